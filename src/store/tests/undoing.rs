//! Taking commands back.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

const BY_HAND: &str = "# top\nversion = 1\n\n[topics]\n# b\n\"a/b\" = { status = \"learning\", note = \"n\" } # why\n\n# end\n";

const DOTTED: &str = "topics.\"a/b\".note = 'n'\ntopics.\"a/c\" = { x-own = 1 }";

#[test]
fn a_command_is_taken_back_to_the_byte() {
    let place = Place::with(BY_HAND);
    place.mark("a/b", Status::Done);
    place.apply("reset a/b", &change("a/b", None)).unwrap();
    place.mark("a/a", Status::Known);
    let undone = place.undo(1).unwrap();
    let expected = UndoneCommand {
        command: "known a/a".to_owned(),
        at: AT.parse().unwrap(),
        ids: vec!["a/a".to_owned()],
    };
    assert_eq!(undone.commands, [expected]);
    assert_eq!(undone.before.records.len(), 1);
    assert_eq!(undone.after, place.store.read().unwrap());
    assert_eq!(undone.warnings, []);
    let undone = place.undo(2).unwrap();
    assert_eq!(undone.commands[0].command, "reset a/b");
    assert_eq!(undone.commands[1].command, "done a/b");
    assert_eq!(place.text(), BY_HAND);
    assert!(matches!(place.undo(1), Err(StoreError::NothingToUndo)));
}

#[test]
fn a_file_that_a_command_made_goes_with_it() {
    let place = Place::new();
    place.mark("a/b", Status::Done);
    place.mark("a/b", Status::Known);
    place.undo(2).unwrap();
    assert!(!place.store.path().exists());
    assert_eq!(place.store.read().unwrap(), Progress::default());
}

#[test]
fn an_empty_file_stays_one() {
    let place = Place::with("");
    place.mark("a/b", Status::Done);
    place.undo(1).unwrap();
    assert_eq!(place.text(), "");
}

#[test]
fn more_commands_than_there_are_is_an_error_and_changes_nothing() {
    let place = Place::with(BY_HAND);
    place.mark("a/b", Status::Done);
    let text = place.text();
    let refused = place.undo(2).unwrap_err();
    assert!(matches!(refused, StoreError::TooFew { there: 1 }));
    assert_eq!(place.text(), text);
    place.undo(1).unwrap();
}

#[test]
fn nothing_to_undo_is_an_error_that_makes_no_folder() {
    let place = Place::new();
    assert!(matches!(place.undo(1), Err(StoreError::NothingToUndo)));
    assert_eq!(names(place.root.path()), [""; 0]);
}

#[test]
fn a_preview_says_what_undo_would_do_and_does_nothing() {
    let place = Place::with(BY_HAND);
    place.mark("a/b", Status::Done);
    let text = place.text();
    let journal = fs::read(place.journal()).unwrap();
    let preview = place.store.preview_undo(1).unwrap();
    assert_eq!(place.text(), text);
    assert_eq!(fs::read(place.journal()).unwrap(), journal);
    assert_eq!(preview, place.undo(1).unwrap());
    assert!(matches!(
        place.store.preview_undo(1),
        Err(StoreError::NothingToUndo)
    ));
}

#[test]
fn edits_of_other_lines_since_are_kept() {
    let place = Place::with(BY_HAND);
    place.mark("a/b", Status::Done);
    place.mark("a/c", Status::Done);
    place.edit("# end\n", "\"z/z\" = {}\n# the end\n");
    place.undo(2).unwrap();
    assert_eq!(
        place.text(),
        BY_HAND.replace("# end\n", "\"z/z\" = {}\n# the end\n")
    );
}

#[test]
fn an_edit_of_the_same_record_since_stands_in_the_way() {
    let place = Place::with(BY_HAND);
    place.mark("a/a", Status::Done);
    place.mark("a/b", Status::Done);
    place.edit("status = \"done\" } # why", "status = \"skipped\" } # why");
    let text = place.text();
    let refused = place.undo(2).unwrap_err();
    let StoreError::ChangedSince { command, ids } = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(
        (command.as_str(), ids),
        ("done a/b", vec!["a/b".to_owned()])
    );
    assert_eq!(place.text(), text);
}

