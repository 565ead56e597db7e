//! Data on standard output, everything else beside it; pipes that close and disks that are full;
//! and standard input, which is left alone.

use serde_json::Value;

use super::{BREAD, READS};
use crate::support::Home;

#[test]
fn failures_say_nothing_on_standard_output() {
    let home = Home::new();
    for (line, code) in [
        ("undo", 1),
        ("open asyncio", 1),
        ("check no-such-file.toml", 1),
        ("list --file no-such-file.toml", 1),
        ("list --nonsense", 2),
        ("list --level highest", 2),
        ("list --status half", 2),
        ("list --sort length", 2),
        ("done asyncio --at yesterday", 2),
        ("show asyncio --field titel", 2),
        ("next -n 0", 2),
        ("undo 0", 2),
        ("new \"\"", 2),
        ("show nothing-of-the-kind", 3),
        ("show concurrency-patterns basic-syntax", 3),
        ("list --section nowhere", 3),
        ("about nowhere", 3),
        ("use nowhere", 3),
        ("list -r nowhere", 3),
    ] {
        // Whatever browser the machine has stays shut.
        let run = home.run(line).env("BROWSER", "no-such-browser");
        let done = run.done().exits(code);
        let is_check = line.starts_with("check");
        assert!(
            is_check || done.stdout().is_empty(),
            "{line}: {}",
            done.stdout()
        );
        assert!(
            is_check || done.stderr().starts_with("error: "),
            "{line}: {}",
            done.stderr()
        );
        assert!(home.tree("").is_empty(), "{line}");
    }
}

#[test]
fn errors_are_json_where_that_is_asked_for() {
    let home = Home::new();
    for flags in ["--json", "--format json", "--format=jsonl"] {
        for (line, code, word, near) in [
            (
                "show python-proficiency/asyncoi",
                3,
                "not-found",
                "python-proficiency/asyncio",
            ),
            ("list --level beginer", 2, "unknown-level", "beginner"),
            ("finish asyncio", 2, "usage", "done"),
            ("list --statsu done", 2, "usage", "--status"),
            ("show asyncio --field titel", 2, "unknown-field", "title"),
        ] {
            let done = home
                .run(&format!("{line} {flags}"))
                .done()
                .exits(code)
                .says("");
            let errors: Value = serde_json::from_str(&done.stderr()).unwrap();
            assert_eq!(errors["version"], 1);
            let error = &errors["errors"][0];
            assert_eq!(error["code"], word, "{line}");
            let suggestions = error["suggestions"].as_array().unwrap();
            assert!(suggestions.contains(&near.into()), "{line}: {error}");
            let message = error["message"].as_str().unwrap();
            assert!(
                !message.starts_with("error") && !message.contains('\n'),
                "{message}"
            );
        }
    }
}

#[test]
fn help_and_version_are_answers() {
    let home = Home::new();
    let version = format!("roadmap {}\n", env!("CARGO_PKG_VERSION"));
    home.run("--version").prints(&version);
    home.run("-V").prints(&version);
    for line in ["--help", "-h", "list --help", "done -h"] {
        let done = home.run(line).done().exits(0).complains("");
        assert!(done.stdout().contains("Usage: roadmap"), "{line}");
    }
    assert!(home.tree("").is_empty());
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_ends_quietly() {
    let home = Home::new();
    for format in super::FORMATS {
        let line =
            format!("{{ roadmap list --items -r all --format {format}; echo $? >&2; }} | head -1");
        let done = home.shell(&line).done().complains("0\n");
        assert_eq!(done.stdout().lines().count(), 1, "{format}");
    }
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_does_not_turn_a_failure_into_a_success() {
    let home = Home::new();
    let problems: Vec<String> = (0..5000).map(|n| format!("odd-{n} = 1")).collect();
    home.roadmap("bad.toml", problems.join("\n"));
    home.shell("{ roadmap check; echo $? >&2; } | head -c 1 >/dev/null")
        .done()
        .complains("1\n");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_failure_with_a_message() {
    let home = Home::new();
    let full = "error: can't write to standard output: No space left on device (os error 28)\n";
    for line in [
        "list",
        "list --items -r all --format csv",
        "list --format table",
        "schema",
        "--help",
        "--version",
    ] {
        home.shell(&format!("roadmap {line} >/dev/full"))
            .fails(1, full);
    }
    let json = home.shell("roadmap list --json >/dev/full").done().exits(1);
    let errors = json.stderr();
    assert!(
        errors.starts_with("{\"version\":1,\"errors\":[{\"code\":\"output\""),
        "{errors}"
    );
}

#[cfg(unix)]
#[test]
fn closed_streams_are_no_failure() {
    let home = Home::new();
    home.shell("roadmap list >&-").prints("");
    home.shell("roadmap finish 2>&-").fails(2, "");
    home.shell("roadmap next --ids <&-")
        .done()
        .exits(0)
        .says("python-proficiency/basic-syntax\n");
}

#[cfg(unix)]
#[test]
fn reads_leave_standard_input_alone() {
    let home = Home::new();
    home.roadmap("bread.toml", BREAD);
    for line in READS {
        home.shell(&format!("roadmap {line} >/dev/null 2>&1; cat"))
            .input("for the next one\n")
            .prints("for the next one\n");
    }
    // Nor do changes, but for `-`.
    home.shell("roadmap done -q bread/flour; cat")
        .input("kept\n")
        .prints("kept\n");
    home.shell("roadmap done -q -; cat")
        .input("bread/dough\n")
        .done()
        .exits(0)
        .says("");
}

#[test]
fn a_hint_stands_beside_the_answer() {
    let home = Home::new();
    home.run("next --ids")
        .done()
        .exits(0)
        .says("python-proficiency/basic-syntax\n")
        .complains(
            "hint: no roadmap is chosen yet: `roadmap roadmaps` lists them, `roadmap use \
         python-proficiency` chooses one\n",
        );
    home.run("use python-learning -q").prints("");
    home.run("next --ids")
        .prints("python-learning/introduction-to-python\n");
}
