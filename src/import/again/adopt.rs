//! The ids of old for what today's plan still has.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::mem;

use roadmap_core::document::{Document, Item, Link, Section, Topic};
use roadmap_core::text::{fold, slug};

use super::Past;
use super::pair::{Entry, pair};

/// Gives today's sections, topics and items the ids under which they stand in the roadmap, and new
/// ones ids that nothing there has.
pub(super) fn adopt(past: &Past<'_>, theirs: &mut Document) {
    let renamed = topics(past, theirs);
    for topic in theirs.sections.iter_mut().flat_map(|s| &mut s.topics) {
        for id in &mut topic.requires {
            if let Some(new) = renamed.get(id) {
                id.clone_from(new);
            }
        }
        // An old name that another topic has for its id now would be one too many.
        topic.aliases.retain(|alias| !renamed.contains_key(alias));
    }
    sections(past, theirs);
    let items = Items::of(past);
    for topic in theirs.sections.iter_mut().flat_map(|s| &mut s.topics) {
        let [base, mine] = items.of_topic(&topic.id);
        adopt_items(base, mine, &mut topic.items);
    }
}

/// The new ids of topics by those that the plan's reader gave them.
fn topics(past: &Past<'_>, theirs: &mut Document) -> HashMap<String, String> {
    let entries = |document: &Document| {
        let mut entries = Vec::new();
        for section in &document.sections {
            for topic in &section.topics {
                entries.push(Entry {
                    holder: fold(&section.title),
                    links: joined(&topic.links),
                    ..Entry::of(&topic.id, &topic.title)
                });
            }
        }
        entries
    };
    let old = olds(past.base.map(entries), entries(past.mine));
    let mut new = entries(theirs);
    // What is clear tells which section got a new name, and that tells the rest.
    let first = pair(&old, &new);
    rename_holders(&old, &mut new, &first);
    let pairs = pair(&old, &new);
    let ids = fresh(&old, &new, &pairs);
    let topics = theirs.sections.iter_mut().flat_map(|s| &mut s.topics);
    topics
        .zip(ids)
        .map(|(topic, id)| (mem::replace(&mut topic.id, id.clone()), id))
        .collect()
}

/// Calls the sections of the new that the old do not have as most of their topics' sections are
/// called there, unless the new have one of that title, too.
fn rename_holders(old: &[Entry], new: &mut [Entry], pairs: &[Option<usize>]) {
    let old_titles: HashSet<&str> = old.iter().map(|entry| &*entry.holder).collect();
    let new_titles: HashSet<String> = new.iter().map(|entry| entry.holder.clone()).collect();
    let mut repeats: HashMap<String, usize> = HashMap::new();
    for title in new.iter().flat_map(|entry| &entry.titles) {
        *repeats.entry(title.clone()).or_default() += 1;
    }
    let mut counts: HashMap<String, BTreeMap<&str, usize>> = HashMap::new();
    for (entry, pair) in new.iter().zip(pairs) {
        if entry
            .titles
            .iter()
            .any(|title| repeats.get(title) > Some(&1))
        {
            continue;
        }
        let holder = pair.map(|at| &*old[at].holder);
        let holder = holder.filter(|holder| !new_titles.contains(*holder));
        if let Some(holder) = holder
            && !old_titles.contains(&*entry.holder)
        {
            *counts
                .entry(entry.holder.clone())
                .or_default()
                .entry(holder)
                .or_default() += 1;
        }
    }
    for entry in new {
        let counts = counts.get(&entry.holder);
        let most = counts.and_then(|counts| counts.iter().max_by_key(|(_, count)| **count));
        if let Some((holder, _)) = most {
            entry.holder = (*holder).to_owned();
        }
    }
}

