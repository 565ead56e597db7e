//! The backups of the progress, and one that was put back.
//!
//! It must not sort: the newest comes first already.

use std::io;

use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::plural;
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::backup::{BackupView, BackupsView, Difference, RestoredView};

/// Writes the backups.
pub(super) fn write(view: &BackupsView, page: &mut Page<'_>) -> io::Result<()> {
    if view.backups.is_empty() {
        return page.line(&Text::plain("no backups yet"));
    }
    let mut grid = Grid::new([
        Column::left(Give::Nothing),
        Column::left(Give::Goes(1)),
        Column::right(Give::Nothing),
        Column::left(Give::Nothing),
    ]);
    for backup in &view.backups {
        grid.row([
            Text::whole(Ink::Strong, &backup.day),
            Text::whole(Ink::Faint, &time(backup, page)),
            Text::whole(Ink::Plain, &plural(backup.records, "record")),
            difference(backup.difference, page),
        ]);
    }
    grid.write(page)
}

/// Writes what was put back.
pub(super) fn restored(view: &RestoredView, page: &mut Page<'_>) -> io::Result<()> {
    if view.restored.is_empty() {
        return page.line(&Text::plain(
            "nothing to restore: this is the present progress",
        ));
    }
    let did = if view.dry_run {
        Text::of(Ink::Warning, "would restore ")
    } else {
        Text::plain("restored: ")
    };
    for backup in &view.restored {
        let text = Text::whole(Ink::Strong, &backup.day)
            .with(Ink::Plain, "  ")
            .with_whole(Ink::Faint, &time(backup, page))
            .with(Ink::Plain, "  ")
            .with_whole(Ink::Plain, &plural(backup.records, "record"))
            .with(Ink::Plain, "  ")
            .then(difference(backup.difference, page));
        page.hung(&did, &text)?;
    }
    Ok(())
}

fn time(backup: &BackupView, page: &Page<'_>) -> String {
    let local = backup.at.to_zoned((page.screen.zone)());
    local.strftime("%H:%M").to_string()
}

/// What putting a backup back does to the records: `+3 −1 ~2`.
fn difference(difference: Difference, page: &Page<'_>) -> Text {
    if difference.is_none() == Some(true) {
        return Text::of(Ink::Faint, "as now");
    }
    let count = |sign: &str, ink: Ink, count: Option<usize>| match count {
        None | Some(0) => Text::new(),
        Some(count) => Text::whole(ink, &format!("{sign}{count}")),
    };
    let parts = [
        count("+", Ink::Done, difference.added),
        count(page.sign("−", "-"), Ink::Error, difference.removed),
        count("~", Ink::Learning, difference.changed),
    ];
    parts.into_iter().fold(Text::new(), |text, part| {
        let blank = if text.is_empty() || part.is_empty() {
            ""
        } else {
            " "
        };
        text.with(Ink::Plain, blank).then(part)
    })
}
