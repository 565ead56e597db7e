//! Another program saves the file whenever it likes, without our lock: what it saves stays.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::scene::Scene;
use crate::support::{Home, cases, course, has_tools, program, report, strace};

/// How often the other program saves.
const PERIOD: Duration = Duration::from_millis(50);

/// How many topics are marked, one after another, done and open again.
const TOPICS: usize = 10;

/// How the other program saves a text.
type Save = fn(&Path, &str);

/// As most editors do.
fn by_rename(path: &Path, text: &str) {
    let beside = path.with_extension("saved");
    fs::write(&beside, text).unwrap();
    fs::rename(&beside, path).unwrap();
}

/// As simple programs do.
fn in_place(path: &Path, text: &str) {
    fs::write(path, text).unwrap();
}

/// Changes a line of the file every so often until told to stop; how many saves that were, and how
/// many of them were gone before the next one came.
fn keep_saving(path: &Path, save: Save, stop: &AtomicBool) -> Saves {
    let (mut saves, mut overwritten) = (0, 0);
    while !stop.load(Ordering::Relaxed) {
        let line = format!("# save {saves}\n");
        let text = fs::read_to_string(path).unwrap();
        let others = text
            .split_inclusive('\n')
            .filter(|line| !line.starts_with("# save"));
        save(path, &format!("{}{line}", others.collect::<String>()));
        saves += 1;
        thread::sleep(PERIOD);
        let text = fs::read_to_string(path).unwrap();
        overwritten += usize::from(!text.contains(&line));
    }
    Saves { saves, overwritten }
}

/// What came of the other program's saves during so many marks.
struct Saves {
    saves: usize,
    overwritten: usize,
}

/// Makes marks while another program saves. A machine that is too slow to get a mark done between
/// two saves says so; nothing else keeps a mark from being made.
fn saves_during(marks: usize, save: Save, begin: impl Fn(&Home) -> Command) -> Saves {
    let home = course(TOPICS);
    home.run("use course").done().exits(0);
    let path = home.path("home/progress.toml");
    let stop = AtomicBool::new(false);
    let mut too_slow = 0;
    let saves = thread::scope(|scope| {
        let other = scope.spawn(|| keep_saving(&path, save, &stop));
        for mark in 0..marks {
            let change = ["done", "reset"][mark / TOPICS % 2];
            let words = [change, &format!("t{}", mark % TOPICS)];
            let done = begin(&home).args(words).output().unwrap();
            let said = String::from_utf8_lossy(&done.stderr).into_owned();
            too_slow += usize::from(said.contains("again and again"));
            let is_fine = done.status.success() || said.contains("again and again");
            assert!(is_fine, "{said}");
        }
        stop.store(true, Ordering::Relaxed);
        other.join().unwrap()
    });
    report(&format!(
        "{marks} marks, {too_slow} of them refused; {} saves, {} of them overwritten",
        saves.saves, saves.overwritten
    ));
    saves
}

#[test]
fn no_save_by_rename_is_overwritten() {
    let saves = saves_during(cases(40, 1000), by_rename, |home| home.command(program()));
    assert_eq!(saves.overwritten, 0);
}

#[test]
fn hardly_a_save_in_place_is_overwritten() {
    let saves = saves_during(cases(40, 1000), in_place, |home| home.command(program()));
    assert!(saves.overwritten * 100 <= saves.saves);
}

/// A mark that is held up just where the new file takes the place of the old one.
struct HeldUp {
    scene: Scene,
    rules: Vec<String>,
}

/// How long it is held up.
const HOLD: Duration = Duration::from_millis(400);

impl HeldUp {
    /// Held up by the first call of these names and numbers, as `strace` has it.
    fn at(rules: &[&str]) -> Self {
        let mut all = Scene::all();
        let rules = rules.iter().map(|rule| {
            let hold = HOLD.as_micros().to_string();
            format!("inject={}", rule.replace("HOLD", &hold))
        });
        Self {
            scene: all.swap_remove(0),
            rules: rules.collect(),
        }
    }

    fn path(&self) -> PathBuf {
        self.scene.home.path("home/progress.toml")
    }

