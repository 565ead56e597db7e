//! What is next, and why (§8): each rule where it alone decides.

use super::support::Desk;
use crate::query::filter::{Filter, FilterRequest};
use crate::query::next::{Empty, NextOptions, NextView, Rule, Value, next};
use crate::query::scope::Scope;

fn options() -> NextOptions {
    NextOptions {
        count: 1,
        ..NextOptions::default()
    }
}

fn asked<'a>(desk: &'a Desk, options: &NextOptions) -> NextView<'a> {
    next(&desk.standing(), &desk.all(), &Filter::default(), options)
}

/// The topics that are next, all of them.
fn all(desk: &Desk, options: &NextOptions) -> Vec<String> {
    let options = NextOptions {
        count: 100,
        ..options.clone()
    };
    let view = asked(desk, &options);
    view.topics.into_iter().map(|next| next.topic.id).collect()
}

/// The first, and why: the rule, its value, the second and its value.
fn first(roadmaps: &[&str], records: &str) -> (String, Rule, String, String, String) {
    let desk = Desk::new(roadmaps, records);
    let view = asked(&desk, &options());
    let [first] = &view.topics[..] else {
        panic!("one was asked for");
    };
    let text = |value: &Option<Value>| match value {
        Some(Value::Text(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        None => "-".to_owned(),
    };
    let reason = &first.reason;
    (
        first.topic.id.clone(),
        reason.rule,
        text(&reason.value),
        reason.other.clone().unwrap_or_default(),
        text(&reason.other_value),
    )
}

fn because(
    id: &str,
    rule: Rule,
    value: &str,
    other: &str,
    other_value: &str,
) -> (String, Rule, String, String, String) {
    let text = str::to_owned;
    (text(id), rule, text(value), text(other), text(other_value))
}

/// A roadmap of these topics, each a title and its keys, in one section.
fn roadmap(id: &str, topics: &[(&str, &str)]) -> String {
    let topic =
        |(title, keys): &(&str, &str)| format!("[[section.topic]]\ntitle = \"{title}\"\n{keys}\n");
    let topics: Vec<String> = topics.iter().map(topic).collect();
    let head = format!("id = \"{id}\"\ntitle = \"{id}\"\n[[section]]\ntitle = \"S\"\n");
    head + &topics.concat()
}

#[test]
fn the_roadmap_that_was_worked_on_last() {
    let (r, s) = (
        roadmap("r", &[("a", "")]),
        roadmap("s", &[("b", ""), ("c", "")]),
    );
    let two = [r.as_str(), s.as_str()];
    assert_eq!(
        first(&two, ""),
        because("r/a", Rule::Roadmap, "r", "s/b", "s")
    );
    let date = "2026-01-01T12:00:00Z";
    let records = "s/c skipped =2026-01-01";
    assert_eq!(
        first(&two, records),
        because("s/b", Rule::Roadmap, date, "r/a", "-")
    );
    // It comes before everything else, what is being learnt elsewhere too.
    let records = "s/c done =2026-01-01\n r/a learning >2025-12-31";
    assert_eq!(
        first(&two, records),
        because("s/b", Rule::Roadmap, date, "r/a", "2025-12-31T12:00:00Z")
    );
    let records = "s/c done =2026-01-01\n r/a learning >2026-01-01";
    assert_eq!(
        first(&two, records),
        because("r/a", Rule::Roadmap, "r", "s/b", "s")
    );
}

#[test]
fn already_learning_oldest_start_first_undated_last() {
    let r = roadmap(
        "r",
        &[("a", ""), ("b", ""), ("c", ""), ("d", "level = \"expert\"")],
    );
    let r = [r.as_str()];
    assert_eq!(
        first(&r, "r/d learning"),
        because("r/d", Rule::Learning, "learning", "r/a", "pending")
    );
    assert_eq!(
        first(&r, "r/b learning >2026-01-02\n r/d learning >2026-01-01"),
        because(
            "r/d",
            Rule::Learning,
            "2026-01-01T12:00:00Z",
            "r/b",
            "2026-01-02T12:00:00Z"
        )
    );
    assert_eq!(
        first(&r, "r/a learning\n r/d learning >2026-01-01"),
        because(
            "r/d",
            Rule::Learning,
            "2026-01-01T12:00:00Z",
            "r/a",
            "learning"
        )
    );
    let equal = "r/a learning >2026-01-01\n r/b learning >2026-01-01";
    assert_eq!(
        first(&r, equal),
        because("r/a", Rule::Order, "1", "r/b", "2")
    );
}

#[test]
fn the_lower_level() {
    let r = roadmap(
        "r",
        &[("a", "level = \"amateur\""), ("b", "optional = true")],
    );
    assert_eq!(
        first(&[&r], ""),
        because("r/b", Rule::Level, "beginner", "r/a", "amateur")
    );
}

#[test]
fn required_before_optional() {
    let r = roadmap("r", &[("a", "optional = true"), ("b", "")]);
    let r = r + "[[section.topic]]\ntitle = \"c\"\nrequires = [\"a\"]";
    assert_eq!(
        first(&[&r], ""),
        because("r/b", Rule::Required, "required", "r/a", "optional")
    );
}

#[test]
fn the_section_of_what_was_done_last() {
    let r = roadmap("r", &[("a", ""), ("b", "requires = [\"a\"]"), ("c", "")])
        + "[[section]]\ntitle = \"Later\"\n[[section.topic]]\ntitle = \"d\"\n[[section.topic]]\ntitle = \"e\"";
    let records = "r/c done =2026-01-01\n r/d done =2026-01-02";
    assert_eq!(
        first(&[&r], records),
        because("r/e", Rule::Section, "Later", "r/a", "S")
    );
    // What was known before is not done here.
    let records = "r/c done =2026-01-01\n r/d known =2026-01-02";
    assert_eq!(
        first(&[&r], records),
        because("r/a", Rule::Section, "S", "r/e", "Later")
    );
}

#[test]
fn the_longer_chain_whatever_is_done_of_it() {
    let r = roadmap(
        "r",
        &[
            ("a", ""),
            ("b", ""),
            ("c", "requires = [\"b\"]\nlevel = \"expert\""),
            ("d", "requires = [\"c\"]\nlevel = \"expert\""),
        ],
    );
    assert_eq!(
        first(&[&r], ""),
        because("r/b", Rule::Chain, "2", "r/a", "0")
    );
    let records = "r/c known\n r/d known";
    assert_eq!(
        first(&[&r], records),
        because("r/b", Rule::Chain, "2", "r/a", "0")
    );
}

#[test]
fn the_written_order_and_the_only_one() {
    let r = roadmap("r", &[("z", ""), ("a", "")]);
    assert_eq!(
        first(&[&r], ""),
        because("r/z", Rule::Order, "1", "r/a", "2")
    );
    assert_eq!(
        first(&[&r], "r/z done"),
        because("r/a", Rule::Only, "-", "", "-")
    );
}

const CHAIN: [(&str, &str); 5] = [
    ("a", "minutes = 30"),
    ("b", "requires = [\"a\"]\nminutes = 90"),
    ("c", "requires = [\"b\"]"),
    ("d", "minutes = 60"),
    ("e", ""),
];

#[test]
fn several_are_named_best_first_each_with_its_reason() {
    let desk = Desk::new(&[&roadmap("r", &CHAIN)], "");
    let view = asked(
        &desk,
        &NextOptions {
            count: 2,
            ..options()
        },
    );
    let named: Vec<_> = view
        .topics
        .iter()
        .map(|next| (next.topic.id.as_str(), next.reason.other.as_deref()))
        .collect();
    assert_eq!(named, [("r/a", Some("r/d")), ("r/d", Some("r/e"))]);
    assert_eq!(all(&desk, &options()), ["r/a", "r/d", "r/e"]);
}

#[test]
fn a_goal_asks_for_what_it_needs_alone() {
    let mut desk = Desk::new(&[&roadmap("r", &CHAIN)], "");
    let to = |desk: &Desk, goal: &str| {
        let goal = Some(desk.topic(goal));
        all(desk, &NextOptions { goal, ..options() })
    };
    assert_eq!(to(&desk, "r/c"), ["r/a"]);
    assert_eq!(to(&desk, "r/e"), ["r/e"]);
    desk.progress = super::support::progress("r/a done\n r/b done");
    assert_eq!(to(&desk, "r/c"), ["r/c"]);
    desk.progress = super::support::progress("r/c done");
    let goal = Some(desk.topic("r/c"));
    let view = asked(&desk, &NextOptions { goal, ..options() });
    assert_eq!(view.empty, Some(Empty::Finished));
}

#[test]
fn a_goal_is_looked_for_outside_of_what_is_listed_too() {
    let (r, s) = (roadmap("r", &[("a", "")]), roadmap("s", &[("b", "")]));
    let desk = Desk::new(&[&r, &s], "");
    let scope = Scope::new(&desk.library, None, Some(0));
    let goal = Some(desk.topic("s/b"));
    let options = NextOptions { goal, ..options() };
    let view = next(&desk.standing(), &scope, &Filter::default(), &options);
    assert_eq!(view.topics[0].topic.id, "s/b");
}

#[test]
fn not_these_this_time() {
    let desk = Desk::new(&[&roadmap("r", &CHAIN)], "");
    let not = vec![desk.topic("r/a"), desk.topic("r/d")];
    assert_eq!(all(&desk, &NextOptions { not, ..options() }), ["r/e"]);
}

#[test]
fn only_what_fits_the_time() {
    let desk = Desk::new(&[&roadmap("r", &CHAIN)], "");
    let within = |minutes| {
        let minutes = Some(minutes);
        all(
            &desk,
            &NextOptions {
                minutes,
                ..options()
            },
        )
    };
    assert_eq!(within(60), ["r/a", "r/d"]);
    assert_eq!(within(59), ["r/a"]);
    assert_eq!(within(29), [""; 0]);
}

#[test]
fn filters_hold() {
    let r = roadmap("r", &[("a", ""), ("b", "tags = [\"t\"]")]);
    let desk = Desk::new(&[&r], "");
    let request = FilterRequest {
        tags: vec!["t".to_owned()],
        ..FilterRequest::default()
    };
    let filter = Filter::new(&desk.library, &desk.all(), &request).unwrap();
    let view = next(&desk.standing(), &desk.all(), &filter, &options());
    assert_eq!(view.topics[0].topic.id, "r/b");
    assert_eq!(view.topics[0].reason.rule, Rule::Only);
}

#[test]
fn an_empty_answer_says_finished_or_what_blocks() {
    let desk = Desk::new(&[&roadmap("r", &CHAIN)], "");
    let only = |desk: &Desk, minutes, not: &[&str]| {
        let options = NextOptions {
            minutes,
            not: not.iter().map(|id| desk.topic(id)).collect(),
            ..options()
        };
        let view = asked(desk, &options);
        assert!(view.topics.is_empty());
        (view.empty, view.blocked_by)
    };
    // What waits for something itself is not what blocks.
    let blocked = (Some(Empty::Blocked), vec!["r/a".to_owned()]);
    assert_eq!(only(&desk, None, &["r/a", "r/d", "r/e"]), blocked);
    // Nothing so short is open, but something is.
    assert_eq!(only(&desk, Some(1), &[]), (Some(Empty::Filtered), vec![]));
    let all = ["r/a", "r/b", "r/c", "r/d", "r/e"].map(|id| format!("{id} done\n"));
    let desk = Desk::new(&[&roadmap("r", &CHAIN)], &all.concat());
    assert_eq!(only(&desk, None, &[]), (Some(Empty::Finished), vec![]));
    let desk = Desk::new(&[&roadmap("r", &[])], "");
    assert_eq!(only(&desk, None, &[]), (Some(Empty::Finished), vec![]));
}
