//! The learner's records: one file, read, changed and taken back.
//!
//! Reading never writes and takes no lock. A change is planned from what the file says while its
//! folder is locked, written so that every other byte stays, and takes effect at once or not at
//! all. It must not know which roadmaps there are, nor what a change means.

mod backup;
mod commit;
mod disk;
mod error;
mod journal;
mod layout;
mod merge;
mod place;
mod read;
mod restore;
mod splice;
mod undo;
mod write;

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use roadmap_core::error::{Diagnostic, Fault, Place};
use roadmap_core::model::{Change, Progress};

pub use error::{StoreError, Warning};
pub use merge::{Clash, Copy, DriverError, IdOf, Merged, Source, drive, read_text, write_text};
pub use restore::{Backup, Backups, Restored};

use crate::sys::file::FileError;
use crate::sys::replace::Written;
use disk::ProgressFile;
use journal::{Entry, Journal};
use splice::Fingerprint;
use write::Patch;

/// How often a change is planned anew when others change the file without taking the lock.
const TRIES: usize = 100;

/// Where the store's files are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paths {
    /// The progress file, which need not be there yet; a link is followed.
    pub progress: PathBuf,
    /// The folder of the undo history and the backups, which need not be there yet; without one
    /// nothing can be undone and no backup is made.
    pub state: Option<PathBuf>,
}

/// What a change is made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occasion {
    /// The command as the user gave it, to name it when it is undone.
    pub command: String,
    /// When it was given.
    pub now: Timestamp,
    /// The zone whose days are the learner's: each has a backup of its own.
    pub zone: TimeZone,
}

impl Occasion {
    fn moment(&self) -> Zoned {
        self.now.to_zoned(self.zone.clone())
    }
}

/// A change that was made, or that was not needed.
#[derive(Debug)]
pub struct Outcome<T> {
    /// What the plan gave beside its change.
    pub value: T,
    /// Whether the file is another now.
    pub written: bool,
    /// What went wrong beside it.
    pub warnings: Vec<Warning>,
}

/// Commands that were taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The commands, newest first.
    pub commands: Vec<UndoneCommand>,
    /// What the file said before.
    pub before: Progress,
    /// What it says now.
    pub after: Progress,
    /// What went wrong beside it.
    pub warnings: Vec<Warning>,
}

/// One command that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoneCommand {
    /// The command, as it was given.
    pub command: String,
    /// When it was given.
    pub at: Timestamp,
    /// The ids of the records it had changed, in order.
    pub ids: Vec<String>,
}

/// What is to become of a text, or of none; see [`Store::write_with`].
type Work<'a, T, E> = dyn FnMut(Option<&str>) -> Result<(Progress, Option<Patch>, T), E> + 'a;

/// The learner's records.
#[derive(Clone, Debug)]
pub struct Store {
    file: ProgressFile,
    state: Option<PathBuf>,
    lock_timeout: Duration,
}

impl Store {
    /// The store of these files, of which nothing is touched yet. A change waits at most
    /// `lock_timeout` for others to finish theirs.
    pub fn new(paths: Paths, lock_timeout: Duration) -> Self {
        Self {
            file: ProgressFile {
                path: paths.progress,
            },
            state: paths.state,
            lock_timeout,
        }
    }

    /// The progress file, as it was named.
    pub fn path(&self) -> &Path {
        &self.file.path
    }

    /// All that the file says; nothing where there is none.
    pub fn read(&self) -> Result<Progress, StoreError> {
        let target = self.file.resolve()?;
        Ok(self.file.read(&target)?.1)
    }

    /// All that is wrong with the file.
    pub fn diagnose(&self) -> Vec<Diagnostic> {
        let text = self
            .file
            .resolve()
            .and_then(|target| self.file.load(&target));
        match text {
            Ok(text) => {
                let reading = read::read(&self.file.name(), text.as_deref().unwrap_or_default());
                disk::with_sides(text.as_deref(), reading.problems)
            }
            Err(StoreError::Damaged(problems)) => problems,
            Err(error) => vec![self.file.problem(Fault::Unreadable(error.to_string()))],
        }
    }

    /// Where the records of some ids stand in the file; the active roadmap for an empty id.
    pub fn places_of(&self, ids: &[&str]) -> Vec<Place> {
        let text = self
            .file
            .resolve()
            .and_then(|target| self.file.load(&target));
        let text = text.ok().flatten().unwrap_or_default();
        place::places_of(&self.file.name(), &text, ids)
    }

