//! `roadmap concepts`: the concepts, or some of them with all that is known.

use super::{Context, Failure, Outcome};
use crate::query::concepts::{cards, concepts};
use crate::query::{View, name};

/// Which concepts.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// By id or title; all that the listed roadmaps teach where none is named.
    pub names: Vec<String>,
}

/// Answers with concepts.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let scene = context.scene()?;
    let view = if request.names.is_empty() {
        concepts(&scene.standing, &scene.scope)
    } else {
        let (mut named, mut failures) = (Vec::new(), Vec::new());
        for name in context.names(&request.names)? {
            match name::concept(context.library(), &name) {
                Ok(concept) => named.push(concept),
                Err(error) => failures.push(error.into()),
            }
        }
        if let Some(failure) = Failure::all(failures) {
            return Err(failure);
        }
        cards(&scene.standing, &named)
    };
    let is_empty = view.concepts.is_empty();
    Ok(Outcome::of(View::Concepts(view))
        .with_notes(scene.notes)
        .empty_if(is_empty, &context.globals))
}
