//! What is wrong or odd with files: each problem with its place, its line and a caret.
//!
//! It must not read a file: a problem brings its line along.

use std::io;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::marks::plural;
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::problem::{ProblemView, ProblemsView};
use crate::render::Screen;
use crate::render::safe::safe;

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
    Ok(())
}

/// Problems as people read them on the standard error stream, parted by blank lines.
pub fn problems_to_people(problems: &[ProblemView], screen: &Screen) -> String {
    let renderer = if screen.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer
        .decor_style(if screen.unicode {
            DecorStyle::Unicode
        } else {
            DecorStyle::Ascii
        })
        .term_width(screen.width.map_or(usize::from(u16::MAX), usize::from));
    let shown: Vec<String> = problems
        .iter()
        .map(|problem| {
            let mut text = renderer.render(&[report(problem)]);
            text.push('\n');
            text
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
    let line = line.with(Ink::Plain, ": ").with(Ink::Plain, text);
    line.paint(screen.color) + "\n"
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
    let mut group = Group::with_title(level.primary_title(safe(&problem.message)));
    if let Some(file) = &problem.file {
        let mut origin = Origin::path(safe(file));
        if let Some(line) = problem.line {
            origin = origin.line(line);
        }
        if let Some(column) = problem.column {
            origin = origin.char_column(column);
        }
        group = group.element(origin);
    }
    if let (Some(excerpt), Some(line)) = (&problem.excerpt, problem.line) {
        // Written out, a character takes more room: the marked part is found anew.
        let part = |range| excerpt.text.get(range).map(shown).unwrap_or_default();
        let before = part(0..excerpt.marked.start);
        let marked = part(excerpt.marked.clone());
        let after = part(excerpt.marked.end..excerpt.text.len());
        let span = before.len()..before.len() + marked.len();
        group = group.element(
            Snippet::source(before + &marked + &after)
                .line_start(line)
                .annotation(AnnotationKind::Primary.span(span)),
        );
    }
    match &problem.hint {
        Some(hint) => group.element(Level::HELP.message(safe(hint))),
        None => group,
    }
}

/// A part of a line, its tabs as blanks.
fn shown(text: &str) -> String {
    safe(&text.replace('\t', "    ")).into_owned()
}
