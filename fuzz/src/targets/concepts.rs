//! Files of concepts: what the program brings along, and after a parting line the learner's own.

use roadmap_core::compile::compile_concepts;
use roadmap_core::concepts::Concepts;
use roadmap_core::reader;

use super::{checks, parted};

/// Compiles one file of concepts, and another beside it if there is one.
pub fn run(input: &[u8]) {
    let text = match reader::decode("concepts.toml", input.to_vec()) {
        Ok(text) => text,
        Err(found) => {
            return checks::messages(vec![*found], &String::from_utf8_lossy(input));
        }
    };
    let (bundled, own) = parted(&text);
    let known = compiled(bundled, &Concepts::default());
    if let (Some(known), Some(own)) = (known, own) {
        compiled(own, &known);
    }
}

fn compiled(text: &str, known: &Concepts) -> Option<Concepts> {
    let compiled = compile_concepts("concepts.toml", text, known);
    let has_errors = checks::has_errors(&compiled.diagnostics);
    assert_eq!(compiled.concepts.is_none(), has_errors);
    checks::messages(compiled.diagnostics, text);
    let concepts = compiled.concepts?;
    let opened = Concepts::open(concepts.bytes().to_vec()).expect("its bytes are concepts");
    let again = compile_concepts("concepts.toml", text, known).concepts;
    let again = again.expect("it did compile");
    assert_eq!(again.bytes(), opened.bytes());
    for concept in opened.iter() {
        let named = opened.named(concept.id()).expect("its id names it");
        assert_eq!(named.number(), concept.number());
        for required in concept.requires() {
            let is_opened = |one: &str| one == concept.id();
            assert!(required.opens().any(|one| is_opened(one.id())));
        }
    }
    Some(opened)
}
