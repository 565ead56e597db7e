//! Many processes at one file: every mark is there in the end.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::Mutex;
use std::thread;

use crate::support::{Home, broken, cases, course, has_tools, program, report, strace};

/// What the processes of one test did.
struct Hands<'a> {
    home: &'a Home,
    /// Begins a run of the program, whole or broken.
    program: &'a (dyn Fn(&Home) -> Command + Sync),
    /// How often each command was carried out, less how often it was taken back.
    tally: Mutex<BTreeMap<String, i32>>,
    /// What ended otherwise than it should.
    failures: Mutex<Vec<String>>,
}

impl Hands<'_> {
    fn run(&self, words: &[&str]) -> Option<Output> {
        let output = (self.program)(self.home).args(words).output().unwrap();
        if output.status.success() {
            return Some(output);
        }
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        self.failures
            .lock()
            .unwrap()
            .push(format!("{words:?}: {said}"));
        None
    }

    fn change(&self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        if self.run(&words).is_some() {
            *self
                .tally
                .lock()
                .unwrap()
                .entry(line.to_owned())
                .or_default() += 1;
        }
    }

    /// Takes back whatever is the newest, says so in the tally, and does it again.
    fn undo(&self) {
        let Some(output) = self.run(&["undo", "--json"]) else {
            return;
        };
        let undone: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let line = undone["undone"][0]["command"].as_str().unwrap();
        let line = line.strip_prefix("roadmap ").unwrap().to_owned();
        *self.tally.lock().unwrap().entry(line.clone()).or_default() -= 1;
        self.change(&line);
    }

    /// One process after another marks its own topics, with what else a learner does in between.
    fn work(&self, topics: Range<usize>) {
        for topic in topics {
            if topic % 10 == 6 {
                self.change(&format!("start course/t{topic}"));
            }
            self.change(&format!("done course/t{topic}"));
            if topic % 10 == 3 {
                self.change(&format!("note course/t{topic} by-hand"));
            }
            if topic % 10 == 9 {
                self.undo();
            }
        }
    }
}

/// What is wrong after so many hands made so many marks each, at once.
fn faults(hands: usize, marks: usize, program: impl Fn(&Home) -> Command + Sync) -> Vec<String> {
    let topics = hands * marks;
    let home = course(topics);
    let together = Hands {
        home: &home,
        program: &program,
        tally: Mutex::default(),
        failures: Mutex::default(),
    };
    thread::scope(|scope| {
        for hand in 0..hands {
            let together = &together;
            scope.spawn(move || together.work(hand * marks..(hand + 1) * marks));
        }
    });
    let mut faults = together.failures.into_inner().unwrap();
    let tally = together.tally.into_inner().unwrap();
    let file = home.progress_text();
    for (line, times) in &tally {
        if *times != 1 {
            faults.push(format!(
                "`{line}` was done {times} times, less what was undone"
            ));
        }
        if !is_in(&file, line) {
            faults.push(format!("`{line}` is not in the file"));
        }
    }
    let found = tally.keys().filter(|line| line.starts_with("done "));
    let found = found.filter(|line| is_in(&file, line)).count();
    report(&format!(
        "{hands} hands: {found} of {topics} marks are there"
    ));
    if found != topics {
        faults.push(format!("{found} of {topics} marks are there"));
    }
    let left: Vec<_> = home.tree("home").into_keys().collect();
    if left != ["progress.toml", "roadmaps", "roadmaps/course.toml"].map(PathBuf::from) {
        faults.push(format!("the home holds {left:?}"));
    }
    if home.tree("state/roadmap/undo").len() != 1 {
        faults.push(format!("the state holds {:?}", home.tree("state").keys()));
    }
    if !home.run("next").done().stderr().is_empty() {
        faults.push("the next run complains".to_owned());
    }
    faults
}

/// Whether the progress file says what a command wrote into it.
fn is_in(file: &str, line: &str) -> bool {
    let words: Vec<&str> = line.split(' ').collect();
    let (id, said) = match words[..] {
        ["done", id] => (id, "status = \"done\"".to_owned()),
        ["start", id] => (id, "started = ".to_owned()),
        ["note", id, text] => (id, format!("note = \"{text}\"")),
        _ => return false,
    };
    let begins = format!("\"{id}\" = {{");
    let mut records = file.lines().filter(|line| line.starts_with(&begins));
    records.next().is_some_and(|record| record.contains(&said)) && records.next().is_none()
}

#[test]
fn every_mark_of_many_processes_is_there_in_the_end() {
    let found = faults(cases(8, 64), cases(10, 50), |home| home.command(program()));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn without_the_lock_nobody_knows_what_was_last() {
    if has_tools(&["cc"], "many processes without a lock") {
        let found = faults(8, 10, |home| broken(home, "no-lock"));
        assert!(
            found.iter().any(|fault| fault.contains("undo")),
            "{found:?}"
        );
    }
}

#[test]
fn without_the_lock_and_the_exchange_marks_are_lost() {
    if !has_tools(&["strace"], "many processes without a lock and an exchange") {
        return;
    }
    let found = faults(8, 10, |home| {
        let rules = ["inject=flock:retval=0", "inject=renameat2:error=ENOSYS"];
        strace(home, &rules)
    });
    let is_lost = |fault: &String| fault.ends_with("is not in the file");
    assert!(found.iter().any(is_lost), "{found:?}");
}