#[test]
fn all_records_of_a_command_are_taken_back_or_none() {
    let place = Place::with(BY_HAND);
    let mut two = set("a/a", marked(Status::Done));
    two.records.extend(set("a/c", marked(Status::Done)).records);
    place.apply("done a/a a/c", &two).unwrap();
    place.edit(&line("a/c", Status::Done), &line("a/c", Status::Known));
    let text = place.text();
    assert!(matches!(
        place.undo(1),
        Err(StoreError::ChangedSince { ids, .. }) if ids == ["a/c"]
    ));
    assert_eq!(place.text(), text);
}

#[test]
fn a_rename_is_taken_back_in_place_after_other_edits() {
    let place = Place::with(BY_HAND);
    let rename = Change {
        records: vec![RecordChange {
            id: "a/new".to_owned(),
            stands_under: Some("a/b".to_owned()),
            record: Some(marked(Status::Done)),
        }],
        active: None,
    };
    place.apply("done a/new", &rename).unwrap();
    place.edit("# end", "# other end");
    place.undo(1).unwrap();
    assert_eq!(place.text(), BY_HAND.replace("# end", "# other end"));
}

#[test]
fn the_active_roadmap_is_taken_back_too() {
    let place = Place::with(BY_HAND);
    let choose = |id: &str| Change {
        active: Some(Some(id.to_owned())),
        ..Change::default()
    };
    place.apply("use x", &choose("x")).unwrap();
    place.apply("use y", &choose("y")).unwrap();
    place.edit("# end", "# other end");
    place.undo(1).unwrap();
    assert_eq!(place.store.read().unwrap().active.as_deref(), Some("x"));
    place.edit("active = \"x\"", "active = \"z\"");
    assert!(matches!(
        place.undo(1),
        Err(StoreError::ChangedSince { ids, .. }) if ids == ["active"]
    ));
}

#[test]
fn a_damaged_file_is_not_touched() {
    let place = Place::with(BY_HAND);
    place.mark("a/b", Status::Done);
    place.edit("version = 1", "version = ");
    let text = place.text();
    assert!(matches!(place.undo(1), Err(StoreError::Damaged(_))));
    assert_eq!(place.text(), text);
}

/// A crash after the history was written and before the file was.
fn crash_before_rename(place: &Place, id: &str) {
    let text = place.text();
    place.mark(id, Status::Done);
    place.write(&text);
}

#[test]
fn a_change_that_never_reached_the_file_is_found_out() {
    let place = Place::with(BY_HAND);
    place.mark("a/a", Status::Done);
    let text = place.text();
    crash_before_rename(&place, "a/b");
    let refused = place.undo(1).unwrap_err();
    assert!(matches!(refused, StoreError::NeverReached { command } if command == "done a/b"));
    assert_eq!(place.text(), text);
    // Now the command before it is the newest.
    assert_eq!(place.undo(1).unwrap().commands[0].command, "done a/a");
    assert_eq!(place.text(), BY_HAND);
}

#[test]
fn a_change_that_never_reached_the_file_is_found_out_after_edits_and_later_changes() {
    let place = Place::with(BY_HAND);
    crash_before_rename(&place, "a/b");
    place.edit("# end", "# other end");
    place.mark("a/c", Status::Done);
    let text = place.text();
    assert!(matches!(
        place.undo(2),
        Err(StoreError::NeverReached { command }) if command == "done a/b"
    ));
    assert_eq!(place.text(), text);
    place.undo(1).unwrap();
    assert_eq!(place.text(), BY_HAND.replace("# end", "# other end"));
    assert!(matches!(place.undo(1), Err(StoreError::NothingToUndo)));
}

