//! What would be so if more were learnt, one topic after the other.
//!
//! It must not change a record, and not say what is to be learnt.

use std::collections::{HashMap, HashSet};

use roadmap_core::library::TopicRef;

use super::knowledge::Sharing;
use super::standing::Standing;

/// The learner's standing, with some more topics done.
#[derive(Debug)]
pub(super) struct Future<'s, 'a> {
    standing: &'s Standing<'a>,
    /// What has become complete since.
    complete: HashSet<TopicRef>,
    /// The concepts that were learnt since, with the roadmaps in which they were.
    taught: HashMap<&'a str, Vec<usize>>,
}

impl<'s, 'a> Future<'s, 'a> {
    /// The present.
    pub(super) fn new(standing: &'s Standing<'a>) -> Self {
        Self {
            standing,
            complete: HashSet::new(),
            taught: HashMap::new(),
        }
    }

    /// Whether a topic is still open.
    pub(super) fn is_open(&self, topic: TopicRef) -> bool {
        self.standing.topic(topic).is_open() && !self.complete.contains(&topic)
    }

    /// Whether a topic is open and every prerequisite of it met.
    pub(super) fn is_ready(&self, topic: TopicRef) -> bool {
        let mut needs = self.standing.library.topic(topic).needs();
        self.is_open(topic)
            && needs.all(|need| {
                let number = need.topic().number();
                self.standing.is_met(need, topic)
                    || self.complete.contains(&TopicRef { number, ..topic })
                    || (!need.is_written()
                        && need.by().all(|by| self.knows(by.requires, topic.roadmap)))
            })
    }

    /// Does a topic. The answer is all that may be ready now, and was not before.
    pub(super) fn learn(&mut self, topic: TopicRef) -> Vec<TopicRef> {
        let library = self.standing.library;
        let mut completed = vec![topic];
        let mut unlocked = Vec::new();
        for concept in library.topic(topic).concepts() {
            let roadmaps = self.taught.entry(concept).or_default();
            if roadmaps.contains(&topic.roadmap) {
                continue;
            }
            roadmaps.push(topic.roadmap);
            // Whoever needs the concept is known by the first topic that teaches it.
            for teacher in library.teaching(concept) {
                unlocked.push(teacher);
                if teacher != topic && self.is_open(teacher) && self.is_known(teacher) {
                    self.complete.insert(teacher);
                    completed.push(teacher);
                }
            }
        }
        self.complete.insert(topic);
        unlocked.extend(completed);
        unlocked.sort_unstable();
        unlocked.dedup();
        unlocked
            .into_iter()
            .flat_map(|topic_ref| {
                let unlocks = library.topic(topic_ref).unlocks();
                unlocks.map(move |topic| TopicRef {
                    number: topic.number(),
                    ..topic_ref
                })
            })
            .collect()
    }

    fn knows(&self, concept: &str, roadmap: usize) -> bool {
        let learnt = self.taught.get(concept).is_some_and(|roadmaps| {
            self.standing.sharing == Sharing::Everywhere || roadmaps.contains(&roadmap)
        });
        learnt || self.standing.knows(concept, roadmap)
    }

    /// Whether an open topic is known by what was learnt in other roadmaps.
    fn is_known(&self, topic: TopicRef) -> bool {
        let is_learnt = |concept: &str| {
            let since = self.taught.get(concept).into_iter().flatten().copied();
            let before = self.standing.learnt_teachers(concept).iter();
            since
                .chain(before.map(|teacher| teacher.roadmap))
                .any(|roadmap| roadmap != topic.roadmap)
        };
        let mut concepts = self.standing.library.topic(topic).concepts();
        self.standing.sharing == Sharing::Everywhere
            && concepts.all(is_learnt)
            && self.standing.may_become_known(topic)
    }
}
