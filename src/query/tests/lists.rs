//! Lists: their rows, their order and their length (§9); and all that is shown of one topic.

use super::support::{Desk, moment};
use crate::query::filter::{Filter, FilterRequest};
use crate::query::list::{ListOptions, Sort, list};
use crate::query::show::{ItemView, show};
use crate::query::view::{ItemTally, Kind};

const R: &str = r#"
id = "r"
title = "R"
[[section]]
title = "First"
part = "Part"
[[section.topic]]
title = "delta"
level = "expert"
minutes = 30
items = ["b", { title = "A", items = ["c"] }]
summary = "What it is."
links = [{ title = "L", url = "https://example.org" }]
tags = ["t"]
[[section.topic]]
title = "Alpha"
minutes = 200
requires = ["delta"]
[[section.topic]]
title = "bravo"
requires = ["alpha", "delta"]
[[section.topic]]
title = "Charlie"
level = "amateur"
minutes = 30
optional = true
"#;

const RECORDS: &str = "r/charlie done >2026-01-01 =2026-01-09
    r/bravo learning >2026-01-05 # slow
    r/alpha known =2026-01-03
    r/delta/b skipped =2026-01-02";

fn listed(options: ListOptions) -> Vec<String> {
    let desk = Desk::new(&[R], RECORDS);
    let (scope, filter) = (desk.all(), Filter::default());
    let view = list(&desk.standing().into(), &scope, &filter, options);
    let id = |id: String| id.strip_prefix("r/").unwrap().to_owned();
    view.topics.iter().map(|row| id(row.glance.id)).collect()
}

fn sorted(sort: Sort) -> Vec<String> {
    listed(ListOptions {
        sort,
        ..ListOptions::default()
    })
}

#[test]
fn every_order() {
    assert_eq!(sorted(Sort::Order), ["delta", "alpha", "bravo", "charlie"]);
    assert_eq!(sorted(Sort::Title), ["alpha", "bravo", "charlie", "delta"]);
    assert_eq!(sorted(Sort::Id), ["alpha", "bravo", "charlie", "delta"]);
    assert_eq!(sorted(Sort::Level), ["alpha", "bravo", "charlie", "delta"]);
    assert_eq!(
        sorted(Sort::Minutes),
        ["delta", "charlie", "alpha", "bravo"]
    );
    assert_eq!(sorted(Sort::Status), ["delta", "bravo", "charlie", "alpha"]);
    assert_eq!(
        sorted(Sort::Started),
        ["bravo", "charlie", "delta", "alpha"]
    );
    assert_eq!(
        sorted(Sort::Completed),
        ["charlie", "alpha", "delta", "bravo"]
    );
}

#[test]
fn items_follow_what_holds_them() {
    let items = |sort| {
        listed(ListOptions {
            items: true,
            sort,
            ..ListOptions::default()
        })
    };
    let written = [
        "delta",
        "delta/b",
        "delta/a",
        "delta/a/c",
        "alpha",
        "bravo",
        "charlie",
    ];
    assert_eq!(items(Sort::Order), written);
    // An item has its topic's level, but no estimate of its own.
    assert_eq!(
        items(Sort::Level),
        [
            "alpha",
            "bravo",
            "charlie",
            "delta",
            "delta/b",
            "delta/a",
            "delta/a/c"
        ]
    );
    assert_eq!(
        items(Sort::Minutes),
        [
            "delta",
            "charlie",
            "alpha",
            "delta/b",
            "delta/a",
            "delta/a/c",
            "bravo"
        ]
    );
}

#[test]
fn a_limit_cuts_after_sorting() {
    for (sort, first) in [(Sort::Order, "delta"), (Sort::Title, "alpha")] {
        let options = ListOptions {
            sort,
            limit: Some(1),
            ..ListOptions::default()
        };
        assert_eq!(listed(options), [first]);
        assert_eq!(
            listed(ListOptions {
                limit: Some(0),
                ..options
            }),
            [""; 0]
        );
    }
}

