//! A year in which an author edits a roadmap while a learner follows it: whatever the edits and
//! the marks are, no record is lost, and each that can be found is used.
//!
//! The author and the learner are told twice: by the program's own parts, with a progress file on
//! disk, and by a model that knows names alone.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use jiff::tz::TimeZone;
use proptest::prelude::*;
use proptest::sample::Index;
use roadmap::query::carried::carried;
use roadmap::query::change::{self, Mark, Plan, mark};
use roadmap::query::knowledge::Sharing;
use roadmap::query::name::topic_or_item;
use roadmap::query::scope::Scope;
use roadmap::query::standing::Standing;
use roadmap::store::{Occasion, Paths, Store, StoreError};
use roadmap_core::compile::{Base, File, compile};
use roadmap_core::concepts::Concepts;
use roadmap_core::library::{Entry, Library, Node, Origin};
use roadmap_core::model::{Progress, Status};

use crate::support::NOW;

/// What happens on a day.
#[derive(Clone, Debug)]
enum Event {
    /// The author changes the roadmap, at some place.
    Edit(Edit, Index, Index),
    /// The learner marks a topic or an item.
    Mark(Mark, Index),
    /// The learner adds a word to the note of one.
    Note(Index),
}

#[derive(Clone, Copy, Debug)]
enum Edit {
    /// Another title and another id; the old id becomes an alias.
    RenameWithAlias,
    /// Another id, while the title is still what the old id was made from.
    RenameUnderTitle,
    /// Another title, while the id stays.
    Retitle,
    /// To another place, be it in another section.
    Move,
    Remove,
    BringBack,
    /// A part of a topic becomes a topic of its own.
    Split,
    Add,
    RenameItem,
    MoveItem,
}

const EDITS: [Edit; 10] = [
    Edit::RenameWithAlias,
    Edit::RenameUnderTitle,
    Edit::Retitle,
    Edit::Move,
    Edit::Remove,
    Edit::BringBack,
    Edit::Split,
    Edit::Add,
    Edit::RenameItem,
    Edit::MoveItem,
];

const MARKS: [Mark; 5] = [
    Mark::Start,
    Mark::Done,
    Mark::Known,
    Mark::Skip,
    Mark::Reset,
];

/// The names of a topic or an item. No two of a whole year are the same but on purpose.
#[derive(Clone, Debug)]
struct Names {
    /// None where it is made from the title.
    id: Option<String>,
    title: String,
    aliases: Vec<String>,
}

#[derive(Clone, Debug)]
struct Topic {
    names: Names,
    items: Vec<Names>,
}

/// The roadmap as its author has it.
#[derive(Clone, Debug)]
struct Author {
    sections: Vec<Vec<Topic>>,
    removed: Vec<Topic>,
    words: usize,
}

/// How a name names: by id, by alias, by title. The earlier one is the better one.
const BY_ID: u8 = 0;
const BY_ALIAS: u8 = 1;
const BY_TITLE: u8 = 2;

impl Names {
    fn new(word: &str) -> Self {
        Self {
            id: None,
            title: word.to_owned(),
            aliases: Vec::new(),
        }
    }

    fn id(&self) -> &str {
        // A title of these is its own slug.
        self.id.as_deref().unwrap_or(&self.title)
    }

    fn rename_with_alias(&mut self, word: &str) {
        let old = self.id().to_owned();
        self.aliases.push(old);
        *self = Self {
            aliases: std::mem::take(&mut self.aliases),
            ..Self::new(word)
        };
    }

    /// All the names, each with how it names.
    fn all(&self) -> Vec<(u8, &str)> {
        let aliases = self.aliases.iter().map(|alias| (BY_ALIAS, &**alias));
        let mut all: Vec<(u8, &str)> = [(BY_ID, self.id())].into_iter().chain(aliases).collect();
        if !all.iter().any(|(_, name)| *name == self.title) {
            all.push((BY_TITLE, &self.title));
        }
        all
    }

    fn write(&self, text: &mut String) {
        let Self { id, title, aliases } = self;
        let id = id.as_ref().map(|id| format!("id = {id:?}, "));
        let id = id.unwrap_or_default();
        write!(text, "{id}title = {title:?}, aliases = {aliases:?}").unwrap();
    }
}

impl Author {
    fn new() -> Self {
        let mut author = Self {
            sections: vec![Vec::new(), Vec::new()],
            removed: Vec::new(),
            words: 0,
        };
        for number in 0..6 {
            let topic = author.topic(number % 2 == 0);
            author.sections[number / 3].push(topic);
        }
        author
    }

    fn word(&mut self) -> String {
        self.words += 1;
        format!("word-{}", self.words)
    }

    fn topic(&mut self, with_items: bool) -> Topic {
        let names = Names::new(&self.word());
        let count = if with_items { 3 } else { 0 };
        let items = (0..count).map(|_| Names::new(&self.word())).collect();
        Topic { names, items }
    }

