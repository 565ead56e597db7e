//! What must hold whatever the library and the records are (§7, §8).

use std::collections::HashSet;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use roadmap_core::index::By;
use roadmap_core::library::{Node, TopicRef};
use roadmap_core::model::{Progress, Status};

use super::generated::{desks, nodes};
use super::support::{Desk, NOW, moment};
use crate::query::change::{Mark, apply, mark};
use crate::query::filter::Filter;
use crate::query::knowledge::Sharing;
use crate::query::name::topic_or_item;
use crate::query::next::{Candidate, Empty, NextOptions, candidate, latest, next};
use crate::query::scope::Scope;
use crate::query::standing::Standing;

fn marks() -> impl Strategy<Value = Mark> {
    select(vec![
        Mark::Start,
        Mark::Done,
        Mark::Known,
        Mark::Skip,
        Mark::Reset,
    ])
}

fn all_topics(desk: &Desk) -> Vec<TopicRef> {
    desk.all().topics(&desk.library).collect()
}

fn statuses(desk: &Desk) -> Vec<Status> {
    let standing = desk.standing();
    let nodes = nodes(&desk.library);
    nodes.into_iter().map(|node| standing.node(node)).collect()
}

fn ready(standing: &Standing<'_>, scope: &Scope, options: &NextOptions) -> Vec<String> {
    let view = next(standing, scope, &Filter::default(), options);
    view.topics.into_iter().map(|next| next.topic.id).collect()
}

