//! One row of a table → a topic, or an item of one.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use roadmap_core::document::{Item, Link, Topic};
use roadmap_core::model::{Record, Status};

use super::columns::{Column, Columns};
use crate::import::Imported;
use crate::import::words;

/// What a spreadsheet's guard against formulas stands before.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What a row says.
#[derive(Default)]
pub(super) struct Row {
    /// The topic, with neither its prerequisites nor, yet, the items that have rows of their own.
    pub(super) topic: Topic,
    /// The title of its section.
    pub(super) section: String,
    /// The id of its section.
    pub(super) section_id: String,
    /// The part that its section belongs to.
    pub(super) part: String,
    /// What it requires, as it is written: ids or titles.
    pub(super) requires: String,
    /// Whether it is an item of a topic that has a row, too.
    pub(super) is_item: bool,
    /// Its id as it is written, with the roadmap's.
    pub(super) full_id: Option<String>,
}

impl Row {
    /// Reads a row. What no column is for is counted.
    pub(super) fn read<'c>(
        columns: &Columns,
        cells: impl Iterator<Item = &'c str>,
        imported: &mut Imported,
    ) -> Self {
        let mut row = Self::default();
        for (place, cell) in cells.enumerate() {
            let cell = unguarded(cell.trim());
            if cell.is_empty() {
                continue;
            }
            match columns.at(place) {
                (Some(column), _) => row.cell(column, cell, imported),
                (None, "") => imported.leave_out("cells of columns without a name", 1),
                (None, name) => {
                    imported.leave_out(&format!("cells of the column `{name}`"), 1);
                }
            }
        }
        row
    }

    /// Whether it says nothing at all.
    pub(super) fn is_empty(&self) -> bool {
        self.topic == Topic::default() && self.section.is_empty() && self.requires.is_empty()
    }

    /// The full id of the topic that it is an item of, and the ids below that.
    pub(super) fn item_path(&self) -> Option<(&str, Vec<&str>)> {
        let id = self.full_id.as_deref()?;
        let below_roadmap = id.find('/')? + 1;
        let end = below_roadmap + id[below_roadmap..].find('/')?;
        Some((&id[..end], id[end + 1..].split('/').collect()))
    }

    /// The item that it is.
    pub(super) fn as_item(&self, id: &str) -> Item {
        Item {
            id: id.to_owned(),
            title: self.topic.title.clone(),
            aliases: self.topic.aliases.clone(),
            concepts: self.topic.concepts.clone(),
            items: Vec::new(),
            record: self.topic.record.clone(),
        }
    }

    fn cell(&mut self, column: Column, cell: &str, imported: &mut Imported) {
        let topic = &mut self.topic;
        match column {
            Column::Id => {
                cell.rsplit('/')
                    .next()
                    .unwrap_or(cell)
                    .clone_into(&mut topic.id);
                self.full_id = cell.contains('/').then(|| cell.to_owned());
            }
            Column::Kind => self.is_item = cell.eq_ignore_ascii_case("item"),
            Column::Title => topic.title = one_line(cell),
            Column::Section => self.section = one_line(cell),
            Column::SectionId => cell.clone_into(&mut self.section_id),
            Column::Part => self.part = one_line(cell),
            // One that is none is found out where all levels are looked at.
            Column::Level => words::level(cell)
                .unwrap_or(cell)
                .clone_into(&mut topic.level),
            Column::Status => match words::status(cell) {
                Some(status) => set(&mut topic.record, status),
                None => imported.leave_out("statuses that are none", 1),
            },
            Column::Done => done(&mut topic.record, cell, imported),
            Column::Started => match moment(cell) {
                Some(moment) => topic.record.started = Some(moment),
                None => imported.leave_out("dates that are none", 1),
            },
            Column::Minutes => topic.minutes = estimate(cell, 1.0, imported),
            Column::Hours => topic.minutes = estimate(cell, 60.0, imported),
            Column::Requires => cell.clone_into(&mut self.requires),
            Column::Concepts => topic.concepts = list(cell),
            Column::Aliases => topic.aliases = list(cell),
            Column::Tags => topic.tags.extend(list(cell)),
            Column::Link => links(topic, cell, imported),
            Column::Items => topic.items = items(cell),
            Column::Optional => {
                topic.optional = (words::status(cell) == Some(Status::Done)).then_some(true);
            }
            Column::Note => {
                let note = topic.record.note.take();
                let both = note.map(|note| format!("{note}\n{cell}"));
                topic.record.note = Some(both.unwrap_or_else(|| cell.to_owned()));
            }
            Column::Summary => topic.summary = one_line(cell),
            Column::Computed => {}
        }
    }
}

/// A status, which a plain tick beside it does not weaken.
fn set(record: &mut Record, status: Status) {
    if status != Status::Pending && record.status.is_none() {
        record.status = Some(status);
    }
}

/// A tick, or the day on which it was made.
fn done(record: &mut Record, cell: &str, imported: &mut Imported) {
    if let Some(moment) = moment(cell) {
        record.completed = Some(moment);
        set(record, Status::Done);
    } else if let Some(status) = words::status(cell) {
        set(record, status);
    } else {
        imported.leave_out("ticks that are neither a yes nor a no", 1);
    }
}

/// A moment; a day alone is its noon.
fn moment(cell: &str) -> Option<Timestamp> {
    if let Ok(moment) = cell.parse::<Timestamp>() {
        return Timestamp::from_second(moment.as_second()).ok();
    }
    let noon = cell.parse::<Date>().ok()?.at(12, 0, 0, 0);
    Some(noon.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

fn estimate(cell: &str, unit: f64, imported: &mut Imported) -> Option<u32> {
    let minutes = words::minutes(cell, unit);
    if minutes.is_none() {
        imported.leave_out("estimates that name no minutes or hours", 1);
    }
    minutes
}

/// The items of a cell. What the program itself writes there is a count.
fn items(cell: &str) -> Vec<Item> {
    let is_count = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    if cell
        .split_once('/')
        .is_some_and(|(a, b)| is_count(a) && is_count(b))
    {
        return Vec::new();
    }
    let item = |title: String| Item {
        title,
        ..Item::default()
    };
    list(cell).into_iter().map(item).collect()
}

/// The addresses of a cell; what is none is counted.
fn links(topic: &mut Topic, cell: &str, imported: &mut Imported) {
    for word in cell.split([';', ' ', '\n', '\t']).map(str::trim) {
        let url = word.trim_end_matches(',');
        if url.contains("://") || url.starts_with("www.") || url.starts_with("mailto:") {
            topic.links.push(Link {
                title: url.to_owned(),
                url: url.to_owned(),
            });
        } else if !url.is_empty() {
            imported.leave_out("words beside links", 1);
        }
    }
}

/// The values of a cell, parted by semicolons or lines, or by commas where there is neither.
pub(super) fn list(cell: &str) -> Vec<String> {
    let by_commas = !cell.contains([';', '\n']);
    cell.split(|c| matches!(c, ';' | '\n') || (by_commas && c == ','))
        .map(|value| unguarded(value.trim()).to_owned())
        .filter(|value| !value.is_empty())
        .collect()
}

/// A text without what keeps a spreadsheet from taking it for a formula.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest)
            if rest
                .trim_start_matches('\'')
                .trim_start()
                .starts_with(FORMULA) =>
        {
            rest
        }
        _ => cell,
    }
}

/// A text on one line.
fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}
