//! What a way can lead through, and in which order.
//!
//! It must not choose.

use roadmap_core::index::Need;
use roadmap_core::library::TopicRef;

use crate::query::estimate::Estimates;
use crate::query::knowledge::Sharing;
use crate::query::standing::Standing;

/// A topic, and where it stands among all that a way could lead through: what comes before it is
/// less. The goal's own roadmap comes last, so that the others can teach what it needs, but not
/// the other way round, and no way leads in a circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Step {
    /// Whether it is in the goal's own roadmap.
    pub(super) is_home: bool,
    /// The place of its roadmap in the library.
    pub(super) roadmap: usize,
    rank: u32,
    number: u32,
}

impl Step {
    /// The topic.
    pub(super) fn topic(self) -> TopicRef {
        TopicRef {
            roadmap: self.roadmap,
            number: self.number,
        }
    }
}

/// What is missing before a topic can be learnt.
#[derive(Clone, Copy, Debug)]
pub(super) enum Lack<'a> {
    /// A topic that its roadmap requires.
    Topic(Step),
    /// A concept that its own concepts require.
    Concept(&'a str),
}

/// The learner's standing, as a way to a topic sees it.
#[derive(Debug)]
pub(super) struct Ground<'s, 'a> {
    /// Where the learner stands.
    pub(super) standing: &'s Standing<'a>,
    /// How long topics take.
    pub(super) estimates: Estimates<'s, 'a>,
    /// The roadmaps that the way may lead through.
    through: Vec<usize>,
    home: usize,
}

impl<'s, 'a> Ground<'s, 'a> {
    /// The ground of a way to a topic of the roadmap `home`. Where roadmaps do not share what they
    /// teach, it leads through that one alone.
    pub(super) fn new(standing: &'s Standing<'a>, through: Vec<usize>, home: usize) -> Self {
        let through = match standing.sharing {
            Sharing::Everywhere => through,
            Sharing::OnlyHere => vec![home],
        };
        Self {
            standing,
            estimates: Estimates::new(standing),
            through,
            home,
        }
    }

    /// Where a topic stands.
    pub(super) fn step(&self, topic: TopicRef) -> Step {
        Step {
            is_home: topic.roadmap == self.home,
            roadmap: topic.roadmap,
            rank: self.standing.library.topic(topic).rank(),
            number: topic.number,
        }
    }

    /// Whether it may lead through more than one roadmap.
    pub(super) fn is_shared(&self) -> bool {
        self.through.len() > 1
    }

    /// What is missing before a topic can be learnt.
    pub(super) fn lacks(&self, step: Step) -> impl Iterator<Item = Lack<'a>> {
        let topic = step.topic();
        let needs = self.standing.library.topic(topic).needs();
        let unmet = needs.filter(move |&need| !self.standing.is_met(need, topic));
        unmet.flat_map(move |need| {
            let written = need.is_written().then(|| self.required(need, topic));
            let missing = need.by().map(|by| by.requires);
            let missing =
                missing.filter(move |concept| !self.standing.knows(concept, topic.roadmap));
            written
                .map(Lack::Topic)
                .into_iter()
                .chain(missing.map(Lack::Concept))
        })
    }

    /// The open topics that teach a concept, in order.
    pub(super) fn teachers(&self, concept: &str) -> Vec<Step> {
        let teaching = self.standing.library.teaching(concept);
        let is_there = |topic: &TopicRef| {
            self.through.contains(&topic.roadmap) && self.standing.topic(*topic).is_open()
        };
        let mut teachers: Vec<Step> = teaching
            .filter(is_there)
            .map(|topic| self.step(topic))
            .collect();
        teachers.sort_unstable();
        teachers.dedup();
        teachers
    }

    /// The concepts that a topic teaches.
    pub(super) fn taught_by(&self, step: Step) -> impl Iterator<Item = &'a str> + use<'a> {
        self.standing.library.topic(step.topic()).concepts()
    }

    /// What is left of a topic's estimate, in minutes.
    pub(super) fn left(&self, step: Step) -> u64 {
        self.estimates.left(step.topic()).into()
    }

    fn required(&self, need: Need<'_>, topic: TopicRef) -> Step {
        self.step(TopicRef {
            number: need.topic().number(),
            ..topic
        })
    }
}
