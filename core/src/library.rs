//! The library: all the roadmaps that are loaded, in order.
//!
//! It must not know how they were found or read.

use crate::concepts::Concepts;
use crate::index::{Index, Topic, TopicNumber};

/// Where a roadmap comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is part of the program.
    Bundled,
    /// It was read from this file.
    File(String),
}

/// One roadmap of the library.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The roadmap.
    pub index: Index,
    /// Where it comes from.
    pub origin: Origin,
}

/// All the roadmaps that are loaded.
#[derive(Clone, Debug, Default)]
pub struct Library {
    entries: Vec<Entry>,
    concepts: Concepts,
}

/// A topic of the library: its roadmap's place and its number there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicRef {
    /// The place of its roadmap in the library.
    pub roadmap: usize,
    /// Its number in the roadmap.
    pub number: TopicNumber,
}

/// A topic or an item of the library: what a record can belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Node {
    /// The topic, or the one that the item belongs to.
    pub topic: TopicRef,
    /// The item's number among all items of its roadmap; none for the topic itself.
    pub item: Option<u32>,
}

impl From<TopicRef> for Node {
    fn from(topic: TopicRef) -> Self {
        Self { topic, item: None }
    }
}

impl Library {
    /// A library of these roadmaps, in this order, and of the concepts that their topics teach.
    pub fn new(entries: Vec<Entry>, concepts: Concepts) -> Self {
        Self { entries, concepts }
    }

    /// The concepts, also those that no topic teaches.
    pub fn concepts(&self) -> &Concepts {
        &self.concepts
    }

    /// The topics that teach a concept, in library order.
    pub fn teaching<'l>(&'l self, concept: &'l str) -> impl Iterator<Item = TopicRef> + 'l {
        let entries = self.entries.iter().enumerate();
        entries.flat_map(move |(roadmap, entry)| {
            let numbers = entry.index.teaching(concept);
            numbers.map(move |number| TopicRef { roadmap, number })
        })
    }

    /// The roadmaps, in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The roadmap at a place.
    pub fn roadmap(&self, roadmap: usize) -> &Index {
        &self.entries[roadmap].index
    }

    /// The place of the roadmap with this id.
    pub fn place_of(&self, id: &str) -> Option<usize> {
        self.entries.iter().position(|entry| entry.index.id() == id)
    }

    /// A topic.
    pub fn topic(&self, topic: TopicRef) -> Topic<'_> {
        self.roadmap(topic.roadmap).topic(topic.number)
    }

    /// The full id of a topic: `roadmap/topic`.
    pub fn topic_id(&self, topic: TopicRef) -> String {
        let index = self.roadmap(topic.roadmap);
        [index.id(), "/", index.topic(topic.number).id()].concat()
    }

    /// The full id of a topic or an item: `roadmap/topic/item`.
    pub fn node_id(&self, node: Node) -> String {
        let topic = self.topic_id(node.topic);
        match node.item {
            Some(item) => format!(
                "{topic}/{}",
                self.roadmap(node.topic.roadmap).item(item).path()
            ),
            None => topic,
        }
    }
}
