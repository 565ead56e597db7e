//! The progress file on disk: found, locked, read and replaced.
//!
//! It must not know what is changed in it, nor why.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use roadmap_core::error::{Diagnostic, Fault, Place, Severity};
use roadmap_core::model::Progress;
use roadmap_core::reader;

use super::error::StoreError;
use super::merge::has_sides;
use super::read;
use crate::sys::file::{self, Content, FileError};
use crate::sys::lock::{self, Lock, LockError};
use crate::sys::replace::{self, Audience, Expected, Written};

/// The largest progress file that is read, in MiB.
const LIMIT_MIB: u64 = 16;

pub(super) const LIMIT: u64 = LIMIT_MIB * 1024 * 1024;

/// The text of a file; nothing where there is no file.
pub(super) type FileText = Option<String>;

/// The progress file, as the user named it. Its functions that take a `target` want the file that
/// this resolves to.
#[derive(Clone, Debug)]
pub(super) struct ProgressFile {
    pub(super) path: PathBuf,
}

impl ProgressFile {
    /// The file that is meant in the end.
    pub(super) fn resolve(&self) -> Result<PathBuf, StoreError> {
        Ok(file::resolve(&self.path)?)
    }

    pub(super) fn has_folder(&self) -> Result<bool, StoreError> {
        let target = self.resolve()?;
        Ok(file::is_folder(file::folder_of(&target)))
    }

    /// Makes the folder; where it, or the one above it, goes away meanwhile, it may be missing
    /// still.
    pub(super) fn create_folder(&self) -> Result<(), StoreError> {
        let target = self.resolve()?;
        match file::create_folder(file::folder_of(&target)) {
            Err(FileError::Io { source, .. }) if source.kind() == ErrorKind::NotFound => Ok(()),
            created => Ok(created?),
        }
    }

    /// Keeps others from changing the file; nothing if a link leads elsewhere meanwhile, or the
    /// folder went away. What earlier changes left that were cut off is cleared away.
    pub(super) fn lock(
        &self,
        timeout: Duration,
        on_wait: &dyn Fn(&Path),
    ) -> Result<Option<(PathBuf, Lock)>, StoreError> {
        let target = self.resolve()?;
        let lock = match lock::acquire(&target, timeout, on_wait) {
            Err(LockError::NoFolder { .. }) => return Ok(None),
            locked => locked?,
        };
        if self.resolve()? != target {
            return Ok(None);
        }
        replace::sweep(&target);
        Ok(Some((target, lock)))
    }

    /// What the file says once it rests, and what that means.
    pub(super) fn read(&self, target: &Path) -> Result<(FileText, Progress), StoreError> {
        // Most often it rests; then it is read but once.
        if let Content::Bytes(bytes) = file::read(target, LIMIT)?
            && !bytes.is_empty()
            && let Ok(understood) = self.understand(Content::Bytes(bytes))
        {
            return Ok(understood);
        }
        let text = self.rested(target)?;
        let progress = self.parse(text.as_deref())?;
        Ok((text, progress))
    }

    /// What the file says once it rests.
    ///
    /// A program that saves in place empties the file first, and nothing keeps it from being read
    /// then: what is empty or damaged is looked at again until it rests.
    pub(super) fn rested(&self, target: &Path) -> Result<FileText, StoreError> {
        let mut content = file::read(target, LIMIT)?;
        while !self.looks_whole(&content) {
            file::await_writer();
            let now = file::read(target, LIMIT)?;
            if now == content {
                break;
            }
            content = now;
        }
        self.decode(content)
    }

    /// What the file says.
    pub(super) fn load(&self, target: &Path) -> Result<FileText, StoreError> {
        self.decode(file::read(target, LIMIT)?)
    }

    /// What some content of the file says and means.
    pub(super) fn understand(&self, content: Content) -> Result<(FileText, Progress), StoreError> {
        let text = self.decode(content)?;
        let progress = self.parse(text.as_deref())?;
        Ok((text, progress))
    }

    fn looks_whole(&self, content: &Content) -> bool {
        let is_empty = matches!(content, Content::Bytes(bytes) if bytes.is_empty());
        !is_empty && self.understand(content.clone()).is_ok()
    }

    fn decode(&self, content: Content) -> Result<FileText, StoreError> {
        match content {
            Content::Missing => Ok(None),
            Content::TooLarge => {
                let fault = Fault::TooLarge { limit: LIMIT_MIB };
                Err(StoreError::Damaged(vec![self.problem(fault)]))
            }
            Content::Bytes(bytes) => reader::decode(&self.name(), bytes)
                .map(Some)
                .map_err(|found| StoreError::Damaged(vec![*found])),
        }
    }

    pub(super) fn parse(&self, text: Option<&str>) -> Result<Progress, StoreError> {
        let reading = read::read(&self.name(), text.unwrap_or_default());
        if reading.has_errors() {
            return Err(StoreError::Damaged(with_sides(text, reading.problems)));
        }
        Ok(reading.progress)
    }

    pub(super) fn name(&self) -> String {
        self.path.display().to_string()
    }

    pub(super) fn problem(&self, fault: Fault) -> Diagnostic {
        Diagnostic {
            severity: Severity::Error,
            fault,
            place: Place::file(self.name()),
        }
    }

    pub(super) fn busy(&self) -> StoreError {
        let path = self.path.clone();
        StoreError::Busy { path }
    }

    pub(super) fn internal(&self) -> StoreError {
        let path = self.path.clone();
        StoreError::Internal { path }
    }
}

/// The problems of a text; one whose merge marks show two sides can be joined.
pub(super) fn with_sides(text: Option<&str>, mut problems: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if text.is_some_and(has_sides) {
        for problem in &mut problems {
            if matches!(problem.fault, Fault::MergeMarks) {
                problem.fault = Fault::TwoSides;
            }
        }
    }
    problems
}

/// Puts a new text in the place of the old one, if that is still there.
pub(super) fn save(
    target: &Path,
    old: Option<&[u8]>,
    new: Option<&str>,
) -> Result<Written, StoreError> {
    let written = match (old, new) {
        (Some(old), None) => replace::remove(target, old),
        (_, new) => {
            let expected = old.map_or(Expected::Missing, Expected::Bytes);
            let new = new.unwrap_or_default().as_bytes();
            replace::replace(target, expected, new, Audience::Usual)
        }
    };
    Ok(written?)
}
