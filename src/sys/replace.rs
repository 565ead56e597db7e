//! Files replaced whole.
//!
//! A file is never written in place: its new content is made beside it and takes its name at once,
//! so that a crash leaves the old file or the new one, never half of either.
//!
//! A program that takes no lock may save the file at any moment. So the file is looked at just
//! before the new one takes its place; and where two names can be exchanged, what was displaced is
//! looked at once more: a text that came in between is put back, and nothing of it is lost.
//!
//! It must not know what a file holds.

#[cfg(unix)]
mod attributes;
mod swap;

use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use tempfile::{NamedTempFile, TempPath};

pub use swap::{has_leftovers, sweep};

use super::file::{self, Content, FileError, failed, folder_of, is_symlink, not_a_file};

/// How the names of new files end that may still be half written.
const DRAFT_SUFFIX: &str = ".tmp";

/// Who may read a file that was not there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Whom the user's umask lets.
    Usual,
    /// The user alone.
    Owner,
}

/// What a file has to be for another to take its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected<'a> {
    /// Whatever it is, there or not.
    Anything,
    /// It is not there.
    Missing,
    /// It says just this.
    Bytes(&'a [u8]),
}

/// How a write ended that looks whether it still applies.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub enum Written {
    /// The file is replaced, and stays so through a power cut.
    Done,
    /// The file is replaced, but the folder could not be synced: a power cut may bring the old one
    /// back. What the system said is here.
    Unsynced(String),
    /// The file is not what it was expected to be; nothing was touched.
    Stale,
}

/// Replaces a file, or makes it, if it is what is expected. An old file's owner, mode and
/// attributes pass to the new one, a file that was not there gets `audience`.
///
/// `target` must be resolved: a symbolic link that turns up there counts as a change, and so does
/// a folder that goes away meanwhile, unless anything is expected.
pub fn replace(
    target: &Path,
    expected: Expected<'_>,
    content: &[u8],
    audience: Audience,
) -> Result<Written, FileError> {
    let old = match fs::symlink_metadata(target) {
        Ok(found) if found.is_symlink() => return Ok(Written::Stale),
        Ok(found) if !found.is_file() => return Err(not_a_file(target, &found)),
        Ok(found) => Some(found),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(failed("read", target, error)),
    };
    // A rename would go through all the same, but whoever made the file read-only meant it.
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        let path = target.to_owned();
        return Err(FileError::ReadOnly { path });
    }
    let mut draft = match draft_for(target, audience) {
        Ok(draft) => draft,
        Err(error) if is_gone(&error, expected) => return Ok(Written::Stale),
        // The error names the draft, which says nothing to anyone: its kind is enough.
        Err(error) => {
            let kind = error.kind().into();
            return Err(failed("write in the folder", folder_of(target), kind));
        }
    };
    if let Some(old) = &old {
        pass_on(old, draft.as_file(), target)?;
    }
    let file = draft.as_file_mut();
    file.write_all(content)
        .and_then(|()| file.sync_all())
        .map_err(|error| failed("write", target, error))?;
    if !is_as_expected(target, expected)? {
        return Ok(Written::Stale);
    }
    let draft = draft.into_temp_path();
    let took_place = match expected {
        Expected::Anything => put(draft, target).map(|()| true),
        Expected::Missing => put_new(draft, target),
        Expected::Bytes(old) => swap::replace(draft, target, old, content),
    };
    match took_place {
        Ok(true) if old.is_none() => Ok(synced_upwards(folder_of(target))),
        Ok(true) => Ok(synced(folder_of(target))),
        Ok(false) => Ok(Written::Stale),
        Err(error) if is_gone(&error, expected) => Ok(Written::Stale),
        Err(error) => Err(failed("replace", target, error)),
    }
}

/// Removes a file that says just this; a file that says something else is stale.
pub fn remove(target: &Path, content: &[u8]) -> Result<Written, FileError> {
    if !is_as_expected(target, Expected::Bytes(content))? {
        return Ok(Written::Stale);
    }
    match swap::remove(target, content) {
        Ok(true) => Ok(synced(folder_of(target))),
        Ok(false) => Ok(Written::Stale),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Written::Stale),
        Err(error) => Err(failed("remove", target, error)),
    }
}

