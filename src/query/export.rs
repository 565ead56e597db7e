//! Roadmaps with the learner's records, whole, as they are handed out.
//!
//! It must not know how any form is written. What only follows from the records (a parent's
//! status, what is known from elsewhere) is no record: a document holds what was written, the rows
//! beside it tell where the learner stands.

use jiff::Timestamp;
use roadmap_core::document::{
    Document, Item, LearningPath, Link, MustKnow, Project, Resource, Section, Topic,
};
use roadmap_core::index::{self, Index};
use roadmap_core::library::{Node, TopicRef};
use roadmap_core::model::{DEFAULT_LEVELS, Record};

use super::plan::PlanView;
use super::row::row;
use super::scope::topics_of;
use super::standing::Standing;
use super::view::TopicView;

/// What a roadmap is handed out as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A checklist that people read and tick.
    #[default]
    Markdown,
    /// Everything, records too, for `import` and for programs.
    Json,
    /// The roadmap file.
    Toml,
    /// Topics and items for spreadsheets.
    Csv,
    /// Tasks that Taskwarrior imports.
    Taskwarrior,
    /// The weeks ahead for a calendar.
    Ics,
    /// The prerequisites for Graphviz.
    Dot,
    /// The prerequisites for Mermaid.
    Mermaid,
    /// Cards that Anki imports.
    Anki,
}

impl Form {
    /// The form that the ending of a file's name stands for.
    pub fn of_ending(ending: &str) -> Option<Self> {
        Some(match ending.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Self::Markdown,
            "json" => Self::Json,
            "toml" => Self::Toml,
            "csv" => Self::Csv,
            "ics" => Self::Ics,
            "dot" | "gv" => Self::Dot,
            "mmd" | "mermaid" => Self::Mermaid,
            _ => return None,
        })
    }

    /// The word that it is asked for by.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Json => "json",
            Self::Toml => "toml",
            Self::Csv => "csv",
            Self::Taskwarrior => "taskwarrior",
            Self::Ics => "ics",
            Self::Dot => "dot",
            Self::Mermaid => "mermaid",
            Self::Anki => "anki",
        }
    }

    /// Whether it is of one roadmap alone.
    pub fn is_of_one(self) -> bool {
        matches!(self, Self::Markdown | Self::Toml)
    }
}

/// Roadmaps to be handed out.
#[derive(Debug, Default)]
pub struct ExportView<'a> {
    /// As what.
    pub form: Form,
    /// When.
    pub now: Timestamp,
    /// The roadmaps with the records.
    pub documents: Vec<Document>,
    /// Their topics and items, in order, with where the learner stands.
    pub rows: Vec<TopicView<'a>>,
    /// The weeks ahead, where the form is about them.
    pub plan: Option<PlanView<'a>>,
}

/// The roadmaps at these places.
pub fn export<'a>(
    standing: &Standing<'a>,
    places: &[usize],
    form: Form,
    plan: Option<PlanView<'a>>,
    now: Timestamp,
) -> ExportView<'a> {
    let library = standing.library;
    let topics = places.iter().flat_map(|&place| topics_of(library, place));
    let nodes = topics.flat_map(|topic| {
        let items = library.topic(topic).items().map(move |item| Node {
            topic,
            item: Some(item.number()),
        });
        std::iter::once(topic.into()).chain(items)
    });
    ExportView {
        form,
        now,
        documents: places
            .iter()
            .map(|&place| document(standing, place))
            .collect(),
        rows: nodes.map(|node| row(standing, node)).collect(),
        plan,
    }
}

