//! The standard streams, and what is known of the terminal behind them.
//!
//! It must not know what is written to them.

use std::io::{self, BufRead, IsTerminal, Read, Write};

use anstream::{AutoStream, ColorChoice};
use terminal_size::{Height, Width, terminal_size_of};

use super::environment::variable;

/// The least width that is laid out for; a narrower terminal wraps by itself.
const LEAST_WIDTH: u16 = 20;

/// The width of a terminal that does not tell its own.
const USUAL_WIDTH: u16 = 80;

/// Whether colour is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Color {
    /// Where a terminal shows it, unless the environment says otherwise.
    #[default]
    Auto,
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
}

/// What is known of one output stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Output {
    /// Whether it is a terminal.
    pub terminal: bool,
    /// Whether colour is shown.
    pub color: bool,
    /// How many columns it has, where it is a terminal.
    pub width: Option<u16>,
}

/// Whether someone can be asked: both ends of a question are a terminal.
pub fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// What is known of standard output.
pub fn output(color: Color) -> Output {
    let stdout = io::stdout();
    known(color, stdout.is_terminal(), terminal_size_of(&stdout))
}

/// What is known of standard error.
pub fn errors(color: Color) -> Output {
    let stderr = io::stderr();
    known(color, stderr.is_terminal(), terminal_size_of(&stderr))
}

fn known(color: Color, terminal: bool, size: Option<(Width, Height)>) -> Output {
    let width = size.map_or(USUAL_WIDTH, |(Width(columns), _)| columns.max(LEAST_WIDTH));
    Output {
        terminal,
        color: shows_color(color, terminal),
        width: terminal.then_some(width),
    }
}

/// A flag beats the environment; in the environment `NO_COLOR` beats `CLICOLOR_FORCE`.
fn shows_color(color: Color, terminal: bool) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            let forced = variable("CLICOLOR_FORCE").is_some_and(|value| value != "0");
            let dumb = variable("TERM").is_some_and(|term| term == "dumb");
            variable("NO_COLOR").is_none() && (forced || (terminal && !dumb))
        }
    }
}

/// Whether the terminal's character set has more than ASCII, as far as the locale tells.
pub fn shows_unicode() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(variable);
    locale.is_none_or(|locale| {
        let locale = locale.to_string_lossy().to_lowercase();
        locale.contains("utf-8") || locale.contains("utf8") || !matches!(&*locale, "c" | "posix")
    })
}

/// Standard output, written through one buffer. Consoles that know no escapes are spoken to in
/// their own way; where there is no colour every byte goes through as it is, NUL too.
pub fn standard_output(output: Output) -> impl Write {
    let stdout = io::stdout().lock();
    let stream: Box<dyn Write> = if output.color {
        Box::new(AutoStream::new(stdout, ColorChoice::Always))
    } else {
        Box::new(stdout)
    };
    io::BufWriter::with_capacity(1 << 16, stream)
}

/// Writes to standard error. A closed one is nobody's concern: there is nowhere left to tell.
pub fn tell(errors: Output, text: &str) {
    let stderr = io::stderr().lock();
    let mut stream: Box<dyn Write> = if errors.color {
        Box::new(AutoStream::new(stderr, ColorChoice::Always))
    } else {
        Box::new(stderr)
    };
    let _ = stream
        .write_all(text.as_bytes())
        .and_then(|()| stream.flush());
}

/// Asks a question that is answered by yes or no; anything but a clear yes is no.
pub fn ask(question: &str) -> bool {
    let mut stderr = io::stderr().lock();
    if write!(stderr, "{question} [y/N] ")
        .and_then(|()| stderr.flush())
        .is_err()
    {
        return false;
    }
    let mut answer = String::new();
    let read = io::stdin().lock().read_line(&mut answer);
    read.is_ok() && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes")
}

/// Asks a question until one of the answers is given, each of which is known by its first letter;
/// nothing where the input ends.
pub fn choose(question: &str, answers: &[&'static str]) -> Option<&'static str> {
    let mut stderr = io::stderr().lock();
    loop {
        write!(stderr, "{question} [{}] ", answers.join("/"))
            .and_then(|()| stderr.flush())
            .ok()?;
        let mut answer = String::new();
        if io::stdin().lock().read_line(&mut answer).ok()? == 0 {
            return None;
        }
        let answer = answer.trim().to_lowercase();
        let first = answer.chars().next();
        let chosen = answers.iter().find(|known| known.chars().next() == first);
        if first.is_some() && chosen.is_some() {
            return chosen.copied();
        }
    }
}

/// All of standard input, if that is at most `limit` bytes.
pub fn read_input_up_to(limit: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    let input = io::stdin().lock();
    input
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= limit).then_some(bytes))
}

/// All of standard input.
pub fn read_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
