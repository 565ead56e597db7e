//! A power cut on real file systems: what had reached the disk by then is mounted again.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use super::mount::{Mount, Shelf, make, may_mount_files};
use crate::support::{Home, cases, has_tools, program, shim};

const PROGRESS: &str = "home/progress.toml";

/// A kind of file system.
struct Kind {
    maker: &'static [&'static str],
    size: &'static str,
    options: &'static str,
    /// Whether it can be told to stop at once, whatever it is doing.
    can_stop: bool,
}

/// What ext4 does for programs that don't sync before a rename is turned off: it must not be
/// needed.
const EXT4: Kind = Kind {
    maker: &["mkfs.ext4", "-q", "-F"],
    size: "16M",
    options: "loop,noauto_da_alloc",
    can_stop: true,
};

const XFS: Kind = Kind {
    maker: &["mkfs.xfs", "-q"],
    size: "300M",
    options: "loop",
    can_stop: true,
};

const BTRFS: Kind = Kind {
    maker: &["mkfs.btrfs", "-q"],
    size: "110M",
    options: "loop",
    can_stop: false,
};

const KINDS: [Kind; 3] = [EXT4, XFS, BTRFS];

/// A computer with a disk, which a power cut can hit.
struct Machine {
    // Unmounted before its folders are removed.
    mount: Option<Mount>,
    kind: &'static Kind,
    home: Home,
    image: PathBuf,
    shelf: Shelf,
}

impl Machine {
    fn new(kind: &'static Kind) -> Self {
        let shelf = Shelf::new();
        let image = shelf.path("disk");
        make(kind.maker, kind.size, &image);
        let mut machine = Self {
            mount: None,
            kind,
            home: Home::new(),
            image,
            shelf,
        };
        machine.start();
        machine
    }

    fn start(&mut self) {
        let arguments = ["-o", self.kind.options, self.image.to_str().unwrap()];
        self.mount = Some(Mount::new(&arguments, &self.home.path("")));
    }

    /// Cuts the power and starts again with what is on the disk at this moment.
    fn cut(&mut self) {
        let after = self.shelf.path("after");
        let output = Command::new("cp")
            .arg("--sparse=always")
            .args([&self.image, &after])
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        self.mount = None;
        fs::rename(after, &self.image).unwrap();
        self.start();
    }

    /// Lets the file system stop at once, and starts again.
    fn stop(&mut self) {
        self.stop_at_once();
        self.mount = None;
        self.start();
    }

    fn stop_at_once(&self) {
        let output = Command::new("xfs_io")
            .args(["-x", "-c", "shutdown"])
            .arg(self.home.path(""))
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
    }

    /// All that was written so far is on the disk.
    fn sync(&self) {
        let synced = Command::new("sync")
            .arg("-f")
            .arg(self.home.path(""))
            .status();
        assert!(synced.unwrap().success());
    }

    fn run(&self, line: &str) {
        self.home.run(line).done().exits(0);
    }

    fn progress(&self) -> Option<String> {
        fs::read_to_string(self.home.path(PROGRESS)).ok()
    }
}

#[test]
fn what_was_reported_as_done_is_on_the_disk() {
    if !is_possible("power cuts after success") {
        return;
    }
    for kind in &KINDS {
        let mut machine = Machine::new(kind);
        machine.run("done python-proficiency/asyncio");
        lasts(&mut machine);
        for round in 0..cases(2, 50) {
            let before = machine.progress();
            machine.run(&format!("note python-proficiency/asyncio {round}"));
            lasts(&mut machine);
            machine.run("undo");
            assert_eq!(machine.progress(), before, "{:?}", kind.maker);
            lasts(&mut machine);
            machine.run(&format!(
                "start python-proficiency/threading --at 2026-10-{:02}",
                round % 30 + 1
            ));
            lasts(&mut machine);
        }
        symlink(
            "../notes/deep/mine.toml",
            machine.home.path("home/linked.toml"),
        )
        .unwrap();
        machine.sync();
        for folder in ["new", "new/and/deep"] {
            let place = machine.home.path(folder).join("progress.toml");
            let run = machine.home.run("known python-proficiency/pathlib");
            run.env("ROADMAP_PROGRESS", &place).done().exits(0);
            machine.cut();
            assert!(fs::read_to_string(place).unwrap().contains("pathlib"));
        }
        let linked = machine.home.path("home/linked.toml");
        let run = machine.home.run("known python-proficiency/pathlib");
        run.env("ROADMAP_PROGRESS", &linked).done().exits(0);
        machine.cut();
        assert!(linked.is_symlink());
        assert!(fs::read_to_string(linked).unwrap().contains("pathlib"));
    }
}

