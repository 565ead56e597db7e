//! What follows from concepts (§7, §8): what is known by way of other roadmaps, and what a topic
//! needs although no roadmap says so.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use roadmap_core::index::Topic;
use roadmap_core::library::{Node, TopicRef};
use roadmap_core::model::Status;

use super::generated::{desks, nodes};
use super::support::{Desk, NOW, moment};
use crate::query::change::{Mark, apply, mark, outcome};
use crate::query::concepts::{cards, concepts};
use crate::query::filter::{Filter, FilterRequest};
use crate::query::knowledge::Sharing;
use crate::query::name;
use crate::query::scope::Scope;
use crate::query::show::show;

const CONCEPTS: &str = r#"
[[concept]]
id = "flour"
title = "Kinds of flour"
[[concept]]
id = "dough"
title = "Dough"
requires = ["flour"]
links = [{ title = "Dough", url = "https://example.org/dough" }]
[[concept]]
id = "heat"
title = "Heat"
[[concept]]
id = "bread"
title = "Bread"
requires = ["dough", "heat"]
"#;

const BAKER: &str = r#"
id = "baker"
title = "Baker"
[[section]]
title = "S"
topic = [
    { title = "Grain", concepts = ["flour"], items = ["Wheat", "Rye"] },
    { title = "Kneading", concepts = ["dough"] },
    { title = "Oven", concepts = ["heat"] },
    { title = "Loaf", concepts = ["bread"] },
    { title = "Selling" },
]
"#;

const COOK: &str = r#"
id = "cook"
title = "Cook"
[[section]]
title = "S"
topic = [
    { title = "Flour and dough", concepts = ["flour", "dough"], items = ["Mixing", "Resting"] },
    { title = "Fire", concepts = ["heat"] },
    { title = "Flour again", concepts = ["flour"] },
]
"#;

fn desk(records: &str) -> Desk {
    Desk::with_concepts(&[BAKER, COOK], CONCEPTS, records)
}

/// The full ids of the topics that stand before a topic.
fn blocked_by(desk: &Desk, id: &str) -> Vec<String> {
    let open = desk.standing();
    let open = open.blocked_by(desk.topic(id));
    open.map(|topic| desk.library.topic_id(topic)).collect()
}

#[test]
fn what_other_roadmaps_taught_is_known() {
    let desk = desk("baker/grain done\n baker/kneading known");
    assert_eq!(desk.status("cook/flour-and-dough"), "known");
    assert_eq!(
        desk.statuses(&[
            "cook/flour-and-dough/mixing",
            "cook/flour-and-dough/resting"
        ]),
        ["known", "known"]
    );
    let via = desk.standing();
    let via: Vec<String> = via
        .known_via(desk.topic("cook/flour-and-dough"))
        .iter()
        .map(|&topic| desk.library.topic_id(topic))
        .collect();
    assert_eq!(via, ["baker/grain", "baker/kneading"]);
}

#[test]
fn half_of_what_a_topic_teaches_is_not_enough() {
    assert_eq!(
        desk("baker/grain done").status("cook/flour-and-dough"),
        "pending"
    );
}

#[test]
fn skipping_teaches_nothing_and_neither_does_one_s_own_roadmap() {
    assert_eq!(
        desk("baker/grain skipped").status("cook/flour-again"),
        "pending"
    );
    let own = desk("cook/flour-and-dough done");
    assert_eq!(own.status("cook/flour-again"), "pending");
    assert_eq!(own.status("baker/grain"), "known");
}

#[test]
fn what_is_known_elsewhere_teaches_nothing_itself() {
    // The cook's topic is known by way of the baker's two, and must not make these known in turn.
    let desk = desk("baker/grain done\n baker/kneading done");
    let standing = desk.standing();
    assert!(standing.known_via(desk.topic("baker/grain")).is_empty());
}

#[test]
fn a_topic_all_of_whose_items_are_done_teaches_too() {
    let desk = desk("baker/grain/wheat done\n baker/grain/rye done");
    assert_eq!(desk.status("cook/flour-again"), "known");
}

#[test]
fn a_record_of_its_own_says_more_than_other_roadmaps() {
    for (record, status) in [
        ("done", "done"),
        ("skipped", "skipped"),
        ("learning", "learning"),
        ("pending", "pending"),
    ] {
        let desk = desk(&format!("baker/grain done\n cook/flour-again {record}"));
        assert_eq!(desk.status("cook/flour-again"), status);
        assert!(
            desk.standing()
                .known_via(desk.topic("cook/flour-again"))
                .is_empty()
        );
    }
    let below =
        desk("baker/grain done\n baker/kneading done\n cook/flour-and-dough/mixing learning");
    assert_eq!(below.status("cook/flour-and-dough"), "learning");
    let ticked = desk("baker/grain done\n baker/kneading done\n cook/flour-and-dough/mixing done");
    assert_eq!(ticked.status("cook/flour-and-dough"), "known");
}

