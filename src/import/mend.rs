//! What a roadmap file does not take is taken out of a document and counted, so that what is
//! written passes every check.
//!
//! It must not know the form that the document was in.

use std::collections::{HashMap, HashSet};
use std::mem;

use roadmap_core::compile::{MAX_ITEM_LEVELS, MAX_MINUTES};
use roadmap_core::document::{Document, Item, Link, Section, Topic};
use roadmap_core::model::DEFAULT_LEVELS;

use super::{Imported, ids, words};

/// Mends a document that was brought in.
pub(super) fn mend(imported: &mut Imported) {
    let mut document = mem::take(&mut imported.document);
    titles(&mut document, imported);
    levels(&mut document, imported);
    for section in &mut document.sections {
        section
            .topics
            .iter_mut()
            .for_each(|topic| mend_topic(topic, imported));
    }
    about(&mut document, imported);
    ids::assign(&mut document);
    requires(&mut document, imported);
    imported.document = document;
}

/// What has no title is called by what it holds, or goes.
fn titles(document: &mut Document, imported: &mut Imported) {
    for section in &mut document.sections {
        for topic in section
            .topics
            .iter_mut()
            .filter(|topic| is_blank(&topic.title))
        {
            let link = topic.links.first().map(|link| link.title.trim());
            let name = link.filter(|title| !title.is_empty()).unwrap_or(&topic.id);
            topic.title = name.to_owned();
        }
        let before = section.topics.len();
        section.topics.retain(|topic| !is_blank(&topic.title));
        imported.leave_out("topics without a title", before - section.topics.len());
    }
    let before = document.sections.len();
    document
        .sections
        .retain(|section| !section.topics.is_empty());
    imported.leave_out("sections without topics", before - document.sections.len());
    if is_blank(&document.title) {
        document.title = if document.id.is_empty() {
            "Imported plan".to_owned()
        } else {
            document.id.clone()
        };
    }
    for section in &mut document.sections {
        if is_blank(&section.title) {
            section.title.clone_from(&document.title);
        }
    }
}

fn levels(document: &mut Document, imported: &mut Imported) {
    let mut seen = HashSet::new();
    document
        .levels
        .retain(|level| !is_blank(level) && seen.insert(level.clone()));
    let known: Vec<String> = if document.levels.is_empty() {
        DEFAULT_LEVELS.map(str::to_owned).to_vec()
    } else {
        document.levels.clone()
    };
    let mut unknown = 0;
    let mut mend = |level: &mut String| {
        if level.is_empty() || known.contains(level) {
            return;
        }
        let alike = known
            .iter()
            .find(|known| known.eq_ignore_ascii_case(level.trim()));
        let meant = alike.map(String::as_str).or_else(|| words::level(level));
        if let Some(meant) = meant.filter(|meant| known.iter().any(|known| known == meant)) {
            *level = meant.to_owned();
        } else {
            unknown += 1;
            level.clear();
        }
    };
    for section in &mut document.sections {
        mend(&mut section.level);
        section
            .topics
            .iter_mut()
            .for_each(|topic| mend(&mut topic.level));
    }
    document
        .projects
        .iter_mut()
        .for_each(|project| mend(&mut project.level));
    document
        .paths
        .iter_mut()
        .for_each(|path| mend(&mut path.level));
    for must_know in &mut document.must_know {
        mend(&mut must_know.level);
        if must_know.level.is_empty() {
            must_know.level.clone_from(&known[0]);
        }
    }
    imported.leave_out("levels that a roadmap doesn't have", unknown);
    lift_levels(&mut document.sections);
}

/// A level that all the topics of each section have is the section's.
fn lift_levels(sections: &mut [Section]) {
    let one = |section: &Section| {
        let first = &section.topics.first()?.level;
        let is_one = section.topics.iter().all(|topic| topic.level == *first);
        (section.level.is_empty() && is_one && !first.is_empty()).then(|| first.clone())
    };
    let levels: Option<Vec<String>> = sections.iter().map(one).collect();
    for (section, level) in sections.iter_mut().zip(levels.into_iter().flatten()) {
        section.level = level;
        section
            .topics
            .iter_mut()
            .for_each(|topic| topic.level.clear());
    }
}

fn mend_topic(topic: &mut Topic, imported: &mut Imported) {
    let is_estimate = |minutes: &u32| (1..=MAX_MINUTES).contains(minutes);
    let minutes = topic.minutes.filter(is_estimate);
    imported.leave_out(
        "estimates of no or of too many minutes",
        usize::from(minutes != topic.minutes),
    );
    topic.minutes = minutes;
    links(&mut topic.links, imported);
    let mut seen = HashSet::new();
    for texts in [&mut topic.tags, &mut topic.concepts] {
        texts.retain(|text| !is_blank(text) && seen.insert(text.clone()));
        seen.clear();
    }
    items(&mut topic.items, MAX_ITEM_LEVELS, imported);
}

