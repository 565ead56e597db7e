//! Calls that fail, one after another: a clear error and the old file, or success and the new one.

use std::process::Output;

use super::scene::{Call, Scene};
use crate::support::{has_tools, is_full, report};

/// What calls fail with.
const ERRORS: [&str; 5] = ["ENOSPC", "EIO", "EACCES", "EDQUOT", "EINTR"];

/// Calls that have nothing to do with files.
const OTHERS: [&str; 8] = [
    "brk",
    "exit_group",
    "futex",
    "mmap",
    "mprotect",
    "munmap",
    "rt_sigprocmask",
    "sigaltstack",
];

/// Of the calls of a write, every so many fail where only a sample is asked for.
const STRIDE: usize = 5;

/// What is wrong with how a run ended that met an error.
fn faults(scene: &Scene, [old, new]: &[Option<String>; 2], done: &Output) -> Vec<String> {
    let left = scene.text();
    let said = String::from_utf8_lossy(&done.stderr);
    // The change is made before the answer is printed.
    let is_unprinted = said.contains("can't write to standard output");
    let fault = match done.status.code() {
        Some(0) if left == *old => "exit 0 with nothing stored",
        Some(0) if left == *new => "",
        Some(1) if !said.starts_with("error: ") => "exit 1 without an error",
        Some(1) if left == *old || is_unprinted && left == *new => "",
        Some(1) => "exit 1, and the file is not the old one",
        _ => "neither success nor failure",
    };
    let mut faults = scene.aftermath("");
    if !fault.is_empty() {
        faults.push(format!("{fault}: {done:?}\n{left:?}"));
    }
    faults
}

#[test]
fn a_call_that_fails_is_told_or_does_not_matter() {
    if !has_tools(&["strace"], "system calls that fail") {
        return;
    }
    let is_about_files = |call: &Call| !OTHERS.contains(&&*call.name);
    let mut found = Vec::new();
    let mut tried = 0;
    for scene in Scene::all() {
        let texts = scene.texts();
        for call in scene.calls("").into_iter().filter(is_about_files) {
            for error in ERRORS {
                tried += 1;
                if !is_full() && tried % STRIDE != 0 {
                    continue;
                }
                scene.reset();
                let rule = call.inject(&format!("error={error}"));
                let done = scene.injected(&[rule], "");
                for fault in faults(&scene, &texts, &done) {
                    let Call { name, nth } = &call;
                    found.push(format!("{:?}, {name} {nth} {error}: {fault}", scene.words));
                }
            }
        }
    }
    report(&format!("{tried} calls made to fail"));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_rename_that_does_nothing_is_found_out() {
    if !has_tools(&["strace"], "a rename that does nothing") {
        return;
    }
    let scene = Scene::first_write();
    let texts = scene.texts();
    scene.reset();
    let done = scene.injected(&["inject=renameat2:retval=0".to_owned()], "");
    let found = faults(&scene, &texts, &done);
    let is_it = |fault: &String| fault.starts_with("exit 0 with nothing stored");
    assert!(found.iter().any(is_it), "{found:?}");
}

/// The last sync of a write is that of the folder.
fn with_folder_sync(scene: &Scene, error: &str) -> Output {
    let calls = scene.calls("");
    let sync = calls.iter().rfind(|call| call.name == "fsync").unwrap();
    scene.reset();
    scene.injected(&[sync.inject(&format!("error={error}"))], "")
}

#[test]
fn a_folder_that_can_not_be_synced_is_told_of() {
    if !has_tools(&["strace"], "a folder that can't be synced") {
        return;
    }
    let scene = &Scene::all()[0];
    let [_, new] = scene.texts();
    let done = with_folder_sync(scene, "EIO");
    let said = String::from_utf8_lossy(&done.stderr);
    assert_eq!(done.status.code(), Some(0), "{said}");
    assert!(
        said.starts_with("warning: this is stored, but a power cut may undo it: can't sync"),
        "{said}"
    );
    assert!(
        said.ends_with("Input/output error (os error 5)\n"),
        "{said}"
    );
    assert_eq!(scene.text(), new);
}

#[test]
fn a_file_system_that_syncs_no_folders_is_as_good_as_any() {
    if !has_tools(&["strace"], "a file system that syncs no folders") {
        return;
    }
    let scene = &Scene::all()[0];
    let [_, new] = scene.texts();
    for error in ["EINVAL", "EOPNOTSUPP"] {
        let done = with_folder_sync(scene, error);
        assert_eq!(String::from_utf8_lossy(&done.stderr), "", "{error}");
        assert_eq!(done.status.code(), Some(0));
        assert_eq!(scene.text(), new);
    }
}
