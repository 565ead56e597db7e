//! Reading and changing.

use super::*;

#[test]
fn nothing_there_is_an_empty_progress_and_stays_nothing() {
    let place = Place::new();
    assert_eq!(place.store.read().unwrap(), Progress::default());
    assert_eq!(place.store.diagnose(), []);
    assert_eq!(names(place.root.path()), [""; 0]);
}

#[test]
fn a_first_change_makes_the_home_and_the_file_and_nothing_else() {
    let place = Place::new();
    let outcome = place.mark("a/b", Status::Done);
    assert!(outcome.written);
    assert_eq!(outcome.warnings, []);
    assert_eq!(
        place.text(),
        format!("{FRESH}{}", line("a/b", Status::Done))
    );
    assert_eq!(place.beside(), [""; 0]);
    let read = place.store.read().unwrap();
    assert_eq!(read.records["a/b"], marked(Status::Done));
}

#[test]
fn a_change_without_content_writes_nothing_at_all() {
    let place = Place::new();
    for nothing in [Change::default(), change("a/b", None)] {
        let outcome = place.apply("reset a/b", &nothing).unwrap();
        assert!(!outcome.written);
    }
    assert_eq!(names(place.root.path()), [""; 0]);

    let place = Place::with("[topics]\n\"a/b\" = { status = 'done' }\n");
    assert!(!place.mark("a/b", Status::Done).written);
    assert_eq!(names(place.root.path()), ["home"]);
    assert_eq!(place.text(), "[topics]\n\"a/b\" = { status = 'done' }\n");
}

#[test]
fn the_plan_sees_the_file_and_gives_its_value_back() {
    let place = Place::with("active = \"x\"\n");
    let outcome = place
        .store
        .change(&occasion("use y"), &|_| {}, |progress| {
            let change = Change {
                active: Some(Some("y".to_owned())),
                ..Change::default()
            };
            Ok::<_, StoreError>((change, progress.active.clone()))
        })
        .unwrap();
    assert_eq!(outcome.value.as_deref(), Some("x"));
    assert_eq!(place.text(), "active = \"y\"\n");
}

#[test]
fn an_error_of_the_plan_leaves_everything_as_it_was() {
    let place = Place::with("active = \"x\"\n");
    let refused: Result<Outcome<()>, StoreError> =
        place.store.change(&occasion("done"), &|_| {}, |_| {
            Err(StoreError::NothingToUndo)
        });
    assert!(matches!(refused, Err(StoreError::NothingToUndo)));
    assert_eq!(place.text(), "active = \"x\"\n");
    assert_eq!(place.beside(), [""; 0]);
}

#[test]
fn a_damaged_file_is_refused_and_left_alone() {
    for (text, code) in [
        ("[topics]\n\"a/b\" = {\n", "syntax"),
        ("version = 2\n", "newer-version"),
        ("<<<<<<< a\n=======\n>>>>>>> b\n", "merge-marks"),
        (
            "[topics]\n\"a/b\" = { status = \"doen\" }\n",
            "unknown-status",
        ),
    ] {
        let place = Place::with(text);
        let change = set("a/b", marked(Status::Done));
        for refused in [
            place.store.read().unwrap_err(),
            place.apply("done a/b", &change).unwrap_err(),
        ] {
            let StoreError::Damaged(problems) = refused else {
                panic!("{refused:?}");
            };
            assert_eq!(problems[0].fault.code(), code);
            assert_eq!(problems, place.store.diagnose());
        }
        assert_eq!(place.text(), text);
    }
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let place = Place::with("");
    fs::write(place.store.path(), b"# \xff\n").unwrap();
    let StoreError::Damaged(problems) = place.store.read().unwrap_err() else {
        panic!("a byte that is no text was read");
    };
    let expected = format!(
        "{}:1:3: the file is not UTF-8 text",
        place.store.path().display()
    );
    assert_eq!(problems[0].to_string(), expected);
    assert_eq!(problems, place.store.diagnose());
}

