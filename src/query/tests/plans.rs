//! The weeks ahead (§9).

use std::collections::HashSet;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use proptest::sample::select;
use roadmap_core::model::Status;

use super::generated::desks;
use super::support::{Desk, moment};
use crate::query::change::{Mark, apply, mark};
use crate::query::filter::{Filter, FilterRequest};
use crate::query::knowledge::Sharing;
use crate::query::next::{Empty, NextOptions, next};
use crate::query::plan::{PlanOptions, PlanView, WeekView, plan};
use crate::query::stats::Today;

const R: &str = r#"
id = "r"
title = "R"
[[section]]
title = "S"
topic = [
    { title = "a", minutes = 60 },
    { title = "b", minutes = 90, requires = ["a"], items = ["x", "y", "z"] },
    { title = "c", minutes = 150, optional = true },
    { title = "d", requires = ["b"] },
]
"#;

/// What is asked for: so many hours a week.
fn hours(hours: u32) -> PlanOptions {
    PlanOptions {
        minutes_per_week: hours * 60,
        until: None,
        goal: None,
        limit: None,
    }
}

/// Friday, 20 November 2026.
fn today() -> Today {
    Today {
        now: moment("2026-11-20"),
        zone: TimeZone::UTC,
    }
}

fn planned<'a>(desk: &'a Desk, filter: &Filter, options: PlanOptions) -> PlanView<'a> {
    plan(&desk.standing(), &desk.all(), filter, options, &today())
}

/// Each week as a line: its days, then what is planned for it.
fn lines(view: &PlanView<'_>) -> Vec<String> {
    let line = |week: &WeekView<'_>| {
        let topics = week.topics.iter();
        let topics: Vec<String> = topics
            .map(|topic| format!("{} {}", topic.id, topic.minutes))
            .collect();
        format!("{}..{}: {}", week.from, week.to, topics.join(", "))
    };
    view.weeks.iter().map(line).collect()
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn weeks_begin_today_and_hold_what_is_planned() {
    // In the order of `next`; `d` counts as the middle one of 60, 90 and 150 minutes.
    let desk = Desk::new(&[R], "");
    let view = planned(&desk, &Filter::default(), hours(2));
    let expected = [
        "2026-11-20..2026-11-26: r/a 60, r/b 60",
        "2026-11-27..2026-12-03: r/b 30, r/d 90",
        "2026-12-04..2026-12-10: r/c 120",
        "2026-12-11..2026-12-17: r/c 30",
    ];
    assert_eq!(lines(&view), expected);
    let summary = &view.plan;
    assert_eq!((summary.topics, summary.fit, summary.minutes), (4, 4, 390));
    assert_eq!((summary.without_estimate, summary.blocked), (1, 0));
    // 390 minutes at 150 a week are 2.6 weeks, which is 18.2 days; at 90 they are 30.3 days.
    assert_eq!(
        (summary.least_weeks, summary.most_weeks),
        (Some(3), Some(5))
    );
    assert_eq!(summary.earliest, Some(day("2026-12-08")));
    assert_eq!(summary.latest, Some(day("2026-12-20")));
}

#[test]
fn only_what_is_left_of_a_topic_is_planned() {
    let desk = Desk::new(&[R], "r/a done\n r/b/x done\n r/b/y skipped\n r/c skipped");
    let view = planned(&desk, &Filter::default(), hours(9));
    assert_eq!(lines(&view), ["2026-11-20..2026-11-26: r/b 45, r/d 90"]);
}

