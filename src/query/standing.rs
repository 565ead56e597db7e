//! Where the learner stands: the records of the progress file brought to the topics and items
//! they belong to, and every status that follows from them.
//!
//! It must not change a record. Topics without records cost nothing: they are pending.

mod statuses;

use std::collections::BTreeMap;

use jiff::Timestamp;
use roadmap_core::index::{By, Item, NameKind, Need};
use roadmap_core::library::{Library, Node, TopicRef};
use roadmap_core::model::{Progress, Record, Status};

use super::knowledge::{Knowledge, Sharing};
use super::locate::locate_below;
use super::status::conclude_shared;
use super::view::{ItemTally, Tally};
use statuses::Statuses;

/// The library with the learner's records laid over it.
#[derive(Debug)]
pub struct Standing<'a> {
    /// All the roadmaps.
    pub library: &'a Library,
    /// All the records.
    pub progress: &'a Progress,
    /// Whether what was learnt in one roadmap counts in the others.
    pub sharing: Sharing,
    statuses: Statuses,
    /// In library order.
    records: Vec<(Node, Placed<'a>)>,
    unplaced: Vec<Unplaced<'a>>,
    knowledge: Knowledge<'a>,
    /// The topics that were learnt in other roadmaps, with what taught them there.
    elsewhere: BTreeMap<TopicRef, Elsewhere>,
}

/// How a topic was learnt in other roadmaps.
#[derive(Debug)]
struct Elsewhere {
    via: Vec<TopicRef>,
    /// Whether it counts, since the topic's own records leave it open.
    counts: bool,
}

/// A record that belongs to a topic or an item.
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    /// The id it stands under in the file.
    pub key: &'a str,
    /// How that id names what it belongs to.
    pub by: NameKind,
    /// What it says.
    pub record: &'a Record,
}

/// A record that is kept but counts for nothing.
#[derive(Clone, Copy, Debug)]
pub struct Unplaced<'a> {
    /// The id it stands under in the file.
    pub key: &'a str,
    /// What it would belong to, had that no record under its own id.
    pub shadowed: Option<Node>,
}

impl<'a> Standing<'a> {
    /// Lays the records over the library.
    pub fn new(library: &'a Library, progress: &'a Progress, sharing: Sharing) -> Self {
        let mut standing = Self {
            library,
            progress,
            sharing,
            statuses: Statuses::pending(library),
            records: Vec::new(),
            unplaced: Vec::new(),
            knowledge: Knowledge::default(),
            elsewhere: BTreeMap::new(),
        };
        standing.place_records();
        standing.conclude_from_records();
        standing.conclude_from_concepts();
        standing
    }

    /// The status of a topic.
    pub fn topic(&self, topic: TopicRef) -> Status {
        self.statuses.get(topic.into())
    }

    /// The status of a topic or an item.
    pub fn node(&self, node: Node) -> Status {
        self.statuses.get(node)
    }

