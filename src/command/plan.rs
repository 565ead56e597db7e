//! `roadmap plan`: the weeks ahead.

use super::log::When;
use super::{Context, Failure, Outcome};
use crate::query::View;
use crate::query::filter::FilterRequest;
use crate::query::plan::{PlanOptions, plan};

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Among which topics.
    pub filter: FilterRequest,
    /// How many minutes a week.
    pub minutes_per_week: u32,
    /// The last day, or a moment of it.
    pub until: Option<When>,
    /// Only what this topic needs.
    pub goal: Option<String>,
    /// How many weeks.
    pub limit: Option<usize>,
}

/// Answers what the weeks ahead hold.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    if request.limit == Some(0) {
        return Err(Failure::usage("at least one week must be asked for"));
    }
    let today = context.today();
    let until = request.until.map(|when| match when {
        When::Moment(moment) => today.day_of(moment),
        When::Day(day) => day,
    });
    if let Some(until) = until.filter(|&until| until < today.date()) {
        let hint = format!("today is {}: name that day or a later one", today.date());
        return Err(Failure::usage(format!("the day `{until}` is past")).hint(hint));
    }
    let scene = context.scene()?;
    let filter = scene.filter(&request.filter)?;
    let goal = scene.goal(request.goal.as_deref(), context)?;
    let options = PlanOptions {
        minutes_per_week: request.minutes_per_week,
        until,
        goal,
        limit: request.limit,
    };
    let view = plan(&scene.standing, &scene.scope, &filter, options, &today);
    let empty = view.plan.empty.is_some();
    let outcome = Outcome::of(View::Plan(view)).with_notes(scene.notes);
    Ok(outcome.empty_if(empty, &context.globals))
}
