//! `roadmap restore`: a backup in the place of the progress file, and the backups there are.

use jiff::civil::Date;
use roadmap_core::model::Progress;

use super::context::{agree, say_waiting, warnings};
use super::{Context, Failure, Note, Outcome};
use crate::query::View;
use crate::query::backup::{BackupView, BackupsView, Difference, RestoredView};
use crate::store::{Backup, Restored};
use crate::sys::streams;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request {
    /// The backups there are.
    List,
    /// The backup of a day; the newest where none is named.
    Restore(Option<Date>),
}

/// Lists the backups, or puts one back.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    match *request {
        Request::List => list(context),
        Request::Restore(day) => restore(day, context),
    }
}

fn list(context: &Context) -> Result<Outcome<'_>, Failure> {
    let found = context.store.backups()?;
    // A damaged file is what one looks for a backup for.
    let now = context.store.read().ok();
    let rows = found.backups.iter().map(|backup| row(backup, now.as_ref()));
    let backups = rows.collect();
    Ok(Outcome::of(View::Backups(BackupsView { backups })).with_notes(warnings(found.warnings)))
}

fn restore(day: Option<Date>, context: &Context) -> Result<Outcome<'_>, Failure> {
    let dry_run = context.globals.dry_run;
    let preview = context.store.preview_restore(day)?;
    let restored = if dry_run {
        preview
    } else {
        if preview.written {
            confirm(&preview, context)?;
        }
        context
            .store
            .restore(day, &context.occasion(), &say_waiting)?
    };
    let aside = restored.aside.map(|aside| aside.display().to_string());
    let kept = aside
        .iter()
        .map(|aside| Note::Warning(format!("the damaged file is kept as {aside}")));
    let kept: Vec<Note> = kept.collect();
    let row = restored
        .written
        .then(|| row(&restored.backup, restored.before.as_ref()));
    let view = RestoredView {
        restored: row.into_iter().collect(),
        aside,
        dry_run,
    };
    Ok(Outcome::of(View::Restored(view))
        .with_notes(warnings(restored.warnings))
        .with_notes(kept))
}

fn row(backup: &Backup, now: Option<&Progress>) -> BackupView {
    BackupView {
        day: backup.day.to_string(),
        at: backup.at,
        records: backup.progress.records.len(),
        difference: Difference::of(now, &backup.progress),
        file: backup.file.display().to_string(),
    }
}

/// What was written since goes, be it more than one thought.
fn confirm(preview: &Restored, context: &Context) -> Result<(), Failure> {
    if context.globals.yes {
        return Ok(());
    }
    let records = |count: usize| match count {
        1 => "1 record".to_owned(),
        _ => format!("{count} records"),
    };
    let then = records(preview.backup.progress.records.len());
    let now = match &preview.before {
        Some(before) => records(before.records.len()),
        None => "damaged".to_owned(),
    };
    let day = preview.backup.day;
    let deed =
        format!("put the progress of {day} ({then}) in the place of the present one ({now})");
    if !streams::can_ask() {
        let hint = "say `--yes` to do it, `--dry-run` to see it".to_owned();
        return Err(Failure::usage(format!("this would {deed}")).hint(hint));
    }
    agree(&format!("{deed}?"))
}
