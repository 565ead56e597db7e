//! Which of the old is which of the new: by id, then by title, then by links, then by place.
//!
//! It must not know what is paired: topics and items come as what they are known by.

use std::collections::HashMap;
use std::hash::Hash;

use roadmap_core::text::{fold, slug};

/// How much of two titles in the same place is in both, in percent, that are taken for one thing
/// renamed.
const ALIKE: usize = 75;

/// How many pairs are weighed at most where several could be meant; beyond that they are taken in
/// order.
const MOST_WEIGHED: usize = 10_000;

/// How many stand at most between two that are known, to be paired by their place.
const LONGEST_GAP: usize = 100;

/// How many words of a title are compared, and how many characters of a word.
const LONGEST_TITLE: usize = 20;
const LONGEST_WORD: usize = 40;

/// What something is known by.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    /// Its id.
    pub(super) id: String,
    /// Whether the id is more than a form of the title, so that it alone says which this is.
    pub(super) has_own_id: bool,
    /// What it is or was called.
    pub(super) titles: Vec<String>,
    /// What it stands in.
    pub(super) holder: String,
    /// Where it links to, in one text.
    pub(super) links: String,
}

impl Entry {
    /// The entry of something with this id and title.
    pub(super) fn of(id: &str, title: &str) -> Self {
        let slug = slug(title);
        let number = id
            .strip_prefix(&*slug)
            .map(|rest| rest.strip_prefix('-').unwrap_or(rest));
        let is_made = number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
        Self {
            id: id.to_owned(),
            has_own_id: !is_made,
            titles: vec![fold(title)],
            ..Self::default()
        }
    }

    /// Another title that it goes by.
    pub(super) fn also(&mut self, title: &str) {
        let title = fold(title);
        if !self.titles.contains(&title) {
            self.titles.push(title);
        }
    }

    fn is_called_as(&self, other: &Self) -> bool {
        self.titles.iter().any(|title| other.titles.contains(title))
    }
}

/// For each of the new the place of the old that it is, if it is any.
pub(super) fn pair(old: &[Entry], new: &[Entry]) -> Vec<Option<usize>> {
    let mut pairs = Pairs {
        old,
        new,
        of_new: vec![None; new.len()],
        is_taken: vec![false; old.len()],
    };
    let id = |entry: &Entry| Vec::from_iter(entry.has_own_id.then(|| entry.id.clone()));
    pairs.by(id);
    let in_place = |entry: &Entry| {
        let titles = entry.titles.iter().cloned();
        titles.map(|title| (entry.holder.clone(), title)).collect()
    };
    pairs.by(in_place);
    pairs.by(|entry| entry.titles.clone());
    let links =
        |entry: &Entry| Vec::from_iter((!entry.links.is_empty()).then(|| entry.links.clone()));
    pairs.by(links);
    pairs.by_place();
    pairs.of_new
}

struct Pairs<'e> {
    old: &'e [Entry],
    new: &'e [Entry],
    of_new: Vec<Option<usize>>,
    is_taken: Vec<bool>,
}

