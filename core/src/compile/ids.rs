//! How sections, topics and items come by their ids: the written ones first, then one from each
//! title, told apart by `-2`, `-3` where titles repeat.
//!
//! It must not know what the ids are of, beyond a word for messages.

use std::collections::HashMap;

use super::draft::Words;
use crate::error::Fault;
use crate::reader::{Source, Span};
use crate::text::{is_id, slug};

/// Something that needs an id.
pub(super) struct Nameless<'a, 't> {
    pub(super) id: Option<&'a Words<'t>>,
    pub(super) aliases: &'a [Words<'t>],
    pub(super) title: &'a str,
}

/// The ids, one each, in order. What can't be one, or is there twice, is noted.
pub(super) fn assign(
    source: &mut Source<'_>,
    what: &'static str,
    nameless: &[Nameless<'_, '_>],
) -> Vec<String> {
    let mut taken: HashMap<String, Option<Span>> = HashMap::with_capacity(nameless.len());
    for written in nameless.iter().filter_map(|one| one.id) {
        claim(source, what, &mut taken, written);
    }
    let mut repeats: HashMap<String, usize> = HashMap::new();
    let mut ids = Vec::with_capacity(nameless.len());
    for one in nameless {
        let id = one.id.map_or_else(
            || free_slug(one.title, &mut taken, &mut repeats),
            |id| id.value.to_string(),
        );
        ids.push(id);
    }
    for alias in nameless.iter().flat_map(|one| one.aliases) {
        claim(source, what, &mut taken, alias);
    }
    ids
}

fn claim(
    source: &mut Source<'_>,
    what: &'static str,
    taken: &mut HashMap<String, Option<Span>>,
    id: &Words<'_>,
) {
    if !is_id(&id.value) {
        let fault = Fault::BadId {
            id: id.value.to_string(),
            instead: slug(&id.value),
        };
        source.error(fault, id.span);
    }
    if let Some(first) = taken.insert(id.value.to_string(), id.span) {
        let first_line = source.line(first);
        source.error(
            Fault::Duplicate {
                what,
                id: id.value.to_string(),
                first_line,
            },
            id.span,
        );
    }
}

fn free_slug(
    title: &str,
    taken: &mut HashMap<String, Option<Span>>,
    repeats: &mut HashMap<String, usize>,
) -> String {
    let slug = slug(title);
    // Counted per slug: a thousand equal titles must not try a thousand numbers each.
    let repeat = repeats.entry(slug.clone()).or_insert(1);
    let mut id = slug.clone();
    while taken.contains_key(&id) {
        *repeat += 1;
        id = format!("{slug}-{repeat}");
    }
    taken.insert(id.clone(), None);
    id
}
