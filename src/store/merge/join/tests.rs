//! What comes of two versions, case by case and for any.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

fn content(text: &str) -> Content {
    Content::read("", &format!("[topics]\n{text}")).unwrap()
}

/// The record of `r/t` that three versions of it come to; none where there is none.
fn three(base: &str, ours: &str, theirs: &str) -> String {
    let side = |value: &str| match value {
        "" => Content::default(),
        value => content(&format!("\"r/t\" = {{ {value} }}\n")),
    };
    let joined = join(&side(base), &side(ours), &side(theirs));
    let record = joined.content.records.get("r/t");
    record.map_or(String::new(), |entry| {
        let value = crate::store::write::record_value(&entry.record);
        let value = value.trim_matches(['{', '}', ' ']).to_owned();
        let own = entry
            .own
            .iter()
            .map(|(key, value)| format!("{key} = {value}"));
        [value]
            .into_iter()
            .filter(|v| !v.is_empty())
            .chain(own)
            .collect::<Vec<_>>()
            .join(", ")
    })
}

fn two(ours: &str, theirs: &str) -> String {
    three("", ours, theirs)
}

#[test]
fn complete_wins_over_open_and_what_took_more_over_less() {
    let order =
        ["pending", "learning", "skipped", "known", "done"].map(|s| format!("status = \"{s}\""));
    for (rank, better) in order.iter().enumerate() {
        for worse in &order[..=rank] {
            assert_eq!(two(better, worse), *better);
            assert_eq!(two(worse, better), *better);
        }
    }
}

#[test]
fn the_earlier_of_two_dates_counts() {
    assert_eq!(
        two(
            "status = 'done', started = 2026-11-03, completed = 2026-11-05",
            "status = 'done', started = 2026-11-02, completed = 2026-11-06",
        ),
        "status = \"done\", started = 2026-11-02T12:00:00Z, completed = 2026-11-05T12:00:00Z"
    );
    assert_eq!(
        two(
            "status = 'learning', started = 2026-11-02",
            "status = 'known', completed = 2026-11-01"
        ),
        "status = \"known\", started = 2026-11-02T12:00:00Z, completed = 2026-11-01T12:00:00Z"
    );
}

#[test]
fn notes_are_joined_and_keys_of_ones_own_are_kept() {
    assert_eq!(
        two("note = 'a', x-a = 1", "note = 'b', x-b = 2"),
        "note = \"a\\nb\", x-a = 1, x-b = 2"
    );
}

#[test]
fn what_was_changed_wins_over_what_was_not() {
    let begun = "status = \"learning\"";
    let done = "status = \"done\", completed = 2026-11-20T12:00:00Z";
    let noted = "status = \"learning\", note = \"a\"";
    assert_eq!(three(begun, begun, done), done);
    assert_eq!(three(done, begun, done), begun);
    assert_eq!(three(done, done, begun), begun);
    assert_eq!(three(noted, begun, noted), begun);
    assert_eq!(three("", "", begun), begun);
    // Field by field: opened again here, a note there.
    assert_eq!(three(done, begun, &format!("{done}, note = \"a\"")), noted);
}

#[test]
fn what_both_have_changed_is_joined() {
    assert_eq!(
        three(
            "status = 'learning', started = 2026-11-01",
            "status = 'done', started = 2026-11-01, completed = 2026-11-03",
            "status = 'skipped', started = 2026-11-01, completed = 2026-11-02"
        ),
        "status = \"done\", started = 2026-11-01T12:00:00Z, completed = 2026-11-02T12:00:00Z"
    );
    assert_eq!(
        three("note = 'a'", "note = \"a\\nb\"", "note = \"a\\nc\""),
        "note = \"a\\nb\\nc\""
    );
    // Opened again on one side and completed once more on the other.
    assert_eq!(
        three(
            "status = 'done', completed = 2026-11-01",
            "status = 'learning'",
            "status = 'known', completed = 2026-11-02"
        ),
        "status = \"known\", completed = 2026-11-02T12:00:00Z"
    );
}