fn marked(desk: &Desk, nodes: &[Node], how: Mark) -> Desk {
    let plan = mark(&desk.standing(), nodes, how, moment(NOW));
    Desk {
        progress: apply(&desk.progress, &plan.change),
        ..desk.clone()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn nothing_is_next_whose_prerequisites_are_open(desk in desks()) {
        let options = NextOptions { count: usize::MAX, ..NextOptions::default() };
        let standing = desk.standing();
        let named = ready(&standing, &desk.all(), &options);
        for id in &named {
            let topic = desk.library.topic(desk.topic(id));
            for need in topic.needs() {
                let needed = TopicRef { number: need.topic().number(), ..desk.topic(id) };
                let taught = |by: By<'_>| {
                    let mut teachers = desk.library.teaching(by.requires);
                    teachers.any(|topic| matches!(standing.topic(topic), Status::Done | Status::Known))
                };
                let is_known = !need.is_written() && need.by().all(taught);
                prop_assert!(standing.topic(needed).is_complete() || is_known, "{id}");
            }
        }
        let expected = all_topics(&desk).into_iter().filter(|&topic| standing.is_ready(topic));
        prop_assert_eq!(named.len(), expected.count());
    }

    #[test]
    fn what_is_looked_at_first_is_what_is_best_of_all(desk in desks(), count in 1_usize..8) {
        let standing = desk.standing();
        let latest = latest(&standing);
        let is_ready = |topic: &TopicRef| standing.is_ready(*topic);
        let open = all_topics(&desk).into_iter().filter(is_ready);
        let mut all: Vec<Candidate> = open.map(|topic| candidate(&standing, &latest, topic)).collect();
        all.sort();
        let expected: Vec<String> =
            all.iter().take(count).map(|best| desk.library.topic_id(best.topic)).collect();
        let options = NextOptions { count, ..NextOptions::default() };
        prop_assert_eq!(ready(&standing, &desk.all(), &options), expected);
    }

    #[test]
    fn next_and_done_name_every_open_topic_once(
        mut desk in desks(),
        sharing in select(vec![Sharing::Everywhere, Sharing::OnlyHere]),
    ) {
        desk.sharing = sharing;
        let options = NextOptions { count: 1, ..NextOptions::default() };
        let standing = desk.standing();
        let open = all_topics(&desk).into_iter().filter(|&topic| standing.topic(topic).is_open());
        let mut open: HashSet<String> = open.map(|topic| desk.library.topic_id(topic)).collect();
        loop {
            let view_empty = {
                let standing = desk.standing();
                let view = next(&standing, &desk.all(), &Filter::default(), &options);
                view.topics.first().map(|next| next.topic.id.clone()).ok_or(view.empty)
            };
            match view_empty {
                Ok(id) => {
                    prop_assert!(open.remove(&id), "{id} again, or not open at all");
                    desk = marked(&desk, &[desk.node(&id)], Mark::Done);
                }
                Err(empty) => {
                    prop_assert_eq!(empty, Some(Empty::Finished));
                    // What others roadmaps have taught need not be named.
                    let standing = desk.standing();
                    open.retain(|id| standing.known_via(desk.topic(id)).is_empty());
                    prop_assert!(open.is_empty(), "never named: {open:?}");
                    break;
                }
            }
        }
    }

    #[test]
    fn finishing_a_topic_blocks_no_other(desk in desks(), topic: Index, how in select(vec![Mark::Done, Mark::Known, Mark::Skip])) {
        let topics = all_topics(&desk);
        prop_assume!(!topics.is_empty());
        let topic = *topic.get(&topics);
        // To skip what was learnt is to forget what it taught.
        prop_assume!(how != Mark::Skip || desk.standing().topic(topic).is_open());
        let after = marked(&desk, &[topic.into()], how);
        let (before, after) = (desk.standing(), after.standing());
        for &topic in &topics {
            prop_assert!(before.is_blocked(topic) || !after.is_blocked(topic));
        }
    }

    #[test]
    fn an_empty_answer_says_what_is_so(desk in desks(), minutes in prop::option::of(0..4_u32), not: Vec<Index>) {
        let topics = all_topics(&desk);
        let not: Vec<TopicRef> = not.iter().filter(|_| !topics.is_empty()).map(|one| *one.get(&topics)).collect();
        let standing = desk.standing();
        let options = NextOptions { minutes, not: not.clone(), count: 1, goal: None };
        let view = next(&standing, &desk.all(), &Filter::default(), &options);
        let asked_and_open = |topic: &&TopicRef| {
            let estimate = desk.library.topic(**topic).minutes();
            standing.topic(**topic).is_open()
                && !not.contains(topic)
                && minutes.is_none_or(|most| estimate.is_some_and(|minutes| minutes <= most))
        };
        let open = topics.iter().filter(asked_and_open).count();
        let any_open = topics.iter().any(|&topic| standing.topic(topic).is_open());
        prop_assert_eq!(view.empty == Some(Empty::Finished), !any_open);
        prop_assert_eq!(view.empty == Some(Empty::Filtered), any_open && open == 0);
        prop_assert_eq!(view.empty.is_none(), !view.topics.is_empty());
        prop_assert_eq!(view.empty == Some(Empty::Blocked), !view.blocked_by.is_empty());
    }

    #[test]
    fn done_and_reset_bring_everything_back_to_pending(desk in desks()) {
        let everything = nodes(&desk.library);
        let done = marked(&desk, &everything, Mark::Done);
        prop_assert!(statuses(&done).iter().all(|&status| status.is_complete()));
        let reset = marked(&done, &everything, Mark::Reset);
        prop_assert!(statuses(&reset).iter().all(|&status| status == Status::Pending));
        for (_, placed) in reset.standing().records() {
            prop_assert_eq!(placed.record.status, None);
        }
    }

    #[test]
    fn what_is_marked_is_so_and_marking_it_again_changes_nothing(desk in desks(), node: Index, how in marks()) {
        let nodes = nodes(&desk.library);
        prop_assume!(!nodes.is_empty());
        let node = *node.get(&nodes);
        let before = desk.standing().node(node);
        let once = marked(&desk, &[node], how);
        let status = once.standing().node(node);
        let expected = match how {
            Mark::Start if before.is_complete() => before,
            Mark::Start => Status::Learning,
            Mark::Done => Status::Done,
            Mark::Known => Status::Known,
            Mark::Skip => Status::Skipped,
            Mark::Reset => Status::Pending,
        };
        prop_assert_eq!(status, expected);
        let again = mark(&once.standing(), &[node], how, moment("2027-01-01"));
        prop_assert!(again.change.is_empty(), "{:?}", again.change);
        prop_assert_eq!(again.unchanged.len(), 1);
    }

    #[test]
    fn a_mark_changes_no_other_topic(desk in desks(), node: Index, how in marks()) {
        let nodes = nodes(&desk.library);
        prop_assume!(!nodes.is_empty());
        let node = *node.get(&nodes);
        let after = marked(&desk, &[node], how);
        let (before, after) = (desk.standing(), after.standing());
        for other in nodes.into_iter().filter(|other| other.topic != node.topic) {
            let is_shared = !before.known_via(other.topic).is_empty() || !after.known_via(other.topic).is_empty();
            prop_assert!(before.node(other) == after.node(other) || is_shared);
            prop_assert!(!is_shared || other.topic.roadmap != node.topic.roadmap || before.node(other) == after.node(other));
        }
    }

    #[test]
    fn starting_makes_nothing_incomplete(desk in desks(), node: Index) {
        let nodes = nodes(&desk.library);
        prop_assume!(!nodes.is_empty());
        let after = marked(&desk, &[*node.get(&nodes)], Mark::Start);
        for (before, after) in statuses(&desk).into_iter().zip(statuses(&after)) {
            prop_assert!(before == after || before.is_open() && after.is_open());
        }
    }

    #[test]
    fn the_order_of_the_names_makes_no_difference(desk in desks(), some: Vec<Index>, how in marks()) {
        let nodes = nodes(&desk.library);
        prop_assume!(!nodes.is_empty());
        let mut some: Vec<Node> = some.iter().map(|node| *node.get(&nodes)).collect();
        let there = marked(&desk, &some, how);
        some.reverse();
        prop_assert_eq!(there.progress, marked(&desk, &some, how).progress);
    }

    #[test]
    fn what_a_change_tells_is_what_it_did(desk in desks(), some: Vec<Index>, how in marks()) {
        let nodes = nodes(&desk.library);
        prop_assume!(!nodes.is_empty());
        let some: Vec<Node> = some.iter().map(|node| *node.get(&nodes)).collect();
        let plan = mark(&desk.standing(), &some, how, moment(NOW));
        let after = Desk { progress: apply(&desk.progress, &plan.change), ..desk.clone() };
        for told in &plan.changed {
            prop_assert_eq!(told.from.as_str(), desk.status(&told.id));
            prop_assert_eq!(told.to.as_str(), after.status(&told.id));
        }
        for id in &plan.unchanged {
            prop_assert_eq!(desk.status(id), after.status(id));
        }
        let ids: HashSet<&String> = plan.change.records.iter().map(|edit| &edit.id).collect();
        prop_assert_eq!(ids.len(), plan.change.records.len(), "each record once");
    }

    #[test]
    fn the_order_of_the_records_makes_no_difference(desk in desks()) {
        let mut progress = Progress::default();
        for (id, record) in desk.progress.records.iter().rev() {
            progress.records.insert(id.clone(), record.clone());
        }
        let other = Desk { progress, ..desk.clone() };
        prop_assert_eq!(statuses(&desk), statuses(&other));
        let options = NextOptions { count: usize::MAX, ..NextOptions::default() };
        let scope = desk.all();
        prop_assert_eq!(
            ready(&desk.standing(), &scope, &options),
            ready(&other.standing(), &scope, &options)
        );
    }

    #[test]
    fn percent_is_a_hundred_exactly_where_nothing_is_open(desk in desks()) {
        let standing = desk.standing();
        for roadmap in 0..desk.library.entries().len() {
            let topics = || crate::query::scope::topics_of(&desk.library, roadmap);
            let tally = standing.tally(topics());
            let open = topics().filter(|&topic| standing.topic(topic).is_open()).count();
            prop_assert!(tally.percent <= 100);
            prop_assert_eq!(tally.all() as usize, topics().count());
            prop_assert_eq!(tally.percent == 100, open == 0 && tally.all() > 0);
        }
    }

    #[test]
    fn every_full_id_names_itself(desk in desks(), active: Option<bool>) {
        let scope = Scope::new(&desk.library, None, active.map(|_| 0));
        for node in nodes(&desk.library) {
            let id = desk.library.node_id(node);
            prop_assert_eq!(topic_or_item(&desk.library, &scope, &id), Ok(node));
        }
    }
}
