//! Libraries from TOML text, records from short lines, and a learner who acts on them.

use jiff::Timestamp;
use roadmap_core::compile::{Base, File, compile, compile_concepts};
use roadmap_core::concepts::Concepts;
use roadmap_core::library::{Entry, Library, Node, Origin, TopicRef};
use roadmap_core::model::{Progress, Record, Status};

use crate::query::change::{Mark, Plan, apply, mark};
use crate::query::knowledge::Sharing;
use crate::query::locate::locate;
use crate::query::scope::Scope;
use crate::query::standing::Standing;

/// The moment at which everything in the tests is marked.
pub(super) const NOW: &str = "2026-03-01T12:00:00Z";

/// A library and a learner's records.
#[derive(Clone, Debug)]
pub(super) struct Desk {
    pub(super) library: Library,
    pub(super) progress: Progress,
    pub(super) sharing: Sharing,
}

impl Desk {
    /// A library of these roadmaps that teach these concepts, with these records.
    pub(super) fn with_concepts(roadmaps: &[&str], concepts: &str, records: &str) -> Self {
        Self {
            library: library_with(roadmaps, concepts),
            progress: progress(records),
            sharing: Sharing::Everywhere,
        }
    }

    /// A library of these roadmaps, with these records (see [`progress`]).
    pub(super) fn new(roadmaps: &[&str], records: &str) -> Self {
        Self {
            library: library(roadmaps),
            progress: progress(records),
            sharing: Sharing::Everywhere,
        }
    }

    pub(super) fn standing(&self) -> Standing<'_> {
        Standing::new(&self.library, &self.progress, self.sharing)
    }

    /// Everything is listed, no roadmap is chosen.
    pub(super) fn all(&self) -> Scope {
        Scope::new(&self.library, None, None)
    }

    /// What has this full id.
    pub(super) fn node(&self, id: &str) -> Node {
        locate(&self.library, id)
            .unwrap_or_else(|| panic!("`{id}` is nothing"))
            .0
    }

    pub(super) fn topic(&self, id: &str) -> TopicRef {
        self.node(id).topic
    }

    pub(super) fn status(&self, id: &str) -> &'static str {
        self.standing().node(self.node(id)).as_str()
    }

    /// The statuses of some ids, in order.
    pub(super) fn statuses(&self, ids: &[&str]) -> Vec<&'static str> {
        ids.iter().map(|id| self.status(id)).collect()
    }

    /// Marks some ids and carries that out.
    pub(super) fn mark(&mut self, how: Mark, ids: &[&str]) -> Plan {
        let nodes: Vec<Node> = ids.iter().map(|id| self.node(id)).collect();
        let plan = mark(&self.standing(), &nodes, how, moment(NOW));
        self.progress = apply(&self.progress, &plan.change);
        plan
    }

    /// The records, written as [`progress`] reads them.
    pub(super) fn records(&self) -> String {
        written(&self.progress)
    }
}

/// The bundled roadmaps, which teach the bundled concepts.
pub(super) fn bundled() -> Library {
    let roadmaps = [
        include_str!("../../../data/python-proficiency.toml"),
        include_str!("../../../data/python-mastery.toml"),
        include_str!("../../../data/python-developer.toml"),
        include_str!("../../../data/python-learning.toml"),
        include_str!("../../../data/python-experienced.toml"),
    ];
    library_with(&roadmaps, include_str!("../../../data/concepts.toml"))
}

/// A library of these roadmaps, in this order. Whatever they name is a concept.
pub(super) fn library(roadmaps: &[&str]) -> Library {
    library_of(roadmaps, Concepts::default().incomplete())
}

/// A library of these roadmaps, in this order, that teach the concepts of a file.
pub(super) fn library_with(roadmaps: &[&str], concepts: &str) -> Library {
    let compiled = compile_concepts("concepts.toml", concepts, &Concepts::default());
    let concepts = compiled.concepts;
    let concepts = concepts.unwrap_or_else(|| panic!("{:?}", compiled.diagnostics));
    library_of(roadmaps, concepts)
}

fn library_of(roadmaps: &[&str], concepts: Concepts) -> Library {
    let entry = |text: &&str| {
        let file = File {
            name: "test.toml",
            stem: "test",
            text,
        };
        let compiled = compile(&file, &Base::Nothing, &concepts);
        Entry {
            index: compiled
                .index
                .unwrap_or_else(|| panic!("{:?}", compiled.diagnostics)),
            origin: Origin::Bundled,
        }
    };
    Library::new(roadmaps.iter().map(entry).collect(), concepts)
}

/// Records from lines: an id, then in any order a status, `>` and when it was begun, `=` and when
/// it was completed; a note follows ` # `. A date alone is noon.
pub(super) fn progress(lines: &str) -> Progress {
    let mut progress = Progress::default();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (line, note) = match line.split_once(" # ") {
            Some((line, note)) => (line, Some(note.to_owned())),
            None => (line, None),
        };
        let mut words = line.split_whitespace();
        let id = words.next().unwrap().to_owned();
        let mut record = Record {
            note,
            ..Record::default()
        };
        for word in words {
            match word.as_bytes()[0] {
                b'>' => record.started = Some(moment(&word[1..])),
                b'=' => record.completed = Some(moment(&word[1..])),
                _ => record.status = Some(word.parse::<Status>().unwrap()),
            }
        }
        assert!(progress.records.insert(id, record).is_none(), "{line}");
    }
    progress
}

/// Records as lines that [`progress`] reads.
pub(super) fn written(progress: &Progress) -> String {
    let line = |(id, record): (&String, &Record)| {
        let date = |sign: &str, at: Option<Timestamp>| at.map(|at| format!("{sign}{}", short(at)));
        let words = [
            Some(id.clone()),
            record.status.map(|status| status.as_str().to_owned()),
            date(">", record.started),
            date("=", record.completed),
            record.note.as_ref().map(|note| format!("# {note}")),
        ];
        words.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    progress
        .records
        .iter()
        .map(line)
        .collect::<Vec<_>>()
        .join("\n")
}

/// A moment from a date, at noon, or from a time in UTC.
pub(super) fn moment(text: &str) -> Timestamp {
    let text = if text.contains('T') {
        text.to_owned()
    } else {
        format!("{text}T12:00:00Z")
    };
    text.parse().unwrap()
}

fn short(at: Timestamp) -> String {
    let text = at.to_string();
    match text.strip_suffix("T12:00:00Z") {
        Some(date) => date.to_owned(),
        None => text,
    }
}
