//! How well a word is found in a text: as a word of it, as the beginning of one, within one, or
//! as one that was typed with a slip.
//!
//! It must not know what the text is of. Both sides come folded.

use std::ops::Range;

use roadmap_core::text::fold;

/// What a slip costs, next to the share of a word that was not typed at all, in percent. A letter
/// that is left out and two that change places bring in no wrong letter, of which there are many:
/// from a given word they are the likelier way to what was typed.
const OMITTED: u32 = 20;
const SWAPPED: u32 = 20;
const EXTRA: u32 = 30;
const REPLACED: u32 = 30;

/// How many slips a word may have.
const MOST_SLIPS: u32 = 2;

/// How well a word is found, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Fit {
    /// As a word.
    Word,
    /// As the beginning of a word.
    Beginning,
    /// Nearly: within a word, or with a slip. The number says how much is amiss, in percent of that
    /// word.
    Near(u32),
}

/// How far a word may be from what is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reach {
    /// It must stand there as it is.
    Exact,
    /// A whole word with one slip.
    OneSlip,
    /// A whole word with one slip, with two where it is long, or the beginning of one with a slip.
    Slips,
}

/// Where a word is best found in a text, and how well.
pub(super) fn find(text: &str, word: &str, reach: Reach) -> Option<(Fit, Range<usize>)> {
    let exact = occurrences(text, word).min_by_key(|(fit, at)| (*fit, at.start));
    let is_near = |found: &(Fit, Range<usize>)| matches!(found.0, Fit::Near(_));
    if reach == Reach::Exact || exact.as_ref().is_some_and(|found| !is_near(found)) {
        return exact;
    }
    let typed: Vec<char> = word.chars().collect();
    let mut known: Vec<char> = Vec::new();
    let typed_set = letter_set(word);
    let slips = words(text).filter_map(|at| {
        // Each slip brings in one foreign letter at most; this alone leaves few words to look at.
        if (typed_set & !letter_set(&text[at.clone()])).count_ones() > MOST_SLIPS {
            return None;
        }
        known.clear();
        known.extend(text[at.clone()].chars());
        Some((Fit::Near(amiss(&known, &typed, reach)?), at))
    });
    exact
        .into_iter()
        .chain(slips)
        .min_by_key(|(fit, at)| (*fit, at.start))
}

/// The letters that a word consists of, as far as sixty-four bits can tell them apart.
fn letter_set(word: &str) -> u64 {
    word.chars()
        .fold(0, |set, c| set | 1 << (u32::from(c) % 64))
}

/// The places of a text's words.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let start = text.as_ptr() as usize;
    roadmap_core::text::words(text).map(move |word| {
        let at = word.as_ptr() as usize - start;
        at..at + word.len()
    })
}

/// The places at which a word stands as it is.
fn occurrences(text: &str, word: &str) -> impl Iterator<Item = (Fit, Range<usize>)> {
    text.match_indices(word).filter_map(|(at, found)| {
        let end = at + found.len();
        let before = letters(text[..at].chars().rev());
        let after = letters(text[end..].chars());
        let fit = match (before, after) {
            (0, 0) => Fit::Word,
            (0, _) => Fit::Beginning,
            // A single letter is within nearly every word.
            _ if found.chars().nth(1).is_none() => return None,
            _ => Fit::Near(untyped(text, &(at..end))),
        };
        Some((fit, at..end))
    })
}

/// How much of the word around some part of a text is not in that part, in percent.
pub(super) fn untyped(text: &str, part: &Range<usize>) -> u32 {
    let before = letters(text[..part.start].chars().rev());
    let after = letters(text[part.end..].chars());
    let typed = text[part.clone()].chars().count();
    percent(before + after, before + typed + after)
}

fn letters(chars: impl Iterator<Item = char>) -> usize {
    chars.take_while(|c| c.is_alphanumeric()).count()
}

/// How much of a known word is amiss in a typed one, in percent, where it is within reach.
fn amiss(known: &[char], typed: &[char], reach: Reach) -> Option<u32> {
    // Of three letters any other three are a slip or two away.
    if typed.len() < 3 || known.len() < 3 {
        return None;
    }
    if let Some(cost) = slip(known, typed, 1, End::Reached) {
        return Some(cost);
    }
    if reach < Reach::Slips {
        return None;
    }
    let tail = (known.len() + 1).saturating_sub(typed.len());
    if typed.len() >= 4
        && tail > 1
        && let Some(cost) = slip(known, typed, 1, End::Open)
    {
        return Some(cost + percent(tail, known.len()));
    }
    if typed.len() >= 6 {
        return slip(known, typed, MOST_SLIPS, End::Reached);
    }
    None
}

/// Whether a typed word must reach the end of the known one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Reached,
    Open,
}

/// The cost of the slips by which a known word, or with an open end its beginning, became the
/// typed one. What both begin with is never where the slip is.
fn slip(known: &[char], typed: &[char], slips: u32, end: End) -> Option<u32> {
    let same = known.iter().zip(typed).take_while(|(a, b)| a == b).count();
    let (known, typed) = (&known[same..], &typed[same..]);
    if typed.is_empty() && (known.is_empty() || end == End::Open) {
        return Some(0);
    }
    let too_far = typed.len() > known.len() + slips as usize
        || end == End::Reached && known.len() > typed.len() + slips as usize;
    if slips == 0 || too_far {
        return None;
    }
    let swapped =
        known.len() > 1 && typed.len() > 1 && known[0] == typed[1] && known[1] == typed[0];
    let ways = [
        (OMITTED, 1, 0),
        (EXTRA, 0, 1),
        (REPLACED, 1, 1),
        (SWAPPED, 2, if swapped { 2 } else { usize::MAX }),
    ];
    ways.into_iter()
        .filter_map(|(cost, of_known, of_typed)| {
            let rest = slip(
                known.get(of_known..)?,
                typed.get(of_typed..)?,
                slips - 1,
                end,
            )?;
            Some(cost + rest)
        })
        .min()
}

fn percent(part: usize, whole: usize) -> u32 {
    u32::try_from(part * 100 / whole.max(1)).unwrap_or(u32::MAX)
}

/// The words of what was typed, folded.
pub(super) fn folded_words(words: &[String]) -> Vec<String> {
    let folded: Vec<String> = words.iter().map(|words| fold(words)).collect();
    folded
        .iter()
        .flat_map(|words| words.split_whitespace().map(str::to_owned))
        .collect()
}
