//! The form that `export` writes, read back exactly: every text as it stands, every id kept.
//!
//! It must not guess: what a line is, its comment and its box say. What was written into such a
//! document by hand is taken where it has a place, and counted where it has none.

mod line;

use std::str::FromStr;

use jiff::Timestamp;
use roadmap_core::document::{
    Document, Item, LearningPath, Link, MustKnow, Project, Resource, Section, Topic,
};
use roadmap_core::model::{Record, Status};

use self::line::{Comment, add, extra, mark, status_named, titled, whole};
use super::account::{Account, Fate};
use super::text::{Mark, Text};
use super::tree::{Kind, Tree};
use crate::import::{Imported, Options, ids};

/// Reads a document whose title says that it has this form; none where it does not.
pub(super) fn read(tree: &Tree, options: &Options) -> Option<Imported> {
    let (title, head) = tree.blocks.iter().enumerate().find_map(|(at, block)| {
        let Kind::Heading(1, text) = &block.kind else {
            return None;
        };
        let comment = Comment::of(text);
        comment.has("roadmap").then_some((at, comment))
    })?;
    let mut reader = Reader {
        tree,
        account: Account::of(tree),
        document: Document {
            id: options
                .id
                .clone()
                .or_else(|| head.one("id"))
                .unwrap_or_default(),
            levels: head.all("levels"),
            title: tree
                .text(title)
                .map(|text| titled(text).0)
                .unwrap_or_default(),
            ..Document::default()
        },
        part: String::new(),
        part_bytes: 0,
        at: At::Head,
    };
    reader.account.set(title, Fate::Taken);
    for block in tree.within(title + 1..tree.blocks.len()) {
        reader.take(block);
    }
    let mut out = Imported {
        document: reader.document,
        ..Imported::default()
    };
    reader.account.settle(tree, true, &mut out);
    ids::assign(&mut out.document);
    Some(out)
}

/// The most that the parts of all sections may be together, in bytes: what a roadmap file may be.
const MOST_OF_PARTS: usize = 64 << 20;

/// What the last heading says that follows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Head,
    Part,
    Section,
    Resources,
    Projects,
    Paths,
    Path,
    MustKnow,
    Level,
}

struct Reader<'t> {
    tree: &'t Tree,
    account: Account,
    document: Document,
    part: String,
    /// How long the parts of the sections are together.
    part_bytes: usize,
    at: At,
}

