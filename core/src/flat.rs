//! Blocks of rows and texts in one run of bytes, opened by their header alone and read in place.
//!
//! It must not know what the blocks hold. The bytes stand in memory, or elsewhere, from where they
//! are fetched page by page as they are asked for, each page held to its checksum. Every access is
//! checked, so that damaged bytes give empty answers, never a panic.

mod build;
mod pages;

use std::borrow::Cow;
use std::fmt::Debug;
use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64;
use zerocopy::little_endian::U32;
use zerocopy::{FromBytes, Immutable, KnownLayout, Unaligned};

pub(crate) use build::{Arena, Content, append, extend, number};
use pages::{Extent, PAGE, Pages, SEAL};

/// The handle of nothing.
pub(crate) const NONE: u32 = u32::MAX;

/// Declares rows: small fixed records of handles. Every number is a little-endian `u32` without
/// alignment, so that the same bytes serve on every machine and at every offset.
macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, Hash,
            zerocopy::FromBytes, zerocopy::IntoBytes, zerocopy::Immutable,
            zerocopy::KnownLayout, zerocopy::Unaligned,
        )]
        #[repr(C)]
        pub(crate) struct $name {
            $($(#[$field_doc])* pub(crate) $field: $type,)*
        }
    )*};
}
pub(crate) use rows;

rows! {
    /// Some bytes of a text arena.
    Text { start: U32, len: U32, }

    /// Some rows of another block, one after the other.
    Run { start: U32, len: U32, }
}

/// Bytes that are not of the form, or of another version of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("these bytes are of no form that this version reads")]
pub struct UnknownForm;

/// What the bytes begin with: a word and the version of the form.
pub(crate) type Magic = [u8; 8];

/// What a row must be to be read in place.
pub(crate) trait Row: FromBytes + Immutable + KnownLayout + Unaligned + Copy {}
impl<T: FromBytes + Immutable + KnownLayout + Unaligned + Copy> Row for T {}

/// Bytes that stand elsewhere, such as in a file.
pub trait Remote: Debug + Send + Sync {
    /// How many there are.
    fn size(&self) -> u64;

    /// Fills `buffer` with those from `offset` on, and says whether it could.
    fn read(&self, offset: u64, buffer: &mut [u8]) -> bool;

    /// All of them, made anew from what they were made of, where some were found damaged.
    fn remake(&self) -> Option<Vec<u8>>;
}

/// Where bytes stand.
#[derive(Debug)]
pub enum Source {
    /// In memory.
    Memory(Cow<'static, [u8]>),
    /// Elsewhere.
    Remote(Box<dyn Remote>),
}

impl From<Vec<u8>> for Source {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Memory(bytes.into())
    }
}

impl From<&'static [u8]> for Source {
    fn from(bytes: &'static [u8]) -> Self {
        Self::Memory(bytes.into())
    }
}

impl From<Box<dyn Remote>> for Source {
    fn from(remote: Box<dyn Remote>) -> Self {
        Self::Remote(remote)
    }
}

/// `N` blocks of rows or text.
#[derive(Debug)]
pub(crate) struct Blocks<const N: usize> {
    pages: Pages,
    extents: [Extent; N],
}

impl<const N: usize> Blocks<N> {
    /// Opens blocks whose rows are of these sizes; a text's is 1. Only the header is looked at.
    pub(crate) fn open(
        magic: Magic,
        rows: [usize; N],
        source: Source,
    ) -> Result<Self, UnknownForm> {
        let header = header_of(&source, header_size(N)).ok_or(UnknownForm)?;
        let (told, seal) = header.split_last_chunk::<SEAL>().ok_or(UnknownForm)?;
        if told[..magic.len()] != magic || pages::seal(told, 0) != *seal {
            return Err(UnknownForm);
        }
        let lengths = <[U32]>::ref_from_bytes(&told[magic.len()..]).map_err(|_| UnknownForm)?;
        let mut at = header.len();
        let extents = std::array::from_fn(|block| {
            let len = lengths.get(block).map_or(0, |len| len.get() as usize);
            let extent = Extent::new(at, len, rows[block]);
            at = extent.end();
            extent
        });
        let pages = Pages::new(source, header);
        if pages.size() != at as u64 {
            return Err(UnknownForm);
        }
        Ok(Self { pages, extents })
    }

