//! What a text holds beside the program's own values, laid into it: comments, keys of the
//! learner's own, and the way in which a value is written.
//!
//! It must not know where these come from.

use std::collections::{BTreeMap, BTreeSet};

use super::anchors::{Anchor, anchors, trailing};
use super::draft::Draft;
use super::inline::Beside;
use super::spots::{Reach, Spots};
use super::{FIELDS, Miswritten, plain_key, records};
use crate::store::layout::{Layout, Pair, Within};
use crate::store::splice;

/// What is to be laid into a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::store) struct Dressing {
    /// Own keys at the root, with their new values; none takes one away.
    pub(in crate::store) at_root: BTreeMap<String, Option<String>>,
    /// Own keys among the records.
    pub(in crate::store) in_topics: BTreeMap<String, Option<String>>,
    /// Own keys of records, by id.
    pub(in crate::store) in_records: BTreeMap<String, BTreeMap<String, Option<String>>>,
    /// The values of whole records as they are to be written, by id.
    pub(in crate::store) values: BTreeMap<String, String>,
    /// Comment lines to stand right above records, by id.
    pub(in crate::store) above: BTreeMap<String, Vec<String>>,
    /// Comments to stand at the end of records' lines, by id; none takes one away.
    pub(in crate::store) trailing: BTreeMap<String, Option<String>>,
    /// Comment lines that belong to no record, and the record to come after them, else the end.
    pub(in crate::store) loose: Vec<(Option<String>, Vec<String>)>,
    /// Comment lines to be taken away.
    pub(in crate::store) gone: BTreeSet<String>,
}

/// The text with all of that. An own key that is written in a way that can't be changed in place
/// makes it fail.
pub(in crate::store) fn dress(text: &str, dressing: &Dressing) -> Result<String, Miswritten> {
    if *dressing == Dressing::default() {
        return Ok(text.to_owned());
    }
    let layout = Layout::of(text);
    let ids = dressing.in_records.keys().map(String::as_str);
    let mut draft = Draft::of(&layout, Spots::of_ids(&layout, &ids.collect()));
    own_keys(&mut draft, dressing)?;
    let anchors = anchors(&layout);
    comments(&mut draft, dressing, &anchors);
    for (id, value) in &dressing.values {
        if let Some(pair) = anchors.get(id.as_str()).and_then(|anchor| anchor.pair) {
            draft.set_value(pair, value.clone());
        }
    }
    let splices = draft.finish().ok_or(Miswritten)?;
    splice::apply(text, &splices).ok_or(Miswritten)
}

fn own_keys(draft: &mut Draft<'_>, dressing: &Dressing) -> Result<(), Miswritten> {
    let mut lines = Vec::new();
    for (name, value) in &dressing.at_root {
        let new = rewritten(draft, &[name], value.as_deref())?;
        lines.extend(new.then(|| pair_of(name, value.as_deref())));
    }
    add_at_root(draft, &lines);
    let mut lines = Vec::new();
    for (name, value) in &dressing.in_topics {
        if rewritten(draft, &["topics", name], value.as_deref())? {
            lines.push((name.as_str(), pair_of(name, value.as_deref())));
        }
    }
    records::insert_lines(draft, lines);
    for (id, keys) in &dressing.in_records {
        for (name, value) in keys {
            if rewritten(draft, &["topics", id, name], value.as_deref())? {
                add_to_record(draft, id, &pair_of(name, value.as_deref()))?;
            }
        }
    }
    Ok(())
}

/// Gives an own key that is there its new value. Whether it is a new one is returned.
fn rewritten(
    draft: &mut Draft<'_>,
    path: &[&str],
    value: Option<&str>,
) -> Result<bool, Miswritten> {
    let layout = draft.layout;
    let begins = |whole: &[&str]| whole.starts_with(path);
    let headers = layout.headers.iter();
    let in_header = headers
        .map(|header| header.keys.iter().map(|key| key.name.as_ref()).collect())
        .any(|keys: Vec<&str>| begins(&keys));
    if in_header {
        return Err(Miswritten);
    }
    let found = layout
        .pairs
        .iter()
        .position(|pair| begins(&layout.path(pair)));
    match (found, value) {
        (None, None) => Ok(false),
        (None, Some(_)) => Ok(true),
        (Some(pair), _) if layout.path(&layout.pairs[pair]).len() > path.len() => Err(Miswritten),
        (Some(pair), Some(value)) => {
            draft.set_value(pair, value.to_owned());
            Ok(false)
        }
        (Some(pair), None) => {
            draft.remove_pair(pair);
            Ok(false)
        }
    }
}

