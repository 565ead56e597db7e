//! The first week: choosing, learning, marking, taking back, looking back.

use crate::support::{Done, Home};

/// What the file of a beginner begins with.
const HEAD: &str = "\
# Progress of roadmap. One line a topic; edit it freely, comments stay.
version = 1
active = \"python-proficiency\"

[topics]
";

/// Types a line at a moment, and expects what it prints and that nothing is said beside it.
#[track_caller]
fn types(home: &Home, at: &str, line: &str, prints: &str) {
    home.run(line).at(at).prints(prints);
}

#[track_caller]
fn file_says(home: &Home, records: &str) {
    let expected = format!("{HEAD}{records}");
    let found = home.progress_text();
    assert!(
        found == expected,
        "the file says:\n{found}\nbut should say:\n{expected}"
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "a week is one story")]
fn a_week() {
    let home = Home::new();
    let monday = "2026-11-16T19:00:00Z";
    types(
        &home,
        monday,
        "use python-prof",
        "python-proficiency\tactive\n",
    );
    assert_eq!(
        home.progress_text(),
        HEAD.strip_suffix("\n[topics]\n").unwrap()
    );
    types(
        &home,
        monday,
        "next",
        "python-proficiency/basic-syntax\tpending\tbeginner\t260\tPrerequisites\tBasic Syntax\n",
    );
    types(
        &home,
        monday,
        "start basic-syntax",
        "python-proficiency/basic-syntax\tpending\tlearning\t2026-11-16T19:00:00Z\tBasic Syntax\n",
    );
    types(
        &home,
        "2026-11-16T20:30:00Z",
        "done basic-syntax/variables basic-syntax/data-types",
        "python-proficiency/basic-syntax/variables\tpending\tdone\t2026-11-16T20:30:00Z\tVariables\n\
         python-proficiency/basic-syntax/data-types\tpending\tdone\t2026-11-16T20:30:00Z\tdata types\n",
    );
    file_says(
        &home,
        "\"python-proficiency/basic-syntax\" = { status = \"learning\", started = 2026-11-16T19:00:00Z }\n\
         \"python-proficiency/basic-syntax/data-types\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n\
         \"python-proficiency/basic-syntax/variables\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n",
    );

    // On Tuesday the evening before is remembered, and the topic is finished.
    let tuesday = "2026-11-17T19:00:00Z";
    types(
        &home,
        tuesday,
        "note basic-syntax \"match comes later\" -q",
        "",
    );
    types(
        &home,
        tuesday,
        "note basic-syntax \"so does the walrus\" -q",
        "",
    );
    types(
        &home,
        tuesday,
        "note basic-syntax",
        "match comes later\\nso does the walrus\n",
    );
    types(
        &home,
        tuesday,
        "done basic-syntax",
        "python-proficiency/basic-syntax\tlearning\tdone\t2026-11-17T19:00:00Z\tBasic Syntax\n",
    );
    types(&home, tuesday, "done basic-syntax", "");
    file_says(
        &home,
        "\"python-proficiency/basic-syntax\" = { status = \"done\", started = 2026-11-16T19:00:00Z, completed = 2026-11-17T19:00:00Z, note = \"match comes later\\nso does the walrus\" }\n\
         \"python-proficiency/basic-syntax/data-types\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n\
         \"python-proficiency/basic-syntax/variables\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n",
    );

    // On Thursday what was done on Wednesday is told with its date; loops were known before.
    let thursday = "2026-11-19T08:00:00Z";
    types(
        &home,
        thursday,
        "done functions --at 2026-11-18",
        "python-proficiency/functions\tpending\tdone\t2026-11-18T12:00:00Z\tFunctions\n",
    );
    types(
        &home,
        thursday,
        "known basic-data-structures",
        "python-proficiency/basic-data-structures\tpending\tknown\t2026-11-19T08:00:00Z\tBasic Data Structures\n",
    );
    types(
        &home,
        thursday,
        "skip pathlib",
        "python-proficiency/pathlib\tpending\tskipped\t2026-11-19T08:00:00Z\tPathlib\n",
    );
    file_says(
        &home,
        "\"python-proficiency/basic-data-structures\" = { status = \"known\", completed = 2026-11-19T08:00:00Z }\n\
         \"python-proficiency/basic-syntax\" = { status = \"done\", started = 2026-11-16T19:00:00Z, completed = 2026-11-17T19:00:00Z, note = \"match comes later\\nso does the walrus\" }\n\
         \"python-proficiency/basic-syntax/data-types\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n\
         \"python-proficiency/basic-syntax/variables\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n\
         \"python-proficiency/functions\" = { status = \"done\", completed = 2026-11-18T12:00:00Z }\n\
         \"python-proficiency/pathlib\" = { status = \"skipped\", completed = 2026-11-19T08:00:00Z }\n",
    );
    types(
        &home,
        thursday,
        "log",
        "python-proficiency/basic-data-structures\tknown\t2026-11-19T08:00:00Z\tBasic Data Structures\n\
         python-proficiency/pathlib\tskipped\t2026-11-19T08:00:00Z\tPathlib\n\
         python-proficiency/functions\tdone\t2026-11-18T12:00:00Z\tFunctions\n\
         python-proficiency/basic-syntax\tdone\t2026-11-17T19:00:00Z\tBasic Syntax\n\
         python-proficiency/basic-syntax/variables\tdone\t2026-11-16T20:30:00Z\tVariables\n\
         python-proficiency/basic-syntax/data-types\tdone\t2026-11-16T20:30:00Z\tdata types\n\
         python-proficiency/basic-syntax\tstarted\t2026-11-16T19:00:00Z\tBasic Syntax\n",
    );
    types(
        &home,
        thursday,
        "log --since 2026-11-17 --until 2026-11-18",
        "python-proficiency/functions\tdone\t2026-11-18T12:00:00Z\tFunctions\n\
         python-proficiency/basic-syntax\tdone\t2026-11-17T19:00:00Z\tBasic Syntax\n",
    );
    // Four in a row would need Thursday; but it is not over yet.
    let stats = home.run("stats --json").at(thursday).done().exits(0).json();
    assert_eq!(stats["streak_days"], 3);
    assert_eq!(stats["longest_streak_days"], 3);
    assert_eq!(stats["done_last_7_days"], 4);
    assert_eq!(stats["minutes_done"], 260 + 225);
    let whole = &stats["stats"][0];
    assert_eq!(
        (&whole["done"], &whole["known"], &whole["skipped"]),
        (&2.into(), &1.into(), &1.into())
    );
    assert_eq!(whole["percent"], 7, "3 of 42");
    let on_saturday = home
        .run("stats --json")
        .at("2026-11-21T08:00:00Z")
        .done()
        .exits(0)
        .json();
    assert_eq!(on_saturday["streak_days"], 0);

    // What was skipped is wanted after all; what was reset leaves no line.
    types(
        &home,
        thursday,
        "reset pathlib functions",
        "python-proficiency/pathlib\tskipped\tpending\t\tPathlib\n\
         python-proficiency/functions\tdone\tpending\t\tFunctions\n",
    );
    file_says(
        &home,
        "\"python-proficiency/basic-data-structures\" = { status = \"known\", completed = 2026-11-19T08:00:00Z }\n\
         \"python-proficiency/basic-syntax\" = { status = \"done\", started = 2026-11-16T19:00:00Z, completed = 2026-11-17T19:00:00Z, note = \"match comes later\\nso does the walrus\" }\n\
         \"python-proficiency/basic-syntax/data-types\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n\
         \"python-proficiency/basic-syntax/variables\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n",
    );
}

