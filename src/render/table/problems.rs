//! What is wrong or odd with files: each problem with its place, its line and a caret.
//!
//! It must not read a file: a problem brings its line along.

use std::io;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use roadmap_core::error::Excerpt;

use super::marks::plural;
use super::page::Page;
use super::text::{Ink, Text};
use super::wrap::hang;
use crate::query::problem::{ProblemView, ProblemsView};
use crate::render::Screen;
use roadmap_core::safe::{safe, safe_but};

/// Writes the problems, and for each file how many it has.
pub(super) fn write(view: &ProblemsView, page: &mut Page<'_>) -> io::Result<()> {
    page.raw(&problems_to_people(&view.problems, page.screen))?;
    page.blank()?;
    for file in &view.checked {
        let of = |severity: &str| {
            let of_file = |problem: &&ProblemView| {
                problem.severity == severity && problem.file.as_ref() == Some(file)
            };
            view.problems.iter().filter(of_file).count()
        };
        let (errors, warnings) = (of("error"), of("warning"));
        let line = if errors + warnings == 0 {
            Text::whole(Ink::Plain, file).with(Ink::Plain, ": no problems")
        } else {
            let counted = |count: usize, ink: Ink, what: &str| {
                let words = plural(count, what);
                Text::of(ink, if count > 0 { &words } else { "" })
            };
            counted(errors, Ink::Error, "error")
                .joined(", ", counted(warnings, Ink::Warning, "warning"))
                .with(Ink::Plain, " in ")
                .with_whole(Ink::Plain, file)
        };
        page.paragraph(&line)?;
    }
    view.records.iter().try_for_each(|roadmap| {
        let counted = |count: usize, what: &str| {
            let words = format!("{count} {what}");
            Text::plain(if count > 0 { &words } else { "" })
        };
        let line = Text::plain(&plural(roadmap.records, "record"))
            .joined(", ", counted(roadmap.by_alias, "by an alias"))
            .joined(", ", counted(roadmap.by_title, "by a title"))
            .joined(", ", counted(roadmap.resting, "at rest"));
        page.hung(
            &Text::whole(Ink::Plain, &roadmap.roadmap).with(Ink::Plain, ": "),
            &line,
        )
    })
}

/// Problems as people read them on the standard error stream, parted by blank lines.
pub fn problems_to_people(problems: &[ProblemView], screen: &Screen) -> String {
    let renderer = if screen.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let width = screen.width.map_or(usize::from(u16::MAX), usize::from);
    let renderer = renderer.term_width(width);
    let shown: Vec<String> = problems
        .iter()
        .map(|problem| {
            let text = renderer.render(&[report(problem)]);
            let lines = text.lines().map(str::trim_end);
            lines.flat_map(|line| [line, "\n"]).collect()
        })
        .collect();
    shown.join("\n")
}

/// Something said beside an answer, on a line: `kind` is the word before it.
pub fn notice_to_people(kind: Notice, text: &str, screen: &Screen) -> String {
    let line = match kind {
        Notice::Warning => Text::of(Ink::Warning, "warning"),
        Notice::Hint => Text::of(Ink::Known, "hint"),
    };
    let lead = line.with(Ink::Plain, ": ");
    let below = Text::blank(lead.width());
    let lines = hang(
        &lead,
        &below,
        &Text::plain(text),
        screen.width.map(usize::from),
    );
    lines
        .iter()
        .map(|line| line.paint(screen.color) + "\n")
        .collect()
}

/// What is said beside an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Something is odd.
    Warning,
    /// Something may help.
    Hint,
}

fn report(problem: &ProblemView) -> Group<'_> {
    let level = if problem.severity == "warning" {
        Level::WARNING
    } else {
        Level::ERROR
    };
    let group = Group::with_title(level.primary_title(safe(&problem.message)));
    let group = match (&problem.file, problem.line, &problem.excerpt) {
        (Some(file), Some(line), Some(excerpt)) => quoted(group, problem, file, line, excerpt),
        (Some(file), ..) => group.element(origin(problem, file)),
        (None, ..) => group,
    };
    match &problem.hint {
        Some(hint) => group.element(Level::HELP.message(safe(hint))),
        None => group,
    }
}

/// The place and the line with a caret.
fn quoted<'p>(
    group: Group<'p>,
    problem: &ProblemView,
    file: &'p str,
    line: usize,
    excerpt: &Excerpt,
) -> Group<'p> {
    // Written out, a character takes more room: the marked part is found anew.
    let part = |range: Range<usize>| {
        let text = excerpt.text.get(range).unwrap_or_default();
        safe_but(text, &['\t'])
    };
    let (start, end) = (excerpt.marked.start, excerpt.marked.end);
    let before = part(0..start);
    let marked = part(start..end);
    let column = before.chars().count() + 1;
    let span = before.len()..before.len() + marked.len();
    let source = format!("{before}{marked}{}", part(end..excerpt.text.len()));
    let snippet = Snippet::source(source)
        .line_start(line)
        .annotation(AnnotationKind::Primary.span(span));
    if problem.column == Some(column) {
        group.element(snippet.path(safe(file)))
    } else {
        // Of a line that is cut the column is not where the caret stands.
        group.element(origin(problem, file)).element(snippet)
    }
}

fn origin<'p>(problem: &ProblemView, file: &'p str) -> Origin<'p> {
    let mut origin = Origin::path(safe(file));
    if let Some(line) = problem.line {
        origin = origin.line(line);
    }
    if let Some(column) = problem.column {
        origin = origin.char_column(column);
    }
    origin
}
