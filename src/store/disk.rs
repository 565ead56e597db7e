//! The progress file on disk: found, locked, read and replaced.
//!
//! It must not know what is changed in it, nor why.

use std::path::{Path, PathBuf};
use std::time::Duration;

use roadmap_core::error::{Diagnostic, Fault, Place, Severity};
use roadmap_core::model::Progress;
use roadmap_core::reader;

use super::error::StoreError;
use super::merge::has_sides;
use super::read;
use crate::sys::file::{self, Audience, Content, Written};
use crate::sys::lock::{self, Lock};

/// The largest progress file that is read, in MiB.
const LIMIT_MIB: u64 = 16;

const LIMIT: u64 = LIMIT_MIB * 1024 * 1024;

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

    pub(super) fn create_folder(&self) -> Result<(), StoreError> {
        let target = self.resolve()?;
        Ok(file::create_folder(file::folder_of(&target))?)
    }

    /// Keeps others from changing the file; nothing if a link led elsewhere meanwhile.
    pub(super) fn lock(
        &self,
        timeout: Duration,
        on_wait: &dyn Fn(&Path),
    ) -> Result<Option<(PathBuf, Lock)>, StoreError> {
        let target = self.resolve()?;
        let lock = lock::acquire(&target, timeout, on_wait)?;
        let is_still_it = self.resolve()? == target;
        Ok(is_still_it.then_some((target, lock)))
    }

    pub(super) fn load(&self, target: &Path) -> Result<FileText, StoreError> {
        match file::read(target, LIMIT)? {
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
    old: Option<&str>,
    new: Option<&str>,
) -> Result<Written, StoreError> {
    let unchanged = || {
        Ok(match file::read(target, LIMIT)? {
            Content::Missing => old.is_none(),
            Content::TooLarge => false,
            Content::Bytes(bytes) => old.is_some_and(|old| old.as_bytes() == bytes),
        })
    };
    file::sweep(target);
    let written = match new {
        Some(new) => file::replace(target, new.as_bytes(), Audience::Usual, unchanged),
        None => file::remove(target, unchanged),
    };
    Ok(written?)
}
