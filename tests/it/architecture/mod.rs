//! Holds the code to the table in ARCHITECTURE.md: every module is in it, and uses only what its
//! row names. The table is read from there, so that the page and the code can't differ.

mod source;
mod table;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use source::{Place, Source};
use table::{Grant, Table};

/// All that the code does against the table, a line each.
fn violations(table: &Table, sources: &[Source]) -> Vec<String> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for source in sources {
        let Source { path, .. } = source;
        let imports = source.imports();
        let module = match source.place() {
            Place::Root => {
                found.extend(imports.iter().map(|import| {
                    let line = import.line;
                    format!("{path}:{line}: a crate's root declares its modules and uses nothing")
                }));
                continue;
            }
            Place::In(module) => module,
        };
        seen.insert(module.clone());
        let Some(grants) = table.grants(&module) else {
            found.push(format!("{path}: {module} is not in the table"));
            continue;
        };
        for import in imports {
            let line = import.line;
            let Some(used) = import.module else {
                let whole = Grant::WholeCore;
                if !(import.core && grants.contains(&whole)) {
                    found.push(format!(
                        "{path}:{line}: name the modules that {module} uses"
                    ));
                }
                continue;
            };
            let granted = used == module
                || grants.contains(&Grant::Module(used.clone()))
                || (used.is_core() && !module.is_core() && grants.contains(&Grant::WholeCore));
            if !granted {
                found.push(format!("{path}:{line}: {module} must not use {used}"));
            } else if table.grants(&used).is_none() {
                found.push(format!("{path}:{line}: {used} is not in the table"));
            }
        }
    }
    let gone = table.modules().filter(|module| !seen.contains(module));
    found.extend(gone.map(|module| format!("the table has {module}, the code has not")));
    found
}