#[test]
fn done_past_what_it_needs_works_and_says_so() {
    let home = Home::new();
    let done = home.run("done asyncio").done().exits(0);
    done.says("python-proficiency/asyncio\tpending\tdone\t2026-11-20T18:00:00Z\tAsyncio\n")
        .complains(
            "warning: python-proficiency/asyncio is done before what it needs: \
             python-proficiency/advanced-functions\n",
        );
}

#[test]
fn commands_are_taken_back_one_by_one_and_several_at_once() {
    let home = Home::new();
    home.run("use python-prof -q").prints("");
    let begun = home.progress_text();
    home.run("start functions -q").prints("");
    let started = home.progress_text();
    home.run("done functions/scope functions/arguments -q")
        .done()
        .exits(0);
    home.run("done functions").done().exits(0);
    home.run("undo")
        .prints("python-proficiency/functions\t2026-11-20T18:00:00Z\troadmap done functions\n");
    home.run("undo --ids")
        .prints("python-proficiency/functions/arguments\npython-proficiency/functions/scope\n");
    assert_eq!(home.progress_text(), started);
    home.run("undo").done().exits(0);
    assert_eq!(home.progress_text(), begun);
    home.run("undo")
        .prints("\t2026-11-20T18:00:00Z\troadmap use python-prof -q\n");
    home.run("use").prints("\tactive\n");
    home.run("undo").fails(1, "error: nothing to undo\n");

    for topic in ["asyncio", "coroutines", "threading"] {
        home.run(&format!("start python-proficiency/{topic} -q"))
            .prints("");
    }
    home.run("undo 4").done().exits(1).says("");
    let undone = home.run("undo 2 --json").done().exits(0).json();
    let commands: Vec<&str> = undone["undone"]
        .as_array()
        .unwrap()
        .iter()
        .map(|command| command["command"].as_str().unwrap())
        .collect();
    assert_eq!(
        commands,
        [
            "roadmap start python-proficiency/threading -q",
            "roadmap start python-proficiency/coroutines -q",
        ]
    );
    home.run("list --status learning --ids")
        .prints("python-proficiency/asyncio\n");
}

