//! A roadmap that starts from another: what the overlay says wins, key by key.
//!
//! It must not check the result: that is done for every draft alike.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::draft::{Draft, SectionDraft, TopicDraft, Words, replace};
use crate::error::Fault;
use crate::reader::Source;
use crate::text::slug;

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
    let mut laid = Laid::of(sections);
    for section in std::mem::take(&mut over.sections) {
        laid.lay(section);
    }
    Draft {
        id: over.id,
        title: over.title.or(base.title),
        summary: over.summary.or(base.summary),
        levels: over.levels.or(base.levels),
        extends: over.extends,
        remove: Vec::new(),
        sections: laid.into_sections(),
        resources: over.resources.or(base.resources),
        projects: over.projects.or(base.projects),
        paths: over.paths.or(base.paths),
        must_know: over.must_know.or(base.must_know),
    }
}

/// Takes away what an overlay names, if it is there.
fn remove<'t>(source: &mut Source<'_>, sections: &mut Vec<SectionDraft<'t>>, names: &[Words<'_>]) {
    if names.is_empty() {
        return;
    }
    let mut section_places: HashMap<Cow<'t, str>, usize> = section_places(sections);
    let mut topics: HashSet<Cow<'t, str>> = topic_places(sections).into_keys().collect();
    let mut gone: HashSet<Cow<'t, str>> = HashSet::new();
    for name in names {
        if let Some(id) = name.value.strip_prefix(SECTION_PREFIX) {
            if let Some(place) = section_places.remove(id) {
                let held = std::mem::take(&mut sections[place]).topics;
                for id in held.into_iter().filter_map(|topic| topic.id) {
                    topics.remove(&id.value);
                    gone.insert(id.value);
                }
            } else {
                let ids = section_places.keys().map(AsRef::as_ref);
                let fault = unknown(source, "section", id, ids);
                source.error(fault, name.span);
            }
        } else if let Some(id) = topics.take(name.value.as_ref()) {
            gone.insert(id);
        } else if !gone.contains(name.value.as_ref()) {
            let ids = topics.iter().map(AsRef::as_ref);
            let fault = unknown(source, "topic", &name.value, ids);
            source.error(fault, name.span);
        }
    }
    sections.retain(|section| is_among(section.id.as_ref(), &section_places));
    for section in sections {
        section.topics.retain(|topic| {
            topic
                .id
                .as_ref()
                .is_some_and(|id| !gone.contains(&id.value))
        });
        // A topic that goes takes along what required it: otherwise nothing could be removed
        // without rewriting all that was built on it.
        for requires in section
            .topics
            .iter_mut()
            .flat_map(|topic| &mut topic.requires)
        {
            requires.retain(|required| !gone.contains(&required.value));
        }
    }
}

fn is_among(id: Option<&Words<'_>>, places: &HashMap<Cow<'_, str>, usize>) -> bool {
    id.is_some_and(|id| places.contains_key(&id.value))
}

fn unknown<'a>(
    source: &Source<'_>,
    what: &'static str,
    id: &str,
    known: impl Iterator<Item = &'a str>,
) -> Fault {
    Fault::RemoveUnknown {
        what,
        id: id.to_owned(),
        near: source.nearest(id, known),
    }
}

/// The sections that an overlay is being laid over, with what stands where.
struct Laid<'t> {
    sections: Vec<SectionDraft<'t>>,
    section_places: HashMap<Cow<'t, str>, usize>,
    /// Where each topic stands: the place of its section, and its own in there.
    topic_places: HashMap<Cow<'t, str>, (usize, usize)>,
    /// The places that topics have moved away from.
    left: HashSet<(usize, usize)>,
}

impl<'t> Laid<'t> {
    fn of(sections: Vec<SectionDraft<'t>>) -> Self {
        Self {
            section_places: section_places(&sections),
            topic_places: topic_places(&sections),
            left: HashSet::new(),
            sections,
        }
    }

    fn lay(&mut self, mut section: SectionDraft<'t>) {
        let topics = std::mem::take(&mut section.topics);
        let id = id_or_slug(section.id.as_ref(), section.title.as_ref());
        let known = id.and_then(|id| self.section_places.get(&id).copied());
        let place = known.unwrap_or(self.sections.len());
        if let Some(known) = self.sections.get_mut(place) {
            override_section(known, section);
        } else {
            if let Some(id) = &section.id {
                self.section_places.insert(id.value.clone(), place);
            }
            self.sections.push(section);
        }
        for topic in topics {
            self.lay_topic(place, topic);
        }
    }

    fn lay_topic(&mut self, section: usize, topic: TopicDraft<'t>) {
        let id = id_or_slug(topic.id.as_ref(), topic.title.as_ref());
        let known = id.and_then(|id| self.topic_places.get_key_value(&id));
        let known = known.map(|(id, &place)| (id.clone(), place));
        let Some((id, (at_section, at))) = known else {
            if let Some(id) = &topic.id {
                let place = (section, self.sections[section].topics.len());
                self.topic_places.insert(id.value.clone(), place);
            }
            self.sections[section].topics.push(topic);
            return;
        };
        let stands = &mut self.sections[at_section].topics[at];
        if at_section == section {
            override_topic(stands, topic);
            return;
        }
        let mut moved = std::mem::take(stands);
        self.left.insert((at_section, at));
        override_topic(&mut moved, topic);
        let topics = &mut self.sections[section].topics;
        self.topic_places.insert(id, (section, topics.len()));
        topics.push(moved);
    }

    fn into_sections(mut self) -> Vec<SectionDraft<'t>> {
        if !self.left.is_empty() {
            for (place, section) in self.sections.iter_mut().enumerate() {
                let mut at = 0..;
                section
                    .topics
                    .retain(|_| at.next().is_none_or(|at| !self.left.contains(&(place, at))));
            }
        }
        self.sections
    }
}

fn section_places<'t>(sections: &[SectionDraft<'t>]) -> HashMap<Cow<'t, str>, usize> {
    let named = |(place, section): (usize, &SectionDraft<'t>)| {
        let id = section.id.as_ref()?;
        Some((id.value.clone(), place))
    };
    sections.iter().enumerate().filter_map(named).collect()
}

fn topic_places<'t>(sections: &[SectionDraft<'t>]) -> HashMap<Cow<'t, str>, (usize, usize)> {
    let mut places = HashMap::new();
    for (section, held) in sections.iter().enumerate() {
        for (at, topic) in held.topics.iter().enumerate() {
            if let Some(id) = &topic.id {
                places.insert(id.value.clone(), (section, at));
            }
        }
    }
    places
}

fn override_section<'t>(base: &mut SectionDraft<'t>, over: SectionDraft<'t>) {
    replace(&mut base.title, over.title);
    replace(&mut base.summary, over.summary);
    replace(&mut base.level, over.level);
    replace(&mut base.part, over.part);
    replace(&mut base.optional, over.optional);
    base.place = over.place;
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

#[cfg(test)]
mod tests;
