//! Blocks of rows and texts in one run of bytes, opened by their header alone and read in place.
//!
//! It must not know what the blocks hold. Every access is checked, so that damaged bytes give
//! empty answers, never a panic.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use zerocopy::little_endian::U32;
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

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

/// `N` blocks of rows or text.
#[derive(Clone, Debug)]
pub(crate) struct Blocks<const N: usize> {
    bytes: Cow<'static, [u8]>,
    ranges: [Range<usize>; N],
}

impl<const N: usize> Blocks<N> {
    /// Joins blocks.
    pub(crate) fn join(magic: Magic, blocks: [&[u8]; N]) -> Self {
        let header = Self::header();
        let size = header + blocks.iter().map(|block| block.len()).sum::<usize>();
        let mut bytes = Vec::with_capacity(size);
        bytes.extend_from_slice(&magic);
        for block in blocks {
            bytes.extend_from_slice(U32::new(number(block.len())).as_bytes());
        }
        let mut at = header;
        let ranges = blocks.map(|block| {
            bytes.extend_from_slice(block);
            let range = at..at + block.len();
            at = range.end;
            range
        });
        Self {
            bytes: bytes.into(),
            ranges,
        }
    }

    /// Opens joined blocks. Only the header is looked at.
    pub(crate) fn open(magic: Magic, bytes: Cow<'static, [u8]>) -> Result<Self, UnknownForm> {
        let header = bytes.get(magic.len()..Self::header()).ok_or(UnknownForm)?;
        let lengths = <[U32]>::ref_from_bytes(header).map_err(|_| UnknownForm)?;
        let mut ranges = std::array::from_fn(|_| 0..0);
        let mut at = Self::header();
        for (range, length) in ranges.iter_mut().zip(lengths) {
            let end = at + length.get() as usize;
            *range = at..end;
            at = end;
        }
        if bytes[..magic.len()] != magic || at != bytes.len() {
            return Err(UnknownForm);
        }
        Ok(Self { bytes, ranges })
    }

    /// All the bytes, which [`Blocks::open`] takes again.
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// All the rows of a block.
    pub(crate) fn rows<T: Row>(&self, block: usize) -> &[T] {
        <[T]>::ref_from_bytes(self.block(block)).unwrap_or_default()
    }

    /// One row of a block.
    pub(crate) fn row<T: Row>(&self, block: usize, at: u32) -> Option<T> {
        self.rows(block).get(at as usize).copied()
    }

    /// Some rows of a block.
    pub(crate) fn run<T: Row>(&self, block: usize, run: Run) -> &[T] {
        let start = run.start.get() as usize;
        let end = start + run.len.get() as usize;
        self.rows(block).get(start..end).unwrap_or_default()
    }

    /// How many rows a block has.
    pub(crate) fn count<T: Row>(&self, block: usize) -> u32 {
        u32::try_from(self.ranges[block].len() / size_of::<T>()).unwrap_or(u32::MAX)
    }

    /// A text of an arena.
    pub(crate) fn text(&self, arena: usize, text: Text) -> &str {
        let start = text.start.get() as usize;
        let end = start + text.len.get() as usize;
        let bytes = self.block(arena).get(start..end).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    fn block(&self, block: usize) -> &[u8] {
        &self.bytes[self.ranges[block].clone()]
    }

    fn header() -> usize {
        size_of::<Magic>() + N * size_of::<U32>()
    }
}

/// Texts on their way into a block, each kept once.
#[derive(Debug, Default)]
pub(crate) struct Arena {
    text: String,
    known: HashMap<String, Text>,
}

impl Arena {
    /// Keeps a text.
    pub(crate) fn add(&mut self, text: &str) -> Text {
        if text.is_empty() {
            return Text::default();
        }
        if let Some(&known) = self.known.get(text) {
            return known;
        }
        let added = append(&mut self.text, text);
        self.known.insert(text.to_owned(), added);
        added
    }

    /// A text that was kept.
    pub(crate) fn get(&self, text: Text) -> &str {
        let start = text.start.get() as usize;
        &self.text[start..start + text.len.get() as usize]
    }

    /// All of it, as a block.
    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }
}

/// Adds a text to the end of others.
pub(crate) fn append(texts: &mut String, text: &str) -> Text {
    let start = number(texts.len());
    texts.push_str(text);
    Text {
        start: start.into(),
        len: number(text.len()).into(),
    }
}

/// Adds rows to the end of a block.
pub(crate) fn extend<T>(block: &mut Vec<T>, rows: impl IntoIterator<Item = T>) -> Run {
    let start = block.len();
    block.extend(rows);
    Run {
        start: number(start).into(),
        len: number(block.len() - start).into(),
    }
}

/// A count as a handle. A source of at most 64 MiB can't make 4 GiB of anything.
pub(crate) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}
