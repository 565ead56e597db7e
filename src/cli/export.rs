//! The arguments of `export`, and the request that they become.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::OutputOptions;
use super::shared::ChangeArguments;
use super::values;
use crate::command::{Command, export};
use crate::query::export::Form;
use crate::render::Format;

/// Which roadmaps, as what and where to.
#[derive(Debug, Args)]
pub(super) struct ExportArguments {
    /// The roadmaps, by id or the beginning of it; without one, the active one, else all
    #[arg(id = "named_roadmaps", value_name = "ROADMAP")]
    roadmaps: Vec<String>,
    /// As what; without it, what the ending of the file stands for, else Markdown
    #[arg(long, value_name = "FORM")]
    to: Option<FormValue>,
    /// Write into this file instead of printing; `-` prints
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace the file where it is there already
    #[arg(long, requires = "output")]
    force: bool,
    /// How many hours you learn a week, for the weeks of `ics`
    #[arg(
        long = "hours-per-week",
        value_name = "HOURS",
        allow_negative_numbers = true,
        value_parser = values::minutes_of_hours
    )]
    minutes_per_week: Option<u32>,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
}

/// What roadmaps are handed out as.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum FormValue {
    /// A checklist, ticked
    Markdown,
    /// Everything, with the progress; `import` takes it back whole
    Json,
    /// The roadmap file, without the progress
    Toml,
    /// Topics and items for a spreadsheet, as `list --items --format csv`
    Csv,
    /// Tasks for `task import`
    Taskwarrior,
    /// The weeks ahead for a calendar, as `plan`
    Ics,
    /// The prerequisites, for Graphviz
    Dot,
    /// The prerequisites, for Mermaid
    Mermaid,
    /// Cards, for Anki
    Anki,
}

impl ExportArguments {
    /// The request that was typed, and is to be shown so.
    pub(super) fn command(self, output: OutputOptions) -> Command {
        let file = self.output.filter(|file| file.as_os_str() != "-");
        // `export --json` asks for JSON; beside a file it says how to tell of that.
        let printed = match output.format.filter(|_| file.is_none()) {
            Some(Format::Json | Format::Jsonl) => Some(Form::Json),
            Some(Format::Csv) => Some(Form::Csv),
            _ => None,
        };
        Command::Export(export::Request {
            roadmaps: self.roadmaps,
            form: self.to.map(FormValue::form).or(printed),
            file,
            force: self.force,
            minutes_per_week: self.minutes_per_week,
        })
    }
}

impl FormValue {
    fn form(self) -> Form {
        match self {
            Self::Markdown => Form::Markdown,
            Self::Json => Form::Json,
            Self::Toml => Form::Toml,
            Self::Csv => Form::Csv,
            Self::Taskwarrior => Form::Taskwarrior,
            Self::Ics => Form::Ics,
            Self::Dot => Form::Dot,
            Self::Mermaid => Form::Mermaid,
            Self::Anki => Form::Anki,
        }
    }
}
