//! A draft → an index: ids given, levels and prerequisites found, everything that must hold
//! checked.
//!
//! It must not stop at the first error: each is noted and the rest is looked at too.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::MAX_TOPICS;
use super::draft::{Draft, ItemDraft, SectionDraft, TopicDraft, Words};
use super::ids::{Nameless, assign};
use super::levels::{Levels, level, levels, section_levels};
use super::lists::Lists;
use super::{derive, graph};
use crate::concepts::{Concept, Concepts};
use crate::error::Fault;
use crate::index::{
    Builder, Index, ItemParts, LearningPath, Link, MustKnow, NeedParts, Project, Resource,
    SectionParts, TopicParts,
};
use crate::reader::{Source, Span};
use crate::text::{is_id, slug};

/// The index of a draft, where nothing is wrong with it.
pub(super) fn resolve(
    source: &mut Source<'_>,
    mut draft: Draft<'_>,
    default_id: &str,
    concepts: &Concepts,
) -> Option<Index> {
    let id = roadmap_id(source, &draft, default_id);
    let title = titled(
        source,
        draft.title.as_ref(),
        "the roadmap",
        Some(Span::default()),
    );
    let mut levels = levels(source, &draft);
    let section_ids = section_ids(source, &draft.sections);
    let section_levels = section_levels(source, &draft.sections, &mut levels);
    let topics: Vec<&TopicDraft<'_>> = draft
        .sections
        .iter()
        .flat_map(|section| &section.topics)
        .collect();
    if topics.len() > MAX_TOPICS {
        source.error(
            Fault::TooManyTopics { limit: MAX_TOPICS },
            Some(Span::default()),
        );
        return None;
    }
    let topic_ids = topic_ids(source, &topics);
    let requires = requires(source, &topics, &topic_ids);
    let order = order(source, &topics, &topic_ids, &requires);
    let taught: Vec<Vec<Cow<'_, str>>> = topics
        .iter()
        .map(|topic| taught(source, topic.concepts.as_deref(), concepts))
        .collect();
    let mut derived = derive::needs(&requires, &taught, &order, concepts);
    let chains = graph::chains(&order, |topic| {
        let written = requires.at(topic as usize).iter().copied();
        written.chain(derived[topic as usize].iter().map(|need| need.topic))
    });

    let level_names: Vec<&str> = levels.names.iter().map(String::as_str).collect();
    let summary = given(draft.summary.as_ref());
    let mut builder = Builder::new(&id, title, summary, &level_names);
    let mut number = 0;
    // What has been added is let go of: the index grows as the draft shrinks.
    for (place, section) in std::mem::take(&mut draft.sections).into_iter().enumerate() {
        let section_level = section_levels[place];
        builder.section(&SectionParts {
            id: &section_ids[place],
            title: given(section.title.as_ref()),
            summary: given(section.summary.as_ref()),
            part: given(section.part.as_ref()),
            level: section_level,
            optional: section.optional.unwrap_or(false),
        });
        for topic in section.topics {
            let level = level(source, topic.level.as_ref(), &mut levels).unwrap_or(section_level);
            let needs = written(requires.at(number));
            builder.topic(&TopicParts {
                id: &topic_ids[number],
                title: given(topic.title.as_ref()),
                summary: given(topic.summary.as_ref()),
                level,
                optional: topic.optional.or(section.optional).unwrap_or(false),
                minutes: topic.minutes,
                aliases: list(topic.aliases.as_deref()),
                tags: list(topic.tags.as_deref()),
                concept_titles: taught[number]
                    .iter()
                    .filter_map(|id| Some(concepts.named(id)?.title()))
                    .collect(),
                concepts: taught[number].iter().map(AsRef::as_ref).collect(),
                links: links(&topic),
                needs: needs.chain(derived[number].drain(..)).collect(),
                chain: chains[number],
                rank: order.rank[number],
            });
            items(
                source,
                &mut builder,
                topic.items.as_deref().unwrap_or_default(),
                0,
                concepts,
            );
            number += 1;
        }
    }
    about(source, &mut builder, &draft, &mut levels);
    (!source.has_errors()).then(|| builder.build())
}

