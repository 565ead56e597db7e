//! What stands around the records of a text: the comments of each, comments that belong to none,
//! and the values as they are written.
//!
//! It must not know what becomes of them.

use std::collections::{BTreeMap, BTreeSet};

use crate::store::layout::Layout;
use crate::store::write::{anchors, trailing};

/// What stands around the records of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lines {
    /// By the id of the record.
    pub(super) records: BTreeMap<String, RecordLines>,
    /// Comment lines that belong to no record, each with the record that comes after it.
    pub(super) loose: Vec<(String, Option<String>)>,
}

/// What stands around one record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RecordLines {
    /// The comment lines right above it.
    pub(super) above: Vec<String>,
    /// The comment at the end of its line.
    pub(super) trailing: Option<String>,
    /// Those of its further lines, where it has more than one.
    pub(super) further: Vec<String>,
    /// The record as it is written, where that is one value on one line.
    pub(super) value: Option<String>,
}

impl Lines {
    /// Looks around in a text that has no errors.
    pub(super) fn of(text: &str) -> Self {
        let layout = Layout::of(text);
        let comment = |start: usize| text[start..layout.line_end(start)].trim().to_owned();
        let mut by_place: Vec<(usize, usize, &str)> = Vec::new();
        let mut lines = Self::default();
        let mut owned: BTreeSet<usize> = BTreeSet::new();
        for (id, anchor) in anchors(&layout) {
            let start = layout.block_start(anchor.at);
            let end = layout.line_start(anchor.at);
            let all = layout.comment_lines();
            let from = all.partition_point(|line| *line < start);
            let to = all.partition_point(|line| *line < end);
            owned.extend(all[from..to].iter().copied());
            let value = anchor
                .pair
                .map(|pair| &text[layout.pairs[pair].value.clone()]);
            let record = RecordLines {
                above: all[from..to].iter().map(|line| comment(*line)).collect(),
                trailing: trailing(&layout, anchor.end).map(str::to_owned),
                further: (anchor.more.iter())
                    .filter_map(|end| trailing(&layout, *end))
                    .map(str::to_owned)
                    .collect(),
                value: value
                    .filter(|value| !value.contains('\n'))
                    .map(str::to_owned),
            };
            by_place.push((anchor.at, start, id));
            lines.records.insert(id.to_owned(), record);
        }
        by_place.sort_unstable();
        for line in layout.comment_lines() {
            if !owned.contains(line) {
                let next = by_place.partition_point(|(at, ..)| at < line);
                let next = by_place.get(next).map(|(.., id)| (*id).to_owned());
                lines.loose.push((comment(*line), next));
            }
        }
        lines
    }

    /// All the comment lines.
    pub(super) fn comments(&self) -> BTreeSet<&str> {
        let above = self.records.values().flat_map(|record| &record.above);
        let loose = self.loose.iter().map(|(line, _)| line);
        above.chain(loose).map(String::as_str).collect()
    }

    /// The comments that a record has at the ends of its lines.
    pub(super) fn at_ends(&self, id: &str) -> BTreeSet<&str> {
        let record = self.records.get(id);
        let first = record.and_then(|record| record.trailing.as_deref());
        let further = record.into_iter().flat_map(|record| &record.further);
        further.map(String::as_str).chain(first).collect()
    }

    /// The comment at the end of a record's first line.
    pub(super) fn trailing(&self, id: &str) -> Option<&str> {
        self.records.get(id)?.trailing.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_comment_belongs_to_its_line() {
        let text = "# top\n\nversion = 1 # v\n[topics]\n\n# far\n\n  # near\n\"a/a\" = { status = \"done\" } # a\n\"a/b\".status = 'done'\n[topics.\"a/c\"] # c\nnote = 'x'\n# end\n";
        let lines = Lines::of(text);
        let (a, b, c) = (
            &lines.records["a/a"],
            &lines.records["a/b"],
            &lines.records["a/c"],
        );
        assert_eq!(a.above, ["# near"]);
        assert_eq!(a.trailing.as_deref(), Some("# a"));
        assert_eq!(a.value.as_deref(), Some("{ status = \"done\" }"));
        assert_eq!(*b, RecordLines::default());
        assert_eq!((c.trailing.as_deref(), &c.value), (Some("# c"), &None));
        let loose = |text: &str, next: Option<&str>| (text.to_owned(), next.map(str::to_owned));
        assert_eq!(
            lines.loose,
            [
                loose("# top", Some("a/a")),
                loose("# far", Some("a/a")),
                loose("# end", None)
            ]
        );
    }
}
