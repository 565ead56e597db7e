//! Files read with a limit and replaced whole.
//!
//! A file is never written in place: its new content is made beside it and renamed over it, so
//! that a crash leaves the old file or the new one, never half of either.
//!
//! It must not know what a file holds.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;
use thiserror::Error;

/// As many links as Linux follows before it calls a chain a loop.
const MOST_LINKS: usize = 40;

/// How the names of temporary files end; see [`temporary_prefix`] for how they begin.
const TEMPORARY_SUFFIX: &str = ".tmp";

/// What keeps a file from being read or written.
#[derive(Debug, Error)]
pub enum FileError {
    /// Something else stands in its place.
    #[error("`{}` is {kind}, not a file", path.display())]
    NotAFile {
        /// Where.
        path: PathBuf,
        /// What it is, with its article.
        kind: &'static str,
    },
    /// Something else stands where its folder is to be.
    #[error("`{}` is not a folder", path.display())]
    NotAFolder {
        /// Where.
        path: PathBuf,
    },
    /// A chain of symbolic links without an end.
    #[error("`{}` is a symbolic link that leads back to itself", path.display())]
    LinkLoop {
        /// The first link of the chain.
        path: PathBuf,
    },
    /// The file may not be written, though its folder may.
    #[error("`{}` is read-only", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// A new file could not be given to whom the old one belongs.
    #[error("`{}` belongs to another user or group, who would lose it by this change", path.display())]
    Owner {
        /// The file.
        path: PathBuf,
    },
    /// The system refused.
    #[error("can't {doing} `{}`: {source}", path.display())]
    Io {
        /// What was tried, as a verb.
        doing: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// What reading a file found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// There is no such file.
    Missing,
    /// There is more of it than was asked for.
    TooLarge,
    /// All of it.
    Bytes(Vec<u8>),
}

/// Who may read a file that was not there before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Whom the user's umask lets.
    Usual,
    /// The user alone.
    Owner,
}

/// How a write that looks once more before it takes effect ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Written {
    /// The file is replaced.
    Done,
    /// The file is no longer what the caller worked from; nothing was touched.
    Stale,
}

/// The folder that a file stands in.
pub fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// Whether there is a folder at a path.
pub fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether anything stands at a path.
pub fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// The whole content of a file, if that is at most `limit` bytes. Folders, pipes and devices are
/// refused.
pub fn read(path: &Path, limit: u64) -> Result<Content, FileError> {
    match fs::metadata(path) {
        // Opening a pipe would wait for a writer, so it is looked at first.
        Ok(found) if !found.is_file() => return Err(not_a_file(path, &found)),
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Content::Missing),
        Err(error) => return Err(failed("read", path, error)),
    }
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Content::Missing),
        Err(error) => return Err(failed("read", path, error)),
    };
    let mut bytes = Vec::new();
    file.take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| failed("read", path, error))?;
    if bytes.len() as u64 > limit {
        return Ok(Content::TooLarge);
    }
    Ok(Content::Bytes(bytes))
}

/// The file that a path means in the end: symbolic links are followed, also to a file that does
/// not exist yet, and its folder is named in the one way that it has. Folders, pipes and devices
/// are refused.
pub fn resolve(path: &Path) -> Result<PathBuf, FileError> {
    let mut target = std::path::absolute(path).map_err(|error| failed("find", path, error))?;
    for _ in 0..=MOST_LINKS {
        match fs::symlink_metadata(&target) {
            Ok(found) if found.is_symlink() => {
                let to = fs::read_link(&target).map_err(|error| failed("read", &target, error))?;
                // The folder is left for the system to walk: `..` after a link must not be
                // shortened away.
                target = folder_of(&target).join(to);
            }
            Ok(found) if !found.is_file() => return Err(not_a_file(&target, &found)),
            Ok(_) => return Ok(in_real_folder(target)),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(in_real_folder(target)),
            Err(error) => return Err(failed("read", &target, error)),
        }
    }
    let path = path.to_owned();
    Err(FileError::LinkLoop { path })
}

/// Makes a folder, and those above it, where they are not there yet.
pub fn create_folder(folder: &Path) -> Result<(), FileError> {
    fs::create_dir_all(folder).map_err(|error| failed("create", folder, error))
}

