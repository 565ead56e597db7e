//! What bringing a plan in does to the records, and what has come of it.
//!
//! It must not read a plan: what it says comes in as a document.

use std::collections::BTreeMap;

use roadmap_core::document::{Document, Item};
use roadmap_core::library::{Node, TopicRef};
use roadmap_core::model::{Record, RecordChange, Status};
use serde::Serialize;

use super::change::outlook;
use super::edits::Edits;
use super::locate::locate_in;
use super::standing::Standing;
use super::view::OutlookView;

/// Plans that were brought in.
#[derive(Debug, Default, Serialize)]
pub struct ImportView {
    /// The roadmaps that they are now.
    pub imported: Vec<ImportedView>,
    /// Whether it was only tried.
    pub dry_run: bool,
    /// How far the roadmaps are now, and what is next there.
    #[serde(skip)]
    pub outlook: Vec<OutlookView>,
}

/// A plan that was brought in.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ImportedView {
    /// The id of the roadmap.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What became of its file: `created`, `updated` or `unchanged`.
    pub deed: &'static str,
    /// Its file; none where the roadmap comes with the program.
    pub file: Option<String>,
    /// What it was read from.
    pub source: String,
    /// The form of that, as `--from` names it.
    pub from: &'static str,
    /// What the plan has.
    #[serde(flatten)]
    pub counts: Counts,
    /// How many of the learner's records are another way now.
    pub records: usize,
    /// How many topics and items have a tick in the plan, but are open here and stay so, since they
    /// had it the last time, too.
    pub kept_open: usize,
    /// What became of the topics and items of a plan that had been brought in before.
    pub changes: Vec<DifferenceView>,
    /// What of the plan has no place in a roadmap.
    pub left_out: Vec<LeftOutView>,
    /// What was read in a way that the learner may want to know of.
    pub remarks: Vec<String>,
}

/// What a plan has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Sections.
    pub sections: usize,
    /// Topics.
    pub topics: usize,
    /// Items of topics, on all levels.
    pub items: usize,
    /// Topics and items that are done or known.
    pub done: usize,
    /// Links, those of resources and projects too.
    pub links: usize,
}

/// What a newer version of a plan does to a topic or an item.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DifferenceView {
    /// What it is: `added`, `renamed`, `removed`, or `kept` where it is gone from the plan only.
    pub change: &'static str,
    /// The full id.
    pub id: String,
    /// The title that the plan gives it.
    pub title: String,
    /// The title before, where it has another one now.
    pub was: Option<String>,
}

/// Something that was left out, and how many there were.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LeftOutView {
    /// What, in the plural.
    pub what: String,
    /// How many.
    pub count: usize,
}

impl Counts {
    /// Those of a plan.
    pub fn of(plan: &Document) -> Self {
        let topics = || plan.sections.iter().flat_map(|section| &section.topics);
        let is_linked = |url: &str| usize::from(!url.is_empty());
        let records = records(plan);
        let is_done =
            |record: &&Record| matches!(record.status, Some(Status::Done | Status::Known));
        Self {
            sections: plan.sections.len(),
            topics: topics().count(),
            items: topics().map(|topic| all_items(&topic.items)).sum(),
            done: records.values().filter(is_done).count(),
            links: topics().map(|topic| topic.links.len()).sum::<usize>()
                + plan
                    .resources
                    .iter()
                    .map(|one| is_linked(&one.url))
                    .sum::<usize>()
                + plan
                    .projects
                    .iter()
                    .map(|one| is_linked(&one.url))
                    .sum::<usize>(),
        }
    }
}

/// What the records become.
#[derive(Clone, Debug, Default)]
pub struct Ticks {
    /// The records to write.
    pub records: Vec<RecordChange>,
    /// How many ticks of the plan stay open here.
    pub kept_open: usize,
}

/// What the ticks and notes of a plan do to the learner's records of the roadmap at `place`. What
/// is complete stays complete, and what the plan said the last time is no news.
pub fn ticks(
    standing: &Standing<'_>,
    place: usize,
    plan: &Document,
    before: Option<&Document>,
) -> Ticks {
    let index = standing.library.roadmap(place);
    let before = before.map(records).unwrap_or_default();
    let mut edits = Edits::new(standing);
    let mut kept_open = 0;
    for (path, record) in records(plan) {
        let Some(((number, item), _)) = locate_in(index, &path) else {
            continue;
        };
        let topic = TopicRef {
            roadmap: place,
            number,
        };
        let node = Node { topic, item };
        let mine = edits.record(node);
        let joined = join(before.get(&path), mine.clone(), &record);
        let is_complete = |record: &Record| record.status.is_some_and(Status::is_complete);
        if is_complete(&record) && !is_complete(&joined) {
            kept_open += 1;
        }
        if joined != mine {
            edits.write(node, joined);
        }
    }
    Ticks {
        records: edits.into_changes(),
        kept_open,
    }
}

