//! `roadmap stats`: progress in numbers.

use super::{Context, Failure, Outcome};
use crate::query::View;
use crate::query::stats::stats;

/// Answers how far one is.
pub fn run(context: &Context) -> Result<Outcome<'_>, Failure> {
    let scene = context.scene()?;
    let view = stats(&scene.standing, &scene.scope, &context.today());
    Ok(Outcome::of(View::Stats(view)).with_notes(scene.notes))
}
