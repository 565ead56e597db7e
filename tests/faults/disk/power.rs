//! A power cut after every call of a write, on the model of a disk: all that it may leave is
//! looked at.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::model::{Disk, Order};
use super::trace::{self, Call, TRACED};
use super::tree::{self, Tree};
use crate::support::{Home, has_tools, program, shim};

const PROGRESS: &str = "home/progress.toml";

/// A write: how the world is prepared, and the command.
struct Write {
    what: &'static str,
    prepare: fn(&Home),
    line: &'static [&'static str],
}

const WRITES: [Write; 7] = [
    Write {
        what: "a mark",
        prepare: with_history,
        line: &["done", "python-proficiency/threading"],
    },
    Write {
        what: "a note",
        prepare: with_history,
        line: &["note", "asyncio", "read the chapter on tasks"],
    },
    Write {
        what: "an undo",
        prepare: with_history,
        line: &["undo"],
    },
    Write {
        what: "the first write of an empty home",
        prepare: |_| {},
        line: &["done", "asyncio"],
    },
    Write {
        what: "an undo of the first write",
        prepare: |home| run(home, "done asyncio"),
        line: &["undo"],
    },
    Write {
        what: "a mark in a file that is linked to",
        prepare: |home| {
            with_history(home);
            fs::create_dir(home.path("notes")).unwrap();
            fs::rename(home.path(PROGRESS), home.path("notes/mine.toml")).unwrap();
            symlink("../notes/mine.toml", home.path(PROGRESS)).unwrap();
            run(home, "note asyncio linked");
        },
        line: &["done", "python-proficiency/threading"],
    },
    Write {
        what: "the first write through a link to nowhere",
        prepare: |home| {
            fs::create_dir(home.path("home")).unwrap();
            symlink("../notes/deep/mine.toml", home.path(PROGRESS)).unwrap();
        },
        line: &["done", "asyncio"],
    },
];

/// A write that was carried out, with the calls that it made.
struct Recording {
    folder: PathBuf,
    before: Tree,
    calls: Vec<Call>,
    old: Option<Vec<u8>>,
    new: Option<Vec<u8>>,
}

#[test]
fn a_cut_leaves_the_old_file_or_the_new_one_and_after_success_the_new_one() {
    if !has_tools(&["strace"], "power cuts on the model of a disk") {
        return;
    }
    for write in &WRITES {
        let home = Home::in_memory();
        let recording = record(&home, write, "");
        assert_ne!(recording.old, recording.new, "{}", write.what);
        for order in [Order::Any, Order::Journal] {
            let seen = cut_everywhere(&recording, order);
            let seen = seen.unwrap_or_else(|lost| panic!("{}: {order:?}: {lost}", write.what));
            assert!(seen > recording.calls.len(), "{}: {seen}", write.what);
        }
    }
}

#[test]
fn a_cut_shows_a_store_that_does_not_sync_or_writes_in_place() {
    if !has_tools(&["strace", "cc"], "power cuts of a broken store") {
        return;
    }
    for write in &WRITES {
        for how in ["no-file-sync", "no-folder-sync", "in-place"] {
            let recording = record(&Home::in_memory(), write, how);
            let is_seen = |order| cut_everywhere(&recording, order).is_err();
            // Where a file is removed there are no bytes to lose, and where none was there is
            // nothing to be written in place.
            let is_harmless = match how {
                "no-file-sync" => recording.new.is_none(),
                "in-place" => recording.new.is_none() || recording.old.is_none(),
                _ => false,
            };
            assert_eq!(is_seen(Order::Any), !is_harmless, "{}: {how}", write.what);
            // A journal keeps the names of an undo, since the history is synced after it.
            if write.line[0] != "undo" {
                assert_eq!(
                    is_seen(Order::Journal),
                    !is_harmless,
                    "{}: {how}",
                    write.what
                );
            }
        }
    }
}

#[test]
fn after_a_cut_the_next_commands_work_and_leave_no_litter() {
    if !has_tools(&["strace"], "commands after a power cut") {
        return;
    }
    for write in &WRITES {
        let home = Home::in_memory();
        let recording = record(&home, write, "");
        for tree in all_remains(&recording).into_keys() {
            tree::lay_out(&tree, &recording.folder);
            home.run("next --ids").done().exits(0);
            home.run("known python-proficiency/logging").done().exits(0);
            let file = fs::canonicalize(home.path(PROGRESS)).unwrap();
            let beside = fs::read_dir(file.parent().unwrap()).unwrap();
            assert_eq!(beside.count(), 1, "{}: litter stays", write.what);
        }
    }
}

#[test]
fn after_a_cut_undo_takes_back_no_older_change() {
    if !has_tools(&["strace"], "undo after a power cut") {
        return;
    }
    for write in &WRITES {
        let home = Home::in_memory();
        let recording = record(&home, write, "");
        for (tree, now) in all_remains(&recording) {
            tree::lay_out(&tree, &recording.folder);
            let undo = home.run("undo -q").done();
            let after = fs::read(home.path(PROGRESS)).ok();
            let is_refused = after == now;
            // What came before it may be taken back where it never happened or was an undo itself.
            let may_be_older = (now == recording.new) == (write.line[0] == "undo");
            let other = if now == recording.old {
                &recording.new
            } else {
                &recording.old
            };
            let is_right = is_refused || may_be_older || after == *other;
            assert!(is_right, "{}: {}", write.what, undo.stderr());
            undo.exits(i32::from(is_refused));
        }
    }
}

