//! Topics in the order in which `next` would name them, each done before the next is asked for.
//!
//! It must not have rules of its own: the comparison is that of `next`. Nothing is sorted anew
//! when a topic is done; only what that makes ready is sorted in.

use std::collections::{BTreeSet, HashMap, HashSet};

use roadmap_core::library::TopicRef;

use crate::query::future::Future;
use crate::query::next::{Candidate, Latest, candidate, latest};
use crate::query::standing::Standing;

/// The topics that are asked for, one after the other as they would be named.
#[derive(Debug)]
pub(super) struct Queue<'s, 'a> {
    standing: &'s Standing<'a>,
    asked: HashSet<TopicRef>,
    future: Future<'s, 'a>,
    /// What was done last in each roadmap.
    latest: Vec<Latest>,
    /// The places of the roadmaps: the one that was worked on last comes first.
    roadmaps: Vec<usize>,
    /// What is ready in each roadmap.
    ready: Vec<Ready>,
}

/// The ready topics of a roadmap, best first but for the rule that prefers the section of what was
/// done last.
#[derive(Clone, Debug, Default)]
struct Ready {
    all: BTreeSet<Candidate>,
    by_section: HashMap<u32, BTreeSet<Candidate>>,
}

impl<'s, 'a> Queue<'s, 'a> {
    /// The order of these topics, from now on.
    pub(super) fn new(standing: &'s Standing<'a>, asked: &[TopicRef]) -> Self {
        let latest = latest(standing);
        let mut roadmaps: Vec<usize> = (0..latest.len()).collect();
        // The sort is stable: of those that were worked on at once the first stays the first.
        roadmaps.sort_by(|&a, &b| latest[b].activity.cmp(&latest[a].activity));
        let mut queue = Self {
            standing,
            asked: asked.iter().copied().collect(),
            future: Future::new(standing),
            ready: vec![Ready::default(); latest.len()],
            latest,
            roadmaps,
        };
        queue.sort_in(asked.iter().copied());
        queue
    }

    /// How many topics that are asked for are open and were not named.
    pub(super) fn waiting(&self) -> usize {
        let open = self
            .asked
            .iter()
            .filter(|&&topic| self.future.is_open(topic));
        open.count()
    }

    /// Sorts those of some topics in that are asked for and ready.
    fn sort_in(&mut self, topics: impl IntoIterator<Item = TopicRef>) {
        for topic in topics {
            if !self.asked.contains(&topic) || !self.future.is_ready(topic) {
                continue;
            }
            let candidate = self.candidate(topic);
            let section = self.section(topic);
            let ready = &mut self.ready[topic.roadmap];
            let by_section = ready.by_section.entry(section).or_default();
            by_section.insert(candidate.clone());
            ready.all.insert(candidate);
        }
    }

    /// Takes the best ready topic of a roadmap out.
    fn take(&mut self, roadmap: usize) -> Option<TopicRef> {
        let ready = &self.ready[roadmap];
        let first = ready.all.first()?;
        let section = self.latest[roadmap].section;
        let of_section = section.and_then(|section| ready.by_section.get(&section)?.first());
        let preferred = of_section.cloned().map(|mut candidate| {
            candidate.same_section = true;
            candidate
        });
        let topic = match preferred {
            Some(preferred) if preferred < *first => preferred.topic,
            _ => first.topic,
        };
        let candidate = self.candidate(topic);
        let section = self.section(topic);
        let ready = &mut self.ready[roadmap];
        ready.all.remove(&candidate);
        if let Some(by_section) = ready.by_section.get_mut(&section) {
            by_section.remove(&candidate);
        }
        Some(topic)
    }

    /// A topic as it is sorted in: without the rule that prefers a section.
    fn candidate(&self, topic: TopicRef) -> Candidate {
        let mut candidate = candidate(self.standing, &self.latest, topic);
        candidate.same_section = false;
        candidate
    }

    fn section(&self, topic: TopicRef) -> u32 {
        self.standing.library.topic(topic).section().number()
    }
}

impl Iterator for Queue<'_, '_> {
    type Item = TopicRef;

    fn next(&mut self) -> Option<TopicRef> {
        let mut place = 0;
        while let Some(&roadmap) = self.roadmaps.get(place) {
            match self.take(roadmap) {
                None => place += 1,
                // It may have become known by way of another roadmap since it was ready.
                Some(topic) if !self.future.is_open(topic) => {}
                Some(topic) => {
                    self.roadmaps[..=place].rotate_right(1);
                    self.latest[roadmap].section = Some(self.section(topic));
                    let unlocked = self.future.learn(topic);
                    self.sort_in(unlocked);
                    return Some(topic);
                }
            }
        }
        None
    }
}
