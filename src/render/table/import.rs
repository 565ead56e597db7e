//! Plans that were brought in: what there is now, what became of what was there, what was left out.
//!
//! It must not leave open whether it was done or only tried.

use std::io;

use super::change::outlook;
use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::{id, plural};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::import::{Counts, DifferenceView, ImportView, ImportedView, LeftOutView};

/// Writes the roadmaps, one after the other, how far they are, and what is next there.
pub(super) fn write(view: &ImportView, page: &mut Page<'_>) -> io::Result<()> {
    for (place, imported) in view.imported.iter().enumerate() {
        if place > 0 {
            page.blank()?;
        }
        one(imported, view.dry_run, page)?;
    }
    outlook(&view.outlook, page)
}

fn one(imported: &ImportedView, dry_run: bool, page: &mut Page<'_>) -> io::Result<()> {
    let did = match (imported.deed, dry_run) {
        ("created", false) => Text::plain("imported: "),
        ("updated", false) => Text::plain("updated: "),
        ("created", true) => Text::of(Ink::Warning, "would import: "),
        ("updated", true) => Text::of(Ink::Warning, "would update: "),
        _ => Text::plain("unchanged: "),
    };
    let named = Text::of(Ink::Strong, &imported.title)
        .with(Ink::Plain, "  ")
        .then(id(&imported.id));
    page.hung(&did, &named)?;
    let indent = Text::plain("  ");
    page.hung(&indent, &counts(&imported.counts, page))?;
    if let Some(file) = &imported.file {
        page.hung(&indent, &Text::whole(Ink::Faint, file))?;
    }
    if imported.deed != "created" && imported.records > 0 {
        let records = plural(imported.records, "record");
        let verb = if dry_run { "would change" } else { "changed" };
        page.hung(&indent, &Text::plain(&format!("{records} {verb}")))?;
    }
    if imported.kept_open > 0 {
        let ticks = plural(imported.kept_open, "tick");
        let text = match imported.kept_open {
            1 => format!("{ticks} of the plan stays open here, as you left it"),
            _ => format!("{ticks} of the plan stay open here, as you left them"),
        };
        page.hung(&indent, &Text::plain(&text))?;
    }
    changes(&imported.changes, page)?;
    left_out(&imported.left_out, page)?;
    for remark in &imported.remarks {
        page.blank()?;
        page.paragraph(&Text::plain(remark))?;
    }
    Ok(())
}

/// `3 sections · 12 topics · 5 items · 4 done · 7 links`.
fn counts(counts: &Counts, page: &Page<'_>) -> Text {
    let facts = [
        plural(counts.sections, "section"),
        plural(counts.topics, "topic"),
        plural(counts.items, "item"),
        format!("{} done", counts.done),
        plural(counts.links, "link"),
    ];
    facts.iter().fold(Text::new(), |text, fact| {
        text.joined(page.dot(), Text::whole(Ink::Plain, fact))
    })
}

fn changes(changes: &[DifferenceView], page: &mut Page<'_>) -> io::Result<()> {
    if changes.is_empty() {
        return Ok(());
    }
    page.blank()?;
    page.heading("Changes")?;
    for change in changes {
        let ink = match change.change {
            "added" => Ink::Done,
            "removed" => Ink::Error,
            "kept" => Ink::Warning,
            _ => Ink::Learning,
        };
        let lead = Text::of(ink, &format!("  {:<8}  ", change.change));
        let mut text = Text::new();
        if let Some(was) = &change.was {
            text = text
                .with(Ink::Plain, was)
                .with_whole(Ink::Faint, page.sign(" → ", " -> "));
        }
        let text = text.with(Ink::Plain, &change.title).with(Ink::Plain, "  ");
        page.hung(&lead, &text.then(id(&change.id)))?;
    }
    Ok(())
}

fn left_out(left_out: &[LeftOutView], page: &mut Page<'_>) -> io::Result<()> {
    if left_out.is_empty() {
        return Ok(());
    }
    page.blank()?;
    page.heading("Left out")?;
    let columns = [Column::right(Give::Nothing), Column::left(Give::Wraps(20))];
    let mut grid = Grid::new(columns).indented(2);
    for left in left_out {
        grid.row([
            Text::whole(Ink::Plain, &left.count.to_string()),
            Text::plain(&left.what),
        ]);
    }
    grid.write(page)
}
