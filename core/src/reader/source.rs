//! A named text and what is found wrong with it, each with its line and a caret.
//!
//! It must not know which keys a text may have.

mod parse;
mod parts;
#[cfg(test)]
mod tests;

pub use parts::Part;

use std::cell::OnceCell;
use std::ops::Range;

use crate::error::{Diagnostic, Excerpt, Fault, Place, Severity};
use crate::text::nearest;

/// How many characters of a long line are shown on either side of a fault.
const EXCERPT_MARGIN: usize = 60;

/// How many errors of a file, and how many warnings, are told. A file that is something else
/// altogether has one on every line, which helps nobody.
pub const MAX_TOLD: usize = 100;

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
    /// Where the part begins that is being read: places in its tables count from there.
    part: usize,
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
            part: 0,
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

    /// The span of something in a table that is being read.
    pub fn span(&self, range: Range<usize>) -> Span {
        (self.part + range.start..self.part + range.end).into()
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
