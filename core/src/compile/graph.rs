//! The graph of prerequisites: an order that puts each before what builds on it, the length of
//! the chains, and the circles that must not be.
//!
//! It must not know what the numbers stand for. Nothing here recurses: a chain may be as long as
//! the roadmap.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::lists::Lists;

/// What is known of a graph without circles.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Order {
    /// The nodes, each after what it requires.
    pub(super) sorted: Vec<u32>,
    /// The place of each node among them.
    pub(super) rank: Vec<u32>,
}

impl Order {
    /// The order of `count` nodes that require nothing.
    pub(super) fn written(count: usize) -> Self {
        let sorted: Vec<u32> = (0..number(count)).collect();
        let rank = sorted.clone();
        Self { sorted, rank }
    }
}

/// The stable topological order (Kahn 1962, the ready node of the lowest number first): written
/// order wherever the prerequisites allow it. Circles are returned whole, each once, from its
/// lowest number.
pub(super) fn order(requires: &Lists) -> Result<Order, Vec<Vec<u32>>> {
    let unlocks = requires.turned();
    let mut waiting_for: Vec<usize> = requires.iter().map(<[u32]>::len).collect();
    let mut ready: BinaryHeap<Reverse<u32>> = (0..)
        .zip(&waiting_for)
        .filter(|(_, waiting)| **waiting == 0)
        .map(|(node, _)| Reverse(node))
        .collect();
    let mut sorted = Vec::with_capacity(requires.len());
    while let Some(Reverse(node)) = ready.pop() {
        sorted.push(node);
        for &unlocked in unlocks.at(node as usize) {
            waiting_for[unlocked as usize] -= 1;
            if waiting_for[unlocked as usize] == 0 {
                ready.push(Reverse(unlocked));
            }
        }
    }
    if sorted.len() < requires.len() {
        return Err(circles(requires, &waiting_for));
    }
    let mut rank = vec![0; requires.len()];
    for (place, &node) in (0..).zip(&sorted) {
        rank[node as usize] = place;
    }
    Ok(Order { sorted, rank })
}

/// How many nodes the longest chain that builds on each has. `requires` may have more edges than
/// what was sorted, if each leads to an earlier node.
pub(super) fn chains<I: IntoIterator<Item = u32>>(
    order: &Order,
    requires: impl Fn(u32) -> I,
) -> Vec<u32> {
    let mut chains = vec![0; order.sorted.len()];
    for &node in order.sorted.iter().rev() {
        for required in requires(node) {
            let longer = chains[node as usize] + 1;
            chains[required as usize] = longer.max(chains[required as usize]);
        }
    }
    chains
}

/// The circles among the nodes that still wait. Each of these requires another of them, so that
/// walking from prerequisite to prerequisite comes back to where it has been.
fn circles(requires: &Lists, waiting_for: &[usize]) -> Vec<Vec<u32>> {
    const UNSEEN: u32 = 0;
    let mut seen_in_walk = vec![UNSEEN; requires.len()];
    let mut circles = Vec::new();
    for (walk, start) in (1..).zip(0..requires.len()) {
        let mut way: Vec<u32> = Vec::new();
        let mut node = start;
        while waiting_for[node] > 0 && seen_in_walk[node] == UNSEEN {
            seen_in_walk[node] = walk;
            way.push(number(node));
            let next = requires
                .at(node)
                .iter()
                .find(|&&next| waiting_for[next as usize] > 0);
            node = next.map_or(node, |&next| next as usize);
        }
        let back = way.iter().position(|&passed| passed == number(node));
        if let Some(back) = back.filter(|_| seen_in_walk[node] == walk) {
            let mut circle = way.split_off(back);
            let lowest = (0..circle.len())
                .min_by_key(|&at| circle[at])
                .unwrap_or_default();
            circle.rotate_left(lowest);
            circles.push(circle);
        }
    }
    circles
}

fn number(node: usize) -> u32 {
    u32::try_from(node).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn order(requires: &[Vec<u32>]) -> Result<Order, Vec<Vec<u32>>> {
        super::order(&requires.iter().cloned().collect())
    }

    fn chains_of(order: &Order, requires: &[Vec<u32>]) -> Vec<u32> {
        chains(order, |node| requires[node as usize].iter().copied())
    }

    #[test]
    fn written_order_stays_where_nothing_forbids_it() {
        let requires = [vec![2], vec![], vec![]];
        let order = order(&requires).unwrap();
        assert_eq!(order.rank, [2, 0, 1]);
        assert_eq!(chains_of(&order, &requires), [0, 0, 1]);
    }

    #[test]
    fn a_circle_is_named_whole_and_once() {
        let circle = order(&[vec![], vec![3], vec![1], vec![2], vec![1]]).unwrap_err();
        assert_eq!(circle, [vec![1, 3, 2]]);
    }

    #[test]
    fn every_circle_is_named_and_one_alone_is_one() {
        let circle = order(&[vec![0], vec![2], vec![1]]).unwrap_err();
        assert_eq!(circle, [vec![0], vec![1, 2]]);
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let chain: Vec<Vec<u32>> = (0..200_000_u32)
            .map(|node| node.checked_sub(1).into_iter().collect())
            .collect();
        assert_eq!(chains_of(&order(&chain).unwrap(), &chain)[0], 199_999);
    }

    proptest! {
        #[test]
        fn prerequisites_come_first(edges in proptest::collection::vec((0..30_u32, 0..30_u32), 0..80)) {
            let mut requires = vec![Vec::new(); 30];
            for (a, b) in edges {
                // From higher to lower numbers by a scrambled order: no circle can arise.
                let scramble = |n: u32| (n * 17) % 31;
                if scramble(a) > scramble(b) {
                    requires[a as usize].push(b);
                }
            }
            let order = order(&requires).unwrap();
            let chains = chains_of(&order, &requires);
            for (node, required) in requires.iter().enumerate() {
                for &required in required {
                    prop_assert!(order.rank[required as usize] < order.rank[node]);
                    prop_assert!(chains[required as usize] > chains[node]);
                }
            }
        }

        #[test]
        fn a_circle_is_one(edges in proptest::collection::vec((0..12_u32, 0..12_u32), 0..30)) {
            let mut requires = vec![Vec::new(); 12];
            for (a, b) in edges {
                requires[a as usize].push(b);
            }
            if let Err(circles) = order(&requires) {
                prop_assert!(!circles.is_empty());
                for circle in circles {
                    for (at, node) in circle.iter().enumerate() {
                        let next = circle[(at + 1) % circle.len()];
                        prop_assert!(requires[*node as usize].contains(&next));
                    }
                }
            }
        }
    }
}
