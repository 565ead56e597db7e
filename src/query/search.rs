//! What a learner means by some words: every word must be found in a topic; where it is found
//! decides the rank, and where little is found, words with a typo count too.
//!
//! It must not depend on anything but the words, the library and the notes: the same search is
//! ranked the same way every time.

use std::cmp::Reverse;
use std::ops::Range;
use std::rc::Rc;

use roadmap_core::index::Topic;
use roadmap_core::library::TopicRef;
use roadmap_core::text::fold;

use super::filter::Filter;
use super::fit::{Fit, Reach, find, folded_words, untyped};
use super::rows::Rows;
use super::scope::Scope;
use super::sieve::Sieves;
use super::standing::Standing;
use super::view::{Layout, TopicsView};

/// Fewer finds than this by whole words or their beginnings are little: then typos are allowed
/// for.
const LITTLE: usize = 3;

/// What a place further down the fields of a topic costs.
const PLACE: u32 = 2;

/// What a near find costs at least: it comes after every find by whole words.
const NEAR: u32 = 1000;

/// What a place further down costs a near find, next to the percents that are amiss.
const NEAR_PLACE: u32 = 5;

/// The first of the places that hold running text: summary and note.
const PROSE: u32 = 6;

/// How well a topic fits. Less is better, the first difference decides.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// How many words were found but nearly.
    near: usize,
    phrase: Phrase,
    /// Where each word was found and how well, taken together.
    words: u32,
    title_length: usize,
}

/// How all that was typed stands to the title, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Phrase {
    /// It is the title.
    Whole,
    /// It is the title but for an ending or what stands in brackets, or it alone stands there:
    /// `generator`, `Generators`; `oop`, `Object-oriented programming (OOP)`.
    Nearly,
    /// The title begins with it.
    First,
    /// It stands in the title.
    Inside,
    /// It stands in the title but for the end of its last word.
    Begun,
    /// It does not stand there.
    Absent,
}

/// The topics that all the words are found in, best first.
pub fn search<'a>(
    standing: &Rc<Standing<'a>>,
    scope: &Scope,
    filter: &Filter,
    words: &[String],
    limit: Option<usize>,
) -> TopicsView<'a> {
    let words = folded_words(words);
    let candidates: Vec<TopicRef> = filter.topics(standing, scope).collect();
    let mut reach = Reach::Exact;
    let mut found = rank_all(standing, &candidates, &words, reach);
    let exact = found.iter().filter(|(rank, _)| rank.near == 0).count();
    if exact < LITTLE {
        // Beside what was typed only what is but one slip away from it.
        reach = if exact == 0 {
            Reach::Slips
        } else {
            Reach::OneSlip
        };
        found = rank_all(standing, &candidates, &words, reach);
    }
    found.sort();
    let found = found.into_iter().take(limit.unwrap_or(usize::MAX));
    let nodes = found.map(|(_, topic)| topic.into()).collect();
    let marks = Box::new(move |title: &str| marks(title, &words, reach));
    TopicsView {
        topics: Rows::listed(standing, nodes, Some(marks)),
        layout: Layout::Rows,
    }
}

fn rank_all(
    standing: &Standing<'_>,
    candidates: &[TopicRef],
    words: &[String],
    reach: Reach,
) -> Vec<(Rank, TopicRef)> {
    let phrase = words.join(" ");
    let sieves = Sieves::new(standing.library, words, reach);
    candidates
        .iter()
        .filter_map(|&topic| {
            let note = standing
                .record(topic.into())
                .and_then(|placed| placed.record.note.as_deref());
            if note.is_none() && !sieves.lets_through(standing.library, topic) {
                return None;
            }
            let at = standing.library.topic(topic);
            Some((rank(at, note, words, &phrase, reach)?, topic))
        })
        .collect()
}

fn rank(
    topic: Topic<'_>,
    note: Option<&str>,
    words: &[String],
    phrase: &str,
    reach: Reach,
) -> Option<Rank> {
    let note = note.map(fold);
    let fields = fields(topic, note.as_deref());
    let title = fields[0];
    let mut near = 0;
    let mut cost = 0;
    for word in words {
        let word_cost = cost_of(&fields, word, reach)?;
        near += usize::from(word_cost >= NEAR);
        cost += word_cost;
    }
    Some(Rank {
        near,
        phrase: phrase_in(title, phrase),
        words: cost,
        title_length: title.chars().count(),
    })
}

