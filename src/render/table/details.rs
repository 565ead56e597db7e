//! All that is known of a topic or an item, as a card: title, what it is for, then a line a fact.
//!
//! It must not leave out a fact; one that is empty is no fact.

use std::io;

use roadmap_core::model::Status;

use super::fit::{Column, GAP, Give};
use super::grid::Grid;
use super::marks::{day, duration, id, ink, is_blocked, mark, some_ids, titled, topic_mark};
use super::page::Page;
use super::text::{Ink, Text};
use super::tree::{Branch, draw};
use crate::query::show::{DetailView, DetailsView, ItemView, RelatedView};
use crate::query::view::{Kind, TopicView};

/// How many columns the names of facts take.
const LABEL: usize = 10;

/// How far everything but the head stands from the left edge.
const INDENT: usize = 2;

/// The narrowest that titles become beside ids.
const TITLE: usize = 16;

/// Writes the cards.
pub(super) fn write(view: &DetailsView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    for detail in &view.topics {
        page.blank()?;
        card(detail, page)?;
    }
    Ok(())
}

fn card(detail: &DetailView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    let topic = &detail.topic;
    let heading = topic_mark(page, topic).with(Ink::Plain, " ");
    page.hung(&heading, &Text::of(Ink::Strong, topic.title))?;
    page.hung(&Text::plain("  "), &id(&topic.id))?;
    if let Some(summary) = topic.summary {
        page.blank()?;
        page.hung(&Text::plain("  "), &Text::plain(summary))?;
    }
    page.blank()?;
    facts(detail, page)?;
    if let Some(note) = &topic.note {
        let lines: Vec<Text> = note.lines().map(Text::plain).collect();
        list("note", &lines, page)?;
    }
    Ok(())
}

fn facts(detail: &DetailView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    let topic = &detail.topic;
    fact("status", &status(page, topic), page)?;
    if is_blocked(topic) {
        fact("blocked by", &some_ids(&topic.blocked_by), page)?;
    }
    if topic.kind == Kind::Item {
        fact("topic", &id(&topic.topic), page)?;
    }
    fact("section", &place(page, topic), page)?;
    let level = Text::plain(topic.level);
    let optional = Text::plain(if topic.optional { "optional" } else { "" });
    fact("level", &level.joined(page.dot(), optional), page)?;
    if let Some(minutes) = topic.minutes {
        fact("estimate", &Text::plain(&duration(minutes.into())), page)?;
    }
    fact("tags", &Text::plain(&topic.tags.join(", ")), page)?;
    related("needs", &detail.prerequisites, page)?;
    related("unlocks", &detail.dependents, page)?;
    items(detail, page)?;
    let links: Vec<Text> = topic
        .links
        .iter()
        .map(|link| link_text(link.title, link.url))
        .collect();
    list("links", &links, page)?;
    fact("concepts", &Text::plain(&topic.concepts.join(", ")), page)?;
    let taught: Vec<Text> = detail.taught_in.iter().map(|other| id(other)).collect();
    list("also in", &taught, page)
}

fn link_text(title: &str, url: &str) -> Text {
    if title.is_empty() || title == url {
        Text::whole(Ink::Plain, url)
    } else {
        titled(Text::plain(title), url)
    }
}

/// `done on 2026-11-20, started on 2026-11-18`.
fn status(page: &Page<'_>, topic: &TopicView<'_>) -> Text {
    let mut text = Text::of(ink(topic.status), topic.status.as_str());
    if !topic.known_via.is_empty() {
        text = text
            .with(Ink::Plain, " from ")
            .then(some_ids(&topic.known_via));
    }
    if let Some(completed) = topic.completed.filter(|_| topic.status.is_complete()) {
        text = text.with(Ink::Plain, &format!(" on {}", day(page, completed)));
    }
    if let Some(started) = topic.started {
        let words = if topic.status == Status::Learning {
            format!(" since {}", day(page, started))
        } else {
            format!(", started on {}", day(page, started))
        };
        text = text.with(Ink::Plain, &words);
    }
    if topic.ready && topic.status == Status::Pending {
        text = text.with(Ink::Plain, ", ready to start");
    }
    text
}

fn place(page: &Page<'_>, topic: &TopicView<'_>) -> Text {
    let part = Text::plain(topic.part.unwrap_or_default());
    part.joined(page.dot(), Text::plain(topic.section))
}

fn related(name: &str, topics: &[RelatedView<'_>], page: &mut Page<'_>) -> io::Result<()> {
    let mut grid = Grid::new([
        Column::left(Give::Nothing),
        Column::mark(),
        Column::left(Give::Wraps(TITLE)),
        Column::left(Give::Tail),
    ])
    .indented(INDENT);
    let mut name = name;
    for topic in topics {
        grid.row([
            Text::of(Ink::Faint, name).padded(LABEL),
            mark(page, topic.status),
            Text::plain(topic.title),
            id(&topic.id),
        ]);
        name = "";
    }
    grid.write(page)
}

fn items(detail: &DetailView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    if detail.item_tree.is_empty() {
        return Ok(());
    }
    let tally = detail.topic.items;
    let done = format!("{} of {}", tally.complete, tally.total);
    fact("items", &Text::plain(&done), page)?;
    let branches = branches(page, &detail.item_tree, &detail.topic.topic);
    draw(&branches, &label(""), page)
}

fn branches(page: &Page<'_>, items: &[ItemView<'_>], topic: &str) -> Vec<Branch> {
    let branch = |item: &ItemView<'_>| {
        let title = mark(page, item.status)
            .with(Ink::Plain, " ")
            .with(Ink::Plain, item.title);
        let mut text = titled(title, item.id.strip_prefix(topic).unwrap_or(&item.id));
        if let Some(completed) = item.completed {
            text = text.joined(page.dot(), Text::whole(Ink::Faint, &day(page, completed)));
        }
        if let Some(note) = &item.note {
            text = text.joined(page.dot(), Text::plain(note));
        }
        Branch {
            text,
            branches: branches(page, &item.items, topic),
        }
    };
    items.iter().map(branch).collect()
}

fn label(name: &str) -> Text {
    let name = Text::of(Ink::Faint, name).padded(LABEL);
    Text::blank(INDENT).then(name).then(Text::blank(GAP))
}

fn fact(name: &str, value: &Text, page: &mut Page<'_>) -> io::Result<()> {
    if value.is_empty() {
        return Ok(());
    }
    page.hung(&label(name), value)
}

fn list(name: &str, values: &[Text], page: &mut Page<'_>) -> io::Result<()> {
    let mut name = name;
    for value in values {
        page.hung(&label(name), value)?;
        name = "";
    }
    Ok(())
}
