//! TOML text read key by key, with the place of every value: what is wrong is noted and reading
//! goes on, so that all the errors of a file are reported at once.
//!
//! It must not know what a roadmap or a record is.

mod source;

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

pub use source::{At, MAX_TOLD, Part, Source, Span, decode};

use crate::error::Fault;

/// How many keys any table has that is read, about: room for more is found when it is needed.
const MOST_KEYS: usize = 16;

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
    pub fn new(of: &'static str, span: impl Into<Span>, table: DeTable<'t>) -> Self {
        Self {
            of,
            span: span.into(),
            table,
            known: Vec::with_capacity(MOST_KEYS),
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
        // Collected in place, it would keep the room that the parsed values took.
        let mut texts = Vec::with_capacity(list.len());
        texts.extend(
            list.into_iter()
                .filter_map(|value| text_of(source, key, value)),
        );
        Some(texts)
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
        let span = Some(source.span(value.span()));
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
            let near = source.nearest(key.get_ref(), self.known.iter().copied());
            let fault = Fault::UnknownKey {
                key: key.get_ref().to_string(),
                of: self.of,
                near,
            };
            source.error(fault, Some(source.span(key.span())));
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
    let span = source.span(value.span());
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
    let span = Some(source.span(value.span()));
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
    source.error(fault, Some(source.span(value.span())));
}
