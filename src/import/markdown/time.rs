//! How long something takes, as people write it: `14 weeks`, `6-10 hours/week`.
//!
//! It must not know what takes that long.

/// A span of time in a text: how much, and of what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Time {
    amount: f64,
    unit: Unit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    HoursAWeek,
    HoursADay,
}

/// The span of time that a text names: the middle of `6-10 hours/week`.
pub(super) fn span(text: &str) -> Option<Time> {
    let text = text.to_lowercase();
    let mut numbers = Vec::new();
    let mut at = text.find(|c: char| c.is_ascii_digit())?;
    loop {
        let rest = &text[at..];
        let length = rest
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(rest.len());
        numbers.push(rest[..length].trim_end_matches('.').parse::<f64>().ok()?);
        at += length;
        // A range, written with any dash or a word.
        let rest = text[at..].trim_start();
        let behind = ["to ", "-", "–", "—", "~", "〜"]
            .into_iter()
            .find_map(|dash| rest.strip_prefix(dash));
        match behind.map(str::trim_start) {
            Some(behind)
                if behind.starts_with(|c: char| c.is_ascii_digit()) && numbers.len() < 2 =>
            {
                at = text.len() - behind.len();
            }
            _ => break,
        }
    }
    let unit = text[at..].trim_start();
    let a_week = ["/week", "/ week", "per week", "a week", "/w", "weekly"]
        .iter()
        .any(|each| unit.contains(each));
    let a_day = ["/day", "/ day", "per day", "a day", "daily"]
        .iter()
        .any(|each| unit.contains(each));
    let unit = match unit.chars().next()? {
        'h' | '時' if a_week => Unit::HoursAWeek,
        'h' | '時' if a_day => Unit::HoursADay,
        'h' | '時' => Unit::Hours,
        'd' | '日' => Unit::Days,
        'w' | '週' | '周' => Unit::Weeks,
        'm' if unit.starts_with("mo") => Unit::Months,
        'm' | '分' => Unit::Minutes,
        _ => return None,
    };
    #[allow(clippy::cast_precision_loss, reason = "one or two")]
    let amount = numbers.iter().sum::<f64>() / numbers.len() as f64;
    Some(Time { amount, unit })
}

/// How long something takes: a time, or that many weeks of so many hours.
pub(super) fn minutes(duration: Option<Time>, effort: Option<Time>) -> Option<u32> {
    let of = |time: Time| match time.unit {
        Unit::Minutes => Some(time.amount),
        Unit::Hours => Some(time.amount * 60.0),
        _ => None,
    };
    let minutes = match (duration, effort) {
        (
            Some(length),
            Some(Time {
                amount,
                unit: Unit::HoursAWeek,
            }),
        ) => match length.unit {
            Unit::Weeks => Some(length.amount * amount * 60.0),
            Unit::Months => Some(length.amount * 52.0 / 12.0 * amount * 60.0),
            Unit::Days => Some(length.amount / 7.0 * amount * 60.0),
            _ => of(length),
        },
        (
            Some(length),
            Some(Time {
                amount,
                unit: Unit::HoursADay,
            }),
        ) => match length.unit {
            Unit::Weeks => Some(length.amount * 7.0 * amount * 60.0),
            Unit::Days => Some(length.amount * amount * 60.0),
            _ => of(length),
        },
        (Some(length), effort) => of(length).or_else(|| effort.and_then(of)),
        (None, effort) => effort.and_then(of),
    }?;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "held to what a course can take"
    )]
    (1.0..1_000_000.0)
        .contains(&minutes)
        .then(|| minutes.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_of_so_many_hours_are_multiplied() {
        let of = |duration: &str, effort: &str| minutes(span(duration), span(effort));
        assert_eq!(of("14 weeks", "6-10 hours/week"), Some(14 * 8 * 60));
        assert_eq!(of("2 weeks", "1 to 2 hours per day"), Some(2 * 7 * 90));
        assert_eq!(of("3 months", "4h/week"), Some(3 * 52 / 12 * 4 * 60));
        assert_eq!(of("10 hours", ""), Some(600));
        assert_eq!(of("1.5h", "5 hours/week"), Some(90));
        assert_eq!(of("", "45 min"), Some(45));
        assert_eq!(of("約3時間", ""), Some(180));
    }

    #[test]
    fn weeks_alone_and_words_are_no_time() {
        for text in [
            "14 weeks",
            "soon",
            "",
            "5",
            "1.2.3 hours",
            "99999999 hours",
            "2 pages",
        ] {
            assert_eq!(minutes(span(text), None), None, "{text}");
        }
    }
}
