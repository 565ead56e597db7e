//! The statuses of all topics and items, in as little memory as they need.
//!
//! It must not know how a status is drawn.

use roadmap_core::library::{Entry, Library, Node, TopicRef};
use roadmap_core::model::Status;

/// Every status, by its place in [`Status::ALL`]. The first is pending: so memory that is all zero
/// says of everything, and in one piece it costs nothing until it is touched.
#[derive(Debug)]
pub(super) struct Statuses {
    drawn: Vec<u8>,
    /// Where those of a roadmap's topics begin, and where those of its items do.
    begin: Vec<(usize, usize)>,
}

/// Stands beside the status of a topic that all its items share: theirs need not be touched.
const WHOLE: u8 = 0x80;

impl Statuses {
    /// Those of a library without records.
    pub(super) fn pending(library: &Library) -> Self {
        let mut end = 0;
        let mut after = |count: u32| {
            let begin = end;
            end += count as usize;
            begin
        };
        let of = |entry: &Entry| {
            let index = &entry.index;
            (after(index.topic_count()), after(index.item_count()))
        };
        let begin = library.entries().iter().map(of).collect();
        let drawn = vec![0; end];
        Self { drawn, begin }
    }

    /// That of a topic or an item.
    pub(super) fn get(&self, node: Node) -> Status {
        let of_topic = self.drawn[self.place(node.topic.into())];
        let drawn = match node.item {
            Some(_) if of_topic & WHOLE == 0 => self.drawn[self.place(node)],
            _ => of_topic & !WHOLE,
        };
        Status::ALL[usize::from(drawn)]
    }

    /// Gives a topic and all below it one status.
    pub(super) fn set_all(&mut self, topic: TopicRef, status: Status) {
        let place = self.place(topic.into());
        self.drawn[place] = status as u8 | WHOLE;
    }

    /// Gives a topic or an item its status.
    pub(super) fn set(&mut self, node: Node, status: Status) {
        let place = self.place(node);
        self.drawn[place] = status as u8;
    }

    fn place(&self, node: Node) -> usize {
        let (topics, items) = self.begin[node.topic.roadmap];
        match node.item {
            Some(item) => items + item as usize,
            None => topics + node.topic.number as usize,
        }
    }
}
