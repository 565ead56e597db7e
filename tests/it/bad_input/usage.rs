//! Command lines that make no sense, and requests that can't be met.

use std::ffi::OsStr;

use crate::support::Home;

#[test]
fn a_level_that_no_roadmap_has() {
    let home = Home::new();
    home.run("list --level wizard").fails(
        2,
        "\
error: no roadmap here has the level `wizard`
 |
 = help: the levels are beginner, amateur, intermediate, advanced, expert
",
    );
    for line in [
        "list --level begginer",
        "list --level begginer..",
        "done -l ..begginer --yes",
    ] {
        home.run(line).fails(
            2,
            "\
error: no roadmap here has the level `begginer`
 |
 = help: did you mean `beginner`?
",
        );
    }
    home.run("list --level advanced..beginner").fails(
        2,
        "\
error: the range `advanced..beginner` ends before it begins
 |
 = help: write the lower level first, as in `beginner..advanced`
",
    );
}

#[test]
fn a_status_that_is_none() {
    let home = Home::new();
    home.run("list --status finished").fails(
        2,
        "\
error: invalid value 'finished' for '--status <STATUS>': a status is one of pending, learning, done, known, skipped

For more information, try '--help'.
",
    );
    home.run("list --status learnig").fails(
        2,
        "\
error: invalid value 'learnig' for '--status <STATUS>': did you mean `learning`?

For more information, try '--help'.
",
    );
}

#[test]
fn a_sort_and_a_format_that_are_none() {
    let home = Home::new();
    home.run("list --sort size").fails(
        2,
        "\
error: invalid value 'size' for '--sort <KEY>'
  [possible values: order, title, id, level, minutes, status, started, completed]

For more information, try '--help'.
",
    );
    home.run("list --format xml").fails(
        2,
        "\
error: invalid value 'xml' for '--format <FORMAT>'
  [possible values: table, tsv, csv, json, jsonl, ids]

For more information, try '--help'.
",
    );
}

#[test]
fn a_date_that_is_none() {
    let home = Home::new();
    for date in ["yesterday", "2026-02-30", "17:03", "20.11.2026"] {
        for (line, flag) in [("done basic-oop --at", "--at"), ("log --since", "--since")] {
            home.run(&format!("{line} {date}")).fails(
                2,
                &format!(
                    "\
error: invalid value '{date}' for '{flag} <DATE>': write a date as 2026-11-20, or a time as 2026-11-20T17:03:10Z

For more information, try '--help'.
"
                ),
            );
        }
    }
    assert!(!home.path("home").exists());
}

#[test]
fn a_field_that_is_none() {
    let home = Home::new();
    home.run("show asyncio --field titel").fails(
        2,
        "\
error: `titel` is no field of a topic
 |
 = help: did you mean `title`?
",
    );
    home.run("show asyncio --field zebra").fails(
        2,
        "\
error: `zebra` is no field of a topic
 |
 = help: the fields are the keys of `roadmap show --json`
",
    );
}

#[test]
fn two_formats_at_once() {
    let home = Home::new();
    home.run("list --ids --format csv").fails(
        2,
        "\
error: the argument '--ids' cannot be used with '--format <FORMAT>'

Usage: roadmap list --ids

For more information, try '--help'.
",
    );
    home.run("list --json --ids").fails(
        2,
        "{\"version\":1,\"errors\":[{\"code\":\"usage\",\"message\":\"the argument '--json' cannot be \
         used with '--ids'\",\"file\":null,\"line\":null,\"column\":null,\"suggestions\":[]}]}\n",
    );
}

#[test]
fn a_change_of_nothing() {
    let home = Home::new();
    for command in ["start", "done", "known", "skip", "reset"] {
        home.run(command).fails(
            2,
            "\
error: there is no topic to change
 |
 = help: name topics, as in `roadmap done asyncio`, or say which by a filter
",
        );
    }
    // No name on standard input is no topic, as with every tool in a pipe.
    home.run("done -").input("").prints("");
    assert!(!home.path("home").exists());
}

#[test]
fn a_change_by_filter_that_nobody_confirmed() {
    let home = Home::new();
    home.run("done --level expert -r python-proficiency").fails(
        2,
        "\
error: this would mark done 1 topic by filter
 |
 = help: say `--yes` to do it, `--dry-run` to see it
",
    );
    assert!(!home.path("home").exists());
}

