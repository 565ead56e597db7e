//! What stands outside the table of records: the first lines of a new file, and the active roadmap.
//!
//! It must not know how records are written.

use roadmap_core::model::Progress;

use super::draft::Draft;
use super::{FIRST_LINE, TOPICS_HEADER, VERSION_LINE, record_line, string};
use crate::store::layout::{Pair, Within};

/// Writes all of a progress into a file that says nothing yet; its comments stay.
pub(super) fn write_fresh(draft: &mut Draft<'_>, progress: &Progress) {
    let layout = draft.layout;
    let mark = layout.line_start(0);
    let has_comments = !layout.text[mark..].trim().is_empty();
    if !has_comments {
        draft.replace(mark..layout.text.len(), "");
    }
    let at = layout.text.len();
    if !has_comments {
        draft.add_line(at, FIRST_LINE);
    }
    draft.add_line(at, VERSION_LINE);
    if let Some(active) = &progress.active {
        draft.add_line(at, &active_line(active));
    }
    if !progress.records.is_empty() {
        draft.add_line(at, "");
        draft.add_line(at, TOPICS_HEADER);
    }
    for (id, record) in &progress.records {
        draft.add_line(at, &record_line(id, record));
    }
}

/// Writes which roadmap is active, or takes that away.
pub(super) fn write_active(draft: &mut Draft<'_>, active: Option<&str>) {
    let layout = draft.layout;
    let at_root = |name: &str| {
        layout.pairs.iter().position(|pair| {
            pair.within == Within::Root && matches!(pair.keys.as_slice(), [key] if key.name == name)
        })
    };
    match (at_root("active"), active) {
        (Some(pair), Some(active)) => draft.set_value(pair, string(active)),
        (Some(pair), None) => draft.remove_pair(pair),
        (None, Some(active)) => {
            let first_pair = layout.pairs.first().map(Pair::start);
            let first_header = layout.headers.first().map(|header| header.at);
            let at = match (at_root("version"), first_pair, first_header) {
                (Some(version), ..) => layout.line_end(layout.pairs[version].value.end),
                // Nothing but the root comes before the first header.
                (None, pair, header) => {
                    let first = pair.into_iter().chain(header).min().unwrap_or(0);
                    layout.block_start(first)
                }
            };
            draft.add_line(at, &active_line(active));
        }
        (None, None) => {}
    }
}

fn active_line(active: &str) -> String {
    format!("active = {}", string(active))
}
