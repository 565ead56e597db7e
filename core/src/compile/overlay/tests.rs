use super::super::{Base, File, compile};
use crate::concepts::Concepts;
use crate::index::{Index, Topic};

fn roadmap(text: &str, base: &Base<'_>) -> Index {
    let file = File {
        name: "f.toml",
        stem: "f",
        text,
    };
    let compiled = compile(&file, base, &Concepts::default());
    compiled
        .index
        .unwrap_or_else(|| panic!("{:?}", compiled.diagnostics))
}

/// The topics of each section of an overlay over `base`: `one: a b`.
fn laid(base: &str, over: &str) -> Vec<String> {
    let base = roadmap(&format!("title = 'T'\n{base}"), &Base::Nothing);
    let over = roadmap(&format!("extends = 'f'\n{over}"), &Base::Roadmap(&base));
    over.sections()
        .map(|section| {
            let topics: Vec<&str> = section.topics().map(Topic::id).collect();
            format!("{}: {}", section.id(), topics.join(" "))
        })
        .collect()
}

fn sections(sections: &[(&str, &[&str])]) -> String {
    let title = |title: &&str| format!("title = '{title}'\n");
    let mut text = String::new();
    for (section, topics) in sections {
        text += "[[section]]\n";
        text += &title(section);
        for topic in *topics {
            text += "[[section.topic]]\n";
            text += &title(topic);
        }
    }
    text
}

#[test]
fn topics_move_in_the_order_in_which_they_are_written() {
    let base = sections(&[("one", &["a", "b", "c"]), ("two", &["d", "e"])]);
    let over = sections(&[("two", &["a", "c"]), ("one", &["d", "f"])]);
    assert_eq!(laid(&base, &over), ["one: b d f", "two: e a c"]);
}

#[test]
fn a_topic_may_move_away_and_back() {
    let base = sections(&[("one", &["a", "b"]), ("two", &["c"])]);
    let over = sections(&[("two", &["a"]), ("one", &["a"]), ("two", &["b", "a"])]);
    assert_eq!(laid(&base, &over), ["one: ", "two: c b a"]);
}

#[test]
fn a_topic_may_move_into_a_section_of_the_overlay() {
    let base = sections(&[("one", &["a", "b"])]);
    let over = "[[section]]\nid = 'two'\ntitle = '2'\n[[section.topic]]\nid = 'a'\n\
                [[section]]\nid = 'two'\n[[section.topic]]\nid = 'b'\n";
    assert_eq!(laid(&base, over), ["one: ", "two: a b"]);
}

#[test]
fn what_stands_in_a_removed_section_is_gone_and_may_be_named_too() {
    let base = sections(&[("one", &["a", "b"]), ("two", &["c", "d"])]);
    let over = "remove = ['section:one', 'a', 'd']\n";
    assert_eq!(laid(&base, over), ["two: c"]);
}
