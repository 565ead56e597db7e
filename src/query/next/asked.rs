//! Which topics are asked for: open ones, but for those that a filter or an option leaves out.
//!
//! It must not order them.

use std::collections::HashSet;

use roadmap_core::library::TopicRef;

use super::NextOptions;
use crate::query::filter::Filter;
use crate::query::path::way;
use crate::query::scope::Scope;
use crate::query::standing::Standing;

/// The open topics among which the next one is looked for.
pub(in crate::query) fn asked_for(
    standing: &Standing<'_>,
    scope: &Scope,
    filter: &Filter,
    options: &NextOptions,
) -> Vec<TopicRef> {
    let asked = Asked::new(standing, filter, options);
    let is_asked = |topic: &TopicRef| asked.takes(*topic);
    match options.goal {
        Some(goal) => way(standing, scope, goal)
            .into_iter()
            .map(|stage| stage.topic)
            .filter(is_asked)
            .collect(),
        None => scope.topics(standing.library).filter(is_asked).collect(),
    }
}

/// Which topics are asked for.
pub(super) struct Asked<'q, 'a> {
    pub(super) standing: &'q Standing<'a>,
    filter: &'q Filter,
    not: HashSet<TopicRef>,
    minutes: Option<u32>,
}

impl<'q, 'a> Asked<'q, 'a> {
    /// What options and filter ask for.
    pub(super) fn new(
        standing: &'q Standing<'a>,
        filter: &'q Filter,
        options: &NextOptions,
    ) -> Self {
        Self {
            standing,
            filter,
            not: options.not.iter().copied().collect(),
            minutes: options.minutes,
        }
    }

    /// Whether a topic is open and asked for.
    fn takes(&self, topic: TopicRef) -> bool {
        let minutes = || self.standing.library.topic(topic).minutes();
        self.standing.topic(topic).is_open()
            && !self.not.contains(&topic)
            && self
                .minutes
                .is_none_or(|most| minutes().is_some_and(|minutes| minutes <= most))
            && self.filter.takes(self.standing, topic.into())
    }

    /// Whether a topic is asked for, open, and waits for nothing.
    pub(super) fn is_ready(&self, topic: TopicRef) -> bool {
        self.takes(topic) && self.standing.is_ready(topic)
    }
}
