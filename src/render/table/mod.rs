//! `table`: what people see. A file for each kind of view, and what they share.
//!
//! It must not be read by scripts: its look may change at any time. Everything fits the width of
//! the screen, but for an id or a word that alone is wider.

mod about;
mod assess;
mod backups;
mod card;
mod change;
mod compare;
mod concepts;
mod details;
mod fit;
mod grid;
mod import;
mod log;
mod marks;
mod merge;
mod next;
mod overview;
mod page;
mod path;
mod plan;
mod problems;
mod roadmaps;
mod since;
mod stats;
mod text;
mod topics;
mod tree;
mod wrap;

use std::io::{self, Write};

use self::page::Page;
pub use self::problems::{Notice, notice_to_people, problems_to_people};
use super::Screen;
use crate::query::View;
use crate::query::view::Layout;

/// Writes a view for people.
pub(super) fn write(view: &View<'_>, screen: &Screen, out: &mut dyn Write) -> io::Result<()> {
    let page = &mut Page::new(screen, out);
    match view {
        View::Topics(view) => match view.layout {
            Layout::Rows => topics::write(view, page),
            Layout::Tree => tree::write(view, page),
        },
        View::Details(view) => details::write(view, page),
        View::Next(view) => next::write(view, page),
        View::Path(view) => path::write(view, page),
        View::Plan(view) => plan::write(view, page),
        View::Roadmaps(view) => roadmaps::write(view, page),
        View::About(view) => about::write(view, page),
        View::Assessment(view) => assess::write(view, page),
        View::Comparison(view) => compare::write(view, page),
        View::Concepts(view) => concepts::write(view, page),
        View::Overview(view) => overview::write(view, page),
        View::Change(view) => change::change(view, page),
        View::Undone(view) => change::undone(view, page),
        View::Merge(view) => merge::write(view, page),
        View::Import(view) => import::write(view, page),
        View::Deed(view) | View::Chosen(view) => change::deed(view, page),
        View::Backups(view) => backups::write(view, page),
        View::Restored(view) => backups::restored(view, page),
        View::Log(view) => log::write(view, page),
        View::Stats(view) => stats::write(view, page),
        View::Problems(view) => problems::write(view, page),
        View::Since(view) => since::write(view, page),
        // The same in every format, and written before any is chosen.
        View::Field(_) | View::Text(_) | View::Export(_) => Ok(()),
    }
}