fn is_as_expected(target: &Path, expected: Expected<'_>) -> Result<bool, FileError> {
    let found = match expected {
        Expected::Anything => true,
        Expected::Missing => file::read(target, 0)? == Content::Missing,
        Expected::Bytes(bytes) => says(target, bytes)?,
    };
    Ok(found && !is_symlink(target))
}

/// Whether a file says just this.
fn says(path: &Path, bytes: &[u8]) -> Result<bool, FileError> {
    Ok(match file::read(path, bytes.len() as u64)? {
        Content::Bytes(found) => found == bytes,
        Content::Missing | Content::TooLarge => false,
    })
}

/// Whether the folder went away, and the draft in it, while something was expected of the file.
fn is_gone(error: &io::Error, expected: Expected<'_>) -> bool {
    error.kind() == ErrorKind::NotFound && expected != Expected::Anything
}

fn put(draft: TempPath, target: &Path) -> io::Result<()> {
    draft.persist(target).map_err(|refused| refused.error)
}

/// Gives a file a name that nothing has; whether that is so is the answer.
fn put_new(draft: TempPath, target: &Path) -> io::Result<bool> {
    match draft.persist_noclobber(target) {
        Ok(()) => Ok(true),
        Err(refused) => match refused.error.kind() {
            ErrorKind::AlreadyExists => Ok(false),
            ErrorKind::NotFound => Err(refused.error),
            // Not every file system can tell, and what is wrong beside that the rename says too.
            _ => put(refused.path, target).map(|()| true),
        },
    }
}

/// How the names of all files begin that stand beside `target` for a while.
fn prefix_of(target: &Path) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(target.file_name().unwrap_or_default());
    prefix.push(".roadmap-");
    prefix
}

fn draft_for(target: &Path, audience: Audience) -> io::Result<NamedTempFile> {
    let prefix = prefix_of(target);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(DRAFT_SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;

        let mode = match audience {
            Audience::Usual => 0o666,
            Audience::Owner => 0o600,
        };
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _ = audience;
    builder.tempfile_in(folder_of(target))
}

/// Gives a new file the owner, the mode and the attributes of the old one.
#[cfg(unix)]
fn pass_on(old: &Metadata, new: &File, target: &Path) -> Result<(), FileError> {
    use std::os::unix::fs::{MetadataExt, fchown};

    let now = new
        .metadata()
        .map_err(|error| failed("write", target, error))?;
    let user = (now.uid() != old.uid()).then_some(old.uid());
    let group = (now.gid() != old.gid()).then_some(old.gid());
    if user.is_some() || group.is_some() {
        fchown(new, user, group).map_err(|_| FileError::Owner {
            path: target.to_owned(),
        })?;
    }
    // The mode comes after the owner, a change of which may clear bits of it.
    new.set_permissions(old.permissions())
        .map_err(|error| failed("set the mode of", target, error))?;
    attributes::pass_on(target, new)
        .map_err(|error| failed("keep the attributes of", target, error))
}

#[cfg(not(unix))]
fn pass_on(_old: &Metadata, _new: &File, _target: &Path) -> Result<(), FileError> {
    // A new file takes the rights that its folder hands down.
    Ok(())
}

/// Makes what was done in a folder last through a power cut, where the platform can.
fn synced(folder: &Path) -> Written {
    if !cfg!(unix) {
        return Written::Done;
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Ok(()) => Written::Done,
        // A file system that knows no such thing keeps its names in order by itself.
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Written::Done
        }
        Err(error) => Written::Unsynced(format!(
            "can't sync the folder `{}`: {error}",
            folder.display()
        )),
    }
}

/// The same for a file that was not there: the folders above may be as new as it is, whoever made
/// them.
fn synced_upwards(folder: &Path) -> Written {
    folder
        .ancestors()
        // Who may not read a folder has made nothing in it.
        .filter(|above| *above == folder || File::open(above).is_ok())
        .map(synced)
        .find(|written| *written != Written::Done)
        .unwrap_or(Written::Done)
}

#[cfg(test)]
mod tests;
