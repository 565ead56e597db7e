//! A change, written into the text of a progress file so that nothing else of it changes: other
//! lines, comments, keys of the learner's own, the order, the line ends.
//!
//! It must not know where the text came from, nor where it goes.

mod anchors;
mod draft;
mod dress;
mod fields;
mod inline;
mod records;
mod root;
mod spots;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use roadmap_core::model::{Change, Progress, Record};
use toml_writer::{ToTomlKey, ToTomlValue, TomlKeyBuilder, TomlStringBuilder};

use super::layout::Layout;
use super::read;
use super::splice::{self, Splice};
pub(super) use anchors::{anchors, trailing};
use draft::Draft;
pub(super) use dress::{Dressing, dress};
use spots::Spots;

/// How a file begins that was not there before.
pub(super) const FIRST_LINE: &str =
    "# Progress of roadmap. One line a topic; edit it freely, comments stay.";

/// The line of the version that this module writes.
const VERSION_LINE: &str = "version = 1";

/// A file without records.
pub(super) fn fresh_text() -> String {
    format!("{FIRST_LINE}\n{VERSION_LINE}\n\n{TOPICS_HEADER}\n")
}

/// The header of the table of records.
const TOPICS_HEADER: &str = "[topics]";

/// The keys of a record, in the order in which they are written.
const FIELDS: [&str; 4] = ["status", "started", "completed", "note"];

/// A change of a text that was made and read again.
#[derive(Debug)]
pub(super) struct Patch {
    /// The places that it touches.
    pub(super) splices: Vec<Splice>,
    /// The new text.
    pub(super) text: String,
    /// What the new text says.
    pub(super) after: Progress,
    /// Each record that is another now, by the id it stands under from now on.
    pub(super) steps: Vec<Step>,
}

/// What became of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) id: String,
    /// The id that it stood under before, where that was another.
    pub(super) stood_under: Option<String>,
    pub(super) before: Option<Record>,
    pub(super) after: Option<Record>,
}

impl Step {
    /// The id that it stood under before, whether that is another or not.
    pub(super) fn old_id(&self) -> &str {
        self.stood_under.as_ref().unwrap_or(&self.id)
    }
}

/// The new text does not say what it was meant to say: a mistake of this module, which the caller
/// must not let reach a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Miswritten;

/// The text with the change, or nothing where that says the same. `before` is what the text says,
/// which has no errors.
pub(super) fn patch(
    text: &str,
    before: &Progress,
    change: &Change,
) -> Result<Option<Patch>, Miswritten> {
    let (after, steps) = outcome(before, change);
    if after == *before {
        return Ok(None);
    }
    let layout = Layout::of(text);
    let mut draft = Draft::of(&layout, Spots::of(&layout, &steps));
    if layout.is_blank() {
        root::write_fresh(&mut draft, &after);
    } else {
        write_steps(&mut draft, &steps, &after, before);
    }
    let splices = draft.finish().ok_or(Miswritten)?;
    let text = splice::apply(text, &splices).ok_or(Miswritten)?;
    let again = read::read("", &text);
    if !again.problems.is_empty() || again.progress != after {
        return Err(Miswritten);
    }
    Ok(Some(Patch {
        splices,
        text,
        after,
        steps,
    }))
}

/// Gathers the edits. What goes is taken away first, so that a new line at the end of the text
/// knows what it follows.
fn write_steps(draft: &mut Draft<'_>, steps: &[Step], after: &Progress, before: &Progress) {
    for step in steps {
        if step.before.is_some() && step.after.is_none() {
            records::remove(draft, &step.id);
        }
    }
    if before.active != after.active {
        root::write_active(draft, after.active.as_deref());
    }
    records::insert_new(draft, steps);
    for step in steps {
        if let (Some(before), Some(after)) = (&step.before, &step.after) {
            fields::rewrite(draft, step, before, after);
        }
    }
}

/// What the file is to say, and what becomes of which record for that.
fn outcome(before: &Progress, change: &Change) -> (Progress, Vec<Step>) {
    let mut after = before.clone();
    let mut touched = BTreeSet::new();
    let mut moves: BTreeMap<&str, &str> = BTreeMap::new();
    if let Some(active) = &change.active {
        after.active.clone_from(active);
    }
    for one in &change.records {
        touched.insert(one.id.as_str());
        if let Some(old) = one.stands_under.as_deref().filter(|old| *old != one.id) {
            touched.insert(old);
            after.records.remove(old);
            moves.insert(&one.id, old);
        }
        match &one.record {
            Some(record) => after.records.insert(one.id.clone(), whole_seconds(record)),
            None => after.records.remove(&one.id),
        };
    }
    // A line can take another id only where it keeps neither the old one nor a line of the new one
    // is there already; otherwise the one goes and the other is written.
    moves.retain(|new, old| {
        let there = |progress: &Progress, id: &str| progress.records.contains_key(id);
        there(before, old) && !there(before, new) && there(&after, new) && !there(&after, old)
    });
    let mut taken = BTreeSet::new();
    moves.retain(|_, old| taken.insert(*old));
    let steps = touched
        .into_iter()
        .filter(|id| !taken.contains(id))
        .map(|id| {
            let stood_under = moves.get(id).copied();
            Step {
                id: id.to_owned(),
                stood_under: stood_under.map(str::to_owned),
                before: before.records.get(stood_under.unwrap_or(id)).cloned(),
                after: after.records.get(id).cloned(),
            }
        })
        .filter(|step| step.before != step.after || step.stood_under.is_some())
        .collect();
    (after, steps)
}

fn whole_seconds(record: &Record) -> Record {
    let cut = |time: Timestamp| {
        let second = time.as_nanosecond().div_euclid(1_000_000_000);
        // Only the first moment of the calendar has no whole second before it.
        i64::try_from(second)
            .ok()
            .and_then(|second| Timestamp::from_second(second).ok())
            .unwrap_or(time)
    };
    Record {
        started: record.started.map(cut),
        completed: record.completed.map(cut),
        ..record.clone()
    }
}

/// A record as the value of one line.
pub(super) fn record_value(record: &Record) -> String {
    let fields: Vec<String> = FIELDS
        .into_iter()
        .filter_map(|field| Some(format!("{field} = {}", field_value(record, field)?)))
        .collect();
    if fields.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{ {} }}", fields.join(", "))
    }
}

/// A record as one line of `[topics]`.
fn record_line(id: &str, record: &Record) -> String {
    format!("{} = {}", key(id), record_value(record))
}

/// The value of one of the [`FIELDS`], where the record has it.
fn field_value(record: &Record, field: &str) -> Option<String> {
    match field {
        "status" => record.status.map(|status| string(status.as_str())),
        "started" => record.started.map(|time| time.to_string()),
        "completed" => record.completed.map(|time| time.to_string()),
        _ => record.note.as_deref().map(string),
    }
}

/// A text in quotes on one line, whatever it holds.
pub(super) fn string(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}

/// A key in quotes.
fn key(name: &str) -> String {
    TomlKeyBuilder::new(name).as_basic().to_toml_key()
}

/// A key without quotes, where it needs none.
pub(super) fn plain_key(name: &str) -> String {
    TomlKeyBuilder::new(name).as_default().to_toml_key()
}

#[cfg(test)]
pub(super) mod tests;