    /// What a file begins with that was not there before.
    pub fn fresh_text() -> String {
        write::fresh_text()
    }

    /// Changes the file. `plan` is given what it says, while nobody else can change it, and
    /// answers with the change and with whatever the caller wants back. It may be called again
    /// with what the file says then, where someone who takes no lock changed it meanwhile.
    ///
    /// A change that says nothing new writes nothing, not even a folder. `on_wait` is called with
    /// the file once if others keep it locked for long.
    pub fn change<T, E: From<StoreError>>(
        &self,
        occasion: &Occasion,
        on_wait: &dyn Fn(&Path),
        mut plan: impl FnMut(&Progress) -> Result<(Change, T), E>,
    ) -> Result<Outcome<T>, E> {
        self.write_with(occasion, on_wait, &mut |text| {
            let before = self.file.parse(text)?;
            let (change, value) = plan(&before)?;
            let patch = write::patch(text.unwrap_or_default(), &before, &change)
                .map_err(|write::Miswritten| self.file.internal())?;
            Ok((before, patch, value))
        })
    }

    /// Takes back the newest commands, all `count` of them or none; `count` is at least one.
    pub fn undo(
        &self,
        count: usize,
        occasion: &Occasion,
        on_wait: &dyn Fn(&Path),
    ) -> Result<Undone, StoreError> {
        for _ in 0..TRIES {
            if let Some(undone) = self.try_undo(count, occasion, on_wait)? {
                return Ok(undone);
            }
        }
        Err(self.file.busy())
    }

    /// What [`undo`](Self::undo) would do, without doing it.
    pub fn preview_undo(&self, count: usize) -> Result<Undone, StoreError> {
        let target = self.file.resolve()?;
        let (text, _) = self.file.read(&target)?;
        let journal = self.history(&target)?;
        let old = undo::rewind(&self.file.name(), text.clone(), journal.entries(), count)
            .map_err(|refusal| self.refused(refusal))?;
        if journal.was_cut_off() {
            return Err(StoreError::CutOff);
        }
        Ok(self.undone(&journal, count, text.as_deref(), old.as_deref()))
    }

    /// Writes what `work` makes of the file's text: what that said, how it is to be changed, if at
    /// all, and whatever the caller wants back. It may be called again.
    fn write_with<T, E: From<StoreError>>(
        &self,
        occasion: &Occasion,
        on_wait: &dyn Fn(&Path),
        work: &mut Work<'_, T, E>,
    ) -> Result<Outcome<T>, E> {
        for _ in 0..TRIES {
            if let Some(outcome) = self.try_write(occasion, on_wait, work)? {
                return Ok(outcome);
            }
        }
        Err(self.file.busy().into())
    }

    /// One try at a change; nothing if the file changed while it was made.
    fn try_write<T, E: From<StoreError>>(
        &self,
        occasion: &Occasion,
        on_wait: &dyn Fn(&Path),
        work: &mut Work<'_, T, E>,
    ) -> Result<Option<Outcome<T>>, E> {
        if !self.file.has_folder()? {
            let (_, patch, value) = work(None)?;
            if patch.is_none() {
                return Ok(Some(unchanged(value)));
            }
            self.file.create_folder()?;
        }
        let Some((target, _lock)) = self.file.lock(self.lock_timeout, on_wait)? else {
            return Ok(None);
        };
        let text = self.file.rested(&target)?;
        let (before, patch, value) = work(text.as_deref())?;
        let Some(patch) = patch else {
            return Ok(Some(unchanged(value)));
        };
        let entry = entry(occasion, text.as_deref(), &before, &patch);
        let old = text.as_deref().map(str::as_bytes);
        let warnings = self.commit(&target, old, &patch.text, entry, occasion)?;
        Ok(warnings.map(|warnings| Outcome {
            value,
            written: true,
            warnings,
        }))
    }