/// The fields of a topic in the order in which a find in them counts: title, id, aliases, items,
/// tags, concepts, summary, note.
fn fields<'t>(topic: Topic<'t>, note: Option<&'t str>) -> Vec<&'t str> {
    let mut fields = Vec::with_capacity(8);
    for (place, field) in topic.folded().enumerate() {
        if place == 1 {
            let (id, aliases) = field.split_once('\t').unwrap_or((field, ""));
            fields.extend([id, aliases]);
        } else {
            fields.push(field);
        }
    }
    fields.extend(note);
    fields
}

/// What it costs to find a word in the fields, where it is found.
fn cost_of(fields: &[&str], word: &str, reach: Reach) -> Option<u32> {
    let find_in_fields = |word: &str, reach| {
        let costs = (0..).zip(fields).filter_map(|(place, field)| {
            let (fit, at) = find(field, word, reach)?;
            Some(match fit {
                Fit::Word => place * PLACE,
                Fit::Beginning if place < PROSE => place * PLACE + 1,
                // In running text the beginning of some word says as little as its middle.
                Fit::Beginning => NEAR + untyped(field, &at) + place * NEAR_PLACE,
                Fit::Near(amiss) => NEAR + amiss + place * NEAR_PLACE,
            })
        });
        costs.min()
    };
    find_in_fields(word, reach).or_else(|| {
        // What no text holds in one piece, such as `asyncio,tasks`, may be there in several.
        let parts = || {
            word.split(|c: char| !c.is_alphanumeric())
                .filter(|part| !part.is_empty())
        };
        if parts().all(|part| part == word) {
            return None;
        }
        let cost = |part: &str| {
            let cost = find_in_fields(part, reach)?;
            // Of `c++` a lone `c` is too little to look for in the middle of words.
            (part.chars().count() > 2 || cost < NEAR && cost % PLACE == 0).then_some(cost)
        };
        let most = parts()
            .map(cost)
            .try_fold(0, |most, cost| Some(most.max(cost?)))?;
        Some(if most < NEAR { NEAR + most } else { most })
    })
}

fn phrase_in(title: &str, phrase: &str) -> Phrase {
    if title == phrase {
        return Phrase::Whole;
    }
    if let Some((before, bracketed)) = title.split_once(" (")
        && (before == phrase || bracketed.strip_suffix(')') == Some(phrase))
    {
        return Phrase::Nearly;
    }
    match find(title, phrase, Reach::Exact) {
        Some((Fit::Word, at)) if at.start == 0 => Phrase::First,
        Some((Fit::Word, _)) => Phrase::Inside,
        Some((Fit::Beginning, at)) => {
            let ending = &title[at.end..];
            let is_ending = ending.chars().count() <= 2 && ending.chars().all(char::is_alphabetic);
            if at.start == 0 && is_ending {
                Phrase::Nearly
            } else {
                Phrase::Begun
            }
        }
        _ => Phrase::Absent,
    }
}

/// The parts of a title in which the words are found, in order and apart.
fn marks(title: &str, words: &[String], reach: Reach) -> Vec<Range<usize>> {
    let Some((folded, places)) = folded_places(title) else {
        return Vec::new();
    };
    let found = words.iter().filter_map(|word| find(&folded, word, reach));
    let mut marks: Vec<Range<usize>> = found
        .map(|(_, at)| places[at.start].start..places[at.end - 1].end)
        .collect();
    marks.sort_by_key(|mark| (mark.start, Reverse(mark.end)));
    let mut end = 0;
    marks.retain(|mark| {
        let is_apart = mark.start >= end;
        end = end.max(mark.end);
        is_apart
    });
    marks
}

/// A title folded, and for each byte of that the letter of the title it comes from; nothing where
/// folding looked at more than one letter at a time.
fn folded_places(title: &str) -> Option<(String, Vec<Range<usize>>)> {
    let mut folded = String::with_capacity(title.len());
    let mut places = Vec::with_capacity(title.len());
    for (at, letter) in title.char_indices() {
        let end = at + letter.len_utf8();
        folded.push_str(&fold(&title[at..end]));
        places.resize(folded.len(), at..end);
    }
    (folded == fold(title)).then_some((folded, places))
}
