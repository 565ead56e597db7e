//! Styled text without line breaks: what every table is made of.
//!
//! It is safe for a terminal by construction, since all text comes in through [`Text::with`].
//! Escapes come in only when it is painted, so that nothing ever has to measure around them.

use owo_colors::Style;
use unicode_width::UnicodeWidthStr;

use roadmap_core::safe::safe;

/// What a piece of text is, and thereby how it looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Ink {
    /// Text as it is.
    #[default]
    Plain,
    /// A heading, or what a screen is about.
    Strong,
    /// What may be overlooked: ids, labels, lines.
    Faint,
    /// What was found by a search.
    Found,
    /// Done, and the filled part of a bar.
    Done,
    /// Known before.
    Known,
    /// Being learnt.
    Learning,
    /// The answer to what is next.
    Next,
    /// An error.
    Error,
    /// A warning.
    Warning,
}

impl Ink {
    fn style(self) -> Style {
        let style = Style::new();
        match self {
            Self::Plain => style,
            Self::Strong => style.bold(),
            Self::Faint => style.dimmed(),
            Self::Found => style.magenta().bold(),
            Self::Done => style.green(),
            Self::Known => style.cyan(),
            Self::Learning => style.yellow(),
            Self::Next => style.cyan().bold(),
            Self::Error => style.red().bold(),
            Self::Warning => style.yellow().bold(),
        }
    }
}

/// A run of text of one look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// The text, safe for a terminal.
    pub text: String,
    /// How it looks.
    pub ink: Ink,
    /// Whether it is never broken, not even where it has blanks: an id, an address, a duration.
    pub whole: bool,
}

/// A line of styled text, however long.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Text {
    spans: Vec<Span>,
}

impl Text {
    /// No text.
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Text as it is.
    pub(super) fn plain(text: &str) -> Self {
        Self::of(Ink::Plain, text)
    }

    /// Text of one look.
    pub(super) fn of(ink: Ink, text: &str) -> Self {
        Self::new().with(ink, text)
    }

    /// Text that is never broken.
    pub(super) fn whole(ink: Ink, text: &str) -> Self {
        Self::new().with_whole(ink, text)
    }

    /// So many blanks.
    pub(super) fn blank(columns: usize) -> Self {
        Self::plain(&" ".repeat(columns))
    }

    /// With more text after it.
    pub(super) fn with(mut self, ink: Ink, text: &str) -> Self {
        self.push(ink, text, false);
        self
    }

    /// With more text after it that is never broken.
    pub(super) fn with_whole(mut self, ink: Ink, text: &str) -> Self {
        self.push(ink, text, true);
        self
    }

    /// With another text after it.
    pub(super) fn then(mut self, text: Self) -> Self {
        self.spans.extend(text.spans);
        self
    }

    /// With another text after it and a sign between the two, where neither is empty. At the end
    /// of a line the sign stays with what stands before it.
    pub(super) fn joined(self, sign: &str, text: Self) -> Self {
        if self.is_empty() || text.is_empty() {
            return self.then(text);
        }
        self.with_whole(Ink::Faint, sign.trim_end_matches(' '))
            .with(Ink::Plain, " ")
            .then(text)
    }

    /// The same text in one look.
    pub(super) fn all_in(mut self, ink: Ink) -> Self {
        for span in &mut self.spans {
            span.ink = ink;
        }
        self
    }

    /// The same text, never broken.
    pub(super) fn in_one(mut self) -> Self {
        for span in &mut self.spans {
            span.whole = true;
        }
        self
    }

    /// With blanks after it up to a column.
    pub(super) fn padded(self, columns: usize) -> Self {
        let blank = Self::blank(columns.saturating_sub(self.width()));
        self.then(blank)
    }

    /// The blanks that it begins with, and the rest of it.
    pub(super) fn indent(&self) -> (Self, Self) {
        let is_blank = |span: &&Span| span.text.bytes().all(|byte| byte == b' ');
        let blank = self.spans.iter().take_while(is_blank).count();
        let (indent, rest) = self.spans.split_at(blank);
        let text = |spans: &[Span]| Self {
            spans: spans.to_vec(),
        };
        (text(indent), text(rest))
    }

    /// Its runs.
    pub(super) fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// How many columns it takes.
    pub(super) fn width(&self) -> usize {
        self.spans.iter().map(|span| span.text.width()).sum()
    }

    /// As a line: without blanks at its end, with escapes only where there is colour.
    pub(super) fn paint(&self, color: bool) -> String {
        let plain: String = self.spans.iter().map(|span| span.text.as_str()).collect();
        let line = plain.trim_end_matches(' ');
        if !color {
            return line.to_owned();
        }
        let mut left = line.len();
        let mut painted = String::with_capacity(line.len() * 2);
        for span in &self.spans {
            let text = &span.text[..span.text.len().min(left)];
            left -= text.len();
            if text.is_empty() {
                continue;
            }
            let style = span.ink.style();
            if style.is_plain() {
                painted.push_str(text);
            } else {
                painted.push_str(&style.style(text).to_string());
            }
        }
        painted
    }

    fn push(&mut self, ink: Ink, text: &str, whole: bool) {
        if text.is_empty() {
            return;
        }
        let text = safe(text);
        match self.spans.last_mut() {
            Some(last) if last.ink == ink && !last.whole && !whole => last.text.push_str(&text),
            _ => self.spans.push(Span {
                text: text.into_owned(),
                ink,
                whole,
            }),
        }
    }
}