#[test]
fn the_last_day_cuts_the_last_week_short() {
    let desk = Desk::new(&[R], "");
    let options = PlanOptions {
        until: Some(day("2026-11-29")),
        ..hours(2)
    };
    let view = planned(&desk, &Filter::default(), options);
    // Three of seven days hold three sevenths of 120 minutes.
    let expected = [
        "2026-11-20..2026-11-26: r/a 60, r/b 60",
        "2026-11-27..2026-11-29: r/b 30, r/d 21",
    ];
    assert_eq!(lines(&view), expected);
    assert_eq!((view.plan.fit, view.plan.topics), (2, 4));
    let options = PlanOptions {
        until: Some(day("2026-11-20")),
        ..hours(7)
    };
    let view = planned(&desk, &Filter::default(), options);
    assert_eq!(lines(&view), ["2026-11-20..2026-11-20: r/a 60"]);
}

#[test]
fn no_more_weeks_are_laid_out_than_were_asked_for() {
    let desk = Desk::new(&[R], "");
    let options = PlanOptions {
        limit: Some(1),
        ..hours(1)
    };
    let view = planned(&desk, &Filter::default(), options);
    assert_eq!(lines(&view), ["2026-11-20..2026-11-26: r/a 60"]);
    assert_eq!((view.plan.fit, view.plan.minutes), (1, 390));
    let tiny = PlanOptions {
        minutes_per_week: 1,
        ..hours(1)
    };
    let view = planned(&desk, &Filter::default(), tiny);
    assert_eq!(view.weeks.len(), 12);
    assert!(view.weeks.iter().all(|week| week.minutes == 1));
    assert_eq!(view.plan.most_weeks, Some(520));
}

#[test]
fn a_goal_is_planned_with_what_it_needs_alone() {
    let desk = Desk::new(&[R], "");
    let options = PlanOptions {
        goal: Some(desk.topic("r/b")),
        ..hours(9)
    };
    let view = planned(&desk, &Filter::default(), options);
    assert_eq!(lines(&view), ["2026-11-20..2026-11-26: r/a 60, r/b 90"]);
    assert_eq!(view.plan.goal.as_deref(), Some("r/b"));
}

#[test]
fn what_waits_for_what_is_not_in_the_plan_is_counted() {
    let desk = Desk::new(&[R], "");
    let with = |request: &FilterRequest| {
        let filter = Filter::new(&desk.library, &desk.all(), request).unwrap();
        let view = planned(&desk, &filter, hours(9));
        (lines(&view), view.plan.blocked, view.plan.empty)
    };
    let ready = FilterRequest {
        ready: true,
        ..FilterRequest::default()
    };
    let week = "2026-11-20..2026-11-26: r/a 60, r/c 150".to_owned();
    assert_eq!(with(&ready), (vec![week], 0, None));
    let blocked = FilterRequest {
        blocked: true,
        ..FilterRequest::default()
    };
    assert_eq!(with(&blocked), (vec![], 2, Some(Empty::Blocked)));
    let done = FilterRequest {
        statuses: vec![Status::Done],
        ..FilterRequest::default()
    };
    assert_eq!(with(&done), (vec![], 0, Some(Empty::Filtered)));
}

/// A roadmap of topics of an hour, of which as many were done as there are days.
fn done_on(days: &[&str]) -> Desk {
    let topics: Vec<String> = (0..40)
        .map(|number| format!("{{ title = \"t{number}\", minutes = 60 }}"))
        .collect();
    let head = "id = \"r\"\ntitle = \"R\"\n[[section]]\ntitle = \"S\"";
    let text = format!("{head}\ntopic = [{}]\n", topics.join(", "));
    let done = days.iter().enumerate();
    let records: Vec<String> = done
        .map(|(number, day)| format!("r/t{number} done ={day}"))
        .collect();
    Desk::new(&[&text], &records.join("\n"))
}

