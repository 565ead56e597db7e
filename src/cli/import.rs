//! What may be typed of a plan that is brought in, and the request that it is.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::shared::ChangeArguments;
use crate::command::{Command, import};
use crate::import::{Form, Items};

#[derive(Debug, Args)]
pub(super) struct ImportArguments {
    /// The plan; `-` reads it from standard input
    #[arg(value_name = "FILE")]
    pub(super) plan: PathBuf,
    /// What the plan is, where its name and its beginning don't tell
    #[arg(long, value_name = "FORM")]
    pub(super) from: Option<PlanValue>,
    /// The id of the roadmap, where it is not made from the title
    #[arg(long, value_name = "ID")]
    pub(super) id: Option<String>,
    /// Make topics of all items of lists, those without boxes too
    #[arg(long, conflicts_with = "boxes_only")]
    pub(super) all_items: bool,
    /// Make topics of items with boxes alone
    #[arg(long)]
    pub(super) boxes_only: bool,
    /// Answer yes to every question
    #[arg(short, long)]
    pub(super) yes: bool,
    #[command(flatten)]
    pub(super) change: ChangeArguments,
}

/// What a plan is.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum PlanValue {
    /// Headings, lists and tables
    Markdown,
    /// The JSON of a drawing, with the pages in the folder `content` beside it
    #[value(name = "roadmap.sh")]
    RoadmapSh,
    /// A table whose first row names the columns
    Csv,
    /// What `export --to json` prints
    Json,
    /// What `task export` prints
    Taskwarrior,
}

impl ImportArguments {
    /// The request that was typed.
    pub(super) fn command(self) -> Command {
        Command::Import(import::Request {
            plan: self.plan,
            form: self.from.map(PlanValue::form),
            id: self.id,
            items: match (self.all_items, self.boxes_only) {
                (true, _) => Items::All,
                (_, true) => Items::Boxes,
                _ => Items::Auto,
            },
        })
    }
}

impl PlanValue {
    fn form(self) -> Form {
        match self {
            Self::Markdown => Form::Markdown,
            Self::RoadmapSh => Form::RoadmapSh,
            Self::Csv => Form::Csv,
            Self::Json => Form::Json,
            Self::Taskwarrior => Form::Taskwarrior,
        }
    }
}
