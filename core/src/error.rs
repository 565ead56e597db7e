//! What can be wrong with a file, where it stands, and what to do about it.
//!
//! It must not know how a diagnostic is drawn.

use std::fmt;
use std::ops::Range;

use thiserror::Error;

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Odd but legal: the file is used.
    Warning,
    /// The file can't be used as it is.
    Error,
}

/// One thing that is wrong or odd, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether the file can be used all the same.
    pub severity: Severity,
    /// What it is.
    pub fault: Fault,
    /// Where it is.
    pub place: Place,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.fault)
    }
}

/// A place in a file; lines and columns count from one, columns in characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The file, as the user named it.
    pub file: String,
    /// The line, where the fault has one.
    pub line: Option<usize>,
    /// The column, where the fault has one.
    pub column: Option<usize>,
    /// The line itself, to show with a caret.
    pub excerpt: Option<Excerpt>,
}

impl Place {
    /// The file as a whole.
    pub fn file(file: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            ..Self::default()
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let (Some(line), Some(column)) = (self.line, self.column) {
            write!(f, ":{line}:{column}")?;
        }
        Ok(())
    }
}

/// A line of a file and the part of it that is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The line, without its end; a very long one is cut to the neighbourhood of the fault.
    pub text: String,
    /// The bytes of `text` that are meant.
    pub marked: Range<usize>,
}

