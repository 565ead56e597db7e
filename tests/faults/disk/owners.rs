//! Modes, owners and attributes: they stay, or the change is refused.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{Home, has_tools, left_out, program};

const PROGRESS: &str = "home/progress.toml";

const OLD: &str = "version = 1\n\n[topics]\n";

/// The user and the group that nothing belongs to.
const NOBODY: u32 = 65534;

/// Some group, of which there need be nothing but the number.
const GROUP: u32 = 4242;

/// What is said to whom can't keep the owner.
const OTHERS: &str = "\
error: `[HOME]/home/progress.toml` belongs to another user or group, who would lose it by this change
 |
 = help: let its owner make the change
";

/// What is said to whom may not write in the folder.
const FOLDER: &str = "error: can't write in the folder `[HOME]/home`: permission denied\n";

/// Mode, user and group of a file.
type Rights = (u32, u32, u32);

#[test]
fn the_mode_stays_whatever_the_umask() {
    for mode in [0o600, 0o640, 0o644, 0o660, 0o664, 0o755, 0o606] {
        for umask in ["000", "022", "077", "777"] {
            let home = Home::new();
            home.progress(OLD);
            set_mode(&home.path(PROGRESS), mode);
            let write = "roadmap done python-proficiency/asyncio && roadmap undo && roadmap undo";
            home.shell(&format!("umask {umask}; {write}"))
                .done()
                .exits(1);
            let write = "roadmap note python-proficiency/asyncio text";
            home.shell(&format!("umask {umask}; {write}"))
                .done()
                .exits(0);
            assert_eq!(rights(&home.path(PROGRESS)).0, mode, "umask {umask}");
        }
    }
}

#[test]
fn a_new_file_has_the_mode_that_the_umask_leaves() {
    for (umask, mode) in [("022", 0o644), ("027", 0o640), ("077", 0o600)] {
        let home = Home::new();
        home.shell(&format!(
            "umask {umask}; roadmap done python-proficiency/asyncio"
        ))
        .done()
        .exits(0);
        assert_eq!(rights(&home.path(PROGRESS)).0, mode);
    }
}

#[test]
fn a_file_that_is_read_only_is_told_and_read() {
    let home = Home::new();
    home.progress(OLD);
    home.run("start python-proficiency/asyncio").done().exits(0);
    let old = home.progress_text();
    for mode in [0o400, 0o444, 0o440] {
        set_mode(&home.path(PROGRESS), mode);
        for line in [
            "done python-proficiency/asyncio",
            "undo",
            "use python-mastery",
        ] {
            home.run(line).fails(
                1,
                "\
error: `[HOME]/home/progress.toml` is read-only
 |
 = help: make it writable, or name another file with `--progress`
",
            );
        }
        home.run("show python-proficiency/asyncio --field status")
            .prints("learning\n");
        assert_eq!(home.progress_text(), old);
        assert_eq!(rights(&home.path(PROGRESS)).0, mode);
    }
}

#[test]
fn root_leaves_the_file_to_whom_it_belongs() {
    if !is_root("owners") {
        return;
    }
    let home = Home::new();
    home.progress(OLD);
    let file = home.path(PROGRESS);
    set_mode(&file, 0o640);
    chown(&file, Some(NOBODY), Some(GROUP)).unwrap();
    for line in [
        "done python-proficiency/asyncio",
        "note python-proficiency/asyncio text",
        "undo",
    ] {
        home.run(line).done().exits(0);
        assert_eq!(rights(&file), (0o640, NOBODY, GROUP));
    }
}

#[test]
fn a_store_that_loses_mode_or_owner_is_seen() {
    if !has_tools(&["strace"], "a store that loses modes") || !is_root("owners") {
        return;
    }
    for (call, is_mode) in [("fchmod", true), ("fchown", false)] {
        let home = Home::new();
        home.progress(OLD);
        let file = home.path(PROGRESS);
        set_mode(&file, 0o666);
        chown(&file, Some(NOBODY), Some(GROUP)).unwrap();
        let mut strace = home.command("strace");
        strace
            .args(["-f", "-o", "/dev/null", "-e"])
            .arg(format!("inject={call}:retval=0"))
            .arg(program())
            .args(["done", "python-proficiency/asyncio"]);
        assert!(strace.output().unwrap().status.success());
        let (mode, user, group) = rights(&file);
        assert_eq!(mode != 0o666, is_mode);
        assert_eq!((user, group) != (NOBODY, GROUP), !is_mode);
    }
}

#[test]
fn a_plain_user_keeps_the_group_or_is_refused() {
    if !has_tools(&["setpriv"], "plain users") || !is_root("plain users") {
        return;
    }
    let cases = [
        // The file, the folder's owner, and what becomes of a change.
        ((0o640, NOBODY, NOBODY), NOBODY, ""),
        ((0o640, NOBODY, GROUP), NOBODY, ""),
        ((0o660, NOBODY, 0), NOBODY, OTHERS),
        ((0o666, 0, 0), NOBODY, OTHERS),
        ((0o644, 0, GROUP), NOBODY, OTHERS),
        ((0o660, NOBODY, NOBODY), 0, FOLDER),
    ];
    for (before, folder, told) in cases {
        let home = plain_world();
        home.progress(OLD);
        let file = home.path(PROGRESS);
        set_mode(&file, before.0);
        chown(&file, Some(before.1), Some(before.2)).unwrap();
        chown(home.path("home"), Some(folder), Some(folder)).unwrap();
        let change = ["done", "python-proficiency/basic-syntax", "-q"];
        let output = as_nobody(&home).args(change).output().unwrap();
        let root = home.path("home").display().to_string();
        let said = String::from_utf8(output.stderr).unwrap();
        let said = said.replace(&root, "[HOME]/home");
        assert_eq!(said, told, "{before:?}");
        assert_eq!(output.status.code(), Some(i32::from(!told.is_empty())));
        assert_eq!(rights(&file), before);
        assert_eq!(home.progress_text() == OLD, !told.is_empty());
        let beside = fs::read_dir(home.path("home")).unwrap();
        assert_eq!(beside.count(), 1, "litter stays");
        let read = as_nobody(&home)
            .args(["next", "--ids", "-q"])
            .output()
            .unwrap();
        let may_read = before.1 == NOBODY || before.0 & 0o004 != 0 || before.2 == GROUP;
        assert_eq!(read.status.success(), may_read);
    }
}

