//! A text → its tables, or what of it is no TOML, in plain words.
//!
//! It must not know which keys a text may have.

use toml::Spanned;
use toml::de::DeTable;

use super::parts::{Part, Parts};
use super::{Source, Span};
use crate::error::Fault;

/// How the lines begin that `git` leaves where two versions could not be joined. Only the first is
/// looked for where it is there, since the others come in its train.
const MERGE_MARKS: [&str; 3] = ["<<<<<<< ", ">>>>>>> ", "======="];

impl<'t> Source<'t> {
    /// Reads the text, in parts where it is long. `add` adds a part to what was read: all the
    /// tables of the outer one of `lists` come in their order, and those of the inner list that it
    /// has too; any other key comes once. There is nothing to read after a syntax error.
    pub fn read_in_parts<T: Default>(
        &mut self,
        lists: [&'static str; 2],
        add: impl Fn(&mut Self, &mut T, Part<'t>),
    ) -> Option<T> {
        let mut read = T::default();
        let mut parts = Parts::of(self.text, lists);
        while let Some(part) = parts.next() {
            let Ok((start, part)) = part else {
                return self.read_as_a_whole(add);
            };
            self.part = start;
            add(self, &mut read, part);
        }
        self.part = 0;
        Some(read)
    }

    /// Reads the text anew: only the whole of it tells what is wrong with it, if anything is.
    fn read_as_a_whole<T: Default>(
        &mut self,
        add: impl Fn(&mut Self, &mut T, Part<'t>),
    ) -> Option<T> {
        *self = Self::new(self.name, self.text);
        let table = self.parse()?.into_inner();
        let mut read = T::default();
        add(self, &mut read, Part { table, more: None });
        Some(read)
    }

    /// The table that the text makes. After a syntax error the rest of a file can't be trusted, so
    /// there is none then.
    pub fn parse(&mut self) -> Option<Spanned<DeTable<'t>>> {
        if self.text.starts_with('\u{feff}') {
            // The parser would take this for the one that was taken off already.
            let mark = Span::from(0..'\u{feff}'.len_utf8());
            let told = "a second byte order mark, expected none".to_owned();
            self.error(Fault::Syntax(told), Some(mark));
            return None;
        }
        let (table, mut errors) = DeTable::parse_recoverable(self.text);
        if errors.is_empty() {
            return Some(table);
        }
        let marks = merge_marks(self.text);
        if !marks.is_empty() {
            // Whatever else stumbles over the marks goes with them.
            for mark in marks {
                self.error(Fault::MergeMarks, Some(mark));
            }
            return None;
        }
        errors.sort_by_key(|error| error.span().map(|span| span.start));
        errors.dedup_by(|other, first| other.span().is_none() && first.span().is_none());
        // An array or a table that is never closed makes an error of every later line; only its
        // beginning tells anything. Otherwise the first error of each line does.
        let unclosed = errors
            .iter()
            .any(|error| error.message().starts_with("unclosed"));
        let mut last_line = None;
        let mut long_key = long_key(self.text, &errors);
        for error in errors.iter().take(if unclosed { 1 } else { errors.len() }) {
            let span = error.span().map(Span::from).or_else(|| long_key.take());
            let line = self.line(span);
            if line.is_none() || line != last_line {
                last_line = line;
                self.error(Fault::Syntax(in_plain_words(error.message())), span);
            }
        }
        None
    }
}

/// What the parser says, but for what it says of itself.
fn in_plain_words(message: &str) -> String {
    if message.starts_with("cannot recurse") || message == TOO_DEEP {
        "lists and tables are nested too deep here".to_owned()
    } else {
        message.to_owned()
    }
}

/// What the parser says of a dotted key of very many parts; it does not say where.
const TOO_DEEP: &str = "recursion limit";

/// The first line with a key of more parts than the parser takes, where that is among its errors.
fn long_key(text: &str, errors: &[toml::de::Error]) -> Option<Span> {
    let is_it = |error: &toml::de::Error| error.span().is_none() && error.message() == TOO_DEEP;
    if !errors.iter().any(is_it) {
        return None;
    }
    let mut at = 0;
    text.split_inclusive('\n').find_map(|line| {
        let start = at + line.len() - line.trim_start().len();
        let end = at + line.trim_end().len();
        at += line.len();
        let (_, errors) = DeTable::parse_recoverable(line);
        let has_it = line.contains('.') && errors.iter().any(is_it);
        has_it.then(|| Span::from(start..end))
    })
}

fn merge_marks(text: &str) -> Vec<Span> {
    let marked_by = |mark: &str| {
        let mut at = 0;
        let mut found = Vec::new();
        for line in text.split_inclusive('\n') {
            if line.starts_with(mark) {
                found.push(Span::from(at..at + line.trim_end().len()));
            }
            at += line.len();
        }
        found
    };
    MERGE_MARKS
        .into_iter()
        .map(marked_by)
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}
