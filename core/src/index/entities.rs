//! What an index holds, one by one: cheap handles that read the rows behind them.
//!
//! They must not hold anything that the rows do not.

use zerocopy::little_endian::U32;

use super::rows::{ByRow, ItemRow, NeedRow, SectionRow, TopicRow};
use super::{Block, Index};
use crate::flat::{NONE, within};
use crate::model::Link;

/// A topic's place in the written order of its roadmap.
pub type TopicNumber = u32;

/// A part of the roadmap.
#[derive(Clone, Copy, Debug)]
pub struct Section<'a> {
    pub(super) index: &'a Index,
    pub(super) at: u32,
    pub(super) row: SectionRow,
}

impl<'a> Section<'a> {
    /// Its place among the sections.
    pub fn number(self) -> u32 {
        self.at
    }

    /// Its id, unique among the sections.
    pub fn id(self) -> &'a str {
        self.index.text(self.row.id)
    }

    /// Its title.
    pub fn title(self) -> &'a str {
        self.index.text(self.row.title)
    }

    /// What it is about, in a line; empty where nothing was said.
    pub fn summary(self) -> &'a str {
        self.index.text(self.row.summary)
    }

    /// The part of the roadmap that it belongs to; empty where none was named.
    pub fn part(self) -> &'a str {
        self.index.text(self.row.part)
    }

    /// The place of its level among the roadmap's levels.
    pub fn level_rank(self) -> u32 {
        self.row.level.get()
    }

    /// Its level.
    pub fn level(self) -> &'a str {
        self.index.level(self.row.level.get())
    }

    /// Whether it may be left out.
    pub fn is_optional(self) -> bool {
        self.row.optional.get() != 0
    }

    /// Its topics, in written order.
    pub fn topics(self) -> impl ExactSizeIterator<Item = Topic<'a>> {
        within(self.row.topics, self.index.topic_count()).map(move |at| self.index.topic(at))
    }
}

/// The unit of study.
#[derive(Clone, Copy, Debug)]
pub struct Topic<'a> {
    pub(super) index: &'a Index,
    pub(super) at: TopicNumber,
    pub(super) row: TopicRow,
}

impl<'a> Topic<'a> {
    /// Its place in written order.
    pub fn number(self) -> TopicNumber {
        self.at
    }

    /// Its id, unique in the roadmap.
    pub fn id(self) -> &'a str {
        self.index.id_text(self.row.id)
    }

    /// Its title.
    pub fn title(self) -> &'a str {
        self.index.text(self.row.title)
    }

    /// What one will be able to do, in a line; empty where nothing was said.
    pub fn summary(self) -> &'a str {
        self.index.text(self.row.summary)
    }

    /// The section it stands in.
    pub fn section(self) -> Section<'a> {
        self.index.section(self.row.section.get())
    }

    /// The place of its level among the roadmap's levels.
    pub fn level_rank(self) -> u32 {
        self.row.level.get()
    }

    /// Its level.
    pub fn level(self) -> &'a str {
        self.index.level(self.row.level.get())
    }

    /// Whether it may be left out.
    pub fn is_optional(self) -> bool {
        self.row.optional.get() != 0
    }

    /// How long it takes, as an estimate.
    pub fn minutes(self) -> Option<u32> {
        Some(self.row.minutes.get()).filter(|&minutes| minutes > 0)
    }

    /// Its old or other names.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = &'a str> {
        self.index.ids(self.row.aliases)
    }

    /// Its tags.
    pub fn tags(self) -> impl ExactSizeIterator<Item = &'a str> {
        self.index.texts(self.row.tags)
    }

    /// The ids of the concepts that it teaches.
    pub fn concepts(self) -> impl ExactSizeIterator<Item = &'a str> {
        self.index.concepts_of(self.at)
    }

    /// Where to read about it.
    pub fn links(self) -> impl Iterator<Item = Link<'a>> {
        self.index.links(self.row.links)
    }

    /// What must be complete before it: what its `requires` names, in written order, then what
    /// follows from its concepts.
    pub fn needs(self) -> impl Iterator<Item = Need<'a>> {
        let rows = self.index.run::<NeedRow>(Block::Needs, self.row.needs);
        rows.filter_map(move |row| {
            let topic = self.index.topic_there(row.topic.get())?;
            Some(Need { topic, row })
        })
    }

    /// The topics that must be complete before it.
    pub fn requires(self) -> impl Iterator<Item = Topic<'a>> {
        self.needs().map(Need::topic)
    }

    /// The topics that require it, in written order.
    pub fn unlocks(self) -> impl Iterator<Item = Topic<'a>> {
        let numbers = self.index.run::<U32>(Block::Unlocks, self.row.unlocks);
        numbers.filter_map(move |at| self.index.topic_there(at.get()))
    }

    /// How many topics the longest chain that builds on it has.
    pub fn chain(self) -> u32 {
        self.row.chain.get()
    }

    /// Its place in the order that puts every prerequisite first and is else the written one.
    pub fn rank(self) -> u32 {
        self.row.rank.get()
    }

    /// All the items below it, each before its own items.
    pub fn items(self) -> impl ExactSizeIterator<Item = Item<'a>> {
        self.index
            .items_of(self.at)
            .map(move |at| self.index.item(at))
    }

    /// The fields that searches compare, folded: title, ids, items, tags, concepts, summary.
    pub fn folded(self) -> impl Iterator<Item = &'a str> {
        self.folded_text().split('\n')
    }

    /// The same in one text, a line a field.
    pub fn folded_text(self) -> &'a str {
        self.index.text_in(Block::Folded, self.row.folded)
    }
}

