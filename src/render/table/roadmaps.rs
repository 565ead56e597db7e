//! The library: a roadmap a row, with its progress.
//!
//! It must not say what stands in a roadmap.

use std::io;

use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::{BAR, bar, counts, percent};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::view::{RoadmapView, RoadmapsView};

/// The narrowest that titles become; narrower they are left out.
const TITLE: usize = 20;

/// Writes the library.
pub(super) fn write(view: &RoadmapsView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    if view.roadmaps.is_empty() {
        return page.line(&Text::plain("no roadmaps"));
    }
    rows(&view.roadmaps, page)
}

/// A row for each of some roadmaps.
pub(super) fn rows(roadmaps: &[RoadmapView<'_>], page: &mut Page<'_>) -> io::Result<()> {
    let mut grid = Grid::new([
        Column::mark(),
        Column::left(Give::Nothing),
        Column::left(Give::Goes(2)),
        Column::right(Give::Nothing),
        Column::right(Give::Goes(1)),
        Column::left(Give::WrapsOrGoes(TITLE)),
        Column::left(Give::Goes(3)),
    ]);
    for roadmap in roadmaps {
        let (marker, ink) = if roadmap.active {
            (page.sign("▸", ">"), Ink::Strong)
        } else {
            ("", Ink::Plain)
        };
        let origin = match roadmap.origin {
            "bundled" => "",
            file => file,
        };
        grid.row([
            Text::of(Ink::Next, marker),
            Text::whole(ink, roadmap.id),
            bar(page, roadmap.tally.percent, BAR),
            percent(roadmap.tally.percent),
            counts(&roadmap.tally),
            Text::plain(roadmap.title),
            Text::whole(Ink::Faint, origin),
        ]);
    }
    grid.write(page)
}
