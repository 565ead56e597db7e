use super::*;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A folder's real name, as `resolve` gives it.
fn real(folder: &tempfile::TempDir) -> PathBuf {
    fs::canonicalize(folder.path()).unwrap()
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
    replace(target, content.as_bytes(), Audience::Usual, || Ok(true))
}

#[test]
fn reading_tells_missing_from_empty_from_too_large() {
    let folder = folder();
    let path = folder.path().join("f");
    assert_eq!(read(&path, 3).unwrap(), Content::Missing);
    fs::write(&path, "").unwrap();
    assert_eq!(read(&path, 3).unwrap(), Content::Bytes(Vec::new()));
    fs::write(&path, "abc").unwrap();
    assert_eq!(read(&path, 3).unwrap(), Content::Bytes(b"abc".to_vec()));
    fs::write(&path, "abcd").unwrap();
    assert_eq!(read(&path, 3).unwrap(), Content::TooLarge);
}

#[test]
fn a_folder_is_no_file() {
    let folder = folder();
    for refused in [
        read(folder.path(), 9).unwrap_err(),
        resolve(folder.path()).unwrap_err(),
        put(folder.path(), "x").unwrap_err(),
    ] {
        assert!(refused.to_string().ends_with("is a folder, not a file"));
    }
}

#[test]
fn a_file_in_the_place_of_a_folder_is_named() {
    let folder = folder();
    let home = folder.path().join("home");
    fs::write(&home, "").unwrap();
    for refused in [
        resolve(&home.join("deep/progress.toml")).unwrap_err(),
        read(&home.join("progress.toml"), 9).unwrap_err(),
        create_folder(&home).unwrap_err(),
        create_folder(&home.join("deep")).unwrap_err(),
    ] {
        assert!(
            matches!(&refused, FileError::NotAFolder { path } if *path == home),
            "{refused:?}"
        );
    }
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
fn a_stale_or_failing_check_leaves_the_file_and_the_folder_as_they_were() {
    let folder = folder();
    let path = folder.path().join("f.toml");
    fs::write(&path, "old").unwrap();
    let stale = replace(&path, b"new", Audience::Usual, || Ok(false)).unwrap();
    assert_eq!(stale, Written::Stale);
    let loud = || {
        Err(FileError::ReadOnly {
            path: PathBuf::from("elsewhere"),
        })
    };
    replace(&path, b"new", Audience::Usual, loud).unwrap_err();
    assert_eq!(remove(&path, || Ok(false)).unwrap(), Written::Stale);
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(names(folder.path()), ["f.toml"]);
}

#[test]
fn removing_takes_the_file_away() {
    let folder = folder();
    let path = folder.path().join("f.toml");
    fs::write(&path, "old").unwrap();
    assert_eq!(remove(&path, || Ok(true)).unwrap(), Written::Done);
    assert!(!path.exists());
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

#[test]
fn sweeping_takes_own_temporary_files_alone() {
    let folder = folder();
    let path = folder.path().join("f.toml");
    for name in [
        "f.toml",
        ".f.toml.roadmap-Ab12.tmp",
        ".f.toml.roadmap-notes",
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
    let temporary = temporary_for(&path, Audience::Usual).unwrap();
    temporary.keep().unwrap();
    assert_eq!(names(folder.path()).len(), 1);
    sweep(&path);
    assert_eq!(names(folder.path()).len(), 0);
}

#[test]
fn a_path_without_links_resolves_to_itself_there_or_not() {
    let folder = folder();
    let path = real(&folder).join("f.toml");
    assert_eq!(resolve(&path).unwrap(), path);
    fs::write(&path, "").unwrap();
    assert_eq!(resolve(&path).unwrap(), path);
    let far = real(&folder).join("not/there/yet.toml");
    assert_eq!(resolve(&far).unwrap(), far);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    #[test]
    fn links_resolve_across_folders_and_when_they_dangle() {
        let folder = folder();
        let root = real(&folder);
        fs::create_dir_all(root.join("home")).unwrap();
        fs::create_dir_all(root.join("dotfiles/deep")).unwrap();
        symlink("dotfiles/deep", root.join("short")).unwrap();
        // Through `short` the `..` leads to `dotfiles`, not back to the root.
        symlink("../short/../kept.toml", root.join("home/one.toml")).unwrap();
        symlink("one.toml", root.join("home/progress.toml")).unwrap();
        let target = root.join("dotfiles/kept.toml");
        assert_eq!(resolve(&root.join("home/progress.toml")).unwrap(), target);
        assert_eq!(put(&target, "text").unwrap(), Written::Done);
        assert_eq!(resolve(&root.join("home/progress.toml")).unwrap(), target);
        assert_eq!(
            fs::read_to_string(root.join("home/progress.toml")).unwrap(),
            "text"
        );
    }

    #[test]
    fn a_linked_folder_has_one_name() {
        let folder = folder();
        let root = real(&folder);
        fs::create_dir(root.join("real")).unwrap();
        symlink("real", root.join("alias")).unwrap();
        assert_eq!(
            resolve(&root.join("alias/f.toml")).unwrap(),
            root.join("real/f.toml")
        );
    }

    #[test]
    fn a_loop_of_links_is_an_error() {
        let folder = folder();
        let (a, b) = (folder.path().join("a"), folder.path().join("b"));
        symlink("b", &a).unwrap();
        symlink("a", &b).unwrap();
        let refused = resolve(&a).unwrap_err();
        assert!(matches!(refused, FileError::LinkLoop { path } if path == a));
    }

    #[test]
    fn devices_are_refused() {
        for refused in [
            resolve(Path::new("/dev/null")).unwrap_err(),
            read(Path::new("/dev/null"), 9).unwrap_err(),
        ] {
            assert_eq!(refused.to_string(), "`/dev/null` is a device, not a file");
        }
    }

    #[test]
    fn sockets_are_refused_without_opening_them() {
        let folder = folder();
        let path = folder.path().join("s");
        let _listener = std::os::unix::net::UnixListener::bind(&path).unwrap();
        assert!(
            resolve(&path)
                .unwrap_err()
                .to_string()
                .ends_with("is a socket, not a file")
        );
    }

    #[test]
    fn a_link_is_never_written_over() {
        let folder = folder();
        let path = folder.path().join("f.toml");
        symlink("elsewhere.toml", &path).unwrap();
        assert_eq!(put(&path, "new").unwrap(), Written::Stale);
        fs::remove_file(&path).unwrap();
        fs::write(&path, "old").unwrap();
        let turns_into_a_link = || {
            fs::remove_file(&path).unwrap();
            symlink("elsewhere.toml", &path).unwrap();
            Ok(true)
        };
        let written = replace(&path, b"new", Audience::Usual, turns_into_a_link).unwrap();
        assert_eq!(written, Written::Stale);
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
        let written = replace(&private, b"", Audience::Owner, || Ok(true)).unwrap();
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