#[test]
fn a_file_past_the_limit_is_refused_and_one_at_it_is_not() {
    let limit = 16 * 1024 * 1024;
    let place = Place::with(&"#".repeat(limit));
    assert_eq!(place.store.read().unwrap(), Progress::default());
    place.write(&"#".repeat(limit + 1));
    assert_eq!(
        place.store.diagnose()[0].fault,
        Fault::TooLarge { limit: 16 }
    );
}

#[test]
fn a_folder_in_the_place_of_the_file_is_said_to_be_one() {
    let place = Place::new();
    fs::create_dir_all(place.store.path()).unwrap();
    let refused = place.store.read().unwrap_err();
    assert!(refused.to_string().ends_with("is a folder, not a file"));
    assert_eq!(place.store.diagnose()[0].fault.code(), "unreadable");
}

#[test]
fn a_file_in_the_place_of_the_home_is_said_to_be_one() {
    let place = Place::new();
    let home = place.root.path().join("home");
    fs::write(&home, "").unwrap();
    let change = set("a/b", marked(Status::Done));
    for refused in [
        place.store.read().unwrap_err(),
        place.apply("done a/b", &change).unwrap_err(),
    ] {
        assert_eq!(
            refused.to_string(),
            format!("`{}` is not a folder", home.display())
        );
    }
}

