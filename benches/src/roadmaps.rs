//! Roadmaps as TOML, in the shapes that programs of this kind are good and bad at.

use std::fmt::Write as _;
use std::ops::Range;
use std::str::FromStr;

use crate::random::Random;
use crate::words::{COMMON, RARE, Words};

/// How many topics a file of the ordinary shape has at most.
pub const MOST_TOPICS_A_FILE: usize = 50_000;

/// How many topics a section has.
const SECTION: usize = 20;

/// How many topics a topic of the dense shape requires.
const DENSE: usize = 20;

/// How far back an ordinary topic's prerequisites stand at most.
const REACH: usize = 40;

/// The levels, each of which a part of a roadmap has.
const LEVELS: [&str; 5] = ["beginner", "amateur", "intermediate", "advanced", "expert"];

/// What requires what. But for the ordinary shape all topics stand in one file, since none can
/// require one of another, and have little text, since a file may not grow without end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// As people write them: about 330 bytes and one prerequisite a topic.
    Ordinary,
    /// Each topic requires the one before it.
    Chain,
    /// All topics require the first one.
    Star,
    /// The last topic requires all the others.
    Fan,
    /// Each topic requires the twenty before it.
    Dense,
}

/// A word that names no shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownShape(pub String);

impl FromStr for Shape {
    type Err = UnknownShape;

    fn from_str(word: &str) -> Result<Self, UnknownShape> {
        Ok(match word {
            "ordinary" => Self::Ordinary,
            "chain" => Self::Chain,
            "star" => Self::Star,
            "fan" => Self::Fan,
            "dense" => Self::Dense,
            _ => return Err(UnknownShape(word.to_owned())),
        })
    }
}

/// A roadmap file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roadmap {
    /// The roadmap's id, and what the file is called without its ending.
    pub id: String,
    /// What is in the file.
    pub text: String,
    /// The full ids of its topics, in written order.
    pub topics: Vec<String>,
}

/// Roadmaps of so many topics in all, one by one.
pub fn roadmaps(shape: Shape, topics: usize) -> impl Iterator<Item = Roadmap> {
    let words = Words::new();
    let most = match shape {
        Shape::Ordinary => MOST_TOPICS_A_FILE,
        _ => topics.max(1),
    };
    (0..topics.div_ceil(most)).map(move |file| {
        let range = file * most..topics.min((file + 1) * most);
        match shape {
            Shape::Ordinary => ordinary(&words, file, range),
            _ => bare(shape, topics),
        }
    })
}

/// A roadmap as people write them, with the topics of these numbers.
fn ordinary(words: &Words, file: usize, range: Range<usize>) -> Roadmap {
    let mut random = Random::new(2 + file as u64);
    let id = format!("course-{file:02}");
    let mut text = format!("id = \"{id}\"\ntitle = \"Course {file:02}\"\n");
    let mut ids: Vec<String> = Vec::with_capacity(range.len());
    for (place, number) in range.clone().enumerate() {
        if place % SECTION == 0 {
            let title = phrase(words, &mut random, 2);
            let level = LEVELS[place * LEVELS.len() / range.len()];
            let _ = write!(
                text,
                "\n[[section]]\ntitle = \"{title}\"\nlevel = \"{level}\"\n"
            );
        }
        let mut title = phrase(words, &mut random, 3);
        if number % 1000 == 0 {
            let _ = write!(title, " {RARE}");
        }
        let topic = format!("{}-{number}", words.draw(&mut random));
        let summary = drawn(words, &mut random, 21);
        let (minutes, tag) = (10 * (1 + random.below(40)), words.draw(&mut random));
        let requires = prerequisites(&ids, &mut random);
        let _ = write!(
            text,
            "\n[[section.topic]]\nid = \"{topic}\"\ntitle = \"{title}\"\n\
             summary = \"{COMMON} {summary}.\"\nminutes = {minutes}\ntags = [\"{tag}\"]\n\
             requires = [{requires}]\n"
        );
        ids.push(topic);
    }
    let topics = ids.iter().map(|topic| format!("{id}/{topic}")).collect();
    Roadmap { id, text, topics }
}

/// Some words.
fn drawn(words: &Words, random: &mut Random, count: usize) -> String {
    let drawn: Vec<&str> = (0..count).map(|_| words.draw(random)).collect();
    drawn.join(" ")
}

