//! A named text and what is found wrong with it, each with its line and a caret.
//!
//! It must not know which keys a text may have.

use std::cell::OnceCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::DeTable;

use crate::error::{Diagnostic, Excerpt, Fault, Place, Severity};
use crate::text::nearest;

/// How many characters of a long line are shown on either side of a fault.
const EXCERPT_MARGIN: usize = 60;

/// How many errors of a file, and how many warnings, are told. A file that is something else
/// altogether has one on every line, which helps nobody.
pub const MAX_TOLD: usize = 100;

/// How the lines begin that `git` leaves where two versions could not be joined. Only the first is
/// looked for where it is there, since the others come in its train.
const MERGE_MARKS: [&str; 3] = ["<<<<<<< ", ">>>>>>> ", "======="];

/// The text of a file that must be UTF-8; `name` is the file as the user named it.
pub fn decode(name: &str, bytes: Vec<u8>) -> Result<String, Box<Diagnostic>> {
    let text = String::from_utf8(bytes).map_err(|error| {
        // Up to the bad byte, which becomes a mark of its own, this is the text as it stands.
        let shown = String::from_utf8_lossy(error.as_bytes());
        undecoded(name, &shown, error.utf8_error().valid_up_to())
    })?;
    match text.find('\0') {
        Some(at) => Err(undecoded(name, &text, at)),
        None => Ok(text),
    }
}

/// What keeps bytes from being a text, `at` which of them.
fn undecoded(name: &str, shown: &str, at: usize) -> Box<Diagnostic> {
    let source = Source::new(name, shown);
    let byte_order_mark = shown.len() - source.text.len();
    let start = at - byte_order_mark;
    let bad = source.text[start..].chars().next();
    let mut place = source.place(Span::from(start..start + bad.map_or(0, char::len_utf8)));
    let fault = if bad == Some('\0') {
        // There is nothing to see in a line of such bytes.
        place.excerpt = None;
        Fault::NotText
    } else {
        Fault::NotUtf8
    };
    Box::new(Diagnostic {
        severity: Severity::Error,
        fault,
        place,
    })
}

/// A part of a source's text, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        // Files are limited to far less than 4 GiB before they get here.
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            start: offset(range.start),
            end: offset(range.end),
        }
    }
}

/// A value and where it stands; one that was not written in this source has no place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Its place, where it stands in the source being read.
    pub span: Option<Span>,
}

impl<T> At<T> {
    /// A value that does not stand in the source being read.
    pub fn nowhere(value: T) -> Self {
        Self { value, span: None }
    }
}

/// A named text, and what was found wrong with it so far.
#[derive(Debug)]
pub struct Source<'t> {
    name: &'t str,
    text: &'t str,
    /// Where each line begins; found out when it is first asked for.
    line_starts: OnceCell<Vec<usize>>,
    found: Vec<Diagnostic>,
    errors: usize,
    warnings: usize,
}

impl<'t> Source<'t> {
    /// A source that nothing was found wrong with yet. `name` is the file as the user named it.
    /// A byte order mark is no part of the text: columns count from what can be seen.
    pub fn new(name: &'t str, text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self {
            name,
            text,
            line_starts: OnceCell::new(),
            found: Vec::new(),
            errors: 0,
            warnings: 0,
        }
    }

    /// Notes an error at a place, or of the file as a whole.
    pub fn error(&mut self, fault: Fault, span: Option<Span>) {
        self.note(Severity::Error, fault, span);
    }

    /// The names near a word, for an error about it. One that is not told of needs none, and to
    /// look for them takes longer the more there are.
    pub fn nearest<'a>(
        &self,
        word: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Vec<String> {
        if self.errors < MAX_TOLD {
            nearest(word, candidates)
        } else {
            Vec::new()
        }
    }

    /// Notes a warning at a place, or of the file as a whole.
    pub fn warn(&mut self, fault: Fault, span: Option<Span>) {
        self.note(Severity::Warning, fault, span);
    }

    fn note(&mut self, severity: Severity, fault: Fault, span: Option<Span>) {
        let count = match severity {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        *count += 1;
        if *count > MAX_TOLD {
            return;
        }
        let place = span.map_or_else(|| Place::file(self.name), |span| self.place(span));
        self.found.push(Diagnostic {
            severity,
            fault,
            place,
        });
    }

    /// Whether an error was found.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// All that was found, in the order of the text; of very many errors or warnings the first
    /// that were met, and that there are more.
    pub fn into_found(mut self) -> Vec<Diagnostic> {
        self.found
            .sort_by_key(|found| (found.place.line, found.place.column));
        for (severity, count, what) in [
            (Severity::Error, self.errors, "errors"),
            (Severity::Warning, self.warnings, "warnings"),
        ] {
            if count > MAX_TOLD {
                self.found.push(Diagnostic {
                    severity,
                    fault: Fault::Untold {
                        more: count - MAX_TOLD,
                        what,
                    },
                    place: Place::file(self.name),
                });
            }
        }
        self.found
    }

    /// The line on which a place begins, counted from one.
    pub fn line(&self, span: Option<Span>) -> Option<usize> {
        let start = floor_boundary(self.text, span?.start as usize);
        Some(self.line_at(start))
    }

    /// A span as a place to show: line, column and the line itself.
    pub fn place(&self, span: Span) -> Place {
        let start = floor_boundary(self.text, span.start as usize);
        let end = floor_boundary(self.text, span.end as usize).max(start);
        let line = self.line_at(start);
        let line_start = self.line_starts()[line - 1];
        let line_end = self
            .line_starts()
            .get(line)
            .map_or(self.text.len(), |next| next - 1);
        let line_text = self.text[line_start..line_end].trim_end_matches('\r');
        let start_in_line = (start - line_start).min(line_text.len());
        let end_in_line = (end - line_start).clamp(start_in_line, line_text.len());
        Place {
            file: self.name.to_owned(),
            line: Some(line),
            column: Some(self.text[line_start..start].chars().count() + 1),
            excerpt: Some(excerpt(line_text, start_in_line..end_in_line)),
        }
    }

    /// The line that a byte stands on, counted from one.
    fn line_at(&self, byte: usize) -> usize {
        self.line_starts().partition_point(|&start| start <= byte)
    }

    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            let after_ends = self.text.match_indices('\n').map(|(at, _)| at + 1);
            std::iter::once(0).chain(after_ends).collect()
        })
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

