//! A drawing of roadmap.sh, in the shape of its editor or of its API, and the pages of its topics →
//! a roadmap: each of its topics is a section, which begins with that topic and goes on with what
//! hangs on it. So all that has a tick there is a topic here, with its own page and links.
//!
//! It must not follow an address: what is not in the texts it is given is not there.

mod drawing;
mod pages;
mod parents;

use std::collections::HashMap;

use roadmap_core::document::{Document, Resource, Section, Topic};
use roadmap_core::text::slug;

use self::drawing::{Drawing, Node};
use super::{Imported, Options, Page, Unreadable, ids};

/// Reads a drawing, with the pages of its topics.
pub(super) fn read(text: &str, options: &Options, pages: &[Page]) -> Result<Imported, Unreadable> {
    let drawing = Drawing::read(text)?;
    let mut imported = Imported::default();
    let nodes = drawing.trackable();
    if nodes.is_empty() {
        return Err(Unreadable::Nothing);
    }
    let title = drawing.title().unwrap_or_else(|| options.stem.clone());
    let mut document = Document {
        id: options.id.clone().unwrap_or_default(),
        summary: one_line(&drawing.description),
        title,
        ..Document::default()
    };
    let lost = drawing.lost_lines();
    imported.leave_out("lines that lead nowhere", lost);
    let mut pages = pages::by_node(pages);
    for (head, below) in groups(&drawing, &nodes) {
        let title = head.map_or_else(|| document.title.clone(), |head| head.title.clone());
        let topics = head.into_iter().chain(below);
        let topics = topics.map(|node| topic(node, &mut pages, &mut imported));
        document.sections.push(Section {
            title,
            topics: topics.collect(),
            ..Section::default()
        });
    }
    imported.leave_out("pages of topics that are not drawn", pages.len());
    drawing.rest(&mut document.resources, &mut imported);
    ids::assign(&mut document);
    imported.document = document;
    Ok(imported)
}

/// Each topic with what hangs on it, downwards and then to the right; first what hangs on none.
fn groups<'d>(drawing: &'d Drawing, nodes: &'d [Node]) -> Vec<(Option<&'d Node>, Vec<&'d Node>)> {
    let heads = parents::heads(drawing, nodes);
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    order.sort_by(|&a, &b| nodes[a].place().total_cmp(&nodes[b].place()));
    let mut groups: Vec<(Option<&Node>, Vec<&Node>)> = vec![(None, Vec::new())];
    let mut places: HashMap<usize, usize> = HashMap::new();
    for &at in order.iter().filter(|&&at| nodes[at].is_topic) {
        places.insert(at, groups.len());
        groups.push((Some(&nodes[at]), Vec::new()));
    }
    for &at in order.iter().filter(|&&at| !nodes[at].is_topic) {
        let group = heads[at].and_then(|head| places.get(&head).copied());
        groups[group.unwrap_or(0)].1.push(&nodes[at]);
    }
    groups.retain(|(head, below)| head.is_some() || !below.is_empty());
    groups
}

fn topic(node: &Node, pages: &mut HashMap<&str, &str>, imported: &mut Imported) -> Topic {
    let mut topic = Topic {
        title: node.title.clone(),
        tags: node.legend.iter().map(|legend| slug(legend)).collect(),
        ..Topic::default()
    };
    if let Some(page) = pages.remove(node.id.as_str()) {
        let page = pages::read(page);
        topic.summary = page.summary;
        topic.links = page.links;
        for (what, count) in page.left_out {
            imported.leave_out(what, count);
        }
    }
    topic
}

/// A resource, where it says what it is.
fn resource(title: &str, kind: &str, url: &str) -> Option<Resource> {
    let title = one_line(title);
    let title = if title.is_empty() {
        url.to_owned()
    } else {
        title
    };
    (!title.is_empty()).then(|| Resource {
        title,
        kind: one_line(kind),
        url: url.trim().to_owned(),
        summary: String::new(),
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
