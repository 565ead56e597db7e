//! What machines read of a view: its records, and of each record its ids and its columns.
//!
//! It must not know a format: each of them works on any [`Listing`]. The JSON keys are the
//! views' own fields; the columns of `tsv` are here, and nowhere else.

use std::io;

use serde::Serialize;

use crate::query::about::{
    AboutRoadmapView, AboutView, LearningPathView, MustKnowView, Part, ProjectView, ResourceView,
    SectionView,
};
use crate::query::log::{LogEntryView, LogView};
use crate::query::next::{NextTopicView, NextView};
use crate::query::path::PathView;
use crate::query::problem::{ProblemView, ProblemsView};
use crate::query::show::{DetailView, DetailsView};
use crate::query::stats::{StatScope, StatView, StatsView};
use crate::query::view::{
    ChangeView, ChangedView, DeedView, Kind, RoadmapView, RoadmapsView, TopicView, TopicsView,
    UndoneCommandView, UndoneView,
};

/// A view that consists of records. Serialized whole it is the body of the JSON object.
pub(super) trait Listing: Serialize {
    /// What it consists of.
    type Record: Record;

    /// The key under which its records stand, where other keys stand beside it.
    const SUMMED_BESIDE: Option<&'static str> = None;

    /// Its records.
    fn records(&self) -> &[Self::Record];

    /// Its records as tables, for the formats that have a record a row.
    fn tables(&self, tables: &mut impl Tables) -> io::Result<()> {
        tables.table(self.records())
    }
}

/// One record of a listing. The default one shows which keys a record has.
pub(super) trait Record: Serialize + Default {
    /// Its `type` where each record is a line of JSON.
    fn kind(&self) -> &'static str;

    /// The full ids it is about.
    fn ids(&self) -> Vec<&str>;

    /// Its columns in `tsv`.
    fn columns(&self) -> Vec<String>;
}

/// A format that takes records of one kind after those of another.
pub(super) trait Tables {
    /// Takes some records.
    fn table<R: Record>(&mut self, records: &[R]) -> io::Result<()>;
}

/// The listing whose records are the field of a view.
macro_rules! listing {
    ($view:ty, $field:ident: $record:ty $(, beside $key:literal)?) => {
        impl<'a> Listing for $view {
            type Record = $record;
            $(const SUMMED_BESIDE: Option<&'static str> = Some($key);)?
            fn records(&self) -> &[$record] {
                &self.$field
            }
        }
    };
}

listing!(TopicsView<'a>, topics: TopicView<'a>);
listing!(DetailsView<'a>, topics: DetailView<'a>);
listing!(NextView<'a>, topics: NextTopicView<'a>, beside "topics");
listing!(PathView<'a>, topics: TopicView<'a>, beside "topics");
listing!(RoadmapsView<'a>, roadmaps: RoadmapView<'a>);
listing!(StatsView<'a>, stats: StatView<'a>, beside "stats");

impl Listing for ChangeView {
    type Record = ChangedView;
    const SUMMED_BESIDE: Option<&'static str> = Some("changed");

    fn records(&self) -> &[ChangedView] {
        &self.changed
    }
}

impl Listing for UndoneView {
    type Record = UndoneCommandView;
    const SUMMED_BESIDE: Option<&'static str> = Some("undone");

    fn records(&self) -> &[UndoneCommandView] {
        &self.undone
    }
}

impl Listing for LogView {
    type Record = LogEntryView;

    fn records(&self) -> &[LogEntryView] {
        &self.log
    }
}

impl Listing for ProblemsView {
    type Record = ProblemView;

    fn records(&self) -> &[ProblemView] {
        &self.problems
    }
}

/// A deed is its own one record.
impl Listing for DeedView {
    type Record = Self;

    fn records(&self) -> &[Self] {
        std::slice::from_ref(self)
    }
}

/// A roadmap is one line of JSON; as rows it is what was asked for of it, else its sections.
impl<'a> Listing for AboutView<'a> {
    type Record = AboutRoadmapView<'a>;

    fn records(&self) -> &[AboutRoadmapView<'a>] {
        &self.roadmaps
    }

    fn tables(&self, tables: &mut impl Tables) -> io::Result<()> {
        let parts = match &self.parts[..] {
            [] => &[Part::Sections],
            parts => parts,
        };
        for roadmap in &self.roadmaps {
            for part in parts {
                match part {
                    Part::Sections => tables.table(&roadmap.section_list)?,
                    Part::Paths => tables.table(&roadmap.paths)?,
                    Part::Projects => tables.table(&roadmap.projects)?,
                    Part::MustKnow => tables.table(&roadmap.must_know)?,
                    Part::Resources => tables.table(&roadmap.resources)?,
                }
            }
        }
        Ok(())
    }
}

impl Record for TopicView<'_> {
    fn kind(&self) -> &'static str {
        match self.kind {
            Kind::Topic => "topic",
            Kind::Item => "item",
        }
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

impl Record for ProblemView {
    fn kind(&self) -> &'static str {
        "problem"
    }

    fn ids(&self) -> Vec<&str> {
        Vec::new()
    }

    fn columns(&self) -> Vec<String> {
        vec![
            text(self.file.as_deref()),
            text(self.line),
            text(self.column),
            self.severity.to_owned(),
            self.code.to_owned(),
            self.message.clone(),
        ]
    }
}

impl Record for ChangedView {
    fn kind(&self) -> &'static str {
        "change"
    }

    fn ids(&self) -> Vec<&str> {
        vec![&self.id]
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.id.clone(),
            self.from.to_string(),
            self.to.to_string(),
            text(self.at),
            self.title.clone(),
        ]
    }
}

impl Record for UndoneCommandView {
    fn kind(&self) -> &'static str {
        "undone"
    }

    fn ids(&self) -> Vec<&str> {
        self.ids.iter().map(String::as_str).collect()
    }

    fn columns(&self) -> Vec<String> {
        vec![self.ids.join("; "), text(self.at), self.command.clone()]
    }
}

impl Record for DeedView {
    fn kind(&self) -> &'static str {
        "deed"
    }

    fn ids(&self) -> Vec<&str> {
        self.target.iter().map(String::as_str).collect()
    }

    fn columns(&self) -> Vec<String> {
        vec![text(self.target.as_deref()), self.deed.to_owned()]
    }
}

/// A value, or nothing where there is none.
fn text(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}
