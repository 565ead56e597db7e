//! A text cut into parts that are parsed one by one, so that no tree of a whole long text ever
//! stands in memory.
//!
//! It must not know what is wrong with a text: a text that has a fault, or could have one that no
//! part shows, is left to those who read it whole.

use std::collections::HashSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// How many bytes a part has at least. The trees of longer ones no longer stay in the processor's
/// caches; shorter ones cost more in all. Tests read short texts as if they were long.
const LEAST_BYTES: usize = if cfg!(test) { 64 } else { 8 * 1024 };

/// A part of a text, as tables.
#[derive(Debug)]
pub struct Part<'t> {
    /// The keys of the text that stand in this part.
    pub table: DeTable<'t>,
    /// More of the inner list of the last table that the parts before had of the outer list.
    pub more: Option<DeTable<'t>>,
}

/// The parts of a text. Each but the first begins with the head of a table of the outer list, or,
/// where tables of that are long, with one of the inner list.
#[derive(Debug)]
pub(super) struct Parts<'t> {
    text: &'t str,
    /// Where the next part begins, if there is one; an empty text has one too.
    next: Option<usize>,
    outer: &'static str,
    inner: &'static str,
    /// The heads of their tables, as they are usually written: `[[section]]`, `[[section.topic]]`.
    outer_head: String,
    inner_head: String,
    /// The keys of the parts before.
    seen: HashSet<String>,
}

/// What can't be read in parts.
#[derive(Debug)]
pub(super) struct Indivisible;

impl<'t> Parts<'t> {
    pub(super) fn of(text: &'t str, [outer, inner]: [&'static str; 2]) -> Self {
        Self {
            text,
            next: Some(0),
            outer,
            inner,
            outer_head: format!("[[{outer}]]"),
            inner_head: format!("[[{outer}.{inner}]]"),
            seen: HashSet::new(),
        }
    }

    /// Parses the next part, and says where it begins: places in it count from there.
    ///
    /// A text that is cut inside of a value leaves it unclosed before the cut, and then the part is
    /// no TOML: where a value ends need not be known here. For the same tables to come of the
    /// parts as of the whole, no key but the outer list may stand in two of them, and the lists
    /// must be made of `[[…]]` alone.
    pub(super) fn next(&mut self) -> Option<Result<(usize, Part<'t>), Indivisible>> {
        let start = self.next?;
        let end = start + self.length(&self.text[start..]);
        self.next = (end < self.text.len()).then_some(end);
        let (text, rest) = self.text[start..].split_at(end - start);
        let part = self.parse(text);
        let part = part.filter(|part| !self.goes_on(rest) || self.can_go_on(text, part));
        Some(part.map(|part| (start, part)).ok_or(Indivisible))
    }

    /// How long the part is with which a text begins.
    fn length(&self, text: &str) -> usize {
        let goes_on = self.goes_on(text);
        let is_end = |at: usize| {
            if at == 0 || text.as_bytes()[at - 1] != b'\n' {
                false
            } else if self.goes_on(&text[at..]) {
                at >= 2 * LEAST_BYTES
            } else {
                (goes_on || at >= LEAST_BYTES) && text[at..].starts_with(&self.outer_head)
            }
        };
        let common = self.outer_head.trim_end_matches(']');
        text.match_indices(common)
            .map(|(at, _)| at)
            .find(|&at| is_end(at))
            .unwrap_or(text.len())
    }

    /// Whether a text begins inside of a table of the outer list.
    fn goes_on(&self, text: &str) -> bool {
        text.starts_with(&self.inner_head)
    }

    /// Whether the inner list of the last table of a part may have more in the next part.
    fn can_go_on(&self, text: &str, part: &Part<'_>) -> bool {
        let last = part
            .table
            .get(self.outer)
            .and_then(|tables| tables.get_ref().as_array()?.last()?.get_ref().as_table());
        last.and_then(|table| table.get(self.inner))
            .is_none_or(|inner| is_list_of(inner, text, &self.inner_head))
    }

    fn parse(&mut self, text: &'t str) -> Option<Part<'t>> {
        let mut table = DeTable::parse(text).ok()?.into_inner();
        let mut more = None;
        if self.goes_on(text) {
            let DeValue::Table(last) = table.remove(self.outer)?.into_inner() else {
                return None;
            };
            let inner = last.get(self.inner)?;
            if last.len() > 1
                || !is_list_of(inner, text, &self.inner_head)
                || !self.seen.contains(self.outer)
            {
                return None;
            }
            more = Some(last);
        }
        let is_apart = table.iter().all(|(key, value)| {
            let is_new = self.seen.insert(key.get_ref().to_string());
            if key.get_ref() == self.outer {
                is_list_of(value, text, &self.outer_head)
            } else {
                is_new
            }
        });
        is_apart.then_some(Part { table, more })
    }
}

/// Whether a value is a list of tables that each have a head of their own.
fn is_list_of(value: &Spanned<DeValue<'_>>, text: &str, head: &str) -> bool {
    value.get_ref().is_array() && text[value.span().start..].starts_with(head)
}
