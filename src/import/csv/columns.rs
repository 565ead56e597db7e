//! Which column of a table says what, by what it is called in the header.

use roadmap_core::text::fold;

/// What a column says of a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Id,
    Kind,
    Title,
    Section,
    SectionId,
    Part,
    Level,
    Status,
    /// A tick, or the day of one.
    Done,
    Started,
    Minutes,
    Hours,
    Requires,
    Concepts,
    Aliases,
    Tags,
    Link,
    Items,
    Optional,
    Note,
    Summary,
    /// What the program works out by itself.
    Computed,
}

/// What each column may be called, folded, the usual name first.
const NAMES: [(Column, &[&str]); 22] = [
    (Column::Id, &["id"]),
    (Column::Kind, &["kind", "type"]),
    (
        Column::Title,
        &[
            "title", "topic", "name", "task", "subject", "lesson", "lecture", "course", "skill",
        ],
    ),
    (
        Column::Section,
        &[
            "section", "module", "chapter", "unit", "category", "area", "phase", "week", "group",
        ],
    ),
    (Column::SectionId, &["section_id"]),
    (Column::Part, &["part"]),
    (Column::Level, &["level", "difficulty"]),
    (Column::Status, &["status", "state", "progress"]),
    (
        Column::Done,
        &[
            "done",
            "completed",
            "complete",
            "finished",
            "checked",
            "tick",
            "✓",
            "✔",
            "✅",
        ],
    ),
    (Column::Started, &["started", "start", "begun"]),
    (
        Column::Minutes,
        &[
            "minutes", "min", "mins", "duration", "time", "effort", "estimate", "length",
        ],
    ),
    (Column::Hours, &["hours", "hrs", "h"]),
    (
        Column::Requires,
        &[
            "requires",
            "prerequisites",
            "prerequisite",
            "prereqs",
            "depends",
            "needs",
            "after",
        ],
    ),
    (Column::Concepts, &["concepts"]),
    (Column::Aliases, &["aliases"]),
    (
        Column::Tags,
        &["tags", "tag", "labels", "label", "keywords"],
    ),
    (
        Column::Link,
        &[
            "links",
            "link",
            "url",
            "urls",
            "resource",
            "resources",
            "website",
        ],
    ),
    (Column::Items, &["items", "subtopics", "points", "contents"]),
    (Column::Optional, &["optional"]),
    (
        Column::Note,
        &["note", "notes", "comment", "comments", "remarks"],
    ),
    (Column::Summary, &["summary", "description", "about"]),
    (
        Column::Computed,
        &["roadmap", "known_via", "ready", "blocked_by", "unlocks"],
    ),
];

/// The columns of a table, in order.
pub(super) struct Columns(Vec<(Option<Column>, String)>);

impl Columns {
    /// The columns that a header names. Of several that say the same the one with the usual name
    /// counts, else the first; links, notes and tags may stand in more than one.
    pub(super) fn of<'h>(header: impl Iterator<Item = &'h str>) -> Self {
        let mut columns: Vec<(Option<Column>, String)> = Vec::new();
        let mut ranks: Vec<usize> = Vec::new();
        for name in header {
            let found = column(name);
            let rank = found.map_or(usize::MAX, |(_, rank)| rank);
            let mut says = found.map(|(column, _)| column);
            let is_one = !matches!(
                says,
                None | Some(Column::Link | Column::Note | Column::Tags | Column::Computed)
            );
            let known = columns
                .iter()
                .position(|(known, _)| is_one && *known == says);
            if let Some(known) = known {
                if rank < ranks[known] {
                    columns[known].0 = None;
                } else {
                    says = None;
                }
            }
            columns.push((says, name.trim().to_owned()));
            ranks.push(rank);
        }
        let mut columns = Self(columns);
        columns.place_topic();
        columns
    }

    /// A column `topic` beside one of titles: the program's own listings name the full id there,
    /// and other tables what the titles belong to.
    fn place_topic(&mut self) {
        let is_own = self.has(Column::Kind) && self.has(Column::Id);
        let instead = match (is_own, self.has(Column::Section)) {
            (true, _) => Column::Computed,
            (false, false) => Column::Section,
            (false, true) => return,
        };
        let spare = self
            .0
            .iter_mut()
            .find(|(says, name)| says.is_none() && fold(name) == "topic");
        if let Some((says, _)) = spare {
            *says = Some(instead);
        }
    }

    /// Whether one of them says this.
    pub(super) fn has(&self, column: Column) -> bool {
        self.0.iter().any(|(known, _)| *known == Some(column))
    }

    /// What a column says, and what it is called.
    pub(super) fn at(&self, place: usize) -> (Option<Column>, &str) {
        match self.0.get(place) {
            Some((column, name)) => (*column, name),
            None => (None, ""),
        }
    }
}

/// What a column of a name says, and how usual the name is for that: 0 is the most.
fn column(name: &str) -> Option<(Column, usize)> {
    let name = fold(name);
    // What stands in brackets or after a `?` explains: `Duration (min)`, `Done?`.
    let bare = name.split(['(', '[', '?', ':']).next().unwrap_or_default();
    let is_hours = name.contains("hour") || name.contains("(h)");
    let found = |word: &str| {
        let rank = |names: &[&str]| names.iter().position(|known| *known == word);
        let mut all = NAMES.iter();
        all.find_map(|(column, names)| Some((*column, rank(names)?)))
    };
    let words: Vec<&str> = bare.split_whitespace().collect();
    let (column, rank) = found(bare.trim()).or_else(|| match words[..] {
        ["estimated" | "study", word] | [word, "name" | "title" | "on"] => found(word),
        ["sub", "topics"] => Some((Column::Items, 0)),
        _ => None,
    })?;
    Some(match column {
        Column::Minutes if is_hours => (Column::Hours, rank),
        column => (column, rank),
    })
}
