//! One writer at a time: an advisory lock for the folder that a file stands in.
//!
//! The folder itself is locked, which leaves nothing behind, and the kernel gives the lock back
//! however its holder ends, so it is never stale. Where a folder can't be locked, a lock file
//! stands beside the target instead; it is harmless when left.
//!
//! It must not know what the holder does while it holds the lock.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use thiserror::Error;

use super::file::{FileError, folder_of};

/// How long a caller waits who has no wish of their own.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(10);

/// The file that is locked where the folder itself can't be.
pub const LOCK_FILE: &str = ".progress.lock";

/// Waits shorter than this are not worth a word.
const SILENT_WAIT: Duration = Duration::from_secs(1);

const SHORTEST_PAUSE: Duration = Duration::from_millis(1);
const LONGEST_PAUSE: Duration = Duration::from_millis(50);

/// A lock that is held; dropping it gives it back.
#[derive(Debug)]
pub struct Lock {
    _held: File,
}

/// Why there is no lock.
#[derive(Debug, Error)]
pub enum LockError {
    /// Someone else held it all the time.
    #[error("another program kept `{}` locked for {} s", path.display(), waited.as_secs())]
    TimedOut {
        /// The file that was to be locked.
        path: PathBuf,
        /// How long the wait was.
        waited: Duration,
    },
    /// Neither the folder nor a lock file could be had.
    #[error(transparent)]
    File(#[from] FileError),
}

/// Locks the folder that `target` stands in against every other caller of this function, in this
/// process and in others. Waits up to `timeout`, and calls `on_wait` with the target once when the
/// wait becomes noticeable.
pub fn acquire(
    target: &Path,
    timeout: Duration,
    on_wait: &dyn Fn(&Path),
) -> Result<Lock, LockError> {
    let begun = Instant::now();
    let mut said = false;
    let mut pause = SHORTEST_PAUSE;
    let mut means = Means::first_choice(target);
    loop {
        let handle = match means.open() {
            Ok(handle) => handle,
            Err(error) => {
                means = means.fallback(error)?;
                continue;
            }
        };
        match handle.try_lock() {
            // While this one waited, the folder may have been replaced by another one, in which
            // case the lock guards nothing any more.
            Ok(()) if is_still_at(&handle, means.path()) => return Ok(Lock { _held: handle }),
            Ok(()) | Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) => {
                means = means.fallback(error)?;
                continue;
            }
        }
        let waited = begun.elapsed();
        if waited >= timeout {
            let path = target.to_owned();
            return Err(LockError::TimedOut { path, waited });
        }
        if waited >= SILENT_WAIT && !said {
            said = true;
            on_wait(target);
        }
        thread::sleep(pause.min(timeout.saturating_sub(waited)));
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

/// What is locked.
#[derive(Debug)]
enum Means {
    Folder(PathBuf),
    LockFile(PathBuf),
}

impl Means {
    fn first_choice(target: &Path) -> Self {
        let folder = folder_of(target);
        if cfg!(windows) {
            Self::LockFile(folder.join(LOCK_FILE))
        } else {
            Self::Folder(folder.to_owned())
        }
    }

    fn path(&self) -> &Path {
        match self {
            Self::Folder(path) | Self::LockFile(path) => path,
        }
    }

    fn open(&self) -> std::io::Result<File> {
        match self {
            Self::Folder(path) => File::open(path),
            Self::LockFile(path) => OpenOptions::new()
                .create(true)
                .truncate(false)
                .write(true)
                .open(path),
        }
    }

    /// The next best means, after this one failed.
    fn fallback(self, source: std::io::Error) -> Result<Self, LockError> {
        match self {
            Self::Folder(folder) if folder.is_dir() => Ok(Self::LockFile(folder.join(LOCK_FILE))),
            Self::Folder(path) | Self::LockFile(path) => Err(FileError::Io {
                doing: "lock",
                path,
                source,
            }
            .into()),
        }
    }
}

#[cfg(unix)]
fn is_still_at(handle: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    match (handle.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(there)) => (held.dev(), held.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_still_at(_handle: &File, path: &Path) -> bool {
    // An open file can't be replaced here.
    fs::metadata(path).is_ok()
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    const NO_WAIT: Duration = Duration::ZERO;

    fn folder() -> tempfile::TempDir {
        tempfile::tempdir().unwrap()
    }

    fn try_now(target: &Path) -> Result<Lock, LockError> {
        acquire(target, NO_WAIT, &|_| {})
    }

    #[test]
    fn a_second_holder_is_kept_out_until_the_first_lets_go() {
        let folder = folder();
        let target = folder.path().join("progress.toml");
        let held = try_now(&target).unwrap();
        let refused = try_now(&target).unwrap_err();
        assert!(matches!(refused, LockError::TimedOut { path, .. } if path == target));
        drop(held);
        try_now(&target).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn locking_a_folder_leaves_nothing_behind() {
        let folder = folder();
        drop(try_now(&folder.path().join("progress.toml")).unwrap());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_lock_file_stands_in_for_a_folder_that_cannot_be_locked() {
        let folder = folder();
        let refused = std::io::Error::from(std::io::ErrorKind::Unsupported);
        let means = Means::Folder(folder.path().to_owned())
            .fallback(refused)
            .unwrap();
        let first = means.open().unwrap();
        first.try_lock().unwrap();
        assert!(is_still_at(&first, means.path()));
        let second = means.open().unwrap();
        assert!(matches!(second.try_lock(), Err(TryLockError::WouldBlock)));
        assert!(folder.path().join(LOCK_FILE).is_file());
    }

    #[test]
    fn a_missing_folder_cannot_be_locked() {
        let folder = folder();
        let refused = try_now(&folder.path().join("gone/progress.toml")).unwrap_err();
        assert!(matches!(
            refused,
            LockError::File(FileError::Io { doing: "lock", .. })
        ));
    }

    #[cfg(unix)]
    #[test]
    fn a_lock_on_a_folder_that_was_replaced_does_not_count() {
        let outer = folder();
        let path = outer.path().join("home");
        fs::create_dir(&path).unwrap();
        let handle = File::open(&path).unwrap();
        fs::rename(&path, outer.path().join("old")).unwrap();
        assert!(!is_still_at(&handle, &path));
        fs::create_dir(&path).unwrap();
        assert!(!is_still_at(&handle, &path));
    }

    #[test]
    fn whoever_waits_gets_the_lock_and_a_short_wait_is_silent() {
        let folder = folder();
        let target = folder.path().join("progress.toml");
        let held = try_now(&target).unwrap();
        let said = Cell::new(0);
        thread::scope(|scope| {
            scope.spawn(move || {
                thread::sleep(Duration::from_millis(20));
                drop(held);
            });
            acquire(&target, DEFAULT_TIMEOUT, &|_| said.set(said.get() + 1)).unwrap();
        });
        assert_eq!(said.get(), 0);
    }
}
