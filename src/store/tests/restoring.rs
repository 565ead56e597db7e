//! Backups, and putting one back.

use jiff::civil::Date;
use roadmap_core::error::Fault;

use super::*;

const GOOD: &str = "# mine\nversion = 1\n\n[topics]\n\"a/b\" = { status = \"learning\" } # why\n";

fn on(day: &str, command: &str) -> Occasion {
    Occasion {
        now: format!("{day}T10:00:00Z").parse().unwrap(),
        ..occasion(command)
    }
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

impl Place {
    fn mark_on(&self, day: &str, id: &str) -> Outcome<()> {
        let change = set(id, marked(Status::Done));
        let plan = |_: &Progress| Ok::<_, StoreError>((change.clone(), ()));
        self.store.change(&on(day, "done"), &|_| {}, plan).unwrap()
    }

    fn restore(&self, day: Option<Date>) -> Result<Restored, StoreError> {
        self.store.restore(day, &occasion("restore"), &|_| {})
    }

    fn backed_up_days(&self) -> Vec<String> {
        let found = self.store.backups().unwrap();
        assert_eq!(found.warnings, []);
        let days = found.backups.iter().map(|backup| backup.day.to_string());
        days.collect()
    }
}

#[test]
fn each_day_of_use_begins_with_a_backup() {
    let place = Place::with(GOOD);
    let mut texts = Vec::new();
    for number in 10..=21 {
        texts.push(place.text());
        let today = format!("2026-11-{number}");
        place.mark_on(&today, &format!("a/t{number}"));
        place.mark_on(&today, &format!("a/u{number}"));
    }
    let backups = place.store.backups().unwrap().backups;
    assert_eq!(backups.len(), 10);
    for (backup, text) in backups.iter().zip(texts.iter().rev()) {
        assert_eq!(fs::read_to_string(&backup.file).unwrap(), *text);
    }
    assert_eq!(backups[0].day, day("2026-11-21"));
    assert_eq!(backups[9].day, day("2026-11-12"));
}

#[test]
fn undoing_begins_a_day_too() {
    let place = Place::with(GOOD);
    place.mark_on("2026-11-18", "a/c");
    let text = place.text();
    let later = on("2026-11-19", "undo");
    place.store.undo(1, &later, &|_| {}).unwrap();
    let backups = place.store.backups().unwrap().backups;
    assert_eq!(fs::read_to_string(&backups[0].file).unwrap(), text);
    assert_eq!(place.backed_up_days(), ["2026-11-19", "2026-11-18"]);
}

#[test]
fn what_changes_nothing_begins_no_day_and_neither_does_an_empty_file() {
    let place = Place::with(GOOD);
    let nothing = |_: &Progress| Ok::<_, StoreError>((Change::default(), ()));
    place
        .store
        .change(&occasion("x"), &|_| {}, nothing)
        .unwrap();
    assert_eq!(place.backed_up_days(), [""; 0]);
    place.write("version = 1\nactive = \"a\"\n[topics]\n");
    place.mark_on("2026-11-20", "a/c");
    assert_eq!(place.backed_up_days(), [""; 0]);
    assert_eq!(names(place.root.path()).len(), 2);
}

#[test]
fn a_backup_comes_back_and_goes_again_to_the_byte() {
    let place = Place::with(GOOD);
    place.mark_on("2026-11-18", "a/c");
    place.mark_on("2026-11-19", "a/d");
    let now = place.text();
    let restored = place.restore(Some(day("2026-11-18"))).unwrap();
    assert!(restored.written);
    assert_eq!(restored.aside, None);
    assert_eq!(restored.before.unwrap().records.len(), 3);
    assert_eq!(place.text(), GOOD);
    let undone = place.undo(1).unwrap();
    assert_eq!(undone.commands[0].command, "restore");
    assert_eq!(undone.commands[0].ids, ["a/c", "a/d"]);
    assert_eq!(place.text(), now);
    // The newest is that of the day on which it was restored.
    assert_eq!(place.backed_up_days()[0], "2026-11-20");
    assert_eq!(place.beside(), [""; 0]);
}

#[test]
fn a_restore_is_taken_back_record_by_record_after_an_edit() {
    let place = Place::with(GOOD);
    place.mark_on("2026-11-19", "a/c");
    place.restore(None).unwrap();
    assert_eq!(place.text(), GOOD);
    place.edit("# mine", "# still mine");
    place.undo(1).unwrap();
    let expected = GOOD.replace("# mine", "# still mine") + &line("a/c", Status::Done);
    assert_eq!(place.text(), expected);
}

#[test]
fn what_is_there_already_is_not_written_again() {
    let place = Place::with(GOOD);
    place.mark_on("2026-11-19", "a/c");
    place.undo(1).unwrap();
    let restored = place.restore(Some(day("2026-11-19"))).unwrap();
    assert!(!restored.written);
    assert!(matches!(place.undo(1), Err(StoreError::NothingToUndo)));
}

#[test]
fn a_lost_file_comes_back_with_its_folder() {
    let place = Place::with(GOOD);
    place.mark_on("2026-11-19", "a/c");
    fs::remove_dir_all(place.store.path().parent().unwrap()).unwrap();
    place.restore(None).unwrap();
    assert_eq!(place.text(), GOOD);
    place.undo(1).unwrap();
    assert!(!place.store.path().exists());
}

#[test]
fn a_damaged_file_is_put_aside_and_comes_back_to_the_byte() {
    for damage in ["<<<<<<< ours\n[topics]\n", "version = 1\n\0\0\0", "[topics"] {
        let place = Place::with(GOOD);
        place.mark_on("2026-11-19", "a/c");
        place.write(damage);
        let restored = place.restore(None).unwrap();
        assert_eq!(restored.before, None);
        assert_eq!(place.text(), GOOD);
        let aside = restored.aside.unwrap();
        assert_eq!(fs::read_to_string(&aside).unwrap(), damage);
        assert_eq!(place.backed_up_days(), ["2026-11-19"]);
        place.undo(1).unwrap();
        assert_eq!(place.text(), damage);
    }
}

#[test]
fn what_is_no_text_is_put_aside_and_stays_there() {
    let place = Place::with(GOOD);
    place.mark_on("2026-11-19", "a/c");
    fs::write(place.store.path(), b"\xff\xfev\0e\0").unwrap();
    let restored = place.restore(None).unwrap();
    assert_eq!(place.text(), GOOD);
    let kept = restored.aside.unwrap();
    assert_eq!(fs::read(&kept).unwrap(), b"\xff\xfev\0e\0");
    let refused = place.undo(1).unwrap_err();
    assert!(
        matches!(&refused, StoreError::Replaced { aside, .. } if *aside == kept.display().to_string()),
        "{refused:?}"
    );
    assert_eq!(place.text(), GOOD, "and nothing older was taken back");
}

#[test]
fn after_an_edit_there_is_no_way_back_to_damage() {
    let place = Place::with(GOOD);
    place.mark_on("2026-11-19", "a/c");
    place.write("[topics");
    place.restore(None).unwrap();
    place.edit("# mine", "# still mine");
    assert!(matches!(place.undo(1), Err(StoreError::Replaced { .. })));
}

#[test]
fn a_damaged_file_that_cannot_be_kept_is_not_touched() {
    let place = Place::with(GOOD);
    place.mark_on("2026-11-19", "a/c");
    let huge = fs::File::create(place.store.path()).unwrap();
    huge.set_len(1 << 30).unwrap();
    assert!(matches!(
        place.restore(None),
        Err(StoreError::NotPutAside(_))
    ));
    assert_eq!(huge.metadata().unwrap().len(), 1 << 30);
}

#[test]
fn a_backup_that_cannot_be_used_is_told_of_and_left_out() {
    let place = Place::with(GOOD);
    place.mark_on("2026-11-18", "a/c");
    place.mark_on("2026-11-19", "a/d");
    let newest = place.store.backups().unwrap().backups.remove(0).file;
    fs::write(&newest, "[topics").unwrap();
    let found = place.store.backups().unwrap();
    assert_eq!(found.backups.len(), 1);
    assert!(matches!(&found.warnings[..], [Warning::BackupDamaged(_)]));
    let refused = place.restore(Some(day("2026-11-19"))).unwrap_err();
    assert!(matches!(
        refused,
        StoreError::BadBackup { problem } if matches!(problem.fault, Fault::Syntax(_))
    ));
    let restored = place.restore(None).unwrap();
    assert_eq!(restored.backup.day, day("2026-11-18"));
    assert_eq!(restored.warnings.len(), 1);
}

#[test]
fn without_a_backup_nothing_is_touched() {
    let place = Place::new();
    let refused = place.restore(None).unwrap_err();
    assert!(matches!(
        refused,
        StoreError::NoBackup {
            day: None,
            others: false,
            ..
        }
    ));
    assert_eq!(names(place.root.path()), [""; 0]);
    let place = Place::with(GOOD);
    place.mark_on("2026-11-19", "a/c");
    let refused = place.restore(Some(day("2026-11-01"))).unwrap_err();
    assert!(matches!(refused, StoreError::NoBackup { others: true, .. }));
}

#[test]
fn a_preview_says_what_a_restore_would_do_and_does_nothing() {
    let place = Place::with(GOOD);
    place.mark_on("2026-11-19", "a/c");
    let text = place.text();
    let preview = place.store.preview_restore(None).unwrap();
    assert_eq!(place.text(), text);
    assert_eq!(preview, place.restore(None).unwrap());
}

#[test]
fn a_state_folder_that_cannot_be_had_is_one_warning() {
    let place = Place::with(GOOD);
    fs::write(place.root.path().join("state"), "in the way").unwrap();
    let outcome = place.mark_on("2026-11-19", "a/c");
    assert!(outcome.written);
    assert!(matches!(outcome.warnings[..], [Warning::HistoryNotKept(_)]));
    let place = Place::with(GOOD);
    fs::create_dir(place.root.path().join("state")).unwrap();
    fs::write(place.root.path().join("state/backups"), "in the way").unwrap();
    let outcome = place.mark_on("2026-11-19", "a/c");
    assert!(matches!(outcome.warnings[..], [Warning::BackupNotKept(_)]));
}
