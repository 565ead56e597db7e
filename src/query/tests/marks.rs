//! What marking, resetting and noting would change (§7).

use super::support::{Desk, NOW, moment};
use crate::query::change::{Mark, Plan, apply, mark, note, outcome};

const BREAD: &str = r#"
id = "bread"
title = "Bread"

[[section]]
title = "Basics"
[[section.topic]]
title = "Flour"
aliases = ["meal"]
items = ["Wheat", { title = "Rye", aliases = ["secale"] }]
[[section.topic]]
title = "Dough"
requires = ["flour"]
items = [{ title = "Mixing", items = ["By hand", "By machine"] }, "Resting"]
[[section.topic]]
id = "oven"
title = "The Oven"
requires = ["dough", "flour"]
"#;

fn desk(records: &str) -> Desk {
    Desk::new(&[BREAD], records)
}

/// The records after some ids were marked.
fn after(records: &str, how: Mark, ids: &[&str]) -> String {
    let mut desk = desk(records);
    desk.mark(how, ids);
    desk.records()
}

fn changed(plan: &Plan) -> Vec<&str> {
    plan.changed.iter().map(|one| one.id.as_str()).collect()
}

#[test]
fn a_mark_writes_status_and_date() {
    let of_oven = |how| after("", how, &["bread/oven"]);
    assert_eq!(of_oven(Mark::Start), "bread/oven learning >2026-03-01");
    assert_eq!(of_oven(Mark::Done), "bread/oven done =2026-03-01");
    assert_eq!(of_oven(Mark::Known), "bread/oven known =2026-03-01");
    assert_eq!(of_oven(Mark::Skip), "bread/oven skipped =2026-03-01");
    assert_eq!(of_oven(Mark::Reset), "");
}

#[test]
fn what_was_begun_stays_begun() {
    let begun = "bread/oven learning >2026-01-01 # hot";
    assert_eq!(
        after(begun, Mark::Done, &["bread/oven"]),
        "bread/oven done >2026-01-01 =2026-03-01 # hot"
    );
    assert_eq!(
        after(begun, Mark::Reset, &["bread/oven"]),
        "bread/oven # hot"
    );
}

#[test]
fn one_complete_status_takes_the_place_of_another() {
    assert_eq!(
        after("bread/oven known =2026-01-01", Mark::Done, &["bread/oven"]),
        "bread/oven done =2026-03-01"
    );
}

#[test]
fn marking_what_already_is_so_changes_nothing() {
    for (how, status) in [
        (Mark::Start, "learning"),
        (Mark::Done, "done"),
        (Mark::Known, "known"),
        (Mark::Skip, "skipped"),
        (Mark::Reset, ""),
    ] {
        let mut desk = desk(&format!("bread/oven {status} # hot"));
        let plan = desk.mark(how, &["bread/oven"]);
        assert!(plan.change.is_empty(), "{how:?}");
        assert_eq!(plan.unchanged, ["bread/oven"], "{how:?}");
        assert!(plan.changed.is_empty() && plan.went_past.is_empty());
    }
}

#[test]
fn a_topic_that_its_items_make_done_need_not_be_marked() {
    let mut desk = desk("bread/flour/wheat done\n bread/flour/rye skipped");
    assert!(desk.mark(Mark::Done, &["bread/flour"]).change.is_empty());
}

#[test]
fn completing_takes_away_the_open_records_below_but_keeps_their_notes() {
    let records = "bread/flour/rye learning >2026-01-01 # dark\n bread/flour/wheat pending";
    for how in [Mark::Done, Mark::Known, Mark::Skip] {
        let mut desk = desk(records);
        desk.mark(how, &["bread/flour"]);
        let lines = desk.records();
        let below: Vec<&str> = lines.lines().skip(1).collect();
        assert_eq!(below, ["bread/flour/rye # dark"], "{how:?}");
        let statuses = desk.statuses(&["bread/flour", "bread/flour/rye", "bread/flour/wheat"]);
        assert!(statuses.iter().all(|status| *status == statuses[0]));
    }
}

#[test]
fn completing_leaves_the_complete_records_below() {
    let records = "bread/flour/rye skipped =2026-01-01\n bread/flour/wheat done =2026-01-02";
    let mut desk = desk(&format!("{records}\n bread/dough/resting learning"));
    desk.mark(Mark::Known, &["bread/flour"]);
    let lines = desk.records();
    assert!(lines.ends_with(
        "bread/flour known =2026-03-01\n\
         bread/flour/rye skipped =2026-01-01\n\
         bread/flour/wheat done =2026-01-02"
    ));
    assert!(lines.starts_with("bread/dough/resting learning"));
}

