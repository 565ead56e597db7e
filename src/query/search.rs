//! What a learner means by some words: every word must be found in a topic; where it is found
//! decides the rank, and where little is found, words with a typo count too.
//!
//! It must not depend on anything but the words, the library and the notes: the same search is
//! ranked the same way every time.

use std::cmp::Reverse;
use std::ops::Range;

use roadmap_core::index::Topic;
use roadmap_core::library::{Library, TopicRef};
use roadmap_core::text::fold;

use super::filter::Filter;
use super::name::{Scope, topics_of};
use super::row::row;
use super::standing::Standing;
use super::view::{Layout, TopicsView};

/// Fewer exact finds than this are little: then typos are allowed for.
const LITTLE: usize = 3;

/// How many names an error suggests.
const SUGGESTIONS: usize = 3;

/// How well a word is found at a place, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// A whole word.
    Word,
    /// The beginning of a word.
    Beginning,
    /// Somewhere in a word.
    Within,
    /// A word, but for one slip.
    OneSlip,
    /// The beginning of a word, but for one slip.
    BeginningWithSlip,
    /// A long word, but for two slips.
    TwoSlips,
}

/// How well a topic fits: how the whole phrase stands to the title, then where each word was
/// found and how well. Less is better.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    slipped: bool,
    phrase: u8,
    words: u32,
    title_length: usize,
}

/// The topics that all the words are found in, best first.
pub fn search<'a>(
    standing: &Standing<'a>,
    scope: &Scope,
    filter: &Filter,
    words: &[String],
    limit: Option<usize>,
) -> TopicsView<'a> {
    let words = folded_words(words);
    let candidates: Vec<TopicRef> = filter.topics(standing, scope).collect();
    let mut found = rank_all(
        standing,
        &candidates,
        &words,
        &[Fit::Word, Fit::Beginning, Fit::Within],
    );
    if found.len() < LITTLE {
        let slips = [
            Fit::Word,
            Fit::Beginning,
            Fit::Within,
            Fit::OneSlip,
            Fit::BeginningWithSlip,
            Fit::TwoSlips,
        ];
        found = rank_all(standing, &candidates, &words, &slips);
    }
    found.sort();
    let topics = found
        .into_iter()
        .take(limit.unwrap_or(usize::MAX))
        .map(|(_, topic)| {
            let mut view = row(standing, topic.into());
            view.marks = marks(view.title, &words);
            view
        })
        .collect();
    TopicsView {
        topics,
        layout: Layout::Rows,
    }
}

/// The topics that someone who called one `name` may have meant, nearest first.
pub(super) fn nearest_topics(library: &Library, places: &[usize], name: &str) -> Vec<TopicRef> {
    let name = fold(name);
    let slips = (name.chars().count() / 3).clamp(1, 4);
    let words = folded_words(std::slice::from_ref(&name));
    let mut near: Vec<(usize, Reverse<u32>, TopicRef)> = Vec::new();
    for topic_ref in places
        .iter()
        .flat_map(|&roadmap| topics_of(library, roadmap))
    {
        let topic = library.topic(topic_ref);
        let distance = names(topic)
            .map(|known| strsim::osa_distance(&name, &known))
            .min()
            .filter(|&distance| distance <= slips);
        let within = || {
            let title_and_ids: Vec<&str> = topic.folded().take(2).collect();
            let found = words.iter().all(|word| {
                title_and_ids.iter().any(|field| {
                    fit(field, word, &[Fit::Word, Fit::Beginning, Fit::OneSlip]).is_some()
                })
            });
            (found && !words.is_empty()).then_some(slips + 1)
        };
        if let Some(distance) = distance.or_else(within) {
            near.push((distance, Reverse(topic.chain()), topic_ref));
        }
    }
    near.sort_unstable();
    near.into_iter()
        .take(SUGGESTIONS)
        .map(|(_, _, topic)| topic)
        .collect()
}

/// All that a topic is called, folded.
fn names(topic: Topic<'_>) -> impl Iterator<Item = String> {
    topic
        .folded()
        .take(2)
        .flat_map(|field| field.split('\t').map(str::to_owned).collect::<Vec<_>>())
}

