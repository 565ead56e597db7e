//! What a command did: changes of status, commands taken back, other deeds.
//!
//! It must not leave open whether it was done or only tried.

use std::io;

use roadmap_core::model::Status;

use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::{BAR, bar, counts, day, id, ink, mark, percent, titled};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::view::{ChangeView, ChangedView, DeedView, OutlookView, UndoneView};

/// Writes what changed, how far the roadmaps are now, and what is next there.
pub(super) fn change(view: &ChangeView, page: &mut Page<'_>) -> io::Result<()> {
    if view.dry_run && !view.changed.is_empty() {
        page.line(&Text::of(Ink::Warning, "would change"))?;
    }
    for changed in &view.changed {
        one(changed, page)?;
    }
    for id in &view.unchanged {
        let lead = Text::of(Ink::Faint, "= ");
        let text = Text::whole(Ink::Faint, id).with(Ink::Faint, "  unchanged");
        page.hung(&lead, &text)?;
    }
    if view.changed.is_empty() && view.unchanged.is_empty() {
        page.line(&Text::plain("nothing to change"))?;
    }
    also_known(&view.also_known, page)?;
    outlook(&view.outlook, page)
}

/// `also known now: python-mastery/asyncio-fundamentals and 2 more`.
pub(super) fn also_known(known: &[String], page: &mut Page<'_>) -> io::Result<()> {
    let Some((first, more)) = known.split_first() else {
        return Ok(());
    };
    let mut ids = id(first);
    if !more.is_empty() {
        ids = ids.with(Ink::Plain, &format!(" and {} more", more.len()));
    }
    let lead = mark(page, Status::Known).with(Ink::Plain, " also known now: ");
    page.hung(&lead, &ids)
}

fn one(changed: &ChangedView, page: &mut Page<'_>) -> io::Result<()> {
    let (lead, text) = line(changed, page);
    page.hung(&lead, &text)
}

/// The mark of what changed, and the change in words.
pub(super) fn line(changed: &ChangedView, page: &Page<'_>) -> (Text, Text) {
    let lead = mark(page, changed.to).with(Ink::Plain, " ");
    let text = titled(Text::plain(&changed.title), &changed.id);
    if changed.from == changed.to && changed.at.is_none() {
        let text = text.with(Ink::Plain, "  ").with_whole(Ink::Faint, "note");
        return (lead, text);
    }
    let text = text
        .with(Ink::Plain, "  ")
        .with_whole(Ink::Faint, changed.from.as_str())
        .with_whole(Ink::Faint, page.sign(" → ", " -> "))
        .with_whole(ink(changed.to), changed.to.as_str());
    (lead, text)
}

/// Writes how far roadmaps are now, and what is next there.
pub(super) fn outlook(outlook: &[OutlookView], page: &mut Page<'_>) -> io::Result<()> {
    if outlook.is_empty() {
        return Ok(());
    }
    page.blank()?;
    let mut grid = Grid::new([
        Column::left(Give::Nothing),
        Column::left(Give::Goes(2)),
        Column::right(Give::Nothing),
        Column::right(Give::Goes(1)),
    ]);
    for outlook in outlook {
        grid.row([
            Text::whole(Ink::Strong, &outlook.roadmap),
            bar(page, outlook.tally.percent, BAR),
            percent(outlook.tally.percent),
            counts(&outlook.tally),
        ]);
    }
    grid.write(page)?;
    for (id, title) in outlook.iter().filter_map(|outlook| outlook.next.as_ref()) {
        let lead = Text::of(Ink::Next, "next: ");
        page.hung(&lead, &titled(Text::plain(title), id))?;
    }
    Ok(())
}

/// Writes what was taken back.
pub(super) fn undone(view: &UndoneView, page: &mut Page<'_>) -> io::Result<()> {
    if view.undone.is_empty() {
        return page.line(&Text::plain("nothing to undo"));
    }
    let did = if view.dry_run {
        Text::of(Ink::Warning, "would undo ")
    } else {
        Text::plain("undone: ")
    };
    for command in &view.undone {
        let mut text = Text::of(Ink::Strong, &command.command);
        if let Some(at) = command.at {
            text = text.with(Ink::Plain, "  ");
            text = text.with_whole(Ink::Faint, &day(page, at));
        }
        page.hung(&did, &text)?;
        for id in &command.ids {
            page.hung(&Text::plain("  "), &Text::whole(Ink::Faint, id))?;
        }
    }
    Ok(())
}

/// Writes what was done.
pub(super) fn deed(view: &DeedView, page: &mut Page<'_>) -> io::Result<()> {
    let did = if view.dry_run {
        Text::of(Ink::Warning, "would be ").with(Ink::Warning, view.deed)
    } else {
        Text::plain(view.deed)
    };
    let target = view.target.as_deref().unwrap_or("none");
    page.hung(
        &did.with(Ink::Plain, ": "),
        &Text::whole(Ink::Strong, target),
    )
}
