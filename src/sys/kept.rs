//! Files that are kept to save work and may be lost at any time: there whole or not at all, and
//! read by position. No trouble with one is ever an error.
//!
//! It must not know what they hold.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::file::{folder_of, list};

/// Two writes of a file within this time may leave it with the same date.
const TICK: Duration = Duration::from_millis(20);

/// The same where a file system's dates are whole seconds, or two of them.
const LONG_TICK: Duration = Duration::from_secs(3);

/// What changes when a file does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// How many bytes it has.
    pub size: u64,
    /// When it was written, as time since 1970.
    pub modified: Duration,
    /// Its number in the file system, where that numbers files.
    pub number: u64,
}

impl Stamp {
    /// That of the file at a path; none where there is no such file, or no telling.
    pub fn of(path: &Path) -> Option<Self> {
        let found = fs::metadata(path).ok().filter(Metadata::is_file)?;
        Some(Self {
            size: found.len(),
            modified: found
                .modified()
                .ok()?
                .duration_since(SystemTime::UNIX_EPOCH)
                .ok()?,
            number: number(&found),
        })
    }

    /// Whether the file was last written so long ago that one that is written from now on is sure
    /// to have another stamp.
    pub fn is_settled(&self) -> bool {
        let tick = if self.modified.subsec_nanos() == 0 {
            LONG_TICK
        } else {
            TICK
        };
        let written = SystemTime::UNIX_EPOCH.checked_add(self.modified);
        let age = written.and_then(|written| SystemTime::now().duration_since(written).ok());
        age.is_some_and(|age| age > tick)
    }
}

#[cfg(unix)]
fn number(found: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(found)
}

#[cfg(not(unix))]
fn number(_found: &Metadata) -> u64 {
    0
}

/// A file that was kept, open to be read.
#[derive(Debug)]
pub struct Kept {
    file: File,
    size: u64,
}

impl Kept {
    /// Opens it; none where there is none.
    pub fn open(path: &Path) -> Option<Self> {
        let file = File::open(path).ok()?;
        let found = file.metadata().ok().filter(Metadata::is_file)?;
        let size = found.len();
        Some(Self { file, size })
    }

    /// How many bytes it has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Reads as many bytes from `offset` on as there are and `buffer` takes, and says how many.
    #[cfg(unix)]
    pub fn read(&self, offset: u64, buffer: &mut [u8]) -> usize {
        use std::os::unix::fs::FileExt;

        read_all(buffer, |at, rest| self.file.read_at(rest, offset + at))
    }

    /// Reads as many bytes from `offset` on as there are and `buffer` takes, and says how many.
    #[cfg(windows)]
    pub fn read(&self, offset: u64, buffer: &mut [u8]) -> usize {
        use std::os::windows::fs::FileExt;

        read_all(buffer, |at, rest| self.file.seek_read(rest, offset + at))
    }
}

fn read_all(buffer: &mut [u8], read: impl Fn(u64, &mut [u8]) -> io::Result<usize>) -> usize {
    let mut at = 0;
    while at < buffer.len() {
        match read(at as u64, &mut buffer[at..]) {
            Ok(0) => break,
            Ok(more) => at += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => break,
        }
    }
    at
}

/// Keeps these parts, one after the other, as a file, and says whether it could. Whoever opens it
/// finds all of this or all of what was there before.
pub fn keep(path: &Path, parts: &[&[u8]]) -> bool {
    let keep = || -> io::Result<()> {
        fs::create_dir_all(folder_of(path))?;
        let mut file = tempfile::NamedTempFile::new_in(folder_of(path))?;
        for part in parts {
            file.write_all(part)?;
        }
        file.persist(path)?;
        Ok(())
    };
    keep().is_ok()
}

/// Takes away what was kept in a folder and not written anew for so long.
pub fn sweep(folder: &Path, older_than: Duration) {
    let is_old = |path: &Path| {
        let written = fs::symlink_metadata(path).and_then(|found| found.modified());
        let age = written.ok().and_then(|written| written.elapsed().ok());
        age.is_some_and(|age| age > older_than)
    };
    for path in list(folder).unwrap_or_default() {
        if is_old(&path) {
            let _ = fs::remove_file(path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_read_by_position() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deeper/kept");
        assert!(Kept::open(&path).is_none());
        assert!(keep(&path, &[b"one ", b"two"]));
        let kept = Kept::open(&path).unwrap();
        let mut buffer = [b'.'; 5];
        assert_eq!((kept.size(), kept.read(4, &mut buffer)), (7, 3));
        assert_eq!(&buffer, b"two..");
        assert_eq!(kept.read(7, &mut buffer), 0);
    }

    #[test]
    fn what_is_kept_anew_leaves_what_was_opened_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kept");
        assert!(keep(&path, &[b"old"]));
        let old = Kept::open(&path).unwrap();
        assert!(keep(&path, &[b"new"]));
        let mut buffer = [0; 3];
        old.read(0, &mut buffer);
        assert_eq!(&buffer, b"old");
        assert_eq!(list(folder.path()).unwrap(), [path]);
    }

    #[test]
    fn a_file_cant_be_kept_where_no_folder_can_be() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "").unwrap();
        assert!(!keep(&file.join("kept"), &[b"new"]));
    }

    #[test]
    fn a_stamp_tells_of_another_content_or_another_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        assert_eq!(Stamp::of(&path), None);
        assert_eq!(Stamp::of(folder.path()), None);
        fs::write(&path, "one").unwrap();
        let first = Stamp::of(&path).unwrap();
        assert_eq!(Stamp::of(&path), Some(first));
        fs::write(&path, "three").unwrap();
        assert_ne!(Stamp::of(&path), Some(first));
        let other = folder.path().join("other");
        fs::write(&other, "one").unwrap();
        fs::rename(&other, &path).unwrap();
        assert_ne!(Stamp::of(&path), Some(first));
    }

    #[test]
    fn a_file_is_settled_once_its_date_is_past() {
        let ago = |ago: Duration, nanos: u32| {
            let date = SystemTime::now().checked_sub(ago).unwrap();
            let seconds = date
                .duration_since(SystemTime::UNIX_EPOCH)
                .unwrap()
                .as_secs();
            let modified = Duration::new(seconds, nanos);
            let (size, number) = (1, 1);
            Stamp {
                size,
                modified,
                number,
            }
            .is_settled()
        };
        assert!(ago(Duration::from_secs(2), 1));
        assert!(!ago(Duration::from_secs(2), 0));
        assert!(ago(Duration::from_secs(5), 0));
        assert!(!ago(Duration::ZERO, 999_999_999));
    }

    #[test]
    fn only_what_is_old_is_swept() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        for path in [&old, &new] {
            assert!(keep(path, &[b"."]));
        }
        let long_ago = SystemTime::now() - Duration::from_secs(100);
        File::options()
            .write(true)
            .open(&old)
            .unwrap()
            .set_modified(long_ago)
            .unwrap();
        sweep(folder.path(), Duration::from_secs(50));
        assert_eq!(list(folder.path()).unwrap(), [new]);
    }
}
