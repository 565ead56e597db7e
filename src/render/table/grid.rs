//! Rows of cells in columns, with headings among them. Where there is no room for columns, each
//! row is a few lines.
//!
//! It must not know what a column means.

use std::io;

use comfy_table::{CellAlignment, ColumnConstraint, Table, Width, presets};

use super::fit::{Column, Give, Widths, fit, natural, taken};
use super::page::Page;
use super::text::Text;
use super::wrap::hang;

/// The widest row that is set in columns: far more than a screen has, and less than what the crate
/// that sets them can count.
const WIDEST: usize = 30_000;

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
        let rows: Vec<&[Text]> = self.rows().collect();
        let room = page.width().map(|width| width.saturating_sub(self.indent));
        match fit(&self.columns, &rows, room) {
            // Only where there is no end of a line: a text that no screen could show anyway.
            Some(widths) if taken(&self.columns, &widths) > WIDEST => {
                self.stacked(&vec![None; widths.len()], page)
            }
            Some(widths) => self.in_columns(&widths, page),
            None => self.stacked(&natural(&self.columns, &rows), page),
        }
    }

    fn rows(&self) -> impl Iterator<Item = &[Text]> {
        self.lines.iter().filter_map(|line| match line {
            Line::Cells(cells) => Some(&cells[..]),
            Line::Heading(_) | Line::Blank => None,
        })
    }

    /// Writes every row as a line of columns, the rows between two headings as one table; fixed
    /// widths keep all of them aligned.
    fn in_columns(&self, widths: &Widths, page: &mut Page<'_>) -> io::Result<()> {
        let is_row = |line: &Line| matches!(line, Line::Cells(_));
        for lines in self.lines.chunk_by(|a, b| is_row(a) && is_row(b)) {
            match &lines[0] {
                Line::Blank => page.blank()?,
                Line::Heading(text) => page.paragraph(text)?,
                Line::Cells(_) => {
                    let rows = lines.iter().filter_map(|line| match line {
                        Line::Cells(cells) => Some(&cells[..]),
                        Line::Heading(_) | Line::Blank => None,
                    });
                    for line in self.table(rows, widths, page.screen.color).lines() {
                        page.painted(&line)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn table<'t>(
        &self,
        rows: impl Iterator<Item = &'t [Text]>,
        widths: &Widths,
        color: bool,
    ) -> Table {
        let mut table = Table::new();
        table.load_style(presets::NOTHING).force_no_tty();
        for cells in rows {
            let shown = cells.iter().zip(widths);
            table.add_row(shown.filter_map(|(cell, width)| Some(painted(cell, (*width)?, color))));
        }
        let columns = self.columns.iter().zip(widths);
        let shown = columns.filter_map(|(column, width)| Some((column, (*width)?)));
        let mut indent = narrow(self.indent);
        for (place, (column, width)) in shown.enumerate() {
            let padding = (indent, narrow(column.gap));
            // A fixed width holds the padding, too.
            let fixed = Width::Fixed(narrow(width) + padding.0 + padding.1);
            let alignment = if column.is_right {
                CellAlignment::Right
            } else {
                CellAlignment::Left
            };
            if let Some(laid_out) = table.column_mut(place) {
                laid_out
                    .set_padding(padding)
                    .set_constraint(ColumnConstraint::Absolute(fixed));
                laid_out.set_cell_alignment(alignment);
            }
            indent = 0;
        }
        table
    }

    /// Writes a row as a few lines: the title with what else is known, and the tail below.
    fn stacked(&self, widths: &Widths, page: &mut Page<'_>) -> io::Result<()> {
        for line in &self.lines {
            match line {
                Line::Blank => page.blank()?,
                Line::Heading(text) => page.paragraph(text)?,
                Line::Cells(cells) => {
                    for line in self.stack(cells, widths, page.width(), page.dot()) {
                        page.line(&line)?;
                    }
                }
            }
        }
        Ok(())
    }

    fn stack(
        &self,
        cells: &[Text],
        widths: &Widths,
        width: Option<usize>,
        sign: &str,
    ) -> Vec<Text> {
        let mut lead = Text::blank(self.indent);
        let mut title = Text::new();
        let mut facts = Text::new();
        let mut tail = None;
        let mut is_lead = true;
        for ((column, cell), column_width) in self.columns.iter().zip(cells).zip(widths) {
            if column.wraps() && is_lead {
                title = cell.clone();
                is_lead = false;
            } else if is_lead {
                let missing = column_width
                    .unwrap_or_default()
                    .saturating_sub(cell.width());
                let before = if column.is_right { missing } else { 0 };
                let aligned = Text::blank(before).then(cell.clone());
                lead = lead.then(aligned).then(Text::blank(column.gap));
            } else if column.give == Give::Tail {
                tail = Some(cell);
            } else {
                facts = facts.joined(sign, cell.clone());
            }
        }
        let below = Text::blank(lead.width());
        let mut lines = hang(&lead, &below, &title.joined(sign, facts.in_one()), width);
        if let Some(tail) = tail.filter(|tail| !tail.is_empty()) {
            lines.extend(hang(&below, &below, tail, width));
        }
        lines
    }
}

/// A cell as lines of at most this width. They are broken here, where it is known what is never
/// to be broken and how far a cell is indented.
fn painted(cell: &Text, width: usize, color: bool) -> String {
    let (indent, text) = cell.indent();
    let lines = hang(&indent, &indent, &text, Some(width));
    let painted: Vec<String> = lines.iter().map(|line| line.paint(color)).collect();
    painted.join("\n")
}

/// A number of columns, none of which a terminal has so many of that they could not be counted.
fn narrow(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}
