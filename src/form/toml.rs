//! A document → the text of a roadmap file that a person would be glad to edit.
//!
//! Only keys that say something are written; the ids of sections and topics always are, so that a
//! new title makes no new topic. Records have no place in a roadmap file.

use roadmap_core::document::{
    Document, Item, LearningPath, Link, MustKnow, Project, Resource, Section, Topic,
};
use roadmap_core::safe::is_unsafe;
use roadmap_core::text::slug;
use toml_writer::{ToTomlValue, TomlStringBuilder};

/// How wide a line may be that holds a whole list, in characters.
const WIDTH: usize = 100;

/// The text of the roadmap file. Without its records, compiling it makes the document again.
pub fn write(document: &Document) -> String {
    let mut out = Writer::default();
    out.text("id", &document.id);
    out.text("title", &document.title);
    out.text("summary", &document.summary);
    out.texts("levels", &document.levels);
    document
        .sections
        .iter()
        .for_each(|section| out.section(section));
    document.resources.iter().for_each(|one| out.resource(one));
    document.projects.iter().for_each(|one| out.project(one));
    document.paths.iter().for_each(|one| out.path(one));
    document.must_know.iter().for_each(|one| out.must_know(one));
    out.text
}

/// A text as TOML writes it on one line. What would steer a terminal or reorder the line is
/// escaped.
pub fn quoted(text: &str) -> String {
    let builder = TomlStringBuilder::new(text);
    if !text.contains(is_unsafe) {
        let plain = builder.as_basic_pretty().or_else(|| builder.as_literal());
        return plain.unwrap_or_else(|| builder.as_basic()).to_toml_value();
    }
    let basic = builder.as_basic().to_toml_value();
    let escaped = |c: char| match c {
        _ if is_unsafe(c) => format!("\\u{:04X}", u32::from(c)),
        _ => c.to_string(),
    };
    basic.chars().map(escaped).collect()
}

#[derive(Default)]
struct Writer {
    text: String,
}

impl Writer {
    fn section(&mut self, section: &Section) {
        self.table("section");
        self.text("id", &section.id);
        self.text("title", &section.title);
        self.text("summary", &section.summary);
        self.text("level", &section.level);
        self.text("part", &section.part);
        if section.optional {
            self.value("optional", "true");
        }
        section.topics.iter().for_each(|topic| self.topic(topic));
    }

    fn topic(&mut self, topic: &Topic) {
        self.table("section.topic");
        self.text("id", &topic.id);
        self.text("title", &topic.title);
        self.texts("aliases", &topic.aliases);
        self.text("summary", &topic.summary);
        self.text("level", &topic.level);
        self.texts("requires", &topic.requires);
        self.texts("concepts", &topic.concepts);
        if let Some(optional) = topic.optional {
            self.value("optional", &optional.to_string());
        }
        if let Some(minutes) = topic.minutes {
            self.value("minutes", &minutes.to_string());
        }
        self.texts("tags", &topic.tags);
        self.list("links", &topic.links, |link, _| link_table(link));
        self.list("items", &topic.items, item_value);
    }

    fn resource(&mut self, resource: &Resource) {
        self.table("resource");
        self.text("title", &resource.title);
        self.text("kind", &resource.kind);
        self.text("url", &resource.url);
        self.text("summary", &resource.summary);
    }

    fn project(&mut self, project: &Project) {
        self.table("project");
        self.text("title", &project.title);
        self.text("level", &project.level);
        self.text("summary", &project.summary);
        self.text("url", &project.url);
    }

    fn path(&mut self, path: &LearningPath) {
        self.table("path");
        self.text("title", &path.title);
        self.text("level", &path.level);
        self.text("duration", &path.duration);
        self.texts("steps", &path.steps);
    }

    fn must_know(&mut self, must_know: &MustKnow) {
        self.table("must_know");
        self.text("level", &must_know.level);
        self.texts("items", &must_know.items);
    }

    fn table(&mut self, name: &str) {
        self.text += &["\n[[", name, "]]\n"].concat();
    }

    fn value(&mut self, key: &str, value: &str) {
        self.text += &[key, " = ", value, "\n"].concat();
    }

    fn text(&mut self, key: &str, text: &str) {
        if !text.is_empty() {
            self.value(key, &quoted(text));
        }
    }

