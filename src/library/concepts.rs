//! Which concepts there are: the bundled ones and the learner's own.
//!
//! It must not know which topics teach them.

use std::path::Path;

use roadmap_core::compile::compile_concepts;
use roadmap_core::concepts::Concepts;
use roadmap_core::error::Diagnostic;

use super::LeftOut;
use super::files::read_text;
use crate::sys::hash::fnv1a;

/// The bundled concepts, compiled by the build script.
const BUNDLED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/concepts"));

/// The file of the home that holds the learner's own.
pub const CONCEPTS: &str = "concepts.toml";

/// The bundled concepts alone.
pub(super) fn bundled() -> Concepts {
    // The build script wrote them with the same code: they can't fail to open.
    Concepts::open(BUNDLED).unwrap_or_default()
}

/// The bundled concepts and those of the home. Where the home's can't be read, its file is left
/// out, and what it would have held stays unknown. With them comes what they are known again by,
/// where they are all known.
pub(super) fn load(home: Option<&Path>, left_out: &mut Vec<LeftOut>) -> (Concepts, Option<String>) {
    let Some(path) = home.map(|home| home.join(CONCEPTS)) else {
        return (bundled(), Some(String::new()));
    };
    match compile(&path) {
        Ok(read) => (read.concepts, Some(read.key)),
        Err(diagnostics) => {
            left_out.push(LeftOut {
                file: path,
                id: String::new(),
                diagnostics,
            });
            (bundled().incomplete(), None)
        }
    }
}

/// All that is wrong or odd with a file of concepts.
pub(super) fn check(path: &Path) -> Vec<Diagnostic> {
    match compile(path) {
        Ok(Read { diagnostics, .. }) | Err(diagnostics) => diagnostics,
    }
}

/// Concepts, and what else came of a file of them.
struct Read {
    concepts: Concepts,
    diagnostics: Vec<Diagnostic>,
    /// What the file is known again by; empty where there is none.
    key: String,
}

fn compile(path: &Path) -> Result<Read, Vec<Diagnostic>> {
    let name = path.display().to_string();
    let bundled = bundled();
    let Some(text) = read_text(path, &name).map_err(|failed| vec![*failed])? else {
        return Ok(Read {
            concepts: bundled,
            diagnostics: Vec::new(),
            key: String::new(),
        });
    };
    let compiled = compile_concepts(&name, &text, &bundled);
    match compiled.concepts {
        Some(concepts) => Ok(Read {
            concepts,
            diagnostics: compiled.diagnostics,
            key: format!("{:x}", fnv1a(text.as_bytes())),
        }),
        None => Err(compiled.diagnostics),
    }
}