#[test]
fn ten_completions_tell_of_the_learners_own_pace() {
    // Two hours in each of the weeks in which something was done, with a long rest between.
    let days = [
        "2026-11-20",
        "2026-11-16",
        "2026-11-10",
        "2026-11-09",
        "2026-06-02",
        "2026-06-01",
        "2026-05-28",
        "2026-05-27",
        "2026-05-20",
        "2026-05-19",
    ];
    let pace = |desk: &Desk, a_week: u32| {
        let summary = planned(desk, &Filter::default(), hours(a_week)).plan;
        (summary.completions, format!("{:.2}", summary.pace))
    };
    let nine = done_on(&days[1..]);
    assert_eq!(pace(&nine, 4), (0, "1.00".to_owned()));
    // Planned are four hours, done were two: a week is taken to hold three.
    let ten = done_on(&days);
    assert_eq!(pace(&ten, 4), (10, "0.75".to_owned()));
    assert_eq!(pace(&ten, 1), (10, "1.50".to_owned()));
    let view = planned(&ten, &Filter::default(), hours(4));
    assert_eq!(view.weeks[0].minutes, 180);
    // 30 hours, at four a week or at two.
    assert_eq!(view.plan.least_weeks, Some(8));
    assert_eq!(view.plan.most_weeks, Some(15));
}

#[test]
fn a_heap_of_completions_on_one_day_does_not_run_away_with_the_plan() {
    let desk = done_on(&["2026-11-19"; 30]);
    let summary = planned(&desk, &Filter::default(), hours(1)).plan;
    // At most four times of what is planned: (1 + 4) / 2.
    assert_eq!((summary.completions, summary.pace), (30, 2.5));
    let later = done_on(&["2026-12-24"; 30]);
    let summary = planned(&later, &Filter::default(), hours(1)).plan;
    assert_eq!((summary.completions, summary.pace), (0, 1.0));
}

#[test]
fn a_plan_of_nothing_is_empty() {
    let desk = Desk::new(&[R], "r/a done\n r/b done\n r/c done\n r/d done");
    let view = planned(&desk, &Filter::default(), hours(5));
    assert!(view.weeks.is_empty());
    assert_eq!(view.plan.empty, Some(Empty::Finished));
    assert_eq!((view.plan.most_weeks, view.plan.latest), (None, None));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_plan_names_what_next_and_done_would(
        mut desk in desks(),
        sharing in select(vec![Sharing::Everywhere, Sharing::OnlyHere]),
        a_week in 1..9_u32,
    ) {
        desk.sharing = sharing;
        let options = PlanOptions {
            minutes_per_week: a_week,
            limit: Some(usize::MAX),
            ..hours(1)
        };
        let (planned, minutes) = {
            let view = planned(&desk, &Filter::default(), options);
            let mut seen = HashSet::new();
            let ids = view.weeks.iter().flat_map(|week| &week.topics).map(|topic| topic.id.clone());
            let ids: Vec<String> = ids.filter(|id| seen.insert(id.clone())).collect();
            let weeks: u64 = view.weeks.iter().map(|week| week.minutes).sum();
            prop_assert_eq!(view.plan.fit as usize, ids.len());
            prop_assert_eq!(view.plan.topics as usize, ids.len());
            prop_assert_eq!(view.plan.blocked, 0);
            prop_assert_eq!(view.plan.minutes, weeks);
            for week in &view.weeks[..view.weeks.len().saturating_sub(1)] {
                prop_assert!(view.plan.completions > 0 || week.minutes == u64::from(a_week));
            }
            prop_assert!(view.plan.least_weeks <= view.plan.most_weeks);
            prop_assert!(view.plan.earliest <= view.plan.latest);
            (ids, weeks)
        };
        prop_assert_eq!(planned.is_empty(), minutes == 0);
        let one = NextOptions { count: 1, ..NextOptions::default() };
        let mut named = Vec::new();
        let mut at = moment("2026-11-20");
        loop {
            at += jiff::SignedDuration::from_mins(1);
            let standing = desk.standing();
            let view = next(&standing, &desk.all(), &Filter::default(), &one);
            let Some(first) = view.topics.first() else { break };
            let id = first.topic.id.clone();
            let done = mark(&standing, &[desk.node(&id)], Mark::Done, at);
            desk.progress = apply(&desk.progress, &done.change);
            named.push(id);
        }
        prop_assert_eq!(planned, named);
    }
}
