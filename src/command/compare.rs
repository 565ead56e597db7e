//! `roadmap compare`: two roadmaps beside each other.

use super::{Context, Failure, Outcome};
use crate::query::View;
use crate::query::compare::compare;

/// Which roadmaps.
#[derive(Clone, Debug)]
pub struct Request {
    /// The two, by id or its beginning.
    pub roadmaps: [String; 2],
}

/// Compares two roadmaps.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let [left, right] = &request.roadmaps;
    let (left, right) = (context.roadmap(left)?, context.roadmap(right)?);
    let view = compare(context.library(), left, right);
    Ok(Outcome::of(View::Comparison(view)).with_notes(context.left_out_notes()))
}
