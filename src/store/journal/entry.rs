//! One command of the history, and the line of JSON that it is kept as.
//!
//! It must not know where the line is kept.

use jiff::Timestamp;
use roadmap_core::model::{Record, UnknownStatus};
use serde::{Deserialize, Serialize};

use crate::store::splice::{Fingerprint, Splice};
use crate::store::write::Step;

/// What one command did to the progress file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Entry {
    /// The command, as it was typed.
    pub(in crate::store) command: String,
    /// When it was given.
    pub(in crate::store) time: Timestamp,
    /// The text before; nothing where there was no file.
    pub(in crate::store) before: Option<Fingerprint>,
    /// The text after.
    pub(in crate::store) after: Fingerprint,
    /// What was replaced in the text.
    pub(in crate::store) splices: Vec<Splice>,
    /// What became of the records.
    pub(in crate::store) steps: Vec<Step>,
    /// The active roadmap before and after, where that changed.
    pub(in crate::store) active: Option<(Option<String>, Option<String>)>,
    /// Where the text before was put, if it was no progress file: it had no records to go back to.
    pub(in crate::store) aside: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct EntryLine {
    command: String,
    time: Timestamp,
    before: Option<Fingerprint>,
    after: Fingerprint,
    splices: Vec<Splice>,
    records: Vec<StepLine>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    active: Option<(Option<String>, Option<String>)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    aside: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct StepLine {
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stood_under: Option<String>,
    before: Option<RecordLine>,
    after: Option<RecordLine>,
}

#[derive(Serialize, Deserialize)]
struct RecordLine {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    started: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    completed: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl Entry {
    /// The entry as one line, without its end.
    pub(super) fn to_line(&self) -> String {
        // Nothing of this can fail to become JSON: there are no maps with keys other than text.
        serde_json::to_string(&EntryLine::from(self)).unwrap_or_default()
    }

    /// The entry of a line, if it is one.
    pub(super) fn from_line(line: &str) -> Option<Self> {
        let line: EntryLine = serde_json::from_str(line).ok()?;
        line.try_into().ok()
    }
}

impl From<&Entry> for EntryLine {
    fn from(entry: &Entry) -> Self {
        Self {
            command: entry.command.clone(),
            time: entry.time,
            before: entry.before,
            after: entry.after,
            splices: entry.splices.clone(),
            records: entry.steps.iter().map(StepLine::from).collect(),
            active: entry.active.clone(),
            aside: entry.aside.clone(),
        }
    }
}

impl TryFrom<EntryLine> for Entry {
    type Error = UnknownStatus;

    fn try_from(line: EntryLine) -> Result<Self, UnknownStatus> {
        Ok(Self {
            command: line.command,
            time: line.time,
            before: line.before,
            after: line.after,
            splices: line.splices,
            steps: line
                .records
                .into_iter()
                .map(Step::try_from)
                .collect::<Result<_, _>>()?,
            active: line.active,
            aside: line.aside,
        })
    }
}

impl From<&Step> for StepLine {
    fn from(step: &Step) -> Self {
        Self {
            id: step.id.clone(),
            stood_under: step.stood_under.clone(),
            before: step.before.as_ref().map(RecordLine::from),
            after: step.after.as_ref().map(RecordLine::from),
        }
    }
}

impl TryFrom<StepLine> for Step {
    type Error = UnknownStatus;

    fn try_from(line: StepLine) -> Result<Self, UnknownStatus> {
        Ok(Self {
            id: line.id,
            stood_under: line.stood_under,
            before: line.before.map(Record::try_from).transpose()?,
            after: line.after.map(Record::try_from).transpose()?,
        })
    }
}

impl From<&Record> for RecordLine {
    fn from(record: &Record) -> Self {
        Self {
            status: record.status.map(|status| status.to_string()),
            started: record.started,
            completed: record.completed,
            note: record.note.clone(),
        }
    }
}

impl TryFrom<RecordLine> for Record {
    type Error = UnknownStatus;

    fn try_from(line: RecordLine) -> Result<Self, UnknownStatus> {
        Ok(Self {
            status: line.status.map(|word| word.parse()).transpose()?,
            started: line.started,
            completed: line.completed,
            note: line.note,
        })
    }
}
