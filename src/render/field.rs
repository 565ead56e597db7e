//! Raw values of one field: one a line in every format that shells read.
//!
//! It must not name the field: that was asked for, and is known to who reads it.

use std::io::{self, Write};

use serde::Serialize;

use super::{End, Format, Style, csv, json};
use crate::query::show::FieldView;
use roadmap_core::safe::safe_but;

#[derive(Serialize)]
struct ValueLine<'v> {
    #[serde(rename = "type")]
    kind: &'static str,
    value: &'v str,
}

/// Writes the values.
pub(super) fn write(view: &FieldView, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match style.format {
        Format::Json => json::write(view, out),
        Format::Jsonl => view.values.iter().try_for_each(|value| {
            let kind = "value";
            json::line(&ValueLine { kind, value }, out)
        }),
        Format::Csv => csv::column("value", &view.values, out),
        // People read a note as it was written, and would not know what else `\n` may mean.
        Format::Table => lines(view, &['\n', '\t'], End::Line, out),
        Format::Tsv | Format::Ids => lines(view, &[], style.end, out),
    }
}

fn lines(view: &FieldView, left: &[char], end: End, out: &mut dyn Write) -> io::Result<()> {
    view.values.iter().try_for_each(|value| {
        out.write_all(safe_but(value, left).as_bytes())?;
        out.write_all(end.bytes())
    })
}
