//! What stands between the learner and a topic (§9).

use roadmap_core::library::TopicRef;

use super::support::Desk;
use crate::query::filter::Filter;
use crate::query::next::{Empty, NextOptions, next};
use crate::query::path::{PathTopicView, path};
use crate::query::scope::Scope;

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
    let view = path(&standing, &desk.all(), desk.topic(goal));
    let ids = view
        .topics
        .into_iter()
        .map(|stage| stage.topic.id)
        .collect();
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

/// `event-loops` needs `coroutines`, and that needs `generators`.
const CONCEPTS: &str = r#"
[[concept]]
title = "generators"
[[concept]]
title = "coroutines"
requires = ["generators"]
[[concept]]
title = "event loops"
requires = ["coroutines"]
[[concept]]
title = "async web"
requires = ["event-loops", "protocols"]
[[concept]]
title = "protocols"
"#;

/// A roadmap of topics, each a line of what TOML says of it.
fn roadmap(id: &str, topics: &[&str]) -> String {
    let topics = topics.join(" },\n{ title = ");
    format!(
        "id = \"{id}\"\ntitle = \"{id}\"\n[[section]]\ntitle = \"S\"\n\
         topic = [{{ title = {topics} }}]\n"
    )
}

/// The ids on the way to the last topic of the first of some roadmaps, with what they are there
/// for; `everywhere` as with `-r all`.
fn way_among(roadmaps: &[String], records: &str, everywhere: bool) -> Vec<String> {
    let roadmaps: Vec<&str> = roadmaps.iter().map(String::as_str).collect();
    let desk = Desk::with_concepts(&roadmaps, CONCEPTS, records);
    let all = everywhere.then(|| (0..roadmaps.len()).collect());
    let scope = Scope::new(&desk.library, all, None);
    let number = desk.library.roadmap(0).topic_count() - 1;
    let goal = TopicRef { roadmap: 0, number };
    let said = |stage: &PathTopicView<'_>| match &stage.for_concepts[..] {
        [] => stage.topic.id.clone(),
        concepts => format!("{} for {}", stage.topic.id, concepts.join(" ")),
    };
    let view = path(&desk.standing(), &scope, goal);
    view.topics.iter().map(said).collect()
}

fn way_in(topics: &[&str], records: &str) -> Vec<String> {
    way_among(&[roadmap("r", topics)], records, false)
}

#[test]
fn what_concepts_need_is_on_the_way_and_says_why() {
    let topics = [
        r#""g", concepts = ["generators"]"#,
        r#""other""#,
        r#""c", concepts = ["coroutines"]"#,
        r#""named""#,
        r#""goal", concepts = ["event-loops"], requires = ["named"]"#,
    ];
    let expected = [
        "r/g for generators",
        "r/c for coroutines",
        "r/named",
        "r/goal",
    ];
    assert_eq!(way_in(&topics, ""), expected);
    assert_eq!(way_in(&topics, "r/c done"), ["r/named", "r/goal"]);
}

