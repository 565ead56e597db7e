//! Two versions of one note, joined line by line: a line that either side has added is there once.
//!
//! It must not know of anything but text.

/// Joins two notes that both differ from `base`, which they come from, and from each other. Ours
/// come first, then what theirs adds. A line that goes on where the other side's ends takes its
/// place. What `base` has and one side has not was taken away there.
pub(super) fn join(base: &str, ours: &str, theirs: &str) -> String {
    let lines = |note: &'_ str| -> Vec<String> { note.lines().map(str::to_owned).collect() };
    let (base, ours, theirs) = (lines(base), lines(ours), lines(theirs));
    let added: Vec<&String> = theirs
        .iter()
        .filter(|line| !line.trim().is_empty() && !base.contains(line) && !ours.contains(line))
        .collect();
    let mut joined: Vec<&String> = Vec::new();
    for line in &ours {
        let longer = added
            .iter()
            .find(|added| !line.trim().is_empty() && added.starts_with(line.as_str()));
        let removed = base.contains(line) && !theirs.contains(line);
        match longer {
            Some(longer) if !joined.contains(longer) => joined.push(longer),
            None if !removed => joined.push(line),
            Some(_) | None => {}
        }
    }
    for line in added {
        if !joined.iter().any(|there| there.starts_with(line.as_str())) {
            joined.push(line);
        }
    }
    let joined: Vec<&str> = joined.into_iter().map(String::as_str).collect();
    joined.join("\n")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_both_have_is_there_once() {
        for (ours, theirs, joined) in [
            ("a", "b", "a\nb"),
            ("a\nb", "b\nc", "a\nb\nc"),
            ("a\nb", "b", "a\nb"),
            ("b", "a\nb", "b\na"),
            ("a\n\nb", "a\n\nc", "a\n\nb\nc"),
        ] {
            assert_eq!(join("", ours, theirs), joined);
        }
    }

    #[test]
    fn a_beginning_is_not_repeated() {
        for (ours, theirs, joined) in [
            ("locks", "locks next", "locks next"),
            ("locks next", "locks", "locks next"),
            ("locks\nqueues", "locks next", "locks next\nqueues"),
        ] {
            assert_eq!(join("", ours, theirs), joined);
        }
    }

    #[test]
    fn what_a_side_took_away_stays_away() {
        for (base, ours, theirs, joined) in [
            ("a\nb", "b", "a\nb\nc", "b\nc"),
            ("a\nb", "a\nb\nc", "b", "b\nc"),
            ("locks", "locks\nqueues", "locks next", "locks next\nqueues"),
            ("locks next", "locks", "locks next\nqueues", "locks\nqueues"),
        ] {
            assert_eq!(join(base, ours, theirs), joined);
        }
    }

    /// The lines that no other one begins with.
    fn meaning(note: &str) -> BTreeSet<String> {
        let lines: BTreeSet<&str> = note
            .lines()
            .filter(|line| !line.trim().is_empty())
            .collect();
        let is_whole = |line: &&str| !lines.iter().any(|l| l != line && l.starts_with(line));
        lines
            .iter()
            .copied()
            .filter(is_whole)
            .map(str::to_owned)
            .collect()
    }

    proptest! {
        #[test]
        fn neither_the_order_nor_the_number_of_times_matters(
            a in "([ab]{0,3}\n){0,3}[ab]{0,3}",
            b in "([ab]{0,3}\n){0,3}[ab]{0,3}",
            c in "([ab]{0,3}\n){0,3}[ab]{0,3}",
        ) {
            let ab = join("", &a, &b);
            prop_assert_eq!(meaning(&ab), meaning(&join("", &b, &a)));
            let (abc, bc) = (join("", &ab, &c), join("", &b, &c));
            prop_assert_eq!(meaning(&abc), meaning(&join("", &a, &bc)));
            prop_assert_eq!(meaning(&ab), meaning(&format!("{a}\n{b}")));
            prop_assert_eq!(meaning(&join("", &ab, &b)), meaning(&ab));
        }
    }
}