#[test]
fn a_cut_at_any_moment_leaves_the_old_file_or_the_new_one() {
    if !is_possible("power cuts at random moments") {
        return;
    }
    let mut dice = 2026;
    for kind in &KINDS {
        let mut machine = Machine::new(kind);
        machine.run("start python-proficiency/asyncio");
        let begun = Instant::now();
        machine.run("note python-proficiency/asyncio first");
        let usual = begun.elapsed();
        for round in 0..cases(12, 400) {
            let old = machine.progress().unwrap();
            let words = ["note", "python-proficiency/asyncio", &round.to_string()];
            let new = expected(&old, &words);
            let mut command = machine.home.command(program());
            let command = command.args(words).stdout(Stdio::null());
            let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
            std::thread::sleep(usual.mul_f64(roll(&mut dice)));
            let stops = kind.can_stop && round % 2 == 0;
            // A file system that was stopped under a program may tell it that all is safe (a folder
            // of xfs does): what it says after that is said on a machine without power.
            let had_ended = child.try_wait().unwrap().is_some();
            if stops {
                machine.stop_at_once();
            } else {
                let _ = child.kill();
            }
            let output = child.wait_with_output().unwrap();
            if stops {
                machine.mount = None;
                machine.start();
            } else {
                machine.cut();
            }
            let said = String::from_utf8(output.stderr).unwrap();
            let is_promised = output.status.success() && (had_ended || !stops);
            let now = machine.progress().unwrap();
            assert!(now == new || now == old && !is_promised, "{said}{now}");
        }
        machine.run("done python-proficiency/asyncio");
        let beside = fs::read_dir(machine.home.path("home")).unwrap();
        assert_eq!(beside.count(), 1, "litter stays");
    }
}

#[test]
fn a_store_that_does_not_sync_is_seen_to_lose_its_file() {
    if !is_possible("power cuts of a broken store") || !has_tools(&["cc"], "a broken store") {
        return;
    }
    for kind in &KINDS {
        for how in ["no-file-sync", "no-folder-sync"] {
            let mut machine = Machine::new(kind);
            machine.run("start python-proficiency/asyncio");
            machine.sync();
            let mut command = machine.home.command(program());
            command
                .env("LD_PRELOAD", shim())
                .env("ROADMAP_BREAK", how)
                .args(["note", "python-proficiency/asyncio", "text"]);
            assert!(command.output().unwrap().status.success());
            let new = machine.progress();
            if kind.can_stop {
                machine.stop();
            } else {
                machine.cut();
            }
            assert_ne!(machine.progress(), new, "{how}: {:?}", kind.maker);
        }
    }
}

/// Cuts the power, after which all is as before.
#[track_caller]
fn lasts(machine: &mut Machine) {
    let before = machine.progress();
    assert!(before.is_some());
    machine.cut();
    assert_eq!(machine.progress(), before);
}

/// What a command makes of a progress file.
fn expected(old: &str, words: &[&str]) -> String {
    let scratch = Home::in_memory();
    scratch.progress(old).run_words(words).done().exits(0);
    scratch.progress_text()
}

/// A number from 0 to 1, spread evenly.
fn roll(dice: &mut u64) -> f64 {
    *dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
    f64::from(u32::try_from(*dice >> 32).unwrap()) / f64::from(u32::MAX)
}

fn is_possible(test: &str) -> bool {
    let tools = ["mkfs.ext4", "mkfs.xfs", "mkfs.btrfs", "xfs_io"];
    has_tools(&tools, test) && may_mount_files(test)
}
