//! A run of inline Markdown as plain text, with what stands where in it.
//!
//! It must not know what the text is the title of.

use std::ops::Range;

use super::urls;

/// Inline content: what one would read aloud, and what it is besides.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    /// The text without markup; line breaks are blanks.
    pub(super) plain: String,
    /// What parts of it are, in the order in which they end.
    pub(super) spans: Vec<Span>,
    /// The labels of the footnotes that it refers to.
    pub(super) footnotes: Vec<String>,
    /// What its last HTML comment says.
    pub(super) comment: Option<String>,
    /// What stands in it that has no place in a roadmap.
    pub(super) lost: Lost,
}

/// How much of what has no place in a roadmap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lost {
    pub(super) images: usize,
    pub(super) badges: usize,
    pub(super) html_links: usize,
    pub(super) html: usize,
    pub(super) comments: usize,
}

/// What a part of a text is.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) kind: Mark,
    pub(super) at: Range<usize>,
}

/// A kind of part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Bold,
    Emphasis,
    Strike,
    Code,
    /// A link, with its address.
    Link(String),
    /// An address that stands there as it is.
    Bare(String),
    /// The end of a line.
    Break,
}

impl Text {
    /// The text of a part.
    pub(super) fn of(&self, span: &Span) -> &str {
        &self.plain[span.at.clone()]
    }

    /// Its links in order, with where they stand.
    pub(super) fn links(&self) -> impl Iterator<Item = (&Span, &str)> {
        self.spans.iter().filter_map(|span| match &span.kind {
            Mark::Link(url) | Mark::Bare(url) => Some((span, url.as_str())),
            _ => None,
        })
    }

    /// The part of a kind that covers all of the text but blanks and the trailing colon.
    pub(super) fn wholly(&self, is: impl Fn(&Mark) -> bool) -> Option<&Span> {
        let spans = self.spans.iter().filter(|span| is(&span.kind));
        spans.into_iter().find(|span| {
            let before = &self.plain[..span.at.start];
            let after = &self.plain[span.at.end..];
            before.trim().is_empty()
                && after
                    .trim_matches(|c: char| c.is_whitespace() || c == ':')
                    .is_empty()
                && !self.of(span).trim().is_empty()
        })
    }
}

/// Collects the events of one run of inline content.
#[derive(Default)]
pub(super) struct Writer {
    text: Text,
    open: Vec<Open>,
    /// How many images are open: what is said of an image is not text.
    images: usize,
}

struct Open {
    kind: Mark,
    from: usize,
    images: usize,
    form: Form,
}

/// How a part is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Signs,
    Underscores,
    Html,
}

impl Writer {
    pub(super) fn say(&mut self, words: &str) {
        if self.images == 0 {
            self.text.plain.push_str(words);
        }
    }

    pub(super) fn code(&mut self, words: &str) {
        if self.images == 0 {
            let from = self.text.plain.len();
            self.text.plain.push_str(words);
            self.mark(Mark::Code, from);
        }
    }

    pub(super) fn line_break(&mut self) {
        if self.images == 0 {
            let from = self.text.plain.len();
            self.text.plain.push(' ');
            self.mark(Mark::Break, from);
        }
    }

    pub(super) fn footnote(&mut self, label: &str) {
        self.text.footnotes.push(label.to_owned());
    }

    pub(super) fn begin_image(&mut self) {
        self.images += 1;
        self.text.lost.images += 1;
    }

    pub(super) fn end_image(&mut self) {
        self.images -= 1;
    }

    pub(super) fn html(&mut self, tag: &str) {
        if let Some(comment) = tag.strip_prefix("<!--") {
            let comment = comment.strip_suffix("-->").unwrap_or(comment);
            self.text.comment = Some(comment.trim().to_owned());
            self.text.lost.comments += 1;
        } else if is_tag(tag, "br") {
            self.line_break();
        } else if is_tag(tag, "a") {
            match attribute(tag, "href") {
                Some(url) => self.open(Mark::Link(url), Form::Html),
                None => self.text.lost.html += 1,
            }
        } else if tag.starts_with("</a") {
            if self.open.last().is_some_and(|open| open.form == Form::Html) {
                self.close();
            }
        } else if is_tag(tag, "img") {
            self.text.lost.images += 1;
        } else if !tag.starts_with("</") {
            self.text.lost.html += 1;
        }
    }

    /// Begins a part. One whose markup is underscores may turn out to be a name such as
    /// `__init__`.
    pub(super) fn begin(&mut self, kind: Mark, underscores: bool) {
        let form = if underscores {
            Form::Underscores
        } else {
            Form::Signs
        };
        self.open(kind, form);
    }

    pub(super) fn end(&mut self) {
        // HTML within it that never ends ends with it.
        while self.open.last().is_some_and(|open| open.form == Form::Html) {
            self.close();
        }
        self.close();
    }

    fn open(&mut self, kind: Mark, form: Form) {
        self.open.push(Open {
            kind,
            from: self.text.plain.len(),
            images: self.text.lost.images,
            form,
        });
    }

    fn close(&mut self) {
        let Some(open) = self.open.pop() else {
            return;
        };
        let empty = self.text.plain[open.from..].trim().is_empty();
        match open.kind {
            Mark::Link(_) if empty && self.text.lost.images > open.images => {
                self.text.lost.badges += 1;
                self.text.lost.images = open.images;
            }
            Mark::Bold
                if open.form == Form::Underscores && is_name(&self.text.plain[open.from..]) =>
            {
                let name = self.text.plain.split_off(open.from);
                self.text.plain.push_str("__");
                self.text.plain.push_str(&name);
                self.text.plain.push_str("__");
            }
            kind => self.mark(kind, open.from),
        }
    }

    /// The text, with the addresses that stand in it as they are.
    pub(super) fn finish(mut self) -> Text {
        while !self.open.is_empty() {
            self.close();
        }
        urls::find_bare(&mut self.text);
        self.text
    }

    fn mark(&mut self, kind: Mark, from: usize) {
        let at = from..self.text.plain.len();
        self.text.spans.push(Span { kind, at });
    }
}

/// Whether a piece of HTML opens an element of this name.
pub(super) fn is_tag(html: &str, name: &str) -> bool {
    html.strip_prefix('<')
        .and_then(|rest| rest.get(..name.len()).zip(rest.get(name.len()..)))
        .is_some_and(|(tag, rest)| {
            tag.eq_ignore_ascii_case(name)
                && rest.starts_with(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/')
        })
}

/// What an attribute of a piece of HTML says.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let at = tag.to_ascii_lowercase().find(&format!(" {name}="))?;
    let value = &tag[at + name.len() + 2..];
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split([' ', '>']).next()?,
    };
    let value = value.trim().replace("&amp;", "&");
    (!value.is_empty()).then_some(value)
}

/// Whether what stands between two pairs of underscores is a name of Python's own.
fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b == b'_' || b.is_ascii_digit())
}
