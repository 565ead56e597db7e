//! Two roadmaps beside each other: what they share, what only one of them has, and how the levels
//! differ at which they teach it.
//!
//! It must not look at the learner. What a topic without concepts is about it can't tell.

use roadmap_core::concepts::Concept;
use roadmap_core::index::{Index, Topic};
use roadmap_core::library::Library;
use serde::Serialize;

/// Two roadmaps beside each other.
#[derive(Debug, Default, Serialize)]
pub struct ComparisonView<'a> {
    /// The one.
    pub left: SideView<'a>,
    /// The other.
    pub right: SideView<'a>,
    /// Every concept that one of them teaches, in the order of the concepts.
    pub comparison: Vec<ComparedView<'a>>,
}

/// One of two roadmaps.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SideView<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// How many topics it has.
    pub topics: usize,
    /// How many of them name no concept, and can't be compared.
    pub without_concepts: usize,
    /// How many concepts it teaches.
    pub concepts: usize,
    /// How many of them the other does not teach.
    pub alone: usize,
}

/// A concept, and where two roadmaps teach it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ComparedView<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Which of the two teach it.
    pub taught_by: TaughtBy,
    /// How the one's level stands to the other's; nothing where they can't be compared.
    pub levels: Option<Levels>,
    /// Where the one teaches it first.
    pub left: Option<PlaceView<'a>>,
    /// Where the other does.
    pub right: Option<PlaceView<'a>>,
}

/// Which of two roadmaps teach a concept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TaughtBy {
    /// Both.
    #[default]
    Both,
    /// Only the one.
    Left,
    /// Only the other.
    Right,
}

/// How the level at which the one teaches a concept stands to the other's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Levels {
    /// They are the same.
    Same,
    /// The one teaches it at a lower level.
    Lower,
    /// The one teaches it at a higher level.
    Higher,
}

/// Where a roadmap teaches a concept.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlaceView<'a> {
    /// The full id of the first topic that does.
    pub topic: String,
    /// The level of that topic.
    pub level: &'a str,
}

/// Compares two roadmaps, by their places in the library.
pub fn compare(library: &Library, left: usize, right: usize) -> ComparisonView<'_> {
    let (one, other) = (library.roadmap(left), library.roadmap(right));
    let comparison: Vec<ComparedView<'_>> = library
        .concepts()
        .iter()
        .filter_map(|concept| compared(one, other, concept))
        .collect();
    let count = |by: TaughtBy| comparison.iter().filter(|one| one.taught_by == by).count();
    let shared = count(TaughtBy::Both);
    ComparisonView {
        left: side(one, shared, count(TaughtBy::Left)),
        right: side(other, shared, count(TaughtBy::Right)),
        comparison,
    }
}

fn side(index: &Index, shared: usize, alone: usize) -> SideView<'_> {
    let without = index.topics().filter(|topic| topic.concepts().len() == 0);
    SideView {
        id: index.id(),
        title: index.title(),
        topics: index.topics().len(),
        without_concepts: without.count(),
        concepts: shared + alone,
        alone,
    }
}

fn compared<'a>(
    left: &'a Index,
    right: &'a Index,
    concept: Concept<'a>,
) -> Option<ComparedView<'a>> {
    let first = |index: &'a Index| Some(index.topic(index.teaching(concept.id()).next()?));
    let (one, other) = (first(left), first(right));
    let taught_by = match (&one, &other) {
        (Some(_), Some(_)) => TaughtBy::Both,
        (Some(_), None) => TaughtBy::Left,
        (None, Some(_)) => TaughtBy::Right,
        (None, None) => return None,
    };
    let levels = one
        .zip(other)
        .and_then(|(one, other)| levels(left, right, one.level(), other.level()));
    let place = |index: &Index, topic: Topic<'a>| PlaceView {
        topic: format!("{}/{}", index.id(), topic.id()),
        level: topic.level(),
    };
    Some(ComparedView {
        id: concept.id(),
        title: concept.title(),
        taught_by,
        levels,
        left: one.map(|topic| place(left, topic)),
        right: other.map(|topic| place(right, topic)),
    })
}

/// Levels can be compared where one of the roadmaps has both.
fn levels(left: &Index, right: &Index, one: &str, other: &str) -> Option<Levels> {
    if one == other {
        return Some(Levels::Same);
    }
    let in_order = |index: &Index| {
        let place = |level: &str| index.levels().position(|known| known == level);
        Some(place(one)? < place(other)?)
    };
    let is_lower = in_order(left).or_else(|| in_order(right))?;
    Some(if is_lower {
        Levels::Lower
    } else {
        Levels::Higher
    })
}
