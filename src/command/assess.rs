//! `roadmap assess`: places someone who is new here by few questions, and marks as known what they
//! know.

use std::path::{Path, PathBuf};

use roadmap_core::compile::MAX_FILE_BYTES;
use roadmap_core::concepts::{Concept, Concepts};
use roadmap_core::error::{Diagnostic, Fault, Severity};
use roadmap_core::library::Node;
use roadmap_core::reader::{self, Source, wrong_type};
use roadmap_core::safe::safe;
use roadmap_core::text::nearest;
use toml::de::DeValue;

use super::context::Scene;
use super::{Context, Exit, Failure, Outcome};
use crate::query::View;
use crate::query::assess::{Assessment, QuestionView};
use crate::query::change::{Mark, mark};
use crate::query::filter::FilterRequest;
use crate::sys::file::{self, Content};
use crate::sys::streams;

/// The name that reads answers from standard input.
const FROM_INPUT: &str = "-";

/// What to assess.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Which topics.
    pub filter: FilterRequest,
    /// A file with answers.
    pub answers: Option<PathBuf>,
    /// Whether a person is to be asked, where there is one.
    pub asks: bool,
}

/// Asks, concludes, and marks as known what follows, once that is agreed to.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let scene = context.scene()?;
    let filter = scene.filter(&request.filter)?;
    let mut assessment = Assessment::new(&scene.standing, &scene.scope, &filter);
    if let Some(path) = &request.answers {
        for (concept, knows) in answers(path, context)? {
            assessment.answer(concept, knows);
        }
    }
    let is_asked = request.asks && request.answers.is_none();
    if is_asked && !streams::can_ask() {
        let hint = "`--answers FILE` answers instead, and `--json` tells the next question";
        return Err(Failure::usage("there is no terminal to ask on").hint(hint.to_owned()));
    }
    if is_asked {
        interview(&mut assessment, context.library().concepts());
    }
    let topics = assessment.known_topics();
    let nodes: Vec<Node> = topics.into_iter().map(Node::from).collect();
    if !nodes.is_empty() && agrees(nodes.len(), is_asked, &assessment, &scene, context) {
        let at = context.now;
        let (outcome, _) = context.carry_out(&scene.standing, &nodes, |standing| {
            mark(standing, &nodes, Mark::Known, at)
        })?;
        return Ok(outcome.with_notes(scene.notes));
    }
    let view = assessment.view(&scene.standing);
    Ok(Outcome::of(View::Assessment(view)).with_notes(scene.notes))
}

/// Asks until nothing is open or the one who is asked has had enough.
fn interview(assessment: &mut Assessment<'_>, concepts: &Concepts) {
    let mut asked = 0;
    while let Some(question) = assessment.question() {
        asked += 1;
        let knows = match streams::choose(&text(&question, asked), &["y", "n", "q"]) {
            Some("y") => true,
            Some("n") => false,
            _ => return,
        };
        if let Some(concept) = concepts.named(question.concept) {
            assessment.answer(concept, knows);
        }
    }
}

fn text(question: &QuestionView<'_>, number: usize) -> String {
    let title = safe(question.title);
    let summary = safe(question.summary.unwrap_or_default());
    format!("\n{number}. {title}\n   {summary}\n   Do you know this?")
}

/// Whether what was concluded is to be written: on a terminal after a yes, else by `--yes`.
fn agrees(
    topics: usize,
    is_asked: bool,
    assessment: &Assessment<'_>,
    scene: &Scene<'_>,
    context: &Context,
) -> bool {
    if context.globals.yes || !is_asked {
        return context.globals.yes;
    }
    let view = assessment.view(&scene.standing);
    let (known, unknown) = (view.known.len(), view.unknown.len());
    let plural = if topics == 1 { "topic" } else { "topics" };
    let open = match view.open {
        0 => String::new(),
        open => format!(", {open} still open"),
    };
    streams::ask(&format!(
        "\nYou know {known} concepts and not {unknown}{open}. Mark {topics} {plural} as known?"
    ))
}

/// The answers of a file, in its order: `decorators = true`, a line each.
fn answers<'a>(path: &Path, context: &'a Context) -> Result<Vec<(Concept<'a>, bool)>, Failure> {
    let name = path.display().to_string();
    let bytes = if name == FROM_INPUT {
        streams::read_input().map_err(|error| {
            let message = format!("can't read standard input: {error}");
            Failure::new(Exit::Failure, "input", message)
        })?
    } else {
        match file::read(path, MAX_FILE_BYTES)? {
            Content::Bytes(bytes) => bytes,
            Content::Missing => {
                let message = format!("there is no file `{name}`");
                return Err(Failure::new(Exit::Failure, "file", message));
            }
            Content::TooLarge => {
                let message = format!("`{name}` is too large for a file of answers");
                return Err(Failure::new(Exit::Failure, "file", message));
            }
        }
    };
    let text = reader::decode(&name, bytes).map_err(|found| Failure::damaged(vec![*found]))?;
    parse(&name, &text, context.library().concepts()).map_err(Failure::damaged)
}

fn parse<'a>(
    name: &str,
    text: &str,
    concepts: &'a Concepts,
) -> Result<Vec<(Concept<'a>, bool)>, Vec<Diagnostic>> {
    let mut source = Source::new(name, text);
    let mut answers = Vec::new();
    if let Some(table) = source.parse() {
        for (key, value) in table.get_ref() {
            let id = key.get_ref().as_ref();
            match (concepts.named(id), value.get_ref()) {
                (Some(concept), DeValue::Boolean(knows)) => answers.push((concept, *knows)),
                (Some(_), _) => wrong_type(&mut source, id, "true or false", value),
                (None, _) => {
                    let fault = Fault::UnknownConcept {
                        concept: id.to_owned(),
                        near: nearest(id, concepts.iter().map(Concept::id)),
                    };
                    source.error(fault, Some(key.span().into()));
                }
            }
        }
    }
    let found = source.into_found();
    if found.iter().any(|found| found.severity == Severity::Error) {
        return Err(found);
    }
    Ok(answers)
}
