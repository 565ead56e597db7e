//! Items of a list → topics, with what is below them as their items.
//!
//! It must not know which lists are things to learn.

use roadmap_core::document::{Item, Link, Topic};
use roadmap_core::model::{Record, Status};

use super::Reading;
use super::account::Fate;
use super::lists::lists_in;
use super::text::{Mark, Text};
use super::title::{self, Titled};
use super::tree::{DEEPEST, Kind};
use super::words;

impl Reading {
    /// The topics that the items of a list are; those without text give way to what is below them.
    pub(super) fn topics(&mut self, list: usize) -> Vec<Topic> {
        let mut items: Vec<usize> = self.tree.inside(list).collect();
        let mut topics = Vec::with_capacity(items.len());
        items.reverse();
        while let Some(item) = items.pop() {
            if let Some(topic) = self.topic(item) {
                topics.push(topic);
                continue;
            }
            self.account.set(item, Fate::Left("items without text"));
            let below: Vec<usize> = self.items_below(item);
            items.extend(below.into_iter().rev());
        }
        topics
    }

    /// The topic that an item is, with all that is below it.
    fn topic(&mut self, item: usize) -> Option<Topic> {
        let mut topic = self.bare_topic(item)?;
        let mut label = false;
        let blocks: Vec<usize> = self.tree.inside(item).skip(1).collect();
        for block in blocks {
            match &self.tree.blocks[block].kind {
                Kind::Paragraph(text) => {
                    label = words::is_label_of_links(&text.plain);
                    if !label {
                        add_line(&mut topic.summary, &title::tidy(&text.plain));
                        topic.links.extend(title::links(text));
                    }
                    self.account.set(block, Fate::Taken);
                }
                Kind::List { .. } if label => self.take_links(block, &mut topic),
                Kind::List { .. } => {
                    let items = self.items(block, 1, &mut topic.links);
                    join(&mut topic.items, items);
                }
                Kind::Quote => {
                    let note = self.note(block, &mut topic.links);
                    add_note(&mut topic.record, &note);
                }
                _ => {}
            }
        }
        Some(topic)
    }

    /// The topic that an item is by what it says itself.
    pub(super) fn bare_topic(&mut self, item: usize) -> Option<Topic> {
        let lead = self.tree.lead(item)?;
        let text = self.tree.text(lead)?;
        let Titled {
            title,
            summary,
            links,
            items,
            marked,
        } = title::take_apart(text);
        if title.is_empty() {
            return None;
        }
        let footnotes = text.footnotes.clone();
        let has_list = lists_in(&self.tree, item).next().is_some();
        let mut topic = Topic {
            optional: is_optional(&title).then_some(true),
            title,
            summary,
            links,
            record: self.record(item, marked),
            ..Topic::default()
        };
        if has_list && !items.is_empty() {
            topic.summary = items.join(", ");
        } else {
            topic.items = items.into_iter().map(named).collect();
        }
        for label in footnotes {
            let note = self.footnote(&label, &mut topic.links);
            add_note(&mut topic.record, &note);
        }
        self.account.set(item, Fate::Taken);
        Some(topic)
    }

    /// The items that the items of a list in a topic are. Their links are the topic's: an item has
    /// none.
    fn items(&mut self, list: usize, depth: usize, links: &mut Vec<Link>) -> Vec<Item> {
        let below: Vec<usize> = self.tree.inside(list).collect();
        let mut items = Vec::with_capacity(below.len());
        for block in below {
            let lists: Vec<usize> = lists_in(&self.tree, block).collect();
            let Some(text) = self.tree.lead(block).and_then(|lead| self.tree.text(lead)) else {
                self.account.set(block, Fate::Left("items without text"));
                for list in lists {
                    items.extend(self.items(list, depth, links));
                }
                continue;
            };
            if !lists.is_empty()
                && text.links().next().is_none()
                && words::is_label_of_links(&text.plain)
            {
                let mut topic = Topic::default();
                for list in lists {
                    self.take_links(list, &mut topic);
                }
                links.append(&mut topic.links);
                self.account.set(block, Fate::Taken);
                continue;
            }
            let taken = title::take_apart(text);
            // An item has no summary: what it says stays together.
            let title = if taken.summary.is_empty() {
                taken.title
            } else {
                title::heading(&text.plain)
            };
            if title.is_empty() {
                self.account.set(block, Fate::Left("items without text"));
                for list in lists {
                    items.extend(self.items(list, depth, links));
                }
                continue;
            }
            links.extend(taken.links);
            let mut item = named(title);
            item.record = self.record(block, taken.marked);
            self.account.set(block, Fate::Taken);
            if lists.is_empty() && depth + 1 < DEEPEST {
                item.items = taken.items.into_iter().map(named).collect();
            } else if !taken.items.is_empty() {
                item.title = format!("{}: {}", item.title, taken.items.join(", "));
            }
            for list in lists {
                join(&mut item.items, self.items(list, depth + 1, links));
            }
            items.push(item);
        }
        items
    }

