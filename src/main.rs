//! The program: arguments become a request, the request an answer, the answer bytes.

use std::ffi::OsString;
use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use roadmap::cli::{self, Invocation, OutputOptions};
use roadmap::command::{self, Context, Exit, Failure, Note, Outcome, export};
use roadmap::query::View;
use roadmap::render::{self, Format, Notice, Screen, Style};
use roadmap::sys::streams::{self, Output};
use roadmap::sys::{clock, environment, signal};

fn main() -> ExitCode {
    signal::survive_size_limit();
    let arguments: Vec<OsString> = environment::arguments().collect();
    let exit = match cli::parse(arguments.iter().cloned()) {
        Ok(invocation) => answer(&invocation, &arguments),
        Err(error) => refuse(&error, cli::likely_output(&arguments)),
    };
    ExitCode::from(exit.code())
}

/// Carries a request out and prints what came of it.
fn answer(invocation: &Invocation, arguments: &[OsString]) -> Exit {
    let context = match Context::new(invocation.globals.clone(), command_line(arguments)) {
        Ok(context) => context,
        Err(failure) => return fail(&failure, invocation.output),
    };
    let outcome = command::run(&invocation.command, &context);
    match outcome.and_then(|outcome| save(outcome, &context)) {
        Ok(outcome) => print(&outcome, invocation.output),
        Err(failure) => fail(&failure, invocation.output),
    }
}

/// Writes an answer that is for a file, and says so instead.
fn save<'a>(outcome: Outcome<'a>, context: &Context) -> Result<Outcome<'a>, Failure> {
    let (Some(target), Some(View::Export(view))) = (&outcome.file, &outcome.view) else {
        return Ok(outcome);
    };
    let bytes = render::exported(view)
        .map_err(|error| Failure::new(Exit::Failure, "output", error.to_string()))?;
    let saved = export::save(target, &bytes, context)?;
    Ok(saved.with_notes(outcome.notes))
}

/// Prints an answer, and what is said beside it.
fn print(outcome: &Outcome<'_>, options: OutputOptions) -> Exit {
    for note in &outcome.notes {
        tell(note, options);
    }
    let Some(view) = outcome
        .view
        .as_ref()
        .filter(|view| !(options.quiet && view.is_success()))
    else {
        return outcome.exit;
    };
    let output = streams::output(options.color);
    let usual = if output.terminal {
        Format::Table
    } else {
        Format::Tsv
    };
    let style = Style {
        format: options.format.unwrap_or(usual),
        screen: screen(output),
        end: options.end,
    };
    let mut stdout = streams::standard_output(output);
    match render::render(view, &style, &mut stdout).and_then(|()| stdout.flush()) {
        Ok(()) => outcome.exit,
        Err(error) => unwritten(&error, options, outcome.exit),
    }
}

/// Whoever reads may stop reading, which changes nothing; anything else that keeps the answer from
/// being written is told.
fn unwritten(error: &io::Error, options: OutputOptions, exit: Exit) -> Exit {
    if error.kind() == ErrorKind::BrokenPipe {
        return exit;
    }
    let message = format!("can't write to standard output: {error}");
    fail(&Failure::new(Exit::Failure, "output", message), options)
}

fn tell(note: &Note, options: OutputOptions) {
    let errors = streams::errors(options.color);
    let screen = screen(errors);
    let text = match note {
        Note::Hint(_) if options.quiet => return,
        Note::Hint(text) => render::notice_to_people(Notice::Hint, text, &screen),
        Note::Warning(text) => render::notice_to_people(Notice::Warning, text, &screen),
        Note::Problem(problem) => {
            render::problems_to_people(std::slice::from_ref(problem), &screen)
        }
    };
    streams::tell(errors, &text);
}

fn fail(failure: &Failure, options: OutputOptions) -> Exit {
    let json = options.format.is_some_and(Format::is_json);
    if !json {
        for note in &failure.notes {
            tell(note, options);
        }
    }
    let errors = streams::errors(options.color);
    let text = if json {
        render::errors_json(&failure.problems)
    } else {
        render::problems_to_people(&failure.problems, &screen(errors))
    };
    streams::tell(errors, &text);
    failure.exit
}

/// Help and the version are answers; anything else that clap says is a usage error.
fn refuse(error: &clap::Error, options: OutputOptions) -> Exit {
    let text = |output: Output| {
        let text = error.render();
        if output.color {
            text.ansi().to_string()
        } else {
            text.to_string()
        }
    };
    if !error.use_stderr() {
        let output = streams::output(options.color);
        let mut stdout = streams::standard_output(output);
        let written = stdout.write_all(text(output).as_bytes());
        return match written.and_then(|()| stdout.flush()) {
            Ok(()) => Exit::Success,
            Err(error) => unwritten(&error, options, Exit::Success),
        };
    }
    if options.format.is_some_and(Format::is_json) {
        return fail(&cli::failure(error), options);
    }
    let errors = streams::errors(options.color);
    streams::tell(errors, &text(errors));
    Exit::Usage
}

fn screen(output: Output) -> Screen {
    Screen {
        width: output.width,
        color: output.color,
        unicode: streams::shows_unicode(),
        zone: clock::zone,
    }
}

/// What was typed, for the history that `undo` shows.
fn command_line(arguments: &[OsString]) -> String {
    let words: Vec<_> = arguments
        .iter()
        .skip(1)
        .map(|word| word.to_string_lossy())
        .collect();
    format!("roadmap {}", words.join(" ")).trim_end().to_owned()
}
