//! Other programs that are started: the editor, the browser, `git`.
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

/// What `git` answers in a folder, whatever its language; none where it ends without success.
pub fn git(folder: &Path, arguments: &[&str]) -> Result<Option<Vec<u8>>, SpawnError> {
    let program = "git".to_owned();
    let output = Command::new(&program)
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .output();
    match output {
        Ok(output) if output.status.success() => Ok(Some(output.stdout)),
        Ok(_) => Ok(None),
        Err(source) => Err(SpawnError::Start { program, source }),
    }
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