    /// What the plan says of an item: its box, else a mark, else, where there are no boxes, a
    /// strike through all of it.
    pub(super) fn record(&mut self, item: usize, marked: bool) -> Record {
        let struck = self
            .tree
            .lead(item)
            .and_then(|lead| self.tree.text(lead))
            .is_some_and(|text| text.wholly(|mark| *mark == Mark::Strike).is_some());
        let ticked = match self.tree.blocks[item].kind {
            Kind::Item(ticked) => ticked,
            _ => None,
        };
        let status = match ticked {
            Some(true) => Some(Status::Done),
            Some(false) if struck => Some(Status::Skipped),
            None if marked => {
                self.marks += 1;
                Some(Status::Done)
            }
            None if struck && !self.has_boxes => Some(Status::Done),
            _ => None,
        };
        Record {
            status,
            ..Record::default()
        }
    }

    /// Gives a topic all the links of a list.
    pub(super) fn take_links(&mut self, list: usize, topic: &mut Topic) {
        for block in list..self.tree.blocks[list].end {
            if !matches!(self.tree.blocks[block].kind, Kind::Item(_)) {
                continue;
            }
            let text = self.tree.lead(block).and_then(|lead| self.tree.text(lead));
            let Some(text) = text else { continue };
            let links = title::take_apart(text).links;
            if links.is_empty() {
                add_note(&mut topic.record, &title::tidy(&text.plain));
            }
            topic.links.extend(links);
            self.account.set(block, Fate::Taken);
        }
    }

    /// What a quote or a footnote says, line by line.
    pub(super) fn note(&mut self, block: usize, links: &mut Vec<Link>) -> String {
        let mut note = String::new();
        for inner in block + 1..self.tree.blocks[block].end {
            if let Kind::Paragraph(text) = &self.tree.blocks[inner].kind {
                add_line_break(&mut note, &lines(text));
                links.extend(title::links(text));
                self.account.set(inner, Fate::Taken);
            } else if matches!(self.tree.blocks[inner].kind, Kind::Item(_)) {
                self.account.set(inner, Fate::Taken);
            }
        }
        note
    }

    /// What a footnote says.
    pub(super) fn footnote(&mut self, label: &str, links: &mut Vec<Link>) -> String {
        // The first that refers to it has it: a thousand must not have a thousand copies.
        match self.footnotes.remove(label) {
            Some(block) => self.note(block, links),
            None => String::new(),
        }
    }

    fn items_below(&self, item: usize) -> Vec<usize> {
        lists_in(&self.tree, item)
            .flat_map(|list| self.tree.inside(list))
            .collect()
    }
}

/// Adds a line to a record's note.
pub(super) fn add_note(record: &mut Record, line: &str) {
    if !line.is_empty() {
        add_line_break(record.note.get_or_insert_default(), line);
    }
}

/// Adds a sentence to a summary.
pub(super) fn add_line(summary: &mut String, line: &str) {
    if !line.is_empty() && !summary.is_empty() {
        summary.push(' ');
    }
    summary.push_str(line);
}

fn add_line_break(note: &mut String, line: &str) {
    if !line.is_empty() && !note.is_empty() {
        note.push('\n');
    }
    note.push_str(line);
}

/// Adds items to others, of which there are mostly none.
fn join(all: &mut Vec<Item>, more: Vec<Item>) {
    if all.is_empty() {
        *all = more;
    } else {
        all.extend(more);
    }
}

/// An item with a title alone.
fn named(title: String) -> Item {
    Item {
        title,
        ..Item::default()
    }
}

/// A text with its lines as they stand.
fn lines(text: &Text) -> String {
    let mut lines = String::new();
    let mut from = 0;
    let breaks = text.spans.iter().filter(|span| span.kind == Mark::Break);
    for at in breaks.map(|span| span.at.clone()) {
        lines.push_str(&title::tidy(&text.plain[from..at.start]));
        lines.push('\n');
        from = at.end;
    }
    lines.push_str(&title::tidy(&text.plain[from..]));
    lines.trim().to_owned()
}

/// Whether a title says in brackets that its topic may be left out.
pub(super) fn is_optional(title: &str) -> bool {
    let brackets = title
        .rfind(['(', '['])
        .map(|at| title[at + 1..].trim_end_matches([')', ']']));
    brackets.is_some_and(|word| word.trim().eq_ignore_ascii_case("optional"))
}
