//! Where the learner stands at a glance: each roadmap, what is being learnt, what is next.
//!
//! It must not say more than fits a screen.

use roadmap_core::library::TopicRef;
use roadmap_core::model::Status;

use super::about::roadmap;
use super::filter::Filter;
use super::next::{NextOptions, NextTopicView, next};
use super::row::row;
use super::scope::Scope;
use super::standing::Standing;
use super::view::{RoadmapView, TopicView};

/// Where the learner stands at a glance.
#[derive(Debug, Default)]
pub struct OverviewView<'a> {
    /// The roadmaps, in order.
    pub roadmaps: Vec<RoadmapView<'a>>,
    /// What is being learnt, in library order.
    pub learning: Vec<TopicView<'a>>,
    /// What is next.
    pub next: Option<Box<NextTopicView<'a>>>,
}

/// Where the learner stands in a scope.
pub fn overview<'a>(
    standing: &Standing<'a>,
    scope: &Scope,
    active: Option<usize>,
) -> OverviewView<'a> {
    let is_learnt = |topic: &TopicRef| standing.topic(*topic) == Status::Learning;
    let options = NextOptions {
        count: 1,
        ..NextOptions::default()
    };
    OverviewView {
        roadmaps: scope
            .listed
            .iter()
            .map(|&place| roadmap(standing, place, active == Some(place)))
            .collect(),
        learning: scope
            .topics(standing.library)
            .filter(is_learnt)
            .map(|topic| row(standing, topic.into()))
            .collect(),
        next: next(standing, scope, &Filter::default(), &options)
            .topics
            .into_iter()
            .next()
            .map(Box::new),
    }
}
