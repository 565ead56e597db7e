//! What happened, how far it is, the streak and the pace (§7, §9).

use jiff::tz::TimeZone;

use super::support::{Desk, moment};
use crate::query::about::{about, roadmaps};
use crate::query::log::{LogOptions, log};
use crate::query::overview::overview;
use crate::query::scope::Scope;
use crate::query::stats::{StatScope, StatsView, Today, stats};

const R: &str = r#"
id = "r"
title = "R"
summary = "All of it."
[[section]]
title = "First"
[[section.topic]]
title = "a"
minutes = 10
items = ["i", "j"]
[[section.topic]]
title = "b"
minutes = 20
level = "expert"
[[section]]
title = "Second"
level = "expert"
optional = true
[[section.topic]]
title = "c"
minutes = 40
[[resource]]
title = "Book"
kind = "book"
[[project]]
title = "Thing"
level = "expert"
[[path]]
title = "Way"
steps = ["one", "two"]
[[must_know]]
level = "beginner"
items = ["this"]
"#;

const OTHER: &str = r#"
id = "o"
title = "O"
[[section]]
title = "Only"
[[section.topic]]
title = "x"
"#;

fn events(records: &str, options: LogOptions) -> Vec<String> {
    let desk = Desk::new(&[R, OTHER], records);
    let scope = Scope::new(&desk.library, None, Some(0));
    let view = log(&desk.standing(), &scope, options);
    view.log
        .iter()
        .map(|entry| format!("{} {}", entry.id, entry.event))
        .collect()
}

const HISTORY: &str = "r/a learning >2026-01-03
    r/a/i done >2026-01-02 =2026-01-04
    r/b skipped =2026-01-04
    r/c known =2026-01-01 # easy
    r/unknown done =2026-01-05
    o/x done =2026-01-06";

#[test]
fn the_log_tells_starts_and_completions_the_latest_first() {
    assert_eq!(
        events(HISTORY, LogOptions::default()),
        [
            "r/a/i done",
            "r/b skipped",
            "r/a started",
            "r/a/i started",
            "r/c known"
        ]
    );
    let some = LogOptions {
        since: Some(moment("2026-01-02")),
        until: Some(moment("2026-01-03")),
        limit: None,
    };
    assert_eq!(events(HISTORY, some), ["r/a started", "r/a/i started"]);
    let limit = Some(1);
    assert_eq!(
        events(HISTORY, LogOptions { limit, ..some }),
        ["r/a started"]
    );
}

#[test]
fn what_began_and_ended_at_once_ended_last() {
    let at_once = "r/b done >2026-01-01 =2026-01-01";
    assert_eq!(
        events(at_once, LogOptions::default()),
        ["r/b done", "r/b started"]
    );
}

#[test]
fn an_open_record_was_not_completed() {
    let odd = "r/b learning >2026-01-01 =2026-01-02\n r/c =2026-01-03";
    assert_eq!(events(odd, LogOptions::default()), ["r/b started"]);
}

/// The numbers at a moment, in a zone so many hours east.
fn numbers(records: &str, now: &str, east: i8) -> (u32, u32, u32, u32) {
    let desk = Desk::new(&[R, OTHER], records);
    let today = Today {
        now: moment(now),
        zone: TimeZone::fixed(jiff::tz::offset(east)),
    };
    let scope = Scope::new(&desk.library, None, None);
    let standing = desk.standing();
    let StatsView {
        streak_days,
        longest_streak_days,
        done_last_7_days,
        done_last_30_days,
        ..
    } = stats(&standing, &scope, &today);
    (
        streak_days,
        longest_streak_days,
        done_last_7_days,
        done_last_30_days,
    )
}

#[test]
fn a_streak_lasts_until_a_whole_day_was_missed() {
    let three = "r/a/i done =2026-02-27\n r/a/j done =2026-02-28\n r/b done =2026-03-01";
    assert_eq!(numbers(three, "2026-03-01", 0), (3, 3, 3, 3));
    assert_eq!(numbers(three, "2026-03-02", 0), (3, 3, 3, 3));
    assert_eq!(numbers(three, "2026-03-03", 0), (0, 3, 3, 3));
    assert_eq!(numbers("", "2026-03-03", 0), (0, 0, 0, 0));
}

#[test]
fn a_day_ends_at_the_learners_midnight() {
    let nights = "r/a/i done =2026-03-01T23:30:00Z\n r/b done =2026-03-02T00:30:00Z";
    // In London two days, an hour further east one, and five hours west one too.
    assert_eq!(numbers(nights, "2026-03-02", 0).1, 2);
    assert_eq!(numbers(nights, "2026-03-02", 1).1, 1);
    assert_eq!(numbers(nights, "2026-03-02", -5).1, 1);
    // Seven hours west it is still the first of March, whose streak is not over.
    assert_eq!(numbers(nights, "2026-03-03T06:00:00Z", -7).0, 1);
    assert_eq!(numbers(nights, "2026-03-03T07:00:00Z", -7).0, 0);
}

