//! What happened, dated: every start and every completion that the records tell of.
//!
//! It must not know of commands: the progress file is all there is.

use std::collections::HashSet;

use jiff::Timestamp;
use roadmap_core::model::Status;
use serde::Serialize;

use super::row::title;
use super::scope::Scope;
use super::standing::Standing;

/// What happened, the latest first.
#[derive(Debug, Default, Serialize)]
pub struct LogView {
    /// The events.
    pub log: Vec<LogEntryView>,
}

/// A start or a completion.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LogEntryView {
    /// When.
    pub at: Timestamp,
    /// What: `started`, `done`, `known` or `skipped`.
    pub event: &'static str,
    /// The full id of the topic or item.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The note that stands with it.
    pub note: Option<String>,
}

/// Which events are meant.
#[derive(Clone, Copy, Debug, Default)]
pub struct LogOptions {
    /// Not before this moment.
    pub since: Option<Timestamp>,
    /// Not after this moment.
    pub until: Option<Timestamp>,
    /// How many.
    pub limit: Option<usize>,
}

/// What happened in a scope, the latest first; what happened at once is in library order.
pub fn log(standing: &Standing<'_>, scope: &Scope, options: LogOptions) -> LogView {
    let listed: HashSet<usize> = scope.listed.iter().copied().collect();
    let mut log = Vec::new();
    for (node, placed) in standing.records() {
        if !listed.contains(&node.topic.roadmap) {
            continue;
        }
        let record = placed.record;
        let completed = record
            .completed
            .filter(|_| record.status.is_some_and(Status::is_complete));
        let events = [
            completed.map(|at| (at, record.status.map_or("", Status::as_str))),
            record.started.map(|at| (at, "started")),
        ];
        for (at, event) in events.into_iter().flatten() {
            log.push(LogEntryView {
                at,
                event,
                id: standing.library.node_id(node),
                title: title(standing.library, node).to_owned(),
                note: record.note.clone(),
            });
        }
    }
    log.retain(|entry| {
        options.since.is_none_or(|since| entry.at >= since)
            && options.until.is_none_or(|until| entry.at <= until)
    });
    log.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    log.truncate(options.limit.unwrap_or(usize::MAX));
    LogView { log }
}
