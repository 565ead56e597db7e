//! A newer version of a plan that was brought in before: what the plan has changed since comes in,
//! what the learner has changed in the roadmap file stays.
//!
//! Three versions meet: what the plan said last time (`base`), the roadmap as it is now (`mine`) and
//! what the plan says today (`theirs`). First the topics of today's plan are found again and take
//! the ids of old; then the three are joined, id by id.
//!
//! It must not write anything, nor change a record.

mod adopt;
mod join;
mod pair;
mod values;

use roadmap_core::document::Document;

/// What there is of a plan from before.
#[derive(Clone, Copy)]
pub struct Past<'a> {
    /// What the plan said last time; where nobody knows that any more, all that stands in the
    /// roadmap counts as the learner's own.
    pub base: Option<&'a Document>,
    /// The roadmap as it is now.
    pub mine: &'a Document,
    /// Whether the learner has a record of a topic or an item, or of anything below it, by its path
    /// in the roadmap.
    pub has_record: &'a dyn Fn(&str) -> bool,
}

/// What comes of a newer version.
#[derive(Clone, Debug, Default)]
pub struct Again {
    /// The roadmap from now on, with what the plan says was done as its records.
    pub document: Document,
    /// What the plan says, under the ids of the roadmap: the base of the next time.
    pub plan: Document,
    /// What became of topics and items: first of those that the plan has, in its order.
    pub shifts: Vec<Shift>,
    /// How many topics and items of the plan the learner had taken out of the roadmap, which so
    /// stay out.
    pub taken_out: usize,
}

/// What became of a topic or an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// What it was.
    pub kind: ShiftKind,
    /// Its path in the roadmap: the topic's id, and those of items below it.
    pub path: String,
    /// Its title, which is that of the plan.
    pub title: String,
    /// What it was called before, where it got a new name.
    pub was: Option<String>,
}

/// What a newer version does to a topic or an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShiftKind {
    /// The plan has it now.
    New,
    /// The plan calls it differently now.
    Renamed,
    /// The plan does not have it any more.
    Gone,
    /// The plan does not have it any more, but it stays: the learner has changed it or has a
    /// record of it.
    Kept,
}

/// Joins today's version of a plan with what there is of it from before.
pub fn again(past: &Past<'_>, mut theirs: Document) -> Again {
    theirs.id.clone_from(&past.mine.id);
    adopt::adopt(past, &mut theirs);
    join::join(past, theirs)
}

#[cfg(test)]
mod tests;
