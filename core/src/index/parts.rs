//! What an index is made of, as the builder takes it.
//!
//! It must not know how it is packed.

use super::entities::By;
use crate::model::Link;

/// How a topic came by one of its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NameKind {
    /// It is its id.
    Id,
    /// It is an alias.
    Alias,
    /// It is the slug of its title.
    Title,
}

impl NameKind {
    pub(super) fn of(number: u32) -> Self {
        match number {
            0 => Self::Id,
            1 => Self::Alias,
            _ => Self::Title,
        }
    }
}

/// A section to be added; its topics follow.
#[derive(Clone, Copy, Debug, Default)]
pub struct SectionParts<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it is about.
    pub summary: &'a str,
    /// The part it belongs to.
    pub part: &'a str,
    /// The place of its level.
    pub level: u32,
    /// Whether it may be left out.
    pub optional: bool,
}

/// A topic to be added to the last section; its items follow.
#[derive(Clone, Debug, Default)]
pub struct TopicParts<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What one will be able to do.
    pub summary: &'a str,
    /// The place of its level.
    pub level: u32,
    /// Whether it may be left out.
    pub optional: bool,
    /// The estimate.
    pub minutes: Option<u32>,
    /// Its other names.
    pub aliases: Vec<&'a str>,
    /// Its tags.
    pub tags: Vec<&'a str>,
    /// What it teaches.
    pub concepts: Vec<&'a str>,
    /// The titles of the concepts, by which searches find it too.
    pub concept_titles: Vec<&'a str>,
    /// Where to read about it.
    pub links: Vec<Link<'a>>,
    /// What must be complete before it.
    pub needs: Vec<NeedParts<'a>>,
    /// How many topics the longest chain that builds on it has.
    pub chain: u32,
    /// Its place in the topological order.
    pub rank: u32,
}

/// An item to be added to the last topic, before its own items.
#[derive(Clone, Debug, Default)]
pub struct ItemParts<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// How many items hold it, one inside the other.
    pub depth: usize,
    /// Its other names.
    pub aliases: Vec<&'a str>,
    /// What it stands for.
    pub concepts: Vec<&'a str>,
}

/// A topic that another one needs.
#[derive(Clone, Debug, Default)]
pub struct NeedParts<'a> {
    /// Its number.
    pub topic: u32,
    /// Whether the other's `requires` names it.
    pub is_written: bool,
    /// The concepts by which the need arises, where it is not written.
    pub by: Vec<By<'a>>,
}