    fn library(&self) -> Library {
        let mut text = "id = \"r\"\ntitle = \"R\"\n".to_owned();
        for (number, section) in self.sections.iter().enumerate() {
            writeln!(text, "[[section]]\ntitle = \"S{number}\"\ntopic = [").unwrap();
            for topic in section {
                text.push_str("{ ");
                topic.names.write(&mut text);
                text.push_str(", items = [");
                for item in &topic.items {
                    text.push_str("{ ");
                    item.write(&mut text);
                    text.push_str(" }, ");
                }
                text.push_str("] },\n");
            }
            text.push_str("]\n");
        }
        let (name, stem) = ("r.toml", "r");
        let text = &text;
        let compiled = compile(
            &File { name, stem, text },
            &Base::Nothing,
            &Concepts::default(),
        );
        let index = compiled
            .index
            .unwrap_or_else(|| panic!("{:?}\n{text}", compiled.diagnostics));
        let origin = Origin::Bundled;
        Library::new(vec![Entry { index, origin }], Concepts::default())
    }

    /// What can be marked: a topic without items, or an item.
    fn leaves(&self) -> Vec<Leaf<'_>> {
        let topics = self.sections.iter().flatten();
        topics
            .flat_map(|topic| {
                let whole = topic.items.is_empty().then_some(Leaf { topic, item: None });
                let items = topic.items.iter().map(move |item| Leaf {
                    topic,
                    item: Some(item),
                });
                whole.into_iter().chain(items)
            })
            .collect()
    }

    fn edit(&mut self, edit: Edit, which: Index, other: Index) {
        let word = self.word();
        let counts: Vec<usize> = self.sections.iter().map(Vec::len).collect();
        let topics: usize = counts.iter().sum();
        let place = (topics > 0).then(|| {
            let at = which.index(topics);
            let first = counts[0];
            if at < first { (0, at) } else { (1, at - first) }
        });
        let to = other.index(2);
        match (edit, place) {
            (Edit::Add, _) => {
                let topic = self.topic(other.index(3) > 0);
                self.sections[to].push(topic);
            }
            (Edit::BringBack, _) => {
                if !self.removed.is_empty() {
                    let topic = self.removed.remove(which.index(self.removed.len()));
                    self.sections[to].insert(0, topic);
                }
            }
            (_, None) => {}
            (Edit::Remove, Some((section, at))) => {
                let topic = self.sections[section].remove(at);
                self.removed.push(topic);
            }
            (Edit::Move, Some((section, at))) => {
                let topic = self.sections[section].remove(at);
                let at = which.index(self.sections[to].len() + 1);
                self.sections[to].insert(at, topic);
            }
            (Edit::Split, Some((section, at))) => {
                let topic = &mut self.sections[section][at];
                let half = topic.items.split_off(topic.items.len() / 2);
                topic.names.rename_with_alias(&word);
                let names = Names::new(&self.word());
                // The items that leave were ticked elsewhere: these are new ones.
                let items = half.iter().map(|_| Names::new(&self.word())).collect();
                self.sections[section].insert(at + 1, Topic { names, items });
            }
            (_, Some((section, at))) => {
                let topic = &mut self.sections[section][at];
                if topic.items.is_empty() || !matches!(edit, Edit::RenameItem | Edit::MoveItem) {
                    rename(&mut topic.names, edit, word);
                    return;
                }
                let item = which.index(topic.items.len());
                if matches!(edit, Edit::MoveItem) {
                    topic.items.rotate_left(item);
                } else {
                    let how = EDITS[other.index(3)];
                    rename(&mut topic.items[item], how, word);
                }
            }
        }
    }
}

fn rename(names: &mut Names, edit: Edit, word: String) {
    match edit {
        Edit::RenameUnderTitle => names.id = Some(word),
        Edit::Retitle => {
            names.id = Some(names.id().to_owned());
            names.title = word;
        }
        _ => names.rename_with_alias(&word),
    }
}

/// A topic or an item that the learner can mark.
struct Leaf<'a> {
    topic: &'a Topic,
    item: Option<&'a Names>,
}

impl Leaf<'_> {
    fn id(&self) -> String {
        self.keys().swap_remove(0).1
    }

    /// The ids under which a record would be its own, the current one first.
    fn keys(&self) -> Vec<(u8, String)> {
        let mut keys = Vec::new();
        for (by, topic) in self.topic.names.all() {
            match self.item {
                None => keys.push((by, format!("r/{topic}"))),
                Some(item) => keys.extend(
                    item.all()
                        .into_iter()
                        .map(|(below, item)| (by.max(below), format!("r/{topic}/{item}"))),
                ),
            }
        }
        keys.sort();
        keys
    }
}

/// What the learner's file must say: by id the status and the note.
type Model = BTreeMap<String, (Option<Status>, Option<String>)>;

/// The key under which the record stands that is used for a leaf.
fn used(model: &Model, leaf: &Leaf<'_>) -> Option<String> {
    let mut keys = leaf.keys().into_iter().map(|(_, key)| key);
    keys.find(|key| model.contains_key(key))
}

