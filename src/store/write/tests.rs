//! Every form of a file, changed by hand-made changes. What any sequence of changes must keep is
//! held by [`properties`].

mod forms;
pub(in crate::store) mod properties;

use roadmap_core::model::{RecordChange, Status};

use super::*;

const AT: &str = "2026-11-20T10:00:00Z";

fn read_good(text: &str) -> Progress {
    let reading = read::read("p.toml", text);
    assert_eq!(reading.problems, [], "{text}");
    reading.progress
}

fn patched(text: &str, change: &Change) -> Option<Patch> {
    patch(text, &read_good(text), change).unwrap()
}

/// The text after a change; taking that back must give the old one.
fn changed(text: &str, change: &Change) -> String {
    let patch = patched(text, change).expect("something changes");
    assert_eq!(splice::revert(&patch.text, &patch.splices).unwrap(), text);
    patch.text
}

fn records(records: Vec<RecordChange>) -> Change {
    Change {
        records,
        active: None,
    }
}

fn set(id: &str, record: Record) -> RecordChange {
    RecordChange {
        id: id.to_owned(),
        stands_under: None,
        record: Some(record),
    }
}

fn drop_record(id: &str) -> RecordChange {
    RecordChange {
        id: id.to_owned(),
        stands_under: None,
        record: None,
    }
}

fn rename(from: &str, to: &str, record: Record) -> RecordChange {
    RecordChange {
        stands_under: Some(from.to_owned()),
        ..set(to, record)
    }
}

fn active(id: Option<&str>) -> Change {
    Change {
        records: Vec::new(),
        active: Some(id.map(str::to_owned)),
    }
}

fn status(status: Status) -> Record {
    Record {
        status: Some(status),
        ..Record::default()
    }
}

fn at() -> Timestamp {
    AT.parse().unwrap()
}

fn done() -> Record {
    Record {
        completed: Some(at()),
        ..status(Status::Done)
    }
}

/// Marks `a/b` as done in a text that holds it as being learnt.
fn finish_ab(text: &str) -> String {
    let mut record = read_good(text).records["a/b"].clone();
    record.status = Some(Status::Done);
    record.completed = Some(at());
    changed(text, &records(vec![set("a/b", record)]))
}

#[test]
fn a_new_file_begins_as_documented() {
    let mut change = records(vec![
        set("python-proficiency/threading", status(Status::Learning)),
        set("python-proficiency/asyncio", done()),
    ]);
    change.active = Some(Some("python-learning".to_owned()));
    let expected = r#"# Progress of roadmap. One line a topic; edit it freely, comments stay.
version = 1
active = "python-learning"

[topics]
"python-proficiency/asyncio" = { status = "done", completed = 2026-11-20T10:00:00Z }
"python-proficiency/threading" = { status = "learning" }
"#;
    assert_eq!(changed("", &change), expected);
    assert_eq!(changed(" \n\n", &change), expected);
    assert_eq!(changed("\u{feff}", &change), format!("\u{feff}{expected}"));
}

#[test]
fn a_new_file_with_an_active_roadmap_alone_has_no_table() {
    assert_eq!(
        changed("", &active(Some("x"))),
        format!("{FIRST_LINE}\nversion = 1\nactive = \"x\"\n")
    );
}

#[test]
fn comments_of_a_file_without_anything_else_stay_on_top() {
    assert_eq!(
        changed("# mine", &records(vec![set("a/b", status(Status::Known))])),
        "# mine\nversion = 1\n\n[topics]\n\"a/b\" = { status = \"known\" }\n"
    );
}

#[test]
fn a_change_that_says_the_same_is_none() {
    let text =
        "[topics]\n\"a/b\" = { status = \"done\", completed = 2026-11-20T10:00:00.5+00:00 }\n";
    for change in [
        Change::default(),
        records(vec![set("a/b", done())]),
        records(vec![drop_record("a/c")]),
        active(None),
    ] {
        assert!(patched(text, &change).is_none());
    }
    let mut later = done();
    later.completed = Some("2026-11-20T10:00:00.999Z".parse().unwrap());
    assert!(patched(text, &records(vec![set("a/b", later)])).is_none());
}

