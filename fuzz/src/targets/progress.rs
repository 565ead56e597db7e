//! Progress files, and after a parting line what changes in them.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use roadmap::query::change::apply;
use roadmap::store::{Occasion, Outcome, Paths, Store, StoreError};
use roadmap_core::model::{Change, Progress, Record, RecordChange, Status};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{PARTING, checks};

/// A comment that someone writes below a file while nobody looks.
const BY_HAND: &str = "# by hand\n";

/// Reads a progress file, changes it up to three times and takes all of that back. An empty input
/// is no file at all.
pub fn run(input: &[u8]) {
    let parting = PARTING.as_bytes();
    let part = input
        .windows(parting.len())
        .position(|part| part == parting);
    let (file, choices) = match part {
        Some(at) => (&input[..at], &input[at + parting.len()..]),
        None => (input, &[][..]),
    };
    let folder = tempfile::tempdir().expect("there is room for a file");
    let path = folder.path().join("progress.toml");
    let store = Store::new(
        Paths {
            progress: path.clone(),
            state: Some(folder.path().join("state")),
        },
        Duration::from_secs(10),
    );
    if !file.is_empty() {
        fs::write(&path, file).expect("there is room for a file");
    }
    match store.read() {
        Ok(progress) => changed_and_taken_back(&store, progress, &mut Choices(choices)),
        Err(StoreError::Damaged(found)) => {
            assert!(checks::has_errors(&found));
            checks::messages(found, &String::from_utf8_lossy(file));
            assert!(matches!(
                make(&store, &Change::default()),
                Err(StoreError::Damaged(_))
            ));
            assert_eq!(bytes(&path).as_deref(), Some(file));
        }
        Err(error) => panic!("{error}"),
    }
}

fn changed_and_taken_back(store: &Store, mut progress: Progress, choices: &mut Choices<'_>) {
    let mut before = Vec::new();
    for _ in 0..choices.below(4) {
        let change = choices.change(&progress);
        let old = bytes(store.path());
        let outcome = make(store, &change).expect("a file that is read can be changed");
        assert!(outcome.warnings.is_empty(), "{:?}", outcome.warnings);
        let new = bytes(store.path());
        let expected = apply(&progress, &change);
        assert_eq!(outcome.written, expected != progress);
        assert_eq!(outcome.written, old != new);
        assert_eq!(store.read().expect("what was written is read"), expected);
        if outcome.written {
            others_stay(&text(old.as_deref()), &text(new.as_deref()), &change);
            before.push((old, progress));
        }
        progress = expected;
    }
    if before.is_empty() {
        return;
    }
    if choices.below(4) == 3 {
        taken_back_past_a_hand(store, &before[before.len() - 1].1);
        return;
    }
    while !before.is_empty() {
        let count = 1 + choices.below(before.len());
        let rest = before.split_off(before.len() - count);
        let (old, progress) = &rest[0];
        let seen = store
            .preview_undo(count)
            .expect("a change can be taken back");
        let undone = store
            .undo(count, &occasion(), &|_| {})
            .expect("a change can be taken back");
        assert_eq!(undone, seen);
        assert_eq!(undone.after, *progress);
        assert_eq!(bytes(store.path()), *old);
    }
    assert!(matches!(
        store.undo(1, &occasion(), &|_| {}),
        Err(StoreError::NothingToUndo)
    ));
}

/// Takes the last change back after another hand was at the file: it may be refused, but not
/// because the old records can't be written.
fn taken_back_past_a_hand(store: &Store, before: &Progress) {
    let mut now = bytes(store.path()).expect("a change makes a file");
    now.push(b'\n');
    now.extend_from_slice(BY_HAND.as_bytes());
    fs::write(store.path(), now).expect("there is room for a file");
    store
        .undo(1, &occasion(), &|_| {})
        .expect("a comment is in nobody's way");
    assert_eq!(store.read().expect("what was written is read"), *before);
    assert!(text(bytes(store.path()).as_deref()).contains(BY_HAND));
}

fn make(store: &Store, change: &Change) -> Result<Outcome<()>, StoreError> {
    store.change(&occasion(), &|_| {}, |_| Ok((change.clone(), ())))
}

fn occasion() -> Occasion {
    Occasion {
        command: "done".to_owned(),
        now: Timestamp::UNIX_EPOCH,
        zone: TimeZone::UTC,
    }
}

fn bytes(path: &Path) -> Option<Vec<u8>> {
    fs::read(path).ok()
}

fn text(bytes: Option<&[u8]>) -> String {
    String::from_utf8(bytes.unwrap_or_default().to_vec()).expect("it was read as text")
}

/// What a change is not about stays: values, lines with their ends, and a byte order mark.
fn others_stay(old: &str, new: &str, change: &Change) {
    assert_eq!(old.starts_with('\u{feff}'), new.starts_with('\u{feff}'));
    let (old, new) = (unmarked(old), unmarked(new));
    let touched: BTreeSet<&str> = change
        .records
        .iter()
        .flat_map(|one| [Some(one.id.as_str()), one.stands_under.as_deref()])
        .flatten()
        .collect();
    let (old_table, new_table) = (parsed(old), parsed(new));
    let is_own = |path: &[&str]| match path {
        ["version" | "active", ..] => true,
        ["topics", id, own @ ..] if touched.contains(id) => {
            // A record that goes takes all of it along.
            !own.first().is_some_and(|key| key.starts_with("x-"))
                || !record(&old_table, id)
                || !record(&new_table, id)
        }
        _ => false,
    };
    let others = |table: &DeTable<'_>| {
        let mut values = Vec::new();
        gather(table, &mut Vec::new(), &is_own, &mut values);
        values
    };
    assert_eq!(others(&old_table), others(&new_table));

    let mut new_lines = new.split_inclusive('\n');
    for line in kept_lines(old, &touched) {
        let is_it =
            |new: &str| new == line || !line.ends_with('\n') && new.trim_end() == line.trim_end();
        assert!(new_lines.any(is_it), "{line:?} of\n{old}\nis not in\n{new}");
    }
    if !old.is_empty()
        && old.matches('\n').count() == old.matches("\r\n").count()
        && old.contains('\n')
    {
        assert_eq!(
            new.matches('\n').count(),
            new.matches("\r\n").count(),
            "{new:?}"
        );
    }
}

