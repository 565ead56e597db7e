//! What a command would change: records to write and to take away, and what that says to people.
//!
//! It must not write. Time is a parameter.

use jiff::Timestamp;
use roadmap_core::library::{Library, Node, TopicRef};
use roadmap_core::model::{Change, Progress, Record, RecordChange, Status};

use super::filter::Filter;
use super::name::Scope;
use super::next::{NextOptions, next};
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

/// What marking some topics and items would change.
pub fn mark(standing: &Standing<'_>, nodes: &[Node], mark: Mark, at: Timestamp) -> Plan {
    let mut plan = Plan::default();
    for &node in nodes {
        let id = standing.library.node_id(node);
        let from = standing.node(node);
        if mark == Mark::Start && from.is_complete() {
            plan.complete_already.push(id.clone());
            plan.unchanged.push(id);
            continue;
        }
        let edits = match mark {
            Mark::Start => complete_or_start(standing, node, Status::Learning, at),
            Mark::Done => complete_or_start(standing, node, Status::Done, at),
            Mark::Known => complete_or_start(standing, node, Status::Known, at),
            Mark::Skip => complete_or_start(standing, node, Status::Skipped, at),
            Mark::Reset => reset(standing, node),
        };
        if edits.is_empty() {
            plan.unchanged.push(id);
            continue;
        }
        if mark == Mark::Done {
            let open: Vec<String> = standing
                .blocked_by(node.topic)
                .filter(|open| !nodes.contains(&(*open).into()))
                .map(|open| standing.library.topic_id(open))
                .collect();
            if !open.is_empty() {
                plan.went_past.push((id.clone(), open));
            }
        }
        plan.change.records.extend(edits);
        plan.changed.push(ChangedView {
            id,
            from,
            to: from,
            at: (mark != Mark::Reset).then_some(at),
            title: title(standing.library, node).to_owned(),
        });
    }
    // A topic and its own items may be named at once: the last word on each record counts.
    let mut seen = std::collections::HashSet::new();
    plan.change.records.reverse();
    plan.change
        .records
        .retain(|change| seen.insert(change.id.clone()));
    plan.change.records.reverse();
    plan
}

