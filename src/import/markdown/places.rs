//! Headings and what stands under each, the document's title among them.
//!
//! It must not know what becomes of the lists and tables.

use std::collections::HashSet;
use std::ops::Range;

use super::number;
use super::title;
use super::tree::{Kind, Tree};
use super::words::{self, Purpose};

/// A heading and what stands directly under it, up to the next one.
#[derive(Debug)]
pub(super) struct Place {
    /// Its block; none for what stands before the first heading.
    pub(super) heading: Option<usize>,
    pub(super) title: String,
    /// The blocks directly under it.
    pub(super) body: Range<usize>,
    /// The place that it is in.
    pub(super) parent: Option<usize>,
    /// The place that this one goes on with, behind something that was folded away.
    pub(super) continues: Option<usize>,
    pub(super) purpose: Purpose,
    /// The level that it names, or the nearest that it is in.
    pub(super) level: Option<&'static str>,
    depth: u8,
    /// What its own heading names as level.
    pub(super) names: Option<&'static str>,
}

/// How deep what is folded away stands: below every heading.
const FOLDED: u8 = 7;

/// What there is in a place, and in those in it.
#[derive(Clone, Copy, Debug, Default)]
struct Holds {
    boxes: usize,
    tables: usize,
    items: usize,
}

/// A document's places, in order.
#[derive(Debug)]
pub(super) struct Places {
    pub(super) title: String,
    /// The place whose heading is the title.
    pub(super) title_at: Option<usize>,
    pub(super) all: Vec<Place>,
}

impl Places {
    /// The places of a document. Its title is what its front matter says, else its only or leading
    /// first-level heading, else the stem of its file.
    pub(super) fn find(tree: &Tree, front: Option<String>, stem: &str) -> Self {
        let mut all = split(tree);
        let holds = holdings(tree, &all);
        let title_at = title_at(&all, &holds);
        let title = front
            .map(|front| title::tidy(&front))
            .filter(|front| !front.is_empty())
            .or_else(|| title_at.map(|at| all[at].title.clone()))
            .or_else(|| title_in_html(tree))
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| title::tidy(stem));
        let own = words::own(&title);
        for at in 0..all.len() {
            let above = all[at]
                .parent
                .map(|parent| (all[parent].purpose, all[parent].level));
            let (inherited, level) = above.unwrap_or((Purpose::Content, None));
            let place = &mut all[at];
            if Some(at) == title_at || place.heading.is_none() {
                place.purpose = inherited;
                place.level = level;
                continue;
            }
            place.names = words::level(without_brackets(&place.title), &own);
            place.level = place.names.or(level);
            place.purpose = match inherited {
                Purpose::Content | Purpose::Contents => words::purpose(&place.title, &own),
                inherited => inherited,
            };
            // What can be ticked, and a table, is never about the document alone.
            let boxes = holds[at].boxes;
            let kept = match place.purpose {
                Purpose::About | Purpose::Translations => boxes == 0 && holds[at].tables == 0,
                _ => boxes == 0,
            };
            if !kept {
                place.purpose = Purpose::Content;
            }
        }
        let mut places = Self {
            title,
            title_at,
            all,
        };
        places.keep_some_content(tree);
        places
    }

    /// The titles of the places that a place is in, outermost first, without the document's.
    pub(super) fn path(&self, place: usize) -> Vec<usize> {
        let mut path = Vec::new();
        let mut above = self.all[place].parent;
        while let Some(at) = above {
            if Some(at) != self.title_at && self.all[at].heading.is_some() {
                path.push(at);
            }
            above = self.all[at].parent;
        }
        path.reverse();
        path
    }

    /// Resources, projects and paths are content where there is no other.
    fn keep_some_content(&mut self, tree: &Tree) {
        let holds_content = self.all.iter().any(|place| {
            matches!(place.purpose, Purpose::Content | Purpose::Contents)
                && tree.blocks[place.body.clone()]
                    .iter()
                    .any(|block| matches!(block.kind, Kind::Item(_) | Kind::Row(_)))
        });
        if holds_content {
            return;
        }
        for place in &mut self.all {
            if !matches!(place.purpose, Purpose::About | Purpose::Translations) {
                place.purpose = Purpose::Content;
            }
        }
    }
}

