//! What a learner calls a topic, a section or a roadmap, brought to what is meant.
//!
//! It must not guess: one match is used, several or none are an error that names candidates.

use roadmap_core::concepts::Concept;
use roadmap_core::index::{Index, Item, NameKind, Section};
use roadmap_core::library::{Library, Node, TopicRef};
use roadmap_core::text::{fold, nearest, slug};
use thiserror::Error;

use super::locate::locate_in;
use super::near::nearest_topics;
use super::scope::Scope;
use super::status::held;

/// A name that names nothing, or more than one thing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NameError {
    /// There is nothing in it.
    #[error("the name of a {what} is empty")]
    Empty {
        /// What was looked for: `topic`.
        what: &'static str,
    },
    /// Nothing is called so.
    #[error("no {what} is called `{name}`")]
    Unknown {
        /// What was looked for: `topic`.
        what: &'static str,
        /// What it was called.
        name: String,
        /// What may have been meant, nearest first, as full ids.
        near: Vec<String>,
    },
    /// More than one thing is called so.
    #[error("`{name}` names more than one {what}")]
    Ambiguous {
        /// What was looked for.
        what: &'static str,
        /// What it was called.
        name: String,
        /// The full ids of all that are called so.
        candidates: Vec<String>,
    },
}

/// The concept with this id, or else with this title.
pub fn concept<'a>(library: &'a Library, name: &str) -> Result<Concept<'a>, NameError> {
    let what = "concept";
    refuse_empty(what, name)?;
    let concepts = library.concepts();
    if let Some(concept) = concepts.named(name) {
        return Ok(concept);
    }
    let folded = fold(name);
    let called = concepts
        .iter()
        .filter(|concept| fold(concept.title()) == folded);
    match called.collect::<Vec<_>>()[..] {
        [one] => Ok(one),
        [] => Err(NameError::Unknown {
            what,
            name: name.to_owned(),
            near: nearest(name, concepts.iter().map(Concept::id)),
        }),
        ref several => Err(NameError::Ambiguous {
            what,
            name: name.to_owned(),
            candidates: several.iter().map(|one| one.id().to_owned()).collect(),
        }),
    }
}

/// The topic or item that is called `name` (§6 of the contract): by full id, else in the roadmaps
/// that are looked at first, else in all that the call sees.
pub fn topic_or_item(library: &Library, scope: &Scope, name: &str) -> Result<Node, NameError> {
    refuse_empty("topic", name)?;
    match called(library, scope, name)[..] {
        [one] => Ok(one),
        [] => Err(NameError::Unknown {
            what: "topic",
            name: name.to_owned(),
            near: near(library, scope, name),
        }),
        ref several => Err(NameError::Ambiguous {
            what: "topic",
            name: name.to_owned(),
            candidates: several.iter().map(|&node| library.node_id(node)).collect(),
        }),
    }
}

/// All that is called `name` in the first way in which anything is.
fn called(library: &Library, scope: &Scope, name: &str) -> Vec<Node> {
    let by_full_id = by_full_id(library, scope, name);
    if let Some((node, NameKind::Id | NameKind::Alias)) = by_full_id {
        return vec![node];
    }
    [&scope.first, &scope.named]
        .into_iter()
        .map(|places| best_named(library, places, name))
        .find(|found| !found.is_empty())
        // Records may stand under an old title's slug: last of all it is good for naming, too.
        .or_else(|| Some(vec![by_full_id?.0]))
        .unwrap_or_default()
}

fn by_full_id(library: &Library, scope: &Scope, name: &str) -> Option<(Node, NameKind)> {
    let (roadmap_id, path) = name.split_once('/')?;
    let roadmap = library.place_of(roadmap_id)?;
    let (found, kind) = locate_in(library.roadmap(roadmap), path)?;
    let is_seen = scope.named.contains(&roadmap);
    is_seen.then(|| (node(roadmap, found), kind))
}

/// The full ids of what someone may have meant who called it `name`: items, where only the item
/// is misnamed, else topics, of the roadmap that was named if there is one.
fn near(library: &Library, scope: &Scope, name: &str) -> Vec<String> {
    if let Some((holder, item)) = name.rsplit_once('/')
        && let [holder] = called(library, scope, holder)[..]
    {
        let items = near_items(library, holder, item);
        if !items.is_empty() {
            return items;
        }
    }
    let topics = |places: &[usize], name| -> Vec<String> {
        let near = nearest_topics(library, places, name).into_iter();
        near.map(|topic| library.topic_id(topic)).collect()
    };
    let mut found = topics(&scope.named, name);
    if let Some((roadmap_id, topic)) = name.split_once('/') {
        let named = library.place_of(roadmap_id);
        if let Some(roadmap) = named.filter(|roadmap| scope.named.contains(roadmap))
            && found.is_empty()
        {
            found = topics(&[roadmap], topic);
        }
        if found.is_empty() {
            found = topics(&scope.named, topic);
        }
    }
    found
}

