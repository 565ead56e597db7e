//! TOML text read key by key, with the place of every value: what is wrong is noted and reading
//! goes on, so that all the errors of a file are reported at once.
//!
//! It must not know what a roadmap or a record is.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use crate::error::{Diagnostic, Excerpt, Fault, Place, Severity};
use crate::text::nearest;

/// How many characters of a long line are shown on either side of a fault.
const EXCERPT_MARGIN: usize = 60;

/// The text of a file that must be UTF-8; `name` is the file as the user named it.
pub fn decode(name: &str, bytes: Vec<u8>) -> Result<String, Box<Diagnostic>> {
    String::from_utf8(bytes).map_err(|error| {
        // Up to the bad byte, which becomes a mark of its own, this is the text as it stands.
        let shown = String::from_utf8_lossy(error.as_bytes());
        let source = Source::new(name, &shown);
        let byte_order_mark = shown.len() - source.text.len();
        let start = error.utf8_error().valid_up_to() - byte_order_mark;
        let span = Span::from(start..start + char::REPLACEMENT_CHARACTER.len_utf8());
        let place = source.place(span);
        Box::new(Diagnostic {
            severity: Severity::Error,
            fault: Fault::NotUtf8,
            place,
        })
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
    found: Vec<Diagnostic>,
}

impl<'t> Source<'t> {
    /// A source that nothing was found wrong with yet. `name` is the file as the user named it.
    /// A byte order mark is no part of the text: columns count from what can be seen.
    pub fn new(name: &'t str, text: &'t str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self {
            name,
            text,
            found: Vec::new(),
        }
    }

    /// Notes an error at a place, or of the file as a whole.
    pub fn error(&mut self, fault: Fault, span: Option<Span>) {
        self.note(Severity::Error, fault, span);
    }

    /// Notes a warning at a place, or of the file as a whole.
    pub fn warn(&mut self, fault: Fault, span: Option<Span>) {
        self.note(Severity::Warning, fault, span);
    }

    fn note(&mut self, severity: Severity, fault: Fault, span: Option<Span>) {
        let place = span.map_or_else(|| Place::file(self.name), |span| self.place(span));
        self.found.push(Diagnostic {
            severity,
            fault,
            place,
        });
    }

    /// Whether an error was found.
    pub fn has_errors(&self) -> bool {
        self.found
            .iter()
            .any(|found| found.severity == Severity::Error)
    }

    /// All that was found, in the order of the text.
    pub fn into_found(mut self) -> Vec<Diagnostic> {
        self.found
            .sort_by_key(|found| (found.place.line, found.place.column));
        self.found
    }

    /// The line on which a place begins, counted from one.
    pub fn line(&self, span: Option<Span>) -> Option<usize> {
        self.place(span?).line
    }

    /// A span as a place to show: line, column and the line itself.
    pub fn place(&self, span: Span) -> Place {
        let start = floor_boundary(self.text, span.start as usize);
        let end = floor_boundary(self.text, span.end as usize).max(start);
        let before = &self.text[..start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line_end = self.text[start..]
            .find('\n')
            .map_or(self.text.len(), |at| start + at);
        let line_text = self.text[line_start..line_end].trim_end_matches('\r');
        let start_in_line = (start - line_start).min(line_text.len());
        let end_in_line = (end - line_start).clamp(start_in_line, line_text.len());
        Place {
            file: self.name.to_owned(),
            line: Some(before.matches('\n').count() + 1),
            column: Some(self.text[line_start..start].chars().count() + 1),
            excerpt: Some(excerpt(line_text, start_in_line..end_in_line)),
        }
    }

    /// The table that the text makes. After a syntax error the rest of a file can't be trusted, so
    /// there is none then.
    pub fn parse(&mut self) -> Option<Spanned<DeTable<'t>>> {
        let (table, mut errors) = DeTable::parse_recoverable(self.text);
        errors.sort_by_key(|error| error.span().map(|span| span.start));
        // An array or a table that is never closed makes an error of every later line; only its
        // beginning tells anything. Otherwise the first error of each line does.
        let unclosed = errors
            .iter()
            .any(|error| error.message().starts_with("unclosed"));
        let mut last_line = None;
        for error in errors.iter().take(if unclosed { 1 } else { errors.len() }) {
            let span = error.span().map(Span::from);
            let line = self.line(span);
            if line.is_none() || line != last_line {
                last_line = line;
                self.error(Fault::Syntax(error.message().to_owned()), span);
            }
        }
        errors.is_empty().then_some(table)
    }
}

/// A table of a source, whose keys are taken out one by one; what is left over is unknown.
#[derive(Debug)]
pub struct Fields<'t> {
    /// What the table is, for messages: `the topic`.
    of: &'static str,
    /// The place of the table's head.
    pub span: Span,
    table: DeTable<'t>,
    known: Vec<&'static str>,
}

impl<'t> Fields<'t> {
    /// The keys of a table.
    pub fn new(of: &'static str, span: Range<usize>, table: DeTable<'t>) -> Self {
        Self {
            of,
            span: span.into(),
            table,
            known: Vec::new(),
        }
    }

    /// Takes a key's value of whatever type.
    pub fn take(&mut self, key: &'static str) -> Option<Spanned<DeValue<'t>>> {
        self.known.push(key);
        self.table.remove(key)
    }

    /// Takes a text.
    pub fn text(&mut self, source: &mut Source<'_>, key: &'static str) -> Option<At<Cow<'t, str>>> {
        let value = self.take(key)?;
        text_of(source, key, value)
    }

    /// Takes a text that says something: not empty, not blanks alone. One that does not is noted
    /// and taken as empty, so that it is not called missing too.
    pub fn filled_text(
        &mut self,
        source: &mut Source<'_>,
        key: &'static str,
    ) -> Option<At<Cow<'t, str>>> {
        if !self.table.contains_key(key) {
            self.known.push(key);
            return None;
        }
        let text = self
            .text(source, key)
            .unwrap_or(At::nowhere(Cow::Borrowed("")));
        if text.span.is_some() && text.value.trim().is_empty() {
            source.error(
                Fault::Empty {
                    key: key.to_owned(),
                },
                text.span,
            );
        }
        Some(text)
    }

    /// Takes a list of texts.
    pub fn texts(
        &mut self,
        source: &mut Source<'_>,
        key: &'static str,
    ) -> Option<Vec<At<Cow<'t, str>>>> {
        let list = self.list(source, key, "a list of texts")?;
        Some(
            list.into_iter()
                .filter_map(|value| text_of(source, key, value))
                .collect(),
        )
    }

    /// Takes true or false.
    pub fn truth(&mut self, source: &mut Source<'_>, key: &'static str) -> Option<bool> {
        let value = self.take(key)?;
        if let DeValue::Boolean(truth) = value.get_ref() {
            return Some(*truth);
        }
        wrong_type(source, key, "true or false", &value);
        None
    }

    /// Takes a whole number.
    pub fn integer(&mut self, source: &mut Source<'_>, key: &'static str) -> Option<At<i64>> {
        let value = self.take(key)?;
        let span = Some(value.span().into());
        if let DeValue::Integer(integer) = value.get_ref() {
            let digits = integer.as_str().replace('_', "");
            // Only a number past 64 bits fails here; it is past every limit too.
            let number = i64::from_str_radix(&digits, integer.radix()).unwrap_or(i64::MAX);
            return Some(At {
                value: number,
                span,
            });
        }
        wrong_type(source, key, "a whole number", &value);
        None
    }

    /// Takes a list of whatever values; `expected` says what of.
    pub fn list(
        &mut self,
        source: &mut Source<'_>,
        key: &'static str,
        expected: &'static str,
    ) -> Option<DeArray<'t>> {
        let value = self.take(key)?;
        if !matches!(value.get_ref(), DeValue::Array(_)) {
            wrong_type(source, key, expected, &value);
            return None;
        }
        match value.into_inner() {
            DeValue::Array(list) => Some(list),
            _ => None,
        }
    }

    /// Takes a list of tables, each to be read as `of`.
    pub fn tables(
        &mut self,
        source: &mut Source<'_>,
        key: &'static str,
        of: &'static str,
    ) -> Option<Vec<Fields<'t>>> {
        let list = self.list(source, key, "a list of tables")?;
        Some(
            list.into_iter()
                .filter_map(|value| table_of(source, key, of, value))
                .collect(),
        )
    }

    /// Ends the reading: every key that was not taken is unknown, unless it begins with `x-`.
    pub fn finish(self, source: &mut Source<'_>) {
        for key in self.table.keys() {
            if key.get_ref().starts_with("x-") {
                continue;
            }
            let near = nearest(key.get_ref(), self.known.iter().copied());
            let fault = Fault::UnknownKey {
                key: key.get_ref().to_string(),
                of: self.of,
                near,
            };
            source.error(fault, Some(key.span().into()));
        }
    }

    /// What is left of the table, for one whose keys are names rather than fields.
    pub fn into_rest(self) -> DeTable<'t> {
        self.table
    }
}

