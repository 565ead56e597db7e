//! Files that are named: what they bring, what is said of it, and how it is taken back.

use serde_json::json;

use crate::support::Home;

const OURS: &str = r#"# Mine.
version = 1

[topics]
"python-proficiency/asyncio" = { status = "learning", started = 2026-11-10T08:00:00Z, note = "loops" } # hard
"python-proficiency/basic-syntax" = { status = "done", completed = 2026-11-03T08:00:00Z }
"#;

const BACKUP: &str = r#"version = 1
active = "python-proficiency"

[topics]
"elsewhere/thing" = { status = "known", x-why = "school" }
# at last
"python-proficiency/asyncio" = { status = "done", started = 2026-11-12T08:00:00Z, completed = 2026-11-14T08:00:00Z, note = "tasks" }
"python-proficiency/basic-syntax" = { status = "known", completed = 2026-11-02T08:00:00Z }
"python-proficiency/functions" = { status = "skipped", completed = 2026-11-01 } # later
"#;

const MERGED: &str = r#"# Mine.
version = 1
active = "python-proficiency"

[topics]
"elsewhere/thing" = { status = "known", x-why = "school" }
# at last
"python-proficiency/asyncio" = { status = "done", started = 2026-11-10T08:00:00Z, completed = 2026-11-14T08:00:00Z, note = "loops\ntasks" } # hard
"python-proficiency/basic-syntax" = { status = "done", completed = 2026-11-02T08:00:00Z }
"python-proficiency/functions" = { status = "skipped", completed = 2026-11-01 } # later
"#;

fn home() -> Home {
    let home = Home::new();
    home.progress(OURS).write("backup.toml", BACKUP);
    home
}

#[test]
fn a_backup_is_brought_in_record_by_record() {
    let home = home();
    home.run("merge backup.toml --format table --only-here")
        .prints(
            "\
● thing  elsewhere/thing  pending → known
✓ Asyncio  python-proficiency/asyncio  learning → done
✓ Basic Syntax  python-proficiency/basic-syntax  done → done
– Functions  python-proficiency/functions  pending → skipped
active: python-proficiency
backup.toml: 4 records changed

python-proficiency  ▍░░░░░░░░░  4%  2 of 42, 1 skipped
next: Basic Data Structures  python-proficiency/basic-data-structures
",
        );
    assert_eq!(home.progress_text(), MERGED);
    // Once more, and there is nothing new.
    let before = home.tree("");
    home.run("merge backup.toml --format table")
        .prints("backup.toml: nothing new in 4 records\n");
    assert_eq!(home.tree(""), before);
    home.run("undo").done().exits(0);
    assert_eq!(home.progress_text(), OURS);
}

#[test]
fn scripts_read_what_came_from_where() {
    let home = home();
    home.write("other.toml", "[topics]\n\"python-proficiency/functions\" = { status = \"done\" }\n\"python-proficiency/basic-syntax\" = { status = \"done\" }\n");
    let merged = home
        .run("merge backup.toml other.toml --json --only-here")
        .done()
        .exits(0)
        .json();
    let row = |id: &str, from: &str, to: &str, at: &str, sources: &[&str]| json!({ "id": id, "from": from, "to": to, "at": at, "sources": sources });
    let mut known = row("elsewhere/thing", "pending", "known", "", &["backup.toml"]);
    known["at"] = json!(null);
    assert_eq!(
        merged,
        json!({
            "version": 1,
            "changed": [
                known,
                row("python-proficiency/asyncio", "learning", "done", "2026-11-14T08:00:00Z", &["backup.toml"]),
                row("python-proficiency/basic-syntax", "done", "done", "2026-11-02T08:00:00Z", &["backup.toml"]),
                row("python-proficiency/functions", "pending", "done", "2026-11-01T12:00:00Z", &["backup.toml", "other.toml"]),
            ],
            "unchanged": [],
            "also_known": [],
            "dry_run": false,
            "active": "python-proficiency",
            "files": [
                { "file": "backup.toml", "changed": 4, "unchanged": 0 },
                { "file": "other.toml", "changed": 1, "unchanged": 1 },
            ],
        })
    );
    home.run("undo").done().exits(0);
    assert_eq!(home.progress_text(), OURS);
    let shared = home
        .run("merge backup.toml --json --dry-run")
        .done()
        .exits(0)
        .json();
    let also_known = shared["also_known"].as_array().unwrap();
    assert!(
        also_known.contains(&json!("python-mastery/asyncio-fundamentals")),
        "{also_known:?}"
    );
    home.run("merge backup.toml").prints(
        "\
elsewhere/thing\tpending\tknown\t\tbackup.toml\tthing
python-proficiency/asyncio\tlearning\tdone\t2026-11-14T08:00:00Z\tbackup.toml\tAsyncio
python-proficiency/basic-syntax\tdone\tdone\t2026-11-02T08:00:00Z\tbackup.toml\tBasic Syntax
python-proficiency/functions\tpending\tskipped\t2026-11-01T12:00:00Z\tbackup.toml\tFunctions
",
    );
}

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    let home = home();
    let before = home.tree("");
    let tried = home
        .run("merge backup.toml --dry-run")
        .done()
        .exits(0)
        .complains("");
    assert_eq!(home.tree(""), before);
    home.run("merge backup.toml").prints(&tried.stdout());
    home.run("undo -q").prints("");
    home.run("merge -q backup.toml").prints("");
    assert_eq!(home.progress_text(), MERGED);
}

