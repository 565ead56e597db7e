//! Topics and items as rows: under the titles of their sections where these stand in order and
//! hold several each, else alone.
//!
//! It must not sort or choose rows.

use std::io;

use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::{estimate, id, title, topic_mark};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::view::{TopicView, TopicsView};

/// The narrowest that titles become beside other columns.
const TITLE: usize = 24;

/// Rows under headings have at least so many in a section, on average.
const WORTH_A_HEADING: usize = 2;

/// Writes the rows.
pub(super) fn write(view: &TopicsView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    if view.topics.is_empty() {
        return page.line(&Text::plain("no topics match"));
    }
    let topics = view.topics.whole();
    let sections: Vec<&[TopicView<'_>]> = topics.chunk_by(same_section).collect();
    let worth_it = topics.len() >= WORTH_A_HEADING * sections.len();
    if worth_it && !returns(&sections) {
        under_headings(&sections, page)
    } else {
        alone(&topics, page)
    }
}

/// Whether two rows stand in one section.
pub(super) fn same_section(a: &TopicView<'_>, b: &TopicView<'_>) -> bool {
    (a.roadmap, a.section_id) == (b.roadmap, b.section_id)
}

/// The level that all of some topics have.
pub(super) fn common_level<'a>(topics: &[TopicView<'a>]) -> Option<&'a str> {
    let first = topics.first()?.level;
    topics
        .iter()
        .all(|topic| topic.level == first)
        .then_some(first)
}

/// Whether a section is left and comes back.
fn returns(sections: &[&[TopicView<'_>]]) -> bool {
    let mut seen = std::collections::HashSet::new();
    sections
        .iter()
        .filter_map(|section| section.first())
        .any(|topic| !seen.insert((topic.roadmap, topic.section_id)))
}

fn columns() -> [Column; 5] {
    [
        Column::mark(),
        Column::left(Give::Wraps(TITLE)),
        Column::left(Give::Goes(1)),
        Column::right(Give::Goes(2)),
        Column::left(Give::Tail),
    ]
}

fn row(page: &Page<'_>, topic: &TopicView<'_>, level: &str) -> [Text; 5] {
    let indent = Text::blank(2 * topic.depth);
    [
        topic_mark(page, topic),
        indent.then(title(topic)),
        Text::whole(Ink::Faint, level),
        estimate(topic),
        id(&topic.id),
    ]
}

fn under_headings(sections: &[&[TopicView<'_>]], page: &mut Page<'_>) -> io::Result<()> {
    let several = sections
        .iter()
        .filter_map(|section| section.first())
        .any(|topic| topic.roadmap != sections[0][0].roadmap);
    let mut grid = Grid::new(columns()).indented(2);
    let mut roadmap = None;
    for section in sections {
        let Some(first) = section.first() else {
            continue;
        };
        grid.blank();
        if several && roadmap.replace(first.roadmap) != Some(first.roadmap) {
            grid.heading(Text::of(Ink::Next, first.roadmap));
            grid.blank();
        }
        let level = common_level(section);
        let heading = Text::of(Ink::Strong, first.section);
        let heading = heading.joined(page.dot(), Text::of(Ink::Faint, level.unwrap_or_default()));
        grid.heading(heading);
        for topic in *section {
            let level = if level.is_some() { "" } else { topic.level };
            grid.row(row(page, topic, level));
        }
    }
    grid.write(page)
}

fn alone(topics: &[TopicView<'_>], page: &mut Page<'_>) -> io::Result<()> {
    let mut grid = Grid::new(columns());
    for topic in topics {
        grid.row(row(page, topic, topic.level));
    }
    grid.write(page)
}
