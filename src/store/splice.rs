//! A change of a text as the few places where it differs, so that it can be made and taken back
//! byte for byte.
//!
//! It must not know what the text says.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::sys::hash::fnv1a;

/// One place of a text that is replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Splice {
    /// The byte of the old text at which it begins.
    at: usize,
    removed: String,
    inserted: String,
}

/// The places of one text that are to be replaced, in any order.
#[derive(Debug)]
pub(super) struct Splices<'t> {
    text: &'t str,
    splices: Vec<Splice>,
}

impl<'t> Splices<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            text,
            splices: Vec::new(),
        }
    }

    /// Puts `inserted` in the place of a part of the text. What is put in at one and the same
    /// place keeps its order.
    pub(super) fn replace(&mut self, range: Range<usize>, inserted: impl Into<String>) {
        let inserted = inserted.into();
        let removed = &self.text[range.clone()];
        if removed != inserted {
            self.splices.push(Splice {
                at: range.start,
                removed: removed.to_owned(),
                inserted,
            });
        }
    }

    pub(super) fn insert(&mut self, at: usize, inserted: impl Into<String>) {
        self.replace(at..at, inserted);
    }

    pub(super) fn remove(&mut self, range: Range<usize>) {
        self.replace(range, "");
    }

    /// Puts in a line, which ends with `eol`; a last line without an end is ended first. Lines
    /// that go are to be taken away before.
    pub(super) fn insert_line(&mut self, at: usize, line: &str, eol: &str) {
        let lead = if self.is_unended(at) { eol } else { "" };
        self.insert(at, format!("{lead}{line}{eol}"));
    }

    /// Whether `at` is the end of a last line without an end, which nothing so far takes away or
    /// ends.
    fn is_unended(&self, at: usize) -> bool {
        let text = self.text.trim_start_matches('\u{feff}');
        let is_end_of_line = at < self.text.len() || text.is_empty() || text.ends_with('\n');
        !is_end_of_line
            && !self.splices.iter().any(|other| {
                other.at + other.removed.len() == at
                    && (other.inserted.is_empty() || other.inserted.ends_with('\n'))
            })
    }

    /// The places in the order of the text, or nothing if two of them overlap.
    pub(super) fn finish(mut self) -> Option<Vec<Splice>> {
        self.splices
            .sort_by_key(|splice| (splice.at, splice.removed.len()));
        let apart = self
            .splices
            .windows(2)
            .all(|pair| pair[0].at + pair[0].removed.len() <= pair[1].at);
        apart.then_some(self.splices)
    }
}

/// The one place that makes one text of another; none where they are the same.
pub(super) fn between(old: &str, new: &str) -> Vec<Splice> {
    let same = |(a, b): &(char, char)| a == b;
    let length = |(c, _): (char, char)| c.len_utf8();
    let start: usize = old
        .chars()
        .zip(new.chars())
        .take_while(same)
        .map(length)
        .sum();
    let rest = old[start..].chars().rev().zip(new[start..].chars().rev());
    let end: usize = rest.take_while(same).map(length).sum();
    let mut splices = Splices::of(old);
    splices.replace(start..old.len() - end, &new[start..new.len() - end]);
    splices.splices
}

/// The new text, or nothing if this is not the text that the places are of.
pub(super) fn apply(text: &str, splices: &[Splice]) -> Option<String> {
    let mut new = String::with_capacity(text.len() + 128);
    let mut from = 0;
    for splice in splices {
        new.push_str(text.get(from..splice.at)?);
        new.push_str(&splice.inserted);
        from = splice.at + splice.removed.len();
        if text.get(splice.at..from)? != splice.removed {
            return None;
        }
    }
    new.push_str(text.get(from..)?);
    Some(new)
}

