//! Where words are found, in which order, and what a slip still finds (§9).

use super::support::Desk;
use crate::query::filter::{Filter, FilterRequest};
use crate::query::scope::Scope;
use crate::query::search::search;

const FIELDS: &str = r#"
id = "r"
title = "R"
[[section]]
title = "S"
[[section.topic]]
title = "a"
[[section.topic]]
title = "b"
summary = "On yeast."
[[section.topic]]
title = "c"
concepts = ["yeast"]
[[section.topic]]
title = "d"
tags = ["yeast"]
[[section.topic]]
title = "e"
items = [{ title = "f", items = ["Yeast"] }]
[[section.topic]]
title = "g"
aliases = ["yeast-old"]
[[section.topic]]
id = "x-yeast"
title = "h"
[[section.topic]]
id = "y"
title = "Dry Yeast"
"#;

const TITLES: &str = r#"
id = "t"
title = "T"
[[section]]
title = "S"
[[section.topic]]
title = "Looping forever"
[[section.topic]]
title = "Custom event loop"
[[section.topic]]
title = "Event loop"
[[section.topic]]
title = "Loop control"
[[section.topic]]
title = "Control (loop)"
[[section.topic]]
title = "Loops"
[[section.topic]]
title = "Loop"
[[section.topic]]
title = "Interloper"
[[section.topic]]
title = "Subloops"
[[section.topic]]
title = "Café Münster"
"#;

fn found(desk: &Desk, words: &[&str]) -> Vec<String> {
    found_with(desk, words, &FilterRequest::default(), None)
}

fn found_with(
    desk: &Desk,
    words: &[&str],
    request: &FilterRequest,
    limit: Option<usize>,
) -> Vec<String> {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let filter = Filter::new(&desk.library, &desk.all(), request).unwrap();
    search(&desk.standing().into(), &desk.all(), &filter, &words, limit)
        .topics
        .iter()
        .map(|row| row.glance.id.split_once('/').unwrap().1.to_owned())
        .collect()
}

/// The parts of the title of the first find that are marked.
fn marked(desk: &Desk, words: &[&str]) -> Vec<String> {
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let scope = desk.all();
    let view = search(
        &desk.standing().into(),
        &scope,
        &Filter::default(),
        &words,
        None,
    );
    let first = &view.topics.whole()[0];
    let marks = first.marks.iter().cloned();
    marks.map(|mark| first.title[mark].to_owned()).collect()
}

#[test]
fn the_field_decides_the_rank() {
    let desk = Desk::new(&[FIELDS], "r/a # needs yeast");
    let order = ["y", "x-yeast", "g", "e", "d", "c", "b", "a"];
    assert_eq!(found(&desk, &["yeast"]), order);
}

#[test]
fn the_title_decides_by_how_much_of_it_was_typed() {
    let desk = Desk::new(&[TITLES], "");
    assert_eq!(
        found(&desk, &["LOOP"]),
        [
            "loop",
            "control-loop",
            "loops",
            "loop-control",
            "event-loop",
            "custom-event-loop",
            "looping-forever",
            "subloops",
        ]
    );
}

#[test]
fn every_word_must_be_found_wherever_it_is() {
    let desk = Desk::new(&[FIELDS], "r/y # from the shop");
    assert_eq!(found(&desk, &["yeast", "dry"]), ["y"]);
    assert_eq!(found(&desk, &["shop yeast"]), ["y"]);
    assert_eq!(found(&desk, &["yeast", "absent"]), [""; 0]);
    let desk = Desk::new(&[TITLES], "");
    assert_eq!(
        found(&desk, &["loop", "event"]),
        ["event-loop", "custom-event-loop"]
    );
}

#[test]
fn a_slip_is_allowed_for_where_little_is_found() {
    let desk = Desk::new(&[TITLES], "");
    for typed in [
        "forevr", "forverr", "froever", "foreever", "forexer", "foevre",
    ] {
        assert_eq!(found(&desk, &[typed]), ["looping-forever"], "{typed}");
    }
    // Long words may have two.
    assert_eq!(found(&desk, &["intrelopre"]), ["interloper"]);
    // The beginning of a long word may have one.
    assert_eq!(found(&desk, &["inetrl"]), ["interloper"]);
    // Where enough is found there is no guessing.
    let loops = found(&desk, &["loop"]);
    assert!(!loops.contains(&"cafe-munster".to_owned()));
    // Two letters are too few to tell a slip from another word.
    assert_eq!(found(&desk, &["xo"]), [""; 0]);
}