/// Everything that can be wrong or odd in a roadmap file or a progress file.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs, reason = "each variant's message says what it is")]
pub enum Fault {
    #[error("{0}")]
    Syntax(String),
    #[error("the file is not UTF-8 text")]
    NotUtf8,
    #[error("the file is not text: there is a NUL byte in it")]
    NotText,
    #[error("{more} more {what} are not told")]
    Untold { more: usize, what: &'static str },
    #[error("{0}")]
    Unreadable(String),
    #[error("the file is larger than {limit} MiB")]
    TooLarge { limit: u64 },
    #[error("unknown key `{key}` in {of}")]
    UnknownKey {
        key: String,
        of: &'static str,
        near: Vec<String>,
    },
    #[error("`{key}` must be {expected}, but this is {found}")]
    WrongType {
        key: String,
        expected: &'static str,
        found: &'static str,
    },
    #[error("{of} has no `{key}`")]
    Missing { key: &'static str, of: String },
    #[error("`{key}` is empty")]
    Empty { key: String },
    #[error("`{id}` can't be an id")]
    BadId { id: String, instead: String },
    #[error("{what} `{id}` is there twice{}", on_line(*first_line))]
    Duplicate {
        what: &'static str,
        id: String,
        first_line: Option<usize>,
    },
    #[error("roadmap `{id}` is already made by `{file}`")]
    SameRoadmap { id: String, file: String },
    #[error("topic `{topic}` requires `{requires}`, which this roadmap does not have")]
    UnknownRequires {
        topic: String,
        requires: String,
        near: Vec<String>,
    },
    #[error("{}", circle(what, ids))]
    Cycle {
        what: &'static str,
        ids: Vec<String>,
    },
    #[error("there is no concept `{concept}`")]
    UnknownConcept { concept: String, near: Vec<String> },
    #[error("concept `{id}` comes with the program; this one is not used")]
    BundledConcept { id: String },
    #[error("unknown level `{level}`")]
    UnknownLevel {
        level: String,
        levels: Vec<String>,
        near: Vec<String>,
    },
    #[error("this extends `{id}`, but there is no such roadmap")]
    ExtendsUnknown { id: String, near: Vec<String> },
    #[error("this extends `{id}`, which has errors of its own")]
    ExtendsBroken { id: String },
    #[error("roadmaps extend each other in a circle: {}", .0.join(" -> "))]
    ExtendsCycle(Vec<String>),
    #[error("nothing to remove: the extended roadmap has no {what} `{id}`")]
    RemoveUnknown {
        what: &'static str,
        id: String,
        near: Vec<String>,
    },
    #[error("`remove` takes things away from an extended roadmap, but this file extends none")]
    RemoveWithoutExtends,
    #[error("items are nested deeper than {limit} levels")]
    TooDeep { limit: usize },
    #[error("there are more than {limit} topics in all")]
    TooManyTopics { limit: usize },
    #[error("`minutes` must lie between 1 and {limit}")]
    BadMinutes { limit: u32 },
    #[error("section `{section}` has no topics")]
    EmptySection { section: String },
    #[error("topic `{topic}` requires `{requires}`, which is written later")]
    RequiresLater { topic: String, requires: String },

    #[error("this progress file is of version {version}; this program knows version 1")]
    NewerVersion { version: i64 },
    #[error("`version` must be 1")]
    BadVersion,
    #[error("merge marks: two versions of the file were joined and not settled")]
    MergeMarks,
    #[error("merge marks: two versions of the file were joined and not settled")]
    TwoSides,
    #[error("`{status}` is no status")]
    UnknownStatus { status: String, near: Vec<String> },
    #[error("`{key}` must be a date or a time, such as 2026-11-20T17:03:10Z or 2026-11-20")]
    BadDate { key: String },
    #[error("no roadmap here has `{id}`; its record is kept")]
    UnknownRecord { id: String },
    #[error("the record of `{id}` belongs to `{to}`, by {by}")]
    CarriedRecord {
        id: String,
        to: String,
        by: &'static str,
    },
    #[error("the record of `{id}` is not used, since `{to}` has one of its own")]
    ShadowedRecord { id: String, to: String },
    #[error("the active roadmap `{id}` is not in the library")]
    UnknownActive { id: String, near: Vec<String> },
}

impl Fault {
    /// The word that scripts know it by.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "syntax",
            Self::NotUtf8 => "not-utf8",
            Self::NotText => "not-text",
            Self::Untold { .. } => "untold",
            Self::Unreadable(_) => "unreadable",
            Self::TooLarge { .. } => "too-large",
            Self::UnknownKey { .. } => "unknown-key",
            Self::WrongType { .. } => "wrong-type",
            Self::Missing { .. } => "missing-key",
            Self::Empty { .. } => "empty",
            Self::BadId { .. } => "bad-id",
            Self::Duplicate { .. } => "duplicate-id",
            Self::SameRoadmap { .. } => "same-roadmap",
            Self::UnknownRequires { .. } => "unknown-requires",
            Self::Cycle { .. } => "cycle",
            Self::UnknownConcept { .. } => "unknown-concept",
            Self::BundledConcept { .. } => "bundled-concept",
            Self::UnknownLevel { .. } => "unknown-level",
            Self::ExtendsUnknown { .. } => "unknown-extends",
            Self::ExtendsBroken { .. } => "broken-extends",
            Self::ExtendsCycle(_) => "extends-cycle",
            Self::RemoveUnknown { .. } => "unknown-remove",
            Self::RemoveWithoutExtends => "remove-without-extends",
            Self::TooDeep { .. } => "too-deep",
            Self::TooManyTopics { .. } => "too-many-topics",
            Self::BadMinutes { .. } => "bad-minutes",
            Self::EmptySection { .. } => "empty-section",
            Self::RequiresLater { .. } => "requires-later",
            Self::NewerVersion { .. } => "newer-version",
            Self::BadVersion => "bad-version",
            Self::MergeMarks | Self::TwoSides => "merge-marks",
            Self::UnknownStatus { .. } => "unknown-status",
            Self::BadDate { .. } => "bad-date",
            Self::UnknownRecord { .. } => "unknown-record",
            Self::CarriedRecord { .. } => "carried-record",
            Self::ShadowedRecord { .. } => "shadowed-record",
            Self::UnknownActive { .. } => "unknown-active",
        }
    }

