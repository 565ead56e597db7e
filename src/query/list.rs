//! The topics that pass a filter, sorted and cut.
//!
//! It must not rank: what comes next is another question.

use std::cmp::Reverse;
use std::rc::Rc;

use roadmap_core::library::Node;

use super::filter::Filter;
use super::row::{completed, title};
use super::rows::Rows;
use super::scope::Scope;
use super::standing::Standing;
use super::view::{Layout, TopicsView};

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
    standing: &Rc<Standing<'a>>,
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
    sort(standing, &mut nodes, options.sort);
    nodes.truncate(options.limit.unwrap_or(usize::MAX));
    TopicsView {
        topics: Rows::listed(standing, nodes, None),
        layout: options.layout,
    }
}

fn sort(standing: &Standing<'_>, nodes: &mut [Node], sort: Sort) {
    let library = standing.library;
    let topic = |node: &Node| library.topic(node.topic);
    let record = |node: &Node| standing.record(*node).map(|placed| placed.record);
    match sort {
        Sort::Order => {}
        Sort::Title => nodes.sort_by_cached_key(|node| title(library, *node).to_lowercase()),
        Sort::Id => nodes.sort_by_cached_key(|node| library.node_id(*node)),
        Sort::Level => nodes.sort_by_key(|node| topic(node).level_rank()),
        Sort::Minutes => nodes.sort_by_key(|node| {
            let minutes = topic(node).minutes().filter(|_| node.item.is_none());
            (minutes.is_none(), minutes)
        }),
        Sort::Status => nodes.sort_by_key(|node| standing.node(*node)),
        Sort::Started => {
            nodes.sort_by_cached_key(|node| Reverse(record(node).and_then(|r| r.started)));
        }
        Sort::Completed => nodes.sort_by_cached_key(|node| Reverse(completed(standing, *node))),
    }
}
