//! Where the learner stands: the records of the progress file brought to the topics and items
//! they belong to, and every status that follows from them.
//!
//! It must not change a record. Topics without records cost nothing: they are pending.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use roadmap_core::index::{Index, Item, NameKind, Topic};
use roadmap_core::library::{Library, Node, TopicRef};
use roadmap_core::model::{Progress, Record, Status};
use roadmap_core::text::slug;

use super::view::{ItemTally, Tally};

/// The library with the learner's records laid over it.
#[derive(Debug)]
pub struct Standing<'a> {
    /// All the roadmaps.
    pub library: &'a Library,
    /// All the records.
    pub progress: &'a Progress,
    statuses: Vec<Statuses>,
    records: BTreeMap<Node, Placed<'a>>,
    unplaced: Vec<Unplaced<'a>>,
}

/// The statuses of one roadmap.
#[derive(Debug)]
struct Statuses {
    topics: Vec<Status>,
    items: Vec<Status>,
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
    pub fn new(library: &'a Library, progress: &'a Progress) -> Self {
        let statuses = library
            .entries()
            .iter()
            .map(|entry| Statuses {
                topics: vec![Status::Pending; entry.index.topic_count() as usize],
                items: vec![Status::Pending; entry.index.item_count() as usize],
            })
            .collect();
        let mut standing = Self {
            library,
            progress,
            statuses,
            records: BTreeMap::new(),
            unplaced: Vec::new(),
        };
        standing.place_records();
        standing.conclude();
        standing
    }

    /// The status of a topic.
    pub fn topic(&self, topic: TopicRef) -> Status {
        self.statuses[topic.roadmap].topics[topic.number as usize]
    }

    /// The status of a topic or an item.
    pub fn node(&self, node: Node) -> Status {
        match node.item {
            Some(item) => self.statuses[node.topic.roadmap].items[item as usize],
            None => self.topic(node.topic),
        }
    }

