//! The records of all the views: of each its type, its ids and its columns in `tsv`. The JSON keys
//! are the views' own fields.
//!
//! It must not know a format. For users the columns stand in the documentation of [`super`].

mod deeds;

use std::io;

use jiff::civil::Date;
use serde::Serialize;

use crate::query::about::{
    AboutRoadmapView, LearningPathView, MustKnowView, ProjectView, ResourceView, SectionView,
};
use crate::query::assess::QuestionView;
use crate::query::compare::ComparedView;
use crate::query::concepts::ConceptView;
use crate::query::log::LogEntryView;
use crate::query::next::NextTopicView;
use crate::query::path::PathTopicView;
use crate::query::plan::{PlannedView, WeekView};
use crate::query::rows::Row;
use crate::query::show::DetailView;
use crate::query::stats::{StatScope, StatView};
use crate::query::view::{Kind, RoadmapView, TopicView};

/// One record of a listing.
pub(super) trait Record: Serialize {
    /// Its `type` where each record is a line of JSON.
    fn kind(&self) -> &'static str;

    /// The full ids it is about.
    fn ids(&self) -> Vec<&str>;

    /// Its columns in `tsv`.
    fn columns(&self) -> Vec<String>;

    /// Hands its columns over, one after the other.
    fn each_column(&self, take: &mut dyn FnMut(&str) -> io::Result<()>) -> io::Result<()> {
        self.columns().iter().try_for_each(|column| take(column))
    }
}

/// A row of a list is what it says at a glance, but where all of it is asked for.
impl Record for Row<'_, '_> {
    fn kind(&self) -> &'static str {
        word(self.glance.kind)
    }

    fn ids(&self) -> Vec<&str> {
        vec![&self.glance.id]
    }

    fn columns(&self) -> Vec<String> {
        let mut columns = Vec::new();
        // Nothing that a list in memory can refuse.
        let _ = self.each_column(&mut |column| {
            columns.push(column.to_owned());
            Ok(())
        });
        columns
    }

    fn each_column(&self, take: &mut dyn FnMut(&str) -> io::Result<()>) -> io::Result<()> {
        let row = &self.glance;
        take(&row.id)?;
        take(row.status.as_str())?;
        take(row.level)?;
        take(&text(row.minutes))?;
        take(row.section)?;
        take(row.title)
    }
}

impl Record for TopicView<'_> {
    fn kind(&self) -> &'static str {
        word(self.kind)
    }

    fn ids(&self) -> Vec<&str> {
        vec![&self.id]
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.id.clone(),
            self.status.to_string(),
            self.level.to_owned(),
            text(self.minutes),
            self.section.to_owned(),
            self.title.to_owned(),
        ]
    }
}

/// What has the record of a topic in it is listed as that topic.
macro_rules! as_topic {
    ($record:ty) => {
        impl Record for $record {
            fn kind(&self) -> &'static str {
                self.topic.kind()
            }

            fn ids(&self) -> Vec<&str> {
                self.topic.ids()
            }

            fn columns(&self) -> Vec<String> {
                self.topic.columns()
            }
        }
    };
}

as_topic!(DetailView<'_>);
as_topic!(NextTopicView<'_>);
as_topic!(PathTopicView<'_>);

impl Record for RoadmapView<'_> {
    fn kind(&self) -> &'static str {
        "roadmap"
    }

    fn ids(&self) -> Vec<&str> {
        vec![self.id]
    }

    fn columns(&self) -> Vec<String> {
        let active = if self.active { "*" } else { "" };
        vec![
            self.id.to_owned(),
            self.tally.percent.to_string(),
            self.tally.complete().to_string(),
            self.topics.to_string(),
            active.to_owned(),
            self.title.to_owned(),
        ]
    }
}

impl Record for AboutRoadmapView<'_> {
    fn kind(&self) -> &'static str {
        self.roadmap.kind()
    }

    fn ids(&self) -> Vec<&str> {
        self.roadmap.ids()
    }

    fn columns(&self) -> Vec<String> {
        self.roadmap.columns()
    }
}

impl Record for QuestionView<'_> {
    fn kind(&self) -> &'static str {
        "question"
    }

    fn ids(&self) -> Vec<&str> {
        vec![self.concept]
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.concept.to_owned(),
            self.if_yes.to_string(),
            self.if_no.to_string(),
            self.title.to_owned(),
        ]
    }
}

impl Record for ComparedView<'_> {
    fn kind(&self) -> &'static str {
        "compared"
    }

    fn ids(&self) -> Vec<&str> {
        vec![self.id]
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.id.to_owned(),
            text(self.left.as_ref().map(|place| place.level)),
            text(self.right.as_ref().map(|place| place.level)),
            text(self.left.as_ref().map(|place| &place.topic)),
            text(self.right.as_ref().map(|place| &place.topic)),
            self.title.to_owned(),
        ]
    }
}

