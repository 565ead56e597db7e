//! Plain values: what a learner's file can say of a topic or an item.
//!
//! It must not know how a value is read, written or shown.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;

/// The levels of a roadmap that names none of its own, lowest first.
pub const DEFAULT_LEVELS: [&str; 5] = ["beginner", "amateur", "intermediate", "advanced", "expert"];

/// Where a learner stands with a topic or an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Status {
    /// Not begun.
    #[default]
    Pending,
    /// Begun.
    Learning,
    /// Learnt here.
    Done,
    /// Known before.
    Known,
    /// Left out on purpose.
    Skipped,
}

impl Status {
    /// Every status, in the order in which they are listed to people.
    pub const ALL: [Self; 5] = [
        Self::Pending,
        Self::Learning,
        Self::Done,
        Self::Known,
        Self::Skipped,
    ];

    /// Whether nothing is left to do: done, known or skipped.
    pub fn is_complete(self) -> bool {
        matches!(self, Self::Done | Self::Known | Self::Skipped)
    }

    /// Whether something is left to do: pending or learning.
    pub fn is_open(self) -> bool {
        !self.is_complete()
    }

    /// The word that files, JSON and people use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Learning => "learning",
            Self::Done => "done",
            Self::Known => "known",
            Self::Skipped => "skipped",
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A word that names no status.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no status")]
pub struct UnknownStatus(pub String);

impl FromStr for Status {
    type Err = UnknownStatus;

    fn from_str(word: &str) -> Result<Self, UnknownStatus> {
        Self::ALL
            .into_iter()
            .find(|status| status.as_str() == word)
            .ok_or_else(|| UnknownStatus(word.to_owned()))
    }
}

/// What the learner's file says of one topic or item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// The status, where one was given: a note alone makes a record without one.
    pub status: Option<Status>,
    /// When it was begun.
    pub started: Option<Timestamp>,
    /// When it became done, known or skipped.
    pub completed: Option<Timestamp>,
    /// What the learner wrote about it; lines are parted by `\n`.
    pub note: Option<String>,
}

impl Record {
    /// Whether it says nothing at all, so that a file need not hold it.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// All that the learner's file says: records by the id they stand under, and the active roadmap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The id of the roadmap chosen with `use`.
    pub active: Option<String>,
    /// Records by the full id they stand under in the file, be it a current id, an alias or one
    /// that no roadmap knows.
    pub records: BTreeMap<String, Record>,
}

/// One change to the learner's file, whole: applied together or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Records to write or to take away, each under its current id.
    pub records: Vec<RecordChange>,
    /// A new choice of the active roadmap: `Some(None)` for none.
    pub active: Option<Option<String>>,
}

impl Change {
    /// Whether applying it would leave everything as it is.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty() && self.active.is_none()
    }
}

/// What becomes of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordChange {
    /// The full id under which the record is to stand.
    pub id: String,
    /// The id under which it stands now, where that differs (an alias, an old title's slug): its
    /// line is renamed in place.
    pub stands_under: Option<String>,
    /// The record from now on; `None` takes the line away.
    pub record: Option<Record>,
}

/// Where to read about something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link<'a> {
    /// What the link is called.
    pub title: &'a str,
    /// Its address.
    pub url: &'a str,
}