/// Links have an address, and a title, be it this address.
fn links(links: &mut Vec<Link>, imported: &mut Imported) {
    let before = links.len();
    links.retain(|link| !is_blank(&link.url));
    imported.leave_out("links without an address", before - links.len());
    for link in links.iter_mut().filter(|link| is_blank(&link.title)) {
        link.title.clone_from(&link.url);
    }
}

/// Items nest no deeper than a file allows: those below stand beside what holds them.
fn items(list: &mut Vec<Item>, levels: usize, imported: &mut Imported) {
    let before = list.len();
    list.retain(|item| !is_blank(&item.title));
    imported.leave_out("items without a title", before - list.len());
    if levels > 1 {
        for item in list.iter_mut() {
            items(&mut item.items, levels - 1, imported);
        }
        return;
    }
    let mut flat = Vec::with_capacity(list.len());
    let mut waiting: Vec<Item> = mem::take(list);
    waiting.reverse();
    while let Some(mut item) = waiting.pop() {
        waiting.extend(mem::take(&mut item.items).into_iter().rev());
        if !is_blank(&item.title) {
            flat.push(item);
        }
    }
    *list = flat;
}

fn about(document: &mut Document, imported: &mut Imported) {
    let lengths = |document: &Document| {
        document.resources.len() + document.projects.len() + document.paths.len()
    };
    let before = lengths(document);
    document
        .resources
        .retain(|resource| !is_blank(&resource.title));
    document
        .projects
        .retain(|project| !is_blank(&project.title));
    document.paths.retain(|path| !is_blank(&path.title));
    let gone = before - lengths(document);
    imported.leave_out("resources, projects and paths without a title", gone);
}

/// Topics require topics that are there, and never themselves, be it by way of others.
fn requires(document: &mut Document, imported: &mut Imported) {
    let mut topics: Vec<&mut Topic> = document
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.topics)
        .collect();
    let mut numbers: HashMap<String, usize> = HashMap::with_capacity(topics.len());
    for (at, topic) in topics.iter().enumerate() {
        numbers.extend(topic.aliases.iter().map(|alias| (alias.clone(), at)));
    }
    numbers.extend(
        topics
            .iter()
            .enumerate()
            .map(|(at, topic)| (topic.id.clone(), at)),
    );
    let mut unknown = 0;
    let mut needs: Vec<Vec<usize>> = Vec::with_capacity(topics.len());
    for topic in &mut topics {
        let mut seen = HashSet::new();
        topic.requires.retain(|id| {
            let number = numbers.get(id);
            unknown += usize::from(number.is_none());
            number.is_some_and(|number| seen.insert(*number))
        });
        needs.push(topic.requires.iter().map(|id| numbers[id]).collect());
    }
    imported.leave_out("prerequisites that are no topics of the plan", unknown);
    let closing = closing(&needs);
    for (at, place) in closing.iter().rev() {
        topics[*at].requires.remove(*place);
    }
    imported.leave_out("prerequisites that would make a circle", closing.len());
}

/// The edges, each by its node and its place there, that close a circle when the nodes are walked
/// from the last one on, so that what is dropped is a need of something later; sorted.
fn closing(needs: &[Vec<usize>]) -> Vec<(usize, usize)> {
    #[derive(Clone, Copy, PartialEq)]
    enum Walk {
        Before,
        Within,
        Over,
    }
    let mut walks = vec![Walk::Before; needs.len()];
    let mut closing = Vec::new();
    for start in (0..needs.len()).rev() {
        let mut way: Vec<(usize, usize)> = Vec::new();
        if walks[start] == Walk::Before {
            walks[start] = Walk::Within;
            way.push((start, 0));
        }
        while let Some((at, place)) = way.last_mut() {
            let Some(&next) = needs[*at].get(*place) else {
                walks[*at] = Walk::Over;
                way.pop();
                continue;
            };
            let edge = (*at, *place);
            *place += 1;
            match walks[next] {
                Walk::Before => {
                    walks[next] = Walk::Within;
                    way.push((next, 0));
                }
                Walk::Within => closing.push(edge),
                Walk::Over => {}
            }
        }
    }
    closing.sort_unstable();
    closing
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

#[cfg(test)]
mod tests;
