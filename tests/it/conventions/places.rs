//! Where files are looked for and written: the home, the state folder, and nowhere else.

use super::{BREAD, CHANGES, READS};
use crate::support::Home;

const PROGRESS: &str = "\
# Progress of roadmap. One line a topic; edit it freely, comments stay.
version = 1

[topics]
\"bread/flour\" = { status = \"done\", completed = 2026-11-20T18:00:00Z }
";

#[test]
fn reads_write_nothing() {
    let home = Home::new();
    for line in READS {
        home.run(line).done().exits(0);
        assert!(home.tree("").is_empty(), "`{line}` made something");
    }
    home.roadmap("bread.toml", BREAD).progress(PROGRESS);
    let before = home.tree("home");
    for line in READS.iter().chain(&["check", "list -r bread"]) {
        home.run(line).done().exits(0);
        assert!(home.tree("home") == before, "`{line}` wrote to the home");
        assert!(!home.path("state").exists(), "`{line}` made a state folder");
    }
}

#[cfg(unix)]
#[test]
fn reads_work_on_a_home_that_cant_be_written() {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt;
    let home = Home::new();
    home.roadmap("bread.toml", BREAD).progress(PROGRESS);
    let folders = ["home/roadmaps", "home", ""];
    for folder in folders {
        set_permissions(home.path(folder), Permissions::from_mode(0o555)).unwrap();
    }
    for line in READS {
        home.run(line).done().exits(0);
    }
    home.run("show bread/flour --field status").prints("done\n");
    for folder in folders {
        set_permissions(home.path(folder), Permissions::from_mode(0o755)).unwrap();
    }
}

/// `/proc` is a folder in which nobody, not even the administrator, can make a file.
#[cfg(target_os = "linux")]
#[test]
fn a_change_in_a_home_that_cant_be_written_fails() {
    let home = Home::new();
    home.run("next --ids --home /proc")
        .done()
        .exits(0)
        .says("python-proficiency/basic-syntax\n");
    for line in ["done asyncio", "use python-mastery", "new Bread"] {
        let done = home
            .run(&format!("{line} --home /proc"))
            .done()
            .exits(1)
            .says("");
        assert!(done.stderr().starts_with("error: "), "{line}");
        assert!(done.stderr().contains("/proc"), "{line}: {}", done.stderr());
    }
    home.run("list --home /proc").done().exits(0);
}

#[test]
fn changes_write_to_home_and_state_alone() {
    let home = Home::new();
    for line in CHANGES {
        home.run(line).done().exits(0);
    }
    let written = home.tree("");
    let mut top: Vec<_> = written
        .keys()
        .filter(|path| path.components().count() == 1)
        .collect();
    top.sort();
    assert_eq!(
        top,
        [std::path::Path::new("home"), std::path::Path::new("state")]
    );
    let in_home: Vec<String> = home
        .tree("home")
        .keys()
        .map(|path| path.display().to_string())
        .collect();
    assert_eq!(
        in_home,
        ["progress.toml", "roadmaps", "roadmaps/sourdough-bread.toml"]
    );
}

#[test]
fn the_state_folder_may_go_at_any_time() {
    let home = Home::new();
    home.run("done asyncio --dry-run -q").done().exits(0);
    home.run("start basic-syntax -r python-prof -q").prints("");
    std::fs::remove_dir_all(home.path("state")).unwrap();
    home.run("undo").fails(1, "error: nothing to undo\n");
    home.run("done basic-syntax -r python-prof -q").prints("");
    home.run("undo -q").prints("");
    home.run("list --status learning --ids")
        .prints("python-proficiency/basic-syntax\n");
}

#[test]
fn a_state_folder_that_cant_be_made_is_a_warning() {
    let home = Home::new();
    home.write("state", "a file");
    let done = home.run("done bread/flour --file bread.toml -q");
    home.write("bread.toml", BREAD);
    let done = done.done().exits(0).says("");
    assert!(
        done.stderr()
            .starts_with("warning: this can't be undone later, since")
    );
    assert_eq!(home.progress_text(), PROGRESS);
}

#[test]
fn the_home_is_where_the_flag_says_else_the_environment() {
    let home = Home::new();
    home.write("bread.toml", BREAD);
    home.run("done bread/flour -q --file bread.toml --home by-flag")
        .prints("");
    assert_eq!(
        std::fs::read_to_string(home.path("by-flag/progress.toml")).unwrap(),
        PROGRESS
    );
    assert!(!home.path("home").exists());
    home.run("done bread/flour -q --file bread.toml").prints("");
    assert_eq!(home.progress_text(), PROGRESS);
}

#[test]
fn the_progress_file_is_where_the_flag_says_else_the_environment_else_at_home() {
    let home = Home::new();
    home.roadmap("bread.toml", BREAD);
    let done = || home.run("done bread/flour -q");
    done()
        .env("ROADMAP_PROGRESS", home.path("by-name.toml"))
        .prints("");
    assert_eq!(
        std::fs::read_to_string(home.path("by-name.toml")).unwrap(),
        PROGRESS
    );
    home.run("done bread/flour -q --progress by-flag/mine.toml")
        .env("ROADMAP_PROGRESS", home.path("unused.toml"))
        .prints("");
    assert_eq!(
        std::fs::read_to_string(home.path("by-flag/mine.toml")).unwrap(),
        PROGRESS
    );
    assert!(!home.path("unused.toml").exists());
    assert!(!home.path("home/progress.toml").exists());
    done().env("ROADMAP_PROGRESS", "").prints("");
    assert_eq!(home.progress_text(), PROGRESS);
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_home_of_its_own_it_is_the_platforms_folder() {
    let home = Home::new();
    let usual = home.path(".local/share/roadmap/progress.toml");
    let run = |line: &str| home.run(line).without_env("ROADMAP_HOME");
    run("start asyncio -q")
        .env("XDG_DATA_HOME", home.path("data"))
        .prints("");
    assert!(home.path("data/roadmap/progress.toml").exists() && !usual.exists());
    run("start asyncio -q")
        .env("XDG_DATA_HOME", "relative")
        .prints("");
    assert!(usual.exists() && !home.path("relative").exists());
    run("list --status learning --ids").prints("python-proficiency/asyncio\n");
}

#[test]
fn named_files_are_loaded_for_the_call() {
    let home = Home::new();
    home.write("a.toml", BREAD)
        .write("b.toml", BREAD.replace("bread", "cake"));
    home.run("roadmaps --ids -r bread -r cake --file a.toml --file b.toml")
        .prints("bread\ncake\n");
    home.run("list -r bread").done().exits(3).says("");
    home.write("bad.toml", "titel = 'x'\n");
    let bad = home.run("list --file bad.toml").done().exits(1).says("");
    assert!(
        bad.stderr()
            .starts_with("error: unknown key `titel` in a roadmap\n")
    );
}
