//! How an index is made: parts in written order go in, bytes come out.
//!
//! It must not judge: what comes here has been checked. The same parts give the same bytes.

use std::collections::HashMap;

use zerocopy::IntoBytes;
use zerocopy::little_endian::U32;

use super::entities::{LearningPath, Link, MustKnow, Project, Resource};
use super::parts::{ItemParts, NameKind, SectionParts, TopicParts};
use super::rows::{
    ItemRow, LinkRow, MustKnowRow, NONE, NameRow, PathRow, ProjectRow, ResourceRow, RoadmapRow,
    Run, SectionRow, Text, TopicRow,
};
use super::{BLOCKS, HEADER, Index, MAGIC};
use crate::text::{fold, slug};

/// Gathers the parts of one roadmap.
#[derive(Debug, Default)]
pub struct Builder {
    roadmap: RoadmapRow,
    levels: Vec<Text>,
    sections: Vec<SectionRow>,
    topics: Vec<TopicRow>,
    requires: Vec<Vec<u32>>,
    items: Vec<ItemRow>,
    open_items: Vec<u32>,
    texts: Vec<Text>,
    links: Vec<LinkRow>,
    resources: Vec<ResourceRow>,
    projects: Vec<ProjectRow>,
    paths: Vec<PathRow>,
    must_know: Vec<MustKnowRow>,
    arena: Arena,
}

/// Texts, each kept once.
#[derive(Debug, Default)]
struct Arena {
    text: String,
    known: HashMap<String, Text>,
}

impl Arena {
    fn add(&mut self, text: &str) -> Text {
        if text.is_empty() {
            return Text::default();
        }
        if let Some(&known) = self.known.get(text) {
            return known;
        }
        let added = append(&mut self.text, text);
        self.known.insert(text.to_owned(), added);
        added
    }
}

impl Builder {
    /// Begins a roadmap; `levels` are its levels, lowest first.
    pub fn new(id: &str, title: &str, summary: &str, levels: &[&str]) -> Self {
        let mut builder = Self::default();
        builder.roadmap = RoadmapRow {
            id: builder.arena.add(id),
            title: builder.arena.add(title),
            summary: builder.arena.add(summary),
        };
        builder.levels = levels
            .iter()
            .map(|level| builder.arena.add(level))
            .collect();
        builder
    }

    /// Adds a section.
    pub fn section(&mut self, parts: &SectionParts<'_>) {
        let row = SectionRow {
            id: self.arena.add(parts.id),
            title: self.arena.add(parts.title),
            summary: self.arena.add(parts.summary),
            part: self.arena.add(parts.part),
            level: parts.level.into(),
            optional: u32::from(parts.optional).into(),
            topics: Run {
                start: number(self.topics.len()).into(),
                len: 0.into(),
            },
        };
        self.sections.push(row);
    }

    /// Adds a topic to the last section.
    pub fn topic(&mut self, parts: &TopicParts<'_>) {
        self.open_items.clear();
        let row = TopicRow {
            id: self.arena.add(parts.id),
            title: self.arena.add(parts.title),
            summary: self.arena.add(parts.summary),
            section: number(self.sections.len().saturating_sub(1)).into(),
            level: parts.level.into(),
            optional: u32::from(parts.optional).into(),
            minutes: parts.minutes.unwrap_or(0).into(),
            items: Run {
                start: number(self.items.len()).into(),
                len: 0.into(),
            },
            aliases: self.list(&parts.aliases),
            tags: self.list(&parts.tags),
            concepts: self.list(&parts.concepts),
            links: self.link_list(&parts.links),
            chain: parts.chain.into(),
            rank: parts.rank.into(),
            ..TopicRow::default()
        };
        self.topics.push(row);
        self.requires.push(parts.requires.clone());
        if let Some(section) = self.sections.last_mut() {
            section.topics.len += 1;
        }
    }