/// A value that must be a table, to be read as `of`.
pub fn table_of<'t>(
    source: &mut Source<'_>,
    key: &str,
    of: &'static str,
    value: Spanned<DeValue<'t>>,
) -> Option<Fields<'t>> {
    let span = value.span();
    if !matches!(value.get_ref(), DeValue::Table(_)) {
        wrong_type(source, key, "a table", &value);
        return None;
    }
    match value.into_inner() {
        DeValue::Table(table) => Some(Fields::new(of, span, table)),
        _ => None,
    }
}

/// A value that must be a text.
pub fn text_of<'t>(
    source: &mut Source<'_>,
    key: &str,
    value: Spanned<DeValue<'t>>,
) -> Option<At<Cow<'t, str>>> {
    let span = Some(value.span().into());
    if !matches!(value.get_ref(), DeValue::String(_)) {
        wrong_type(source, key, "a text in quotes", &value);
        return None;
    }
    match value.into_inner() {
        DeValue::String(text) => Some(At { value: text, span }),
        _ => None,
    }
}

/// Notes that a value is not of the type it must be of.
pub fn wrong_type(
    source: &mut Source<'_>,
    key: &str,
    expected: &'static str,
    value: &Spanned<DeValue<'_>>,
) {
    let found = match value.get_ref() {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a decimal number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    let fault = Fault::WrongType {
        key: key.to_owned(),
        expected,
        found,
    };
    source.error(fault, Some(value.span().into()));
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
        let found = decode("f.toml", b"\xef\xbb\xbfa = 1\nb = \"\xff\"\n".to_vec()).unwrap_err();
        assert_eq!(found.to_string(), "f.toml:2:6: the file is not UTF-8 text");
    }

    #[test]
    fn columns_count_characters() {
        let found = faults("# ü\nx-a = { \"é\" = 1, b = 1, b = 2 }\n");
        assert_eq!(found, ["f.toml:2:25: duplicate key"]);
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