fn pair_of(name: &str, value: Option<&str>) -> String {
    format!("{} = {}", plain_key(name), value.unwrap_or_default())
}

/// Adds lines after those that stand before all tables.
fn add_at_root(draft: &mut Draft<'_>, lines: &[String]) {
    let layout = draft.layout;
    let at_root = |pair: &&Pair<'_>| pair.within == Within::Root;
    let last = layout.pairs.iter().rfind(at_root);
    let first_header = layout.headers.first();
    let at = match (last, first_header) {
        (Some(pair), _) => layout.line_end(pair.value.end),
        (None, Some(header)) => layout.block_start(header.at),
        (None, None) => layout.text.len(),
    };
    for line in lines {
        draft.add_line(at, line);
    }
}

fn add_to_record(draft: &mut Draft<'_>, id: &str, pair: &str) -> Result<(), Miswritten> {
    let spot = draft.spots.spot(id).ok_or(Miswritten)?;
    let last = FIELDS
        .into_iter()
        .filter_map(|field| spot.field(field))
        .max();
    let (inline, header, top) = (spot.inline, spot.header, spot.top.first().copied());
    let in_table =
        |pair: &Pair<'_>| inline.is_some_and(|table| pair.within == Within::Inline(table));
    let last = last.max(draft.layout.pairs.iter().rposition(in_table));
    if let Some(last) = last {
        draft.add_pair(Beside::After(last), Reach::Table, pair);
    } else if let Some(table) = inline {
        draft.add_to_inline(table, pair.to_owned());
    } else if let Some(header) = header {
        let at = draft.layout.line_end(draft.layout.headers[header].at);
        draft.add_line(at, pair);
    } else if let Some(top) = top {
        draft.add_pair(Beside::After(top), Reach::Record, pair);
    } else {
        return Err(Miswritten);
    }
    Ok(())
}

fn comments(draft: &mut Draft<'_>, dressing: &Dressing, anchors: &BTreeMap<&str, Anchor>) {
    let layout = draft.layout;
    for &start in layout.comment_lines() {
        let end = layout.line_end(start);
        if dressing.gone.contains(layout.text[start..end].trim()) {
            draft.replace(start..end, "");
        }
    }
    for (before, lines) in &dressing.loose {
        let anchor = before.as_deref().and_then(|id| anchors.get(id));
        let at = anchor.map_or(layout.text.len(), |anchor| layout.block_start(anchor.at));
        for line in lines {
            draft.add_line(at, line);
        }
        // Or it would belong to that record.
        if anchor.is_some() {
            draft.add_line(at, "");
        }
    }
    for (id, lines) in &dressing.above {
        if let Some(anchor) = anchors.get(id.as_str()) {
            let indent = layout.indent(anchor.at);
            for line in lines {
                draft.add_line(layout.line_start(anchor.at), &format!("{indent}{line}"));
            }
        }
    }
    for (id, comment) in &dressing.trailing {
        let Some(anchor) = anchors.get(id.as_str()) else {
            continue;
        };
        let (end, comment) = (anchor.end, comment.as_deref());
        match (trailing(layout, end), comment) {
            (Some(old), Some(new)) => {
                let at = end + layout.text[end..].find('#').unwrap_or_default();
                draft.replace(at..at + old.len(), new);
            }
            (Some(_), None) => {
                let line = layout.text[end..layout.line_end(end)].trim_end().len();
                draft.replace(end..end + line, "");
            }
            (None, Some(new)) => draft.replace(end..end, format!(" {new}")),
            (None, None) => {}
        }
    }
}
