//! The concepts, or one of them: what it needs, what it opens and where it is taught.
//!
//! It must not judge a topic: a concept is where the topics that teach it are.

use roadmap_core::concepts::Concept;
use roadmap_core::library::TopicRef;
use roadmap_core::model::Status;
use serde::Serialize;

use super::scope::Scope;
use super::standing::Standing;
use super::view::{LinkView, RelatedView, filled, status_word};

/// Some concepts.
#[derive(Debug, Default, Serialize)]
pub struct ConceptsView<'a> {
    /// The concepts, in written order.
    pub concepts: Vec<ConceptView<'a>>,
    /// Whether people see them as cards, with all that is known of them, rather than as rows.
    #[serde(skip)]
    pub as_cards: bool,
}

/// A concept.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ConceptView<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What one then knows or can do.
    pub summary: Option<&'a str>,
    /// The ids of the concepts that must be known first.
    pub requires: Vec<&'a str>,
    /// The ids of the concepts that require it.
    pub opens: Vec<&'a str>,
    /// Where to read about it.
    pub links: Vec<LinkView<'a>>,
    /// The full ids of the topics that teach it.
    pub topics: Vec<String>,
    /// Where the learner stands with it.
    #[serde(serialize_with = "status_word")]
    pub status: Status,
    /// What must be known first, for people.
    #[serde(skip)]
    pub needs: Vec<RelatedView<'a>>,
    /// What requires it, for people.
    #[serde(skip)]
    pub dependents: Vec<RelatedView<'a>>,
    /// The topics that teach it, for people.
    #[serde(skip)]
    pub teachers: Vec<RelatedView<'a>>,
}

/// The concepts that the listed roadmaps teach; all of them, taught or not, where every roadmap is
/// listed.
pub fn concepts<'a>(standing: &Standing<'a>, scope: &Scope) -> ConceptsView<'a> {
    let library = standing.library;
    let all = scope.listed.len() == library.entries().len();
    let is_listed = |concept: &Concept<'_>| {
        let mut teachers = library.teaching(concept.id());
        all || teachers.any(|topic| scope.listed.contains(&topic.roadmap))
    };
    let listed = library.concepts().iter().filter(is_listed);
    ConceptsView {
        concepts: listed.map(|listed| view(standing, listed)).collect(),
        as_cards: false,
    }
}

/// All that is known of some concepts.
pub fn cards<'a>(standing: &Standing<'a>, concepts: &[Concept<'a>]) -> ConceptsView<'a> {
    let card = |&concept| {
        let related = |other: Concept<'a>| RelatedView {
            id: other.id().to_owned(),
            title: other.title(),
            status: status(standing, other.id()),
            ..RelatedView::default()
        };
        let teacher = |topic: TopicRef| RelatedView {
            id: standing.library.topic_id(topic),
            title: standing.library.topic(topic).title(),
            status: standing.topic(topic),
            ..RelatedView::default()
        };
        ConceptView {
            needs: Concept::requires(concept).map(related).collect(),
            dependents: concept.opens().map(related).collect(),
            teachers: standing
                .library
                .teaching(concept.id())
                .map(teacher)
                .collect(),
            ..view(standing, concept)
        }
    };
    ConceptsView {
        concepts: concepts.iter().map(card).collect(),
        as_cards: true,
    }
}

/// Where the learner stands with a concept: where the topics that teach it are, at best. Skipping
/// them teaches nothing.
pub(super) fn status(standing: &Standing<'_>, concept: &str) -> Status {
    let statuses: Vec<Status> = standing
        .library
        .teaching(concept)
        .map(|topic| standing.topic(topic))
        .collect();
    [Status::Done, Status::Known, Status::Learning]
        .into_iter()
        .find(|status| statuses.contains(status))
        .unwrap_or_default()
}

fn view<'a>(standing: &Standing<'a>, concept: Concept<'a>) -> ConceptView<'a> {
    let library = standing.library;
    ConceptView {
        id: concept.id(),
        title: concept.title(),
        summary: filled(concept.summary()),
        requires: concept.requires().map(Concept::id).collect(),
        opens: concept.opens().map(Concept::id).collect(),
        links: concept.links().map(LinkView::from).collect(),
        topics: library
            .teaching(concept.id())
            .map(|topic| library.topic_id(topic))
            .collect(),
        status: status(standing, concept.id()),
        ..ConceptView::default()
    }
}