#[test]
fn what_was_edited_by_hand_since_is_not_taken_back() {
    let home = Home::new();
    home.run("start asyncio -q").prints("");
    let by_hand = home.progress_text().replace("learning", "skipped");
    home.progress(&by_hand);
    let refused = home.run("undo").done().exits(1).says("");
    assert!(refused.stderr().starts_with(
        "error: `roadmap start asyncio -q` can't be undone: `python-proficiency/asyncio` has \
         changed since\n"
    ));
    assert_eq!(home.progress_text(), by_hand);
}

#[test]
fn an_edit_elsewhere_in_the_file_stays_when_a_command_is_taken_back() {
    let home = Home::new();
    home.run("start asyncio -q").prints("");
    let by_hand = home.progress_text()
        + "# mine\n\"python-proficiency/threading\" = { status = \"done\" } # at work\n";
    home.progress(&by_hand);
    home.run("undo -q").prints("");
    let left = home.progress_text();
    assert!(left.ends_with(
        "[topics]\n# mine\n\"python-proficiency/threading\" = { status = \"done\" } # at work\n"
    ));
}

#[test]
fn comments_and_an_order_made_by_hand_stay() {
    let home = Home::new();
    home.progress(
        "# My Python\nversion=1 # the only one\n\n[topics]\n\
         # this week\n\
         'python-proficiency/threading' = {status='learning'}   # with Ada\n\
         \"python-proficiency/asyncio\" = { status = \"learning\", started = 2026-11-01 }\n\
         # that is all\n",
    );
    home.run("done threading -r python-prof -q").done().exits(0);
    home.run("start python-proficiency/basic-oop -q").prints("");
    home.run("note python-proficiency/asyncio loops -q")
        .prints("");
    assert_eq!(
        home.progress_text(),
        "# My Python\nversion=1 # the only one\n\n[topics]\n\
         \"python-proficiency/basic-oop\" = { status = \"learning\", started = 2026-11-20T18:00:00Z }\n\
         # this week\n\
         'python-proficiency/threading' = {status=\"done\", completed = 2026-11-20T18:00:00Z}   # with Ada\n\
         \"python-proficiency/asyncio\" = { status = \"learning\", started = 2026-11-01, note = \"loops\" }\n\
         # that is all\n",
    );
}

