//! A checked roadmap as a draft again: what an overlay starts from.
//!
//! It must not lose anything: the draft makes the same index. What follows from concepts is left
//! out, since it follows again. Its values have no place in any text.

use std::borrow::Cow;

use super::draft::{
    Draft, ItemDraft, LinkDraft, MustKnowDraft, PathDraft, ProjectDraft, ResourceDraft,
    SectionDraft, TopicDraft, Words,
};
use crate::index::{Index, Item, Topic};
use crate::reader::At;

impl<'t> Draft<'t> {
    /// A checked roadmap as a draft again, with every key given.
    pub fn of(index: &'t Index) -> Self {
        let listed = |level: &'t str| (!level.is_empty()).then(|| words(level));
        Self {
            id: Some(words(index.id())),
            title: Some(words(index.title())),
            summary: Some(words(index.summary())),
            levels: Some(index.levels().map(words).collect()),
            extends: None,
            remove: Vec::new(),
            sections: index
                .sections()
                .map(|section| SectionDraft {
                    place: None,
                    id: Some(words(section.id())),
                    title: Some(words(section.title())),
                    summary: Some(words(section.summary())),
                    level: Some(words(section.level())),
                    part: Some(words(section.part())),
                    optional: Some(section.is_optional()),
                    topics: section.topics().map(topic_of).collect(),
                })
                .collect(),
            resources: Some(
                index
                    .resources()
                    .map(|resource| ResourceDraft {
                        title: resource.title.into(),
                        kind: resource.kind.into(),
                        url: resource.url.into(),
                        summary: resource.summary.into(),
                    })
                    .collect(),
            ),
            projects: Some(
                index
                    .projects()
                    .map(|project| ProjectDraft {
                        title: project.title.into(),
                        level: listed(project.level),
                        summary: project.summary.into(),
                        url: project.url.into(),
                    })
                    .collect(),
            ),
            paths: Some(
                index
                    .learning_paths()
                    .map(|path| PathDraft {
                        title: path.title.into(),
                        level: listed(path.level),
                        duration: path.duration.into(),
                        steps: path.steps.into_iter().map(words).collect(),
                    })
                    .collect(),
            ),
            must_know: Some(
                index
                    .must_know()
                    .map(|list| MustKnowDraft {
                        level: listed(list.level),
                        items: list.items.into_iter().map(words).collect(),
                    })
                    .collect(),
            ),
        }
    }
}

fn words(text: &str) -> Words<'_> {
    At::nowhere(Cow::Borrowed(text))
}

fn topic_of(topic: Topic<'_>) -> TopicDraft<'_> {
    TopicDraft {
        place: None,
        id: Some(words(topic.id())),
        aliases: Some(topic.aliases().map(words).collect()),
        title: Some(words(topic.title())),
        summary: Some(words(topic.summary())),
        level: Some(words(topic.level())),
        requires: Some(
            topic
                .needs()
                .filter(|need| need.is_written())
                .map(|need| words(need.topic().id()))
                .collect(),
        ),
        concepts: Some(topic.concepts().map(words).collect()),
        optional: Some(topic.is_optional()),
        minutes: topic.minutes(),
        tags: Some(topic.tags().map(words).collect()),
        links: Some(
            topic
                .links()
                .map(|link| LinkDraft {
                    title: link.title.into(),
                    url: link.url.into(),
                })
                .collect(),
        ),
        items: Some(
            topic
                .items()
                .filter(|item| item.parent().is_none())
                .map(item_of)
                .collect(),
        ),
    }
}

fn item_of(item: Item<'_>) -> ItemDraft<'_> {
    let own = |below: &Item<'_>| below.parent().is_some_and(|p| p.number() == item.number());
    ItemDraft {
        place: None,
        id: Some(words(item.id())),
        title: Some(words(item.title())),
        aliases: item.aliases().map(words).collect(),
        concepts: item.concepts().map(words).collect(),
        items: item.below().filter(own).map(item_of).collect(),
    }
}
