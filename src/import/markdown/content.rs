//! What stands under the headings → sections with their topics.
//!
//! It must not know how an item becomes a topic.

use std::collections::{BTreeSet, HashMap};

use roadmap_core::document::{Resource, Section, Topic};
use roadmap_core::text::slug;

use super::Reading;
use super::account::Fate;
use super::lists::{self, Nature, lists_in};
use super::outline::is_optional;
use super::text::Text;
use super::title;
use super::tree::Kind;
use super::words::{self, Purpose};

/// The longest paragraph that is a summary as a whole, in characters.
const LONGEST_SUMMARY: usize = 400;

/// A section that is being made.
pub(super) struct Made {
    pub(super) section: Section,
    /// The places that it is in, outermost first.
    path: Vec<usize>,
    /// What each topic says must come before it, where it does.
    requires: Vec<(usize, Vec<String>)>,
}

/// Where a topic is: its section's place, and its own in that.
pub(super) type At = (usize, usize);

/// What the reading of one place has come to.
struct Here {
    place: usize,
    /// Where its own section is among those made.
    made: Option<usize>,
    summary: Option<usize>,
    /// Whether what was last read says that links follow.
    label: bool,
}

impl Reading {
    /// Takes what stands directly under a heading, or before the first.
    pub(super) fn content(&mut self, place: usize) {
        let body = self.places.all[place].body.clone();
        let blocks: Vec<usize> = self.tree.within(body).collect();
        let mut here = Here {
            place,
            made: None,
            summary: None,
            label: false,
        };
        for (at, &block) in blocks.iter().enumerate() {
            let next = blocks.get(at + 1).map(|&next| &self.tree.blocks[next].kind);
            let before_list = matches!(next, Some(Kind::List { .. } | Kind::Table));
            self.take_block(block, before_list, &mut here);
        }
        let Some(summary) = here.summary else { return };
        let is_front =
            Some(place) == self.places.title_at || self.places.all[place].heading.is_none();
        let target = if is_front && self.out.document.summary.is_empty() {
            &mut self.out.document.summary
        } else if let Some(made) = here.made {
            &mut self.made[made].section.summary
        } else {
            return;
        };
        if let Some(text) = self.tree.text(summary) {
            let (said, whole) = summarise(text);
            *target = said;
            self.account.set(summary, Fate::Said);
            if !whole {
                self.out.leave_out("ends of long paragraphs", 1);
            }
        }
    }

    fn take_block(&mut self, block: usize, before_list: bool, here: &mut Here) {
        let label = std::mem::take(&mut here.label);
        match &self.tree.blocks[block].kind {
            Kind::Paragraph(text) => {
                here.label = before_list && words::is_label_of_links(&text.plain);
                let leads_in = before_list && text.plain.trim_end().ends_with([':', '：']);
                let says = text.plain.chars().filter(|c| c.is_alphabetic()).count() > 2;
                if here.label {
                    self.account.set(block, Fate::Said);
                } else if here.summary.is_none() && here.made.is_none() && !leads_in && says {
                    here.summary = Some(block);
                }
            }
            Kind::List { .. } if label && self.boxes_in(block) == 0 => {
                self.links_of_above(block, here);
            }
            Kind::List { .. } => self.take_list(block, here),
            Kind::Table => self.take_table(block, here),
            Kind::Quote => {
                let lists: Vec<usize> = self
                    .tree
                    .inside(block)
                    .filter(|&inner| matches!(self.tree.blocks[inner].kind, Kind::List { .. }))
                    .collect();
                for list in lists {
                    if self.boxes_in(list) > 0 {
                        self.take_list(list, here);
                    } else {
                        let range = list..self.tree.blocks[list].end;
                        self.account
                            .leave_items(&self.tree, range, "items in quotations");
                    }
                }
            }
            _ => {}
        }
    }