fn split(tree: &Tree) -> Vec<Place> {
    let dotted = numbers_are_dotted(tree);
    let mut all: Vec<Place> = vec![place(None, String::new(), 0, None)];
    // The places that are open, outermost first.
    let mut open: Vec<usize> = Vec::new();
    for block in tree.within(0..tree.blocks.len()) {
        let (level, title, heading) = match &tree.blocks[block].kind {
            Kind::Heading(level, text) => {
                (*level, title::section(&text.plain, dotted), Some(block))
            }
            Kind::Html(html) if html.summary.is_some() => {
                let summary = html.summary.as_deref().unwrap_or_default();
                (FOLDED, title::section(summary, dotted), Some(block))
            }
            Kind::Html(html) if html.closes => {
                let Some(at) = open.pop_if(|last| all[*last].depth == FOLDED) else {
                    continue;
                };
                let parent = all[at].parent;
                let mut rest = place(None, String::new(), FOLDED - 1, parent);
                if let Some(parent) = parent {
                    rest.title.clone_from(&all[parent].title);
                    rest.continues = Some(all[parent].continues.unwrap_or(parent));
                }
                close(&mut all, block);
                rest.body.start = block + 1;
                all.push(rest);
                continue;
            }
            _ => continue,
        };
        close(&mut all, block);
        // What is folded away in something that is folded away stands beside it.
        while open.last().is_some_and(|&last| all[last].depth >= level) {
            open.pop();
        }
        let mut new = place(heading, title, level, open.last().copied());
        new.body.start = block + 1;
        open.push(all.len());
        all.push(new);
    }
    close(&mut all, tree.blocks.len());
    all
}

fn place(heading: Option<usize>, title: String, depth: u8, parent: Option<usize>) -> Place {
    Place {
        heading,
        title,
        body: 0..0,
        parent,
        continues: None,
        purpose: Purpose::Content,
        level: None,
        depth,
        names: None,
    }
}

fn close(all: &mut [Place], block: usize) {
    if let Some(last) = all.last_mut() {
        last.body.end = block.max(last.body.start);
    }
}

/// What is in each place, with what is in those in it.
fn holdings(tree: &Tree, all: &[Place]) -> Vec<Holds> {
    let mut holds = vec![Holds::default(); all.len()];
    for (at, place) in all.iter().enumerate() {
        for block in &tree.blocks[place.body.clone()] {
            match block.kind {
                Kind::Item(ticked) => {
                    holds[at].items += 1;
                    holds[at].boxes += usize::from(ticked.is_some());
                }
                Kind::Row(_) => holds[at].items += 1,
                Kind::Table => holds[at].tables += 1,
                _ => {}
            }
        }
    }
    // A place comes before those in it.
    for at in (0..all.len()).rev() {
        if let Some(parent) = all[at].parent {
            let below = holds[at];
            holds[parent].boxes += below.boxes;
            holds[parent].tables += below.tables;
            holds[parent].items += below.items;
        }
    }
    holds
}

/// The place whose heading is the title: the only one of the first level, or the leading one where
/// what it says of the rest is no more than its name.
fn title_at(all: &[Place], holds: &[Holds]) -> Option<usize> {
    let first_level = |place: &Place| {
        place.heading.is_some()
            && place.depth == 1
            && words::purpose(&place.title, &HashSet::new()) != Purpose::About
    };
    let mut headings = (0..all.len()).filter(|&at| first_level(&all[at]));
    let first = headings.next()?;
    if words::purpose(&all[first].title, &HashSet::new()) == Purpose::Contents {
        return None;
    }
    if headings.next().is_none() {
        return Some(first);
    }
    let leads = all[..first].iter().all(|place| place.heading.is_none());
    let below: usize = (first + 1..all.len())
        .filter(|&at| all[at].parent == Some(first))
        .map(|at| holds[at].items)
        .sum();
    let direct = holds[first].items - below;
    let whole: usize = (0..all.len())
        .filter(|&at| all[at].parent.is_none())
        .map(|at| holds[at].items)
        .sum();
    let holds_most = below * 3 > whole * 2;
    (leads && direct == 0 && (below == 0 || holds_most)).then_some(first)
}

/// The title that a piece of HTML before everything else gives.
fn title_in_html(tree: &Tree) -> Option<String> {
    let mut leading = tree.blocks.iter().map(|block| &block.kind);
    leading.find_map(|kind| match kind {
        Kind::Html(html) => Some(html.title.clone()),
        _ => None,
    })?
}

/// Whether the headings are numbered as in `1.1 Flour`: several are, and one of them is a first.
fn numbers_are_dotted(tree: &Tree) -> bool {
    let (mut numbered, mut first) = (0, false);
    for block in &tree.blocks {
        if let Kind::Heading(_, text) = &block.kind
            && let Some(is_first) = number::dotted(&text.plain)
        {
            numbered += 1;
            first |= is_first;
        }
    }
    numbered > 1 && first
}

/// A title without what stands in brackets behind it.
pub(super) fn without_brackets(title: &str) -> &str {
    let open = title.rfind(['(', '（']);
    match open {
        Some(open) if open > 0 && title.ends_with([')', '）']) => title[..open].trim_end(),
        _ => title,
    }
}
