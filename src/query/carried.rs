//! How the records of each roadmap come to what they belong to, and how many belong to nothing.
//!
//! It must not judge a single record: that one is carried or rests is told of where it stands.

use std::collections::BTreeMap;

use roadmap_core::index::NameKind;
use serde::Serialize;

use super::standing::Standing;

/// The records that stand under a roadmap's id.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CarriedView {
    /// The id, be it of a roadmap that is not there.
    pub roadmap: String,
    /// How many records there are.
    pub records: usize,
    /// How many of them stand under an alias.
    pub by_alias: usize,
    /// How many stand under the slug of a title.
    pub by_title: usize,
    /// How many are kept and count for nothing.
    pub resting: usize,
}

/// The records by roadmap, in the order of the ids.
pub fn carried(standing: &Standing<'_>) -> Vec<CarriedView> {
    let mut views: BTreeMap<&str, CarriedView> = BTreeMap::new();
    for (_, placed) in standing.records() {
        let view = views.entry(roadmap_of(placed.key)).or_default();
        view.records += 1;
        match placed.by {
            NameKind::Id => {}
            NameKind::Alias => view.by_alias += 1,
            NameKind::Title => view.by_title += 1,
        }
    }
    for unplaced in standing.unplaced() {
        let view = views.entry(roadmap_of(unplaced.key)).or_default();
        view.records += 1;
        view.resting += 1;
    }
    let named = |(id, view): (&str, CarriedView)| CarriedView {
        roadmap: id.to_owned(),
        ..view
    };
    views.into_iter().map(named).collect()
}

fn roadmap_of(key: &str) -> &str {
    key.split_once('/').map_or(key, |(roadmap, _)| roadmap)
}
