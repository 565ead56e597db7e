//! A topic or an item as the row that every list, in every format, shows of it.
//!
//! It must not choose or order rows.

use jiff::Timestamp;
use roadmap_core::concepts::Concept;
use roadmap_core::index::{Item, Topic};
use roadmap_core::library::{Library, Node, TopicRef};

use super::standing::Standing;
use super::view::{Kind, LinkView, TopicView, filled};

/// The row of a topic or an item.
pub fn row<'a>(standing: &Standing<'a>, node: Node) -> TopicView<'a> {
    match node.item {
        Some(item) => item_row(
            standing,
            node,
            standing.library.roadmap(node.topic.roadmap).item(item),
        ),
        None => topic_row(standing, node.topic),
    }
}

/// The full ids of some topics of one roadmap.
pub fn ids<'a>(
    library: &Library,
    roadmap: usize,
    topics: impl Iterator<Item = Topic<'a>>,
) -> Vec<String> {
    topics
        .map(|topic| {
            library.topic_id(TopicRef {
                roadmap,
                number: topic.number(),
            })
        })
        .collect()
}

/// The title of a topic or an item.
pub(super) fn title(library: &Library, node: Node) -> &str {
    match node.item {
        Some(item) => library.roadmap(node.topic.roadmap).item(item).title(),
        None => library.topic(node.topic).title(),
    }
}

/// When a topic or an item became complete. A record that something open below has overruled no
/// longer says so.
pub(super) fn completed(standing: &Standing<'_>, node: Node) -> Option<Timestamp> {
    let record = standing.record(node)?.record;
    record
        .completed
        .filter(|_| standing.node(node).is_complete())
}

fn topic_row<'a>(standing: &Standing<'a>, topic_ref: TopicRef) -> TopicView<'a> {
    let library = standing.library;
    let roadmap = topic_ref.roadmap;
    let topic = library.topic(topic_ref);
    let id = library.topic_id(topic_ref);
    TopicView {
        topic: id.clone(),
        id,
        title: topic.title(),
        kind: Kind::Topic,
        known_via: standing
            .known_via(topic_ref)
            .iter()
            .map(|&other| library.topic_id(other))
            .collect(),
        minutes: topic.minutes(),
        concepts: topic.concepts().collect(),
        requires: ids(library, roadmap, topic.requires()),
        unlocks: ids(library, roadmap, topic.unlocks()),
        links: links(standing, topic),
        summary: filled(topic.summary()),
        ..shared(standing, topic_ref.into())
    }
}

/// Where to read about a topic: its own links, then those of its concepts.
fn links<'a>(standing: &Standing<'a>, topic: Topic<'a>) -> Vec<LinkView<'a>> {
    let concepts = standing.library.concepts();
    let of_concepts = topic
        .concepts()
        .filter_map(|id| concepts.named(id))
        .flat_map(Concept::links);
    let mut links: Vec<LinkView<'a>> = Vec::new();
    for link in topic.links().chain(of_concepts) {
        if links.iter().all(|known| known.url != link.url) {
            links.push(link.into());
        }
    }
    links
}

fn item_row<'a>(standing: &Standing<'a>, node: Node, item: Item<'a>) -> TopicView<'a> {
    TopicView {
        id: standing.library.node_id(node),
        topic: standing.library.topic_id(node.topic),
        title: item.title(),
        kind: Kind::Item,
        concepts: item.concepts().collect(),
        depth: item.depth() + 1,
        ..shared(standing, node)
    }
}

/// What a topic's items have from the topic, and what every node has of its own.
fn shared<'a>(standing: &Standing<'a>, node: Node) -> TopicView<'a> {
    let library = standing.library;
    let topic = library.topic(node.topic);
    let section = topic.section();
    let status = standing.node(node);
    let blocked_by: Vec<String> = if status.is_open() {
        standing
            .blocked_by(node.topic)
            .map(|open| library.topic_id(open))
            .collect()
    } else {
        Vec::new()
    };
    let record = standing.record(node).map(|placed| placed.record);
    TopicView {
        roadmap: library.roadmap(node.topic.roadmap).id(),
        section: section.title(),
        section_id: section.id(),
        part: filled(section.part()),
        level: topic.level(),
        status,
        ready: status.is_open() && blocked_by.is_empty(),
        blocked_by,
        optional: topic.is_optional(),
        tags: topic.tags().collect(),
        items: standing.item_tally(node),
        started: record.and_then(|record| record.started),
        completed: completed(standing, node),
        note: record.and_then(|record| record.note.clone()),
        ..TopicView::default()
    }
}
