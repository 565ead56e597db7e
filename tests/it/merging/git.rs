//! Two clones of a home with the real git.

use std::path::PathBuf;

use crate::support::Home;

/// Whether git is there; without it these tests have nothing to test.
fn has_git() -> bool {
    let found = std::process::Command::new("git")
        .arg("--version")
        .output()
        .is_ok();
    assert!(found || std::env::var_os("CI").is_none(), "git is missing");
    if !found {
        #[expect(clippy::print_stderr, reason = "what was not tested must be said")]
        {
            eprintln!("left out, since `git` is not installed");
        }
    }
    found
}

#[test]
fn installing_is_done_once() {
    if !has_git() {
        return;
    }
    let home = Home::new();
    home.progress("");
    home.shell("git init -q home").prints("");
    home.run("merge-driver --install --dry-run --format table")
        .prints("would be installed: [HOME]/home\n");
    assert!(!home.path("home/.gitattributes").exists());
    let hint = "hint: commit `.gitattributes`; on each other machine, run `roadmap merge-driver --install` once\n";
    home.run("merge-driver --install")
        .done()
        .exits(0)
        .says("[HOME]/home\tinstalled\n")
        .complains(hint);
    home.run("merge-driver --install")
        .prints("[HOME]/home\tunchanged\n");
    home.shell("cat home/.gitattributes; git -C home config merge.roadmap.driver").prints(
        "progress.toml merge=roadmap\nroadmap merge-driver %O %A %B || git merge-file -L ours -L base -L theirs %A %O %B\n",
    );
    // Lines that are there already stay.
    home.write("home/.gitattributes", "*.toml diff=toml");
    home.run("merge-driver --install -q").done().exits(0);
    home.shell("cat home/.gitattributes")
        .prints("*.toml diff=toml\nprogress.toml merge=roadmap\n");
}

#[test]
fn a_home_below_the_top_of_a_repository_is_made_ready_too() {
    if !has_git() {
        return;
    }
    let home = Home::new();
    home.write("dotfiles/road map/my [own] progress.toml", "");
    home.shell("git init -q dotfiles").prints("");
    let progress = home.path("dotfiles/road map/my [own] progress.toml");
    home.run("merge-driver --install")
        .env("ROADMAP_PROGRESS", progress)
        .done()
        .exits(0)
        .says("[HOME]/dotfiles\tinstalled\n");
    home.shell("cd 'dotfiles/road map' && git check-attr merge 'my [own] progress.toml' 'my o progress.toml'")
        .prints("my [own] progress.toml: merge: roadmap\nmy o progress.toml: merge: unspecified\n");
}

#[test]
fn without_a_repository_or_git_it_says_so() {
    if !has_git() {
        return;
    }
    let home = Home::new();
    let none = "\
error: `[HOME]/home` is in no git repository
 |
 = help: `git init [HOME]/home` makes it one
";
    home.run("merge-driver --install")
        .env("GIT_CEILING_DIRECTORIES", "/")
        .fails(1, none);
    home.progress("");
    home.run("merge-driver --install")
        .env("PATH", std::env::var("PATH").unwrap())
        .fails(1, none);
    home.run("merge-driver --install")
        .env("PATH", "/nowhere")
        .fails(
            1,
            "error: can't start `git`: No such file or directory (os error 2)\n",
        );
}

/// Two clones of a home, `a` and `b`, each of which can fetch the other's work.
struct Clones {
    home: Home,
    /// The program, to be found as `roadmap`, or else a folder without it.
    with_program: bool,
}

impl Clones {
    fn new(progress: &str, with_program: bool) -> Self {
        let home = Home::new();
        home.write("a/progress.toml", progress);
        let clones = Self { home, with_program };
        clones.git("git init -q a");
        if with_program {
            clones.roadmap("a", "merge-driver --install -q");
        }
        clones.git("cd a && git add . && git commit -q -m begin");
        clones.git("git clone -q a b");
        if with_program {
            clones.roadmap("b", "merge-driver --install -q");
        }
        clones
    }

    /// Runs the program in the home of a clone.
    fn roadmap(&self, clone: &str, line: &str) -> String {
        let run = self
            .home
            .run(line)
            .env("ROADMAP_HOME", self.home.path(clone))
            .env("PATH", path());
        run.done().exits(0).stdout()
    }

