//! Links that lead to the file: they stay, and what they lead to is changed.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::support::{Home, broken, has_tools};

const OLD: &str = "version = 1\n\n[topics]\n";

/// All that writes, in an order in which each has something to write.
const WRITES: [&str; 9] = [
    "start python-proficiency/asyncio",
    "done python-proficiency/asyncio",
    "note python-proficiency/asyncio text",
    "note python-proficiency/asyncio --clear",
    "known python-proficiency/threading",
    "skip python-proficiency/pathlib",
    "use python-proficiency",
    "reset python-proficiency/threading",
    "undo 2",
];

/// A chain of links, and the file that it leads to. The first of them is the progress file.
struct Chain {
    what: &'static str,
    links: &'static [(&'static str, &'static str)],
    file: &'static str,
}

const CHAINS: [Chain; 5] = [
    Chain {
        what: "relative",
        links: &[("home/progress.toml", "mine.toml")],
        file: "home/mine.toml",
    },
    Chain {
        what: "across folders",
        links: &[("home/progress.toml", "../notes/learning/mine.toml")],
        file: "notes/learning/mine.toml",
    },
    Chain {
        what: "chained",
        links: &[
            ("home/progress.toml", "../a/link"),
            ("a/link", "../b/link"),
            ("b/link", "mine.toml"),
        ],
        file: "b/mine.toml",
    },
    Chain {
        what: "upwards from a linked folder",
        links: &[
            ("home/progress.toml", "folder/../mine.toml"),
            ("home/folder", "../a/b"),
        ],
        file: "a/mine.toml",
    },
    Chain {
        what: "the home itself",
        links: &[("home", "a/b")],
        file: "a/b/progress.toml",
    },
];

#[test]
fn links_stay_and_the_file_that_they_lead_to_is_written() {
    for chain in &CHAINS {
        let home = Home::new();
        chain.lay(&home);
        home.write(chain.file, OLD);
        for line in WRITES {
            let old = fs::read(home.path(chain.file)).unwrap();
            home.run(line).done().exits(0);
            assert_ne!(
                fs::read(home.path(chain.file)).unwrap(),
                old,
                "{}",
                chain.what
            );
            chain.stays(&home);
        }
        let folder = home.path(chain.file);
        let beside = fs::read_dir(folder.parent().unwrap()).unwrap();
        let litter = beside.filter(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            name.as_encoded_bytes().starts_with(b".")
        });
        assert_eq!(litter.count(), 0, "{}", chain.what);
    }
}

#[test]
fn links_to_nowhere_stay_and_the_file_is_made_where_they_lead() {
    for chain in &CHAINS {
        let home = Home::new();
        chain.lay(&home);
        home.run("next --ids").done().exits(0);
        assert!(!home.path(chain.file).exists());
        home.run("done python-proficiency/asyncio").done().exits(0);
        assert!(home.path(chain.file).is_file(), "{}", chain.what);
        chain.stays(&home);
        home.run("undo").done().exits(0);
        assert!(!home.path(chain.file).exists(), "{}", chain.what);
        chain.stays(&home);
    }
}

#[test]
fn a_link_to_a_folder_that_is_not_there_makes_the_folder() {
    let home = Home::new();
    let file = "far/away/mine.toml";
    fs::create_dir(home.path("home")).unwrap();
    symlink(home.path(file), home.path("home/progress.toml")).unwrap();
    home.run("done python-proficiency/asyncio").done().exits(0);
    assert!(home.path(file).is_file());
    assert!(home.path("home/progress.toml").is_symlink());
}

#[test]
fn a_store_that_replaces_links_is_seen() {
    if !has_tools(&["cc"], "a store that replaces links") {
        return;
    }
    let chain = &CHAINS[1];
    let home = Home::new();
    chain.lay(&home);
    home.write(chain.file, OLD);
    let mut command = broken(&home, "blind-to-links");
    let output = command.args(WRITES[0].split(' ')).output().unwrap();
    assert!(output.status.success());
    assert!(!home.path("home/progress.toml").is_symlink());
    assert_eq!(fs::read_to_string(home.path(chain.file)).unwrap(), OLD);
}

#[test]
fn a_link_that_leads_back_to_itself_is_refused() {
    let home = Home::new();
    fs::create_dir(home.path("home")).unwrap();
    symlink("progress.toml", home.path("home/progress.toml")).unwrap();
    for line in ["done python-proficiency/asyncio", "next", "undo"] {
        home.run(line).fails(
            1,
            "\
error: `[HOME]/home/progress.toml` is a symbolic link that leads back to itself
 |
 = help: name a file with `--progress`
",
        );
    }
}

/// The rename gives the new file the one name: whoever holds another keeps the old text.
#[test]
fn another_name_of_the_file_keeps_the_old_text() {
    let home = Home::new();
    home.progress(OLD);
    let other = home.path("copy.toml");
    fs::hard_link(home.path("home/progress.toml"), &other).unwrap();
    home.run("done python-proficiency/asyncio").done().exits(0);
    assert_eq!(fs::read_to_string(&other).unwrap(), OLD);
    assert!(home.progress_text().contains("asyncio"));
}

impl Chain {
    fn lay(&self, home: &Home) {
        for folder in ["a/b", "b", "notes/learning"] {
            fs::create_dir_all(home.path(folder)).unwrap();
        }
        for (link, target) in self.links {
            let link = home.path(link);
            fs::create_dir_all(link.parent().unwrap()).unwrap();
            symlink(target, link).unwrap();
        }
    }

    #[track_caller]
    fn stays(&self, home: &Home) {
        for (link, target) in self.links {
            let found = fs::read_link(home.path(link)).unwrap();
            assert_eq!(found, Path::new(target), "{}", self.what);
        }
    }
}
