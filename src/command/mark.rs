//! `roadmap start`, `done`, `known`, `skip` and `reset`: a change of status.

use jiff::Timestamp;
use roadmap_core::library::Node;

use super::context::{Scene, agree};
use super::{Context, Failure, Note, Outcome};
use crate::query::change::{Mark, mark};
use crate::query::filter::FilterRequest;
use crate::sys::streams;

/// How many topics are named at most where many are meant.
const MOST_TOLD: usize = 3;

/// What to change.
#[derive(Clone, Debug)]
pub struct Request {
    /// To what.
    pub mark: Mark,
    /// The topics and items by name.
    pub names: Vec<String>,
    /// Which of them, or of all that the call sees.
    pub filter: FilterRequest,
    /// The moment it happened, where that is not now.
    pub at: Option<Timestamp>,
}

/// Changes the status of topics and items.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let scene = context.scene()?;
    let nodes = meant(request, context, &scene)?;
    if request.names.is_empty() && !nodes.is_empty() {
        confirm(&nodes, request.mark, context)?;
    }
    let at = request.at.unwrap_or(context.now);
    let (outcome, plan) = context.carry_out(&scene.standing, &nodes, |standing| {
        mark(standing, &nodes, request.mark, at)
    })?;
    let passed = passed(&plan.went_past);
    let complete = plan.complete_already.into_iter().map(|id| {
        Note::Hint(format!(
            "{id} is complete already; `roadmap reset {id}` opens it again"
        ))
    });
    Ok(outcome
        .with_notes(scene.notes)
        .with_notes(passed)
        .with_notes(complete))
}

/// What was gone past, topic by topic; of many only how many, since nobody reads on.
fn passed(went_past: &[(String, Vec<String>)]) -> Vec<Note> {
    if went_past.len() > MOST_TOLD {
        let topics = went_past.len();
        let text = format!("{topics} topics are done before all that they need is");
        return vec![Note::Warning(text)];
    }
    let one = |(id, open): &(String, Vec<String>)| {
        let open = open.join(", ");
        Note::Warning(format!("{id} is done before what it needs: {open}"))
    };
    went_past.iter().map(one).collect()
}

fn meant(request: &Request, context: &Context, scene: &Scene<'_>) -> Result<Vec<Node>, Failure> {
    if request.names.is_empty() && request.filter.is_empty() {
        let hint = "name topics, as in `roadmap done asyncio`, or say which by a filter".to_owned();
        return Err(Failure::usage("there is no topic to change").hint(hint));
    }
    let filter = scene.filter(&request.filter)?;
    if request.names.is_empty() {
        return Ok(filter
            .topics(&scene.standing, &scene.scope)
            .map(Node::from)
            .collect());
    }
    let mut nodes = scene.nodes(&context.names(&request.names)?)?;
    nodes.retain(|&node| filter.takes(&scene.standing, node));
    Ok(nodes)
}

/// A change by filter alone may be larger than it was thought to be.
fn confirm(nodes: &[Node], mark: Mark, context: &Context) -> Result<(), Failure> {
    if context.globals.yes || context.globals.dry_run {
        return Ok(());
    }
    let verb = match mark {
        Mark::Start => "start",
        Mark::Done => "mark done",
        Mark::Known => "mark known",
        Mark::Skip => "skip",
        Mark::Reset => "reset",
    };
    let topics = if nodes.len() == 1 { "topic" } else { "topics" };
    if !streams::can_ask() {
        let message = format!("this would {verb} {} {topics} by filter", nodes.len());
        let hint = "say `--yes` to do it, `--dry-run` to see it".to_owned();
        return Err(Failure::usage(message).hint(hint));
    }
    let first: Vec<String> = nodes
        .iter()
        .take(MOST_TOLD)
        .map(|&node| context.library().node_id(node))
        .collect();
    let more = if nodes.len() > MOST_TOLD { ", …" } else { "" };
    let named = format!("{}{more}", first.join(", "));
    agree(&format!("{verb} {} {topics} ({named})?", nodes.len()))
}
