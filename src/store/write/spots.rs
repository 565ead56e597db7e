//! Where each record stands: its lines, headers and values, in whatever form it is written.
//!
//! It must not know what is to become of them.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::{FIELDS, Step, key};
use crate::store::layout::{Header, Layout, Pair, Within};

/// The places of the records that a change touches.
#[derive(Debug)]
pub(super) struct Spots<'a> {
    by_id: HashMap<&'a str, Spot>,
    /// The ids that change, the old one before the new one.
    renamed: HashMap<&'a str, &'a str>,
}

/// The places of one record. Numbers count the headers and the pairs of the layout.
#[derive(Debug, Default)]
pub(super) struct Spot {
    /// Where its id is written.
    pub(super) names: Vec<Range<usize>>,
    /// The pairs whose own keys hold the id: in the usual form the one line.
    pub(super) top: Vec<usize>,
    /// The headers that hold the id.
    pub(super) headers: Vec<usize>,
    /// The header of the record itself.
    pub(super) header: Option<usize>,
    /// The inline table that is the record: in the usual form the value of the line.
    pub(super) inline: Option<usize>,
    fields: [Option<usize>; FIELDS.len()],
}

impl Spot {
    /// The pair of a field.
    pub(super) fn field(&self, field: &str) -> Option<usize> {
        let rank = FIELDS.into_iter().position(|known| known == field)?;
        self.fields[rank]
    }
}

impl<'a> Spots<'a> {
    pub(super) fn of(layout: &'a Layout<'a>, steps: &'a [Step]) -> Self {
        let renamed: HashMap<&str, &str> = steps
            .iter()
            .filter_map(|step| Some((step.stood_under.as_deref()?, step.id.as_str())))
            .collect();
        let touched: HashSet<&str> = steps.iter().map(Step::old_id).collect();
        let mut spots = Self::of_ids(layout, &touched);
        spots.renamed = renamed;
        spots
    }

    /// The places of some records, of which none gets another id.
    pub(super) fn of_ids(layout: &'a Layout<'a>, touched: &HashSet<&str>) -> Self {
        let mut spots = Self {
            by_id: HashMap::new(),
            renamed: HashMap::new(),
        };
        for (at, header) in layout.headers.iter().enumerate() {
            spots.add_header(touched, at, header);
        }
        for (at, pair) in layout.pairs.iter().enumerate() {
            spots.add_pair(layout, touched, at, pair);
        }
        spots
    }

    fn add_header(&mut self, touched: &HashSet<&str>, at: usize, header: &'a Header<'_>) {
        let [topics, id, deeper @ ..] = header.keys.as_slice() else {
            return;
        };
        if topics.name != "topics" || !touched.contains(id.name.as_ref()) {
            return;
        }
        let spot = self.by_id.entry(id.name.as_ref()).or_default();
        spot.names.push(id.span.clone());
        spot.headers.push(at);
        if deeper.is_empty() {
            spot.header = Some(at);
        }
    }

    fn add_pair(
        &mut self,
        layout: &'a Layout<'a>,
        touched: &HashSet<&str>,
        at: usize,
        pair: &'a Pair<'a>,
    ) {
        let path = layout.path(pair);
        let ["topics", id, rest @ ..] = path.as_slice() else {
            return;
        };
        if !touched.contains(id) {
            return;
        }
        let spot = self.by_id.entry(id).or_default();
        // The id is the second part of the path; it may have been written further out.
        let outer = path.len() - pair.keys.len();
        if let Some(id) = 1usize.checked_sub(outer).and_then(|own| pair.keys.get(own)) {
            spot.names.push(id.span.clone());
            spot.top.push(at);
        }
        match rest {
            [] => spot.inline = Some(at),
            [field] => {
                if let Some(rank) = FIELDS.iter().position(|known| known == field) {
                    spot.fields[rank] = Some(at);
                }
            }
            _ => {}
        }
    }

    /// Where a record stands, by the id that is written there now; each is asked for once.
    pub(super) fn take(&mut self, id: &str) -> Spot {
        self.by_id.remove(id).unwrap_or_default()
    }

    /// Where a record stands, by the id that is written there.
    pub(super) fn spot(&self, id: &str) -> Option<&Spot> {
        self.by_id.get(id)
    }

    /// The id that a record has from now on.
    pub(super) fn new_id(&self, id: &'a str) -> &'a str {
        self.renamed.get(id).copied().unwrap_or(id)
    }

    /// What the key of a new pair beside `sibling` begins with, for it to
    /// belong to the table that `reach` says.
    pub(super) fn prefix(&self, layout: &Layout<'_>, sibling: &Pair<'_>, reach: Reach) -> String {
        let outer = match sibling.within {
            Within::Root => 0,
            Within::Header(header) => layout.headers[header].keys.len(),
            Within::Inline(outer) => layout.path(&layout.pairs[outer]).len(),
        };
        let parts = match reach {
            Reach::Table => sibling.keys.len().saturating_sub(1),
            Reach::Record => 2usize.saturating_sub(outer),
            Reach::Topics => 1usize.saturating_sub(outer),
        };
        let mut prefix = String::new();
        for (at, part) in sibling.keys.iter().take(parts).enumerate() {
            match self.renamed.get(part.name.as_ref()) {
                Some(new) if outer + at == 1 => prefix.push_str(&key(new)),
                _ => prefix.push_str(&layout.text[part.span.clone()]),
            }
            prefix.push('.');
        }
        prefix
    }
}

/// The table that a new pair is to belong to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reach {
    /// That of the pair it stands beside.
    Table,
    /// The record of the pair it stands beside.
    Record,
    /// The table of all records.
    Topics,
}
