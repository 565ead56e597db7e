//! `roadmap next`: what to learn next, and why.

use super::{Context, Exit, Failure, Note, Outcome};
use crate::query::View;
use crate::query::filter::FilterRequest;
use crate::query::next::{NextOptions, next};

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Among which topics.
    pub filter: FilterRequest,
    /// Only what this topic needs.
    pub goal: Option<String>,
    /// Not these, this time.
    pub not: Vec<String>,
    /// Only those that take so many minutes at most.
    pub minutes: Option<u32>,
    /// How many to name.
    pub count: usize,
}

/// Answers what is next.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let scene = context.scene()?;
    let filter = scene.filter(&request.filter)?;
    let goal = scene.goal(request.goal.as_deref(), context)?;
    let options = NextOptions {
        goal,
        not: scene.topics(&context.names(&request.not)?)?,
        minutes: request.minutes,
        count: request.count,
    };
    if options.count == 0 {
        return Err(Failure::new(
            Exit::Usage,
            "usage",
            "at least one topic must be asked for",
        ));
    }
    let view = next(&scene.standing, &scene.scope, &filter, &options);
    let nothing_chosen = scene.active.is_none()
        && context.globals.roadmaps.is_empty()
        && options.goal.is_none()
        && scene.standing.progress.records.is_empty();
    let hint = nothing_chosen.then(|| {
        let ids: Vec<&str> = context
            .library()
            .entries()
            .iter()
            .map(|entry| entry.index.id())
            .collect();
        let example = ids.first().copied().unwrap_or_default();
        Note::Hint(format!(
            "no roadmap is chosen yet: `roadmap roadmaps` lists them, `roadmap use {example}` \
             chooses one"
        ))
    });
    let empty = view.topics.is_empty();
    let outcome = Outcome::of(View::Next(view))
        .with_notes(scene.notes)
        .with_notes(hint);
    Ok(outcome.empty_if(empty, &context.globals))
}
