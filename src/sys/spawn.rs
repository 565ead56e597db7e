//! Other programs that are started: the editor, the browser and `git`.
//!
//! It must not pass anything through a shell.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use thiserror::Error;

use super::environment::variable;

/// What keeps a program from doing its work.
#[derive(Debug, Error)]
pub enum SpawnError {
    /// It can't be started.
    #[error("can't start `{program}`: {source}")]
    Start {
        /// The program.
        program: String,
        /// What the system said.
        source: io::Error,
    },
    /// It ended without success.
    #[error("`{program}` ended with {status}")]
    Failed {
        /// The program.
        program: String,
        /// How it ended.
        status: std::process::ExitStatus,
    },
}

/// What a program that was run said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ran {
    /// Whether it succeeded.
    pub success: bool,
    /// What it printed.
    pub stdout: String,
    /// What it said beside that.
    pub stderr: String,
}

/// Runs a program in a folder, in the language that programs are written in, and waits until it is
/// done.
pub fn run(program: &str, arguments: &[&str], folder: &Path) -> Result<Ran, SpawnError> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .map_err(|source| SpawnError::Start {
            program: program.to_owned(),
            source,
        })?;
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Ok(Ran {
        success: output.status.success(),
        stdout: text(output.stdout),
        stderr: text(output.stderr),
    })
}

/// Opens a file in the user's editor and waits until that is closed: `$VISUAL`, else `$EDITOR`,
/// whose words after the first are arguments, else the platform's plain one.
pub fn edit(file: &Path) -> Result<(), SpawnError> {
    let plain = if cfg!(windows) { "notepad" } else { "vi" };
    let editor = variable("VISUAL")
        .or_else(|| variable("EDITOR"))
        .unwrap_or_else(|| OsString::from(plain));
    let command = words(&editor);
    let (program, arguments) = split(&command, plain);
    let status = Command::new(program).args(arguments).arg(file).status();
    finished(program, status)
}

/// Opens an address in the user's browser: `$BROWSER`, else whatever the platform opens it with.
pub fn browse(url: &str) -> Result<(), SpawnError> {
    let plain = if cfg!(windows) {
        "rundll32 url.dll,FileProtocolHandler"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let command = words(&variable("BROWSER").unwrap_or_else(|| OsString::from(plain)));
    let (program, arguments) = split(&command, plain);
    let status = Command::new(program)
        .args(arguments)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status();
    finished(program, status)
}

/// The program and its arguments; the plain one where a variable holds nothing but blanks.
fn split<'w>(command: &'w [String], plain: &'w str) -> (&'w str, &'w [String]) {
    command
        .split_first()
        .map_or((plain, &[][..]), |(program, arguments)| {
            (program, arguments)
        })
}

/// The words of a command as a variable gives it. A file name with blanks is one word where it is
/// the whole variable.
fn words(command: &OsString) -> Vec<String> {
    let text = command.to_string_lossy();
    if Path::new(command).is_file() {
        return vec![text.into_owned()];
    }
    text.split_whitespace().map(str::to_owned).collect()
}

fn finished(program: &str, status: io::Result<std::process::ExitStatus>) -> Result<(), SpawnError> {
    let program = program.to_owned();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(SpawnError::Failed { program, status }),
        Err(source) => Err(SpawnError::Start { program, source }),
    }
}