#[test]
fn a_home_without_progress_takes_it_all() {
    let home = Home::new();
    home.write("backup.toml", BACKUP);
    home.run("merge backup.toml --ids").prints(
        "elsewhere/thing\npython-proficiency/asyncio\npython-proficiency/basic-syntax\npython-proficiency/functions\n",
    );
    let text = home.progress_text();
    assert!(text.starts_with("# Progress of roadmap."), "{text}");
    assert!(
        text.contains("\"elsewhere/thing\" = { status = \"known\", x-why = \"school\" }"),
        "{text}"
    );
    home.run("undo -q").prints("");
    assert!(!home.path("home/progress.toml").exists());
}

#[test]
fn an_old_id_means_the_topic_that_it_is_now() {
    let home = Home::new();
    home.roadmap(
        "bread.toml",
        "title = 'Bread'\n[[section]]\ntitle = 'Basics'\n[[section.topic]]\ntitle = 'Dough'\naliases = ['batter']\n",
    );
    home.progress("[topics]\n\"bread/dough\" = { status = \"learning\" }\n");
    home.write(
        "old.toml",
        "[topics]\n\"bread/batter\" = { status = \"done\" }\n",
    );
    home.run("merge old.toml")
        .prints("bread/dough\tlearning\tdone\t\told.toml\tDough\n");
    assert_eq!(
        home.progress_text(),
        "[topics]\n\"bread/dough\" = { status = \"done\" }\n"
    );
}

#[test]
fn a_file_that_is_damaged_stops_all_of_it() {
    let home = home();
    home.write(
        "bad.toml",
        "[topics]\n\"a/b\" = { status = \"finished\" }\n",
    );
    let before = home.tree("");
    home.run("merge backup.toml bad.toml").fails(
        1,
        "\
error: `finished` is no status
 --> bad.toml:2:20
  |
2 | \"a/b\" = { status = \"finished\" }
  |                    ^^^^^^^^^^
  |
  = help: a status is pending, learning, done, known or skipped
",
    );
    home.run("merge no-such-file.toml")
        .fails(1, "error: there is no `no-such-file.toml`\n");
    home.write("newer.toml", "version = 2\n");
    let newer = home.run("merge newer.toml --json").done().exits(1).says("");
    assert!(
        newer.stderr().contains("\"line\":1,\"column\":11"),
        "{}",
        newer.stderr()
    );
    std::fs::remove_file(home.path("newer.toml")).unwrap();
    assert_eq!(home.tree(""), before);
    // Nor is a damaged progress file touched.
    home.progress("[topics\n");
    home.run("merge backup.toml").done().exits(1).says("");
    assert_eq!(home.progress_text(), "[topics\n");
}

#[test]
fn what_can_not_be_joined_is_said() {
    let home = Home::new();
    home.progress("active = \"python-mastery\"\nx-own = 1\n");
    home.write(
        "other.toml",
        "active = \"python-learning\"\nx-own = 2\nx-new = 3\n",
    );
    home.run("merge other.toml --format table")
        .done()
        .exits(0)
        .says("other.toml: no records\n")
        .complains("warning: `x-own` has two values; the one of `other.toml` was left out\n");
    assert_eq!(
        home.progress_text(),
        "active = \"python-mastery\"\nx-own = 1\nx-new = 3\n"
    );
}
