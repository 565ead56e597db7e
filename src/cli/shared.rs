//! The arguments that several commands share.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, ValueEnum};
use roadmap_core::model::Status;

use super::OutputOptions;
use super::values::{self, ColorValue, FormatValue};
use crate::command::Globals;
use crate::query::filter::FilterRequest;
use crate::query::knowledge::Sharing;
use crate::query::list::Sort;
use crate::render::{End, Format};

/// What every command may be told, before it or after it.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Global options")]
pub(super) struct GlobalArguments {
    /// Look at these roadmaps alone, by id or the beginning of it; `all` for every one
    #[arg(
        short,
        long = "roadmap",
        value_name = "ROADMAP",
        global = true,
        value_delimiter = ','
    )]
    roadmaps: Vec<String>,

    /// Load this roadmap file too, for this call
    #[arg(long = "file", value_name = "FILE", global = true)]
    files: Vec<PathBuf>,

    /// Keep everything in this folder instead of the usual one
    #[arg(long, value_name = "DIR", global = true)]
    home: Option<PathBuf>,

    /// Keep progress in this file instead of the home's
    #[arg(long, value_name = "FILE", global = true)]
    progress: Option<PathBuf>,

    /// Count nothing as known by way of another roadmap
    #[arg(long, global = true)]
    only_here: bool,

    /// How to print: a table on a terminal, tsv elsewhere
    #[arg(long, value_name = "FORMAT", global = true)]
    format: Option<FormatValue>,

    /// Print JSON
    #[arg(long, global = true, conflicts_with_all = ["ids", "format"])]
    json: bool,

    /// Print ids, one a line
    #[arg(long, global = true, conflicts_with = "format")]
    ids: bool,

    /// End ids and tsv rows with NUL, and read ids so
    #[arg(short = '0', long = "null", global = true)]
    null: bool,

    /// When to use colour
    #[arg(long, value_name = "WHEN", global = true, default_value = "auto")]
    color: ColorValue,

    /// Say nothing of a success
    #[arg(short, long, global = true)]
    quiet: bool,

    /// How many seconds to wait for another process that writes
    #[arg(
        long,
        value_name = "SECONDS",
        global = true,
        default_value_t = 10,
        hide_short_help = true
    )]
    lock_timeout: u32,
}

/// The switches that only some commands have, but that all of them carry.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Switches {
    pub(super) dry_run: bool,
    pub(super) yes: bool,
    pub(super) exit_code: bool,
}

impl GlobalArguments {
    pub(super) fn output(&self) -> OutputOptions {
        let format = match self.format {
            _ if self.json => Some(Format::Json),
            _ if self.ids => Some(Format::Ids),
            format => format.map(FormatValue::format),
        };
        OutputOptions {
            format,
            end: if self.null { End::Nul } else { End::Line },
            color: self.color.color(),
            quiet: self.quiet,
        }
    }

    pub(super) fn globals(self, switches: Switches) -> Globals {
        Globals {
            home: self.home,
            progress: self.progress,
            files: self.files,
            roadmaps: self.roadmaps,
            sharing: if self.only_here {
                Sharing::OnlyHere
            } else {
                Sharing::Everywhere
            },
            nul: self.null,
            dry_run: switches.dry_run,
            exit_code: switches.exit_code,
            yes: switches.yes,
            lock_timeout: Duration::from_secs(self.lock_timeout.into()),
        }
    }
}

/// Which topics are meant.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = "Filters (any within one, all between different ones)")]
pub(super) struct FilterArguments {
    /// Of these levels, or of a range such as `advanced..`
    #[arg(short, long = "level", value_name = "LEVEL", value_delimiter = ',')]
    levels: Vec<String>,

    /// With these statuses: pending, learning, done, known, skipped
    #[arg(short, long = "status", value_name = "STATUS", value_delimiter = ',', value_parser = values::status)]
    statuses: Vec<Status>,

    /// In these sections, by id or title
    #[arg(long = "section", value_name = "SECTION", value_delimiter = ',')]
    sections: Vec<String>,

    /// With these tags
    #[arg(short, long = "tag", value_name = "TAG", value_delimiter = ',')]
    tags: Vec<String>,

    /// Teaching these concepts
    #[arg(long = "concept", value_name = "CONCEPT", value_delimiter = ',')]
    concepts: Vec<String>,

    /// Open, with every prerequisite complete
    #[arg(long)]
    ready: bool,

    /// Open, with a prerequisite that is open too
    #[arg(long)]
    blocked: bool,

    /// That may be left out
    #[arg(long)]
    optional: bool,
}

impl FilterArguments {
    pub(super) fn request(self) -> FilterRequest {
        FilterRequest {
            levels: trimmed(self.levels),
            statuses: self.statuses,
            sections: trimmed(self.sections),
            tags: trimmed(self.tags),
            concepts: trimmed(self.concepts),
            ready: self.ready,
            blocked: self.blocked,
            optional: self.optional,
        }
    }
}

/// Values without the blanks that stand beside commas.
fn trimmed(values: Vec<String>) -> Vec<String> {
    values
        .into_iter()
        .map(|value| value.trim().to_owned())
        .collect()
}

/// What a question may be told.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct QuestionArguments {
    /// End with 4 where the answer is empty
    #[arg(long)]
    pub(super) exit_code: bool,
}

/// What a change may be told.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct ChangeArguments {
    /// Say what would change, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
}

/// What a list is sorted by.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum SortValue {
    /// As written
    Order,
    /// By title
    Title,
    /// By id
    Id,
    /// By level, lowest first
    Level,
    /// By estimate, shortest first
    Minutes,
    /// By status
    Status,
    /// By start, latest first
    Started,
    /// By completion, latest first
    Completed,
}

impl SortValue {
    pub(super) fn sort(self) -> Sort {
        match self {
            Self::Order => Sort::Order,
            Self::Title => Sort::Title,
            Self::Id => Sort::Id,
            Self::Level => Sort::Level,
            Self::Minutes => Sort::Minutes,
            Self::Status => Sort::Status,
            Self::Started => Sort::Started,
            Self::Completed => Sort::Completed,
        }
    }
}
