//! What became of a roadmap: its progress, its topics, the learner's records.
//!
//! It must not leave a change out: whoever edits a roadmap wants to see each.

use std::io;

use super::marks::plural;
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::since::{Shift, ShiftView, SinceView};

/// Writes how the progress moved, and then each change of a topic and of a record.
pub(super) fn write(view: &SinceView, page: &mut Page<'_>) -> io::Result<()> {
    let arrow = page.sign(" → ", " -> ");
    let lead = Text::whole(Ink::Strong, &view.roadmap).with(Ink::Plain, "  ");
    let moved = Text::whole(Ink::Plain, &format!("{}%", view.percent_before))
        .with_whole(Ink::Faint, arrow)
        .with_whole(Ink::Strong, &format!("{}%", view.percent));
    let before = usize::try_from(view.topics_before).unwrap_or(usize::MAX);
    let topics = Text::whole(Ink::Plain, &plural(before, "topic"))
        .with_whole(Ink::Faint, arrow)
        .with_whole(Ink::Plain, &view.topics.to_string());
    let since = Text::of(Ink::Faint, "since ").with(Ink::Faint, &view.since);
    let facts = moved.joined(page.dot(), topics).joined(page.dot(), since);
    page.hung(&lead, &facts)?;
    if view.changes.is_empty() {
        return page.line(&Text::plain("no topic and no record is affected"));
    }
    for of_records in [false, true] {
        let is_it = |shift: &&ShiftView| shift.change.is_of_record() == of_records;
        let mut shifts = view.changes.iter().filter(is_it).peekable();
        if shifts.peek().is_some() {
            page.blank()?;
            page.heading(if of_records { "Records" } else { "Topics" })?;
        }
        shifts.try_for_each(|shift| one(shift, page))?;
    }
    Ok(())
}

fn one(shift: &ShiftView, page: &mut Page<'_>) -> io::Result<()> {
    let ink = match shift.change {
        Shift::Added | Shift::Regained => Ink::Done,
        Shift::Removed => Ink::Error,
        Shift::Resting => Ink::Warning,
        _ => Ink::Learning,
    };
    let word = format!("  {:<8}  ", shift.change.as_str());
    let mut text = Text::whole(Ink::Plain, &shift.id);
    if let Some(to) = shift.to.as_ref().filter(|to| **to != shift.id) {
        text = text
            .with_whole(Ink::Faint, page.sign(" → ", " -> "))
            .with(Ink::Plain, to);
    }
    text = match shift.by {
        Some("alias") => text.with(Ink::Faint, ", by an alias"),
        Some("title") => text.with(Ink::Faint, ", by its title"),
        _ => text,
    };
    if let Some(title) = shift
        .title
        .as_ref()
        .filter(|_| !shift.change.is_of_record())
    {
        text = text.with(Ink::Plain, "  ").with(Ink::Faint, title);
    }
    page.hung(&Text::of(ink, &word), &text)
}
