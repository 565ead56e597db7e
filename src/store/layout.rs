//! Where everything stands in the text of a progress file: each header and each `key = value`,
//! in whatever form of TOML they are written.
//!
//! A parsed document knows what a file says but not how it was written, and an editable one writes
//! the whole file anew, line ends and all. Knowing the places alone, one value can be changed and
//! every other byte left as it is.
//!
//! It must not know what a record is, nor how a change is written.

use std::borrow::Cow;
use std::ops::Range;

use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, parse_document};

/// The places of a text that was parsed without errors.
#[derive(Debug)]
pub(super) struct Layout<'t> {
    pub(super) text: &'t str,
    /// How its lines end.
    pub(super) eol: &'static str,
    pub(super) headers: Vec<Header<'t>>,
    /// In the order of the text; what stands in an inline table follows that table.
    pub(super) pairs: Vec<Pair<'t>>,
    /// The starts of the lines that hold a comment and nothing else.
    comment_lines: Vec<usize>,
}

/// A line such as `[topics]`.
#[derive(Debug)]
pub(super) struct Header<'t> {
    pub(super) keys: Vec<Key<'t>>,
    pub(super) at: usize,
}

/// A `key = value`, on lines of its own or in an inline table.
#[derive(Debug)]
pub(super) struct Pair<'t> {
    /// The parts of its dotted key, of which most have one.
    pub(super) keys: Vec<Key<'t>>,
    pub(super) value: Range<usize>,
    pub(super) within: Within,
}

/// What a pair belongs to; numbers count the headers and the pairs of the layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Within {
    Root,
    Header(usize),
    Inline(usize),
}

/// One part of a key.
#[derive(Debug)]
pub(super) struct Key<'t> {
    pub(super) name: Cow<'t, str>,
    pub(super) span: Range<usize>,
}

impl Pair<'_> {
    pub(super) fn start(&self) -> usize {
        self.keys
            .first()
            .map_or(self.value.start, |key| key.span.start)
    }
}

impl<'t> Layout<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let source = Source::new(text);
        let tokens = source.lex().into_vec();
        let mut events: Vec<Event> = Vec::new();
        // The text was parsed before, so that there are no errors left to hear of.
        parse_document(&tokens, &mut events, &mut ());
        let mut surveyor = Surveyor::new(source, text);
        for event in &events {
            surveyor.see(event);
        }
        surveyor.layout
    }

    /// Whether it says nothing at all: blank lines and comments.
    pub(super) fn is_blank(&self) -> bool {
        self.headers.is_empty() && self.pairs.is_empty()
    }

    /// The whole key of a pair, from the root.
    pub(super) fn path<'a>(&'a self, pair: &'a Pair<'t>) -> Vec<&'a str> {
        let mut path = match pair.within {
            Within::Root => Vec::new(),
            Within::Header(header) => names(&self.headers[header].keys),
            Within::Inline(outer) => self.path(&self.pairs[outer]),
        };
        path.extend(names(&pair.keys));
        path
    }

    pub(super) fn line_start(&self, at: usize) -> usize {
        let start = self.text[..at].rfind('\n').map_or(0, |newline| newline + 1);
        // A byte order mark is no part of the first line.
        if start == 0 && self.text.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            start
        }
    }

    /// The start of the line after the one that holds `at`.
    pub(super) fn line_end(&self, at: usize) -> usize {
        self.text[at..]
            .find('\n')
            .map_or(self.text.len(), |newline| at + newline + 1)
    }

    /// The start of the line before the one that begins at `start`.
    pub(super) fn line_above(&self, start: usize) -> Option<usize> {
        let end = self.text[..start].strip_suffix('\n')?.len();
        Some(self.line_start(end))
    }

    /// The start of the comment lines right above a line, which belong to it.
    pub(super) fn block_start(&self, at: usize) -> usize {
        let mut start = self.line_start(at);
        while let Some(above) = self.line_above(start)
            && self.comment_lines.binary_search(&above).is_ok()
        {
            start = above;
        }
        start
    }

    /// The starts of the lines that hold a comment and nothing else, in the order of the text.
    pub(super) fn comment_lines(&self) -> &[usize] {
        &self.comment_lines
    }

    /// The blanks that a line begins with.
    pub(super) fn indent(&self, at: usize) -> &'t str {
        let line = &self.text[self.line_start(at)..];
        &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
    }
}

fn names<'a>(keys: &'a [Key<'_>]) -> Vec<&'a str> {
    keys.iter().map(|key| key.name.as_ref()).collect()
}

/// Turns the parser's events into a layout.
struct Surveyor<'t> {
    source: Source<'t>,
    layout: Layout<'t>,
    /// The parts of the key that is being read.
    keys: Vec<Key<'t>>,
    /// Where the header began that is being read.
    header_at: usize,
    /// What the next pair belongs to.
    within: Within,
    /// How many lists are open: what stands in a list has no key.
    lists: usize,
    list_start: usize,
}

