//! What a command would change: records to write and to take away, and what that says to people.
//!
//! It must not write. Time is a parameter.

use std::collections::HashSet;

use jiff::Timestamp;
use roadmap_core::library::{Node, TopicRef};
use roadmap_core::model::{Change, Progress, Record, Status};

use super::edits::{Edits, note_alone};
use super::filter::Filter;
use super::next::{NextOptions, next};
use super::row::title;
use super::scope::Scope;
use super::standing::Standing;
use super::view::{ChangeView, ChangedView, OutlookView};

/// What becomes of a topic's or item's status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Begun.
    Start,
    /// Learnt.
    Done,
    /// Known before.
    Known,
    /// Left out.
    Skip,
    /// As if nothing had ever been marked.
    Reset,
}

/// A change that was thought through: what to write, and what to say of it.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// What to write.
    pub change: Change,
    /// What is another way then.
    pub changed: Vec<ChangedView>,
    /// The full ids of what already was so.
    pub unchanged: Vec<String>,
    /// The topics that are marked done although something before them is open: full ids of each
    /// and of what is open.
    pub went_past: Vec<(String, Vec<String>)>,
    /// The full ids of what could not be begun, since it is complete.
    pub complete_already: Vec<String>,
}

/// What marking some topics and items would change. The order in which they are named is the order
/// in which they are told of, and else makes no difference.
pub fn mark(standing: &Standing<'_>, nodes: &[Node], mark: Mark, at: Timestamp) -> Plan {
    let mut seen = HashSet::with_capacity(nodes.len());
    let nodes: Vec<Node> = nodes.iter().copied().filter(|&n| seen.insert(n)).collect();
    // What holds others comes first: what is named below it has the last word on itself.
    let mut holders_first = nodes.clone();
    holders_first.sort_unstable();

    let mut edits = Edits::new(standing);
    let mut touched = HashSet::new();
    let mut complete_already = HashSet::new();
    for &node in &holders_first {
        if mark == Mark::Start && edits.status(node).is_complete() {
            complete_already.insert(node);
            continue;
        }
        let changes = match mark {
            Mark::Start => start(&mut edits, node, at),
            Mark::Done => complete(&mut edits, node, Status::Done, at),
            Mark::Known => complete(&mut edits, node, Status::Known, at),
            Mark::Skip => complete(&mut edits, node, Status::Skipped, at),
            Mark::Reset => reset(&mut edits, node),
        };
        if changes {
            touched.insert(node);
        }
    }

    if mark == Mark::Reset {
        keep_open(&mut edits, &holders_first);
        // What was opened and kept open again is as it was.
        touched.retain(|&node| edits.changes(node));
    }

    let mut plan = Plan::default();
    for node in nodes {
        let id = standing.library.node_id(node);
        let (from, to) = (standing.node(node), edits.status(node));
        if complete_already.contains(&node) {
            plan.complete_already.push(id.clone());
        }
        if from == to && !touched.contains(&node) {
            plan.unchanged.push(id);
            continue;
        }
        if mark == Mark::Done {
            plan.went_past.extend(went_past(&edits, standing, node));
        }
        plan.changed.push(ChangedView {
            id,
            from,
            to,
            at: (mark != Mark::Reset).then_some(at),
            title: title(standing.library, node).to_owned(),
        });
    }
    plan.change.records = edits.into_changes();
    plan
}

/// What writing, adding to or clearing a note would change.
pub fn note(standing: &Standing<'_>, node: Node, text: Option<&str>) -> Plan {
    let id = standing.library.node_id(node);
    let mut edits = Edits::new(standing);
    let record = Record {
        note: text.map(str::to_owned),
        ..edits.record(node)
    };
    if !edits.write(node, record) {
        return Plan {
            unchanged: vec![id],
            ..Plan::default()
        };
    }
    let changed = ChangedView {
        id,
        from: standing.node(node),
        to: edits.status(node),
        at: None,
        title: title(standing.library, node).to_owned(),
    };
    Plan {
        change: Change {
            records: edits.into_changes(),
            active: None,
        },
        changed: vec![changed],
        ..Plan::default()
    }
}

/// The progress as it is once a change has been written.
pub fn apply(progress: &Progress, change: &Change) -> Progress {
    let mut after = progress.clone();
    if let Some(active) = &change.active {
        after.active.clone_from(active);
    }
    for edit in &change.records {
        if let Some(old) = &edit.stands_under {
            after.records.remove(old);
        }
        match &edit.record {
            Some(record) => after.records.insert(edit.id.clone(), record.clone()),
            None => after.records.remove(&edit.id),
        };
    }
    after
}

