//! A roadmap as a tree that owns its texts, with what the learner's file says of its topics and
//! items: the form between a plan that is brought in and a file that is written, and between the
//! library and what is handed out.
//!
//! It must not know any format. Texts that were not given are empty.

use crate::model::Record;

/// A whole roadmap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it leads to.
    pub summary: String,
    /// Its levels, lowest first; empty for the default ones.
    pub levels: Vec<String>,
    /// Its sections, in learning order.
    pub sections: Vec<Section>,
    /// Where else to learn.
    pub resources: Vec<Resource>,
    /// Things to build.
    pub projects: Vec<Project>,
    /// Recommended ways.
    pub paths: Vec<LearningPath>,
    /// The key concepts of each level.
    pub must_know: Vec<MustKnow>,
}

/// An ordered part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Its id, unique among the sections.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// The part it belongs to.
    pub part: String,
    /// Its level; empty for that of the section before.
    pub level: String,
    /// Whether it may be left out.
    pub optional: bool,
    /// Its topics, in learning order.
    pub topics: Vec<Topic>,
}

/// The unit of study.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Topic {
    /// Its id, unique in the roadmap.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its old or other names.
    pub aliases: Vec<String>,
    /// What one will be able to do.
    pub summary: String,
    /// Its level; empty for its section's.
    pub level: String,
    /// The ids of the topics that its author says must come before.
    pub requires: Vec<String>,
    /// The ids of the concepts that it teaches.
    pub concepts: Vec<String>,
    /// Whether it may be left out; none: where its section may.
    pub optional: Option<bool>,
    /// How long it takes, in minutes.
    pub minutes: Option<u32>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Where to read about it.
    pub links: Vec<Link>,
    /// Its items.
    pub items: Vec<Item>,
    /// What the learner's file says of it; empty where it says nothing.
    pub record: Record,
}

/// A point under a topic or another item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Its id, unique under what holds it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its old or other names.
    pub aliases: Vec<String>,
    /// The ids of the concepts that it stands for.
    pub concepts: Vec<String>,
    /// The items below it.
    pub items: Vec<Item>,
    /// What the learner's file says of it; empty where it says nothing.
    pub record: Record,
}

/// An address, and what it is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// What the link is called.
    pub title: String,
    /// Its address.
    pub url: String,
}

/// Where else to learn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resource {
    /// What it is called.
    pub title: String,
    /// What it is: a book, a course.
    pub kind: String,
    /// Its address.
    pub url: String,
    /// What it is good for.
    pub summary: String,
}

/// A thing to build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Project {
    /// What it is called.
    pub title: String,
    /// The level it fits.
    pub level: String,
    /// What is built.
    pub summary: String,
    /// Where it is described.
    pub url: String,
}

/// A recommended way through the roadmap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LearningPath {
    /// For whom or to what.
    pub title: String,
    /// The level it fits.
    pub level: String,
    /// How long it takes, in words.
    pub duration: String,
    /// What to do, in order.
    pub steps: Vec<String>,
}

/// The key concepts of a level.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MustKnow {
    /// The level.
    pub level: String,
    /// What to know by then.
    pub items: Vec<String>,
}
