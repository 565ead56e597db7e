//! How sections, topics and items come by their ids: the written ones first, then one from each
//! title, told apart by `-2`, `-3` where titles repeat.
//!
//! It must not know what the ids are of, beyond a word for messages.

use std::borrow::Cow;
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
pub(super) fn assign<'t>(
    source: &mut Source<'_>,
    what: &'static str,
    nameless: &[Nameless<'_, 't>],
) -> Vec<Cow<'t, str>> {
    let mut taken: Taken<'_> = HashMap::with_capacity(nameless.len());
    for written in nameless.iter().filter_map(|one| one.id) {
        claim(source, what, &mut taken, written);
    }
    let mut repeats: HashMap<String, usize> = HashMap::new();
    let mut ids = Vec::with_capacity(nameless.len());
    for one in nameless {
        let id = match one.id {
            Some(id) => id.value.clone(),
            None => Cow::Owned(free_slug(one.title, &mut taken, &mut repeats)),
        };
        ids.push(id);
    }
    for alias in nameless.iter().flat_map(|one| one.aliases) {
        claim(source, what, &mut taken, alias);
    }
    ids
}

/// The ids that there are, with the places of those that are written.
type Taken<'a> = HashMap<Cow<'a, str>, Option<Span>>;

fn claim<'a>(
    source: &mut Source<'_>,
    what: &'static str,
    taken: &mut Taken<'a>,
    id: &'a Words<'_>,
) {
    if !is_id(&id.value) {
        let fault = Fault::BadId {
            id: id.value.to_string(),
            instead: slug(&id.value),
        };
        source.error(fault, id.span);
    }
    if let Some(first) = taken.insert(Cow::Borrowed(&id.value), id.span) {
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

fn free_slug(title: &str, taken: &mut Taken<'_>, repeats: &mut HashMap<String, usize>) -> String {
    let slug = slug(title);
    let mut id = slug.clone();
    if taken.contains_key(slug.as_str()) {
        // Counted per slug: a thousand equal titles must not try a thousand numbers each.
        let repeat = repeats.entry(slug.clone()).or_insert(1);
        while taken.contains_key(id.as_str()) {
            *repeat += 1;
            id = format!("{slug}-{repeat}");
        }
    }
    taken.insert(Cow::Owned(id.clone()), None);
    id
}
