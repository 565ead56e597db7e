//! What stands between the learner and a topic (§9).

use super::support::Desk;
use crate::query::path::path;

const R: &str = r#"
id = "r"
title = "R"
[[section]]
title = "S"
[[section.topic]]
title = "goal"
requires = ["left", "right"]
minutes = 10
[[section.topic]]
title = "left"
requires = ["root"]
minutes = 20
[[section.topic]]
title = "right"
requires = ["root"]
[[section.topic]]
title = "root"
minutes = 40
[[section.topic]]
title = "aside"
requires = ["root"]
"#;

fn way(records: &str, goal: &str) -> (Vec<String>, u64) {
    let desk = Desk::new(&[R], records);
    let standing = desk.standing();
    let view = path(&standing, desk.topic(goal));
    let ids = view.topics.into_iter().map(|topic| topic.id).collect();
    (ids, view.total_minutes)
}

#[test]
fn what_is_needed_comes_in_an_order_in_which_it_can_be_learnt() {
    let expected = ["r/root", "r/left", "r/right", "r/goal"].map(str::to_owned);
    assert_eq!(way("", "r/goal"), (expected.to_vec(), 70));
}

#[test]
fn what_is_complete_is_left_out_with_what_it_alone_needed() {
    let (ids, minutes) = way("r/left done\n r/right skipped", "r/goal");
    assert_eq!((ids, minutes), (vec!["r/goal".to_owned()], 10));
    let (ids, _) = way("r/root known", "r/goal");
    assert_eq!(ids, ["r/left", "r/right", "r/goal"]);
}

#[test]
fn the_way_to_what_is_complete_is_empty() {
    assert_eq!(way("r/goal done", "r/goal"), (vec![], 0));
}
