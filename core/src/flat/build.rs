//! How blocks are made: rows and texts go in, bytes come out.
//!
//! It must not know what they say.

use std::collections::HashMap;

use zerocopy::IntoBytes;
use zerocopy::little_endian::U32;

use super::pages::{Extent, PAGE, Pages, seal};
use super::{Blocks, Magic, NONE, Run, Text, header_size};

impl<const N: usize> Blocks<N> {
    /// Joins blocks, whose rows are of these sizes.
    pub(crate) fn join(magic: Magic, rows: [usize; N], blocks: [&[u8]; N]) -> Self {
        let mut at = header_size(N);
        let extents = std::array::from_fn(|block| {
            let extent = Extent::new(at, blocks[block].len(), rows[block]);
            at = extent.end();
            extent
        });
        let mut bytes = Vec::with_capacity(at);
        bytes.extend_from_slice(&magic);
        for block in blocks {
            bytes.extend_from_slice(U32::new(number(block.len())).as_bytes());
        }
        bytes.extend_from_slice(&seal(&bytes, 0));
        let header = bytes.clone();
        for (extent, block) in extents.iter().zip(blocks) {
            for page in 0..extent.pages() {
                let (inner, outer) = extent.places(page);
                bytes.extend_from_slice(&block[inner.clone()]);
                bytes.extend_from_slice(&seal(&block[inner], outer.start));
            }
        }
        let pages = Pages::new(bytes.into(), header);
        Self { pages, extents }
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

/// Adds a text to the end of others. None lies across the end of a page but one that is longer
/// than a page, which begins one and shares none.
pub(crate) fn append(texts: &mut String, text: &str) -> Text {
    let room = |texts: &String| (PAGE - texts.len() % PAGE) % PAGE;
    if text.len() > room(texts) {
        texts.extend(std::iter::repeat_n('\0', room(texts)));
    }
    let start = number(texts.len());
    texts.push_str(text);
    if text.len() > PAGE {
        texts.extend(std::iter::repeat_n('\0', room(texts)));
    }
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
