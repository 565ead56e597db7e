//! `roadmap log`: what happened, dated.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};

use super::{Context, Failure, Outcome};
use crate::query::View;
use crate::query::log::{LogOptions, log};

/// What is asked for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Request {
    /// Not before this.
    pub since: Option<When>,
    /// Not after this.
    pub until: Option<When>,
    /// How many events.
    pub limit: Option<usize>,
}

/// A moment, or a whole day where the learner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// A moment.
    Moment(Timestamp),
    /// A day, from its first second to its last.
    Day(Date),
}

/// Answers what happened.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let scene = context.scene()?;
    let start_of = |day: Date| Some(day.to_zoned(context.today().zone).ok()?.timestamp());
    let options = LogOptions {
        since: request.since.and_then(|when| match when {
            When::Moment(moment) => Some(moment),
            When::Day(day) => start_of(day),
        }),
        until: request.until.and_then(|when| match when {
            When::Moment(moment) => Some(moment),
            When::Day(day) => start_of(day.tomorrow().ok()?)?.checked_sub(1.second()).ok(),
        }),
        limit: request.limit,
    };
    let view = log(&scene.standing, &scene.scope, options);
    let empty = view.log.is_empty();
    let outcome = Outcome::of(View::Log(view)).with_notes(scene.notes);
    Ok(outcome.empty_if(empty, &context.globals))
}
