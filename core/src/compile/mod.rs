//! TOML text → checked index or concepts: read as a draft, laid over what it extends, resolved.
//!
//! It must not know where a text comes from. All the errors of a text are found in one go; where
//! there is one, there is no index.

mod concepts;
mod derive;
mod draft;
mod graph;
mod ids;
mod levels;
mod lists;
mod overlay;
mod redraft;
mod resolve;
#[cfg(test)]
mod tests;

pub use concepts::{CompiledConcepts, compile_concepts};
pub use draft::{Draft, MAX_ITEM_LEVELS, MAX_MINUTES};

use toml_parser::lexer::TokenKind;

use crate::concepts::Concepts;
use crate::error::{Diagnostic, Fault};
use crate::index::Index;
use crate::reader::{Fields, Source};
use crate::text::slug;

/// The most topics that a library may have in all.
pub const MAX_TOPICS: usize = 1_000_000;

/// The most bytes that a roadmap file may have.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// A roadmap file to be compiled.
#[derive(Clone, Copy, Debug)]
pub struct File<'t> {
    /// Its name, for messages.
    pub name: &'t str,
    /// What the file is called without its ending: the roadmap's id where it gives itself none.
    pub stem: &'t str,
    /// What is in it.
    pub text: &'t str,
}

/// What a file starts from.
#[derive(Debug)]
pub enum Base<'a> {
    /// Nothing, or it does not say.
    Nothing,
    /// The roadmap that it extends.
    Roadmap(&'a Index),
    /// It extends something that can't be extended.
    Fault(Fault),
}

/// What came of a file.
#[derive(Debug)]
pub struct Compiled {
    /// The roadmap, where no error was found.
    pub index: Option<Index>,
    /// All that was found, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// What a file says of itself before its sections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The roadmap's id.
    pub id: String,
    /// The id of the roadmap that it extends.
    pub extends: Option<String>,
}

/// Reads what a file is called and what it extends, and no more of it than that needs. A file that
/// can't be read has its stem's id: compiling it tells what is wrong.
pub fn head(file: &File<'_>) -> Head {
    let mut source = Source::new(file.name, before_tables(file.text));
    let fields = source.parse().map(|table| {
        let span = table.span();
        Fields::new("a roadmap", span, table.into_inner())
    });
    let (mut id, mut extends) = (None, None);
    if let Some(mut fields) = fields {
        let mut text = |key| Some(fields.text(&mut source, key)?.value.into_owned());
        (id, extends) = (text("id"), text("extends"));
    }
    Head {
        id: id.unwrap_or_else(|| slug(file.stem)),
        extends,
    }
}

/// The text up to the head of its first table.
fn before_tables(text: &str) -> &str {
    let mut depth = 0_usize;
    let mut begins_line = true;
    for token in toml_parser::Source::new(text).lex() {
        match token.kind() {
            TokenKind::LeftSquareBracket if begins_line && depth == 0 => {
                return &text[..token.span().start()];
            }
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => depth += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                depth = depth.saturating_sub(1);
            }
            _ => {}
        }
        begins_line = match token.kind() {
            TokenKind::Newline => true,
            TokenKind::Whitespace => begins_line,
            _ => false,
        };
    }
    text
}

/// Compiles a file. Its topics teach some of `concepts`.
pub fn compile(file: &File<'_>, base: &Base<'_>, concepts: &Concepts) -> Compiled {
    let mut source = Source::new(file.name, file.text);
    let index = Draft::read(&mut source)
        .and_then(|draft| start_from(&mut source, draft, base))
        .and_then(|draft| resolve::resolve(&mut source, draft, &slug(file.stem), concepts));
    Compiled {
        index,
        diagnostics: source.into_found(),
    }
}

/// The draft laid over its base. Without the base nothing more can be said of it: half of what it
/// names would look unknown.
fn start_from<'t>(
    source: &mut Source<'_>,
    draft: Draft<'t>,
    base: &'t Base<'t>,
) -> Option<Draft<'t>> {
    match base {
        Base::Roadmap(index) => Some(overlay::overlay(source, Draft::of(index), draft)),
        Base::Fault(fault) => {
            source.error(
                fault.clone(),
                draft.extends().and_then(|extends| extends.span),
            );
            None
        }
        Base::Nothing => {
            if let Some(name) = draft.removes() {
                source.error(Fault::RemoveWithoutExtends, name.span);
            }
            Some(draft)
        }
    }
}
