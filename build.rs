//! Compiles the bundled roadmaps into the form that the program reads in place, so that it works
//! with no file beside it. A fault in one of them stops the build where it stands.

#![allow(
    clippy::disallowed_methods,
    reason = "a build script's job is to read and write files"
)]

use std::path::Path;
use std::{env, fs, process};

use roadmap_core::compile::{Base, File, compile};

/// The bundled roadmaps, in library order.
const BUNDLED: [&str; 5] = [
    "python-proficiency",
    "python-mastery",
    "python-developer",
    "python-learning",
    "python-experienced",
];

fn main() {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let mut list = Vec::new();
    for id in BUNDLED {
        let source = format!("data/{id}.toml");
        println!("cargo::rerun-if-changed={source}");
        let text = fs::read_to_string(&source).unwrap_or_else(|error| fail(&source, &error));
        let compiled = compile(
            &File {
                name: &source,
                stem: id,
                text: &text,
            },
            &Base::Nothing,
        );
        // What ships must not even be odd.
        if let Some(found) = compiled.diagnostics.first() {
            fail(&source, found);
        }
        let index = compiled
            .index
            .unwrap_or_else(|| fail(&source, &"no roadmap"));
        let target = Path::new(&out).join(id);
        fs::write(&target, index.bytes()).unwrap_or_else(|error| fail(&source, &error));
        list.push(format!("include_bytes!(r\"{}\")", target.display()));
    }
    let bundled = format!("[{}]", list.join(", "));
    fs::write(Path::new(&out).join("bundled.rs"), bundled)
        .unwrap_or_else(|error| fail("the list of them", &error));
}

fn fail(source: &str, error: &dyn std::fmt::Display) -> ! {
    println!("cargo::error={source}: {error}");
    process::exit(1)
}
