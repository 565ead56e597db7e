//! What bringing other versions of the progress in has come to: which records are another way now,
//! and where that comes from.
//!
//! It must not join anything: the records before and after come in.

use std::collections::BTreeMap;

use jiff::Timestamp;
use roadmap_core::library::Library;
use roadmap_core::model::{Record, Status};
use serde::Serialize;

use super::change::outlook;
use super::locate::locate;
use super::row::title;
use super::standing::Standing;
use super::view::{ChangedView, OutlookView};

/// What one version brought.
#[derive(Clone, Copy, Debug)]
pub struct Brought<'b> {
    /// The file it comes from.
    pub file: &'b str,
    /// The ids of the records that it changed, and whatever belongs to them.
    pub changed: &'b [&'b str],
    /// The ids of its records that say nothing new.
    pub unchanged: &'b [&'b str],
}

/// What other versions brought.
#[derive(Debug, Default, Serialize)]
pub struct MergeView {
    /// The records that are another way now.
    pub changed: Vec<MergedView>,
    /// The full ids of the records that other versions have, too, and that stay as they are.
    pub unchanged: Vec<String>,
    /// The full ids of the topics that are known now by way of other roadmaps.
    pub also_known: Vec<String>,
    /// Whether it was only tried.
    pub dry_run: bool,
    /// The active roadmap, where it came in.
    pub active: Option<String>,
    /// The versions, in the order in which they were brought in.
    pub files: Vec<MergedFileView>,
    /// How far the roadmaps are now, and what is next there.
    #[serde(skip)]
    pub outlook: Vec<OutlookView>,
}

/// A record that is another way now.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MergedView {
    /// The change.
    #[serde(flatten)]
    pub change: ChangedView,
    /// The files that it comes from.
    pub sources: Vec<String>,
}

/// A version that was brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct MergedFileView {
    /// The file.
    pub file: String,
    /// How many records it changed.
    pub changed: usize,
    /// How many of its records say nothing new.
    pub unchanged: usize,
}

/// What the records were before some versions came in and what they are now, as a view.
pub fn merge(
    before: &Standing<'_>,
    after: &Standing<'_>,
    brought: &[Brought<'_>],
    dry_run: bool,
) -> MergeView {
    let library = after.library;
    let mut sources: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for one in brought {
        for id in one.changed {
            sources.entry(id).or_default().push(one.file.to_owned());
        }
    }
    let mut roadmaps: Vec<usize> = sources
        .keys()
        .filter_map(|id| Some(locate(library, id)?.0.topic.roadmap))
        .collect();
    roadmaps.sort_unstable();
    roadmaps.dedup();
    let mut unchanged: Vec<String> = brought
        .iter()
        .flat_map(|one| one.unchanged)
        .filter(|id| !sources.contains_key(*id))
        .map(|id| (*id).to_owned())
        .collect();
    unchanged.sort_unstable();
    unchanged.dedup();
    let active = &after.progress.active;
    let is_new = before.progress.active != *active;
    MergeView {
        changed: sources
            .iter()
            .map(|(id, sources)| MergedView {
                change: changed(before, after, id),
                sources: sources.clone(),
            })
            .collect(),
        unchanged,
        dry_run,
        also_known: after
            .known_elsewhere()
            .filter(|&topic| before.known_via(topic).is_empty())
            .map(|topic| library.topic_id(topic))
            .filter(|id| !sources.contains_key(id.as_str()))
            .collect(),
        active: is_new.then(|| active.clone()).flatten(),
        files: brought
            .iter()
            .map(|one| MergedFileView {
                file: one.file.to_owned(),
                changed: one.changed.len(),
                unchanged: one.unchanged.len(),
            })
            .collect(),
        outlook: roadmaps
            .into_iter()
            .map(|roadmap| outlook(after, roadmap))
            .collect(),
    }
}

/// The current id of what a record's id belongs to.
pub fn id_of(library: &Library, key: &str) -> Option<String> {
    locate(library, key).map(|(node, _)| library.node_id(node))
}

fn changed(old: &Standing<'_>, new: &Standing<'_>, id: &str) -> ChangedView {
    let library = new.library;
    let node = locate(library, id).map(|(node, _)| node);
    let status = |standing: &Standing<'_>| match node {
        Some(node) => standing.node(node),
        None => of(standing, id)
            .and_then(|record| record.status)
            .unwrap_or_default(),
    };
    let last = id.rsplit('/').next().unwrap_or(id);
    ChangedView {
        id: id.to_owned(),
        from: status(old),
        to: status(new),
        at: date(of(old, id), of(new, id)),
        title: node.map_or(last, |node| title(library, node)).to_owned(),
    }
}

fn of<'p>(standing: &Standing<'p>, id: &str) -> Option<&'p Record> {
    standing.progress.records.get(id)
}

/// The date of what came in; none where that was no status.
fn date(old: Option<&Record>, new: Option<&Record>) -> Option<Timestamp> {
    let said = |record: Option<&Record>| {
        record.map(|record| (record.status, record.started, record.completed))
    };
    let new = new.filter(|new| said(Some(new)) != said(old))?;
    if new.status.is_some_and(Status::is_complete) {
        new.completed
    } else {
        new.started
    }
}
