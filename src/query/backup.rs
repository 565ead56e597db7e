//! The backups of the progress, each with what putting it back would change.
//!
//! It must not know where a backup is kept: what it says comes in.

use jiff::Timestamp;
use roadmap_core::model::Progress;
use serde::Serialize;

/// The backups there are.
#[derive(Debug, Default, Serialize)]
pub struct BackupsView {
    /// The backups, the newest first.
    pub backups: Vec<BackupView>,
}

/// The progress as it was before the first change of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BackupView {
    /// The day, where the learner was.
    pub day: String,
    /// The moment at which it was made.
    pub at: Timestamp,
    /// How many records it has.
    pub records: usize,
    /// What putting it back would change; nothing where the present progress is damaged.
    #[serde(flatten)]
    pub difference: Difference,
    /// The file.
    pub file: String,
}

/// How the records of a backup differ from the present ones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// How many it has that are not there now.
    pub added: Option<usize>,
    /// How many are there now that it has not.
    pub removed: Option<usize>,
    /// How many say something else in it.
    pub changed: Option<usize>,
}

impl Difference {
    /// What becomes of the records of `now` where those of `then` take their place.
    pub fn of(now: Option<&Progress>, then: &Progress) -> Self {
        let Some(now) = now else {
            return Self::default();
        };
        let missing = |from: &Progress, of: &Progress| {
            let is_missing = |id: &&String| !from.records.contains_key(*id);
            Some(of.records.keys().filter(is_missing).count())
        };
        let is_other = |(id, record): &(&String, _)| {
            now.records
                .get(*id)
                .is_some_and(|present| present != *record)
        };
        Self {
            added: missing(now, then),
            removed: missing(then, now),
            changed: Some(then.records.iter().filter(is_other).count()),
        }
    }

    /// Whether every record is the same; nothing where that can't be told.
    pub fn is_none(self) -> Option<bool> {
        Some(self.added? + self.removed? + self.changed? == 0)
    }
}

/// A backup that was put back.
#[derive(Debug, Default, Serialize)]
pub struct RestoredView {
    /// The backup; nothing where the progress is just what it says.
    pub restored: Vec<BackupView>,
    /// Where the file is kept that was there before, if that was damaged.
    pub aside: Option<String>,
    /// Whether it was only tried.
    pub dry_run: bool,
}
