//! The ready topics, best first, looked at no further than they are asked for.
//!
//! It must not compare in a way of its own: the order is that of [`Candidate`], and where the index
//! keeps its topics as they are preferred, that is only where to look first.

use std::collections::BTreeSet;

use roadmap_core::library::TopicRef;
use roadmap_core::model::Status;

use super::asked::Asked;
use super::{Candidate, Latest, candidate, latest};
use crate::query::path::way;
use crate::query::scope::Scope;

/// Those on the way to a goal.
pub(super) fn on_the_way(asked: &Asked<'_, '_>, scope: &Scope, goal: TopicRef) -> Vec<Candidate> {
    let latest = latest(asked.standing);
    let stages = way(asked.standing, scope, goal).into_iter();
    let ready = stages
        .map(|stage| stage.topic)
        .filter(|&topic| asked.is_ready(topic));
    sorted(asked, &latest, ready)
}

/// Those of all that lists show.
pub(super) fn in_order(asked: &Asked<'_, '_>, scope: &Scope) -> impl Iterator<Item = Candidate> {
    let latest = latest(asked.standing);
    let mut roadmaps = scope.listed.clone();
    roadmaps.sort_by_key(|&roadmap| latest[roadmap].order(roadmap));
    roadmaps
        .into_iter()
        .flat_map(move |roadmap| of_roadmap(asked, latest.clone(), roadmap))
}

/// Those of one roadmap: what is being learnt, then the section of what was done last and all
/// others, each in its own order, whichever is better.
fn of_roadmap(
    asked: &Asked<'_, '_>,
    latest: Vec<Latest>,
    roadmap: usize,
) -> impl Iterator<Item = Candidate> {
    let standing = asked.standing;
    let of = move |number: u32| TopicRef { roadmap, number };
    let is_learning = move |topic: TopicRef| standing.topic(topic) == Status::Learning;
    let is_ready = move |topic: &TopicRef| !is_learning(*topic) && asked.is_ready(*topic);

    let recorded: BTreeSet<TopicRef> = standing
        .recorded_in(roadmap)
        .filter(|&topic| is_learning(topic) && asked.is_ready(topic))
        .collect();
    let learning = sorted(asked, &latest, recorded.into_iter());

    let index = standing.library.roadmap(roadmap);
    let section = latest[roadmap].section;
    let near = section.map(|section| index.section(section).topics());
    let near = near
        .into_iter()
        .flatten()
        .map(move |topic| of(topic.number()));
    let mut near = sorted(asked, &latest, near.filter(is_ready))
        .into_iter()
        .peekable();

    let mut others = index
        .preferred()
        .map(of)
        .filter(is_ready)
        .map(move |topic| candidate(standing, &latest, topic))
        .filter(|candidate| !candidate.same_section)
        .peekable();
    let rest = std::iter::from_fn(move || match (near.peek(), others.peek()) {
        (Some(near), Some(other)) if near > other => others.next(),
        (None, _) => others.next(),
        (Some(_), _) => near.next(),
    });
    learning.into_iter().chain(rest)
}

fn sorted(
    asked: &Asked<'_, '_>,
    latest: &[Latest],
    topics: impl Iterator<Item = TopicRef>,
) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = topics
        .map(|topic| candidate(asked.standing, latest, topic))
        .collect();
    candidates.sort();
    candidates
}
