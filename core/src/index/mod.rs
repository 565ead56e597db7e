//! One roadmap, checked and dense: rows of handles into one text arena, read in place.
//!
//! It must not know TOML, files or the learner: it only answers what the roadmap is. Opening it
//! looks at nothing but the header, however large it is, and no damage to it makes it panic.

mod build;
mod entities;
mod names;
mod parts;
mod rows;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

pub use build::Builder;
pub use entities::{
    By, Item, LearningPath, MustKnow, Need, Project, Resource, Section, Topic, TopicNumber,
};
pub use parts::{ItemParts, NameKind, NeedParts, SectionParts, TopicParts};
use rows::{
    BelowRow, ByRow, ItemRow, LinkRow, MustKnowRow, NameRow, NeedRow, PathRow, ProjectRow,
    ResourceRow, RoadmapRow, SectionRow, TaughtRow, TopicRow,
};
use zerocopy::little_endian::U32;

pub use crate::model::Link;

use crate::flat::{Blocks, Magic, Row, Run, Source, Text, UnknownForm, hash, within};

/// What the bytes of an index begin with; the last one is the version of the form.
const MAGIC: Magic = *b"roadmap\x04";

/// The blocks, in the order in which they stand in the bytes.
#[derive(Clone, Copy)]
enum Block {
    Roadmap,
    Levels,
    Sections,
    Topics,
    Items,
    Texts,
    Links,
    Needs,
    Bys,
    Unlocks,
    Below,
    Concepts,
    Preferred,
    Names,
    Taught,
    Resources,
    Projects,
    Paths,
    MustKnow,
    /// What topics and items are called: ids, aliases, slugs.
    Ids,
    /// All other texts.
    Arena,
    /// What searches compare.
    Folded,
    WordTexts,
    /// The words of what searches compare, each once.
    Words,
}

const BLOCKS: usize = Block::Words as usize + 1;

/// How large the rows of each block are.
const ROWS: [usize; BLOCKS] = [
    size_of::<RoadmapRow>(),
    size_of::<Text>(),
    size_of::<SectionRow>(),
    size_of::<TopicRow>(),
    size_of::<ItemRow>(),
    size_of::<Text>(),
    size_of::<LinkRow>(),
    size_of::<NeedRow>(),
    size_of::<ByRow>(),
    size_of::<U32>(),
    size_of::<BelowRow>(),
    size_of::<Text>(),
    size_of::<U32>(),
    size_of::<NameRow>(),
    size_of::<TaughtRow>(),
    size_of::<ResourceRow>(),
    size_of::<ProjectRow>(),
    size_of::<PathRow>(),
    size_of::<MustKnowRow>(),
    1,
    1,
    1,
    size_of::<Text>(),
    1,
];

/// A roadmap in its dense form; copies share it.
#[derive(Clone, Debug)]
pub struct Index {
    blocks: Arc<Blocks<BLOCKS>>,
}

impl Index {
    /// Opens the bytes of an index. Only the header is looked at.
    pub fn open(bytes: impl Into<Source>) -> Result<Self, UnknownForm> {
        let blocks = Blocks::open(MAGIC, ROWS, bytes.into())?.into();
        Ok(Self { blocks })
    }

