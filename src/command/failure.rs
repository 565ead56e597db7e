//! Why a command could not be carried out, and how the process ends then.
//!
//! It must not be drawn here: a failure is a list of problems like any other.

use roadmap_core::error::{Diagnostic, Severity};

use super::Note;
use crate::query::filter::FilterError;
use crate::query::name::NameError;
use crate::query::problem::ProblemView;
use crate::store::StoreError;
use crate::sys::file::FileError;
use crate::sys::spawn::SpawnError;

/// How the process ends; scripts rely on the numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Exit {
    /// 0: it was done, or there was nothing to do.
    #[default]
    Success,
    /// 1: it could not be done.
    Failure,
    /// 2: it was not understood.
    Usage,
    /// 3: no such topic, section or roadmap, or more than one.
    NotFound,
    /// 4: the answer is empty, where that was asked for.
    Empty,
}

impl Exit {
    /// The number that the process ends with.
    pub fn code(self) -> u8 {
        match self {
            Self::Success => 0,
            Self::Failure => 1,
            Self::Usage => 2,
            Self::NotFound => 3,
            Self::Empty => 4,
        }
    }
}

/// A command that could not be carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What went wrong, the first first.
    pub problems: Vec<ProblemView>,
    /// What is to be said beside it.
    pub notes: Vec<Note>,
    /// How the process ends.
    pub exit: Exit,
}

impl Failure {
    /// One thing went wrong.
    pub fn new(exit: Exit, code: &'static str, message: impl Into<String>) -> Self {
        let problem = ProblemView {
            severity: "error",
            code,
            message: message.into(),
            ..ProblemView::default()
        };
        Self {
            problems: vec![problem],
            notes: Vec::new(),
            exit,
        }
    }

    /// A request that makes no sense.
    pub fn usage(message: impl Into<String>) -> Self {
        Self::new(Exit::Usage, "usage", message)
    }

    /// Files that are wrong.
    pub fn damaged(diagnostics: impl IntoIterator<Item = Diagnostic>) -> Self {
        let errors = diagnostics
            .into_iter()
            .filter(|found| found.severity == Severity::Error);
        Self {
            problems: errors.map(ProblemView::from).collect(),
            notes: Vec::new(),
            exit: Exit::Failure,
        }
    }

    /// The same with what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Option<String>>) -> Self {
        if let Some(problem) = self.problems.last_mut() {
            problem.hint = hint.into();
        }
        self
    }

    /// The same with what to do about the last problem, where that does not say so itself.
    #[must_use]
    fn hint_if_none(mut self, hint: Option<String>) -> Self {
        if let Some(problem) = self.problems.last_mut() {
            problem.hint = problem.hint.take().or(hint);
        }
        self
    }

    /// The same with what is to be said beside it.
    #[must_use]
    pub fn with_notes(mut self, notes: impl IntoIterator<Item = Note>) -> Self {
        self.notes.extend(notes);
        self
    }

    /// The same with what may have been meant.
    #[must_use]
    pub fn suggesting(mut self, suggestions: Vec<String>) -> Self {
        if let Some(problem) = self.problems.last_mut() {
            problem.suggestions = suggestions;
        }
        self
    }

    /// All that went wrong in several attempts, ending as the first of them does.
    pub fn all(failures: Vec<Self>) -> Option<Self> {
        let exit = failures.first()?.exit;
        Some(Self {
            problems: failures.into_iter().flat_map(|f| f.problems).collect(),
            notes: Vec::new(),
            exit,
        })
    }
}

impl From<NameError> for Failure {
    fn from(error: NameError) -> Self {
        let message = error.to_string();
        match error {
            NameError::Empty { what } => {
                Self::new(Exit::NotFound, "not-found", message).hint(where_to_look(what).to_owned())
            }
            NameError::Unknown { near, what, .. } => {
                let hint = match &near[..] {
                    [] => where_to_look(what).to_owned(),
                    [one] => format!("did you mean `{one}`?"),
                    several => format!("did you mean one of {}?", quoted(several)),
                };
                Self::new(Exit::NotFound, "not-found", message)
                    .suggesting(near)
                    .hint(hint)
            }
            NameError::Ambiguous { candidates, .. } => {
                let hint = format!("say which: {}", quoted(&candidates));
                Self::new(Exit::NotFound, "ambiguous", message)
                    .suggesting(candidates)
                    .hint(hint)
            }
        }
    }
}

impl From<FilterError> for Failure {
    fn from(error: FilterError) -> Self {
        let message = error.to_string();
        match error {
            FilterError::Name(error) => error.into(),
            FilterError::UnknownLevel { near, levels, .. } => {
                let hint = match near.first() {
                    Some(one) => format!("did you mean `{one}`?"),
                    None => format!("the levels are {}", levels.join(", ")),
                };
                Self::new(Exit::Usage, "unknown-level", message)
                    .suggesting(near)
                    .hint(hint)
            }
            FilterError::EmptyRange(_) => {
                let hint = "write the lower level first, as in `beginner..advanced`".to_owned();
                Self::new(Exit::Usage, "usage", message).hint(hint)
            }
        }
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let hint = error.hint();
        let message = error.to_string();
        match error {
            StoreError::Damaged(diagnostics) => Self::damaged(diagnostics).hint_if_none(hint),
            _ => Self::new(Exit::Failure, "progress", message).hint(hint),
        }
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        let hint = matches!(error, FileError::NotAFolder { .. })
            .then(|| "name a folder with `--home`".to_owned());
        Self::new(Exit::Failure, "file", error.to_string()).hint(hint)
    }
}

impl From<SpawnError> for Failure {
    fn from(error: SpawnError) -> Self {
        Self::new(Exit::Failure, "program", error.to_string())
    }
}

/// Where one finds the names of what there is.
fn where_to_look(what: &str) -> &'static str {
    match what {
        "roadmap" => "`roadmap roadmaps -r all` lists them",
        "concept" => "`roadmap concepts -r all` lists them",
        "section" => "`roadmap about` lists them",
        _ => "`roadmap search WORDS` finds topics",
    }
}

fn quoted(words: &[String]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}
