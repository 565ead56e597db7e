//! A new text on its way to the disk: noted in the history, with a backup of the day before it.
//!
//! It must not know what is changed, nor why. Neither the history nor the backup keeps a change
//! from being made.

use std::path::Path;

use super::backup::Shelf;
use super::error::{StoreError, Warning};
use super::journal::Entry;
use super::{Occasion, Store, disk, read};
use crate::sys::replace::Written;

impl Store {
    /// Puts a new text in the place of the old one, with a backup and an entry in the history;
    /// nothing if the file changed meanwhile.
    pub(super) fn commit(
        &self,
        target: &Path,
        old: Option<&[u8]>,
        new: &str,
        entry: Entry,
        occasion: &Occasion,
    ) -> Result<Option<Vec<Warning>>, StoreError> {
        let (history, mut warnings) = self.note(target, entry);
        let not_kept = self.back_up(target, old, occasion);
        // One word about a state folder that can't be written is enough.
        if warnings.is_empty() {
            warnings.extend(not_kept);
        }
        let written = disk::save(target, old, Some(new));
        if matches!(written, Ok(Written::Stale) | Err(_)) {
            // The history must not hold what did not happen. Where it can't be told so, undoing
            // finds out by itself.
            if let Some(mut history) = history {
                let _ = history.forget_newest(1);
            }
        }
        match written? {
            Written::Stale => return Ok(None),
            Written::Unsynced(reason) => warnings.push(Warning::NotSynced(reason)),
            Written::Done => {}
        }
        Ok(Some(warnings))
    }

    /// Keeps the file as it is before the first change of a day. Where that fails, the change is
    /// made all the same.
    pub(super) fn back_up(
        &self,
        target: &Path,
        bytes: Option<&[u8]>,
        occasion: &Occasion,
    ) -> Option<Warning> {
        let state = self.state.as_deref()?;
        let text = std::str::from_utf8(bytes?).ok()?;
        // Nothing that is damaged or empty takes the place of a good day.
        let has_records = || {
            let reading = read::read(&self.file.name(), text);
            !reading.has_errors() && !reading.progress.records.is_empty()
        };
        let kept = Shelf::of(state, target).keep(text, &occasion.moment(), has_records);
        let error = kept.err()?;
        Some(Warning::BackupNotKept(error.to_string()))
    }
}