impl<'t> Surveyor<'t> {
    fn new(source: Source<'t>, text: &'t str) -> Self {
        let first_line = text.find('\n').map_or(text, |end| &text[..end]);
        let eol = if first_line.ends_with('\r') {
            "\r\n"
        } else {
            "\n"
        };
        Self {
            source,
            layout: Layout {
                text,
                eol,
                headers: Vec::new(),
                pairs: Vec::new(),
                comment_lines: Vec::new(),
            },
            keys: Vec::new(),
            header_at: 0,
            within: Within::Root,
            lists: 0,
            list_start: 0,
        }
    }

    fn see(&mut self, event: &Event) {
        let span = event.span().start()..event.span().end();
        match event.kind() {
            EventKind::ArrayOpen => {
                if self.lists == 0 {
                    self.list_start = span.start;
                }
                self.lists += 1;
            }
            EventKind::ArrayClose => {
                self.lists = self.lists.saturating_sub(1);
                if self.lists == 0 {
                    self.end_pair(self.list_start..span.end);
                }
            }
            _ if self.lists > 0 => {}
            EventKind::StdTableOpen | EventKind::ArrayTableOpen => self.header_at = span.start,
            EventKind::StdTableClose | EventKind::ArrayTableClose => {
                self.within = Within::Header(self.layout.headers.len());
                self.layout.headers.push(Header {
                    keys: std::mem::take(&mut self.keys),
                    at: self.header_at,
                });
            }
            EventKind::SimpleKey => {
                let mut name = Cow::Borrowed("");
                if let Some(raw) = self.source.get(event) {
                    raw.decode_key(&mut name, &mut ());
                }
                self.keys.push(Key { name, span });
            }
            EventKind::Scalar => self.end_pair(span),
            EventKind::InlineTableOpen => {
                self.end_pair(span);
                self.within = Within::Inline(self.layout.pairs.len() - 1);
            }
            EventKind::InlineTableClose => {
                if let Within::Inline(outer) = self.within {
                    let outer = &mut self.layout.pairs[outer];
                    outer.value.end = span.end;
                    self.within = outer.within;
                }
            }
            EventKind::Comment => self.see_comment(span.start),
            EventKind::KeySep
            | EventKind::KeyValSep
            | EventKind::ValueSep
            | EventKind::Whitespace
            | EventKind::Newline
            | EventKind::Error => {}
        }
    }

    fn end_pair(&mut self, value: Range<usize>) {
        self.layout.pairs.push(Pair {
            keys: std::mem::take(&mut self.keys),
            value,
            within: self.within,
        });
    }

    fn see_comment(&mut self, at: usize) {
        let line = self.layout.line_start(at);
        let alone = self.layout.text[line..at].trim().is_empty();
        if alone && !matches!(self.within, Within::Inline(_)) {
            self.layout.comment_lines.push(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(text: &str) -> Vec<String> {
        let layout = Layout::of(text);
        layout
            .pairs
            .iter()
            .map(|pair| {
                format!(
                    "{}={}",
                    layout.path(pair).join("/"),
                    &text[pair.value.clone()]
                )
            })
            .collect()
    }

    #[test]
    fn every_form_has_its_place() {
        let text = "\u{feff}v = 1\n[t]\n'a' = { b.c = \"}\", d = {} } # e = 1\n[t.\"f\\u0067\"]\nh . i = [\n{ j = 1 }, [2]]\n[[k]]\nl = 2026-11-20 10:00:00Z\n";
        assert_eq!(
            paths(text),
            [
                "v=1",
                "t/a={ b.c = \"}\", d = {} }",
                "t/a/b/c=\"}\"",
                "t/a/d={}",
                "t/fg/h/i=[\n{ j = 1 }, [2]]",
                "k/l=2026-11-20 10:00:00Z",
            ]
        );
    }

    #[test]
    fn comments_above_a_line_belong_to_it_and_no_further_ones() {
        let text = "# far\n\n# near\n  # nearer\na = 1\nb = \"\"\"\n# text\"\"\"\nc = 3\n";
        let layout = Layout::of(text);
        let starts: Vec<_> = layout
            .pairs
            .iter()
            .map(|pair| &text[layout.block_start(pair.start())..pair.start()])
            .collect();
        assert_eq!(starts, ["# near\n  # nearer\n", "", ""]);
    }

    #[test]
    fn a_byte_order_mark_is_before_the_first_line() {
        let text = "\u{feff}# c\r\na = 1\r\n";
        let layout = Layout::of(text);
        assert_eq!(layout.eol, "\r\n");
        assert_eq!(layout.block_start(layout.pairs[0].start()), 3);
    }
}
