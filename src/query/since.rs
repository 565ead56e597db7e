//! What an edit of a roadmap did: to its topics, to the learner's records, to the progress.
//!
//! It must not know where the older roadmap comes from.

use roadmap_core::index::{Index, NameKind, Topic};
use serde::Serialize;

use super::locate::{locate, locate_in};
use super::scope::topics_of;
use super::standing::Standing;

/// What became of a roadmap since an older version of it.
#[derive(Debug, Default, Serialize)]
pub struct SinceView {
    /// The id of the roadmap.
    pub roadmap: String,
    /// The older version, as it was named.
    pub since: String,
    /// How many topics it had.
    pub topics_before: u32,
    /// How many it has.
    pub topics: u32,
    /// What the present records came to in the older version, in percent.
    pub percent_before: u32,
    /// What they come to now.
    pub percent: u32,
    /// What is another way.
    pub changes: Vec<ShiftView>,
}

/// What became of a topic or of a record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ShiftView {
    /// What happened.
    pub change: Shift,
    /// The full id: of a topic the older one, of a record the one it stands under.
    pub id: String,
    /// What it is now: the full id of a topic that was renamed and of what a record belongs to,
    /// the section that a topic was moved to.
    pub to: Option<String>,
    /// By what a topic or a record was found again: `id`, `alias` or `title`.
    pub by: Option<&'static str>,
    /// The title; of a record, the title of what it belongs to.
    pub title: Option<String>,
}

/// What can become of a topic or of a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Shift {
    /// A topic is new.
    #[default]
    Added,
    /// A topic is gone.
    Removed,
    /// A topic has another id.
    Renamed,
    /// A topic has the same id and another title.
    Retitled,
    /// A topic stands in another section.
    Moved,
    /// A record belongs to a topic or an item in another way than before.
    Carried,
    /// A record belongs to nothing any more, or to what has a record of its own. It is kept.
    Resting,
    /// A record belonged to nothing before.
    Regained,
}

impl Shift {
    /// The word that machines know it by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Renamed => "renamed",
            Self::Retitled => "retitled",
            Self::Moved => "moved",
            Self::Carried => "carried",
            Self::Resting => "resting",
            Self::Regained => "regained",
        }
    }

    /// Whether it is about a record.
    pub fn is_of_record(self) -> bool {
        matches!(self, Self::Carried | Self::Resting | Self::Regained)
    }
}

/// What became of the roadmap `id`. The records are the same in both; both libraries have it.
pub fn since(before: &Standing<'_>, now: &Standing<'_>, id: &str, since: &str) -> SinceView {
    let place = |standing: &Standing<'_>| standing.library.place_of(id);
    let (Some(old_place), Some(new_place)) = (place(before), place(now)) else {
        return SinceView::default();
    };
    let percent =
        |standing: &Standing<'_>, place| standing.tally(topics_of(standing.library, place)).percent;
    let (old, new) = (
        before.library.roadmap(old_place),
        now.library.roadmap(new_place),
    );
    let mut changes = topics(id, old, new);
    changes.extend(records(before, now, id));
    SinceView {
        roadmap: id.to_owned(),
        since: since.to_owned(),
        topics_before: old.topic_count(),
        topics: new.topic_count(),
        percent_before: percent(before, old_place),
        percent: percent(now, new_place),
        changes,
    }
}

/// What became of the topics: the older ones in their order, then the new ones.
fn topics(roadmap: &str, old: &Index, new: &Index) -> Vec<ShiftView> {
    let full = |topic: &Topic<'_>| format!("{roadmap}/{}", topic.id());
    let shift = |change, topic: &Topic<'_>, title: &str| ShiftView {
        change,
        id: full(topic),
        title: Some(title.to_owned()),
        ..ShiftView::default()
    };
    let mut shifts = Vec::new();
    let mut is_new = vec![true; new.topic_count() as usize];
    for topic in old.topics() {
        let Some(((number, None), by)) = locate_in(new, topic.id()) else {
            shifts.push(shift(Shift::Removed, &topic, topic.title()));
            continue;
        };
        let now = new.topic(number);
        is_new[number as usize] = false;
        let shift = |change, to| ShiftView {
            to,
            by: Some(word(by)),
            ..shift(change, &topic, now.title())
        };
        if now.id() != topic.id() {
            shifts.push(shift(Shift::Renamed, Some(full(&now))));
        } else if now.title() != topic.title() {
            shifts.push(shift(Shift::Retitled, Some(full(&now))));
        }
        if now.section().id() != topic.section().id() {
            let to = now.section().title().to_owned();
            shifts.push(shift(Shift::Moved, Some(to)));
        }
    }
    let added = new.topics().filter(|topic| is_new[topic.number() as usize]);
    shifts.extend(added.map(|topic| shift(Shift::Added, &topic, topic.title())));
    shifts
}

/// What became of the records that stand under the roadmap's id.
fn records(before: &Standing<'_>, now: &Standing<'_>, roadmap: &str) -> Vec<ShiftView> {
    let is_of_roadmap = |key: &&String| {
        let rest = key.strip_prefix(roadmap);
        rest.is_some_and(|rest| rest.starts_with('/'))
    };
    let keys = now.progress.records.keys().filter(is_of_roadmap);
    keys.filter_map(|key| record(before, now, key)).collect()
}

fn record(before: &Standing<'_>, now: &Standing<'_>, key: &str) -> Option<ShiftView> {
    let used = |standing: &Standing<'_>| {
        let (node, by) = locate(standing.library, key)?;
        let is_it = standing.record(node)?.key == key;
        is_it.then(|| (standing.library.node_id(node), by, node))
    };
    let (then, found) = (used(before), used(now));
    let change = match (&then, &found) {
        (None, None) => return None,
        (Some(_), None) => Shift::Resting,
        (None, Some(_)) => Shift::Regained,
        (Some((old, old_by, _)), Some((new, by, _))) if (old, old_by) == (new, by) => return None,
        (Some(_), Some(_)) => Shift::Carried,
    };
    let title =
        |(_, _, node): &(String, NameKind, _)| super::row::title(now.library, *node).to_owned();
    Some(ShiftView {
        change,
        id: key.to_owned(),
        by: found.as_ref().map(|(_, by, _)| word(*by)),
        title: found.as_ref().map(title),
        to: found.map(|(id, ..)| id),
    })
}

fn word(by: NameKind) -> &'static str {
    match by {
        NameKind::Id => "id",
        NameKind::Alias => "alias",
        NameKind::Title => "title",
    }
}