/// A section is known by its title, else by most of its topics.
fn sections(past: &Past<'_>, theirs: &mut Document) {
    let entries = |document: &Document| {
        let entry = |section: &Section| Entry::of(&section.id, &section.title);
        document.sections.iter().map(entry).collect::<Vec<_>>()
    };
    let old = olds(past.base.map(entries), entries(past.mine));
    let new = entries(theirs);
    let mut pairs = pair(&old, &new);
    let mut is_taken = vec![false; old.len()];
    pairs.iter().flatten().for_each(|&at| is_taken[at] = true);
    let places: HashMap<&str, usize> = old
        .iter()
        .enumerate()
        .map(|(at, entry)| (entry.id.as_str(), at))
        .collect();
    let mut held_by: HashMap<&str, &str> = HashMap::new();
    for document in [past.base, Some(past.mine)].into_iter().flatten() {
        for section in &document.sections {
            held_by.extend(
                section
                    .topics
                    .iter()
                    .map(|topic| (&*topic.id, &*section.id)),
            );
        }
    }
    for (section, pair) in theirs.sections.iter().zip(&mut pairs) {
        if pair.is_none() {
            let mut counts: HashMap<usize, usize> = HashMap::new();
            for topic in &section.topics {
                let place = held_by.get(&*topic.id).and_then(|id| places.get(id));
                if let Some(&at) = place {
                    *counts.entry(at).or_default() += 1;
                }
            }
            let most = counts
                .into_iter()
                .max_by_key(|&(at, count)| (count, usize::MAX - at));
            *pair = most
                .filter(|&(at, count)| !is_taken[at] && count * 2 >= section.topics.len())
                .map(|(at, _)| at);
            if let Some(at) = *pair {
                is_taken[at] = true;
            }
        }
    }
    let ids = fresh(&old, &new, &pairs);
    for (section, id) in theirs.sections.iter_mut().zip(ids) {
        section.id = id;
    }
}

/// The items of the topics of old.
struct Items<'a> {
    base: HashMap<&'a str, &'a [Item]>,
    mine: HashMap<&'a str, &'a [Item]>,
}

impl<'a> Items<'a> {
    fn of(past: &Past<'a>) -> Self {
        let items = |document: &'a Document| {
            let topics = document.sections.iter().flat_map(|section| &section.topics);
            topics
                .map(|topic: &Topic| (&*topic.id, &*topic.items))
                .collect()
        };
        Self {
            base: past.base.map(items).unwrap_or_default(),
            mine: items(past.mine),
        }
    }

    fn of_topic(&self, id: &str) -> [Option<&'a [Item]>; 2] {
        [self.base.get(id).copied(), self.mine.get(id).copied()]
    }
}

fn adopt_items(base: Option<&[Item]>, mine: Option<&[Item]>, theirs: &mut [Item]) {
    if theirs.is_empty() {
        return;
    }
    let entries = |items: &[Item]| -> Vec<Entry> {
        items
            .iter()
            .map(|item| Entry::of(&item.id, &item.title))
            .collect()
    };
    let old = olds(base.map(entries), mine.map(entries).unwrap_or_default());
    let new = entries(theirs);
    let pairs = pair(&old, &new);
    let ids = fresh(&old, &new, &pairs);
    for (item, id) in theirs.iter_mut().zip(ids) {
        let below = |items: Option<&'_ [Item]>| {
            let held = items?.iter().find(|known| known.id == id)?;
            Some(held.items.clone())
        };
        let (base, mine) = (below(base), below(mine));
        adopt_items(base.as_deref(), mine.as_deref(), &mut item.items);
        item.id = id;
    }
}

/// What there was, known by all that the plan and the learner call it.
fn olds(base: Option<Vec<Entry>>, mine: Vec<Entry>) -> Vec<Entry> {
    let mut olds = base.unwrap_or_default();
    let places: HashMap<String, usize> = olds
        .iter()
        .enumerate()
        .map(|(at, entry)| (entry.id.clone(), at))
        .collect();
    for entry in mine {
        match places.get(&entry.id) {
            Some(&at) => entry.titles.iter().for_each(|title| olds[at].also(title)),
            None => olds.push(entry),
        }
    }
    olds
}

/// The ids of the new: those of the old that they are, else their own where that is free.
fn fresh(old: &[Entry], new: &[Entry], pairs: &[Option<usize>]) -> Vec<String> {
    let mut taken: HashSet<String> = old.iter().map(|entry| entry.id.clone()).collect();
    let mut ids = Vec::with_capacity(new.len());
    let mut repeats: HashMap<String, usize> = HashMap::new();
    for (entry, pair) in new.iter().zip(pairs) {
        if let Some(at) = pair {
            ids.push(old[*at].id.clone());
            continue;
        }
        let mut id = entry.id.clone();
        if taken.contains(&id) && !entry.has_own_id {
            id = slug(&entry.titles[0]);
        }
        let stem = id.clone();
        let repeat = repeats.entry(stem.clone()).or_insert(1);
        while !taken.insert(id.clone()) {
            *repeat += 1;
            id = format!("{stem}-{repeat}");
        }
        ids.push(id);
    }
    ids
}

fn joined(links: &[Link]) -> String {
    let urls: Vec<&str> = links.iter().map(|link| link.url.as_str()).collect();
    urls.join(" ")
}
