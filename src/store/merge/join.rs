//! What comes of two versions of the records, and of the one that both come from where that is
//! known: a pure function.
//!
//! What one side has changed wins over what the other left as it was. What both have changed is
//! joined: complete wins over open, the earlier date over the later, notes are put together. Where
//! nothing is known of a common origin, an empty one serves: then all that is there was changed,
//! nothing was taken away, and so nothing drops out.
//!
//! It must not know which roadmaps there are, nor how a record is written.

use std::collections::BTreeSet;

use jiff::Timestamp;
use roadmap_core::model::{Record, Status};

use super::content::{Content, Entry, OwnKeys};
use super::notes;

/// Two versions made one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Joined {
    pub(super) content: Content,
    /// What both sides have changed and no rule joins. Ours stands.
    pub(super) clashes: Vec<Clash>,
}

/// Something that can't be joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// Two roadmaps were chosen.
    Active {
        /// Ours.
        ours: Option<String>,
        /// The other one.
        theirs: Option<String>,
    },
    /// A key of the learner's own has two values.
    OwnKey {
        /// The record that has it; none where it stands outside of them.
        id: Option<String>,
        /// The key.
        key: String,
    },
}

/// Joins two versions that both come from `base`.
pub(super) fn join(base: &Content, ours: &Content, theirs: &Content) -> Joined {
    let mut joined = Joined::default();
    let clashes = &mut joined.clashes;
    let content = &mut joined.content;
    content.active = changed(
        &base.active,
        &ours.active,
        &theirs.active,
        |ours, theirs| {
            clashes.push(Clash::Active {
                ours: ours.clone(),
                theirs: theirs.clone(),
            });
            ours.clone()
        },
    );
    content.at_root = own_keys(None, &base.at_root, &ours.at_root, &theirs.at_root, clashes);
    content.in_topics = own_keys(
        None,
        &base.in_topics,
        &ours.in_topics,
        &theirs.in_topics,
        clashes,
    );
    let ids: BTreeSet<&String> = ours.records.keys().chain(theirs.records.keys()).collect();
    for id in ids {
        let of = |side: &Content| side.records.get(id).cloned();
        let entry = match (of(base), of(ours), of(theirs)) {
            // Taken away on one side: for good, unless the other side has changed it.
            (Some(base), Some(left), None) | (Some(base), None, Some(left)) if base == left => None,
            (base, Some(ours), Some(theirs)) => {
                let base = base.unwrap_or_default();
                Some(entry(id, &base, &ours, &theirs, clashes))
            }
            (_, ours, theirs) => ours.or(theirs),
        };
        if let Some(mut entry) = entry {
            complete_from_above(id, &mut entry.record, base, [ours, theirs]);
            content.records.insert(id.clone(), entry);
        }
    }
    joined
}

/// What comes of a value: the one that was changed, or what `both` makes of two.
fn changed<T: Clone + PartialEq>(
    base: &T,
    ours: &T,
    theirs: &T,
    both: impl FnOnce(&T, &T) -> T,
) -> T {
    if ours == theirs || theirs == base {
        ours.clone()
    } else if ours == base {
        theirs.clone()
    } else {
        both(ours, theirs)
    }
}

fn entry(id: &str, base: &Entry, ours: &Entry, theirs: &Entry, clashes: &mut Vec<Clash>) -> Entry {
    let (old, mine, other) = (&base.record, &ours.record, &theirs.record);
    // A status and the date at which it was reached are one thing.
    let (status, completed) = changed(
        &(old.status, old.completed),
        &(mine.status, mine.completed),
        &(other.status, other.completed),
        |mine, other| (better(mine.0, other.0), earlier(mine.1, other.1)),
    );
    let record = Record {
        status,
        started: changed(
            &old.started,
            &mine.started,
            &other.started,
            |mine, other| earlier(*mine, *other),
        ),
        completed,
        note: changed(&old.note, &mine.note, &other.note, |mine, other| {
            match (mine, other) {
                (Some(mine), Some(other)) => {
                    let old = old.note.as_deref().unwrap_or_default();
                    Some(notes::join(old, mine, other))
                }
                (mine, other) => mine.clone().or_else(|| other.clone()),
            }
        }),
    };
    Entry {
        record,
        own: own_keys(Some(id), &base.own, &ours.own, &theirs.own, clashes),
    }
}

/// Complete before open; of two complete ones what took more; of two open ones what is begun.
fn better(a: Option<Status>, b: Option<Status>) -> Option<Status> {
    let rank = |status: Option<Status>| match status {
        None => 0,
        Some(Status::Pending) => 1,
        Some(Status::Learning) => 2,
        Some(Status::Skipped) => 3,
        Some(Status::Known) => 4,
        Some(Status::Done) => 5,
    };
    if rank(a) < rank(b) { b } else { a }
}

fn earlier(a: Option<Timestamp>, b: Option<Timestamp>) -> Option<Timestamp> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// Completing a topic completes what is open below it. Where one side did that, what the other has
/// open there is complete as well, or it would open the topic again.
fn complete_from_above(id: &str, record: &mut Record, base: &Content, sides: [&Content; 2]) {
    if !record.status.is_some_and(Status::is_open) || from_above(base, id).is_some() {
        return;
    }
    for side in sides {
        if let Some(above) = from_above(side, id) {
            record.status = above.status;
            record.completed = earlier(record.completed, above.completed);
        }
    }
}

/// The complete record that a topic or an item without a status of its own takes its status from.
fn from_above<'c>(content: &'c Content, id: &str) -> Option<&'c Record> {
    let status = |id: &str| content.records.get(id)?.record.status;
    if status(id).is_some() {
        return None;
    }
    let above = std::iter::successors(Some(id), |id| Some(id.rsplit_once('/')?.0)).skip(1);
    let nearest = above
        .take_while(|id| id.contains('/'))
        .find(|id| status(id).is_some())?;
    let record = &content.records[nearest].record;
    record
        .status
        .is_some_and(Status::is_complete)
        .then_some(record)
}

fn own_keys(
    id: Option<&str>,
    base: &OwnKeys,
    ours: &OwnKeys,
    theirs: &OwnKeys,
    clashes: &mut Vec<Clash>,
) -> OwnKeys {
    let keys: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
    let mut joined = OwnKeys::new();
    for key in keys {
        let of = |side: &OwnKeys| side.get(key).cloned();
        let value = changed(&of(base), &of(ours), &of(theirs), |ours, theirs| {
            if ours.is_some() && theirs.is_some() {
                clashes.push(Clash::OwnKey {
                    id: id.map(str::to_owned),
                    key: key.clone(),
                });
            }
            ours.clone().or_else(|| theirs.clone())
        });
        if let Some(value) = value {
            joined.insert(key.clone(), value);
        }
    }
    joined
}

#[cfg(test)]
mod tests;
