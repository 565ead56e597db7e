//! The progress of the last days, kept and put back.

use std::fs;

use crate::support::Home;

/// A home with a change on each of these days of November 2026, at noon.
fn used_on(days: impl IntoIterator<Item = u8>) -> Home {
    let home = Home::new();
    home.progress("[topics]\n\"python-mastery/mine\" = { note = \"kept\" } # by hand\n");
    for day in days {
        let item = ["lists", "tuples", "sets"][usize::from(day % 3)];
        let line = format!("note python-proficiency/basic-data-structures/{item} x{day} -q");
        let run = home.run(&line).at(&format!("2026-11-{day:02}T12:00:00Z"));
        run.prints("");
    }
    home
}

/// The columns of `restore --list` but for the file.
fn listed(home: &Home) -> Vec<String> {
    let rows = home.run("restore --list").done().exits(0).complains("");
    let row = |row: &str| row.rsplit_once('\t').unwrap().0.to_owned();
    rows.stdout().lines().map(row).collect()
}

#[test]
fn each_day_of_use_has_a_backup_from_before_it() {
    let home = used_on([2, 3, 3, 5]);
    assert_eq!(
        listed(&home),
        [
            "2026-11-05\t2026-11-05T12:00:00Z\t3\t0\t0\t1",
            "2026-11-03\t2026-11-03T12:00:00Z\t2\t0\t1\t1",
            "2026-11-02\t2026-11-02T12:00:00Z\t1\t0\t2\t0",
        ]
    );
    home.run("restore --list --ids")
        .prints("2026-11-05\n2026-11-03\n2026-11-02\n");
    home.run("restore --list --format table").prints(
        "2026-11-05  12:00  3 records  ~1\n\
         2026-11-03  12:00  2 records  −1 ~1\n\
         2026-11-02  12:00   1 record  −2\n",
    );
    Home::new()
        .run("restore --list --format table")
        .prints("no backups yet\n");
}

#[test]
fn ten_days_are_kept() {
    let home = used_on(1..=14);
    let days: Vec<String> = listed(&home)
        .iter()
        .map(|row| row[..10].to_owned())
        .collect();
    let expected: Vec<String> = (5..=14)
        .rev()
        .map(|day| format!("2026-11-{day:02}"))
        .collect();
    assert_eq!(days, expected);
}

#[test]
fn the_newest_is_put_back_and_taken_back() {
    let home = used_on([2, 3]);
    let now = home.progress_text();
    home.run("restore --yes --format table")
        .prints("restored: 2026-11-03  12:00  2 records  −1\n");
    assert!(home.progress_text().contains("# by hand\n"));
    assert!(!home.progress_text().contains("x3"));
    home.run("restore -y --format table")
        .prints("restored: 2026-11-20  18:00  3 records  +1\n");
    assert_eq!(home.progress_text(), now);
    home.run("undo 2 -q").prints("");
    assert_eq!(home.progress_text(), now);
}

#[test]
fn a_day_is_chosen_and_a_dry_run_writes_nothing() {
    let home = used_on([2, 3]);
    let before = home.tree("");
    home.run("restore 2026-11-02 --dry-run --format table")
        .prints("would restore 2026-11-02  12:00  1 record  −2\n");
    assert_eq!(home.tree(""), before);
    home.run("restore 2026-11-02 -yq").prints("");
    assert_eq!(
        home.progress_text(),
        "[topics]\n\"python-mastery/mine\" = { note = \"kept\" } # by hand\n"
    );
    home.run("restore 2026-11-02 --format table")
        .prints("nothing to restore: this is the present progress\n");
    home.run("restore 2026-11-04 --yes").fails(
        1,
        "error: there is no backup of 2026-11-04\n |\n \
         = help: `roadmap restore --list` shows the days that have one\n",
    );
    home.run("restore yesterday").done().exits(2);
    home.run("restore --list 2026-11-02").done().exits(2);
}

#[test]
fn nothing_is_put_back_unasked() {
    let home = used_on([2]);
    let before = home.tree("");
    home.run("restore").fails(
        2,
        "error: this would put the progress of 2026-11-02 (1 record) in the place of the present \
         one (2 records)\n |\n = help: say `--yes` to do it, `--dry-run` to see it\n",
    );
    assert_eq!(home.tree(""), before);
    Home::new().run("restore --yes").fails(
        1,
        "error: there is no backup of `[HOME]/home/progress.toml`\n |\n \
         = help: one is made before the first change of each day\n",
    );
}

#[test]
fn a_damaged_file_is_replaced_and_kept() {
    let home = used_on([2]);
    for damage in [&b"\0\0\0\0"[..], b"[topics]\n<<<<<<< ours\n", b"\xff"] {
        home.progress(damage);
        home.run("list").done().exits(1);
        let row = &listed(&home)[0];
        assert_eq!(row, "2026-11-02\t2026-11-02T12:00:00Z\t1\t\t\t");
        let done = home.run("restore --yes --json").done().exits(0);
        let json = done.json();
        let aside = json["aside"].as_str().unwrap();
        assert_eq!(fs::read(aside).unwrap(), damage);
        assert_eq!(
            done.stderr(),
            format!("warning: the damaged file is kept as {aside}\n").replace(
                home.path("").to_str().unwrap().trim_end_matches('/'),
                "[HOME]"
            )
        );
        home.run("show python-proficiency/basic-syntax --field status")
            .prints("pending\n");
    }
    home.run("undo").done().exits(1).says("");
    // A file that is no text can't come back by the history, but nothing older goes, either.
    assert!(home.progress_text().contains("# by hand"));
}

#[test]
fn a_lost_home_comes_back() {
    let home = used_on([2, 3]);
    fs::remove_dir_all(home.path("home")).unwrap();
    home.run("restore --yes -q").prints("");
    assert!(home.progress_text().contains("x2"));
}

#[test]
fn a_state_folder_that_can_not_be_used_is_one_warning() {
    let home = Home::new();
    home.write("state", "in the way");
    home.progress("[topics]\n\"a/b\" = {}\n");
    let done = home.run("use python-mastery -q").done().exits(0);
    assert_eq!(done.stderr().lines().count(), 1, "{}", done.stderr());
    assert!(home.progress_text().contains("active"));
    home.run("restore --list").done().exits(1);
}