impl Pairs<'_> {
    /// Pairs those that share a key. Where several do, those with the same surroundings.
    fn by<K: Eq + Hash>(&mut self, keys: impl Fn(&Entry) -> Vec<K>) {
        let mut groups: HashMap<K, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for at in (0..self.old.len()).filter(|&at| !self.is_taken[at]) {
            for key in keys(&self.old[at]) {
                groups.entry(key).or_default().0.push(at);
            }
        }
        let mut order: Vec<usize> = Vec::new();
        for at in (0..self.new.len()).filter(|&at| self.of_new[at].is_none()) {
            for key in keys(&self.new[at]) {
                if let Some((_, new)) = groups.get_mut(&key) {
                    new.push(at);
                    order.push(at);
                }
            }
        }
        for at in order {
            for key in keys(&self.new[at]) {
                let Some((old, new)) = groups.remove(&key) else {
                    continue;
                };
                let old: Vec<usize> = old.into_iter().filter(|&at| !self.is_taken[at]).collect();
                let new: Vec<usize> = new
                    .into_iter()
                    .filter(|&at| self.of_new[at].is_none())
                    .collect();
                let pairs = aligned(&old, &new, |old, new| Some(self.likeness(old, new)));
                self.take(&pairs);
            }
        }
    }

    /// Pairs what stands between the same neighbours and is called alike.
    fn by_place(&mut self) {
        let mut from = 0;
        while from < self.new.len() {
            if self.of_new[from].is_some() {
                from += 1;
                continue;
            }
            let rest = &self.of_new[from..];
            let length = rest.iter().position(Option::is_some).unwrap_or(rest.len());
            let after = self.of_new.get(from + length).copied().flatten();
            let before = from.checked_sub(1).and_then(|before| self.of_new[before]);
            let old_from = before.map_or(0, |before| before + 1);
            let old_to = after.unwrap_or(self.old.len());
            let is_gap =
                old_from < old_to && old_to - old_from <= LONGEST_GAP && length <= LONGEST_GAP;
            if is_gap {
                let old: Vec<usize> = (old_from..old_to)
                    .filter(|&at| !self.is_taken[at])
                    .collect();
                let new: Vec<usize> = (from..from + length).collect();
                let pairs = aligned(&old, &new, |old, new| alike(&self.old[old], &self.new[new]));
                self.take(&pairs);
            }
            from += length;
        }
    }

    fn take(&mut self, pairs: &[(usize, usize)]) {
        for &(old, new) in pairs {
            self.of_new[new] = Some(old);
            self.is_taken[old] = true;
        }
    }

    /// How well an old and a new one with a key in common fit. That as many as can be are paired
    /// counts more than all else.
    fn likeness(&self, old: usize, new: usize) -> u32 {
        let beside = |by: isize| {
            let old = old.checked_add_signed(by).and_then(|at| self.old.get(at));
            let new = new.checked_add_signed(by).and_then(|at| self.new.get(at));
            match (old, new) {
                (Some(old), Some(new)) if old.is_called_as(new) => 4,
                (None, None) => 2,
                _ => 0,
            }
        };
        let (one, other) = (&self.old[old], &self.new[new]);
        let has_its_links = !one.links.is_empty() && one.links == other.links;
        let facts = [
            (has_its_links, 8),
            (one.holder == other.holder, 6),
            (one.id == other.id, 1),
        ];
        let holding = facts
            .iter()
            .filter(|(holds, _)| *holds)
            .map(|(_, weight)| weight);
        100 + holding.sum::<u32>() + beside(-1) + beside(1)
    }
}

/// How alike the titles of two are that stand in the same place, where they could be one.
fn alike(old: &Entry, new: &Entry) -> Option<u32> {
    let new = words(new.titles.first()?);
    let old = old.titles.iter().map(|title| words(title));
    old.filter_map(|old| shared(&old, &new)).max()
}

/// How much of two titles is in both, in percent, where that is nearly all of each, or all of one
/// that is at least half of the other.
fn shared(old: &[String], new: &[String]) -> Option<u32> {
    let share = |these: &[String], those: &[String]| {
        let letters = |word: &String| word.chars().count();
        let known = these
            .iter()
            .filter(|word| those.iter().any(|other| is_same_word(word, other)));
        let all: usize = these.iter().map(letters).sum();
        (known.map(letters).sum::<usize>() * 100)
            .checked_div(all)
            .unwrap_or(0)
    };
    let shares = [share(old, new), share(new, old)];
    let (less, more) = (shares[0].min(shares[1]), shares[0].max(shares[1]));
    let is_one = less >= ALIKE || (more == 100 && less >= 50);
    is_one.then(|| u32::try_from(less).unwrap_or(100))
}

/// The words of a title, as many of them as are compared.
fn words(title: &str) -> Vec<String> {
    let words = title.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).take(LONGEST_TITLE);
    words
        .map(|word| word.chars().take(LONGEST_WORD).collect())
        .collect()
}

/// Whether two words are one, in another form or mistyped.
fn is_same_word(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let is_long_enough = short.chars().count() >= 4;
    one == other
        || is_long_enough
            && (long.starts_with(short) || strsim::normalized_levenshtein(one, other) >= 0.8)
}