/// A roadmap with the records of its topics and items. Written as a file and compiled, it makes
/// the same roadmap again.
pub fn document(standing: &Standing<'_>, place: usize) -> Document {
    let index = standing.library.roadmap(place);
    let hand = Hand { standing, place };
    let has_levels = index.sections().any(|section| section.level_rank() > 0);
    Document {
        id: index.id().to_owned(),
        title: index.title().to_owned(),
        summary: index.summary().to_owned(),
        levels: levels(index),
        sections: index
            .sections()
            .map(|section| hand.section(section, has_levels))
            .collect(),
        resources: index
            .resources()
            .map(|resource| Resource {
                title: resource.title.to_owned(),
                kind: resource.kind.to_owned(),
                url: resource.url.to_owned(),
                summary: resource.summary.to_owned(),
            })
            .collect(),
        projects: index
            .projects()
            .map(|project| Project {
                title: project.title.to_owned(),
                level: project.level.to_owned(),
                summary: project.summary.to_owned(),
                url: project.url.to_owned(),
            })
            .collect(),
        paths: index
            .learning_paths()
            .map(|path| LearningPath {
                title: path.title.to_owned(),
                level: path.level.to_owned(),
                duration: path.duration.to_owned(),
                steps: owned(path.steps),
            })
            .collect(),
        must_know: index
            .must_know()
            .map(|list| MustKnow {
                level: list.level.to_owned(),
                items: owned(list.items),
            })
            .collect(),
    }
}

/// The levels; none where they are the default ones.
fn levels(index: &Index) -> Vec<String> {
    if index.levels().eq(DEFAULT_LEVELS) {
        return Vec::new();
    }
    owned(index.levels())
}

/// What copies a roadmap with the records on it.
#[derive(Clone, Copy)]
struct Hand<'a> {
    standing: &'a Standing<'a>,
    place: usize,
}

impl Hand<'_> {
    fn section(self, section: index::Section<'_>, has_levels: bool) -> Section {
        Section {
            id: section.id().to_owned(),
            title: section.title().to_owned(),
            summary: section.summary().to_owned(),
            part: section.part().to_owned(),
            level: said(section.level(), has_levels),
            optional: section.is_optional(),
            topics: section.topics().map(|topic| self.topic(topic)).collect(),
        }
    }

    fn topic(self, topic: index::Topic<'_>) -> Topic {
        let section = topic.section();
        let has_own_level = topic.level_rank() != section.level_rank();
        let is_other = topic.is_optional() != section.is_optional();
        let written = topic.needs().filter(|need| need.is_written());
        let outermost = topic.items().filter(|item| item.parent().is_none());
        Topic {
            id: topic.id().to_owned(),
            title: topic.title().to_owned(),
            aliases: owned(topic.aliases()),
            summary: topic.summary().to_owned(),
            level: said(topic.level(), has_own_level),
            requires: owned(written.map(|need| need.topic().id())),
            concepts: owned(topic.concepts()),
            optional: is_other.then(|| topic.is_optional()),
            minutes: topic.minutes(),
            tags: owned(topic.tags()),
            links: topic
                .links()
                .map(|link| Link {
                    title: link.title.to_owned(),
                    url: link.url.to_owned(),
                })
                .collect(),
            items: outermost.map(|item| self.item(item)).collect(),
            record: self.record(topic, None),
        }
    }

    fn item(self, item: index::Item<'_>) -> Item {
        let is_own = |below: &index::Item<'_>| {
            let parent = below.parent();
            parent.is_some_and(|parent| parent.number() == item.number())
        };
        let own = item.below().filter(is_own);
        Item {
            id: item.id().to_owned(),
            title: item.title().to_owned(),
            aliases: owned(item.aliases()),
            concepts: owned(item.concepts()),
            items: own.map(|below| self.item(below)).collect(),
            record: self.record(item.topic(), Some(item.number())),
        }
    }

    fn record(self, topic: index::Topic<'_>, item: Option<u32>) -> Record {
        let topic = TopicRef {
            roadmap: self.place,
            number: topic.number(),
        };
        let placed = self.standing.record(Node { topic, item });
        placed
            .map(|placed| placed.record.clone())
            .unwrap_or_default()
    }
}

/// A text where it says something, else an empty one.
fn said(text: &str, says_something: bool) -> String {
    if says_something {
        text.to_owned()
    } else {
        String::new()
    }
}

fn owned<'t>(texts: impl IntoIterator<Item = &'t str>) -> Vec<String> {
    texts.into_iter().map(str::to_owned).collect()
}
