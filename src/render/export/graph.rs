//! The prerequisites as a graph: what `dot` and `mermaid` draw.

use std::collections::HashMap;

use roadmap_core::model::Status;

use super::entries;
use crate::query::export::ExportView;

/// The topics in their sections, and which must be complete before which.
pub(super) struct Graph<'v> {
    /// The sections, in order.
    pub(super) groups: Vec<Group<'v>>,
    /// The numbers of a topic that is required and of the one that requires it.
    pub(super) edges: Vec<(usize, usize)>,
}

/// A section.
pub(super) struct Group<'v> {
    /// Its title, after that of its roadmap where there are several.
    pub(super) title: String,
    /// Its topics.
    pub(super) nodes: Vec<Node<'v>>,
}

/// A topic.
pub(super) struct Node<'v> {
    /// Its number among all topics.
    pub(super) number: usize,
    /// Its title.
    pub(super) title: &'v str,
    /// Where the learner stands with it.
    pub(super) status: Status,
}

/// How topics of a status are drawn.
pub(super) struct Look {
    /// What they are filled with.
    pub(super) fill: &'static str,
    /// What they are outlined with.
    pub(super) stroke: &'static str,
}

impl<'v> Graph<'v> {
    /// The graph of what is exported.
    pub(super) fn of(view: &'v ExportView<'_>) -> Self {
        let topics: Vec<_> = entries(view).map(|entry| entry.topic).collect();
        let numbers: HashMap<&str, usize> = (0..)
            .zip(&topics)
            .map(|(number, topic)| (topic.id.as_str(), number))
            .collect();
        let mut groups: Vec<Group<'v>> = Vec::new();
        let mut last = None;
        for (number, topic) in topics.iter().enumerate() {
            let section = Some((topic.roadmap, topic.section_id));
            if last != section {
                let of = view
                    .documents
                    .iter()
                    .find(|document| document.id == topic.roadmap);
                let title = match of.filter(|_| view.documents.len() > 1) {
                    Some(document) => format!("{}: {}", document.title, topic.section),
                    None => topic.section.to_owned(),
                };
                let nodes = Vec::new();
                groups.push(Group { title, nodes });
                last = section;
            }
            if let Some(group) = groups.last_mut() {
                group.nodes.push(Node {
                    number,
                    title: topic.title,
                    status: topic.status,
                });
            }
        }
        let numbers = &numbers;
        let edges = topics.iter().enumerate().flat_map(|(number, topic)| {
            let required = topic.requires.iter();
            required.filter_map(move |id| Some((*numbers.get(id.as_str())?, number)))
        });
        let edges = edges.collect();
        Self { groups, edges }
    }
}

/// How topics of a status are drawn; dark text can be read on each.
pub(super) fn look(status: Status) -> Look {
    let (fill, stroke) = match status {
        Status::Pending => ("#ffffff", "#495057"),
        Status::Learning => ("#ffec99", "#e67700"),
        Status::Done => ("#b2f2bb", "#2b8a3e"),
        Status::Known => ("#a5d8ff", "#1864ab"),
        Status::Skipped => ("#e9ecef", "#adb5bd"),
    };
    Look { fill, stroke }
}