#[test]
fn a_command_that_was_cut_off_before_it_was_noted_is_not_taken_for_the_one_before_it() {
    let place = Place::with(BY_HAND);
    place.mark("a/a", Status::Done);
    let text = place.text();
    let name = place.journal().file_name().unwrap().to_owned();
    let half = format!(".{}.roadmap-Xy12.tmp", name.to_str().unwrap());
    fs::write(place.journal().with_file_name(half), "{\"version\":1").unwrap();
    assert!(matches!(
        place.store.preview_undo(1),
        Err(StoreError::CutOff)
    ));
    assert!(matches!(place.undo(1), Err(StoreError::CutOff)));
    assert_eq!(place.text(), text);
    place.undo(1).unwrap();
    assert_eq!(place.text(), BY_HAND);
}

#[test]
fn a_damaged_history_is_a_warning_for_a_change_and_then_begins_anew() {
    let place = Place::with(BY_HAND);
    place.mark("a/a", Status::Done);
    fs::write(place.journal(), "{\"version\":1").unwrap();
    assert!(matches!(place.undo(1), Err(StoreError::History(_))));
    let outcome = place.mark("a/b", Status::Done);
    assert_eq!(outcome.warnings, [Warning::HistoryDamaged(place.journal())]);
    place.undo(1).unwrap();
    assert!(matches!(place.undo(1), Err(StoreError::NothingToUndo)));
}

#[test]
fn the_last_hundred_commands_are_kept() {
    let place = Place::with("version = 1\n");
    for number in 0..102 {
        place.mark(&format!("a/t{number}"), Status::Done);
    }
    assert!(matches!(
        place.undo(101),
        Err(StoreError::TooFew { there: 100 })
    ));
    place.undo(100).unwrap();
    assert_eq!(place.store.read().unwrap().records.len(), 2);
}

/// One of a few changes of a few records, so that they meet.
fn any_change() -> impl Strategy<Value = Change> {
    let status = prop::sample::select(Status::ALL.to_vec());
    let record =
        prop::option::weighted(0.8, (status, prop::option::of("[a\n]{0,3}"))).prop_map(|record| {
            record.map(|(status, note)| Record {
                note,
                ..marked(status)
            })
        });
    let one = ("a/[a-d]", prop::option::weighted(0.3, "a/[a-d]"), record);
    (
        vec(one, 1..3),
        prop::option::weighted(0.3, prop::option::of("[xy]")),
    )
        .prop_map(|(records, active)| Change {
            records: records
                .into_iter()
                .map(|(id, stands_under, record)| RecordChange {
                    id,
                    stands_under,
                    record,
                })
                .collect(),
            active,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn undo_restores_the_bytes_after_each_of_any_changes(
        start in prop::sample::select(vec!["", BY_HAND, "topics = {}\n", DOTTED]),
        changes in vec(any_change(), 1..6),
    ) {
        let place = Place::with(start);
        let mut texts = vec![place.text()];
        for change in &changes {
            if place.apply("change", change).unwrap().written {
                texts.push(place.text());
            }
        }
        while texts.len() > 1 {
            prop_assert_eq!(place.text(), texts.pop().unwrap());
            place.undo(1).unwrap();
        }
        prop_assert_eq!(place.text(), start);
        prop_assert!(matches!(place.undo(1), Err(StoreError::NothingToUndo)));
    }

    #[test]
    fn undo_after_an_edit_elsewhere_restores_what_the_file_said(changes in vec(any_change(), 1..5)) {
        let place = Place::with(BY_HAND);
        let before = place.store.read().unwrap();
        let mut written = 0;
        for change in &changes {
            written += usize::from(place.apply("change", change).unwrap().written);
        }
        place.edit("# end", "\"z/z\" = {} # end");
        prop_assume!(written > 0);
        place.undo(written).unwrap();
        let mut after = place.store.read().unwrap();
        after.records.remove("z/z");
        prop_assert_eq!(after, before);
    }
}