#[test]
fn what_was_typed_comes_before_what_may_have_been_meant() {
    let desk = Desk::new(
        &[r#"
        id = "r"
        title = "R"
        [[section]]
        title = "S"
        [[section.topic]]
        title = "Cart"
        [[section.topic]]
        title = "z"
        summary = "The card."
        [[section.topic]]
        title = "Discard"
        "#],
        "",
    );
    assert_eq!(found(&desk, &["card"]), ["z", "cart", "discard"]);
}

#[test]
fn accents_and_case_make_no_difference() {
    let desk = Desk::new(&[TITLES], "");
    for typed in ["cafe", "CAFÉ", "munster", "Münster"] {
        assert_eq!(found(&desk, &[typed])[0], "café-münster", "{typed}");
    }
    assert_eq!(marked(&desk, &["munster", "cafe"]), ["Café", "Münster"]);
}

#[test]
fn punctuation_is_looked_for_as_it_stands() {
    let desk = Desk::new(
        &[r#"
        id = "r"
        title = "R"
        [[section]]
        title = "S"
        [[section.topic]]
        title = "C basics"
        [[section.topic]]
        title = "C/C++"
        [[section.topic]]
        title = "Init systems"
        [[section.topic]]
        title = "The __init__ method"
        [[section.topic]]
        title = "Async and await"
        [[section.topic]]
        title = "Modern async/await"
        [[section.topic]]
        title = "f-strings"
        "#],
        "",
    );
    assert_eq!(found(&desk, &["c++"]), ["c-c", "c-basics"]);
    assert_eq!(found(&desk, &["__init__"])[0], "the-init-method");
    let both = ["modern-async-await", "async-and-await"];
    assert_eq!(
        found(&desk, &["async await"]),
        ["async-and-await", "modern-async-await"]
    );
    assert_eq!(found(&desk, &["async/await"])[0], both[0]);
    // What stands nowhere in one piece is looked for in its pieces.
    assert_eq!(
        found(&desk, &["await,async"]),
        ["async-and-await", "modern-async-await"]
    );
    assert_eq!(found(&desk, &["f_strings"]), ["f-strings"]);
    assert_eq!(found(&desk, &["c#"]), ["c-c", "c-basics"]);
}

#[test]
fn the_finds_are_marked_in_the_title_and_apart() {
    let desk = Desk::new(&[TITLES], "");
    assert_eq!(marked(&desk, &["custom", "event"]), ["Custom", "event"]);
    assert_eq!(marked(&desk, &["event", "event loop"]), ["Event", "loop"]);
    assert_eq!(marked(&desk, &["intreloper"]), ["Interloper"]);
    assert_eq!(marked(&desk, &["looping"]), ["Looping"]);
    // A letter that folding makes two of is marked whole.
    let desk = Desk::new(
        &[
            "id = \"r\"\ntitle = \"R\"\n[[section]]\ntitle = \"S\"\n[[section.topic]]\ntitle = \"Eﬃcient ways\"",
        ],
        "",
    );
    assert_eq!(marked(&desk, &["eff"]), ["Eﬃ"]);
}

#[test]
fn filters_and_limits_hold_for_searches() {
    let desk = Desk::new(&[TITLES], "t/loop done");
    let request = FilterRequest {
        statuses: vec![roadmap_core::model::Status::Done],
        ..FilterRequest::default()
    };
    assert_eq!(found_with(&desk, &["loop"], &request, None), ["loop"]);
    let all = FilterRequest::default();
    assert_eq!(found_with(&desk, &["loop"], &all, Some(2)).len(), 2);
}

#[test]
fn equal_finds_stay_in_library_order() {
    let twice = |id: &str| FIELDS.replace("id = \"r\"", &format!("id = \"{id}\""));
    let desk = Desk::new(&[&twice("z"), &twice("b")], "");
    let words = ["yeast".to_owned()];
    let scope = Scope::new(&desk.library, None, None);
    let standing = desk.standing().into();
    let found = || search(&standing, &scope, &Filter::default(), &words, Some(4));
    let ids = |view: crate::query::view::TopicsView<'_>| -> Vec<String> {
        view.topics.iter().map(|row| row.glance.id).collect()
    };
    assert_eq!(ids(found()), ["z/y", "b/y", "z/x-yeast", "b/x-yeast"]);
    assert_eq!(ids(found()), ids(found()));
}