    fn take_list(&mut self, list: usize, here: &mut Here) {
        let range = list..self.tree.blocks[list].end;
        match lists::nature(&self.tree, list) {
            Nature::Contents => {
                self.account
                    .leave_items(&self.tree, range, "items of a table of contents");
            }
            Nature::Translations => {
                self.account
                    .leave_items(&self.tree, range, "items of a list of translations");
            }
            Nature::Sections if !self.checklist => self.take_sections(list, here.place),
            Nature::Topics | Nature::Sections if self.checklist => {
                if self.boxes_in(list) == 0 {
                    self.account
                        .leave_items(&self.tree, range, "items without boxes");
                    return;
                }
                for group in self.groups(list) {
                    match group.item {
                        Some(item) => {
                            let text = self.tree.lead(item).and_then(|lead| self.tree.text(lead));
                            let title = text.map(|text| title::take_apart(text).title);
                            self.make(title.unwrap_or_default(), here.place, group.topics);
                        }
                        None => self.add(group.topics, here),
                    }
                }
            }
            Nature::Topics | Nature::Sections => {
                let topics = self.topics(list);
                self.add(topics, here);
            }
        }
    }

    /// Makes a section of each item of a list of them.
    fn take_sections(&mut self, list: usize, place: usize) {
        let items: Vec<usize> = self.tree.inside(list).collect();
        for item in items {
            let text = self.tree.lead(item).and_then(|lead| self.tree.text(lead));
            let title = text
                .map(|text| title::section(&text.plain, false))
                .unwrap_or_default();
            let mut topics = Vec::new();
            for list in lists_in(&self.tree, item).collect::<Vec<_>>() {
                topics.extend(self.topics(list));
            }
            self.account.set(item, Fate::Said);
            self.make(title, place, topics);
        }
    }

    fn take_table(&mut self, table: usize, here: &mut Here) {
        if self.boxes_only {
            return;
        }
        let rows = self.rows(table, self.has_tables_alone);
        if rows.is_empty() {
            return;
        }
        let made = self.own_section(here);
        let section = &mut self.made[made];
        for row in rows {
            if !row.requires.is_empty() {
                section
                    .requires
                    .push((section.section.topics.len(), row.requires));
            }
            section.section.topics.push(row.topic);
        }
    }

    /// Gives the links of a list to the topic above it; where there is none they are resources.
    fn links_of_above(&mut self, list: usize, here: &Here) {
        let mut gathered = Topic::default();
        self.take_links(list, &mut gathered);
        let above = here
            .made
            .and_then(|made| self.made[made].section.topics.last_mut());
        if let Some(topic) = above {
            topic.links.append(&mut gathered.links);
            if let Some(note) = gathered.record.note {
                super::outline::add_note(&mut topic.record, &note);
            }
            return;
        }
        let resources = gathered.links.into_iter().map(|link| Resource {
            title: link.title,
            url: link.url,
            ..Resource::default()
        });
        self.out.document.resources.extend(resources);
        let bare = gathered.record.note.unwrap_or_default();
        let bare = bare
            .lines()
            .filter(|line| !line.is_empty())
            .map(|line| Resource {
                title: line.to_owned(),
                ..Resource::default()
            });
        self.out.document.resources.extend(bare);
    }

    fn add(&mut self, topics: Vec<Topic>, here: &mut Here) {
        if !topics.is_empty() {
            let made = self.own_section(here);
            self.made[made].section.topics.extend(topics);
        }
    }

    /// The section of the place itself, made where it is needed first.
    fn own_section(&mut self, here: &mut Here) -> usize {
        if let Some(made) = here.made {
            return made;
        }
        let origin = self.places.all[here.place].continues.unwrap_or(here.place);
        let made = if let Some(&made) = self.sections_of.get(&origin) {
            made
        } else {
            let place = &self.places.all[origin];
            let title = if Some(origin) == self.places.title_at || place.title.is_empty() {
                self.places.title.clone()
            } else {
                place.title.clone()
            };
            let level = place.level.unwrap_or_default().to_owned();
            let optional = is_optional(&title);
            if let Some(heading) = place.heading {
                self.account.set(heading, Fate::Said);
            }
            self.made.push(Made {
                section: Section {
                    title,
                    level,
                    optional,
                    ..Section::default()
                },
                path: self.places.path(origin),
                requires: Vec::new(),
            });
            self.sections_of.insert(origin, self.made.len() - 1);
            self.made.len() - 1
        };
        here.made = Some(made);
        made
    }

