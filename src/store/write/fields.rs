//! One record, changed where it stands and in the form it has: the keys that differ, and its id.
//!
//! It must not know of any other record.

use roadmap_core::model::Record;

use super::draft::Draft;
use super::inline::Beside;
use super::spots::{Reach, Spot};
use super::{FIELDS, Step, field_value, key, record_line};

/// Writes what differs between `before` and `after`, and the id where that differs.
pub(super) fn rewrite(draft: &mut Draft<'_>, step: &Step, before: &Record, after: &Record) {
    let spot = draft.spots.take(step.old_id());
    let mut added = Vec::new();
    let mut gone = Vec::new();
    for field in FIELDS {
        let (old, new) = (field_value(before, field), field_value(after, field));
        match (spot.field(field), new) {
            (_, new) if new == old => {}
            (Some(pair), Some(value)) => draft.set_value(pair, value),
            (Some(pair), None) => gone.push(pair),
            (None, Some(value)) => added.push((field, format!("{field} = {value}"))),
            (None, None) => {}
        }
    }
    if step.stood_under.is_some() {
        rename(draft, &spot, &gone, &step.id);
    }
    if added.is_empty() && vanishes(&spot, &gone) {
        keep_empty(draft, &step.id, &mut gone);
    }
    for pair in gone {
        draft.remove_pair(pair);
    }
    if !added.is_empty() && has_no_place(&spot) {
        add_header(draft, &spot, &step.id, added);
        return;
    }
    for (field, pair) in added {
        add_field(draft, &spot, after, field, pair);
    }
}

/// Writes another id wherever the record is named, but for the pairs that go.
fn rename(draft: &mut Draft<'_>, spot: &Spot, gone: &[usize], id: &str) {
    for name in &spot.names {
        let goes = gone.iter().any(|pair| {
            let pair = &draft.layout.pairs[*pair];
            (pair.start()..pair.value.end).contains(&name.start)
        });
        if !goes {
            draft.replace(name.clone(), key(id));
        }
    }
}

/// Whether a record with dotted keys would no longer be there without these pairs.
fn vanishes(spot: &Spot, gone: &[usize]) -> bool {
    spot.headers.is_empty() && spot.top.iter().all(|pair| gone.contains(pair))
}

/// Writes a record that says nothing in the place of the first of its pairs.
fn keep_empty(draft: &mut Draft<'_>, id: &str, gone: &mut Vec<usize>) {
    if gone.is_empty() {
        return;
    }
    let pair = &draft.layout.pairs[gone.remove(0)];
    let prefix = draft.spots.prefix(draft.layout, pair, Reach::Topics);
    let line = record_line(id, &Record::default());
    draft.replace(pair.start()..pair.value.end, format!("{prefix}{line}"));
}

/// Adds a field beside the nearest one that is there, in the order of [`FIELDS`].
fn add_field(draft: &mut Draft<'_>, spot: &Spot, after: &Record, field: &str, pair: String) {
    // Nothing can stand beside a field that goes.
    let place_of = |other: &&str| {
        let stays = field_value(after, other).is_some();
        spot.field(other).filter(|_| stays)
    };
    let mut earlier = FIELDS.iter().take_while(|known| **known != field);
    let mut later = FIELDS.iter().skip_while(|known| **known != field);
    let beside = earlier
        .by_ref()
        .filter_map(place_of)
        .last()
        .map(Beside::After)
        .or_else(|| later.find_map(place_of).map(Beside::Before));
    if let Some(beside) = beside {
        draft.add_pair(beside, Reach::Table, &pair);
    } else if let Some(table) = spot.inline {
        draft.add_to_inline(table, pair);
    } else if let Some(header) = spot.header {
        let at = draft.layout.line_end(draft.layout.headers[header].at);
        draft.add_line(at, &pair);
    } else if let Some(top) = spot.top.first() {
        draft.add_pair(Beside::After(*top), Reach::Record, &pair);
    }
}

/// Whether a record is known by the headers of its sub-tables alone, so that its own fields have
/// no place yet.
fn has_no_place(spot: &Spot) -> bool {
    spot.header.is_none() && spot.inline.is_none() && spot.top.is_empty()
}

fn add_header(draft: &mut Draft<'_>, spot: &Spot, id: &str, fields: Vec<(&str, String)>) {
    let Some(first) = spot.headers.first() else {
        return;
    };
    let mut lines = vec![format!("[topics.{}]", key(id))];
    lines.extend(fields.into_iter().map(|(_, pair)| pair));
    lines.push(String::new());
    let at = draft.layout.block_start(draft.layout.headers[*first].at);
    draft.add_section(at, lines);
}
