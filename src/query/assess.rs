//! What someone knows, found out by few questions: each is of one concept, and from an answer
//! follows more. Who knows a concept knows what it requires; who does not, knows nothing that
//! requires it.
//!
//! It must not ask anybody, nor write what it concludes.

use std::collections::HashMap;

use roadmap_core::concepts::{Concept, Concepts};
use roadmap_core::library::TopicRef;
use serde::Serialize;

use super::filter::Filter;
use super::scope::Scope;
use super::standing::Standing;
use super::view::filled;

/// Where an assessment stands.
#[derive(Debug, Default, Serialize)]
pub struct AssessmentView<'a> {
    /// What to ask next; nothing where all is concluded. A list, so that every listing has the
    /// same form.
    pub questions: Vec<QuestionView<'a>>,
    /// How many answers were given.
    pub answered: usize,
    /// How many concepts are still open: those that may make a topic known.
    pub open: usize,
    /// The ids of the concepts that are known, by an answer or by what follows from one.
    pub known: Vec<&'a str>,
    /// The ids of the concepts that are not.
    pub unknown: Vec<&'a str>,
    /// The full ids of the open topics of which every concept is known.
    pub topics: Vec<String>,
}

/// A question: does one know this concept?
#[derive(Clone, Debug, Default, Serialize)]
pub struct QuestionView<'a> {
    /// The id of the concept.
    pub concept: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What one then knows or can do.
    pub summary: Option<&'a str>,
    /// How many of the open concepts a yes settles.
    pub if_yes: usize,
    /// How many of them a no settles.
    pub if_no: usize,
}

/// What is concluded of a concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// It may be known.
    Open,
    /// It may be known, but whether it is makes no topic known any more.
    Idle,
    Known,
    Unknown,
}

/// An assessment under way.
#[derive(Debug)]
pub struct Assessment<'a> {
    concepts: &'a Concepts,
    /// The open topics that may turn out to be known, and the concepts that each teaches.
    topics: Vec<(TopicRef, Vec<u32>)>,
    /// The concepts that these teach, each with the level at which it is first taught.
    asked_for: Vec<(u32, u32)>,
    /// What was known before, by the learner's records.
    known_before: Vec<u32>,
    answers: Vec<(u32, bool)>,
    verdicts: Vec<Verdict>,
}

