//! How long topics take: what is left of their estimates.
//!
//! It must not know how fast the learner is.

use std::cell::OnceCell;

use roadmap_core::library::TopicRef;

use super::scope::topics_of;
use super::standing::Standing;

/// What a topic is taken to take where nothing in its roadmap has an estimate, in minutes.
const USUAL: u32 = 60;

/// The estimates of a library's topics. A topic without one is taken to take as long as the middle
/// one of those that have one in its roadmap.
#[derive(Debug)]
pub(super) struct Estimates<'s, 'a> {
    standing: &'s Standing<'a>,
    /// What stands in for a missing estimate, by roadmap.
    usual: Vec<OnceCell<u32>>,
}

impl<'s, 'a> Estimates<'s, 'a> {
    /// The estimates of this library.
    pub(super) fn new(standing: &'s Standing<'a>) -> Self {
        let roadmaps = standing.library.entries().len();
        Self {
            standing,
            usual: vec![OnceCell::new(); roadmaps],
        }
    }

    /// The whole of a topic, in minutes: at least one.
    pub(super) fn whole(&self, topic: TopicRef) -> u32 {
        let written = self.standing.library.topic(topic).minutes();
        written.unwrap_or_else(|| self.usual(topic.roadmap))
    }

    /// What is left of a topic, in minutes: the share of its leaf items that are open, rounded up,
    /// and at least one.
    pub(super) fn left(&self, topic: TopicRef) -> u32 {
        let whole = self.whole(topic);
        let leaves = self.standing.item_tally(topic.into());
        if leaves.complete == 0 {
            return whole;
        }
        let open = u64::from(leaves.total - leaves.complete);
        let left = (u64::from(whole) * open).div_ceil(u64::from(leaves.total));
        u32::try_from(left).unwrap_or(whole).max(1)
    }

    fn usual(&self, roadmap: usize) -> u32 {
        *self.usual[roadmap].get_or_init(|| {
            let topics = topics_of(self.standing.library, roadmap);
            let written = topics.filter_map(|topic| self.standing.library.topic(topic).minutes());
            let mut written: Vec<u32> = written.collect();
            written.sort_unstable();
            let middle = written.len().saturating_sub(1) / 2;
            written.get(middle).copied().unwrap_or(USUAL)
        })
    }
}
