//! A backup put in the place of the progress file, whatever is there: a good file, a damaged one
//! or none.
//!
//! It must not touch a file but through the store's own write path.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use roadmap_core::error::{Diagnostic, Fault, Place, Severity};
use roadmap_core::model::Progress;
use roadmap_core::reader;

use super::backup::{Shelf, Slot};
use super::disk::LIMIT;
use super::error::{StoreError, Warning};
use super::journal::Entry;
use super::splice::{Fingerprint, Splices};
use super::write::Step;
use super::{Occasion, Store, TRIES, read};
use crate::sys::file::{self, Content, FileError};

/// The largest damaged file that is put aside: far more than a progress file may have.
const ASIDE_LIMIT: u64 = 8 * LIMIT;

/// The progress as it was before the first change of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The day, where the learner was.
    pub day: Date,
    /// The moment at which it was made.
    pub at: Timestamp,
    /// Where it is.
    pub file: PathBuf,
    /// What it says.
    pub progress: Progress,
    text: String,
}

/// The backups there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backups {
    /// Those that can be used, the newest first.
    pub backups: Vec<Backup>,
    /// What is wrong with others.
    pub warnings: Vec<Warning>,
}

/// A backup that was put in the progress file's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The backup.
    pub backup: Backup,
    /// What the file said before; nothing where it was damaged.
    pub before: Option<Progress>,
    /// Whether the file is another now.
    pub written: bool,
    /// Where the file is kept that was there before, if that was damaged.
    pub aside: Option<PathBuf>,
    /// What went wrong beside it.
    pub warnings: Vec<Warning>,
}

/// What stands in the progress file's place.
#[derive(Debug)]
struct Present {
    bytes: Option<Vec<u8>>,
    /// What it says; nothing where it is damaged.
    progress: Option<Progress>,
}

impl Store {
    /// The backups of the progress file.
    pub fn backups(&self) -> Result<Backups, StoreError> {
        let target = self.file.resolve()?;
        let mut found = Backups::default();
        for slot in self.slots(&target)? {
            match open(&slot) {
                Ok(backup) => found.backups.push(backup),
                Err(problem) => {
                    let warning = Warning::BackupDamaged(problem.to_string());
                    found.warnings.push(warning);
                }
            }
        }
        Ok(found)
    }

    /// Puts a backup in the place of the progress file: the newest that can be used, or that of a
    /// day. A damaged file is put aside first.
    pub fn restore(
        &self,
        day: Option<Date>,
        occasion: &Occasion,
        on_wait: &dyn Fn(&Path),
    ) -> Result<Restored, StoreError> {
        for _ in 0..TRIES {
            if let Some(restored) = self.try_restore(day, occasion, on_wait)? {
                return Ok(restored);
            }
        }
        Err(self.file.busy())
    }

    /// What [`restore`](Self::restore) would do, without doing it.
    pub fn preview_restore(&self, day: Option<Date>) -> Result<Restored, StoreError> {
        let target = self.file.resolve()?;
        let (backup, warnings) = self.backup(&target, day)?;
        let present = self.present(&target)?;
        Ok(Restored {
            written: present.bytes.as_deref() != Some(backup.text.as_bytes()),
            backup,
            before: present.progress,
            aside: None,
            warnings,
        })
    }

    /// One try at a restore; nothing if the file changed while it was made.
    fn try_restore(
        &self,
        day: Option<Date>,
        occasion: &Occasion,
        on_wait: &dyn Fn(&Path),
    ) -> Result<Option<Restored>, StoreError> {
        // What is asked for is looked up before a folder is made for it.
        self.backup(&self.file.resolve()?, day)?;
        if !self.file.has_folder()? {
            self.file.create_folder()?;
        }
        let Some((target, _lock)) = self.file.lock(self.lock_timeout, on_wait)? else {
            return Ok(None);
        };
        let (backup, mut warnings) = self.backup(&target, day)?;
        let present = self.present(&target)?;
        if present.bytes.as_deref() == Some(backup.text.as_bytes()) {
            return Ok(Some(Restored {
                backup,
                before: present.progress,
                written: false,
                aside: None,
                warnings,
            }));
        }
        let aside = self.put_aside(&target, &present, occasion)?;
        let entry = entry(occasion, &present, &backup, aside.as_deref());
        let old = present.bytes.as_deref();
        let written = self.commit(&target, old, &backup.text, entry, occasion);
        let Ok(Some(more)) = written else {
            if let Some(aside) = &aside {
                file::discard(aside);
            }
            return written.map(|_| None);
        };
        warnings.extend(more);
        Ok(Some(Restored {
            backup,
            before: present.progress,
            written: true,
            aside,
            warnings,
        }))
    }

