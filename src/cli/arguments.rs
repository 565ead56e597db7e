//! The commands, one variant each; its doc comment is its help.
//!
//! It must not say what becomes of what was typed.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::Timestamp;
use jiff::civil::Date;

use super::deferred::Deferred;
use super::export::ExportArguments;
use super::import::ImportArguments;
use super::shared::{ChangeArguments, FilterArguments, QuestionArguments, SortValue};
use super::values;
use crate::command::log::When;

#[derive(Debug, Subcommand)]
pub(super) enum Arguments {
    /// Say what is next, and why
    Next(Deferred<NextArguments>),
    /// List topics
    #[command(visible_alias = "ls")]
    List(Deferred<ListArguments>),
    /// Find topics by words
    Search(Deferred<SearchArguments>),
    /// Show all that is known of topics or items
    Show(Deferred<ShowArguments>),
    /// Show what stands between you and a topic
    Path(Deferred<PathArguments>),
    /// Lay what is next into the weeks ahead
    Plan(Deferred<PlanArguments>),
    /// Begin topics or items
    Start(Deferred<MarkArguments>),
    /// Mark topics or items as learnt
    Done(Deferred<MarkArguments>),
    /// Mark what you knew before
    Known(Deferred<MarkArguments>),
    /// Leave topics or items out
    Skip(Deferred<MarkArguments>),
    /// Open topics or items again, as if never marked
    Reset(Deferred<MarkArguments>),
    /// Take back the last commands
    Undo(Deferred<UndoArguments>),
    /// Put a backup of the progress back
    ///
    /// The progress file is kept as it was before the first change of each of the last ten days of
    /// use. A backup comes back whatever is there now: a good file, a damaged one, which is kept
    /// aside, or none.
    Restore(Deferred<RestoreArguments>),
    /// Read or write a note on a topic or item
    Note(Deferred<NoteArguments>),
    /// List what happened, the latest first
    Log(Deferred<LogArguments>),
    /// Show progress in numbers
    Stats,
    /// List the roadmaps
    Roadmaps,
    /// Show what a roadmap consists of
    About(Deferred<AboutArguments>),
    /// List the concepts, or show what one needs, opens and is taught by
    Concepts(Deferred<ConceptsArguments>),
    /// Show what two roadmaps share, and what only one has
    Compare(Deferred<CompareArguments>),
    /// Find out what you know by few questions, and mark it
    Assess(Deferred<AssessArguments>),
    /// Choose the active roadmap
    Use(Deferred<UseArguments>),
    /// Open a topic's link in the browser
    Open(Deferred<OpenArguments>),
    /// Write a new roadmap file
    New(Deferred<NewArguments>),
    /// Open a roadmap or the progress file in the editor
    Edit(Deferred<EditArguments>),
    /// Bring a study plan in: a Markdown list, a table, a roadmap.sh drawing, tasks
    ///
    /// The plan becomes a roadmap file of the home, its ticks become records, and all that has no
    /// place in a roadmap is told. A newer version of a plan keeps ids, progress and what you have
    /// edited. Nothing is fetched: what stands behind an address is piped in.
    Import(Deferred<ImportArguments>),
    /// Bring other copies of the progress into this one
    Merge(Deferred<MergeArguments>),
    /// Merge three versions of a progress file, for git
    MergeDriver(Deferred<MergeDriverArguments>),
    /// Report what is wrong or odd with files
    Check(Deferred<CheckArguments>),
    /// Hand roadmaps out, with your progress, in forms that other tools read
    Export(Deferred<ExportArguments>),
    /// Print a shell's completion script
    Completions(Deferred<CompletionsArguments>),
    /// Print the JSON Schema of the JSON output
    Schema,
}