fn mark_in(model: &mut Model, leaf: &Leaf<'_>, how: Mark) {
    let old = used(model, leaf);
    let (status, note) = old.as_ref().map_or((None, None), |key| model[key].clone());
    let new = match how {
        Mark::Start if status.is_some_and(Status::is_complete) => return,
        Mark::Start => Some(Status::Learning),
        Mark::Done => Some(Status::Done),
        Mark::Known => Some(Status::Known),
        Mark::Skip => Some(Status::Skipped),
        Mark::Reset => None,
    };
    if new == status {
        return;
    }
    if let Some(key) = old {
        model.remove(&key);
    }
    if new.is_some() || note.is_some() {
        model.insert(leaf.id(), (new, note));
        return;
    }
    // What was opened again is not to be completed by a record that was not used so far.
    for (_, key) in leaf.keys() {
        if let Some((_, note)) = model.remove(&key)
            && note.is_some()
        {
            model.insert(key, (None, note));
        }
    }
}

fn note_in(model: &mut Model, leaf: &Leaf<'_>, word: &str) {
    let old = used(model, leaf).and_then(|key| model.remove(&key));
    let (status, note) = old.unwrap_or_default();
    let note = note.map_or_else(|| word.to_owned(), |note| format!("{note}\n{word}"));
    model.insert(leaf.id(), (status, Some(note)));
}

fn said(progress: &Progress) -> Model {
    let said = |record: &roadmap_core::model::Record| (record.status, record.note.clone());
    let records = progress.records.iter();
    records
        .map(|(id, record)| (id.clone(), said(record)))
        .collect()
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let at = any::<Index>;
    let edit = prop::sample::select(EDITS.to_vec());
    let mark = prop::sample::select(MARKS.to_vec());
    let event = prop_oneof![
        2 => (edit, at(), at()).prop_map(|(edit, which, other)| Event::Edit(edit, which, other)),
        3 => (mark, at()).prop_map(|(mark, which)| Event::Mark(mark, which)),
        1 => at().prop_map(Event::Note),
    ];
    prop::collection::vec(event, 20..120)
}

/// Carries out on disk what the learner does.
fn write(store: &Store, library: &Library, plan: impl Fn(&Standing<'_>) -> Plan) {
    let occasion = Occasion {
        command: "roadmap".to_owned(),
        now: NOW.parse().unwrap(),
        zone: TimeZone::UTC,
    };
    let change = |progress: &Progress| {
        let plan = plan(&Standing::new(library, progress, Sharing::default()));
        Ok::<_, StoreError>((plan.change, ()))
    };
    store.change(&occasion, &|_| {}, change).unwrap();
}

fn node(library: &Library, id: &str) -> Node {
    topic_or_item(library, &Scope::new(library, None, None), id).unwrap()
}

fn cases() -> u32 {
    let full = std::env::var_os("ROADMAP_TESTS").is_some_and(|tests| tests == "full");
    if full { 200 } else { 12 }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn no_record_is_ever_lost(events in events()) {
        let folder = tempfile::tempdir().unwrap();
        let paths = Paths { progress: folder.path().join("progress.toml"), state: None };
        let store = Store::new(paths, Duration::from_secs(10));
        let (mut author, mut model) = (Author::new(), Model::new());
        for (number, event) in events.iter().enumerate() {
            if let Event::Edit(edit, which, other) = event {
                author.edit(*edit, *which, *other);
            }
            let library = author.library();
            let leaves = author.leaves();
            match event {
                Event::Mark(how, which) if !leaves.is_empty() => {
                    let leaf = which.get(&leaves);
                    let node = node(&library, &leaf.id());
                    let at = NOW.parse().unwrap();
                    write(&store, &library, |standing| mark(standing, &[node], *how, at));
                    mark_in(&mut model, leaf, *how);
                }
                Event::Note(which) if !leaves.is_empty() => {
                    let (leaf, word) = (which.get(&leaves), format!("note {number}"));
                    let node = node(&library, &leaf.id());
                    write(&store, &library, |standing| {
                        let old = standing.record(node).and_then(|placed| placed.record.note.clone());
                        let text = old.map_or_else(|| word.clone(), |old| format!("{old}\n{word}"));
                        change::note(standing, node, Some(&text))
                    });
                    note_in(&mut model, leaf, &word);
                }
                _ => {}
            }
            let progress = store.read().unwrap();
            prop_assert_eq!(&said(&progress), &model, "after {:?}", event);
            let standing = Standing::new(&library, &progress, Sharing::default());
            for leaf in &leaves {
                let expected = used(&model, leaf).map(|key| model[&key].clone());
                let found = standing.record(node(&library, &leaf.id()));
                let found = found.map(|placed| (placed.record.status, placed.record.note.clone()));
                prop_assert_eq!(found, expected, "{}", leaf.id());
            }
            let counted: usize = carried(&standing).iter().map(|roadmap| roadmap.records).sum();
            prop_assert_eq!(counted, progress.records.len());
        }
    }
}