#[test]
fn the_longest_streak_may_be_long_over() {
    let days = "r/a/i done =2025-12-30\n r/a/j done =2025-12-31\n r/a done =2026-01-01
        r/b done =2026-03-01T01:00:00Z\n r/c done =2026-03-01T22:00:00Z";
    assert_eq!(numbers(days, "2026-03-01", 0), (1, 3, 2, 2));
}

#[test]
fn the_pace_counts_today_and_the_days_before() {
    let days = "r/a/i done =2026-03-07\n r/a/j done =2026-03-01\n r/b done =2026-02-28
        r/c done =2026-02-06\n r/a done =2026-02-05\n o/x done =2026-03-08";
    // The one of tomorrow is not counted: a wrong clock wrote it.
    assert_eq!(numbers(days, "2026-03-07", 0).2, 2);
    assert_eq!(numbers(days, "2026-03-07", 0).3, 4);
}

#[test]
fn only_what_was_done_counts() {
    let others = "r/a known =2026-03-01\n r/b skipped =2026-03-01\n r/c learning >2026-03-01
        r/a/i done";
    assert_eq!(numbers(others, "2026-03-01", 0), (0, 0, 0, 0));
}

#[test]
fn the_first_day_of_all_is_a_day_too() {
    let first = "r/b done =-009999-01-02T12:00:00Z\n r/c done =-009999-01-03T12:00:00Z";
    assert_eq!(numbers(first, "2026-03-01", 0).1, 2);
}

#[test]
fn numbers_by_roadmap_level_and_section() {
    let desk = Desk::new(&[R], "r/b done\n r/c skipped\n r/a/i known");
    let standing = desk.standing();
    let scope = desk.all();
    let today = Today {
        now: moment("2026-03-01"),
        zone: TimeZone::UTC,
    };
    let view = stats(&standing, &scope, &today);
    let rows: Vec<_> = view
        .stats
        .iter()
        .map(|row| (row.scope, row.name, row.topics, row.tally.percent))
        .collect();
    assert_eq!(
        rows,
        [
            (StatScope::Roadmap, "r", 3, 75),
            (StatScope::Level, "beginner", 1, 50),
            (StatScope::Level, "expert", 2, 100),
            (StatScope::Section, "first", 2, 75),
            (StatScope::Section, "second", 1, 100),
        ]
    );
    assert_eq!((view.minutes_done, view.minutes_left), (20, 10));
}

#[test]
fn about_tells_all_that_a_roadmap_consists_of() {
    let desk = Desk::new(&[R, OTHER], "r/b done");
    let standing = desk.standing();
    let view = about(&standing, &[0], Some(0), Vec::new());
    let r = &view.roadmaps[0];
    assert_eq!((r.roadmap.id, r.roadmap.summary), ("r", Some("All of it.")));
    assert_eq!(
        (r.roadmap.sections, r.roadmap.topics, r.roadmap.items),
        (2, 3, 2)
    );
    assert!(r.roadmap.active);
    assert_eq!((r.roadmap.origin, r.roadmap.tally.percent), ("bundled", 33));
    let sections: Vec<_> = r
        .section_list
        .iter()
        .map(|section| (section.id, section.optional, section.tally.percent))
        .collect();
    assert_eq!(sections, [("first", false, 50), ("second", true, 0)]);
    assert_eq!((r.resources[0].title, r.resources[0].url), ("Book", None));
    assert_eq!(r.projects[0].level, Some("expert"));
    assert_eq!((r.paths[0].level, r.paths[0].steps.len()), (None, 2));
    assert_eq!(r.must_know[0].items, ["this"]);
    let listed = roadmaps(&standing, &[1, 0], None);
    let ids: Vec<&str> = listed.roadmaps.iter().map(|roadmap| roadmap.id).collect();
    assert_eq!(ids, ["o", "r"]);
}

#[test]
fn the_overview_tells_what_is_learnt_and_what_is_next() {
    let desk = Desk::new(&[R, OTHER], "r/b learning >2026-01-01");
    let standing = desk.standing();
    let scope = desk.all();
    let view = overview(&standing, &scope, None);
    assert_eq!(view.roadmaps.len(), 2);
    assert_eq!(view.learning.len(), 1);
    assert_eq!(view.next.unwrap().topic.id, "r/b");
}