    /// The bytes, which [`Index::open`] takes again.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        self.blocks.bytes()
    }

    /// The roadmap's id.
    pub fn id(&self) -> &str {
        self.text(self.roadmap().id)
    }

    /// The roadmap's title.
    pub fn title(&self) -> &str {
        self.text(self.roadmap().title)
    }

    /// What it leads to, in a line; empty where nothing was said.
    pub fn summary(&self) -> &str {
        self.text(self.roadmap().summary)
    }

    /// Its levels, lowest first.
    pub fn levels(&self) -> impl ExactSizeIterator<Item = &str> {
        self.rows::<Text>(Block::Levels)
            .map(|level| self.text(level))
    }

    /// A level by its place among the levels.
    pub fn level(&self, place: u32) -> &str {
        self.row::<Text>(Block::Levels, place)
            .map_or("", |level| self.text(level))
    }

    /// Its sections, in order.
    pub fn sections(&self) -> impl ExactSizeIterator<Item = Section<'_>> + DoubleEndedIterator {
        (0..self.count::<SectionRow>(Block::Sections)).map(|at| self.section(at))
    }

    /// A section by its place.
    pub fn section(&self, at: u32) -> Section<'_> {
        let row = self.row(Block::Sections, at).unwrap_or_default();
        Section {
            index: self,
            at,
            row,
        }
    }

    /// How many topics it has.
    pub fn topic_count(&self) -> u32 {
        self.count::<TopicRow>(Block::Topics)
    }

    /// Its topics, in written order.
    pub fn topics(&self) -> impl ExactSizeIterator<Item = Topic<'_>> + DoubleEndedIterator {
        (0..self.topic_count()).map(|at| self.topic(at))
    }

    /// A topic by its place in written order.
    pub fn topic(&self, at: TopicNumber) -> Topic<'_> {
        let row = self.row(Block::Topics, at).unwrap_or_default();
        Topic {
            index: self,
            at,
            row,
        }
    }

    /// A topic by a number that may be damaged: one that is not there must not be counted on.
    fn topic_there(&self, at: TopicNumber) -> Option<Topic<'_>> {
        (at < self.topic_count()).then(|| self.topic(at))
    }

    /// How many items it has in all.
    pub fn item_count(&self) -> u32 {
        self.count::<ItemRow>(Block::Items)
    }

    /// An item by its place among all items.
    pub fn item(&self, at: u32) -> Item<'_> {
        let row = self.row(Block::Items, at).unwrap_or_default();
        Item {
            index: self,
            at,
            row,
        }
    }

    /// The topics that have `text` as their id, an alias or the slug of their title, ids first. A
    /// topic whose title makes its id is told of once.
    pub fn named(&self, text: &str) -> impl Iterator<Item = (NameKind, TopicNumber)> {
        let places = self.count::<NameRow>(Block::Names);
        let (first, hash) = names::place(text, places);
        names::probe(first, places)
            .map_while(move |at| {
                self.row::<NameRow>(Block::Names, at)
                    .filter(|name| !name.is_free())
            })
            .filter(move |name| name.hash.get() == hash && self.id_text(name.text) == text)
            .map(|name| (name.kind(), name.topic()))
            .filter(|&(_, topic)| topic < self.topic_count())
    }

    /// The numbers of its topics as they are preferred where nothing else decides: of lower level first, then the
    /// required ones, then those on which a longer chain builds, then as written.
    pub fn preferred(&self) -> impl Iterator<Item = TopicNumber> {
        let numbers = self.rows::<U32>(Block::Preferred).map(U32::get);
        numbers.filter(|&at| at < self.topic_count())
    }

    /// Whether any of its topics teaches a concept.
    pub fn teaches(&self) -> bool {
        self.count::<TaughtRow>(Block::Taught) > 0
    }

    /// The numbers of the topics that teach a concept, in written order.
    pub fn teaching<'i>(&'i self, concept: &'i str) -> impl Iterator<Item = TopicNumber> + 'i {
        let hash = hash(concept);
        let is_before = |row: TaughtRow| row.hash.get() < hash;
        let first = self.blocks.first_not(Block::Taught as usize, is_before);
        (first..self.count::<TaughtRow>(Block::Taught))
            .map_while(|at| self.row::<TaughtRow>(Block::Taught, at))
            .take_while(move |row| row.hash.get() == hash)
            .filter(move |row| self.text(row.concept) == concept)
            .map(|row| row.topic.get())
            .filter(|&topic| topic < self.topic_count())
    }

    /// The words of all that searches compare, each once.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let words = self.rows::<Text>(Block::WordTexts);
        words.map(|word| self.text_in(Block::Words, word))
    }

    /// Where else to learn.
    pub fn resources(&self) -> impl Iterator<Item = Resource<'_>> {
        self.rows::<ResourceRow>(Block::Resources)
            .map(|row| Resource {
                title: self.text(row.title),
                kind: self.text(row.kind),
                url: self.text(row.url),
                summary: self.text(row.summary),
            })
    }

    /// Things to build.
    pub fn projects(&self) -> impl Iterator<Item = Project<'_>> {
        self.rows::<ProjectRow>(Block::Projects).map(|row| Project {
            title: self.text(row.title),
            level: self.level(row.level.get()),
            summary: self.text(row.summary),
            url: self.text(row.url),
        })
    }

    /// Recommended ways.
    pub fn learning_paths(&self) -> impl Iterator<Item = LearningPath<'_>> {
        self.rows::<PathRow>(Block::Paths).map(|row| LearningPath {
            title: self.text(row.title),
            level: self.level(row.level.get()),
            duration: self.text(row.duration),
            steps: self.texts(row.steps).collect(),
        })
    }

    /// The key concepts of each level.
    pub fn must_know(&self) -> impl Iterator<Item = MustKnow<'_>> {
        self.rows::<MustKnowRow>(Block::MustKnow)
            .map(|row| MustKnow {
                level: self.level(row.level.get()),
                items: self.texts(row.items).collect(),
            })
    }

    /// Where the items and concepts of a topic are.
    fn below(&self, topic: TopicNumber) -> (Run, Run) {
        let row = |at| self.row::<BelowRow>(Block::Below, at).unwrap_or_default();
        let (this, next) = (row(topic), row(topic.saturating_add(1)));
        let run = |start: U32, end: U32| Run {
            start,
            len: end.get().saturating_sub(start.get()).into(),
        };
        (
            run(this.items, next.items),
            run(this.concepts, next.concepts),
        )
    }

    /// The ids of the concepts that a topic teaches.
    pub fn concepts_of(&self, topic: TopicNumber) -> impl ExactSizeIterator<Item = &str> {
        self.run::<Text>(Block::Concepts, self.below(topic).1)
            .map(|text| self.text(text))
    }

    /// The numbers of all the items below a topic.
    pub fn items_of(&self, topic: TopicNumber) -> Range<u32> {
        within(self.below(topic).0, self.item_count())
    }

    fn roadmap(&self) -> RoadmapRow {
        self.row(Block::Roadmap, 0).unwrap_or_default()
    }

    fn rows<T: Row>(&self, block: Block) -> impl ExactSizeIterator<Item = T> {
        self.blocks.rows(block as usize)
    }

    fn row<T: Row>(&self, block: Block, at: u32) -> Option<T> {
        self.blocks.row(block as usize, at)
    }

    fn run<T: Row>(&self, block: Block, run: Run) -> impl ExactSizeIterator<Item = T> {
        self.blocks.run(block as usize, run)
    }

    fn count<T: Row>(&self, block: Block) -> u32 {
        self.blocks.count::<T>(block as usize)
    }

    fn text(&self, text: Text) -> &str {
        self.text_in(Block::Arena, text)
    }

    fn id_text(&self, text: Text) -> &str {
        self.text_in(Block::Ids, text)
    }

    fn text_in(&self, arena: Block, text: Text) -> &str {
        self.blocks.text(arena as usize, text)
    }

    fn texts(&self, run: Run) -> impl ExactSizeIterator<Item = &str> {
        self.run::<Text>(Block::Texts, run)
            .map(|text| self.text(text))
    }

    fn ids(&self, run: Run) -> impl ExactSizeIterator<Item = &str> {
        self.run::<Text>(Block::Texts, run)
            .map(|text| self.id_text(text))
    }

    fn links(&self, run: Run) -> impl Iterator<Item = Link<'_>> {
        self.run::<LinkRow>(Block::Links, run).map(|row| Link {
            title: self.text(row.title),
            url: self.text(row.url),
        })
    }
}