/// What a plan has come to, once it was carried out: what changed, how far each roadmap is and
/// what is next there.
///
/// `known_before` is what was known by way of other roadmaps before, in library order.
pub fn outcome(
    after: &Standing<'_>,
    nodes: &[Node],
    plan: Plan,
    known_before: &[TopicRef],
    dry_run: bool,
) -> ChangeView {
    let mut roadmaps: Vec<usize> = nodes.iter().map(|node| node.topic.roadmap).collect();
    roadmaps.sort_unstable();
    roadmaps.dedup();
    let outlook = roadmaps
        .into_iter()
        .map(|roadmap| outlook(after, roadmap))
        .collect();
    ChangeView {
        changed: plan.changed,
        unchanged: plan.unchanged,
        also_known: after
            .known_elsewhere()
            .filter(|topic| known_before.binary_search(topic).is_err())
            // What was named itself is told of as changed.
            .filter(|&topic| !nodes.contains(&topic.into()))
            .map(|topic| after.library.topic_id(topic))
            .collect(),
        dry_run,
        outlook,
    }
}

pub(super) fn outlook(standing: &Standing<'_>, roadmap: usize) -> OutlookView {
    let scope = Scope {
        listed: vec![roadmap],
        first: vec![roadmap],
        named: vec![roadmap],
    };
    let options = NextOptions {
        count: 1,
        ..NextOptions::default()
    };
    let next = next(standing, &scope, &Filter::default(), &options);
    OutlookView {
        roadmap: standing.library.roadmap(roadmap).id().to_owned(),
        tally: standing.tally(scope.topics(standing.library)),
        next: next
            .topics
            .into_iter()
            .next()
            .map(|next| (next.topic.id, next.topic.title.to_owned())),
    }
}

/// What is still open before a topic that is marked done, once all is marked.
fn went_past(
    edits: &Edits<'_, '_>,
    standing: &Standing<'_>,
    node: Node,
) -> Option<(String, Vec<String>)> {
    let open: Vec<String> = standing
        .blocked_by(node.topic)
        .filter(|&open| edits.status(open.into()).is_open())
        .map(|open| standing.library.topic_id(open))
        .collect();
    (!open.is_empty()).then(|| (standing.library.node_id(node), open))
}

fn complete(edits: &mut Edits<'_, '_>, node: Node, status: Status, at: Timestamp) -> bool {
    if edits.status(node) == status {
        return false;
    }
    let record = Record {
        status: Some(status),
        completed: Some(at),
        ..edits.record(node)
    };
    let mut changes = edits.write(node, record);
    for (item, _) in edits.below(node) {
        if edits.own(item).is_some_and(Status::is_open) {
            let rest = note_alone(edits.record(item));
            changes |= edits.write(item, rest);
        }
    }
    changes
}

fn start(edits: &mut Edits<'_, '_>, node: Node, at: Timestamp) -> bool {
    if edits.status(node) == Status::Learning {
        return false;
    }
    keep_complete(edits, node);
    let old = edits.record(node);
    let record = Record {
        status: Some(Status::Learning),
        started: old.started.or(Some(at)),
        completed: None,
        ..old
    };
    edits.write(node, record)
}

/// Gives what is complete below a node by the record that stands there or above a record of its
/// own: an open record on the node would cut it off.
fn keep_complete(edits: &mut Edits<'_, '_>, node: Node) {
    let Some(inherited) = nearest(edits, std::iter::once(node).chain(edits.above(node))) else {
        return;
    };
    if !inherited.status.is_some_and(Status::is_complete) {
        return;
    }
    let mut below = edits.below(node).into_iter();
    while let Some((item, holds)) = below.next() {
        if edits.own(item).is_some() {
            // What it holds looks no further up than to it.
            below.by_ref().take(holds).for_each(drop);
        } else if holds == 0 {
            let record = Record {
                status: inherited.status,
                completed: inherited.completed,
                ..note_alone(edits.record(item))
            };
            edits.write(item, record);
        }
    }
}

/// The records here and below go; where something above would still make it complete, `pending`
/// is written instead.
fn reset(edits: &mut Edits<'_, '_>, node: Node) -> bool {
    let mut changes = false;
    for (item, _) in edits.below(node) {
        let rest = note_alone(edits.record(item));
        changes |= edits.write(item, rest);
    }
    let above = nearest(edits, edits.above(node));
    let would_be_complete = above
        .and_then(|above| above.status)
        .is_some_and(Status::is_complete);
    let record = Record {
        status: would_be_complete.then_some(Status::Pending),
        ..note_alone(edits.record(node))
    };
    edits.write(node, record) || changes
}

/// Writes `pending` where something that was reset would still be complete, by way of other
/// roadmaps.
fn keep_open(edits: &mut Edits<'_, '_>, nodes: &[Node]) {
    if !nodes.iter().any(|&node| edits.is_learnt_elsewhere(node)) {
        return;
    }
    edits.look_elsewhere();
    for &node in nodes {
        if edits.status(node).is_complete() {
            let record = Record {
                status: Some(Status::Pending),
                ..edits.record(node)
            };
            edits.write(node, record);
        }
    }
}

/// The first record that gives a status.
fn nearest(edits: &Edits<'_, '_>, nodes: impl IntoIterator<Item = Node>) -> Option<Record> {
    nodes
        .into_iter()
        .find(|&node| edits.own(node).is_some())
        .map(|node| edits.record(node))
}
