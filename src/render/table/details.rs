//! All that is known of a topic or an item, as a card: title, what it is for, then a line a fact.
//!
//! It must not leave out a fact; one that is empty is no fact.

use std::io;

use roadmap_core::model::Status;

use super::card::{fact, head, label, links, list, related};
use super::marks::{day, duration, id, ink, is_blocked, mark, some_ids, titled, topic_mark};
use super::page::Page;
use super::text::{Ink, Text};
use super::tree::{Branch, draw};
use crate::query::show::{DetailView, DetailsView, ItemView};
use crate::query::view::{Kind, TopicView};

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
    let sign = topic_mark(page, topic);
    head(sign, topic.title, &topic.id, topic.summary, page)?;
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
    links(&topic.links, page)?;
    fact("concepts", &Text::plain(&topic.concepts.join(", ")), page)?;
    let taught: Vec<Text> = detail.taught_in.iter().map(|other| id(other)).collect();
    list("also in", &taught, page)
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