/// The pairs of old and new, both in order, that fit best in all. Those without a likeness are none.
fn aligned(
    old: &[usize],
    new: &[usize],
    likeness: impl Fn(usize, usize) -> Option<u32>,
) -> Vec<(usize, usize)> {
    if old.len() * new.len() > MOST_WEIGHED {
        return old.iter().copied().zip(new.iter().copied()).collect();
    }
    let width = new.len() + 1;
    let fits: Vec<Option<u32>> = old
        .iter()
        .flat_map(|&old| new.iter().map(move |&new| (old, new)))
        .map(|(old, new)| likeness(old, new))
        .collect();
    let fit = |row: usize, column: usize| fits[row * new.len() + column];
    // The best that can be had from each place on.
    let mut best = vec![0_u32; (old.len() + 1) * width];
    for row in (0..old.len()).rev() {
        for column in (0..new.len()).rev() {
            let paired = fit(row, column).map(|fit| fit + best[(row + 1) * width + column + 1]);
            let apart = best[(row + 1) * width + column].max(best[row * width + column + 1]);
            best[row * width + column] = paired.unwrap_or(0).max(apart);
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut pairs = Vec::new();
    while row < old.len() && column < new.len() {
        let here = best[row * width + column];
        let paired = fit(row, column).map(|fit| fit + best[(row + 1) * width + column + 1]);
        if paired == Some(here) {
            pairs.push((old[row], new[column]));
            row += 1;
            column += 1;
        } else if here == best[(row + 1) * width + column] {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(titles: &[&str]) -> Vec<Entry> {
        titles
            .iter()
            .map(|title| Entry::of(&slug(title), title))
            .collect()
    }

    fn paired(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
        pair(&entries(old), &entries(new))
    }

    #[test]
    fn titles_are_found_again_wherever_they_stand() {
        assert_eq!(
            paired(&["Rye", "Wheat", "Oven"], &["Oven", "Salt", "rye", "Wheat"]),
            [Some(2), None, Some(0), Some(1)]
        );
    }

    #[test]
    fn of_equal_titles_those_with_the_same_neighbours_belong_together() {
        assert_eq!(
            paired(
                &["Intro", "Rye", "Intro", "Oven"],
                &["Intro", "Salt", "Intro", "Rye", "Intro", "Oven"]
            ),
            [None, None, Some(0), Some(1), Some(2), Some(3)]
        );
        assert_eq!(
            paired(
                &["Intro", "Rye", "Intro", "Oven"],
                &["Rye", "Intro", "Oven"]
            ),
            [Some(1), Some(2), Some(3)]
        );
    }

    #[test]
    fn a_new_name_in_the_old_place_is_known_where_it_is_alike() {
        assert_eq!(
            paired(
                &["Rye", "Feeding a starter", "Oven"],
                &["Rye", "Feed the starter", "Oven"]
            ),
            [Some(0), Some(1), Some(2)]
        );
        assert_eq!(
            paired(&["Rye", "Starter", "Oven"], &["Rye", "A starter", "Oven"]),
            [Some(0), Some(1), Some(2)]
        );
        for new in ["Salt", "A starter from scratch"] {
            assert_eq!(
                paired(&["Rye", "Starter", "Oven"], &["Rye", new, "Oven"]),
                [Some(0), None, Some(2)]
            );
        }
        assert_eq!(paired(&["Intro to rye"], &["Intro to oat"]), [None]);
    }

    #[test]
    fn an_id_that_no_title_makes_says_more_than_the_title() {
        let old = [Entry::of("a1", "Rye"), Entry::of("rye", "Rye")];
        let new = [Entry::of("rye", "Rye"), Entry::of("a1", "Dark rye")];
        assert_eq!(pair(&old, &new), [Some(1), Some(0)]);
    }

    #[test]
    fn the_same_links_are_the_same_topic() {
        let mut old = entries(&["Rye", "Wheat"]);
        let mut new = entries(&["Dough", "Secale"]);
        old[0].links = "https://rye.example/".to_owned();
        new[1].links = "https://rye.example/".to_owned();
        assert_eq!(pair(&old, &new), [None, Some(0)]);
    }

    #[test]
    fn a_hundred_thousand_are_paired_in_no_time_to_speak_of() {
        let titles: Vec<String> = (0..100_000)
            .map(|at| format!("t {}", at % 50_000))
            .collect();
        let entries: Vec<Entry> = titles.iter().map(|title| Entry::of("x", title)).collect();
        let pairs = pair(&entries, &entries);
        assert!(pairs.iter().enumerate().all(|(at, old)| *old == Some(at)));
    }
}
