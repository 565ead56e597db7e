//! Progress in numbers: by roadmap, level and section, the streak and the pace.
//!
//! It must not praise or blame. Days are the learner's own: the zone is a parameter.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use roadmap_core::library::TopicRef;
use roadmap_core::model::Status;
use serde::Serialize;

use super::about::{roadmap, sections};
use super::scope::{Scope, topics_of};
use super::standing::Standing;
use super::view::Tally;

/// Progress in numbers.
#[derive(Debug, Default, Serialize)]
pub struct StatsView<'a> {
    /// A row for each roadmap, each of its levels and each of its sections.
    pub stats: Vec<StatView<'a>>,
    /// The days in a row on which something was done, up to today or yesterday.
    pub streak_days: u32,
    /// The longest such row there was.
    pub longest_streak_days: u32,
    /// Topics and items marked done in the last seven days, today included.
    pub done_last_7_days: u32,
    /// The same in the last thirty days.
    pub done_last_30_days: u32,
    /// The estimates of the topics that are done, in minutes.
    pub minutes_done: u64,
    /// The estimates of the topics that are open, in minutes.
    pub minutes_left: u64,
}

/// The progress in a roadmap, a level or a section.
#[derive(Clone, Debug, Default, Serialize)]
pub struct StatView<'a> {
    /// Whether it is a roadmap, a level or a section.
    pub scope: StatScope,
    /// The id of the roadmap.
    pub roadmap: &'a str,
    /// The roadmap's or section's id, or the level.
    pub name: &'a str,
    /// The title; of a level, the level.
    pub title: &'a str,
    /// How many topics it has.
    pub topics: u32,
    /// Its topics by status, and the progress.
    #[serde(flatten)]
    pub tally: Tally,
}

/// What a row of numbers is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum StatScope {
    /// A whole roadmap.
    #[default]
    Roadmap,
    /// A level of it.
    Level,
    /// A section of it.
    Section,
}

/// The day it is, where the learner is.
#[derive(Clone, Debug)]
pub struct Today {
    /// Now.
    pub now: Timestamp,
    /// The zone whose days count.
    pub zone: TimeZone,
}

impl Today {
    /// The day.
    pub fn date(&self) -> Date {
        self.day_of(self.now)
    }

    /// The day on which a moment falls.
    pub fn day_of(&self, moment: Timestamp) -> Date {
        moment.to_zoned(self.zone.clone()).date()
    }
}

/// Progress in numbers, in a scope.
pub fn stats<'a>(standing: &Standing<'a>, scope: &Scope, today: &Today) -> StatsView<'a> {
    let days = done_days(standing, scope, today);
    let distinct: BTreeSet<Date> = days.iter().copied().collect();
    let since = |days_ago: i64| today.date().saturating_sub((days_ago - 1).days());
    let done_since = |first: Date| {
        number(
            days.iter()
                .filter(|&&day| day >= first && day <= today.date())
                .count(),
        )
    };
    let minutes = |counts: fn(Status) -> bool| -> u64 {
        scope
            .topics(standing.library)
            .filter(|&topic| counts(standing.topic(topic)))
            .filter_map(|topic| standing.library.topic(topic).minutes())
            .map(u64::from)
            .sum()
    };
    StatsView {
        stats: scope
            .listed
            .iter()
            .flat_map(|&place| rows(standing, place))
            .collect(),
        streak_days: streak(&distinct, today.date()),
        longest_streak_days: longest_streak(&distinct),
        done_last_7_days: done_since(since(7)),
        done_last_30_days: done_since(since(30)),
        minutes_done: minutes(|status| status == Status::Done),
        minutes_left: minutes(Status::is_open),
    }
}

fn rows<'a>(standing: &Standing<'a>, place: usize) -> Vec<StatView<'a>> {
    let whole = roadmap(standing, place, false);
    let row = |scope, name, title, topics, tally| StatView {
        scope,
        roadmap: whole.id,
        name,
        title,
        topics,
        tally,
    };
    let mut rows = vec![row(
        StatScope::Roadmap,
        whole.id,
        whole.title,
        whole.topics,
        whole.tally,
    )];
    let mut by_level: Vec<Vec<TopicRef>> = vec![Vec::new(); whole.levels.len()];
    for topic in topics_of(standing.library, place) {
        let rank = standing.library.topic(topic).level_rank();
        if let Some(level) = by_level.get_mut(rank as usize) {
            level.push(topic);
        }
    }
    for (topics, &level) in by_level.into_iter().zip(&whole.levels) {
        let tally = standing.tally(topics.into_iter());
        if tally.all() > 0 {
            rows.push(row(StatScope::Level, level, level, tally.all(), tally));
        }
    }
    let sections = sections(standing, place);
    rows.extend(sections.into_iter().map(|section| {
        row(
            StatScope::Section,
            section.id,
            section.title,
            section.topics,
            section.tally,
        )
    }));
    rows
}

/// The day of everything that was marked done by a record of its own.
fn done_days(standing: &Standing<'_>, scope: &Scope, today: &Today) -> Vec<Date> {
    let listed: BTreeSet<usize> = scope.listed.iter().copied().collect();
    standing
        .records()
        .filter(|(node, _)| listed.contains(&node.topic.roadmap))
        .filter(|(_, placed)| placed.record.status == Some(Status::Done))
        .filter_map(|(_, placed)| placed.record.completed)
        .map(|completed| today.day_of(completed))
        .collect()
}

/// A day without work ends a streak only when it is over.
fn streak(days: &BTreeSet<Date>, today: Date) -> u32 {
    let last = if days.contains(&today) {
        Some(today)
    } else {
        today.yesterday().ok()
    };
    let back = std::iter::successors(last, |day| day.yesterday().ok());
    number(back.take_while(|day| days.contains(day)).count())
}

fn longest_streak(days: &BTreeSet<Date>) -> u32 {
    let begins = |day: &&Date| !day.yesterday().is_ok_and(|before| days.contains(&before));
    days.iter()
        .filter(begins)
        .map(|&first| {
            let row = first.series(1.day()).take_while(|day| days.contains(day));
            number(row.count())
        })
        .max()
        .unwrap_or(0)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
