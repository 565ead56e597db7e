//! What a plan becomes here: a new roadmap, a newer version of one that was brought in before, or
//! records alone, where the very roadmap is there already.

use std::path::{Path, PathBuf};

use roadmap_core::compile::{self, File, MAX_FILE_BYTES};
use roadmap_core::document::Document;
use roadmap_core::index::Index;
use roadmap_core::library::Origin;
use roadmap_core::model::Progress;
use roadmap_core::reader;
use roadmap_core::safe::safe;

use super::documents::{bare, compiled, drop_concepts, with_records};
use crate::command::new::path_of;
use crate::command::{Context, Exit, Failure};
use crate::form::weave::weave;
use crate::form::{json, toml};
use crate::import::again::{Past, Shift, again};
use crate::import::{Imported, LeftOut, mended};
use crate::sys::draft;
use crate::sys::file::{self, Content};

/// The folder of the home that holds what plans said when they were brought in last.
const FOLDER: &str = "imported";

/// How the first line of a file begins that was made from a plan.
const MARK: &str = "# Imported from ";

/// What a plan becomes.
pub(super) struct Target {
    /// What the plan says, under the ids of the roadmap.
    pub(super) plan: Document,
    /// What it said the last time.
    pub(super) base: Option<Document>,
    /// The roadmap as it will be.
    pub(super) index: Index,
    /// The file that makes it; none where the program does.
    pub(super) file: Option<RoadmapFile>,
    /// What becomes of the topics and items that were there.
    pub(super) shifts: Vec<Shift>,
    /// What of the plan was left out.
    pub(super) left_out: Vec<LeftOut>,
    /// What the learner may want to know.
    pub(super) remarks: Vec<String>,
}

/// A roadmap file.
pub(super) struct RoadmapFile {
    /// Where it is.
    pub(super) path: PathBuf,
    /// What it says now; none where it is not there.
    pub(super) old: Option<Vec<u8>>,
    /// What it is to say, where that is something else.
    pub(super) new: Option<String>,
    /// Where what the plan says is kept for the next time; none where the file is not a plan's.
    pub(super) base: Option<PathBuf>,
}

impl Target {
    /// What becomes of the file, in a word.
    pub(super) fn deed(&self) -> &'static str {
        match &self.file {
            Some(RoadmapFile {
                new: Some(_),
                old: None,
                ..
            }) => "created",
            Some(RoadmapFile { new: Some(_), .. }) => "updated",
            _ => "unchanged",
        }
    }
}

/// What a plan becomes.
pub(super) fn target(
    mut imported: Imported,
    source: &str,
    progress: &Progress,
    context: &Context,
) -> Result<Target, Failure> {
    drop_concepts(&mut imported, context.library());
    let id = imported.document.id.clone();
    if let Some(left_out) = context.left_out(&id) {
        return Err(Failure::damaged(left_out.diagnostics.clone()));
    }
    let library = context.library();
    let Some(place) = library.place_of(&id) else {
        return new(imported, source, context);
    };
    let entry = &library.entries()[place];
    let plan = bare(
        &compiled(&id, &toml::write(&imported.document), context)?,
        library,
    );
    let there = bare(&entry.index, library);
    match &entry.origin {
        Origin::Bundled if plan == there => Ok(records_alone(imported, &entry.index, None)),
        Origin::Bundled => {
            let hint = format!("`--id` gives this one an id of its own, such as `my-{id}`");
            let message = format!("the roadmap `{id}` comes with the program and is another one");
            Err(exists(message).hint(hint))
        }
        Origin::File(name) => {
            let path = PathBuf::from(name);
            let text = read(&path)?.unwrap_or_default();
            let base = base(context, &id)?;
            if base.is_some() || text.starts_with(MARK) {
                return newer(
                    imported,
                    &there,
                    (path, text, base),
                    source,
                    progress,
                    context,
                );
            }
            if plan == there {
                return Ok(records_alone(imported, &entry.index, Some(path)));
            }
            let message =
                format!("there is a roadmap `{id}` already, which was not imported: `{name}`");
            Err(exists(message).hint("`--id` gives this one another id".to_owned()))
        }
    }
}

/// A roadmap that is not there yet.
fn new(imported: Imported, source: &str, context: &Context) -> Result<Target, Failure> {
    let id = imported.document.id.clone();
    let path = path_of(context, &id)?;
    if draft::is_taken(&path) {
        let message = format!("`{}` is there already", path.display());
        let hint = "`--id` gives this roadmap another id, and so another file".to_owned();
        return Err(exists(message).hint(hint));
    }
    let text = format!(
        "{}\n{}",
        head(source, context),
        toml::write(&imported.document)
    );
    Ok(Target {
        index: compiled(&id, &text, context)?,
        file: Some(RoadmapFile {
            path,
            old: None,
            new: Some(text),
            base: Some(base_path(context, &id)?),
        }),
        plan: imported.document,
        base: None,
        shifts: Vec::new(),
        left_out: imported.left_out,
        remarks: imported.remarks,
    })
}

/// The roadmap is there as it is: only its records come in.
fn records_alone(imported: Imported, index: &Index, path: Option<PathBuf>) -> Target {
    Target {
        plan: imported.document,
        base: None,
        index: index.clone(),
        file: path.map(|path| RoadmapFile {
            path,
            old: None,
            new: None,
            base: None,
        }),
        shifts: Vec::new(),
        left_out: imported.left_out,
        remarks: imported.remarks,
    }
}

