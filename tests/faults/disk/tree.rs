//! What stands below a folder, read from a real one or laid out as one.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// What stands where, by paths from the folder on; those above come first.
pub(crate) type Tree = BTreeMap<PathBuf, Entry>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Entry {
    Folder,
    File(Vec<u8>),
    Link(PathBuf),
}

/// What stands below a folder now.
pub(crate) fn read(folder: &Path) -> Tree {
    let mut tree = Tree::new();
    let mut to_visit = vec![folder.to_owned()];
    while let Some(inner) = to_visit.pop() {
        for entry in fs::read_dir(inner).unwrap() {
            let entry = entry.unwrap();
            let (kind, path) = (entry.file_type().unwrap(), entry.path());
            let found = if kind.is_symlink() {
                Entry::Link(fs::read_link(&path).unwrap())
            } else if kind.is_dir() {
                to_visit.push(path.clone());
                Entry::Folder
            } else {
                Entry::File(fs::read(&path).unwrap())
            };
            tree.insert(path.strip_prefix(folder).unwrap().to_owned(), found);
        }
    }
    tree
}

/// Makes a folder hold a tree and nothing else.
pub(crate) fn lay_out(tree: &Tree, folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            fs::remove_dir_all(entry.path()).unwrap();
        } else {
            fs::remove_file(entry.path()).unwrap();
        }
    }
    for (path, entry) in tree {
        let path = folder.join(path);
        match entry {
            Entry::Folder => fs::create_dir(path).unwrap(),
            Entry::File(bytes) => fs::write(path, bytes).unwrap(),
            Entry::Link(target) => symlink(target, path).unwrap(),
        }
    }
}
