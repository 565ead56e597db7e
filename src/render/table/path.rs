//! The way to a topic, as numbered steps and what they take in all.
//!
//! It must not reorder the steps.

use std::io;

use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::{duration, estimate, id, plural, title, topic_mark};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::path::{PathTopicView, PathView};

/// The narrowest that titles become beside other columns.
const TITLE: usize = 24;

/// Writes the steps.
pub(super) fn write(view: &PathView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    if view.topics.is_empty() {
        return page.paragraph(&Text::plain("Nothing stands in the way: it is complete."));
    }
    let mut grid = Grid::new([
        Column::right(Give::Nothing),
        Column::mark(),
        Column::left(Give::Wraps(TITLE)),
        Column::right(Give::Goes(1)),
        Column::left(Give::Tail),
    ]);
    for (number, stage) in (1..).zip(&view.topics) {
        let topic = &stage.topic;
        grid.row([
            Text::of(Ink::Faint, &format!("{number}")),
            topic_mark(page, topic),
            // All but the first wait for others: that is what a path is.
            title(topic).all_in(Ink::Plain).then(purpose(stage)),
            estimate(topic),
            id(&topic.id),
        ]);
    }
    grid.write(page)?;
    page.blank()?;
    let topics = Text::plain(&plural(view.topics.len(), "topic"));
    let total = if view.total_minutes > 0 {
        duration(view.total_minutes)
    } else {
        String::new()
    };
    page.paragraph(&topics.joined(page.dot(), Text::whole(Ink::Strong, &total)))
}

/// The concepts that a topic is there for, where no roadmap says itself that it is required.
fn purpose(stage: &PathTopicView<'_>) -> Text {
    if stage.for_concepts.is_empty() {
        return Text::new();
    }
    let concepts = stage.for_concepts.join(", ");
    Text::of(Ink::Faint, &format!("  for {concepts}"))
}