    /// One try at an undo; nothing if the file changed while it was made.
    fn try_undo(
        &self,
        count: usize,
        occasion: &Occasion,
        on_wait: &dyn Fn(&Path),
    ) -> Result<Option<Undone>, StoreError> {
        if !self.file.has_folder()? {
            return Err(StoreError::NothingToUndo);
        }
        let Some((target, _lock)) = self.file.lock(self.lock_timeout, on_wait)? else {
            return Ok(None);
        };
        let (text, _) = self.file.read(&target)?;
        let mut journal = self.history(&target)?;
        let old = undo::rewind(&self.file.name(), text.clone(), journal.entries(), count).map_err(
            |refusal| {
                if let undo::Refusal::NeverReached { entry, .. } = &refusal {
                    // Where it can't be forgotten, the next undo finds the same.
                    let _ = journal.forget(*entry);
                }
                self.refused(refusal)
            },
        )?;
        if journal.was_cut_off() {
            journal.forget_cut_off();
            return Err(StoreError::CutOff);
        }
        let mut undone = self.undone(&journal, count, text.as_deref(), old.as_deref());
        if old != text {
            let now = text.as_deref().map(str::as_bytes);
            undone.warnings.extend(self.back_up(&target, now, occasion));
            match disk::save(&target, now, old.as_deref())? {
                Written::Stale => return Ok(None),
                Written::Unsynced(reason) => undone.warnings.push(Warning::NotSynced(reason)),
                Written::Done => {}
            }
        }
        if let Err(error) = journal.forget_newest(count) {
            undone
                .warnings
                .push(Warning::HistoryNotShortened(error.to_string()));
        }
        Ok(Some(undone))
    }

    /// Notes a change in the history before it is made. Where that fails, the change is made all
    /// the same.
    fn note(&self, target: &Path, entry: Entry) -> (Option<Journal>, Vec<Warning>) {
        let Some(state) = &self.state else {
            return (None, Vec::new());
        };
        let not_kept = |error: FileError| Warning::HistoryNotKept(error.to_string());
        match Journal::open(state, target) {
            Err(error) => (None, vec![not_kept(error)]),
            Ok((mut journal, damage)) => {
                let failure = journal.push(entry).err().map(not_kept);
                (Some(journal), damage.into_iter().chain(failure).collect())
            }
        }
    }

    fn history(&self, target: &Path) -> Result<Journal, StoreError> {
        let state = self.state.as_deref();
        let (journal, damage) = Journal::open(state.ok_or(StoreError::NothingToUndo)?, target)?;
        match damage {
            Some(damage) => Err(StoreError::History(damage)),
            None => Ok(journal),
        }
    }

    fn undone(
        &self,
        journal: &Journal,
        count: usize,
        text: Option<&str>,
        old: Option<&str>,
    ) -> Undone {
        let said = |text: Option<&str>| {
            // Both were read before, the older one when its command was carried out.
            read::read(&self.file.name(), text.unwrap_or_default()).progress
        };
        let (before, after) = (said(text), said(old));
        let entries = journal.entries().iter().rev().take(count);
        Undone {
            commands: entries.map(UndoneCommand::from).collect(),
            before,
            after,
            warnings: Vec::new(),
        }
    }

    fn refused(&self, refusal: undo::Refusal) -> StoreError {
        match refusal {
            undo::Refusal::TooFew { there: 0 } => StoreError::NothingToUndo,
            undo::Refusal::TooFew { there } => StoreError::TooFew { there },
            undo::Refusal::NeverReached { command, .. } => StoreError::NeverReached { command },
            undo::Refusal::ChangedSince { command, ids } => {
                StoreError::ChangedSince { command, ids }
            }
            undo::Refusal::Replaced { command, aside } => StoreError::Replaced { command, aside },
            undo::Refusal::Damaged(problems) => StoreError::Damaged(problems),
            undo::Refusal::Miswritten => self.file.internal(),
        }
    }
}

impl From<&Entry> for UndoneCommand {
    fn from(entry: &Entry) -> Self {
        Self {
            command: entry.command.clone(),
            at: entry.time,
            ids: entry.steps.iter().map(|step| step.id.clone()).collect(),
        }
    }
}

fn unchanged<T>(value: T) -> Outcome<T> {
    Outcome {
        value,
        written: false,
        warnings: Vec::new(),
    }
}

fn entry(occasion: &Occasion, text: Option<&str>, before: &Progress, patch: &Patch) -> Entry {
    let active = (before.active != patch.after.active)
        .then(|| (before.active.clone(), patch.after.active.clone()));
    Entry {
        command: occasion.command.clone(),
        time: occasion.now,
        before: text.map(Fingerprint::of),
        after: Fingerprint::of(&patch.text),
        splices: patch.splices.clone(),
        steps: patch.steps.clone(),
        active,
        aside: None,
    }
}

#[cfg(test)]
mod tests;
