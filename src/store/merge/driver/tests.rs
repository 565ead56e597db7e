//! One text from three: what comes in, and what stays as it was.

use super::*;

fn merged(base: &str, ours: &str, theirs: &str) -> String {
    drive(("O", base), ("A", ours), ("B", theirs)).unwrap()
}

#[track_caller]
fn refused(base: &str, ours: &str, theirs: &str) -> String {
    match drive(("O", base), ("A", ours), ("B", theirs)).unwrap_err() {
        DriverError::Damaged(problems) => problems[0].to_string(),
        error => error.to_string(),
    }
}

const BASE: &str = "\
# Progress of roadmap. One line a topic; edit it freely, comments stay.
version = 1
active = \"r\"

[topics]
\"r/a\" = { status = \"learning\", started = 2026-11-01T10:00:00Z }
\"r/b\" = { status = \"done\", completed = 2026-11-02T10:00:00Z }
";

#[test]
fn each_side_s_changes_are_there() {
    let ours = BASE.replace(
        "\"r/a\" = { status = \"learning\"",
        "\"r/a\" = { status = \"known\"",
    );
    let theirs =
        BASE.to_owned() + "\"r/c\" = { status = \"done\", completed = 2026-11-03 } # at last\n";
    let both = ours.clone() + "\"r/c\" = { status = \"done\", completed = 2026-11-03 } # at last\n";
    assert_eq!(merged(BASE, &ours, &theirs), both);
    assert_eq!(merged(BASE, &theirs, &ours), both);
    assert_eq!(merged(BASE, &ours, &ours), ours);
    assert_eq!(merged(BASE, BASE, &theirs), theirs);
}

#[test]
fn what_was_taken_away_goes_with_its_line() {
    let theirs = BASE.replace(
        "\"r/b\" = { status = \"done\", completed = 2026-11-02T10:00:00Z }\n",
        "",
    );
    assert_eq!(merged(BASE, BASE, &theirs), theirs);
    let noted = BASE.replace("10:00:00Z }\n", "10:00:00Z, note = \"n\" }\n");
    let kept = theirs.replace("10:00:00Z }\n", "10:00:00Z, note = \"n\" }\n")
        + "\"r/b\" = { status = \"done\", completed = 2026-11-02T10:00:00Z, note = \"n\" }\n";
    assert_eq!(merged(BASE, &noted, &theirs), kept);
    assert_eq!(merged(BASE, &theirs, &noted), kept);
}

#[test]
fn the_layout_of_ours_stays() {
    let ours = "\u{feff}# mine\r\nx-own = 1\r\n[topics]\r\n\"r/z\"={status='done'}\r\n\r\n[topics.\"r/a\"] # a table\r\nstatus = 'learning'\r\n";
    let theirs = "[topics]\n\"r/a\" = { status = 'done' }\n\"r/b\" = { note = 'n' }\n\"r/z\" = { status = \"done\" }\n";
    assert_eq!(
        merged("", ours, theirs),
        "\u{feff}# mine\r\nx-own = 1\r\n[topics]\r\n\"r/b\" = { note = 'n' }\r\n\"r/z\"={status='done'}\r\n\r\n[topics.\"r/a\"] # a table\r\nstatus = \"done\"\r\n"
    );
}

#[test]
fn comments_go_with_their_lines() {
    let theirs = BASE
        .replace("\"r/a\"", "# hard\n\"r/a\"")
        .replace("2026-11-02T10:00:00Z }", "2026-11-02T10:00:00Z } # easy")
        .replace("[topics]\n", "[topics]\n# both in one week\n\n")
        + "# new\n\"r/c\" = { status = \"skipped\" } # later\n# end\n";
    assert_eq!(merged(BASE, BASE, &theirs), theirs);
    // Those that are there already are not written twice, and those that went are gone.
    assert_eq!(merged(BASE, &theirs, &theirs), theirs);
    let back = merged(&theirs, &theirs, BASE);
    assert!(
        back.lines()
            .all(|line| !line.contains('#') || line.starts_with("# Progress")),
        "{back}"
    );
    // Two comments on one line: theirs finds a place above it.
    let ours = BASE.replace("2026-11-02T10:00:00Z }", "2026-11-02T10:00:00Z } # mine");
    let theirs = BASE.replace("2026-11-02T10:00:00Z }", "2026-11-02T10:00:00Z } # theirs");
    let both = merged(BASE, &ours, &theirs);
    assert_eq!(both, ours.replace("\"r/b\"", "# theirs\n\"r/b\""));
    assert_eq!(merged(BASE, &both, &theirs), both);
}

#[test]
fn own_keys_come_and_go_three_ways() {
    let base = "x-a = 1\n[topics]\nx-b = 1\n\"r/a\" = { x-c = 1 }\n";
    let theirs = "x-a = 2\nx-d = [1]\n[topics]\nx-b = 2\nx-e = 1\n\"r/a\" = { x-c = 2, x-f = { g = 1 } }\n\"r/b\" = { status = \"done\", x-h = 1 }\n";
    // A key goes before the first greater one, as a record does.
    let laid = "x-a = 2\nx-d = [1]\n[topics]\nx-b = 2\n\"r/a\" = { x-c = 2, x-f = { g = 1 } }\n\"r/b\" = { status = \"done\", x-h = 1 }\nx-e = 1\n";
    let found = merged(base, base, theirs);
    assert_eq!(
        found.lines().collect::<std::collections::BTreeSet<_>>(),
        laid.lines().collect()
    );
    assert_eq!(merged(&found, &found, base), base);
    assert_eq!(
        refused(base, &base.replace("x-c = 1", "x-c = 3"), theirs),
        "`x-c` of `r/a` has two values"
    );
    // What is written over several lines can't be changed in place.
    let tabled = "[x-a]\nb = 1\n";
    assert_eq!(
        refused(tabled, tabled, "[x-a]\nb = 2\n"),
        "the other side's changes could not be written into ours as it is"
    );
    assert_eq!(merged("", "", tabled), "x-a = { b = 1 }\n");
}

#[test]
fn a_true_conflict_is_refused() {
    let active = |id: &str| BASE.replace("active = \"r\"", &format!("active = \"{id}\""));
    assert_eq!(
        refused(BASE, &active("s"), &active("t")),
        "the active roadmap is `s` here and `t` there"
    );
    assert_eq!(merged(BASE, &active("s"), BASE), active("s"));
    assert_eq!(merged(BASE, BASE, &active("s")), active("s"));
    assert_eq!(
        refused(BASE, BASE, &BASE.replace("version = 1", "version = 2")),
        "B:2:11: this progress file is of version 2; this program knows version 1"
    );
    assert!(refused(BASE, "[topics\n", BASE).starts_with("A:1:8: "));
    assert!(refused("\"", BASE, BASE).starts_with("O:1:"));
}

#[test]
fn a_file_that_both_began_is_joined() {
    let ours = BASE.replace("\"r/b\"", "\"r/c\"");
    assert_eq!(
        merged("", &ours, BASE),
        ours.replace(
            "\"r/c\"",
            "\"r/b\" = { status = \"done\", completed = 2026-11-02T10:00:00Z }\n\"r/c\""
        )
    );
}
