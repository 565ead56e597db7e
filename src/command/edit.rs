//! `roadmap edit`: a roadmap or the progress file in the editor, checked afterwards.

use std::path::{Path, PathBuf};

use roadmap_core::error::{Diagnostic, Severity};
use roadmap_core::library::Origin;

use super::new::{path_of, quoted};
use super::{Context, Exit, Failure, Note, Outcome};
use crate::library;
use crate::query::View;
use crate::query::problem::{ProblemView, ProblemsView};
use crate::query::view::DeedView;
use crate::store::Store;
use crate::sys::draft;
use crate::sys::spawn;

/// What to edit.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The roadmap, by id or its beginning; the progress file where none is named.
    pub roadmap: Option<String>,
}

/// Opens a file in the editor and checks it when that is closed.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let (path, fresh) = match &request.roadmap {
        Some(name) => roadmap_file(context, name)?,
        None => (context.store.path().to_owned(), Some(Store::fresh_text())),
    };
    if context.globals.dry_run {
        return Ok(Outcome::of(deed("edited", &path, true)));
    }
    let created = match &fresh {
        Some(text) => draft::create(&path, text)?,
        None => None,
    };
    let edited = spawn::edit(&path);
    // What was only looked at leaves nothing behind.
    let discarded = match created {
        Some(created) => created.discard_unchanged()?,
        None => false,
    };
    edited?;
    if discarded {
        return Ok(Outcome::of(deed("unchanged", &path, false)));
    }
    let found = match request.roadmap {
        Some(_) => library::check(context.home.as_deref(), &path, &context.cache),
        None => context.store.diagnose(),
    };
    Ok(judged(&path, found))
}

/// The file of a roadmap; for a bundled one an overlay, with what a new one begins with. A file
/// that was left out of the library for its errors is what one wants to edit most.
fn roadmap_file(context: &Context, name: &str) -> Result<(PathBuf, Option<String>), Failure> {
    if let Some(left_out) = context.left_out(context.roadmap_id(name)?) {
        return Ok((left_out.file.clone(), None));
    }
    let place = context.roadmap(name)?;
    let entry = &context.library().entries()[place];
    if let Origin::File(file) = &entry.origin {
        return Ok((PathBuf::from(file), None));
    }
    let id = entry.index.id();
    let overlay = format!(
        "# Your changes to a bundled roadmap: what stands here wins, key by key, and progress\n\
         # stays. Name a section and a topic by id to change them, or write new ones.\n\
         id = {id}\n\
         extends = {id}\n\
         # remove = [\"a-topic\", \"section:a-section\"]\n\
         \n\
         # [[section]]\n\
         # id = {section}\n\
         #\n\
         # [[section.topic]]\n\
         # title = \"A topic of my own\"\n",
        id = quoted(id),
        section = quoted(entry.index.section(0).id()),
    );
    Ok((path_of(context, id)?, Some(overlay)))
}

fn judged(path: &Path, found: Vec<Diagnostic>) -> Outcome<'static> {
    let failed = found.iter().any(|found| found.severity == Severity::Error);
    let problems: Vec<ProblemView> = found.into_iter().map(ProblemView::from).collect();
    if failed {
        let checked = vec![path.display().to_string()];
        let view = View::Problems(ProblemsView {
            problems,
            checked,
            ..ProblemsView::default()
        });
        return Outcome {
            view: Some(view),
            exit: Exit::Failure,
            ..Outcome::default()
        };
    }
    Outcome::of(deed("edited", path, false)).with_notes(problems.into_iter().map(Note::Problem))
}

fn deed(deed: &'static str, path: &Path, dry_run: bool) -> View<'static> {
    View::Deed(DeedView {
        deed,
        target: Some(path.display().to_string()),
        dry_run,
    })
}
