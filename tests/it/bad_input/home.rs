//! Homes that are not there, can't be written to, or are no folders.

use std::fs;

use super::BUNDLED;
use crate::support::{Done, Home};

/// All that stands in the test's folder.
fn there(home: &Home) -> Vec<String> {
    let entries = fs::read_dir(home.path("")).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn a_home_that_is_not_there_is_empty_and_reading_makes_none() {
    let home = Home::new();
    home.run("roadmaps --ids").prints(BUNDLED);
    for line in [
        "list",
        "next",
        "stats",
        "log",
        "about python-mastery",
        "show python-proficiency/asyncio",
        "path python-proficiency/asyncio",
        "note python-proficiency/asyncio",
        "search asyncio",
        "check",
        "use",
        "done python-proficiency/asyncio --dry-run",
        "start python-proficiency/asyncio --dry-run",
        "use python-mastery --dry-run",
        "new Mine --dry-run",
    ] {
        home.run(line).done().exits(0);
    }
    home.run("undo").fails(1, "error: nothing to undo\n");
    assert_eq!(there(&home), [""; 0]);
}

#[test]
fn what_changes_nothing_makes_no_home_either() {
    let home = Home::new();
    home.run("reset asyncio").done().exits(0);
    home.run("use --none").done().exits(0);
    assert_eq!(there(&home), [""; 0]);
}

#[test]
fn a_file_in_its_place() {
    let home = Home::new();
    home.write("home", "mine");
    for line in [
        "list",
        "done asyncio",
        "undo",
        "use python-mastery",
        "new Mine",
    ] {
        home.run(line).fails(
            1,
            "\
error: `[HOME]/home` is not a folder
 |
 = help: name a folder with `--home`
",
        );
    }
    home.run("check").done().exits(1).complains("").says(
        "\
[HOME]/home/roadmaps\t\t\terror\tunreadable\t`[HOME]/home` is not a folder
[HOME]/home/progress.toml\t\t\terror\tunreadable\t`[HOME]/home` is not a folder
",
    );
    assert_eq!(fs::read_to_string(home.path("home")).unwrap(), "mine");
}

#[test]
fn a_home_that_can_not_be_made() {
    let home = Home::new();
    home.write("file", "mine");
    let below = home.path("file/home");
    for line in ["list", "done asyncio", "new Mine"] {
        home.run(line).env("ROADMAP_HOME", &below).fails(
            1,
            "\
error: `[HOME]/file` is not a folder
 |
 = help: name a folder with `--home`
",
        );
    }
}

#[cfg(unix)]
#[test]
fn a_home_that_may_not_be_written_to_is_read() {
    use std::os::unix::fs::PermissionsExt;

    // Root may write everywhere: for it there is no such home.
    if !super::modes_bind() {
        return;
    }
    let home = Home::new();
    home.progress("[topics]\n\"python-proficiency/asyncio\" = { status = \"done\" }\n");
    let before = home.progress_text();
    let set_mode = |mode| {
        fs::set_permissions(home.path("home"), fs::Permissions::from_mode(mode)).unwrap();
    };
    set_mode(0o555);
    home.run("show asyncio --field status").prints("done\n");
    home.run("known basic-oop").fails(
        1,
        "error: can't write in the folder `[HOME]/home`: permission denied\n",
    );
    set_mode(0o755);
    assert_eq!(home.progress_text(), before);
}

#[cfg(unix)]
#[test]
fn a_progress_file_that_was_made_read_only() {
    use std::os::unix::fs::PermissionsExt;

    let home = Home::new();
    home.progress("version = 1\n");
    let path = home.path("home/progress.toml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    home.run("list -n1 --ids").done().exits(0).complains("");
    home.run("done basic-oop").fails(
        1,
        "\
error: `[HOME]/home/progress.toml` is read-only
 |
 = help: make it writable, or name another file with `--progress`
",
    );
    assert_eq!(home.progress_text(), "version = 1\n");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_back_to_itself() {
    let home = Home::new();
    home.write("home/roadmaps/readme.txt", "");
    let link = home.path("home/progress.toml");
    std::os::unix::fs::symlink("progress.toml", &link).unwrap();
    for line in ["list", "done basic-oop"] {
        home.run(line).fails(
            1,
            "\
error: `[HOME]/home/progress.toml` is a symbolic link that leads back to itself
 |
 = help: name a file with `--progress`
",
        );
    }
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}

/// Where `use` keeps the choice.
#[track_caller]
fn kept_in(home: &Home, done: Done, file: &str) {
    done.exits(0).says("python-mastery\tactive\n").complains("");
    let text = fs::read_to_string(home.path(file)).unwrap();
    assert!(text.contains("active = \"python-mastery\""), "{text}");
}

#[cfg(target_os = "linux")]
#[test]
fn an_empty_variable_is_none() {
    let home = Home::new();
    let done = home
        .run("use python-mastery")
        .env("ROADMAP_HOME", "")
        .done();
    kept_in(&home, done, ".local/share/roadmap/progress.toml");
}

#[cfg(target_os = "linux")]
#[test]
fn a_relative_folder_of_the_platform_is_ignored() {
    let home = Home::new();
    let run = home.run("use python-mastery").without_env("ROADMAP_HOME");
    let done = run.env("XDG_DATA_HOME", "relative").done();
    kept_in(&home, done, ".local/share/roadmap/progress.toml");
    assert!(!home.path("relative").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn without_home_the_folders_that_are_named_are_used() {
    let home = Home::new();
    let run = home.run("use python-mastery").without_env("HOME");
    kept_in(&home, run.done(), "home/progress.toml");

    let run = home.run("use python-mastery").without_env("HOME");
    let run = run.without_env("ROADMAP_HOME");
    let done = run.env("XDG_DATA_HOME", home.path("data")).done();
    kept_in(&home, done, "data/roadmap/progress.toml");
}
