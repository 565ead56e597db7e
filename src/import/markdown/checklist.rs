//! Boxes of a checklist → topics: each box is one, whatever it is in.
//!
//! What has no box groups the boxes below it, or says more of the box above it. It must not know
//! which lists are things to learn.

use roadmap_core::document::Topic;

use super::Reading;
use super::account::Fate;
use super::lists::lists_in;
use super::outline::{add_line, add_note};
use super::title;
use super::tree::Kind;
use super::words;

/// The longest name of a group that is a tag, in characters: what is longer is a sentence.
const LONGEST_TAG: usize = 40;

/// A group of boxes in a list: what it is called, and its topics.
pub(super) struct Group {
    /// The item that names it; none for the boxes that are in no group.
    pub(super) item: Option<usize>,
    pub(super) topics: Vec<Topic>,
}

impl Reading {
    /// The boxes of a list as topics, in groups where nothing in it has a box itself.
    pub(super) fn groups(&mut self, list: usize) -> Vec<Group> {
        let items: Vec<usize> = self.tree.inside(list).collect();
        let boxed: Vec<usize> = items
            .iter()
            .copied()
            .filter(|&item| self.box_counts[self.tree.blocks[item].end] > self.box_counts[item])
            .collect();
        let all_group = boxed
            .iter()
            .all(|&item| self.box_of(item).is_none() && self.names_group(item));
        let mut groups = Vec::new();
        if all_group {
            for item in boxed {
                let mut topics = Vec::new();
                for list in lists_in(&self.tree, item).collect::<Vec<_>>() {
                    self.boxes(list, &[], &mut topics);
                }
                self.account.set(item, Fate::Said);
                groups.push(Group {
                    item: Some(item),
                    topics,
                });
            }
        } else {
            let mut topics = Vec::new();
            self.boxes(list, &[], &mut topics);
            groups.push(Group { item: None, topics });
        }
        self.account.leave_items(
            &self.tree,
            list..self.tree.blocks[list].end,
            "items without boxes",
        );
        groups
    }

    /// Adds the boxes of a list to the topics, with the names of the groups that they are in as
    /// tags.
    fn boxes(&mut self, list: usize, tags: &[String], topics: &mut Vec<Topic>) {
        let items: Vec<usize> = self.tree.inside(list).collect();
        for item in items {
            let lists: Vec<usize> = lists_in(&self.tree, item).collect();
            let has_box = self.box_of(item).is_some();
            if !has_box && self.box_counts[item] == self.box_counts[self.tree.blocks[item].end] {
                continue;
            }
            let mut below = tags.to_vec();
            if let Some(tag) = self.tag(item)
                && !below.contains(&tag)
            {
                below.push(tag);
            }
            if has_box {
                let Some(mut topic) = self.bare_topic(item) else {
                    self.account.set(item, Fate::Left("boxes without text"));
                    for list in lists {
                        self.boxes(list, tags, topics);
                    }
                    continue;
                };
                topic.tags = tags.to_vec();
                self.say_more(item, &mut topic);
                topics.push(topic);
            } else {
                self.account.set(item, Fate::Said);
            }
            for list in lists {
                if self.box_counts[self.tree.blocks[list].end] > self.box_counts[list] {
                    self.nested_boxes |= has_box;
                    self.boxes(list, &below, topics);
                }
            }
        }
    }

    /// What stands in a box without a box of its own: links and notes of it.
    fn say_more(&mut self, item: usize, topic: &mut Topic) {
        let mut at = self.tree.lead(item).map_or(item + 1, |lead| lead + 1);
        let end = self.tree.blocks[item].end;
        let mut depth: Vec<usize> = Vec::new();
        while at < end {
            let block = &self.tree.blocks[at];
            match &block.kind {
                Kind::Item(_) if self.box_counts[block.end] > self.box_counts[at] => {
                    // A box, or a group of boxes: not about this one.
                    at = block.end;
                    continue;
                }
                Kind::Item(_) => {
                    depth.retain(|&end| end > at);
                    let indent = "  ".repeat(depth.len());
                    depth.push(block.end);
                    let Some(text) = self.tree.lead(at).and_then(|lead| self.tree.text(lead))
                    else {
                        at += 1;
                        continue;
                    };
                    let taken = title::take_apart(text);
                    let [link] = &taken.links[..] else {
                        topic.links.extend(taken.links);
                        add_note(
                            &mut topic.record,
                            &format!("{indent}{}", title::tidy(&text.plain)),
                        );
                        self.account.set(at, Fate::Taken);
                        at += 1;
                        continue;
                    };
                    // A link that is called as its line says all of it.
                    if link.title != taken.title
                        || !taken.summary.is_empty()
                        || !taken.items.is_empty()
                    {
                        add_note(
                            &mut topic.record,
                            &format!("{indent}{}", title::tidy(&text.plain)),
                        );
                    }
                    topic.links.extend(taken.links);
                    self.account.set(at, Fate::Taken);
                }
                Kind::Paragraph(_) if self.is_lead(at) => {}
                Kind::Paragraph(text) => {
                    if !words::is_label_of_links(&text.plain) {
                        add_line(&mut topic.summary, &title::tidy(&text.plain));
                    }
                    topic.links.extend(title::links(text));
                    self.account.set(at, Fate::Taken);
                }
                Kind::Quote if self.box_counts[block.end] == self.box_counts[at] => {
                    let note = self.note(at, &mut topic.links);
                    add_note(&mut topic.record, &note);
                    at = self.tree.blocks[at].end;
                    continue;
                }
                _ => {}
            }
            at += 1;
        }
    }

    fn is_lead(&self, paragraph: usize) -> bool {
        paragraph > 0 && matches!(self.tree.blocks[paragraph - 1].kind, Kind::Item(_))
    }

    fn box_of(&self, item: usize) -> Option<bool> {
        match self.tree.blocks[item].kind {
            Kind::Item(ticked) => ticked,
            _ => None,
        }
    }

    /// Whether an item without a box names the group of those below it.
    fn names_group(&self, item: usize) -> bool {
        let text = self.tree.lead(item).and_then(|lead| self.tree.text(lead));
        text.is_some_and(|text| !title::take_apart(text).title.is_empty())
    }

    /// The tag of what is below an item.
    fn tag(&self, item: usize) -> Option<String> {
        let text = self.tree.text(self.tree.lead(item)?)?;
        let title = title::take_apart(text).title;
        // Unlike an id, a tag may tell `c++` from `c`.
        let parts = |c: char| {
            c.is_whitespace() || c.is_control() || c.is_ascii_punctuation() && !"+#.".contains(c)
        };
        let words: Vec<&str> = title.split(parts).filter(|word| !word.is_empty()).collect();
        let tag = words.join("-").to_lowercase();
        (tag.contains(char::is_alphanumeric) && tag.chars().count() <= LONGEST_TAG).then_some(tag)
    }
}
