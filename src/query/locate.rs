//! What an id belongs to, by what it is called now, was called before, or is titled.
//!
//! It must not guess: what could be two things is none.

use roadmap_core::index::{Index, Item, NameKind};
use roadmap_core::library::{Library, Node, TopicRef};
use roadmap_core::text::slug;

use super::status::held;

/// What a record's id belongs to: the topic or item with that id, else with that alias, else the
/// only one whose title makes it.
pub(super) fn locate(library: &Library, key: &str) -> Option<(Node, NameKind)> {
    let (roadmap_id, path) = key.split_once('/')?;
    locate_below(library, library.place_of(roadmap_id)?, path)
}

/// The same in the roadmap at a place, below its id.
pub(super) fn locate_below(
    library: &Library,
    roadmap: usize,
    path: &str,
) -> Option<(Node, NameKind)> {
    let ((number, item), by) = locate_in(library.roadmap(roadmap), path)?;
    let topic = TopicRef { roadmap, number };
    Some((Node { topic, item }, by))
}

/// The same in a roadmap, as numbers of topic and item.
pub(super) fn locate_in(index: &Index, path: &str) -> Option<((u32, Option<u32>), NameKind)> {
    let (name, steps) = match path.split_once('/') {
        Some((name, steps)) => (name, Some(steps)),
        None => (path, None),
    };
    let (number, mut by) = sole_best(index.named(name))?;
    let mut item: Option<Item<'_>> = None;
    for step in steps.into_iter().flat_map(|steps| steps.split('/')) {
        let below: Vec<Item<'_>> = match item {
            Some(holder) => holder.below().collect(),
            None => index.topic(number).items().collect(),
        };
        let held: Vec<Item<'_>> = held(&below).map(|at| below[at]).collect();
        let (found, found_by) = item_named(&held, step)?;
        by = by.max(found_by);
        item = Some(found);
    }
    Some(((number, item.map(Item::number)), by))
}

/// The item that has this id, else this alias, else alone the title that makes it. A title is the
/// last to be looked at: its slug has to be made first.
fn item_named<'i>(held: &[Item<'i>], name: &str) -> Option<(Item<'i>, NameKind)> {
    let sole = |kind: NameKind, is_called: &dyn Fn(Item<'i>) -> bool| {
        let mut called = held.iter().copied().filter(|&item| is_called(item));
        let first = called.next()?;
        Some(called.next().is_none().then_some((first, kind)))
    };
    sole(NameKind::Id, &|item| item.id() == name)
        .or_else(|| {
            sole(NameKind::Alias, &|item| {
                item.aliases().any(|alias| alias == name)
            })
        })
        .or_else(|| sole(NameKind::Title, &|item| slug(item.title()) == name))
        .flatten()
}

/// The only one that is named in the best way that any is named; the best ways come first.
fn sole_best<T>(mut named: impl Iterator<Item = (NameKind, T)>) -> Option<(T, NameKind)> {
    let (kind, first) = named.next()?;
    let sole = named.next().is_none_or(|(other, _)| other != kind);
    sole.then_some((first, kind))
}
