//! What was typed → the plain request that it is.
//!
//! It must not check what clap has checked, nor do what is requested.

use clap_complete::Shell;

use super::arguments::{Arguments, MarkArguments, MergeDriverArguments, NoteArguments, PartValue};
use super::deferred::Deferred;
use super::shared::{ChangeArguments, QuestionArguments, Switches};
use super::{OutputOptions, definition};
use crate::command::{
    Command, about, assess, check, choose, compare, concepts, edit, list, log, mark, merge,
    merge_driver, new, next, note, open, path, plan, restore, search, show, undo,
};
use crate::query::about::Part;
use crate::query::change::Mark;
use crate::query::list::ListOptions;
use crate::query::view::Layout;
use crate::render::{Format, SCHEMA};

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
            Self::Next(Deferred(args)) => question(&args.question),
            Self::List(Deferred(args)) => question(&args.question),
            Self::Search(Deferred(args)) => question(&args.question),
            Self::Path(Deferred(args)) => question(&args.question),
            Self::Plan(Deferred(args)) => question(&args.question),
            Self::Log(Deferred(args)) => question(&args.question),
            Self::Concepts(Deferred(args)) => question(&args.question),
            Self::Start(Deferred(args))
            | Self::Done(Deferred(args))
            | Self::Known(Deferred(args))
            | Self::Skip(Deferred(args))
            | Self::Reset(Deferred(args)) => Switches {
                yes: args.yes,
                ..change(&args.change)
            },
            Self::Assess(Deferred(args)) => Switches {
                yes: args.yes,
                ..change(&args.change)
            },
            Self::Restore(Deferred(args)) => Switches {
                yes: args.yes,
                ..change(&args.change)
            },
            Self::Import(Deferred(args)) => Switches {
                yes: args.yes,
                ..change(&args.change)
            },
            Self::Undo(Deferred(args)) => change(&args.change),
            Self::Note(Deferred(args)) => change(&args.change),
            Self::Use(Deferred(args)) => change(&args.change),
            Self::Open(Deferred(args)) => change(&args.change),
            Self::New(Deferred(args)) => change(&args.change),
            Self::Edit(Deferred(args)) => change(&args.change),
            Self::Merge(Deferred(args)) => change(&args.change),
            Self::MergeDriver(Deferred(args)) => change(&args.change),
            Self::Export(Deferred(args)) => change(&args.change),
            Self::Show(_)
            | Self::Stats
            | Self::Roadmaps
            | Self::About(_)
            | Self::Compare(_)
            | Self::Check(_)
            | Self::Completions(_)
            | Self::Schema => Switches::default(),
        }
    }

    /// The request that was typed, and is to be shown so.
    pub(super) fn command(self, output: OutputOptions) -> Command {
        match self {
            Self::Next(Deferred(args)) => Command::Next(next::Request {
                filter: args.filter.request(),
                goal: args.goal,
                not: args.not,
                minutes: args.minutes,
                count: args.count,
            }),
            Self::List(Deferred(args)) => Command::List(list::Request {
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
            Self::Search(Deferred(args)) => Command::Search(search::Request {
                words: args.words,
                filter: args.filter.request(),
                limit: args.limit,
            }),
            Self::Show(Deferred(args)) => Command::Show(show::Request {
                names: args.names,
                field: args.field,
            }),
            Self::Path(Deferred(args)) => Command::Path(path::Request { name: args.name }),
            Self::Plan(Deferred(args)) => Command::Plan(plan::Request {
                filter: args.filter.request(),
                minutes_per_week: args.minutes_per_week,
                until: args.until,
                goal: args.goal,
                limit: args.limit,
            }),
            Self::Start(Deferred(args)) => args.command(Mark::Start),
            Self::Done(Deferred(args)) => args.command(Mark::Done),
            Self::Known(Deferred(args)) => args.command(Mark::Known),
            Self::Skip(Deferred(args)) => args.command(Mark::Skip),
            Self::Reset(Deferred(args)) => args.command(Mark::Reset),
            Self::Undo(Deferred(args)) => Command::Undo(undo::Request { count: args.count }),
            Self::Restore(Deferred(args)) => Command::Restore(if args.list {
                restore::Request::List
            } else {
                restore::Request::Restore(args.day)
            }),
            Self::Note(Deferred(args)) => args.command(),
            Self::Log(Deferred(args)) => Command::Log(log::Request {
                since: args.since,
                until: args.until,
                limit: args.limit,
            }),
            Self::Stats => Command::Stats,
            Self::Roadmaps => Command::Roadmaps,
            Self::About(Deferred(args)) => Command::About(about::Request {
                roadmaps: args.roadmaps,
                parts: args.parts.into_iter().map(PartValue::part).collect(),
            }),
            Self::Assess(Deferred(args)) => Command::Assess(assess::Request {
                filter: args.filter.request(),
                answers: args.answers,
                asks: output.format.is_none_or(|format| format == Format::Table),
            }),
            Self::Compare(Deferred(args)) => Command::Compare(compare::Request {
                roadmaps: [args.left, args.right],
            }),
            Self::Concepts(Deferred(args)) => {
                Command::Concepts(concepts::Request { names: args.names })
            }
            Self::Use(Deferred(args)) => Command::Choose(match (args.roadmap, args.none) {
                (Some(roadmap), _) => choose::Request::Roadmap(roadmap),
                (None, true) => choose::Request::Nothing,
                (None, false) => choose::Request::Tell,
            }),
            Self::Open(Deferred(args)) => Command::Open(open::Request {
                name: args.name,
                number: args.number,
            }),
            Self::New(Deferred(args)) => Command::New(new::Request {
                title: args.title,
                id: args.id,
            }),
            Self::Edit(Deferred(args)) => Command::Edit(edit::Request {
                roadmap: args.roadmap,
            }),
            Self::Import(Deferred(args)) => args.command(),
            Self::Merge(Deferred(args)) => Command::Merge(merge::Request { files: args.files }),
            Self::MergeDriver(Deferred(args)) => args.command(),
            Self::Check(Deferred(args)) => Command::Check(check::Request {
                files: args.files,
                since: args.since,
            }),
            Self::Export(Deferred(args)) => args.command(output),
            Self::Completions(Deferred(args)) => Command::Text(completions(args.shell)),
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

impl MergeDriverArguments {
    fn command(self) -> Command {
        Command::MergeDriver(match (self.base, self.ours, self.theirs) {
            (Some(base), Some(ours), Some(theirs)) => {
                merge_driver::Request::Merge { base, ours, theirs }
            }
            _ => merge_driver::Request::Install,
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
