//! What machines read of a view: the records it consists of.
//!
//! It must not know a format: each of them works on any [`Listing`].

use std::io;

use serde::Serialize;

use super::record::{PlannedRow, Record};
use crate::query::about::{AboutRoadmapView, AboutView, Part};
use crate::query::assess::{AssessmentView, QuestionView};
use crate::query::backup::{BackupView, BackupsView, RestoredView};
use crate::query::compare::{ComparedView, ComparisonView};
use crate::query::concepts::{ConceptView, ConceptsView};
use crate::query::import::{ImportView, ImportedView};
use crate::query::log::{LogEntryView, LogView};
use crate::query::merge::{MergeView, MergedView};
use crate::query::next::{NextTopicView, NextView};
use crate::query::path::{PathTopicView, PathView};
use crate::query::plan::{PlanView, WeekView};
use crate::query::problem::{ProblemView, ProblemsView};
use crate::query::rows::{Row, Rows};
use crate::query::show::{DetailView, DetailsView};
use crate::query::since::{ShiftView, SinceView};
use crate::query::stats::{StatView, StatsView};
use crate::query::view::{
    ChangeView, ChangedView, DeedView, RoadmapView, RoadmapsView, TopicView, TopicsView,
    UndoneCommandView, UndoneView,
};

/// A view that consists of records. Serialized whole it is the body of the JSON object.
pub(super) trait Listing: Serialize {
    /// What it consists of.
    type Records: Records + ?Sized;

    /// The key under which its records stand, where other keys stand beside it.
    const SUMMED_BESIDE: Option<&'static str> = None;

    /// Its records.
    fn records(&self) -> &Self::Records;

    /// Its records as tables, for the formats that have a record a row.
    fn tables(&self, tables: &mut impl Tables) -> io::Result<()> {
        tables.table(self.records())
    }
}

/// Records of one kind, be they there or made when their turn comes.
pub(super) trait Records {
    /// What each is.
    type Record<'r>: Record
    where
        Self: 'r;

    /// One that says nothing, which shows the keys that each has.
    type Sample: Serialize + Default;

    /// Hands each over.
    fn each<'r>(
        &'r self,
        take: &mut dyn FnMut(&Self::Record<'r>) -> io::Result<()>,
    ) -> io::Result<()>;
}

impl<R: Record + Default> Records for [R] {
    type Record<'r>
        = R
    where
        R: 'r;
    type Sample = R;

    fn each<'r>(
        &'r self,
        take: &mut dyn FnMut(&Self::Record<'r>) -> io::Result<()>,
    ) -> io::Result<()> {
        self.iter().try_for_each(take)
    }
}

impl<'a> Records for Rows<'a> {
    type Record<'r>
        = Row<'r, 'a>
    where
        Self: 'r;
    type Sample = TopicView<'a>;

    fn each<'r>(&'r self, take: &mut dyn FnMut(&Row<'r, 'a>) -> io::Result<()>) -> io::Result<()> {
        self.iter().try_for_each(|row| take(&row))
    }
}

/// A format that takes records of one kind after those of another.
pub(super) trait Tables {
    /// Takes some records.
    fn table<R: Records + ?Sized>(&mut self, records: &R) -> io::Result<()>;
}

/// The listing whose records are the field of a view.
macro_rules! listing {
    ($view:ty, $field:ident: $record:ty $(, beside $key:literal)?) => {
        impl<'a> Listing for $view {
            type Records = [$record];
            $(const SUMMED_BESIDE: Option<&'static str> = Some($key);)?
            fn records(&self) -> &[$record] {
                &self.$field
            }
        }
    };
}

impl<'a> Listing for TopicsView<'a> {
    type Records = Rows<'a>;

    fn records(&self) -> &Rows<'a> {
        &self.topics
    }
}

listing!(DetailsView<'a>, topics: DetailView<'a>);
listing!(NextView<'a>, topics: NextTopicView<'a>, beside "topics");
listing!(PathView<'a>, topics: PathTopicView<'a>, beside "topics");
listing!(RoadmapsView<'a>, roadmaps: RoadmapView<'a>);
listing!(AssessmentView<'a>, questions: QuestionView<'a>, beside "questions");
listing!(ComparisonView<'a>, comparison: ComparedView<'a>, beside "comparison");
listing!(ConceptsView<'a>, concepts: ConceptView<'a>);
listing!(StatsView<'a>, stats: StatView<'a>, beside "stats");

/// A week is one line of JSON; as rows it is its topics.
impl<'a> Listing for PlanView<'a> {
    type Records = [WeekView<'a>];
    const SUMMED_BESIDE: Option<&'static str> = Some("weeks");

    fn records(&self) -> &[WeekView<'a>] {
        &self.weeks
    }

    fn tables(&self, tables: &mut impl Tables) -> io::Result<()> {
        let rows: Vec<PlannedRow<'_>> = self.weeks.iter().flat_map(PlannedRow::of).collect();
        tables.table(&rows[..])
    }
}

impl Listing for ChangeView {
    type Records = [ChangedView];
    const SUMMED_BESIDE: Option<&'static str> = Some("changed");

    fn records(&self) -> &[ChangedView] {
        &self.changed
    }
}

impl Listing for UndoneView {
    type Records = [UndoneCommandView];
    const SUMMED_BESIDE: Option<&'static str> = Some("undone");

    fn records(&self) -> &[UndoneCommandView] {
        &self.undone
    }
}

impl Listing for BackupsView {
    type Records = [BackupView];

    fn records(&self) -> &[BackupView] {
        &self.backups
    }
}

impl Listing for RestoredView {
    type Records = [BackupView];
    const SUMMED_BESIDE: Option<&'static str> = Some("restored");

    fn records(&self) -> &[BackupView] {
        &self.restored
    }
}

impl Listing for MergeView {
    type Records = [MergedView];
    const SUMMED_BESIDE: Option<&'static str> = Some("changed");

    fn records(&self) -> &[MergedView] {
        &self.changed
    }
}

impl Listing for ImportView {
    type Records = [ImportedView];
    const SUMMED_BESIDE: Option<&'static str> = Some("imported");

    fn records(&self) -> &[ImportedView] {
        &self.imported
    }
}

impl Listing for LogView {
    type Records = [LogEntryView];

    fn records(&self) -> &[LogEntryView] {
        &self.log
    }
}

impl Listing for ProblemsView {
    type Records = [ProblemView];
    const SUMMED_BESIDE: Option<&'static str> = Some("problems");

    fn records(&self) -> &[ProblemView] {
        &self.problems
    }
}

impl Listing for SinceView {
    type Records = [ShiftView];
    const SUMMED_BESIDE: Option<&'static str> = Some("changes");

    fn records(&self) -> &[ShiftView] {
        &self.changes
    }
}

/// A deed is its own one record.
impl Listing for DeedView {
    type Records = [Self];

    fn records(&self) -> &[Self] {
        std::slice::from_ref(self)
    }
}

/// A roadmap is one line of JSON; as rows it is what was asked for of it, else its sections.
impl<'a> Listing for AboutView<'a> {
    type Records = [AboutRoadmapView<'a>];

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
                    Part::Sections => tables.table(&roadmap.section_list[..])?,
                    Part::Paths => tables.table(&roadmap.paths[..])?,
                    Part::Projects => tables.table(&roadmap.projects[..])?,
                    Part::MustKnow => tables.table(&roadmap.must_know[..])?,
                    Part::Resources => tables.table(&roadmap.resources[..])?,
                }
            }
        }
        Ok(())
    }
}
