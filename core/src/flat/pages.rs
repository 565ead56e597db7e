//! Pages of blocks: where each stands in the bytes, and how it is fetched and held to its seal.
//!
//! It must not know what is in them.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::{Remote, Source};

/// How many bytes of rows or text a page holds at most. Who asks for one row of many pays for a
/// page: for its reading, its seal and its place in memory, so it is small.
pub(super) const PAGE: usize = 1024 - SEAL;

/// How many bytes the checksum at a page's end has.
pub(super) const SEAL: usize = 8;

/// How many pages are fetched at once at most, where they are read one after the other.
const AHEAD: usize = 64;

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

/// What was come by of a block, page by page, in shelves that are put up as they are needed: an
/// empty place for every page of a large block would cost more than the few pages that are read.
type Slots = OnceLock<Box<[OnceLock<Box<[Slot; SHELF]>>]>>;

/// A page with its seal, or a long text.
type Slot = OnceLock<Box<[u8]>>;

/// How many pages share a shelf.
const SHELF: usize = 8;

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

    /// Where a row of this size stands in the bytes, if there is one at this place.
    pub(super) fn place_of(&self, at: usize, row: usize) -> Option<usize> {
        let inner = at.checked_mul(row)?;
        let pages = at / (PAGE / row);
        (inner + row <= self.len).then_some(self.start + inner + pages * SEAL)
    }

    /// Where a page stands in the block, and where in the bytes.
    pub(super) fn places(&self, page: usize) -> (Range<usize>, Range<usize>) {
        let start = page.saturating_mul(self.page).min(self.len);
        let inner = start..self.len.min(start + self.page);
        let outer = self.start + start + page.min(self.pages()) * SEAL;
        (inner.clone(), outer..outer + inner.len())
    }

    /// Where a page with its seal stands in the bytes.
    fn sealed(&self, page: usize) -> Range<usize> {
        let place = self.places(page).1;
        place.start..place.end + SEAL
    }

    fn slot<'a>(&self, slots: &'a Slots, page: usize) -> Option<&'a Slot> {
        let shelves = self.pages().div_ceil(SHELF);
        let slots = slots.get_or_init(|| (0..shelves).map(|_| OnceLock::new()).collect());
        let shelf = slots.get(page / SHELF)?;
        shelf.get_or_init(Box::default).get(page % SHELF)
    }

    fn is_fetched(&self, page: usize) -> bool {
        let shelf = self.fetched.get().and_then(|slots| slots.get(page / SHELF));
        let slot = shelf.and_then(|shelf| shelf.get()?.get(page % SHELF));
        slot.is_some_and(|slot| slot.get().is_some())
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

    /// All the bytes, where they are in memory.
    pub(super) fn in_memory(&self) -> Option<&[u8]> {
        match &self.source {
            Source::Memory(bytes) => Some(bytes),
            Source::Remote(_) => None,
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
                if slot.get().is_none() {
                    self.fetch(extent, page);
                }
                slot.get()
                    .and_then(|sealed| sealed.split_last_chunk::<SEAL>())
                    .map_or(&[], |(page, _)| page)
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
                let fetched;
                let sealed = match &self.source {
                    Source::Memory(bytes) => bytes.get(extent.sealed(page)).unwrap_or_default(),
                    Source::Remote(remote) => {
                        fetched = self.read(&**remote, extent, page);
                        &fetched
                    }
                };
                let page = sealed.split_last_chunk::<SEAL>();
                text.extend_from_slice(page.map_or(&[], |(page, _)| page));
            }
            text.into()
        })
    }

    /// Fetches a page, and as many after it as were read one after the other before it.
    fn fetch(&self, extent: &Extent, page: usize) {
        let Source::Remote(remote) = &self.source else {
            return;
        };
        let before = (0..page).rev().take(AHEAD);
        let in_a_row = before
            .take_while(|&before| extent.is_fetched(before))
            .count();
        if in_a_row > 1 {
            let last = extent.pages().min(page + in_a_row);
            let free = (page..last).take_while(|&next| !extent.is_fetched(next));
            self.fetch_all(&**remote, extent, page..page + free.count());
        } else {
            let sealed = self.read(&**remote, extent, page);
            put(extent, page, sealed);
        }
    }

    fn fetch_all(&self, remote: &dyn Remote, extent: &Extent, pages: Range<usize>) {
        let place = extent.sealed(pages.start).start..extent.sealed(pages.end - 1).end;
        let mut bytes = vec![0; place.len()];
        if !remote.read(place.start as u64, &mut bytes) {
            bytes.clear();
        }
        for page in pages {
            let sealed = extent.sealed(page);
            let read = bytes.get(sealed.start - place.start..sealed.end - place.start);
            let good = read.filter(|read| is_whole(read, sealed.start));
            let again = || self.read(remote, extent, page);
            put(extent, page, good.map_or_else(again, Into::into));
        }
    }

    /// A page that stands elsewhere, with its seal. A damaged one is made anew.
    fn read(&self, remote: &dyn Remote, extent: &Extent, page: usize) -> Box<[u8]> {
        let place = extent.sealed(page);
        let mut sealed = vec![0; place.len()].into_boxed_slice();
        if remote.read(place.start as u64, &mut sealed) && is_whole(&sealed, place.start) {
            return sealed;
        }
        let remade = self.remade().and_then(|bytes| bytes.get(place));
        remade.unwrap_or_default().into()
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

/// Puts a page with its seal where it is looked for.
fn put(extent: &Extent, page: usize, sealed: Box<[u8]>) {
    if let Some(slot) = extent.slot(&extent.fetched, page) {
        // Another thread may have been quicker, with the same bytes.
        let _ = slot.set(sealed);
    }
}

/// Whether a page from some offset bears the seal that it has to.
fn is_whole(sealed: &[u8], offset: usize) -> bool {
    let parts = sealed.split_last_chunk::<SEAL>();
    parts.is_some_and(|(page, found)| seal(page, offset) == *found)
}
