//! Many short lists of numbers in one: the prerequisites of all topics.
//!
//! It must not know what the numbers stand for.

/// Lists of numbers, counted from nought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lists {
    numbers: Vec<u32>,
    /// Where each list ends.
    ends: Vec<usize>,
}

impl Lists {
    /// No lists yet, with room for some.
    pub(super) fn with_capacity(lists: usize) -> Self {
        Self {
            numbers: Vec::with_capacity(lists),
            ends: Vec::with_capacity(lists),
        }
    }

    /// Adds a number to the list that is being made.
    pub(super) fn add(&mut self, number: u32) {
        self.numbers.push(number);
    }

    /// Ends the list that is being made.
    pub(super) fn end(&mut self) {
        self.ends.push(self.numbers.len());
    }

    /// How many lists there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The lists, in their order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.len()).map(|list| self.at(list))
    }

    /// A list by its place.
    pub(super) fn at(&self, list: usize) -> &[u32] {
        let start = list.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.numbers[start..self.ends[list]]
    }

    /// For every number the lists that have it, in their order.
    pub(super) fn turned(&self) -> Self {
        let mut ends = vec![0; self.len()];
        for &number in &self.numbers {
            ends[number as usize] += 1;
        }
        let mut start = 0;
        for end in &mut ends {
            // For now where each begins: filling moves it to where it ends.
            (*end, start) = (start, start + *end);
        }
        let mut numbers = vec![0; self.numbers.len()];
        for (list, listed) in (0..).zip(self.iter()) {
            for &number in listed {
                let end = &mut ends[number as usize];
                numbers[*end] = list;
                *end += 1;
            }
        }
        Self { numbers, ends }
    }
}

impl<L: IntoIterator<Item = u32>> FromIterator<L> for Lists {
    fn from_iter<I: IntoIterator<Item = L>>(lists: I) -> Self {
        let mut all = Self::default();
        for list in lists {
            all.numbers.extend(list);
            all.end();
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_told_apart_and_may_be_empty() {
        let lists: Lists = [vec![], vec![2, 0], vec![], vec![1]].into_iter().collect();
        assert_eq!(lists.len(), 4);
        let all: Vec<&[u32]> = lists.iter().collect();
        assert_eq!(all, [&[][..], &[2, 0], &[], &[1]]);
    }

    #[test]
    fn turned_lists_say_who_has_a_number() {
        let lists: Lists = [vec![], vec![2, 0], vec![0], vec![1]].into_iter().collect();
        let turned: Lists = [vec![1, 2], vec![3], vec![1], vec![]].into_iter().collect();
        assert_eq!(lists.turned(), turned);
    }
}
