//! A search over a part of the topics finds what it would find over all.

use proptest::prelude::*;
use roadmap_core::library::TopicRef;
use roadmap_core::text::words;

use super::support::bundled;
use crate::query::fit::{Reach, find};
use crate::query::scope::topics_of;
use crate::query::sieve::Sieves;

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
        let library = bundled();
        let index = library.roadmap(roadmap);
        let all: Vec<&str> = index.words().collect();
        let mut typed: Vec<char> = drawn.get(&all).chars().take(length).collect();
        typed.splice(at.min(typed.len())..(at + 1).min(typed.len()), slip.chars());
        let typed = [typed.into_iter().collect::<String>()];
        let sieves = Sieves::from(&library, &typed, reach, 0);
        for topic in index.topics() {
            let holds = |word: &str| topic.folded().any(|field| find(field, word, reach).is_some());
            let is_found = holds(&typed[0]) || words(&typed[0]).all(holds);
            let is_asked = !typed[0].is_empty() && is_found;
            prop_assert!(!is_asked || sieves.lets_through(&library, TopicRef { roadmap, number: topic.number() }), "{}", topic.id());
        }
    }
}

#[test]
fn what_no_word_is_near_is_kept_back_at_once() {
    let library = bundled();
    let sieves = Sieves::from(&library, &["zzzzqqqq".to_owned()], Reach::Slips, 0);
    let mut topics = topics_of(&library, 0);
    assert!(!topics.any(|topic| sieves.lets_through(&library, topic)));
}
