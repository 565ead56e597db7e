//! `roadmap merge`: other copies of the progress brought into this one, or the two sides of merge
//! marks in it joined.

use std::path::{Path, PathBuf};

use super::{Context, Failure, Note, Outcome};
use crate::query::View;
use crate::query::merge::{Brought, id_of, merge};
use crate::store::{Clash, Copy, Merged};
use crate::sys::file;

/// What to bring in.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// Copies of the progress; where none is named, the two sides of merge marks in the progress
    /// file, else the copies that other programs have left beside it.
    pub files: Vec<PathBuf>,
}

/// Brings copies in. They stay where they are.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let store = &context.store;
    let library = context.library();
    let beside = store.copies();
    let files = if !request.files.is_empty() {
        let is_other = |path: &&PathBuf| !file::is_same(path, store.path());
        request.files.iter().filter(is_other).cloned().collect()
    } else if store.has_sides()? {
        Vec::new()
    } else {
        beside.clone()
    };
    let copies = read(context, &files)?;
    let id_of = |id: &str| id_of(library, id);
    let mut notes = Vec::new();
    let merged = if context.globals.dry_run {
        store.preview_merge(&copies, &id_of)?
    } else {
        let occasion = context.occasion();
        let outcome = store.merge(&copies, &id_of, &occasion, &super::context::say_waiting)?;
        notes.extend(super::context::warnings(outcome.warnings));
        outcome.value
    };
    notes.extend(said(&merged, &beside, context));
    Ok(Outcome::of(View::Merge(view(&merged, context))).with_notes(notes))
}

/// The copies; where one can't be read, none is brought in.
fn read(context: &Context, files: &[PathBuf]) -> Result<Vec<Copy>, Failure> {
    let mut copies = Vec::with_capacity(files.len());
    let mut failures = Vec::new();
    for file in files {
        match context.store.copy(file) {
            Ok(copy) => copies.push(copy),
            Err(error) => failures.push(Failure::from(error)),
        }
    }
    match Failure::all(failures) {
        Some(failure) => Err(failure),
        None => Ok(copies),
    }
}

fn view(merged: &Merged, context: &Context) -> crate::query::merge::MergeView {
    let files: Vec<(String, Vec<&str>, Vec<&str>)> = merged
        .sources
        .iter()
        .map(|source| {
            let changed: Vec<&str> = source.changed.iter().map(String::as_str).collect();
            let rest = source.ids.difference(&source.changed);
            let unchanged = rest.map(String::as_str).collect();
            (source.file.display().to_string(), changed, unchanged)
        })
        .collect();
    let brought: Vec<Brought<'_>> = files
        .iter()
        .map(|(file, changed, unchanged)| Brought {
            file,
            changed,
            unchanged,
        })
        .collect();
    let dry_run = context.globals.dry_run;
    let before = context.standing(&merged.before);
    merge(&before, &context.standing(&merged.after), &brought, dry_run)
}

/// What is to be said of the versions beside what they brought.
fn said(merged: &Merged, beside: &[PathBuf], context: &Context) -> Vec<Note> {
    let mut notes = Vec::new();
    if merged.sources.is_empty() {
        let path = context.store.path().display();
        notes.push(Note::Hint(format!(
            "there is no other copy beside `{path}`, and there are no merge marks in it"
        )));
    }
    let mut contained = Vec::new();
    for source in &merged.sources {
        let kept = source
            .clashes
            .iter()
            .filter(|clash| matches!(clash, Clash::OwnKey { .. }));
        let told = kept.map(|clash| {
            let file = source.file.display();
            Note::Warning(format!("{clash}; the one of `{file}` was left out"))
        });
        let before = notes.len();
        notes.extend(told);
        if notes.len() == before && beside.iter().any(|path| file::is_same(path, &source.file)) {
            contained.push(source.file.as_path());
        }
    }
    if !context.globals.dry_run && !contained.is_empty() {
        let names = quoted(&contained);
        let (hold, nothing) = if contained.len() == 1 {
            ("holds", "it")
        } else {
            ("hold", "they")
        };
        notes.push(Note::Hint(format!(
            "{names} {hold} nothing more that is not in the progress: {nothing} may be deleted"
        )));
    }
    notes
}

/// Names the copies beside the progress file that hold what it does not.
pub(super) fn hint(context: &Context) -> Option<Note> {
    let store = &context.store;
    let mut copies = store.copies();
    // The library need not be loaded where there are none.
    copies.retain(|path| store.is_new(path, &|id: &str| id_of(context.library(), id)));
    let paths: Vec<&Path> = copies.iter().map(PathBuf::as_path).collect();
    let names = quoted(&paths);
    let text = match paths.len() {
        0 => return None,
        1 => format!("{names} is another copy of the progress; `roadmap merge` brings it in"),
        _ => format!("{names} are other copies of the progress; `roadmap merge` brings them in"),
    };
    Some(Note::Hint(text))
}

fn quoted(paths: &[&Path]) -> String {
    let paths: Vec<String> = paths
        .iter()
        .map(|path| format!("`{}`", path.display()))
        .collect();
    paths.join(", ")
}
