//! The weeks ahead: what each holds, and when all could be learnt.
//!
//! It must not promise, praise or blame.

use std::io;

use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::{duration, hours, id, plural};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::next::Empty;
use crate::query::plan::{PlanSummaryView, PlanView, WeekView};

/// The narrowest that titles become beside other columns.
const TITLE: usize = 24;

/// Writes the weeks.
pub(super) fn write(view: &PlanView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    let plan = &view.plan;
    if let Some(empty) = plan.empty {
        return page.paragraph(&Text::plain(match empty {
            Empty::Finished => "All done: nothing is open.",
            Empty::Filtered => "Nothing that is open fits what was asked for.",
            Empty::Blocked => "Nothing is ready: all of it waits for what is not in the plan.",
        }));
    }
    let mut grid = Grid::new([
        Column::left(Give::Wraps(TITLE)),
        Column::right(Give::Nothing),
        Column::left(Give::Tail),
    ])
    .indented(2);
    for week in &view.weeks {
        grid.blank();
        grid.heading(heading(page, week));
        for topic in &week.topics {
            grid.row([
                Text::plain(topic.title),
                Text::whole(Ink::Faint, &duration(topic.minutes)),
                id(&topic.id),
            ]);
        }
    }
    grid.write(page)?;
    page.blank()?;
    for line in summary(page, view) {
        page.paragraph(&line)?;
    }
    Ok(())
}

/// `2026-11-20 to 2026-11-26 · 5 h`.
fn heading(page: &Page<'_>, week: &WeekView<'_>) -> Text {
    let days = Text::of(Ink::Strong, &format!("{} to {}", week.from, week.to));
    days.joined(page.dot(), Text::whole(Ink::Faint, &duration(week.minutes)))
}

/// What the plan comes to, a sentence a line.
fn summary(page: &Page<'_>, view: &PlanView<'_>) -> Vec<Text> {
    let plan = &view.plan;
    let all = Text::plain(&plural(count(plan.topics), "topic"))
        .joined(page.dot(), Text::whole(Ink::Strong, &hours(plan.minutes)))
        .joined(page.dot(), Text::plain(&rate(plan)));
    let mut lines = vec![all, Text::plain(&range(plan))];
    let mut remark = |text: String| lines.push(Text::of(Ink::Faint, &text));
    if let Some(last) = view.weeks.last().filter(|_| plan.fit < plan.topics) {
        remark(format!(
            "up to {}: {} of {}",
            last.to,
            plan.fit,
            plural(count(plan.topics), "topic")
        ));
    }
    if plan.without_estimate > 0 {
        remark(format!(
            "without an estimate: {}, counted as the middle one of its roadmap",
            plural(count(plan.without_estimate), "topic")
        ));
    }
    if plan.blocked > 0 {
        remark(format!(
            "not in the plan: {}, waiting for what was not asked for",
            plural(count(plan.blocked), "more topic")
        ));
    }
    lines
}

/// `5 h a week, as estimated`.
fn rate(plan: &PlanSummaryView) -> String {
    let pace = if plan.completions > 0 {
        format!("at your own pace so far ({} of the estimates)", plan.pace)
    } else {
        "as estimated".to_owned()
    };
    format!("{} h a week, {pace}", plan.hours_per_week)
}

/// `3 to 5 weeks: done between 2026-12-04 and 2026-12-20`.
fn range(plan: &PlanSummaryView) -> String {
    let weeks = match (plan.least_weeks, plan.most_weeks) {
        (Some(least), Some(most)) if least < most => format!("{least} to {most} weeks"),
        (_, most) => {
            let most = most.unwrap_or_default();
            format!(
                "about {}",
                plural(usize::try_from(most).unwrap_or(usize::MAX), "week")
            )
        }
    };
    match (plan.earliest, plan.latest) {
        (Some(earliest), Some(latest)) if earliest < latest => {
            format!("{weeks}: done between {earliest} and {latest}")
        }
        (Some(day), _) => format!("{weeks}: done around {day}"),
        _ => weeks,
    }
}

fn count(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