/// Replaces a file, or makes it: the new content is written beside it and renamed over it. An old
/// file's mode and owner pass to the new one, a file that was not there gets `audience`.
///
/// Just before the rename `unchanged` is asked whether the file is still what the caller worked
/// from. `target` must be resolved: a symbolic link that turns up there counts as a change.
pub fn replace(
    target: &Path,
    content: &[u8],
    audience: Audience,
    unchanged: impl FnOnce() -> Result<bool, FileError>,
) -> Result<Written, FileError> {
    let old = match fs::symlink_metadata(target) {
        Ok(found) if found.is_symlink() => return Ok(Written::Stale),
        Ok(found) if !found.is_file() => return Err(not_a_file(target, &found)),
        Ok(found) => Some(found),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(failed("read", target, error)),
    };
    // The rename would go through all the same, but whoever made the file read-only meant it.
    if old.as_ref().is_some_and(|old| old.permissions().readonly()) {
        let path = target.to_owned();
        return Err(FileError::ReadOnly { path });
    }
    let folder = folder_of(target);
    // The error names the temporary file, which says nothing to anyone: its kind is enough.
    let mut temporary = temporary_for(target, audience)
        .map_err(|error| failed("write in the folder", folder, error.kind().into()))?;
    if let Some(old) = &old {
        pass_on(old, temporary.as_file(), target)?;
    }
    let file = temporary.as_file_mut();
    file.write_all(content)
        .and_then(|()| file.sync_all())
        .map_err(|error| failed("write", target, error))?;
    if !unchanged()? || is_symlink(target) {
        return Ok(Written::Stale);
    }
    temporary
        .persist(target)
        .map_err(|error| failed("replace", target, error.error))?;
    sync_folder(folder);
    Ok(Written::Done)
}

/// Whether two paths mean one file.
pub fn is_same(a: &Path, b: &Path) -> bool {
    a == b
        || resolve(a)
            .ok()
            .zip(resolve(b).ok())
            .is_some_and(|(a, b)| a == b)
}

/// What stands in a folder, in no order. A folder that is not there holds nothing.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>, FileError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(failed("read", folder, error)),
    };
    entries
        .map(|entry| {
            entry
                .map(|entry| entry.path())
                .map_err(|error| failed("read", folder, error))
        })
        .collect()
}

/// Removes a file, after asking `unchanged` as [`replace`] does.
pub fn remove(
    target: &Path,
    unchanged: impl FnOnce() -> Result<bool, FileError>,
) -> Result<Written, FileError> {
    if !unchanged()? || is_symlink(target) {
        return Ok(Written::Stale);
    }
    fs::remove_file(target).map_err(|error| failed("remove", target, error))?;
    sync_folder(folder_of(target));
    Ok(Written::Done)
}

/// Removes the temporary files that earlier replacements of `target` left when they were cut off.
/// The caller holds the lock of the folder, so none of them is in use. What can't be removed
/// stays: it is in nobody's way.
pub fn sweep(target: &Path) {
    let prefix = temporary_prefix(target);
    let Ok(entries) = fs::read_dir(folder_of(target)) else {
        return;
    };
    for entry in entries.flatten() {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_file && is_temporary(&entry.file_name(), &prefix) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn is_temporary(name: &OsStr, prefix: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    name.starts_with(prefix.as_encoded_bytes()) && name.ends_with(TEMPORARY_SUFFIX.as_bytes())
}

fn temporary_prefix(target: &Path) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(target.file_name().unwrap_or_default());
    prefix.push(".roadmap-");
    prefix
}

fn temporary_for(target: &Path, audience: Audience) -> io::Result<NamedTempFile> {
    let prefix = temporary_prefix(target);
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(TEMPORARY_SUFFIX);
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

/// Gives a new file the owner and the mode of the old one.
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
    // The mode comes last, since a change of owner may clear bits of it.
    new.set_permissions(old.permissions())
        .map_err(|error| failed("set the mode of", target, error))
}

#[cfg(not(unix))]
fn pass_on(_old: &Metadata, _new: &File, _target: &Path) -> Result<(), FileError> {
    // A new file takes the rights that its folder hands down.
    Ok(())
}

/// Makes a rename last through a power cut, where the platform can. The file's content is safe
/// already, so a file system that refuses this is no reason to call the write a failure.
fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

fn in_real_folder(target: PathBuf) -> PathBuf {
    match (fs::canonicalize(folder_of(&target)), target.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => target,
    }
}

fn is_symlink(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink())
}

fn failed(doing: &'static str, path: &Path, source: io::Error) -> FileError {
    // The system says that something is no folder, but not which part of the path that is.
    if matches!(
        source.kind(),
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists
    ) {
        let culprit = path
            .ancestors()
            .find(|part| fs::metadata(part).is_ok_and(|found| !found.is_dir()));
        if let Some(culprit) = culprit {
            let path = culprit.to_owned();
            return FileError::NotAFolder { path };
        }
    }
    let path = path.to_owned();
    FileError::Io {
        doing,
        path,
        source,
    }
}

fn not_a_file(path: &Path, found: &Metadata) -> FileError {
    FileError::NotAFile {
        path: path.to_owned(),
        kind: kind_of(found),
    }
}

#[cfg(unix)]
fn kind_of(found: &Metadata) -> &'static str {
    use std::os::unix::fs::FileTypeExt;

    let kind = found.file_type();
    if kind.is_dir() {
        "a folder"
    } else if kind.is_fifo() {
        "a pipe"
    } else if kind.is_socket() {
        "a socket"
    } else {
        "a device"
    }
}

#[cfg(not(unix))]
fn kind_of(found: &Metadata) -> &'static str {
    if found.is_dir() {
        "a folder"
    } else {
        "a device"
    }
}

#[cfg(test)]
mod tests;
