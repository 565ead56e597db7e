//! Which topics can hold the words of a search at all, told by the words that a roadmap consists
//! of: they are far fewer than its topics, so that the slow comparison is spared most of these.
//!
//! It must not rank, nor keep back a topic in which the words are found.

use memchr::memmem::Finder;
use roadmap_core::index::{Index, Topic};
use roadmap_core::library::Library;
use roadmap_core::text;

use super::fit::{Reach, find};

/// A word that is found in more words of a roadmap than this is looked for in every topic: to
/// look for so many words costs as much.
const MANY: usize = 12;

/// For every roadmap of the library, what its topics have to hold.
pub(super) struct Sieves<'l>(Vec<Vec<OneOf<'l>>>);

/// Words of which a topic has to hold one.
struct OneOf<'l>(Vec<Finder<'l>>);

impl<'l> Sieves<'l> {
    /// What topics have to hold for these words to be within reach.
    pub(super) fn new(library: &'l Library, words: &[String], reach: Reach) -> Self {
        let typed: Vec<&str> = words.iter().flat_map(|word| parts(word, reach)).collect();
        let of_roadmap = |index: &'l Index| {
            typed
                .iter()
                .filter_map(|typed| OneOf::new(index.words(), typed, reach))
                .collect()
        };
        let entries = library.entries().iter();
        Self(entries.map(|entry| of_roadmap(&entry.index)).collect())
    }

    /// Whether a topic of the roadmap at a place may hold all the words.
    pub(super) fn lets_through(&self, roadmap: usize, topic: Topic<'_>) -> bool {
        let sieves = &self.0[roadmap];
        if sieves.iter().any(|one_of| one_of.0.is_empty()) {
            return false;
        }
        if sieves.is_empty() {
            return true;
        }
        let text = topic.folded_text().as_bytes();
        let holds_one = |one_of: &OneOf<'_>| one_of.0.iter().any(|word| word.find(text).is_some());
        sieves.iter().all(holds_one)
    }
}

impl<'l> OneOf<'l> {
    /// The words among these in which what was typed is found; none where they are many.
    fn new(words: impl Iterator<Item = &'l str>, typed: &str, reach: Reach) -> Option<Self> {
        let fitting = words.filter(|word| find(word, typed, reach).is_some());
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use roadmap_core::concepts::Concepts;
    use roadmap_core::text::words;

    use super::*;

    proptest! {
        #[test]
        fn nothing_is_kept_back_in_which_the_words_are_found(
            roadmap in 0_usize..5,
            drawn: prop::sample::Index,
            length in 1_usize..12,
            slip in "[a-z+#]{0,1}",
            at in 0_usize..8,
            reach in prop::sample::select(vec![Reach::Exact, Reach::OneSlip, Reach::Slips]),
        ) {
            let library = Library::new(crate::library::bundled(), Concepts::default());
            let index = library.roadmap(roadmap);
            let all: Vec<&str> = index.words().collect();
            let mut typed: Vec<char> = drawn.get(&all).chars().take(length).collect();
            typed.splice(at.min(typed.len())..(at + 1).min(typed.len()), slip.chars());
            let typed = [typed.into_iter().collect::<String>()];
            let sieves = Sieves::new(&library, &typed, reach);
            for topic in index.topics() {
                let is_whole = topic.folded().any(|field| find(field, &typed[0], reach).is_some());
                let are_parts = words(&typed[0])
                    .all(|part| topic.folded().any(|field| find(field, part, reach).is_some()));
                let is_found = !typed[0].is_empty() && (is_whole || are_parts);
                prop_assert!(!is_found || sieves.lets_through(roadmap, topic), "{}", topic.id());
            }
        }
    }

    #[test]
    fn what_no_word_is_near_is_kept_back_at_once() {
        let library = Library::new(crate::library::bundled(), Concepts::default());
        let sieves = Sieves::new(&library, &["zzzzqqqq".to_owned()], Reach::Slips);
        let mut topics = library.roadmap(0).topics();
        assert!(!topics.any(|topic| sieves.lets_through(0, topic)));
    }
}