    /// Runs a line of shell that must succeed.
    fn git(&self, line: &str) -> String {
        self.try_git(line)
            .unwrap_or_else(|said| panic!("{line}: {said}"))
    }

    fn try_git(&self, line: &str) -> Result<String, String> {
        let set = "git() { command git -c user.name=Anna -c user.email=anna@example.org -c init.defaultBranch=main \"$@\"; }; set -e; ";
        let mut run = self.home.shell(&format!("{set}{line}; echo ok"));
        if !self.with_program {
            run = run.env("PATH", path());
        }
        let done = run.done();
        let said = done.stdout() + &done.stderr();
        if done.stdout().ends_with("ok\n") {
            Ok(said)
        } else {
            Err(said)
        }
    }

    /// Commits what each clone has, and brings the work of `b` into `a`.
    fn merge(&self) -> Result<String, String> {
        for clone in ["a", "b"] {
            self.git(&format!(
                "cd {clone} && git commit -q --allow-empty -a -m work"
            ));
        }
        self.try_git("cd a && git pull -q --no-rebase --no-edit ../b main")
    }

    fn text(&self, clone: &str) -> String {
        std::fs::read_to_string(self.home.path(clone).join("progress.toml")).unwrap()
    }

    /// The ids and statuses that a clone's records have.
    fn records(&self, clone: &str) -> Vec<(String, String)> {
        let text = self.text(clone);
        let record = |line: &str| {
            let (id, rest) = line.strip_prefix('"')?.split_once('"')?;
            let status = rest.split("status = \"").nth(1)?.split('"').next()?;
            Some((id.to_owned(), status.to_owned()))
        };
        text.lines().filter_map(record).collect()
    }
}

/// Where git is, and the program is not.
fn path() -> String {
    let path = std::env::var("PATH").unwrap_or_default();
    let has_program = |folder: &&str| PathBuf::from(folder).join("roadmap").exists();
    let folders: Vec<&str> = path
        .split(':')
        .filter(|folder| !has_program(folder))
        .collect();
    folders.join(":")
}

/// Numbers without a plan, the same in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

/// Which topics the two machines work on.
#[derive(Clone, Copy, Debug)]
enum Work {
    Random,
    Neighbours,
    Same,
}

const COMMANDS: [&str; 4] = ["done", "start", "known", "skip"];

/// How many trials there are of each kind.
fn trials() -> usize {
    let is_full = std::env::var("ROADMAP_TESTS").is_ok_and(|kind| kind == "full");
    if is_full { 200 } else { 3 }
}

/// The ids of the bundled topics, in byte order, as the file has them.
fn topics() -> Vec<String> {
    let mut ids: Vec<String> = Home::new()
        .run("list --ids")
        .done()
        .stdout()
        .lines()
        .map(str::to_owned)
        .collect();
    ids.sort_unstable();
    ids
}