fn unmarked(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Whether there is a record of this id.
fn record(root: &DeTable<'_>, id: &str) -> bool {
    let topics = root
        .get("topics")
        .and_then(|topics| topics.get_ref().as_table());
    topics.is_some_and(|topics| topics.contains_key(id))
}

/// The values of a table with their paths, but for those that the program writes itself.
fn gather<'t>(
    table: &'t DeTable<'t>,
    path: &mut Vec<&'t str>,
    is_own: &dyn Fn(&[&str]) -> bool,
    values: &mut Vec<String>,
) {
    for (key, value) in table {
        path.push(key.get_ref());
        match value.get_ref() {
            DeValue::Table(table) => gather(table, path, is_own, values),
            _ if is_own(path) => {}
            value => values.push(format!("{path:?}: {}", spanless(value))),
        }
        path.pop();
    }
}

/// A value without the places at which its parts stand.
fn spanless(value: &DeValue<'_>) -> String {
    match value {
        DeValue::Array(list) => {
            let values: Vec<String> = list.iter().map(|value| spanless(value.get_ref())).collect();
            values.join(", ")
        }
        DeValue::Table(table) => {
            let pair = |(key, value): (&Spanned<_>, &Spanned<_>)| {
                format!("{:?}: {}", key.get_ref(), spanless(value.get_ref()))
            };
            table.iter().map(pair).collect::<Vec<_>>().join(", ")
        }
        scalar => format!("{scalar:?}"),
    }
}

fn parsed(text: &str) -> DeTable<'_> {
    DeTable::parse(text).expect("it was read").into_inner()
}

/// The lines that say nothing of the records that are touched, nor which roadmap is active.
fn kept_lines<'t>(text: &'t str, touched: &BTreeSet<&str>) -> Vec<&'t str> {
    let root = parsed(text);
    let mut gone: Vec<Range<usize>> = Vec::new();
    if let Some((key, active)) = root.get_key_value("active") {
        gone.extend([key.span(), active.span()]);
    }
    if let Some(topics) = root.get("topics") {
        if text[topics.span()].starts_with('{') {
            gone.push(topics.span());
        }
        for (id, record) in topics.get_ref().as_table().into_iter().flatten() {
            if touched.contains(id.get_ref().as_ref()) {
                gone.push(id.span());
                spans_in(record, &mut gone);
            }
        }
    }
    let mut at = 0;
    let mut kept = Vec::new();
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        let is_gone = gone.iter().any(|span| span.start < end && at < span.end);
        if !is_gone && !line.trim().is_empty() {
            kept.push(line);
        }
        at = end;
    }
    kept
}

/// The places of a value, and of all the keys in it with their values.
fn spans_in(value: &Spanned<DeValue<'_>>, spans: &mut Vec<Range<usize>>) {
    spans.push(value.span());
    for (key, value) in value.get_ref().as_table().into_iter().flatten() {
        spans.push(key.span());
        spans_in(value, spans);
    }
}

/// Bytes from which choices are drawn; once they are used up, each is the first there is.
struct Choices<'b>(&'b [u8]);

impl Choices<'_> {
    fn byte(&mut self) -> u8 {
        match self.0.split_off_first() {
            Some(byte) => *byte,
            None => 0,
        }
    }

    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        usize::from(self.byte()) % end
    }

    fn maybe<T>(&mut self, choose: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.byte() % 2 == 1).then(|| choose(self))
    }

    fn text(&mut self) -> String {
        let length = self.below(24).min(self.0.len());
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }

    fn change(&mut self, progress: &Progress) -> Change {
        let active = |choices: &mut Self| choices.maybe(|choices| format!("a{}", choices.text()));
        Change {
            records: (0..self.below(4))
                .map(|_| self.record_change(progress))
                .collect(),
            active: if self.below(8) == 7 {
                Some(active(self))
            } else {
                None
            },
        }
    }

    fn record_change(&mut self, progress: &Progress) -> RecordChange {
        let id = self.id(progress);
        let stands_under = (self.below(4) == 3).then(|| self.id(progress));
        let record = (self.below(4) != 3).then(|| Record {
            status: self.maybe(|choices| Status::ALL[choices.below(Status::ALL.len())]),
            started: self.maybe(Self::time),
            completed: self.maybe(Self::time),
            note: self.maybe(Self::text),
        });
        RecordChange {
            id,
            stands_under,
            record,
        }
    }

    /// One that is there, one that comes before or after all others, or free text.
    fn id(&mut self, progress: &Progress) -> String {
        let mut known = progress.records.keys();
        match self.byte() {
            0 => "a/a".to_owned(),
            1 => "z/z/z".to_owned(),
            2..8 => format!("m/{}", self.text()),
            byte => known
                .nth(usize::from(byte - 8) % progress.records.len().max(1))
                .map_or_else(|| "m/m".to_owned(), String::clone),
        }
    }

    fn time(&mut self) -> Timestamp {
        let seconds = i32::from_le_bytes([0; 4].map(|_: u8| self.byte()));
        Timestamp::from_second(i64::from(seconds)).expect("it is in the calendar")
    }
}
