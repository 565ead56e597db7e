//! `roadmap check`: what is wrong or odd with roadmap files and the progress file.

use std::path::{Path, PathBuf};

use roadmap_core::error::{Diagnostic, Fault, Severity};
use roadmap_core::index::NameKind;
use roadmap_core::text::nearest;

use super::{Context, Exit, Failure, Outcome, since};
use crate::library::{self, CONCEPTS, FOLDER};
use crate::query::View;
use crate::query::carried::{CarriedView, carried};
use crate::query::problem::{ProblemView, ProblemsView};
use crate::query::standing::Standing;
use crate::sys::file;

/// What to check.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Roadmap files; all of the home's, and the progress file, where none is named.
    pub files: Vec<PathBuf>,
    /// An older version, to compare with: a roadmap file, or a revision of git.
    pub since: Option<String>,
}

/// Reports all that is wrong or odd.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    if let Some(older) = &request.since {
        return since::run(&request.files, older, context);
    }
    let home = context.home.as_deref();
    let is_progress = |path: &Path| file::is_same(path, context.store.path());
    let mut left_out = Vec::new();
    let mut files = request.files.clone();
    if files.is_empty() {
        files.extend(
            home.map(|home| library::in_folder(&home.join(FOLDER), &mut left_out))
                .unwrap_or_default(),
        );
        let concepts = home.map(|home| home.join(CONCEPTS));
        files.extend(concepts.filter(|path| file::is_there(path)));
        files.extend(context.globals.files.iter().cloned());
        files.push(context.store.path().to_owned());
        // What is kept of them then tells each file what stands beside it.
        context.loaded();
    }
    let mut records = Vec::new();
    let mut found: Vec<Diagnostic> = left_out
        .into_iter()
        .flat_map(|left_out| left_out.diagnostics)
        .collect();
    for path in &files {
        found.extend(if is_progress(path) {
            progress(context, &mut records)
        } else {
            library::check(home, path, &context.cache)
        });
    }
    let failed = found.iter().any(|found| found.severity == Severity::Error);
    let view = ProblemsView {
        problems: found.into_iter().map(ProblemView::from).collect(),
        records,
        checked: files
            .iter()
            .map(|path| path.display().to_string())
            .collect(),
    };
    let exit = if failed { Exit::Failure } else { Exit::Success };
    Ok(Outcome {
        view: Some(View::Problems(view)),
        exit,
        ..Outcome::default()
    })
}

/// The faults of the progress file; of one without any, what is odd about its records, which are
/// counted too.
fn progress(context: &Context, records: &mut Vec<CarriedView>) -> Vec<Diagnostic> {
    let mut found = context.store.diagnose();
    let Ok(progress) = context.progress() else {
        return found;
    };
    let standing = context.standing(progress);
    *records = carried(&standing);
    let odd = oddities(&standing);
    let ids: Vec<&str> = odd.iter().map(|(id, _)| *id).collect();
    let places = context.store.places_of(&ids);
    let odd = odd.into_iter().zip(places);
    found.extend(odd.map(|((_, fault), place)| Diagnostic {
        severity: Severity::Warning,
        fault,
        place,
    }));
    found.sort_by_key(|found| found.place.line);
    found
}

/// The records that belong to nothing or by a name that is not the current id, under their ids;
/// and, under an empty one, the choice of a roadmap that is not there.
fn oddities<'a>(standing: &Standing<'a>) -> Vec<(&'a str, Fault)> {
    let library = standing.library;
    let carried = standing.records().filter_map(|(node, placed)| {
        let by = match placed.by {
            NameKind::Id => return None,
            NameKind::Alias => "an alias",
            NameKind::Title => "its title",
        };
        let (id, to) = (placed.key.to_owned(), library.node_id(node));
        Some((placed.key, Fault::CarriedRecord { id, to, by }))
    });
    let unplaced = standing.unplaced().iter().map(|unplaced| {
        let id = unplaced.key.to_owned();
        let fault = match unplaced.shadowed.map(|node| library.node_id(node)) {
            Some(to) => Fault::ShadowedRecord { id, to },
            None => Fault::UnknownRecord { id },
        };
        (unplaced.key, fault)
    });
    let ids = library.entries().iter().map(|entry| entry.index.id());
    let chosen = standing.progress.active.as_deref();
    let missing = chosen.filter(|id| library.place_of(id).is_none());
    let active = missing.map(|id| {
        let near = nearest(id, ids);
        (
            "",
            Fault::UnknownActive {
                id: id.to_owned(),
                near,
            },
        )
    });
    carried.chain(unplaced).chain(active).collect()
}
