//! Input that is deep, long or without end: each ends soon, in a clear and short error, as a
//! roadmap, as concepts and as the progress file. A run that does not end is stopped, which is a
//! failure.

use crate::support::{Done, Home};

/// The longest line and the most bytes of what is said: a name may be cut, a list is not endless.
const LONGEST_LINE: usize = 12_000;
const MOST_SAID: usize = 100_000;

const TOO_DEEP: &str = "lists and tables are nested too deep here";

/// So many in a full run, and few enough of them in others for a program that is not optimised.
fn many(full: usize) -> usize {
    let is_full = std::env::var("ROADMAP_TESTS").is_ok_and(|tests| tests == "full");
    if is_full { full } else { full / 50 }
}

/// Runs the program with an end.
fn ending(home: &Home, line: &str) -> Done {
    home.shell(&format!("timeout 120 roadmap {line}")).done()
}

/// Expects a file to be refused as each of the kinds there are: `told` is part of what is said.
#[track_caller]
fn refused(lay: impl Fn(&Home, &str), told: [&str; 3]) {
    let [roadmap, concepts, progress] = told;
    let home = Home::new();
    home.write("home/roadmaps/none", "");
    lay(&home, "course.toml");
    said(ending(&home, "list --file course.toml"), roadmap);
    found(ending(&home, "check course.toml"), roadmap);

    lay(&home, "home/concepts.toml");
    found(ending(&home, "check"), concepts);

    let home = Home::new();
    home.write("home/roadmaps/none", "");
    lay(&home, "home/progress.toml");
    said(ending(&home, "list"), progress);
    said(ending(&home, "done asyncio"), progress);
    found(ending(&home, "check"), progress);
}

/// Expects the same to be said of a file of some text, whatever it is read as.
#[track_caller]
fn refused_text(text: &str, told: &str) {
    refused(
        |home, name| {
            home.write(name, text);
        },
        [told; 3],
    );
}

#[track_caller]
fn said(done: Done, told: &str) {
    let stderr = done.exits(1).says("").stderr();
    assert!(stderr.contains(told), "{stderr:.2000}");
    assert!(stderr.len() < MOST_SAID, "{}", stderr.len());
    let longest = stderr.lines().map(str::len).max();
    assert!(longest < Some(LONGEST_LINE), "{longest:?}");
}

#[track_caller]
fn found(done: Done, told: &str) {
    let stdout = done.exits(1).stdout();
    assert!(stdout.contains(told), "{stdout:.2000}");
    assert!(stdout.len() < MOST_SAID, "{}", stdout.len());
}

#[test]
fn lists_in_lists() {
    let depth = 100_000;
    refused_text(&format!("x-a = {}", "[".repeat(depth)), TOO_DEEP);
    let (open, close) = ("[".repeat(depth), "]".repeat(depth));
    refused_text(&format!("x-a = {open}{close}\n"), TOO_DEEP);
}

#[test]
fn tables_in_tables() {
    let depth = 100_000;
    let (open, close) = ("{ a = ".repeat(depth), " }".repeat(depth));
    refused_text(&format!("x-a = {open}1{close}\n"), TOO_DEEP);
}

#[test]
fn keys_of_very_many_parts() {
    let parts = ".a".repeat(100_000);
    refused_text(&format!("x-a{parts} = 1\n"), TOO_DEEP);
    refused_text(&format!("[x-a{parts}]\nb = 1\n"), TOO_DEEP);
    refused_text(&format!("[[x-a{parts}]]\nb = 1\n"), TOO_DEEP);
}

#[test]
fn signs_before_a_number() {
    let told = "redundant numeric sign, expected nothing";
    refused_text(&format!("x-a = {}1\n", "-".repeat(8_100)), told);
}

#[test]
fn a_long_key() {
    let key = "k".repeat(many(16 << 20));
    refused_text(&format!("{key} = 1\n"), "unknown key `kkk");
}

#[test]
fn a_long_line() {
    let list = "1, ".repeat(350_000);
    let told = "unexpected key or value";
    refused_text(&format!("x-a = [\"é\", {list}]] # {list}\n"), told);
}

#[test]
fn a_long_text_is_no_fault() {
    let home = Home::new();
    let long = "long ".repeat(many(12 << 20));
    let course = "[[section]]\ntitle = \"S\"\ntopic = [{ title = \"T\" }]\n";
    home.write("long.toml", format!("title = \"{long}\"\n{course}"));
    ending(&home, "list -r long --ids --file long.toml")
        .exits(0)
        .says("long/t\n");
}

#[test]
fn a_million_tables() {
    let sections = "[[section]]\n".repeat(many(1_000_000));
    let told = [
        "the section has no `title`",
        "unknown key `section` in a file of concepts",
        "unknown key `section` in the progress file",
    ];
    refused(
        |home, name| {
            home.write(name, &sections);
        },
        told,
    );
}

#[test]
fn very_many_names_that_are_near_to_very_many() {
    let topic =
        |n| format!("[[section.topic]]\ntitle = \"Topic {n}\"\nrequires = [\"tropic-{n}\"]\n");
    let topics: String = (0..many(100_000)).map(topic).collect();
    let home = Home::new();
    home.write(
        "many.toml",
        format!("title = \"Many\"\n[[section]]\ntitle = \"S\"\n{topics}"),
    );
    let told = "error: topic `topic-0` requires `tropic-0`, which this roadmap does not have";
    said(ending(&home, "list --file many.toml"), told);
}

#[test]
fn very_many_levels() {
    let levels: Vec<String> = (0..many(100_000)).map(|n| format!("\"l{n}\"")).collect();
    let levels = levels.join(", ");
    let section = |n| format!("[[section]]\ntitle = \"S{n}\"\nlevel = \"m{n}\"\n");
    let sections: String = (0..many(100_000)).map(section).collect();
    let home = Home::new();
    home.write(
        "many.toml",
        format!("title = \"Many\"\nlevels = [{levels}]\n{sections}"),
    );
    said(
        ending(&home, "list --file many.toml"),
        "error: unknown level `m0`",
    );
}

#[test]
fn names_that_are_long_alone() {
    let [one, other] = ["a", "b"].map(|letter| letter.repeat(1 << 20));
    let text = format!(
        "title = \"Long\"\n[[section]]\ntitle = \"S\"\n[[section.topic]]\ntitle = \"{one}\"\n\
         [[section.topic]]\ntitle = \"B\"\nrequires = [\"{other}\"]\n"
    );
    let home = Home::new();
    home.write("long.toml", text);
    said(
        ending(&home, "list --file long.toml"),
        "error: topic `b` requires `bbb",
    );
}

#[test]
fn a_file_of_a_gigabyte_is_not_read() {
    let lay = |home: &Home, name: &str| {
        home.write(name, "");
        let file = std::fs::File::create(home.path(name)).unwrap();
        file.set_len(1 << 30).unwrap();
    };
    let large = "the file is larger than 64 MiB";
    refused(lay, [large, large, "the file is larger than 16 MiB"]);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_read() {
    use std::os::unix::fs::symlink;

    let device = |home: &Home, name: &str| symlink("/dev/zero", home.path(name)).unwrap();
    refused(device, ["is a device, not a file"; 3]);
    let folder = |home: &Home, name: &str| std::fs::create_dir(home.path(name)).unwrap();
    refused(folder, ["is a folder, not a file"; 3]);
    let pipe = |home: &Home, name: &str| {
        let path = home.path(name).display().to_string();
        home.shell(&format!("mkfifo '{path}'")).done().exits(0);
    };
    refused(pipe, ["is a pipe, not a file"; 3]);
}
