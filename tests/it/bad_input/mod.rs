//! Bad input of every kind: it is answered by a clear error, and nothing is lost.

mod disk;
mod endless;
mod escapes;
mod extending;
mod halves;
mod home;
mod hostile;
mod json;
mod limits;
mod names;
mod progress;
mod roadmaps;
mod suite;
mod together;
mod usage;

use std::fs;

use crate::support::Home;

/// What `roadmaps --ids` prints where no roadmap of the user's could be loaded.
const BUNDLED: &str = "\
python-proficiency
python-mastery
python-developer
python-learning
python-experienced
";

/// The roadmap file that the tests damage: where it is, and how messages call it.
const COURSE: &str = "home/roadmaps/course.toml";

/// Expects a roadmap file to be left out of the library with a note, and to be an error to every
/// command that is about it. `told` is what is said of it after `error: `; the file stands as
/// `[FILE]` in it, and `code` is the word that scripts know it by.
#[track_caller]
fn refused(text: impl AsRef<[u8]>, code: &str, told: &str) {
    let home = Home::new();
    home.roadmap("course.toml", text);
    refused_in(&home, code, told);
}

/// The same of a file that is there already.
#[track_caller]
fn refused_in(home: &Home, code: &str, told: &str) {
    let told = told.replace("[FILE]", &format!("[HOME]/{COURSE}"));
    home.run("roadmaps --ids")
        .done()
        .exits(0)
        .says(BUNDLED)
        .complains(&format!("warning: left out: {told}"));
    let error = format!("error: {told}");
    let named = format!("list --file {}", home.path(COURSE).display());
    for line in [
        "list -r course",
        "list -r cour",
        "about course",
        "use course",
        &named,
    ] {
        home.run(line).fails(1, &error);
    }
    home.progress("active = \"course\"\n");
    home.run("list").fails(1, &error);
    assert_eq!(home.progress_text(), "active = \"course\"\n");

    let found = home.run(&format!("check {COURSE}")).done().exits(1);
    let found = found.complains("").stdout().replace("[HOME]/", "");
    let row = row(code, &told.replace("[HOME]/", ""));
    assert!(found.starts_with(&row), "{found}\nbut should be:\n{row}");
}

/// What `check` prints of a problem as rows have it.
fn row(code: &str, told: &str) -> String {
    let (message, rest) = told.split_once('\n').unwrap();
    let place = rest.lines().next().unwrap_or_default();
    let place = place.trim_start_matches([' ', '-', '>']);
    let mut numbers = place.strip_prefix(COURSE).unwrap().split(':').skip(1);
    let mut number = || numbers.next().unwrap_or_default().to_owned();
    let (line, column) = (number(), number());
    format!("{COURSE}\t{line}\t{column}\terror\t{code}\t{message}\n")
}

/// Whether the mode of a file keeps this process from reading it. Root reads everything.
#[cfg(unix)]
fn modes_bind() -> bool {
    use std::os::unix::fs::PermissionsExt;

    let home = Home::new();
    home.write("secret", "");
    let path = home.path("secret");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    fs::read(&path).is_err()
}
