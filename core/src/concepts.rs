//! The concepts: the knowledge that topics of any roadmap teach, and what of it requires what.
//!
//! It must not know which topics teach a concept. The dense form is opened by its header alone,
//! as a roadmap's index is.

use std::borrow::Cow;
use std::sync::Arc;

use zerocopy::little_endian::U32;

use crate::flat::{
    Arena, Blocks, Content, Magic, Run, Source, Text, UnknownForm, extend, hash, number, rows,
};
use crate::model::Link;

/// What the bytes begin with; the last one is the version of the form.
const MAGIC: Magic = *b"concept\x03";

/// The blocks, in the order in which they stand in the bytes.
#[derive(Clone, Copy)]
enum Block {
    Concepts,
    Edges,
    Links,
    ByHash,
    Arena,
}

const BLOCKS: usize = Block::Arena as usize + 1;

/// How large the rows of each block are.
const ROWS: [usize; BLOCKS] = [
    size_of::<ConceptRow>(),
    size_of::<U32>(),
    size_of::<LinkRow>(),
    size_of::<HashRow>(),
    1,
];

rows! {
    /// A concept.
    ConceptRow {
        id: Text,
        title: Text,
        summary: Text,
        requires: Run,
        opens: Run,
        links: Run,
    }

    /// A concept by the hash of its id; the block is sorted by hash.
    HashRow { hash: U32, concept: U32, }

    /// A link.
    LinkRow { title: Text, url: Text, }
}

/// Concepts, checked and in written order; copies share them.
#[derive(Clone, Debug)]
pub struct Concepts {
    blocks: Arc<Blocks<BLOCKS>>,
    complete: bool,
}

impl Default for Concepts {
    fn default() -> Self {
        Builder::default().build()
    }
}

impl Concepts {
    /// Opens the bytes of concepts. Only the header is looked at.
    pub fn open(bytes: impl Into<Source>) -> Result<Self, UnknownForm> {
        let blocks = Blocks::open(MAGIC, ROWS, bytes.into())?.into();
        let complete = true;
        Ok(Self { blocks, complete })
    }

    /// The bytes, which [`Concepts::open`] takes again.
    pub fn bytes(&self) -> Cow<'_, [u8]> {
        self.blocks.bytes()
    }

    /// Whether these are all that there are. Where they are not, since a file of them could not be
    /// read, an id that is not among them may be a concept's all the same.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// The same concepts, where others could not be read.
    #[must_use]
    pub fn incomplete(self) -> Self {
        Self {
            complete: false,
            ..self
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.blocks.count::<ConceptRow>(Block::Concepts as usize) as usize
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All of them, in written order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Concept<'_>> {
        (0..number(self.len())).map(|at| self.concept(at))
    }

    /// A concept by its place in written order.
    pub fn concept(&self, at: u32) -> Concept<'_> {
        let row = self.blocks.row(Block::Concepts as usize, at);
        Concept {
            concepts: self,
            at,
            row: row.unwrap_or_default(),
        }
    }

    /// The concept with this id.
    pub fn named(&self, id: &str) -> Option<Concept<'_>> {
        let by_hash = Block::ByHash as usize;
        let hash = hash(id);
        let first = self
            .blocks
            .first_not(by_hash, |row: HashRow| row.hash.get() < hash);
        (first..)
            .map_while(|at| self.blocks.row::<HashRow>(by_hash, at))
            .take_while(|row| row.hash.get() == hash)
            .map(|row| self.concept(row.concept.get()))
            .find(|concept| concept.id() == id)
    }

    fn text(&self, text: Text) -> &str {
        self.blocks.text(Block::Arena as usize, text)
    }

    fn edges(&self, run: Run) -> impl Iterator<Item = Concept<'_>> {
        let edges = self.blocks.run::<U32>(Block::Edges as usize, run);
        let is_there = |at: &u32| (*at as usize) < self.len();
        let edges = edges.map(U32::get).filter(is_there);
        edges.map(|at| self.concept(at))
    }
}

/// A piece of knowledge.
#[derive(Clone, Copy, Debug)]
pub struct Concept<'a> {
    concepts: &'a Concepts,
    at: u32,
    row: ConceptRow,
}

