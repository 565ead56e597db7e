//! Plans in other forms → roadmaps: what a learner already has, read so that nothing in it is lost
//! in silence.
//!
//! It must not know files, the library or the learner's progress: a text goes in, a document and
//! what was left out of it come out. One file a form.

pub mod again;
mod csv;
mod error;
mod form;
pub mod ids;
pub mod markdown;
mod mend;
mod roadmap_sh;
mod taskwarrior;
mod words;

use roadmap_core::document::Document;

use crate::form::json;

pub use error::Unreadable;
pub use form::Form;

/// How a plan is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What the plan's file is called without its ending: its title where it names none.
    pub stem: String,
    /// The id of the roadmap, where it is not made from the title.
    pub id: Option<String>,
    /// Which items of lists become topics.
    pub items: Items,
}

/// Which items of lists become topics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Items {
    /// Those with boxes where at least a fifth of them has one, else all.
    #[default]
    Auto,
    /// All.
    All,
    /// Those with boxes.
    Boxes,
}

/// A file that belongs to a plan: the page of a topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// What it is called without its ending.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// What came of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The roadmap, with what the plan says was done as its records. They bear no dates.
    pub document: Document,
    /// What of the plan is not in the document, each kind once, in the order in which the kinds
    /// were first met.
    pub left_out: Vec<LeftOut>,
    /// What was read in a way that the learner may want to know of: marks taken for ticks.
    pub remarks: Vec<String>,
}

/// Something of a plan that has no place in a roadmap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// What it is and why it was left out, in the plural: `HTML links`, `items of a table of
    /// contents`.
    pub what: String,
    /// How many there were.
    pub count: usize,
}

/// Takes out of a document what a roadmap file does not take, and counts it.
pub fn mended(imported: &mut Imported) {
    mend::mend(imported);
}

/// Reads a plan: one roadmap, or several where its form holds so many. Each of them passes every
/// check that a roadmap file has to pass, but that its concepts are not known here.
pub fn read(
    form: Form,
    text: &str,
    options: &Options,
    pages: &[Page],
) -> Result<Vec<Imported>, Unreadable> {
    let mut plans = match form {
        Form::Markdown => vec![markdown::read(text, options)],
        Form::RoadmapSh => vec![roadmap_sh::read(text, options, pages)?],
        Form::Csv => vec![csv::read(text, options)?],
        Form::Json => documents(text)?,
        Form::Taskwarrior => vec![taskwarrior::read(text, options)?],
    };
    if let (Some(id), [plan]) = (&options.id, &mut plans[..]) {
        plan.document.id.clone_from(id);
    }
    plans.iter_mut().for_each(mend::mend);
    plans.retain(|plan| !plan.document.sections.is_empty());
    if plans.is_empty() {
        return Err(Unreadable::Nothing);
    }
    Ok(plans)
}

fn documents(text: &str) -> Result<Vec<Imported>, Unreadable> {
    let documents = json::read(text).map_err(|error| Unreadable::Json(error.to_string()))?;
    let imported = |document| Imported {
        document,
        ..Imported::default()
    };
    Ok(documents.into_iter().map(imported).collect())
}

impl Imported {
    /// Counts some more of a kind among what was left out.
    pub fn leave_out(&mut self, what: &str, count: usize) {
        if count == 0 {
            return;
        }
        match self.left_out.iter_mut().find(|left| left.what == what) {
            Some(left) => left.count += count,
            None => self.left_out.push(LeftOut {
                what: what.to_owned(),
                count,
            }),
        }
    }
}

#[cfg(test)]
mod tests;