/// What writing, adding to or clearing a note would change.
pub fn note(standing: &Standing<'_>, node: Node, text: Option<&str>) -> Plan {
    let id = standing.library.node_id(node);
    let old = standing
        .record(node)
        .map(|placed| placed.record.clone())
        .unwrap_or_default();
    let record = Record {
        note: text.map(str::to_owned),
        ..old.clone()
    };
    if record == old {
        return Plan {
            unchanged: vec![id],
            ..Plan::default()
        };
    }
    let status = standing.node(node);
    let title = title(standing.library, node).to_owned();
    let changed = ChangedView {
        id,
        from: status,
        to: status,
        at: None,
        title,
    };
    Plan {
        change: Change {
            records: vec![rewrite(standing, node, record)],
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

/// What a plan has come to, once it was carried out: the new statuses, how far each roadmap is
/// and what is next there.
pub fn outcome(after: &Standing<'_>, nodes: &[Node], plan: Plan, dry_run: bool) -> ChangeView {
    let mut changed = plan.changed;
    for &node in nodes {
        let id = after.library.node_id(node);
        for change in changed.iter_mut().filter(|change| change.id == id) {
            change.to = after.node(node);
        }
    }
    let mut roadmaps: Vec<usize> = nodes.iter().map(|node| node.topic.roadmap).collect();
    roadmaps.sort_unstable();
    roadmaps.dedup();
    let outlook = roadmaps
        .into_iter()
        .map(|roadmap| outlook(after, roadmap))
        .collect();
    ChangeView {
        changed,
        unchanged: plan.unchanged,
        dry_run,
        outlook,
    }
}

fn outlook(standing: &Standing<'_>, roadmap: usize) -> OutlookView {
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

fn complete_or_start(
    standing: &Standing<'_>,
    node: Node,
    status: Status,
    at: Timestamp,
) -> Vec<RecordChange> {
    if standing.node(node) == status {
        return Vec::new();
    }
    let old = standing
        .record(node)
        .map(|placed| placed.record.clone())
        .unwrap_or_default();
    let record = if status.is_complete() {
        Record {
            status: Some(status),
            completed: Some(at),
            ..old
        }
    } else {
        Record {
            status: Some(status),
            started: old.started.or(Some(at)),
            completed: None,
            ..old
        }
    };
    let mut edits = vec![rewrite(standing, node, record)];
    if status.is_complete() {
        let is_open = |record: &Record| record.status.is_some_and(Status::is_open);
        edits.extend(clear(standing, below(standing, node), is_open));
    }
    edits
}

/// The records here and below go; where something above would still make it complete, `pending`
/// is written instead. A note is the learner's own words and stays.
fn reset(standing: &Standing<'_>, node: Node) -> Vec<RecordChange> {
    let mut edits = clear(standing, below(standing, node), has_status);
    edits.extend(clear(standing, vec![node], has_status));
    if standing.node(node).is_complete() && inherits(standing, node) {
        edits.retain(|edit| edit.id != standing.library.node_id(node));
        let words = standing
            .record(node)
            .and_then(|placed| placed.record.note.clone());
        let pending = Record {
            status: Some(Status::Pending),
            note: words,
            ..Record::default()
        };
        edits.push(rewrite(standing, node, pending));
    }
    edits
}

fn has_status(record: &Record) -> bool {
    record.status.is_some() || record.started.is_some() || record.completed.is_some()
}

/// Whether a complete record above an item makes it complete where it says nothing itself.
fn inherits(standing: &Standing<'_>, node: Node) -> bool {
    let Some(item) = node.item else {
        return false;
    };
    let index = standing.library.roadmap(node.topic.roadmap);
    let items = std::iter::successors(index.item(item).parent(), |item| item.parent());
    let above = items.map(|item| Some(item.number())).chain([None]);
    above
        .filter_map(|item| standing.record(Node { item, ..node })?.record.status)
        .next()
        .is_some_and(Status::is_complete)
}

/// Changes that take away the records of some nodes, but for their notes.
fn clear(
    standing: &Standing<'_>,
    nodes: Vec<Node>,
    which: impl Fn(&Record) -> bool,
) -> Vec<RecordChange> {
    nodes
        .into_iter()
        .filter_map(|node| {
            let record = standing
                .record(node)
                .map(|placed| placed.record)
                .filter(|r| which(r))?;
            let rest = Record {
                note: record.note.clone(),
                ..Record::default()
            };
            Some(rewrite(standing, node, rest))
        })
        .collect()
}

fn below(standing: &Standing<'_>, node: Node) -> Vec<Node> {
    let index = standing.library.roadmap(node.topic.roadmap);
    let in_topic = |number: u32| Node {
        item: Some(number),
        ..node
    };
    match node.item {
        Some(item) => index
            .item(item)
            .below()
            .map(|item| in_topic(item.number()))
            .collect(),
        None => standing
            .library
            .topic(node.topic)
            .items()
            .map(|item| in_topic(item.number()))
            .collect(),
    }
}

/// The change that writes a record under the current id, whatever it stood under before.
fn rewrite(standing: &Standing<'_>, node: Node, record: Record) -> RecordChange {
    let id = standing.library.node_id(node);
    let key = standing.record(node).map(|placed| placed.key.to_owned());
    RecordChange {
        stands_under: key.filter(|key| *key != id),
        record: (!record.is_empty()).then_some(record),
        id,
    }
}

fn title(library: &Library, node: Node) -> &str {
    match node.item {
        Some(item) => library.roadmap(node.topic.roadmap).item(item).title(),
        None => library.topic(node.topic).title(),
    }
}

/// The topics of some nodes, each once, in order.
pub fn topics_of_nodes(nodes: &[Node]) -> Vec<TopicRef> {
    let mut topics: Vec<TopicRef> = nodes.iter().map(|node| node.topic).collect();
    topics.sort_unstable();
    topics.dedup();
    topics
}