impl Record for ConceptView<'_> {
    fn kind(&self) -> &'static str {
        "concept"
    }

    fn ids(&self) -> Vec<&str> {
        vec![self.id]
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.id.to_owned(),
            self.status.to_string(),
            self.topics.len().to_string(),
            self.title.to_owned(),
        ]
    }
}

impl Record for SectionView<'_> {
    fn kind(&self) -> &'static str {
        "section"
    }

    fn ids(&self) -> Vec<&str> {
        vec![self.id]
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.id.to_owned(),
            self.tally.percent.to_string(),
            self.tally.complete().to_string(),
            self.topics.to_string(),
            self.level.to_owned(),
            self.roadmap.to_owned(),
            self.title.to_owned(),
        ]
    }
}

impl Record for LearningPathView<'_> {
    fn kind(&self) -> &'static str {
        "path"
    }

    fn ids(&self) -> Vec<&str> {
        Vec::new()
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.title.to_owned(),
            text(self.level),
            text(self.duration),
            self.steps.join("; "),
        ]
    }
}

impl Record for ProjectView<'_> {
    fn kind(&self) -> &'static str {
        "project"
    }

    fn ids(&self) -> Vec<&str> {
        Vec::new()
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.title.to_owned(),
            text(self.level),
            text(self.url),
            text(self.summary),
        ]
    }
}

impl Record for MustKnowView<'_> {
    fn kind(&self) -> &'static str {
        "must_know"
    }

    fn ids(&self) -> Vec<&str> {
        Vec::new()
    }

    fn columns(&self) -> Vec<String> {
        vec![self.level.to_owned(), self.items.join("; ")]
    }
}

impl Record for ResourceView<'_> {
    fn kind(&self) -> &'static str {
        "resource"
    }

    fn ids(&self) -> Vec<&str> {
        Vec::new()
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.title.to_owned(),
            text(self.kind),
            text(self.url),
            text(self.summary),
        ]
    }
}

impl Record for LogEntryView {
    fn kind(&self) -> &'static str {
        "event"
    }

    fn ids(&self) -> Vec<&str> {
        vec![&self.id]
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.id.clone(),
            self.event.to_owned(),
            self.at.to_string(),
            self.title.clone(),
        ]
    }
}

impl Record for WeekView<'_> {
    fn kind(&self) -> &'static str {
        "week"
    }

    fn ids(&self) -> Vec<&str> {
        self.topics.iter().map(|topic| &*topic.id).collect()
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.ids().join("; "),
            self.from.to_string(),
            self.to.to_string(),
            self.minutes.to_string(),
        ]
    }
}

/// A topic of a week, as a row of its own.
#[derive(Debug, Default, Serialize)]
pub(super) struct PlannedRow<'v> {
    id: &'v str,
    week: Date,
    minutes: u64,
    title: &'v str,
    #[serde(skip)]
    is_continued: bool,
}

impl<'v> PlannedRow<'v> {
    /// The rows of a week.
    pub(super) fn of(week: &'v WeekView<'_>) -> impl Iterator<Item = Self> {
        let row = |topic: &'v PlannedView<'_>| Self {
            id: &topic.id,
            week: week.from,
            minutes: topic.minutes,
            title: topic.title,
            is_continued: topic.is_continued,
        };
        week.topics.iter().map(row)
    }
}

impl Record for PlannedRow<'_> {
    fn kind(&self) -> &'static str {
        "planned"
    }

    /// A topic that takes several weeks is named once.
    fn ids(&self) -> Vec<&str> {
        Vec::from_iter((!self.is_continued).then_some(self.id))
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.id.to_owned(),
            self.week.to_string(),
            self.minutes.to_string(),
            self.title.to_owned(),
        ]
    }
}

impl Record for StatView<'_> {
    fn kind(&self) -> &'static str {
        "stat"
    }

    /// Only roadmaps have ids that stand for themselves.
    fn ids(&self) -> Vec<&str> {
        match self.scope {
            StatScope::Roadmap => vec![self.roadmap],
            StatScope::Level | StatScope::Section => Vec::new(),
        }
    }

    fn columns(&self) -> Vec<String> {
        let scope = match self.scope {
            StatScope::Roadmap => "roadmap",
            StatScope::Level => "level",
            StatScope::Section => "section",
        };
        vec![
            self.roadmap.to_owned(),
            scope.to_owned(),
            self.name.to_owned(),
            self.tally.percent.to_string(),
            self.tally.complete().to_string(),
            self.topics.to_string(),
            self.title.to_owned(),
        ]
    }
}

/// A value, or nothing where there is none.
fn text(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Topic => "topic",
        Kind::Item => "item",
    }
}