#[test]
fn notes_are_added_to_edited_and_cleared() {
    let home = Home::new();
    let note = |words: &str| {
        home.run(&format!("note asyncio {words}"))
            .done()
            .exits(0)
            .stdout()
    };
    assert_eq!(note(""), "");
    note("\"tasks first\"");
    assert_eq!(note(""), "tasks first\n");
    let editor = home.script("editor.sh", "printf 'then groups\\n\\n' >> \"$1\"");
    home.run("note asyncio --edit -q")
        .env("EDITOR", &editor)
        .prints("");
    assert_eq!(
        home.run("note asyncio --json").done().json()["values"][0],
        "tasks first\nthen groups"
    );
    home.run("note asyncio --format table")
        .prints("tasks first\nthen groups\n");
    home.run("note asyncio")
        .prints("tasks first\\nthen groups\n");
    let failing = home.script("failing.sh", "echo lost > \"$1\"; exit 1");
    let failed = home
        .run("note asyncio --edit")
        .env("EDITOR", &failing)
        .done()
        .exits(1)
        .says("");
    assert!(
        failed
            .stderr()
            .contains("failing.sh` ended with exit status: 1")
    );
    home.run("note asyncio --clear -q").prints("");
    assert_eq!(note(""), "");
    home.run("note asyncio --clear more")
        .done()
        .exits(2)
        .says("");
    assert!(
        !home.progress_text().contains("asyncio"),
        "{}",
        home.progress_text()
    );
}

#[test]
fn the_way_to_a_topic_shrinks_as_it_is_walked() {
    let home = Home::new();
    home.run("use python-prof -q").prints("");
    let path = || -> Vec<String> {
        let ids = home
            .run("path error-handling --ids")
            .done()
            .exits(0)
            .stdout();
        ids.lines()
            .map(|id| id["python-proficiency/".len()..].to_owned())
            .collect()
    };
    let way = |line: &str| -> Done { home.run(line).done().exits(0) };
    assert_eq!(path(), ["basic-syntax", "functions", "error-handling"]);
    assert_eq!(
        way("path error-handling --json").json()["total_minutes"],
        260 + 225 + 110
    );
    way("next --goal error-handling --ids").says("python-proficiency/basic-syntax\n");
    way("known basic-syntax -q").says("");
    assert_eq!(path(), ["functions", "error-handling"]);
    way("next --goal error-handling --ids").says("python-proficiency/functions\n");
    way("next --goal error-handling --not functions").says("");
    way("skip functions -q").says("");
    assert_eq!(path(), ["error-handling"]);
    way("done error-handling -q").says("");
    assert!(path().is_empty());
    let finished = way("next --goal error-handling --json").json();
    assert_eq!(finished["empty"], "finished");
}

#[test]
fn next_leaves_out_what_is_not_wanted_and_what_takes_too_long() {
    let home = Home::new();
    home.run("use python-prof -q").prints("");
    home.run("done basic-syntax functions -q").prints("");
    let next = |flags: &str| {
        home.run(&format!("next --ids {flags}"))
            .done()
            .exits(0)
            .stdout()
    };
    let short = next("-n 99 --minutes 120");
    assert!(!short.is_empty());
    for id in short.lines() {
        let minutes = home
            .run(&format!("show {id} --field minutes"))
            .done()
            .exits(0)
            .stdout();
        assert!(
            minutes.trim().parse::<u32>().unwrap() <= 120,
            "{id}: {minutes}"
        );
    }
    let first = next("");
    let second = next(&format!("--not {first}"));
    assert_ne!(first, second);
    assert_eq!(next("-n 2"), format!("{first}{second}"));
}