fn folded_words(words: &[String]) -> Vec<String> {
    words
        .iter()
        .flat_map(|words| {
            fold(words)
                .split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

fn rank_all(
    standing: &Standing<'_>,
    candidates: &[TopicRef],
    words: &[String],
    fits: &[Fit],
) -> Vec<(Rank, TopicRef)> {
    let phrase = words.join(" ");
    candidates
        .iter()
        .filter_map(|&topic| {
            let note = standing
                .record(topic.into())
                .and_then(|placed| placed.record.note.as_deref());
            let rank = rank(standing.library.topic(topic), note, words, &phrase, fits)?;
            Some((rank, topic))
        })
        .collect()
}

fn rank(
    topic: Topic<'_>,
    note: Option<&str>,
    words: &[String],
    phrase: &str,
    fits: &[Fit],
) -> Option<Rank> {
    let note = note.map(fold);
    let fields: Vec<&str> = topic.folded().chain(note.as_deref()).collect();
    let title = fields.first().copied().unwrap_or_default();
    let mut cost = 0;
    let mut slipped = false;
    for word in words {
        let (place, fit) = (0..)
            .zip(&fields)
            .filter_map(|(place, field)| Some((place, fit(field, word, fits)?)))
            // An exact find in a late field beats a typo in an early one.
            .min_by_key(|&(place, fit)| (fit >= Fit::OneSlip, place, fit))?;
        slipped |= fit >= Fit::OneSlip;
        cost += place * (Fit::TwoSlips as u32 + 1) + fit as u32;
    }
    let phrase = match title.find(phrase) {
        Some(0) if title.len() == phrase.len() => 0,
        Some(0) => 1,
        Some(_) => 2,
        None => 3,
    };
    Some(Rank {
        slipped,
        phrase,
        words: cost,
        title_length: title.chars().count(),
    })
}

/// How well a word is found in a field, where it is in one of the ways that are allowed.
fn fit(field: &str, word: &str, fits: &[Fit]) -> Option<Fit> {
    let exact = field.match_indices(word).map(|(at, _)| {
        let begins = !field[..at].ends_with(char::is_alphanumeric);
        let ends = !field[at + word.len()..].starts_with(char::is_alphanumeric);
        match (begins, ends) {
            (true, true) => Fit::Word,
            (true, false) => Fit::Beginning,
            _ => Fit::Within,
        }
    });
    let exact = exact.min().filter(|fit| fits.contains(fit));
    if exact.is_some() || !fits.contains(&Fit::OneSlip) {
        return exact;
    }
    let slip = field_words(field)
        .filter_map(|(_, other)| slip(other, word))
        .min();
    slip.filter(|fit| fits.contains(fit))
}

/// How a word differs from one that was typed with a slip: a letter too many, too few, another or
/// two in the wrong order.
fn slip(known: &str, typed: &str) -> Option<Fit> {
    let length = typed.chars().count();
    // Of three letters any other three are a slip or two away.
    if length < 3 {
        return None;
    }
    match strsim::osa_distance(known, typed) {
        0 | 1 => return Some(Fit::OneSlip),
        2 if length >= 6 => return Some(Fit::TwoSlips),
        _ => {}
    }
    let beginning = |letters: usize| {
        known
            .char_indices()
            .nth(letters)
            .map(|(end, _)| &known[..end])
    };
    let begins = length >= 4
        && [length - 1, length, length + 1]
            .into_iter()
            .filter_map(beginning)
            .any(|beginning| strsim::osa_distance(beginning, typed) <= 1);
    begins.then_some(Fit::BeginningWithSlip)
}

fn field_words(field: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = field.as_ptr() as usize;
    field
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - start, word))
}

/// The parts of a title in which the words are found, in order and apart. Folding keeps the
/// places of ASCII text alone; another title is not marked.
fn marks(title: &str, words: &[String]) -> Vec<Range<usize>> {
    if !title.is_ascii() {
        return Vec::new();
    }
    let folded = fold(title);
    let mut marks: Vec<Range<usize>> = Vec::new();
    for word in words {
        if let Some(at) = folded.find(word.as_str()) {
            marks.push(at..at + word.len());
        } else {
            let meant = field_words(&folded).find(|(_, known)| slip(known, word).is_some());
            marks.extend(meant.map(|(at, known)| at..at + known.len()));
        }
    }
    marks.sort_by_key(|mark| (mark.start, Reverse(mark.end)));
    let mut end = 0;
    marks.retain(|mark| {
        let apart = mark.start >= end;
        end = end.max(mark.end);
        apart
    });
    marks
}
