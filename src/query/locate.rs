//! What an id belongs to, by what it is called now, was called before, or is titled.
//!
//! It must not guess: what could be two things is none.

use roadmap_core::index::{Index, Item, NameKind, Topic};
use roadmap_core::library::{Library, Node, TopicRef};
use roadmap_core::text::slug;

use super::status::held;

/// What a record's id belongs to: the topic or item with that id, else with that alias, else the
/// only one whose title makes it.
pub(super) fn locate(library: &Library, key: &str) -> Option<(Node, NameKind)> {
    let (roadmap_id, rest) = key.split_once('/')?;
    let roadmap = library.place_of(roadmap_id)?;
    let (node, by) = locate_in(library.roadmap(roadmap), rest)?;
    let topic = TopicRef {
        roadmap,
        number: node.0,
    };
    Some((
        Node {
            topic,
            item: node.1,
        },
        by,
    ))
}

/// The same below the roadmap's id: `topic` or `topic/item`, as numbers.
pub(super) fn locate_in(index: &Index, path: &str) -> Option<((u32, Option<u32>), NameKind)> {
    let mut steps = path.split('/');
    let (topic, mut by) = sole_best(index.named(steps.next()?), Topic::number)?;
    let mut item: Option<Item<'_>> = None;
    for step in steps {
        let below: Vec<Item<'_>> = match item {
            Some(holder) => holder.below().collect(),
            None => topic.items().collect(),
        };
        let held: Vec<Item<'_>> = held(&below).map(|at| below[at]).collect();
        let (found, found_by) = item_named(&held, step)?;
        by = by.max(found_by);
        item = Some(found);
    }
    Some(((topic.number(), item.map(Item::number)), by))
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

/// The only one that is named in the best way that any is named.
fn sole_best<T: Copy>(
    named: impl Iterator<Item = (NameKind, T)>,
    number: impl Fn(T) -> u32,
) -> Option<(T, NameKind)> {
    let mut named: Vec<(NameKind, T)> = named.collect();
    named.sort_by_key(|&(kind, one)| (kind, number(one)));
    let &(kind, first) = named.first()?;
    let sole = named.get(1).is_none_or(|&(other, _)| other != kind);
    sole.then_some((first, kind))
}
