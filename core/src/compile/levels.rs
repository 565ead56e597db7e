//! The levels of a roadmap, and which of them its sections and topics have.
//!
//! It must not know what a level means: only their order counts.

use std::collections::{HashMap, HashSet};

use super::draft::{Draft, SectionDraft, Words};
use crate::error::Fault;
use crate::model::DEFAULT_LEVELS;
use crate::reader::{Source, Span};

/// How many levels an error names.
const MOST_NAMED: usize = 20;

/// The levels of a roadmap, and those that it needs but does not have.
pub(super) struct Levels {
    pub(super) names: Vec<String>,
    places: HashMap<String, u32>,
    /// Where they are written, if they are.
    place: Option<Span>,
    missed: HashSet<String>,
}

pub(super) fn levels(source: &mut Source<'_>, draft: &Draft<'_>) -> Levels {
    let usual = || DEFAULT_LEVELS.map(str::to_owned).to_vec();
    let of = |names: Vec<String>, place| Levels {
        places: names.iter().cloned().zip(0..).collect(),
        names,
        place,
        missed: HashSet::new(),
    };
    let Some(written) = &draft.levels else {
        return of(usual(), None);
    };
    if written.is_empty() {
        source.error(
            Fault::Empty {
                key: "levels".to_owned(),
            },
            Some(Span::default()),
        );
        return of(usual(), None);
    }
    let mut seen = HashSet::new();
    for level in written {
        if level.value.trim().is_empty() {
            let key = "a level".to_owned();
            source.error(Fault::Empty { key }, level.span);
        } else if !seen.insert(level.value.as_ref()) {
            let fault = Fault::Duplicate {
                what: "level",
                id: level.value.to_string(),
                first_line: None,
            };
            source.error(fault, level.span);
        }
    }
    let names = written.iter().map(|level| level.value.to_string());
    of(names.collect(), written[0].span)
}

/// The place of a level among the levels. One that an extended roadmap uses and the overlay's own
/// levels leave out is told once, where these are written.
pub(super) fn level(
    source: &mut Source<'_>,
    level: Option<&Words<'_>>,
    levels: &mut Levels,
) -> Option<u32> {
    let level = level?;
    let place = levels.places.get(level.value.as_ref()).copied();
    let mut is_news = || level.span.is_some() || levels.missed.insert(level.value.to_string());
    if place.is_none() && is_news() {
        let fault = Fault::UnknownLevel {
            level: level.value.to_string(),
            levels: levels.names.iter().take(MOST_NAMED).cloned().collect(),
            near: source.nearest(&level.value, levels.names.iter().map(String::as_str)),
        };
        source.error(fault, level.span.or(levels.place));
    }
    place
}

pub(super) fn section_levels(
    source: &mut Source<'_>,
    sections: &[SectionDraft<'_>],
    levels: &mut Levels,
) -> Vec<u32> {
    let mut last = 0;
    let mut found = Vec::with_capacity(sections.len());
    for section in sections {
        last = level(source, section.level.as_ref(), levels).unwrap_or(last);
        found.push(last);
    }
    found
}
