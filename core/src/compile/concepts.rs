//! A file of concepts → the concepts, laid beside those that there are already.
//!
//! It must not know which topics teach what.

use std::collections::{HashMap, HashSet};

use super::draft::{LinkDraft, Words, each, link};
use super::ids::{Nameless, assign};
use super::lists::Lists;
use super::{graph, resolve};
use crate::concepts::{Builder, Concept, ConceptParts, Concepts};
use crate::error::{Diagnostic, Fault};
use crate::model::Link;
use crate::reader::{Fields, Source, Span};

/// What came of a file of concepts.
#[derive(Debug)]
pub struct CompiledConcepts {
    /// The concepts, those that were there first, where no error was found.
    pub concepts: Option<Concepts>,
    /// All that was found, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

struct ConceptDraft<'t> {
    place: Span,
    id: Option<Words<'t>>,
    title: Option<Words<'t>>,
    summary: Option<Words<'t>>,
    requires: Vec<Words<'t>>,
    links: Vec<LinkDraft<'t>>,
}

/// Compiles a file of concepts called `name`. Those of `known` are there already: the file may
/// require them, but not change them.
pub fn compile_concepts(name: &str, text: &str, known: &Concepts) -> CompiledConcepts {
    let mut source = Source::new(name, text);
    let concepts = read(&mut source).and_then(|drafts| resolve(&mut source, &drafts, known));
    CompiledConcepts {
        concepts,
        diagnostics: source.into_found(),
    }
}

fn read<'t>(source: &mut Source<'t>) -> Option<Vec<ConceptDraft<'t>>> {
    source.read_in_parts(
        ["concept", "links"],
        |source, drafts: &mut Vec<ConceptDraft<'_>>, part| {
            if let (Some(more), Some(last)) = (part.more, drafts.last_mut()) {
                let mut fields = Fields::new("a concept", Span::default(), more);
                last.links.extend(links(source, &mut fields));
            }
            let mut fields = Fields::new("a file of concepts", Span::default(), part.table);
            let added = each(&mut fields, source, "concept", "a concept", concept);
            drafts.extend(added.into_iter().flatten());
            fields.finish(source);
        },
    )
}

fn concept<'t>(source: &mut Source<'_>, fields: &mut Fields<'t>) -> ConceptDraft<'t> {
    ConceptDraft {
        place: fields.span,
        id: fields.text(source, "id"),
        title: fields.filled_text(source, "title"),
        summary: fields.text(source, "summary"),
        requires: fields.texts(source, "requires").unwrap_or_default(),
        links: links(source, fields),
    }
}

fn links<'t>(source: &mut Source<'_>, fields: &mut Fields<'t>) -> Vec<LinkDraft<'t>> {
    each(fields, source, "links", "a link", link).unwrap_or_default()
}

fn resolve(
    source: &mut Source<'_>,
    drafts: &[ConceptDraft<'_>],
    known: &Concepts,
) -> Option<Concepts> {
    for draft in drafts {
        resolve::titled(
            source,
            draft.title.as_ref(),
            "the concept",
            Some(draft.place),
        );
    }
    let nameless: Vec<Nameless<'_, '_>> = drafts
        .iter()
        .map(|draft| Nameless {
            id: draft.id.as_ref(),
            aliases: &[],
            title: resolve::given(draft.title.as_ref()),
        })
        .collect();
    let ids = assign(source, "concept", &nameless);
    // A newer program may bring a concept of the learner's own: theirs must not stop working.
    let mut added: Vec<(&str, &ConceptDraft<'_>)> = Vec::with_capacity(drafts.len());
    for (id, draft) in ids.iter().zip(drafts) {
        if known.named(id).is_some() {
            let place = draft.id.as_ref().and_then(|id| id.span);
            let fault = Fault::BundledConcept { id: id.to_string() };
            source.warn(fault, place.or(Some(draft.place)));
        } else {
            added.push((id.as_ref(), draft));
        }
    }
    let requires = requires(source, &added, known);
    circles(source, &added, &requires, known);
    if source.has_errors() {
        return None;
    }
    let mut builder = Builder::of(known);
    for ((id, draft), requires) in added.iter().zip(requires) {
        builder.concept(&ConceptParts {
            id,
            title: resolve::given(draft.title.as_ref()),
            summary: resolve::given(draft.summary.as_ref()),
            requires,
            links: draft
                .links
                .iter()
                .map(|link| Link {
                    title: &link.title,
                    url: &link.url,
                })
                .collect(),
        });
    }
    Some(builder.build())
}

/// The places of the concepts that each of the added ones requires.
fn requires(
    source: &mut Source<'_>,
    added: &[(&str, &ConceptDraft<'_>)],
    known: &Concepts,
) -> Vec<Vec<u32>> {
    let first = place(known.len());
    let places: HashMap<&str, u32> = (first..)
        .zip(added)
        .map(|(at, (id, _))| (*id, at))
        .collect();
    let mut all = Vec::with_capacity(added.len());
    for (_, draft) in added {
        let mut seen = HashSet::new();
        let mut found: Vec<u32> = Vec::with_capacity(draft.requires.len());
        for required in &draft.requires {
            let id = required.value.as_ref();
            let known_at = known.named(id).map(Concept::number);
            match known_at.or_else(|| places.get(id).copied()) {
                Some(at) if seen.insert(at) => found.push(at),
                Some(_) => {}
                None => {
                    let ids = known.iter().map(Concept::id).chain(places.keys().copied());
                    let fault = Fault::UnknownConcept {
                        concept: id.to_owned(),
                        near: source.nearest(id, ids),
                    };
                    source.error(fault, required.span);
                }
            }
        }
        all.push(found);
    }
    all
}

/// Notes the circles. What is added can only be part of one with others that are added.
fn circles(
    source: &mut Source<'_>,
    added: &[(&str, &ConceptDraft<'_>)],
    requires: &[Vec<u32>],
    known: &Concepts,
) {
    let first = place(known.len());
    let among_added: Lists = requires
        .iter()
        .map(|requires| requires.iter().filter_map(|at| at.checked_sub(first)))
        .collect();
    let Err(circles) = graph::order(&among_added) else {
        return;
    };
    for circle in circles {
        let at = |at: &u32| added[*at as usize];
        let place = circle.first().map(|first| at(first).1.place);
        let mut ids: Vec<String> = circle.iter().map(|one| at(one).0.to_owned()).collect();
        ids.extend(ids.first().cloned());
        let what = "concept";
        source.error(Fault::Cycle { what, ids }, place);
    }
}

fn place(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
