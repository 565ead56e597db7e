//! `roadmap path`: what stands between the learner and a topic.

use super::{Context, Failure, Outcome};
use crate::query::View;
use crate::query::path::path;

/// Where to.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The topic.
    pub name: String,
}

/// Answers what stands before the topic.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let scene = context.scene()?;
    let name = context.one_name(&request.name)?;
    let mut view = None;
    for goal in scene.topics(&[name])? {
        view = Some(path(&scene.standing, &scene.scope, goal));
    }
    let view = view.unwrap_or_default();
    let empty = view.topics.is_empty();
    let outcome = Outcome::of(View::Path(view)).with_notes(scene.notes);
    Ok(outcome.empty_if(empty, &context.globals))
}
