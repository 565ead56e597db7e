//! Which topics can hold the words of a search at all, told by the words that a roadmap consists
//! of: they are far fewer than its topics, so that the slow comparison is spared most of these.
//!
//! It must not rank, nor keep back a topic in which the words are found.

use memchr::memmem::Finder;
use roadmap_core::index::Index;
use roadmap_core::library::{Library, TopicRef};
use roadmap_core::text;

use super::fit::{Reach, find};

/// A word that is found in more words of a roadmap than this is looked for in every topic: to
/// look for so many words costs as much.
const MANY: usize = 12;

/// A roadmap with fewer topics is gone through sooner than its words.
const WORTH_IT: u32 = 2000;

/// For every roadmap of the library, what its topics have to hold.
pub(super) struct Sieves<'l>(Vec<Vec<OneOf<'l>>>);

/// Words of which a topic has to hold one.
struct OneOf<'l>(Vec<Finder<'l>>);

impl<'l> Sieves<'l> {
    /// What topics have to hold for these words to be within reach, where that is worth it.
    pub(super) fn new(library: &'l Library, words: &[String], reach: Reach) -> Self {
        Self::from(library, words, reach, WORTH_IT)
    }

    /// The same for roadmaps with at least so many topics.
    pub(super) fn from(library: &'l Library, words: &[String], reach: Reach, least: u32) -> Self {
        let typed: Vec<&str> = words.iter().flat_map(|word| parts(word, reach)).collect();
        let of_roadmap = |index: &'l Index| {
            let typed = typed.iter().filter(|_| index.topic_count() >= least);
            typed
                .filter_map(|typed| OneOf::new(index.words(), typed, reach))
                .collect()
        };
        let entries = library.entries().iter();
        Self(entries.map(|entry| of_roadmap(&entry.index)).collect())
    }

    /// Whether a topic of the library may hold all the words.
    pub(super) fn lets_through(&self, library: &Library, topic: TopicRef) -> bool {
        let sieves = &self.0[topic.roadmap];
        if sieves.is_empty() {
            return true;
        }
        if sieves.iter().any(|one_of| one_of.0.is_empty()) {
            return false;
        }
        let text = library.topic(topic).folded_text().as_bytes();
        let holds_one = |one_of: &OneOf<'_>| one_of.0.iter().any(|word| word.find(text).is_some());
        sieves.iter().all(holds_one)
    }
}

impl<'l> OneOf<'l> {
    /// The words among these in which what was typed is found; none where they are many.
    fn new(words: impl Iterator<Item = &'l str>, typed: &str, reach: Reach) -> Option<Self> {
        let holds = Finder::new(typed);
        let fits = |word: &&str| match reach {
            Reach::Exact if holds.find(word.as_bytes()).is_none() => false,
            _ => find(word, typed, reach).is_some(),
        };
        let fitting = words.filter(fits);
        let some: Vec<&str> = fitting.take(MANY + 1).collect();
        let few = some.len() <= MANY;
        few.then(|| Self(some.into_iter().map(Finder::new).collect()))
    }
}

/// What of a typed word must be found within words: all of it where it is one, else its parts. With
/// a slip the sign between two parts may be the slip, and nothing of them is sure.
fn parts(word: &str, reach: Reach) -> impl Iterator<Item = &str> {
    let is_word = word.chars().all(char::is_alphanumeric);
    let is_sure = is_word || reach == Reach::Exact;
    is_sure.then(|| text::words(word)).into_iter().flatten()
}
