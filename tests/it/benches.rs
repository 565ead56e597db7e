//! What is measured is the program as it is built: an empty one is built alike, and the page on
//! performance has a place for every figure.

use std::fs;
use std::path::Path;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The lines of a part of a file that begins with `head` and ends with an empty line.
fn part(name: &str, head: &str) -> Vec<String> {
    let text = read(name);
    let lines = text.lines().skip_while(|line| *line != head);
    lines
        .take_while(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn what_is_compared_with_the_program_is_built_as_it_is() {
    let own = part("Cargo.toml", "[profile.release]");
    assert!(own.len() > 1, "the profile is found");
    for benches in ["benches/Cargo.toml", "benches/layers/Cargo.toml"] {
        assert_eq!(own, part(benches, "[profile.release]"), "{benches}");
    }
}

#[test]
fn the_page_has_a_place_for_every_figure() {
    let page = read("PERFORMANCE.md");
    for name in ["machine", "targets", "others", "instructions", "growth"] {
        let (begin, end) = (
            format!("<!-- begin {name} -->\n"),
            format!("<!-- end {name} -->\n"),
        );
        let place = page
            .split_once(&begin)
            .and_then(|(_, rest)| rest.split_once(&end));
        assert!(place.is_some(), "{name} has no place");
    }
}
