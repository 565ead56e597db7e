//! Many hands at one file.

use std::thread;

use super::*;

const HANDS: usize = 8;
const CHANGES: usize = 20;

#[test]
fn every_mark_of_many_hands_is_there_in_the_end() {
    let place = Place::new();
    thread::scope(|scope| {
        for hand in 0..HANDS {
            let place = &place;
            scope.spawn(move || {
                for change in 0..CHANGES {
                    place.mark(&format!("h{hand}/t{change}"), Status::Done);
                }
            });
        }
    });
    let progress = place.store.read().unwrap();
    assert_eq!(progress.records.len(), HANDS * CHANGES);
    // In the order of their bytes, whoever came first.
    let lines: Vec<String> = progress
        .records
        .keys()
        .map(|id| line(id, Status::Done))
        .collect();
    assert_eq!(place.text(), format!("{FRESH}{}", lines.concat()));
    assert_eq!(place.beside(), [""; 0]);
}

#[test]
fn no_step_is_lost_when_all_change_one_record() {
    let place = Place::new();
    thread::scope(|scope| {
        for _ in 0..HANDS {
            scope.spawn(|| {
                for _ in 0..CHANGES / 2 {
                    place
                        .store
                        .change(&occasion("note"), &|_| {}, |progress| {
                            let note = progress
                                .records
                                .get("a/b")
                                .and_then(|record| record.note.clone())
                                .unwrap_or_default();
                            let record = Record {
                                note: Some(note + "x"),
                                ..Record::default()
                            };
                            Ok::<_, StoreError>((set("a/b", record), ()))
                        })
                        .unwrap();
                }
            });
        }
    });
    let note = place.store.read().unwrap().records["a/b"].note.clone();
    assert_eq!(note, Some("x".repeat(HANDS * CHANGES / 2)));
}

#[test]
fn a_reader_never_sees_half_a_file() {
    let place = Place::with("version = 1\n");
    thread::scope(|scope| {
        scope.spawn(|| {
            for change in 0..CHANGES {
                place.mark(&format!("a/t{change}"), Status::Done);
            }
        });
        let mut seen = 0;
        while seen < CHANGES {
            let now = place.store.read().unwrap().records.len();
            assert!(now >= seen);
            seen = now;
        }
    });
}
