//! Sweeps a way from its goal down: what nothing above needs goes.
//!
//! It must not add a topic. Whoever comes later on the way is looked at first, so that one pass is
//! enough: what goes leaves its own needs to whoever else has them.

use std::collections::{BTreeSet, HashMap};

use super::Stage;
use super::choice::Chosen;
use super::ground::{Ground, Lack, Step};

/// The topics of a way of which none can be left out, in order.
pub(super) fn sweep<'a>(ground: &Ground<'_, 'a>, chosen: Chosen<'a>, goal: Step) -> Vec<Stage<'a>> {
    let mut sweep = Sweep {
        ground,
        taught: chosen.taught,
        required: HashMap::new(),
        missing: HashMap::new(),
        stand_ins: HashMap::new(),
    };
    let mut kept: Vec<Step> = Vec::new();
    for step in chosen.steps.into_iter().rev() {
        if step == goal || !sweep.can_go(step) {
            sweep.keep(step);
            kept.push(step);
        } else {
            sweep.drop(step);
        }
    }
    kept.reverse();
    let stage = |step: Step| Stage {
        topic: step.topic(),
        concepts: sweep.purpose(step),
    };
    kept.into_iter().map(stage).collect()
}

struct Sweep<'g, 's, 'a> {
    ground: &'g Ground<'s, 'a>,
    /// Which topics teach a concept, of those that have not gone.
    taught: HashMap<&'a str, BTreeSet<Step>>,
    /// The topics that are required by name, each with the first that requires it.
    required: HashMap<Step, Step>,
    /// The concepts that are missing, each with the first that misses it.
    missing: HashMap<&'a str, Step>,
    /// The concepts by which a topic that has gone is known all the same: with its roadmap, in
    /// which they must not be learnt for that, and with the first that requires it.
    stand_ins: HashMap<&'a str, Vec<(usize, Step)>>,
}

impl<'a> Sweep<'_, '_, 'a> {
    /// Whether nothing that has been kept needs a topic.
    fn can_go(&self, step: Step) -> bool {
        let is_required = self
            .required
            .get(&step)
            .is_some_and(|&by| self.stand_ins_for(step, by).is_none());
        !is_required
            && self.ground.taught_by(step).all(|concept| {
                let other = |&teacher: &Step| teacher != step;
                let is_taught = |before: Step, is_there: &dyn Fn(&Step) -> bool| {
                    self.teachers(concept, before)
                        .any(|teacher| is_there(&teacher))
                };
                let missing = self.missing.get(concept);
                let stand_ins = self.stand_ins.get(concept).into_iter().flatten();
                missing.is_none_or(|&before| is_taught(before, &other))
                    && stand_ins
                        .filter(|(roadmap, _)| *roadmap != step.roadmap)
                        .all(|&(roadmap, before)| {
                            is_taught(before, &|teacher| {
                                other(teacher) && teacher.roadmap != roadmap
                            })
                        })
            })
    }

    fn keep(&mut self, step: Step) {
        for lack in self.ground.lacks(step) {
            // Whoever is looked at later comes earlier.
            match lack {
                Lack::Topic(required) => {
                    self.required.insert(required, step);
                }
                Lack::Concept(concept) => {
                    self.missing.insert(concept, step);
                }
            }
        }
    }

    fn drop(&mut self, step: Step) {
        if let Some(by) = self.required.remove(&step) {
            for concept in self.stand_ins_for(step, by).unwrap_or_default() {
                let stand_ins = self.stand_ins.entry(concept).or_default();
                stand_ins.push((step.roadmap, by));
            }
        }
        for concept in self.ground.taught_by(step) {
            if let Some(teachers) = self.taught.get_mut(concept) {
                teachers.remove(&step);
            }
        }
    }

    /// The concepts by which a topic would be known when another one requires it, as far as they
    /// are yet to be learnt in other roadmaps; nothing where it would not.
    fn stand_ins_for(&self, step: Step, before: Step) -> Option<Vec<&'a str>> {
        let standing = self.ground.standing;
        if !self.ground.is_shared() || !standing.may_become_known(step.topic()) {
            return None;
        }
        let learnt = |concept: &str| {
            let teachers = standing.learnt_teachers(concept);
            teachers
                .iter()
                .any(|teacher| teacher.roadmap != step.roadmap)
        };
        let mut concepts: Vec<&str> = self.ground.taught_by(step).collect();
        concepts.retain(|concept| !learnt(concept));
        let will_be_learnt = |concept: &&str| {
            let mut teachers = self.teachers(concept, before);
            teachers.any(|teacher| teacher.roadmap != step.roadmap)
        };
        concepts.iter().all(will_be_learnt).then_some(concepts)
    }

    /// The topics that teach a concept before another one needs it.
    fn teachers(&self, concept: &str, before: Step) -> impl Iterator<Item = Step> {
        let teachers = self.taught.get(concept).into_iter().flatten().copied();
        teachers.take_while(move |&teacher| teacher < before)
    }

    /// The concepts that a topic is there for.
    fn purpose(&self, step: Step) -> Vec<&'a str> {
        if self.required.contains_key(&step) {
            return Vec::new();
        }
        let is_first = |concept: &&str| {
            let missing = self.missing.get(concept);
            let first = self.taught.get(concept).and_then(BTreeSet::first);
            missing.is_some_and(|&by| step < by) && first == Some(&step)
        };
        self.ground.taught_by(step).filter(is_first).collect()
    }
}
