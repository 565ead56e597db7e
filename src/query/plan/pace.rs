//! How much a week holds: what the learner plans, and what was done in the weeks so far.
//!
//! It must not judge: a week in which nothing was done says nothing.

use std::collections::BTreeMap;

use jiff::civil::Date;
use roadmap_core::library::TopicRef;
use roadmap_core::model::Status;

use crate::query::estimate::Estimates;
use crate::query::standing::Standing;
use crate::query::stats::Today;

/// How many topics have to have been done before the learner's own pace counts.
const ENOUGH: u32 = 10;

/// How many times more, or less, than planned a week so far can say that a week holds.
const MOST: f64 = 4.0;

/// By how much estimates may be wrong where nothing else is known of the learner.
const ROUGH: f64 = 0.25;

/// By how much a pace may be wrong at least.
const LEAST_ROUGH: f64 = 0.1;

/// What weeks hold, in minutes of estimates.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    /// What a week is planned to hold.
    pub(super) week: f64,
    /// What a slow one would hold.
    pub(super) slow: f64,
    /// What a fast one would hold.
    pub(super) fast: f64,
    /// How many topics tell of the learner's own pace; none where they are too few.
    pub(super) completions: u32,
}

impl Pace {
    /// The pace of a learner who plans so many minutes a week.
    ///
    /// Once ten topics have been done, a week holds the mean of what is planned and of what the
    /// learner did so far: the median, over the weeks in which something was done, of the
    /// estimates of all that was. The range then reaches from the one to the other. Before, a week
    /// holds what is planned, and the range is a quarter of that.
    pub(super) fn new(standing: &Standing<'_>, today: &Today, planned: f64) -> Self {
        let (completions, weeks) = history(standing, today);
        match median(weeks).filter(|_| completions >= ENOUGH) {
            Some(own) => {
                let own = own.clamp(planned / MOST, planned * MOST);
                let week = f64::midpoint(planned, own);
                Self {
                    week,
                    slow: planned.min(own).min(week * (1.0 - LEAST_ROUGH)),
                    fast: planned.max(own).max(week * (1.0 + LEAST_ROUGH)),
                    completions,
                }
            }
            None => Self {
                week: planned,
                slow: planned * (1.0 - ROUGH),
                fast: planned * (1.0 + ROUGH),
                completions: 0,
            },
        }
    }
}

/// How many topics were done on days that are known, and what was done in each of the weeks in
/// which something was, in minutes of estimates. Weeks are of seven days, the last ends today.
fn history(standing: &Standing<'_>, today: &Today) -> (u32, Vec<u64>) {
    let mut done: BTreeMap<TopicRef, Date> = BTreeMap::new();
    for (node, placed) in standing.records() {
        let record = placed.record;
        let is_done = record.status == Some(Status::Done);
        if let Some(completed) = record.completed.filter(|_| is_done)
            && standing.topic(node.topic) == Status::Done
        {
            let day = today.day_of(completed);
            let latest = done.entry(node.topic).or_insert(day);
            *latest = day.max(*latest);
        }
    }
    let estimates = Estimates::new(standing);
    let mut completions = 0;
    let mut weeks: BTreeMap<i32, u64> = BTreeMap::new();
    for (topic, day) in done {
        let days_ago = (today.date() - day).get_days();
        if days_ago >= 0 {
            completions += 1;
            *weeks.entry(days_ago / 7).or_default() += u64::from(estimates.whole(topic));
        }
    }
    (completions, weeks.into_values().collect())
}

/// The middle one; of an even number the mean of the two in the middle.
fn median(mut values: Vec<u64>) -> Option<f64> {
    values.sort_unstable();
    let upper = *values.get(values.len() / 2)?;
    let lower = values[(values.len() - 1) / 2];
    #[expect(clippy::cast_precision_loss, reason = "minutes are far fewer")]
    Some(f64::midpoint(lower as f64, upper as f64))
}