#[test]
fn an_item_is_marked_like_a_topic() {
    let mut desk = desk("bread/dough/mixing/by-hand learning");
    let plan = desk.mark(Mark::Done, &["bread/dough/mixing"]);
    assert_eq!(desk.records(), "bread/dough/mixing done =2026-03-01");
    assert_eq!(changed(&plan), ["bread/dough/mixing"]);
    assert_eq!(plan.changed[0].title, "Mixing");
    assert_eq!(desk.status("bread/dough"), "learning");
}

#[test]
fn starting_what_is_complete_changes_nothing_and_says_so() {
    for records in [
        "bread/flour done",
        "bread/flour/wheat known\n bread/flour/rye skipped",
    ] {
        let mut desk = desk(records);
        let plan = desk.mark(Mark::Start, &["bread/flour", "bread/flour/rye"]);
        assert!(plan.change.is_empty());
        assert_eq!(plan.complete_already, ["bread/flour", "bread/flour/rye"]);
        assert_eq!(plan.unchanged, ["bread/flour", "bread/flour/rye"]);
    }
}

#[test]
fn starting_again_keeps_what_is_complete_below() {
    // Flour was known, but rye was not after all.
    let mut desk = desk("bread/flour known =2026-01-01\n bread/flour/rye pending");
    assert_eq!(desk.status("bread/flour"), "pending");
    desk.mark(Mark::Start, &["bread/flour"]);
    assert_eq!(
        desk.records(),
        "bread/flour learning >2026-03-01\n\
         bread/flour/rye pending\n\
         bread/flour/wheat known =2026-01-01"
    );
}

#[test]
fn reset_takes_away_the_records_here_and_below() {
    let records = "bread/dough learning >2026-01-01
        bread/dough/mixing done # slow
        bread/dough/mixing/by-hand known
        bread/dough/resting # long
        bread/oven done";
    assert_eq!(
        after(records, Mark::Reset, &["bread/dough"]),
        "bread/dough/mixing # slow\nbread/dough/resting # long\nbread/oven done"
    );
    assert_eq!(
        after(
            "bread/flour/rye done\n bread/flour/wheat done",
            Mark::Reset,
            &["bread/flour"]
        ),
        ""
    );
}

#[test]
fn reset_under_something_complete_writes_pending() {
    let mut desk = desk("bread/flour done\n bread/flour/rye known =2026-01-01 # dark");
    desk.mark(Mark::Reset, &["bread/flour/rye"]);
    assert_eq!(
        desk.records(),
        "bread/flour done\nbread/flour/rye pending # dark"
    );
    assert_eq!(
        desk.statuses(&["bread/flour", "bread/flour/wheat", "bread/flour/rye"]),
        ["learning", "done", "pending"]
    );
}

#[test]
fn reset_again_leaves_the_pending_that_holds_it_open() {
    let mut desk = desk("bread/flour done");
    desk.mark(Mark::Reset, &["bread/flour/rye"]);
    let once = desk.records();
    let plan = desk.mark(Mark::Reset, &["bread/flour/rye"]);
    assert_eq!(desk.records(), once);
    assert!(plan.change.is_empty());
    assert_eq!(desk.status("bread/flour/rye"), "pending");
}

#[test]
fn reset_of_what_an_open_record_below_holds_open_writes_pending_too() {
    let mut desk = desk("bread/dough done\n bread/dough/mixing/by-hand pending");
    desk.mark(Mark::Reset, &["bread/dough/mixing"]);
    assert_eq!(
        desk.records(),
        "bread/dough done\nbread/dough/mixing pending"
    );
    assert_eq!(desk.status("bread/dough/mixing"), "pending");
}

#[test]
fn the_nearest_record_above_decides_whether_pending_is_needed() {
    let records =
        "bread/dough done\n bread/dough/mixing learning\n bread/dough/mixing/by-hand done";
    assert_eq!(
        after(records, Mark::Reset, &["bread/dough/mixing/by-hand"]),
        "bread/dough done\nbread/dough/mixing learning"
    );
}

#[test]
fn reset_brings_no_shadowed_record_to_light() {
    let records = "bread/flour learning\n bread/meal done # fine\n bread/flour/secale done";
    let mut desk = desk(records);
    desk.mark(Mark::Reset, &["bread/flour"]);
    assert_eq!(desk.records(), "bread/meal # fine");
    assert_eq!(
        desk.statuses(&["bread/flour", "bread/flour/rye"]),
        ["pending", "pending"]
    );
}

#[test]
fn completing_brings_no_shadowed_open_record_to_light() {
    let mut desk = desk("bread/flour/rye learning\n bread/flour/secale learning");
    desk.mark(Mark::Done, &["bread/flour"]);
    assert_eq!(desk.records(), "bread/flour done =2026-03-01");
    assert_eq!(desk.status("bread/flour"), "done");
}

