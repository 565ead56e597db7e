//! Inline tables, edited with their commas: all the edits of one table are made together, since
//! what stands between two pairs belongs to both.
//!
//! It must not know what the tables mean.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::store::layout::{Layout, Within};
use crate::store::splice::Splices;

/// Edits of inline tables, by the number of the pair that has the table as its value.
#[derive(Debug, Default)]
pub(super) struct InlineEdits {
    tables: BTreeMap<usize, Edits>,
}

#[derive(Debug, Default)]
struct Edits {
    removed: BTreeSet<usize>,
    added: Vec<(Beside, String)>,
}

/// Where in its table a new pair goes; numbers count the pairs of the layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beside {
    Start,
    Before(usize),
    After(usize),
}

impl InlineEdits {
    pub(super) fn remove(&mut self, table: usize, pair: usize) {
        self.tables.entry(table).or_default().removed.insert(pair);
    }

    pub(super) fn add(&mut self, table: usize, beside: Beside, pair: String) {
        self.tables
            .entry(table)
            .or_default()
            .added
            .push((beside, pair));
    }

    pub(super) fn write(self, layout: &Layout<'_>, splices: &mut Splices<'_>) {
        // One pass finds the pairs of all the tables that are edited.
        let mut pairs: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (at, pair) in layout.pairs.iter().enumerate() {
            if let Within::Inline(table) = pair.within
                && self.tables.contains_key(&table)
            {
                pairs.entry(table).or_default().push(at);
            }
        }
        for (table, edits) in self.tables {
            let pairs = pairs.remove(&table).unwrap_or_default();
            edits.write(layout, splices, table, &pairs);
        }
    }
}

impl Edits {
    fn write(
        mut self,
        layout: &Layout<'_>,
        splices: &mut Splices<'_>,
        table: usize,
        pairs: &[usize],
    ) {
        let kept = |at: &usize| !self.removed.contains(at);
        let Some(first) = pairs.iter().copied().find(kept) else {
            let added: Vec<String> = self.added.into_iter().map(|(_, pair)| pair).collect();
            refill(layout, splices, table, pairs, &added.join(", "));
            return;
        };
        let last = pairs.iter().copied().rfind(kept).unwrap_or(first);
        for (beside, _) in &mut self.added {
            *beside = match *beside {
                Beside::Start => Beside::Before(first),
                Beside::Before(pair) | Beside::After(pair) if self.removed.contains(&pair) => pairs
                    .iter()
                    .copied()
                    .find(|other| *other > pair && !self.removed.contains(other))
                    .map_or(Beside::After(last), Beside::Before),
                standing => standing,
            };
        }
        for (beside, pair) in self.added {
            match beside {
                Beside::Start => {}
                Beside::Before(next) => {
                    splices.insert(layout.pairs[next].start(), format!("{pair}, "));
                }
                Beside::After(before) => {
                    splices.insert(layout.pairs[before].value.end, format!(", {pair}"));
                }
            }
        }
        remove(layout, splices, pairs, &self.removed);
    }
}

/// Takes pairs away of which others stay: each with the comma after it, the last ones with the
/// comma before them.
fn remove(
    layout: &Layout<'_>,
    splices: &mut Splices<'_>,
    pairs: &[usize],
    removed: &BTreeSet<usize>,
) {
    let mut at = 0;
    while at < pairs.len() {
        if !removed.contains(&pairs[at]) {
            at += 1;
            continue;
        }
        let from = at;
        while at < pairs.len() && removed.contains(&pairs[at]) {
            at += 1;
        }
        let start = layout.pairs[pairs[from]].start();
        let end = layout.pairs[pairs[at - 1]].value.end;
        if let Some(next) = pairs.get(at) {
            splices.remove(start..layout.pairs[*next].start());
            continue;
        }
        let before = layout.pairs[pairs[from - 1]].value.end;
        // A comment can only stand here in a table that may end with a comma too: the one before
        // it stays.
        if layout.text[before..start].contains('#') {
            splices.remove(start..after_comma(layout, end));
        } else {
            splices.remove(before..end);
        }
    }
}

/// Gives a table that keeps none of its pairs new ones, or none.
fn refill(layout: &Layout<'_>, splices: &mut Splices<'_>, table: usize, old: &[usize], new: &str) {
    let table = &layout.pairs[table].value;
    let inner = table.start + 1..table.end - 1;
    let holds_comment = |range: Range<usize>| layout.text[range].contains('#');
    if let (Some(first), Some(last)) = (old.first(), old.last()) {
        let pairs = layout.pairs[*first].start()..layout.pairs[*last].value.end;
        let blank_around =
            !holds_comment(inner.start..pairs.start) && !holds_comment(pairs.end..inner.end);
        if new.is_empty() && blank_around {
            splices.remove(inner);
        } else if new.is_empty() {
            // A comma without a pair would be left behind.
            splices.remove(pairs.start..after_comma(layout, pairs.end));
        } else {
            splices.replace(pairs, new);
        }
    } else if holds_comment(inner.clone()) {
        splices.insert(inner.start, format!(" {new}"));
    } else {
        splices.replace(inner, format!(" {new} "));
    }
}

/// The end of the comma that follows a pair, or of the pair where none does.
fn after_comma(layout: &Layout<'_>, end: usize) -> usize {
    let rest = &layout.text[end..];
    let comma = rest.trim_start_matches([' ', '\t']).strip_prefix(',');
    comma.map_or(end, |after| layout.text.len() - after.len())
}
