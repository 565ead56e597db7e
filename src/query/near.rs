//! The topics that someone may have meant who called one by a name that none has.
//!
//! It must not decide for them: an error suggests what is found here.

use std::cmp::Reverse;

use roadmap_core::library::{Library, TopicRef};
use roadmap_core::text::{LONGEST_NAME, fold};

use super::fit::{Fit, Reach, find, folded_words};
use super::scope::topics_of;

/// How many names an error suggests.
const SUGGESTIONS: usize = 3;

/// The topics that someone who called one `name` may have meant, nearest first.
pub(super) fn nearest_topics(library: &Library, places: &[usize], name: &str) -> Vec<TopicRef> {
    let name = fold(name);
    let length = name.chars().count();
    if length > LONGEST_NAME {
        return Vec::new();
    }
    let slips = (length / 3).clamp(1, 4);
    let words = folded_words(std::slice::from_ref(&name));
    let mut near: Vec<(usize, Reverse<u32>, TopicRef)> = Vec::new();
    for topic_ref in places
        .iter()
        .flat_map(|&roadmap| topics_of(library, roadmap))
    {
        let topic = library.topic(topic_ref);
        let called: Vec<&str> = topic.folded().take(2).collect();
        let distance = called
            .iter()
            .flat_map(|field| field.split('\t'))
            .filter(|known| known.chars().count().abs_diff(length) <= slips)
            .map(|known| strsim::osa_distance(&name, known))
            .min()
            .filter(|&distance| distance <= slips);
        let is_within = || {
            let is_found = |word: &String| {
                let fits = called
                    .iter()
                    .filter_map(|text| find(text, word, Reach::OneSlip));
                fits.into_iter().any(|(fit, _)| fit <= Fit::Near(34))
            };
            !words.is_empty() && words.iter().all(is_found)
        };
        let distance = distance.or_else(|| is_within().then_some(slips + 1));
        if let Some(distance) = distance {
            near.push((distance, Reverse(topic.chain()), topic_ref));
        }
    }
    near.sort_unstable();
    near.into_iter()
        .take(SUGGESTIONS)
        .map(|(_, _, topic)| topic)
        .collect()
}