/// The sources below a folder of the project.
fn sources(project: &Path, folder: &str) -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![project.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let names = path.strip_prefix(project).unwrap().iter();
                let names: Vec<_> = names.map(|name| name.to_str().unwrap()).collect();
                found.push(Source::new(names.join("/"), text));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn architecture() -> Table {
    let page = fs::read_to_string(project().join("ARCHITECTURE.md")).unwrap();
    Table::read(&page).unwrap()
}

#[test]
fn every_module_uses_only_what_the_table_names() {
    let mut sources_of_both = sources(project(), "core/src");
    sources_of_both.extend(sources(project(), "src"));
    let found = violations(&architecture(), &sources_of_both);
    assert!(
        found.is_empty(),
        "against ARCHITECTURE.md:\n{}",
        found.join("\n")
    );
}

#[test]
fn every_row_of_the_table_uses_rows_above_it() {
    let table = architecture();
    assert_eq!(table.against_order(), [] as [String; 0]);
}

/// A small project: core `a` below core `b`, `low` below `high` below `main`.
fn small() -> Table {
    Table::read(
        "| module | job | may use |\n\
         |---|---|---|\n\
         | core `a` | – | – |\n\
         | core `b` | – | core `a` |\n\
         | `low` | – | core |\n\
         | `narrow` | – | core `a` |\n\
         | `high` | – | `low`, core `b` |\n\
         | `main` | – | `high` |\n",
    )
    .unwrap()
}

/// What the checker says of a text that stands in one file of the small project.
fn found_in(path: &str, text: &str) -> Vec<String> {
    let others = [
        "core/src/a.rs",
        "core/src/b.rs",
        "src/low.rs",
        "src/narrow.rs",
        "src/high/mod.rs",
        "src/main.rs",
    ];
    let mut sources = vec![Source::new(path.to_owned(), text.to_owned())];
    sources.extend(others.map(|path| Source::new(path.to_owned(), String::new())));
    violations(&small(), &sources)
}

#[track_caller]
fn assert_found(path: &str, text: &str, expected: &[&str]) {
    assert_eq!(found_in(path, text), expected, "{path}:\n{text}");
}

#[test]
fn what_the_table_allows_passes() {
    let text = "use crate::low::{self, Thing};\nuse roadmap_core::b::B;\nuse super::other;\n\
                pub(crate) mod inner { use super::super::part; use super::X; }\n";
    assert_found("src/high/part.rs", text, &[]);
    assert_found(
        "src/low.rs",
        "use roadmap_core::{a::A, b};\nuse roadmap_core::*;",
        &[],
    );
    assert_found(
        "src/main.rs",
        "use roadmap::high;\nfn roadmap() { crate::main() }",
        &[],
    );
    assert_found("core/src/b.rs", "use crate::a::A;\nuse std::fmt;", &[]);
}

#[test]
fn an_upward_import_is_found() {
    assert_found(
        "src/low.rs",
        "\nuse crate::high::Thing;",
        &["src/low.rs:2: `low` must not use `high`"],
    );
    assert_found(
        "core/src/a.rs",
        "use crate::b;",
        &["core/src/a.rs:1: core `a` must not use core `b`"],
    );
    assert_found(
        "src/narrow.rs",
        "use roadmap_core::b::B;",
        &["src/narrow.rs:1: `narrow` must not use core `b`"],
    );
    assert_found(
        "src/narrow.rs",
        "use ::roadmap_core::b::B;",
        &["src/narrow.rs:1: `narrow` must not use core `b`"],
    );
    assert_found(
        "src/main.rs",
        "use roadmap::low::Thing;",
        &["src/main.rs:1: `main` must not use `low`"],
    );
}

#[test]
fn grouped_imports_are_found_one_by_one() {
    assert_found(
        "src/low.rs",
        "use crate::{\n    high::{self, X as Y},\n    narrow,\n    low::Own,\n};",
        &[
            "src/low.rs:2: `low` must not use `high`",
            "src/low.rs:2: `low` must not use `high`",
            "src/low.rs:3: `low` must not use `narrow`",
        ],
    );
    assert_found(
        "src/low.rs",
        "use {std::fmt, crate::high::Thing};",
        &["src/low.rs:1: `low` must not use `high`"],
    );
}

#[test]
fn paths_in_expressions_and_types_are_found() {
    let text = "fn f(x: &crate::high::T) -> u8 {\n    let y = crate::narrow::g::<u8>(1);\n    y\n}";
    assert_found(
        "src/low.rs",
        text,
        &[
            "src/low.rs:1: `low` must not use `high`",
            "src/low.rs:2: `low` must not use `narrow`",
        ],
    );
}

#[test]
fn super_is_followed_from_where_it_stands() {
    assert_found(
        "src/low/deep/file.rs",
        "use super::super::super::high;\nmod tests {\n    use super::super::super::super::narrow;\n}",
        &[
            "src/low/deep/file.rs:1: `low` must not use `high`",
            "src/low/deep/file.rs:3: `low` must not use `narrow`",
        ],
    );
    assert_found(
        "src/low.rs",
        "mod tests { use super::*; }\nuse self::part::*;",
        &[],
    );
    assert_found(
        "src/low.rs",
        "use super::high;",
        &["src/low.rs:1: `low` must not use `high`"],
    );
}

#[test]
fn imports_that_hide_what_they_use_are_found() {
    let hidden = |line| {
        [format!(
            "src/narrow.rs:{line}: name the modules that `narrow` uses"
        )]
    };
    for text in [
        "use crate::*;",
        "use super::*;",
        "use crate as everything;",
        "use roadmap_core as core;",
        "use roadmap_core::*;",
        "use roadmap_core::{self as core};",
        "extern crate roadmap_core;",
    ] {
        assert_eq!(found_in("src/narrow.rs", text), hidden(1), "{text}");
    }
}

#[test]
fn a_module_that_the_table_lacks_is_found() {
    assert_found("src/new.rs", "", &["src/new.rs: `new` is not in the table"]);
    assert_found(
        "core/src/new/mod.rs",
        "",
        &["core/src/new/mod.rs: core `new` is not in the table"],
    );
    assert_found(
        "src/low.rs",
        "use roadmap_core::gone::X;",
        &["src/low.rs:1: core `gone` is not in the table"],
    );
}

#[test]
fn a_row_without_a_module_is_found() {
    let found = violations(
        &small(),
        &[Source::new("core/src/a.rs".to_owned(), String::new())],
    );
    assert!(
        found.contains(&"the table has `low`, the code has not".to_owned()),
        "{found:?}"
    );
}

#[test]
fn a_root_that_uses_something_is_found() {
    assert_found(
        "src/lib.rs",
        "pub mod low;\npub use crate::low::Thing;",
        &["src/lib.rs:2: a crate's root declares its modules and uses nothing"],
    );
}

#[test]
fn comments_and_literals_are_no_code() {
    let text = concat!(
        "// use crate::high;\n/* crate::high /* nested */ crate::high */\n",
        "/// [`crate::high`]\nconst A: &str = \"crate::high \\\" crate::high\";\n",
        "const B: &str = r#\"crate::high \" crate::high\"#;\nconst C: char = '\"';\n",
        "const D: char = '\\'';\nfn f<'a>(x: &'a str) -> &'a [u8] { br\"crate::high\" }\n",
        "const E: &[u8] = b\"\\\\\"; const F: u8 = b'\"';\nuse crate::narrow;\n",
    );
    assert_found(
        "src/low.rs",
        text,
        &["src/low.rs:10: `low` must not use `narrow`"],
    );
}

#[test]
fn a_table_that_can_not_be_read_is_refused() {
    let head = "| module | job | may use |\n|---|---|---|\n";
    for (rows, expected) in [
        ("", "has no rows"),
        ("| `a` | – | `b` |\n", "`a` may use `b`, which has no row"),
        ("| `a` | – | – |\n| `a` | – | – |\n", "`a` has two rows"),
        ("| `a` | – | b |\n", "can't read `b`"),
        ("| a | – | – |\n", "can't read `a`"),
        ("| `a` | – |\n", "a row has 2 cells"),
    ] {
        let error = Table::read(&format!("{head}{rows}")).unwrap_err();
        assert!(error.contains(expected), "{error}");
    }
    assert!(Table::read("no table at all").is_err());
}

#[test]
fn a_row_that_uses_one_below_it_is_found() {
    let page = "| module | job | may use |\n|---|---|---|\n| `a` | – | `b` |\n| `b` | – | – |\n";
    let table = Table::read(page).unwrap();
    assert_eq!(
        table.against_order(),
        ["`a` may use `b`, which stands below it"]
    );
}
