//! How an index is made: parts in written order go in, bytes come out.
//!
//! It must not judge: what comes here has been checked. The same parts give the same bytes.

use std::cmp::Reverse;
use std::ops::Range;

use zerocopy::little_endian::U32;

use super::entities::{LearningPath, MustKnow, Project, Resource};
use super::names;
use super::parts::{ItemParts, NameKind, NeedParts, SectionParts, TopicParts};
use super::rows::{
    BelowRow, ByRow, ItemRow, LinkRow, MustKnowRow, NameRow, NeedRow, PathRow, ProjectRow,
    ResourceRow, RoadmapRow, SectionRow, TaughtRow, TopicRow,
};
use super::{BLOCKS, Index, MAGIC, ROWS};
use crate::flat::{Arena, Blocks, Content, NONE, Run, Text, append, extend, hash, number};
use crate::model::Link;
use crate::text::{fold, slug, words};

/// Gathers the parts of one roadmap.
#[derive(Debug, Default)]
pub struct Builder {
    roadmap: RoadmapRow,
    levels: Vec<Text>,
    sections: Vec<SectionRow>,
    topics: Vec<TopicRow>,
    below: Vec<BelowRow>,
    concepts: Vec<Text>,
    needs: Vec<NeedRow>,
    bys: Vec<ByRow>,
    items: Vec<ItemRow>,
    open_items: Vec<u32>,
    texts: Vec<Text>,
    links: Vec<LinkRow>,
    resources: Vec<ResourceRow>,
    projects: Vec<ProjectRow>,
    paths: Vec<PathRow>,
    must_know: Vec<MustKnowRow>,
    ids: Arena,
    arena: Arena,
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
            id: self.ids.add(parts.id),
            title: self.arena.add(parts.title),
            summary: self.arena.add(parts.summary),
            section: number(self.sections.len().saturating_sub(1)).into(),
            level: parts.level.into(),
            optional: u32::from(parts.optional).into(),
            minutes: parts.minutes.unwrap_or(0).into(),
            aliases: self.id_list(&parts.aliases),
            tags: self.list(&parts.tags),
            links: self.link_list(&parts.links),
            needs: self.need_list(&parts.needs),
            found_by: self.list(&parts.concept_titles),
            chain: parts.chain.into(),
            rank: parts.rank.into(),
            ..TopicRow::default()
        };
        self.topics.push(row);
        self.begin_below();
        let taught = parts.concepts.iter().map(|concept| self.arena.add(concept));
        self.concepts.extend(taught);
        if let Some(section) = self.sections.last_mut() {
            section.topics.len += 1;
        }
    }

    /// Adds an item to the last topic.
    pub fn item(&mut self, parts: &ItemParts<'_>) {
        let at = number(self.items.len());
        self.open_items.truncate(parts.depth);
        let row = ItemRow {
            id: self.ids.add(parts.id),
            title: self.arena.add(parts.title),
            topic: number(self.topics.len().saturating_sub(1)).into(),
            parent: self.open_items.last().copied().unwrap_or(NONE).into(),
            end: (at + 1).into(),
            aliases: self.id_list(&parts.aliases),
            concepts: self.list(&parts.concepts),
        };
        self.items.push(row);
        for &holder in &self.open_items {
            self.items[holder as usize].end = (at + 1).into();
        }
        self.open_items.push(at);
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
        self.begin_below();
        let unlocks = self.unlocks();
        let preferred = self.preferred();
        let names = self.names();
        let taught = self.taught();
        let folded = self.folded();
        let (word_texts, words) = words_of(&self.topics, &folded);
        let blocks: [Box<dyn Content>; BLOCKS] = [
            Box::new(vec![self.roadmap]),
            Box::new(self.levels),
            Box::new(self.sections),
            Box::new(self.topics),
            Box::new(self.items),
            Box::new(self.texts),
            Box::new(self.links),
            Box::new(self.needs),
            Box::new(self.bys),
            Box::new(unlocks),
            Box::new(self.below),
            Box::new(self.concepts),
            Box::new(preferred),
            Box::new(names),
            Box::new(taught),
            Box::new(self.resources),
            Box::new(self.projects),
            Box::new(self.paths),
            Box::new(self.must_know),
            Box::new(self.ids),
            Box::new(self.arena),
            Box::new(folded),
            Box::new(word_texts),
            Box::new(words),
        ];
        Index {
            blocks: Blocks::join(MAGIC, ROWS, blocks).into(),
        }
    }

    /// What every topic unlocks, with the topics' runs set to them.
    fn unlocks(&mut self) -> Vec<U32> {
        let mut unlocks: Vec<Vec<U32>> = vec![Vec::new(); self.topics.len()];
        for (topic, row) in self.topics.iter().enumerate() {
            for need in run_of(&self.needs, row.needs) {
                unlocks[need.topic.get() as usize].push(number(topic).into());
            }
        }
        let mut all = Vec::with_capacity(self.needs.len());
        for (topic, unlocks) in self.topics.iter_mut().zip(unlocks) {
            topic.unlocks = extend(&mut all, unlocks);
        }
        all
    }

    /// Every concept of every topic, sorted by hash, concept and topic.
    fn taught(&self) -> Vec<TaughtRow> {
        let mut taught: Vec<TaughtRow> = Vec::new();
        for at in 0..self.topics.len() {
            let topic_number = number(at).into();
            taught.extend(self.taught_by(at).iter().map(|&concept| TaughtRow {
                hash: hash(self.arena.get(concept)).into(),
                concept,
                topic: topic_number,
            }));
        }
        taught.sort_by_key(|row| {
            let concept = self.arena.get(row.concept);
            (row.hash.get(), concept, row.topic.get())
        });
        taught
    }

    /// Every topic, in the order in which they are preferred where nothing else decides.
    fn preferred(&self) -> Vec<U32> {
        let mut numbers: Vec<U32> = (0..number(self.topics.len())).map(U32::new).collect();
        numbers.sort_by_key(|at| {
            let topic = &self.topics[at.get() as usize];
            let chain = Reverse(topic.chain.get());
            (topic.level.get(), topic.optional.get(), chain, at.get())
        });
        numbers
    }

    /// Every name of every topic. A title that makes the topic's id makes no other name.
    fn names(&mut self) -> Vec<NameRow> {
        let mut names = Vec::new();
        for at in 0..self.topics.len() {
            let topic = self.topics[at];
            let slug = self.ids.add(&slug(self.arena.get(topic.title)));
            let mut name = |text, kind| names.push(NameRow::new(text, kind, number(at)));
            name(topic.id, NameKind::Id);
            for &alias in run_of(&self.texts, topic.aliases) {
                name(alias, NameKind::Alias);
            }
            if slug != topic.id {
                name(slug, NameKind::Title);
            }
        }
        names::table(names, |text| self.ids.get(text))
    }

    /// The arena of folded text, with the topics' handles set into it: one line a field, and the
    /// texts of a list parted by tabs, which folding leaves in no text.
    fn folded(&mut self) -> String {
        let mut arena = String::new();
        let handles: Vec<Text> = self
            .topics
            .iter()
            .enumerate()
            .map(|(at, topic)| append(&mut arena, &self.folded_fields(at, topic).join("\n")))
            .collect();
        for (topic, folded) in self.topics.iter_mut().zip(handles) {
            topic.folded = folded;
        }
        arena
    }

    fn folded_fields(&self, at: usize, topic: &TopicRow) -> [String; 6] {
        let join = |arena: &Arena, texts: &mut dyn Iterator<Item = Text>| {
            let folded: Vec<String> = texts.map(|text| fold(arena.get(text))).collect();
            folded.join("\t")
        };
        let texts = |texts: &mut dyn Iterator<Item = Text>| join(&self.arena, texts);
        let ids = [topic.id].into_iter().chain(self.listed(topic.aliases));
        let items = self.items[self.items_of(at)].iter();
        let taught = self.taught_by(at).iter().copied();
        [
            texts(&mut [topic.title].into_iter()),
            join(&self.ids, &mut ids.into_iter()),
            texts(&mut items.map(|item| item.title)),
            texts(&mut self.listed(topic.tags)),
            texts(&mut taught.chain(self.listed(topic.found_by))),
            texts(&mut [topic.summary].into_iter()),
        ]
    }

    /// Marks where the items and concepts of the next topic begin, or where those of the last end.
    fn begin_below(&mut self) {
        self.below.push(BelowRow {
            items: number(self.items.len()).into(),
            concepts: number(self.concepts.len()).into(),
        });
    }

    fn items_of(&self, topic: usize) -> Range<usize> {
        let item = |at: usize| self.below[at].items.get() as usize;
        item(topic)..item(topic + 1)
    }

    fn taught_by(&self, topic: usize) -> &[Text] {
        let concept = |at: usize| self.below[at].concepts.get() as usize;
        &self.concepts[concept(topic)..concept(topic + 1)]
    }

    fn listed(&self, run: Run) -> impl Iterator<Item = Text> {
        run_of(&self.texts, run).iter().copied()
    }

    fn list(&mut self, texts: &[&str]) -> Run {
        extend(
            &mut self.texts,
            texts.iter().map(|text| self.arena.add(text)),
        )
    }

    fn id_list(&mut self, ids: &[&str]) -> Run {
        extend(&mut self.texts, ids.iter().map(|id| self.ids.add(id)))
    }

    fn link_list(&mut self, links: &[Link<'_>]) -> Run {
        let rows = links.iter().map(|link| LinkRow {
            title: self.arena.add(link.title),
            url: self.arena.add(link.url),
        });
        extend(&mut self.links, rows)
    }

    fn need_list(&mut self, needs: &[NeedParts<'_>]) -> Run {
        let rows = needs.iter().map(|need| {
            let bys = need.by.iter().map(|by| ByRow {
                concept: self.arena.add(by.concept),
                requires: self.arena.add(by.requires),
            });
            NeedRow {
                topic: need.topic.into(),
                written: u32::from(need.is_written).into(),
                by: extend(&mut self.bys, bys),
            }
        });
        extend(&mut self.needs, rows)
    }

    fn level(&self, level: &str) -> U32 {
        let place = self
            .levels
            .iter()
            .position(|&known| self.arena.get(known) == level);
        place.map_or(NONE, number).into()
    }
}

/// The words of some folded text of topics, each once, as handles and as what these point to.
fn words_of(topics: &[TopicRow], folded: &str) -> (Vec<Text>, Arena) {
    let (mut texts, mut arena) = (Vec::new(), Arena::default());
    for topic in topics {
        let start = topic.folded.start.get() as usize;
        let text = &folded[start..start + topic.folded.len.get() as usize];
        for word in words(text) {
            let known = arena.count();
            let text = arena.add(word);
            if arena.count() > known {
                texts.push(text);
            }
        }
    }
    (texts, arena)
}

fn run_of<T>(rows: &[T], run: Run) -> &[T] {
    let start = run.start.get() as usize;
    &rows[start..start + run.len.get() as usize]
}
