//! Rows of cells in columns that fit the width: one column gives way by wrapping at words, those
//! that matter least are left out, and ids stand last, where they need not fit.
//!
//! It must not know what a column means.

use std::io;

use super::page::Page;
use super::text::{Ink, Text};
use super::wrap::{widest_word, wrap};

/// Blanks between two columns.
const GAP: usize = 2;

/// A tail fits where it does so on this share of the rows, in percent; on the others it has a
/// line of its own.
const MOST: usize = 85;

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
    /// Whether its cells stand at its right edge.
    pub right: bool,
}

impl Column {
    /// A column whose cells stand at its left edge.
    pub(super) const fn left(give: Give) -> Self {
        Self { give, right: false }
    }

    /// A column whose cells stand at its right edge.
    pub(super) const fn right(give: Give) -> Self {
        Self { give, right: true }
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

/// The width of each column, none where it is left out.
type Widths = Vec<Option<usize>>;

impl Grid {
    /// A grid of these columns.
    pub(super) fn new(columns: Vec<Column>) -> Self {
        Self {
            columns,
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
    pub(super) fn row(&mut self, cells: Vec<Text>) {
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

    /// Writes it in columns, or, where there is no room for them, each row as a few lines.
    pub(super) fn write(&self, page: &mut Page<'_>) -> io::Result<()> {
        let room = page.width().map(|width| width.saturating_sub(self.indent));
        let widths = self.fit(room);
        for line in &self.lines {
            match (line, &widths) {
                (Line::Blank, _) => page.blank()?,
                (Line::Heading(text), _) => page.paragraph(text)?,
                (Line::Cells(cells), Some(widths)) => self.in_columns(cells, widths, room, page)?,
                (Line::Cells(cells), None) => self.stacked(cells, page)?,
            }
        }
        Ok(())
    }

    fn rows(&self) -> impl Iterator<Item = &Vec<Text>> {
        self.lines.iter().filter_map(|line| match line {
            Line::Cells(cells) => Some(cells),
            Line::Heading(_) | Line::Blank => None,
        })
    }

    /// The widths at which all fits; nothing where they can't be had.
    fn fit(&self, room: Option<usize>) -> Option<Widths> {
        let mut widths: Widths = (0..self.columns.len())
            .map(|column| {
                let width = self.rows().map(|cells| cells[column].width()).max();
                width.filter(|&width| width > 0)
            })
            .collect();
        let Some(room) = room else {
            return Some(widths);
        };
        loop {
            if let Some(fitting) = self.narrowed(&widths, room) {
                return Some(fitting);
            }
            let goes = |column: &usize| match self.columns[*column].give {
                Give::Goes(rank) => Some(rank),
                Give::WrapsOrGoes(_) => Some(u8::MAX),
                _ => None,
            };
            let next = (0..self.columns.len())
                .filter(|&column| widths[column].is_some())
                .filter(|column| goes(column).is_some())
                .max_by_key(goes)?;
            widths[next] = None;
        }
    }

    /// The widths with the one column narrowed that wraps, if that is enough.
    fn narrowed(&self, widths: &Widths, room: usize) -> Option<Widths> {
        let wrapping = (0..self.columns.len()).find_map(|column| {
            let natural = widths[column]?;
            match self.columns[column].give {
                Give::Wraps(least) | Give::WrapsOrGoes(least) => {
                    Some((column, natural, least.min(natural)))
                }
                _ => None,
            }
        });
        let others = self.taken(widths, wrapping.map(|(column, ..)| column));
        let mut fitting = widths.clone();
        if let Some((column, natural, least)) = wrapping {
            let left = room.checked_sub(others)?;
            // A tail wants room, too: beside one, a column is no wider than is usual for it.
            let cap = if self.has_tail(widths) {
                (room * 2 / 5).max(least)
            } else {
                left
            };
            let widest = self.rows().map(|cells| widest_word(&cells[column])).max();
            let least = least.max(widest.unwrap_or_default().min(cap));
            let width = natural.min(cap).min(left);
            if width < least {
                return None;
            }
            fitting[column] = Some(width);
        } else if others > room {
            return None;
        }
        self.tails_fit(&fitting, room).then_some(fitting)
    }

    /// The columns that everything but the tail and one column takes, gaps included.
    fn taken(&self, widths: &Widths, without: Option<usize>) -> usize {
        (0..self.columns.len())
            .filter(|&column| self.columns[column].give != Give::Tail)
            .filter_map(|column| {
                let width = widths[column]?;
                Some(if Some(column) == without {
                    GAP
                } else {
                    width + GAP
                })
            })
            .sum::<usize>()
            .saturating_sub(GAP)
    }

    fn has_tail(&self, widths: &Widths) -> bool {
        let last = self.columns.len() - 1;
        self.columns[last].give == Give::Tail && widths[last].is_some()
    }

    fn tails_fit(&self, widths: &Widths, room: usize) -> bool {
        if !self.has_tail(widths) {
            return true;
        }
        let left = room.saturating_sub(self.taken(widths, None) + GAP);
        let (mut rows, mut fit) = (0, 0);
        for cells in self.rows() {
            rows += 1;
            fit += usize::from(cells.last().is_some_and(|tail| tail.width() <= left));
        }
        fit * 100 >= rows * MOST
    }

    fn in_columns(
        &self,
        cells: &[Text],
        widths: &Widths,
        room: Option<usize>,
        page: &mut Page<'_>,
    ) -> io::Result<()> {
        let mut lines: Vec<(Text, usize)> = vec![(blanks(self.indent), 0)];
        let mut at = 0;
        let mut wrapped_at = 0;
        for ((cell, column), width) in cells.iter().zip(&self.columns).zip(widths) {
            let Some(width) = *width else { continue };
            if column.give == Give::Tail {
                if room.is_none_or(|room| at + cell.width() <= room) {
                    put(&mut lines[0], at, cell.clone());
                } else {
                    let mut line = (blanks(self.indent), 0);
                    put(&mut line, wrapped_at, cell.clone());
                    lines.push(line);
                }
                continue;
            }
            let parts = match column.give {
                Give::Wraps(_) | Give::WrapsOrGoes(_) => {
                    wrapped_at = at;
                    wrap(cell, Some(width))
                }
                _ => vec![cell.clone()],
            };
            for (place, part) in parts.into_iter().enumerate() {
                if place == lines.len() {
                    lines.push((blanks(self.indent), 0));
                }
                let shift = if column.right {
                    width.saturating_sub(part.width())
                } else {
                    0
                };
                put(&mut lines[place], at + shift, part);
            }
            at += width + GAP;
        }
        lines.iter().try_for_each(|(line, _)| page.line(line))
    }

    /// A row as a few lines: what stands before the wrapping column as its lead, the tail below,
    /// and after that the rest.
    fn stacked(&self, cells: &[Text], page: &mut Page<'_>) -> io::Result<()> {
        let mut lead = blanks(self.indent);
        let mut title = None;
        let mut facts = Text::new();
        for (cell, column) in cells.iter().zip(&self.columns) {
            match column.give {
                Give::Wraps(_) | Give::WrapsOrGoes(_) if title.is_none() => title = Some(cell),
                Give::Tail => facts = cell.clone().joined(page.dot(), facts),
                _ if title.is_none() => lead = lead.then(cell.clone()).with(Ink::Plain, " "),
                _ => facts = facts.joined(page.dot(), cell.clone()),
            }
        }
        page.hung(&lead, title.unwrap_or(&Text::new()))?;
        if facts.is_empty() {
            return Ok(());
        }
        page.hung(&blanks(lead.width()), &facts)
    }
}

fn blanks(count: usize) -> Text {
    Text::plain(&" ".repeat(count))
}

/// Adds a cell to a line that has been filled up to some column.
fn put((line, filled): &mut (Text, usize), at: usize, cell: Text) {
    if cell.is_empty() {
        return;
    }
    let gap = at.saturating_sub(*filled);
    *filled = at + cell.width();
    *line = std::mem::take(line)
        .with(Ink::Plain, &" ".repeat(gap))
        .then(cell);
}
