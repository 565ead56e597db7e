//! A document as the library and the learner's file have it.

use roadmap_core::compile::{Base, File, compile};
use roadmap_core::concepts::Concepts;
use roadmap_core::document::{Document, Item};
use roadmap_core::library::{Entry, Library, Origin};
use roadmap_core::model::{Progress, Record};

/// A library of these roadmap files. Whatever they name is a concept.
pub(super) fn library(texts: &[&str]) -> Library {
    let concepts = Concepts::default().incomplete();
    let entry = |text: &&str| {
        let file = File {
            name: "test.toml",
            stem: "test",
            text,
        };
        let compiled = compile(&file, &Base::Nothing, &concepts);
        let index = compiled.index;
        Entry {
            index: index.unwrap_or_else(|| panic!("{:?}\n{text}", compiled.diagnostics)),
            origin: Origin::Bundled,
        }
    };
    Library::new(texts.iter().map(entry).collect(), concepts)
}

/// The records of a document as the progress file has them.
pub(super) fn progress(document: &Document) -> Progress {
    fn add(progress: &mut Progress, id: &str, record: &Record, items: &[Item]) {
        if !record.is_empty() {
            progress.records.insert(id.to_owned(), record.clone());
        }
        for item in items {
            let id = format!("{id}/{}", item.id);
            add(progress, &id, &item.record, &item.items);
        }
    }
    let mut progress = Progress::default();
    let topics = document.sections.iter().flat_map(|section| &section.topics);
    for topic in topics {
        let id = format!("{}/{}", document.id, topic.id);
        add(&mut progress, &id, &topic.record, &topic.items);
    }
    progress
}