/// A topic that another one needs.
#[derive(Clone, Copy, Debug)]
pub struct Need<'a> {
    topic: Topic<'a>,
    row: NeedRow,
}

impl<'a> Need<'a> {
    /// The topic that is needed.
    pub fn topic(self) -> Topic<'a> {
        self.topic
    }

    /// Whether the other's `requires` names it.
    pub fn is_written(self) -> bool {
        self.row.written.get() != 0
    }

    /// The concepts by which the need arises; none where it is written.
    pub fn by(self) -> impl ExactSizeIterator<Item = By<'a>> {
        let rows = self.topic.index.run::<ByRow>(Block::Bys, self.row.by);
        rows.map(move |row| By {
            concept: self.topic.index.text(row.concept),
            requires: self.topic.index.text(row.requires),
        })
    }
}

/// Why one topic needs another, where nobody wrote so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct By<'a> {
    /// The concept that the one teaches.
    pub concept: &'a str,
    /// What that concept requires and the other topic teaches.
    pub requires: &'a str,
}

/// A point under a topic, with its own tick.
#[derive(Clone, Copy, Debug)]
pub struct Item<'a> {
    pub(super) index: &'a Index,
    pub(super) at: u32,
    pub(super) row: ItemRow,
}

impl<'a> Item<'a> {
    /// Its place among all the items of the roadmap.
    pub fn number(self) -> u32 {
        self.at
    }

    /// Its id, unique under what holds it.
    pub fn id(self) -> &'a str {
        self.index.id_text(self.row.id)
    }

    /// Its title.
    pub fn title(self) -> &'a str {
        self.index.text(self.row.title)
    }

    /// The topic it belongs to.
    pub fn topic(self) -> Topic<'a> {
        self.index.topic(self.row.topic.get())
    }

    /// The item that holds it, where it is not the topic that does.
    pub fn parent(self) -> Option<Item<'a>> {
        // What holds an item stands before it: anything else is damage and would never end.
        Some(self.row.parent.get())
            .filter(|&parent| parent != NONE && parent < self.at)
            .map(|parent| self.index.item(parent))
    }

    /// How many items hold it, one inside the other.
    pub fn depth(self) -> usize {
        std::iter::successors(self.parent(), |item| item.parent()).count()
    }

    /// All the items below it, each before its own items.
    pub fn below(self) -> impl ExactSizeIterator<Item = Item<'a>> {
        let end = self.row.end.get().min(self.index.item_count());
        (self.at + 1..end.max(self.at + 1)).map(move |at| self.index.item(at))
    }

    /// Whether it holds no items.
    pub fn is_leaf(self) -> bool {
        self.below().len() == 0
    }

    /// Its path below the topic: `tasks/cancellation`.
    pub fn path(self) -> String {
        let mut steps: Vec<&str> = std::iter::successors(Some(self), |item| item.parent())
            .map(Item::id)
            .collect();
        steps.reverse();
        steps.join("/")
    }

    /// Its old or other names.
    pub fn aliases(self) -> impl ExactSizeIterator<Item = &'a str> {
        self.index.ids(self.row.aliases)
    }

    /// The ids of the concepts that it stands for.
    pub fn concepts(self) -> impl ExactSizeIterator<Item = &'a str> {
        self.index.texts(self.row.concepts)
    }
}

/// Where else to learn. Texts that were not given are empty, here and below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resource<'a> {
    /// What it is called.
    pub title: &'a str,
    /// What it is: a book, a course.
    pub kind: &'a str,
    /// Its address.
    pub url: &'a str,
    /// What it is good for, in a line.
    pub summary: &'a str,
}

/// A thing to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Project<'a> {
    /// What it is called.
    pub title: &'a str,
    /// The level it fits.
    pub level: &'a str,
    /// What is built, in a line.
    pub summary: &'a str,
    /// Where it is described.
    pub url: &'a str,
}

/// A recommended way through the roadmap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LearningPath<'a> {
    /// For whom or to what.
    pub title: &'a str,
    /// The level it fits.
    pub level: &'a str,
    /// How long it takes, in words.
    pub duration: &'a str,
    /// What to do, in order.
    pub steps: Vec<&'a str>,
}

/// The key concepts of a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MustKnow<'a> {
    /// The level.
    pub level: &'a str,
    /// What to know by then.
    pub items: Vec<&'a str>,
}
