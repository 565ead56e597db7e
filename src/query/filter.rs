//! Which topics and items are meant: the filters that `list`, `search`, `next` and the changes
//! share. Any within one, all between different ones.
//!
//! It must not sort or show.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use roadmap_core::index::Index;
use roadmap_core::library::{Library, Node, TopicRef};
use roadmap_core::model::Status;
use roadmap_core::text::nearest;
use thiserror::Error;

use super::name::{self, NameError};
use super::scope::Scope;
use super::standing::Standing;

/// What was asked for, as it was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterRequest {
    /// Levels, or ranges of them such as `advanced..`.
    pub levels: Vec<String>,
    /// Statuses.
    pub statuses: Vec<Status>,
    /// Sections by id or title.
    pub sections: Vec<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Concepts by id or title.
    pub concepts: Vec<String>,
    /// Only what is open with every prerequisite complete.
    pub ready: bool,
    /// Only what is open with a prerequisite that is open too.
    pub blocked: bool,
    /// Only what may be left out.
    pub optional: bool,
}

impl FilterRequest {
    /// Whether nothing is filtered out.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A filter that can't be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FilterError {
    /// A level that no roadmap has.
    #[error("no roadmap here has the level `{level}`")]
    UnknownLevel {
        /// The level.
        level: String,
        /// What may have been meant.
        near: Vec<String>,
        /// All the levels there are.
        levels: Vec<String>,
    },
    /// A range that ends before it begins.
    #[error("the range `{0}` ends before it begins")]
    EmptyRange(String),
    /// A section or a concept that there is not.
    #[error(transparent)]
    Name(#[from] NameError),
}

/// A filter whose words have been found in the library.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    levels: Option<HashSet<(usize, u32)>>,
    statuses: Vec<Status>,
    sections: Option<HashSet<(usize, u32)>>,
    tags: Vec<String>,
    concepts: Vec<String>,
    ready: bool,
    blocked: bool,
    optional: bool,
    /// Whether all is meant, which is told without a look at it.
    asks_nothing: bool,
}

impl Filter {
    /// Finds a request's words in the library.
    pub fn new(
        library: &Library,
        scope: &Scope,
        request: &FilterRequest,
    ) -> Result<Self, FilterError> {
        let mut levels = HashSet::new();
        for range in &request.levels {
            levels.extend(level_range(library, scope, range)?);
        }
        let mut sections = HashSet::new();
        for section in &request.sections {
            sections.extend(name::sections(library, scope, section)?);
        }
        Ok(Self {
            levels: (!request.levels.is_empty()).then_some(levels),
            statuses: request.statuses.clone(),
            sections: (!request.sections.is_empty()).then_some(sections),
            tags: request.tags.clone(),
            concepts: request
                .concepts
                .iter()
                .map(|concept| concept_id(library, concept))
                .collect::<Result<_, _>>()?,
            ready: request.ready,
            blocked: request.blocked,
            optional: request.optional,
            asks_nothing: request.is_empty(),
        })
    }

    /// Whether a topic or an item is meant. An item is of its topic's level, section and tags, and
    /// ready or blocked with it.
    pub fn takes(&self, standing: &Standing<'_>, node: Node) -> bool {
        if self.asks_nothing {
            return true;
        }
        let topic = standing.library.topic(node.topic);
        let section = || (node.topic.roadmap, topic.section().number());
        let status = standing.node(node);
        self.levels
            .as_ref()
            .is_none_or(|levels| levels.contains(&(node.topic.roadmap, topic.level_rank())))
            && (self.statuses.is_empty() || self.statuses.contains(&status))
            && self
                .sections
                .as_ref()
                .is_none_or(|sections| sections.contains(&section()))
            && (self.tags.is_empty() || topic.tags().any(|tag| self.tags.iter().any(|t| t == tag)))
            && (self.concepts.is_empty() || self.takes_concept(standing, node))
            && (!self.ready || status.is_open() && standing.is_ready(node.topic))
            && (!self.blocked || status.is_open() && standing.is_blocked(node.topic))
            && (!self.optional || topic.is_optional())
    }

