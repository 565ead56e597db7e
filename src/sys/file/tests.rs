use super::*;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A folder's real name, as `resolve` gives it.
fn real(folder: &tempfile::TempDir) -> PathBuf {
    fs::canonicalize(folder.path()).unwrap()
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
    use std::os::unix::fs::symlink;

    use super::*;

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
        fs::write(&target, "text").unwrap();
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
}
