//! Roadmap files that are no files, can't be read, or come from other systems.

use std::fs;

use super::{BUNDLED, COURSE, refused_in};
use crate::support::Home;

const GOOD: &str =
    "title = \"Course\"\n[[section]]\ntitle = \"S\"\n[[section.topic]]\ntitle = \"T\"\n";

#[test]
fn a_folder() {
    let home = Home::new();
    fs::create_dir_all(home.path(COURSE)).unwrap();
    refused_in(
        &home,
        "unreadable",
        "\
`[FILE]` is a folder, not a file
--> [FILE]
",
    );
}

#[test]
fn what_is_not_there() {
    let home = Home::new();
    home.run("list --file nowhere.toml").fails(
        1,
        "\
error: there is no such file
--> nowhere.toml
",
    );
    home.run("check nowhere.toml")
        .done()
        .exits(1)
        .says("nowhere.toml\t\t\terror\tunreadable\tthere is no such file\n")
        .complains("");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let home = Home::new();
    let made = std::process::Command::new("mkfifo")
        .arg(home.path("pipe"))
        .status();
    assert!(made.unwrap().success());
    home.run("list --file pipe").fails(
        1,
        "\
error: `pipe` is a pipe, not a file
--> pipe
",
    );
    home.run("check pipe")
        .done()
        .exits(1)
        .says("pipe\t\t\terror\tunreadable\t`pipe` is a pipe, not a file\n")
        .complains("");
}

#[cfg(unix)]
#[test]
fn a_device_is_not_read_for_ever() {
    Home::new().run("list --file /dev/zero").fails(
        1,
        "\
error: `/dev/zero` is a device, not a file
--> /dev/zero
",
    );
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;

    // Root may read everything: for it there is no such file.
    if !super::modes_bind() {
        return;
    }
    let home = Home::new();
    home.roadmap("course.toml", GOOD);
    fs::set_permissions(home.path(COURSE), fs::Permissions::from_mode(0o000)).unwrap();
    refused_in(
        &home,
        "unreadable",
        "\
can't read `[FILE]`: Permission denied (os error 13)
--> [FILE]
",
    );
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_and_one_to_itself() {
    use std::os::unix::fs::symlink;

    let home = Home::new();
    home.write("home/roadmaps/notes.txt", "not a roadmap");
    symlink("nowhere", home.path("home/roadmaps/dangling.toml")).unwrap();
    symlink("loop.toml", home.path("home/roadmaps/loop.toml")).unwrap();
    home.run("roadmaps --ids").done().exits(0).says(BUNDLED).complains(
        "\
warning: left out: there is no such file
--> [HOME]/home/roadmaps/dangling.toml
warning: left out: can't read `[HOME]/home/roadmaps/loop.toml`: Too many levels of symbolic links (os error 40)
--> [HOME]/home/roadmaps/loop.toml
",
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_are_read() {
    let home = Home::new();
    home.roadmap(
        "course.toml",
        format!("\u{feff}{}", GOOD.replace('\n', "\r\n")),
    );
    home.run("list -r course --ids").prints("course/t\n");
}

#[test]
fn places_count_neither_the_mark_nor_the_line_ends() {
    let home = Home::new();
    home.roadmap("course.toml", "\u{feff}title = 1\r\nsummary = \"S\"\r\n");
    refused_in(
        &home,
        "wrong-type",
        "\
`title` must be a text in quotes, but this is a whole number
 --> [FILE]:1:9
  |
1 | title = 1
  |         ^
",
    );
}

#[test]
fn a_file_in_place_of_the_folder_of_roadmaps() {
    let home = Home::new();
    home.write("home/roadmaps", "");
    home.run("roadmaps --ids")
        .done()
        .exits(0)
        .says(BUNDLED)
        .complains(
            "\
warning: left out: `[HOME]/home/roadmaps` is not a folder
--> [HOME]/home/roadmaps
",
        );
    home.run("new Mine").fails(
        1,
        "\
error: `[HOME]/home/roadmaps` is not a folder
 |
 = help: name a folder with `--home`
",
    );
}
