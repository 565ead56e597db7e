//! Topics that suffice for a goal: what is required by name, and for each concept that is missing
//! the topic that teaches it at the least expense.
//!
//! It must not take a choice back: what a later one makes superfluous is swept away afterwards.

use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap, HashMap, HashSet};

use super::ground::{Ground, Lack, Step};

/// Topics that suffice for a goal.
#[derive(Debug, Default)]
pub(super) struct Chosen<'a> {
    /// The topics.
    pub(super) steps: BTreeSet<Step>,
    /// Which of them teach which concept.
    pub(super) taught: HashMap<&'a str, BTreeSet<Step>>,
}

impl Chosen<'_> {
    /// Whether one of them teaches a concept before a topic needs it.
    fn teach(&self, concept: &str, before: Step) -> bool {
        let first = self.taught.get(concept).and_then(BTreeSet::first);
        first.is_some_and(|&first| first < before)
    }
}

/// Topics that suffice for a goal. What leaves no choice is chosen first.
pub(super) fn choose<'a>(ground: &Ground<'_, 'a>, goal: Step) -> Chosen<'a> {
    let mut choice = Choice {
        ground,
        chosen: Chosen::default(),
        teachers: HashMap::new(),
    };
    let mut to_visit = vec![goal];
    // The topics that miss a concept which several could teach.
    let mut open: BTreeSet<(Step, &str)> = BTreeSet::new();
    loop {
        while let Some(step) = to_visit.pop() {
            if !choice.add(step) {
                continue;
            }
            for lack in ground.lacks(step) {
                match lack {
                    Lack::Topic(required) => to_visit.push(required),
                    Lack::Concept(concept) => match choice.teachers(concept, step) {
                        [] => {}
                        &[only] => to_visit.push(only),
                        _ => {
                            open.insert((step, concept));
                        }
                    },
                }
            }
        }
        // What the goal is nearest to is chosen first: it decides what else is missing.
        let Some((step, concept)) = open.pop_last() else {
            return choice.chosen;
        };
        if !choice.chosen.teach(concept, step) {
            to_visit.extend(choice.cheapest(concept, step));
        }
    }
}

struct Choice<'g, 's, 'a> {
    ground: &'g Ground<'s, 'a>,
    chosen: Chosen<'a>,
    teachers: HashMap<&'a str, Teachers>,
}

/// The open topics that teach a concept.
struct Teachers {
    in_order: Vec<Step>,
    /// What has the least left to do comes first.
    by_cost: Vec<Step>,
}

/// A topic that could teach a concept, with what it needs as far as that was looked at.
struct Runner {
    seen: HashSet<Step>,
    to_visit: Vec<Step>,
}

impl<'a> Choice<'_, '_, 'a> {
    /// Adds a topic, and says whether it is new.
    fn add(&mut self, step: Step) -> bool {
        let is_new = self.chosen.steps.insert(step);
        if is_new {
            for concept in self.ground.taught_by(step) {
                self.chosen.taught.entry(concept).or_default().insert(step);
            }
        }
        is_new
    }

    fn all_teachers(&mut self, concept: &'a str) -> &Teachers {
        let found = || {
            let in_order = self.ground.teachers(concept);
            let mut by_cost = in_order.clone();
            by_cost.sort_by_cached_key(|&step| (self.ground.left(step), step));
            Teachers { in_order, by_cost }
        };
        self.teachers.entry(concept).or_insert_with(found)
    }

    /// The topics that could teach a concept before another one needs it, in order.
    fn teachers(&mut self, concept: &'a str, before: Step) -> &[Step] {
        let teachers = &self.all_teachers(concept).in_order;
        &teachers[..teachers.partition_point(|&teacher| teacher < before)]
    }

    /// The topic that teaches a concept at the least expense; of equal ones one of the goal's own
    /// roadmap, and there the first.
    ///
    /// The cheapest is always the next to be looked into, so that dear ones cost no time; and what
    /// all of them need makes no difference and is not looked into.
    fn cheapest(&mut self, concept: &'a str, before: Step) -> Option<Step> {
        let key =
            |cost: u64, runner: usize, step: Step| Reverse((cost, !step.is_home, step, runner));
        let teachers = self.teachers(concept, before).to_vec();
        let mut runners: Vec<Runner> = Vec::with_capacity(teachers.len());
        let mut race = BinaryHeap::with_capacity(teachers.len());
        for (runner, step) in teachers.into_iter().enumerate() {
            race.push(key(self.ground.left(step), runner, step));
            runners.push(Runner {
                seen: HashSet::new(),
                to_visit: vec![step],
            });
        }
        let mut needed_by: HashMap<Step, usize> = HashMap::new();
        while let Some(Reverse((cost, _, step, runner))) = race.pop() {
            let Some(next) = runners[runner].to_visit.pop() else {
                return Some(step);
            };
            let mut more = 0;
            if needed_by.get(&next) != Some(&runners.len()) {
                for needed in self.needed(next) {
                    if needed != step && runners[runner].seen.insert(needed) {
                        more += self.ground.left(needed);
                        runners[runner].to_visit.push(needed);
                        *needed_by.entry(needed).or_default() += 1;
                    }
                }
            }
            race.push(key(cost.saturating_add(more), runner, step));
        }
        None
    }

    /// What a topic needs that has not been chosen. Of those that teach a concept it is taken to
    /// be the one with the least left to do itself.
    fn needed(&mut self, step: Step) -> Vec<Step> {
        let mut needed = Vec::new();
        for lack in self.ground.lacks(step) {
            match lack {
                Lack::Topic(required) => needed.push(required),
                Lack::Concept(concept) if self.chosen.teach(concept, step) => {}
                Lack::Concept(concept) => {
                    let mut teachers = self.all_teachers(concept).by_cost.iter();
                    needed.extend(teachers.find(|&&teacher| teacher < step));
                }
            }
        }
        needed.retain(|step| !self.chosen.steps.contains(step));
        needed
    }
}
