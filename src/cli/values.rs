//! Values that are more than text: formats, statuses, dates.

use clap::ValueEnum;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use roadmap_core::model::Status;
use roadmap_core::text::nearest;

use crate::command::log::When;
use crate::render::Format;
use crate::sys::streams::Color;

/// How many minutes a week has.
const MINUTES_OF_A_WEEK: u32 = 7 * 24 * 60;

/// How to print.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum FormatValue {
    /// For people
    Table,
    /// A row a line, cells parted by tabs
    Tsv,
    /// With a header row
    Csv,
    /// One object
    Json,
    /// An object a line
    Jsonl,
    /// An id a line
    Ids,
}

impl FormatValue {
    pub(super) fn format(self) -> Format {
        match self {
            Self::Table => Format::Table,
            Self::Tsv => Format::Tsv,
            Self::Csv => Format::Csv,
            Self::Json => Format::Json,
            Self::Jsonl => Format::Jsonl,
            Self::Ids => Format::Ids,
        }
    }
}

/// When to use colour.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ColorValue {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl ColorValue {
    pub(super) fn color(self) -> Color {
        match self {
            Self::Auto => Color::Auto,
            Self::Always => Color::Always,
            Self::Never => Color::Never,
        }
    }
}

/// A status by its word.
pub(super) fn status(word: &str) -> Result<Status, String> {
    word.parse().map_err(|_| {
        let known = Status::ALL.map(Status::as_str);
        match nearest(word, known).first() {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("a status is one of {}", known.join(", ")),
        }
    })
}

/// Hours, at least a minute of a week and at most all of it, as minutes.
pub(super) fn minutes_of_hours(text: &str) -> Result<u32, String> {
    let hours = text.parse::<f64>().unwrap_or(f64::NAN);
    let minutes = (hours * 60.0).round();
    if (1.0..=f64::from(MINUTES_OF_A_WEEK)).contains(&minutes) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is a whole number between the two"
        )]
        return Ok(minutes as u32);
    }
    Err("a week has more than 0 and at most 168 hours to learn; write 5 or 2.5".to_owned())
}

/// A moment. A date and time without a zone is UTC, a date alone is its noon there.
pub(super) fn moment(text: &str) -> Result<Timestamp, String> {
    match when(text)? {
        When::Moment(moment) => Ok(moment),
        When::Day(day) => day
            .at(12, 0, 0, 0)
            .to_zoned(TimeZone::UTC)
            .map(|noon| noon.timestamp())
            .map_err(|error| error.to_string()),
    }
}

/// A day.
pub(super) fn day(text: &str) -> Result<Date, String> {
    match when(text) {
        Ok(When::Day(day)) => Ok(day),
        _ => Err("write a day as 2026-11-20".to_owned()),
    }
}

/// A moment or a day.
pub(super) fn when(text: &str) -> Result<When, String> {
    if let Ok(moment) = text.parse::<Timestamp>() {
        return Ok(When::Moment(whole_seconds(moment)));
    }
    // A date would be read as its midnight otherwise.
    if !text.contains([':', 'T', 't'])
        && let Ok(day) = text.parse::<Date>()
    {
        return Ok(When::Day(day));
    }
    let in_utc = |local: DateTime| local.to_zoned(TimeZone::UTC).ok();
    match text.parse::<DateTime>().ok().and_then(in_utc) {
        Some(moment) => Ok(When::Moment(whole_seconds(moment.timestamp()))),
        None => Err("write a date as 2026-11-20, or a time as 2026-11-20T17:03:10Z".to_owned()),
    }
}

fn whole_seconds(moment: Timestamp) -> Timestamp {
    Timestamp::from_second(moment.as_second()).unwrap_or(moment)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_alone_is_noon_in_utc() {
        assert_eq!(
            moment("2026-11-20").unwrap().to_string(),
            "2026-11-20T12:00:00Z"
        );
    }

    #[test]
    fn a_time_keeps_its_zone_and_loses_its_fraction() {
        let read = |text| moment(text).unwrap().to_string();
        assert_eq!(read("2026-11-20T17:03:10.9+02:00"), "2026-11-20T15:03:10Z");
        assert_eq!(read("2026-11-20 17:03"), "2026-11-20T17:03:00Z");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "yesterday", "2026-13-01", "2026-02-30", "17:03"] {
            assert!(moment(text).is_err(), "{text}");
        }
    }

    #[test]
    fn hours_of_a_week_are_more_than_none_and_at_most_all() {
        assert_eq!(minutes_of_hours("2.5"), Ok(150));
        assert_eq!(minutes_of_hours("168"), Ok(10_080));
        for text in ["0", "-1", "168.1", "NaN", "inf", "0.001", "five", ""] {
            assert!(minutes_of_hours(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_status_is_suggested() {
        assert_eq!(status("learnig").unwrap_err(), "did you mean `learning`?");
    }
}
