//! The two sides of merge marks in the progress file.

use crate::support::Home;

const MARKED: &str = "\
# Mine.
version = 1
<<<<<<< HEAD
active = \"python-mastery\"
=======
active = \"python-learning\"
>>>>>>> laptop

[topics]
<<<<<<< HEAD
\"python-proficiency/asyncio\" = { status = \"done\", completed = 2026-11-20T08:00:00Z }
||||||| 1234567
\"python-proficiency/asyncio\" = { status = \"learning\", started = 2026-11-19T08:00:00Z }
=======
\"python-proficiency/asyncio\" = { status = \"learning\", started = 2026-11-19T08:00:00Z, note = \"n\" } # hard
\"python-proficiency/basic-oop\" = { status = \"done\", completed = 2026-11-20T09:00:00Z }
>>>>>>> laptop
\"python-proficiency/functions\" = { status = \"known\", completed = 2026-11-01T08:00:00Z }
";

#[test]
fn both_sides_are_joined_and_undo_brings_the_marks_back() {
    let home = Home::new();
    home.progress(MARKED);
    home.run("list").done().exits(1);
    home.run("merge --dry-run --ids")
        .prints("python-proficiency/asyncio\npython-proficiency/basic-oop\n");
    assert_eq!(home.progress_text(), MARKED);
    home.run("merge").prints(
        "\
python-proficiency/asyncio\tdone\tdone\t2026-11-20T08:00:00Z\t[HOME]/home/progress.toml\tAsyncio
python-proficiency/basic-oop\tpending\tdone\t2026-11-20T09:00:00Z\t[HOME]/home/progress.toml\tBasic OOP
",
    );
    let joined = "\
# Mine.
version = 1
active = \"python-mastery\"

[topics]
\"python-proficiency/asyncio\" = { status = \"done\", started = 2026-11-19T08:00:00Z, completed = 2026-11-20T08:00:00Z, note = \"n\" } # hard
\"python-proficiency/basic-oop\" = { status = \"done\", completed = 2026-11-20T09:00:00Z }
\"python-proficiency/functions\" = { status = \"known\", completed = 2026-11-01T08:00:00Z }
";
    assert_eq!(home.progress_text(), joined);
    home.run("undo -q").prints("");
    assert_eq!(home.progress_text(), MARKED);
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_stay() {
    let home = Home::new();
    let marked = format!("\u{feff}{}", MARKED.replace('\n', "\r\n"));
    home.progress(&marked);
    home.run("merge -q").prints("");
    let text = home.progress_text();
    assert!(
        text.starts_with("\u{feff}# Mine.\r\nversion = 1\r\nactive = \"python-mastery\"\r\n"),
        "{text}"
    );
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    home.run("undo -q").prints("");
    assert_eq!(home.progress_text(), marked);
}

#[test]
fn a_side_that_is_damaged_is_told_of_where_it_stands() {
    let home = Home::new();
    let marked = MARKED.replace("completed = 2026-11-20T09:00:00Z", "completed = 1");
    home.progress(&marked);
    home.run("merge").fails(
        1,
        "\
error: `completed` must be a date, without quotes, but this is a whole number
  --> [HOME]/home/progress.toml:16:65
   |
  :::
16 | thon-proficiency/basic-oop\" = { status = \"done\", completed = 1 }
   |                                                              ^
   |
   = help: mend it with `roadmap edit`, or take a backup with `roadmap restore`; until then nothing is read or written
",
    );
    assert_eq!(home.progress_text(), marked);
}

#[test]
fn marks_that_do_not_belong_together_are_left_to_the_learner() {
    let home = Home::new();
    let marked = MARKED.replacen("=======\n", "", 1);
    home.progress(&marked);
    let refused = home.run("merge").done().exits(1).says("");
    assert!(
        refused.stderr().contains("progress.toml:3:1")
            && refused.stderr().contains("keep the lines you want"),
        "{}",
        refused.stderr()
    );
    assert_eq!(home.progress_text(), marked);
}

#[test]
fn marks_come_before_copies() {
    let home = Home::new();
    home.progress(MARKED);
    home.write(
        "home/progress (1).toml",
        "[topics]\n\"a/b\" = { status = \"done\" }\n",
    );
    let refused = home
        .run("merge \"home/progress (1).toml\"")
        .done()
        .exits(1)
        .says("");
    assert!(
        refused
            .stderr()
            .contains("`roadmap merge` joins both sides"),
        "{}",
        refused.stderr()
    );
    home.run("merge home/progress.toml -q").prints("");
    home.run("merge --ids -q").prints("");
    assert!(home.progress_text().contains("\"a/b\""));
}

#[test]
fn what_only_looks_like_marks_is_text() {
    let home = Home::new();
    let text = "[topics]\n\"a/b\" = { note = '''\n<<<<<<< a\n=======\n>>>>>>> b''' }\n";
    home.progress(text);
    home.run("merge -q").prints("");
    assert_eq!(home.progress_text(), text);
}
