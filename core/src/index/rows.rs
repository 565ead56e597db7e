//! The rows of the index.
//!
//! They must not know what is in the text they point to.

use zerocopy::little_endian::U32;

use crate::flat::{Run, Text, rows};

rows! {
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
        aliases: Run,
        tags: Run,
        /// What else searches find it by.
        found_by: Run,
        links: Run,
        /// What must be complete before it.
        needs: Run,
        /// The topics that need it.
        unlocks: Run,
        /// How many topics the longest chain that builds on it has.
        chain: U32,
        /// Its place in the stable topological order.
        rank: U32,
        /// What searches compare, in the arena of folded text.
        folded: Text,
    }

    /// Where those of a topic begin, and with the next row where they end: what a record needs to
    /// be laid over its topic, apart from all else.
    BelowRow {
        /// All the items below it, each before its own items.
        items: U32,
        /// What it teaches.
        concepts: U32,
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

    /// A topic that another one needs, and why: because it is written, or by concepts.
    NeedRow { topic: U32, written: U32, by: Run, }

    /// A concept of a topic that requires another one.
    ByRow { concept: Text, requires: Text, }

    /// A concept and a topic that teaches it; the block is sorted by hash, concept and topic.
    TaughtRow { hash: U32, concept: Text, topic: U32, }

    /// A link.
    LinkRow { title: Text, url: Text, }

    /// A topic's id, alias or the slug of its title, where its hash has led it, or a free place.
    NameRow {
        text: Text,
        /// Half of the hash.
        hash: U32,
        /// The topic's number, and in the two last bits what kind of name it is.
        topic: U32,
    }

    /// Where else to learn.
    ResourceRow { title: Text, kind: Text, url: Text, summary: Text, }

    /// A thing to build.
    ProjectRow { title: Text, level: U32, summary: Text, url: Text, }

    /// A recommended way.
    PathRow { title: Text, level: U32, duration: Text, steps: Run, }

    /// The key concepts of a level.
    MustKnowRow { level: U32, items: Run, }
}
