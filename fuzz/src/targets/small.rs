//! A library of two small roadmaps with all that makes names hard: aliases, titles that are there twice, items that
//! hold items, letters of several scripts.

use std::sync::LazyLock;

use roadmap_core::compile::{Base, File, compile, compile_concepts};
use roadmap_core::concepts::Concepts;
use roadmap_core::library::{Entry, Library, Origin};

const COURSE: &str = r#"
title = "Brot & Bücher"
[[section]]
title = "Ünïcode, e\u0301tudes"
[[section.topic]]
title = "Sour dough"
aliases = ["levain", "asyncio"]
tags = ["bread"]
summary = "Flour, water, time: what stands for a day is bread tomorrow."
items = ["Flour", { title = "Water", aliases = ["wet"], items = ["Hot", "Cold", { title = "Salt?", items = ["Sea"] }] }]
[[section.topic]]
title = "Straße der Brötchen (SdB)"
requires = ["sour-dough"]
items = ["日本語 テスト", "हिन्दी", "\u0130stanbul", "\uFB01ne"]
[[section]]
title = "Twice"
level = "advanced"
[[section.topic]]
id = "twice"
title = "Sour dough"
concepts = ["dough"]
[[section.topic]]
title = "C++ / a-b_c.d"
minutes = 30
[[section.topic]]
title = "???"
optional = true
"#;

/// Another one, which shares names with it.
const OTHER: &str = r#"
title = "Course work"
[[section]]
title = "Twice"
[[section.topic]]
title = "Levain"
concepts = ["grain"]
items = ["Flour", "Flour"]
[[section.topic]]
title = "Generators and decorators"
aliases = ["twice", "generator"]
requires = ["levain"]
"#;

/// Concepts that the roadmaps teach, and that the inputs may: any other may be one too.
pub(super) static CONCEPTS: LazyLock<Concepts> = LazyLock::new(|| {
    let text = r#"
[[concept]]
title = "Grain"
[[concept]]
title = "Dough"
requires = ["grain"]
[[concept]]
title = "Mesh"
"#;
    let compiled = compile_concepts("concepts.toml", text, &Concepts::default());
    compiled.concepts.expect("they are concepts").incomplete()
});

/// The roadmaps `course` and `course-work`.
pub(super) static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let sources = [("course", COURSE), ("course-work", OTHER)];
    Library::new(
        sources.map(|(id, text)| entry(id, text)).into(),
        CONCEPTS.clone(),
    )
});

fn entry(id: &str, text: &str) -> Entry {
    let file = File {
        name: id,
        stem: id,
        text,
    };
    let compiled = compile(&file, &Base::Nothing, &CONCEPTS);
    Entry {
        index: compiled.index.expect("it is a roadmap"),
        origin: Origin::File(id.to_owned()),
    }
}
