//! Progress files that are damaged: nothing is read from them as if they were whole, what to do is
//! said, and not a byte of them changes.

use std::fs;

use crate::support::Home;

const MEND: &str = "  |\n  = help: mend it with `roadmap edit`, or take a backup with `roadmap restore`; until then nothing is read or written\n";

/// A progress file of one record.
fn record(rest: &str) -> String {
    format!("version = 1\n\n[topics]\n\"python-proficiency/asyncio\" = {rest}\n")
}

/// Expects that the file is neither read nor written: `told` is what is said of it after `error: `.
/// The file stands as `[FILE]` in it.
#[track_caller]
fn refused(text: impl AsRef<[u8]>, told: &str) {
    let home = Home::new();
    home.run("use python-proficiency").done().exits(0);
    home.run("start basic-oop").done().exits(0);
    home.progress(&text);
    let history = home.tree("state");
    refused_in(&home, told);
    // Taking something back is a change as well.
    let told = told.replace("[FILE]", "[HOME]/home/progress.toml");
    home.run("undo").fails(1, &format!("error: {told}"));
    home.run("undo 2").fails(1, &format!("error: {told}"));
    let now = fs::read(home.path("home/progress.toml")).unwrap();
    assert_eq!(now, text.as_ref());
    assert_eq!(home.tree("state"), history);
}

#[track_caller]
fn refused_in(home: &Home, told: &str) {
    let told = told.replace("[FILE]", "[HOME]/home/progress.toml");
    for line in [
        "list",
        "next",
        "use",
        "done asyncio",
        "start asyncio",
        "known asyncio",
        "skip asyncio",
        "reset asyncio",
        "reset threading --dry-run",
        "done --level beginner --yes",
        "note asyncio text",
        "note asyncio --clear",
        "use python-mastery",
        "use --none",
    ] {
        home.run(line).fails(1, &format!("error: {told}"));
    }
    home.run("check").done().exits(1).complains("");
}

#[test]
fn a_line_that_was_torn_off() {
    refused(
        record("{ status = \"done\""),
        &format!(
            "\
unclosed inline table, expected `}}`
 --> [FILE]:4:49
  |
4 | \"python-proficiency/asyncio\" = {{ status = \"done\"
  |                                                 ^
{MEND}"
        ),
    );
}

#[test]
fn values_of_another_type() {
    refused(
        record("\"done\""),
        &format!(
            "\
`python-proficiency/asyncio` must be a table, but this is a text
 --> [FILE]:4:32
  |
4 | \"python-proficiency/asyncio\" = \"done\"
  |                                ^^^^^^
{MEND}"
        ),
    );
    refused(
        "topics = []\n",
        &format!(
            "\
`topics` must be a table, but this is a list
 --> [FILE]:1:10
  |
1 | topics = []
  |          ^^
{MEND}"
        ),
    );
}

#[test]
fn unknown_keys() {
    refused(
        record("{ statos = \"done\" }"),
        "\
unknown key `statos` in a record
 --> [FILE]:4:34
  |
4 | \"python-proficiency/asyncio\" = { statos = \"done\" }
  |                                  ^^^^^^
  |
  = help: did you mean `status`?
",
    );
    refused(
        "colour = \"red\"\n",
        "\
unknown key `colour` in the progress file
 --> [FILE]:1:1
  |
1 | colour = \"red\"
  | ^^^^^^
  |
  = help: keys of your own begin with `x-` and are left alone
",
    );
}

#[test]
fn one_record_twice() {
    refused(
        record("{ status = \"done\" }\n\"python-proficiency/asyncio\" = { status = \"known\" }"),
        &format!(
            "\
duplicate key
 --> [FILE]:5:1
  |
5 | \"python-proficiency/asyncio\" = {{ status = \"known\" }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
{MEND}"
        ),
    );
}

#[test]
fn an_unknown_status() {
    refused(
        record("{ status = \"finished\" }"),
        "\
`finished` is no status
 --> [FILE]:4:43
  |
4 | \"python-proficiency/asyncio\" = { status = \"finished\" }
  |                                           ^^^^^^^^^^
  |
  = help: a status is pending, learning, done, known or skipped
",
    );
}

#[test]
fn dates_that_are_none() {
    refused(
        "[topics]\n\"a/b\" = { completed = \"yesterday\" }\n",
        &format!(
            "\
`completed` must be a date, without quotes, but this is a text
 --> [FILE]:2:23
  |
2 | \"a/b\" = {{ completed = \"yesterday\" }}
  |                       ^^^^^^^^^^^
{MEND}"
        ),
    );
    refused(
        "[topics]\n\"a/b\" = { completed = 2026-02-30 }\n",
        &format!(
            "\
invalid date, expected day between 01 and 28
 --> [FILE]:2:23
  |
2 | \"a/b\" = {{ completed = 2026-02-30 }}
  |                       ^^^^^^^^^^
{MEND}"
        ),
    );
    refused(
        "[topics]\n\"a/b\" = { completed = 17:03:00 }\n",
        &format!(
            "\
`completed` must be a date or a time, such as 2026-11-20T17:03:10Z or 2026-11-20
 --> [FILE]:2:23
  |
2 | \"a/b\" = {{ completed = 17:03:00 }}
  |                       ^^^^^^^^
{MEND}"
        ),
    );
}

