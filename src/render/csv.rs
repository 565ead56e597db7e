//! `csv`: a record a row under a header row of the JSON keys.
//!
//! It must not know a view: cells are made from the JSON of a record. No cell can be a formula or
//! more than one cell to a spreadsheet: what would begin a formula has a `'` before it, and what
//! some take for a separator stands in quotes.

use std::borrow::Cow;
use std::io::{self, Write};

use roadmap_core::safe::safe_but;
use serde::Serialize;
use serde_json::{Map, Value};

use super::listing::{Listing, Records, Tables};

/// What a formula begins with; the wide forms count where Chinese or Japanese is written.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What rows and cells are parted by, here or in a spreadsheet of another opinion, and what quotes
/// them.
const PARTING: [char; 6] = [',', ';', '\t', '\n', '\r', '"'];

/// Writes a listing. Where it has several tables an empty line parts them.
pub(super) fn write(listing: &impl Listing, out: &mut dyn Write) -> io::Result<()> {
    listing.tables(&mut Csv { out, begun: false })
}

/// Writes a table of one column.
pub(super) fn column(header: &str, values: &[String], out: &mut dyn Write) -> io::Result<()> {
    row(out, [header])?;
    values
        .iter()
        .try_for_each(|value| row(out, [guarded(value)]))
}

struct Csv<'o> {
    out: &'o mut dyn Write,
    begun: bool,
}

impl Tables for Csv<'_> {
    fn table<R: Records + ?Sized>(&mut self, records: &R) -> io::Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            self.out.write_all(b"\n")?;
        }
        row(self.out, keys(&R::Sample::default())?.keys())?;
        records.each(&mut |record| row(self.out, keys(record)?.values().map(cell)))
    }
}

fn row<T: AsRef<str>>(
    out: &mut dyn Write,
    cells: impl IntoIterator<Item = T, IntoIter: ExactSizeIterator>,
) -> io::Result<()> {
    let cells = cells.into_iter();
    let is_alone = cells.len() == 1;
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            out.write_all(b",")?;
        }
        out.write_all(quoted(cell.as_ref(), is_alone).as_bytes())?;
    }
    out.write_all(b"\n")
}

/// A cell as it stands in a row, in quotes where it must be: so must an empty one that is the
/// whole row, which would be an empty line else.
fn quoted(cell: &str, is_alone: bool) -> Cow<'_, str> {
    let has_blank_end = cell.starts_with(' ') || cell.ends_with(' ');
    let is_empty_line = is_alone && cell.is_empty();
    if is_empty_line || has_blank_end || cell.contains(PARTING) {
        Cow::Owned(format!("\"{}\"", cell.replace('"', "\"\"")))
    } else {
        Cow::Borrowed(cell)
    }
}

fn keys(record: &impl Serialize) -> io::Result<Map<String, Value>> {
    match serde_json::to_value(record)? {
        Value::Object(keys) => Ok(keys),
        other => Err(io::Error::other(format!("a record has no keys: {other}"))),
    }
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => guarded(text),
        Value::Array(values) => list(values),
        Value::Object(keys) => tally(keys).unwrap_or_else(|| guarded(&value.to_string())),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// Texts and links joined; anything else as JSON.
fn list(values: &[Value]) -> String {
    let texts: Option<Vec<&str>> = values.iter().map(text_or_url).collect();
    match texts {
        Some(texts) => {
            let texts: Vec<String> = texts.into_iter().map(guarded).collect();
            texts.join("; ")
        }
        None => guarded(&Value::from(values.to_vec()).to_string()),
    }
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

/// A text that no spreadsheet takes for a formula: what would be one has a `'` before it. So has
/// what would be one but for a `'` of its own, so that one can always be taken away again. A number
/// is no formula.
fn guarded(text: &str) -> String {
    let shown = safe_but(text, &['\n', '\t']);
    let bare = text.trim_start_matches('\'');
    // Some spreadsheets drop blanks, and tabs and line breaks may begin a cell of their own.
    let begins_one = bare.trim_start().starts_with(FORMULA) || bare.starts_with(['\t', '\r', '\n']);
    let is_number = text.parse::<f64>().is_ok_and(f64::is_finite);
    if begins_one && !is_number {
        format!("'{shown}")
    } else {
        shown.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(cells: &[&str]) -> String {
        let mut out = Vec::new();
        row(&mut out, cells.iter().map(|cell| guarded(cell))).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_would_be_a_formula_is_a_text() {
        for (text, cell) in [
            ("=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"),
            ("+1+1", "'+1+1"),
            ("-1+1", "'-1+1"),
            ("@SUM(1)", "'@SUM(1)"),
            ("＝1+1", "'＝1+1"),
            (" =1+1", "' =1+1"),
            ("\t=1", "'\t=1"),
            ("\n=1", "'\n=1"),
            ("\r=1", "'\\r=1"),
            ("\u{a0}@x", "'\u{a0}@x"),
            ("-inf", "'-inf"),
        ] {
            assert_eq!(guarded(text), cell);
        }
    }

    #[test]
    fn all_else_stays() {
        for text in [
            "", "-5", "+1e3", "a=b", "1-2", "C++", "'a'", "שלום", "e\u{301}",
        ] {
            assert_eq!(guarded(text), text);
        }
    }

    #[test]
    fn what_is_put_before_a_text_can_be_taken_away_again() {
        assert_eq!(guarded("'=1"), "''=1");
        assert_eq!(guarded("''=1"), "'''=1");
    }

    #[test]
    fn a_cell_is_one_cell_to_every_spreadsheet() {
        assert_eq!(written(&["a", "b;=1", "c"]), "a,\"b;=1\",c\n");
        assert_eq!(written(&["a\t=1", "b,=1"]), "\"a\t=1\",\"b,=1\"\n");
        assert_eq!(written(&["a\"=1\"", " b"]), "\"a\"\"=1\"\"\",\" b\"\n");
        assert_eq!(written(&["", ""]), ",\n");
        assert_eq!(written(&[""]), "\"\"\n");
    }

    #[test]
    fn each_text_of_a_list_is_guarded() {
        assert_eq!(list(&["a".into(), "=1".into()]), "a; '=1");
    }
}