/// A newer version of a plan.
fn newer(
    imported: Imported,
    mine: &Document,
    (path, text, base): (PathBuf, String, Option<Document>),
    source: &str,
    progress: &Progress,
    context: &Context,
) -> Result<Target, Failure> {
    let id = mine.id.clone();
    let name = path.display().to_string();
    let written = File {
        name: &name,
        stem: &id,
        text: &text,
    };
    if compile::head(&written).extends.is_some() {
        let message =
            format!("`{name}` extends another roadmap by now and can't be joined with a plan");
        return Err(exists(message).hint("`--id` gives this one another id".to_owned()));
    }
    let library = context.library();
    let bare_base = base
        .as_ref()
        .map(|base| compiled(&id, &toml::write(base), context))
        .transpose()?
        .map(|index| bare(&index, library));
    let index = compiled(&id, &toml::write(&imported.document), context)?;
    let theirs = with_records(bare(&index, library), &imported.document);
    let has_record = |path: &str| has_record(progress, &format!("{id}/{path}"));
    let past = Past {
        base: bare_base.as_ref(),
        mine,
        has_record: &has_record,
    };
    let mut joined = again(&past, theirs);
    if !shares_a_topic(&past, &joined.plan) {
        let message =
            format!("the roadmap `{id}` has no topic of this plan: it came from another one");
        return Err(exists(message).hint("`--id` gives this one an id of its own".to_owned()));
    }
    let mut imported = Imported {
        document: std::mem::take(&mut joined.document),
        ..imported
    };
    mended(&mut imported);
    let index = compiled(&id, &toml::write(&imported.document), context)?;
    let new = bare(&index, library);
    let text_now = (new != *mine).then(|| rewritten(&text, mine, &new, source, context));
    if base.is_none() {
        imported.remarks.push(
            "what the plan said the last time is not known any more: all that stands in the roadmap \
             was taken for your own"
                .to_owned(),
        );
    }
    if joined.taken_out > 0 {
        let count = joined.taken_out;
        imported.remarks.push(format!(
            "{count} topics and items that you took out stay out"
        ));
    }
    Ok(Target {
        plan: joined.plan,
        base,
        index,
        file: Some(RoadmapFile {
            path,
            old: Some(text.into_bytes()),
            new: text_now,
            base: Some(base_path(context, &id)?),
        }),
        shifts: joined.shifts,
        left_out: imported.left_out,
        remarks: imported.remarks,
    })
}

/// The text of a roadmap file that says something new, with what its learner wrote into it that is
/// no part of the roadmap.
fn rewritten(
    text: &str,
    mine: &Document,
    new: &Document,
    source: &str,
    context: &Context,
) -> String {
    let head = head(source, context);
    let woven = weave(text, mine, new).filter(|woven| {
        let index = compiled(&new.id, woven, context);
        index.is_ok_and(|index| bare(&index, context.library()) == *new)
    });
    let Some(woven) = woven else {
        return format!("{head}\n{}", toml::write(new));
    };
    match woven.split_once('\n') {
        // Only the line that says what the plan was and when.
        Some((first, rest)) if first.starts_with(MARK) => {
            let end = if first.ends_with('\r') { "\r\n" } else { "\n" };
            let line = head.lines().next().unwrap_or_default();
            [line, end, rest].concat()
        }
        _ => woven,
    }
}

/// The comment that a file of a plan begins with.
fn head(source: &str, context: &Context) -> String {
    let day = context.now.to_zoned(context.today().zone).date();
    format!(
        "{MARK}{} on {day}.\n\
         # Edit it freely: when a newer version of the plan is imported, your changes stay.\n",
        safe(source)
    )
}

fn has_record(progress: &Progress, id: &str) -> bool {
    let below = format!("{id}/");
    let mut from = progress.records.range(id.to_owned()..);
    let is_it = from.next().is_some_and(|(key, _)| *key == id);
    let mut from = progress.records.range(below.clone()..);
    is_it || from.next().is_some_and(|(key, _)| key.starts_with(&below))
}

fn shares_a_topic(past: &Past<'_>, plan: &Document) -> bool {
    let ids = |document: &Document| -> Vec<String> {
        let topics = document.sections.iter().flat_map(|section| &section.topics);
        topics.map(|topic| topic.id.clone()).collect()
    };
    let mut known: Vec<String> = ids(past.mine);
    known.extend(past.base.map(ids).unwrap_or_default());
    let known: std::collections::HashSet<String> = known.into_iter().collect();
    ids(plan).iter().any(|id| known.contains(id))
}

/// What the plan of a roadmap said the last time. A file that can't be read is none: then all that
/// stands in the roadmap is the learner's.
fn base(context: &Context, id: &str) -> Result<Option<Document>, Failure> {
    let Some(text) = read(&base_path(context, id)?)? else {
        return Ok(None);
    };
    let documents = json::read(&text).unwrap_or_default();
    Ok(documents.into_iter().find(|document| document.id == id))
}

fn base_path(context: &Context, id: &str) -> Result<PathBuf, Failure> {
    Ok(context.home()?.join(FOLDER).join(format!("{id}.json")))
}

/// The text of a file of the home; none where there is no such file.
fn read(path: &Path) -> Result<Option<String>, Failure> {
    match file::read(path, MAX_FILE_BYTES)? {
        Content::Missing | Content::TooLarge => Ok(None),
        Content::Bytes(bytes) => {
            let name = path.display().to_string();
            let text = reader::decode(&name, bytes);
            text.map(Some).map_err(|found| Failure::damaged([*found]))
        }
    }
}

fn exists(message: String) -> Failure {
    Failure::new(Exit::Failure, "exists", message)
}