#[test]
fn each_roadmap_can_stand_for_itself() {
    let alone = Desk {
        sharing: Sharing::OnlyHere,
        ..desk("baker/grain done\n cook/fire done")
    };
    assert_eq!(alone.status("cook/flour-again"), "pending");
    assert_eq!(
        blocked_by(&alone, "baker/loaf"),
        ["baker/kneading", "baker/oven"]
    );
}

#[test]
fn a_topic_needs_what_its_concepts_require() {
    let desk = desk("");
    assert_eq!(
        blocked_by(&desk, "baker/loaf"),
        ["baker/kneading", "baker/oven"]
    );
    assert_eq!(blocked_by(&desk, "baker/kneading"), ["baker/grain"]);
    assert_eq!(
        blocked_by(&desk, "cook/flour-and-dough"),
        [""; 0],
        "it teaches flour itself"
    );
}

#[test]
fn a_concept_that_is_known_needs_no_topic() {
    let fire = desk("cook/fire done");
    assert_eq!(fire.status("baker/oven"), "known");
    // Skipped here, but learnt there: the concept is known all the same.
    let reset = desk("cook/fire done\n baker/oven pending");
    assert_eq!(blocked_by(&reset, "baker/loaf"), ["baker/kneading"]);
}

#[test]
fn show_says_by_which_concept_a_topic_is_needed() {
    let desk = desk("cook/fire done\n baker/oven pending");
    let standing = desk.standing();
    let view = show(&standing, &[desk.node("baker/loaf")]);
    let needs: Vec<(&str, bool, &str, &str)> = view.topics[0]
        .prerequisites
        .iter()
        .map(|need| {
            (
                need.id.as_str(),
                need.met,
                need.by[0].concept,
                need.by[0].requires,
            )
        })
        .collect();
    assert_eq!(
        needs,
        [
            ("baker/kneading", false, "bread", "dough"),
            ("baker/oven", true, "bread", "heat")
        ]
    );
    let kneading = show(&standing, &[desk.node("baker/kneading")]);
    assert_eq!(kneading.topics[0].taught_in, ["cook/flour-and-dough"]);
    assert_eq!(
        kneading.topics[0].topic.links[0].url,
        "https://example.org/dough"
    );
}

#[test]
fn a_change_tells_what_else_is_known_now() {
    let mut desk = desk("");
    let node = desk.node("cook/flour-and-dough");
    let plan = mark(&desk.standing(), &[node], Mark::Done, moment(NOW));
    desk.progress = apply(&desk.progress, &plan.change);
    let view = outcome(&desk.standing(), &[node], plan, &[], false);
    assert_eq!(view.also_known, ["baker/grain", "baker/kneading"]);
}

#[test]
fn marking_known_what_is_known_elsewhere_writes_nothing() {
    let mut desk = desk("baker/grain done");
    let plan = desk.mark(Mark::Known, &["cook/flour-again"]);
    assert_eq!(plan.unchanged, ["cook/flour-again"]);
    assert_eq!(desk.records(), "baker/grain done");
}

#[test]
fn what_is_known_elsewhere_can_be_opened_again_and_closed_again() {
    let mut desk = desk("baker/grain done");
    desk.mark(Mark::Reset, &["cook/flour-again"]);
    assert_eq!(desk.records(), "baker/grain done\ncook/flour-again pending");
    assert!(
        desk.mark(Mark::Reset, &["cook/flour-again"])
            .change
            .is_empty()
    );
    // With what taught it goes the reason to keep it open by a record.
    desk.mark(Mark::Reset, &["baker/grain", "cook/flour-again"]);
    assert_eq!(desk.records(), "");
}

#[test]
fn concepts_are_where_the_topics_are_that_teach_them() {
    let desk = desk("baker/grain done\n cook/fire skipped\n baker/loaf learning");
    let standing = desk.standing();
    let view = concepts(&standing, &desk.all());
    let found: Vec<(&str, Status)> = view
        .concepts
        .iter()
        .map(|one| (one.id, one.status))
        .collect();
    let expected = [
        ("flour", Status::Done),
        ("dough", Status::Pending),
        ("heat", Status::Pending),
        ("bread", Status::Learning),
    ];
    assert_eq!(found, expected);
    let cook = Scope::new(&desk.library, Some(vec![1]), None);
    let view = concepts(&standing, &cook);
    let ids: Vec<&str> = view.concepts.iter().map(|one| one.id).collect();
    assert_eq!(ids, ["flour", "dough", "heat"]);
    let dough = cards(&standing, &[name::concept(&desk.library, "DOUGH").unwrap()]);
    assert_eq!(dough.concepts[0].opens, ["bread"]);
    assert_eq!(
        dough.concepts[0].topics,
        ["baker/kneading", "cook/flour-and-dough"]
    );
}