    /// Adds an item to the last topic.
    pub fn item(&mut self, parts: &ItemParts<'_>) {
        let at = number(self.items.len());
        self.open_items.truncate(parts.depth);
        let row = ItemRow {
            id: self.arena.add(parts.id),
            title: self.arena.add(parts.title),
            topic: number(self.topics.len().saturating_sub(1)).into(),
            parent: self.open_items.last().copied().unwrap_or(NONE).into(),
            end: (at + 1).into(),
            aliases: self.list(&parts.aliases),
            concepts: self.list(&parts.concepts),
        };
        self.items.push(row);
        for &holder in &self.open_items {
            self.items[holder as usize].end = (at + 1).into();
        }
        self.open_items.push(at);
        if let Some(topic) = self.topics.last_mut() {
            topic.items.len += 1;
        }
    }

    /// Adds a resource.
    pub fn resource(&mut self, parts: &Resource<'_>) {
        let row = ResourceRow {
            title: self.arena.add(parts.title),
            kind: self.arena.add(parts.kind),
            url: self.arena.add(parts.url),
            summary: self.arena.add(parts.summary),
        };
        self.resources.push(row);
    }

    /// Adds a project.
    pub fn project(&mut self, parts: &Project<'_>) {
        let row = ProjectRow {
            title: self.arena.add(parts.title),
            level: self.level(parts.level),
            summary: self.arena.add(parts.summary),
            url: self.arena.add(parts.url),
        };
        self.projects.push(row);
    }

    /// Adds a recommended way.
    pub fn learning_path(&mut self, parts: &LearningPath<'_>) {
        let row = PathRow {
            title: self.arena.add(parts.title),
            level: self.level(parts.level),
            duration: self.arena.add(parts.duration),
            steps: self.list(&parts.steps),
        };
        self.paths.push(row);
    }

    /// Adds the key concepts of a level.
    pub fn must_know(&mut self, parts: &MustKnow<'_>) {
        let row = MustKnowRow {
            level: self.level(parts.level),
            items: self.list(&parts.items),
        };
        self.must_know.push(row);
    }

    /// Ends the roadmap.
    pub fn build(mut self) -> Index {
        let edges = self.edges();
        let names = self.names();
        let folded = self.folded();
        let blocks: [&[u8]; BLOCKS] = [
            self.roadmap.as_bytes(),
            self.levels.as_bytes(),
            self.sections.as_bytes(),
            self.topics.as_bytes(),
            self.items.as_bytes(),
            self.texts.as_bytes(),
            self.links.as_bytes(),
            edges.as_bytes(),
            names.as_bytes(),
            self.resources.as_bytes(),
            self.projects.as_bytes(),
            self.paths.as_bytes(),
            self.must_know.as_bytes(),
            self.arena.text.as_bytes(),
            folded.as_bytes(),
        ];
        let size = HEADER + blocks.iter().map(|block| block.len()).sum::<usize>();
        let mut bytes = Vec::with_capacity(size);
        bytes.extend_from_slice(&MAGIC);
        for block in blocks {
            bytes.extend_from_slice(U32::new(number(block.len())).as_bytes());
        }
        let mut at = HEADER;
        let ranges = blocks.map(|block| {
            bytes.extend_from_slice(block);
            let range = at..at + block.len();
            at = range.end;
            range
        });
        Index {
            bytes: bytes.into(),
            blocks: ranges,
        }
    }

    /// The prerequisites of every topic and then what every topic unlocks, with the topics' runs
    /// set to them.
    fn edges(&mut self) -> Vec<U32> {
        let mut unlocks: Vec<Vec<u32>> = vec![Vec::new(); self.topics.len()];
        for (topic, requires) in self.requires.iter().enumerate() {
            for &required in requires {
                unlocks[required as usize].push(number(topic));
            }
        }
        let mut edges = Vec::new();
        let mut run = |numbers: &[u32]| {
            let start = number(edges.len());
            edges.extend(numbers.iter().copied().map(U32::new));
            Run {
                start: start.into(),
                len: number(numbers.len()).into(),
            }
        };
        for ((topic, requires), unlocks) in self.topics.iter_mut().zip(&self.requires).zip(&unlocks)
        {
            topic.requires = run(requires);
            topic.unlocks = run(unlocks);
        }
        edges
    }

