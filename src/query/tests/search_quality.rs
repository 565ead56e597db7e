//! What searches find in the five bundled roadmaps: with a slip of the finger, and first of all.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use roadmap_core::library::Library;
use roadmap_core::model::Progress;
use roadmap_core::text::fold;

use super::support::bundled;
use crate::query::filter::Filter;
use crate::query::knowledge::Sharing;
use crate::query::scope::Scope;
use crate::query::search::search;
use crate::query::standing::Standing;

/// Searches the five roadmaps for words that are parted by blanks.
struct Searcher<'a> {
    standing: Rc<Standing<'a>>,
    scope: Scope,
}

impl<'a> Searcher<'a> {
    fn new(library: &'a Library, progress: &'a Progress) -> Self {
        Self {
            standing: Standing::new(library, progress, Sharing::Everywhere).into(),
            scope: Scope::new(library, None, None),
        }
    }

    fn found(&self, words: &str, limit: usize) -> Vec<(String, &'a str)> {
        let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
        let found = search(
            &self.standing,
            &self.scope,
            &Filter::default(),
            &words,
            Some(limit),
        );
        let found = found.topics.iter();
        found.map(|row| (row.glance.id, row.glance.title)).collect()
    }
}

/// A draw that is the same on every machine (Knuth's MMIX generator).
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn letter(&mut self) -> char {
        char::from(b'a' + u8::try_from(self.below(26)).unwrap())
    }

    /// The word with one slip: a letter left out, put in, taken for another, or two swapped.
    fn slip(&mut self, word: &str) -> String {
        loop {
            let mut letters: Vec<char> = word.chars().collect();
            let at = self.below(letters.len());
            match self.below(4) {
                0 => {
                    letters.remove(at);
                }
                1 => letters.insert(self.below(word.chars().count() + 1), self.letter()),
                2 => letters[at] = self.letter(),
                _ => letters.swap(at, at.saturating_sub(1)),
            }
            let slipped: String = letters.into_iter().collect();
            if slipped != word {
                return slipped;
            }
        }
    }
}

/// The words of at least four letters that stand in at most three titles, with the topics.
fn rare_words(library: &Library) -> Vec<(String, Vec<String>)> {
    let mut titles: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for topic in Scope::new(library, None, None).topics(library) {
        let title = fold(library.topic(topic).title());
        for word in title.split(|c: char| !c.is_alphanumeric()) {
            if word.chars().count() >= 4 {
                let topics = titles.entry(word.to_owned()).or_default();
                topics.insert(library.topic_id(topic));
            }
        }
    }
    titles
        .into_iter()
        .filter(|(_, topics)| topics.len() <= 3)
        .map(|(word, topics)| (word, topics.into_iter().collect()))
        .collect()
}

/// The slips, out of a hundred, with which the topic is not among the first three finds.
fn missed(
    searcher: &Searcher<'_>,
    words: &[(String, Vec<String>)],
    seed: u64,
) -> Vec<(String, String, String)> {
    let mut draw = Draw(seed);
    let mut missed = Vec::new();
    for _ in 0..100 {
        let (word, topics) = &words[draw.below(words.len())];
        let topic = &topics[draw.below(topics.len())];
        let slipped = draw.slip(word);
        let found = searcher.found(&slipped, 3);
        if !found.iter().any(|(id, _)| id == topic) {
            missed.push((word.clone(), slipped, topic.clone()));
        }
    }
    missed
}

#[test]
fn a_word_with_a_slip_is_found_all_the_same() {
    let (library, progress) = (bundled(), Progress::default());
    let searcher = Searcher::new(&library, &progress);
    let words = rare_words(&library);
    assert!(words.len() > 400, "{} words to draw from", words.len());
    for seed in [0, 1, 2] {
        let missed = missed(&searcher, &words, seed);
        assert!(missed.len() <= 5, "seed {seed}: {missed:#?}");
    }
}

#[test]
fn what_a_learner_means_comes_first() {
    let (library, progress) = (bundled(), Progress::default());
    let searcher = Searcher::new(&library, &progress);
    for (words, first) in [
        ("decorators", "python-learning/decorators"),
        ("decoratros", "python-learning/decorators"),
        ("async", "python-proficiency/asyncio"),
        ("asyncio", "python-proficiency/asyncio"),
        ("virtual env", "python-proficiency/virtual-environments"),
        (
            "virutal enviroment",
            "python-proficiency/virtual-environments",
        ),
        ("git", "python-developer/git-and-version-control-basics"),
        (
            "web scraping",
            "python-experienced/web-scraping-beautifulsoup-scrapy-selenium",
        ),
        ("type hints", "python-learning/type-hints-basics"),
        ("loop", "python-learning/loops"),
        ("regex", "python-learning/regular-expressions-regex"),
        ("oop", "python-experienced/object-oriented-programming-oop"),
        ("__init__", "python-mastery/constructor-init"),
        ("c++", "python-mastery/c-c-integration"),
        (
            "async/await",
            "python-developer/asynchronous-programming-async-await",
        ),
        ("Testing", "python-proficiency/testing"),
    ] {
        let found = searcher.found(words, 3);
        assert_eq!(found[0].0, first, "{words}: {found:#?}");
    }
}

#[test]
fn a_title_finds_its_topic_first_or_one_of_that_title() {
    let (library, progress) = (bundled(), Progress::default());
    let searcher = Searcher::new(&library, &progress);
    for topic in searcher.scope.topics(&library).step_by(7) {
        let title = library.topic(topic).title();
        let first = &searcher.found(title, 1)[0];
        assert_eq!(fold(first.1), fold(title));
    }
}