impl<'a> Concept<'a> {
    /// Its place in written order.
    pub fn number(self) -> u32 {
        self.at
    }

    /// Its id.
    pub fn id(self) -> &'a str {
        self.concepts.text(self.row.id)
    }

    /// Its title.
    pub fn title(self) -> &'a str {
        self.concepts.text(self.row.title)
    }

    /// What one then knows or can do, in a line; empty where nothing was said.
    pub fn summary(self) -> &'a str {
        self.concepts.text(self.row.summary)
    }

    /// The concepts that must be known first.
    pub fn requires(self) -> impl Iterator<Item = Concept<'a>> {
        self.concepts.edges(self.row.requires)
    }

    /// The concepts that require it, in written order.
    pub fn opens(self) -> impl Iterator<Item = Concept<'a>> {
        self.concepts.edges(self.row.opens)
    }

    /// Where to read about it.
    pub fn links(self) -> impl ExactSizeIterator<Item = Link<'a>> {
        let concepts = self.concepts;
        let rows = concepts
            .blocks
            .run::<LinkRow>(Block::Links as usize, self.row.links);
        rows.map(move |row| Link {
            title: concepts.text(row.title),
            url: concepts.text(row.url),
        })
    }
}

/// A concept to be added.
#[derive(Clone, Debug, Default)]
pub struct ConceptParts<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What one then knows or can do.
    pub summary: &'a str,
    /// The places of the concepts that it requires; they may come later.
    pub requires: Vec<u32>,
    /// Where to read about it.
    pub links: Vec<Link<'a>>,
}

/// Gathers concepts, in order. It must not judge: what comes here has been checked.
#[derive(Debug, Default)]
pub struct Builder {
    concepts: Vec<ConceptRow>,
    requires: Vec<Vec<u32>>,
    links: Vec<LinkRow>,
    arena: Arena,
}

impl Builder {
    /// Begins with the concepts that there are.
    pub fn of(concepts: &Concepts) -> Self {
        let mut builder = Self::default();
        for concept in concepts.iter() {
            builder.concept(&ConceptParts {
                id: concept.id(),
                title: concept.title(),
                summary: concept.summary(),
                requires: concept.requires().map(Concept::number).collect(),
                links: concept.links().collect(),
            });
        }
        builder
    }

    /// Adds a concept.
    pub fn concept(&mut self, parts: &ConceptParts<'_>) {
        let links = parts.links.iter().map(|link| LinkRow {
            title: self.arena.add(link.title),
            url: self.arena.add(link.url),
        });
        let links = extend(&mut self.links, links);
        let row = ConceptRow {
            id: self.arena.add(parts.id),
            title: self.arena.add(parts.title),
            summary: self.arena.add(parts.summary),
            links,
            ..ConceptRow::default()
        };
        self.concepts.push(row);
        self.requires.push(parts.requires.clone());
    }

    /// Ends them.
    pub fn build(mut self) -> Concepts {
        let mut opens: Vec<Vec<u32>> = vec![Vec::new(); self.concepts.len()];
        for (concept, requires) in (0..).zip(&self.requires) {
            for &required in requires {
                opens[required as usize].push(concept);
            }
        }
        let mut edges: Vec<U32> = Vec::new();
        for (at, row) in self.concepts.iter_mut().enumerate() {
            row.requires = extend(&mut edges, self.requires[at].iter().map(|&at| at.into()));
            row.opens = extend(&mut edges, opens[at].iter().map(|&at| at.into()));
        }
        let row_of = |(at, row): (u32, &ConceptRow)| HashRow {
            hash: hash(self.arena.get(row.id)).into(),
            concept: at.into(),
        };
        let mut by_hash: Vec<HashRow> = (0..).zip(&self.concepts).map(row_of).collect();
        by_hash.sort_by_key(|row| (row.hash.get(), row.concept.get()));
        let blocks: [Box<dyn Content>; BLOCKS] = [
            Box::new(self.concepts),
            Box::new(edges),
            Box::new(self.links),
            Box::new(by_hash),
            Box::new(self.arena),
        ];
        Concepts {
            blocks: Blocks::join(MAGIC, ROWS, blocks).into(),
            complete: true,
        }
    }
}
