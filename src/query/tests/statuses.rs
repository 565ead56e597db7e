//! What follows from the records (§7): the statuses, and which record belongs to what.

use super::support::Desk;
use crate::query::locate::locate;

const BREAD: &str = r#"
id = "bread"
title = "Bread"

[[section]]
title = "Basics"
[[section.topic]]
title = "Flour"
items = ["Wheat", "Rye"]
[[section.topic]]
title = "Dough"
aliases = ["paste", "batter"]
items = [
    { title = "Mixing", items = ["By hand", { title = "By machine", aliases = ["mixer"], items = ["Hook", "Bowl"] }] },
    "Resting",
]
[[section.topic]]
id = "oven"
title = "The Oven"
[[section.topic]]
id = "crust-1"
title = "Crust"
[[section.topic]]
id = "crust-2"
title = "Crust"
"#;

const FLOUR: [&str; 3] = ["bread/flour", "bread/flour/wheat", "bread/flour/rye"];
const DOUGH: [&str; 7] = [
    "bread/dough",
    "bread/dough/mixing",
    "bread/dough/mixing/by-hand",
    "bread/dough/mixing/by-machine",
    "bread/dough/mixing/by-machine/hook",
    "bread/dough/mixing/by-machine/bowl",
    "bread/dough/resting",
];

fn flour(records: &str) -> [&'static str; 3] {
    let desk = Desk::new(&[BREAD], records);
    FLOUR.map(|id| desk.status(id))
}

fn dough(records: &str) -> [&'static str; 7] {
    let desk = Desk::new(&[BREAD], records);
    DOUGH.map(|id| desk.status(id))
}

#[test]
fn without_records_all_is_pending() {
    assert_eq!(flour(""), ["pending"; 3]);
}

#[test]
fn a_topic_without_items_has_the_status_of_its_record() {
    for status in ["pending", "learning", "done", "known", "skipped"] {
        let desk = Desk::new(&[BREAD], &format!("bread/oven {status}"));
        assert_eq!(desk.status("bread/oven"), status);
    }
}

#[test]
fn a_complete_topic_completes_the_items_that_say_nothing() {
    assert_eq!(flour("bread/flour done"), ["done"; 3]);
    assert_eq!(flour("bread/flour skipped"), ["skipped"; 3]);
    assert_eq!(
        flour("bread/flour done\n bread/flour/rye known"),
        ["done", "done", "known"]
    );
}

#[test]
fn an_open_topic_says_nothing_of_its_items() {
    assert_eq!(
        flour("bread/flour learning"),
        ["learning", "pending", "pending"]
    );
    assert_eq!(flour("bread/flour pending"), ["pending"; 3]);
}

#[test]
fn an_open_record_below_opens_a_complete_topic() {
    assert_eq!(
        flour("bread/flour done\n bread/flour/rye pending"),
        ["learning", "done", "pending"]
    );
    assert_eq!(
        flour("bread/flour known\n bread/flour/rye learning"),
        ["learning", "known", "learning"]
    );
    // Known and skipped items alone are no sign of learning.
    assert_eq!(
        flour("bread/flour known\n bread/flour/rye pending"),
        ["pending", "known", "pending"]
    );
    assert_eq!(
        flour("bread/flour skipped\n bread/flour/rye pending"),
        ["pending", "skipped", "pending"]
    );
}

#[test]
fn complete_items_complete_a_topic_whatever_open_record_it_has() {
    let items = |a: &str, b: &str| {
        let records = format!("bread/flour/wheat {a}\n bread/flour/rye {b}");
        let alone = flour(&records)[0];
        for own in ["pending", "learning"] {
            assert_eq!(flour(&format!("{records}\n bread/flour {own}"))[0], alone);
        }
        alone
    };
    assert_eq!(items("done", "done"), "done");
    assert_eq!(items("done", "skipped"), "done");
    assert_eq!(items("known", "done"), "done");
    assert_eq!(items("known", "known"), "known");
    assert_eq!(items("skipped", "known"), "known");
    assert_eq!(items("skipped", "skipped"), "skipped");
}

#[test]
fn a_topic_is_learnt_once_something_below_is_learning_or_done() {
    assert_eq!(
        flour("bread/flour/rye done"),
        ["learning", "pending", "done"]
    );
    assert_eq!(
        flour("bread/flour/rye learning"),
        ["learning", "pending", "learning"]
    );
    assert_eq!(
        flour("bread/flour/rye known"),
        ["pending", "pending", "known"]
    );
    assert_eq!(
        flour("bread/flour/rye skipped"),
        ["pending", "pending", "skipped"]
    );
}

#[test]
fn a_note_alone_is_no_status() {
    assert_eq!(
        flour("bread/flour done\n bread/flour/rye # coarse"),
        ["done"; 3]
    );
    assert_eq!(flour("bread/flour # sticky"), ["pending"; 3]);
}

