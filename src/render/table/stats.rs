//! Progress in numbers: by roadmap, level and section, the streak, the pace, the hours.
//!
//! It must not praise or blame.

use std::io;

use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::{BAR, bar, counts, hours, percent, plural};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::stats::{StatScope, StatView, StatsView};

/// The narrowest that titles become beside other columns.
const TITLE: usize = 16;

/// Writes the numbers.
pub(super) fn write(view: &StatsView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    let mut grid = Grid::new([
        Column::left(Give::Wraps(TITLE)),
        Column::left(Give::Goes(2)),
        Column::right(Give::Nothing),
        Column::right(Give::Goes(1)),
    ]);
    let mut scope = None;
    for stat in &view.stats {
        let is_new = scope.replace(stat.scope) != Some(stat.scope);
        if is_new || stat.scope == StatScope::Roadmap {
            grid.blank();
        }
        grid.row(row(page, stat));
    }
    grid.write(page)?;
    page.blank()?;
    numbers(view, page)
}

fn row(page: &Page<'_>, stat: &StatView<'_>) -> Vec<Text> {
    let title = match stat.scope {
        StatScope::Roadmap => Text::whole(Ink::Strong, stat.name),
        StatScope::Level | StatScope::Section => Text::blank(2).then(Text::plain(stat.title)),
    };
    vec![
        title,
        bar(page, stat.tally.percent, BAR),
        percent(stat.tally.percent),
        counts(&stat.tally),
    ]
}

fn numbers(view: &StatsView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    let days = |days: u32| plural(usize::try_from(days).unwrap_or(usize::MAX), "day");
    let streak = format!(
        "{}, longest {}",
        days(view.streak_days),
        days(view.longest_streak_days)
    );
    let recent = format!(
        "{} done in 7 days, {} in 30",
        view.done_last_7_days, view.done_last_30_days
    );
    let time = format!(
        "{} done, {} to go",
        hours(view.minutes_done),
        hours(view.minutes_left)
    );
    for (label, value) in [("streak", streak), ("pace", recent), ("time", time)] {
        let lead = Text::of(Ink::Faint, &format!("{label:<8}"));
        page.hung(&lead, &Text::plain(&value))?;
    }
    Ok(())
}
