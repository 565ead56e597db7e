//! What may be typed: clap's definitions, and the plain request that each becomes.
//!
//! It must not do anything: no file, clock or environment is looked at here.

mod arguments;
mod shared;
mod suggest;
mod values;

use std::ffi::OsString;

use clap::{CommandFactory, FromArgMatches, Parser};

use crate::command::{Command, Globals};
use crate::render::{End, Format};
use crate::sys::streams::Color;
use arguments::Arguments;
use shared::GlobalArguments;

/// Keep learning roadmaps: what is there, what you know, what comes next and why
#[derive(Debug, Parser)]
#[command(
    name = "roadmap",
    version,
    disable_help_subcommand = true,
    max_term_width = 100,
    after_help = "Run `roadmap COMMAND --help` for all that a command can do."
)]
struct Cli {
    #[command(flatten)]
    globals: GlobalArguments,
    #[command(subcommand)]
    command: Option<Arguments>,
}

/// What was asked for, and how it is to be shown.
#[derive(Clone, Debug)]
pub struct Invocation {
    /// What is to be done.
    pub command: Command,
    /// What every command may be told.
    pub globals: Globals,
    /// How the answer is to be shown.
    pub output: OutputOptions,
}

/// How an answer is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutputOptions {
    /// The format, where one was asked for.
    pub format: Option<Format>,
    /// How ids and rows end.
    pub end: End,
    /// Whether colour is wanted.
    pub color: Color,
    /// Whether success is not worth a word.
    pub quiet: bool,
}

/// Reads what was typed. The error is help, the version or a usage error.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Invocation, clap::Error> {
    let cli = definition()
        .try_get_matches_from(arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches))
        .map_err(suggest::other_words)?;
    let output = cli.globals.output();
    let change = cli
        .command
        .as_ref()
        .map(Arguments::switches)
        .unwrap_or_default();
    let globals = cli.globals.globals(change);
    let command = cli.command.map_or(Command::Overview, Arguments::command);
    Ok(Invocation {
        command,
        globals,
        output,
    })
}

/// Whether errors are wanted as JSON, as far as that shows in arguments that can't be read.
pub fn wants_json(arguments: &[OsString]) -> bool {
    let words = || arguments.iter().take_while(|word| *word != "--");
    let after_format = words().zip(words().skip(1));
    words().any(|word| word == "--json" || word == "--format=json" || word == "--format=jsonl")
        || after_format
            .into_iter()
            .any(|(flag, value)| flag == "--format" && (value == "json" || value == "jsonl"))
}

fn definition() -> clap::Command {
    Cli::command()
}
