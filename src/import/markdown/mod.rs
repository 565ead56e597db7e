//! Markdown → a roadmap: checklists, outlines and tables of courses, as `CommonMark` with the
//! extensions of GitHub means them.
//!
//! Headings become sections and parts of sections. Where at least a fifth of the items have boxes,
//! the boxes are the topics; else every item of a list is one, and what is nested below it are its
//! items. Rows of tables of courses are topics. What the document says of itself is left out, and
//! what is left out is counted. A document that `export` wrote is read exactly (`own`).
//!
//! It must not know files, nor what the learner's library holds.

mod account;
mod checklist;
mod content;
mod extras;
mod front;
mod lists;
mod number;
mod outline;
mod own;
mod places;
mod table;
mod text;
mod time;
mod title;
mod tree;
mod urls;
mod words;

#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use roadmap_core::document::Document;

use self::account::{Account, Fate};
use self::content::Made;
use self::places::Places;
use self::tree::{Kind, Tree};
use self::words::Purpose;
use super::{Imported, Items, Options, ids};

/// Reads a Markdown document as a roadmap. Any text is Markdown: one in which nothing is to be
/// learnt makes a roadmap without topics.
pub fn read(text: &str, options: &Options) -> Imported {
    let (front, body) = front::split(text);
    let tree = Tree::parse(body);
    if let Some(imported) = own::read(&tree, options) {
        return imported;
    }
    let (mended, letters) = front::mend(body);
    let tree = if letters > 0 {
        Tree::parse(&mended)
    } else {
        tree
    };
    let front = front.map(|title| front::mend(&title).0.into_owned());
    let mut reading = Reading::new(tree, front, options);
    if letters > 0 {
        let remark =
            format!("mended {letters} letters that were decoded wrongly, as in `â€™` for `’`");
        reading.out.remarks.push(remark);
    }
    reading.run();
    reading.finish(options)
}

/// A document that is being read.
struct Reading {
    tree: Tree,
    places: Places,
    account: Account,
    /// How many boxes there are before each block.
    box_counts: Vec<usize>,
    /// The words of the title.
    own: HashSet<String>,
    /// The footnotes by their labels.
    footnotes: HashMap<String, usize>,
    /// Whether the boxes are the topics.
    checklist: bool,
    /// Whether nothing but boxes may be topics.
    boxes_only: bool,
    has_boxes: bool,
    /// Whether there are tables and no lists.
    has_tables_alone: bool,
    /// The sections that were made, and which of them is of which place.
    made: Vec<Made>,
    sections_of: HashMap<usize, usize>,
    /// How many marks such as ✅ were taken for ticks.
    marks: usize,
    /// Whether a box was in a box.
    nested_boxes: bool,
    out: Imported,
}

impl Reading {
    fn new(tree: Tree, front: Option<String>, options: &Options) -> Self {
        let places = Places::find(&tree, front, &options.stem);
        let (items, boxes) = lists::count_boxes(&tree);
        let mut box_counts = Vec::with_capacity(tree.blocks.len() + 1);
        let mut count = 0;
        let mut footnotes = HashMap::new();
        let mut has_tables = false;
        for (at, block) in tree.blocks.iter().enumerate() {
            box_counts.push(count);
            match &block.kind {
                Kind::Item(Some(_)) => count += 1,
                Kind::Table => has_tables = true,
                Kind::Footnote(label) => {
                    footnotes.entry(label.clone()).or_insert(at);
                }
                _ => {}
            }
        }
        box_counts.push(count);
        Self {
            account: Account::of(&tree),
            own: words::own(&places.title),
            checklist: match options.items {
                Items::Auto => boxes > 0 && boxes * 5 >= items,
                Items::All => false,
                Items::Boxes => true,
            },
            boxes_only: options.items == Items::Boxes,
            has_boxes: count > 0,
            has_tables_alone: has_tables && items == 0,
            made: Vec::new(),
            sections_of: HashMap::new(),
            marks: 0,
            nested_boxes: false,
            out: Imported::default(),
            box_counts,
            footnotes,
            places,
            tree,
        }
    }

    fn run(&mut self) {
        if let Some(title) = self
            .places
            .title_at
            .and_then(|at| self.places.all[at].heading)
        {
            self.account.set(title, Fate::Said);
        }
        for place in 0..self.places.all.len() {
            let body = self.places.all[place].body.clone();
            match self.places.all[place].purpose {
                Purpose::Content | Purpose::Contents => self.content(place),
                Purpose::About => {
                    let what = "items about the document itself";
                    self.account.leave_items(&self.tree, body, what);
                }
                Purpose::Translations => {
                    let what = "items of a list of translations";
                    self.account.leave_items(&self.tree, body, what);
                }
                Purpose::Resources | Purpose::Projects | Purpose::Paths | Purpose::MustKnow => {
                    self.extra(place);
                }
            }
        }
        self.name_parts();
    }

    fn finish(mut self, options: &Options) -> Imported {
        let requires = self.require();
        self.account.settle(&self.tree, false, &mut self.out);
        self.remark();
        let sections = self.made.into_iter().map(|made| made.section).collect();
        let mut out = self.out;
        out.document = Document {
            id: options.id.clone().unwrap_or_default(),
            title: self.places.title,
            sections,
            ..out.document
        };
        if out.document.title.is_empty() {
            "Roadmap".clone_into(&mut out.document.title);
        }
        ids::assign(&mut out.document);
        let sections = &mut out.document.sections;
        for ((section, topic), before) in requires {
            let ids = before
                .iter()
                .map(|&(section, topic)| sections[section].topics[topic].id.clone());
            let ids: Vec<String> = ids.collect();
            sections[section].topics[topic].requires = ids;
        }
        out
    }

    fn remark(&mut self) {
        let mut remark = |says: bool, what: String| {
            if says {
                self.out.remarks.push(what);
            }
        };
        remark(
            self.marks > 0,
            format!("took {} marks such as ✅ for ticks", self.marks),
        );
        remark(
            self.nested_boxes,
            "boxes within boxes are topics of their own, tagged with what they are in".to_owned(),
        );
        remark(
            self.tree.raised > 0,
            format!(
                "{} items were nested deeper than 32 levels and are less deep now",
                self.tree.raised
            ),
        );
    }
}
