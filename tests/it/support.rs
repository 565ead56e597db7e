//! A home of its own, a clock that stands still, and runs of the program in it that are asserted
//! whole: exit code, standard output and standard error.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// The moment at which every run takes place unless it says otherwise.
pub(crate) const NOW: &str = "2026-11-20T18:00:00Z";

/// A folder that holds a home, a state folder and nothing of the machine's own.
pub(crate) struct Home {
    folder: TempDir,
}

impl Home {
    /// An empty one: not even the home's folder is there.
    pub(crate) fn new() -> Self {
        Self::new_in(&std::env::temp_dir())
    }

    /// The same below a folder of the machine's.
    pub(crate) fn new_in(folder: &Path) -> Self {
        Self {
            folder: tempfile::tempdir_in(folder).unwrap(),
        }
    }

    /// An empty one in memory, where there is a folder for that: syncing takes no time there.
    #[allow(dead_code, reason = "the tests of faults need it")]
    pub(crate) fn in_memory() -> Self {
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        Self {
            folder: folder.unwrap(),
        }
    }

    /// A path in it.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file below it, with the folders it stands in.
    pub(crate) fn write(&self, name: &str, text: impl AsRef<[u8]>) -> &Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// Writes a roadmap file of the user's.
    pub(crate) fn roadmap(&self, name: &str, text: impl AsRef<[u8]>) -> &Self {
        self.write(&format!("home/roadmaps/{name}"), text)
    }

    /// Writes the progress file.
    pub(crate) fn progress(&self, text: impl AsRef<[u8]>) -> &Self {
        self.write("home/progress.toml", text)
    }

    /// What the progress file says.
    pub(crate) fn progress_text(&self) -> String {
        fs::read_to_string(self.path("home/progress.toml")).unwrap()
    }

    /// A run of the program; the words of `line` are its arguments, blanks in quotes stay.
    pub(crate) fn run(&self, line: &str) -> Run {
        self.run_words(&words(line))
    }

    /// A run of the program with these arguments.
    pub(crate) fn run_words<S: AsRef<std::ffi::OsStr>>(&self, arguments: &[S]) -> Run {
        let mut run = self.start(program());
        run.command.args(arguments);
        run
    }

    /// A run of a line of shell, which finds the program as `roadmap`.
    pub(crate) fn shell(&self, line: &str) -> Run {
        let folder = program().parent().unwrap().display().to_string();
        let path = std::env::var("PATH").unwrap_or_default();
        let mut run = self.start("sh").env("PATH", format!("{folder}:{path}"));
        run.command.args(["-c", line]);
        run
    }

    /// Writes a script that may be run, and gives its path.
    #[cfg(unix)]
    pub(crate) fn script(&self, name: &str, lines: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        self.write(name, format!("#!/bin/sh\n{lines}\n"));
        let path = self.path(name);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    /// What stands below a folder of it: files with their bytes, folders without. What is only kept
    /// to save work is nobody's, and is left out.
    pub(crate) fn tree(&self, name: &str) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        let root = self.path(name);
        let mut tree = BTreeMap::new();
        let mut to_visit = vec![root.clone()];
        while let Some(folder) = to_visit.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.ends_with(".cache") {
                    continue;
                }
                let bytes = if path.is_dir() {
                    to_visit.push(path.clone());
                    None
                } else {
                    Some(fs::read(&path).unwrap())
                };
                tree.insert(path.strip_prefix(&root).unwrap().to_owned(), bytes);
            }
        }
        tree
    }

    /// A command in this world, of a program without arguments.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", self.folder.path())
            .env("ROADMAP_HOME", self.path("home"))
            .env("XDG_STATE_HOME", self.path("state"))
            .env("XDG_CACHE_HOME", self.path(".cache"))
            .env("ROADMAP_NOW", NOW)
            .env("TZ", "UTC")
            .env("LC_ALL", "C.UTF-8");
        command
    }

    /// A run in this world, of a program without arguments.
    fn start(&self, program: impl AsRef<std::ffi::OsStr>) -> Run {
        Run {
            command: self.command(program),
            input: None,
            input_ends: true,
            folder: self.folder.path().to_owned(),
        }
    }
}

/// A run that has not begun yet.
pub(crate) struct Run {
    command: Command,
    input: Option<Vec<u8>>,
    input_ends: bool,
    folder: PathBuf,
}

impl Run {
    /// Sets a variable of its environment.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Takes a variable out of its environment.
    pub(crate) fn without_env(mut self, name: &str) -> Self {
        self.command.env_remove(name);
        self
    }

