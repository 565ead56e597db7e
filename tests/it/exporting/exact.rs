//! What is handed out as a roadmap file, JSON or Markdown says all that there is to say.

use jiff::Timestamp;
use proptest::prelude::*;
use roadmap_core::document::{Document, Item};
use roadmap_core::model::{Progress, Record};

use super::documents::{library, progress};
use super::generated::documents;
use roadmap::form;
use roadmap::import::{Options, markdown};
use roadmap::query::export::{Form, document, export};
use roadmap::query::knowledge::Sharing;
use roadmap::query::standing::Standing;
use roadmap::render::exported;

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
fn a_bundled_roadmap_reads_back_as_the_same_from_every_form() {
    let texts = [
        include_str!("../../../data/python-proficiency.toml"),
        include_str!("../../../data/python-mastery.toml"),
        include_str!("../../../data/python-developer.toml"),
        include_str!("../../../data/python-learning.toml"),
        include_str!("../../../data/python-experienced.toml"),
    ];
    let bundled = library(&texts);
    let nothing = Progress::default();
    let standing = Standing::new(&bundled, &nothing, Sharing::Everywhere);
    for (place, entry) in bundled.entries().iter().enumerate() {
        let id = entry.index.id();
        let written = document(&standing, place);
        let again = library(&[&form::toml::write(&written)]);
        assert!(again.roadmap(0).bytes() == entry.index.bytes(), "{id}");
        let json = exported_as(Form::Json, &standing, place);
        assert!(
            form::json::read(&json).unwrap() == [written.clone()],
            "{id}"
        );
        let checklist = exported_as(Form::Markdown, &standing, place);
        let imported = markdown::read(&checklist, &Options::default());
        assert!(imported.document == written, "{id}");
    }
}

fn exported_as(form: Form, standing: &Standing<'_>, place: usize) -> String {
    let view = export(standing, &[place], form, None, Timestamp::UNIX_EPOCH);
    String::from_utf8(exported(&view).unwrap()).unwrap()
}

proptest! {
    #[test]
    fn a_document_written_as_a_file_and_compiled_is_the_same(written in documents()) {
        let library = library(&[&form::toml::write(&written)]);
        let progress = progress(&written);
        let standing = Standing::new(&library, &progress, Sharing::Everywhere);
        let again = document(&standing, 0);
        prop_assert_eq!(&again, &written);
        let twice = super::documents::library(&[&form::toml::write(&again)]);
        prop_assert!(twice.roadmap(0).bytes() == library.roadmap(0).bytes());
    }

    #[test]
    fn the_json_reads_back_with_every_record(written in documents()) {
        let library = library(&[&form::toml::write(&written)]);
        let progress = progress(&written);
        let standing = Standing::new(&library, &progress, Sharing::Everywhere);
        let text = exported_as(Form::Json, &standing, 0);
        prop_assert!(!text.trim_end().contains(roadmap_core::safe::is_unsafe));
        prop_assert_eq!(form::json::read(&text).unwrap(), std::slice::from_ref(&written));
    }

    #[test]
    fn the_checklist_reads_back_with_every_record(written in documents()) {
        let library = library(&[&form::toml::write(&written)]);
        let progress = progress(&written);
        let standing = Standing::new(&library, &progress, Sharing::Everywhere);
        let text = exported_as(Form::Markdown, &standing, 0);
        let imported = markdown::read(&text, &Options::default());
        prop_assert_eq!(&imported.document, &written, "{}", text);
        prop_assert_eq!(imported.left_out, []);
    }

    #[test]
    fn a_file_holds_no_records(written in documents()) {
        let text = form::toml::write(&written);
        prop_assert!(!text.replace('\n', "").contains(roadmap_core::safe::is_unsafe));
        prop_assert_eq!(text, form::toml::write(&unread(written)));
    }
}
