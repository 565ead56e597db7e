//! The commands, one variant each; its doc comment is its help.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::Timestamp;

use super::definition;
use super::shared::{ChangeArguments, FilterArguments, QuestionArguments, SortValue, Switches};
use super::values;
use crate::command::log::When;
use crate::command::{
    Command, about, check, choose, edit, list, log, mark, new, next, note, open, path, search,
    show, undo,
};
use crate::query::about::Part;
use crate::query::change::Mark;
use crate::query::list::ListOptions;
use crate::query::view::Layout;
use crate::render::SCHEMA;

#[derive(Debug, Subcommand)]
pub(super) enum Arguments {
    /// Say what is next, and why
    Next(NextArguments),
    /// List topics
    #[command(visible_alias = "ls")]
    List(ListArguments),
    /// Find topics by words
    Search(SearchArguments),
    /// Show all that is known of topics or items
    Show(ShowArguments),
    /// Show what stands between you and a topic
    Path(PathArguments),
    /// Begin topics or items
    Start(MarkArguments),
    /// Mark topics or items as learnt
    Done(MarkArguments),
    /// Mark what you knew before
    Known(MarkArguments),
    /// Leave topics or items out
    Skip(MarkArguments),
    /// Open topics or items again, as if never marked
    Reset(MarkArguments),
    /// Take back the last commands
    Undo(UndoArguments),
    /// Read or write a note on a topic or item
    Note(NoteArguments),
    /// List what happened, the latest first
    Log(LogArguments),
    /// Show progress in numbers
    Stats,
    /// List the roadmaps
    Roadmaps,
    /// Show what a roadmap consists of
    About(AboutArguments),
    /// Choose the active roadmap
    Use(UseArguments),
    /// Open a topic's link in the browser
    Open(OpenArguments),
    /// Write a new roadmap file
    New(NewArguments),
    /// Open a roadmap or the progress file in the editor
    Edit(EditArguments),
    /// Report what is wrong or odd with files
    Check(CheckArguments),
    /// Print a shell's completion script
    Completions(CompletionsArguments),
    /// Print the JSON Schema of the JSON output
    Schema,
}