#[test]
fn only_the_keys_that_differ_are_touched() {
    let text = "[topics]\n\
        # about b\n\
        'a/b'  =  {status=\"learning\" , started = 2026-11-18, x-n = [1, 2], note = '''it's''' } # why\n\
        \"a/c\" = {}\n";
    assert_eq!(
        finish_ab(text),
        "[topics]\n\
        # about b\n\
        'a/b'  =  {status=\"done\" , started = 2026-11-18, completed = 2026-11-20T10:00:00Z, x-n = [1, 2], note = '''it's''' } # why\n\
        \"a/c\" = {}\n"
    );
}

#[test]
fn new_keys_take_their_place_in_the_order_of_keys() {
    for (old, new) in [
        ("{}", "{ status = \"done\", completed = AT }"),
        ("{ }", "{ status = \"done\", completed = AT }"),
        (
            "{ x-a = 1 }",
            "{ status = \"done\", completed = AT, x-a = 1 }",
        ),
        (
            "{ note = \"n\" }",
            "{ status = \"done\", completed = AT, note = \"n\" }",
        ),
        (
            "{ started = AT }",
            "{ status = \"done\", started = AT, completed = AT }",
        ),
        (
            "{ note = \"n\", status = \"known\" }",
            "{ note = \"n\", status = \"done\", completed = AT }",
        ),
    ] {
        let line = |value: &str| format!("[topics]\n\"a/b\" = {value} # c\n").replace("AT", AT);
        assert_eq!(finish_ab(&line(old)), line(new));
    }
}

#[test]
fn keys_go_with_their_comma() {
    let all = "{ status = \"done\", started = AT, completed = AT, note = \"n\" }";
    for (old, record, new) in [
        (all, status(Status::Done), "{ status = \"done\" }"),
        (all, status(Status::Learning), "{ status = \"learning\" }"),
        (
            all,
            Record {
                note: Some("n".to_owned()),
                ..Record::default()
            },
            "{ note = \"n\" }",
        ),
        (
            all,
            Record {
                started: Some(at()),
                ..Record::default()
            },
            "{ started = AT }",
        ),
        (all, done(), "{ status = \"done\", completed = AT }"),
        (all, Record::default(), "{}"),
        (
            "{ note = \"n\" }",
            status(Status::Done),
            "{ status = \"done\" }",
        ),
        (
            "{ status = \"done\", x-a = 1 }",
            Record::default(),
            "{ x-a = 1 }",
        ),
        (
            "{ x-a = 1, status = \"done\" }",
            Record::default(),
            "{ x-a = 1 }",
        ),
        (
            "{ completed = AT, x-a = 1 }",
            status(Status::Done),
            "{ status = \"done\", x-a = 1 }",
        ),
        (
            "{ completed = AT, status = \"done\" }",
            Record {
                note: Some("n".to_owned()),
                ..Record::default()
            },
            "{ note = \"n\" }",
        ),
    ] {
        let line = |value: &str| format!("[topics]\n\"a/b\" = {value} # c\n").replace("AT", AT);
        assert_eq!(
            changed(&line(old), &records(vec![set("a/b", record)])),
            line(new)
        );
    }
}

#[test]
fn a_table_over_several_lines_keeps_its_form_and_its_comments() {
    let text =
        "[topics]\n\"a/b\" = {\n  status = \"learning\", # s\n  started = 2026-11-18, # d\n}\n";
    assert_eq!(
        finish_ab(text),
        "[topics]\n\"a/b\" = {\n  status = \"done\", # s\n  started = 2026-11-18, completed = 2026-11-20T10:00:00Z, # d\n}\n"
    );
    assert_eq!(
        changed(text, &records(vec![set("a/b", status(Status::Learning))])),
        "[topics]\n\"a/b\" = {\n  status = \"learning\", # s\n   # d\n}\n"
    );
}

