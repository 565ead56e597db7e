//! Finished views: what a renderer needs and nothing else, as text and plain numbers.
//!
//! They must hold no handles into the index, and nothing that a renderer would have to compute.
//! Their fields are the keys of the JSON output, in its order: renaming one is a change of
//! contract.

use std::ops::Range;

use jiff::Timestamp;
use roadmap_core::model::{Link, Status};
use serde::{Serialize, Serializer};

use super::rows::Rows;

/// Topics and items in a list.
#[derive(Debug, Default, Serialize)]
pub struct TopicsView<'a> {
    /// The rows.
    pub topics: Rows<'a>,
    /// How they are shown to people.
    #[serde(skip)]
    pub layout: Layout,
}

/// How a list is shown to people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// As rows.
    #[default]
    Rows,
    /// As a tree of sections, topics and items.
    Tree,
}

/// A topic or an item.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TopicView<'a> {
    /// The full id.
    pub id: String,
    /// The id of its roadmap.
    pub roadmap: &'a str,
    /// The full id of the topic, of an item's too.
    pub topic: String,
    /// The title.
    pub title: &'a str,
    /// Whether it is a topic or an item.
    pub kind: Kind,
    /// The title of its section.
    pub section: &'a str,
    /// The id of its section.
    pub section_id: &'a str,
    /// The part that the section belongs to.
    pub part: Option<&'a str>,
    /// The level.
    pub level: &'a str,
    /// Where the learner stands with it.
    #[serde(serialize_with = "status_word")]
    pub status: Status,
    /// The topics elsewhere by which it is known.
    pub known_via: Vec<String>,
    /// Whether it is open and every prerequisite complete.
    pub ready: bool,
    /// Whether it may be left out.
    pub optional: bool,
    /// The estimate.
    pub minutes: Option<u32>,
    /// The tags.
    pub tags: Vec<&'a str>,
    /// The concepts it teaches.
    pub concepts: Vec<&'a str>,
    /// The full ids of its prerequisites.
    pub requires: Vec<String>,
    /// Those of them that are open.
    pub blocked_by: Vec<String>,
    /// The full ids of the topics that require it.
    pub unlocks: Vec<String>,
    /// Where to read about it.
    pub links: Vec<LinkView<'a>>,
    /// How many of the leaves below it are complete; skipped ones do not count.
    pub items: ItemTally,
    /// When it was begun.
    pub started: Option<Timestamp>,
    /// When it became done, known or skipped.
    pub completed: Option<Timestamp>,
    /// The learner's note.
    pub note: Option<String>,
    /// What one will be able to do.
    pub summary: Option<&'a str>,
    /// How deep an item stands below its topic; 0 for topics.
    #[serde(skip)]
    pub depth: usize,
    /// The bytes of the title that a search found.
    #[serde(skip)]
    pub marks: Vec<Range<usize>>,
}

/// Whether a row is a topic or an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A topic.
    #[default]
    Topic,
    /// An item.
    Item,
}

/// A link.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LinkView<'a> {
    /// What it is called.
    pub title: &'a str,
    /// Its address.
    pub url: &'a str,
}

impl<'a> From<Link<'a>> for LinkView<'a> {
    fn from(link: Link<'a>) -> Self {
        Self {
            title: link.title,
            url: link.url,
        }
    }
}

/// A topic or a concept that another one needs or opens.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RelatedView<'a> {
    /// The full id of the topic, or the id of the concept.
    pub id: String,
    /// The title.
    pub title: &'a str,
    /// Where the learner stands with it.
    #[serde(serialize_with = "status_word")]
    pub status: Status,
    /// Whether the need is met: by this, or since its concepts are known from elsewhere.
    pub met: bool,
    /// The concepts by which it is needed; none where the roadmap says so itself.
    pub by: Vec<ByView<'a>>,
}

/// Why one topic needs another, where the roadmap does not say so itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ByView<'a> {
    /// The concept that the one teaches.
    pub concept: &'a str,
    /// What that concept requires and the other teaches.
    pub requires: &'a str,
}