    /// Makes a section that a list names, in a place.
    fn make(&mut self, title: String, place: usize, topics: Vec<Topic>) {
        if topics.is_empty() {
            return;
        }
        let at = &self.places.all[place];
        let mut path = self.places.path(place);
        let names_part = at.heading.is_some()
            && Some(place) != self.places.title_at
            && words::purpose(&at.title, &self.own) != Purpose::Contents;
        if names_part {
            path.push(place);
        }
        let level = words::level(&title, &self.own)
            .or(at.level)
            .unwrap_or_default();
        self.made.push(Made {
            section: Section {
                optional: is_optional(&title),
                level: level.to_owned(),
                title,
                topics,
                ..Section::default()
            },
            path,
            requires: Vec::new(),
        });
    }

    /// Names the part of each section by the headings that it is in. A heading around all of them
    /// says nothing.
    pub(super) fn name_parts(&mut self) {
        let around = self.around_all();
        for made in &mut self.made {
            let path = made.path.get(around..).unwrap_or_default();
            let mut titles = Vec::with_capacity(path.len());
            for &place in path {
                let place = &self.places.all[place];
                if let Some(heading) = place.heading {
                    self.account.set(heading, Fate::Said);
                }
                if !place.title.is_empty() {
                    titles.push(place.title.as_str());
                }
            }
            made.section.part = titles.join(" / ");
        }
    }

    /// How many headings are around every section.
    fn around_all(&self) -> usize {
        let [first, rest @ ..] = &self.made[..] else {
            return 0;
        };
        let longest = first.path.len();
        let common = |made: &Made| {
            first
                .path
                .iter()
                .zip(&made.path)
                .take_while(|(a, b)| a == b)
                .count()
        };
        let common = rest.iter().map(common).min().unwrap_or(0).min(longest);
        // One that is a section as well is not around itself, and one that names a level says it.
        (0..common)
            .find(|&at| self.places.all[first.path[at]].names.is_some())
            .unwrap_or(common)
    }

    /// The topics that others say must come before them, each by its section's and its own place.
    pub(super) fn require(&mut self) -> Vec<(At, Vec<At>)> {
        let mut named: HashMap<String, At> = HashMap::new();
        for (section, made) in self.made.iter().enumerate() {
            for (topic, one) in made.section.topics.iter().enumerate() {
                named.entry(slug(&one.title)).or_insert((section, topic));
                // `Baking 1` for `Baking 1: Crusts`.
                if let Some((short, _)) = one.title.split_once(": ") {
                    named.entry(slug(short)).or_insert((section, topic));
                }
            }
        }
        let mut found = Vec::new();
        for (section, made) in self.made.iter_mut().enumerate() {
            for (topic, names) in std::mem::take(&mut made.requires) {
                let mut before = BTreeSet::new();
                let mut missing = Vec::new();
                for name in names {
                    // What stands later in the plan can't be needed by what stands earlier.
                    match named.get(&slug(&name)) {
                        Some(&place) if place < (section, topic) => {
                            before.insert(place);
                        }
                        _ => missing.push(name),
                    }
                }
                if !missing.is_empty() {
                    let needs = format!("Needs {}", missing.join(", "));
                    let summary = &mut made.section.topics[topic].summary;
                    if !summary.is_empty() {
                        summary.push_str("; ");
                    }
                    summary.push_str(&needs);
                }
                found.push(((section, topic), before.into_iter().collect()));
            }
        }
        found
    }

    fn boxes_in(&self, block: usize) -> usize {
        self.box_counts[self.tree.blocks[block].end] - self.box_counts[block]
    }
}

/// A paragraph as a summary, and whether that is all of it.
fn summarise(text: &Text) -> (String, bool) {
    let whole = title::tidy(&text.plain);
    let Some((end, _)) = whole.char_indices().nth(LONGEST_SUMMARY) else {
        return (whole, true);
    };
    let within = &whole[..end];
    let stop = [". ", "! ", "? ", "。"]
        .into_iter()
        .filter_map(|stop| within.rfind(stop).map(|at| at + stop.trim_end().len()))
        .max();
    match stop.or_else(|| within.rfind(' ')) {
        Some(stop) => (whole[..stop].to_owned(), false),
        None => (within.to_owned(), false),
    }
}