#[test]
fn a_read_only_file_is_read_and_not_changed() {
    let place = Place::with("version = 1\n");
    let mut permissions = fs::metadata(place.store.path()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(place.store.path(), permissions).unwrap();
    place.store.read().unwrap();
    let refused = place
        .apply("done a/b", &set("a/b", marked(Status::Done)))
        .unwrap_err();
    assert!(matches!(
        refused,
        StoreError::File(FileError::ReadOnly { .. })
    ));
    assert!(matches!(place.undo(1), Err(StoreError::NothingToUndo)));
}

#[test]
fn left_over_temporary_files_are_swept_by_the_next_change() {
    let place = Place::with("version = 1\n");
    let left = place
        .root
        .path()
        .join("home/.progress.toml.roadmap-Xy12.tmp");
    fs::write(&left, "half").unwrap();
    place.store.read().unwrap();
    assert!(left.exists());
    place.mark("a/b", Status::Done);
    assert_eq!(place.beside(), [""; 0]);
}

#[test]
fn a_lock_that_is_held_too_long_is_said_to_be() {
    let place = Place::with("version = 1\n");
    let target = fs::canonicalize(place.store.path()).unwrap();
    let _held = crate::sys::lock::acquire(&target, Duration::ZERO, &|_| {}).unwrap();
    let impatient = Store::new(
        Paths {
            progress: target.clone(),
            state: None,
        },
        Duration::ZERO,
    );
    let refused = impatient
        .change(&occasion("done"), &|_| {}, |_| {
            Ok::<_, StoreError>((set("a/b", marked(Status::Done)), ()))
        })
        .unwrap_err();
    assert!(matches!(refused, StoreError::Locked { path, seconds: 0 } if path == target));
    // Reading takes no lock.
    impatient.read().unwrap();
}

#[cfg(unix)]
#[test]
fn a_change_through_a_link_reaches_the_file_that_is_meant() {
    let place = Place::with("");
    let home = place.root.path().join("home");
    fs::remove_file(place.store.path()).unwrap();
    std::os::unix::fs::symlink("../dotfiles/kept.toml", place.store.path()).unwrap();
    fs::create_dir(place.root.path().join("dotfiles")).unwrap();
    place.mark("a/b", Status::Done);
    place.mark("a/b", Status::Known);
    let expected = format!("{FRESH}{}", line("a/b", Status::Known));
    assert_eq!(place.text(), expected);
    assert!(
        fs::symlink_metadata(place.store.path())
            .unwrap()
            .is_symlink()
    );
    assert_eq!(names(&home), ["progress.toml"]);
    assert_eq!(names(&place.root.path().join("dotfiles")), ["kept.toml"]);
    place.undo(2).unwrap();
    assert_eq!(names(&place.root.path().join("dotfiles")), [""; 0]);
}

#[cfg(unix)]
#[test]
fn two_names_of_one_file_share_one_history() {
    let place = Place::with("version = 1\n");
    let alias = place.root.path().join("alias.toml");
    std::os::unix::fs::symlink("home/progress.toml", &alias).unwrap();
    place.mark("a/b", Status::Done);
    let other = Store::new(
        Paths {
            progress: alias,
            state: Some(place.root.path().join("state")),
        },
        Duration::ZERO,
    );
    other.undo(1, &occasion("undo"), &|_| {}).unwrap();
    assert_eq!(place.text(), "version = 1\n");
}

#[test]
fn a_change_by_another_hand_meanwhile_is_kept_and_planned_with() {
    let place = Place::with("[topics]\n");
    let calls = AtomicUsize::new(0);
    let outcome = place
        .store
        .change(&occasion("done a/b"), &|_| {}, |progress| {
            if calls.fetch_add(1, Ordering::Relaxed) == 0 {
                place.edit("[topics]\n", "# by hand\n[topics]\n\"a/a\" = {}\n");
            }
            Ok::<_, StoreError>((set("a/b", marked(Status::Done)), progress.records.len()))
        })
        .unwrap();
    assert_eq!(outcome.value, 1);
    let kept = "# by hand\n[topics]\n\"a/a\" = {}\n";
    assert_eq!(place.text(), format!("{kept}{}", line("a/b", Status::Done)));
    // The try that came to nothing is not in the history.
    place.undo(1).unwrap();
    assert_eq!(place.text(), kept);
    assert!(matches!(place.undo(1), Err(StoreError::NothingToUndo)));
}

#[test]
fn a_file_that_never_rests_is_given_up() {
    let place = Place::with("[topics]\n");
    let refused = place
        .store
        .change(&occasion("done a/b"), &|_| {}, |_| {
            let text = place.text();
            place.write(&format!("# again\n{text}"));
            Ok::<_, StoreError>((set("a/b", marked(Status::Done)), ()))
        })
        .unwrap_err();
    assert!(matches!(refused, StoreError::Busy { .. }));
    assert_eq!(
        place.text(),
        format!("{}[topics]\n", "# again\n".repeat(TRIES))
    );
    assert_eq!(place.beside(), [""; 0]);
}

#[test]
fn an_unwritable_state_folder_is_a_warning() {
    let place = Place::new();
    fs::write(place.root.path().join("state"), "in the way").unwrap();
    let outcome = place.mark("a/b", Status::Done);
    assert!(outcome.written);
    assert!(matches!(
        outcome.warnings.as_slice(),
        [Warning::HistoryNotKept(_)]
    ));
    assert_eq!(
        place.text(),
        format!("{FRESH}{}", line("a/b", Status::Done))
    );
}

#[test]
fn without_a_state_folder_there_is_no_history_and_no_word_of_it() {
    let root = tempfile::tempdir().unwrap();
    let paths = Paths {
        progress: root.path().join("progress.toml"),
        state: None,
    };
    let store = Store::new(paths, Duration::ZERO);
    let outcome = store
        .change(&occasion("done"), &|_| {}, |_| {
            Ok::<_, StoreError>((set("a/b", marked(Status::Done)), ()))
        })
        .unwrap();
    assert_eq!(outcome.warnings, []);
    assert!(matches!(
        store.undo(1, &occasion("undo"), &|_| {}),
        Err(StoreError::NothingToUndo)
    ));
    assert_eq!(names(root.path()), ["progress.toml"]);
}

#[test]
fn errors_say_what_to_do() {
    let damaged = Place::with("version = 2\n").store.read().unwrap_err();
    assert_eq!(
        damaged.hint().as_deref(),
        Some("a newer `roadmap` wrote it: update this one")
    );
    let plain = Place::with("version = \n").store.read().unwrap_err();
    assert_eq!(
        plain.hint().as_deref(),
        Some(
            "mend it with `roadmap edit`, or take a backup with `roadmap restore`; until then nothing is read or written"
        )
    );
    assert_eq!(
        StoreError::TooFew { there: 1 }.to_string(),
        "only 1 command to undo"
    );
    let ids = vec!["a/b".to_owned(), "active".to_owned()];
    let command = "done a/b".to_owned();
    assert_eq!(
        StoreError::ChangedSince { command, ids }.to_string(),
        "`done a/b` can't be undone: `a/b`, `active` have changed since"
    );
}
