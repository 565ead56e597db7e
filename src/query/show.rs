//! All that is known of a topic or an item.
//!
//! It must not choose what to leave out: a renderer that is short of space does.

use std::collections::BTreeSet;

use jiff::Timestamp;
use roadmap_core::index::{Item, Need, Topic};
use roadmap_core::library::{Node, TopicRef};
use roadmap_core::model::Status;
use serde::Serialize;

use super::row::{completed, row};
use super::standing::Standing;
use super::view::{ByView, Kind, RelatedView, TopicView, status_word};

/// All that is known of some topics and items.
#[derive(Debug, Default, Serialize)]
pub struct DetailsView<'a> {
    /// One after the other, as they were asked for.
    pub topics: Vec<DetailView<'a>>,
}

/// All that is known of a topic or an item.
#[derive(Debug, Default, Serialize)]
pub struct DetailView<'a> {
    /// What every list says of it.
    #[serde(flatten)]
    pub topic: TopicView<'a>,
    /// The items below it.
    pub item_tree: Vec<ItemView<'a>>,
    /// The topics of other roadmaps that teach its concepts.
    pub taught_in: Vec<String>,
    /// Its prerequisites, and why it needs them.
    pub prerequisites: Vec<RelatedView<'a>>,
    /// What requires it, for people.
    #[serde(skip)]
    pub dependents: Vec<RelatedView<'a>>,
}

/// An item and the items below it.
#[derive(Debug, Default, Serialize)]
pub struct ItemView<'a> {
    /// The full id.
    pub id: String,
    /// The title.
    pub title: &'a str,
    /// Where the learner stands with it.
    #[serde(serialize_with = "status_word")]
    pub status: Status,
    /// When it became done, known or skipped.
    pub completed: Option<Timestamp>,
    /// The learner's note.
    pub note: Option<String>,
    /// The items below it.
    pub items: Vec<ItemView<'a>>,
}

/// Raw values of one field, each on a line.
#[derive(Debug, Default, Serialize)]
pub struct FieldView {
    /// The values.
    pub values: Vec<String>,
}

/// All that is known of some topics and items.
pub fn show<'a>(standing: &Standing<'a>, nodes: &[Node]) -> DetailsView<'a> {
    DetailsView {
        topics: nodes.iter().map(|&node| detail(standing, node)).collect(),
    }
}

fn detail<'a>(standing: &Standing<'a>, node: Node) -> DetailView<'a> {
    let library = standing.library;
    let index = library.roadmap(node.topic.roadmap);
    let topic = library.topic(node.topic);
    let view = row(standing, node);
    let related = |other: Topic<'a>| {
        let other = TopicRef {
            number: other.number(),
            ..node.topic
        };
        RelatedView {
            id: library.topic_id(other),
            title: library.topic(other).title(),
            status: standing.topic(other),
            ..RelatedView::default()
        }
    };
    let needed = |need: Need<'a>| RelatedView {
        met: standing.is_met(need, node.topic),
        by: need
            .by()
            .map(|by| ByView {
                concept: by.concept,
                requires: by.requires,
            })
            .collect(),
        ..related(need.topic())
    };
    let of_topic = view.kind == Kind::Topic;
    let unlocks = topic.unlocks().filter(|_| of_topic);
    let items: Vec<Item<'a>> = match node.item {
        Some(item) => index.item(item).below().collect(),
        None => topic.items().collect(),
    };
    DetailView {
        item_tree: item_tree(standing, node, &items),
        taught_in: taught_in(standing, node.topic, &view.concepts),
        prerequisites: topic.needs().map(needed).collect(),
        dependents: unlocks.map(related).collect(),
        topic: view,
    }
}

/// The topics of other roadmaps that teach one of these concepts, in library order.
fn taught_in(standing: &Standing<'_>, topic: TopicRef, concepts: &[&str]) -> Vec<String> {
    let library = standing.library;
    let elsewhere: BTreeSet<TopicRef> = concepts
        .iter()
        .flat_map(|concept| library.teaching(concept))
        .filter(|other| other.roadmap != topic.roadmap)
        .collect();
    let ids = elsewhere.into_iter().map(|other| library.topic_id(other));
    ids.collect()
}

/// The items that `holder` holds itself, out of all that are below it.
fn item_tree<'a>(standing: &Standing<'a>, holder: Node, below: &[Item<'a>]) -> Vec<ItemView<'a>> {
    below
        .iter()
        .filter(|item| item.parent().map(Item::number) == holder.item)
        .map(|item| {
            let node = Node {
                item: Some(item.number()),
                ..holder
            };
            let record = standing.record(node).map(|placed| placed.record);
            let below: Vec<Item<'a>> = item.below().collect();
            ItemView {
                id: standing.library.node_id(node),
                title: item.title(),
                status: standing.node(node),
                completed: completed(standing, node),
                note: record.and_then(|record| record.note.clone()),
                items: item_tree(standing, node, &below),
            }
        })
        .collect()
}