#[test]
fn the_next_write_uses_the_current_id() {
    let mut desk = desk("bread/meal learning >2026-01-01\n bread/the-oven learning # hot");
    let plan = desk.mark(Mark::Done, &["bread/flour", "bread/oven"]);
    assert_eq!(
        desk.records(),
        "bread/flour done >2026-01-01 =2026-03-01\nbread/oven done =2026-03-01 # hot"
    );
    let renamed: Vec<_> = plan
        .change
        .records
        .iter()
        .map(|edit| (edit.id.as_str(), edit.stands_under.as_deref()))
        .collect();
    assert_eq!(
        renamed,
        [
            ("bread/flour", Some("bread/meal")),
            ("bread/oven", Some("bread/the-oven"))
        ]
    );
}

#[test]
fn a_topic_and_its_items_can_be_marked_at_once_in_any_order() {
    let records = "bread/flour/rye learning >2026-01-01";
    for ids in [
        ["bread/flour", "bread/flour/rye"],
        ["bread/flour/rye", "bread/flour"],
    ] {
        let mut desk = desk(records);
        let plan = desk.mark(Mark::Done, &ids);
        assert_eq!(changed(&plan), ids);
        assert_eq!(
            desk.statuses(&["bread/flour", "bread/flour/rye", "bread/flour/wheat"]),
            ["done"; 3]
        );
        desk.mark(Mark::Reset, &ids);
        assert_eq!(desk.records(), "", "{ids:?}");
    }
}

#[test]
fn what_is_named_twice_is_marked_once() {
    let plan = desk("").mark(Mark::Done, &["bread/oven", "bread/oven"]);
    assert_eq!(changed(&plan), ["bread/oven"]);
    assert_eq!(plan.change.records.len(), 1);
    assert!(plan.unchanged.is_empty());
}

#[test]
fn done_says_what_it_went_past() {
    let plan = desk("bread/flour learning").mark(Mark::Done, &["bread/oven"]);
    let past = vec!["bread/dough".to_owned(), "bread/flour".to_owned()];
    assert_eq!(plan.went_past, [("bread/oven".to_owned(), past)]);
    // What is marked in the same go is not gone past, by itself or by its items.
    let plan = desk("").mark(
        Mark::Done,
        &[
            "bread/oven",
            "bread/dough",
            "bread/flour/rye",
            "bread/flour/wheat",
        ],
    );
    assert_eq!(plan.went_past, []);
    let plan = desk("").mark(Mark::Known, &["bread/oven"]);
    assert_eq!(plan.went_past, []);
}

#[test]
fn a_note_is_written_replaced_and_cleared() {
    let mut desk = desk("bread/meal done =2026-01-01");
    let flour = desk.node("bread/flour");
    let mut written = |text: Option<&str>| {
        let plan = note(&desk.standing(), flour, text);
        desk.progress = apply(&desk.progress, &plan.change);
        (plan.changed.len(), plan.unchanged.len(), desk.records())
    };
    let with = |note: &str| format!("bread/flour done =2026-01-01{note}");
    assert_eq!(written(Some("fine")), (1, 0, with(" # fine")));
    assert_eq!(written(Some("fine")), (0, 1, with(" # fine")));
    assert_eq!(written(Some("coarse")), (1, 0, with(" # coarse")));
    assert_eq!(written(None), (1, 0, with("")));
    assert_eq!(written(None), (0, 1, with("")));
}

#[test]
fn a_record_of_a_note_alone_goes_with_the_note() {
    let mut desk = desk("bread/dough/resting # long");
    let plan = note(&desk.standing(), desk.node("bread/dough/resting"), None);
    assert_eq!(plan.changed[0].from, plan.changed[0].to);
    desk.progress = apply(&desk.progress, &plan.change);
    assert_eq!(desk.records(), "");
}

#[test]
fn the_outcome_tells_the_new_statuses_how_far_it_is_and_what_is_next() {
    let mut desk = desk("");
    let nodes = [desk.node("bread/flour/rye"), desk.node("bread/flour")];
    let plan = mark(&desk.standing(), &nodes, Mark::Done, moment(NOW));
    desk.progress = apply(&desk.progress, &plan.change);
    let view = outcome(&desk.standing(), &nodes, plan, &[], false);
    let changed: Vec<_> = view
        .changed
        .iter()
        .map(|one| (one.id.as_str(), one.from.as_str(), one.to.as_str(), one.at))
        .collect();
    let at = Some(moment(NOW));
    assert_eq!(
        changed,
        [
            ("bread/flour/rye", "pending", "done", at),
            ("bread/flour", "pending", "done", at)
        ]
    );
    assert_eq!(view.outlook.len(), 1);
    assert_eq!(view.outlook[0].roadmap, "bread");
    assert_eq!(view.outlook[0].tally.percent, 33);
    let next = view.outlook[0].next.clone();
    assert_eq!(next, Some(("bread/dough".to_owned(), "Dough".to_owned())));
}