#[test]
fn nothing_to_undo() {
    let home = Home::new();
    home.run("undo").fails(1, "error: nothing to undo\n");
    home.run("undo --dry-run")
        .fails(1, "error: nothing to undo\n");
    home.run("undo 0")
        .fails(2, "error: at least one command must be taken back\n");
    home.run("undo all").fails(
        2,
        "\
error: invalid value 'all' for '[N]': invalid digit found in string

For more information, try '--help'.
",
    );
    home.run("known basic-oop").done().exits(0);
    let before = home.progress_text();
    home.run("undo 2").fails(
        1,
        "\
error: only 1 command to undo
 |
 = help: `roadmap undo 1` takes back all of them
",
    );
    assert_eq!(home.progress_text(), before);
}

#[test]
fn standard_input_that_is_none_of_a_list_of_names() {
    let home = Home::new();
    home.run("done -")
        .input(b"asyncio\n\xff\n")
        .fails(1, "error: standard input is not UTF-8 text\n");
    home.run("path -").input("asyncio\nthreading\n").fails(
        2,
        "error: exactly one topic is expected on standard input\n",
    );
    assert!(!home.path("home").exists());
}

#[test]
fn an_id_and_a_title_that_can_be_none() {
    let home = Home::new();
    home.run_words(&["new", " "])
        .fails(2, "error: the title is empty\n");
    for id in ["../mine", "-", ".mine", "a/b", ""] {
        let done = home
            .run_words(&["new", "Mine", &format!("--id={id}")])
            .done();
        let done = done.exits(2).says("");
        let told = format!("error: `{id}` can't be an id\n");
        assert!(done.stderr().starts_with(&told), "{}", done.stderr());
    }
    assert!(!home.path("home").exists());
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text() {
    use std::os::unix::ffi::OsStrExt;

    let home = Home::new();
    let bad = OsStr::from_bytes(b"\xff");
    let told = |command: &str, rest: &str| {
        format!(
            "\
error: invalid UTF-8 was detected in one or more arguments

Usage: roadmap {command} [OPTIONS] {rest}

For more information, try '--help'.
"
        )
    };
    let word = OsStr::new;
    home.run_words(&[word("show"), bad])
        .fails(2, &told("show", "<TOPIC>..."));
    home.run_words(&[word("done"), bad])
        .fails(2, &told("done", "[TOPIC]..."));
    home.run_words(&[word("note"), word("asyncio"), bad])
        .fails(2, &told("note", "<TOPIC> [TEXT]..."));
    home.run_words(&[word("list"), word("-r"), bad])
        .fails(2, &told("list", "").replace(" \n", "\n"));
    // A file may be called anything.
    home.run_words(&[word("list"), word("--file"), bad]).fails(
        1,
        "\
error: there is no such file
--> \u{fffd}
",
    );
}

#[test]
fn links_that_no_browser_should_be_given() {
    let home = Home::new();
    home.roadmap(
        "course.toml",
        "title = \"Course\"\n[[section]]\ntitle = \"S\"\n[[section.topic]]\ntitle = \"T\"\nlinks = [\n\
         { url = \"javascript:alert(1)\" }, { url = \"file:///etc/passwd\" }, { url = \"--help\" },\n\
         { url = \"httpsx://example.org\" }, { url = \" https://example.org\" },\n]\n\
         [[section.topic]]\ntitle = \"Unlinked\"\n",
    );
    for (number, url) in [
        (1, "javascript:alert(1)"),
        (2, "file:///etc/passwd"),
        (3, "--help"),
        (4, "httpsx://example.org"),
        (5, " https://example.org"),
    ] {
        home.run(&format!("open course/t -n {number}"))
            .env("BROWSER", "/bin/true")
            .fails(
                1,
                &format!("error: `{url}` is not opened: only http and https links are\n"),
            );
    }
    home.run("open course/t -n 6")
        .fails(1, "error: course/t has only 5 links\n");
    home.run("open course/t -n 0")
        .fails(2, "error: links are counted from one\n");
    home.run("open unlinked")
        .fails(1, "error: course/unlinked has no link\n");
}

#[cfg(unix)]
#[test]
fn programs_that_can_not_do_their_work() {
    let home = Home::new();
    let nowhere = home.path("no-editor");
    home.run("edit").env("VISUAL", &nowhere).fails(
        1,
        "error: can't start `[HOME]/no-editor`: No such file or directory (os error 2)\n",
    );
    home.run("note asyncio --edit")
        .env("VISUAL", "false")
        .fails(1, "error: `false` ended with exit status: 1\n");
}
