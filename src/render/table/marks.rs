//! The small signs that every table uses: marks of status, bars, estimates and days.
//!
//! It must not know a view.

use jiff::Timestamp;
use roadmap_core::model::Status;

use super::page::Page;
use super::text::{Ink, Text};
use crate::query::view::{Tally, TopicView};

/// How many columns a bar has.
pub(super) const BAR: usize = 10;

/// How many more ids are named where there are too many to name.
const NAMED: usize = 5;

/// Parts of a block, by eighths.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// The mark of a status.
pub(super) fn mark(page: &Page<'_>, status: Status) -> Text {
    let sign = match status {
        Status::Pending => page.sign("○", "."),
        Status::Learning => page.sign("◐", "~"),
        Status::Done => page.sign("✓", "x"),
        Status::Known => page.sign("●", "*"),
        Status::Skipped => page.sign("–", "-"),
    };
    Text::of(ink(status), sign)
}

/// The mark of a topic or an item; what waits for something else has a paler one.
pub(super) fn topic_mark(page: &Page<'_>, topic: &TopicView<'_>) -> Text {
    if is_blocked(topic) && topic.status == Status::Pending {
        Text::of(Ink::Faint, page.sign("◌", ":"))
    } else {
        mark(page, topic.status)
    }
}

/// Whether something stands before it that is open.
pub(super) fn is_blocked(topic: &TopicView<'_>) -> bool {
    !topic.blocked_by.is_empty()
}

/// How a status looks.
pub(super) fn ink(status: Status) -> Ink {
    match status {
        Status::Pending => Ink::Plain,
        Status::Learning => Ink::Learning,
        Status::Done => Ink::Done,
        Status::Known => Ink::Known,
        Status::Skipped => Ink::Faint,
    }
}

/// A title, with what a search found in it.
pub(super) fn title(topic: &TopicView<'_>) -> Text {
    let quiet = topic.status == Status::Skipped || is_blocked(topic);
    let ink = if quiet { Ink::Faint } else { Ink::Plain };
    let mut title = Text::new();
    let mut from = 0;
    for mark in &topic.marks {
        let (Some(before), Some(found)) = (
            topic.title.get(from..mark.start),
            topic.title.get(mark.clone()),
        ) else {
            return Text::of(ink, topic.title);
        };
        title = title.with(ink, before).with(Ink::Found, found);
        from = mark.end;
    }
    title.with(ink, topic.title.get(from..).unwrap_or_default())
}

/// A full id.
pub(super) fn id(id: &str) -> Text {
    Text::whole(Ink::Faint, id)
}

/// A title, and after it the id that it stands for.
pub(super) fn titled(title: Text, id: &str) -> Text {
    title.with(Ink::Plain, "  ").with_whole(Ink::Faint, id)
}

/// Some ids, the first few if there are many.
pub(super) fn some_ids(ids: &[String]) -> Text {
    let named = if ids.len() > NAMED + 1 {
        NAMED
    } else {
        ids.len()
    };
    let text = ids[..named].iter().fold(Text::new(), |text, id| {
        let comma = if text.is_empty() { "" } else { ", " };
        text.with(Ink::Plain, comma).with_whole(Ink::Plain, id)
    });
    match ids.len() - named {
        0 => text,
        more => text.with(Ink::Plain, &format!(" and {more} more")),
    }
}

/// A bar of so many columns, and the percent that it shows.
pub(super) fn bar(page: &Page<'_>, percent: u32, columns: usize) -> Text {
    let percent = usize::try_from(percent.min(100)).unwrap_or(100);
    // Something is more than nothing, and all but something is less than all.
    let eighths = (columns * 8 * percent / 100).max(usize::from(percent > 0));
    if !page.screen.unicode {
        let full = eighths.div_ceil(8).min(columns);
        let full = if percent < 100 {
            full.min(columns - 1)
        } else {
            full
        };
        return Text::of(Ink::Done, &"#".repeat(full))
            .with(Ink::Faint, &"-".repeat(columns - full));
    }
    let (full, part) = (eighths / 8, EIGHTHS[eighths % 8]);
    let empty = columns - full - usize::from(!part.is_empty());
    Text::of(Ink::Done, &"█".repeat(full))
        .with(Ink::Done, part)
        .with(Ink::Faint, &"░".repeat(empty))
}

/// A percentage.
pub(super) fn percent(percent: u32) -> Text {
    let ink = match percent {
        0 => Ink::Faint,
        100 => Ink::Done,
        _ => Ink::Plain,
    };
    Text::whole(ink, &format!("{percent}%"))
}

/// How many topics are complete, of how many.
pub(super) fn counts(tally: &Tally) -> Text {
    let learnt = tally.done + tally.known;
    let counts = format!("{learnt} of {}", tally.all() - tally.skipped);
    let skipped = match tally.skipped {
        0 => String::new(),
        skipped => format!(", {skipped} skipped"),
    };
    Text::whole(Ink::Faint, &(counts + &skipped))
}

/// An estimate: `45 min`, `1 h 30 min`.
pub(super) fn duration(minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// A sum of estimates: minutes count only where there are few hours.
pub(super) fn hours(minutes: u64) -> String {
    if minutes < 10 * 60 {
        duration(minutes)
    } else {
        format!("{} h", (minutes + 30) / 60)
    }
}

/// The estimate of a topic, if there is one.
pub(super) fn estimate(topic: &TopicView<'_>) -> Text {
    topic.minutes.map_or_else(Text::new, |minutes| {
        Text::whole(Ink::Faint, &duration(minutes.into()))
    })
}

/// The learner's day on which a moment falls: `2026-11-20`.
pub(super) fn day(page: &Page<'_>, moment: Timestamp) -> String {
    moment.to_zoned((page.screen.zone)()).date().to_string()
}

/// `1 topic`, `2 topics`.
pub(super) fn plural(count: usize, one: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {one}{s}")
}
