//! `roadmap import`: a plan in another form becomes a roadmap of the home, its ticks records.
//!
//! A plan that was brought in before is joined with what the learner has made of it since; what it
//! said then is kept beside the roadmaps for that.

mod documents;
mod preview;
mod source;
mod target;
mod write;

use std::path::PathBuf;

use roadmap_core::library::Library;
use roadmap_core::model::{Change, Progress};

use self::target::Target;
use super::{Context, Exit, Failure, Note, Outcome};
use crate::import::{self, Form, Items, Options};
use crate::query::View;
use crate::query::change::apply;
use crate::query::import::{
    Counts, DifferenceView, ImportedView, LeftOutView, Ticks, import, ticks,
};
use crate::query::standing::Standing;

/// What to bring in.
#[derive(Clone, Debug)]
pub struct Request {
    /// The file; `-` is standard input.
    pub plan: PathBuf,
    /// Its form, where that is not found out.
    pub form: Option<Form>,
    /// The id of the roadmap, where it is not made from the title.
    pub id: Option<String>,
    /// Which items of lists become topics.
    pub items: Items,
}

/// Brings a plan in.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    if let Some(id) = &request.id {
        super::new::check_id(id)?;
    }
    let source = source::read(request)?;
    let form = match request.form {
        Some(form) => form,
        None => {
            Form::of(&source.ending, &source.text).map_err(|error| unread(&source.name, &error))?
        }
    };
    if request.items != Items::Auto && form != Form::Markdown {
        let message = "`--all-items` and `--boxes-only` are about the lists of Markdown";
        return Err(Failure::usage(message));
    }
    let pages = source.pages(form)?;
    let options = Options {
        stem: source.stem.clone(),
        id: request.id.clone(),
        items: request.items,
    };
    let plans = import::read(form, &source.text, &options, &pages)
        .map_err(|error| unread(&source.name, &error))?;
    if request.id.is_some() && plans.len() > 1 {
        let message = format!("there are {} roadmaps in `{}`", plans.len(), source.name);
        return Err(Failure::usage(message).hint("`--id` names one alone".to_owned()));
    }
    // A damaged progress file is told of before anything is written.
    let progress = context.progress()?;
    let targets = plans
        .into_iter()
        .map(|plan| target::target(plan, &source.title, progress, context))
        .collect::<Result<Vec<Target>, Failure>>()?;
    if !context.globals.dry_run {
        preview::agree_to(&targets, context)?;
    }
    carry_out(&targets, &source.title, form, context)
}

/// Writes the roadmaps and the records, or only tries it.
fn carry_out<'a>(
    targets: &[Target],
    source: &str,
    form: Form,
    context: &'a Context,
) -> Result<Outcome<'a>, Failure> {
    let (library, places) = library_with(targets, context.library());
    let think = |progress: &Progress| {
        let standing = Standing::new(&library, progress, context.globals.sharing);
        let of = |(target, place): (&Target, &usize)| {
            ticks(&standing, *place, &target.plan, target.base.as_ref())
        };
        let ticks: Vec<Ticks> = targets.iter().zip(&places).map(of).collect();
        let change = Change {
            records: ticks
                .iter()
                .flat_map(|ticks| ticks.records.clone())
                .collect(),
            active: None,
        };
        let after = apply(progress, &change);
        (change, (ticks, after))
    };
    let dry_run = context.globals.dry_run;
    let (ticks, after, mut notes) = if dry_run {
        let (_, (ticks, after)) = think(context.progress()?);
        (ticks, after, Vec::new())
    } else {
        let ((ticks, after), notes) = write::write(targets, context, think)?;
        (ticks, after, notes)
    };
    let views: Vec<ImportedView> = targets
        .iter()
        .zip(&ticks)
        .map(|(target, ticks)| view(target, ticks, source, form))
        .collect();
    if !dry_run {
        notes.extend(views.iter().filter_map(what_next));
    }
    let standing = Standing::new(&library, &after, context.globals.sharing);
    let view = import(&standing, &places, views, dry_run);
    Ok(Outcome::of(View::Import(view)).with_notes(notes))
}

/// The library with the roadmaps as they are to be, and where they are.
fn library_with(targets: &[Target], library: &Library) -> (Library, Vec<usize>) {
    let mut library = library.clone();
    for target in targets {
        library = super::since::with(&library, target.index.clone());
    }
    let place = |target: &Target| library.place_of(target.index.id());
    let places = targets.iter().filter_map(place).collect();
    (library, places)
}

fn view(target: &Target, ticks: &Ticks, source: &str, form: Form) -> ImportedView {
    let id = target.index.id();
    let difference = |shift: &import::again::Shift| DifferenceView {
        change: preview::word(shift.kind),
        id: format!("{id}/{}", shift.path),
        title: shift.title.clone(),
        was: shift.was.clone(),
    };
    ImportedView {
        id: id.to_owned(),
        title: target.index.title().to_owned(),
        deed: target.deed(),
        file: target
            .file
            .as_ref()
            .map(|file| file.path.display().to_string()),
        source: source.to_owned(),
        from: form.as_str(),
        counts: Counts::of(&target.plan),
        records: ticks.records.len(),
        kept_open: ticks.kept_open,
        changes: target.shifts.iter().map(difference).collect(),
        left_out: target
            .left_out
            .iter()
            .map(|left| LeftOutView {
                what: left.what.clone(),
                count: left.count,
            })
            .collect(),
        remarks: target.remarks.clone(),
    }
}

/// How to go on with a new roadmap, and how to be rid of it.
fn what_next(view: &ImportedView) -> Option<Note> {
    let file = view.file.as_ref().filter(|_| view.deed == "created")?;
    let ticks = if view.records > 0 {
        "; `roadmap undo` takes its ticks back"
    } else {
        ""
    };
    Some(Note::Hint(format!(
        "`roadmap use {}` follows it{ticks}; it is gone again once `{file}` is deleted",
        view.id
    )))
}

fn unread(name: &str, error: &import::Unreadable) -> Failure {
    let message = format!("`{name}`: {error}");
    Failure::new(Exit::Failure, "import", message).hint(error.hint().map(str::to_owned))
}