impl Reader<'_> {
    fn take(&mut self, block: usize) {
        match &self.tree.blocks[block].kind {
            Kind::Heading(level, text) => {
                self.heading(*level, text);
                self.account.set(block, Fate::Taken);
            }
            Kind::Paragraph(text) if self.paragraph(text) => {
                self.account.set(block, Fate::Taken);
            }
            Kind::List { .. } => self.list(block),
            _ => {}
        }
    }

    fn heading(&mut self, level: u8, text: &Text) {
        let (title, _) = titled(text);
        let comment = Comment::of(text);
        let extras = [
            ("resources", At::Resources),
            ("projects", At::Projects),
            ("paths", At::Paths),
            ("must_know", At::MustKnow),
        ];
        if let Some((_, at)) = extras.into_iter().find(|(flag, _)| comment.has(flag)) {
            self.at = at;
        } else if comment.has("part") {
            self.part = title;
            self.at = At::Part;
        } else if matches!(self.at, At::Paths | At::Path) && level > 2 {
            self.document.paths.push(LearningPath {
                title,
                ..LearningPath::default()
            });
            self.at = At::Path;
        } else if matches!(self.at, At::MustKnow | At::Level) && level > 2 {
            self.document.must_know.push(MustKnow {
                level: title,
                items: Vec::new(),
            });
            self.at = At::Level;
        } else {
            if level < 3 {
                self.part.clear();
            }
            let part = self.part();
            self.document.sections.push(Section {
                id: comment.one("id").unwrap_or_default(),
                title,
                part,
                ..Section::default()
            });
            self.at = At::Section;
        }
    }

    /// The part of another section. A file of parts without end is held to what a file may hold.
    fn part(&mut self) -> String {
        self.part_bytes += self.part.len();
        if self.part_bytes > MOST_OF_PARTS {
            self.part.clear();
        }
        self.part.clone()
    }

    /// Takes a paragraph under a heading; says whether it had a place.
    fn paragraph(&mut self, text: &Text) -> bool {
        let fact = text
            .wholly(|mark| *mark == Mark::Emphasis)
            .map(|span| text.of(span));
        let fact_of = |name: &str| fact?.strip_prefix(name)?.strip_prefix(": ");
        let summary = match self.at {
            At::Head => &mut self.document.summary,
            At::Section => {
                let Some(section) = self.document.sections.last_mut() else {
                    return false;
                };
                if let Some(level) = fact_of("Level") {
                    level.clone_into(&mut section.level);
                    return true;
                }
                if fact == Some("Optional") {
                    section.optional = true;
                    return true;
                }
                &mut section.summary
            }
            At::Path => {
                let Some(path) = self.document.paths.last_mut() else {
                    return false;
                };
                if let Some(level) = fact_of("Level") {
                    level.clone_into(&mut path.level);
                    return true;
                }
                let Some(duration) = fact_of("Duration") else {
                    return false;
                };
                duration.clone_into(&mut path.duration);
                return true;
            }
            _ => return false,
        };
        add(summary, &whole(text));
        true
    }

    fn list(&mut self, list: usize) {
        let items: Vec<usize> = self.tree.inside(list).collect();
        for item in items {
            let Some(text) = self.tree.lead(item).and_then(|lead| self.tree.text(lead)) else {
                continue;
            };
            match self.at {
                At::Head | At::Part | At::Section => {
                    let topic = self.topic(item, text);
                    if self.at != At::Section || self.document.sections.is_empty() {
                        // Written there by hand, before any section.
                        let part = self.part();
                        let title = if part.is_empty() {
                            "Topics".to_owned()
                        } else {
                            part.clone()
                        };
                        self.document.sections.push(Section {
                            title,
                            part,
                            ..Section::default()
                        });
                        self.at = At::Section;
                    }
                    if let Some(section) = self.document.sections.last_mut() {
                        section.topics.push(topic);
                    }
                }
                At::Resources => {
                    let (title, url, kind) = extra(text);
                    let summary = self.summary(item);
                    self.document.resources.push(Resource {
                        title,
                        kind,
                        url,
                        summary,
                    });
                }
                At::Projects => {
                    let (title, url, level) = extra(text);
                    let summary = self.summary(item);
                    self.document.projects.push(Project {
                        title,
                        level,
                        summary,
                        url,
                    });
                }
                At::Path => {
                    if let Some(path) = self.document.paths.last_mut() {
                        path.steps.push(whole(text));
                    }
                }
                At::Level => {
                    if let Some(list) = self.document.must_know.last_mut() {
                        list.items.push(whole(text));
                    }
                }
                At::Paths | At::MustKnow => continue,
            }
            self.account.set(item, Fate::Taken);
        }
    }

    fn topic(&mut self, item: usize, text: &Text) -> Topic {
        let comment = Comment::of(text);
        let (title, link) = titled(text);
        let mut topic = Topic {
            id: comment.one("id").unwrap_or_default(),
            aliases: comment.all("aliases"),
            level: comment.one("level").unwrap_or_default(),
            requires: comment.all("requires"),
            concepts: comment.all("concepts"),
            optional: comment.one("optional").and_then(|word| word.parse().ok()),
            minutes: comment.one("minutes").and_then(|word| word.parse().ok()),
            tags: comment.all("tags"),
            links: link.into_iter().collect(),
            title,
            ..Topic::default()
        };
        let mut note = comment.one("note");
        self.inside(
            item,
            &mut topic.summary,
            &mut note,
            &mut topic.links,
            &mut topic.items,
        );
        topic.record = self.record(item, text, &comment, note, topic.items.is_empty());
        topic
    }

    fn item(&mut self, item: usize, text: &Text, links: &mut Vec<Link>) -> Item {
        let comment = Comment::of(text);
        let (title, link) = titled(text);
        links.extend(link);
        let mut read = Item {
            id: comment.one("id").unwrap_or_default(),
            aliases: comment.all("aliases"),
            concepts: comment.all("concepts"),
            title,
            ..Item::default()
        };
        let (mut summary, mut note) = (String::new(), comment.one("note"));
        self.inside(item, &mut summary, &mut note, links, &mut read.items);
        if !summary.is_empty() {
            add(note.get_or_insert_default(), &summary);
        }
        read.record = self.record(item, text, &comment, note, read.items.is_empty());
        self.account.set(item, Fate::Taken);
        read
    }

    /// Takes what stands in a topic or an item below its first line.
    fn inside(
        &mut self,
        item: usize,
        summary: &mut String,
        note: &mut Option<String>,
        links: &mut Vec<Link>,
        items: &mut Vec<Item>,
    ) {
        for block in self.tree.inside(item).skip(1) {
            match &self.tree.blocks[block].kind {
                Kind::Paragraph(text) => {
                    add(summary, &whole(text));
                    self.account.set(block, Fate::Taken);
                }
                Kind::Quote => {
                    for inner in self.tree.inside(block) {
                        if let Some(text) = self.tree.text(inner) {
                            add(note.get_or_insert_default(), &whole(text));
                            self.account.set(inner, Fate::Taken);
                        }
                    }
                }
                Kind::List { .. } => {
                    for inner in self.tree.inside(block) {
                        let lead = self.tree.lead(inner).and_then(|lead| self.tree.text(lead));
                        let Some(text) = lead else { continue };
                        let link = titled(text).1;
                        match (&self.tree.blocks[inner].kind, link) {
                            (Kind::Item(None), Some(link)) => {
                                links.push(link);
                                self.account.set(inner, Fate::Taken);
                            }
                            _ => items.push(self.item(inner, text, links)),
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// The paragraphs of an item below its first line.
    fn summary(&mut self, item: usize) -> String {
        let mut summary = String::new();
        for block in self.tree.inside(item).skip(1) {
            if let Some(text) = self.tree.text(block) {
                add(&mut summary, &whole(text));
                self.account.set(block, Fate::Taken);
            }
        }
        summary
    }

    /// The record of a line: what its comment says, unless its box was changed by hand since.
    fn record(
        &self,
        item: usize,
        text: &Text,
        comment: &Comment,
        note: Option<String>,
        leaf: bool,
    ) -> Record {
        let ticked = matches!(self.tree.blocks[item].kind, Kind::Item(Some(true)));
        let struck = text.spans.iter().any(|span| span.kind == Mark::Strike);
        let marked = mark(text).and_then(|span| status_named(text.of(span)));
        let shown = match (ticked, marked, struck) {
            (true, Some(Status::Known), _) => Some(Status::Known),
            (true, ..) => Some(Status::Done),
            (false, _, true) => Some(Status::Skipped),
            (false, Some(Status::Learning), false) => Some(Status::Learning),
            (false, ..) => None,
        };
        let by_hand = match marked {
            _ if struck => ticked,
            Some(Status::Known) => !ticked,
            Some(Status::Learning) => ticked,
            _ => false,
        };
        let status = match comment.one("record").as_deref() {
            _ if by_hand => shown,
            None => shown,
            Some("none") => None,
            Some(word) => match Status::from_str(word) {
                // Without items, it stands as its record says.
                Ok(own) if leaf && own.is_complete() != (ticked || struck) => shown,
                Ok(own) => Some(own),
                Err(_) => shown,
            },
        };
        let moment = |key: &str| {
            comment
                .one(key)
                .and_then(|moment| moment.parse::<Timestamp>().ok())
        };
        Record {
            status,
            started: moment("started"),
            completed: moment("completed"),
            note,
        }
    }
}
