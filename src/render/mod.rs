//! View → bytes, in the format that was asked for.
//!
//! A renderer lays out what a view says and computes nothing else. It must not know files, the
//! environment, a clock or a stream of the process: it writes into what it is given.
//!
//! What a person sees (`table`) may change; what a machine reads is a contract. `json`, `jsonl`
//! and `csv` have the keys of the views. `tsv` has these columns, the id always first and the
//! title last; an empty value is an empty column:
//!
//! | listing | columns |
//! |---|---|
//! | topics and items: `list`, `search`, `show`, `next`, `path` | id, status, level, minutes, section, title |
//! | `plan` | a row a topic of a week: id, first day of the week, minutes, title |
//! | `roadmaps` | id, percent, complete, topics, `*` where active, title |
//! | `about` | a row a section: id, percent, complete, topics, level, roadmap, title |
//! | `about --part paths` | title, level, duration, steps |
//! | `about --part projects` | title, level, url, summary |
//! | `about --part must-know` | level, items |
//! | `about --part resources` | title, kind, url, summary |
//! | `assess` | concept, settled by a yes, settled by a no, title |
//! | `compare` | concept, level here, level there, topic here, topic there, title |
//! | `concepts` | id, status, topics, title |
//! | changes | id, status before, status now, time, title |
//! | `undo` | ids, time, command |
//! | `restore` | day, time, records, those it adds, takes away and changes, file |
//! | `merge` | id, status before, status now, time, files, title |
//! | `import` | id, what became of its file, sections, topics, items, done, links, left out, title |
//! | `log` | id, event, time, title |
//! | `stats` | roadmap, scope, name, percent, complete, topics, title |
//! | `check` | file, line, column, severity, code, message |
//! | `check --since` | id, what happened, what it is now, by what it was found again, title |
//! | other deeds | target, deed |
//!
//! Text from files never steers a terminal: in `table`, `tsv`, `csv` and `ids` control and bidi
//! characters are written out, such as `\n` and `\u{202e}`; in JSON they are escaped.

mod csv;
mod export;
mod field;
mod ids;
mod json;
mod jsonl;
mod listing;
mod record;
mod table;
#[cfg(test)]
mod tests;
mod tsv;

use std::io::{self, Write};

use jiff::tz::TimeZone;
use serde::Serialize;

use self::listing::Listing;
pub use self::table::{Notice, notice_to_people, problems_to_people};
use crate::query::View;
use crate::query::export::ExportView;
use crate::query::problem::ProblemView;
use crate::query::view::RoadmapsView;

/// The JSON Schema of what `json` writes; a test holds every output to it.
pub const SCHEMA: &str = include_str!("schema.json");

/// What the output is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people.
    #[default]
    Table,
    /// Rows of columns parted by tabs.
    Tsv,
    /// Rows for spreadsheets.
    Csv,
    /// One JSON object.
    Json,
    /// A JSON object a line.
    Jsonl,
    /// Full ids alone.
    Ids,
}

impl Format {
    /// Whether errors are JSON too.
    pub fn is_json(self) -> bool {
        matches!(self, Self::Json | Self::Jsonl)
    }
}

/// How people see it.
#[derive(Clone, Debug)]
pub struct Screen {
    /// How many columns there are; none: as many as it takes.
    pub width: Option<u16>,
    /// Whether it has colours.
    pub color: bool,
    /// Whether it can show more than ASCII marks and lines.
    pub unicode: bool,
    /// Tells the zone whose days count; it is asked only where a day is shown.
    pub zone: fn() -> TimeZone,
}

/// What ends an id or a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum End {
    /// A line feed.
    #[default]
    Line,
    /// NUL.
    Nul,
}

impl End {
    fn bytes(self) -> &'static [u8] {
        match self {
            Self::Line => b"\n",
            Self::Nul => b"\0",
        }
    }
}

/// The whole of how a view is to be written.
#[derive(Clone, Debug)]
pub struct Style {
    /// The format.
    pub format: Format,
    /// How people see it.
    pub screen: Screen,
    /// What ends an id or a row of `tsv`.
    pub end: End,
}

/// Writes a view.
pub fn render(view: &View<'_>, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match view {
        View::Text(text) => out.write_all(text.as_bytes()),
        View::Export(view) => export::write(view, out),
        View::Field(field) => field::write(field, style, out),
        _ if style.format == Format::Table => table::write(view, &style.screen, out),
        View::Topics(view) => listing(view, style, out),
        View::Details(view) => listing(view, style, out),
        View::Next(view) => listing(view, style, out),
        View::Path(view) => listing(view, style, out),
        View::Plan(view) => listing(view, style, out),
        View::Assessment(view) => listing(view, style, out),
        View::Comparison(view) => listing(view, style, out),
        View::Concepts(view) => listing(view, style, out),
        View::Roadmaps(view) => listing(view, style, out),
        View::About(view) => listing(view, style, out),
        View::Overview(view) => {
            let roadmaps = view.roadmaps.clone();
            listing(&RoadmapsView { roadmaps }, style, out)
        }
        View::Change(view) => listing(view, style, out),
        View::Undone(view) => listing(view, style, out),
        View::Backups(view) => listing(view, style, out),
        View::Restored(view) => listing(view, style, out),
        View::Merge(view) => listing(view, style, out),
        View::Import(view) => listing(view, style, out),
        View::Log(view) => listing(view, style, out),
        View::Stats(view) => listing(view, style, out),
        View::Problems(view) => listing(view, style, out),
        View::Since(view) => listing(view, style, out),
        View::Deed(view) | View::Chosen(view) => listing(view, style, out),
    }
}

/// An export as the bytes of a file.
pub fn exported(view: &ExportView<'_>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    export::write(view, &mut bytes)?;
    Ok(bytes)
}

/// Writes a listing in one of the formats that machines read.
fn listing(view: &impl Listing, style: &Style, out: &mut dyn Write) -> io::Result<()> {
    match style.format {
        Format::Table | Format::Tsv => tsv::write(view, style.end, out),
        Format::Csv => csv::write(view, out),
        Format::Json => json::write(view, out),
        Format::Jsonl => jsonl::write(view, out),
        Format::Ids => ids::write(view, style.end, out),
    }
}

#[derive(Serialize)]
struct ErrorsView<'p> {
    errors: Vec<ErrorView<'p>>,
}

#[derive(Serialize)]
struct ErrorView<'p> {
    code: &'static str,
    message: &'p str,
    file: Option<&'p str>,
    line: Option<usize>,
    column: Option<usize>,
    suggestions: &'p [String],
}

/// Writes errors as one JSON object, for `--json`.
pub fn errors_json(problems: &[ProblemView]) -> String {
    let errors = problems
        .iter()
        .map(|problem| ErrorView {
            code: problem.code,
            message: &problem.message,
            file: problem.file.as_deref(),
            line: problem.line,
            column: problem.column,
            suggestions: &problem.suggestions,
        })
        .collect();
    let mut text = Vec::new();
    // Nothing that a buffer in memory can refuse.
    let _ = json::write(&ErrorsView { errors }, &mut text);
    String::from_utf8_lossy(&text).into_owned()
}
