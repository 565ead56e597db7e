//! What may be typed: clap's definitions, and the plain request that each becomes.
//!
//! It must not do anything: no file, clock or environment is looked at here.

mod arguments;
mod deferred;
mod export;
mod import;
mod requests;
mod shared;
mod suggest;
mod values;

use std::ffi::OsString;

use clap::{Args, CommandFactory, FromArgMatches, Parser, ValueEnum};
use roadmap_core::safe::safe;

use crate::command::{Command, Failure, Globals};
use crate::render::{End, Format};
use crate::sys::streams::Color;
use arguments::Arguments;
use shared::GlobalArguments;
use values::{ColorValue, FormatValue};

/// Keep learning roadmaps: what is there, what you know, what comes next and why
#[derive(Debug, Parser)]
#[command(
    name = "roadmap",
    version,
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
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let cli = read(&arguments)
        .map_err(|error| written_out(error, &arguments))
        .map_err(suggest::other_words)?;
    let output = cli.globals.output();
    let change = cli
        .command
        .as_ref()
        .map(Arguments::switches)
        .unwrap_or_default();
    let globals = cli.globals.globals(change);
    let command = match cli.command {
        Some(arguments) => arguments.command(output),
        None => Command::Overview,
    };
    Ok(Invocation {
        command,
        globals,
        output,
    })
}

fn read(arguments: &[OsString]) -> Result<Cli, clap::Error> {
    let definition = definition();
    if let Some(narrow) = narrow(&definition, arguments)
        && let Ok(matches) = narrow.try_get_matches_from(arguments)
    {
        return Cli::from_arg_matches(&matches);
    }
    let matches = definition.try_get_matches_from(arguments)?;
    Cli::from_arg_matches(&matches)
}

/// The definition with no command but the one that seems to be meant. What it can read, the whole
/// one reads so too, at several times the cost: it gives every command a copy of what every
/// command may be told. What it can't read may be another command, help or an error, of which the
/// whole one knows more.
fn narrow(definition: &clap::Command, arguments: &[OsString]) -> Option<clap::Command> {
    let mut words = arguments.iter().skip(1);
    let command = words.find_map(|word| definition.find_subcommand(word))?;
    let globals = GlobalArguments::augment_args(clap::Command::new("roadmap"));
    Some(globals.subcommand(command.clone()))
}

/// The error that quotes the arguments with all that would steer a terminal written out: what clap
/// says of arguments that read so to begin with.
fn written_out(error: clap::Error, arguments: &[OsString]) -> clap::Error {
    let shown = |argument: &OsString| OsString::from(&*safe(&argument.to_string_lossy()));
    let shown: Vec<OsString> = arguments.iter().map(shown).collect();
    if shown == arguments {
        return error;
    }
    match read(&shown) {
        Err(again) if again.kind() == error.kind() => again,
        _ => error,
    }
}

/// How the answer is to be shown, as far as that is seen in arguments that can't be read.
pub fn likely_output(arguments: &[OsString]) -> OutputOptions {
    let words = || arguments.iter().take_while(|word| *word != "--");
    let value_of = |flag: &str| {
        let given_apart = words()
            .zip(words().skip(1))
            .filter(|(word, _)| *word == flag);
        let with_flag =
            words().filter_map(|word| word.to_str()?.strip_prefix(flag)?.strip_prefix('='));
        given_apart
            .filter_map(|(_, value)| value.to_str())
            .chain(with_flag)
            .last()
    };
    let format = value_of("--format").and_then(|word| FormatValue::from_str(word, true).ok());
    let color = value_of("--color").and_then(|word| ColorValue::from_str(word, true).ok());
    OutputOptions {
        format: if words().any(|word| word == "--json") {
            Some(Format::Json)
        } else {
            format.map(FormatValue::format)
        },
        end: End::Line,
        color: color.map_or(Color::Auto, ColorValue::color),
        quiet: false,
    }
}

/// A usage error as scripts read it.
pub fn failure(error: &clap::Error) -> Failure {
    let text = error.render().to_string();
    let message = text.lines().next().unwrap_or_default();
    Failure::usage(message.trim_start_matches("error: ")).suggesting(suggest::suggestions(error))
}

fn definition() -> clap::Command {
    Cli::command()
}

#[cfg(test)]
mod tests {
    use super::definition;

    #[test]
    fn no_argument_of_a_command_hides_a_global_one() {
        let cli = definition();
        let globals: Vec<_> = cli
            .get_arguments()
            .filter(|argument| argument.is_global_set())
            .map(clap::Arg::get_id)
            .collect();
        assert!(globals.len() > 5);
        for mut command in cli.get_subcommands().cloned() {
            command.build();
            assert!(command.get_arguments().count() > 0, "{command}");
            for argument in command.get_arguments() {
                let id = argument.get_id();
                assert!(!globals.contains(&id), "{} {id}", command.get_name());
            }
        }
    }

    #[test]
    fn what_a_command_is_for_is_said_by_its_name_alone() {
        for command in definition().get_subcommands() {
            let mut built = command.clone();
            built.build();
            assert!(command.get_about().is_some(), "{command}");
            assert_eq!(built.get_about(), command.get_about(), "{command}");
            assert_eq!(
                built.get_long_about(),
                command.get_long_about(),
                "{command}"
            );
        }
    }

    #[test]
    fn the_definition_is_sound() {
        definition().debug_assert();
    }
}