    fn texts(&mut self, key: &str, texts: &[String]) {
        self.list(key, texts, |text, _| quoted(text));
    }

    fn list<T>(&mut self, key: &str, values: &[T], write: impl Fn(&T, usize) -> String) {
        if !values.is_empty() {
            let width = WIDTH - key.len() - " = ".len();
            self.value(key, &array(values, width, 0, write));
        }
    }
}

/// A list in one line where that is not wide and holds no tables, else a value a line. `depth` is
/// how many lists hold it.
fn array<T>(
    values: &[T],
    width: usize,
    depth: usize,
    write: impl Fn(&T, usize) -> String,
) -> String {
    let values: Vec<String> = values.iter().map(|value| write(value, depth + 1)).collect();
    let joined = values.join(", ");
    let is_short = joined.chars().count() + "[]".len() <= width
        && !values.iter().any(|value| value.starts_with('{'));
    let is_alone = values.len() == 1 && !joined.contains('\n');
    if is_short || is_alone {
        return format!("[{joined}]");
    }
    let indent = "  ".repeat(depth);
    let line = |value: String| [&indent, "  ", &value, ",\n"].concat();
    let lines: String = values.into_iter().map(line).collect();
    format!("[\n{lines}{indent}]")
}

fn link_table(link: &Link) -> String {
    let mut keys = Vec::new();
    // An address stands for its own title.
    if !link.title.is_empty() && link.title != link.url {
        keys.push(format!("title = {}", quoted(&link.title)));
    }
    keys.push(format!("url = {}", quoted(&link.url)));
    format!("{{ {} }}", keys.join(", "))
}

