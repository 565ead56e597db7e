//! Which topic each thing of a drawing hangs on: by a line, else by the box that it stands in, else
//! by the stack that it is part of, else by being near.

use std::collections::HashMap;

use super::drawing::{Area, Drawing, Node};

/// How far apart two things of a stack stand at most, downwards, and how far sideways they may be
/// off, in the drawing's units. A thing is some fifty high.
const STACK_GAP: f64 = 20.0;
const STACK_SHIFT: f64 = 8.0;

/// The numbers of the topics that the nodes hang on; none of a topic's own, and none where there is
/// no topic at all.
pub(super) fn heads(drawing: &Drawing, nodes: &[Node]) -> Vec<Option<usize>> {
    let numbers: HashMap<&str, usize> =
        (0..).zip(nodes).map(|(at, node)| (&*node.id, at)).collect();
    let topics = Topics::of(nodes);
    let mut heads = by_lines(drawing, nodes, &numbers);
    by_boxes(drawing, nodes, &numbers, &mut heads);
    by_stacks(nodes, &mut heads);
    for (node, head) in nodes.iter().zip(&mut heads) {
        if head.is_none() && !node.is_topic {
            *head = topics.nearest(node.area);
        }
    }
    heads
}

/// A line to a topic, whichever way it was drawn; else one to something that hangs on a topic.
fn by_lines(
    drawing: &Drawing,
    nodes: &[Node],
    numbers: &HashMap<&str, usize>,
) -> Vec<Option<usize>> {
    let ends = |edge: &super::drawing::Edge| {
        let source = numbers.get(edge.source.as_str()).copied();
        source.zip(numbers.get(edge.target.as_str()).copied())
    };
    let lines: Vec<(usize, usize)> = drawing.edges().iter().filter_map(ends).collect();
    let mut heads: Vec<Option<usize>> = vec![None; nodes.len()];
    let mut beside: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    let mut reached = Vec::new();
    for &(source, target) in &lines {
        match (nodes[source].is_topic, nodes[target].is_topic) {
            (true, false) if heads[target].is_none() => {
                heads[target] = Some(source);
                reached.push(target);
            }
            (false, true) if heads[source].is_none() => {
                heads[source] = Some(target);
                reached.push(source);
            }
            (false, false) => {
                beside[source].push(target);
                beside[target].push(source);
            }
            _ => {}
        }
    }
    let mut at = 0;
    while let Some(&from) = reached.get(at) {
        for &to in &beside[from] {
            if heads[to].is_none() {
                heads[to] = heads[from];
                reached.push(to);
            }
        }
        at += 1;
    }
    heads
}

/// What stands in a box that a topic's line leads to.
fn by_boxes(
    drawing: &Drawing,
    nodes: &[Node],
    numbers: &HashMap<&str, usize>,
    heads: &mut [Option<usize>],
) {
    let mut owners: HashMap<&str, usize> = HashMap::new();
    for edge in drawing.edges() {
        for (end, other) in [(&edge.source, &edge.target), (&edge.target, &edge.source)] {
            let topic = numbers.get(end.as_str()).filter(|&&at| nodes[at].is_topic);
            if let Some(&topic) = topic {
                owners.entry(other).or_insert(topic);
            }
        }
    }
    let boxes: Vec<(Area, usize)> = drawing
        .boxes()
        .filter_map(|(id, area)| Some((area, *owners.get(id)?)))
        .collect();
    for (node, head) in nodes.iter().zip(heads) {
        if head.is_none() && !node.is_topic {
            let middle = node.area.middle();
            let holder = boxes.iter().find(|(area, _)| area.holds(middle));
            *head = holder.map(|&(_, topic)| topic);
        }
    }
}

/// What stands right above or below something that hangs on a topic.
fn by_stacks(nodes: &[Node], heads: &mut [Option<usize>]) {
    let mut order: Vec<usize> = (0..nodes.len()).filter(|&at| !nodes[at].is_topic).collect();
    order.sort_by(|&a, &b| nodes[a].area.x.total_cmp(&nodes[b].area.x));
    let mut columns = vec![0_usize; nodes.len()];
    for pair in order.windows(2) {
        let is_next = nodes[pair[1]].area.x - nodes[pair[0]].area.x > STACK_SHIFT;
        columns[pair[1]] = columns[pair[0]] + usize::from(is_next);
    }
    order.sort_by(|&a, &b| {
        let by_column = columns[a].cmp(&columns[b]);
        by_column.then(nodes[a].area.y.total_cmp(&nodes[b].area.y))
    });
    let is_stacked = |upper: usize, lower: usize| {
        let (upper, lower) = (nodes[upper].area, nodes[lower].area);
        let gap = lower.y - (upper.y + upper.height);
        (upper.x - lower.x).abs() <= STACK_SHIFT && gap.abs() <= STACK_GAP
    };
    let downwards = order.windows(2).map(|pair| (pair[0], pair[1]));
    let upwards = order.windows(2).rev().map(|pair| (pair[1], pair[0]));
    for (from, to) in downwards.chain(upwards) {
        let (upper, lower) = if nodes[from].area.y <= nodes[to].area.y {
            (from, to)
        } else {
            (to, from)
        };
        if heads[to].is_none() && is_stacked(upper, lower) {
            heads[to] = heads[from];
        }
    }
}

/// The topics by their places.
struct Topics(Vec<(f64, f64, usize)>);

impl Topics {
    fn of(nodes: &[Node]) -> Self {
        let topics = nodes.iter().enumerate().filter(|(_, node)| node.is_topic);
        Self(
            topics
                .map(|(at, node)| {
                    let (x, y) = node.area.middle();
                    (x, y, at)
                })
                .collect(),
        )
    }

    fn nearest(&self, area: Area) -> Option<usize> {
        let (x, y) = area.middle();
        let far = |topic: &(f64, f64, usize)| (topic.0 - x).hypot(topic.1 - y);
        let nearest = self.0.iter().min_by(|a, b| far(a).total_cmp(&far(b)));
        nearest.map(|&(.., at)| at)
    }
}