#[test]
fn versions_that_this_program_does_not_know() {
    refused(
        "version = 2\n[topics]\nnew = \"shape\"\n",
        "\
this progress file is of version 2; this program knows version 1
 --> [FILE]:1:11
  |
1 | version = 2
  |           ^
  |
  = help: a newer `roadmap` wrote it: update this one
",
    );
    refused(
        "version = 0\n",
        &format!(
            "\
`version` must be 1
 --> [FILE]:1:11
  |
1 | version = 0
  |           ^
{MEND}"
        ),
    );
}

#[test]
fn merge_marks() {
    refused(
        "[topics]\n<<<<<<< HEAD\n\"a/b\" = { status = \"done\" }\n=======\n\
         \"a/b\" = { status = \"known\" }\n>>>>>>> theirs\n",
        "\
merge marks: two versions of the file were joined and not settled
 --> [FILE]:2:1
  |
2 | <<<<<<< HEAD
  | ^^^^^^^^^^^^
  |
  = help: `roadmap merge` joins both sides; until then nothing is read or written
",
    );
}

#[test]
fn bytes_that_are_no_text() {
    refused(
        b"# \xe9t\xe9\n",
        "\
the file is not UTF-8 text
 --> [FILE]:1:3
  |
1 | # \u{fffd}t\u{fffd}
  |   ^
  |
  = help: save it as UTF-8
",
    );
    // What a crash of the machine leaves of a file.
    refused(
        [0; 4096],
        "\
the file is not text: there is a NUL byte in it
--> [FILE]:1:1
 = help: it is another kind of file, or was damaged: take it from a backup
",
    );
}

#[test]
fn more_than_16_mib() {
    let home = Home::new();
    home.progress("");
    let path = home.path("home/progress.toml");
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_len((16 << 20) + 1).unwrap();
    refused_in(
        &home,
        "\
the file is larger than 16 MiB
--> [FILE]
 = help: is it the file that you meant?
",
    );
    assert_eq!(fs::metadata(&path).unwrap().len(), (16 << 20) + 1);
}

#[test]
fn a_folder() {
    let home = Home::new();
    fs::create_dir_all(home.path("home/progress.toml")).unwrap();
    refused_in(
        &home,
        "\
`[FILE]` is a folder, not a file
 |
 = help: name a file with `--progress`
",
    );
}

#[cfg(unix)]
#[test]
fn a_device() {
    let home = Home::new();
    for line in ["list", "done asyncio"] {
        home.run(line).env("ROADMAP_PROGRESS", "/dev/zero").fails(
            1,
            "\
error: `/dev/zero` is a device, not a file
 |
 = help: name a file with `--progress`
",
        );
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;

    // Root may read everything: for it there is no such file.
    if !super::modes_bind() {
        return;
    }
    let home = Home::new();
    home.progress(record("{ status = \"done\" }"));
    let path = home.path("home/progress.toml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    refused_in(
        &home,
        "can't read `[FILE]`: Permission denied (os error 13)\n",
    );
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(home.progress_text(), record("{ status = \"done\" }"));
}

#[test]
fn undo_leaves_a_damaged_file_alone() {
    let home = Home::new();
    home.run("done basic-oop").done().exits(0);
    let damaged = home.progress_text() + "\"python-proficiency/asyncio\" = {\n";
    home.progress(&damaged);
    home.run("undo").fails(
        1,
        &format!(
            "\
error: unclosed inline table, expected `}}`
 --> [HOME]/home/progress.toml:6:33
  |
6 | \"python-proficiency/asyncio\" = {{
  |                                 ^
{MEND}"
        ),
    );
    assert_eq!(home.progress_text(), damaged);
}

#[test]
fn nothing_in_it_is_no_progress_yet() {
    let home = Home::new();
    home.progress("");
    home.run("show asyncio --field status").prints("pending\n");
    home.run("known basic-oop -q").prints("");
    assert_eq!(
        home.progress_text(),
        "\
# Progress of roadmap. One line a topic; edit it freely, comments stay.
version = 1

[topics]
\"python-proficiency/basic-oop\" = { status = \"known\", completed = 2026-11-20T18:00:00Z }
"
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_stay() {
    let home = Home::new();
    home.progress("\u{feff}version = 1\r\n\r\n[topics]\r\n\"a/b\" = { status = \"done\" }\r\n");
    home.run("known basic-oop -q").prints("");
    assert_eq!(
        home.progress_text(),
        "\u{feff}version = 1\r\n\r\n[topics]\r\n\"a/b\" = { status = \"done\" }\r\n\
         \"python-proficiency/basic-oop\" = { status = \"known\", completed = 2026-11-20T18:00:00Z }\r\n"
    );
}
