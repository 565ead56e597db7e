//! One writer at a time: an advisory lock for the folder that a file stands in.
//!
//! The folder itself is locked, which leaves nothing behind, and the kernel gives the lock back
//! however its holder ends, so it is never stale. Whoever waits stands in the kernel's queue, first
//! come, first served: among many who try again and again, one could wait for ever. Where a folder
//! can't be locked, a lock file stands beside the target instead; it is harmless when left.
//!
//! It must not know what the holder does while it holds the lock.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use thiserror::Error;

use super::file::{FileError, folder_of};

/// How long a caller waits who has no wish of their own.
pub const DEFAULT_TIMEOUT: Duration = Duration::from_secs(10);

/// The file that is locked where the folder itself can't be.
pub const LOCK_FILE: &str = ".progress.lock";

/// Waits shorter than this are not worth a word.
const SILENT_WAIT: Duration = Duration::from_secs(1);

/// How often whoever waits looks whether those before them get on.
const LOOK: Duration = Duration::from_millis(250);

/// How many times their own patience those wait at most before whom others get on.
const MOST_PATIENCE: u32 = 6;

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
    /// There is no folder, or there was none for a moment.
    #[error("the folder `{}` is not there", path.display())]
    NoFolder {
        /// The folder.
        path: PathBuf,
    },
    /// Neither the folder nor a lock file could be had.
    #[error(transparent)]
    File(#[from] FileError),
}

/// Locks the folder that `target` stands in against every other caller of this function, in this
/// process and in others. Waits up to `timeout`, and calls `on_wait` with the target once when the
/// wait becomes noticeable.
///
/// The timeout is meant for a holder that does not let go. Where the target changes meanwhile the
/// queue gets on, be it slowly, and the wait begins anew, up to six times the timeout in all.
pub fn acquire(
    target: &Path,
    timeout: Duration,
    on_wait: &dyn Fn(&Path),
) -> Result<Lock, LockError> {
    let mut wait = Wait::begin(target, timeout, on_wait);
    let mut means = Means::first_choice(target);
    loop {
        let held = match means.open().and_then(|handle| wait.lock(handle)) {
            Ok(Some(held)) => held,
            Ok(None) => return Err(wait.timed_out()),
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => {
                means = means.fallback(error)?;
                continue;
            }
        };
        // While this one waited, the folder may have been replaced by another one, in which case
        // the lock guards nothing any more.
        if is_still_at(&held, means.path()) {
            return Ok(Lock { _held: held });
        }
        if wait.is_over() {
            return Err(wait.timed_out());
        }
    }
}

/// How long one caller has waited, and waits yet.
struct Wait<'a> {
    target: &'a Path,
    timeout: Duration,
    tell: &'a dyn Fn(&Path),
    said: bool,
    begun: Instant,
    /// When the target was seen to change last.
    moved: Instant,
    /// What the target was then.
    seen: Option<Stamp>,
}

impl<'a> Wait<'a> {
    fn begin(target: &'a Path, timeout: Duration, on_wait: &'a dyn Fn(&Path)) -> Self {
        let begun = Instant::now();
        Self {
            target,
            timeout,
            tell: on_wait,
            said: false,
            begun,
            moved: begun,
            seen: stamp(target),
        }
    }

    /// Locks a file that is open; nothing when the time is over.
    fn lock(&mut self, file: File) -> io::Result<Option<File>> {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(TryLockError::Error(error)) => return Err(error),
            Err(TryLockError::WouldBlock) => {}
        }
        let turn = stand_in_queue(file)?;
        loop {
            match turn.recv_timeout(LOOK.min(self.left())) {
                Ok(locked) => return locked.map(Some),
                Err(RecvTimeoutError::Disconnected) => return Err(ErrorKind::Other.into()),
                Err(RecvTimeoutError::Timeout) => self.look(),
            }
            if self.is_over() {
                return Ok(None);
            }
        }
    }

    /// Looks how things stand, and says that this takes long.
    fn look(&mut self) {
        let now = stamp(self.target);
        if now != self.seen {
            self.seen = now;
            self.moved = Instant::now();
        }
        if self.begun.elapsed() >= SILENT_WAIT && !self.said {
            self.said = true;
            (self.tell)(self.target);
        }
    }

    fn left(&self) -> Duration {
        let in_all = self.timeout * MOST_PATIENCE;
        let unmoved = self.timeout.saturating_sub(self.moved.elapsed());
        unmoved.min(in_all.saturating_sub(self.begun.elapsed()))
    }

    fn is_over(&self) -> bool {
        self.left().is_zero()
    }

    fn timed_out(&self) -> LockError {
        LockError::TimedOut {
            path: self.target.to_owned(),
            waited: self.begun.elapsed(),
        }
    }
}

/// Enough to see that a file is another, or says something else.
type Stamp = (SystemTime, u64);

fn stamp(path: &Path) -> Option<Stamp> {
    let found = fs::metadata(path).ok()?;
    Some((found.modified().ok()?, found.len()))
}

/// What came of a place in the queue by now.
type Turn = Receiver<io::Result<File>>;

/// Waits for a lock in a thread of its own, since there is no waiting in the kernel's queue that
/// ends by itself. A lock that comes when nobody wants it any more is given back at once.
fn stand_in_queue(file: File) -> io::Result<Turn> {
    let (sender, turn) = mpsc::channel();
    thread::Builder::new().spawn(move || {
        let outcome = file.lock().map(|()| file);
        let _ = sender.send(outcome);
    })?;
    Ok(turn)
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

    /// The next best means, after this one failed. Only what will fail for everyone may lead to
    /// another lock: two who hold different ones keep nothing from each other.
    fn fallback(self, source: io::Error) -> Result<Self, LockError> {
        match (self, source.kind()) {
            (Self::Folder(path), ErrorKind::NotFound) => Err(LockError::NoFolder { path }),
            (Self::Folder(folder), kind) if !is_passing(kind) && folder.is_dir() => {
                Ok(Self::LockFile(folder.join(LOCK_FILE)))
            }
            (Self::Folder(path) | Self::LockFile(path), _) => Err(FileError::Io {
                doing: "lock",
                path,
                source,
            }
            .into()),
        }
    }
}

/// Whether what went wrong says nothing of what can be locked here.
fn is_passing(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::OutOfMemory
            | ErrorKind::StorageFull
            | ErrorKind::QuotaExceeded
            | ErrorKind::WouldBlock
    )
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
mod tests;
