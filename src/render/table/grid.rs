//! Rows of cells in columns, with headings among them. Where there is no room for columns, each
//! row is a few lines.
//!
//! It must not know what a column means.

use std::io;

use super::fit::{Widths, fit, taken};
use super::page::Page;
use super::text::{Ink, Text};
use super::wrap::{hang, wrap};

/// Blanks after a column.
const GAP: usize = 2;

/// What a column does where there is not enough room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Give {
    /// It stays as wide as its widest cell.
    Nothing,
    /// It wraps, though not narrower than this where that can be had otherwise.
    Wraps(usize),
    /// It wraps, but is left out where it would become narrower than this.
    WrapsOrGoes(usize),
    /// It is left out, the highest first.
    Goes(u8),
    /// It is the last column, is never cut, and goes to the next line where it does not fit.
    Tail,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// What it does where there is not enough room.
    pub give: Give,
    /// How many blanks follow it.
    pub gap: usize,
    is_right: bool,
}

impl Column {
    /// A column whose cells stand at its left edge.
    pub(super) const fn left(give: Give) -> Self {
        Self {
            give,
            gap: GAP,
            is_right: false,
        }
    }

    /// A column whose cells stand at its right edge.
    pub(super) const fn right(give: Give) -> Self {
        Self {
            is_right: true,
            ..Self::left(give)
        }
    }

    /// A column of marks, close to the next one.
    pub(super) const fn mark() -> Self {
        Self {
            gap: 1,
            ..Self::left(Give::Nothing)
        }
    }

    /// Whether its cells may have several lines.
    pub(super) fn wraps(&self) -> bool {
        matches!(self.give, Give::Wraps(_) | Give::WrapsOrGoes(_))
    }
}

/// A line of a grid.
#[derive(Clone, Debug)]
enum Line {
    Cells(Vec<Text>),
    Heading(Text),
    Blank,
}

/// Rows of cells, with headings among them.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    columns: Vec<Column>,
    lines: Vec<Line>,
    indent: usize,
}

impl Grid {
    /// A grid of these columns.
    pub(super) fn new(columns: impl Into<Vec<Column>>) -> Self {
        Self {
            columns: columns.into(),
            lines: Vec::new(),
            indent: 0,
        }
    }

    /// With its rows, but not its headings, this far from the left edge.
    pub(super) fn indented(mut self, indent: usize) -> Self {
        self.indent = indent;
        self
    }

    /// Adds a row: a cell for each column.
    pub(super) fn row(&mut self, cells: impl Into<Vec<Text>>) {
        let cells = cells.into();
        debug_assert_eq!(cells.len(), self.columns.len());
        self.lines.push(Line::Cells(cells));
    }

    /// Adds a line that belongs to no column.
    pub(super) fn heading(&mut self, text: Text) {
        self.lines.push(Line::Heading(text));
    }

