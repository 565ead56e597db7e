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

fn put(target: &Path, content: &str) -> Result<Written, FileError> {
    replace(
        target,
        Expected::Anything,
        content.as_bytes(),
        Audience::Usual,
    )
}

#[test]
fn replacing_makes_and_overwrites_and_leaves_nothing_beside() {
    let folder = folder();
    let path = folder.path().join("f.toml");
    assert_eq!(put(&path, "one").unwrap(), Written::Done);
    assert_eq!(put(&path, "two").unwrap(), Written::Done);
    assert_eq!(fs::read_to_string(&path).unwrap(), "two");
    assert_eq!(names(folder.path()), ["f.toml"]);
}

#[test]
fn a_folder_is_not_replaced() {
    let folder = folder();
    let refused = put(folder.path(), "x").unwrap_err();
    assert!(refused.to_string().ends_with("is a folder, not a file"));
}

#[test]
fn what_is_not_expected_stays_as_it_is() {
    let folder = folder();
    let path = folder.path().join("f.toml");
    let missing = replace(&path, Expected::Bytes(b"old"), b"new", Audience::Usual);
    assert_eq!(missing.unwrap(), Written::Stale);
    assert_eq!(names(folder.path()), [""; 0]);
    fs::write(&path, "other").unwrap();
    for expected in [
        Expected::Missing,
        Expected::Bytes(b"old"),
        Expected::Bytes(b"othe"),
        Expected::Bytes(b"other one"),
    ] {
        let written = replace(&path, expected, b"new", Audience::Usual).unwrap();
        assert_eq!(written, Written::Stale, "{expected:?}");
    }
    assert_eq!(remove(&path, b"old").unwrap(), Written::Stale);
    assert_eq!(fs::read_to_string(&path).unwrap(), "other");
    assert_eq!(names(folder.path()), ["f.toml"]);
}

#[test]
fn what_is_expected_gives_way() {
    let folder = folder();
    let path = folder.path().join("f.toml");
    let made = replace(&path, Expected::Missing, b"one", Audience::Usual).unwrap();
    assert_eq!(made, Written::Done);
    let replaced = replace(&path, Expected::Bytes(b"one"), b"two", Audience::Usual).unwrap();
    assert_eq!(replaced, Written::Done);
    assert_eq!(fs::read_to_string(&path).unwrap(), "two");
    assert_eq!(names(folder.path()), ["f.toml"]);
}

#[test]
fn removing_takes_the_file_away() {
    let folder = folder();
    let path = folder.path().join("f.toml");
    fs::write(&path, "old").unwrap();
    assert_eq!(remove(&path, b"old").unwrap(), Written::Done);
    assert_eq!(names(folder.path()), [""; 0]);
}

#[test]
fn a_folder_that_takes_no_file_is_named_alone() {
    let folder = folder();
    let home = folder.path().join("gone");
    let refused = put(&home.join("f.toml"), "new").unwrap_err();
    assert_eq!(
        refused.to_string(),
        format!(
            "can't write in the folder `{}`: entity not found",
            home.display()
        )
    );
}

#[test]
fn a_read_only_file_is_not_replaced() {
    let folder = folder();
    let path = folder.path().join("f.toml");
    fs::write(&path, "old").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert!(matches!(
        put(&path, "new").unwrap_err(),
        FileError::ReadOnly { .. }
    ));
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    #[test]
    fn a_link_is_never_written_over() {
        let folder = folder();
        let path = folder.path().join("f.toml");
        fs::write(folder.path().join("elsewhere.toml"), "old").unwrap();
        symlink("elsewhere.toml", &path).unwrap();
        assert_eq!(put(&path, "new").unwrap(), Written::Stale);
        assert_eq!(remove(&path, b"old").unwrap(), Written::Stale);
        assert!(is_symlink(&path));
    }

    #[test]
    fn the_mode_of_the_old_file_is_kept() {
        let folder = folder();
        let path = folder.path().join("f.toml");
        fs::write(&path, "old").unwrap();
        for kept in [0o600, 0o640, 0o666] {
            fs::set_permissions(&path, fs::Permissions::from_mode(kept)).unwrap();
            assert_eq!(put(&path, "new").unwrap(), Written::Done);
            assert_eq!(mode(&path), kept);
        }
    }

    #[test]
    fn a_new_file_is_as_open_as_any_other_or_for_the_owner_alone() {
        let folder = folder();
        let usual = folder.path().join("usual");
        let other = folder.path().join("other");
        assert_eq!(put(&usual, "").unwrap(), Written::Done);
        fs::write(&other, "").unwrap();
        assert_eq!(mode(&usual), mode(&other));
        let private = folder.path().join("private");
        let written = replace(&private, Expected::Missing, b"", Audience::Owner).unwrap();
        assert_eq!(written, Written::Done);
        assert_eq!(mode(&private), 0o600);
    }

    #[test]
    fn the_owner_of_the_old_file_is_kept_where_that_is_possible() {
        let folder = folder();
        let path = folder.path().join("f.toml");
        fs::write(&path, "old").unwrap();
        // Only a privileged user can give a file away; for anyone else there is nothing to see.
        if std::os::unix::fs::chown(&path, Some(12345), Some(12345)).is_err() {
            return;
        }
        assert_eq!(put(&path, "new").unwrap(), Written::Done);
        let found = fs::metadata(&path).unwrap();
        assert_eq!((found.uid(), found.gid()), (12345, 12345));
    }
}
