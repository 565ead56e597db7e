//! Generated documents: valid ones that say something under every key, in texts of any letters and
//! signs.

use jiff::Timestamp;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use roadmap_core::document::{
    Document, Item, LearningPath, Link, MustKnow, Project, Resource, Section, Topic,
};
use roadmap_core::model::{Record, Status};

/// The levels of a generated document that has its own.
const LEVELS: [&str; 3] = ["low", "\"high\"", "日本"];

/// Signs that some form takes for its own, beside any others.
const SIGNS: [&str; 44] = [
    "a",
    "b",
    "7",
    " ",
    "é",
    "日",
    "ש",
    "\"",
    "'",
    "\\",
    "`",
    "*",
    "_",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "&",
    "|",
    "#",
    "\u{202e}",
    "\u{1b}",
    "\n",
    "\t",
    "-",
    "--",
    "+",
    "=",
    "~",
    "$",
    "!",
    ":",
    ";",
    ",",
    "1.",
    "[x] ",
    "&lt;",
    "-->",
    "<b>",
    "www.",
    "http://a.b",
    "\u{a0}",
];

/// A text that is not blank.
pub(super) fn text() -> impl Strategy<Value = String> {
    let of_signs = vec(select(&SIGNS[..]), 1..9).prop_map(|signs| signs.concat());
    prop_oneof![3 => "[a-zA-Z]{1,9}( [a-z]{1,9}){0,3}", 2 => of_signs, 1 => any::<String>()]
        // NUL has no place in Markdown.
        .prop_map(|text| text.replace('\0', ""))
        .prop_filter("a title says something", |text| !text.trim().is_empty())
}

fn maybe() -> impl Strategy<Value = String> {
    prop_oneof![2 => Just(String::new()), 1 => text()]
}

fn record() -> impl Strategy<Value = Record> {
    let day = || option::of((0..4_000_i64).prop_map(|days| moment(days * 86_413)));
    let status = option::of(select(&Status::ALL[..]));
    let note = prop_oneof![2 => text(), 1 => any::<String>()];
    let note = note.prop_map(|note| note.replace('\0', ""));
    let record = (status, day(), day(), option::of(note));
    let record = record.prop_map(|(status, started, completed, note)| Record {
        status,
        started,
        completed,
        note,
    });
    prop_oneof![2 => Just(Record::default()), 1 => record]
}

fn moment(second: i64) -> Timestamp {
    Timestamp::from_second(1_700_000_000 + second).unwrap()
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    let leaf = (text(), vec(id(), 0..2), record()).prop_map(|(title, concepts, record)| Item {
        title,
        concepts,
        record,
        ..Item::default()
    });
    let item = leaf.prop_recursive(3, 8, 3, |inner| {
        (text(), vec(inner, 0..3), record()).prop_map(|(title, items, record)| Item {
            title,
            items: told_apart(items),
            record,
            ..Item::default()
        })
    });
    vec(item, 0..4).prop_map(told_apart)
}

/// Items with ids of their own, some of them the slugs of the titles.
fn told_apart(mut items: Vec<Item>) -> Vec<Item> {
    for at in 0..items.len() {
        let slug = roadmap_core::text::slug(&items[at].title);
        let is_free = items[..at].iter().all(|before| before.id != slug);
        let is_free = is_free && !slug.starts_with("own-");
        items[at].id = if is_free { slug } else { format!("own-{at}") };
        items[at].aliases = vec![format!("own-old-{at}")];
    }
    items
}

fn id() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9]{0,4}"
}

/// A topic without ids: those come when all are there. Of its prerequisites only the numbers are.
fn topic() -> impl Strategy<Value = (Topic, Vec<prop::sample::Index>)> {
    let link = (maybe(), text()).prop_map(|(title, url)| Link {
        // One without a title is called by its address.
        title: if title.is_empty() { url.clone() } else { title },
        url,
    });
    let said = (text(), maybe(), option::of(1..99_999_u32), record());
    let lists = (vec(id(), 0..3), vec(text(), 0..3), vec(link, 0..3), items());
    let requires = vec(any::<prop::sample::Index>(), 0..3);
    (said, lists, any::<bool>(), 0..3_usize, requires).prop_map(
        |(
            (title, summary, minutes, record),
            (mut concepts, tags, links, items),
            other,
            level,
            requires,
        )| {
            concepts.sort();
            concepts.dedup();
            let topic = Topic {
                title,
                summary,
                minutes,
                record,
                concepts,
                tags,
                links,
                items,
                level: LEVELS[level].to_owned(),
                optional: Some(other),
                ..Topic::default()
            };
            (topic, requires)
        },
    )
}

fn extras() -> impl Strategy<Value = Document> {
    let level = || {
        prop_oneof![
            Just(String::new()),
            select(&LEVELS[..]).prop_map(str::to_owned)
        ]
    };
    let resource =
        (text(), maybe(), maybe(), maybe()).prop_map(|(title, kind, url, summary)| Resource {
            title,
            kind,
            url,
            summary,
        });
    let project =
        (text(), level(), maybe(), maybe()).prop_map(|(title, level, summary, url)| Project {
            title,
            level,
            summary,
            url,
        });
    let path = (text(), level(), maybe(), vec(text(), 0..3)).prop_map(
        |(title, level, duration, steps)| LearningPath {
            title,
            level,
            duration,
            steps,
        },
    );
    let must_know = (select(&LEVELS[..]), vec(text(), 0..3)).prop_map(|(level, items)| MustKnow {
        level: level.to_owned(),
        items,
    });
    let lists = (
        vec(resource, 0..2),
        vec(project, 0..2),
        vec(path, 0..2),
        vec(must_know, 0..2),
    );
    (lists, text(), maybe()).prop_map(
        |((resources, projects, paths, must_know), title, summary)| Document {
            id: "mine".to_owned(),
            title,
            summary,
            levels: LEVELS.map(str::to_owned).to_vec(),
            resources,
            projects,
            paths,
            must_know,
            ..Document::default()
        },
    )
}

/// Documents in the one way in which a roadmap has them: what goes without saying is not said.
pub(super) fn documents() -> impl Strategy<Value = Document> {
    let section = (
        text(),
        maybe(),
        maybe(),
        0..3_usize,
        any::<bool>(),
        vec(topic(), 0..4),
    );
    (extras(), vec(section, 0..4)).prop_map(|(mut document, sections)| {
        let has_levels = sections.iter().any(|section| section.3 > 0);
        let mut ids: Vec<String> = Vec::new();
        for (number, (title, summary, part, level, optional, topics)) in (0..).zip(sections) {
            let mut section = Section {
                id: format!("s{number}"),
                title,
                summary,
                part,
                optional,
                ..Section::default()
            };
            if has_levels {
                LEVELS[level].clone_into(&mut section.level);
            }
            for (mut topic, requires) in topics {
                topic.id = format!("t{}", ids.len());
                topic.aliases = vec![format!("old-{}", ids.len())];
                topic.optional = topic.optional.filter(|&other| other != optional);
                if topic.level == LEVELS[level] {
                    topic.level.clear();
                }
                let needed = requires.iter().filter(|_| !ids.is_empty());
                topic.requires = needed.map(|before| before.get(&ids).clone()).collect();
                topic.requires.dedup();
                if topic.requires.first() == topic.requires.last() {
                    topic.requires.truncate(1);
                }
                ids.push(topic.id.clone());
                section.topics.push(topic);
            }
            document.sections.push(section);
        }
        document
    })
}