    /// The words that may have been meant, nearest first.
    pub fn suggestions(&self) -> &[String] {
        match self {
            Self::UnknownKey { near, .. }
            | Self::UnknownRequires { near, .. }
            | Self::UnknownLevel { near, .. }
            | Self::UnknownConcept { near, .. }
            | Self::ExtendsUnknown { near, .. }
            | Self::RemoveUnknown { near, .. }
            | Self::UnknownStatus { near, .. }
            | Self::UnknownActive { near, .. } => near,
            _ => &[],
        }
    }

    /// What to do about it, where that is not plain from the message.
    pub fn hint(&self) -> Option<String> {
        if let [first, ..] = self.suggestions() {
            return Some(format!("did you mean `{first}`?"));
        }
        match self {
            Self::NotUtf8 => Some("save it as UTF-8".to_owned()),
            Self::NotText => {
                Some("it is another kind of file, or was damaged: take it from a backup".to_owned())
            }
            Self::TooLarge { .. } => Some("is it the file that you meant?".to_owned()),
            Self::Missing {
                key: key @ ("title" | "level" | "url"),
                ..
            } => Some(format!("give it one, as in `{key} = \"…\"`")),
            Self::UnknownRequires { .. } => {
                Some("`requires` names other topics of this roadmap, by id".to_owned())
            }
            Self::UnknownKey { .. } => {
                Some("keys of your own begin with `x-` and are left alone".to_owned())
            }
            Self::BadId { instead, .. } => Some(format!(
                "an id is letters, digits, `.`, `_` and `-`, and begins with a letter or digit: \
                 `{instead}`"
            )),
            Self::UnknownLevel { levels, .. } => Some(format!(
                "the levels of this roadmap are {}",
                levels.join(", ")
            )),
            Self::Duplicate { what: "level", .. } => Some("name each level once".to_owned()),
            Self::Duplicate { .. } => Some("give one of them another `id`".to_owned()),
            Self::SameRoadmap { .. } => Some("give it another `id`".to_owned()),
            Self::UnknownConcept { .. } => {
                Some("`roadmap concepts` lists them; your own go into concepts.toml".to_owned())
            }
            Self::BundledConcept { .. } => {
                Some("delete it, or give it another `id` if it means something else".to_owned())
            }
            Self::Cycle { .. } => Some("one of these `requires` must go".to_owned()),
            Self::ExtendsUnknown { .. } => {
                Some("`roadmap roadmaps -r all` lists the roadmaps there are".to_owned())
            }
            Self::ExtendsBroken { id } => Some(format!("mend `{id}` first")),
            Self::ExtendsCycle(_) => Some("one of these `extends` must go".to_owned()),
            Self::RemoveUnknown { what: "topic", .. } => Some(
                "`remove` names topics of the extended roadmap by id, its sections as \
                 `section:ID`"
                    .to_owned(),
            ),
            Self::RemoveUnknown { .. } => {
                Some("`roadmap about` lists the sections of a roadmap".to_owned())
            }
            Self::RemoveWithoutExtends => {
                Some("say which it starts from, as in `extends = \"python-learning\"`".to_owned())
            }
            Self::NewerVersion { .. } => {
                Some("a newer `roadmap` wrote it: update this one".to_owned())
            }
            Self::TwoSides => Some(
                "`roadmap merge` joins both sides; until then nothing is read or written"
                    .to_owned(),
            ),
            Self::MergeMarks => Some(
                "keep the lines you want from both sides and delete those that begin with \
                 <<<<<<<, =======, >>>>>>>"
                    .to_owned(),
            ),
            Self::UnknownStatus { .. } => {
                Some("a status is pending, learning, done, known or skipped".to_owned())
            }
            Self::CarriedRecord { .. } => {
                Some("the next change of it writes the current id".to_owned())
            }
            _ => None,
        }
    }
}

fn circle(what: &str, ids: &[String]) -> String {
    match ids {
        [id, again] if id == again => format!("{what} `{id}` requires itself"),
        _ => format!(
            "{what}s require each other in a circle: {}",
            ids.join(" -> ")
        ),
    }
}

fn on_line(line: Option<usize>) -> String {
    line.map_or_else(String::new, |line| format!(", first on line {line}"))
}
