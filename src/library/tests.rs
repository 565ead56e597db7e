use std::fs;

use tempfile::TempDir;

use super::*;

mod kept;

/// A home with these files in its folder of roadmaps.
fn home(files: &[(&str, &str)]) -> TempDir {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join(FOLDER)).unwrap();
    for (name, text) in files {
        fs::write(home.path().join(FOLDER).join(name), text).unwrap();
    }
    home
}

/// What is loaded where nothing is kept.
fn loaded(home: Option<&Path>, named: &[PathBuf]) -> Loaded {
    load(home, named, &Cache::default())
}

fn ids(loaded: &Loaded) -> Vec<String> {
    loaded
        .library
        .entries()
        .iter()
        .map(|entry| entry.index.id().to_owned())
        .collect()
}

/// What was left out, as `file: code`.
fn left_out(loaded: &Loaded) -> Vec<String> {
    let name = |left_out: &LeftOut| left_out.file.file_name().unwrap().display().to_string();
    let mut all: Vec<String> = loaded
        .left_out
        .iter()
        .map(|left_out| {
            format!(
                "{}: {}",
                name(left_out),
                left_out.diagnostics[0].fault.code()
            )
        })
        .collect();
    all.sort();
    all
}

const ONE_TOPIC: &str = "[[section]]\ntitle='S'\n[[section.topic]]\ntitle='A'\n";

fn roadmap(head: &str) -> String {
    format!("title='T'\n{head}\n{ONE_TOPIC}")
}

const BUNDLED_IDS: [&str; 5] = [
    "python-proficiency",
    "python-mastery",
    "python-developer",
    "python-learning",
    "python-experienced",
];

#[test]
fn the_bundled_roadmaps_are_there_without_a_home() {
    let loaded = loaded(None, &[]);
    assert_eq!(ids(&loaded), BUNDLED_IDS);
    let topics: u32 = loaded
        .library
        .entries()
        .iter()
        .map(|entry| entry.index.topic_count())
        .sum();
    assert_eq!(topics, 600);
}

#[test]
fn a_users_files_follow_in_the_order_of_their_names() {
    let home = home(&[
        ("b.toml", &roadmap("")),
        ("a.toml", &roadmap("id='z'")),
        ("c.txt", "="),
    ]);
    let loaded = loaded(Some(home.path()), &[]);
    assert_eq!(ids(&loaded)[5..], ["z", "b"]);
    assert_eq!(left_out(&loaded), [] as [&str; 0]);
}

#[test]
fn a_file_with_a_bundled_id_takes_its_place() {
    let home = home(&[("mine.toml", &roadmap("id='python-mastery'"))]);
    let loaded = loaded(Some(home.path()), &[]);
    assert_eq!(ids(&loaded), BUNDLED_IDS);
    assert_eq!(loaded.library.roadmap(1).topic_count(), 1);
}

#[test]
fn an_overlay_starts_from_the_bundled_roadmap_of_its_id() {
    let overlay = "id='python-mastery'\nextends='python-mastery'\nremove=['tuples']\n";
    let home = home(&[("mine.toml", overlay)]);
    let loaded = loaded(Some(home.path()), &[]);
    assert_eq!(left_out(&loaded), [] as [&str; 0]);
    assert_eq!(loaded.library.roadmap(1).topic_count(), 203);
    assert_eq!(
        loaded.library.roadmap(1).title(),
        "Complete Python Mastery Roadmap"
    );
}

#[test]
fn a_file_may_extend_one_that_is_named_later() {
    let home = home(&[("a.toml", "extends='b'\n"), ("b.toml", &roadmap(""))]);
    let loaded = loaded(Some(home.path()), &[]);
    assert_eq!(ids(&loaded)[5..], ["a", "b"]);
    assert_eq!(loaded.library.roadmap(5).topic(0).title(), "A");
}

#[test]
fn what_can_not_be_extended_is_told() {
    let home = home(&[
        ("a.toml", "extends='b'\n"),
        ("b.toml", "extends='c'\n"),
        ("c.toml", "extends='a'\n"),
        ("d.toml", "extends='d'\n"),
        ("e.toml", "extends='nowhere'\n"),
        ("f.toml", "extends='g'\n"),
        ("g.toml", "title=''\n"),
    ]);
    let loaded = loaded(Some(home.path()), &[]);
    assert_eq!(ids(&loaded), BUNDLED_IDS);
    assert_eq!(
        left_out(&loaded),
        [
            "a.toml: extends-cycle",
            "b.toml: extends-cycle",
            "c.toml: extends-cycle",
            "d.toml: extends-cycle",
            "e.toml: unknown-extends",
            "f.toml: broken-extends",
            "g.toml: empty",
        ],
    );
    let circle = loaded
        .left_out
        .iter()
        .find(|left_out| left_out.id == "c")
        .unwrap();
    assert_eq!(
        circle.diagnostics[0].fault.to_string(),
        "roadmaps extend each other in a circle: a -> b -> c -> a",
    );
}

#[test]
fn the_second_file_of_an_id_is_left_out() {
    let home = home(&[
        ("a.toml", &roadmap("id='x'")),
        ("b.toml", &roadmap("id='x'")),
    ]);
    let loaded = loaded(Some(home.path()), &[]);
    assert_eq!(ids(&loaded)[5..], ["x"]);
    assert_eq!(left_out(&loaded), ["b.toml: same-roadmap"]);
}

#[test]
fn what_is_no_text_file_is_left_out_and_the_rest_is_there() {
    let home = home(&[("good.toml", &roadmap("")), ("empty.toml", "")]);
    let folder = home.path().join(FOLDER);
    fs::create_dir(folder.join("folder.toml")).unwrap();
    fs::write(folder.join("latin.toml"), b"title = \"\xe9\"").unwrap();
    let loaded = loaded(Some(home.path()), &[folder.join("missing.toml")]);
    assert_eq!(ids(&loaded)[5..], ["good"]);
    assert_eq!(
        left_out(&loaded),
        [
            "empty.toml: missing-key",
            "folder.toml: unreadable",
            "latin.toml: not-utf8",
            "missing.toml: unreadable",
        ],
    );
}

#[test]
fn a_file_where_the_folder_should_be_is_told() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join(FOLDER), "").unwrap();
    assert_eq!(
        left_out(&loaded(Some(home.path()), &[])),
        ["roadmaps: unreadable"]
    );
}

#[test]
fn a_file_is_checked_beside_the_others() {
    let home = home(&[
        ("a.toml", "extends='b'\ntitle='A'\n"),
        ("b.toml", &roadmap("")),
    ]);
    let folder = home.path().join(FOLDER);
    assert_eq!(
        check(Some(home.path()), &folder.join("a.toml"), &Cache::default()),
        []
    );
    assert_eq!(
        check(Some(home.path()), &folder.join("b.toml"), &Cache::default()),
        []
    );
    let elsewhere = home.path().join("c.toml");
    fs::write(&elsewhere, roadmap("id='b'")).unwrap();
    let found = check(Some(home.path()), &elsewhere, &Cache::default());
    assert_eq!(found[0].fault.code(), "same-roadmap");
}
