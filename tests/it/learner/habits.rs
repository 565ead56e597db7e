//! What a learner does now and then: taking back, editing by hand, noting, asking for the way.

use crate::support::{Done, Home};

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

#[cfg(unix)]
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

#[test]
fn many_that_went_past_others_are_only_counted() {
    let home = Home::new();
    let done = home
        .run("done --level expert --yes -r python-mastery --quiet")
        .done()
        .exits(0)
        .says("");
    let told = done.stderr();
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(
        told.ends_with("topics are done before all that they need is\n"),
        "{told}"
    );
}

#[test]
fn a_course_is_not_finished_because_nothing_is_short_enough() {
    let home = Home::new();
    let found = home
        .run("next -r python-proficiency --minutes 1 --json")
        .done()
        .exits(0);
    assert_eq!(found.json()["empty"], "filtered");
    home.run("next -r python-proficiency --minutes 1 --format table")
        .prints("Nothing that is open fits what was asked for.\n");
}
