//! Roadmaps as they were compiled by an earlier call, so that a file is read once and not each
//! time.
//!
//! It must never be believed on a doubt: what was kept is used only while the program, the file,
//! what it extends and the concepts are what they were then. It must not fail either: without a
//! folder, or with damage in it, the files are read as if nothing had been kept.

use std::path::{Path, PathBuf};
use std::time::Duration;

use roadmap_core::flat::Remote;
use roadmap_core::index::Index;

use crate::sys::hash::fnv1a;
use crate::sys::kept::{self, Kept, Stamp};

/// The version of the form, of the program and of all that the program compiles with and comes
/// with.
const PROGRAM: &str = concat!("1 ", env!("CARGO_PKG_VERSION"), " ", env!("ROADMAP_BUILD"));

/// After so long without a change of its file a roadmap is compiled anew, so that what is kept of
/// files that are gone goes too.
const KEPT_FOR: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// What a kept roadmap begins with is read at once up to this size, and is seldom longer.
const USUAL_HEAD: usize = 1024;

/// No head is longer: it holds two paths' worth of text.
const LONGEST_HEAD: usize = 64 * 1024;

/// The head's length, before it, and its hash, after it.
const LENGTH: usize = size_of::<u32>();
const HASH: usize = size_of::<u64>();

/// How bytes that are found damaged are made anew.
pub(super) type Remake = Box<dyn Fn() -> Option<Vec<u8>> + Send + Sync>;

/// Where compiled roadmaps are kept.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    folder: Option<PathBuf>,
}

/// What a file was when it was looked at, and where its roadmap would be kept.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    path: PathBuf,
    stamp: Stamp,
    source: PathBuf,
}

/// A roadmap that was kept.
#[derive(Debug)]
pub(super) struct Found {
    kept: Kept,
    /// Where in the file the index begins.
    start: u64,
    /// What it extends.
    pub(super) extends: Option<String>,
    /// The roadmap's id.
    pub(super) id: String,
    /// What it was compiled with.
    with: String,
}

impl Cache {
    /// One in this folder, or none.
    pub fn new(folder: Option<PathBuf>) -> Self {
        let folder = folder.map(|folder| folder.join("compiled"));
        Self { folder }
    }

    /// Where the roadmap of a file would be kept.
    pub(super) fn spot(&self, file: &Path) -> Option<Spot> {
        let folder = self.folder.as_ref()?;
        let source = std::path::absolute(file).ok()?;
        let stamp = Stamp::of(&source)?;
        let name = format!("{:016x}", fnv1a(source.as_os_str().as_encoded_bytes()));
        Some(Spot {
            path: folder.join(name),
            stamp,
            source,
        })
    }
}

impl Spot {
    /// What was kept there of the file as it is now.
    pub(super) fn find(&self) -> Option<Found> {
        let kept = Kept::open(&self.path)?;
        let mut head = vec![0; USUAL_HEAD];
        let got = kept.read(0, &mut head);
        head.truncate(got);
        let length = u32::from_le_bytes(*head.first_chunk::<LENGTH>()?) as usize;
        let end = LENGTH + length;
        if length > LONGEST_HEAD {
            return None;
        }
        if end + HASH > head.len() {
            head.resize(end + HASH, 0);
            if kept.read(0, &mut head) < end + HASH {
                return None;
            }
        }
        let told = head.get(LENGTH..end)?;
        if head.get(end..end + HASH)? != fnv1a(told).to_le_bytes() {
            return None;
        }
        let mut lines = std::str::from_utf8(told)
            .ok()?
            .strip_prefix(&self.key())?
            .split('\n');
        let mut line = || lines.next().map(str::to_owned);
        let (id, extends, with) = (line()?, line()?, line()?);
        Some(Found {
            kept,
            start: (end + HASH) as u64,
            extends: Some(extends).filter(|extends| !extends.is_empty()),
            id,
            with,
        })
    }

    /// Keeps what was compiled of the file, if that is still what it was, and gives it back as it
    /// is read from there.
    pub(super) fn keep(
        &self,
        index: &Index,
        extends: Option<&str>,
        with: &str,
        remake: Remake,
    ) -> Option<Index> {
        if !self.stamp.is_settled() || Stamp::of(&self.source) != Some(self.stamp) {
            return None;
        }
        let extends = extends.unwrap_or_default();
        let head = format!("{}{}\n{extends}\n{with}", self.key(), index.id());
        let length = u32::try_from(head.len()).ok()?.to_le_bytes();
        let hash = fnv1a(head.as_bytes()).to_le_bytes();
        let parts = [&length, head.as_bytes(), &hash, &index.bytes()];
        if let Some(folder) = self.path.parent() {
            kept::sweep(folder, KEPT_FOR);
        }
        if !kept::keep(&self.path, &parts) {
            return None;
        }
        self.find()?.open(with, remake)
    }

    /// What the file is known again by.
    fn key(&self) -> String {
        let Stamp {
            size,
            modified,
            number,
        } = self.stamp;
        let path = fnv1a(self.source.as_os_str().as_encoded_bytes());
        format!(
            "{PROGRAM}\n{path:x} {size} {} {number}\n",
            modified.as_nanos()
        )
    }

    /// What another roadmap that extends this one was compiled with, in so far.
    pub(super) fn told(&self, with: &str) -> String {
        format!("{:x}", fnv1a(format!("{}{with}", self.key()).as_bytes()))
    }
}

impl Found {
    /// The roadmap, if it was compiled with just this.
    pub(super) fn open(self, with: &str, remake: Remake) -> Option<Index> {
        if self.with != with {
            return None;
        }
        let stored: Box<dyn Remote> = Box::new(Stored {
            kept: self.kept,
            start: self.start,
            remake,
        });
        Index::open(stored).ok()
    }
}

/// An index in a file that was kept.
struct Stored {
    kept: Kept,
    start: u64,
    remake: Remake,
}

impl Remote for Stored {
    fn size(&self) -> u64 {
        self.kept.size().saturating_sub(self.start)
    }

    fn read(&self, offset: u64, buffer: &mut [u8]) -> bool {
        let from = self.start.saturating_add(offset);
        self.kept.read(from, buffer) == buffer.len()
    }

    fn remake(&self) -> Option<Vec<u8>> {
        (self.remake)()
    }
}

impl std::fmt::Debug for Stored {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Stored")
            .field("kept", &self.kept)
            .finish_non_exhaustive()
    }
}
