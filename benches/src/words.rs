//! A vocabulary of some thousands of made-up words, some of which are frequent and most rare, as in
//! any language.

use std::collections::BTreeSet;

use crate::random::Random;

/// How many words there are.
const COUNT: usize = 4096;

/// The word that the summary of every topic begins with.
pub const COMMON: &str = "Learn";

/// The word that stands in the title of one topic in a thousand, from the first one on.
pub const RARE: &str = "quaternion";

/// The vocabulary.
#[derive(Clone, Debug)]
pub(crate) struct Words(Vec<String>);

impl Words {
    /// The words, always the same. They hold none of `w`, `x`, `y` and `z`, so that what is made of
    /// these letters is found nowhere, nor anything like it.
    pub(crate) fn new() -> Self {
        let consonants = [
            "b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t", "st", "tr",
        ];
        let vowels = ["a", "e", "i", "o", "u", "ai", "or"];
        let mut random = Random::new(1);
        let mut seen = BTreeSet::new();
        let mut words = Vec::with_capacity(COUNT);
        while words.len() < COUNT {
            let syllables = 2 + random.below(3);
            let word: String = (0..syllables)
                .flat_map(|_| {
                    let consonant = consonants[random.below(consonants.len())];
                    [consonant, vowels[random.below(vowels.len())]]
                })
                .collect();
            if seen.insert(word.clone()) {
                words.push(word);
            }
        }
        Self(words)
    }

    /// A word; those that stand first in the vocabulary are drawn more often.
    pub(crate) fn draw(&self, random: &mut Random) -> &str {
        let end = 1 + random.below(COUNT);
        &self.0[random.below(end)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_made_of_letters_that_are_kept_free() {
        let words = Words::new();
        assert!(
            words
                .0
                .iter()
                .all(|word| !word.contains(['w', 'x', 'y', 'z']))
        );
    }

    #[test]
    fn the_words_that_searches_rely_on_are_no_words_of_the_vocabulary() {
        let words = Words::new();
        assert!(words.0.iter().all(|word| word != COMMON && word != RARE));
    }
}
