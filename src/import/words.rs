//! What people write for a status, a level or an estimate → what a roadmap says.
//!
//! It must not know where a word stood. A word that it does not know is none, never a guess.

use roadmap_core::model::{DEFAULT_LEVELS, Status};

/// The words that stand for each level of a roadmap that names none of its own, lowest first.
const LEVELS: [&[&str]; 5] = [
    &["1", "basic", "basics", "easy", "novice", "introductory"],
    &["2", "elementary"],
    &["3", "medium", "middle", "core"],
    &["4", "hard", "difficult"],
    &["5", "very hard", "master", "mastery"],
];

/// Marks that say that something is done.
const TICKS: [char; 4] = ['✔', '✓', '✅', '☑'];

/// The status that a word stands for, `pending` where it says that nothing was begun.
pub(super) fn status(word: &str) -> Option<Status> {
    let word = word.trim().to_lowercase();
    let bare =
        word.trim_matches(|c: char| matches!(c, '[' | ']' | '(' | ')' | '\u{fe0f}') || c == ' ');
    if let Some(percent) = bare.strip_suffix('%') {
        return match percent.trim().parse::<f64>() {
            Ok(percent) if percent >= 100.0 => Some(Status::Done),
            Ok(percent) if percent > 0.0 => Some(Status::Learning),
            Ok(_) => Some(Status::Pending),
            Err(_) => None,
        };
    }
    Some(match bare {
        "done" | "complete" | "completed" | "finished" | "learnt" | "learned" | "passed"
        | "closed" | "yes" | "y" | "true" | "x" | "1" => Status::Done,
        "known" | "mastered" => Status::Known,
        "skipped" | "skip" | "dropped" | "n/a" | "wontfix" | "cancelled" | "canceled" => {
            Status::Skipped
        }
        "learning" | "in progress" | "in-progress" | "in_progress" | "started" | "doing"
        | "ongoing" | "wip" | "active" | "current" => Status::Learning,
        "" | "pending" | "todo" | "to do" | "to-do" | "not started" | "not-started" | "open"
        | "planned" | "waiting" | "no" | "n" | "false" | "0" | "-" | "–" | "—" | "☐" => {
            Status::Pending
        }
        marks if marks.chars().all(is_tick) => Status::Done,
        _ => return None,
    })
}

/// The default level that a word stands for.
pub(super) fn level(word: &str) -> Option<&'static str> {
    let word = word.trim().to_lowercase();
    let word = word.strip_prefix("level").map_or(&*word, str::trim);
    let place = DEFAULT_LEVELS
        .iter()
        .position(|level| *level == word)
        .or_else(|| LEVELS.iter().position(|words| words.contains(&word)))?;
    DEFAULT_LEVELS.get(place).copied()
}

/// The minutes of an estimate: `90`, `1.5 h`, `2 hours 30 min`, `1:30`, `PT1H30M`. A bare number is
/// so many of `unit`, which is in minutes. Weeks and longer are no estimate of a topic's minutes:
/// nobody says how many hours of them are meant.
pub(super) fn minutes(text: &str, unit: f64) -> Option<u32> {
    let text = text.trim().to_lowercase();
    let text = text.trim_start_matches(['~', '≈']).trim();
    if let Some((hours, rest)) = text.split_once(':')
        && let (Ok(hours), Ok(rest)) = (hours.parse::<u32>(), rest.parse::<u32>())
    {
        return whole(f64::from(hours) * 60.0 + f64::from(rest));
    }
    let iso = text.strip_prefix("pt");
    let mut rest = iso.unwrap_or(text);
    let mut total = 0.0;
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| !c.is_ascii_digit() && c != '.')
            .unwrap_or(rest.len());
        let number: f64 = rest[..end].parse().ok()?;
        rest = rest[end..].trim_start();
        let end = rest
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(rest.len());
        let word = rest[..end].trim().trim_end_matches([',', '.', '+']);
        let word = word.strip_suffix("and").map_or(word, str::trim);
        total += number
            * match word {
                "" => unit,
                "m" | "min" | "mins" | "minute" | "minutes" => 1.0,
                "h" | "hr" | "hrs" | "hour" | "hours" => 60.0,
                "s" if iso.is_some() => 1.0 / 60.0,
                _ => return None,
            };
        rest = &rest[end..];
    }
    whole(total)
}

fn whole(minutes: f64) -> Option<u32> {
    let minutes = minutes.round();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it lies between the two"
    )]
    (1.0..=f64::from(u32::MAX))
        .contains(&minutes)
        .then_some(minutes as u32)
}

fn is_tick(c: char) -> bool {
    TICKS.contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_marks_and_percentages_are_statuses() {
        for (word, expected) in [
            ("Done", Status::Done),
            ("[x]", Status::Done),
            (" ✅ ", Status::Done),
            ("✔️", Status::Done),
            ("100 %", Status::Done),
            ("40%", Status::Learning),
            ("In Progress", Status::Learning),
            ("Not started", Status::Pending),
            ("[ ]", Status::Pending),
            ("", Status::Pending),
            ("FALSE", Status::Pending),
            ("n/a", Status::Skipped),
            ("known", Status::Known),
        ] {
            assert_eq!(status(word), Some(expected), "{word}");
        }
        for word in ["maybe", "n%", "20 pages", "✅ soon"] {
            assert_eq!(status(word), None, "{word}");
        }
    }

    #[test]
    fn a_level_goes_by_several_names() {
        assert_eq!(level("Beginner"), Some("beginner"));
        assert_eq!(level("HARD"), Some("advanced"));
        assert_eq!(level("Level 3"), Some("intermediate"));
        assert_eq!(level("chapter"), None);
        assert_eq!(level(""), None);
    }

    #[test]
    fn an_estimate_is_written_in_many_ways() {
        for (text, expected) in [
            ("90", 90),
            ("90 min", 90),
            ("1.5 h", 90),
            ("1h 30m", 90),
            ("1 hour and 30 minutes", 90),
            ("1:30", 90),
            ("PT1H30M", 90),
            ("PT90S", 2),
            ("~ 2 hrs.", 120),
        ] {
            assert_eq!(minutes(text, 1.0), Some(expected), "{text}");
        }
        assert_eq!(minutes("1.5", 60.0), Some(90));
        for text in [
            "",
            "soon",
            "2 weeks",
            "0",
            "-5",
            "1-2 h",
            ".",
            "1e9",
            "∞",
            "99999999999999 h",
        ] {
            assert_eq!(minutes(text, 1.0), None, "{text}");
        }
    }
}