impl<'a> Assessment<'a> {
    /// Begins an assessment of what the open topics teach that pass a filter.
    pub fn new(standing: &Standing<'a>, scope: &Scope, filter: &Filter) -> Self {
        let library = standing.library;
        let concepts = library.concepts();
        // A topic with a concept that could not be read can't turn out to be known.
        let taught = |topic: TopicRef| -> Option<(TopicRef, Vec<u32>)> {
            let ids = library.topic(topic).concepts();
            let numbers = ids.map(|id| Some(concepts.named(id)?.number()));
            Some((topic, numbers.collect::<Option<_>>()?))
        };
        let topics: Vec<(TopicRef, Vec<u32>)> = filter
            .topics(standing, scope)
            .filter(|&topic| standing.topic(topic).is_open())
            .filter_map(taught)
            .filter(|(_, taught)| !taught.is_empty())
            .collect();
        let mut levels: HashMap<u32, u32> = HashMap::new();
        for (topic, taught) in &topics {
            let level = library.topic(*topic).level_rank();
            for &number in taught {
                let lowest = levels.entry(number).or_insert(level);
                *lowest = level.min(*lowest);
            }
        }
        let mut asked_for: Vec<(u32, u32)> = levels.into_iter().collect();
        asked_for.sort_unstable();
        let is_known = |concept: &Concept<'_>| {
            let mut teachers = library.teaching(concept.id());
            teachers.any(|topic| standing.knows(concept.id(), topic.roadmap))
        };
        let known_before = concepts.iter().filter(is_known).map(Concept::number);
        let mut assessment = Self {
            concepts,
            topics,
            asked_for,
            known_before: known_before.collect(),
            answers: Vec::new(),
            verdicts: Vec::new(),
        };
        assessment.conclude();
        assessment
    }

    /// Takes an answer: whether one knows a concept. A later answer about the same one stands.
    pub fn answer(&mut self, concept: Concept<'_>, knows: bool) {
        self.answers.retain(|(known, _)| *known != concept.number());
        self.answers.push((concept.number(), knows));
        self.conclude();
    }

    /// The open topics of which every concept is known, in library order.
    pub fn known_topics(&self) -> Vec<TopicRef> {
        let is_known = |&number: &u32| self.verdict(number) == Verdict::Known;
        let known = self
            .topics
            .iter()
            .filter(|(_, taught)| taught.iter().all(is_known));
        known.map(|&(topic, _)| topic).collect()
    }

    /// What to ask next: the concept whose answer can be expected to settle most of what is open;
    /// of equal ones the first. Nothing where no answer can make another topic known.
    pub fn question(&self) -> Option<QuestionView<'a>> {
        let mut best: Option<(f64, QuestionView<'a>)> = None;
        for &(number, level) in &self.asked_for {
            if self.verdict(number) != Verdict::Open {
                continue;
            }
            let concept = self.concepts.concept(number);
            let if_yes = self.settles(concept, |concept| concept.requires().collect());
            let if_no = self.settles(concept, |concept| concept.opens().collect());
            let likely = self.likelihood(level);
            let worth = likely * count(if_yes) + (1.0 - likely) * count(if_no);
            if best.as_ref().is_none_or(|(most, _)| worth > *most) {
                let question = QuestionView {
                    concept: concept.id(),
                    title: concept.title(),
                    summary: filled(concept.summary()),
                    if_yes,
                    if_no,
                };
                best = Some((worth, question));
            }
        }
        best.map(|(_, question)| question)
    }

    /// Where the assessment stands.
    pub fn view(&self, standing: &Standing<'_>) -> AssessmentView<'a> {
        let of = |verdict: Verdict| {
            let concluded = self.asked_for.iter().map(|&(number, _)| number);
            let concluded = concluded.filter(move |&number| self.verdict(number) == verdict);
            concluded.map(|number| self.concepts.concept(number).id())
        };
        AssessmentView {
            questions: self.question().into_iter().collect(),
            answered: self.answers.len(),
            open: of(Verdict::Open).count(),
            known: of(Verdict::Known).collect(),
            unknown: of(Verdict::Unknown).collect(),
            topics: self
                .known_topics()
                .into_iter()
                .map(|topic| standing.library.topic_id(topic))
                .collect(),
        }
    }

    fn verdict(&self, number: u32) -> Verdict {
        self.verdicts[number as usize]
    }

    /// How likely a concept of a level is known, going by the answers so far (Laplace's rule of
    /// succession): a yes speaks for all that is no higher, a no against all that is no lower.
    fn likelihood(&self, level: u32) -> f64 {
        let level_of = |number: u32| {
            let place = self.asked_for.binary_search_by_key(&number, |&(at, _)| at);
            place.ok().map(|place| self.asked_for[place].1)
        };
        let (mut yes, mut no) = (1, 1);
        for &(number, knows) in &self.answers {
            let Some(asked) = level_of(number) else {
                continue;
            };
            yes += usize::from(knows && asked >= level);
            no += usize::from(!knows && asked <= level);
        }
        count(yes) / count(yes + no)
    }

    /// How many of the open concepts that are asked for can be reached from one, itself included.
    fn settles(&self, from: Concept<'a>, step: impl Fn(Concept<'a>) -> Vec<Concept<'a>>) -> usize {
        let is_open = |concept: &Concept<'_>| {
            let number = concept.number();
            let place = self.asked_for.binary_search_by_key(&number, |&(at, _)| at);
            place.is_ok() && self.verdict(number) == Verdict::Open
        };
        let reached = reach(self.concepts, [from.number()], step);
        let reached = reached.into_iter().map(|at| self.concepts.concept(at));
        reached.filter(is_open).count()
    }

    /// Draws every verdict. What was answered is as it was answered; what follows both from a yes
    /// and from a no is not known, since nothing may count as known that is in doubt.
    fn conclude(&mut self) {
        let concepts = self.concepts;
        let answered = |yes: bool| {
            let answers = self.answers.iter();
            answers
                .filter(move |(_, knows)| *knows == yes)
                .map(|&(at, _)| at)
        };
        let known = answered(true).chain(self.known_before.iter().copied());
        let known = reach(concepts, known, |concept| concept.requires().collect());
        let unknown = reach(concepts, answered(false), |concept| {
            concept.opens().collect()
        });
        let mut verdicts = vec![Verdict::Idle; concepts.len()];
        for number in known {
            verdicts[number as usize] = Verdict::Known;
        }
        for number in unknown {
            verdicts[number as usize] = Verdict::Unknown;
        }
        // What was learnt by the records is known, whatever would follow from a no.
        for &number in &self.known_before {
            verdicts[number as usize] = Verdict::Known;
        }
        for &(number, knows) in &self.answers {
            let verdict = if knows {
                Verdict::Known
            } else {
                Verdict::Unknown
            };
            verdicts[number as usize] = verdict;
        }
        self.verdicts = verdicts;
        for topic in 0..self.topics.len() {
            self.open_what_matters(topic);
        }
    }

    /// Opens the concepts of a topic of which none is unknown yet: it may turn out to be known.
    fn open_what_matters(&mut self, topic: usize) {
        let taught = &self.topics[topic].1;
        let is = |verdict, number: &u32| self.verdicts[*number as usize] == verdict;
        if taught.iter().any(|number| is(Verdict::Unknown, number)) {
            return;
        }
        let idle = taught.iter().filter(|number| is(Verdict::Idle, number));
        for number in idle.copied().collect::<Vec<_>>() {
            self.verdicts[number as usize] = Verdict::Open;
        }
    }
}

/// All concepts that are reached from some, these included.
fn reach<'a>(
    concepts: &'a Concepts,
    from: impl IntoIterator<Item = u32>,
    step: impl Fn(Concept<'a>) -> Vec<Concept<'a>>,
) -> Vec<u32> {
    let mut seen = vec![false; concepts.len()];
    let mut reached: Vec<u32> = Vec::new();
    for number in from {
        if !std::mem::replace(&mut seen[number as usize], true) {
            reached.push(number);
        }
    }
    let mut at = 0;
    while let Some(&number) = reached.get(at) {
        for next in step(concepts.concept(number)) {
            if !std::mem::replace(&mut seen[next.number() as usize], true) {
                reached.push(next.number());
            }
        }
        at += 1;
    }
    reached
}

/// A count to be weighed; there are never so many concepts that it would be inexact.
fn count(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
