//! What is wrong or odd with files, as a view.
//!
//! It must not read a file: diagnostics come in, rows go out.

use roadmap_core::error::{Diagnostic, Excerpt, Severity};
use serde::Serialize;

use super::carried::CarriedView;
/// How many characters of a message are shown: of a name without end its beginning will do.
const MOST_CHARACTERS: usize = 10_000;

/// What is wrong or odd.
#[derive(Debug, Default, Serialize)]
pub struct ProblemsView {
    /// The problems, file by file.
    pub problems: Vec<ProblemView>,
    /// How the records come to what they belong to, where the progress file was looked at.
    pub records: Vec<CarriedView>,
    /// The files that were looked at.
    #[serde(skip)]
    pub checked: Vec<String>,
}

/// One problem.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ProblemView {
    /// `error` or `warning`.
    pub severity: &'static str,
    /// The word that scripts know it by.
    pub code: &'static str,
    /// What it is.
    pub message: String,
    /// The file.
    pub file: Option<String>,
    /// The line, counted from one.
    pub line: Option<usize>,
    /// The column in characters, counted from one.
    pub column: Option<usize>,
    /// What may have been meant.
    pub suggestions: Vec<String>,
    /// What to do about it.
    #[serde(skip)]
    pub hint: Option<String>,
    /// The line, to show with a caret.
    #[serde(skip)]
    pub excerpt: Option<Excerpt>,
}

impl From<Diagnostic> for ProblemView {
    fn from(diagnostic: Diagnostic) -> Self {
        Self {
            severity: match diagnostic.severity {
                Severity::Warning => "warning",
                Severity::Error => "error",
            },
            code: diagnostic.fault.code(),
            message: cut(diagnostic.fault.to_string()),
            hint: diagnostic.fault.hint().map(cut),
            suggestions: diagnostic.fault.suggestions().to_vec(),
            file: Some(diagnostic.place.file),
            line: diagnostic.place.line,
            column: diagnostic.place.column,
            excerpt: diagnostic.place.excerpt,
        }
    }
}

/// A text without its middle, where it is longer than anybody reads.
fn cut(mut text: String) -> String {
    let kept = MOST_CHARACTERS / 2;
    let begins_after = text.char_indices().nth(kept);
    let ends_from = text.char_indices().nth_back(kept);
    if let (Some((from, _)), Some((to, _))) = (begins_after, ends_from)
        && from < to
    {
        text.replace_range(from..to, "…");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_without_end_has_its_ends() {
        assert_eq!(cut("a".repeat(MOST_CHARACTERS)).len(), MOST_CHARACTERS);
        let cut = cut(format!("begins{}ends", "é".repeat(1 << 20)));
        assert!(cut.starts_with("beginsé") && cut.ends_with("éends"));
        assert!(cut.chars().count() <= MOST_CHARACTERS + 2);
    }
}
