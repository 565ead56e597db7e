//! How blocks are made: rows and texts go in, bytes come out.
//!
//! It must not know what they say.

use hashbrown::HashTable;
use xxhash_rust::xxh3::xxh3_64;
use zerocopy::little_endian::U32;
use zerocopy::{Immutable, IntoBytes};

use super::pages::{Extent, PAGE, Pages, seal};
use super::{Blocks, Magic, NONE, Run, Text, header_size};

/// The rows or texts of a block.
pub(crate) trait Content {
    /// As they stand there.
    fn content(&self) -> &[u8];
}

impl<T: IntoBytes + Immutable> Content for Vec<T> {
    fn content(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl Content for String {
    fn content(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl Content for Arena {
    fn content(&self) -> &[u8] {
        self.text.as_bytes()
    }
}

impl<const N: usize> Blocks<N> {
    /// Joins blocks, whose rows are of these sizes. Each is let go of once it is copied.
    pub(crate) fn join(magic: Magic, rows: [usize; N], blocks: [Box<dyn Content>; N]) -> Self {
        let mut at = header_size(N);
        let extents = std::array::from_fn(|block| {
            let extent = Extent::new(at, blocks[block].content().len(), rows[block]);
            at = extent.end();
            extent
        });
        let mut bytes = Vec::with_capacity(at);
        bytes.extend_from_slice(&magic);
        for block in &blocks {
            bytes.extend_from_slice(U32::new(number(block.content().len())).as_bytes());
        }
        bytes.extend_from_slice(&seal(&bytes, 0));
        let header = bytes.clone();
        for (extent, block) in extents.iter().zip(blocks) {
            for page in 0..extent.pages() {
                let (inner, outer) = extent.places(page);
                let content = &block.content()[inner];
                bytes.extend_from_slice(content);
                bytes.extend_from_slice(&seal(content, outer.start));
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
    known: HashTable<Text>,
}

impl Arena {
    /// Keeps a text.
    pub(crate) fn add(&mut self, text: &str) -> Text {
        if text.is_empty() {
            return Text::default();
        }
        let hash = |text: &str| xxh3_64(text.as_bytes());
        let is_it = |known: &Text| kept(&self.text, *known) == text;
        if let Some(&known) = self.known.find(hash(text), is_it) {
            return known;
        }
        let added = append(&mut self.text, text);
        let texts = &self.text;
        self.known
            .insert_unique(hash(text), added, |&known| hash(kept(texts, known)));
        added
    }

    /// How many texts it keeps.
    pub(crate) fn count(&self) -> usize {
        self.known.len()
    }

    /// A text that was kept.
    pub(crate) fn get(&self, text: Text) -> &str {
        kept(&self.text, text)
    }
}

fn kept(texts: &str, text: Text) -> &str {
    let start = text.start.get() as usize;
    &texts[start..start + text.len.get() as usize]
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
