//! `roadmap roadmaps` and `roadmap about`: the library, and one roadmap of it.

use super::{Context, Failure, Outcome};
use crate::query::View;
use crate::query::about::{self, Part};

/// Which roadmaps to tell about, and how much of them.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The roadmaps, by id or its beginning; those that the call sees where none is named.
    pub roadmaps: Vec<String>,
    /// The parts to show; all where none is named.
    pub parts: Vec<Part>,
}

/// Answers which roadmaps there are. The active one restricts nothing here: this is where one
/// looks for others.
pub fn roadmaps(context: &Context) -> Result<Outcome<'_>, Failure> {
    let scene = context.scene()?;
    let all: Vec<usize> = (0..context.library().entries().len()).collect();
    let places = if context.globals.roadmaps.is_empty() {
        &all
    } else {
        &scene.scope.listed
    };
    let view = about::roadmaps(&scene.standing, places, scene.active);
    Ok(Outcome::of(View::Roadmaps(view)).with_notes(scene.notes))
}

/// Answers what a roadmap consists of.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let scene = context.scene()?;
    let mut places = Vec::new();
    for name in context.names(&request.roadmaps)? {
        places.push(context.roadmap(&name)?);
    }
    if places.is_empty() {
        places.clone_from(&scene.scope.listed);
    }
    let view = about::about(
        &scene.standing,
        &places,
        scene.active,
        request.parts.clone(),
    );
    Ok(Outcome::of(View::About(view)).with_notes(scene.notes))
}