#[test]
fn an_item_passes_where_its_topic_does_not() {
    let desk = Desk::new(&[R], RECORDS);
    let request = FilterRequest {
        statuses: vec![roadmap_core::model::Status::Skipped],
        ..FilterRequest::default()
    };
    let filter = Filter::new(&desk.library, &desk.all(), &request).unwrap();
    let options = ListOptions {
        items: true,
        ..ListOptions::default()
    };
    let view = list(&desk.standing().into(), &desk.all(), &filter, options);
    let topics = view.topics.whole();
    let ids: Vec<&str> = topics.iter().map(|topic| topic.id.as_str()).collect();
    assert_eq!(ids, ["r/delta/b"]);
}

#[test]
fn the_row_of_a_topic() {
    let desk = Desk::new(&[R], RECORDS);
    let standing = desk.standing();
    let view = show(&standing, &[desk.node("r/delta"), desk.node("r/bravo")]);
    let [delta, bravo] = &view.topics[..] else {
        panic!("two were asked for");
    };
    let row = &delta.topic;
    assert_eq!(
        (row.id.as_str(), row.topic.as_str()),
        ("r/delta", "r/delta")
    );
    assert_eq!(
        (row.roadmap, row.title, row.kind),
        ("r", "delta", Kind::Topic)
    );
    assert_eq!(
        (row.section, row.section_id, row.part),
        ("First", "first", Some("Part"))
    );
    assert_eq!((row.level, row.status.as_str()), ("expert", "pending"));
    assert_eq!(
        (row.ready, row.optional, row.minutes),
        (true, false, Some(30))
    );
    assert_eq!(row.tags, ["t"]);
    assert_eq!(row.links[0].url, "https://example.org");
    assert_eq!(row.unlocks, ["r/alpha", "r/bravo"]);
    assert_eq!(
        row.items,
        ItemTally {
            complete: 0,
            total: 1
        }
    );
    assert_eq!(row.summary, Some("What it is."));
    assert_eq!(
        (row.started, row.completed, row.note.as_deref()),
        (None, None, None)
    );

    let row = &bravo.topic;
    assert_eq!(row.requires, ["r/alpha", "r/delta"]);
    assert_eq!(row.blocked_by, ["r/delta"]);
    assert!(!row.ready);
    assert_eq!(row.started, Some(moment("2026-01-05")));
    assert_eq!(row.note.as_deref(), Some("slow"));
    let before: Vec<_> = bravo
        .prerequisites
        .iter()
        .map(|one| (one.id.as_str(), one.status.as_str()))
        .collect();
    assert_eq!(before, [("r/alpha", "known"), ("r/delta", "pending")]);
    assert!(bravo.dependents.is_empty());
}

#[test]
fn the_items_of_a_topic_are_shown_as_a_tree() {
    fn outline(items: &[ItemView<'_>]) -> String {
        let item = |item: &ItemView<'_>| {
            let below = outline(&item.items);
            format!("{} {}[{below}]", item.id, item.status)
        };
        items.iter().map(item).collect::<Vec<_>>().join(" ")
    }
    let desk = Desk::new(&[R], RECORDS);
    let standing = desk.standing();
    let view = show(&standing, &[desk.node("r/delta"), desk.node("r/delta/a")]);
    assert_eq!(
        outline(&view.topics[0].item_tree),
        "r/delta/b skipped[] r/delta/a pending[r/delta/a/c pending[]]"
    );
    let item = &view.topics[1];
    assert_eq!(outline(&item.item_tree), "r/delta/a/c pending[]");
    let row = &item.topic;
    assert_eq!(
        (row.id.as_str(), row.topic.as_str()),
        ("r/delta/a", "r/delta")
    );
    assert_eq!((row.kind, row.depth, row.minutes), (Kind::Item, 1, None));
    assert_eq!((row.level, row.section), ("expert", "First"));
    assert!(row.ready && row.links.is_empty() && row.unlocks.is_empty());
}

#[test]
fn what_an_open_item_has_overruled_was_not_completed() {
    let records = "r/delta done =2026-01-01\n r/delta/b pending";
    let desk = Desk::new(&[R], records);
    let standing = desk.standing();
    let view = show(&standing, &[desk.node("r/delta")]);
    assert_eq!(view.topics[0].topic.status.as_str(), "learning");
    assert_eq!(view.topics[0].topic.completed, None);
}
