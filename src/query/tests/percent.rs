//! Progress in percent (§7).

use std::fmt::Write as _;

use super::support::{Desk, moment};
use crate::query::view::{ItemTally, Tally};

/// A roadmap of topics `t1`, `t2` …, each with so many items `i1`, `i2` ….
fn roadmap(items: &[usize]) -> String {
    let mut text = "id = \"r\"\ntitle = \"R\"\n[[section]]\ntitle = \"S\"\n".to_owned();
    for (topic, items) in (1..).zip(items) {
        let items: Vec<String> = (1..=*items).map(|item| format!("i{item}")).collect();
        writeln!(text, "[[section.topic]]\ntitle = \"t{topic}\"").unwrap();
        writeln!(text, "items = {items:?}").unwrap();
    }
    text
}

fn tally(items: &[usize], records: &str) -> Tally {
    let desk = Desk::new(&[&roadmap(items)], records);
    desk.standing().tally(desk.all().topics(&desk.library))
}

#[test]
fn a_roadmap_without_topics_is_at_nothing() {
    assert_eq!(tally(&[], ""), Tally::default());
}

#[test]
fn every_topic_weighs_one_and_the_rest_is_cut_off() {
    assert_eq!(tally(&[0, 0, 0], "").percent, 0);
    assert_eq!(tally(&[0, 0, 0], "r/t1 done").percent, 33);
    assert_eq!(tally(&[0, 0, 0], "r/t1 done\n r/t2 known").percent, 66);
    // Learning alone is no part of the way.
    assert_eq!(tally(&[0, 0, 0], "r/t1 learning").percent, 0);
}

#[test]
fn skipped_topics_weigh_nothing() {
    let two = tally(&[0, 0, 0], "r/t1 done\n r/t2 skipped");
    assert_eq!(two.percent, 50);
    assert_eq!((two.complete(), two.all()), (2, 3));
    assert_eq!(tally(&[0, 0], "r/t1 done\n r/t2 skipped").percent, 100);
    assert_eq!(tally(&[0, 0], "r/t1 skipped\n r/t2 skipped").percent, 100);
    assert_eq!(tally(&[0, 0], "r/t1 skipped").percent, 0);
}

#[test]
fn a_part_ticked_topic_counts_with_its_share() {
    assert_eq!(tally(&[4], "r/t1/i1 done").percent, 25);
    assert_eq!(tally(&[4, 0], "r/t1/i1 done").percent, 12);
    // A skipped item leaves three.
    assert_eq!(tally(&[4], "r/t1/i1 known\n r/t1/i2 skipped").percent, 33);
    assert_eq!(tally(&[4], "r/t1/i1 skipped").percent, 0);
}

#[test]
fn three_thirds_are_a_whole() {
    let thirds = "r/t1/i1 done\n r/t2/i1 done\n r/t3/i1 done";
    assert_eq!(tally(&[3, 3, 3, 0], thirds).percent, 25);
    let tenths: String = (1..=10).fold(String::new(), |mut text, topic| {
        writeln!(text, "r/t{topic}/i1 done").unwrap();
        text
    });
    assert_eq!(tally(&[10; 10], &tenths).percent, 10);
}

#[test]
fn a_hundred_only_when_nothing_is_left() {
    let all_but_one: String = (1..=999).fold(String::new(), |mut text, topic| {
        writeln!(text, "r/t{topic} done").unwrap();
        text
    });
    let items = [0; 1000];
    assert_eq!(tally(&items, &all_but_one).percent, 99);
    assert_eq!(
        tally(&items, &format!("{all_but_one}r/t1000 known")).percent,
        100
    );
    // One leaf of one topic is left.
    let mut items = [0; 1000];
    items[999] = 1000;
    let leaf = (1..=999).fold(all_but_one, |mut text, item| {
        writeln!(text, "r/t1000/i{item} done").unwrap();
        text
    });
    assert_eq!(tally(&items, &leaf).percent, 99);
}

#[test]
fn only_leaves_are_counted_and_skipped_ones_in_neither_number() {
    let desk = Desk::new(
        &[r#"
        id = "r"
        title = "R"
        [[section]]
        title = "S"
        [[section.topic]]
        title = "t"
        items = [{ title = "a", items = ["b", "c", { title = "d", items = ["e"] }] }, "f"]
        "#],
        "r/t/a/b done\n r/t/a/c skipped\n r/t/f known",
    );
    let standing = desk.standing();
    let tally = |id: &str| {
        let ItemTally { complete, total } = standing.item_tally(desk.node(id));
        (complete, total)
    };
    assert_eq!(tally("r/t"), (2, 3));
    assert_eq!(tally("r/t/a"), (1, 2));
    assert_eq!(tally("r/t/a/d"), (0, 1));
    assert_eq!(tally("r/t/f"), (0, 0));
}

#[test]
fn the_latest_date_of_a_roadmap_is_of_a_start_or_a_completion() {
    let latest = |records: &str| {
        let desk = Desk::new(&[&roadmap(&[1, 1])], records);
        desk.standing().last_activity(0)
    };
    assert_eq!(latest("r/t1 done\n r/t2 # later"), None);
    let begun = "r/t1 done =2026-01-05\n r/t2/i1 learning >2026-01-06";
    assert_eq!(latest(begun), Some(moment("2026-01-06")));
    let ended = "r/t1 skipped >2026-01-01 =2026-01-07\n r/t2 learning >2026-01-06";
    assert_eq!(latest(ended), Some(moment("2026-01-07")));
}

#[test]
fn a_topic_was_done_last_only_where_it_is_done() {
    let last = |records: &str| {
        let desk = Desk::new(&[&roadmap(&[2, 0, 0])], records);
        let last = desk.standing().done_last(0);
        last.map(|topic| topic.number + 1)
    };
    assert_eq!(last("r/t1 done\n r/t2 known =2026-01-09"), None);
    assert_eq!(
        last("r/t2 done =2026-01-05\n r/t3 done =2026-01-04"),
        Some(2)
    );
    // Done at once: the one that is written last.
    assert_eq!(
        last("r/t2 done =2026-01-05\n r/t3 done =2026-01-05"),
        Some(3)
    );
    // Half of a topic is not a topic; with its other half it is.
    let half = "r/t2 done =2026-01-05\n r/t1/i1 done =2026-01-06";
    assert_eq!(last(half), Some(2));
    assert_eq!(last(&format!("{half}\n r/t1/i2 done =2026-01-02")), Some(1));
}
