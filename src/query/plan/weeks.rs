//! Topics laid into weeks.
//!
//! It must not order them.

use jiff::Span;
use jiff::civil::Date;
use roadmap_core::library::TopicRef;

use super::queue::Queue;
use super::{PlannedView, WeekView};
use crate::query::estimate::Estimates;
use crate::query::standing::Standing;

/// Weeks from a day on, each with what it holds, in minutes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Calendar {
    /// The first day of the first week.
    pub(super) first: Date,
    /// The last day of the last week, which is then shorter and holds less.
    pub(super) until: Option<Date>,
    /// What a whole week holds.
    pub(super) week: f64,
}

/// A week, and how many minutes it holds.
type Week = (Date, Date, u64);

impl Calendar {
    /// So many weeks at most.
    pub(super) fn take(self, limit: usize) -> impl Iterator<Item = Week> {
        let last = self.until.unwrap_or(Date::MAX);
        let mut days = 0;
        std::iter::from_fn(move || {
            let from = day_after(self.first, days);
            let to = day_after(from, 6).min(last);
            if from > last || (days > 0 && from == Date::MAX) {
                return None;
            }
            let through = days + u64::try_from((to - from).get_days()).unwrap_or(0) + 1;
            // Minutes are counted from the first day on, so that no rounding adds up.
            let minutes = self.minutes(through) - self.minutes(days);
            days = through;
            Some((from, to, minutes))
        })
        .take(limit)
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "there are but three million days, and a day has 1440 minutes"
    )]
    fn minutes(&self, days: u64) -> u64 {
        (self.week * days as f64 / 7.0 + 1e-6) as u64
    }
}

/// How many days it takes to learn for so many minutes, at so many a week; at least one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a float that is too large for an integer becomes the largest"
)]
pub(super) fn days_for(minutes: u64, week: f64) -> u64 {
    ((minutes as f64 * 7.0 / week - 1e-6).ceil() as u64).max(1)
}

/// The day so many days later; the last there is where that is beyond.
pub(super) fn day_after(day: Date, days: u64) -> Date {
    let days = i64::try_from(days).unwrap_or(i64::MAX);
    let span = Span::new().try_days(days);
    span.map_or(Date::MAX, |span| day.saturating_add(span))
}

/// The topics that are to be learnt, as far as they have been laid out.
#[derive(Debug)]
pub(super) struct Work<'s, 'a> {
    standing: &'s Standing<'a>,
    estimates: Estimates<'s, 'a>,
    queue: Queue<'s, 'a>,
    /// The topic that is being learnt.
    current: Option<Part>,
    /// How many topics were begun.
    pub(super) topics: u32,
    /// How many of them are learnt.
    pub(super) learnt: u32,
    /// How many of them have no estimate.
    pub(super) without_estimate: u32,
    /// What is left of their estimates.
    pub(super) minutes: u64,
}

/// What is left of a topic.
#[derive(Clone, Copy, Debug)]
struct Part {
    topic: TopicRef,
    left: u64,
    is_begun: bool,
}

impl<'s, 'a> Work<'s, 'a> {
    /// All the work that these topics are.
    pub(super) fn new(standing: &'s Standing<'a>, asked: &[TopicRef]) -> Self {
        Self {
            standing,
            estimates: Estimates::new(standing),
            queue: Queue::new(standing, asked),
            current: None,
            topics: 0,
            learnt: 0,
            without_estimate: 0,
            minutes: 0,
        }
    }

    /// Lays the work into weeks; those that nothing is planned for are left out.
    pub(super) fn lay_out(&mut self, weeks: impl Iterator<Item = Week>) -> Vec<WeekView<'a>> {
        let mut filled = Vec::new();
        for (from, to, minutes) in weeks {
            let topics = self.fill(minutes);
            if topics.is_empty() {
                if minutes > 0 {
                    break;
                }
                continue;
            }
            filled.push(WeekView {
                from,
                to,
                minutes: topics.iter().map(|topic| topic.minutes).sum(),
                topics,
            });
        }
        filled
    }

    /// Goes through all that is left, to count it.
    pub(super) fn go_through(&mut self) {
        self.current = None;
        while self.begin().is_some() {}
    }

    /// How many topics wait for what is not part of the work.
    pub(super) fn waiting(&self) -> u32 {
        u32::try_from(self.queue.waiting()).unwrap_or(u32::MAX)
    }

    fn fill(&mut self, minutes: u64) -> Vec<PlannedView<'a>> {
        let library = self.standing.library;
        let mut left = minutes;
        let mut topics = Vec::new();
        while left > 0 {
            let Some(mut part) = self.current.take().or_else(|| self.begin()) else {
                break;
            };
            let spent = part.left.min(left);
            topics.push(PlannedView {
                id: library.topic_id(part.topic),
                title: library.topic(part.topic).title(),
                minutes: spent,
                is_continued: part.is_begun,
            });
            left -= spent;
            part.left -= spent;
            part.is_begun = true;
            if part.left == 0 {
                self.learnt += 1;
            } else {
                self.current = Some(part);
            }
        }
        topics
    }

    fn begin(&mut self) -> Option<Part> {
        let topic = self.queue.next()?;
        let left = self.estimates.left(topic).into();
        self.topics += 1;
        self.minutes += left;
        let has_estimate = self.standing.library.topic(topic).minutes().is_some();
        self.without_estimate += u32::from(!has_estimate);
        Some(Part {
            topic,
            left,
            is_begun: false,
        })
    }
}
