//! `roadmap list`: the topics that pass the filters.

use super::{Context, Failure, Outcome};
use crate::query::View;
use crate::query::filter::FilterRequest;
use crate::query::list::{ListOptions, list};

/// What to list.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Which topics.
    pub filter: FilterRequest,
    /// How.
    pub options: ListOptions,
}

/// Answers what is there.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let scene = context.scene()?;
    let filter = scene.filter(&request.filter)?;
    let view = list(&scene.standing, &scene.scope, &filter, request.options);
    let empty = view.topics.is_empty();
    let outcome = Outcome::of(View::Topics(view)).with_notes(scene.notes);
    Ok(outcome.empty_if(empty, &context.globals))
}
