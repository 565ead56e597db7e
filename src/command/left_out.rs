//! What is said of a roadmap file that was left out of the library, by commands that are not about
//! it.

use roadmap_core::error::Severity;

use super::Note;
use crate::library::LeftOut;
use crate::query::problem::ProblemView;

/// The first of its errors, and how many more there are.
pub(super) fn note_of(left_out: &LeftOut) -> Note {
    let mut errors = left_out
        .diagnostics
        .iter()
        .filter(|found| found.severity == Severity::Error);
    let Some(first) = errors.next() else {
        return Note::Warning(format!("left out {}", left_out.file.display()));
    };
    let mut problem = ProblemView::from(first.clone());
    problem.severity = "warning";
    problem.message = format!("left out: {}", problem.message);
    let more = errors.count();
    if more > 0 {
        let tell = format!("`roadmap check` tells of {more} more");
        problem.hint = Some(match problem.hint {
            Some(question) if question.ends_with('?') => format!("{question} {tell}"),
            Some(hint) => format!("{hint}; {tell}"),
            None => tell,
        });
    }
    Note::Problem(problem)
}
