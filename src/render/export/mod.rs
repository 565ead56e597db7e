//! Roadmaps as other tools read them, one file a form.
//!
//! Every form escapes what it would take for its own signs. What would steer a terminal is written
//! out in all of them, since any may be printed.

mod anki;
mod dot;
mod graph;
mod ics;
mod markdown;
mod mermaid;
mod taskwarrior;
#[cfg(test)]
mod tests;
mod uid;

use std::io::{self, Write};

use super::{csv, json};
use crate::form;
use crate::query::export::{ExportView, Form};
use crate::query::view::{Kind, Layout, LinkView, TopicView, TopicsView};

/// Writes roadmaps in the form that was asked for.
pub(super) fn write(view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<()> {
    let text = match view.form {
        Form::Json => return json::write(&form::json::Documents::of(&view.documents), out),
        Form::Csv => {
            let topics = view.rows.clone();
            let layout = Layout::Rows;
            return csv::write(&TopicsView { topics, layout }, out);
        }
        Form::Taskwarrior => return taskwarrior::write(view, out),
        Form::Toml => view.documents.iter().map(form::toml::write).collect(),
        Form::Markdown => {
            let mut statuses = view.rows.iter().map(|row| row.status);
            let written = |document| markdown::write(document, &mut statuses);
            view.documents.iter().map(written).collect()
        }
        Form::Ics => ics::write(view),
        Form::Dot => dot::write(view),
        Form::Mermaid => mermaid::write(view),
        Form::Anki => anki::write(view),
    };
    out.write_all(String::as_bytes(&text))
}

/// A topic and all the items below it.
struct Entry<'v> {
    topic: &'v TopicView<'v>,
    items: &'v [TopicView<'v>],
}

/// The topics that are exported, in order.
fn entries<'v>(view: &'v ExportView<'_>) -> impl Iterator<Item = Entry<'v>> {
    let chunks = view.rows.chunk_by(|_, next| next.kind == Kind::Item);
    let entry = |rows: &'v [TopicView<'v>]| {
        let (topic, items) = rows.split_first()?;
        Some(Entry { topic, items })
    };
    chunks.filter_map(entry)
}

/// A link on a line: what it is called, where it has a name, and its address.
fn called(link: &LinkView<'_>) -> String {
    if link.title == link.url {
        link.url.to_owned()
    } else {
        format!("{}: {}", link.title, link.url)
    }
}