#[test]
fn folders_above_that_may_not_be_read_are_no_concern() {
    if !has_tools(&["setpriv"], "plain users") || !is_root("plain users") {
        return;
    }
    let home = plain_world();
    let root = home.path("");
    set_mode(&root, 0o711);
    chown(&root, Some(0), Some(0)).unwrap();
    for folder in ["home", "state"] {
        fs::create_dir(home.path(folder)).unwrap();
        chown(home.path(folder), Some(NOBODY), Some(NOBODY)).unwrap();
    }
    let change = ["done", "python-proficiency/basic-syntax", "-q"];
    let output = as_nobody(&home).args(change).output().unwrap();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    assert!(output.status.success());
    assert!(home.progress_text().contains("basic-syntax"));
}

#[test]
fn rights_of_others_and_notes_on_the_file_stay() {
    let test = "rights and notes on a file";
    let Some(home) = with_attributes(test) else {
        return;
    };
    let before = attributes(&home);
    assert!(before.contains("user:4243:rw-\ngroup::---"), "{before}");
    assert!(before.contains("user.note=\"mine\""), "{before}");
    for line in [
        "done python-proficiency/asyncio",
        "note python-proficiency/asyncio text",
        "undo",
    ] {
        home.run(line).done().exits(0);
        assert_eq!(attributes(&home), before);
    }
    // A store that loses them is seen.
    if has_tools(&["strace"], test) {
        let mut strace = home.command("strace");
        strace
            .args(["-f", "-o", "/dev/null", "-e", "inject=fsetxattr:retval=0"])
            .arg(program())
            .args(["note", "python-proficiency/asyncio", "text"]);
        assert!(strace.output().unwrap().status.success());
        assert_ne!(attributes(&home), before);
    }
}

/// A world whose progress file has rights for another user, and a note on it.
fn with_attributes(test: &str) -> Option<Home> {
    if !has_tools(&["setfacl", "getfacl", "setfattr", "getfattr"], test) {
        return None;
    }
    let home = Home::new();
    home.progress(OLD);
    let file = home.path(PROGRESS);
    set_mode(&file, 0o600);
    let rights = output("setfacl", &["-m", "u:4243:rw,g::---"], &file);
    let note = output("setfattr", &["-n", "user.note", "-v", "mine"], &file);
    if rights.is_none() || note.is_none() {
        left_out(test, "the file system has no room for them");
        return None;
    }
    Some(home)
}

fn attributes(home: &Home) -> String {
    let file = home.path(PROGRESS);
    let rights = output("getfacl", &["-cpn"], &file).unwrap();
    let notes = output("getfattr", &["-d", "--absolute-names"], &file).unwrap();
    rights + &notes
}

#[test]
fn a_folder_hands_down_no_rights_that_the_file_did_not_give() {
    if !has_tools(&["setfacl", "getfacl"], "rights that a folder hands down") {
        return;
    }
    let home = Home::new();
    home.progress(OLD);
    set_mode(&home.path(PROGRESS), 0o640);
    if output("setfacl", &["-d", "-m", "u:4243:rw"], &home.path("home")).is_none() {
        left_out(
            "rights that a folder hands down",
            "the file system knows none",
        );
        return;
    }
    home.run("done python-proficiency/asyncio").done().exits(0);
    let rights = output("getfacl", &["-cpn"], &home.path(PROGRESS)).unwrap();
    assert_eq!(rights.trim_end(), "user::rw-\ngroup::r--\nother::---");
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

fn rights(path: &Path) -> Rights {
    let found = fs::metadata(path).unwrap();
    (found.mode() & 0o7777, found.uid(), found.gid())
}

/// What a tool prints of a file, if it succeeds.
fn output(tool: &str, arguments: &[&str], file: &Path) -> Option<String> {
    let output = Command::new(tool)
        .args(arguments)
        .arg(file)
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    output.status.success().then_some(printed)
}

/// Whether this is root; `test` needs that. Where it is not, that is said.
fn is_root(test: &str) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let is_root = rights(folder.path()).1 == 0;
    if !is_root {
        left_out(test, "only root can give files away");
    }
    is_root
}

/// A world that everyone can reach, the program in it.
fn plain_world() -> Home {
    let home = Home::new();
    let root = home.path("");
    set_mode(&root, 0o755);
    chown(&root, Some(NOBODY), Some(NOBODY)).unwrap();
    fs::copy(program(), copied(&home)).unwrap();
    home
}

fn copied(home: &Home) -> PathBuf {
    home.path("program")
}

/// The program, run by a user who is of two groups.
fn as_nobody(home: &Home) -> Command {
    let mut command = home.command("setpriv");
    command
        .arg(format!("--reuid={NOBODY}"))
        .arg(format!("--regid={NOBODY}"))
        .arg(format!("--groups={GROUP}"))
        .arg(copied(home));
    command
}
