//! A line of the form that `export` writes: its text, its link, its mark and its comment.
//!
//! It must not know what the line is of.

use std::str::FromStr;

use roadmap_core::document::Link;
use roadmap_core::model::Status;

use super::super::text::{Mark, Span, Text};

/// A text as it stands, without the blank before its comment: line breaks are line feeds.
pub(super) fn whole(text: &Text) -> String {
    upto(text, said(text))
}

/// The end of what a text says: before the blank that parts it from its comment.
fn said(text: &Text) -> usize {
    let plain = &text.plain;
    match &text.comment {
        Some(_) => plain.strip_suffix(' ').unwrap_or(plain).len(),
        None => plain.len(),
    }
}

fn upto(text: &Text, end: usize) -> String {
    let mut said = String::with_capacity(end);
    let mut from = 0;
    let breaks = text.spans.iter().filter(|span| span.kind == Mark::Break);
    for span in breaks.filter(|span| span.at.end <= end) {
        said.push_str(&text.plain[from..span.at.start]);
        said.push('\n');
        from = span.at.end;
    }
    said.push_str(&text.plain[from..end]);
    said
}

/// The emphasised words in brackets that a text ends with.
pub(super) fn mark(text: &Text) -> Option<&Span> {
    let end = said(text);
    let last = text
        .spans
        .iter()
        .rev()
        .find(|span| span.kind == Mark::Emphasis)?;
    let words = text.of(last);
    (last.at.end == end && words.starts_with('(') && words.ends_with(')')).then_some(last)
}

pub(super) fn status_named(words: &str) -> Option<Status> {
    let word = words.strip_prefix('(')?.strip_suffix(')')?;
    let status = Status::from_str(word).ok()?;
    matches!(status, Status::Learning | Status::Known).then_some(status)
}

/// The title of a line, and its link, which the title is.
pub(super) fn titled(text: &Text) -> (String, Option<Link>) {
    let mut end = said(text);
    if let Some(mark) = mark(text)
        && status_named(text.of(mark)).is_some()
    {
        end = mark.at.start - usize::from(text.plain[..mark.at.start].ends_with(' '));
    }
    let title = upto(text, end);
    let link = text.spans.iter().find_map(|span| match &span.kind {
        Mark::Link(url) if span.at == (0..end) => Some(Link {
            title: title.clone(),
            url: url.clone(),
        }),
        _ => None,
    });
    (title, link)
}

/// A resource's or project's title, its address and the word on it.
pub(super) fn extra(text: &Text) -> (String, String, String) {
    let mut end = said(text);
    let mut word = String::new();
    if let Some(mark) = mark(text) {
        let words = upto(text, mark.at.end).split_off(mark.at.start);
        words[1..words.len() - 1].clone_into(&mut word);
        end = mark.at.start - usize::from(text.plain[..mark.at.start].ends_with(' '));
    }
    let url = text.spans.iter().find_map(|span| match &span.kind {
        Mark::Link(url) if span.at == (0..end) => Some(url.clone()),
        _ => None,
    });
    (upto(text, end), url.unwrap_or_default(), word)
}

/// Adds a paragraph to those before it.
pub(super) fn add(text: &mut String, paragraph: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(paragraph);
}

/// What the comment of a line says: words, and keys with values.
#[derive(Default)]
pub(super) struct Comment(Vec<(String, Option<String>)>);

impl Comment {
    pub(super) fn of(text: &Text) -> Self {
        let words = text
            .comment
            .as_deref()
            .unwrap_or_default()
            .split_whitespace();
        Self(
            words
                .map(|word| match word.split_once('=') {
                    Some((key, value)) => (key.to_owned(), Some(value.to_owned())),
                    None => (word.to_owned(), None),
                })
                .collect(),
        )
    }

    pub(super) fn has(&self, flag: &str) -> bool {
        self.0
            .first()
            .is_some_and(|(key, value)| key == flag && value.is_none())
    }

    fn value(&self, key: &str) -> Option<&str> {
        let mut pairs = self.0.iter();
        pairs.find_map(|(name, value)| value.as_deref().filter(|_| name == key))
    }

    /// The value of a key.
    pub(super) fn one(&self, key: &str) -> Option<String> {
        self.value(key).map(decoded)
    }

    /// The values of a key.
    pub(super) fn all(&self, key: &str) -> Vec<String> {
        let values = self.value(key).map(|value| value.split(',').map(decoded));
        values.into_iter().flatten().collect()
    }
}

/// A value with each `%XX` as the byte that it is.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, more @ ..] = rest {
        let byte = match more {
            [high, low, ..] if *first == b'%' => hex(*high).zip(hex(*low)),
            _ => None,
        };
        if let Some((high, low)) = byte {
            bytes.push(high * 16 + low);
            rest = &more[2..];
        } else {
            bytes.push(*first);
            rest = more;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}
