//! Documents that no roadmap file could hold, and what becomes of them.

use roadmap_core::compile::{Base, File, compile};
use roadmap_core::concepts::Concepts;
use roadmap_core::document::{MustKnow, Project};
use roadmap_core::error::Severity;

use super::*;
use crate::form::toml;

fn topic(title: &str) -> Topic {
    Topic {
        title: title.to_owned(),
        ..Topic::default()
    }
}

fn plan(topics: Vec<Topic>) -> Document {
    let section = Section {
        title: "Flour".to_owned(),
        topics,
        ..Section::default()
    };
    Document {
        title: "Bread".to_owned(),
        sections: vec![section],
        ..Document::default()
    }
}

/// The document as it is once it was mended, which a file of it must bear out, and what was left
/// out.
fn mended(document: Document) -> (Document, Vec<(String, usize)>) {
    let mut imported = Imported {
        document,
        ..Imported::default()
    };
    mend(&mut imported);
    let text = toml::write(&imported.document);
    let file = File {
        name: "bread.toml",
        stem: "bread",
        text: &text,
    };
    let found = compile(&file, &Base::Nothing, &Concepts::default()).diagnostics;
    let errors: Vec<_> = found
        .iter()
        .filter(|d| d.severity == Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:?}\n{text}");
    let left_out = imported.left_out.into_iter();
    (
        imported.document,
        left_out.map(|left| (left.what, left.count)).collect(),
    )
}

#[test]
fn levels_are_known_by_other_names_or_dropped() {
    let mut document = plan(vec![topic("Rye"), topic("Wheat"), topic("Spelt")]);
    for (topic, level) in document.sections[0]
        .topics
        .iter_mut()
        .zip(["Easy", "EXPERT", "week 3"])
    {
        topic.level = level.to_owned();
    }
    document.projects.push(Project {
        title: "A loaf".to_owned(),
        level: "purple".to_owned(),
        ..Project::default()
    });
    document.must_know.push(MustKnow::default());
    let (document, left_out) = mended(document);
    let levels: Vec<&str> = document.sections[0]
        .topics
        .iter()
        .map(|t| &*t.level)
        .collect();
    assert_eq!(levels, ["beginner", "expert", ""]);
    assert_eq!(document.must_know[0].level, "beginner");
    assert_eq!(
        left_out,
        [("levels that a roadmap doesn't have".to_owned(), 2)]
    );
}

#[test]
fn a_level_that_all_topics_share_is_their_sections() {
    let mut document = plan(vec![topic("Rye"), topic("Wheat")]);
    for topic in &mut document.sections[0].topics {
        topic.level = "advanced".to_owned();
    }
    let section = &mended(document).0.sections[0];
    assert_eq!(
        (&*section.level, &*section.topics[0].level),
        ("advanced", "")
    );
}

#[test]
fn what_has_no_title_is_called_by_its_link_or_goes() {
    let mut linked = topic(" ");
    linked.links.push(Link {
        title: String::new(),
        url: "https://rye.example/".to_owned(),
    });
    linked.links.push(Link::default());
    linked.links[0].title = "Rye".to_owned();
    linked.items.push(Item::default());
    let (document, left_out) = mended(plan(vec![topic(""), linked]));
    assert_eq!(document.sections[0].topics[0].title, "Rye");
    let expected = [
        ("topics without a title", 1),
        ("links without an address", 1),
        ("items without a title", 1),
    ];
    assert_eq!(
        left_out,
        expected.map(|(what, count)| (what.to_owned(), count))
    );
}

#[test]
fn items_that_nest_too_deep_stand_beside_what_holds_them() {
    let mut item = Item::default();
    for depth in (0..40).rev() {
        item = Item {
            title: format!("at {depth}"),
            items: if depth == 39 { Vec::new() } else { vec![item] },
            ..Item::default()
        };
    }
    let mut deep = topic("Deep");
    deep.items.push(item);
    let (document, left_out) = mended(plan(vec![deep]));
    let mut items = &document.sections[0].topics[0].items;
    for _ in 0..MAX_ITEM_LEVELS - 1 {
        items = &items[0].items;
    }
    let titles: Vec<&str> = items.iter().map(|item| &*item.title).collect();
    assert_eq!(
        titles,
        [
            "at 31", "at 32", "at 33", "at 34", "at 35", "at 36", "at 37", "at 38", "at 39"
        ]
    );
    assert_eq!(left_out, []);
}

#[test]
fn a_circle_is_opened_where_it_closes() {
    let mut topics = vec![topic("A"), topic("B"), topic("C")];
    topics[0].requires = vec!["b".to_owned(), "nothing".to_owned(), "b".to_owned()];
    topics[1].requires = vec!["c".to_owned()];
    topics[2].requires = vec!["a".to_owned()];
    let (document, left_out) = mended(plan(topics));
    let requires: Vec<usize> = document.sections[0]
        .topics
        .iter()
        .map(|t| t.requires.len())
        .collect();
    assert_eq!(requires, [1, 0, 1]);
    let expected = [
        ("prerequisites that are no topics of the plan", 1),
        ("prerequisites that would make a circle", 1),
    ];
    assert_eq!(
        left_out,
        expected.map(|(what, count)| (what.to_owned(), count))
    );
}

#[test]
fn a_hundred_thousand_prerequisites_in_a_row_are_walked() {
    let mut topics: Vec<Topic> = (0..100_000).map(|at| topic(&format!("t {at}"))).collect();
    for (at, topic) in topics.iter_mut().enumerate() {
        topic.requires = vec![format!("t-{}", (at + 1) % 100_000)];
    }
    let mut imported = Imported {
        document: plan(topics),
        ..Imported::default()
    };
    mend(&mut imported);
    assert_eq!(imported.left_out[0].count, 1);
}