    /// Adds a blank line, but not at the top.
    pub(super) fn blank(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(Line::Blank);
        }
    }

    /// Writes it as wide as the page.
    pub(super) fn write(&self, page: &mut Page<'_>) -> io::Result<()> {
        let lines = self.lines(page.width(), page.dot());
        lines.iter().try_for_each(|line| page.line(line))
    }

    /// Its lines. Where a row is no line of columns, a sign stands between what was in them.
    pub(super) fn lines(&self, width: Option<usize>, sign: &str) -> Vec<Text> {
        let rows: Vec<&[Text]> = self
            .lines
            .iter()
            .filter_map(|line| match line {
                Line::Cells(cells) => Some(&cells[..]),
                Line::Heading(_) | Line::Blank => None,
            })
            .collect();
        let room = width.map(|width| width.saturating_sub(self.indent));
        let widths = fit(&self.columns, &rows, room);
        let lines = self.lines.iter().flat_map(|line| match (line, &widths) {
            (Line::Blank, _) => vec![Text::new()],
            (Line::Heading(text), _) => wrap(text, width),
            (Line::Cells(cells), Ok(widths)) => self.in_columns(cells, widths, width),
            (Line::Cells(cells), Err(natural)) => self.stacked(cells, natural, width, sign),
        });
        lines.collect()
    }

    fn in_columns(&self, cells: &[Text], widths: &Widths, width: Option<usize>) -> Vec<Text> {
        let columns = self.columns.iter().zip(cells).zip(widths);
        let shown: Vec<(&Column, &Text, usize)> = columns
            .filter_map(|((column, cell), width)| Some((column, cell, (*width)?)))
            .collect();
        let tail_at = self.indent + taken(&self.columns, widths) + GAP;
        let mut lines = vec![Filled::default()];
        let mut below = None;
        let mut at = self.indent;
        for (place, &(column, cell, column_width)) in shown.iter().enumerate() {
            if column.give == Give::Tail {
                if width.is_none_or(|width| tail_at + cell.width() <= width) {
                    lines[0].put(at, cell);
                } else {
                    let mut line = Filled::default();
                    line.put(below.unwrap_or(self.indent), cell);
                    lines.push(line);
                }
                continue;
            }
            let after = &shown[place + 1..];
            let parts = if column.wraps() {
                below = Some(at);
                wrap(cell, Some(room_to_wrap(at, column_width, after, width)))
            } else {
                vec![cell.clone()]
            };
            for (line, part) in parts.iter().enumerate() {
                if line == lines.len() {
                    lines.push(Filled::default());
                }
                let shift = if column.is_right {
                    column_width.saturating_sub(part.width())
                } else {
                    0
                };
                lines[line].put(at + shift, part);
            }
            at += column_width + column.gap;
        }
        lines.into_iter().map(|line| line.text).collect()
    }

    /// A row as a few lines: the title with what else is known, and the tail below.
    fn stacked(
        &self,
        cells: &[Text],
        widths: &Widths,
        width: Option<usize>,
        sign: &str,
    ) -> Vec<Text> {
        let mut lead = Filled::default();
        let mut at = self.indent;
        let mut title = Text::new();
        let mut facts = Text::new();
        let mut tail = None;
        let mut is_lead = true;
        for ((column, cell), column_width) in self.columns.iter().zip(cells).zip(widths) {
            if column.wraps() && is_lead {
                title = cell.clone();
                is_lead = false;
            } else if is_lead {
                let column_width = column_width.unwrap_or_default();
                let shift = if column.is_right {
                    column_width.saturating_sub(cell.width())
                } else {
                    0
                };
                lead.put(at + shift, cell);
                at += column_width + 1;
            } else if column.give == Give::Tail {
                tail = Some(cell);
            } else {
                facts = facts.joined(sign, cell.clone());
            }
        }
        let lead = lead.text.padded(at);
        let below = Text::blank(at);
        let mut lines = hang(&lead, &below, &title.joined(sign, facts.in_one()), width);
        if let Some(tail) = tail.filter(|tail| !tail.is_empty()) {
            lines.extend(hang(&below, &below, tail, width));
        }
        lines
    }
}

/// How wide a cell may be that wraps: as wide as its column, but to the edge of the page where a
/// tail has to go below anyway and nothing else stands between.
fn room_to_wrap(
    at: usize,
    column_width: usize,
    after: &[(&Column, &Text, usize)],
    width: Option<usize>,
) -> usize {
    let (Some(width), [(column, tail, _)]) = (width, after) else {
        return column_width;
    };
    let is_below = at + column_width + GAP + tail.width() > width;
    if column.give == Give::Tail && is_below {
        width.saturating_sub(at)
    } else {
        column_width
    }
}

/// A line, and how far it is filled.
#[derive(Default)]
struct Filled {
    text: Text,
    filled: usize,
}

impl Filled {
    /// Puts a cell at a column.
    fn put(&mut self, at: usize, cell: &Text) {
        if cell.is_empty() {
            return;
        }
        let gap = " ".repeat(at.saturating_sub(self.filled));
        self.filled = at + cell.width();
        let text = std::mem::take(&mut self.text);
        self.text = text.with(Ink::Plain, &gap).then(cell.clone());
    }
}
