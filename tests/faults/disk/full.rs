//! Full disks at every level, no room for another file, a limit on the size of files, and what may
//! not be written at all: the file stays whole, and what only reads goes on.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::PathBuf;

use super::mount::{Mount, Shelf, make, may_mount, may_mount_files};
use crate::support::{Done, Home, cases, has_tools, program, shim};

const PROGRESS: &str = "home/progress.toml";

/// A page of memory, which is what a file system in memory counts in.
const PAGE: usize = 4096;

/// The folder that a small file system is mounted at: what it holds can't grow.
const PLACES: [&str; 3] = ["", "home", "state"];

/// What is said of a full disk.
const FULL: [&str; 2] = ["No space left on device", "no storage space"];

/// What is said of a file system that may not be written.
const READ_ONLY: [&str; 1] = ["read-only filesystem or storage medium"];

/// How a command on a full disk ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Ending {
    Refused,
    /// The change is made, and can't be undone.
    Forgotten,
    Stored,
}

const ALL: [Ending; 3] = [Ending::Refused, Ending::Forgotten, Ending::Stored];

#[test]
fn each_page_that_is_missing_is_told_and_costs_nothing() {
    if !may_mount("full disks") {
        return;
    }
    let mut endings = BTreeSet::new();
    for place in PLACES {
        for is_first in [true, false] {
            for free in 0..cases(7, 16) {
                let home = Home::new();
                let _disk = mounted(&home, place, 64 * PAGE, 100);
                prepare(&home, is_first);
                let filler = fill(home.path(place).join("filler"), free * PAGE, PAGE);
                endings.insert(endure(&home, &FULL, || {
                    fs::remove_file(&filler).unwrap();
                }));
            }
        }
    }
    assert_eq!(endings, BTreeSet::from(ALL));
}

#[test]
fn each_file_that_there_is_no_room_for_is_told_and_costs_nothing() {
    if !may_mount("disks without room for another file") {
        return;
    }
    let mut endings = BTreeSet::new();
    for place in PLACES {
        for is_first in [true, false] {
            for free in 0..8 {
                let home = Home::new();
                let _disk = mounted(&home, place, 64 * PAGE, 40);
                prepare(&home, is_first);
                let fillers = home.path(place).join("fillers");
                fs::create_dir(&fillers).unwrap();
                let names = (0..).map(|name: u32| fillers.join(name.to_string()));
                let made = names.take_while(|name| fs::write(name, "").is_ok()).count();
                for name in 0..free.min(made) {
                    fs::remove_file(fillers.join(name.to_string())).unwrap();
                }
                endings.insert(endure(&home, &FULL, || {
                    fs::remove_dir_all(&fillers).unwrap();
                }));
            }
        }
    }
    assert_eq!(endings, BTreeSet::from(ALL));
}

#[test]
fn a_full_disk_of_blocks_is_told_and_costs_nothing() {
    let test = "full disks of blocks";
    if !has_tools(&["mkfs.ext4"], test) || !may_mount_files(test) {
        return;
    }
    let mut endings = BTreeSet::new();
    let shelf = Shelf::new();
    let image = shelf.path("disk");
    let maker = ["mkfs.ext4", "-q", "-F", "-b", "1024", "-m", "0"];
    for free in (0..32).step_by(cases(4, 1)) {
        for is_first in [true, false] {
            make(&maker, "2M", &image);
            let home = Home::new();
            let arguments = ["-o", "loop", image.to_str().unwrap()];
            let mount = Mount::new(&arguments, &home.path(""));
            prepare(&home, is_first);
            let filler = fill(home.path("filler"), free * 1024, 1024);
            endings.insert(endure(&home, &FULL, || {
                fs::remove_file(&filler).unwrap();
            }));
            drop(mount);
            fs::remove_file(&image).unwrap();
        }
    }
    // What is left of the room is too little for both or enough for both.
    assert_eq!(endings, BTreeSet::from([Ending::Refused, Ending::Stored]));
}

#[test]
fn each_limit_on_the_size_of_a_file_is_told_and_costs_nothing() {
    if !has_tools(&["prlimit"], "limits on the size of a file") {
        return;
    }
    let mut endings = BTreeSet::new();
    for is_first in [true, false] {
        // The history is the larger file of the two when all is new, and else the smaller one.
        let most = if is_first { 800 } else { 4 * PAGE };
        for limit in (0..most).step_by(cases(most / 8, most / 400)) {
            let home = Home::in_memory();
            prepare(&home, is_first);
            let told = ["File too large (os error 27)"];
            let limit = format!("--fsize={limit}");
            endings.insert(endure_in(&home, &["prlimit", &limit], &told, || {}));
        }
    }
    assert_eq!(endings, BTreeSet::from(ALL));
}

#[test]
fn an_answer_beyond_a_limit_on_the_size_of_a_file_is_a_failure() {
    if !has_tools(&["prlimit"], "answers beyond a limit") {
        return;
    }
    let home = Home::in_memory();
    home.shell("prlimit --fsize=100 roadmap list > answer")
        .fails(
            1,
            "error: can't write to standard output: File too large (os error 27)\n",
        );
}