#[test]
fn topics_are_filtered_and_found_by_concept() {
    let desk = desk("");
    let filter = |concept: &str| {
        let request = FilterRequest {
            concepts: vec![concept.to_owned()],
            ..FilterRequest::default()
        };
        Filter::new(&desk.library, &desk.all(), &request)
    };
    let standing = desk.standing();
    let all = desk.all();
    let by_title = filter("kinds of flour").unwrap();
    let found: Vec<String> = by_title
        .topics(&standing, &all)
        .map(|topic| desk.library.topic_id(topic))
        .collect();
    assert_eq!(
        found,
        ["baker/grain", "cook/flour-and-dough", "cook/flour-again"]
    );
    assert!(
        filter("flower")
            .unwrap_err()
            .to_string()
            .contains("no concept is called `flower`")
    );
    let words = ["kinds".to_owned()];
    let view =
        crate::query::search::search(&standing.into(), &all, &Filter::default(), &words, None);
    assert_eq!(view.topics.len(), 3, "by the title of what they teach");
}

/// The topics that are learnt by records of their own.
fn learnt(desk: &Desk) -> Vec<TopicRef> {
    let alone = Desk {
        sharing: Sharing::OnlyHere,
        ..desk.clone()
    };
    let standing = alone.standing();
    let topics = desk.all();
    let topics = topics.topics(&desk.library);
    topics
        .filter(|&topic| matches!(standing.topic(topic), Status::Done | Status::Known))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn only_what_is_implied_is_known_elsewhere(desk in desks()) {
        let learnt = learnt(&desk);
        let alone = Desk { sharing: Sharing::OnlyHere, ..desk.clone() };
        let (standing, alone) = (desk.standing(), alone.standing());
        for topic in desk.all().topics(&desk.library) {
            let taught_elsewhere = |concept: &str| learnt.iter().any(|&other| {
                other.roadmap != topic.roadmap && desk.library.topic(other).concepts().any(|taught| taught == concept)
            });
            let mut own = desk.library.topic(topic).concepts();
            let is_implied = own.len() > 0 && own.all(taught_elsewhere);
            let is_open = |node: Node| standing.record(node).and_then(|placed| placed.record.status).is_some_and(Status::is_open);
            let has_open = nodes(&desk.library).into_iter().any(|node| node.topic == topic && is_open(node));
            let expected = is_implied && !has_open && alone.topic(topic).is_open();
            prop_assert_eq!(!standing.known_via(topic).is_empty(), expected);
            if expected {
                prop_assert_eq!(standing.topic(topic), Status::Known);
            } else {
                prop_assert_eq!(standing.topic(topic), alone.topic(topic));
            }
        }
    }

    #[test]
    fn learning_more_never_makes_less_known(desk in desks(), node: Index, how in select(vec![Mark::Done, Mark::Known])) {
        let all = nodes(&desk.library);
        prop_assume!(!all.is_empty());
        let plan = mark(&desk.standing(), &[*node.get(&all)], how, moment(NOW));
        let after = Desk { progress: apply(&desk.progress, &plan.change), ..desk.clone() };
        let (before, after) = (desk.standing(), after.standing());
        for topic in desk.all().topics(&desk.library) {
            prop_assert!(before.topic(topic).is_open() || after.topic(topic).is_complete());
            prop_assert!(before.is_blocked(topic) || !after.is_blocked(topic));
        }
    }

    #[test]
    fn what_is_needed_comes_earlier(desk in desks()) {
        for entry in desk.library.entries() {
            for topic in entry.index.topics() {
                let needed: Vec<Topic<'_>> = topic.requires().collect();
                for &needed in &needed {
                    prop_assert!(needed.rank() < topic.rank());
                    prop_assert!(needed.chain() > topic.chain());
                    prop_assert!(needed.unlocks().any(|unlocked| unlocked.number() == topic.number()));
                }
                let mut numbers: Vec<u32> = needed.iter().map(|needed| needed.number()).collect();
                numbers.sort_unstable();
                numbers.dedup();
                prop_assert_eq!(numbers.len(), needed.len(), "each once");
            }
        }
    }
}
