//! How a topic is found by what it is called: by the bucket that the hash of the name falls into.
//!
//! It must not know what a name stands for.

use xxhash_rust::xxh3::xxh3_64;
use zerocopy::little_endian::U32;

use super::rows::NameRow;
use crate::flat::{Text, number};

/// How many names share a bucket, about.
const SHARED: usize = 2;

/// So many buckets as a power of two.
#[derive(Clone, Copy, Debug)]
pub(super) struct Buckets {
    bits: u32,
}

impl Buckets {
    /// Those that a block of their beginnings tells of: it has one more than there are.
    pub(super) fn of(beginnings: u32) -> Self {
        let bits = beginnings.saturating_sub(1).max(1).ilog2();
        Self { bits }
    }

    /// Those that so many names go into.
    pub(super) fn for_names(names: usize) -> Self {
        let bits = names.div_ceil(SHARED).max(1).next_power_of_two().ilog2();
        Self { bits }
    }

    /// The bucket of a name, and what else its hash tells.
    pub(super) fn place(self, name: &str) -> (u32, u32) {
        let hash = xxh3_64(name.as_bytes());
        #[expect(clippy::cast_possible_truncation, reason = "a half each")]
        let (high, low) = ((hash >> 32) as u32, hash as u32);
        let bucket = high.checked_shr(u32::BITS - self.bits).unwrap_or(0);
        (bucket, low)
    }

    /// The names by bucket, text, kind and topic, and where each bucket begins, with where the
    /// last one ends.
    pub(super) fn sort<'t>(
        self,
        names: Vec<NameRow>,
        text: impl Fn(Text) -> &'t str,
    ) -> (Vec<U32>, Vec<NameRow>) {
        let mut placed: Vec<(u32, NameRow)> = names
            .into_iter()
            .map(|name| {
                let (bucket, hash) = self.place(text(name.text));
                let hash = hash.into();
                (bucket, NameRow { hash, ..name })
            })
            .collect();
        placed.sort_by(|(bucket, a), (other, b)| {
            let number = |name: &NameRow| (name.kind.get(), name.topic.get());
            bucket
                .cmp(other)
                .then_with(|| text(a.text).cmp(text(b.text)))
                .then_with(|| number(a).cmp(&number(b)))
        });
        let mut beginnings = vec![0; (1 << self.bits) + 1];
        for (bucket, _) in &placed {
            beginnings[*bucket as usize + 1] += 1_usize;
        }
        let mut at = 0;
        let beginning = |names: usize| {
            at += names;
            number(at).into()
        };
        let beginnings = beginnings.into_iter().map(beginning).collect();
        (
            beginnings,
            placed.into_iter().map(|(_, name)| name).collect(),
        )
    }
}