    /// The record of a topic or an item.
    pub fn record(&self, node: Node) -> Option<Placed<'a>> {
        self.records.get(&node).copied()
    }

    /// Every record that belongs to something, in library order.
    pub fn records(&self) -> impl Iterator<Item = (Node, Placed<'a>)> {
        self.records.iter().map(|(&node, &placed)| (node, placed))
    }

    /// The records that belong to nothing, in the order of their ids.
    pub fn unplaced(&self) -> &[Unplaced<'a>] {
        &self.unplaced
    }

    /// The prerequisites of a topic that are open.
    pub fn blocked_by(&self, topic: TopicRef) -> impl Iterator<Item = TopicRef> {
        self.library
            .topic(topic)
            .requires()
            .map(move |required| TopicRef {
                number: required.number(),
                ..topic
            })
            .filter(|&required| self.topic(required).is_open())
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
            Some(item) => self.leaves(node.topic.roadmap, index.item(item).below()),
            None => self.leaves(node.topic.roadmap, self.library.topic(node.topic).items()),
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

    /// The topic in which something was done last in a roadmap.
    pub fn done_last(&self, roadmap: usize) -> Option<TopicRef> {
        self.records_of(roadmap)
            .filter(|(_, placed)| placed.record.status == Some(Status::Done))
            .filter_map(|(node, placed)| Some((placed.record.completed?, node.topic)))
            .max()
            .map(|(_, topic)| topic)
    }

    fn records_of(&self, roadmap: usize) -> impl Iterator<Item = (Node, Placed<'a>)> {
        let first = |roadmap| Node {
            topic: TopicRef { roadmap, number: 0 },
            item: None,
        };
        self.records
            .range(first(roadmap)..first(roadmap + 1))
            .map(|(&node, &placed)| (node, placed))
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

    fn leaves<'i>(&self, roadmap: usize, below: impl Iterator<Item = Item<'i>>) -> ItemTally {
        let mut tally = ItemTally::default();
        for leaf in below.filter(|item| item.is_leaf()) {
            let status = self.statuses[roadmap].items[leaf.number() as usize];
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
        let mut placed: Vec<(Node, Placed<'a>)> = Vec::new();
        for (key, record) in &self.progress.records {
            match locate(self.library, key) {
                Some((node, by)) => placed.push((node, Placed { key, by, record })),
                None => self.unplaced.push(Unplaced {
                    key,
                    shadowed: None,
                }),
            }
        }
        placed.sort_by_key(|(node, placed)| (*node, placed.by));
        for (node, placed) in placed {
            if self.records.contains_key(&node) {
                self.unplaced.push(Unplaced {
                    key: placed.key,
                    shadowed: Some(node),
                });
            } else {
                self.records.insert(node, placed);
            }
        }
    }

    /// Draws every status from the records.
    fn conclude(&mut self) {
        let touched: BTreeSet<TopicRef> = self.records.keys().map(|node| node.topic).collect();
        for topic in touched {
            let own = |item: Option<u32>| {
                self.records
                    .get(&Node { topic, item })
                    .and_then(|placed| placed.record.status)
            };
            let concluded = conclude_topic(self.library.topic(topic), own);
            let statuses = &mut self.statuses[topic.roadmap];
            statuses.topics[topic.number as usize] = concluded.topic;
            for (item, status) in self.library.topic(topic).items().zip(concluded.items) {
                statuses.items[item.number() as usize] = status;
            }
        }
    }
}

struct Concluded {
    topic: Status,
    items: Vec<Status>,
}

/// The statuses of a topic and its items, from their own records: a record counts for what is
/// below it too, unless that has one of its own.
fn conclude_topic(topic: Topic<'_>, own: impl Fn(Option<u32>) -> Option<Status>) -> Concluded {
    let items: Vec<Item<'_>> = topic.items().collect();
    let first = items.first().map_or(0, |item| item.number());
    let place = |item: Item<'_>| (item.number() - first) as usize;
    let owned: Vec<Option<Status>> = items.iter().map(|item| own(Some(item.number()))).collect();

    // From the top down: what the nearest record above says.
    let mut nearest: Vec<Option<Status>> = Vec::with_capacity(items.len());
    for (&item, &own_status) in items.iter().zip(&owned) {
        let above = item
            .parent()
            .map_or_else(|| own(None), |parent| nearest[place(parent)]);
        nearest.push(own_status.or(above));
    }
    // From the bottom up: what follows from the items.
    let mut statuses = vec![Status::Pending; items.len()];
    for (&item, &own_status) in items.iter().zip(&owned).rev() {
        let at = place(item);
        let end = at + 1 + item.below().len();
        statuses[at] = if item.is_leaf() {
            own_status.unwrap_or_else(|| {
                nearest[at]
                    .filter(|above| above.is_complete())
                    .unwrap_or_default()
            })
        } else {
            holder(own_status, &owned[at + 1..end], &statuses[at + 1..end])
        };
    }
    Concluded {
        topic: holder(own(None), &owned, &statuses),
        items: statuses,
    }
}

/// The status of what holds items, from its own record and from all that is below it.
fn holder(own: Option<Status>, owned_below: &[Option<Status>], below: &[Status]) -> Status {
    let open_below = owned_below.iter().flatten().any(|status| status.is_open());
    if let Some(own) = own
        && own.is_complete()
        && !open_below
    {
        return own;
    }
    let any = |status| below.contains(&status);
    if !below.is_empty() && below.iter().all(|status| status.is_complete()) {
        let order = [Status::Done, Status::Known];
        return order
            .into_iter()
            .find(|&status| any(status))
            .unwrap_or(Status::Skipped);
    }
    if own == Some(Status::Learning) || any(Status::Learning) || any(Status::Done) {
        return Status::Learning;
    }
    Status::Pending
}

/// What a record's id belongs to: the topic or item with that id, else with that alias, else the
/// only one whose title makes it.
pub fn locate(library: &Library, key: &str) -> Option<(Node, NameKind)> {
    let (roadmap_id, rest) = key.split_once('/')?;
    let roadmap = library.place_of(roadmap_id)?;
    let (node, by) = locate_in(library.roadmap(roadmap), rest)?;
    let topic = TopicRef {
        roadmap,
        number: node.0,
    };
    Some((
        Node {
            topic,
            item: node.1,
        },
        by,
    ))
}

/// The same below the roadmap's id: `topic` or `topic/item`, as numbers.
pub(super) fn locate_in(index: &Index, path: &str) -> Option<((u32, Option<u32>), NameKind)> {
    let mut steps = path.split('/');
    let (topic, mut by) = sole_best(index.named(steps.next()?), |topic| topic.number())?;
    let mut item: Option<Item<'_>> = None;
    for step in steps {
        let held: Vec<Item<'_>> = match item {
            Some(holder) => holder
                .below()
                .filter(|below| below.parent().map(Item::number) == Some(holder.number()))
                .collect(),
            None => topic
                .items()
                .filter(|item| item.parent().is_none())
                .collect(),
        };
        let named = held
            .into_iter()
            .filter_map(|item| Some((item_name_kind(item, step)?, item)));
        let (found, found_by) = sole_best(named, |item| item.number())?;
        by = by.max(found_by);
        item = Some(found);
    }
    Some(((topic.number(), item.map(Item::number)), by))
}

fn item_name_kind(item: Item<'_>, name: &str) -> Option<NameKind> {
    if item.id() == name {
        Some(NameKind::Id)
    } else if item.aliases().any(|alias| alias == name) {
        Some(NameKind::Alias)
    } else {
        (slug(item.title()) == name).then_some(NameKind::Title)
    }
}

/// The only one that is named in the best way that any is named.
fn sole_best<T: Copy>(
    named: impl Iterator<Item = (NameKind, T)>,
    number: impl Fn(T) -> u32,
) -> Option<(T, NameKind)> {
    let mut named: Vec<(NameKind, T)> = named.collect();
    named.sort_by_key(|&(kind, one)| (kind, number(one)));
    let &(kind, first) = named.first()?;
    let sole = named.get(1).is_none_or(|&(other, _)| other != kind);
    sole.then_some((first, kind))
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
