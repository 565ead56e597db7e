//! A roadmap file that a person has edited → the same file with another content: what has not
//! changed stands as it stood, comments and all.
//!
//! It must not judge what changed: the text is cut into blocks, one a section, topic or another
//! table, and each is kept or written anew as a whole. What comes out has to be read again, since a
//! file may say things in more ways than this knows.

use std::collections::HashMap;

use roadmap_core::document::{Document, Section};
use toml::de::DeTable;
use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, parse_document};

use super::toml::write;

/// The tables that make a block each.
const BLOCKS: [&[&str]; 6] = [
    &["section"],
    &["section", "topic"],
    &["resource"],
    &["project"],
    &["path"],
    &["must_know"],
];

/// The text of `new`, made from a text of `old`; none where that is written in a way that can't be
/// cut into blocks. Neither has records.
pub fn weave(text: &str, old: &Document, new: &Document) -> Option<String> {
    let fresh = write(new);
    let (old_parts, new_parts) = (parts(old), parts(new));
    let (old_blocks, new_blocks) = (blocks(text), blocks(&fresh));
    if old_blocks.len() != old_parts.len() || new_blocks.len() != new_parts.len() {
        return None;
    }
    let there: HashMap<Key, (Document, &str)> = old_parts
        .into_iter()
        .zip(old_blocks)
        .map(|((key, part), block)| (key, (part, block)))
        .collect();
    let mut woven = String::with_capacity(text.len().max(fresh.len()));
    for ((key, part), block) in new_parts.iter().zip(new_blocks) {
        match there.get(key) {
            Some((stood, kept)) if stood == part => woven += kept.trim_matches(['\n', '\r']),
            Some((_, changed)) => {
                let (comments, keys) = own_lines(changed);
                woven = [&woven, &*comments, block.trim_matches('\n'), &*keys].concat();
            }
            None => woven += block.trim_matches('\n'),
        }
        woven += "\n\n";
    }
    woven.truncate(woven.trim_end().len());
    woven.push('\n');
    if text.contains("\r\n") {
        woven = woven.replace("\r\n", "\n").replace('\n', "\r\n");
    }
    Some(woven)
}

/// What a block is of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    Head,
    Section(String),
    Topic(String),
    Resource(usize),
    Project(usize),
    Path(usize),
    MustKnow(usize),
}

/// What the blocks of a document's file say, in their order, each as a document of nothing else.
fn parts(document: &Document) -> Vec<(Key, Document)> {
    let mut parts = vec![(
        Key::Head,
        Document {
            id: document.id.clone(),
            title: document.title.clone(),
            summary: document.summary.clone(),
            levels: document.levels.clone(),
            ..Document::default()
        },
    )];
    let of_section = |section: Section| Document {
        sections: vec![section],
        ..Document::default()
    };
    for section in &document.sections {
        let alone = Section {
            id: section.id.clone(),
            title: section.title.clone(),
            summary: section.summary.clone(),
            part: section.part.clone(),
            level: section.level.clone(),
            optional: section.optional,
            topics: Vec::new(),
        };
        parts.push((Key::Section(section.id.clone()), of_section(alone)));
        for topic in &section.topics {
            let alone = Section {
                topics: vec![topic.clone()],
                ..Section::default()
            };
            parts.push((Key::Topic(topic.id.clone()), of_section(alone)));
        }
    }
    macro_rules! tables {
        ($field:ident, $key:expr) => {
            parts.extend(document.$field.iter().enumerate().map(|(at, one)| {
                let part = Document {
                    $field: vec![one.clone()],
                    ..Document::default()
                };
                ($key(at), part)
            }));
        };
    }
    tables!(resources, Key::Resource);
    tables!(projects, Key::Project);
    tables!(paths, Key::Path);
    tables!(must_know, Key::MustKnow);
    parts
}

/// A text cut before each of the tables that make a block, and before the comments right above it:
/// first what stands before all of them.
fn blocks(text: &str) -> Vec<&str> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let mut events: Vec<Event> = Vec::new();
    // The text was parsed before, so that there are no errors left to hear of.
    parse_document(&tokens, &mut events, &mut ());
    let mut cuts = Vec::new();
    let mut header: Option<(usize, Vec<&str>)> = None;
    for event in &events {
        let span = event.span();
        match (event.kind(), &mut header) {
            (EventKind::ArrayTableOpen, _) => header = Some((span.start(), Vec::new())),
            (EventKind::SimpleKey, Some((_, keys))) => keys.push(&text[span.start()..span.end()]),
            (EventKind::ArrayTableClose, _) => {
                let (start, keys) = header.take().unwrap_or_default();
                if BLOCKS.contains(&&*keys) {
                    cuts.push(above(text, start));
                }
            }
            _ => {}
        }
    }
    let starts = std::iter::once(0).chain(cuts.iter().copied());
    let ends = cuts.iter().copied().chain([text.len()]);
    starts
        .zip(ends)
        .map(|(start, end)| &text[start..end])
        .collect()
}

