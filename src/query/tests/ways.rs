//! What must hold of the way to a topic (§9), whatever the library and the records are.

use std::collections::HashSet;
use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use roadmap_core::library::TopicRef;

use super::generated::desks;
use super::support::{Desk, NOW, moment};
use crate::query::change::{Mark, apply, mark};
use crate::query::knowledge::Sharing;
use crate::query::path::path;
use crate::query::scope::Scope;

/// How many concepts there are.
const CONCEPTS: usize = 5;

/// Two roadmaps in which much is taught more than once, and little is required by name.
fn schools() -> impl Strategy<Value = Desk> {
    let topic = (
        prop::collection::btree_set(0..CONCEPTS, 1..4),
        prop::collection::vec(any::<Index>(), 0..2),
        1..5_u32,
    );
    let topics = prop::collection::vec(topic, 1..9);
    let requires = prop::collection::vec(prop::collection::vec(any::<Index>(), 0..3), CONCEPTS);
    (prop::collection::vec(topics, 2), requires).prop_map(|(roadmaps, requires)| {
        let mut concepts = String::new();
        for (number, requires) in requires.iter().enumerate() {
            let earlier = requires.iter().filter(|_| number > 0);
            let earlier: Vec<String> = earlier
                .map(|one| format!("c{}", one.index(number)))
                .collect();
            let concept = format!("title = \"c{number}\"\nrequires = {earlier:?}");
            writeln!(concepts, "[[concept]]\n{concept}").unwrap();
        }
        let texts = roadmaps.iter().enumerate().map(|(id, topics)| {
            let mut text = format!("id = \"r{id}\"\ntitle = \"R\"\n[[section]]\ntitle = \"S\"\n");
            for (number, (taught, requires, minutes)) in topics.iter().enumerate() {
                let taught: Vec<String> = taught.iter().map(|one| format!("c{one}")).collect();
                let earlier = requires.iter().filter(|_| number % 3 == 2);
                let earlier: Vec<String> = earlier
                    .map(|one| format!("t{}", one.index(number)))
                    .collect();
                writeln!(
                    text,
                    "[[section.topic]]\ntitle = \"t{number}\"\nminutes = {minutes}\n\
                     concepts = {taught:?}\nrequires = {earlier:?}"
                )
                .unwrap();
            }
            text
        });
        let texts: Vec<String> = texts.collect();
        Desk::with_concepts(&[&texts[0], &texts[1]], &concepts, "")
    })
}

/// The first of some topics, done one by one, whose prerequisites are not met when it is its turn.
fn goes_past(desk: &Desk, topics: &[TopicRef]) -> Option<TopicRef> {
    let mut desk = desk.clone();
    for &topic in topics {
        if desk.standing().blocked_by(topic).next().is_some() {
            return Some(topic);
        }
        let plan = mark(&desk.standing(), &[topic.into()], Mark::Done, moment(NOW));
        desk.progress = apply(&desk.progress, &plan.change);
    }
    None
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_topic_of_a_path_can_be_left_out(
        mut desk in prop_oneof![desks(), schools()],
        goal: Index,
        through_all: bool,
        sharing in select(vec![Sharing::Everywhere, Sharing::OnlyHere]),
    ) {
        desk.sharing = sharing;
        let topics: Vec<TopicRef> = desk.all().topics(&desk.library).collect();
        prop_assume!(!topics.is_empty());
        let goal = *goal.get(&topics);
        let all = (0..desk.library.entries().len()).collect();
        let scope = if through_all {
            Scope::new(&desk.library, Some(all), None)
        } else {
            desk.all()
        };
        let standing = desk.standing();
        let view = path(&standing, &scope, goal);
        let way: Vec<TopicRef> = view.topics.iter().map(|stage| desk.topic(&stage.topic.id)).collect();
        prop_assert_eq!(way.is_empty(), standing.topic(goal).is_complete());
        prop_assert!(way.is_empty() || way.last() == Some(&goal));
        prop_assert!(way.iter().all(|&topic| standing.topic(topic).is_open()));
        prop_assert!(through_all || way.iter().all(|topic| topic.roadmap == goal.roadmap));
        prop_assert_eq!(way.iter().collect::<HashSet<_>>().len(), way.len());
        prop_assert_eq!(goes_past(&desk, &way), None, "learnt in its order");
        for left_out in way.iter().filter(|&&topic| topic != goal) {
            let rest: Vec<TopicRef> = way.iter().copied().filter(|topic| topic != left_out).collect();
            prop_assert!(goes_past(&desk, &rest).is_some(), "{} can be left out of {way:?}", desk.library.topic_id(*left_out));
        }
    }
}
