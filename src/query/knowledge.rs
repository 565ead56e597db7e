//! What follows from the concepts that were learnt (§7 and §8 of the contract): which concepts are
//! known, and which topics by way of others.
//!
//! It must not know records: whoever asks says which topics were learnt. What is known by way of
//! others teaches nothing itself, so that nothing is known by way of itself.

use std::collections::{BTreeMap, HashMap};

use roadmap_core::library::{Library, TopicRef};

/// Whether what was learnt in one roadmap counts in the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sharing {
    /// It does.
    #[default]
    Everywhere,
    /// Each roadmap stands for itself.
    OnlyHere,
}

/// The concepts that were learnt.
#[derive(Debug, Default)]
pub(super) struct Knowledge<'a> {
    sharing: Sharing,
    /// The learnt topics that teach each, in library order.
    teachers: HashMap<&'a str, Vec<TopicRef>>,
}

impl<'a> Knowledge<'a> {
    /// What these topics taught; they come in library order.
    pub(super) fn new(
        library: &'a Library,
        sharing: Sharing,
        learnt: impl Iterator<Item = TopicRef>,
    ) -> Self {
        let mut teachers: HashMap<&str, Vec<TopicRef>> = HashMap::new();
        let teaches = |topic: &TopicRef| library.roadmap(topic.roadmap).teaches();
        for topic in learnt.filter(teaches) {
            for concept in library.roadmap(topic.roadmap).concepts_of(topic.number) {
                teachers.entry(concept).or_default().push(topic);
            }
        }
        Self { sharing, teachers }
    }

    /// The learnt topics that teach a concept.
    pub(super) fn teachers(&self, concept: &str) -> &[TopicRef] {
        self.teachers.get(concept).map_or(&[], Vec::as_slice)
    }

    /// Whether a concept is known where a roadmap asks for it.
    pub(super) fn has(&self, concept: &str, roadmap: usize) -> bool {
        let counts =
            |teacher: &TopicRef| self.sharing == Sharing::Everywhere || teacher.roadmap == roadmap;
        self.teachers(concept).iter().any(counts)
    }

    /// The topics of which every concept was learnt in other roadmaps, each with the topics that
    /// taught it, one for each concept.
    pub(super) fn shared(&self, library: &Library) -> BTreeMap<TopicRef, Vec<TopicRef>> {
        if self.sharing == Sharing::OnlyHere {
            return BTreeMap::new();
        }
        let mut concerned: Vec<TopicRef> = self
            .teachers
            .keys()
            .flat_map(|concept| library.teaching(concept))
            .collect();
        concerned.sort_unstable();
        concerned.dedup();
        let via = |topic: TopicRef| Some((topic, self.via(library, topic)?));
        concerned.into_iter().filter_map(via).collect()
    }

    fn via(&self, library: &Library, topic: TopicRef) -> Option<Vec<TopicRef>> {
        let is_elsewhere = |teacher: &&TopicRef| teacher.roadmap != topic.roadmap;
        let teacher = |concept| self.teachers(concept).iter().find(is_elsewhere).copied();
        let mut via: Vec<TopicRef> = library
            .roadmap(topic.roadmap)
            .concepts_of(topic.number)
            .map(teacher)
            .collect::<Option<_>>()?;
        via.sort_unstable();
        via.dedup();
        Some(via)
    }
}
