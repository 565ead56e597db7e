//! Markdown documents of our own, small, one rule each.

mod exact;
mod items;
mod left_out;
mod places;
mod properties;
mod tables;

use roadmap_core::document::{Item, Topic};
use roadmap_core::model::{Record, Status};

use super::read;
use crate::import::{Imported, Items, Options};

/// What comes of a document in a file `notes.md`.
fn import(text: &str) -> Imported {
    with(text, Items::Auto)
}

fn with(text: &str, items: Items) -> Imported {
    let options = Options {
        stem: "notes".to_owned(),
        id: None,
        items,
    };
    read(text, &options)
}

/// A roadmap as lines: its title, `§ part: section` with `@level`, topics and items as
/// bullets with their status.
fn drawn(imported: &Imported) -> String {
    let document = &imported.document;
    let mut drawn = format!("{}\n", document.title);
    for section in &document.sections {
        drawn += "§ ";
        if !section.part.is_empty() {
            drawn += &[&section.part, ": "].concat();
        }
        drawn += &section.title;
        if !section.level.is_empty() {
            drawn += &[" @", &section.level].concat();
        }
        drawn += "\n";
        for topic in &section.topics {
            drawn += &line("", &topic.record, &topic.title);
            draw_items("  ", &topic.items, &mut drawn);
        }
    }
    drawn
}

fn draw_items(indent: &str, items: &[Item], drawn: &mut String) {
    for item in items {
        *drawn += &line(indent, &item.record, &item.title);
        draw_items(&format!("{indent}  "), &item.items, drawn);
    }
}

fn line(indent: &str, record: &Record, title: &str) -> String {
    let mark = match record.status {
        None => "",
        Some(Status::Done) => "done ",
        Some(Status::Skipped) => "skipped ",
        Some(Status::Learning) => "learning ",
        Some(Status::Known) => "known ",
        Some(Status::Pending) => "pending ",
    };
    format!("{indent}- {mark}{title}\n")
}

fn topics(imported: &Imported) -> Vec<&Topic> {
    let sections = imported.document.sections.iter();
    sections.flat_map(|section| &section.topics).collect()
}

/// The only topic of a document.
fn topic(text: &str) -> Topic {
    let imported = import(text);
    let [topic] = topics(&imported)[..] else {
        panic!("{}", drawn(&imported));
    };
    topic.clone()
}

/// A topic's links as `title <url>`.
fn links(topic: &Topic) -> Vec<String> {
    let links = topic.links.iter();
    links
        .map(|link| format!("{} <{}>", link.title, link.url))
        .collect()
}

/// How many of something were left out.
fn left_out(imported: &Imported, what: &str) -> usize {
    let left = imported.left_out.iter().find(|left| left.what == what);
    left.map_or(0, |left| left.count)
}
