//! What scripts rely on: formats, streams, exit codes, colours, places and words.

mod changes;
mod color;
mod formats;
mod names;
mod places;
mod streams;
#[cfg(unix)]
pub(crate) mod terminal;
mod words;

/// Reads of every kind, which answer from an empty home too.
const READS: [&str; 19] = [
    "",
    "roadmaps",
    "about",
    "about python-learning --part paths,projects,must-know,resources",
    "list",
    "ls --tree",
    "list --items -r python-learning",
    "list --status skipped",
    "search async",
    "show asyncio",
    "show asyncio --field title",
    "next",
    "next -n 3 --goal asyncio",
    "path asyncio",
    "note asyncio",
    "log",
    "stats",
    "use",
    "restore --list",
];

/// Changes of every kind, which can be carried out one after the other.
const CHANGES: [&str; 13] = [
    "use python-proficiency",
    "start python-proficiency/basic-syntax",
    "done python-proficiency/basic-syntax/variables python-proficiency/basic-syntax/operators",
    "done python-proficiency/basic-syntax --at 2026-11-19",
    "known python-proficiency/functions",
    "skip --level expert --yes",
    "reset python-proficiency/functions",
    "note asyncio \"event loops first\"",
    "note asyncio --clear",
    "undo",
    "undo 2",
    "use --none",
    "new \"Sourdough bread\"",
];

/// The formats, all of them.
const FORMATS: [&str; 6] = ["table", "tsv", "csv", "json", "jsonl", "ids"];

/// A roadmap of two topics, the second of which needs the first.
const BREAD: &str = r#"
id = "bread"
title = "Bread"
[[section]]
title = "Basics"
[[section.topic]]
title = "Flour"
minutes = 20
items = ["Wheat", "Rye"]
[[section.topic]]
title = "Dough"
minutes = 40
requires = ["flour"]
"#;