#[test]
fn a_write_that_breaks_off_shows_a_store_that_writes_in_place() {
    if !has_tools(&["prlimit", "cc"], "a limit under a broken store") {
        return;
    }
    let home = Home::in_memory();
    prepare(&home, false);
    let mut command = home.command("prlimit");
    command
        .args(["--fsize=100"])
        .arg(program())
        .args(["note", "python-proficiency/asyncio", "text"])
        .env("LD_PRELOAD", shim())
        .env("ROADMAP_BREAK", "in-place");
    assert!(!command.output().unwrap().status.success());
    assert_eq!(home.progress_text().len(), 100);
}

#[test]
fn a_file_system_that_may_not_be_written_is_told_and_read() {
    if !may_mount("write-protected disks") {
        return;
    }
    let home = Home::new();
    let disk = mounted(&home, "home", 64 * PAGE, 100);
    prepare(&home, false);
    disk.small.remount("ro");
    let ending = endure(&home, &READ_ONLY, || {
        disk.small.remount("rw");
    });
    assert_eq!(ending, Ending::Refused);

    let home = Home::new();
    let disk = mounted(&home, "state", 64 * PAGE, 100);
    prepare(&home, false);
    disk.small.remount("ro");
    let ending = endure(&home, &READ_ONLY, || {
        disk.small.remount("rw");
    });
    assert_eq!(ending, Ending::Forgotten);
}

/// A small file system at a place of a world that is in memory as a whole, where syncing takes no
/// time.
struct Small {
    // Unmounted from the inside out.
    small: Mount,
    _world: Option<Mount>,
}

fn mounted(home: &Home, place: &str, bytes: usize, files: usize) -> Small {
    let world = (!place.is_empty()).then(|| Mount::memory(1 << 24, 1000, &home.path("")));
    let at = home.path(place);
    fs::create_dir_all(&at).unwrap();
    Small {
        small: Mount::memory(bytes, files, &at),
        _world: world,
    }
}

/// Some history, with a file of several pages; or nothing at all.
fn prepare(home: &Home, is_first: bool) {
    if !is_first {
        let notes = (0..120).map(|topic| {
            format!("\"x-course/topic-{topic}\" = {{ status = \"learning\", note = \"so far, so good\" }}\n")
        });
        let text = format!("version = 1\n\n[topics]\n{}", notes.collect::<String>());
        home.progress(text);
        home.run("start python-proficiency/asyncio").done().exits(0);
    }
}

/// Fills a disk but for `free` bytes.
fn fill(path: PathBuf, free: usize, block: usize) -> PathBuf {
    let mut file = fs::File::create(&path).unwrap();
    let mut length = 0;
    while file.write_all(&vec![1; block]).is_ok() {
        length += block;
    }
    file.set_len(length.saturating_sub(free) as u64).unwrap();
    file.sync_all().unwrap();
    path
}

/// A change while something is wrong, which is `mended` afterwards.
fn endure(home: &Home, told: &[&str], mended: impl FnOnce()) -> Ending {
    endure_in(home, &[], told, mended)
}

/// The same for a program that another one starts, which has its own words.
fn endure_in(home: &Home, starter: &[&str], told: &[&str], mended: impl FnOnce()) -> Ending {
    let topic = "python-proficiency/threading";
    let old = fs::read(home.path(PROGRESS)).ok();
    let run = |line: &str| -> Done {
        let starter = starter.join(" ");
        home.shell(&format!("{starter} roadmap {line}")).done()
    };
    let says = |done: &Done| told.iter().any(|told| done.stderr().contains(told));
    let now = || fs::read(home.path(PROGRESS)).ok();

    let change = run(&format!("done {topic} -q"));
    let new = now();
    let ending = if new == old {
        let said = change.stderr();
        assert!(says(&change) && said.starts_with("error: can't "), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        change.exits(1);
        Ending::Refused
    } else {
        let ending = if says(&change) {
            Ending::Forgotten
        } else {
            Ending::Stored
        };
        change.exits(0);
        let status = home.run(&format!("show {topic} --field status"));
        status.prints("done\n");
        ending
    };

    run(
        "next --ids && roadmap list --ids --status done && roadmap show python-proficiency/asyncio",
    )
    .exits(0);
    // Taking it back needs room as well.
    if ending == Ending::Stored {
        let undo = run("undo -q");
        if now() == new {
            assert!(says(&undo), "{}", undo.stderr());
            undo.exits(1);
        } else {
            assert_eq!(now(), old);
            undo.exits(0);
        }
    }
    mended();
    if ending == Ending::Stored && now() == new {
        home.run("undo -q").done().exits(0);
        assert_eq!(now(), old);
    }
    home.run("known python-proficiency/pathlib").done().exits(0);
    let beside = fs::read_dir(home.path("home")).unwrap();
    assert_eq!(beside.count(), 1, "litter stays");
    ending
}