fn excerpt(line: &str, marked: Range<usize>) -> Excerpt {
    let from = line[..marked.start]
        .char_indices()
        .rev()
        .nth(EXCERPT_MARGIN)
        .map_or(0, |(at, _)| at);
    let to = line[marked.start..]
        .char_indices()
        .nth(2 * EXCERPT_MARGIN)
        .map_or(line.len(), |(at, _)| marked.start + at);
    let marked = marked.start - from..marked.end.min(to) - from;
    Excerpt {
        text: line[from..to].to_owned(),
        marked,
    }
}

fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Fields;

    fn faults(text: &str) -> Vec<String> {
        let mut source = Source::new("f.toml", text);
        if let Some(table) = source.parse() {
            let span = table.span();
            Fields::new("the file", span, table.into_inner()).finish(&mut source);
        }
        source
            .into_found()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_byte_that_is_no_text_is_placed() {
        for (bytes, place) in [
            (&b"a = \"\xff\"\n"[..], "1:6"),
            (b"\xef\xbb\xbfa = 1\nb = \"\xff\"\n", "2:6"),
            (b"# \xc3\xa9\nb = \"\xc3\xa9\xff\"\n", "2:7"),
            (b"\xef\xbb\xbfa\xff", "1:2"),
            (b"\xff\xfea\0", "1:1"),
        ] {
            let found = decode("f.toml", bytes.to_vec()).unwrap_err();
            assert_eq!(
                found.to_string(),
                format!("f.toml:{place}: the file is not UTF-8 text")
            );
        }
    }

    #[test]
    fn bytes_that_are_none_of_a_text_are_placed() {
        let found = decode("f.toml", b"\xef\xbb\xbfa = 1\n\0\0".to_vec()).unwrap_err();
        assert_eq!(found.place.to_string(), "f.toml:2:1");
        assert_eq!((found.fault, found.place.excerpt), (Fault::NotText, None));
    }

    #[test]
    fn a_file_that_is_something_else_is_told_of_in_short() {
        let found = faults(&"hello world\n".repeat(50_000));
        assert_eq!(found.len(), MAX_TOLD + 1);
        assert_eq!(found[0], "f.toml:1:7: key with no value, expected `=`");
        assert_eq!(found[MAX_TOLD], "f.toml: 49900 more errors are not told");
    }

    #[test]
    fn a_conflict_is_all_that_is_told_of_it() {
        let text = "a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> theirs\n";
        let said = "merge marks: two versions of the file were joined and not settled";
        assert_eq!(faults(text), [format!("f.toml:2:1: {said}")]);
    }

    #[test]
    fn nesting_past_all_sense_is_refused_in_plain_words() {
        let text = format!("a = {}{}\n", "[".repeat(200), "]".repeat(200));
        assert_eq!(
            faults(&text),
            ["f.toml:1:85: lists and tables are nested too deep here"]
        );
    }

    #[test]
    fn a_key_of_too_many_parts_is_placed() {
        let long = vec!["a"; 99].join(".");
        for (text, place) in [
            (format!("b = 1\n  x.{long} = 1\n"), "2:3"),
            (format!("b = 1.5\n[x.{long}]\n"), "2:1"),
        ] {
            let found = format!("f.toml:{place}: lists and tables are nested too deep here");
            assert_eq!(faults(&text), [found]);
        }
    }

    #[test]
    fn columns_count_characters() {
        let found = faults("# ü\nx-a = { \"é\" = 1, b = 1, b = 2 }\n");
        assert_eq!(found, ["f.toml:2:25: duplicate key"]);
    }

    #[test]
    fn one_byte_order_mark_is_enough() {
        assert!(faults("\u{feff}x-a = 1\n").is_empty());
        assert_eq!(
            faults("\u{feff}\u{feff}x-a = 1\n"),
            ["f.toml:1:1: a second byte order mark, expected none"]
        );
    }

    #[test]
    fn an_unclosed_list_is_one_error() {
        assert_eq!(faults("a = [1,\nb = 2\nc = 3\n").len(), 1);
    }

    #[test]
    fn two_lines_with_an_error_each_are_both_reported() {
        assert_eq!(faults("a = \nb = 1\nc = \n").len(), 2);
    }

    #[test]
    fn a_long_line_is_cut_round_the_fault() {
        let text = format!("a = \"{}\"\n", "x".repeat(5000));
        let source = Source::new("f.toml", &text);
        let place = source.place(Span {
            start: 4000,
            end: 4001,
        });
        let excerpt = place.excerpt.unwrap();
        assert!(excerpt.text.len() < 200);
        assert_eq!(excerpt.marked.len(), 1);
        assert_eq!(place.column, Some(4001));
    }
}