#[test]
fn the_nearest_record_above_counts() {
    assert_eq!(
        dough("bread/dough done\n bread/dough/mixing/by-machine known"),
        ["done", "done", "done", "known", "known", "known", "done"]
    );
    // The holder says pending: what it holds does not look past it.
    assert_eq!(
        dough("bread/dough done\n bread/dough/mixing pending"),
        [
            "learning", "pending", "pending", "pending", "pending", "pending", "done"
        ]
    );
    assert_eq!(
        dough("bread/dough known\n bread/dough/mixing/by-machine learning"),
        [
            "learning", "learning", "known", "learning", "pending", "pending", "known"
        ]
    );
}

#[test]
fn what_is_done_deep_below_shows_on_every_holder() {
    assert_eq!(
        dough("bread/dough/mixing/by-machine/hook done"),
        [
            "learning", "learning", "pending", "learning", "done", "pending", "pending"
        ]
    );
    assert_eq!(
        dough("bread/dough/mixing done"),
        [
            "learning", "done", "done", "done", "done", "done", "pending"
        ]
    );
}

#[test]
fn a_holder_is_complete_as_the_items_it_holds_itself_are() {
    // Someone who left out mixing had tried the hook: mixing is skipped all the same.
    assert_eq!(
        dough(
            "bread/dough/mixing skipped
             bread/dough/mixing/by-machine/hook done
             bread/dough/resting skipped"
        ),
        [
            "skipped", "skipped", "skipped", "done", "done", "skipped", "skipped"
        ]
    );
}

#[test]
fn records_follow_a_topic_to_its_new_id() {
    for key in ["bread/dough", "bread/paste", "bread/batter"] {
        let desk = Desk::new(&[BREAD], &format!("{key} done"));
        assert_eq!(desk.status("bread/dough"), "done", "{key}");
        assert!(desk.standing().unplaced().is_empty());
    }
    for key in [
        "bread/paste/mixing/mixer/hook",
        "bread/dough/mixing/by-machine/hook",
    ] {
        let desk = Desk::new(&[BREAD], &format!("{key} done"));
        assert_eq!(desk.status("bread/dough/mixing/by-machine/hook"), "done");
    }
}

#[test]
fn the_slug_of_exactly_one_title_is_enough() {
    let desk = Desk::new(&[BREAD], "bread/the-oven done\n bread/crust done");
    assert_eq!(desk.status("bread/oven"), "done");
    assert_eq!(
        desk.statuses(&["bread/crust-1", "bread/crust-2"]),
        ["pending", "pending"]
    );
    let standing = desk.standing();
    let unplaced: Vec<&str> = standing.unplaced().iter().map(|one| one.key).collect();
    assert_eq!(unplaced, ["bread/crust"]);
}

#[test]
fn the_record_under_the_current_id_shadows_the_others() {
    let desk = Desk::new(
        &[BREAD],
        "bread/batter done
         bread/dough learning
         bread/nothing done
         bread/paste known
         cheese/brie done
         nonsense done",
    );
    assert_eq!(desk.status("bread/dough"), "learning");
    let standing = desk.standing();
    let unplaced: Vec<_> = standing
        .unplaced()
        .iter()
        .map(|one| (one.key, one.shadowed))
        .collect();
    let dough = Some(desk.node("bread/dough"));
    assert_eq!(
        unplaced,
        [
            ("bread/batter", dough),
            ("bread/nothing", None),
            ("bread/paste", dough),
            ("cheese/brie", None),
            ("nonsense", None),
        ]
    );
}

#[test]
fn nothing_is_found_under_half_an_id() {
    let desk = Desk::new(&[BREAD], "");
    for key in [
        "",
        "bread",
        "bread/",
        "/flour",
        "bread/flour/",
        "bread/flour/wheat/",
        "bread/Flour",
    ] {
        assert!(locate(&desk.library, key).is_none(), "{key:?}");
    }
}

#[test]
fn what_is_required_and_open_blocks() {
    let desk = Desk::new(
        &[r#"
        id = "r"
        title = "R"
        [[section]]
        title = "S"
        [[section.topic]]
        title = "a"
        [[section.topic]]
        title = "b"
        [[section.topic]]
        title = "c"
        requires = ["b", "a"]
        "#],
        "r/a skipped",
    );
    let standing = desk.standing();
    let c = desk.topic("r/c");
    let open: Vec<_> = standing.blocked_by(c).collect();
    assert_eq!(open, [desk.topic("r/b")]);
    assert!(standing.is_blocked(c) && !standing.is_ready(c));
    assert!(standing.is_ready(desk.topic("r/b")));
    let a = desk.topic("r/a");
    assert!(!standing.is_ready(a) && !standing.is_blocked(a));
}