#[test]
fn what_was_taken_away_is_gone_unless_the_other_side_changed_it() {
    let done = "status = \"done\"";
    let noted = "status = \"done\", note = \"a\"";
    assert_eq!(three(done, "", done), "");
    assert_eq!(three(done, done, ""), "");
    assert_eq!(three(done, "", ""), "");
    assert_eq!(three(done, "", noted), noted);
    assert_eq!(three(done, noted, ""), noted);
    assert_eq!(
        three(done, "", &format!("{done}, x-a = 1")),
        format!("{done}, x-a = 1")
    );
}

#[test]
fn what_can_not_be_joined_is_told_and_ours_stands() {
    let with = |active: &str, own: u32| {
        let text = format!(
            "active = '{active}'\nx-a = {own}\n[topics]\nx-b = {own}\n\"r/t\" = {{ x-c = {own} }}\n"
        );
        Content::read("", &text).unwrap()
    };
    let (base, ours, theirs) = (with("a", 1), with("b", 2), with("c", 3));
    let joined = join(&base, &ours, &theirs);
    assert_eq!(joined.content, ours);
    let told: Vec<String> = joined.clashes.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "the active roadmap is `b` here and `c` there",
            "`x-a` has two values",
            "`x-b` has two values",
            "`x-c` of `r/t` has two values",
        ]
    );
    assert_eq!(
        join(&base, &ours, &base),
        Joined {
            content: ours,
            clashes: Vec::new()
        }
    );
    assert_eq!(
        join(&base, &base, &theirs),
        Joined {
            content: theirs,
            clashes: Vec::new()
        }
    );
}

/// The statuses of records, by the last parts of their ids.
fn statuses(joined: &Joined) -> Vec<String> {
    let of = |(id, entry): (&String, &Entry)| {
        format!("{id} {}", entry.record.status.map_or("-", Status::as_str))
    };
    joined.content.records.iter().map(of).collect()
}

#[test]
fn completing_a_topic_completes_what_the_other_side_has_open_below_it() {
    let item = content("\"r/t\" = { status = 'learning' }\n\"r/t/i\" = { status = 'learning' }\n");
    let topic = content("\"r/t\" = { status = 'known', completed = 2026-11-20 }\n");
    let nothing = Content::default();
    let expected = ["r/t known", "r/t/i known"];
    assert_eq!(statuses(&join(&nothing, &item, &topic)), expected);
    assert_eq!(statuses(&join(&nothing, &topic, &item)), expected);
    // What one side has opened again itself stays open.
    let reopened = content(
        "\"r/t\" = { status = 'known', completed = 2026-11-20 }\n\"r/t/i\" = { status = 'pending' }\n",
    );
    assert_eq!(
        statuses(&join(&topic, &topic, &reopened)),
        ["r/t known", "r/t/i pending"]
    );
    assert_eq!(
        statuses(&join(&nothing, &reopened, &reopened)),
        ["r/t known", "r/t/i pending"]
    );
    // A roadmap has no record of its own that could complete its topics.
    let odd = content("\"r\" = { status = 'done' }\n");
    assert_eq!(
        statuses(&join(&nothing, &odd, &item)),
        ["r done", "r/t learning", "r/t/i learning"]
    );
}

fn any_time() -> impl Strategy<Value = Option<Timestamp>> {
    prop::option::of((0..6i64).prop_map(|day| Timestamp::from_second(day * 86_400).unwrap()))
}

fn any_record() -> impl Strategy<Value = Record> {
    let status = prop::option::weighted(0.9, prop::sample::select(Status::ALL.to_vec()));
    let note = prop::option::of("[ab]{1,2}(\n[ab]{1,2})?");
    (status, any_time(), any_time(), note).prop_map(|(status, started, completed, note)| Record {
        status,
        started,
        completed,
        note,
    })
}

/// Versions with the records of ids such as `ids` says.
fn any_content(ids: &'static str) -> impl Strategy<Value = Content> {
    prop::collection::btree_map(ids, any_record(), 0..6).prop_map(|records| Content {
        records: records
            .into_iter()
            .map(|(id, record)| {
                let own = BTreeMap::new();
                (id, Entry { record, own })
            })
            .collect(),
        ..Content::default()
    })
}