fn with_history(home: &Home) {
    run(home, "start asyncio");
    run(home, "done basic-oop");
}

fn run(home: &Home, line: &str) {
    home.run(line).done().exits(0);
}

/// Carries out a write, broken in one of the ways that `shim.c` knows, and writes down its calls.
fn record(home: &Home, write: &Write, how: &str) -> Recording {
    (write.prepare)(home);
    let folder = fs::canonicalize(home.path("")).unwrap();
    let progress = home.path(PROGRESS);
    let (before, old) = (tree::read(&folder), fs::read(&progress).ok());
    let log = tempfile::NamedTempFile::new().unwrap();
    let mut command: Command = home.command("strace");
    command
        .args(["-f", "-y", "-xx", "-s", "99999999", "-e"])
        .arg(format!("trace={TRACED}"))
        .arg("-o")
        .arg(log.path());
    if !how.is_empty() {
        command
            .arg(format!("--env=LD_PRELOAD={}", shim().display()))
            .arg(format!("--env=ROADMAP_BREAK={how}"));
    }
    let output = command.arg(program()).args(write.line).output().unwrap();
    // A broken store may notice that something is amiss.
    let is_whole = output.status.success() || !how.is_empty();
    assert!(is_whole, "{}: {output:?}", write.what);
    let calls = trace::calls(&fs::read_to_string(log.path()).unwrap(), &folder);
    Recording {
        folder,
        before,
        calls,
        old,
        new: fs::read(progress).ok(),
    }
}

/// Cuts the power after every call. Tells how many remains were looked at, or what was lost.
fn cut_everywhere(recording: &Recording, order: Order) -> Result<usize, String> {
    let progress = recording.folder.join(PROGRESS);
    let mut disk = Disk::new(&recording.folder, &recording.before, order);
    let mut seen = 0;
    let mut is_over = false;
    for (at, call) in recording.calls.iter().enumerate() {
        disk.apply(call);
        // What is said to be done is done.
        let is_said = matches!(call, Call::Write { file: 1, .. });
        is_over = is_over || is_said || at + 1 == recording.calls.len();
        for remains in disk.remains() {
            let now = remains.content(&progress);
            if now != recording.new && (is_over || now != recording.old) {
                let now = now.map(|now| String::from_utf8_lossy(&now).into_owned());
                return Err(format!("after call {at}, {call:?}, there is {now:?}"));
            }
            seen += 1;
        }
    }
    Ok(seen)
}

/// The different trees that a cut may leave, each with what the progress file says in it.
fn all_remains(recording: &Recording) -> BTreeMap<Tree, Option<Vec<u8>>> {
    let progress = recording.folder.join(PROGRESS);
    let mut disk = Disk::new(&recording.folder, &recording.before, Order::Any);
    let mut all = BTreeMap::new();
    for call in &recording.calls {
        disk.apply(call);
        let remains = disk.remains();
        all.extend(
            remains
                .iter()
                .map(|remains| (remains.tree(), remains.content(&progress))),
        );
    }
    all
}

#[test]
fn the_model_forgets_what_was_not_synced() {
    use trace::How;

    let root = Path::new("/disk");
    let (old, new) = (root.join("old"), root.join("new"));
    let tree = Tree::from([("old".into(), tree::Entry::File(b"old".to_vec()))]);
    let how = How {
        creates: true,
        empties: false,
    };
    let write = [
        Call::Open {
            file: 3,
            path: new.clone(),
            how,
        },
        Call::Write {
            file: 3,
            bytes: b"new!".to_vec(),
        },
        Call::Rename {
            from: new,
            to: old.clone(),
        },
    ];
    let left = |order, calls: &[Call]| {
        let mut disk = Disk::new(root, &tree, order);
        for call in calls {
            disk.apply(call);
        }
        let mut left: Vec<_> = disk
            .remains()
            .iter()
            .map(|remains| String::from_utf8(remains.content(&old).unwrap()).unwrap())
            .collect();
        left.sort_unstable();
        left.dedup();
        left
    };
    let torn = ["", "\0\0\0\0", "ne", "ne\0\0", "new", "new!", "old"];
    assert_eq!(left(Order::Any, &write), torn);
    assert_eq!(left(Order::Journal, &write), torn);

    let [open, bytes, rename] = write;
    let synced = [open, bytes, Call::Sync { file: 3 }, rename];
    assert_eq!(left(Order::Any, &synced), ["new!", "old"]);

    let opens = Call::Open {
        file: 4,
        path: root.to_owned(),
        how: How {
            creates: false,
            empties: false,
        },
    };
    let [a, b, c, d] = synced;
    let safe = [a, b, c, d, opens, Call::Sync { file: 4 }];
    assert_eq!(left(Order::Any, &safe), ["new!"]);
}
