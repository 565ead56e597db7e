//! `json`: the whole view as one object on one line.
//!
//! It must not know a view: what has a `Serialize` can be written. Characters that could steer a
//! terminal are written as `\u…`, which says the same to every reader.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::Formatter;

use roadmap_core::safe::is_unsafe;

/// The version of what machines read.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Versioned<'v, T> {
    version: u32,
    #[serde(flatten)]
    view: &'v T,
}

/// Writes a view as one object, its version first.
pub(super) fn write(view: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let versioned = Versioned {
        version: VERSION,
        view,
    };
    line(&versioned, out)
}

/// Writes a value on a line of its own.
pub(super) fn line(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    self::value(value, out)?;
    out.write_all(b"\n")
}

/// Writes a value and nothing after it.
pub(super) fn value(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut serializer = serde_json::Serializer::with_formatter(&mut *out, Compact);
    Ok(value.serialize(&mut serializer)?)
}

/// JSON without blanks and without a character that a terminal would act on.
struct Compact;

impl Formatter for Compact {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|&(_, c)| is_unsafe(c)) {
            out.write_all(&rest.as_bytes()[..at])?;
            write!(out, "\\u{:04x}", u32::from(c))?;
            rest = &rest[at + c.len_utf8()..];
        }
        out.write_all(rest.as_bytes())
    }
}
