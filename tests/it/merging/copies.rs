//! Copies that other programs leave beside the progress file: named by every command, brought in
//! without being named.

use std::fs;

use crate::support::Home;

const SYNCTHING: &str = "home/progress.sync-conflict-20261120-101112-ABCDEFG.toml";
const DROPBOX: &str = "home/progress (Anna's conflicted copy 2026-11-20).toml";

fn done(topic: &str) -> String {
    format!("[topics]\n\"python-proficiency/{topic}\" = {{ status = \"done\" }}\n")
}

fn home() -> Home {
    let home = Home::new();
    home.progress(done("asyncio"));
    home.write(SYNCTHING, done("functions"));
    home
}

#[test]
fn every_command_that_reads_progress_names_them() {
    let home = home();
    let hint = format!(
        "hint: `[HOME]/{SYNCTHING}` is another copy of the progress; `roadmap merge` brings it in\n"
    );
    for line in [
        "",
        "roadmaps",
        "about",
        "list -n 1",
        "search async",
        "show asyncio",
        "next",
        "path asyncio",
        "note asyncio",
        "log",
        "stats",
        "use",
        "check",
        "use python-proficiency",
        "start functions",
        "note asyncio text",
        "reset functions",
        "undo",
        "list --json -n 1",
        "done asyncio --dry-run",
    ] {
        let run = home
            .run(&format!("{line} -r python-proficiency"))
            .done()
            .exits(0);
        assert_eq!(run.stderr(), hint, "{line}");
        assert_eq!(
            home.run(&format!("{line} -q -r python-proficiency"))
                .done()
                .exits(0)
                .stderr(),
            "",
            "{line}"
        );
    }
    home.run("schema").done().exits(0).complains("");
    home.run("completions bash").done().exits(0).complains("");
}

#[test]
fn several_are_named_at_once() {
    let home = home();
    home.write(DROPBOX, done("basic-oop"));
    home.run("list --limit 0").done().exits(0).complains(&format!(
        "hint: `[HOME]/{DROPBOX}`, `[HOME]/{SYNCTHING}` are other copies of the progress; `roadmap merge` brings them in\n"
    ));
}

#[test]
fn they_are_brought_in_and_stay_where_they_are() {
    let home = home();
    home.write(DROPBOX, done("basic-oop"));
    home.run("merge --ids").done().exits(0)
        .says("python-proficiency/basic-oop\npython-proficiency/functions\n")
        .complains(&format!(
            "hint: `[HOME]/{DROPBOX}`, `[HOME]/{SYNCTHING}` hold nothing more that is not in the progress: they may be deleted\n"
        ));
    assert_eq!(
        home.progress_text(),
        "[topics]\n\"python-proficiency/asyncio\" = { status = \"done\" }\n\
         \"python-proficiency/basic-oop\" = { status = \"done\" }\n\
         \"python-proficiency/functions\" = { status = \"done\" }\n"
    );
    assert_eq!(
        fs::read_to_string(home.path(DROPBOX)).unwrap(),
        done("basic-oop")
    );
    // What is contained is not named again, whatever is done from then on.
    home.run("list --limit 0").prints("");
    home.run("note functions \"more\" -q").prints("");
    home.run("list --limit 0").prints("");
    home.run("undo 2").done().exits(0);
    assert_eq!(home.progress_text(), done("asyncio"));
    assert!(
        home.run("list --limit 0")
            .done()
            .stderr()
            .contains("are other copies")
    );
}

#[test]
fn one_that_can_not_be_read_is_named_and_refused() {
    let home = home();
    home.write(SYNCTHING, "[topics\n");
    assert!(
        home.run("list --limit 0")
            .done()
            .exits(0)
            .stderr()
            .starts_with("hint: ")
    );
    let refused = home.run("merge").done().exits(1).says("");
    assert!(
        refused.stderr().contains("-ABCDEFG.toml:1:8"),
        "{}",
        refused.stderr()
    );
    assert_eq!(home.progress_text(), done("asyncio"));
}

#[test]
fn without_any_there_is_nothing_to_merge() {
    let home = Home::new();
    home.run("merge --format table").done().exits(0).says("nothing to merge\n").complains(
        "hint: there is no other copy beside `[HOME]/home/progress.toml`, and there are no merge marks in it\n",
    );
    assert!(home.tree("").is_empty());
}

#[test]
fn other_files_in_the_home_are_none() {
    let home = Home::new();
    home.progress(done("asyncio"));
    home.write("home/progress-2025.toml", done("functions"));
    home.write("home/concepts.toml", "");
    fs::create_dir(home.path("home/progress (conflicted copy).toml")).unwrap();
    home.run("list --limit 0").prints("");
}

#[cfg(unix)]
#[test]
fn they_are_looked_for_where_a_link_leads() {
    use std::os::unix::fs::symlink;

    for name in ["progress", "mine"] {
        let home = Home::new();
        let copy = format!("synced/{name}.sync-conflict-20261120-101112-ABCDEFG.toml");
        home.write(&format!("synced/{name}.toml"), done("asyncio"));
        home.write(&copy, done("functions"));
        // A copy that is gone is none.
        symlink("gone", home.path(&format!("synced/{name} (1).toml"))).unwrap();
        fs::create_dir(home.path("home")).unwrap();
        let target = format!("../synced/{name}.toml");
        symlink(target, home.path("home/progress.toml")).unwrap();
        home.run("list --limit 0").done().exits(0).complains(&format!(
            "hint: `[HOME]/{copy}` is another copy of the progress; `roadmap merge` brings it in\n"
        ));
        home.run("merge --ids -q").prints("");
        assert!(home.progress_text().contains("functions"));
    }
}
