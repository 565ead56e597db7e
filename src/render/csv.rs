//! `csv`: a record a row under a header row of the JSON keys.
//!
//! It must not know a view: cells are made from the JSON of a record. A cell that a spreadsheet
//! would take for a formula begins with `'`.

use std::io::{self, Write};

use serde_json::{Map, Value};

use super::listing::{Listing, Tables};
use super::record::Record;
use super::safe::safe_but;

/// Writes a listing. Where it has several tables an empty line parts them.
pub(super) fn write(listing: &impl Listing, out: &mut dyn Write) -> io::Result<()> {
    listing.tables(&mut Csv { out, begun: false })
}

/// Writes a table of one column.
pub(super) fn column(header: &str, values: &[String], out: &mut dyn Write) -> io::Result<()> {
    let mut rows = writer(out);
    row(&mut rows, [header])?;
    for value in values {
        row(&mut rows, [guarded(value)])?;
    }
    rows.flush()
}

struct Csv<'o> {
    out: &'o mut dyn Write,
    begun: bool,
}

impl Tables for Csv<'_> {
    fn table<R: Record>(&mut self, records: &[R]) -> io::Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            self.out.write_all(b"\n")?;
        }
        let mut rows = writer(self.out);
        row(&mut rows, keys(&R::default())?.keys())?;
        for record in records {
            row(&mut rows, keys(record)?.values().map(cell))?;
        }
        rows.flush()
    }
}

fn writer(out: &mut dyn Write) -> csv::Writer<&mut dyn Write> {
    csv::WriterBuilder::new().from_writer(out)
}

/// Writes a row. What the stream said must not be wrapped: a closed pipe is known by its kind.
fn row<T: AsRef<[u8]>>(
    rows: &mut csv::Writer<&mut dyn Write>,
    cells: impl IntoIterator<Item = T>,
) -> io::Result<()> {
    rows.write_record(cells)
        .map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(error) => error,
            other => io::Error::other(format!("a row can't be written: {other:?}")),
        })
}

fn keys(record: &impl Record) -> io::Result<Map<String, Value>> {
    match serde_json::to_value(record)? {
        Value::Object(keys) => Ok(keys),
        other => Err(io::Error::other(format!("a record has no keys: {other}"))),
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => guarded(text),
        Value::Array(values) => guarded(&list(values)),
        Value::Object(keys) => tally(keys).unwrap_or_else(|| guarded(&value.to_string())),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// Texts and links joined; anything else as JSON.
fn list(values: &[Value]) -> String {
    let texts: Option<Vec<&str>> = values.iter().map(text_or_url).collect();
    texts.map_or_else(
        || Value::from(values.to_vec()).to_string(),
        |texts| texts.join("; "),
    )
}

fn text_or_url(value: &Value) -> Option<&str> {
    match value {
        Value::String(text) => Some(text),
        Value::Object(link) if link.keys().eq(["title", "url"]) => link["url"].as_str(),
        _ => None,
    }
}

/// How many of how many, as `complete/total`.
fn tally(keys: &Map<String, Value>) -> Option<String> {
    let is_tally = keys.keys().eq(["complete", "total"]);
    is_tally.then(|| format!("{}/{}", keys["complete"], keys["total"]))
}

/// A text that no spreadsheet takes for a formula; a number is none.
fn guarded(text: &str) -> String {
    let shown = safe_but(text, &['\n', '\t']);
    let is_number = text.parse::<f64>().is_ok_and(f64::is_finite);
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number {
        format!("'{shown}")
    } else {
        shown.into_owned()
    }
}
