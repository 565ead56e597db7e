//! An old file and a new one that change places.
//!
//! What was displaced is looked at before it goes. A process that is cut off in between leaves it
//! under a name that says which content was to go and which was to come. [`sweep`] knows from it
//! whether the text is one of these, so that nobody misses it, or another hand's, which comes back.
//!
//! It must not know whether the new file is a good one.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use super::{DRAFT_SUFFIX, prefix_of, put, put_new};
use crate::sys::file::{folder_of, names_in};
use crate::sys::hash::fnv1a;

/// How the names of displaced files end.
const SUFFIX: &str = ".swap";

/// What a file says; nothing for what is no file.
type Text = Option<Vec<u8>>;

/// Puts a draft in the place of a file that says `old`. Where that says something else by now, it
/// stays, and the answer is no.
pub(super) fn replace(draft: TempPath, target: &Path, old: &[u8], new: &[u8]) -> io::Result<bool> {
    let aside = Name::of(old, new).beside(target);
    put(draft, &aside)?;
    let mut aside = TempPath::try_from_path(aside)?;
    match exchange(&aside, target) {
        Ok(()) => {}
        Err(error) if is_unsupported(&error) => return put(aside, target).map(|()| true),
        Err(error) => return Err(error),
    }
    // From here on it may be the only copy of a text of another hand.
    aside.disable_cleanup(true);
    let displaced = match text_of(&aside) {
        Ok(displaced) => displaced,
        Err(error) => {
            exchange(&aside, target)?;
            aside.disable_cleanup(false);
            return Err(error);
        }
    };
    let is_old = displaced.as_deref() == Some(old);
    if !is_old {
        put_back(&aside, target, displaced, Some(new.to_vec()))?;
    }
    aside.disable_cleanup(false);
    Ok(is_old)
}

/// Removes a file that says `old`. Where it says something else by now, it stays, and the answer
/// is no.
pub(super) fn remove(target: &Path, old: &[u8]) -> io::Result<bool> {
    let aside = Name::of(old, b"").beside(target);
    fs::rename(target, &aside)?;
    let mut aside = TempPath::try_from_path(aside)?;
    aside.disable_cleanup(true);
    let displaced = text_of(&aside);
    if let Ok(Some(text)) = &displaced
        && text == old
    {
        aside.disable_cleanup(false);
        return Ok(true);
    }
    put_new(aside, target)?;
    displaced.map(|_| false)
}

/// Puts a displaced text back. What comes aside for it has to be what was placed there last: else
/// another hand saved the file once more, and that text is the newest.
fn put_back(aside: &Path, target: &Path, mut displaced: Text, mut placed: Text) -> io::Result<()> {
    loop {
        exchange(aside, target)?;
        let since = text_of(aside)?;
        if since == placed {
            return Ok(());
        }
        placed = std::mem::replace(&mut displaced, since);
    }
}

/// Clears away what earlier replacements of `target` left when they were cut off, and puts back
/// what another hand saved at that moment. The caller holds the lock of the folder, so nothing of
/// it is in use. What can't be done stays for the next time: it is in nobody's way.
pub fn sweep(target: &Path) {
    for (path, name) in leftovers(target) {
        let _ = match name {
            Leftover::Draft => fs::remove_file(path),
            Leftover::Displaced(name) => name.settle(&path, target),
        };
    }
}

/// Whether a replacement of `target` was cut off before it took effect. The caller holds the lock
/// of the folder.
pub fn has_leftovers(target: &Path) -> bool {
    leftovers(target).next().is_some()
}

/// What a replacement that was cut off leaves.
enum Leftover {
    /// A new file, perhaps half of one.
    Draft,
    /// A whole file: the new one, or what it displaced.
    Displaced(Name),
}

fn leftovers(target: &Path) -> impl Iterator<Item = (PathBuf, Leftover)> {
    let prefix = prefix_of(target);
    let folder = folder_of(target);
    let names = names_in(folder).unwrap_or_default().into_iter();
    names.filter_map(move |name| {
        let rest = name
            .as_encoded_bytes()
            .strip_prefix(prefix.as_encoded_bytes())?;
        let rest = std::str::from_utf8(rest).ok()?;
        let leftover = match rest.strip_suffix(SUFFIX) {
            Some(hashes) => Leftover::Displaced(Name::parse(hashes)?),
            None => rest.strip_suffix(DRAFT_SUFFIX).map(|_| Leftover::Draft)?,
        };
        let path = folder.join(&name);
        let is_file = fs::symlink_metadata(&path).is_ok_and(|found| found.is_file());
        is_file.then_some((path, leftover))
    })
}

/// What the name of a displaced file says: the hashes of the two contents.
#[derive(Clone, Copy)]
struct Name {
    old: u64,
    new: u64,
}

impl Name {
    fn of(old: &[u8], new: &[u8]) -> Self {
        Self {
            old: fnv1a(old),
            new: fnv1a(new),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let (old, new) = text.split_once('-')?;
        Some(Self {
            old: u64::from_str_radix(old, 16).ok()?,
            new: u64::from_str_radix(new, 16).ok()?,
        })
    }

    fn beside(self, target: &Path) -> PathBuf {
        let mut name = prefix_of(target);
        name.push(format!("{:016x}-{:016x}{SUFFIX}", self.old, self.new));
        folder_of(target).join(name)
    }

    /// Does what the replacement did not come to, which left the file of this name.
    fn settle(self, aside: &Path, target: &Path) -> io::Result<()> {
        let text = text_of(aside)?;
        let hash = text.as_deref().map(fnv1a);
        if hash == Some(self.old) || hash == Some(self.new) {
            return fs::remove_file(aside);
        }
        match text_of(target) {
            // The newest text, which the change that was cut off displaced.
            Ok(placed) if placed.as_deref().map(fnv1a) == Some(self.new) => {
                put_back(aside, target, text, placed)?;
                fs::remove_file(aside)
            }
            // Someone went on from the change: both are kept, to be joined by hand.
            Ok(_) => fs::rename(aside, kept_name(target, hash.unwrap_or_default())),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let mut aside = TempPath::try_from_path(aside)?;
                aside.disable_cleanup(true);
                put_new(aside, target).map(|_| ())
            }
            Err(error) => Err(error),
        }
    }
}

/// The name of a copy that is kept beside a file: `progress.displaced-….toml`.
fn kept_name(target: &Path, hash: u64) -> PathBuf {
    let mut name = target.file_stem().unwrap_or_default().to_owned();
    name.push(format!(".displaced-{hash:016x}"));
    if let Some(extension) = target.extension() {
        name.push(".");
        name.push(extension);
    }
    folder_of(target).join(name)
}

/// Nothing but files is read: a pipe that someone put there would keep the reader waiting.
fn text_of(path: &Path) -> io::Result<Text> {
    let is_file = fs::symlink_metadata(path)?.is_file();
    is_file.then(|| fs::read(path)).transpose()
}

/// Exchanges two names at once.
#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};

    Ok(renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_a: &Path, _b: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether a file system, a kernel or whoever guards its calls knows no exchange. (What may be
/// renamed at all, a plain rename tells then.)
fn is_unsupported(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::InvalidInput | ErrorKind::Unsupported | ErrorKind::PermissionDenied
    )
}

#[cfg(test)]
mod tests;