    /// Every name of every topic, sorted by text, kind and topic.
    fn names(&mut self) -> Vec<NameRow> {
        let mut names = Vec::new();
        for at in 0..self.topics.len() {
            let topic = self.topics[at];
            let slug = slug(self.resolve(topic.title));
            let slug = self.arena.add(&slug);
            let mut name = |text, kind: NameKind| {
                let (kind, topic) = ((kind as u32).into(), number(at).into());
                names.push(NameRow { text, kind, topic });
            };
            name(topic.id, NameKind::Id);
            let start = topic.aliases.start.get() as usize;
            for &alias in &self.texts[start..start + topic.aliases.len.get() as usize] {
                name(alias, NameKind::Alias);
            }
            name(slug, NameKind::Title);
        }
        names.sort_by(|a, b| {
            let key = |name: &NameRow| (name.kind.get(), name.topic.get());
            self.resolve(a.text)
                .cmp(self.resolve(b.text))
                .then_with(|| key(a).cmp(&key(b)))
        });
        names
    }

    /// The arena of folded text, with the topics' handles set into it: one line a field, and the
    /// texts of a list parted by tabs, which folding leaves in no text.
    fn folded(&mut self) -> String {
        let mut arena = String::new();
        for at in 0..self.topics.len() {
            let topic = self.topics[at];
            let items = {
                let start = topic.items.start.get() as usize;
                &self.items[start..start + topic.items.len.get() as usize]
            };
            let join = |texts: &mut dyn Iterator<Item = Text>| {
                texts
                    .map(|text| fold(self.resolve(text)))
                    .collect::<Vec<_>>()
                    .join("\t")
            };
            let fields = [
                join(&mut [topic.title].into_iter()),
                join(&mut [topic.id].into_iter().chain(self.listed(topic.aliases))),
                join(&mut items.iter().map(|item| item.title)),
                join(&mut self.listed(topic.tags)),
                join(&mut self.listed(topic.concepts)),
                join(&mut [topic.summary].into_iter()),
            ];
            self.topics[at].folded = append(&mut arena, &fields.join("\n"));
        }
        arena
    }

    fn listed(&self, run: Run) -> impl Iterator<Item = Text> {
        let start = run.start.get() as usize;
        self.texts[start..start + run.len.get() as usize]
            .iter()
            .copied()
    }

    fn resolve(&self, text: Text) -> &str {
        let start = text.start.get() as usize;
        &self.arena.text[start..start + text.len.get() as usize]
    }

    fn list(&mut self, texts: &[&str]) -> Run {
        let start = number(self.texts.len());
        for text in texts {
            let text = self.arena.add(text);
            self.texts.push(text);
        }
        Run {
            start: start.into(),
            len: number(texts.len()).into(),
        }
    }

    fn link_list(&mut self, links: &[Link<'_>]) -> Run {
        let start = number(self.links.len());
        for link in links {
            let row = LinkRow {
                title: self.arena.add(link.title),
                url: self.arena.add(link.url),
            };
            self.links.push(row);
        }
        Run {
            start: start.into(),
            len: number(links.len()).into(),
        }
    }

    fn level(&self, level: &str) -> U32 {
        let place = self
            .levels
            .iter()
            .position(|&known| self.resolve(known) == level);
        place.map_or(NONE, number).into()
    }
}

fn append(arena: &mut String, text: &str) -> Text {
    let start = number(arena.len());
    arena.push_str(text);
    Text {
        start: start.into(),
        len: number(text.len()).into(),
    }
}

/// A count as a handle. A source of at most 64 MiB can't make 4 GiB of anything.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(NONE)
}
