//! `roadmap search`: the topics that some words are found in, best first.

use super::{Context, Failure, Outcome};
use crate::query::View;
use crate::query::filter::FilterRequest;
use crate::query::search::search;

/// What to look for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The words; all must be found.
    pub words: Vec<String>,
    /// Among which topics.
    pub filter: FilterRequest,
    /// How many to name.
    pub limit: Option<usize>,
}

/// Answers where the words are found.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    if request.words.iter().all(|word| word.trim().is_empty()) {
        return Err(Failure::usage("there is no word to search for"));
    }
    let scene = context.scene()?;
    let filter = scene.filter(&request.filter)?;
    let view = search(
        &scene.standing,
        &scene.scope,
        &filter,
        &request.words,
        request.limit,
    );
    let empty = view.topics.is_empty();
    let outcome = Outcome::of(View::Topics(view)).with_notes(scene.notes);
    Ok(outcome.empty_if(empty, &context.globals))
}