/// The record from now on.
fn join(before: Option<&Record>, mine: Record, plan: &Record) -> Record {
    if before == Some(plan) {
        return mine;
    }
    if mine.is_empty() {
        return plan.clone();
    }
    let is_news = before.is_none_or(|before| before.status != plan.status);
    let is_open = mine.status.is_none_or(Status::is_open);
    let has_begun = plan.status == Some(Status::Learning) && mine.status.is_none();
    let mut joined = mine;
    if is_news && is_open && (has_begun || plan.status.is_some_and(Status::is_complete)) {
        joined.status = plan.status;
        joined.started = joined.started.or(plan.started);
        joined.completed = plan.completed;
    }
    let note_before = before.and_then(|before| before.note.as_ref());
    if plan.note.is_some() && (joined.note.is_none() || joined.note.as_ref() == note_before) {
        joined.note.clone_from(&plan.note);
    }
    joined
}

/// The records of a plan by the paths of what they are of, in the order of these.
fn records(plan: &Document) -> BTreeMap<String, Record> {
    let mut records = BTreeMap::new();
    let mut waiting: Vec<(String, &[Item])> = Vec::new();
    let mut note = |path: &str, record: &Record| {
        if !record.is_empty() {
            records.insert(path.to_owned(), record.clone());
        }
    };
    for topic in plan.sections.iter().flat_map(|section| &section.topics) {
        note(&topic.id, &topic.record);
        waiting.push((topic.id.clone(), &topic.items));
        while let Some((holder, items)) = waiting.pop() {
            for item in items {
                let path = format!("{holder}/{}", item.id);
                note(&path, &item.record);
                waiting.push((path, &item.items));
            }
        }
    }
    records
}

fn all_items(items: &[Item]) -> usize {
    items.iter().map(|item| 1 + all_items(&item.items)).sum()
}

/// What has come of plans that are the roadmaps at these places now.
pub fn import(
    after: &Standing<'_>,
    places: &[usize],
    imported: Vec<ImportedView>,
    dry_run: bool,
) -> ImportView {
    ImportView {
        imported,
        dry_run,
        outlook: places.iter().map(|&place| outlook(after, place)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(status: Option<Status>, note: Option<&str>) -> Record {
        Record {
            status,
            note: note.map(str::to_owned),
            ..Record::default()
        }
    }

    #[test]
    fn a_tick_of_the_plan_completes_what_is_open_and_takes_nothing_back() {
        let done = record(Some(Status::Done), None);
        let open = record(Some(Status::Learning), Some("mine"));
        let joined = join(None, open.clone(), &done);
        assert_eq!(joined, record(Some(Status::Done), Some("mine")));
        let skipped = record(Some(Status::Skipped), None);
        assert_eq!(join(None, skipped.clone(), &done), skipped);
        assert_eq!(
            join(None, done.clone(), &open),
            record(Some(Status::Done), Some("mine"))
        );
        assert_eq!(join(None, Record::default(), &done), done);
    }

    #[test]
    fn what_the_plan_said_the_last_time_is_no_news() {
        let done = record(Some(Status::Done), None);
        assert_eq!(
            join(Some(&done), Record::default(), &done),
            Record::default()
        );
        let noted = record(Some(Status::Done), Some("new"));
        let open = record(None, Some("mine"));
        assert_eq!(join(Some(&done), open.clone(), &noted), open);
        let old = record(None, Some("old"));
        assert_eq!(join(Some(&old), old.clone(), &noted), noted);
    }

    #[test]
    fn a_learner_who_keeps_something_open_is_not_overruled_by_a_beginning() {
        let pending = record(Some(Status::Pending), None);
        let learning = record(Some(Status::Learning), None);
        assert_eq!(join(None, pending.clone(), &learning), pending);
        assert_eq!(
            join(None, record(None, Some("n")), &learning).status,
            Some(Status::Learning)
        );
    }
}
