//! What the library holds, and what one roadmap is: its sections with progress, its paths,
//! projects, must-knows and resources.
//!
//! It must not look at single topics beyond counting them.

use roadmap_core::library::{Origin, TopicRef};
use serde::Serialize;

use super::scope::topics_of;
use super::standing::Standing;
use super::view::{RoadmapView, RoadmapsView, Tally, filled};

/// One roadmap, or some of what it consists of.
#[derive(Debug, Default, Serialize)]
pub struct AboutView<'a> {
    /// The roadmap; a list, so that every listing has the same form.
    pub roadmaps: Vec<AboutRoadmapView<'a>>,
    /// The parts that are shown to people; all where none is named.
    #[serde(skip)]
    pub parts: Vec<Part>,
}

/// A part of what a roadmap consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its sections.
    Sections,
    /// Its recommended ways.
    Paths,
    /// Its things to build.
    Projects,
    /// Its key concepts by level.
    MustKnow,
    /// Where else to learn.
    Resources,
}

/// A roadmap with what it consists of.
#[derive(Debug, Default, Serialize)]
pub struct AboutRoadmapView<'a> {
    /// The roadmap and the progress in it.
    #[serde(flatten)]
    pub roadmap: RoadmapView<'a>,
    /// Its sections, in order.
    pub section_list: Vec<SectionView<'a>>,
    /// Its recommended ways.
    pub paths: Vec<LearningPathView<'a>>,
    /// Its things to build.
    pub projects: Vec<ProjectView<'a>>,
    /// Its key concepts by level.
    pub must_know: Vec<MustKnowView<'a>>,
    /// Where else to learn.
    pub resources: Vec<ResourceView<'a>>,
}

/// A section and the progress in it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SectionView<'a> {
    /// Its id.
    pub id: &'a str,
    /// The id of its roadmap.
    pub roadmap: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it is about.
    pub summary: Option<&'a str>,
    /// The part it belongs to.
    pub part: Option<&'a str>,
    /// Its level.
    pub level: &'a str,
    /// Whether it may be left out.
    pub optional: bool,
    /// How many topics it has.
    pub topics: u32,
    /// Its topics by status, and the progress.
    #[serde(flatten)]
    pub tally: Tally,
}

/// A recommended way.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LearningPathView<'a> {
    /// For whom or to what.
    pub title: &'a str,
    /// The level it fits.
    pub level: Option<&'a str>,
    /// How long it takes, in words.
    pub duration: Option<&'a str>,
    /// What to do, in order.
    pub steps: Vec<&'a str>,
}

/// A thing to build.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ProjectView<'a> {
    /// What it is called.
    pub title: &'a str,
    /// The level it fits.
    pub level: Option<&'a str>,
    /// What is built.
    pub summary: Option<&'a str>,
    /// Where it is described.
    pub url: Option<&'a str>,
}

/// The key concepts of a level.
#[derive(Clone, Debug, Default, Serialize)]
pub struct MustKnowView<'a> {
    /// The level.
    pub level: &'a str,
    /// What to know by then.
    pub items: Vec<&'a str>,
}

/// Where else to learn.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ResourceView<'a> {
    /// What it is called.
    pub title: &'a str,
    /// What it is.
    pub kind: Option<&'a str>,
    /// Its address.
    pub url: Option<&'a str>,
    /// What it is good for.
    pub summary: Option<&'a str>,
}

/// The roadmaps at some places, in that order.
pub fn roadmaps<'a>(
    standing: &Standing<'a>,
    places: &[usize],
    active: Option<usize>,
) -> RoadmapsView<'a> {
    let view = |&place| roadmap(standing, place, active == Some(place));
    RoadmapsView {
        roadmaps: places.iter().map(view).collect(),
    }
}

/// A roadmap and the progress in it.
pub(super) fn roadmap<'a>(standing: &Standing<'a>, place: usize, active: bool) -> RoadmapView<'a> {
    let entry = &standing.library.entries()[place];
    let index = &entry.index;
    RoadmapView {
        id: index.id(),
        title: index.title(),
        summary: filled(index.summary()),
        levels: index.levels().collect(),
        sections: number(index.sections().len()),
        topics: index.topic_count(),
        items: index.item_count(),
        tally: standing.tally(topics_of(standing.library, place)),
        active,
        origin: match &entry.origin {
            Origin::Bundled => "bundled",
            Origin::File(file) => file,
        },
    }
}

/// A roadmap with what it consists of.
pub fn about<'a>(
    standing: &Standing<'a>,
    places: &[usize],
    active: Option<usize>,
    parts: Vec<Part>,
) -> AboutView<'a> {
    let view = |&place| about_roadmap(standing, place, active == Some(place));
    AboutView {
        roadmaps: places.iter().map(view).collect(),
        parts,
    }
}

fn about_roadmap<'a>(standing: &Standing<'a>, place: usize, active: bool) -> AboutRoadmapView<'a> {
    let index = standing.library.roadmap(place);
    AboutRoadmapView {
        roadmap: roadmap(standing, place, active),
        section_list: sections(standing, place),
        paths: index
            .learning_paths()
            .map(|path| LearningPathView {
                title: path.title,
                level: filled(path.level),
                duration: filled(path.duration),
                steps: path.steps,
            })
            .collect(),
        projects: index
            .projects()
            .map(|project| ProjectView {
                title: project.title,
                level: filled(project.level),
                summary: filled(project.summary),
                url: filled(project.url),
            })
            .collect(),
        must_know: index
            .must_know()
            .map(|list| MustKnowView {
                level: list.level,
                items: list.items,
            })
            .collect(),
        resources: index
            .resources()
            .map(|resource| ResourceView {
                title: resource.title,
                kind: filled(resource.kind),
                url: filled(resource.url),
                summary: filled(resource.summary),
            })
            .collect(),
    }
}

/// The sections of a roadmap with the progress in each.
pub(super) fn sections<'a>(standing: &Standing<'a>, place: usize) -> Vec<SectionView<'a>> {
    let index = standing.library.roadmap(place);
    index
        .sections()
        .map(|section| {
            let topics = section.topics();
            SectionView {
                id: section.id(),
                roadmap: index.id(),
                title: section.title(),
                summary: filled(section.summary()),
                part: filled(section.part()),
                level: section.level(),
                optional: section.is_optional(),
                topics: number(topics.len()),
                tally: standing.tally(topics.map(|topic| TopicRef {
                    roadmap: place,
                    number: topic.number(),
                })),
            }
        })
        .collect()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
