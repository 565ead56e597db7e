//! What holds for any progress and any sequence of changes.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;

use super::*;

/// Ids as a file may hold them: of topics, of items, and free text.
fn any_id() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-d]/[a-d](/[a-c])?",
        1 => "[^x]\\PC{0,6}",
        1 => "[a\\\\\"'#=.\u{0}-\u{20}\u{7f}]{1,5}",
    ]
}

fn any_time() -> impl Strategy<Value = Timestamp> {
    // The years that a file can name.
    (-62_135_596_800i64..253_402_207_200, 0..1_000_000_000i32).prop_map(|(second, nano)| {
        Timestamp::new(second, if second < 0 { 0 } else { nano }).unwrap()
    })
}

fn any_record() -> impl Strategy<Value = Record> {
    (
        option::of(prop::sample::select(Status::ALL.to_vec())),
        option::of(any_time()),
        option::of(any_time()),
        option::of(prop_oneof![
            "\\PC{0,12}",
            "[\"'\\\\\r\n\t#\u{0}-\u{1f}]{0,6}"
        ]),
    )
        .prop_map(|(status, started, completed, note)| Record {
            status,
            started,
            completed,
            note,
        })
}

fn any_change() -> impl Strategy<Value = Change> {
    let one = (
        any_id(),
        option::weighted(0.2, any_id()),
        option::weighted(0.8, any_record()),
    );
    let active = option::weighted(0.2, option::of("[a-z]{1,6}"));
    (vec(one, 0..4), active).prop_map(|(records, active)| Change {
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

/// One record as a hand might write it, each with a comment that says which record it is about.
fn hand_line(id: &str, form: usize) -> String {
    let key = key(id);
    match form {
        0 => format!("{key} = {{ status = \"learning\" }} # of {id}\n"),
        1 => {
            format!("# of {id}\n  {key}={{note='it''', x-own = {{ a = 1 }}}}\n").replace("'''", "'")
        }
        2 => format!("\n# of {id}\n{key}.status = \"done\"\n{key}.x-own = [1, 2]\n"),
        3 => format!("{key} = {{ completed = 2026-11-20 }} # of {id}\n\n"),
        4 => format!("{key}.completed = 2026-11-20T10:00:00Z # of {id}\n"),
        _ => format!("{key} = {{}} # of {id}\n"),
    }
}

/// A file as hands make them: comments, blanks, keys of one's own, any order, any form.
pub(in crate::store) fn any_file() -> impl Strategy<Value = String> {
    let ids = btree_map("[a-d]/[a-d](/[a-c])?", 0..6usize, 0..8);
    let lines = ids
        .prop_map(|ids| ids.into_iter().collect::<Vec<_>>())
        .prop_shuffle();
    (
        any::<[bool; 5]>(),
        lines,
        btree_map("[e-f]/[a-d]", 0..2usize, 0..3),
    )
        .prop_map(|([bom, windows, version, active, end], lines, sections)| {
            let mut text = String::from("# top\n\n");
            if version {
                text.push_str("version = 1 # v\n");
            }
            if active {
                text.push_str("# which\nactive = 'one' # a\n");
            }
            text.push_str("x-own = \"\"\"\n# no comment\n\"\"\"\n\n[topics] # t\n");
            for (id, form) in lines {
                text.push_str(&hand_line(&id, form));
            }
            for (id, form) in sections {
                let field = ["status = \"known\" # s", "x-own = 1"][form];
                let section = format!("\n# of {id}\n[topics.{}]\n{field}\n", key(&id));
                text.push_str(&section);
            }
            if end {
                text.push_str("\n# end");
            }
            if windows {
                text = text.replace('\n', "\r\n");
            }
            if bom {
                text.insert(0, '\u{feff}');
            }
            text
        })
}

/// The ids that a change may touch.
fn touched(change: &Change) -> BTreeSet<&str> {
    change
        .records
        .iter()
        .flat_map(|one| [Some(one.id.as_str()), one.stands_under.as_deref()])
        .flatten()
        .collect()
}

/// The lines of a text that are about none of these records nor the active roadmap.
fn other_lines<'t>(text: &'t str, touched: &BTreeSet<&str>) -> Vec<&'t str> {
    let mut section = String::new();
    text.trim_start_matches('\u{feff}')
        .split_inclusive('\n')
        .filter(|line| {
            let bare = line.trim_start();
            if bare.starts_with('[') {
                section = bare.to_owned();
            }
            let about = |id: &&str| {
                bare.starts_with(&key(id)) || section.starts_with(&format!("[topics.{}]", key(id)))
            };
            !bare.is_empty() && !bare.starts_with("active") && !touched.iter().any(about)
        })
        .map(str::trim_end)
        .collect()
}

fn comments(text: &str) -> Vec<&str> {
    text.lines()
        .filter(|line| line.trim_start().starts_with('#'))
        .collect()
}

proptest! {
    #[test]
    fn any_progress_written_from_scratch_reads_back(
        records in btree_map(any_id(), any_record(), 0..6),
        active in option::of("\\PC{0,3}[a-z]"),
    ) {
        let change = Change {
            records: records.iter().map(|(id, record)| set(id, record.clone())).collect(),
            active: Some(active.clone()),
        };
        let expected = Progress {
            active,
            records: records.iter().map(|(id, record)| (id.clone(), whole_seconds(record))).collect(),
        };
        if let Some(patch) = patched("", &change) {
            prop_assert_eq!(read_good(&patch.text), expected);
            prop_assert_eq!(splice::revert(&patch.text, &patch.splices).unwrap(), "");
        } else {
            prop_assert_eq!(expected, Progress::default());
        }
    }

    #[test]
    fn a_record_is_always_one_line(record in any_record()) {
        prop_assert_eq!(record_line("a/b", &record).lines().count(), 1);
    }

    #[test]
    fn changes_of_a_hand_made_file_keep_all_that_they_are_not_about(
        file in any_file(),
        changes in vec(any_change(), 1..5),
    ) {
        let mut text = file;
        for change in &changes {
            let before = read_good(&text);
            let Some(patch) = patched(&text, change) else {
                continue;
            };
            // What it says is what was asked for.
            prop_assert_eq!(&read_good(&patch.text), &outcome(&before, change).0);
            // Nothing else is another line, nor in another order.
            let touched = touched(change);
            prop_assert_eq!(other_lines(&text, &touched), other_lines(&patch.text, &touched));
            prop_assert_eq!(comments(&text), comments(&patch.text));
            // Line ends and byte order mark are as they were.
            prop_assert_eq!(text.starts_with('\u{feff}'), patch.text.starts_with('\u{feff}'));
            prop_assert_eq!(
                text.contains("\r\n"),
                patch.text.split_inclusive('\n').filter(|line| line.ends_with('\n')).all(|line| line.ends_with("\r\n"))
            );
            // And it can be taken back to the byte.
            prop_assert_eq!(&splice::revert(&patch.text, &patch.splices).unwrap(), &text);
            text = patch.text;
        }
    }
}
