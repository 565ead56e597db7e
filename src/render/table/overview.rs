//! The start screen: how far each roadmap is, what is being learnt, what is next.
//!
//! It must not fill more than a screen: of what is being learnt it names the first few.

use std::io;

use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::{id, mark};
use super::page::Page;
use super::text::{Ink, Text};
use super::{next, roadmaps};
use crate::query::overview::OverviewView;
use crate::query::view::RoadmapView;

/// How many topics in progress are named.
const LEARNING: usize = 5;

/// The narrowest that titles become beside ids.
const TITLE: usize = 16;

/// What may be typed first, and what it does.
const FIRST_STEPS: [(&str, &str); 3] = [
    ("roadmap about ID", "what a roadmap holds"),
    ("roadmap use ID", "choose one to follow"),
    ("roadmap start TOPIC", "begin a topic"),
];

/// Writes the start screen.
pub(super) fn write(view: &OverviewView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    if view.roadmaps.is_empty() {
        return page.paragraph(&Text::plain("no roadmaps"));
    }
    let is_new = view.roadmaps.iter().all(is_untouched);
    if is_new {
        page.heading("What do you want to learn?")?;
        page.blank()?;
    }
    roadmaps::rows(&view.roadmaps, page)?;
    if !view.learning.is_empty() {
        page.blank()?;
        page.heading("Learning now")?;
        let mut grid = Grid::new([
            Column::mark(),
            Column::left(Give::Wraps(TITLE)),
            Column::left(Give::Tail),
        ])
        .indented(2);
        for topic in view.learning.iter().take(LEARNING) {
            grid.row([
                mark(page, topic.status),
                Text::plain(topic.title),
                id(&topic.id),
            ]);
        }
        grid.write(page)?;
        if let Some(more) = view.learning.len().checked_sub(LEARNING + 1) {
            let more = format!("    and {} more", more + 1);
            page.line(&Text::of(Ink::Faint, &more))?;
        }
    }
    page.blank()?;
    match &view.next {
        Some(next) => {
            page.heading("Next")?;
            next::topic(next, 2, page)?;
        }
        None if view.roadmaps.iter().all(is_finished) => {
            page.paragraph(&Text::plain("All done: nothing is open."))?;
        }
        None => page.paragraph(&Text::plain("Nothing is ready."))?,
    }
    if is_new {
        page.blank()?;
        page.heading("First steps")?;
        for (command, what) in FIRST_STEPS {
            let lead = Text::plain("  ").with(Ink::Next, &format!("{command:<21}"));
            page.hung(&lead, &Text::of(Ink::Faint, what))?;
        }
    }
    Ok(())
}

fn is_finished(roadmap: &RoadmapView<'_>) -> bool {
    roadmap.tally.pending + roadmap.tally.learning == 0
}

fn is_untouched(roadmap: &RoadmapView<'_>) -> bool {
    roadmap.tally.complete() + roadmap.tally.learning == 0
}
