//! The topics that pass a filter, sorted and cut.
//!
//! It must not rank: what comes next is another question.

use std::cmp::Ordering;

use roadmap_core::library::Node;

use super::filter::Filter;
use super::name::Scope;
use super::row::row;
use super::standing::Standing;
use super::view::{Layout, TopicView, TopicsView};

/// What a list is sorted by; equal ones stay in library order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Library order, then written order.
    #[default]
    Order,
    /// Title, in any case.
    Title,
    /// Full id.
    Id,
    /// Level, lowest first.
    Level,
    /// Estimate, shortest first; those without one last.
    Minutes,
    /// Status: pending, learning, done, known, skipped.
    Status,
    /// When it was begun, latest first; what was not begun last.
    Started,
    /// When it was completed, latest first; what was not completed last.
    Completed,
}

/// How a list is to be made.
#[derive(Clone, Copy, Debug, Default)]
pub struct ListOptions {
    /// Whether items are listed, each after its topic.
    pub items: bool,
    /// What it is sorted by.
    pub sort: Sort,
    /// How many rows it may have.
    pub limit: Option<usize>,
    /// How it is shown to people.
    pub layout: Layout,
}

/// The list.
pub fn list<'a>(
    standing: &Standing<'a>,
    scope: &Scope,
    filter: &Filter,
    options: ListOptions,
) -> TopicsView<'a> {
    let mut nodes: Vec<Node> = Vec::new();
    for topic in scope.topics(standing.library) {
        nodes.push(topic.into());
        if options.items {
            let items = standing.library.topic(topic).items();
            nodes.extend(items.map(|item| Node {
                topic,
                item: Some(item.number()),
            }));
        }
    }
    nodes.retain(|&node| filter.takes(standing, node));
    if options.sort == Sort::Order {
        // Only what is shown need be made.
        nodes.truncate(options.limit.unwrap_or(usize::MAX));
    }
    let level = |node: &Node| standing.library.topic(node.topic).level_rank();
    if options.sort == Sort::Level {
        nodes.sort_by_key(level);
    }
    let mut topics: Vec<TopicView<'a>> =
        nodes.into_iter().map(|node| row(standing, node)).collect();
    topics.sort_by(|a, b| compare(options.sort, a, b));
    topics.truncate(options.limit.unwrap_or(usize::MAX));
    TopicsView {
        topics,
        layout: options.layout,
    }
}

fn compare(sort: Sort, a: &TopicView<'_>, b: &TopicView<'_>) -> Ordering {
    match sort {
        Sort::Order | Sort::Level => Ordering::Equal,
        Sort::Title => a.title.to_lowercase().cmp(&b.title.to_lowercase()),
        Sort::Id => a.id.cmp(&b.id),
        Sort::Minutes => a
            .minutes
            .unwrap_or(u32::MAX)
            .cmp(&b.minutes.unwrap_or(u32::MAX)),
        Sort::Status => a.status.cmp(&b.status),
        Sort::Started => b.started.cmp(&a.started),
        Sort::Completed => b.completed.cmp(&a.completed),
    }
}
