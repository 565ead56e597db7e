//! Pages of blocks: where each stands in the bytes, and how it is fetched and held to its seal.
//!
//! It must not know what is in them.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::Source;

/// How many bytes of rows or text a page holds at most: with its seal it is a page of memory.
pub(super) const PAGE: usize = 4096 - SEAL;

/// How many bytes the checksum at a page's end has.
pub(super) const SEAL: usize = 8;

/// How many pages are fetched at once where they are read one after the other.
const AHEAD: usize = 16;

/// The checksum of what stands at an offset, so that no page passes for another one.
pub(super) fn seal(bytes: &[u8], offset: usize) -> [u8; SEAL] {
    xxh3_64_with_seed(bytes, offset as u64).to_le_bytes()
}

/// Where a block stands.
#[derive(Debug)]
pub(super) struct Extent {
    start: usize,
    len: usize,
    /// How many bytes each of its pages holds: as many whole rows as fit.
    page: usize,
    /// The pages that were fetched.
    fetched: Slots,
    /// The texts that are longer than the page that they begin, by that page.
    long: Slots,
}

/// What was come by of a block, page by page.
type Slots = OnceLock<Box<[OnceLock<Box<[u8]>>]>>;

impl Extent {
    /// A block of `len` bytes in rows of this size, from `start` on.
    pub(super) fn new(start: usize, len: usize, row: usize) -> Self {
        Self {
            start,
            len,
            page: PAGE - PAGE % row.clamp(1, PAGE),
            fetched: OnceLock::new(),
            long: OnceLock::new(),
        }
    }

    /// How many bytes of rows or text it has.
    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// Where what follows it stands.
    pub(super) fn end(&self) -> usize {
        self.start + self.len + self.pages() * SEAL
    }

    /// How many pages it has.
    pub(super) fn pages(&self) -> usize {
        self.len.div_ceil(self.page)
    }

    /// Where a page stands in the block, and where in the bytes.
    pub(super) fn places(&self, page: usize) -> (Range<usize>, Range<usize>) {
        let start = page.saturating_mul(self.page).min(self.len);
        let inner = start..self.len.min(start + self.page);
        let outer = self.start + start + page.min(self.pages()) * SEAL;
        (inner.clone(), outer..outer + inner.len())
    }

    fn slot<'a>(&self, slots: &'a Slots, page: usize) -> Option<&'a OnceLock<Box<[u8]>>> {
        let empty = || (0..self.pages()).map(|_| OnceLock::new()).collect();
        slots.get_or_init(empty).get(page)
    }
}

/// The bytes, and what is done to come by a part of them.
#[derive(Debug)]
pub(super) struct Pages {
    source: Source,
    header: Vec<u8>,
    remade: OnceLock<Option<Vec<u8>>>,
}

impl Pages {
    pub(super) fn new(source: Source, header: Vec<u8>) -> Self {
        Self {
            source,
            header,
            remade: OnceLock::new(),
        }
    }

    /// How many bytes there are.
    pub(super) fn size(&self) -> u64 {
        match &self.source {
            Source::Memory(bytes) => bytes.len() as u64,
            Source::Remote(remote) => remote.size(),
        }
    }

    /// All the bytes.
    pub(super) fn all(&self) -> Cow<'_, [u8]> {
        match &self.source {
            Source::Memory(bytes) => bytes.as_ref().into(),
            Source::Remote(remote) => {
                let mut bytes = vec![0; usize::try_from(remote.size()).unwrap_or_default()];
                let whole = remote.read(0, &mut bytes);
                bytes.truncate(if whole { bytes.len() } else { 0 });
                bytes.into()
            }
        }
    }

    /// A page of a block; empty where it has none such.
    pub(super) fn page<'a>(&'a self, extent: &'a Extent, page: usize) -> &'a [u8] {
        match &self.source {
            Source::Memory(bytes) => bytes.get(extent.places(page).1).unwrap_or_default(),
            Source::Remote(_) => {
                let Some(slot) = extent.slot(&extent.fetched, page) else {
                    return &[];
                };
                if let Some(fetched) = slot.get() {
                    return fetched;
                }
                self.fetch(extent, page);
                slot.get().map_or(&[], |fetched| fetched)
            }
        }
    }

    /// A text that fills more than the page where it begins, in one piece.
    pub(super) fn long<'a>(&'a self, extent: &'a Extent, page: usize, len: usize) -> &'a [u8] {
        let Some(slot) = extent.slot(&extent.long, page) else {
            return &[];
        };
        slot.get_or_init(|| {
            let pages = page..extent.pages().min(page + len.div_ceil(extent.page));
            let mut text = Vec::with_capacity(len.min(extent.len));
            for page in pages {
                match &self.source {
                    Source::Memory(_) => text.extend_from_slice(self.page(extent, page)),
                    Source::Remote(_) => {
                        text.extend_from_slice(&self.read(extent, page..page + 1)[0])
                    }
                }
            }
            text.into()
        })
    }

    /// Fetches a page, and some after it where the one before it was read too.
    fn fetch(&self, extent: &Extent, page: usize) {
        let is_there = |page: usize| {
            extent
                .slot(&extent.fetched, page)
                .is_some_and(|slot| slot.get().is_some())
        };
        let goes_on = page.checked_sub(1).is_some_and(is_there);
        let last = if goes_on { page + AHEAD } else { page + 1 };
        let free = |&next: &usize| next == page || !is_there(next);
        let pages = page..(page..last.min(extent.pages())).take_while(free).count() + page;
        for (page, bytes) in pages.clone().zip(self.read(extent, pages)) {
            if let Some(slot) = extent.slot(&extent.fetched, page) {
                // Another thread may have been quicker, with the same bytes.
                let _ = slot.set(bytes);
            }
        }
    }

    /// Pages that stand elsewhere, each held to its seal. Damaged ones are made anew.
    fn read(&self, extent: &Extent, pages: Range<usize>) -> Vec<Box<[u8]>> {
        let Source::Remote(remote) = &self.source else {
            return Vec::new();
        };
        let start = extent.places(pages.start).1.start;
        let end = extent.places(pages.end.saturating_sub(1)).1.end + SEAL;
        let mut bytes = vec![0; end - start];
        let is_read = remote.read(start as u64, &mut bytes);
        let page = |page: usize| {
            let place = extent.places(page).1;
            let (from, to) = (place.start - start, place.end - start);
            let sealed = bytes.get(to..to + SEAL);
            let content = &bytes[from..to];
            if is_read && sealed == Some(&seal(content, place.start)[..]) {
                return content.into();
            }
            let remade = self.remade().and_then(|bytes| bytes.get(place));
            remade.unwrap_or_default().into()
        };
        pages.map(page).collect()
    }

    /// All the bytes made anew, if they are laid out as these were.
    fn remade(&self) -> Option<&[u8]> {
        let Source::Remote(remote) = &self.source else {
            return None;
        };
        let remake = || {
            remote
                .remake()
                .filter(|bytes| bytes.starts_with(&self.header))
        };
        self.remade.get_or_init(remake).as_deref()
    }
}