    /// All the bytes, which [`Blocks::open`] takes again.
    pub(crate) fn bytes(&self) -> Cow<'_, [u8]> {
        self.pages.all()
    }

    /// How many rows a block has.
    pub(crate) fn count<T: Row>(&self, block: usize) -> u32 {
        u32::try_from(self.extents[block].len() / size_of::<T>()).unwrap_or(u32::MAX)
    }

    /// One row of a block.
    pub(crate) fn row<T: Row>(&self, block: usize, at: u32) -> Option<T> {
        let (at, size) = (at as usize, size_of::<T>());
        let extent = &self.extents[block];
        if let Some(bytes) = self.pages.in_memory() {
            let start = extent.place_of(at, size)?;
            return T::read_from_bytes(bytes.get(start..start + size)?).ok();
        }
        let in_page = PAGE / size;
        let page = self.pages.page(extent, at / in_page);
        let start = at % in_page * size;
        T::read_from_bytes(page.get(start..start + size)?).ok()
    }

    /// Some rows of a block, as far as it has so many.
    pub(crate) fn run<T: Row>(&self, block: usize, run: Run) -> impl ExactSizeIterator<Item = T> {
        let there = within(run, self.count::<T>(block));
        // A page that can't be read leaves rows of nothing, so that their number stays what it is.
        let nothing = || T::new_zeroed();
        there.map(move |at| self.row(block, at).unwrap_or_else(nothing))
    }

    /// All the rows of a block.
    pub(crate) fn rows<T: Row>(&self, block: usize) -> impl ExactSizeIterator<Item = T> {
        let run = Run {
            start: 0.into(),
            len: self.count::<T>(block).into(),
        };
        self.run(block, run)
    }

    /// The place of the first row that is not before what is looked for, in a block that is sorted
    /// by it.
    pub(crate) fn first_not<T: Row>(&self, block: usize, is_before: impl Fn(T) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.count::<T>(block));
        while low < high {
            let middle = low.midpoint(high);
            if self.row(block, middle).is_some_and(&is_before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// A text of an arena.
    pub(crate) fn text(&self, arena: usize, text: Text) -> &str {
        let (start, len) = (text.start.get() as usize, text.len.get() as usize);
        if len == 0 {
            return "";
        }
        let extent = &self.extents[arena];
        let (page, start) = (start / PAGE, start % PAGE);
        let bytes = if start == 0 && len > PAGE {
            self.pages.long(extent, page, len).get(..len)
        } else {
            self.pages.page(extent, page).get(start..start + len)
        };
        std::str::from_utf8(bytes.unwrap_or_default()).unwrap_or_default()
    }
}

/// The hash of a text, by which rows are found in a block that is sorted by it.
pub(crate) fn hash(text: &str) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a half of it tells enough apart"
    )]
    let half = xxh3_64(text.as_bytes()) as u32;
    half
}

/// The numbers of a run of rows, as far as there are so many.
pub(crate) fn within(run: Run, count: u32) -> Range<u32> {
    let end = run.start.get().saturating_add(run.len.get()).min(count);
    run.start.get().min(end)..end
}

/// A word, the length of each block, and the seal of these.
fn header_size(blocks: usize) -> usize {
    size_of::<Magic>() + blocks * size_of::<U32>() + SEAL
}

fn header_of(source: &Source, size: usize) -> Option<Vec<u8>> {
    match source {
        Source::Memory(bytes) => bytes.get(..size).map(<[u8]>::to_vec),
        Source::Remote(remote) => {
            let mut header = vec![0; size];
            remote.read(0, &mut header).then_some(header)
        }
    }
}

#[cfg(test)]
mod tests;