/// An item: its title alone where that says all, since it makes the id too.
fn item_value(item: &Item, depth: usize) -> String {
    let has_own_id = !item.id.is_empty() && item.id != slug(&item.title);
    let mut keys = vec![format!("title = {}", quoted(&item.title))];
    if has_own_id {
        keys.push(format!("id = {}", quoted(&item.id)));
    }
    let mut texts = |key: &str, texts: &[String]| {
        if !texts.is_empty() {
            let list = array(texts, usize::MAX, depth, |text, _| quoted(text));
            keys.push(format!("{key} = {list}"));
        }
    };
    texts("aliases", &item.aliases);
    texts("concepts", &item.concepts);
    if !item.items.is_empty() {
        let list = array(&item.items, WIDTH / 2, depth, item_value);
        keys.push(format!("items = {list}"));
    }
    if keys.len() == 1 {
        quoted(&item.title)
    } else {
        format!("{{ {} }}", keys.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use roadmap_core::compile::{Base, File, compile};
    use roadmap_core::concepts::Concepts;

    use super::*;

    fn item(title: &str, items: Vec<Item>) -> Item {
        Item {
            id: slug(title),
            title: title.to_owned(),
            items,
            ..Item::default()
        }
    }

    fn texts(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|&text| text.to_owned()).collect()
    }

    /// A document that says something under every key.
    fn whole() -> Document {
        let topic = Topic {
            id: "asyncio".to_owned(),
            title: "asyncio \"fundamentals\"".to_owned(),
            aliases: texts(&["async-io"]),
            summary: "One thread, many waiting tasks.".to_owned(),
            level: "high".to_owned(),
            requires: texts(&["coroutines"]),
            concepts: texts(&["event-loop"]),
            optional: Some(false),
            minutes: Some(180),
            tags: texts(&["async", "io"]),
            links: vec![
                Link {
                    title: "Docs".to_owned(),
                    url: "https://a.example/".to_owned(),
                },
                Link {
                    title: String::new(),
                    url: "https://b.example/".to_owned(),
                },
            ],
            items: vec![
                item("Event loops", Vec::new()),
                item("Tasks", vec![item("Cancellation", Vec::new())]),
                Item {
                    id: "two".to_owned(),
                    aliases: texts(&["deux"]),
                    concepts: texts(&["event-loop"]),
                    ..item("Event loops", Vec::new())
                },
            ],
            ..Topic::default()
        };
        let coroutines = Topic {
            id: "coroutines".to_owned(),
            title: "Coroutines".to_owned(),
            ..Topic::default()
        };
        Document {
            id: "mine".to_owned(),
            title: "Mine".to_owned(),
            summary: "All of it.".to_owned(),
            levels: texts(&["low", "high"]),
            sections: vec![Section {
                id: "concurrency".to_owned(),
                title: "Concurrency".to_owned(),
                summary: "At once.".to_owned(),
                part: "Advanced".to_owned(),
                level: "low".to_owned(),
                optional: true,
                topics: vec![coroutines, topic],
            }],
            resources: vec![Resource {
                title: "Fluent Python".to_owned(),
                kind: "book".to_owned(),
                ..Resource::default()
            }],
            projects: vec![Project {
                title: "A chat".to_owned(),
                url: "https://c.example/".to_owned(),
                ..Project::default()
            }],
            paths: vec![LearningPath {
                title: "For all".to_owned(),
                level: "low".to_owned(),
                duration: "a week".to_owned(),
                steps: texts(&["Begin", "Go on"]),
            }],
            must_know: vec![MustKnow {
                level: "high".to_owned(),
                items: texts(&["Threads"]),
            }],
        }
    }

    #[test]
    fn every_key_that_says_something_is_written() {
        let expected = r#"id = "mine"
title = "Mine"
summary = "All of it."
levels = ["low", "high"]

[[section]]
id = "concurrency"
title = "Concurrency"
summary = "At once."
level = "low"
part = "Advanced"
optional = true

[[section.topic]]
id = "coroutines"
title = "Coroutines"

[[section.topic]]
id = "asyncio"
title = 'asyncio "fundamentals"'
aliases = ["async-io"]
summary = "One thread, many waiting tasks."
level = "high"
requires = ["coroutines"]
concepts = ["event-loop"]
optional = false
minutes = 180
tags = ["async", "io"]
links = [
  { title = "Docs", url = "https://a.example/" },
  { url = "https://b.example/" },
]
items = [
  "Event loops",
  { title = "Tasks", items = ["Cancellation"] },
  { title = "Event loops", id = "two", aliases = ["deux"], concepts = ["event-loop"] },
]

[[resource]]
title = "Fluent Python"
kind = "book"

[[project]]
title = "A chat"
url = "https://c.example/"

[[path]]
title = "For all"
level = "low"
duration = "a week"
steps = ["Begin", "Go on"]

[[must_know]]
level = "high"
items = ["Threads"]
"#;
        assert_eq!(write(&whole()), expected);
    }

    #[test]
    fn what_is_written_compiles() {
        let text = write(&whole());
        let file = File {
            name: "mine.toml",
            stem: "mine",
            text: &text,
        };
        let compiled = compile(&file, &Base::Nothing, &Concepts::default().incomplete());
        assert_eq!(compiled.diagnostics, []);
        assert_eq!(compiled.index.unwrap().item_count(), 4);
    }

    #[test]
    fn a_wide_list_has_a_value_a_line_however_deep() {
        let long = "a line that goes on and on and on";
        let mut inner = item("Inner", vec![item(long, Vec::new()), item("b", Vec::new())]);
        inner
            .items
            .push(item(&format!("{long} and on"), Vec::new()));
        let topic = Topic {
            items: vec![item("Outer", vec![inner])],
            ..Topic::default()
        };
        let section = Section {
            topics: vec![topic],
            ..Section::default()
        };
        let document = Document {
            sections: vec![section],
            ..Document::default()
        };
        let expected = r#"items = [
  { title = "Outer", items = [
    { title = "Inner", items = [
      "a line that goes on and on and on",
      "b",
      "a line that goes on and on and on and on",
    ] },
  ] },
]
"#;
        assert!(write(&document).ends_with(expected));
    }

    #[test]
    fn what_would_steer_a_terminal_is_escaped() {
        assert_eq!(
            quoted("a\u{1b}[31m\u{202e}b\n\"c\u{85}"),
            r#""a\u001B[31m\u202Eb\n\"c\u0085""#
        );
        assert_eq!(quoted("C:\\new"), r"'C:\new'");
        assert_eq!(quoted("it's \"so\""), r#""it's \"so\"""#);
        assert_eq!(quoted("non\u{a0}breaking"), "\"non\u{a0}breaking\"");
    }
}
