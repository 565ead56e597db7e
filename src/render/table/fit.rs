//! Columns, and how wide they are: one gives way by wrapping, those that matter least are
//! left out.
//!
//! It must not lay out a line.

use super::text::Text;
use super::wrap::widest_word;

/// Blanks after a column.
pub(super) const GAP: usize = 2;

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
    /// It is the last column and is never cut: where it does not fit, each row is a few lines.
    Tail,
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// What it does where there is not enough room.
    pub give: Give,
    /// How many blanks follow it.
    pub gap: usize,
    /// Whether its cells stand at its right edge.
    pub is_right: bool,
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

/// The width of each column; none where it is empty or left out.
pub(super) type Widths = Vec<Option<usize>>;

/// The widths at which every row fits a line of this much room; nothing where that can't be had.
pub(super) fn fit(columns: &[Column], rows: &[&[Text]], room: Option<usize>) -> Option<Widths> {
    let mut widths = natural(columns, rows);
    let Some(room) = room else {
        return Some(widths);
    };
    let wrapping = (0..columns.len()).find(|&column| columns[column].wraps());
    let widest_word = wrapping.map_or(0, |column| {
        let words = rows.iter().map(|cells| widest_word(&cells[column]));
        words.max().unwrap_or_default()
    });
    loop {
        let narrowed = match wrapping {
            Some(column) => narrowed(columns, &widths, room, column, widest_word),
            None => Some(widths.clone()),
        };
        if let Some(fitting) = narrowed.filter(|fitting| taken(columns, fitting) <= room) {
            return Some(fitting);
        }
        // What a column says would be lost; beside an id that can stand below, nothing is.
        if has_tail(columns) {
            return None;
        }
        let (_, next) = (0..columns.len())
            .filter(|&column| widths[column].is_some())
            .filter_map(|column| Some((leaves(&columns[column])?, column)))
            .max()?;
        widths[next] = None;
    }
}

/// The widths at which nothing wraps.
pub(super) fn natural(columns: &[Column], rows: &[&[Text]]) -> Widths {
    (0..columns.len())
        .map(|column| {
            let width = rows.iter().map(|cells| cells[column].width()).max();
            width.filter(|&width| width > 0)
        })
        .collect()
}

/// The room that all columns take, gaps between them included.
pub(super) fn taken(columns: &[Column], widths: &Widths) -> usize {
    let mut taken = 0;
    let mut gap = 0;
    for (column, width) in columns.iter().zip(widths) {
        if let Some(width) = width {
            taken += gap + width;
            gap = column.gap;
        }
    }
    taken
}

/// When a column is left out: the highest first, others never.
fn leaves(column: &Column) -> Option<u8> {
    match column.give {
        Give::Goes(rank) => Some(rank),
        Give::WrapsOrGoes(_) => Some(u8::MAX),
        Give::Nothing | Give::Wraps(_) | Give::Tail => None,
    }
}

/// The widths with the column narrowed that wraps; nothing where it would become too narrow.
fn narrowed(
    columns: &[Column],
    widths: &Widths,
    room: usize,
    wrapping: usize,
    widest_word: usize,
) -> Option<Widths> {
    let mut narrowed = widths.clone();
    let Some(natural) = widths[wrapping] else {
        return Some(narrowed);
    };
    let others = taken(columns, widths) - natural;
    let least = match columns[wrapping].give {
        Give::Wraps(least) | Give::WrapsOrGoes(least) => least.max(widest_word).min(natural),
        Give::Nothing | Give::Goes(_) | Give::Tail => natural,
    };
    let width = natural.min(room.checked_sub(others)?);
    narrowed[wrapping] = Some(width);
    (width >= least).then_some(narrowed)
}

fn has_tail(columns: &[Column]) -> bool {
    columns
        .last()
        .is_some_and(|column| column.give == Give::Tail)
}
