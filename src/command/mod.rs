//! One file a command: what was asked for, and what it needs, become a view or a change.
//!
//! It must not parse arguments, and must not know how a view is drawn.

mod context;
mod failure;
mod left_out;
mod since;

pub mod about;
pub mod assess;
pub mod check;
pub mod choose;
pub mod compare;
pub mod concepts;
pub mod edit;
pub mod export;
pub mod import;
pub mod list;
pub mod log;
pub mod mark;
pub mod merge;
pub mod merge_driver;
pub mod new;
pub mod next;
pub mod note;
pub mod open;
pub mod overview;
pub mod path;
pub mod plan;
pub mod restore;
pub mod search;
pub mod show;
pub mod stats;
pub mod undo;

use std::path::PathBuf;
use std::time::Duration;

pub use context::Context;
pub use failure::{Exit, Failure};

use crate::query::View;
use crate::query::knowledge::Sharing;
use crate::query::problem::ProblemView;

/// What every command may be told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Globals {
    /// The home, where it is not the usual one.
    pub home: Option<PathBuf>,
    /// The progress file, where it is not the home's.
    pub progress: Option<PathBuf>,
    /// Roadmap files to be loaded for this call.
    pub files: Vec<PathBuf>,
    /// The roadmaps that the call is restricted to, by id or its beginning; `all` for every one.
    pub roadmaps: Vec<String>,
    /// Whether what was learnt in one roadmap counts in the others.
    pub sharing: Sharing,
    /// Whether ids that are read from standard input end with NUL.
    pub nul: bool,
    /// Whether nothing is to be written.
    pub dry_run: bool,
    /// Whether an empty answer is to be told by the exit code.
    pub exit_code: bool,
    /// Whether questions are answered with yes.
    pub yes: bool,
    /// How long to wait for another process that writes.
    pub lock_timeout: Duration,
}

/// What is to be done.
#[derive(Clone, Debug)]
pub enum Command {
    /// Where one stands at a glance; `plain` where no person looks.
    Overview,
    /// The library.
    Roadmaps,
    /// One roadmap.
    About(about::Request),
    /// Topics.
    List(list::Request),
    /// Topics, ranked.
    Search(search::Request),
    /// All about some topics.
    Show(show::Request),
    /// What is next.
    Next(next::Request),
    /// What stands before a topic.
    Path(path::Request),
    /// The weeks ahead.
    Plan(plan::Request),
    /// What one knows, by questions.
    Assess(assess::Request),
    /// Two roadmaps beside each other.
    Compare(compare::Request),
    /// Concepts.
    Concepts(concepts::Request),
    /// A change of status.
    Mark(mark::Request),
    /// Taking commands back.
    Undo(undo::Request),
    /// A backup put back, or the backups there are.
    Restore(restore::Request),
    /// A note.
    Note(note::Request),
    /// What happened.
    Log(log::Request),
    /// Progress in numbers.
    Stats,
    /// A link in the browser.
    Open(open::Request),
    /// The choice of the active roadmap.
    Choose(choose::Request),
    /// A new roadmap file.
    New(new::Request),
    /// A file in the editor.
    Edit(edit::Request),
    /// A plan in another form, brought in.
    Import(import::Request),
    /// Other copies of the progress, brought in.
    Merge(merge::Request),
    /// What `git` asks of a merge driver.
    MergeDriver(merge_driver::Request),
    /// What is wrong or odd with files.
    Check(check::Request),
    /// Roadmaps in a form that other tools read.
    Export(export::Request),
    /// Text that does not depend on anything: completions, the schema.
    Text(String),
}

impl Command {
    /// Whether it is about the learner's records, of which there may be other copies.
    fn reads_progress(&self) -> bool {
        !matches!(
            self,
            Self::Merge(_) | Self::MergeDriver(_) | Self::New(_) | Self::Text(_)
        )
    }
}

/// What a command came to.
#[derive(Debug, Default)]
pub struct Outcome<'a> {
    /// What it answers.
    pub view: Option<View<'a>>,
    /// What is to be said beside the answer.
    pub notes: Vec<Note>,
    /// The file that the answer is for, where it is not to be printed.
    pub file: Option<export::Target>,
    /// How the process ends.
    pub exit: Exit,
}

/// Something said beside the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// Something is odd.
    Warning(String),
    /// Something may help.
    Hint(String),
    /// A file is wrong or odd.
    Problem(ProblemView),
}

impl<'a> Outcome<'a> {
    /// An answer, and nothing beside it.
    pub fn of(view: View<'a>) -> Self {
        Self {
            view: Some(view),
            ..Self::default()
        }
    }

    /// The same with something said beside it.
    #[must_use]
    pub fn with_notes(mut self, notes: impl IntoIterator<Item = Note>) -> Self {
        self.notes.extend(notes);
        self
    }

    /// The same, ending as an empty answer where that is asked for.
    #[must_use]
    pub fn empty_if(mut self, empty: bool, globals: &Globals) -> Self {
        if empty && globals.exit_code {
            self.exit = Exit::Empty;
        }
        self
    }
}

/// Carries a command out. What was not found may stand in a file that was left out: those are told
/// of then. Copies of the progress beside it are named.
pub fn run<'a>(command: &Command, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let outcome = answer(command, context).map_err(|failure| match failure.exit {
        Exit::NotFound => failure.with_notes(context.left_out_notes()),
        _ => failure,
    })?;
    let hint = command
        .reads_progress()
        .then(|| merge::hint(context))
        .flatten();
    Ok(outcome.with_notes(hint))
}

fn answer<'a>(command: &Command, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    match command {
        Command::Overview => overview::run(context),
        Command::Roadmaps => about::roadmaps(context),
        Command::About(request) => about::run(request, context),
        Command::List(request) => list::run(request, context),
        Command::Search(request) => search::run(request, context),
        Command::Show(request) => show::run(request, context),
        Command::Next(request) => next::run(request, context),
        Command::Path(request) => path::run(request, context),
        Command::Plan(request) => plan::run(request, context),
        Command::Assess(request) => assess::run(request, context),
        Command::Compare(request) => compare::run(request, context),
        Command::Concepts(request) => concepts::run(request, context),
        Command::Mark(request) => mark::run(request, context),
        Command::Undo(request) => undo::run(request, context),
        Command::Restore(request) => restore::run(request, context),
        Command::Note(request) => note::run(request, context),
        Command::Log(request) => log::run(request, context),
        Command::Stats => stats::run(context),
        Command::Open(request) => open::run(request, context),
        Command::Choose(request) => choose::run(request, context),
        Command::New(request) => new::run(request, context),
        Command::Edit(request) => edit::run(request, context),
        Command::Import(request) => import::run(request, context),
        Command::Merge(request) => merge::run(request, context),
        Command::MergeDriver(request) => merge_driver::run(request, context),
        Command::Check(request) => check::run(request, context),
        Command::Export(request) => export::run(request, context),
        Command::Text(text) => Ok(Outcome::of(View::Text(text.clone()))),
    }
}
