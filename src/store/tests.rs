//! The store on real files, in a folder of its own for each test.

mod changing;
mod concurrent;
mod restoring;
mod undoing;

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};

use roadmap_core::model::{Record, RecordChange, Status};
use tempfile::TempDir;

use super::*;

const AT: &str = "2026-11-20T10:00:00Z";
const FRESH: &str = "# Progress of roadmap. One line a topic; edit it freely, comments stay.\n\
    version = 1\n\n[topics]\n";

/// A home and a state folder that are not there yet, and their store.
struct Place {
    root: TempDir,
    store: Store,
}

impl Place {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let paths = Paths {
            progress: root.path().join("home/progress.toml"),
            state: Some(root.path().join("state")),
        };
        let store = Store::new(paths, Duration::from_secs(60));
        Self { root, store }
    }

    fn with(text: &str) -> Self {
        let place = Self::new();
        fs::create_dir(place.root.path().join("home")).unwrap();
        fs::write(place.store.path(), text).unwrap();
        place
    }

    fn text(&self) -> String {
        fs::read_to_string(self.store.path()).unwrap()
    }

    fn write(&self, text: &str) {
        fs::write(self.store.path(), text).unwrap();
    }

    /// Replaces a part of the file, as an editor would.
    fn edit(&self, from: &str, to: &str) {
        let text = self.text();
        assert!(text.contains(from), "{text}");
        self.write(&text.replace(from, to));
    }

    fn apply(&self, command: &str, change: &Change) -> Result<Outcome<()>, StoreError> {
        self.store
            .change(&occasion(command), &|_| {}, |_| Ok((change.clone(), ())))
    }

    fn mark(&self, id: &str, status: Status) -> Outcome<()> {
        let command = format!("{status} {id}");
        self.apply(&command, &set(id, marked(status))).unwrap()
    }

    fn undo(&self, count: usize) -> Result<Undone, StoreError> {
        self.store.undo(count, &occasion("undo"), &|_| {})
    }

    /// What stands in the home, but for the progress file.
    fn beside(&self) -> Vec<String> {
        names(&self.root.path().join("home"))
            .into_iter()
            .filter(|name| name != "progress.toml")
            .collect()
    }

    fn journal(&self) -> PathBuf {
        let folder = self.root.path().join("state/undo");
        let [name] = names(&folder).try_into().unwrap();
        folder.join(name)
    }
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        // Where a folder can't be locked itself, this stays.
        .filter(|name| name != crate::sys::lock::LOCK_FILE)
        .collect()
}

fn occasion(command: &str) -> Occasion {
    Occasion {
        command: command.to_owned(),
        now: AT.parse().unwrap(),
        zone: TimeZone::UTC,
    }
}

fn marked(status: Status) -> Record {
    Record {
        status: Some(status),
        ..Record::default()
    }
}

fn change(id: &str, record: Option<Record>) -> Change {
    Change {
        records: vec![RecordChange {
            id: id.to_owned(),
            stands_under: None,
            record,
        }],
        active: None,
    }
}

fn set(id: &str, record: Record) -> Change {
    change(id, Some(record))
}

fn line(id: &str, status: Status) -> String {
    format!("\"{id}\" = {{ status = \"{status}\" }}\n")
}
