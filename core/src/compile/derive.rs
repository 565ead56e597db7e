//! What a topic needs: what its `requires` names, and what follows from its concepts (§8 of the
//! contract).
//!
//! It must not know titles, levels or the learner. Nothing that follows can make a circle: it
//! leads to earlier topics alone.

use std::borrow::Cow;
use std::collections::HashMap;

use super::graph::Order;
use super::lists::Lists;
use crate::concepts::Concepts;
use crate::index::{By, NeedParts};

/// What every topic needs beside what is written, in written order: `requires` as numbers, `taught`
/// as ids of concepts.
///
/// For each concept that a topic's concepts require and that it does not teach itself, the first
/// topic that teaches it is needed too, if that comes earlier in the order.
pub(super) fn needs<'c>(
    requires: &Lists,
    taught: &[Vec<Cow<'_, str>>],
    order: &Order,
    concepts: &'c Concepts,
) -> Vec<Vec<NeedParts<'c>>> {
    let mut first: HashMap<&str, u32> = HashMap::new();
    for &topic in &order.sorted {
        for concept in &taught[topic as usize] {
            first.entry(concept).or_insert(topic);
        }
    }
    let one = |topic: u32| {
        let own = &taught[topic as usize];
        let written = requires.at(topic as usize);
        let mut needs: Vec<NeedParts<'c>> = Vec::new();
        let of_concepts = own.iter().filter_map(|id| concepts.named(id));
        for concept in of_concepts {
            for required in concept.requires() {
                let by = By {
                    concept: concept.id(),
                    requires: required.id(),
                };
                let teacher = first.get(by.requires).copied();
                let Some(teacher) = teacher.filter(|&teacher| {
                    !own.iter().any(|id| id == by.requires)
                        && order.rank[teacher as usize] < order.rank[topic as usize]
                        && !written.contains(&teacher)
                }) else {
                    continue;
                };
                match needs.iter_mut().find(|need| need.topic == teacher) {
                    Some(need) if need.by.iter().any(|known| known.requires == by.requires) => {}
                    Some(need) => need.by.push(by),
                    None => needs.push(NeedParts {
                        topic: teacher,
                        is_written: false,
                        by: vec![by],
                    }),
                }
            }
        }
        needs.sort_by_key(|need| order.rank[need.topic as usize]);
        needs
    };
    (0..).zip(taught).map(|(topic, _)| one(topic)).collect()
}

#[cfg(test)]
mod tests;