#[test]
fn a_note_stays_on_its_line_whatever_it_holds() {
    let note = "two\nlines, \"quotes\" \\ and \t \u{7f} \u{0} é \u{202e}\r\n";
    let record = Record {
        note: Some(note.to_owned()),
        ..Record::default()
    };
    let text = changed("[topics]\n", &records(vec![set("a/b", record)]));
    assert_eq!(
        text,
        "[topics]\n\"a/b\" = { note = \"two\\nlines, \\\"quotes\\\" \\\\ and \\t \\u007F \\u0000 é \u{202e}\\r\\n\" }\n"
    );
}

#[test]
fn a_new_line_goes_before_the_first_greater_id() {
    let text =
        "[topics]\n\"b/b\" = {}\n# about d\n\"d/d\" = {}\n\"c/c\" = {} # by hand\n\n# the end\n";
    let add = |id: &str| changed(text, &records(vec![set(id, Record::default())]));
    assert_eq!(add("a/a"), text.replace("\"b/b\"", "\"a/a\" = {}\n\"b/b\""));
    assert_eq!(
        add("b/c"),
        text.replace("# about d", "\"b/c\" = {}\n# about d")
    );
    assert_eq!(
        add("c/d"),
        text.replace("# about d", "\"c/d\" = {}\n# about d")
    );
    assert_eq!(
        add("e/e"),
        text.replace("# by hand\n", "# by hand\n\"e/e\" = {}\n")
    );
    // By bytes: capitals come before small letters, a slash before a letter.
    assert_eq!(add("Z"), text.replace("\"b/b\"", "\"Z\" = {}\n\"b/b\""));
    assert_eq!(
        add("b/b/i"),
        text.replace("# about d", "\"b/b/i\" = {}\n# about d")
    );
}

#[test]
fn several_new_lines_come_in_their_order() {
    let text = "[topics]\n\"c/c\" = {}\n";
    let change = records(
        ["d/d", "b/b", "a/a", "e/e"]
            .map(|id| set(id, Record::default()))
            .to_vec(),
    );
    assert_eq!(
        changed(text, &change),
        "[topics]\n\"a/a\" = {}\n\"b/b\" = {}\n\"c/c\" = {}\n\"d/d\" = {}\n\"e/e\" = {}\n"
    );
}

#[test]
fn a_last_line_without_an_end_gets_one_only_where_something_follows() {
    let text = "[topics]\n\"a/b\" = { status = \"learning\" }";
    assert_eq!(
        changed(text, &records(vec![set("a/c", Record::default())])),
        format!("{text}\n\"a/c\" = {{}}\n")
    );
    assert_eq!(
        changed(text, &records(vec![set("a/a", Record::default())])),
        "[topics]\n\"a/a\" = {}\n\"a/b\" = { status = \"learning\" }"
    );
    assert_eq!(
        changed(
            text,
            &records(vec![drop_record("a/b"), set("a/c", Record::default())])
        ),
        "[topics]\n\"a/c\" = {}\n"
    );
    assert_eq!(
        changed("[topics]", &records(vec![set("a/c", Record::default())])),
        "[topics]\n\"a/c\" = {}\n"
    );
}

#[test]
fn a_record_goes_with_its_line_and_the_comments_above_stay() {
    let text = "[topics]\n# one\n\"a/a\" = {}\n# two\n\"a/b\" = {} # gone\n# three\n\"a/c\" = {}\n";
    assert_eq!(
        changed(text, &records(vec![drop_record("a/b")])),
        text.replace("\"a/b\" = {} # gone\n", "")
    );
}

#[test]
fn a_record_over_several_lines_goes_whole() {
    let text = "[topics]\n\"a/b\" = { note = \"\"\"\n[x]\n\"\"\" }\n\"a/c\" = {}\n";
    assert_eq!(
        changed(text, &records(vec![drop_record("a/b")])),
        "[topics]\n\"a/c\" = {}\n"
    );
}

#[test]
fn a_renamed_record_keeps_its_line() {
    let text = "[topics]\n# about it\n\"z/old\" = { status = \"learning\" } # why\n\"a/c\" = {}\n";
    assert_eq!(
        changed(text, &records(vec![rename("z/old", "a/new", done())])),
        "[topics]\n# about it\n\"a/new\" = { status = \"done\", completed = 2026-11-20T10:00:00Z } # why\n\"a/c\" = {}\n"
    );
}

