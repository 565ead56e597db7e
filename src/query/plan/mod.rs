//! The weeks ahead: what `next` would name one after the other, laid into weeks by the estimates.
//!
//! It must not promise: when all is learnt is a range. Days are the learner's own, and the first
//! week begins today, so that it is a whole one.

mod pace;
mod queue;
mod weeks;

use jiff::civil::Date;
use roadmap_core::library::TopicRef;
use serde::Serialize;

use self::pace::Pace;
use self::weeks::{Calendar, Work, day_after, days_for};
use super::filter::Filter;
use super::next::{Empty, NextOptions, asked_for, why_empty};
use super::scope::Scope;
use super::standing::Standing;
use super::stats::Today;

/// How many weeks are laid out where neither a number nor a last day is asked for.
const WEEKS: usize = 12;

/// The weeks ahead.
#[derive(Debug, Default, Serialize)]
pub struct PlanView<'a> {
    /// What the plan comes to.
    pub plan: PlanSummaryView,
    /// The weeks that something is planned for, in order.
    pub weeks: Vec<WeekView<'a>>,
}

/// What a plan comes to, also beyond the weeks that are laid out.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlanSummaryView {
    /// The full id of the topic that it leads to.
    pub goal: Option<String>,
    /// Its first day.
    pub from: Date,
    /// The last day that was asked for.
    pub until: Option<Date>,
    /// The hours a week.
    pub hours_per_week: f64,
    /// What is taken to be done in an hour, in hours of estimates.
    pub pace: f64,
    /// How many topics that were done tell of the learner's own pace; none where there are fewer
    /// than ten.
    pub completions: u32,
    /// How many topics are to be learnt.
    pub topics: u32,
    /// What is left of their estimates, in minutes.
    pub minutes: u64,
    /// How many of them have no estimate; they count as the middle one of their roadmap.
    pub without_estimate: u32,
    /// How many of them are learnt in the weeks that are laid out.
    pub fit: u32,
    /// How many more wait for what is not in the plan.
    pub blocked: u32,
    /// How many weeks it takes at least; none where there is nothing to learn.
    pub least_weeks: Option<u64>,
    /// How many it takes at most.
    pub most_weeks: Option<u64>,
    /// The first day on which all could be learnt.
    pub earliest: Option<Date>,
    /// The last.
    pub latest: Option<Date>,
    /// Why there is nothing to learn.
    pub empty: Option<Empty>,
}

/// A week.
#[derive(Clone, Debug, Default, Serialize)]
pub struct WeekView<'a> {
    /// Its first day.
    pub from: Date,
    /// Its last day.
    pub to: Date,
    /// The sum of what is planned for it, in minutes of estimates.
    pub minutes: u64,
    /// What is planned for it, in order.
    pub topics: Vec<PlannedView<'a>>,
}

/// A topic in a week.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PlannedView<'a> {
    /// The full id.
    pub id: String,
    /// The title.
    pub title: &'a str,
    /// How much of its estimate falls into the week, in minutes.
    pub minutes: u64,
    /// Whether an earlier week began it.
    #[serde(skip)]
    pub is_continued: bool,
}

/// What is asked for, beyond the filters.
#[derive(Clone, Copy, Debug)]
pub struct PlanOptions {
    /// How many minutes a week; at least one.
    pub minutes_per_week: u32,
    /// The last day.
    pub until: Option<Date>,
    /// Only what this topic needs, and the topic itself.
    pub goal: Option<TopicRef>,
    /// How many weeks.
    pub limit: Option<usize>,
}

/// The weeks ahead.
pub fn plan<'a>(
    standing: &Standing<'a>,
    scope: &Scope,
    filter: &Filter,
    options: PlanOptions,
    today: &Today,
) -> PlanView<'a> {
    let only = NextOptions {
        goal: options.goal,
        ..NextOptions::default()
    };
    let asked = asked_for(standing, scope, filter, &only);
    let planned = f64::from(options.minutes_per_week);
    let pace = Pace::new(standing, today, planned);
    let calendar = Calendar {
        first: today.date(),
        until: options.until,
        week: pace.week,
    };
    let limit = match (options.limit, options.until) {
        (None, None) => WEEKS,
        (limit, _) => limit.unwrap_or(usize::MAX),
    };
    let mut work = Work::new(standing, &asked);
    let weeks = work.lay_out(calendar.take(limit));
    let fit = work.learnt;
    work.go_through();

    let is_empty = work.topics == 0;
    let days = |week: f64| (!is_empty).then(|| days_for(work.minutes, week));
    let (least, most) = (days(pace.fast), days(pace.slow));
    let last_of = |days: u64| day_after(today.date(), days - 1);
    PlanView {
        plan: PlanSummaryView {
            goal: options.goal.map(|goal| standing.library.topic_id(goal)),
            from: today.date(),
            until: options.until,
            hours_per_week: planned / 60.0,
            pace: (pace.week / planned * 100.0).round() / 100.0,
            completions: pace.completions,
            topics: work.topics,
            minutes: work.minutes,
            without_estimate: work.without_estimate,
            fit,
            blocked: work.waiting(),
            least_weeks: least.map(|days| days.div_ceil(7)),
            most_weeks: most.map(|days| days.div_ceil(7)),
            earliest: least.map(last_of),
            latest: most.map(last_of),
            empty: is_empty.then(|| why_empty(standing, scope, options.goal, &asked)),
        },
        weeks,
    }
}
