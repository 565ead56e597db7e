//! A command in a world that can be set up again and again, and the system calls that it makes when
//! it writes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::support::{self, Home, course, program, shim, tracer, world};

/// Files with their bytes, folders without.
type Tree = BTreeMap<PathBuf, Option<Vec<u8>>>;

/// The folders that a command may touch.
const FOLDERS: [&str; 2] = ["home", "state"];

/// A command, and the world before it.
pub(super) struct Scene {
    pub(super) home: Home,
    pub(super) words: Vec<&'static str>,
    /// How many commands the history holds before it.
    pub(super) commands: usize,
    before: [Tree; 2],
}

/// One system call of a run: the `nth` of its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Call {
    pub(super) name: String,
    pub(super) nth: usize,
}

impl Call {
    /// A rule that does something to this call alone.
    pub(super) fn inject(&self, what: &str) -> String {
        format!("inject={}:{what}:when={}", self.name, self.nth)
    }
}

impl Scene {
    /// A command in a home where others were carried out before.
    fn new(home: Home, earlier: &[&str], line: &'static str) -> Self {
        for line in earlier {
            home.run(line).done().exits(0);
        }
        let before = FOLDERS.map(|folder| home.tree(folder));
        let mut scene = Self {
            home,
            words: line.split(' ').collect(),
            commands: 0,
            before,
        };
        scene.commands = scene.history();
        scene
    }

    /// The commands whose writes are put to the test.
    pub(super) fn all() -> Vec<Self> {
        let two = ["done course/t0", "note course/t1 first"];
        vec![
            Self::new(course(3), &two, "done course/t1"),
            Self::new(course(3), &two, "note course/t1 second"),
            Self::new(course(3), &two, "undo"),
            Self::first_write(),
            // The file goes again.
            Self::new(course(3), &["done course/t0"], "undo"),
        ]
    }

    /// The write before which nothing is there, not even the home's folder.
    pub(super) fn first_write() -> Self {
        Self::new(world(), &[], "use python-mastery")
    }

    /// Sets the world up as it was before.
    pub(super) fn reset(&self) {
        for (folder, tree) in FOLDERS.iter().zip(&self.before) {
            let root = self.home.path(folder);
            if root.exists() {
                std::fs::remove_dir_all(&root).unwrap();
            }
            for (path, bytes) in tree {
                let path = format!("{folder}/{}", path.display());
                match bytes {
                    Some(bytes) => drop(self.home.write(&path, bytes)),
                    None => std::fs::create_dir_all(self.home.path(&path)).unwrap(),
                }
            }
        }
    }

    /// What the progress file says; nothing where there is none.
    pub(super) fn text(&self) -> Option<String> {
        std::fs::read_to_string(self.home.path("home/progress.toml")).ok()
    }

    /// The paths in the home and the state folder.
    pub(super) fn paths(&self) -> Vec<PathBuf> {
        let trees = FOLDERS.map(|folder| self.home.tree(folder));
        trees.into_iter().flat_map(BTreeMap::into_keys).collect()
    }

    /// Whether anything is otherwise than before the command.
    pub(super) fn has_trace(&self) -> bool {
        FOLDERS.map(|folder| self.home.tree(folder)) != self.before
    }

    /// How many commands the history holds.
    pub(super) fn history(&self) -> usize {
        let files = self.home.tree("state").into_iter();
        let histories =
            files.filter(|(path, _)| path.extension().is_some_and(|end| end == "jsonl"));
        // The first line says whose history it is.
        let commands = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().lines().skip(1).count();
        histories.filter_map(|(_, bytes)| bytes.map(commands)).sum()
    }

    /// What the progress file says before the command, and after it.
    pub(super) fn texts(&self) -> [Option<String>; 2] {
        self.reset();
        let before = self.text();
        self.home.run_words(&self.words).done().exits(0);
        [before, self.text()]
    }

    /// Runs the command under `strace` with these options, broken as `shim.c` calls it, or whole.
    pub(super) fn traced(&self, options: &[&str], broken: &str) -> Output {
        let mut command = tracer(&self.home);
        if !broken.is_empty() {
            // The tracer itself stays whole.
            command.args(["-E", &format!("LD_PRELOAD={}", shim().display())]);
            command.args(["-E", &format!("ROADMAP_BREAK={broken}")]);
        }
        command.args(options).arg("--").arg(program());
        command.args(&self.words).output().unwrap()
    }

    /// Runs the command with these injections into its calls, broken as `shim.c` calls it, or whole.
    pub(super) fn injected(&self, rules: &[String], broken: &str) -> Output {
        let mut options = vec!["-o", "/dev/null"];
        for rule in rules {
            options.extend(["-e", rule]);
        }
        self.traced(&options, broken)
    }

    /// What is wrong after the command was cut off or refused: the next run has to work, to leave
    /// nothing behind, and to be one that can be undone.
    pub(super) fn aftermath(&self, broken: &str) -> Vec<String> {
        let mut faults = Vec::new();
        let left = self.text();
        let next = support::broken(&self.home, broken)
            .args(["use", "python-learning"])
            .output()
            .unwrap();
        if !next.status.success() || !next.stderr.is_empty() {
            faults.push(format!("the next run ends with {next:?}"));
        }
        for path in self.paths() {
            if !is_known(&path) {
                faults.push(format!("left behind: {}", path.display()));
            }
        }
        self.home.run("undo").done();
        if self.text() != left {
            faults.push("the next run can't be undone".to_owned());
        }
        faults
    }

    /// The system calls that the command makes, from its first step towards a write on.
    pub(super) fn calls(&self, broken: &str) -> Vec<Call> {
        self.reset();
        let log = self.home.path("calls");
        let done = self.traced(&["-o", log.to_str().unwrap()], broken);
        assert!(done.status.success(), "{done:?}");
        let log = std::fs::read_to_string(log).unwrap();
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut calls = Vec::new();
        // A line is `PID name(arguments) = result`.
        for line in log.lines() {
            let Some((name, _)) = line.split_once('(') else {
                continue;
            };
            let name = name.rsplit(' ').next().unwrap();
            let nth = seen.entry(name).or_default();
            *nth += 1;
            if !calls.is_empty() || ["mkdir", "flock"].contains(&name) {
                let name = name.to_owned();
                calls.push(Call { name, nth: *nth });
            }
        }
        assert!(calls.len() > 30, "{log}");
        calls
    }
}

/// Whether a path in the home or the state folder is one that stays there.
fn is_known(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_str().unwrap();
    let ends = |ending: &str| path.extension().is_some_and(|end| end == ending);
    let is_history = ends("jsonl") && !name.starts_with('.');
    // A folder for each progress file, with a file for each day.
    let shelf = path.ancestors().find(|above| above.ends_with("backups"));
    let is_backup =
        shelf.is_some() && !name.starts_with('.') && (path.extension().is_none() || ends("toml"));
    // Where the folder can't be locked, a file is; it is harmless, and stays.
    let files = ["progress.toml", "course.toml", ".progress.lock"];
    is_history
        || is_backup
        || files.contains(&name)
        || ["roadmaps", "roadmap", "undo"].contains(&name)
}
