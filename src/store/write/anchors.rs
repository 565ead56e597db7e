//! On which lines each record of a text stands, in whatever form it is written: where its comments
//! are.
//!
//! It must not know what a comment says.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::store::layout::{Layout, Within};

/// The lines of a record that stands on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Anchor {
    /// The first byte of its key or header.
    pub(in crate::store) at: usize,
    /// The end of what it says on that line, after which a comment may stand.
    pub(in crate::store) end: usize,
    /// The same of its further lines.
    pub(in crate::store) more: Vec<usize>,
    /// The pair that is the whole record, where one is.
    pub(in crate::store) pair: Option<usize>,
}

/// The anchors of a text, by id. A record in an inline table of all of them has none.
pub(in crate::store) fn anchors<'a>(layout: &'a Layout<'_>) -> BTreeMap<&'a str, Anchor> {
    let mut anchors: BTreeMap<&str, Anchor> = BTreeMap::new();
    let mut lines: Vec<(&str, usize, usize, Option<usize>)> = Vec::new();
    for header in &layout.headers {
        if let [topics, id, ..] = header.keys.as_slice()
            && topics.name == "topics"
        {
            let last = header.keys.last().map_or(header.at, |key| key.span.end);
            let end = layout.text[last..]
                .find(']')
                .map_or(last, |at| last + at + 1);
            lines.push((id.name.as_ref(), header.at, end, None));
        }
    }
    for (number, pair) in layout.pairs.iter().enumerate() {
        if matches!(pair.within, Within::Inline(_)) {
            continue;
        }
        if let ["topics", id, rest @ ..] = layout.path(pair).as_slice() {
            let whole = rest.is_empty().then_some(number);
            lines.push((id, pair.start(), pair.value.end, whole));
        }
    }
    lines.sort_unstable_by_key(|&(_, at, ..)| at);
    for (id, at, end, pair) in lines {
        match anchors.entry(id) {
            Entry::Occupied(mut begun) => begun.get_mut().more.push(end),
            Entry::Vacant(free) => {
                let more = Vec::new();
                free.insert(Anchor {
                    at,
                    end,
                    more,
                    pair,
                });
            }
        }
    }
    anchors
}

/// The comment at the end of a line, from its `#`, where one stands after `end`.
pub(in crate::store) fn trailing<'t>(layout: &Layout<'t>, end: usize) -> Option<&'t str> {
    let rest = &layout.text[end..layout.line_end(end)];
    let comment = rest.trim();
    comment.starts_with('#').then_some(comment)
}
