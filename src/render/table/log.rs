//! What happened, by the learner's days.
//!
//! It must not sort: the latest comes first already.

use std::io;

use jiff::Timestamp;
use roadmap_core::model::Status;

use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::{id, mark};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::log::{LogEntryView, LogView};

/// The narrowest that titles become beside other columns.
const TITLE: usize = 24;

/// Writes the events.
pub(super) fn write(view: &LogView, page: &mut Page<'_>) -> io::Result<()> {
    if view.log.is_empty() {
        return page.line(&Text::plain("nothing has happened yet"));
    }
    let zone = (page.screen.zone)();
    let local = |at: Timestamp| at.to_zoned(zone.clone());
    let mut grid = Grid::new([
        Column::left(Give::Nothing),
        Column::mark(),
        Column::left(Give::Wraps(TITLE)),
        Column::left(Give::Goes(1)),
        Column::left(Give::Tail),
    ])
    .indented(2);
    let mut day = None;
    for entry in &view.log {
        let at = local(entry.at);
        if day.replace(at.date()) != Some(at.date()) {
            grid.blank();
            let weekday = at.strftime("%A").to_string();
            let heading = Text::of(Ink::Strong, &at.date().to_string());
            grid.heading(heading.joined(page.dot(), Text::of(Ink::Faint, &weekday)));
        }
        grid.row([
            Text::whole(Ink::Faint, &at.strftime("%H:%M").to_string()),
            mark(page, status(entry)),
            Text::plain(&entry.title),
            Text::whole(Ink::Faint, entry.event),
            id(&entry.id),
        ]);
    }
    grid.write(page)
}

fn status(entry: &LogEntryView) -> Status {
    entry.event.parse().unwrap_or(Status::Learning)
}
