//! The rows of the index: small fixed records of handles, read in place.
//!
//! They must not know what is in the text they point to. Every number is a little-endian `u32`
//! without alignment, so that the same bytes serve on every machine and at every offset.

use zerocopy::little_endian::U32;
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, Unaligned};

/// The handle of nothing.
pub(crate) const NONE: u32 = u32::MAX;

macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, Hash,
            FromBytes, IntoBytes, Immutable, KnownLayout, Unaligned,
        )]
        #[repr(C)]
        pub(crate) struct $name {
            $($(#[$field_doc])* pub(crate) $field: $type,)*
        }
    )*};
}

rows! {
    /// Some bytes of a text arena.
    Text { start: U32, len: U32, }

    /// Some rows of another block, one after the other.
    Run { start: U32, len: U32, }

    /// The roadmap itself; its block holds one.
    RoadmapRow { id: Text, title: Text, summary: Text, }

    /// A section and its topics.
    SectionRow {
        id: Text,
        title: Text,
        summary: Text,
        part: Text,
        level: U32,
        optional: U32,
        topics: Run,
    }

    /// A topic.
    TopicRow {
        id: Text,
        title: Text,
        summary: Text,
        section: U32,
        level: U32,
        optional: U32,
        /// 0 where no estimate was given.
        minutes: U32,
        /// All the items below it, each before its own items.
        items: Run,
        aliases: Run,
        tags: Run,
        concepts: Run,
        links: Run,
        requires: Run,
        unlocks: Run,
        /// How many topics the longest chain that builds on it has.
        chain: U32,
        /// Its place in the stable topological order.
        rank: U32,
        /// What searches compare, in the arena of folded text.
        folded: Text,
    }

    /// An item.
    ItemRow {
        id: Text,
        title: Text,
        topic: U32,
        /// The item that holds it, or none.
        parent: U32,
        /// The item after the last of those below it.
        end: U32,
        aliases: Run,
        concepts: Run,
    }

    /// A link.
    LinkRow { title: Text, url: Text, }

    /// A topic's id, alias or the slug of its title; the block is sorted.
    NameRow { text: Text, kind: U32, topic: U32, }

    /// Where else to learn.
    ResourceRow { title: Text, kind: Text, url: Text, summary: Text, }

    /// A thing to build.
    ProjectRow { title: Text, level: U32, summary: Text, url: Text, }

    /// A recommended way.
    PathRow { title: Text, level: U32, duration: Text, steps: Run, }

    /// The key concepts of a level.
    MustKnowRow { level: U32, items: Run, }
}