#[test]
fn a_record_that_takes_the_id_of_another_replaces_it() {
    let text =
        "[topics]\n\"a/new\" = { note = \"n\" } # kept\n\"a/old\" = { status = \"done\" } # gone\n";
    assert_eq!(
        changed(
            text,
            &records(vec![rename("a/old", "a/new", status(Status::Done))])
        ),
        "[topics]\n\"a/new\" = { status = \"done\" } # kept\n"
    );
}

#[test]
fn a_rename_tells_what_the_record_was() {
    let text = "[topics]\n\"a/old\" = { status = \"learning\" }\n";
    let patch = patched(text, &records(vec![rename("a/old", "a/new", done())])).unwrap();
    assert_eq!(
        patch.steps,
        [Step {
            id: "a/new".to_owned(),
            stood_under: Some("a/old".to_owned()),
            before: Some(status(Status::Learning)),
            after: Some(done()),
        }]
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_stay() {
    let text = "\u{feff}version = 1\r\n\r\n[topics]\r\n\"a/b\" = { status = \"learning\" }\r\n";
    assert_eq!(
        changed(text, &records(vec![set("a/a", Record::default())])),
        text.replace("\"a/b\"", "\"a/a\" = {}\r\n\"a/b\"")
    );
    assert_eq!(
        finish_ab(text),
        text.replace("\"learning\"", "\"done\", completed = 2026-11-20T10:00:00Z")
    );
}

#[test]
fn the_active_roadmap_is_set_changed_and_taken_away() {
    let text = "# top\nversion = 1 # v\n\n[topics]\n\"a/b\" = {}\n";
    let set = "# top\nversion = 1 # v\nactive = \"x\"\n\n[topics]\n\"a/b\" = {}\n";
    assert_eq!(changed(text, &active(Some("x"))), set);
    assert_eq!(changed(set, &active(None)), text);
    assert_eq!(
        changed("active = 'x' # mine\n", &active(Some("y"))),
        "active = \"y\" # mine\n"
    );
    assert_eq!(
        changed("[topics]\n\"a/b\" = {}\n", &active(Some("x"))),
        "active = \"x\"\n[topics]\n\"a/b\" = {}\n"
    );
    assert_eq!(
        changed("# k\nx-k = 1\n", &active(Some("x"))),
        "active = \"x\"\n# k\nx-k = 1\n"
    );
    assert_eq!(
        changed("version = 1", &active(Some("x"))),
        "version = 1\nactive = \"x\"\n"
    );
}

#[test]
fn a_table_of_topics_is_added_where_there_is_none() {
    for (text, gap) in [
        ("version = 1\n", "\n"),
        ("version = 1", "\n\n"),
        ("version = 1\n\n", ""),
        ("[x-own]\na = 1\n", "\n"),
        ("[topics.\"b/b\"]\nstatus = \"done\"\n", "\n"),
    ] {
        assert_eq!(
            changed(text, &records(vec![set("a/b", Record::default())])),
            format!("{text}{gap}[topics]\n\"a/b\" = {{}}\n")
        );
    }
}

#[test]
fn one_change_of_many_records_touches_each_line_once() {
    let text = "[topics]\n# 1\n\"a/1\" = { status = \"learning\" } # one\n# 2\n\"a/2\" = { note = \"n\" } # two\n# 3\n\"a/3\" = {} # three\n";
    let change = records(vec![
        set("a/1", done()),
        drop_record("a/2"),
        rename("a/3", "a/4", status(Status::Known)),
        set("a/0", Record::default()),
    ]);
    assert_eq!(
        changed(text, &change),
        "[topics]\n\"a/0\" = {}\n# 1\n\"a/1\" = { status = \"done\", completed = 2026-11-20T10:00:00Z } # one\n# 2\n# 3\n\"a/4\" = { status = \"known\" } # three\n"
    );
}
