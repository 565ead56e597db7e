//! What two versions come to, laid into the text of ours: every other byte of it stays.
//!
//! It must not know how versions are joined.

use std::collections::{BTreeMap, BTreeSet};

use roadmap_core::model::{Change, RecordChange};

use super::content::{Content, Entry, OwnKeys};
use super::lines::{Lines, RecordLines};
use crate::store::write::{self, Dressing, FIRST_LINE, Miswritten};

/// A text, what it says and what stands around that.
#[derive(Clone, Debug, Default)]
pub(super) struct Version {
    pub(super) text: String,
    pub(super) content: Content,
    pub(super) lines: Lines,
}

impl Version {
    /// A text that was read to `content`.
    pub(super) fn of(text: &str, content: Content) -> Self {
        Self {
            text: text.to_owned(),
            content,
            lines: Lines::of(text),
        }
    }
}

/// The text of ours, made to say `content`, with what theirs has around its records.
pub(super) fn lay(
    base: &Version,
    ours: &Version,
    theirs: &Version,
    content: &Content,
) -> Result<String, Miswritten> {
    let before = ours.content.progress();
    let change = change(&ours.content, content);
    let patch = write::patch(&ours.text, &before, &change)?;
    let text = patch.map_or_else(|| ours.text.clone(), |patch| patch.text);
    let text = write::dress(&text, &dressing(base, ours, theirs, content))?;
    let said = Content::read("", &text).map_err(|_| Miswritten)?;
    if said == *content {
        Ok(text)
    } else {
        Err(Miswritten)
    }
}

fn change(before: &Content, after: &Content) -> Change {
    let ids: BTreeSet<&String> = before.records.keys().chain(after.records.keys()).collect();
    let record = |content: &Content, id| {
        let entry: Option<&Entry> = content.records.get(id);
        entry.map(|entry| entry.record.clone())
    };
    let records = ids
        .into_iter()
        .filter(|id| record(before, *id) != record(after, *id))
        .map(|id| RecordChange {
            id: id.clone(),
            stands_under: None,
            record: record(after, id),
        })
        .collect();
    Change {
        records,
        active: (before.active != after.active).then(|| after.active.clone()),
    }
}

fn dressing(base: &Version, ours: &Version, theirs: &Version, content: &Content) -> Dressing {
    let mut dressing = Dressing {
        at_root: own_changes(&ours.content.at_root, &content.at_root),
        in_topics: own_changes(&ours.content.in_topics, &content.in_topics),
        ..Dressing::default()
    };
    let known = Known {
        base: &base.lines,
        ours: &ours.lines,
        old: base.lines.comments(),
        here: ours.lines.comments(),
    };
    let nothing = Entry::default();
    for (id, entry) in &content.records {
        let old = ours.content.records.get(id);
        let around = theirs.lines.records.get(id);
        let own = own_changes(&old.unwrap_or(&nothing).own, &entry.own);
        let is_theirs = theirs.content.records.get(id) == Some(entry);
        let value = around.and_then(|around| around.value.as_ref());
        if old.is_none()
            && let (true, Some(value)) = (is_theirs, value)
        {
            dressing.values.insert(id.clone(), value.clone());
        } else if !own.is_empty() {
            dressing.in_records.insert(id.clone(), own);
        }
        match around {
            Some(around) if old.is_some() => known.add_comments(&mut dressing, id, around),
            Some(around) => bring_comments(&mut dressing, id, around),
            None => {}
        }
    }
    known.add_loose(&mut dressing, &theirs.lines, content);
    dressing
}

fn own_changes(before: &OwnKeys, after: &OwnKeys) -> BTreeMap<String, Option<String>> {
    let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    keys.into_iter()
        .filter(|key| before.get(*key) != after.get(*key))
        .map(|key| (key.clone(), after.get(key).cloned()))
        .collect()
}

/// A record that comes in brings its comments; those of further lines stand above it.
fn bring_comments(dressing: &mut Dressing, id: &str, around: &RecordLines) {
    let above: Vec<String> = around
        .above
        .iter()
        .chain(&around.further)
        .cloned()
        .collect();
    if !above.is_empty() {
        dressing.above.insert(id.to_owned(), above);
    }
    if around.trailing.is_some() {
        dressing
            .trailing
            .insert(id.to_owned(), around.trailing.clone());
    }
}

/// The comments that are there already, or were before.
struct Known<'v> {
    base: &'v Lines,
    ours: &'v Lines,
    /// The lines of the base.
    old: BTreeSet<&'v str>,
    /// The lines of ours.
    here: BTreeSet<&'v str>,
}

impl Known<'_> {
    /// Gives a record that is there the comments that theirs has added. What has no place at the
    /// end of its line stands above it.
    fn add_comments(&self, dressing: &mut Dressing, id: &str, around: &RecordLines) {
        let is_new_line = |line: &&String| !self.is_known(line);
        let mut above: Vec<String> = around.above.iter().filter(is_new_line).cloned().collect();
        let (was, mine) = (self.base.at_ends(id), self.ours.at_ends(id));
        let is_known = |line: &str| was.contains(line) || mine.contains(line);
        let at_ends = around.trailing.iter().chain(&around.further);
        let mut new: Vec<&String> = at_ends.filter(|line| !is_known(line)).collect();
        let (first, theirs) = (self.ours.trailing(id), around.trailing.as_ref());
        if first == self.base.trailing(id) {
            if let Some(theirs) = theirs.filter(|theirs| new.contains(theirs)) {
                new.retain(|line| *line != theirs);
                dressing
                    .trailing
                    .insert(id.to_owned(), Some(theirs.clone()));
            } else if first.is_some() && theirs.is_none() {
                dressing.trailing.insert(id.to_owned(), None);
            }
        }
        let rest = new
            .into_iter()
            .filter(|line| !self.here.contains(line.as_str()));
        above.extend(rest.cloned());
        if !above.is_empty() {
            dressing.above.insert(id.to_owned(), above);
        }
    }

    /// The comments that belong to no record, and all the lines that theirs has taken away.
    fn add_loose(&self, dressing: &mut Dressing, theirs: &Lines, content: &Content) {
        let there = theirs.comments();
        let gone = self
            .old
            .intersection(&self.here)
            .filter(|line| !there.contains(*line));
        dressing.gone = gone.map(|line| (*line).to_owned()).collect();
        for (line, next) in &theirs.loose {
            if self.is_known(line) || line == FIRST_LINE {
                continue;
            }
            let next = next.clone().filter(|id| content.records.contains_key(id));
            match dressing.loose.last_mut() {
                Some((before, lines)) if *before == next => lines.push(line.clone()),
                _ => dressing.loose.push((next, vec![line.clone()])),
            }
        }
    }

    fn is_known(&self, line: &str) -> bool {
        self.old.contains(line) || self.here.contains(line)
    }
}
