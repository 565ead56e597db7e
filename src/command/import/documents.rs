//! Documents that make the same roadmap made equal, with their records and without.
//!
//! It must not know where a document comes from.

use roadmap_core::document::{Document, Item};
use roadmap_core::index::Index;
use roadmap_core::library::{Entry, Library, Origin};
use roadmap_core::model::Progress;

use crate::command::{Context, Failure};
use crate::import::Imported;
use crate::library;
use crate::query::export::document;
use crate::query::knowledge::Sharing;
use crate::query::standing::Standing;

/// The roadmap that a text makes here.
pub(super) fn compiled(id: &str, text: &str, context: &Context) -> Result<Index, Failure> {
    let name = format!("{id}.toml");
    library::version(context.home.as_deref(), &name, id, text.as_bytes().to_vec())
        .map_err(Failure::damaged)
}

/// A roadmap as a document, without records: two that make the same roadmap are equal.
pub(super) fn bare(index: &Index, library: &Library) -> Document {
    let entry = Entry {
        index: index.clone(),
        origin: Origin::Bundled,
    };
    let alone = Library::new(vec![entry], library.concepts().clone());
    document(
        &Standing::new(&alone, &Progress::default(), Sharing::OnlyHere),
        0,
    )
}

/// A document with the records of another one that has the same topics and items.
pub(super) fn with_records(mut bare: Document, records: &Document) -> Document {
    fn items(bare: &mut [Item], records: &[Item]) {
        for (bare, item) in bare.iter_mut().zip(records) {
            bare.record.clone_from(&item.record);
            items(&mut bare.items, &item.items);
        }
    }
    let topics = bare
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.topics);
    let of = records.sections.iter().flat_map(|section| &section.topics);
    for (bare, topic) in topics.zip(of) {
        bare.record.clone_from(&topic.record);
        items(&mut bare.items, &topic.items);
    }
    bare
}

/// Concepts that nobody knows here would make the file one with errors.
pub(super) fn drop_concepts(imported: &mut Imported, library: &Library) {
    fn items(list: &mut [Item], keep: &mut impl FnMut(&mut Vec<String>)) {
        for item in list {
            keep(&mut item.concepts);
            items(&mut item.items, keep);
        }
    }
    let concepts = library.concepts();
    if !concepts.is_complete() {
        return;
    }
    let mut unknown = 0;
    let mut keep = |ids: &mut Vec<String>| {
        let before = ids.len();
        ids.retain(|id| concepts.named(id).is_some());
        unknown += before - ids.len();
    };
    let sections = &mut imported.document.sections;
    for topic in sections.iter_mut().flat_map(|section| &mut section.topics) {
        keep(&mut topic.concepts);
        items(&mut topic.items, &mut keep);
    }
    imported.leave_out("concepts that are not known here", unknown);
}
