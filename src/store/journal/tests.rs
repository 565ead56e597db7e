use std::fs;

use roadmap_core::model::{Record, Status};

use super::*;
use crate::store::splice::{Fingerprint, Splices};
use crate::store::write::Step;

fn entry(command: &str, inserted: &str) -> Entry {
    let mut splices = Splices::of("");
    splices.insert(0, inserted);
    Entry {
        command: command.to_owned(),
        time: "2026-11-20T10:00:00.5Z".parse().unwrap(),
        before: None,
        after: Fingerprint::of(inserted),
        splices: splices.finish().unwrap(),
        steps: vec![Step {
            id: "a/b".to_owned(),
            stood_under: Some("a/old".to_owned()),
            before: None,
            after: Some(Record {
                status: Some(Status::Skipped),
                note: Some("two\nlines \u{2028}".to_owned()),
                ..Record::default()
            }),
        }],
        active: Some((None, Some("x".to_owned()))),
        aside: Some("/state/damaged.toml".to_owned()),
    }
}

fn open(state: &tempfile::TempDir) -> (Journal, Option<Warning>) {
    Journal::open(state.path(), Path::new("/home/progress.toml")).unwrap()
}

fn is_damaged(warning: Option<&Warning>) -> bool {
    matches!(warning, Some(Warning::HistoryDamaged(_)))
}

#[test]
fn entries_come_back_as_they_went() {
    let state = tempfile::tempdir().unwrap();
    let (mut journal, warning) = open(&state);
    assert_eq!(warning, None);
    let entries = [entry("one", "1"), entry("two \"2\"", "2\n")];
    for entry in &entries {
        journal.push(entry.clone()).unwrap();
    }
    assert_eq!(open(&state).0.entries(), entries);
    journal.forget(0).unwrap();
    assert_eq!(open(&state).0.entries(), &entries[1..]);
    journal.forget_newest(1).unwrap();
    assert_eq!(open(&state).0.entries(), []);
}

#[test]
fn each_progress_file_has_a_history_of_its_own() {
    let state = tempfile::tempdir().unwrap();
    open(&state).0.push(entry("one", "1")).unwrap();
    let (other, warning) = Journal::open(state.path(), Path::new("/other.toml")).unwrap();
    assert_eq!((other.entries(), warning), (&[][..], None));
}

#[test]
fn a_history_of_another_file_or_version_or_with_a_torn_line_is_damaged() {
    let state = tempfile::tempdir().unwrap();
    let (mut journal, _) = open(&state);
    journal.push(entry("one", "1")).unwrap();
    let good = fs::read_to_string(&journal.path).unwrap();
    for bad in [
        good.replace("/home/progress.toml", "/home/other.toml"),
        good.replacen("\"version\":1", "\"version\":2", 1),
        good.replace("skipped", "slipped"),
        good[..good.len() - 3].to_owned(),
        String::new(),
    ] {
        fs::write(&journal.path, bad).unwrap();
        let (damaged, warning) = open(&state);
        assert!(is_damaged(warning.as_ref()));
        assert_eq!(damaged.entries(), []);
    }
    fs::write(&journal.path, b"\xff").unwrap();
    assert!(is_damaged(open(&state).1.as_ref()));
}

#[test]
fn very_large_commands_push_older_ones_out_but_never_themselves() {
    let state = tempfile::tempdir().unwrap();
    let (mut journal, _) = open(&state);
    let large = "x".repeat(MOST_BYTES * 2 / 3);
    for command in ["one", "two"] {
        journal.push(entry(command, &large)).unwrap();
    }
    let kept = open(&state).0;
    assert_eq!(kept.entries().len(), 1);
    assert_eq!(kept.entries()[0].command, "two");
    let larger = "x".repeat(MOST_BYTES + 1);
    journal.push(entry("three", &larger)).unwrap();
    assert_eq!(open(&state).0.entries()[0].command, "three");
}

#[cfg(unix)]
#[test]
fn a_history_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;

    let state = tempfile::tempdir().unwrap();
    let (mut journal, _) = open(&state);
    journal.push(entry("one", "1")).unwrap();
    let mode = fs::metadata(&journal.path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
