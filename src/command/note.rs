//! `roadmap note`: what a learner writes about a topic or an item.

use roadmap_core::library::Node;

use super::{Context, Failure, Outcome};
use crate::query::View;
use crate::query::change;
use crate::query::show::{FieldView, show};
use crate::query::standing::Standing;
use crate::sys::draft::Draft;
use crate::sys::spawn;

/// What to do with the note.
#[derive(Clone, Debug)]
pub struct Request {
    /// The topic or item.
    pub name: String,
    /// What to do.
    pub action: Action,
}

/// What can be done with a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Say what it is.
    Read,
    /// Add lines to it.
    Append(String),
    /// Change it in the editor.
    Edit,
    /// Take it away.
    Clear,
}

/// Reads or changes a note.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let scene = context.scene()?;
    let nodes = scene.nodes(&[context.one_name(&request.name)?])?;
    let Some(&node) = nodes.first() else {
        return Ok(Outcome::default());
    };
    let written = match &request.action {
        Action::Read => {
            let note = show(&scene.standing, &nodes)
                .topics
                .into_iter()
                .find_map(|t| t.topic.note);
            let view = FieldView {
                values: note.into_iter().collect(),
            };
            return Ok(Outcome::of(View::Field(view)).with_notes(scene.notes));
        }
        Action::Append(text) => Written::After(text.trim_end().to_owned()),
        Action::Edit => Written::Instead(edited(&old_note(&scene.standing, node))?),
        Action::Clear => Written::Instead(String::new()),
    };
    let (outcome, _) = context.carry_out(&scene.standing, &nodes, |standing| {
        let note = written.with(&old_note(standing, node));
        change::note(
            standing,
            node,
            Some(note.as_str()).filter(|note| !note.is_empty()),
        )
    })?;
    Ok(outcome.with_notes(scene.notes))
}

/// A new text and how it stands to the old one.
enum Written {
    After(String),
    Instead(String),
}

impl Written {
    fn with(&self, old: &str) -> String {
        match self {
            Self::After(text) if old.is_empty() => text.clone(),
            Self::After(text) if text.is_empty() => old.to_owned(),
            Self::After(text) => format!("{old}\n{text}"),
            Self::Instead(text) => text.clone(),
        }
    }
}

fn old_note(standing: &Standing<'_>, node: Node) -> String {
    standing
        .record(node)
        .and_then(|placed| placed.record.note.clone())
        .unwrap_or_default()
}

fn edited(old: &str) -> Result<String, Failure> {
    // Editors are used to a last line that ends.
    let end = if old.is_empty() { "" } else { "\n" };
    let draft = Draft::new(&format!("{old}{end}"))?;
    spawn::edit(draft.path())?;
    Ok(draft.text()?.trim_end().to_owned())
}
