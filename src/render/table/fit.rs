//! How wide the columns of a grid are: one gives way by wrapping, those that matter least are
//! left out, and a tail stands on the same line wherever that can be had for most rows.
//!
//! It must not lay out a line.

use super::grid::{Column, Give};
use super::text::Text;
use super::wrap::widest_word;

/// A tail has room where it does on this share of the rows, in percent; on the others it has a
/// line of its own.
const MOST: usize = 85;

/// Beside a tail, a column that wraps takes at most this share of the room, in percent.
const SHARE_BESIDE_TAIL: usize = 40;

/// The width of each column; none where it is empty or left out.
pub(super) type Widths = Vec<Option<usize>>;

/// The widths at which all fits; the natural ones as an error where that can't be had.
pub(super) fn fit(
    columns: &[Column],
    rows: &[&[Text]],
    room: Option<usize>,
) -> Result<Widths, Widths> {
    let natural: Widths = (0..columns.len())
        .map(|column| {
            let width = rows.iter().map(|cells| cells[column].width()).max();
            width.filter(|&width| width > 0)
        })
        .collect();
    let Some(room) = room else {
        return Ok(natural);
    };
    let wrapping = (0..columns.len()).find(|&column| columns[column].wraps());
    let words = rows
        .iter()
        .filter_map(|cells| Some(widest_word(&cells[wrapping?])));
    let widest_word = words.max().unwrap_or_default();
    let mut widths = natural.clone();
    loop {
        let narrowed = match wrapping {
            Some(column) => narrowed(columns, &widths, room, column, widest_word),
            None => Some(widths.clone()),
        };
        if let Some(fitting) = narrowed
            && taken(columns, &fitting) <= room
            && tails_fit(columns, rows, &fitting, room)
        {
            return Ok(fitting);
        }
        let next = (0..columns.len())
            .filter(|&column| widths[column].is_some())
            .filter_map(|column| Some((leaves(&columns[column])?, column)))
            .max();
        let Some((_, next)) = next else {
            return Err(natural);
        };
        widths[next] = None;
    }
}

/// The columns that everything but a tail takes, gaps between them included.
pub(super) fn taken(columns: &[Column], widths: &Widths) -> usize {
    let mut taken = 0;
    let mut gap = 0;
    for (column, width) in columns.iter().zip(widths) {
        if let Some(width) = width.filter(|_| column.give != Give::Tail) {
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
    let left = room.saturating_sub(taken(columns, widths) - natural);
    let most = if has_tail(columns, widths) {
        left.min(room * SHARE_BESIDE_TAIL / 100)
    } else {
        left
    };
    let least = match columns[wrapping].give {
        Give::Wraps(least) | Give::WrapsOrGoes(least) => least.max(widest_word).min(natural),
        Give::Nothing | Give::Goes(_) | Give::Tail => natural,
    };
    let width = natural.min(most.max(least));
    narrowed[wrapping] = Some(width);
    (width <= left).then_some(narrowed)
}

fn has_tail(columns: &[Column], widths: &Widths) -> bool {
    let last = columns.last().zip(widths.last());
    last.is_some_and(|(column, width)| column.give == Give::Tail && width.is_some())
}

/// Whether most rows have room for their tails.
fn tails_fit(columns: &[Column], rows: &[&[Text]], widths: &Widths, room: usize) -> bool {
    if !has_tail(columns, widths) {
        return true;
    }
    let gap = columns.iter().rev().nth(1).map_or(0, |column| column.gap);
    let left = room.saturating_sub(taken(columns, widths) + gap);
    let fit = |cells: &&&[Text]| cells.last().is_some_and(|tail| tail.width() <= left);
    rows.iter().filter(fit).count() * 100 >= rows.len() * MOST
}
