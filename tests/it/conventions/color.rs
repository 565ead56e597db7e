//! Colour and layout: flags, then the environment, then what the output is.

use crate::support::Home;

/// Whether a run of `next --format table` into a pipe is coloured, under flags and an environment.
fn is_colored(home: &Home, flags: &str, environment: &[(&str, &str)]) -> bool {
    let mut run = home.run(&format!("next --format table {flags}"));
    for (name, value) in environment {
        run = run.env(name, value);
    }
    run.done().exits(0).stdout().contains('\x1b')
}

#[test]
fn a_flag_beats_the_environment() {
    let home = Home::new();
    let shown = |flags, environment: &[_]| is_colored(&home, flags, environment);
    let (force, no) = (("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1"));
    assert!(shown("--color always", &[]));
    assert!(shown(
        "--color always",
        &[no, ("CLICOLOR_FORCE", "0"), ("TERM", "dumb")]
    ));
    assert!(!shown("--color never", &[force]));
    assert!(!shown("--color auto", &[]));
    assert!(shown("--color auto", &[force]));
}

#[test]
fn the_environment_decides_without_a_flag() {
    let home = Home::new();
    let shown = |environment: &[_]| is_colored(&home, "", environment);
    let force = ("CLICOLOR_FORCE", "1");
    assert!(!shown(&[]), "a pipe is not coloured");
    assert!(shown(&[force]));
    assert!(!shown(&[("CLICOLOR_FORCE", "0")]));
    assert!(!shown(&[("CLICOLOR_FORCE", "")]));
    assert!(!shown(&[force, ("NO_COLOR", "1")]));
    assert!(
        shown(&[force, ("NO_COLOR", "")]),
        "an empty one counts as none"
    );
    assert!(
        shown(&[force, ("TERM", "dumb")]),
        "who forces it knows better"
    );
    assert!(!shown(&[
        ("TERM", "xterm-256color"),
        ("COLORTERM", "truecolor")
    ]));
}

#[test]
fn what_machines_read_is_never_colored() {
    let home = Home::new();
    for format in ["tsv", "csv", "json", "jsonl", "ids"] {
        let line = format!("search async --color always --format {format}");
        let done = home.run(&line).env("CLICOLOR_FORCE", "1").done().exits(0);
        assert!(!done.stdout().contains('\x1b'), "{format}");
    }
}

#[test]
fn the_flag_counts_for_errors_and_help_too() {
    let home = Home::new();
    for line in ["show nothing-like-it", "finish", "list --level highest"] {
        let errors = |flag: &str| home.run(&format!("{line} {flag}")).done().stderr();
        assert!(errors("--color always").contains('\x1b'), "{line}");
        assert!(!errors("--color=never").contains('\x1b'), "{line}");
        assert!(!errors("").contains('\x1b'), "{line}");
    }
    let help = |flag: &str| home.run(&format!("{flag} --help")).done().exits(0).stdout();
    assert!(help("--color=always").contains('\x1b'));
    assert!(!help("--color never").contains('\x1b'));
    assert!(!help("").contains('\x1b'));
    let forced = home.run("--help --color never").env("CLICOLOR_FORCE", "1");
    assert!(!forced.done().stdout().contains('\x1b'));
}

#[test]
fn the_bytes_are_the_same_under_any_locale_and_width() {
    let home = Home::new();
    for format in ["tsv", "csv", "json", "jsonl", "ids"] {
        let run = || home.run(&format!("list --items -r all --format {format}"));
        let usual = run().done().exits(0).stdout();
        for (name, value) in [
            ("LC_ALL", "C"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("LANG", "de_DE.ISO-8859-1"),
            ("COLUMNS", "20"),
            ("TZ", "Asia/Kolkata"),
            ("TERM", "dumb"),
        ] {
            let other = run().env(name, value).done().exits(0).stdout();
            assert!(other == usual, "{format} differs under {name}={value}");
        }
    }
}

#[test]
fn a_table_on_a_pipe_knows_no_width() {
    let home = Home::new();
    let run = || home.run("list --format table -r python-learning");
    let usual = run().done().exits(0).stdout();
    assert_eq!(run().env("COLUMNS", "20").done().exits(0).stdout(), usual);
}