/// Topics and items, by name.
#[derive(Debug, Args)]
pub(super) struct ShowArguments {
    /// Topics or items: ids, aliases or titles; `-` reads them from standard input
    #[arg(required = true, value_name = "TOPIC")]
    names: Vec<String>,
    /// Print one raw value, by its JSON key
    #[arg(long, value_name = "NAME")]
    field: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct NextArguments {
    /// How many to name
    #[arg(short = 'n', long = "limit", value_name = "N", default_value_t = 1)]
    count: usize,
    /// Only what this topic needs, and the topic itself
    #[arg(long, value_name = "TOPIC")]
    goal: Option<String>,
    /// Not these, this time
    #[arg(long, value_name = "TOPIC", value_delimiter = ',')]
    not: Vec<String>,
    /// Only those with an estimate of at most so many minutes
    #[arg(short, long, value_name = "N")]
    minutes: Option<u32>,
    #[command(flatten)]
    question: QuestionArguments,
    #[command(flatten)]
    filter: FilterArguments,
}

#[derive(Debug, Args)]
pub(super) struct ListArguments {
    /// List items too
    #[arg(short, long)]
    items: bool,
    /// Draw sections, topics and items as a tree
    #[arg(long)]
    tree: bool,
    /// Sort by
    #[arg(long, value_name = "KEY", default_value = "order")]
    sort: SortValue,
    /// List at most so many
    #[arg(short = 'n', long, value_name = "N")]
    limit: Option<usize>,
    #[command(flatten)]
    question: QuestionArguments,
    #[command(flatten)]
    filter: FilterArguments,
}

#[derive(Debug, Args)]
pub(super) struct SearchArguments {
    /// Words; every one must be found
    #[arg(required = true, value_name = "WORD")]
    words: Vec<String>,
    /// List at most so many
    #[arg(short = 'n', long, value_name = "N")]
    limit: Option<usize>,
    #[command(flatten)]
    question: QuestionArguments,
    #[command(flatten)]
    filter: FilterArguments,
}

#[derive(Debug, Args)]
pub(super) struct PathArguments {
    /// The topic
    #[arg(value_name = "TOPIC")]
    name: String,
    #[command(flatten)]
    question: QuestionArguments,
}

#[derive(Debug, Args)]
pub(super) struct MarkArguments {
    /// Topics or items: ids, aliases or titles; `-` reads them from standard input
    #[arg(value_name = "TOPIC")]
    names: Vec<String>,
    /// When it happened, where that is not now: 2026-11-20 or 2026-11-20T17:03:10Z
    #[arg(long, value_name = "DATE", value_parser = values::moment)]
    at: Option<Timestamp>,
    /// Answer yes to every question
    #[arg(short, long)]
    yes: bool,
    #[command(flatten)]
    change: ChangeArguments,
    #[command(flatten)]
    filter: FilterArguments,
}

#[derive(Debug, Args)]
pub(super) struct UndoArguments {
    /// How many commands to take back
    #[arg(value_name = "N", default_value_t = 1)]
    count: usize,
    #[command(flatten)]
    change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct NoteArguments {
    /// The topic or item
    #[arg(value_name = "TOPIC")]
    name: String,
    /// What to add to the note; without it, the note is printed
    #[arg(value_name = "TEXT", conflicts_with_all = ["edit", "clear"])]
    text: Vec<String>,
    /// Change the note in the editor
    #[arg(long, conflicts_with = "clear")]
    edit: bool,
    /// Take the note away
    #[arg(long)]
    clear: bool,
    #[command(flatten)]
    change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct LogArguments {
    /// Not before this day or moment
    #[arg(long, value_name = "DATE", value_parser = values::when)]
    since: Option<When>,
    /// Not after this day or moment
    #[arg(long, value_name = "DATE", value_parser = values::when)]
    until: Option<When>,
    /// List at most so many
    #[arg(short = 'n', long, value_name = "N")]
    limit: Option<usize>,
    #[command(flatten)]
    question: QuestionArguments,
}

#[derive(Debug, Args)]
pub(super) struct AboutArguments {
    /// The roadmaps, by id or the beginning of it
    #[arg(id = "named_roadmaps", value_name = "ROADMAP")]
    roadmaps: Vec<String>,
    /// Show these parts alone
    #[arg(long = "part", value_name = "PART", value_delimiter = ',')]
    parts: Vec<PartValue>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum PartValue {
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
    roadmap: Option<String>,
    /// Choose none: lists show every roadmap
    #[arg(long)]
    none: bool,
    #[command(flatten)]
    change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct OpenArguments {
    /// The topic
    #[arg(value_name = "TOPIC")]
    name: String,
    /// Which of its links, counted from one
    #[arg(short = 'n', long = "number", value_name = "N", default_value_t = 1)]
    number: usize,
    #[command(flatten)]
    change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct NewArguments {
    /// The title
    #[arg(value_name = "TITLE")]
    title: String,
    /// The id, where it is not made from the title
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[command(flatten)]
    change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct EditArguments {
    /// The roadmap, by id or the beginning of it; without it, the progress file
    #[arg(value_name = "ROADMAP")]
    roadmap: Option<String>,
    #[command(flatten)]
    change: ChangeArguments,
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    /// Roadmap files; without one, all of the home's and the progress file
    #[arg(id = "named_files", value_name = "FILE")]
    files: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArguments {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Arguments {
    /// The switches that a command has and that all carry.
    pub(super) fn switches(&self) -> Switches {
        let question = |question: &QuestionArguments| Switches {
            exit_code: question.exit_code,
            ..Switches::default()
        };
        let change = |change: &ChangeArguments| Switches {
            dry_run: change.dry_run,
            ..Switches::default()
        };
        match self {
            Self::Next(args) => question(&args.question),
            Self::List(args) => question(&args.question),
            Self::Search(args) => question(&args.question),
            Self::Path(args) => question(&args.question),
            Self::Log(args) => question(&args.question),
            Self::Start(args)
            | Self::Done(args)
            | Self::Known(args)
            | Self::Skip(args)
            | Self::Reset(args) => Switches {
                yes: args.yes,
                ..change(&args.change)
            },
            Self::Undo(args) => change(&args.change),
            Self::Note(args) => change(&args.change),
            Self::Use(args) => change(&args.change),
            Self::Open(args) => change(&args.change),
            Self::New(args) => change(&args.change),
            Self::Edit(args) => change(&args.change),
            Self::Show(_)
            | Self::Stats
            | Self::Roadmaps
            | Self::About(_)
            | Self::Check(_)
            | Self::Completions(_)
            | Self::Schema => Switches::default(),
        }
    }

    /// The request that was typed.
    pub(super) fn command(self) -> Command {
        match self {
            Self::Next(args) => Command::Next(next::Request {
                filter: args.filter.request(),
                goal: args.goal,
                not: args.not,
                minutes: args.minutes,
                count: args.count,
            }),
            Self::List(args) => Command::List(list::Request {
                options: ListOptions {
                    items: args.items || args.tree,
                    sort: args.sort.sort(),
                    limit: args.limit,
                    layout: if args.tree {
                        Layout::Tree
                    } else {
                        Layout::Rows
                    },
                },
                filter: args.filter.request(),
            }),
            Self::Search(args) => Command::Search(search::Request {
                words: args.words,
                filter: args.filter.request(),
                limit: args.limit,
            }),
            Self::Show(args) => Command::Show(show::Request {
                names: args.names,
                field: args.field,
            }),
            Self::Path(args) => Command::Path(path::Request { name: args.name }),
            Self::Start(args) => args.command(Mark::Start),
            Self::Done(args) => args.command(Mark::Done),
            Self::Known(args) => args.command(Mark::Known),
            Self::Skip(args) => args.command(Mark::Skip),
            Self::Reset(args) => args.command(Mark::Reset),
            Self::Undo(args) => Command::Undo(undo::Request { count: args.count }),
            Self::Note(args) => args.command(),
            Self::Log(args) => Command::Log(log::Request {
                since: args.since,
                until: args.until,
                limit: args.limit,
            }),
            Self::Stats => Command::Stats,
            Self::Roadmaps => Command::Roadmaps,
            Self::About(args) => Command::About(about::Request {
                roadmaps: args.roadmaps,
                parts: args.parts.into_iter().map(PartValue::part).collect(),
            }),
            Self::Use(args) => Command::Choose(match (args.roadmap, args.none) {
                (Some(roadmap), _) => choose::Request::Roadmap(roadmap),
                (None, true) => choose::Request::Nothing,
                (None, false) => choose::Request::Tell,
            }),
            Self::Open(args) => Command::Open(open::Request {
                name: args.name,
                number: args.number,
            }),
            Self::New(args) => Command::New(new::Request {
                title: args.title,
                id: args.id,
            }),
            Self::Edit(args) => Command::Edit(edit::Request {
                roadmap: args.roadmap,
            }),
            Self::Check(args) => Command::Check(check::Request { files: args.files }),
            Self::Completions(args) => Command::Text(completions(args.shell)),
            Self::Schema => Command::Text(SCHEMA.to_owned()),
        }
    }
}

impl MarkArguments {
    fn command(self, mark: Mark) -> Command {
        Command::Mark(mark::Request {
            mark,
            names: self.names,
            filter: self.filter.request(),
            at: self.at,
        })
    }
}

impl NoteArguments {
    fn command(self) -> Command {
        let action = match (self.edit, self.clear) {
            (true, _) => note::Action::Edit,
            (_, true) => note::Action::Clear,
            _ if self.text.is_empty() => note::Action::Read,
            _ => note::Action::Append(self.text.join(" ")),
        };
        Command::Note(note::Request {
            name: self.name,
            action,
        })
    }
}

impl PartValue {
    fn part(self) -> Part {
        match self {
            Self::Sections => Part::Sections,
            Self::Paths => Part::Paths,
            Self::Projects => Part::Projects,
            Self::MustKnow => Part::MustKnow,
            Self::Resources => Part::Resources,
        }
    }
}

/// A shell's completion script.
fn completions(shell: Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut definition(), "roadmap", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
