//! Other programs that are started: the editor, the browser and `git`.
//!
//! It must not pass anything through a shell.

use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{self, ErrorKind};
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
    let status = Command::new(program)
        .args(arguments)
        .arg(&*no_option(file))
        .status();
    finished(program, status)
}

/// A path that no program takes for an option.
fn no_option(file: &Path) -> Cow<'_, Path> {
    if file.as_os_str().as_encoded_bytes().starts_with(b"-") {
        Cow::Owned(Path::new(".").join(file))
    } else {
        Cow::Borrowed(file)
    }
}

/// Opens an address in the user's browser: `$BROWSER`, else whatever the platform opens it with.
///
/// The variable may name several, parted by `:`, of which the first that is there is taken. `%s` in
/// its words stands for the address, `%c` for `:` and `%%` for `%`; without `%s` the address comes
/// last.
pub fn browse(url: &str) -> Result<(), SpawnError> {
    let plain = if cfg!(windows) {
        "rundll32 url.dll,FileProtocolHandler"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let mut browsers = alternatives(variable("BROWSER"), plain)
        .into_iter()
        .peekable();
    while let Some(browser) = browsers.next() {
        let command = words(&browser);
        let (program, arguments) = split(&command, plain);
        let status = Command::new(program)
            .args(with_address(arguments, url))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .status();
        let is_missing = matches!(&status, Err(error) if error.kind() == ErrorKind::NotFound);
        if !is_missing || browsers.peek().is_none() {
            return finished(program, status);
        }
    }
    Ok(())
}

/// The commands that a variable offers, or else the plain one: at least one.
fn alternatives(variable: Option<OsString>, plain: &str) -> Vec<OsString> {
    let Some(variable) = variable else {
        return vec![OsString::from(plain)];
    };
    let text = variable.to_string_lossy();
    // There a colon follows the letter of a drive.
    if cfg!(windows) || Path::new(&variable).is_file() {
        return vec![variable];
    }
    let named = text.split(':').filter(|one| !one.trim().is_empty());
    let named: Vec<OsString> = named.map(OsString::from).collect();
    if named.is_empty() {
        vec![OsString::from(plain)]
    } else {
        named
    }
}

/// The arguments with the address in its place.
fn with_address(arguments: &[String], url: &str) -> Vec<String> {
    let mut has_place = false;
    let fill = |argument: &String| {
        let mut filled = String::with_capacity(argument.len());
        let mut letters = argument.chars().peekable();
        while let Some(letter) = letters.next() {
            let meant = match letters.peek() {
                Some('s') if letter == '%' => url,
                Some('c') if letter == '%' => ":",
                Some('%') if letter == '%' => "%",
                _ => {
                    filled.push(letter);
                    continue;
                }
            };
            has_place |= letters.next() == Some('s');
            filled.push_str(meant);
        }
        filled
    };
    let mut arguments: Vec<String> = arguments.iter().map(fill).collect();
    if !has_place {
        arguments.push(url.to_owned());
    }
    arguments
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

/// The words of a command as a variable gives it, parted as a shell would part them, which is all
/// of a shell that there is. A file name with blanks is one word where it is the whole variable.
fn words(command: &OsString) -> Vec<String> {
    let text = command.to_string_lossy();
    if Path::new(command).is_file() {
        return vec![text.into_owned()];
    }
    // A backslash parts folders there and takes no meaning away.
    let quoted = (!cfg!(windows)).then(|| shlex::split(&text)).flatten();
    quoted.unwrap_or_else(|| text.split_whitespace().map(str::to_owned).collect())
}

fn finished(program: &str, status: io::Result<std::process::ExitStatus>) -> Result<(), SpawnError> {
    let program = program.to_owned();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(SpawnError::Failed { program, status }),
        Err(source) => Err(SpawnError::Start { program, source }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const URL: &str = "https://example.org/?a=%s&b=$(x)`y`";

    fn command(variable: &str) -> Vec<String> {
        let words = words(&OsString::from(variable));
        let (program, arguments) = split(&words, "plain");
        let arguments = with_address(arguments, URL);
        [program.to_owned()].into_iter().chain(arguments).collect()
    }

    #[test]
    fn the_address_is_one_word_whatever_is_in_it() {
        assert_eq!(command("firefox"), ["firefox", URL]);
        assert_eq!(command("firefox --new-tab"), ["firefox", "--new-tab", URL]);
        assert_eq!(command("lynx %s -x"), ["lynx", URL, "-x"]);
        assert_eq!(
            command("app '--url=%s' %%s %c%d"),
            [
                "app".to_owned(),
                format!("--url={URL}"),
                "%s".to_owned(),
                ":%d".to_owned(),
            ]
        );
    }

    #[cfg(unix)]
    #[test]
    fn quotes_keep_blanks_and_mean_nothing_else() {
        assert_eq!(command("'my browser' \"a b\""), ["my browser", "a b", URL]);
        assert_eq!(
            command("x $(id) `id` $HOME;id"),
            ["x", "$(id)", "`id`", "$HOME;id", URL]
        );
        assert_eq!(command("it's open"), ["it's", "open", URL]);
    }

    #[cfg(unix)]
    #[test]
    fn several_browsers_are_parted_by_colons() {
        let named = |variable: &str| alternatives(Some(OsString::from(variable)), "plain");
        assert_eq!(named("firefox"), ["firefox"]);
        assert_eq!(named(": :"), ["plain"]);
        assert_eq!(named("firefox -x:lynx %s:"), ["firefox -x", "lynx %s"]);
    }

    #[test]
    fn a_file_is_never_an_option() {
        assert_eq!(*no_option(Path::new("-c.toml")), *Path::new("./-c.toml"));
        assert_eq!(*no_option(Path::new("a/-c.toml")), *Path::new("a/-c.toml"));
    }
}
