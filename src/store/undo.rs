//! A command taken back: to the byte where nothing touched the file since, else record by record
//! where each still says what the command left.
//!
//! It must not know where the history or the progress file is kept.

use roadmap_core::error::Diagnostic;
use roadmap_core::model::{Change, Progress, RecordChange};

use super::disk::FileText;
use super::journal::Entry;
use super::read;
use super::splice::{self, Fingerprint};
use super::write::{self, Step};

/// Why a command can't be taken back.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// There are not so many commands.
    TooFew { there: usize },
    /// The file does not have the change of this entry, counted from the oldest.
    NeverReached { entry: usize, command: String },
    /// The file says something else now of these.
    ChangedSince { command: String, ids: Vec<String> },
    /// The file changed since, and what the command replaced was no progress file, so that there
    /// are no records to go back to.
    Replaced { command: String, aside: String },
    /// What the file says can't be told.
    Damaged(Vec<Diagnostic>),
    /// The old records can't be written into the file.
    Miswritten,
}

/// The file as it was before the newest `count` of the entries, which come oldest first. `name` is
/// the file as the user named it.
pub(super) fn rewind(
    name: &str,
    mut text: FileText,
    entries: &[Entry],
    count: usize,
) -> Result<FileText, Refusal> {
    if entries.len() < count.max(1) {
        let there = entries.len();
        return Err(Refusal::TooFew { there });
    }
    for (at, entry) in entries.iter().enumerate().rev().take(count) {
        text = take_back(name, text, at, entry)?;
    }
    Ok(text)
}

fn take_back(name: &str, text: FileText, at: usize, entry: &Entry) -> Result<FileText, Refusal> {
    let never_reached = || Refusal::NeverReached {
        entry: at,
        command: entry.command.clone(),
    };
    let now = text.as_deref().map(Fingerprint::of);
    if now == Some(entry.after)
        && let Some(old) = revert(text.as_deref(), entry)
    {
        return Ok(old);
    }
    if now == entry.before {
        return Err(never_reached());
    }
    if let Some(aside) = entry.aside.clone() {
        let command = entry.command.clone();
        return Err(Refusal::Replaced { command, aside });
    }
    let reading = read::read(name, text.as_deref().unwrap_or_default());
    if reading.has_errors() {
        return Err(Refusal::Damaged(reading.problems));
    }
    let ids = changed_since(&reading.progress, entry);
    if !ids.is_empty() {
        return Err(if is_as_before(&reading.progress, entry) {
            never_reached()
        } else {
            let command = entry.command.clone();
            Refusal::ChangedSince { command, ids }
        });
    }
    let old = text.as_deref().unwrap_or_default();
    match write::patch(old, &reading.progress, &inverse(entry)) {
        Ok(Some(patch)) => Ok(Some(patch.text)),
        Ok(None) => Ok(text),
        Err(write::Miswritten) => Err(Refusal::Miswritten),
    }
}

/// The text before the entry, if the text after it is the one it left.
fn revert(text: Option<&str>, entry: &Entry) -> Option<FileText> {
    let old = splice::revert(text?, &entry.splices)?;
    match entry.before {
        None => Some(None),
        Some(before) => (before == Fingerprint::of(&old)).then_some(Some(old)),
    }
}

/// What the entry left otherwise than it stands now.
fn changed_since(now: &Progress, entry: &Entry) -> Vec<String> {
    let active = entry
        .active
        .iter()
        .filter(|(_, after)| now.active != *after)
        .map(|_| "active".to_owned());
    let records = entry
        .steps
        .iter()
        .filter(|step| !stands(now, step))
        .map(|step| step.id.clone());
    records.chain(active).collect()
}

fn stands(now: &Progress, step: &Step) -> bool {
    let old_id_is_free = step
        .stood_under
        .as_ref()
        .is_none_or(|old| !now.records.contains_key(old));
    old_id_is_free && now.records.get(&step.id) == step.after.as_ref()
}

/// Whether nothing of the entry is there.
fn is_as_before(now: &Progress, entry: &Entry) -> bool {
    let active = entry
        .active
        .as_ref()
        .is_none_or(|(before, _)| now.active == *before);
    active
        && entry
            .steps
            .iter()
            .all(|step| now.records.get(step.old_id()) == step.before.as_ref())
}

fn inverse(entry: &Entry) -> Change {
    let records = entry
        .steps
        .iter()
        .map(|step| RecordChange {
            id: step.old_id().to_owned(),
            stands_under: step.stood_under.is_some().then(|| step.id.clone()),
            record: step.before.clone(),
        })
        .collect();
    Change {
        records,
        active: entry.active.as_ref().map(|(before, _)| before.clone()),
    }
}