    /// The topics of a scope that are meant, in order.
    pub fn topics<'f>(
        &'f self,
        standing: &'f Standing<'_>,
        scope: &'f Scope,
    ) -> impl Iterator<Item = TopicRef> + 'f {
        scope
            .topics(standing.library)
            .filter(|&topic| self.takes(standing, topic.into()))
    }

    fn takes_concept(&self, standing: &Standing<'_>, node: Node) -> bool {
        let library = standing.library;
        let wanted = |concept: &str| self.concepts.iter().any(|wanted| wanted == concept);
        match node.item {
            Some(item) => library
                .roadmap(node.topic.roadmap)
                .item(item)
                .concepts()
                .any(wanted),
            None => library.topic(node.topic).concepts().any(wanted),
        }
    }
}

/// The id of the concept that is called so. Where a file of concepts could not be read, what some
/// topic teaches is one all the same.
fn concept_id(library: &Library, name: &str) -> Result<String, NameError> {
    match name::concept(library, name) {
        Ok(concept) => Ok(concept.id().to_owned()),
        Err(_) if library.teaching(name).next().is_some() => Ok(name.to_owned()),
        Err(error) => Err(error),
    }
}

/// The levels that a word or a range such as `advanced..`, `..amateur` or `beginner..advanced`
/// means, as places of roadmap and level. A roadmap that has the ends of a range says itself what
/// lies between; in one that lacks them it is what lies between for the others.
fn level_range(
    library: &Library,
    scope: &Scope,
    range: &str,
) -> Result<HashSet<(usize, u32)>, FilterError> {
    if range.is_empty() {
        // What a script leaves empty must not mean everything.
        check_level(library, scope, range)?;
    }
    let (from, to) = range.split_once("..").unwrap_or((range, range));
    for end in [from, to].into_iter().filter(|end| !end.is_empty()) {
        check_level(library, scope, end)?;
    }
    let ranges: Vec<Option<RangeInclusive<usize>>> = library
        .entries()
        .iter()
        .map(|entry| between(&entry.index, from, to))
        .collect();
    let names: HashSet<&str> = scope
        .named
        .iter()
        .filter_map(|&roadmap| Some((library.roadmap(roadmap), ranges[roadmap].clone()?)))
        .flat_map(|(index, range)| levels_at(index, range))
        .collect();
    if names.is_empty() {
        return Err(FilterError::EmptyRange(range.to_owned()));
    }
    let mut meant = HashSet::new();
    for (roadmap, range) in ranges.into_iter().enumerate() {
        let levels = (0..).zip(library.roadmap(roadmap).levels()).enumerate();
        let is_meant = |place: usize, level: &str| match &range {
            Some(range) => range.contains(&place),
            None => names.contains(level),
        };
        meant.extend(
            levels
                .filter(|&(place, (_, level))| is_meant(place, level))
                .map(|(_, (rank, _))| (roadmap, rank)),
        );
    }
    Ok(meant)
}

/// Refuses a level that none of the roadmaps has that the call may name. One that only others than
/// the listed ones have is none of theirs, and no mistake.
fn check_level(library: &Library, scope: &Scope, level: &str) -> Result<(), FilterError> {
    let mut levels: Vec<&str> = Vec::new();
    for known in scope
        .named
        .iter()
        .flat_map(|&roadmap| library.roadmap(roadmap).levels())
    {
        if known == level {
            return Ok(());
        }
        if !levels.contains(&known) {
            levels.push(known);
        }
    }
    Err(FilterError::UnknownLevel {
        level: level.to_owned(),
        near: nearest(level, levels.iter().copied()),
        levels: levels.into_iter().map(str::to_owned).collect(),
    })
}

/// The places of a roadmap's levels from one to another, where it has both; an empty end is open.
fn between(index: &Index, from: &str, to: &str) -> Option<RangeInclusive<usize>> {
    let place = |end: &str| index.levels().position(|level| level == end);
    let first = if from.is_empty() { 0 } else { place(from)? };
    let last = if to.is_empty() {
        index.levels().len().checked_sub(1)?
    } else {
        place(to)?
    };
    Some(first..=last)
}

fn levels_at(index: &Index, range: RangeInclusive<usize>) -> impl Iterator<Item = &str> {
    let count = (range.end() + 1).saturating_sub(*range.start());
    index.levels().skip(*range.start()).take(count)
}
