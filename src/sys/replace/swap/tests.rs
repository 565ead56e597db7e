use super::super::{Audience, draft_for};
use super::*;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn sweeping_takes_own_temporary_files_alone() {
    let folder = folder();
    let path = folder.path().join("f.toml");
    for name in [
        "f.toml",
        ".f.toml.roadmap-Ab12.tmp",
        ".f.toml.roadmap-notes",
        ".f.toml.roadmap-notes.swap",
        ".g.toml.roadmap-Ab12.tmp",
        "f.toml.roadmap-Ab12.tmp",
    ] {
        fs::write(folder.path().join(name), "").unwrap();
    }
    fs::create_dir(folder.path().join(".f.toml.roadmap-folder.tmp")).unwrap();
    sweep(&path);
    assert_eq!(
        names(folder.path()),
        [
            ".f.toml.roadmap-folder.tmp",
            ".f.toml.roadmap-notes",
            ".f.toml.roadmap-notes.swap",
            ".g.toml.roadmap-Ab12.tmp",
            "f.toml",
            "f.toml.roadmap-Ab12.tmp",
        ]
    );
}

#[test]
fn what_a_crash_would_leave_is_what_sweeping_takes() {
    let folder = folder();
    let path = folder.path().join("f.toml");
    draft_for(&path, Audience::Usual).unwrap().keep().unwrap();
    assert_eq!(names(folder.path()).len(), 1);
    sweep(&path);
    assert_eq!(names(folder.path()).len(), 0);
}

/// A file that says something, and a draft that is to take its place.
fn scene(folder: &tempfile::TempDir, says: &str, draft: &str) -> (PathBuf, TempPath) {
    let target = folder.path().join("f.toml");
    fs::write(&target, says).unwrap();
    let new = draft_for(&target, Audience::Usual)
        .unwrap()
        .into_temp_path();
    fs::write(&new, draft).unwrap();
    (target, new)
}

#[test]
fn a_file_that_says_what_it_should_is_replaced() {
    let folder = folder();
    let (target, draft) = scene(&folder, "old", "new");
    assert!(replace(draft, &target, b"old", b"new").unwrap());
    assert_eq!(fs::read_to_string(&target).unwrap(), "new");
    assert_eq!(names(folder.path()), ["f.toml"]);
}

/// Where names can't be exchanged, what another hand saves in the last moment is lost.
#[cfg(target_os = "linux")]
#[test]
fn what_another_hand_saved_comes_back() {
    let folder = folder();
    let (target, draft) = scene(&folder, "theirs", "new");
    assert!(!replace(draft, &target, b"old", b"new").unwrap());
    assert_eq!(fs::read_to_string(&target).unwrap(), "theirs");
    assert_eq!(names(folder.path()), ["f.toml"]);
}

#[test]
fn what_another_hand_saved_is_not_removed() {
    let folder = folder();
    let (target, draft) = scene(&folder, "theirs", "");
    drop(draft);
    assert!(!remove(&target, b"old").unwrap());
    assert_eq!(fs::read_to_string(&target).unwrap(), "theirs");
    assert_eq!(names(folder.path()), ["f.toml"]);
}

#[cfg(target_os = "linux")]
#[test]
fn of_two_texts_that_were_saved_meanwhile_the_newer_stays() {
    let folder = folder();
    let (target, aside) = scene(&folder, "second", "first");
    let ours = Some(b"ours".to_vec());
    put_back(&aside, &target, Some(b"first".to_vec()), ours).unwrap();
    assert_eq!(fs::read_to_string(&target).unwrap(), "second");
    assert_eq!(fs::read_to_string(&aside).unwrap(), "first");
}

/// What is there after a sweep, if a change from `old` to `new` was cut off and left a file that
/// says `aside` beside one that says `now`.
fn swept(now: Option<&str>, aside: &str) -> Vec<(String, String)> {
    let folder = folder();
    let target = folder.path().join("f.toml");
    if let Some(now) = now {
        fs::write(&target, now).unwrap();
    }
    fs::write(Name::of(b"old", b"new").beside(&target), aside).unwrap();
    sweep(&target);
    let says = |name: String| {
        let text = fs::read_to_string(folder.path().join(&name)).unwrap();
        (name, text)
    };
    names(folder.path()).into_iter().map(says).collect()
}

#[test]
fn what_a_change_that_was_cut_off_displaced_goes_if_nobody_misses_it() {
    let kept = |says: &str| vec![("f.toml".to_owned(), says.to_owned())];
    assert_eq!(swept(Some("old"), "new"), kept("old"));
    assert_eq!(swept(Some("new"), "old"), kept("new"));
    assert_eq!(swept(Some("newer"), "old"), kept("newer"));
    assert_eq!(swept(None, "old"), []);
}

#[cfg(target_os = "linux")]
#[test]
fn what_a_change_that_was_cut_off_displaced_comes_back_if_it_is_another_hands() {
    let kept = |says: &str| vec![("f.toml".to_owned(), says.to_owned())];
    assert_eq!(swept(Some("new"), "theirs"), kept("theirs"));
    assert_eq!(swept(None, "theirs"), kept("theirs"));
    let both = swept(Some("newer"), "theirs");
    let copy = format!("f.displaced-{:016x}.toml", fnv1a(b"theirs"));
    let copy = (copy, "theirs".to_owned());
    assert_eq!(both, [copy, kept("newer").remove(0)]);
}