/// Some words, the first of which has a capital letter.
fn phrase(words: &Words, random: &mut Random, count: usize) -> String {
    let phrase = drawn(words, random, count);
    let (first, rest) = phrase.split_at(1);
    first.to_uppercase() + rest
}

/// None, one or two of the topics that stand not far before, one on average.
fn prerequisites(before: &[String], random: &mut Random) -> String {
    let count = [0, 1, 1, 2][random.below(4)];
    let near = &before[before.len().saturating_sub(REACH)..];
    let first = random.below(REACH);
    let places = (0..count).map(|more| first + more * (REACH / 2));
    let mut chosen: Vec<String> = places
        .filter(|_| !near.is_empty())
        .map(|place| format!("\"{}\"", near[place % near.len()]))
        .collect();
    chosen.dedup();
    chosen.join(", ")
}

/// A roadmap of which little more is said than what requires what.
fn bare(shape: Shape, count: usize) -> Roadmap {
    let id = match shape {
        Shape::Ordinary | Shape::Chain => "chain",
        Shape::Star => "star",
        Shape::Fan => "fan",
        Shape::Dense => "dense",
    };
    let mut text = format!("id = \"{id}\"\ntitle = \"{id}\"\n");
    for number in 0..count {
        if number % SECTION == 0 {
            let _ = write!(
                text,
                "[[section]]\ntitle = \"Section {}\"\n",
                number / SECTION
            );
        }
        let required = match shape {
            Shape::Ordinary | Shape::Chain => number.saturating_sub(1)..number,
            Shape::Star => 0..number.min(1),
            Shape::Fan if number + 1 == count => 0..number,
            Shape::Fan => 0..0,
            Shape::Dense => number.saturating_sub(DENSE)..number,
        };
        let required: Vec<String> = required.map(|number| format!("\"t{number}\"")).collect();
        let _ = write!(
            text,
            "[[section.topic]]\nid = \"t{number}\"\ntitle = \"Topic {number}\"\nrequires = [{}]\n",
            required.join(",")
        );
    }
    let topics = (0..count).map(|number| format!("{id}/t{number}")).collect();
    Roadmap {
        id: id.to_owned(),
        text,
        topics,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn required(text: &str) -> Vec<usize> {
        let lines = text
            .lines()
            .filter_map(|line| line.strip_prefix("requires = ["));
        lines.map(|line| line.matches('"').count() / 2).collect()
    }

    #[test]
    fn an_ordinary_topic_takes_about_330_bytes() {
        let roadmap = roadmaps(Shape::Ordinary, 10_000).next().unwrap();
        let bytes = roadmap.text.len() / 10_000;
        assert!((310..350).contains(&bytes), "{bytes} bytes a topic");
    }

    #[test]
    fn an_ordinary_topic_has_about_one_prerequisite() {
        let roadmap = roadmaps(Shape::Ordinary, 10_000).next().unwrap();
        let required: usize = required(&roadmap.text).iter().sum();
        assert!((9_500..10_500).contains(&required), "{required} in all");
    }

    #[test]
    fn a_file_holds_no_more_topics_than_it_may() {
        let counts: Vec<usize> = roadmaps(Shape::Ordinary, 120_000)
            .map(|roadmap| roadmap.topics.len())
            .collect();
        assert_eq!(counts, [50_000, 50_000, 20_000]);
    }

    #[test]
    fn the_same_is_made_every_time() {
        let made = || roadmaps(Shape::Ordinary, 500).collect::<Vec<_>>();
        assert_eq!(made(), made());
    }

    #[test]
    fn every_shape_requires_what_its_name_says() {
        let of = |shape| required(&roadmaps(shape, 25).next().unwrap().text);
        assert_eq!(of(Shape::Chain), [[0].as_slice(), &[1; 24]].concat());
        assert_eq!(of(Shape::Star), [[0].as_slice(), &[1; 24]].concat());
        assert_eq!(of(Shape::Fan), [[0; 24].as_slice(), &[24]].concat());
        let dense: Vec<usize> = (0..25).map(|number| number.min(20)).collect();
        assert_eq!(of(Shape::Dense), dense);
    }
}
