//! The roadmap file and the JSON say all that there is to say.

use proptest::prelude::*;
use roadmap_core::document::{Document, Item};
use roadmap_core::model::Record;

use super::generated::documents;
use super::{library, progress};
use crate::form;
use crate::query::export::{Form, document, export};
use crate::query::knowledge::Sharing;
use crate::query::standing::Standing;
use crate::render::exported;

/// A document without its records.
fn unread(mut document: Document) -> Document {
    fn clear(record: &mut Record, items: &mut [Item]) {
        *record = Record::default();
        for item in items {
            clear(&mut item.record, &mut item.items);
        }
    }
    for topic in document
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.topics)
    {
        clear(&mut topic.record, &mut topic.items);
    }
    document
}

#[test]
fn a_bundled_roadmap_written_as_a_file_is_the_same_roadmap() {
    let texts = [
        include_str!("../../../../data/python-proficiency.toml"),
        include_str!("../../../../data/python-mastery.toml"),
        include_str!("../../../../data/python-developer.toml"),
        include_str!("../../../../data/python-learning.toml"),
        include_str!("../../../../data/python-experienced.toml"),
    ];
    let bundled = library(&texts);
    let nothing = roadmap_core::model::Progress::default();
    let standing = Standing::new(&bundled, &nothing, Sharing::Everywhere);
    for (place, entry) in bundled.entries().iter().enumerate() {
        let again = library(&[&form::toml::write(&document(&standing, place))]);
        assert!(
            again.roadmap(0).bytes() == entry.index.bytes(),
            "{}",
            entry.index.id()
        );
    }
}

proptest! {
    #[test]
    fn a_document_written_as_a_file_and_compiled_is_the_same(written in documents()) {
        let library = library(&[&form::toml::write(&written)]);
        let progress = progress(&written);
        let standing = Standing::new(&library, &progress, Sharing::Everywhere);
        let again = document(&standing, 0);
        prop_assert_eq!(&again, &written);
        let twice = super::library(&[&form::toml::write(&again)]);
        prop_assert!(twice.roadmap(0).bytes() == library.roadmap(0).bytes());
    }

    #[test]
    fn the_json_reads_back_with_every_record(written in documents()) {
        let library = library(&[&form::toml::write(&written)]);
        let progress = progress(&written);
        let standing = Standing::new(&library, &progress, Sharing::Everywhere);
        let view = export(&standing, &[0], Form::Json, None, jiff::Timestamp::UNIX_EPOCH);
        let text = String::from_utf8(exported(&view).unwrap()).unwrap();
        prop_assert!(!text.trim_end().contains(roadmap_core::safe::is_unsafe));
        prop_assert_eq!(form::json::read(&text).unwrap(), std::slice::from_ref(&written));
    }

    #[test]
    fn a_file_holds_no_records(written in documents()) {
        let text = form::toml::write(&written);
        prop_assert!(!text.replace('\n', "").contains(roadmap_core::safe::is_unsafe));
        prop_assert_eq!(text, form::toml::write(&unread(written)));
    }
}
