//! A roadmap that starts from another: what the overlay says wins, key by key.
//!
//! It must not check the result: that is done for every draft alike.

use std::borrow::Cow;
use std::collections::HashSet;

use super::draft::{Draft, SectionDraft, TopicDraft, Words, replace};
use crate::error::Fault;
use crate::reader::Source;
use crate::text::{nearest, slug};

/// How `remove` names a section.
const SECTION_PREFIX: &str = "section:";

/// Lays a draft over the one it extends: sections and topics of the same id override key by key,
/// lists replace, new topics follow their section's last, new sections come last. A topic that
/// the overlay writes under another section moves there.
pub(super) fn overlay<'t>(
    source: &mut Source<'_>,
    base: Draft<'t>,
    mut over: Draft<'t>,
) -> Draft<'t> {
    let mut sections = base.sections;
    remove(source, &mut sections, &over.remove);
    for mut section in std::mem::take(&mut over.sections) {
        let id = id_or_slug(section.id.as_ref(), section.title.as_ref());
        let place = sections
            .iter()
            .position(|known| id.is_some() && known.id.as_ref().map(|id| &id.value) == id.as_ref());
        let topics = std::mem::take(&mut section.topics);
        let place = place.unwrap_or(sections.len());
        if let Some(known) = sections.get_mut(place) {
            override_section(known, section);
        } else {
            sections.push(section);
        }
        lay_topics(&mut sections, place, topics);
    }
    Draft {
        id: over.id,
        title: over.title.or(base.title),
        summary: over.summary.or(base.summary),
        levels: over.levels.or(base.levels),
        extends: over.extends,
        remove: Vec::new(),
        sections,
        resources: over.resources.or(base.resources),
        projects: over.projects.or(base.projects),
        paths: over.paths.or(base.paths),
        must_know: over.must_know.or(base.must_know),
    }
}

fn remove(source: &mut Source<'_>, sections: &mut Vec<SectionDraft<'_>>, names: &[Words<'_>]) {
    let mut gone = HashSet::new();
    for name in names {
        let found = if let Some(id) = name.value.strip_prefix(SECTION_PREFIX) {
            let place = sections
                .iter()
                .position(|section| is(section.id.as_ref(), id));
            place.map(|place| {
                let topics = sections.remove(place).topics;
                gone.extend(topics.into_iter().filter_map(|topic| topic.id).map(owned));
            })
        } else {
            let place = sections.iter().enumerate().find_map(|(section, known)| {
                let topic = known
                    .topics
                    .iter()
                    .position(|topic| is(topic.id.as_ref(), &name.value));
                topic.map(|topic| (section, topic))
            });
            place.map(|(section, topic)| {
                sections[section].topics.remove(topic);
                gone.insert(name.value.to_string());
            })
        };
        if found.is_none() && !gone.contains(name.value.as_ref()) {
            source.error(unknown(sections, &name.value), name.span);
        }
    }
    // A topic that goes takes along what required it: otherwise nothing could be removed without
    // rewriting all that was built on it.
    for topic in sections.iter_mut().flat_map(|section| &mut section.topics) {
        if let Some(requires) = &mut topic.requires {
            requires.retain(|required| !gone.contains(required.value.as_ref()));
        }
    }
}

fn unknown(sections: &[SectionDraft<'_>], name: &str) -> Fault {
    let id_of = |id: &Option<Words<'_>>| id.as_ref().map(|id| id.value.to_string());
    if let Some(id) = name.strip_prefix(SECTION_PREFIX) {
        let ids: Vec<_> = sections
            .iter()
            .filter_map(|section| id_of(&section.id))
            .collect();
        let near = nearest(id, ids.iter().map(String::as_str));
        return Fault::RemoveUnknown {
            what: "section",
            id: id.to_owned(),
            near,
        };
    }
    let topics = sections.iter().flat_map(|section| &section.topics);
    let ids: Vec<_> = topics.filter_map(|topic| id_of(&topic.id)).collect();
    let near = nearest(name, ids.iter().map(String::as_str));
    Fault::RemoveUnknown {
        what: "topic",
        id: name.to_owned(),
        near,
    }
}

fn override_section<'t>(base: &mut SectionDraft<'t>, over: SectionDraft<'t>) {
    replace(&mut base.title, over.title);
    replace(&mut base.summary, over.summary);
    replace(&mut base.level, over.level);
    replace(&mut base.part, over.part);
    replace(&mut base.optional, over.optional);
    base.place = over.place;
}

fn lay_topics<'t>(sections: &mut [SectionDraft<'t>], section: usize, topics: Vec<TopicDraft<'t>>) {
    for topic in topics {
        let id = id_or_slug(topic.id.as_ref(), topic.title.as_ref());
        let known = id.and_then(|id| find(sections, &id));
        let Some((at_section, at)) = known else {
            sections[section].topics.push(topic);
            continue;
        };
        if at_section == section {
            override_topic(&mut sections[section].topics[at], topic);
        } else {
            let mut moved = sections[at_section].topics.remove(at);
            override_topic(&mut moved, topic);
            sections[section].topics.push(moved);
        }
    }
}

fn override_topic<'t>(base: &mut TopicDraft<'t>, over: TopicDraft<'t>) {
    base.place = over.place;
    replace(&mut base.aliases, over.aliases);
    replace(&mut base.title, over.title);
    replace(&mut base.summary, over.summary);
    replace(&mut base.level, over.level);
    replace(&mut base.requires, over.requires);
    replace(&mut base.concepts, over.concepts);
    replace(&mut base.optional, over.optional);
    replace(&mut base.minutes, over.minutes);
    replace(&mut base.tags, over.tags);
    replace(&mut base.links, over.links);
    replace(&mut base.items, over.items);
}

/// The id by which an overlay means a section or a topic: the one it writes, else its title's.
fn id_or_slug<'t>(id: Option<&Words<'t>>, title: Option<&Words<'t>>) -> Option<Cow<'t, str>> {
    id.map(|id| id.value.clone())
        .or_else(|| title.map(|title| Cow::Owned(slug(&title.value))))
}

fn find(sections: &[SectionDraft<'_>], id: &str) -> Option<(usize, usize)> {
    sections.iter().enumerate().find_map(|(place, section)| {
        let topic = section
            .topics
            .iter()
            .position(|topic| is(topic.id.as_ref(), id))?;
        Some((place, topic))
    })
}

fn is(known: Option<&Words<'_>>, id: &str) -> bool {
    known.is_some_and(|known| known.value == id)
}

fn owned(words: Words<'_>) -> String {
    words.value.into_owned()
}