#[test]
fn the_teacher_that_takes_the_least_is_on_the_way() {
    let two = |first: &str, second: &str| {
        let topics = [
            &format!(r#""a", concepts = ["coroutines", "generators"], {first}"#),
            &format!(r#""b", concepts = ["coroutines", "generators"], {second}"#),
            r#""goal", concepts = ["event-loops"]"#,
        ];
        way_in(&topics.map(|topic| topic), "")[0].clone()
    };
    assert_eq!(two("minutes = 60", "minutes = 50"), "r/b for coroutines");
    assert_eq!(two("minutes = 50", "minutes = 60"), "r/a for coroutines");
    // Of equal ones it is the first.
    assert_eq!(two("minutes = 60", "minutes = 60"), "r/a for coroutines");
}

#[test]
fn what_a_teacher_needs_itself_counts_unless_it_is_on_the_way_anyway() {
    let topics = |goal: &'static str| {
        [
            r#""basics", minutes = 100"#,
            r#""long", concepts = ["protocols"], minutes = 90"#,
            r#""short", concepts = ["protocols"], minutes = 10, requires = ["basics"]"#,
            goal,
        ]
    };
    let goal = topics(r#""goal", concepts = ["async-web"]"#);
    assert_eq!(way_in(&goal, ""), ["r/long for protocols", "r/goal"]);
    let goal = topics(r#""goal", concepts = ["async-web"], requires = ["basics"]"#);
    let expected = ["r/basics", "r/short for protocols", "r/goal"];
    assert_eq!(way_in(&goal, ""), expected);
}

#[test]
fn only_what_is_left_of_a_teacher_counts() {
    let topics = [
        r#""new", concepts = ["protocols"], minutes = 40"#,
        r#""begun", concepts = ["protocols"], minutes = 60, items = ["x", "y"]"#,
        r#""goal", concepts = ["async-web"]"#,
    ];
    assert_eq!(way_in(&topics, "")[0], "r/new for protocols");
    assert_eq!(
        way_in(&topics, "r/begun/x done")[0],
        "r/begun for protocols"
    );
}

#[test]
fn a_teacher_without_an_estimate_counts_as_the_middle_one() {
    let with = |minutes: u32| {
        let dated = format!(r#""dated", concepts = ["protocols"], minutes = {minutes}"#);
        let topics = [
            r#""x", minutes = 30"#,
            r#""y", minutes = 900"#,
            &dated,
            r#""undated", concepts = ["protocols"]"#,
            r#""goal", concepts = ["async-web"], minutes = 30"#,
        ];
        way_in(&topics, "")[0].clone()
    };
    assert_eq!(with(29), "r/dated for protocols");
    assert_eq!(with(31), "r/undated for protocols");
}

#[test]
fn what_is_on_the_way_anyway_teaches_too() {
    let topics = [
        r#""cheap", concepts = ["protocols"], minutes = 1"#,
        r#""dear", concepts = ["protocols"], minutes = 500"#,
        r#""goal", concepts = ["async-web"], requires = ["dear"]"#,
    ];
    assert_eq!(way_in(&topics, ""), ["r/dear", "r/goal"]);
}

#[test]
fn what_a_later_choice_makes_superfluous_goes() {
    // `one` is the cheapest for protocols alone, but event loops come with them.
    let topics = [
        r#""one", concepts = ["protocols"], minutes = 10"#,
        r#""both", concepts = ["protocols", "event-loops", "coroutines"], minutes = 50"#,
        r#""loops", concepts = ["event-loops", "coroutines"], minutes = 90"#,
        r#""g", concepts = ["generators"]"#,
        r#""goal", concepts = ["async-web"]"#,
    ];
    let expected = ["r/both for protocols event-loops", "r/goal"];
    assert_eq!(way_in(&topics, ""), expected);
}

#[test]
fn other_roadmaps_are_gone_through_only_where_that_is_asked_for() {
    let home = roadmap(
        "r",
        &[
            r#""c", concepts = ["coroutines", "generators"], minutes = 90"#,
            r#""goal", concepts = ["event-loops"]"#,
        ],
    );
    let other = roadmap(
        "s",
        &[
            r#""before", minutes = 20"#,
            r#""c", concepts = ["coroutines", "generators"], minutes = 50, requires = ["before"]"#,
        ],
    );
    let roadmaps = [home, other];
    let at_home = ["r/c for coroutines", "r/goal"];
    assert_eq!(way_among(&roadmaps, "", false), at_home);
    let around = ["s/before", "s/c for coroutines", "r/goal"];
    assert_eq!(way_among(&roadmaps, "", true), around);
    // Nothing is cheaper than what is half done.
    let records = "r/c learning\n s/before skipped";
    assert_eq!(way_among(&roadmaps, records, true)[0], "s/c for coroutines");
}

#[test]
fn what_another_roadmap_makes_known_need_not_be_learnt() {
    let home = roadmap(
        "r",
        &[
            r#""c", concepts = ["coroutines", "generators"], minutes = 90"#,
            r#""rest", concepts = ["event-loops", "protocols"], minutes = 900"#,
            r#""goal", concepts = ["async-web"], requires = ["c"]"#,
        ],
    );
    let all = r#"concepts = ["coroutines", "generators", "event-loops", "protocols"]"#;
    let other = roadmap("s", &[&format!("\"everything\", {all}")]);
    let expected = ["s/everything for event-loops protocols", "r/goal"];
    assert_eq!(way_among(&[home, other], "", true), expected);
}

#[test]
fn two_roadmaps_that_could_teach_each_other_lead_in_no_circle() {
    let home = roadmap(
        "r",
        &[
            r#""g", concepts = ["generators"], minutes = 500"#,
            r#""goal", concepts = ["coroutines"], minutes = 5"#,
        ],
    );
    let other = roadmap(
        "s",
        &[
            r#""c", concepts = ["coroutines"], minutes = 5"#,
            r#""g", concepts = ["generators"], minutes = 400, requires = ["c"]"#,
        ],
    );
    let expected = ["s/c", "s/g for generators", "r/goal"];
    assert_eq!(way_among(&[home, other], "", true), expected);
}

#[test]
fn next_before_a_goal_names_what_the_path_does() {
    let topics = [
        r#""dear", concepts = ["protocols"], minutes = 90"#,
        r#""cheap", concepts = ["protocols"], minutes = 10"#,
        r#""goal", concepts = ["async-web"]"#,
    ];
    let desk = Desk::with_concepts(&[&roadmap("r", &topics)], CONCEPTS, "");
    let options = NextOptions {
        goal: Some(desk.topic("r/goal")),
        count: 9,
        ..NextOptions::default()
    };
    let standing = desk.standing();
    let view = next(&standing, &desk.all(), &Filter::default(), &options);
    let ids: Vec<&str> = view.topics.iter().map(|next| &*next.topic.id).collect();
    assert_eq!(ids, ["r/cheap"]);
    let options = NextOptions {
        not: vec![desk.topic("r/cheap")],
        ..options
    };
    let view = next(&standing, &desk.all(), &Filter::default(), &options);
    assert_eq!(view.empty, Some(Empty::Blocked));
    assert_eq!(view.blocked_by, ["r/cheap"]);
}
