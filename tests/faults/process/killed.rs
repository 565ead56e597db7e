//! Killed at any moment: the file is the old or the new one, whole; the next run works; nothing is
//! left after it; and `undo` takes back the command that was killed, or says that it did nothing.

use std::process::Stdio;
use std::thread;
use std::time::Instant;

use super::scene::{Call, Scene};
use crate::support::{cases, has_tools, is_full, program, report};

/// Of the calls of a write, every so many are tried where only a sample is asked for.
const STRIDE: usize = 7;

/// Kills the command at a call.
fn kill(scene: &Scene, call: &Call, broken: &str) {
    scene.reset();
    let killed = scene.injected(&[call.inject("signal=KILL")], broken);
    assert!(!killed.status.success(), "{call:?} was not reached");
}

/// What is wrong after the command was killed.
fn faults(scene: &Scene, [old, new]: &[Option<String>; 2], broken: &str) -> Vec<String> {
    let left = scene.text();
    let mut faults = scene.aftermath(broken);
    if left != *old && left != *new {
        faults.push(format!("neither old nor new:\n{left:?}"));
    }
    faults
}

/// What is wrong with undoing right after the command was killed. It may take back that command, or
/// say that it did nothing; an older one only where the killed one left no trace at all, or was an
/// undo that came to its end.
fn undo_faults(scene: &Scene, [old, new]: &[Option<String>; 2]) -> Vec<String> {
    let (left, history, has_trace) = (scene.text(), scene.history(), scene.has_trace());
    let undone = scene.home.run("undo").done();
    let (now, said) = (scene.text(), undone.stderr());
    let refusals = [
        "is not in the file",
        "was cut off before",
        "nothing to undo",
    ];
    let is_refused = now == left && refusals.iter().any(|refusal| said.contains(refusal));
    // An undo that is cut off before it writes leaves its command to be taken back.
    let (undoable, before) = if scene.words[0] == "undo" {
        (old, new)
    } else {
        (new, old)
    };
    let is_taken_back = left == *undoable && now == *before && said.is_empty();
    let may_be_older = !has_trace || history < scene.commands;
    if is_refused || is_taken_back || may_be_older {
        return Vec::new();
    }
    vec![format!(
        "undo says: {said}\nof {left:?}\nand leaves {now:?}"
    )]
}

/// All that is wrong after kills at the calls of a write, every so many of them; and how many kills
/// there were.
fn all_faults(scene: &Scene, stride: usize, broken: &str) -> (Vec<String>, usize) {
    let texts = scene.texts();
    let mut faults = Vec::new();
    let mut kills = 0;
    for call in scene.calls(broken).iter().step_by(stride) {
        let place = format!("{:?}, killed at {} {}", scene.words, call.name, call.nth);
        kills += 1;
        kill(scene, call, broken);
        let found = self::faults(scene, &texts, broken);
        faults.extend(found.into_iter().map(|fault| format!("{place}: {fault}")));
        if broken.is_empty() {
            kills += 1;
            kill(scene, call, broken);
            let found = undo_faults(scene, &texts);
            faults.extend(found.into_iter().map(|fault| format!("{place}: {fault}")));
        }
    }
    (faults, kills)
}

#[test]
fn a_kill_at_any_call_leaves_the_old_file_or_the_new_one() {
    if !has_tools(&["strace"], "kills at system calls") {
        return;
    }
    let stride = if is_full() { 1 } else { STRIDE };
    let mut kills = 0;
    for scene in Scene::all() {
        let (found, tried) = all_faults(&scene, stride, "");
        assert!(found.is_empty(), "{}", found.join("\n"));
        kills += tried;
    }
    report(&format!("{kills} kills at system calls"));
}

#[test]
fn a_kill_at_any_moment_leaves_the_old_file_or_the_new_one() {
    let kills = cases(60, 1700);
    let scenes = Scene::all();
    for (at, scene) in scenes.iter().enumerate() {
        let begun = Instant::now();
        let texts = scene.texts();
        // The moments lie a little beyond the end, and no run is as long as the one before.
        let longest = begun.elapsed() * 2;
        for kill in 0..kills / scenes.len() {
            scene.reset();
            let mut command = scene.home.command(program());
            let command = command.args(&scene.words).stdout(Stdio::null());
            let mut child = command.spawn().unwrap();
            thread::sleep(longest * u32::try_from(kill).unwrap() / u32::try_from(kills).unwrap());
            child.kill().unwrap();
            child.wait().unwrap();
            let found = faults(scene, &texts, "");
            assert!(found.is_empty(), "scene {at}: {}", found.join("\n"));
        }
    }
    report(&format!("{kills} kills at any moment"));
}

#[test]
fn a_store_that_writes_in_place_is_found_out() {
    assert_found_out("in-place", "neither old nor new");
}

#[test]
fn a_store_that_never_sweeps_is_found_out() {
    assert_found_out("no-unlink", "left behind");
}

#[track_caller]
fn assert_found_out(broken: &str, fault: &str) {
    if has_tools(&["strace", "cc"], broken) {
        let (found, _) = all_faults(&Scene::all()[0], 2, broken);
        assert!(
            found.iter().any(|found| found.contains(fault)),
            "{found:#?}"
        );
    }
}
