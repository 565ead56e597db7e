//! Files found, listed, and read with a limit. How they are written is in [`replace`](super::replace).
//!
//! It must not know what a file holds.

use std::ffi::OsString;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use thiserror::Error;

/// As many links as Linux follows before it calls a chain a loop.
const MOST_LINKS: usize = 40;

/// Longer than a file is empty or half written that is saved in place.
const REWRITING: Duration = Duration::from_millis(20);

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

/// Whether a path leads to what takes bytes but is no file: a pipe, a terminal, another device.
pub fn takes_bytes(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// Writes into what is no file, such as a pipe; whoever reads there may stop reading.
pub fn pour(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let opened = OpenOptions::new().write(true).open(path);
    let poured = opened.and_then(|mut there| there.write_all(bytes));
    match poured {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        poured => poured.map_err(|error| failed("write to", path, error)),
    }
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

/// Waits as long as a program needs that empties a file and writes it anew.
pub fn await_writer() {
    thread::sleep(REWRITING);
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

/// Removes a file that nobody needs. One that can't be removed is in nobody's way.
pub fn discard(path: &Path) {
    let _ = fs::remove_file(path);
}

/// Makes a folder, and those above it, where they are not there yet.
pub fn create_folder(folder: &Path) -> Result<(), FileError> {
    fs::create_dir_all(folder).map_err(|error| failed("create", folder, error))
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
    match names_in(folder) {
        Ok(names) => Ok(names.into_iter().map(|name| folder.join(name)).collect()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(failed("read", folder, error)),
    }
}

/// The names in a folder. (`std::fs::read_dir` panics where a folder can't be closed.)
#[cfg(target_os = "linux")]
pub(super) fn names_in(folder: &Path) -> io::Result<Vec<OsString>> {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let entries = rustix::fs::Dir::new(File::open(folder)?)?;
    let mut names = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = OsStr::from_bytes(entry.file_name().to_bytes());
        if name != "." && name != ".." {
            names.push(name.to_owned());
        }
    }
    Ok(names)
}

/// The names in a folder.
#[cfg(not(target_os = "linux"))]
pub(super) fn names_in(folder: &Path) -> io::Result<Vec<OsString>> {
    fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.file_name()))
        .collect()
}

fn in_real_folder(target: PathBuf) -> PathBuf {
    match (fs::canonicalize(folder_of(&target)), target.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => target,
    }
}

pub(super) fn is_symlink(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink())
}

pub(super) fn failed(doing: &'static str, path: &Path, source: io::Error) -> FileError {
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

pub(super) fn not_a_file(path: &Path, found: &Metadata) -> FileError {
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