/// Topics and items, by name.
#[derive(Debug, Args)]
pub(super) struct ShowArguments {
    /// Topics or items: ids, aliases or titles; `-` reads them from standard input
    #[arg(required = true, value_name = "TOPIC")]
    pub(super) names: Vec<String>,
    /// Print one raw value, by its JSON key
    #[arg(long, value_name = "NAME")]
    pub(super) field: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct ConceptsArguments {
    /// Concepts by id or title; `-` reads them from standard input
    #[arg(value_name = "CONCEPT")]
    pub(super) names: Vec<String>,
    #[command(flatten)]
    pub(super) question: QuestionArguments,
}

#[derive(Debug, Args)]
pub(super) struct CompareArguments {
    /// The one, by id or the beginning of it
    #[arg(value_name = "ROADMAP")]
    pub(super) left: String,
    /// The other
    #[arg(value_name = "OTHER")]
    pub(super) right: String,
}

#[derive(Debug, Args)]
pub(super) struct AssessArguments {
    /// Answer from this TOML file, such as `decorators = true`, instead of asking; `-` reads
    /// standard input
    #[arg(long, value_name = "FILE")]
    pub(super) answers: Option<PathBuf>,
    /// Mark what is known without asking first
    #[arg(short, long)]
    pub(super) yes: bool,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
    #[command(flatten)]
    pub(super) filter: FilterArguments,
}

#[derive(Debug, Args)]
pub(super) struct NextArguments {
    /// How many to name
    #[arg(short = 'n', long = "limit", value_name = "N", default_value_t = 1)]
    pub(super) count: usize,
    /// Only what this topic needs, and the topic itself
    #[arg(long, value_name = "TOPIC")]
    pub(super) goal: Option<String>,
    /// Not these, this time
    #[arg(long, value_name = "TOPIC", value_delimiter = ',')]
    pub(super) not: Vec<String>,
    /// Only those with an estimate of at most so many minutes
    #[arg(short, long, value_name = "N")]
    pub(super) minutes: Option<u32>,
    #[command(flatten)]
    pub(super) question: QuestionArguments,
    #[command(flatten)]
    pub(super) filter: FilterArguments,
}

#[derive(Debug, Args)]
pub(super) struct ListArguments {
    /// List items too
    #[arg(short, long)]
    pub(super) items: bool,
    /// Draw sections, topics and items as a tree
    #[arg(long)]
    pub(super) tree: bool,
    /// Sort by
    #[arg(long, value_name = "KEY", default_value = "order")]
    pub(super) sort: SortValue,
    /// List at most so many
    #[arg(short = 'n', long, value_name = "N")]
    pub(super) limit: Option<usize>,
    #[command(flatten)]
    pub(super) question: QuestionArguments,
    #[command(flatten)]
    pub(super) filter: FilterArguments,
}

#[derive(Debug, Args)]
pub(super) struct SearchArguments {
    /// Words; every one must be found
    #[arg(required = true, value_name = "WORD")]
    pub(super) words: Vec<String>,
    /// List at most so many
    #[arg(short = 'n', long, value_name = "N")]
    pub(super) limit: Option<usize>,
    #[command(flatten)]
    pub(super) question: QuestionArguments,
    #[command(flatten)]
    pub(super) filter: FilterArguments,
}

#[derive(Debug, Args)]
pub(super) struct PathArguments {
    /// The topic
    #[arg(value_name = "TOPIC")]
    pub(super) name: String,
    #[command(flatten)]
    pub(super) question: QuestionArguments,
}

#[derive(Debug, Args)]
pub(super) struct PlanArguments {
    /// How many hours you learn a week
    #[arg(
        long = "hours-per-week",
        value_name = "HOURS",
        allow_negative_numbers = true,
        value_parser = values::minutes_of_hours
    )]
    pub(super) minutes_per_week: u32,
    /// Up to this day; without it, twelve weeks
    #[arg(long, value_name = "DATE", value_parser = values::when)]
    pub(super) until: Option<When>,
    /// Only what this topic needs, and the topic itself
    #[arg(long, value_name = "TOPIC")]
    pub(super) goal: Option<String>,
    /// Lay out at most so many weeks
    #[arg(short = 'n', long, value_name = "N")]
    pub(super) limit: Option<usize>,
    #[command(flatten)]
    pub(super) question: QuestionArguments,
    #[command(flatten)]
    pub(super) filter: FilterArguments,
}

#[derive(Debug, Args)]
pub(super) struct MarkArguments {
    /// Topics or items: ids, aliases or titles; `-` reads them from standard input
    #[arg(value_name = "TOPIC")]
    pub(super) names: Vec<String>,
    /// When it happened, where that is not now: 2026-11-20 or 2026-11-20T17:03:10Z
    #[arg(long, value_name = "DATE", value_parser = values::moment)]
    pub(super) at: Option<Timestamp>,
    /// Answer yes to every question
    #[arg(short, long)]
    pub(super) yes: bool,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
    #[command(flatten)]
    pub(super) filter: FilterArguments,
}

