//! What the program can answer: index and records in, finished views out.
//!
//! Everything here is pure. It must not touch a file, a clock, a terminal or the environment.

pub mod about;
pub mod assess;
pub mod backup;
pub mod carried;
pub mod change;
pub mod compare;
pub mod concepts;
mod edits;
mod estimate;
pub mod export;
pub mod filter;
mod fit;
mod future;
pub mod import;
pub mod knowledge;
pub mod list;
mod locate;
pub mod log;
pub mod merge;
pub mod name;
mod near;
pub mod next;
pub mod overview;
pub mod path;
pub mod plan;
pub mod problem;
pub mod row;
pub mod rows;
pub mod scope;
pub mod search;
pub mod show;
mod sieve;
pub mod since;
pub mod standing;
pub mod stats;
mod status;
pub mod view;

#[cfg(test)]
mod tests;

use about::AboutView;
use assess::AssessmentView;
use backup::{BackupsView, RestoredView};
use compare::ComparisonView;
use concepts::ConceptsView;
use export::ExportView;
use import::ImportView;
use log::LogView;
use merge::MergeView;
use next::NextView;
use overview::OverviewView;
use path::PathView;
use plan::PlanView;
use problem::ProblemsView;
use show::{DetailsView, FieldView};
use since::SinceView;
use stats::StatsView;
use view::{ChangeView, DeedView, RoadmapsView, TopicsView, UndoneView};

/// Everything a command can answer with.
#[derive(Debug)]
pub enum View<'a> {
    /// Topics and items in a list.
    Topics(TopicsView<'a>),
    /// All that is known of some topics.
    Details(DetailsView<'a>),
    /// Raw values of one field.
    Field(FieldView),
    /// What is next, and why.
    Next(NextView<'a>),
    /// What stands before a topic.
    Path(PathView<'a>),
    /// The weeks ahead.
    Plan(PlanView<'a>),
    /// The library.
    Roadmaps(RoadmapsView<'a>),
    /// One roadmap.
    About(AboutView<'a>),
    /// Where an assessment stands.
    Assessment(AssessmentView<'a>),
    /// Two roadmaps beside each other.
    Comparison(ComparisonView<'a>),
    /// Concepts.
    Concepts(ConceptsView<'a>),
    /// Roadmaps to be handed out, in a form of their own whatever the format.
    Export(ExportView<'a>),
    /// Where one stands: bars, what is being learnt, what is next.
    Overview(OverviewView<'a>),
    /// What a command changed.
    Change(ChangeView),
    /// What was taken back.
    Undone(UndoneView),
    /// The backups of the progress.
    Backups(BackupsView),
    /// A backup that was put back.
    Restored(RestoredView),
    /// What other versions of the progress brought.
    Merge(MergeView),
    /// Plans that were brought in.
    Import(ImportView),
    /// What happened, dated.
    Log(LogView),
    /// Progress in numbers.
    Stats(StatsView<'a>),
    /// What is wrong or odd with files.
    Problems(ProblemsView),
    /// What became of a roadmap since an older version of it.
    Since(SinceView),
    /// A file that was made, opened or chosen, or another thing done outside the records.
    Deed(DeedView),
    /// The choice that was made before and stands.
    Chosen(DeedView),
    /// Text that is the output as it stands, in every format.
    Text(String),
}

impl View<'_> {
    /// Whether it only says that something was done, which `--quiet` silences.
    pub fn is_success(&self) -> bool {
        matches!(
            self,
            Self::Change(_)
                | Self::Undone(_)
                | Self::Restored(_)
                | Self::Merge(_)
                | Self::Import(_)
                | Self::Deed(_)
        )
    }
}
