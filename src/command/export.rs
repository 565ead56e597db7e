//! `roadmap export`: roadmaps in a form that other tools read, printed or in a file.
//!
//! It must not know how a form is written.

use std::path::{Path, PathBuf};

use super::context::Scene;
use super::{Context, Exit, Failure, Note, Outcome};
use crate::query::View;
use crate::query::export::{Form, export};
use crate::query::filter::Filter;
use crate::query::plan::{PlanOptions, PlanView, plan};
use crate::query::scope::Scope;
use crate::query::view::DeedView;
use crate::sys::file::{self, FileError};
use crate::sys::replace::{Audience, Expected, Written, replace};

/// What is to be handed out.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The roadmaps, by id or its beginning; those that the call sees where none is named.
    pub roadmaps: Vec<String>,
    /// As what; where nothing is said, as the ending of the file tells.
    pub form: Option<Form>,
    /// The file, where it is not to be printed.
    pub file: Option<PathBuf>,
    /// Whether the file may be replaced.
    pub force: bool,
    /// How many minutes a week, for the weeks ahead.
    pub minutes_per_week: Option<u32>,
}

/// The file that an export is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Where it is to be.
    pub path: PathBuf,
    /// Whether it may be replaced.
    pub force: bool,
}

/// Answers with the roadmaps, whole.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let form = form(request)?;
    let minutes_per_week = minutes_per_week(request, form)?;
    let scene = context.scene()?;
    let mut places = Vec::new();
    for name in context.names(&request.roadmaps)? {
        let place = context.roadmap(&name)?;
        if !places.contains(&place) {
            places.push(place);
        }
    }
    if places.is_empty() {
        places.clone_from(&scene.scope.listed);
    }
    if form.is_of_one() && places.len() != 1 {
        return Err(one_is_expected(form, &places, context));
    }
    let plan = minutes_per_week.map(|minutes| weeks(&scene, &places, minutes, context));
    let view = export(&scene.standing, &places, form, plan, context.now);
    let mut outcome = Outcome::of(View::Export(view)).with_notes(scene.notes);
    outcome.file = request.file.as_ref().map(|path| Target {
        path: path.clone(),
        force: request.force,
    });
    Ok(outcome)
}

/// Writes an export into its file, whole or not at all. What is no file but takes bytes, such as a
/// pipe, is written to as it is.
pub fn save<'a>(target: &Target, bytes: &[u8], context: &Context) -> Result<Outcome<'a>, Failure> {
    let path = &target.path;
    let dry_run = context.globals.dry_run;
    let mut notes = Vec::new();
    if !file::takes_bytes(path) {
        let real = place_of(target, context)?;
        if !dry_run {
            notes.extend(put(&real, target, bytes)?);
        }
    } else if !dry_run {
        file::pour(path, bytes).map_err(|error| unwritten(&error))?;
    }
    let view = DeedView {
        deed: "exported",
        target: Some(path.display().to_string()),
        dry_run,
    };
    Ok(Outcome::of(View::Deed(view)).with_notes(notes))
}

/// Where the file really is, if it may be written there.
fn place_of(target: &Target, context: &Context) -> Result<PathBuf, Failure> {
    let real = file::resolve(&target.path).map_err(|error| unwritten(&error))?;
    if file::is_same(&real, context.store.path()) {
        let message = format!("`{}` is the progress file", target.path.display());
        return Err(Failure::new(Exit::Failure, "exists", message));
    }
    let folder = file::folder_of(&real);
    if !file::is_folder(folder) {
        let message = format!("there is no folder `{}`", folder.display());
        return Err(Failure::new(Exit::Failure, "file", message));
    }
    if file::is_there(&real) && !target.force {
        return Err(taken(target));
    }
    Ok(real)
}

/// Puts the file in its place, and warns where that may not last.
fn put(real: &Path, target: &Target, bytes: &[u8]) -> Result<Option<Note>, Failure> {
    let expected = if target.force {
        Expected::Anything
    } else {
        Expected::Missing
    };
    match replace(real, expected, bytes, Audience::Usual).map_err(|error| unwritten(&error))? {
        Written::Done => Ok(None),
        Written::Unsynced(warning) => Ok(Some(Note::Warning(warning))),
        // It came to be there just now.
        Written::Stale => Err(taken(target)),
    }
}

fn taken(target: &Target) -> Failure {
    let message = format!("`{}` is there already", target.path.display());
    let hint = "`--force` replaces it".to_owned();
    Failure::new(Exit::Failure, "exists", message).hint(hint)
}

fn form(request: &Request) -> Result<Form, Failure> {
    let file = request.file.as_deref().unwrap_or(Path::new(""));
    match (request.form, file.extension()) {
        (Some(form), _) => Ok(form),
        (None, None) => Ok(Form::default()),
        (None, Some(ending)) => {
            let ending = ending.to_string_lossy();
            Form::of_ending(&ending).ok_or_else(|| {
                let message = format!("no form goes by the ending `.{ending}`");
                Failure::usage(message).hint("say which is meant with `--to`".to_owned())
            })
        }
    }
}

/// The hours that the weeks ahead are laid out by; only a calendar has any.
fn minutes_per_week(request: &Request, form: Form) -> Result<Option<u32>, Failure> {
    match (request.minutes_per_week, form) {
        (Some(minutes), Form::Ics) => Ok(Some(minutes)),
        (None, Form::Ics) => {
            let hint = "add `--hours-per-week 5`, as for `roadmap plan`".to_owned();
            let message = "a calendar needs to know how many hours you learn a week";
            Err(Failure::usage(message).hint(hint))
        }
        (Some(_), _) => {
            let message = "`--hours-per-week` is for `--to ics` alone";
            Err(Failure::usage(message))
        }
        (None, _) => Ok(None),
    }
}

/// The weeks ahead, as `plan` lays them out over these roadmaps.
fn weeks<'a>(
    scene: &Scene<'a>,
    places: &[usize],
    minutes_per_week: u32,
    context: &Context,
) -> PlanView<'a> {
    let library = scene.standing.library;
    let scope = Scope::new(library, Some(places.to_vec()), None);
    let options = PlanOptions {
        minutes_per_week,
        until: None,
        goal: None,
        limit: None,
    };
    let everything = Filter::default();
    plan(
        &scene.standing,
        &scope,
        &everything,
        options,
        &context.today(),
    )
}

fn one_is_expected(form: Form, places: &[usize], context: &Context) -> Failure {
    let library = context.library();
    let id = |&place: &usize| format!("`{}`", library.roadmap(place).id());
    let ids: Vec<String> = places.iter().map(id).collect();
    let hint = format!("name one of {}", ids.join(", "));
    let message = format!(
        "`--to {}` takes one roadmap, not {}",
        form.as_str(),
        places.len()
    );
    Failure::usage(message).hint(hint)
}

fn unwritten(error: &FileError) -> Failure {
    Failure::new(Exit::Failure, "file", error.to_string())
}
