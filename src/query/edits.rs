//! The records as a command is about to leave them: edits laid over what stands, where each step
//! of the command sees the ones before it.
//!
//! It must not know the commands, only what a record is and where it stands.

use std::collections::{BTreeMap, HashMap, HashSet};

use roadmap_core::library::{Node, TopicRef};
use roadmap_core::model::{Change, Record, RecordChange, Status};

use super::change::apply;
use super::standing::Standing;
use super::status::status_with;

/// Edits laid over what stands.
#[derive(Clone, Debug)]
pub(super) struct Edits<'s, 'a> {
    standing: &'s Standing<'a>,
    /// The edited records, and when each was first edited. One that says nothing is taken away.
    records: HashMap<Node, (usize, Record)>,
    /// The ids of the records that are kept but not used, by what they would belong to.
    shadowed: BTreeMap<Node, Vec<&'a str>>,
    /// What becomes of those whose better one goes.
    unshadowed: Vec<RecordChange>,
    /// The topics that are learnt in other roadmaps after the edits, where these may have changed
    /// that.
    learnt_elsewhere: Option<HashSet<TopicRef>>,
}

impl<'s, 'a> Edits<'s, 'a> {
    /// No edits yet.
    pub(super) fn new(standing: &'s Standing<'a>) -> Self {
        let mut shadowed: BTreeMap<Node, Vec<&str>> = BTreeMap::new();
        for unplaced in standing.unplaced() {
            if let Some(node) = unplaced.shadowed {
                shadowed.entry(node).or_default().push(unplaced.key);
            }
        }
        Self {
            standing,
            records: HashMap::new(),
            shadowed,
            unshadowed: Vec::new(),
            learnt_elsewhere: None,
        }
    }

    /// The record of a topic or an item after the edits so far; an empty one where it has none.
    pub(super) fn record(&self, node: Node) -> Record {
        match self.records.get(&node) {
            Some((_, record)) => record.clone(),
            None => self
                .standing
                .record(node)
                .map(|placed| placed.record.clone())
                .unwrap_or_default(),
        }
    }

    /// The status that its own record gives a topic or an item after the edits so far.
    pub(super) fn own(&self, node: Node) -> Option<Status> {
        match self.records.get(&node) {
            Some((_, record)) => record.status,
            None => self.standing.record(node)?.record.status,
        }
    }

    /// The status of a topic or an item after the edits so far.
    pub(super) fn status(&self, node: Node) -> Status {
        if self.records.is_empty() {
            return self.standing.node(node);
        }
        let own = |item| self.own(Node { item, ..node });
        let library = self.standing.library;
        status_with(library, node, self.is_learnt_elsewhere(node), own)
    }

    /// Whether the edits so far leave another record on a topic or an item, or below it.
    pub(super) fn changes(&self, node: Node) -> bool {
        let is_other = |node: Node| {
            let before = self.standing.record(node).map(|placed| placed.record);
            self.record(node) != before.cloned().unwrap_or_default()
        };
        is_other(node) || self.below(node).into_iter().any(|(item, _)| is_other(item))
    }

    /// Whether what a topic teaches was learnt in other roadmaps.
    pub(super) fn is_learnt_elsewhere(&self, node: Node) -> bool {
        match &self.learnt_elsewhere {
            Some(topics) => topics.contains(&node.topic),
            None => self.standing.is_learnt_elsewhere(node.topic),
        }
    }

    /// Looks which topics are learnt in other roadmaps after the edits so far: some that were may
    /// be so no more.
    pub(super) fn look_elsewhere(&mut self) {
        let change = Change {
            records: self.clone().into_changes(),
            active: None,
        };
        let before = self.standing;
        let progress = apply(before.progress, &change);
        let after = Standing::new(before.library, &progress, before.sharing);
        self.learnt_elsewhere = Some(after.learnt_elsewhere().collect());
    }

    /// What is above an item, nearest first: the items that hold it, then the topic.
    pub(super) fn above(&self, node: Node) -> Vec<Node> {
        let index = self.standing.library.roadmap(node.topic.roadmap);
        let Some(item) = node.item else {
            return Vec::new();
        };
        std::iter::successors(index.item(item).parent(), |item| item.parent())
            .map(|item| Some(item.number()))
            .chain([None])
            .map(|item| Node { item, ..node })
            .collect()
    }

    /// The items below a topic or an item, each before its own, and how many each holds.
    pub(super) fn below(&self, node: Node) -> Vec<(Node, usize)> {
        let library = self.standing.library;
        let items: Vec<_> = match node.item {
            Some(item) => {
                let index = library.roadmap(node.topic.roadmap);
                index.item(item).below().collect()
            }
            None => library.topic(node.topic).items().collect(),
        };
        let in_topic = |number| Node {
            item: Some(number),
            ..node
        };
        items
            .into_iter()
            .map(|item| (in_topic(item.number()), item.below().len()))
            .collect()
    }

    /// Gives a topic or an item this record. Whether that changes anything is returned.
    pub(super) fn write(&mut self, node: Node, record: Record) -> bool {
        if self.record(node) == record {
            return false;
        }
        // What this record has shadowed must not come to light when it goes.
        if record.is_empty() {
            for key in self.shadowed.remove(&node).unwrap_or_default() {
                let change = self.without_status(key);
                self.unshadowed.push(change);
            }
        }
        let turn = self.records.len();
        self.records
            .entry(node)
            .and_modify(|(_, edited)| edited.clone_from(&record))
            .or_insert((turn, record));
        true
    }

    /// The changes to the records, in the order in which the edits were made.
    pub(super) fn into_changes(self) -> Vec<RecordChange> {
        let mut edited: Vec<(usize, Node, Record)> = self
            .records
            .into_iter()
            .map(|(node, (turn, record))| (turn, node, record))
            .collect();
        edited.sort_unstable_by_key(|&(turn, ..)| turn);
        let change = |(_, node, record): (usize, Node, Record)| {
            let placed = self.standing.record(node);
            // Written and taken back: as if it had never been touched.
            if placed.map_or(record.is_empty(), |placed| *placed.record == record) {
                return None;
            }
            let id = self.standing.library.node_id(node);
            Some(RecordChange {
                stands_under: placed
                    .map(|placed| placed.key.to_owned())
                    .filter(|key| *key != id),
                record: (!record.is_empty()).then_some(record),
                id,
            })
        };
        let mut changes: Vec<RecordChange> = edited.into_iter().filter_map(change).collect();
        changes.extend(self.unshadowed);
        changes
    }

    fn without_status(&self, key: &str) -> RecordChange {
        let record = self.standing.progress.records.get(key);
        let rest = note_alone(record.cloned().unwrap_or_default());
        RecordChange {
            id: key.to_owned(),
            stands_under: None,
            record: (!rest.is_empty()).then_some(rest),
        }
    }
}

/// What is left of a record once its status and dates are gone: a note is the learner's own words
/// and stays.
pub(super) fn note_alone(record: Record) -> Record {
    Record {
        note: record.note,
        ..Record::default()
    }
}
