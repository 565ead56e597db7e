//! `jsonl`: a record a line, its `type` first; what else a view says comes last, as `summary`.
//!
//! It must not know a view: it works on any listing.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Value;

use super::json::line;
use super::listing::{Listing, Records};
use super::record::Record;

#[derive(Serialize)]
struct Typed<'r, R> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(flatten)]
    record: &'r R,
}

/// Writes a listing.
pub(super) fn write<L: Listing>(listing: &L, out: &mut dyn Write) -> io::Result<()> {
    listing.records().each(&mut |record| {
        let kind = record.kind();
        line(&Typed { kind, record }, out)
    })?;
    let Some(records) = L::SUMMED_BESIDE else {
        return Ok(());
    };
    let mut summary = serde_json::to_value(listing)?;
    if let Value::Object(keys) = &mut summary {
        keys.shift_remove(records);
    }
    line(
        &Typed {
            kind: "summary",
            record: &summary,
        },
        out,
    )
}