    /// The record of a topic or an item.
    pub fn record(&self, node: Node) -> Option<Placed<'a>> {
        let at = self
            .records
            .binary_search_by_key(&node, |(node, _)| *node)
            .ok()?;
        Some(self.records[at].1)
    }

    /// Every record that belongs to something, in library order.
    pub fn records(&self) -> impl Iterator<Item = (Node, Placed<'a>)> {
        self.records.iter().copied()
    }

    /// The records that belong to nothing, in the order of their ids.
    pub fn unplaced(&self) -> &[Unplaced<'a>] {
        &self.unplaced
    }

    /// The topics of other roadmaps by which a topic is known; none where it is not, or by a
    /// record of its own.
    pub fn known_via(&self, topic: TopicRef) -> &[TopicRef] {
        let elsewhere = self.elsewhere.get(&topic).filter(|learnt| learnt.counts);
        elsewhere.map_or(&[], |learnt| &learnt.via)
    }

    /// The topics that are known by way of other roadmaps, in library order.
    pub fn known_elsewhere(&self) -> impl Iterator<Item = TopicRef> {
        let counting = self.elsewhere.iter().filter(|(_, learnt)| learnt.counts);
        counting.map(|(&topic, _)| topic)
    }

    /// Whether a topic's concepts were learnt in other roadmaps, whatever its own records say.
    pub fn is_learnt_elsewhere(&self, topic: TopicRef) -> bool {
        self.elsewhere.contains_key(&topic)
    }

    /// The topics whose concepts were learnt in other roadmaps.
    pub(super) fn learnt_elsewhere(&self) -> impl Iterator<Item = TopicRef> {
        self.elsewhere.keys().copied()
    }

    /// Whether a concept is known where a roadmap asks for it: a topic that teaches it is done or
    /// known by its own records.
    pub fn knows(&self, concept: &str, roadmap: usize) -> bool {
        self.knowledge.has(concept, roadmap)
    }

    /// Whether an open topic would be known if all its concepts were learnt in other roadmaps: it
    /// has some, and no record of its own keeps it open.
    pub(super) fn may_become_known(&self, topic: TopicRef) -> bool {
        let at = self.library.topic(topic);
        let own = |item: Option<u32>| self.record(Node { topic, item })?.record.status;
        let items: Vec<Item<'_>> = at.items().collect();
        at.concepts().len() > 0 && conclude_shared(&items, true, own).topic.is_complete()
    }

    /// The topics that teach a concept and are done or known by their own records.
    pub(super) fn learnt_teachers(&self, concept: &str) -> &[TopicRef] {
        self.knowledge.teachers(concept)
    }

    /// Whether one of a topic's needs is met: what is needed is complete, or what it would teach
    /// is known.
    pub fn is_met(&self, need: Need<'_>, topic: TopicRef) -> bool {
        let number = need.topic().number();
        let is_known = |by: By<'_>| self.knows(by.requires, topic.roadmap);
        self.topic(TopicRef { number, ..topic }).is_complete()
            || (!need.is_written() && need.by().all(is_known))
    }

    /// The prerequisites of a topic that are not met.
    pub fn blocked_by(&self, topic: TopicRef) -> impl Iterator<Item = TopicRef> {
        let needs = self.library.topic(topic).needs();
        let unmet = needs.filter(move |&need| !self.is_met(need, topic));
        unmet.map(move |need| TopicRef {
            number: need.topic().number(),
            ..topic
        })
    }

    /// Whether a topic is open and every prerequisite of it complete.
    pub fn is_ready(&self, topic: TopicRef) -> bool {
        self.topic(topic).is_open() && self.blocked_by(topic).next().is_none()
    }

    /// Whether a topic is open and one of its prerequisites is, too.
    pub fn is_blocked(&self, topic: TopicRef) -> bool {
        self.topic(topic).is_open() && self.blocked_by(topic).next().is_some()
    }

    /// How many leaves below a topic or an item are complete.
    pub fn item_tally(&self, node: Node) -> ItemTally {
        let index = self.library.roadmap(node.topic.roadmap);
        match node.item {
            Some(item) => self.leaves(node.topic, index.item(item).below()),
            None => self.leaves(node.topic, self.library.topic(node.topic).items()),
        }
    }

    /// The progress over some topics.
    pub fn tally(&self, topics: impl Iterator<Item = TopicRef>) -> Tally {
        let mut tally = Tally::default();
        let (mut complete, mut counted) = (0.0_f64, 0_u32);
        for topic in topics {
            let status = self.topic(topic);
            let count = match status {
                Status::Pending => &mut tally.pending,
                Status::Learning => &mut tally.learning,
                Status::Done => &mut tally.done,
                Status::Known => &mut tally.known,
                Status::Skipped => &mut tally.skipped,
            };
            *count += 1;
            if status != Status::Skipped {
                counted += 1;
                complete += self.part_complete(topic, status);
            }
        }
        tally.percent = percent(complete, counted, &tally);
        tally
    }

    /// The latest date at which something was begun or completed in a roadmap.
    pub fn last_activity(&self, roadmap: usize) -> Option<Timestamp> {
        self.records_of(roadmap)
            .filter_map(|(_, placed)| placed.record.started.max(placed.record.completed))
            .max()
    }

    /// The topic that was done last in a roadmap, by its own date or by the latest of its items.
    /// Of those that were done at once it is the one that is written last.
    pub fn done_last(&self, roadmap: usize) -> Option<TopicRef> {
        self.records_of(roadmap)
            .filter(|(_, placed)| placed.record.status == Some(Status::Done))
            .filter(|(node, _)| self.topic(node.topic) == Status::Done)
            .filter_map(|(node, placed)| Some((placed.record.completed?, node.topic)))
            .max()
            .map(|(_, topic)| topic)
    }

    /// The topics of a roadmap that have a record on them or below them, in order; one with several
    /// comes several times.
    pub(super) fn recorded_in(&self, roadmap: usize) -> impl Iterator<Item = TopicRef> {
        self.records_of(roadmap).map(|(node, _)| node.topic)
    }

    fn records_of(&self, roadmap: usize) -> impl Iterator<Item = (Node, Placed<'a>)> {
        let first = |roadmap| {
            self.records
                .partition_point(|(node, _)| node.topic.roadmap < roadmap)
        };
        self.records[first(roadmap)..first(roadmap + 1)]
            .iter()
            .copied()
    }

    /// A topic weighs one; a part-ticked one the share of its leaves that are complete.
    fn part_complete(&self, topic: TopicRef, status: Status) -> f64 {
        if status.is_complete() {
            return 1.0;
        }
        let leaves = self.item_tally(topic.into());
        if leaves.total == 0 {
            return 0.0;
        }
        f64::from(leaves.complete) / f64::from(leaves.total)
    }

    fn leaves<'i>(&self, topic: TopicRef, below: impl Iterator<Item = Item<'i>>) -> ItemTally {
        let mut tally = ItemTally::default();
        for leaf in below.filter(|item| item.is_leaf()) {
            let item = Some(leaf.number());
            let status = self.node(Node { topic, item });
            if status != Status::Skipped {
                tally.total += 1;
                tally.complete += u32::from(status.is_complete());
            }
        }
        tally
    }

    /// Brings every record to what it belongs to. A record under the current id beats one under
    /// an alias or an old title, which is then kept but not used.
    fn place_records(&mut self) {
        let mut placed: Vec<(Node, Placed<'a>)> = Vec::with_capacity(self.progress.records.len());
        // Records come in the order of their ids, and so by roadmap.
        let mut last: Option<(&str, Option<usize>)> = None;
        for (key, record) in &self.progress.records {
            let located = key.split_once('/').and_then(|(id, path)| {
                let place = last
                    .filter(|(known, _)| *known == id)
                    .map(|(_, place)| place);
                let place = place.unwrap_or_else(|| self.library.place_of(id));
                last = Some((id, place));
                locate_below(self.library, place?, path)
            });
            match located {
                Some((node, by)) => placed.push((node, Placed { key, by, record })),
                None => self.unplaced.push(Unplaced {
                    key,
                    shadowed: None,
                }),
            }
        }
        placed.sort_by_key(|(node, placed)| (*node, placed.by));
        for (node, placed) in placed {
            if self.records.last().is_some_and(|(last, _)| *last == node) {
                self.unplaced.push(Unplaced {
                    key: placed.key,
                    shadowed: Some(node),
                });
            } else {
                self.records.push((node, placed));
            }
        }
        self.unplaced.sort_unstable_by_key(|unplaced| unplaced.key);
    }

    /// Draws the status of every topic that has a record on it or below it.
    fn conclude_from_records(&mut self) {
        let records = std::mem::take(&mut self.records);
        for of_topic in records.chunk_by(|(one, _), (other, _)| one.topic == other.topic) {
            let (topic, own) = (of_topic[0].0.topic, of_topic[0].1.record.status);
            match own {
                // Nothing below says otherwise.
                Some(own)
                    if own.is_complete() && of_topic.len() == 1 && of_topic[0].0.item.is_none() =>
                {
                    self.statuses.set_all(topic, own);
                }
                _ => {
                    self.conclude(topic, of_topic, false);
                }
            }
        }
        self.records = records;
    }

    /// Finds what is known by way of other roadmaps.
    fn conclude_from_concepts(&mut self) {
        let is_learnt = |topic: &TopicRef| {
            let status = self.topic(*topic);
            matches!(status, Status::Done | Status::Known)
        };
        let learnt: Vec<TopicRef> = self.recorded().filter(is_learnt).collect();
        self.knowledge = Knowledge::new(self.library, self.sharing, learnt.into_iter());
        for (topic, via) in self.knowledge.shared(self.library) {
            let was_open = self.topic(topic).is_open();
            let counts = was_open && {
                let first = self.records.partition_point(|(node, _)| node.topic < topic);
                let after = self
                    .records
                    .partition_point(|(node, _)| node.topic <= topic);
                let of_topic = self.records[first..after].to_vec();
                self.conclude(topic, &of_topic, true).is_complete()
            };
            self.elsewhere.insert(topic, Elsewhere { via, counts });
        }
    }

    /// The topics that have a record on them or below them, in library order.
    fn recorded(&self) -> impl Iterator<Item = TopicRef> {
        let same = |one: &(Node, _), other: &(Node, _)| one.0.topic == other.0.topic;
        self.records
            .chunk_by(same)
            .map(|of_topic| of_topic[0].0.topic)
    }

    /// Draws the statuses of a topic and its items from the topic's records.
    fn conclude(
        &mut self,
        topic: TopicRef,
        of_topic: &[(Node, Placed<'_>)],
        learnt_elsewhere: bool,
    ) -> Status {
        let own = |item: Option<u32>| {
            let at = of_topic
                .binary_search_by_key(&item, |(node, _)| node.item)
                .ok()?;
            of_topic[at].1.record.status
        };
        let items: Vec<Item<'_>> = self.library.topic(topic).items().collect();
        let concluded = conclude_shared(&items, learnt_elsewhere, own);
        self.statuses.set(topic.into(), concluded.topic);
        for (item, status) in items.into_iter().zip(concluded.items) {
            let item = Some(item.number());
            self.statuses.set(Node { topic, item }, status);
        }
        concluded.topic
    }
}

/// Rounded down, and 100 only where nothing is left; of nothing nothing is done.
fn percent(complete: f64, counted: u32, tally: &Tally) -> u32 {
    if tally.complete() == tally.all() {
        return if tally.all() == 0 { 0 } else { 100 };
    }
    // Thirds that add up to a whole may miss it by the last bit of a float.
    let share = (complete * 100.0 / f64::from(counted) + 1e-9).floor();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it lies between 0 and 99"
    )]
    let whole = share.clamp(0.0, 99.0) as u32;
    whole
}
