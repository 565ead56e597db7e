//! How a topic is found by what it is called: in a table, from the place on that the hash of the
//! name gives.
//!
//! It must not know what a name stands for.

use xxhash_rust::xxh3::xxh3_64;
use zerocopy::little_endian::U32;

use super::parts::NameKind;
use super::rows::NameRow;
use crate::flat::{NONE, Text, number};

/// How many places there are for every two names: with fewer the next free one is further away.
const PLACES_FOR_TWO: usize = 3;

/// Where a name is looked for first in a table of so many places, and what else its hash tells.
pub(super) fn place(name: &str, places: u32) -> (u32, u32) {
    let hash = xxh3_64(name.as_bytes());
    #[expect(clippy::cast_possible_truncation, reason = "a half each")]
    let (high, low) = ((hash >> 32) as u32, hash as u32);
    let place = ((u64::from(high) * u64::from(places)) >> 32) as u32;
    (place, low)
}

/// The places at which a name may be, in a table of so many, the likeliest first.
pub(super) fn probe(first: u32, places: u32) -> impl Iterator<Item = u32> {
    (first..places).chain(0..first)
}

impl NameRow {
    /// A place that no name has.
    const FREE: Self = Self {
        text: Text {
            start: U32::ZERO,
            len: U32::ZERO,
        },
        hash: U32::ZERO,
        topic: U32::from_bytes(NONE.to_le_bytes()),
    };

    /// The name of a topic.
    pub(super) fn new(text: Text, kind: NameKind, topic: u32) -> Self {
        Self {
            text,
            hash: 0.into(),
            topic: (topic << 2 | kind as u32).into(),
        }
    }

    pub(super) fn is_free(self) -> bool {
        self.topic.get() == NONE
    }

    pub(super) fn kind(self) -> NameKind {
        NameKind::of(self.topic.get() & 3)
    }

    pub(super) fn topic(self) -> u32 {
        self.topic.get() >> 2
    }
}

/// The table of some names. Where several are the same, ids come before aliases and these before
/// titles, and topics in written order.
pub(super) fn table<'t>(mut names: Vec<NameRow>, text: impl Fn(Text) -> &'t str) -> Vec<NameRow> {
    names.sort_by_key(|name| (name.kind(), name.topic()));
    let places = names.len() * PLACES_FOR_TWO / 2 + 1;
    let mut table = vec![NameRow::FREE; places];
    for name in names {
        let (first, hash) = place(text(name.text), number(places));
        let free = probe(first, number(places)).find(|&at| table[at as usize].is_free());
        if let Some(free) = free {
            let hash = hash.into();
            table[free as usize] = NameRow { hash, ..name };
        }
    }
    table
}
