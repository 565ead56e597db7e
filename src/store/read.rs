//! The text of a progress file, read to records; all that is wrong with it is reported.
//!
//! It must not know where the text came from, nor which roadmaps there are: the id of a record is
//! free text here.

mod plain;

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz;
use roadmap_core::error::{Diagnostic, Fault, Severity};
use roadmap_core::model::{Progress, Record, Status};
use roadmap_core::reader::{Fields, Source, table_of, wrong_type};
use toml::Spanned;
use toml::de::DeValue;
use toml_datetime::{Datetime, Offset};

/// The version of the format that is read and written.
const VERSION: i64 = 1;

/// What a text says, and what is wrong with it. With an error among the problems the progress is
/// incomplete and must not be relied on.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) progress: Progress,
    pub(super) problems: Vec<Diagnostic>,
}

impl Reading {
    pub(super) fn has_errors(&self) -> bool {
        self.problems
            .iter()
            .any(|problem| problem.severity == Severity::Error)
    }
}

/// Reads a progress file.
pub(super) fn read(name: &str, text: &str) -> Reading {
    if let Some(progress) = plain::read(text) {
        return Reading {
            progress,
            problems: Vec::new(),
        };
    }
    read_any(name, text)
}

/// Reads a progress file in whatever way it is written.
fn read_any(name: &str, text: &str) -> Reading {
    let mut source = Source::new(name, text);
    let mut progress = Progress::default();
    if let Some(table) = source.parse() {
        let span = table.span();
        let mut root = Fields::new("the progress file", span, table.into_inner());
        if knows_version(&mut source, &mut root) {
            progress = read_root(&mut source, root);
        }
    }
    Reading {
        progress,
        problems: source.into_found(),
    }
}

/// Whether the rest of the file can be judged: nothing is known of what a newer version holds.
/// A file without a version was begun by hand, and is of this one.
fn knows_version(source: &mut Source<'_>, root: &mut Fields<'_>) -> bool {
    let Some(version) = root.integer(source, "version") else {
        return true;
    };
    if version.value > VERSION {
        let fault = Fault::NewerVersion {
            version: version.value,
        };
        source.error(fault, version.span);
        return false;
    }
    if version.value < VERSION {
        source.error(Fault::BadVersion, version.span);
    }
    true
}

fn read_root(source: &mut Source<'_>, mut root: Fields<'_>) -> Progress {
    let mut progress = Progress {
        active: root
            .filled_text(source, "active")
            .map(|active| active.value.into_owned()),
        ..Progress::default()
    };
    let topics = root
        .take("topics")
        .and_then(|value| table_of(source, "topics", "the table of topics", value));
    for (id, value) in topics.into_iter().flat_map(Fields::into_rest) {
        // The id of a record has a slash, so this is somebody's own key and no record.
        if id.get_ref().starts_with("x-") && !id.get_ref().contains('/') {
            continue;
        }
        if id.get_ref().is_empty() {
            let fault = Fault::Missing {
                key: "id",
                of: "a record".to_owned(),
            };
            source.error(fault, Some(id.span().into()));
        }
        if let Some(fields) = table_of(source, id.get_ref(), "a record", value) {
            let record = read_record(source, fields);
            progress
                .records
                .insert(id.into_inner().into_owned(), record);
        }
    }
    root.finish(source);
    progress
}

fn read_record(source: &mut Source<'_>, mut fields: Fields<'_>) -> Record {
    let record = Record {
        status: read_status(source, &mut fields),
        started: read_time(source, &mut fields, "started"),
        completed: read_time(source, &mut fields, "completed"),
        note: fields
            .text(source, "note")
            .map(|note| note.value.into_owned()),
    };
    fields.finish(source);
    record
}

fn read_status(source: &mut Source<'_>, fields: &mut Fields<'_>) -> Option<Status> {
    let word = fields.text(source, "status")?;
    let status = word.value.parse().ok();
    if status.is_none() {
        let fault = Fault::UnknownStatus {
            status: word.value.to_string(),
            near: source.nearest(&word.value, Status::ALL.map(Status::as_str)),
        };
        source.error(fault, word.span);
    }
    status
}

fn read_time(
    source: &mut Source<'_>,
    fields: &mut Fields<'_>,
    key: &'static str,
) -> Option<Timestamp> {
    let value: Spanned<DeValue<'_>> = fields.take(key)?;
    let DeValue::Datetime(written) = value.get_ref() else {
        wrong_type(source, key, "a date, without quotes", &value);
        return None;
    };
    let time = instant(written);
    if time.is_none() {
        let key = key.to_owned();
        source.error(Fault::BadDate { key }, Some(value.span().into()));
    }
    time
}

/// The second that a date means: one without an offset is in UTC, one without a time is noon. A
/// time alone, and what lies past the end of the calendar, is none.
fn instant(written: &Datetime) -> Option<Timestamp> {
    let small = |number: u8| i8::try_from(number).ok();
    let date = written.date?;
    let date = Date::new(
        i16::try_from(date.year).ok()?,
        small(date.month)?,
        small(date.day)?,
    )
    .ok()?;
    let time = match written.time {
        // A leap second has no place of its own in a count of seconds.
        Some(time) => Time::new(
            small(time.hour)?,
            small(time.minute)?,
            small(time.second.unwrap_or(0).min(59))?,
            0,
        )
        .ok()?,
        None => Time::midnight().with().hour(12).build().ok()?,
    };
    let minutes = match written.offset {
        Some(Offset::Custom { minutes }) => i32::from(minutes),
        Some(Offset::Z) | None => 0,
    };
    tz::Offset::from_seconds(minutes * 60)
        .and_then(|offset| offset.to_timestamp(date.to_datetime(time)))
        .ok()
}

#[cfg(test)]
mod tests;
