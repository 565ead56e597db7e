//! `roadmap`: where one stands at a glance.

use super::{Context, Failure, Outcome};
use crate::query::View;
use crate::query::overview::overview;

/// Answers where one stands.
pub fn run(context: &Context) -> Result<Outcome<'_>, Failure> {
    let scene = context.scene()?;
    let view = overview(&scene.standing, &scene.scope, scene.active);
    Ok(Outcome::of(View::Overview(view)).with_notes(scene.notes))
}
