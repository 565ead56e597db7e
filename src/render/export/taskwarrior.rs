//! `taskwarrior`: a task a topic, with its prerequisites, as `task import` takes them. Imported
//! again, the tasks are the same ones.

use std::io::{self, Write};

use jiff::Timestamp;
use roadmap_core::model::Status;
use roadmap_core::safe::safe;
use serde::Serialize;

use super::uid::uuid;
use super::{Entry, called, entries};
use crate::query::export::ExportView;
use crate::render::json;

#[derive(Serialize)]
struct Task {
    uuid: String,
    description: String,
    status: &'static str,
    entry: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    project: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    depends: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    annotations: Vec<Annotation>,
}

#[derive(Serialize)]
struct Annotation {
    entry: String,
    description: String,
}

/// Writes the tasks, one a line.
pub(super) fn write(view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"[\n")?;
    for (number, entry) in entries(view).enumerate() {
        if number > 0 {
            out.write_all(b",\n")?;
        }
        json::value(&task(&entry, view.now), out)?;
    }
    out.write_all(b"\n]\n")
}

fn task(entry: &Entry<'_>, now: Timestamp) -> Task {
    let topic = entry.topic;
    let begun = topic.started.or(topic.completed).unwrap_or(now);
    let end = topic.completed.unwrap_or(now);
    Task {
        uuid: uuid(&topic.id),
        description: safe(topic.title).into_owned(),
        status: match topic.status {
            Status::Pending | Status::Learning => "pending",
            Status::Done | Status::Known => "completed",
            Status::Skipped => "deleted",
        },
        entry: moment(begun.min(end)),
        start: (topic.status == Status::Learning).then(|| moment(begun)),
        end: topic.status.is_complete().then(|| moment(end)),
        project: format!("{}.{}", topic.roadmap, topic.section_id),
        tags: topic.tags.iter().map(|tag| word(tag)).collect(),
        depends: topic.requires.iter().map(|id| uuid(id)).collect(),
        annotations: annotations(entry, begun.min(end)),
    }
}

/// The items with their ticks, the first link, as `open` takes it, and the note. Taskwarrior tells
/// them apart by the second.
fn annotations(entry: &Entry<'_>, from: Timestamp) -> Vec<Annotation> {
    let topic = entry.topic;
    let mut held_by: Vec<&str> = Vec::new();
    let items = entry.items.iter().map(|item| {
        held_by.truncate(item.depth.saturating_sub(1));
        held_by.push(item.title);
        let tick = if item.status.is_complete() { 'x' } else { ' ' };
        format!("[{tick}] {}", held_by.join(" / "))
    });
    let link = topic.links.first().map(called);
    let note = topic.note.iter().flat_map(|note| note.lines());
    let note = note
        .filter(|line| !line.trim().is_empty())
        .map(str::to_owned);
    let texts = items.chain(link).chain(note);
    (0..)
        .zip(texts)
        .map(|(second, text)| Annotation {
            entry: moment(from + jiff::SignedDuration::from_secs(second)),
            description: safe(&text).into_owned(),
        })
        .collect()
}

/// A tag as Taskwarrior has them, which is one word.
fn word(tag: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() { c } else { '_' };
    tag.chars().map(kept).collect()
}

fn moment(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}
