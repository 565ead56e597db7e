//! `roadmap new`: a roadmap file to begin with.

use std::path::PathBuf;

use roadmap_core::text::{is_id, slug};
use toml_writer::{ToTomlValue, TomlStringBuilder};

use super::{Context, Exit, Failure, Outcome};
use crate::library::{ENDING, FOLDER};
use crate::query::View;
use crate::query::view::DeedView;
use crate::sys::draft;

/// The file that `new` writes; `check` accepts it as it stands.
const TEMPLATE: &str = include_str!("new/template.toml");

/// What to make.
#[derive(Clone, Debug)]
pub struct Request {
    /// The title.
    pub title: String,
    /// The id, where it is not made from the title.
    pub id: Option<String>,
}

/// Writes a new roadmap file.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let title = request.title.trim();
    if title.is_empty() {
        return Err(Failure::usage("the title is empty"));
    }
    let id = request.id.clone().unwrap_or_else(|| slug(title));
    check_id(&id)?;
    let taken = |by: &str, hint: String| {
        Failure::new(Exit::Failure, "exists", format!("{by} already")).hint(hint)
    };
    let loaded = context.loaded();
    let left_out = loaded.left_out.iter().any(|left_out| left_out.id == id);
    if left_out || loaded.library.place_of(&id).is_some() {
        let hint = format!("`roadmap edit {id}` changes it, `--id` gives yours another id");
        return Err(taken(&format!("there is a roadmap `{id}`"), hint));
    }
    let path = path_of(context, &id)?;
    let text = TEMPLATE
        .replace("{id}", &quoted(&id))
        .replace("{title}", &quoted(title));
    let dry_run = context.globals.dry_run;
    let is_free = if dry_run {
        !draft::is_taken(&path)
    } else {
        draft::create(&path, &text)?.is_some()
    };
    if !is_free {
        let hint = format!("`roadmap check {}` says what is in it", path.display());
        return Err(taken(&format!("`{}` is there", path.display()), hint));
    }
    let view = DeedView {
        deed: "created",
        target: Some(path.display().to_string()),
        dry_run,
    };
    Ok(Outcome::of(View::Deed(view)))
}

/// Refuses what can't be an id.
pub(super) fn check_id(id: &str) -> Result<(), Failure> {
    if is_id(id) {
        return Ok(());
    }
    let hint = format!(
        "an id is letters, digits, `.`, `_` and `-`, such as `{}`",
        slug(id)
    );
    Err(Failure::usage(format!("`{id}` can't be an id")).hint(hint))
}

/// Where a roadmap of the user's is kept.
pub(super) fn path_of(context: &Context, id: &str) -> Result<PathBuf, Failure> {
    Ok(context.home()?.join(FOLDER).join(format!("{id}.{ENDING}")))
}

/// A text as TOML writes it.
pub(super) fn quoted(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}