/// The old text again, or nothing if this is not the text that [`apply`] made.
pub(super) fn revert(text: &str, splices: &[Splice]) -> Option<String> {
    let mut old = String::with_capacity(text.len());
    let mut from = 0;
    for splice in splices {
        // The old text up to here is as long as it was, so that the rest leads to its place.
        let kept = splice.at.checked_sub(old.len())?;
        let to = from + kept;
        old.push_str(text.get(from..to)?);
        old.push_str(&splice.removed);
        from = to + splice.inserted.len();
        if text.get(to..from)? != splice.inserted {
            return None;
        }
    }
    old.push_str(text.get(from..)?);
    Some(old)
}

/// Enough of a text to know it again: its length and a hash. It guards against mistakes, not
/// against forgery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Fingerprint {
    length: usize,
    hash: u64,
}

impl Fingerprint {
    pub(super) fn of(text: impl AsRef<[u8]>) -> Self {
        let bytes = text.as_ref();
        Self {
            length: bytes.len(),
            hash: fnv1a(bytes),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn places_are_replaced_and_put_back() {
        let old = "one two three";
        let mut splices = Splices::of(old);
        splices.replace(8..13, "3");
        splices.insert(4, "1.5 ");
        splices.insert(4, "1.7 ");
        splices.remove(0..4);
        let splices = splices.finish().unwrap();
        let new = apply(old, &splices).unwrap();
        assert_eq!(new, "1.5 1.7 two 3");
        assert_eq!(revert(&new, &splices).unwrap(), old);
    }

    #[test]
    fn a_text_that_was_touched_since_is_not_taken_for_the_old_or_the_new_one() {
        let mut splices = Splices::of("one two");
        splices.replace(4..7, "2");
        let splices = splices.finish().unwrap();
        assert_eq!(apply("one too", &splices), None);
        assert_eq!(apply("one", &splices), None);
        assert_eq!(revert("one 3", &splices), None);
        assert_eq!(revert("é", &splices), None);
    }

    #[test]
    fn overlapping_places_are_refused() {
        let mut splices = Splices::of("abcd");
        splices.remove(0..3);
        splices.remove(2..4);
        assert_eq!(splices.finish(), None);
    }

    #[test]
    fn a_line_ends_the_line_before_it_once() {
        for (text, new) in [("", "x\ny\n"), ("a\n", "a\nx\ny\n"), ("a", "a\nx\ny\n")] {
            let mut splices = Splices::of(text);
            splices.insert_line(text.len(), "x", "\n");
            splices.insert_line(text.len(), "y", "\n");
            let splices = splices.finish().unwrap();
            assert_eq!(apply(text, &splices).unwrap(), new);
            assert_eq!(revert(new, &splices).unwrap(), text);
        }
    }

    proptest! {
        #[test]
        fn the_place_between_two_texts_leads_from_one_to_the_other(
            old in "[aé\n]{0,8}",
            new in "[aé\n]{0,8}",
        ) {
            let splices = between(&old, &new);
            prop_assert_eq!(apply(&old, &splices).unwrap(), new.clone());
            prop_assert_eq!(revert(&new, &splices).unwrap(), old.clone());
            prop_assert_eq!(splices.is_empty(), old == new);
        }

        #[test]
        fn what_is_applied_can_be_reverted(
            old in "[aé\n]{0,30}",
            cuts in prop::collection::vec((0usize..40, 0usize..5, "[bü]{0,4}"), 0..5),
        ) {
            let mut splices = Splices::of(&old);
            for (from, length, inserted) in cuts {
                let bounds: Vec<usize> = old.char_indices().map(|(at, _)| at).chain([old.len()]).collect();
                let from = from.min(bounds.len() - 1);
                let to = (from + length).min(bounds.len() - 1);
                splices.replace(bounds[from]..bounds[to], inserted);
            }
            if let Some(splices) = splices.finish() {
                let new = apply(&old, &splices).unwrap();
                prop_assert_eq!(revert(&new, &splices).unwrap(), old);
            }
        }
    }
}