/// What a topic needs because its `requires` names it.
fn written<'c>(requires: &[u32]) -> impl Iterator<Item = NeedParts<'c>> {
    requires.iter().map(|&topic| NeedParts {
        topic,
        is_written: true,
        by: Vec::new(),
    })
}

fn roadmap_id(source: &mut Source<'_>, draft: &Draft<'_>, default_id: &str) -> String {
    let Some(id) = &draft.id else {
        return default_id.to_owned();
    };
    if !is_id(&id.value) {
        let fault = Fault::BadId {
            id: id.value.to_string(),
            instead: slug(&id.value),
        };
        source.error(fault, id.span);
    }
    id.value.to_string()
}

fn section_ids<'t>(source: &mut Source<'_>, sections: &[SectionDraft<'t>]) -> Vec<Cow<'t, str>> {
    for section in sections {
        titled(source, section.title.as_ref(), "the section", section.place);
        if section.topics.is_empty() && section.place.is_some() {
            let title = given(section.title.as_ref()).to_owned();
            source.warn(Fault::EmptySection { section: title }, section.place);
        }
    }
    let nameless: Vec<Nameless<'_, 't>> = sections
        .iter()
        .map(|section| Nameless {
            id: section.id.as_ref(),
            aliases: &[],
            title: given(section.title.as_ref()),
        })
        .collect();
    assign(source, "section", &nameless)
}

fn topic_ids<'t>(source: &mut Source<'_>, topics: &[&TopicDraft<'t>]) -> Vec<Cow<'t, str>> {
    for topic in topics {
        titled(source, topic.title.as_ref(), "the topic", topic.place);
    }
    let nameless: Vec<Nameless<'_, 't>> = topics
        .iter()
        .map(|topic| Nameless {
            id: topic.id.as_ref(),
            aliases: topic.aliases.as_deref().unwrap_or_default(),
            title: given(topic.title.as_ref()),
        })
        .collect();
    assign(source, "topic", &nameless)
}

/// The numbers of the topics that each requires; an alias names a topic as well as its id does.
fn requires(source: &mut Source<'_>, topics: &[&TopicDraft<'_>], ids: &[Cow<'_, str>]) -> Lists {
    let mut numbers: HashMap<&str, u32> = HashMap::with_capacity(ids.len());
    for (number, topic) in (0..).zip(topics) {
        for alias in topic.aliases.iter().flatten() {
            numbers.insert(&alias.value, number);
        }
    }
    numbers.extend(ids.iter().map(AsRef::as_ref).zip(0..));
    let mut all = Lists::with_capacity(topics.len());
    // The last topic that was seen to require each: a list may be as long as the roadmap.
    let mut required_by: Vec<Option<u32>> = vec![None; topics.len()];
    for (number, topic) in (0..).zip(topics) {
        for required in topic.requires.iter().flatten() {
            let topic_id = || ids[number as usize].to_string();
            let Some(&other) = numbers.get(required.value.as_ref()) else {
                let fault = Fault::UnknownRequires {
                    topic: topic_id(),
                    requires: required.value.to_string(),
                    near: source.nearest(&required.value, ids.iter().map(AsRef::as_ref)),
                };
                source.error(fault, required.span);
                continue;
            };
            if other > number && required.span.is_some() {
                let requires = required.value.to_string();
                let fault = Fault::RequiresLater {
                    topic: topic_id(),
                    requires,
                };
                source.warn(fault, required.span);
            }
            if required_by[other as usize].replace(number) != Some(number) {
                all.add(other);
            }
        }
        all.end();
    }
    all
}

/// The order of the topics; one of nothing where circles forbid any.
fn order(
    source: &mut Source<'_>,
    topics: &[&TopicDraft<'_>],
    ids: &[Cow<'_, str>],
    requires: &Lists,
) -> graph::Order {
    let circles = match graph::order(requires) {
        Ok(order) => return order,
        Err(circles) => circles,
    };
    for circle in circles {
        let place = circle
            .iter()
            .find_map(|&number| topics[number as usize].place);
        let mut ids: Vec<String> = circle
            .iter()
            .map(|&number| ids[number as usize].to_string())
            .collect();
        ids.extend(ids.first().cloned());
        let what = "topic";
        source.error(Fault::Cycle { what, ids }, place);
    }
    graph::Order::written(requires.len())
}

/// The concepts that are taught, each once. What is no concept is noted.
fn taught<'t>(
    source: &mut Source<'_>,
    written: Option<&[Words<'t>]>,
    concepts: &Concepts,
) -> Vec<Cow<'t, str>> {
    let mut seen = HashSet::new();
    let mut taught = Vec::new();
    for concept in written.unwrap_or_default() {
        let id = concept.value.as_ref();
        if concepts.is_complete() && concepts.named(id).is_none() {
            let fault = Fault::UnknownConcept {
                concept: id.to_owned(),
                near: source.nearest(id, concepts.iter().map(Concept::id)),
            };
            source.error(fault, concept.span);
        } else if seen.insert(id) {
            taught.push(concept.value.clone());
        }
    }
    taught
}

fn items(
    source: &mut Source<'_>,
    builder: &mut Builder,
    drafts: &[ItemDraft<'_>],
    depth: usize,
    concepts: &Concepts,
) {
    if drafts.is_empty() {
        return;
    }
    for item in drafts {
        titled(source, item.title.as_ref(), "the item", item.place);
    }
    let nameless: Vec<Nameless<'_, '_>> = drafts
        .iter()
        .map(|item| Nameless {
            id: item.id.as_ref(),
            aliases: &item.aliases,
            title: given(item.title.as_ref()),
        })
        .collect();
    let ids = assign(source, "item", &nameless);
    for (item, id) in drafts.iter().zip(&ids) {
        let taught = taught(source, Some(&item.concepts), concepts);
        builder.item(&ItemParts {
            id,
            title: given(item.title.as_ref()),
            depth,
            aliases: list(Some(&item.aliases)),
            concepts: taught.iter().map(AsRef::as_ref).collect(),
        });
        // As deep as a file may nest items, and no deeper.
        items(source, builder, &item.items, depth + 1, concepts);
    }
}

fn about(source: &mut Source<'_>, builder: &mut Builder, draft: &Draft<'_>, levels: &mut Levels) {
    let mut level_of = |written: Option<&Words<'_>>| {
        let place = level(source, written, levels);
        place.map_or_else(String::new, |place| levels.names[place as usize].clone())
    };
    for resource in draft.resources.iter().flatten() {
        builder.resource(&Resource {
            title: &resource.title,
            kind: &resource.kind,
            url: &resource.url,
            summary: &resource.summary,
        });
    }
    for project in draft.projects.iter().flatten() {
        builder.project(&Project {
            title: &project.title,
            level: &level_of(project.level.as_ref()),
            summary: &project.summary,
            url: &project.url,
        });
    }
    for path in draft.paths.iter().flatten() {
        builder.learning_path(&LearningPath {
            title: &path.title,
            level: &level_of(path.level.as_ref()),
            duration: &path.duration,
            steps: list(Some(&path.steps)),
        });
    }
    for must_know in draft.must_know.iter().flatten() {
        builder.must_know(&MustKnow {
            level: &level_of(must_know.level.as_ref()),
            items: list(Some(&must_know.items)),
        });
    }
}

/// A title that must be there.
pub(super) fn titled<'a>(
    source: &mut Source<'_>,
    title: Option<&'a Words<'_>>,
    of: &str,
    place: Option<Span>,
) -> &'a str {
    if title.is_none() {
        source.error(
            Fault::Missing {
                key: "title",
                of: of.to_owned(),
            },
            place,
        );
    }
    given(title)
}

pub(super) fn given<'a>(text: Option<&'a Words<'_>>) -> &'a str {
    text.map_or("", |text| text.value.as_ref())
}

fn list<'a>(texts: Option<&'a [Words<'_>]>) -> Vec<&'a str> {
    texts
        .unwrap_or_default()
        .iter()
        .map(|text| text.value.as_ref())
        .collect()
}

fn links<'a>(topic: &'a TopicDraft<'_>) -> Vec<Link<'a>> {
    let link = |link: &'a super::draft::LinkDraft<'_>| Link {
        title: &link.title,
        url: &link.url,
    };
    topic.links.iter().flatten().map(link).collect()
}
