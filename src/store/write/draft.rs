//! The edits of one text while they are being gathered, and the two ways in which a pair stands in
//! it: on lines of its own, or in an inline table.
//!
//! It must not know why something is edited.

use super::inline::{Beside, InlineEdits};
use super::spots::{Reach, Spots};
use crate::store::layout::{Layout, Within};
use crate::store::splice::{Splice, Splices};

/// A text, where its records stand, and what is to be edited.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    pub(super) layout: &'a Layout<'a>,
    pub(super) spots: Spots<'a>,
    splices: Splices<'a>,
    inline: InlineEdits,
    sections: Vec<(usize, Vec<String>)>,
}

impl<'a> Draft<'a> {
    pub(super) fn of(layout: &'a Layout<'a>, spots: Spots<'a>) -> Self {
        Self {
            layout,
            spots,
            splices: Splices::of(layout.text),
            inline: InlineEdits::default(),
            sections: Vec::new(),
        }
    }

    /// Puts another value in the place of a pair's.
    pub(super) fn set_value(&mut self, pair: usize, value: String) {
        let range = self.layout.pairs[pair].value.clone();
        self.splices.replace(range, value);
    }

    /// Takes a pair away, with its line where it has one.
    pub(super) fn remove_pair(&mut self, pair: usize) {
        let found = &self.layout.pairs[pair];
        match found.within {
            Within::Inline(table) => self.inline.remove(table, pair),
            Within::Root | Within::Header(_) => {
                let lines =
                    self.layout.line_start(found.start())..self.layout.line_end(found.value.end);
                self.splices.remove(lines);
            }
        }
    }

    /// Adds a pair before or after another one, in the form of that one. `reach` says which table
    /// the new key belongs to.
    pub(super) fn add_pair(&mut self, beside: Beside, reach: Reach, pair: &str) {
        let (Beside::Before(sibling) | Beside::After(sibling)) = beside else {
            return;
        };
        let sibling = &self.layout.pairs[sibling];
        let pair = format!("{}{pair}", self.spots.prefix(self.layout, sibling, reach));
        if let Within::Inline(table) = sibling.within {
            self.inline.add(table, beside, pair);
            return;
        }
        let at = if matches!(beside, Beside::After(_)) {
            self.layout.line_end(sibling.value.end)
        } else {
            self.layout.block_start(sibling.start())
        };
        let line = format!("{}{pair}", self.layout.indent(sibling.start()));
        self.add_line(at, &line);
    }

    /// Adds a pair as the first of an inline table.
    pub(super) fn add_to_inline(&mut self, table: usize, pair: String) {
        self.inline.add(table, Beside::Start, pair);
    }

    pub(super) fn add_line(&mut self, at: usize, line: &str) {
        self.splices.insert_line(at, line, self.layout.eol);
    }

    /// Adds a header and its lines. Lines that other edits put at the same place come before it,
    /// since they belong to the table above.
    pub(super) fn add_section(&mut self, at: usize, lines: Vec<String>) {
        self.sections.push((at, lines));
    }

    pub(super) fn replace(&mut self, range: std::ops::Range<usize>, text: impl Into<String>) {
        self.splices.replace(range, text);
    }

    /// All the edits, or nothing if they contradict each other.
    pub(super) fn finish(mut self) -> Option<Vec<Splice>> {
        self.inline.write(self.layout, &mut self.splices);
        for (at, lines) in &self.sections {
            for line in lines {
                self.splices.insert_line(*at, line, self.layout.eol);
            }
        }
        self.splices.finish()
    }
}