    /// Runs it at another moment.
    pub(crate) fn at(self, now: &str) -> Self {
        self.env("ROADMAP_NOW", now)
    }

    /// Gives it something on standard input.
    pub(crate) fn input(mut self, input: impl Into<Vec<u8>>) -> Self {
        self.input = Some(input.into());
        self
    }

    /// Types something into it and stays there, as a person at a terminal does: the input does not
    /// end before the run does.
    pub(crate) fn types(mut self, typed: impl Into<Vec<u8>>) -> Self {
        self.input_ends = false;
        self.input(typed)
    }

    /// Runs it.
    pub(crate) fn done(mut self) -> Done {
        use std::io::Write;
        let stdin = if self.input.is_some() {
            Stdio::piped()
        } else {
            Stdio::null()
        };
        self.command
            .stdin(stdin)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = self.command.spawn().unwrap();
        let mut stdin = child.stdin.take();
        if let (Some(stdin), Some(input)) = (&mut stdin, self.input.take()) {
            // A program that does not read its input closes it: that is no fault of the test.
            let _ = stdin.write_all(&input);
        }
        let open = stdin.filter(|_| !self.input_ends);
        let output = child.wait_with_output().unwrap();
        drop(open);
        Done {
            output,
            folder: self.folder,
        }
    }

    /// Runs it and expects success, exactly this on standard output, and silence beside it.
    #[track_caller]
    pub(crate) fn prints(self, stdout: &str) {
        self.done().exits(0).says(stdout).complains("");
    }

    /// Runs it and expects this exit code, nothing on standard output, and exactly this beside it.
    #[track_caller]
    pub(crate) fn fails(self, code: i32, stderr: &str) {
        self.done().exits(code).says("").complains(stderr);
    }
}

/// A run that is over. The test's own folder stands as `[HOME]` in what it printed.
pub(crate) struct Done {
    output: Output,
    folder: PathBuf,
}

impl Done {
    /// What it printed.
    pub(crate) fn stdout(&self) -> String {
        plain(&self.output.stdout, &self.folder)
    }

    /// What it said beside that.
    pub(crate) fn stderr(&self) -> String {
        plain(&self.output.stderr, &self.folder)
    }

    /// What it printed, as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.output.stdout).unwrap()
    }

    /// How it ended.
    pub(crate) fn code(&self) -> i32 {
        self.output.status.code().unwrap()
    }

    /// Expects this exit code.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        let all = format!("stdout:\n{}\nstderr:\n{}", self.stdout(), self.stderr());
        assert_eq!(self.output.status.code(), Some(code), "{all}");
        self
    }

    /// Expects exactly this on standard output.
    #[track_caller]
    pub(crate) fn says(self, stdout: &str) -> Self {
        pretty(&self.stdout(), stdout, "standard output");
        self
    }

    /// Expects exactly this on standard error.
    #[track_caller]
    pub(crate) fn complains(self, stderr: &str) -> Self {
        pretty(&self.stderr(), stderr, "standard error");
        self
    }
}

/// Compares texts and shows both as they look.
#[track_caller]
fn pretty(found: &str, expected: &str, what: &str) {
    assert!(
        found == expected,
        "{what} is:\n{found}\nbut should be:\n{expected}"
    );
}

fn plain(bytes: &[u8], folder: &Path) -> String {
    String::from_utf8(bytes.to_vec())
        .unwrap()
        .replace(folder.to_str().unwrap(), "[HOME]")
}

/// The program that is tested.
pub(crate) fn program() -> PathBuf {
    assert_cmd::cargo::cargo_bin!("roadmap").to_owned()
}

/// Whether a tool is there that `test` needs. One that is not is named, and where everything has to
/// be tested that is the failure.
pub(crate) fn has_tool(tool: &str, test: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&path).any(|folder| folder.join(tool).is_file());
    if !found {
        left_out(test, &format!("`{tool}` is not installed"));
    }
    found
}

/// Says that a test is left out, and why. Where everything has to be tested that is the failure.
pub(crate) fn left_out(test: &str, reason: &str) {
    assert!(std::env::var_os("CI").is_none(), "{test}: {reason}");
    #[expect(clippy::print_stderr, reason = "what was not tested must be said")]
    {
        eprintln!("{test}: left out, since {reason}");
    }
}

/// The words of a line; those in double quotes may hold blanks.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (place, part) in line.split('"').enumerate() {
        if place % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}
