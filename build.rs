//! Compiles the bundled concepts and roadmaps into the form that the program reads in place, so that it works
//! with no file beside it. A fault in one of them stops the build where it stands.

#![allow(
    clippy::disallowed_methods,
    reason = "a build script's job is to read and write files"
)]

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::{env, fs, process};

use roadmap_core::compile::{Base, File, compile, compile_concepts};
use roadmap_core::concepts::Concepts;
use roadmap_core::error::Diagnostic;

/// The bundled roadmaps, in library order.
const BUNDLED: [&str; 5] = [
    "python-proficiency",
    "python-mastery",
    "python-developer",
    "python-learning",
    "python-experienced",
];

/// The concepts that their topics teach.
const CONCEPTS: &str = "data/concepts.toml";

fn main() {
    println!("cargo::rustc-env=ROADMAP_BUILD={:016x}", build());
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let out = Path::new(&out);
    let text = read(CONCEPTS);
    let compiled = compile_concepts(CONCEPTS, &text, &Concepts::default());
    let concepts = flawless(CONCEPTS, compiled.concepts, &compiled.diagnostics);
    write(&out.join("concepts"), &concepts.bytes());
    let mut list = Vec::new();
    for id in BUNDLED {
        let source = format!("data/{id}.toml");
        let file = File {
            name: &source,
            stem: id,
            text: &read(&source),
        };
        let compiled = compile(&file, &Base::Nothing, &concepts);
        let index = flawless(&source, compiled.index, &compiled.diagnostics);
        let target = out.join(id);
        write(&target, &index.bytes());
        list.push(format!("include_bytes!(r\"{}\")", target.display()));
    }
    let bundled = format!("[{}]", list.join(", "));
    write(&out.join("bundled.rs"), bundled.as_bytes());
}

/// What the roadmaps that a user's program keeps compiled are known by: another way to compile, or
/// other roadmaps to extend, and they are compiled anew.
fn build() -> u64 {
    let mut hasher = DefaultHasher::new();
    let mut folders = vec!["core/src".to_owned(), "data".to_owned()];
    while let Some(folder) = folders.pop() {
        let found = fs::read_dir(&folder).unwrap_or_else(|error| fail(&folder, &error));
        let paths = found.filter_map(|entry| Some(entry.ok()?.path().display().to_string()));
        let mut paths: Vec<String> = paths.collect();
        paths.sort();
        for path in paths {
            if Path::new(&path).is_dir() {
                folders.push(path);
            } else {
                (read(&path), path).hash(&mut hasher);
            }
        }
    }
    hasher.finish()
}

/// What ships must not even be odd.
fn flawless<T>(source: &str, compiled: Option<T>, diagnostics: &[Diagnostic]) -> T {
    if let Some(found) = diagnostics.first() {
        fail(source, found);
    }
    compiled.unwrap_or_else(|| fail(source, &"nothing in it"))
}

fn read(source: &str) -> String {
    println!("cargo::rerun-if-changed={source}");
    fs::read_to_string(source).unwrap_or_else(|error| fail(source, &error))
}

fn write(target: &Path, bytes: &[u8]) {
    fs::write(target, bytes).unwrap_or_else(|error| fail(&target.display().to_string(), &error));
}

fn fail(source: &str, error: &dyn std::fmt::Display) -> ! {
    println!("cargo::error={source}: {error}");
    process::exit(1)
}
