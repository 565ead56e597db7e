//! `ids`: the full ids a view is about, one a line, to be handed to the next command.
//!
//! It must not know a view: it works on any listing.

use std::io::{self, Write};

use super::End;
use super::listing::{Listing, Records, Tables};
use super::record::Record;
use roadmap_core::safe::safe;

/// Writes a listing.
pub(super) fn write(listing: &impl Listing, end: End, out: &mut dyn Write) -> io::Result<()> {
    listing.tables(&mut Ids { end, out })
}

struct Ids<'o> {
    end: End,
    out: &'o mut dyn Write,
}

impl Tables for Ids<'_> {
    fn table<R: Records + ?Sized>(&mut self, records: &R) -> io::Result<()> {
        records.each(&mut |record| {
            record.ids().into_iter().try_for_each(|id| {
                self.out.write_all(safe(id).as_bytes())?;
                self.out.write_all(self.end.bytes())
            })
        })
    }
}
