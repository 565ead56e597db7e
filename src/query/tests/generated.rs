//! Generated libraries and records: several roadmaps of sections, levels, optional topics,
//! prerequisites without circles and nested items, with records under current and old names.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use roadmap_core::library::{Library, Node, TopicRef};
use roadmap_core::model::{Progress, Record, Status};

use super::support::{Desk, library_with, moment};
use crate::query::knowledge::Sharing;
use crate::query::scope::Scope;

/// A topic to be written: the section it opens, if any, its level, whether it is optional, the
/// topics before it that it requires, its estimate, the shape of its items, and its concepts.
type TopicSketch = (bool, usize, bool, Vec<Index>, u32, Vec<u8>, Vec<usize>);

/// How many concepts there are.
const CONCEPTS: usize = 6;

fn topics() -> impl Strategy<Value = Vec<TopicSketch>> {
    let topic = (
        prop::bool::weighted(0.3),
        0..5_usize,
        prop::bool::weighted(0.2),
        prop::collection::vec(any::<Index>(), 0..3),
        0..3_u32,
        prop::collection::vec(0..3_u8, 0..5),
        prop::collection::vec(0..CONCEPTS, 0..3),
    );
    prop::collection::vec(topic, 0..9)
}

/// A roadmap's text. Topics are written in an order of their own, so that some require others
/// that stand later.
fn text(id: usize, topics: &[TopicSketch], shift: usize) -> String {
    let mut text = format!("id = \"r{id}\"\ntitle = \"R\"\n[[section]]\ntitle = \"S\"\n");
    let levels = roadmap_core::model::DEFAULT_LEVELS;
    for written in 0..topics.len() {
        let number = (written + shift) % topics.len();
        let (opens, level, optional, requires, minutes, items, concepts) = &topics[number];
        if *opens {
            writeln!(text, "[[section]]\ntitle = \"S{number}\"").unwrap();
        }
        let requires: Vec<String> = requires
            .iter()
            .filter(|_| number > 0)
            .map(|earlier| format!("t{}", earlier.index(number)))
            .collect();
        let level = levels[*level];
        let concepts: Vec<String> = concepts.iter().map(|number| format!("c{number}")).collect();
        writeln!(
            text,
            "[[section.topic]]\ntitle = \"t{number}\"\naliases = [\"old-{number}\"]\n\
             level = \"{level}\"\noptional = {optional}\nrequires = {requires:?}\nconcepts = {concepts:?}\nitems = [{}]",
            items_text(items)
        )
        .unwrap();
        if *minutes > 0 {
            writeln!(text, "minutes = {minutes}").unwrap();
        }
    }
    text
}

/// Items: each holds as many plain ones as its number says, the first of which holds one more.
fn items_text(items: &[u8]) -> String {
    let item = |(number, holds): (usize, &u8)| {
        let below: Vec<String> = (0..*holds)
            .map(|below| format!("{{ title = \"j{below}\", items = [\"k\"] }}"))
            .collect();
        format!(
            "{{ title = \"i{number}\", items = [{}] }}",
            below.join(", ")
        )
    };
    items
        .iter()
        .enumerate()
        .map(item)
        .collect::<Vec<_>>()
        .join(", ")
}

/// Concepts, each of which requires some of those before it.
fn concepts() -> impl Strategy<Value = String> {
    let requires = prop::collection::vec(any::<Index>(), 0..3);
    prop::collection::vec(requires, CONCEPTS).prop_map(|all| {
        let mut text = String::new();
        for (number, requires) in all.iter().enumerate() {
            let requires: Vec<String> = requires
                .iter()
                .filter(|_| number > 0)
                .map(|earlier| format!("c{}", earlier.index(number)))
                .collect();
            let title = format!("title = \"c{number}\"\nrequires = {requires:?}");
            writeln!(text, "[[concept]]\n{title}").unwrap();
        }
        text
    })
}

fn libraries() -> impl Strategy<Value = Library> {
    let roadmaps = prop::collection::vec((topics(), 0..9_usize), 1..4);
    (roadmaps, concepts()).prop_map(|(roadmaps, concepts)| {
        let texts: Vec<String> = roadmaps
            .iter()
            .enumerate()
            .map(|(id, (topics, shift))| text(id, topics, *shift))
            .collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        library_with(&texts, &concepts)
    })
}

/// Every topic and item.
pub(super) fn nodes(library: &Library) -> Vec<Node> {
    let scope = Scope::new(library, None, None);
    let with_items = |topic: TopicRef| {
        let items = library.topic(topic).items().map(move |item| Node {
            topic,
            item: Some(item.number()),
        });
        std::iter::once(topic.into()).chain(items.collect::<Vec<_>>())
    };
    scope.topics(library).flat_map(with_items).collect()
}

fn records() -> impl Strategy<Value = Vec<(Index, bool, Record)>> {
    let day = || prop::option::of(1..5_i64);
    let status = prop::option::weighted(0.9, select(&Status::ALL[..]));
    let record = (any::<Index>(), any::<bool>(), status, day(), day());
    let record = record.prop_map(|(node, by_alias, status, started, completed)| {
        let at = |day: i64| moment("2026-01-01") + jiff::SignedDuration::from_hours(24 * day);
        let record = Record {
            status,
            started: started.map(at),
            completed: completed.map(at),
            note: Some("note".to_owned()).filter(|_| status.is_none()),
        };
        (node, by_alias, record)
    });
    prop::collection::vec(record, 0..12)
}

/// A library with records, some of them under old names.
pub(super) fn desks() -> impl Strategy<Value = Desk> {
    (libraries(), records()).prop_map(|(library, records)| {
        let nodes = nodes(&library);
        let records = records.into_iter().filter(|_| !nodes.is_empty());
        let records: BTreeMap<String, Record> = records
            .map(|(node, by_alias, record)| {
                let id = library.node_id(*node.get(&nodes));
                let id = if by_alias {
                    id.replace("/t", "/old-")
                } else {
                    id
                };
                (id, record)
            })
            .collect();
        let progress = Progress {
            active: None,
            records,
        };
        Desk {
            library,
            progress,
            sharing: Sharing::Everywhere,
        }
    })
}