    /// Runs the mark, and in the middle of each time that it is held up does the next of these.
    fn run(&self, meanwhile: &[&dyn Fn(&Path)]) -> Output {
        self.scene.reset();
        let path = self.path();
        thread::scope(|scope| {
            let marking = scope.spawn(|| self.scene.injected(&self.rules, ""));
            let home = self.scene.home.path("home");
            // The new file stands beside the old one as soon as it is whole.
            while !names(&home).iter().any(|name| name.contains(".swap")) {
                assert!(!marking.is_finished(), "it was not held up");
                thread::sleep(Duration::from_millis(1));
            }
            thread::sleep(HOLD / 2);
            for other in meanwhile {
                other(&path);
                thread::sleep(HOLD);
            }
            marking.join().unwrap()
        })
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// Another hand's save: one more line at the end.
fn add(line: &str) -> impl Fn(&Path) {
    move |path| {
        let text = fs::read_to_string(path).unwrap();
        by_rename(path, &format!("{text}{line}\n"));
    }
}

const MARK: &str = "\"course/t1\" = { status = \"done\"";
const EXCHANGE: &str = "renameat2:delay_enter=HOLD:when=1";

#[test]
fn a_save_just_before_the_exchange_stays() {
    if !has_tools(&["strace"], "a save just before the exchange") {
        return;
    }
    let held = HeldUp::at(&[EXCHANGE]);
    let done = held.run(&[&add("# theirs")]);
    assert!(done.status.success(), "{done:?}");
    let text = fs::read_to_string(held.path()).unwrap();
    assert!(text.contains("# theirs") && text.contains(MARK), "{text}");
    assert_eq!(held.scene.aftermath(""), [""; 0]);
}

#[test]
fn of_saves_just_before_and_just_after_the_exchange_the_last_stays() {
    if !has_tools(&["strace"], "saves around the exchange") {
        return;
    }
    let held = HeldUp::at(&["renameat2:delay_enter=HOLD:delay_exit=HOLD:when=1"]);
    let last = "version = 1\n# the last\n";
    let done = held.run(&[&add("# theirs"), &|path: &Path| by_rename(path, last)]);
    assert!(done.status.success(), "{done:?}");
    let text = fs::read_to_string(held.path()).unwrap();
    assert!(text.starts_with(last) && text.contains(MARK), "{text}");
    assert_eq!(held.scene.aftermath(""), [""; 0]);
}

#[test]
fn a_save_just_before_the_exchange_comes_back_after_a_kill() {
    if !has_tools(&["strace"], "a kill after the exchange") {
        return;
    }
    let calls = Scene::all()[0].calls("");
    let exchange = calls
        .iter()
        .position(|call| call.name == "renameat2")
        .unwrap();
    let kill = calls[exchange + 1].inject("signal=KILL");
    let held = HeldUp::at(&[EXCHANGE, kill.strip_prefix("inject=").unwrap()]);
    let done = held.run(&[&add("# theirs")]);
    assert!(!done.status.success(), "{done:?}");
    held.scene.home.run("use python-learning").done().exits(0);
    let text = fs::read_to_string(held.path()).unwrap();
    assert!(text.contains("# theirs") && !text.contains(MARK), "{text}");
    assert_eq!(names(&held.scene.home.path("home")).len(), 2);
}

#[test]
fn without_an_exchange_a_save_in_the_last_moment_is_lost() {
    if !has_tools(&["strace"], "a store without an exchange") {
        return;
    }
    // The third is the one that counts, after the history's and that of the new file's own name.
    let held = HeldUp::at(&["renameat2:error=ENOSYS", "renameat:delay_enter=HOLD:when=3"]);
    let done = held.run(&[&add("# theirs")]);
    assert!(done.status.success(), "{done:?}");
    let text = fs::read_to_string(held.path()).unwrap();
    assert!(!text.contains("# theirs") && text.contains(MARK), "{text}");
}

#[test]
fn a_store_that_does_not_look_again_is_found_out() {
    if !has_tools(&["strace"], "a store that does not look again") {
        return;
    }
    // It looks, and takes its time before it renames.
    let slow = "inject=renameat:delay_enter=30000:when=3";
    let begin = |home: &Home| strace(home, &["inject=renameat2:error=ENOSYS", slow]);
    let saves = saves_during(60, by_rename, begin);
    assert!(saves.overwritten > 0, "of {}", saves.saves);
}