/// The start of the comment lines right above the line that holds `at`.
fn above(text: &str, at: usize) -> usize {
    let mut start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    while let Some(before) = text[..start].strip_suffix('\n') {
        let line = before.rfind('\n').map_or(0, |newline| newline + 1);
        if !before[line..].trim_start().starts_with('#') {
            break;
        }
        start = line;
    }
    start
}

/// The lines of a block that say nothing to the program: its comments, and each after a line break
/// its keys that begin with `x-`.
fn own_lines(block: &str) -> (String, String) {
    let (mut comments, mut keys) = (String::new(), String::new());
    for line in block.lines() {
        let bare = line.trim();
        if bare.starts_with('#') {
            comments += bare;
            comments.push('\n');
        } else if bare.starts_with("x-") && DeTable::parse(bare).is_ok() {
            keys.push('\n');
            keys += bare;
        }
    }
    (comments, keys)
}

#[cfg(test)]
mod tests {
    use roadmap_core::document::{Resource, Topic};

    use super::*;

    fn topic(id: &str, title: &str) -> Topic {
        Topic {
            id: id.to_owned(),
            title: title.to_owned(),
            ..Topic::default()
        }
    }

    fn bread() -> Document {
        Document {
            id: "bread".to_owned(),
            title: "Bread".to_owned(),
            sections: vec![Section {
                id: "flour".to_owned(),
                title: "Flour".to_owned(),
                topics: vec![topic("rye", "Rye"), topic("oat", "Oat")],
                ..Section::default()
            }],
            resources: vec![Resource {
                title: "A book".to_owned(),
                ..Resource::default()
            }],
            ..Document::default()
        }
    }

    const EDITED: &str = "# Mine.\n\nid = 'bread' # the id\ntitle = \"Bread\"\n\n\
        # on flour\n[[section]]\nid = \"flour\"\ntitle = \"Flour\"\n\n\
        [[section.topic]] # dark\ntitle = \"Rye\"\n  id   = \"rye\"\nsummary = \"\"\"\n# no comment\n[[section]]\"\"\"\n\n\
        # on oats\n[[section.topic]]\nid = \"oat\"\n# coarse\ntitle = \"Oat\"\nx-price = 3\n\n\
        [[resource]]\ntitle = \"A book\"\n";

    fn edited() -> Document {
        let mut edited = bread();
        edited.sections[0].topics[0].summary = "# no comment\n[[section]]".to_owned();
        edited
    }

    #[test]
    fn what_is_the_same_stands_as_it_stood() {
        assert_eq!(weave(EDITED, &edited(), &edited()).as_deref(), Some(EDITED));
    }

    #[test]
    fn what_changed_is_written_anew_below_its_comments() {
        let mut new = edited();
        new.sections[0].topics[1].minutes = Some(20);
        new.sections[0].topics.insert(1, topic("spelt", "Spelt"));
        let expected = EDITED.replace(
            "# on oats\n[[section.topic]]\nid = \"oat\"\n# coarse\ntitle = \"Oat\"\nx-price = 3\n",
            "[[section.topic]]\nid = \"spelt\"\ntitle = \"Spelt\"\n\n\
             # on oats\n# coarse\n\
             [[section.topic]]\nid = \"oat\"\ntitle = \"Oat\"\nminutes = 20\nx-price = 3\n",
        );
        assert_eq!(weave(EDITED, &edited(), &new), Some(expected));
    }

    #[test]
    fn line_ends_stay_what_they_are() {
        let old = EDITED.replace('\n', "\r\n");
        let mut new = edited();
        new.sections[0].topics.pop();
        let woven = weave(&old, &edited(), &new).unwrap();
        assert_eq!(woven.matches('\n').count(), woven.matches("\r\n").count());
        assert!(woven.contains("# on flour\r\n[[section]]\r\n"));
    }

    #[test]
    fn tables_within_lines_are_not_woven() {
        let inline = "id = \"bread\"\ntitle = \"Bread\"\nsection = [{ title = \"Flour\" }]\n";
        assert_eq!(weave(inline, &bread(), &bread()), None);
    }
}
