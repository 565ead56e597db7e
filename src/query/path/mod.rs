//! The way to a topic: what is unfinished before it, in order, none of which can be left out.
//!
//! It must not include what is complete, nor what only a complete topic needed.

mod choice;
mod ground;
mod sweep;

use roadmap_core::library::TopicRef;
use serde::Serialize;

use self::choice::choose;
use self::ground::Ground;
use self::sweep::sweep;
use super::row::row;
use super::scope::Scope;
use super::standing::Standing;
use super::view::TopicView;

/// The way to a topic.
#[derive(Debug, Default, Serialize)]
pub struct PathView<'a> {
    /// The unfinished topics, in an order in which they can be learnt; the topic itself is last.
    pub topics: Vec<PathTopicView<'a>>,
    /// The sum of their estimates.
    pub total_minutes: u64,
}

/// A topic on the way.
#[derive(Debug, Default, Serialize)]
pub struct PathTopicView<'a> {
    /// The topic.
    #[serde(flatten)]
    pub topic: TopicView<'a>,
    /// The concepts that it is there for; none where a roadmap says itself that it is required,
    /// nor of the topic that the way leads to.
    pub for_concepts: Vec<&'a str>,
}

/// A topic on a way, and the concepts that it is there for.
#[derive(Debug)]
pub(super) struct Stage<'a> {
    pub(super) topic: TopicRef,
    concepts: Vec<&'a str>,
}

/// The way to a topic, and the topic at its end; nothing where that is complete. It leads through
/// the roadmaps that [`Scope::through`] names.
pub fn path<'a>(standing: &Standing<'a>, scope: &Scope, goal: TopicRef) -> PathView<'a> {
    let stages = way(standing, scope, goal).into_iter();
    let topics: Vec<PathTopicView<'a>> = stages
        .map(|stage| PathTopicView {
            topic: row(standing, stage.topic.into()),
            for_concepts: stage.concepts,
        })
        .collect();
    let total_minutes = topics
        .iter()
        .filter_map(|stage| stage.topic.minutes)
        .map(u64::from)
        .sum();
    PathView {
        topics,
        total_minutes,
    }
}

/// A topic and all that is open before it, in an order in which it can be learnt; nothing where
/// the topic is complete.
///
/// What is required by name is on the way. A concept that is missing is taught by a topic that is
/// on the way anyway, else by the one that takes the least: what is left of its own estimate, and
/// of all that it needs and that is not on the way. Last, what has become superfluous goes.
pub(super) fn way<'a>(standing: &Standing<'a>, scope: &Scope, goal: TopicRef) -> Vec<Stage<'a>> {
    if standing.topic(goal).is_complete() {
        return Vec::new();
    }
    let ground = Ground::new(standing, scope.through(goal), goal.roadmap);
    let chosen = choose(&ground, ground.step(goal));
    sweep(&ground, chosen, ground.step(goal))
}
