//! `roadmap check --since`: what an edit of a roadmap did to its topics, the records and the
//! progress.

use std::path::{Path, PathBuf};

use roadmap_core::compile::MAX_FILE_BYTES;
use roadmap_core::error::{Diagnostic, Fault, Place, Severity};
use roadmap_core::index::Index;
use roadmap_core::library::{Entry, Library, Origin};

use super::{Context, Exit, Failure, Outcome};
use crate::library;
use crate::query::View;
use crate::query::since::since;
use crate::query::standing::Standing;
use crate::sys::file::{self, Content, FileError};
use crate::sys::spawn;

/// The roadmap that is meant, as it is now.
struct Present {
    id: String,
    /// Its file; a bundled one has none.
    path: Option<PathBuf>,
    library: Library,
}

/// Compares a roadmap with an older version of it: a file, or a revision of git.
pub(super) fn run<'a>(
    files: &[PathBuf],
    older: &str,
    context: &'a Context,
) -> Result<Outcome<'a>, Failure> {
    let named = named(files, context)?;
    let (index, present) = match read(Path::new(older))? {
        Some(bytes) => of_file(older, bytes, named, context)?,
        None => of_revision(older, named, context)?,
    };
    let then = with(&present.library, index);
    let progress = context.progress()?;
    let before = Standing::new(&then, progress, context.globals.sharing);
    let now = Standing::new(&present.library, progress, context.globals.sharing);
    let view = since(&before, &now, &present.id, older);
    Ok(Outcome::of(View::Since(view)))
}

/// The one roadmap that the call is about, where it says so.
fn named(files: &[PathBuf], context: &Context) -> Result<Option<Present>, Failure> {
    let one = || Failure::usage("`--since` compares one roadmap at a time");
    match (files, &context.globals.roadmaps[..]) {
        ([], []) => Ok(None),
        ([file], []) => Ok(Some(in_file(file, context)?)),
        ([], [name]) => Ok(Some(loaded(context.roadmap(name)?, context))),
        _ => Err(one()),
    }
}

fn loaded(place: usize, context: &Context) -> Present {
    let library = context.library().clone();
    let entry = &library.entries()[place];
    let path = match &entry.origin {
        Origin::File(file) => Some(PathBuf::from(file)),
        Origin::Bundled => None,
    };
    Present {
        id: entry.index.id().to_owned(),
        path,
        library,
    }
}

/// A roadmap that a file makes, be it none of the library's.
fn in_file(path: &Path, context: &Context) -> Result<Present, Failure> {
    let name = path.display().to_string();
    let Some(bytes) = read(path)? else {
        let fault = Fault::Unreadable("there is no such file".to_owned());
        return Err(Failure::damaged([error(&name, fault)]));
    };
    let index = version(&name, path, bytes, context)?;
    Ok(Present {
        id: index.id().to_owned(),
        path: Some(path.to_owned()),
        library: with(context.library(), index),
    })
}

/// An older file, and the roadmap that was named or else has its id.
fn of_file(
    older: &str,
    bytes: Vec<u8>,
    named: Option<Present>,
    context: &Context,
) -> Result<(Index, Present), Failure> {
    let stem = named.as_ref().and_then(|named| named.path.clone());
    let stem = stem.unwrap_or_else(|| PathBuf::from(older));
    let index = version(older, &stem, bytes, context)?;
    let present = match named {
        Some(named) => named,
        None => loaded(context.roadmap(index.id())?, context),
    };
    same_id(older, &index, &present.id)?;
    Ok((index, present))
}

/// The file of the roadmap that was named, or else is active, as a revision of git has it.
fn of_revision(
    revision: &str,
    named: Option<Present>,
    context: &Context,
) -> Result<(Index, Present), Failure> {
    let present = match (named, &context.progress()?.active) {
        (Some(named), _) => named,
        (None, Some(active)) => loaded(context.roadmap(active)?, context),
        (None, None) => {
            let hint = "say whose: `roadmap check FILE --since VERSION`".to_owned();
            return Err(neither(revision).hint(hint));
        }
    };
    let Some(path) = &present.path else {
        let message = format!(
            "`{}` comes with the program: git has no `{revision}` of it",
            present.id
        );
        return Err(failure(message).hint("`--since` takes an older roadmap file, too".to_owned()));
    };
    let name = format!("{revision}:{}", path.display());
    let index = version(&name, path, at_revision(path, revision)?, context)?;
    same_id(&name, &index, &present.id)?;
    Ok((index, present))
}

/// What a file held at a revision. The revision is made a plain hash first, so that nothing in it
/// can be an option or a path.
fn at_revision(path: &Path, revision: &str) -> Result<Vec<u8>, Failure> {
    let target = file::resolve(path)?;
    let folder = file::folder_of(&target);
    if spawn::git(folder, &["rev-parse", "--git-dir"])?.is_none() {
        let hint = format!("`{}` is in no git repository", path.display());
        return Err(neither(revision).hint(hint));
    }
    let commit = format!("{revision}^{{commit}}");
    let hash = spawn::git(
        folder,
        &[
            "rev-parse",
            "--verify",
            "--quiet",
            "--end-of-options",
            &commit,
        ],
    )?;
    let Some(hash) = hash else {
        return Err(neither(revision));
    };
    let hash = String::from_utf8_lossy(&hash);
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let object = format!("{}:./{name}", hash.trim());
    spawn::git(folder, &["cat-file", "blob", &object])?
        .ok_or_else(|| failure(format!("`{}` is not in `{revision}`", path.display())))
}

fn version(name: &str, stem: &Path, bytes: Vec<u8>, context: &Context) -> Result<Index, Failure> {
    let stem = stem.file_stem().unwrap_or_default().to_string_lossy();
    library::version(context.home.as_deref(), name, &stem, bytes).map_err(Failure::damaged)
}

/// The content of a roadmap file; nothing where there is no such file.
fn read(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match file::read(path, MAX_FILE_BYTES) {
        Ok(Content::Bytes(bytes)) => Ok(Some(bytes)),
        Ok(Content::TooLarge) => {
            let limit = MAX_FILE_BYTES >> 20;
            let name = path.display().to_string();
            Err(Failure::damaged([error(&name, Fault::TooLarge { limit })]))
        }
        // A revision may be called as a folder is.
        Ok(Content::Missing) | Err(FileError::NotAFile { .. } | FileError::NotAFolder { .. }) => {
            Ok(None)
        }
        Err(failed) => Err(failed.into()),
    }
}

/// The library with another version of one of its roadmaps, or with one more.
pub(super) fn with(library: &Library, index: Index) -> Library {
    let mut entries = library.entries().to_vec();
    match library.place_of(index.id()) {
        Some(place) => entries[place].index = index,
        None => entries.push(Entry {
            index,
            origin: Origin::Bundled,
        }),
    }
    Library::new(entries, library.concepts().clone())
}

fn same_id(older: &str, index: &Index, id: &str) -> Result<(), Failure> {
    if index.id() == id {
        return Ok(());
    }
    let other = index.id();
    let message = format!("`{older}` is of the roadmap `{other}`, not of `{id}`");
    let hint = "records stand under a roadmap's id: give it its old one back".to_owned();
    Err(failure(message).hint(hint))
}

fn neither(since: &str) -> Failure {
    failure(format!("`{since}` is neither a file nor a revision of git"))
}

fn failure(message: String) -> Failure {
    Failure::new(Exit::Failure, "since", message)
}

fn error(name: &str, fault: Fault) -> Diagnostic {
    Diagnostic {
        severity: Severity::Error,
        fault,
        place: Place::file(name),
    }
}