/// What each of the two machines does: commands with the topics they are about.
fn plans(work: Work, topics: &[String], dice: &mut Dice) -> [Vec<(&'static str, String)>; 2] {
    let start = dice.below(topics.len() - 20);
    let mut plan = |machine: usize| {
        let count = 1 + dice.below(5);
        let one = |turn: usize, dice: &mut Dice| {
            let at = match work {
                Work::Random => dice.below(topics.len()),
                Work::Neighbours => start + 2 * turn + machine,
                Work::Same => start + turn,
            };
            (COMMANDS[dice.below(COMMANDS.len())], topics[at].clone())
        };
        (0..count).map(|turn| one(turn, dice)).collect()
    };
    [plan(0), plan(1)]
}

fn rank(status: &str) -> usize {
    ["pending", "learning", "skipped", "known", "done"]
        .iter()
        .position(|s| *s == status)
        .unwrap()
}

/// Whether every record of either clone is in the merged one, and none got worse.
fn assert_nothing_lost(merged: &[(String, String)], sides: &[Vec<(String, String)>], what: &str) {
    for (id, status) in sides.iter().flatten() {
        let found = merged.iter().find(|(other, _)| other == id);
        let found = found.unwrap_or_else(|| panic!("{what}: {id} is lost"));
        assert!(
            rank(&found.1) >= rank(status),
            "{what}: {id} was {status} and is {}",
            found.1
        );
    }
}

fn trial(work: Work, number: usize, topics: &[String], with_program: bool) -> bool {
    let mut dice = Dice(number as u64 * 7919 + 13);
    for _ in 0..8 {
        dice.below(2);
    }
    let line = |topic: &String| {
        format!("\"{topic}\" = {{ status = \"learning\", started = 2026-11-01T08:00:00Z }}\n")
    };
    let some: Vec<String> = topics
        .iter()
        .filter(|_| dice.below(10) == 0)
        .map(line)
        .collect();
    let begun = format!("version = 1\n\n[topics]\n{}", some.concat());
    let clones = Clones::new(&begun, with_program);
    for (clone, plan) in ["a", "b"].into_iter().zip(plans(work, topics, &mut dice)) {
        for (command, topic) in plan {
            clones.roadmap(clone, &format!("{command} {topic} -q"));
            if dice.below(3) == 0 {
                clones.roadmap(clone, &format!("note {topic} by-{clone} -q"));
            }
        }
    }
    let sides = ["a", "b"].map(|clone| clones.records(clone));
    let notes: usize = ["a", "b"]
        .map(|clone| clones.text(clone).matches(&format!("by-{clone}")).count())
        .iter()
        .sum();
    let what = format!("{work:?} {number}");
    let merged = clones.merge();
    let conflict = merged.is_err();
    if with_program {
        assert!(!conflict, "{what}: {merged:?}");
    } else if conflict {
        assert!(clones.text("a").contains("<<<<<<< "), "{what}: {merged:?}");
        clones.roadmap("a", "merge -q");
    }
    clones.roadmap("a", "check -q");
    assert_nothing_lost(&clones.records("a"), &sides, &what);
    let joined = clones.text("a");
    assert!(
        joined.matches("by-a").count() + joined.matches("by-b").count() >= notes,
        "{what}: a note is lost"
    );
    assert!(!joined.contains("<<<<<<< "), "{what}");
    conflict
}

#[test]
fn with_the_driver_nothing_conflicts_and_nothing_is_lost() {
    if !has_git() {
        return;
    }
    let topics = topics();
    for work in [Work::Random, Work::Neighbours, Work::Same] {
        for number in 0..trials() {
            trial(work, number, &topics, true);
        }
    }
}

#[test]
fn without_the_program_there_are_marks_which_merge_joins() {
    if !has_git() {
        return;
    }
    let topics = topics();
    let mut conflicts = 0;
    for work in [Work::Random, Work::Neighbours, Work::Same] {
        for number in 0..trials() {
            conflicts += usize::from(trial(work, number, &topics, false));
        }
    }
    assert!(conflicts > 0, "there was nothing to join");
}

#[test]
fn where_the_program_is_missing_the_driver_leaves_marks() {
    if !has_git() {
        return;
    }
    let topics = ["python-proficiency/asyncio"];
    let mut clones = Clones::new("version = 1\n", true);
    clones.roadmap("a", &format!("done {} -q", topics[0]));
    clones.roadmap("b", &format!("skip {} -q", topics[0]));
    clones.with_program = false;
    let said = clones.merge().unwrap_err();
    assert!(said.contains("CONFLICT"), "{said}");
    let text = clones.text("a");
    assert!(
        text.contains("<<<<<<< ours\n") && text.contains(">>>>>>> theirs\n"),
        "{text}"
    );
    clones.roadmap("a", "merge -q");
    assert_eq!(
        clones.records("a"),
        [(topics[0].to_owned(), "done".to_owned())]
    );
}

#[test]
fn a_true_conflict_leaves_marks_too() {
    if !has_git() {
        return;
    }
    let clones = Clones::new("version = 1\nactive = \"python-mastery\"\n", true);
    clones.roadmap("a", "use python-learning -q");
    clones.roadmap("b", "use python-developer -q");
    let said = clones.merge().unwrap_err();
    assert!(
        said.contains("the active roadmap is `python-learning` here and `python-developer` there"),
        "{said}"
    );
    assert!(clones.text("a").contains("=======\n"));
    clones.roadmap("a", "merge -q");
    assert_eq!(
        clones.text("a"),
        "version = 1\nactive = \"python-learning\"\n"
    );
}
