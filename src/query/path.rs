//! The way to a topic: what is unfinished before it, in order, none of which can be left out.
//!
//! It must not include what is complete, nor what only a complete topic needed.

use std::collections::BTreeSet;

use roadmap_core::library::TopicRef;
use serde::Serialize;

use super::row::row;
use super::standing::Standing;
use super::view::TopicView;

/// The way to a topic.
#[derive(Debug, Default, Serialize)]
pub struct PathView<'a> {
    /// The unfinished topics, in an order in which they can be learnt; the topic itself is last.
    pub topics: Vec<TopicView<'a>>,
    /// The sum of their estimates.
    pub total_minutes: u64,
}

/// The way to a topic, and the topic at its end; nothing where that is complete.
pub fn path<'a>(standing: &Standing<'a>, goal: TopicRef) -> PathView<'a> {
    let topics: Vec<TopicView<'a>> = needed(standing, goal)
        .into_iter()
        .map(|topic| row(standing, topic.into()))
        .collect();
    let total_minutes = topics
        .iter()
        .filter_map(|topic| topic.minutes)
        .map(u64::from)
        .sum();
    PathView {
        topics,
        total_minutes,
    }
}

/// A topic and all that is open before it, prerequisites first, else in written order; nothing
/// where the topic is complete.
pub(super) fn needed(standing: &Standing<'_>, goal: TopicRef) -> Vec<TopicRef> {
    if standing.topic(goal).is_complete() {
        return Vec::new();
    }
    let mut found = BTreeSet::from([goal]);
    let mut to_visit = vec![goal];
    while let Some(topic) = to_visit.pop() {
        for required in standing.blocked_by(topic) {
            if found.insert(required) {
                to_visit.push(required);
            }
        }
    }
    let mut needed: Vec<TopicRef> = found.into_iter().collect();
    needed.sort_by_key(|&topic| standing.library.topic(topic).rank());
    needed
}
