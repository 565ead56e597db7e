//! Which roadmaps a call sees: those that lists show, and those in which names are looked up.
//!
//! It must not look anything up.

use roadmap_core::library::{Library, TopicRef};

/// Which roadmaps a call sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The places of the roadmaps that lists show, in library order.
    pub listed: Vec<usize>,
    /// The places of the roadmaps in which names are looked up first.
    pub first: Vec<usize>,
    /// The places of all the roadmaps in which names are looked up.
    pub named: Vec<usize>,
}

impl Scope {
    /// The scope of a call: the roadmaps that it was restricted to, else the active one, else all.
    pub fn new(library: &Library, restricted: Option<Vec<usize>>, active: Option<usize>) -> Self {
        let all: Vec<usize> = (0..library.entries().len()).collect();
        match (restricted, active) {
            (Some(places), _) => Self {
                listed: places.clone(),
                first: places.clone(),
                named: places,
            },
            (None, Some(active)) => Self {
                listed: vec![active],
                first: vec![active],
                named: all,
            },
            (None, None) => Self {
                listed: all.clone(),
                first: Vec::new(),
                named: all,
            },
        }
    }

    /// The roadmaps that a way to a topic may lead through: those that the call was restricted to,
    /// and the topic's own; else that one alone.
    pub fn through(&self, goal: TopicRef) -> Vec<usize> {
        let is_restricted = self.first == self.named;
        let mut through = vec![goal.roadmap];
        if is_restricted {
            through.extend(self.listed.iter().filter(|&&place| place != goal.roadmap));
        }
        through
    }

    /// The topics that lists show, in order.
    pub fn topics<'a>(&'a self, library: &'a Library) -> impl Iterator<Item = TopicRef> + 'a {
        self.listed
            .iter()
            .flat_map(move |&roadmap| topics_of(library, roadmap))
    }
}

/// The topics of a roadmap, in written order.
pub fn topics_of(library: &Library, roadmap: usize) -> impl Iterator<Item = TopicRef> + use<> {
    (0..library.roadmap(roadmap).topic_count()).map(move |number| TopicRef { roadmap, number })
}
