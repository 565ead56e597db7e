use super::*;

const TEN: &str = "2026-11-20T10:00:00Z";

fn good(text: &str) -> Progress {
    let reading = read("p.toml", text);
    assert_eq!(reading.problems, []);
    reading.progress
}

fn problems(text: &str) -> Vec<String> {
    read("p.toml", text)
        .problems
        .iter()
        .map(ToString::to_string)
        .collect()
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn started(written: &str) -> Option<Timestamp> {
    good(&format!("[topics]\n\"a/b\" = {{ started = {written} }}\n")).records["a/b"].started
}

fn topics(lines: &str) -> String {
    format!("version = 1\n\n[topics]\n{lines}")
}

#[test]
fn the_file_of_the_documentation_reads_whole() {
    let progress = good(
        r#"# Progress of roadmap. One line a topic; edit it freely, comments stay.
version = 1
active = "python-learning"

[topics]
"p/asyncio" = { status = "done", started = 2026-11-18T09:12:44Z, completed = 2026-11-20T17:03:10Z }
"p/threading" = { status = "learning", started = 2026-11-20T17:05:00Z, note = "locks\nnext" }
"#,
    );
    assert_eq!(progress.active.as_deref(), Some("python-learning"));
    assert_eq!(progress.records.len(), 2);
    assert_eq!(
        progress.records["p/asyncio"],
        Record {
            status: Some(Status::Done),
            started: Some(time("2026-11-18T09:12:44Z")),
            completed: Some(time("2026-11-20T17:03:10Z")),
            note: None,
        }
    );
    assert_eq!(
        progress.records["p/threading"].note.as_deref(),
        Some("locks\nnext")
    );
}

#[test]
fn nothing_is_an_empty_progress() {
    for text in ["", "\n", "# only a comment", "\u{feff}", "version = 1"] {
        assert_eq!(good(text), Progress::default(), "{text:?}");
    }
}

#[test]
fn records_without_a_version_are_of_version_one() {
    assert_eq!(good("[topics]\n\"a/b\" = {}\n").records.len(), 1);
}

#[test]
fn every_form_of_a_table_is_a_record() {
    let expected = good(&topics("\"a/b\" = { status = \"known\", note = \"n\" }\n"));
    for text in [
        "[topics.\"a/b\"]\nstatus = \"known\"\nnote = \"n\"\n",
        "[topics]\n\"a/b\".status = \"known\"\n\"a/b\".note = \"n\"\n",
        "topics.\"a/b\".status = \"known\"\ntopics.\"a/b\".note = 'n'\n",
        "topics = { \"a/b\" = { status = \"known\", note = \"n\" } }\n",
        "topics.\"a/b\" = { status = \"known\", note = \"\"\"\nn\"\"\" }\n",
    ] {
        assert_eq!(good(text), expected, "{text}");
    }
}

#[test]
fn every_kind_of_date_is_read_to_the_second() {
    for same in [
        TEN,
        "2026-11-20 10:00:00Z",
        "2026-11-20T10:00:00",
        "2026-11-20T10:00:00.987654321Z",
        "2026-11-20T10:00Z",
        "2026-11-20T12:30:00+02:30",
        "2026-11-20T05:00:00-05:00",
    ] {
        assert_eq!(started(same), Some(time(TEN)), "{same}");
    }
    assert_eq!(started("2026-11-20"), Some(time("2026-11-20T12:00:00Z")));
    assert_eq!(
        started("2016-12-31T23:59:60Z"),
        Some(time("2016-12-31T23:59:59Z"))
    );
    // Cut, not rounded towards the epoch.
    assert_eq!(
        started("1969-12-31T23:59:58.5Z"),
        Some(time("1969-12-31T23:59:58Z"))
    );
}

#[test]
fn what_is_no_date_says_what_one_is() {
    assert_eq!(
        problems(&topics(
            "\"a/b\" = { started = 10:00:00, completed = \"2026-11-20\" }\n"
        )),
        [
            "p.toml:4:21: `started` must be a date or a time, such as 2026-11-20T17:03:10Z or \
             2026-11-20",
            "p.toml:4:43: `completed` must be a date, without quotes, but this is a text",
        ]
    );
}

#[test]
fn the_end_of_the_calendar_is_reported_and_no_crash() {
    assert_eq!(
        problems(&topics("\"a/b\" = { started = 9999-12-31 }\n")).len(),
        1
    );
}

#[test]
fn a_newer_version_is_all_that_is_reported() {
    assert_eq!(
        problems("version = 2\nactive = 3\nnew = true\n[topics]\n\"a/b\" = 7\n"),
        ["p.toml:1:11: this progress file is of version 2; this program knows version 1"]
    );
}

#[test]
fn versions_before_the_first_are_none() {
    for version in ["0", "-1"] {
        assert_eq!(
            problems(&format!("version = {version}\n")),
            ["p.toml:1:11: `version` must be 1"]
        );
    }
    assert_eq!(
        problems("version = \"1\"\n"),
        ["p.toml:1:11: `version` must be a whole number, but this is a text"]
    );
}

#[test]
fn all_that_is_wrong_is_reported_in_the_order_of_the_text() {
    let text = r#"version = 1
actve = "x"
active = ""
[topics]
"a/b" = { status = "doen", stats = 1 }
"a/c" = { note = 3, x-mine = 4 }
"a/d" = "done"
"" = { status = "done" }
"#;
    assert_eq!(
        problems(text),
        [
            "p.toml:2:1: unknown key `actve` in the progress file",
            "p.toml:3:10: `active` is empty",
            "p.toml:5:20: `doen` is no status",
            "p.toml:5:28: unknown key `stats` in a record",
            "p.toml:6:18: `note` must be a text in quotes, but this is a whole number",
            "p.toml:7:9: `a/d` must be a table, but this is a text",
            "p.toml:8:1: a record has no `id`",
        ]
    );
    let near: Vec<_> = read("p.toml", text)
        .problems
        .iter()
        .flat_map(|problem| problem.fault.suggestions().to_vec())
        .collect();
    assert_eq!(near, ["active", "done", "status"]);
}

#[test]
fn keys_of_ones_own_are_left_alone_everywhere() {
    let text = "x-a = 1\n[x-b]\nc = 2\n[topics]\nx-d = 3\n\"x-e/f\" = { x-g = 4 }\n";
    let progress = good(text);
    assert_eq!(progress.records.keys().collect::<Vec<_>>(), ["x-e/f"]);
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let text = "\u{feff}version = 1\r\n[topics]\r\n\"a/b\" = { status = \"done\" }\r\n";
    assert_eq!(good(text).records["a/b"].status, Some(Status::Done));
    let wrong = "\u{feff}\"é\" = 1\r\nactve = 2\r\n";
    assert_eq!(
        problems(wrong),
        [
            "p.toml:1:1: unknown key `é` in the progress file",
            "p.toml:2:1: unknown key `actve` in the progress file",
        ]
    );
}

#[test]
fn merge_marks_are_named_as_such_once_for_each_conflict() {
    let conflict = "<<<<<<< ours\n\"a/b\" = {}\n=======\n\"a/c\" = {}\n>>>>>>> theirs\n";
    let text = topics(&format!("{conflict}{conflict}"));
    let said = "merge marks: two versions of the file were joined and not settled";
    assert_eq!(
        problems(&text),
        [format!("p.toml:4:1: {said}"), format!("p.toml:9:1: {said}")]
    );
    assert_eq!(
        problems(&topics("\"a/b\" = {}\n>>>>>>> theirs\n")),
        [format!("p.toml:5:1: {said}")]
    );
    assert_eq!(
        problems(&topics("\"a/b\" = {}\r\n=======\r\n")),
        [format!("p.toml:5:1: {said}")]
    );
}

#[test]
fn merge_marks_inside_a_note_are_a_note() {
    let progress = good(&topics("\"a/b\" = { note = \"\"\"\n=======\n\"\"\" }\n"));
    assert_eq!(progress.records["a/b"].note.as_deref(), Some("=======\n"));
}

#[test]
fn a_torn_line_is_a_syntax_error_with_its_place() {
    let found = problems(&topics("\"a/b\" = { status = \n"));
    assert!(found[0].starts_with("p.toml:4:"), "{found:?}");
}