/// How many leaf items are complete, of how many; skipped ones count in neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ItemTally {
    /// Those that are done or known.
    pub complete: u32,
    /// All that are not skipped.
    pub total: u32,
}

/// The library.
#[derive(Debug, Default, Serialize)]
pub struct RoadmapsView<'a> {
    /// Its roadmaps, in order.
    pub roadmaps: Vec<RoadmapView<'a>>,
}

/// A roadmap and the progress in it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct RoadmapView<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it leads to.
    pub summary: Option<&'a str>,
    /// Its levels, lowest first.
    pub levels: Vec<&'a str>,
    /// How many sections it has.
    pub sections: u32,
    /// How many topics.
    pub topics: u32,
    /// How many items in all.
    pub items: u32,
    /// How many topics have which status, and the progress in percent.
    #[serde(flatten)]
    pub tally: Tally,
    /// Whether it is the chosen one.
    pub active: bool,
    /// `bundled`, or the file it comes from.
    pub origin: &'a str,
}

/// Topics counted by status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Topics not begun.
    pub pending: u32,
    /// Topics begun.
    pub learning: u32,
    /// Topics learnt.
    pub done: u32,
    /// Topics known before.
    pub known: u32,
    /// Topics left out.
    pub skipped: u32,
    /// Complete without skipped, of all without skipped; rounded down.
    pub percent: u32,
}

impl Tally {
    /// How many topics are done, known or skipped.
    pub fn complete(&self) -> u32 {
        self.done + self.known + self.skipped
    }

    /// How many topics there are.
    pub fn all(&self) -> u32 {
        self.complete() + self.pending + self.learning
    }
}

/// What a command changed.
#[derive(Debug, Default, Serialize)]
pub struct ChangeView {
    /// What is another way now.
    pub changed: Vec<ChangedView>,
    /// The full ids of what already was so.
    pub unchanged: Vec<String>,
    /// The full ids of the topics of other roadmaps that are known now, too.
    pub also_known: Vec<String>,
    /// Whether it was only tried.
    pub dry_run: bool,
    /// How far the roadmaps are now, and what is next there.
    #[serde(skip)]
    pub outlook: Vec<OutlookView>,
}

/// One change of status or note.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ChangedView {
    /// The full id.
    pub id: String,
    /// The status before.
    #[serde(serialize_with = "status_word")]
    pub from: Status,
    /// The status now.
    #[serde(serialize_with = "status_word")]
    pub to: Status,
    /// The date that was written.
    pub at: Option<Timestamp>,
    /// The title, for people.
    #[serde(skip)]
    pub title: String,
}

/// How far a roadmap is, and what is next there.
#[derive(Clone, Debug, Default)]
pub struct OutlookView {
    /// The roadmap's id.
    pub roadmap: String,
    /// How many topics are complete, of how many, in percent.
    pub tally: Tally,
    /// The full id and the title of what is next.
    pub next: Option<(String, String)>,
}

/// What was taken back.
#[derive(Debug, Default, Serialize)]
pub struct UndoneView {
    /// The commands, the newest first.
    pub undone: Vec<UndoneCommandView>,
    /// Whether it was only tried.
    pub dry_run: bool,
}

/// A command that was taken back.
#[derive(Clone, Debug, Default, Serialize)]
pub struct UndoneCommandView {
    /// The command, as it was given.
    pub command: String,
    /// When it was given.
    pub at: Option<Timestamp>,
    /// The full ids of the records it had changed.
    pub ids: Vec<String>,
}

/// Something done outside the records.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DeedView {
    /// What was done: `created`, `edited`, `exported`, `unchanged`, `opened`, `active`.
    pub deed: &'static str,
    /// The file, the roadmap or the address it was done to; nothing where a choice was taken back.
    pub target: Option<String>,
    /// Whether it was only tried.
    pub dry_run: bool,
}

/// `null` for an empty text.
pub fn filled(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

/// A status as its word.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
pub(super) fn status_word<S: Serializer>(
    status: &Status,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(status.as_str())
}
