//! Topics as a tree: roadmap, sections, topics, items.
//!
//! It must not sort or choose rows: what is nested follows from depth and order alone.

use std::io;

use super::marks::{title, titled, topic_mark};
use super::page::Page;
use super::text::{Ink, Text};
use super::topics::{common_level, same_section};
use crate::query::view::{Kind, TopicView, TopicsView};

/// A branch of the tree, before it is drawn.
pub(super) struct Branch {
    /// What stands on it.
    pub text: Text,
    /// What grows on it.
    pub branches: Vec<Branch>,
}

/// Writes the tree.
pub(super) fn write(view: &TopicsView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    if view.topics.is_empty() {
        return page.line(&Text::plain("no topics match"));
    }
    let same_roadmap = |a: &TopicView<'_>, b: &TopicView<'_>| a.roadmap == b.roadmap;
    for topics in view.topics.whole().chunk_by(same_roadmap) {
        page.blank()?;
        page.heading(topics[0].roadmap)?;
        let sections = topics.chunk_by(same_section);
        let sections: Vec<Branch> = sections.map(|topics| section(page, topics)).collect();
        draw(&sections, &Text::new(), page)?;
    }
    Ok(())
}

/// Draws branches below something that begins with `trunk`.
pub(super) fn draw(branches: &[Branch], trunk: &Text, page: &mut Page<'_>) -> io::Result<()> {
    for (place, branch) in branches.iter().enumerate() {
        let is_last = place + 1 == branches.len();
        let (fork, on) = if is_last {
            (page.sign("└─ ", "`- "), "   ")
        } else {
            (page.sign("├─ ", "|- "), page.sign("│  ", "|  "))
        };
        let lead = trunk.clone().with(Ink::Faint, fork);
        let trunk = trunk.clone().with(Ink::Faint, on);
        // Later lines of a long title stand beside the line to the branches below it.
        let below = if branch.branches.is_empty() {
            trunk.clone().with(Ink::Plain, "  ")
        } else {
            trunk.clone().with(Ink::Faint, page.sign("│ ", "| "))
        };
        page.hung_on(&lead, &below, &branch.text)?;
        draw(&branch.branches, &trunk, page)?;
    }
    Ok(())
}

fn section(page: &Page<'_>, topics: &[TopicView<'_>]) -> Branch {
    let level = common_level(topics);
    let heading = Text::of(Ink::Strong, topics[0].section);
    Branch {
        text: heading.joined(page.dot(), Text::of(Ink::Faint, level.unwrap_or_default())),
        branches: nested(page, topics, 0, level.is_none()),
    }
}

/// The rows of a depth, each with the deeper ones that follow it.
fn nested(page: &Page<'_>, rows: &[TopicView<'_>], depth: usize, levels: bool) -> Vec<Branch> {
    let mut branches = Vec::new();
    let mut rest = rows;
    while let [first, after @ ..] = rest {
        // A filter may have left out what stands above: then the deeper one takes its place.
        let depth = depth.max(first.depth.min(depth));
        let below = after
            .iter()
            .position(|row| row.depth <= first.depth.max(depth))
            .unwrap_or(after.len());
        branches.push(Branch {
            text: row(page, first, levels),
            branches: nested(page, &after[..below], first.depth + 1, levels),
        });
        rest = &after[below..];
    }
    branches
}

fn row(page: &Page<'_>, row: &TopicView<'_>, levels: bool) -> Text {
    let text = topic_mark(page, row).with(Ink::Plain, " ").then(title(row));
    match row.kind {
        Kind::Topic => {
            let level = if levels { row.level } else { "" };
            let text = text.joined(page.dot(), Text::of(Ink::Faint, level));
            titled(text, &row.id)
        }
        Kind::Item => {
            let path = row.id.strip_prefix(row.topic.as_str());
            titled(text, path.unwrap_or(&row.id))
        }
    }
}
