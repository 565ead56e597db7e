//! Values, lists and orders in three versions → the one that is wanted.
//!
//! It must not know what they say.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// The value from now on: the plan's, unless the learner has changed it since. Without a base
/// whatever stands there is the learner's.
pub(super) fn pick<T: PartialEq + Default>(base: Option<&T>, mine: T, theirs: T) -> T {
    let is_changed = base.map_or(mine != T::default(), |base| *base != mine);
    if is_changed { mine } else { theirs }
}

/// The list from now on: the plan's, less what the learner has taken out, and with what the learner
/// has put in.
pub(super) fn list<T: Clone + Eq + Hash>(base: Option<&[T]>, mine: &[T], theirs: &[T]) -> Vec<T> {
    let has = |list: &[T]| -> HashSet<T> { list.iter().cloned().collect() };
    let (base, own) = (has(base.unwrap_or_default()), has(mine));
    let is_out = |value: &T| base.contains(value) && !own.contains(value);
    let mut list: Vec<T> = theirs
        .iter()
        .filter(|value| !is_out(value))
        .cloned()
        .collect();
    let there = has(&list);
    let is_in = |value: &&T| !there.contains(*value) && !base.contains(*value);
    list.extend(mine.iter().filter(is_in).cloned());
    list
}

/// The order of all that stands in either: the plan's, unless the learner has put what both know in
/// another one. What only one has comes after what it comes after there.
pub(super) fn order(base: Option<&[String]>, mine: &[String], theirs: &[String]) -> Vec<String> {
    let is_moved = base.is_none_or(|base| {
        let (in_base, in_mine): (HashSet<&String>, HashSet<&String>) =
            (base.iter().collect(), mine.iter().collect());
        let before = base.iter().filter(|id| in_mine.contains(id));
        !before.eq(mine.iter().filter(|id| in_base.contains(id)))
    });
    if is_moved {
        interleave(mine, theirs)
    } else {
        interleave(theirs, mine)
    }
}

fn interleave(lead: &[String], other: &[String]) -> Vec<String> {
    let leads: HashSet<&String> = lead.iter().collect();
    let mut after: HashMap<Option<&String>, Vec<&String>> = HashMap::new();
    let mut last = None;
    for id in other {
        if leads.contains(id) {
            last = Some(id);
        } else {
            after.entry(last).or_default().push(id);
        }
    }
    let mut order: Vec<String> = Vec::with_capacity(lead.len() + other.len());
    order.extend(after.remove(&None).into_iter().flatten().cloned());
    for id in lead {
        order.push(id.clone());
        order.extend(after.remove(&Some(id)).into_iter().flatten().cloned());
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn what_the_learner_changed_stays_and_all_else_is_the_plans() {
        assert_eq!(pick(Some(&1), 1, 2), 2);
        assert_eq!(pick(Some(&1), 3, 2), 3);
        assert_eq!(pick(None, 3, 2), 3);
        assert_eq!(pick(None, 0, 2), 2);
    }

    #[test]
    fn a_list_keeps_what_was_put_in_and_out() {
        assert_eq!(
            list(Some(&ids("a b c")), &ids("a c own"), &ids("a b c new")),
            ids("a c new own")
        );
        assert_eq!(list(None, &ids("a own"), &ids("a b")), ids("a b own"));
        assert_eq!(list(Some(&ids("a b")), &ids("a b"), &ids("b")), ids("b"));
    }

    #[test]
    fn the_order_is_the_plans_with_the_learners_own_where_they_were() {
        let base = ids("a b c");
        assert_eq!(
            order(Some(&base), &ids("a own b c"), &ids("c new a b")),
            ids("c new a own b")
        );
        assert_eq!(
            order(Some(&base), &ids("own a b c"), &ids("a b c")),
            ids("own a b c")
        );
    }

    #[test]
    fn an_order_made_by_hand_stays() {
        let base = ids("a b c");
        assert_eq!(
            order(Some(&base), &ids("c a b"), &ids("a new b c")),
            ids("c a new b")
        );
    }
}
