//! `tsv`: a record a row, its id first and its title last; no header, no colour, nothing wrapped
//! or cut.
//!
//! It must not know a view: which columns a record has stands in `record`, and for users in the
//! documentation of [`super`].

use std::io::{self, Write};

use super::End;
use super::listing::{Listing, Records, Tables};
use super::record::Record;
use roadmap_core::safe::safe;

/// Writes a listing.
pub(super) fn write(listing: &impl Listing, end: End, out: &mut dyn Write) -> io::Result<()> {
    listing.tables(&mut Tsv { end, out })
}

struct Tsv<'o> {
    end: End,
    out: &'o mut dyn Write,
}

impl Tables for Tsv<'_> {
    fn table<R: Records + ?Sized>(&mut self, records: &R) -> io::Result<()> {
        records.each(&mut |record| {
            let mut parting: &[u8] = b"";
            record.each_column(&mut |column| {
                self.out.write_all(std::mem::replace(&mut parting, b"\t"))?;
                self.out.write_all(safe(column).as_bytes())
            })?;
            self.out.write_all(self.end.bytes())
        })
    }
}