    /// The backup of a day, or the newest that can be used, with what is wrong with newer ones.
    fn backup(
        &self,
        target: &Path,
        day: Option<Date>,
    ) -> Result<(Backup, Vec<Warning>), StoreError> {
        let slots = self.slots(target)?;
        let others = !slots.is_empty();
        let mut warnings = Vec::new();
        for slot in slots {
            match open(&slot) {
                _ if day.is_some_and(|day| day != slot.day) => {}
                Ok(backup) => return Ok((backup, warnings)),
                Err(problem) if day.is_some() => return Err(StoreError::BadBackup { problem }),
                Err(problem) => warnings.push(Warning::BackupDamaged(problem.to_string())),
            }
        }
        let path = self.file.path.clone();
        Err(StoreError::NoBackup { path, day, others })
    }

    fn slots(&self, target: &Path) -> Result<Vec<Slot>, StoreError> {
        match &self.state {
            Some(state) => Ok(Shelf::of(state, target).slots()?),
            None => Ok(Vec::new()),
        }
    }

    fn present(&self, target: &Path) -> Result<Present, StoreError> {
        let bytes = match file::read(target, ASIDE_LIMIT)? {
            Content::Missing => {
                return Ok(Present {
                    bytes: None,
                    progress: Some(Progress::default()),
                });
            }
            Content::TooLarge => {
                let too_large = std::io::ErrorKind::FileTooLarge.into();
                return Err(StoreError::NotPutAside(FileError::Io {
                    doing: "read",
                    path: target.to_owned(),
                    source: too_large,
                }));
            }
            Content::Bytes(bytes) => bytes,
        };
        let content = if bytes.len() as u64 > LIMIT {
            Content::TooLarge
        } else {
            Content::Bytes(bytes.clone())
        };
        let progress = self
            .file
            .understand(content)
            .ok()
            .map(|(_, progress)| progress);
        let bytes = Some(bytes);
        Ok(Present { bytes, progress })
    }

    /// Keeps a file that is damaged, and says where. It is the only one of its kind, so that it
    /// must not be lost.
    fn put_aside(
        &self,
        target: &Path,
        present: &Present,
        occasion: &Occasion,
    ) -> Result<Option<PathBuf>, StoreError> {
        let (Some(bytes), None, Some(state)) = (&present.bytes, &present.progress, &self.state)
        else {
            return Ok(None);
        };
        let kept = Shelf::of(state, target).put_aside(bytes, &occasion.moment());
        Ok(Some(kept.map_err(StoreError::NotPutAside)?))
    }
}

fn open(slot: &Slot) -> Result<Backup, Box<Diagnostic>> {
    let name = slot.path.display().to_string();
    let unreadable = |error: String| {
        Box::new(Diagnostic {
            severity: Severity::Error,
            fault: Fault::Unreadable(error),
            place: Place::file(&name),
        })
    };
    let bytes = slot
        .read(LIMIT)
        .map_err(|error| unreadable(error.to_string()))?
        .ok_or_else(|| unreadable("it is gone, or too large".to_owned()))?;
    let text = reader::decode(&name, bytes)?;
    let reading = read::read(&name, &text);
    let severe = |problem: &Diagnostic| problem.severity == Severity::Error;
    if let Some(problem) = reading.problems.into_iter().find(severe) {
        return Err(Box::new(problem));
    }
    Ok(Backup {
        day: slot.day,
        at: slot.at,
        file: slot.path.clone(),
        progress: reading.progress,
        text,
    })
}

/// What the history holds of a restore. The bytes of a text go back as they were; those of
/// something else do not fit into it, but are kept aside.
fn entry(occasion: &Occasion, present: &Present, backup: &Backup, aside: Option<&Path>) -> Entry {
    let old = present.bytes.as_deref().unwrap_or_default();
    let splices = std::str::from_utf8(old).ok().and_then(|old| {
        let mut splices = Splices::of(old);
        splices.replace(0..old.len(), backup.text.as_str());
        splices.finish()
    });
    let nothing = Progress::default();
    let before = present.progress.as_ref();
    let (was, is) = (before.unwrap_or(&nothing), &backup.progress);
    let active = (was.active != is.active).then(|| (was.active.clone(), is.active.clone()));
    Entry {
        command: occasion.command.clone(),
        time: occasion.now,
        before: present.bytes.as_ref().map(Fingerprint::of),
        after: Fingerprint::of(&backup.text),
        splices: splices.unwrap_or_default(),
        steps: steps(was, is),
        active,
        aside: aside.map(|aside| aside.display().to_string()),
    }
}

/// Each record that is not the same in both.
fn steps(before: &Progress, after: &Progress) -> Vec<Step> {
    let ids: BTreeSet<&String> = before.records.keys().chain(after.records.keys()).collect();
    ids.into_iter()
        .map(|id| Step {
            id: id.clone(),
            stood_under: None,
            before: before.records.get(id).cloned(),
            after: after.records.get(id).cloned(),
        })
        .filter(|step| step.before != step.after)
        .collect()
}