fn near_items(library: &Library, holder: Node, name: &str) -> Vec<String> {
    let index = library.roadmap(holder.topic.roadmap);
    let below: Vec<Item<'_>> = match holder.item {
        Some(item) => index.item(item).below().collect(),
        None => library.topic(holder.topic).items().collect(),
    };
    let ids = held(&below).map(|at| below[at].id());
    let holder = library.node_id(holder);
    nearest(name, ids)
        .into_iter()
        .map(|id| format!("{holder}/{id}"))
        .collect()
}

/// All in some roadmaps that are called `name` in the first way in which anything is: by id, by
/// alias, by title. An item is named by its path alone.
fn best_named(library: &Library, places: &[usize], name: &str) -> Vec<Node> {
    let mut by_id = Vec::new();
    let mut by_alias = Vec::new();
    let mut by_title = Vec::new();
    for &roadmap in places {
        let index = library.roadmap(roadmap);
        if name.contains('/') {
            match locate_in(index, name) {
                Some((found, NameKind::Id)) => by_id.push(node(roadmap, found)),
                Some((found, NameKind::Alias)) => by_alias.push(node(roadmap, found)),
                _ => {}
            }
        }
        for (kind, topic) in index.named(name) {
            let found = node(roadmap, (topic, None));
            match kind {
                NameKind::Id => by_id.push(found),
                NameKind::Alias => by_alias.push(found),
                NameKind::Title => {}
            }
        }
        by_title.extend(titled(index, name).map(|number| node(roadmap, (number, None))));
    }
    [by_id, by_alias, by_title]
        .into_iter()
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// The topics that have exactly this title, in any case.
fn titled(index: &Index, name: &str) -> impl Iterator<Item = u32> {
    let title = fold(name);
    // Among what is called by the slug of the name is whatever has the name as its title.
    let slug = slug(name);
    let called = index.named(&slug).map(|(_, topic)| topic);
    let is_titled = |&topic: &u32| fold(index.topic(topic).title()) == title;
    let mut numbers: Vec<u32> = called.filter(is_titled).collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.into_iter()
}

fn node(roadmap: usize, (number, item): (u32, Option<u32>)) -> Node {
    Node {
        topic: TopicRef { roadmap, number },
        item,
    }
}

/// The one of these ids of roadmaps that is `name`, or that alone begins so.
pub fn roadmap<'i>(
    ids: impl Iterator<Item = &'i str> + Clone,
    name: &str,
) -> Result<&'i str, NameError> {
    refuse_empty("roadmap", name)?;
    if let Some(id) = ids.clone().find(|id| *id == name) {
        return Ok(id);
    }
    let begun: Vec<&str> = ids.clone().filter(|id| id.starts_with(name)).collect();
    match begun[..] {
        [id] => Ok(id),
        [] => Err(no_roadmap(ids, name)),
        _ => Err(NameError::Ambiguous {
            what: "roadmap",
            name: name.to_owned(),
            candidates: begun.into_iter().map(str::to_owned).collect(),
        }),
    }
}

/// None of these ids is meant by `name`.
pub fn no_roadmap<'i>(ids: impl Iterator<Item = &'i str>, name: &str) -> NameError {
    NameError::Unknown {
        what: "roadmap",
        name: name.to_owned(),
        near: nearest(name, ids),
    }
}

fn refuse_empty(what: &'static str, name: &str) -> Result<(), NameError> {
    if name.trim().is_empty() {
        return Err(NameError::Empty { what });
    }
    Ok(())
}

/// The sections that are called `name` in what lists show, by id or by title in any case, as
/// places of roadmap and section. Every roadmap may have one of that name.
pub fn sections(
    library: &Library,
    scope: &Scope,
    name: &str,
) -> Result<Vec<(usize, u32)>, NameError> {
    refuse_empty("section", name)?;
    let folded = fold(name);
    let is_called = |section: &Section<'_>| section.id() == name || fold(section.title()) == folded;
    let in_scope = || {
        scope.listed.iter().flat_map(|&roadmap| {
            library
                .roadmap(roadmap)
                .sections()
                .map(move |section| (roadmap, section))
        })
    };
    let found: Vec<(usize, u32)> = in_scope()
        .filter(|(_, section)| is_called(section))
        .map(|(roadmap, section)| (roadmap, section.number()))
        .collect();
    if found.is_empty() {
        let near = nearest(name, in_scope().map(|(_, section)| section.id()));
        return Err(NameError::Unknown {
            what: "section",
            name: name.to_owned(),
            near,
        });
    }
    Ok(found)
}