#[derive(Debug, Args)]
pub(super) struct UndoArguments {
    /// How many commands to take back
    #[arg(value_name = "N", default_value_t = 1)]
    pub(super) count: usize,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct RestoreArguments {
    /// The day; without one, the newest backup
    #[arg(value_name = "DATE", value_parser = values::day)]
    pub(super) day: Option<Date>,
    /// List the backups there are, and how they differ from the present progress
    #[arg(long, conflicts_with_all = ["day", "yes", "dry_run"])]
    pub(super) list: bool,
    /// Answer yes to every question
    #[arg(short, long)]
    pub(super) yes: bool,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct NoteArguments {
    /// The topic or item
    #[arg(value_name = "TOPIC")]
    pub(super) name: String,
    /// What to add to the note; without it, the note is printed
    #[arg(value_name = "TEXT", conflicts_with_all = ["edit", "clear"])]
    pub(super) text: Vec<String>,
    /// Change the note in the editor
    #[arg(long, conflicts_with = "clear")]
    pub(super) edit: bool,
    /// Take the note away
    #[arg(long)]
    pub(super) clear: bool,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct LogArguments {
    /// Not before this day or moment
    #[arg(long, value_name = "DATE", value_parser = values::when)]
    pub(super) since: Option<When>,
    /// Not after this day or moment
    #[arg(long, value_name = "DATE", value_parser = values::when)]
    pub(super) until: Option<When>,
    /// List at most so many
    #[arg(short = 'n', long, value_name = "N")]
    pub(super) limit: Option<usize>,
    #[command(flatten)]
    pub(super) question: QuestionArguments,
}

#[derive(Debug, Args)]
pub(super) struct AboutArguments {
    /// The roadmaps, by id or the beginning of it
    #[arg(id = "named_roadmaps", value_name = "ROADMAP")]
    pub(super) roadmaps: Vec<String>,
    /// Show these parts alone
    #[arg(long = "part", value_name = "PART", value_delimiter = ',')]
    pub(super) parts: Vec<PartValue>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum PartValue {
    Sections,
    Paths,
    Projects,
    MustKnow,
    Resources,
}

#[derive(Debug, Args)]
pub(super) struct UseArguments {
    /// The roadmap, by id or the beginning of it; without it, the active one is printed
    #[arg(value_name = "ROADMAP", conflicts_with = "none")]
    pub(super) roadmap: Option<String>,
    /// Choose none: lists show every roadmap
    #[arg(long)]
    pub(super) none: bool,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct OpenArguments {
    /// The topic
    #[arg(value_name = "TOPIC")]
    pub(super) name: String,
    /// Which of its links, counted from one
    #[arg(short = 'n', long = "number", value_name = "N", default_value_t = 1)]
    pub(super) number: usize,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct NewArguments {
    /// The title
    #[arg(value_name = "TITLE")]
    pub(super) title: String,
    /// The id, where it is not made from the title
    #[arg(long, value_name = "ID")]
    pub(super) id: Option<String>,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct EditArguments {
    /// The roadmap, by id or the beginning of it; without it, the progress file
    #[arg(value_name = "ROADMAP")]
    pub(super) roadmap: Option<String>,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct MergeArguments {
    /// Copies of the progress file; without one, the two sides of merge marks in it, else the
    /// copies that other programs have left beside it
    #[arg(id = "copies", value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct MergeDriverArguments {
    /// The version that both come from: %O
    #[arg(
        value_name = "BASE",
        requires = "theirs",
        required_unless_present = "install"
    )]
    pub(super) base: Option<PathBuf>,
    /// Our version, which becomes the result: %A
    #[arg(value_name = "OURS")]
    pub(super) ours: Option<PathBuf>,
    /// The other version: %B
    #[arg(value_name = "THEIRS")]
    pub(super) theirs: Option<PathBuf>,
    /// Have git use this for the progress file, in the repository that it is in
    #[arg(long, conflicts_with = "base")]
    pub(super) install: bool,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Roadmap files; without one, all of the home's and the progress file
    #[arg(id = "named_files", value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Say instead what became of a roadmap, its records and its progress since an older version:
    /// a roadmap file, or a revision of git
    #[arg(long, value_name = "FILE|VERSION")]
    pub(super) since: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArguments {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub(super) shell: Shell,
}
