//! Roadmap files, and overlays of them after a parting line.

use roadmap::query::knowledge::Sharing;
use roadmap::query::standing::Standing;
use roadmap_core::compile::{Base, File, compile, head};
use roadmap_core::index::Index;
use roadmap_core::library::{Entry, Library, Origin};
use roadmap_core::model::Progress;
use roadmap_core::reader;

use super::small::CONCEPTS;
use super::{checks, parted};

/// Compiles a roadmap file, and the overlay if there is one.
pub fn run(input: &[u8]) {
    let text = match reader::decode("course.toml", input.to_vec()) {
        Ok(text) => text,
        Err(found) => {
            return checks::messages(vec![*found], &String::from_utf8_lossy(input));
        }
    };
    let (course, overlay) = parted(&text);
    let Some(base) = compiled(course, &Base::Nothing) else {
        return;
    };
    same_as_overlaid_with_nothing(&base);
    if let Some(overlay) = overlay
        && let Some(laid) = compiled(overlay, &Base::Roadmap(&base))
    {
        same_as_overlaid_with_nothing(&laid);
    }
}

fn compiled(text: &str, base: &Base<'_>) -> Option<Index> {
    let file = File {
        name: "course.toml",
        stem: "course",
        text,
    };
    let head = head(&file);
    let compiled = compile(&file, base, &CONCEPTS);
    assert_eq!(
        compiled.index.is_none(),
        checks::has_errors(&compiled.diagnostics)
    );
    checks::messages(compiled.diagnostics, text);

    let index = compiled.index?;
    if matches!(base, Base::Nothing) {
        assert_eq!(head.id, index.id());
    }
    checks::walk(&index);
    let opened = Index::open(index.bytes().to_vec()).expect("its bytes are an index");
    assert_eq!(opened.bytes(), index.bytes());
    let again = compile(&file, base, &CONCEPTS)
        .index
        .expect("it did compile");
    assert_eq!(again.bytes(), index.bytes());

    let entry = Entry {
        index: opened,
        origin: Origin::File(file.name.to_owned()),
    };
    let library = Library::new(vec![entry], CONCEPTS.clone());
    checks::full_ids(&library);
    checks::views(
        &Standing::new(&library, &Progress::default(), Sharing::Everywhere).into(),
        text.as_bytes(),
    );
    Some(index)
}

/// What is extended and not changed is the same roadmap again.
fn same_as_overlaid_with_nothing(index: &Index) {
    let file = File {
        name: "overlay.toml",
        stem: index.id(),
        text: &format!("id = \"{0}\"\nextends = \"{0}\"\n", index.id()),
    };
    let laid = compile(&file, &Base::Roadmap(index), &CONCEPTS);
    let laid = laid.index.expect("it is a roadmap still");
    assert_eq!(laid.bytes(), index.bytes());
}