/// What the records say, whatever the order of the lines in a note, which are compared without
/// those that others begin with.
fn meaning(content: &Content) -> BTreeMap<String, Record> {
    let note = |note: &str| {
        let lines: BTreeSet<&str> = note.lines().collect();
        let is_whole = |line: &&str| !lines.iter().any(|l| l != line && l.starts_with(line));
        lines
            .iter()
            .copied()
            .filter(is_whole)
            .collect::<Vec<_>>()
            .join("\n")
    };
    let record = |(id, entry): (&String, &Entry)| {
        let record = entry.record.clone();
        (
            id.clone(),
            Record {
                note: record.note.as_deref().map(note),
                ..record
            },
        )
    };
    content.records.iter().map(record).collect()
}

/// What is complete, whichever way.
fn complete(content: &Content) -> BTreeMap<String, bool> {
    let is = |entry: &Entry| entry.record.status.is_some_and(Status::is_complete);
    content
        .records
        .iter()
        .map(|(id, entry)| (id.clone(), is(entry)))
        .collect()
}

fn both(a: &Content, b: &Content) -> Content {
    join(&Content::default(), a, b).content
}

proptest! {
    #[test]
    fn joining_topics_is_idempotent_commutative_and_associative(
        a in any_content("r/[a-d]"),
        b in any_content("r/[a-d]"),
        c in any_content("r/[a-d]"),
    ) {
        let ab = both(&a, &b);
        prop_assert_eq!(&both(&a, &a), &a);
        prop_assert_eq!(meaning(&both(&ab, &b)), meaning(&ab));
        prop_assert_eq!(meaning(&both(&ab, &a)), meaning(&ab));
        prop_assert_eq!(meaning(&both(&b, &a)), meaning(&ab));
        prop_assert_eq!(meaning(&both(&ab, &c)), meaning(&both(&a, &both(&b, &c))));
    }

    #[test]
    fn joining_topics_with_items_agrees_on_what_is_complete(
        a in any_content("r/[ab](/[ij](/k)?)?"),
        b in any_content("r/[ab](/[ij](/k)?)?"),
        c in any_content("r/[ab](/[ij](/k)?)?"),
    ) {
        let ab = both(&a, &b);
        prop_assert_eq!(&both(&a, &a), &a);
        prop_assert_eq!(complete(&both(&ab, &b)), complete(&ab));
        prop_assert_eq!(complete(&both(&b, &a)), complete(&ab));
        prop_assert_eq!(complete(&both(&ab, &c)), complete(&both(&a, &both(&b, &c))));
    }

    #[test]
    fn nothing_is_lost_and_nothing_gets_worse(
        a in any_content("r/[ab](/[ij](/k)?)?"),
        b in any_content("r/[ab](/[ij](/k)?)?"),
    ) {
        let joined = both(&a, &b);
        for side in [&a, &b] {
            for (id, entry) in &side.records {
                let (old, new) = (&entry.record, &joined.records[id].record);
                prop_assert_eq!(better(old.status, new.status), new.status);
                prop_assert_eq!(earlier(old.started, new.started), new.started);
                prop_assert_eq!(earlier(old.completed, new.completed), new.completed);
                for line in old.note.iter().flat_map(|note| note.lines()) {
                    prop_assert!(new.note.as_ref().unwrap().contains(line));
                }
                // What is complete from above stays so as well.
                if from_above(side, id).is_some() {
                    let is = new.status.is_some_and(Status::is_complete);
                    prop_assert!(is || from_above(&joined, id).is_some());
                }
            }
        }
        prop_assert!(joined.records.keys().all(|id| a.records.contains_key(id) || b.records.contains_key(id)));
    }

    #[test]
    fn a_side_that_changed_nothing_changes_nothing(
        base in any_content("r/[ab](/[ij])?"),
        new in any_content("r/[ab](/[ij])?"),
    ) {
        prop_assert_eq!(&join(&base, &base, &new).content, &new);
        prop_assert_eq!(&join(&base, &new, &base).content, &new);
        prop_assert_eq!(&join(&base, &new, &new).content, &new);
    }
}
