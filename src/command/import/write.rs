//! Roadmap files and records written so that nothing is lost, whatever fails: the files first, then
//! the records, and last what the plan said. Where the records can't be written the files are as
//! they were.

use std::path::{Path, PathBuf};

use roadmap_core::document::Document;
use roadmap_core::model::{Change, Progress};
use serde::Serialize;

use super::target::{RoadmapFile, Target};
use crate::command::{Context, Exit, Failure, Note};
use crate::form::json::Documents;
use crate::sys::file;
use crate::sys::replace::{self, Audience, Expected, Written};

/// A file that was written, with what it said before.
struct Done<'t> {
    path: PathBuf,
    old: Option<&'t [u8]>,
    new: &'t [u8],
}

/// Writes all that a plan comes to.
pub(super) fn write<T>(
    targets: &[Target],
    context: &Context,
    change: impl FnMut(&Progress) -> (Change, T),
) -> Result<(T, Vec<Note>), Failure> {
    let mut done: Vec<Done<'_>> = Vec::new();
    let mut notes = Vec::new();
    let files = targets.iter().filter_map(|target| target.file.as_ref());
    for file in files {
        match roadmap_file(file, &mut notes) {
            Ok(written) => done.extend(written),
            Err(failure) => {
                roll_back(&done);
                return Err(failure);
            }
        }
    }
    let (value, warnings) = context.write(change).inspect_err(|_| roll_back(&done))?;
    notes.extend(warnings);
    for target in targets {
        let path = target.file.as_ref().and_then(|file| file.base.as_ref());
        if let Some(path) = path
            && let Err(failure) = keep(path, &target.plan)
        {
            notes.push(Note::Warning(format!(
                "what the plan says was not kept, so the next import can't tell your edits from it: {}",
                failure.problems.first().map_or("", |problem| &problem.message)
            )));
        }
    }
    Ok((value, notes))
}

fn roadmap_file<'t>(
    file: &'t RoadmapFile,
    notes: &mut Vec<Note>,
) -> Result<Option<Done<'t>>, Failure> {
    let Some(new) = &file.new else {
        return Ok(None);
    };
    let target = file::resolve(&file.path)?;
    file::create_folder(file::folder_of(&target))?;
    let old = file.old.as_deref();
    let expected = old.map_or(Expected::Missing, Expected::Bytes);
    match replace::replace(&target, expected, new.as_bytes(), Audience::Usual)? {
        Written::Done => {}
        Written::Unsynced(reason) => notes.push(Note::Warning(format!(
            "`{}` is written, but a power cut may undo it: {reason}",
            file.path.display()
        ))),
        Written::Stale => {
            let message = format!(
                "`{}` was changed by another program just now",
                file.path.display()
            );
            let hint = "run the command again: nothing was written".to_owned();
            return Err(Failure::new(Exit::Failure, "import", message).hint(hint));
        }
    }
    Ok(Some(Done {
        path: target,
        old,
        new: new.as_bytes(),
    }))
}

/// Puts the files back as they were. Where that fails as well, the new ones are whole all the same.
fn roll_back(done: &[Done<'_>]) {
    for file in done {
        let _ = match file.old {
            Some(old) => {
                replace::replace(&file.path, Expected::Bytes(file.new), old, Audience::Usual)
            }
            None => replace::remove(&file.path, file.new),
        };
    }
}

/// Keeps what a plan says, a line a value: whoever keeps the home in git reads what changed.
fn keep(path: &Path, plan: &Document) -> Result<(), Failure> {
    #[derive(Serialize)]
    struct Kept {
        version: u32,
        #[serde(flatten)]
        documents: Documents,
    }

    let kept = Kept {
        version: 1,
        documents: Documents::of(std::slice::from_ref(plan)),
    };
    let mut text = serde_json::to_string_pretty(&kept)
        .map_err(|error| Failure::new(Exit::Failure, "import", error.to_string()))?;
    text.push('\n');
    let target = file::resolve(path)?;
    file::create_folder(file::folder_of(&target))?;
    let now = file::read(&target, text.len() as u64)?;
    if now == file::Content::Bytes(text.clone().into_bytes()) {
        return Ok(());
    }
    let _ = replace::replace(
        &target,
        Expected::Anything,
        text.as_bytes(),
        Audience::Usual,
    )?;
    Ok(())
}
