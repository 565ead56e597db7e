//! A table with a header → a roadmap: a row a topic, in the order of the rows.
//!
//! It must not guess what a column means that its header does not name: what stands in it is
//! counted as left out.

mod columns;
mod row;

use std::collections::HashMap;

use roadmap_core::document::{Document, Section, Topic};
use roadmap_core::text::{fold, slug};

use self::columns::{Column, Columns};
use self::row::{Row, list};
use super::{Imported, Options, Unreadable, ids};

/// What may part the cells of a table.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// Reads a table.
pub(super) fn read(text: &str, options: &Options) -> Result<Imported, Unreadable> {
    let mut imported = Imported::default();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(text))
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows = reader.records();
    let columns = loop {
        let header = rows.next().ok_or(Unreadable::NoTitles)?;
        let header = header.map_err(|error| Unreadable::Table(error.to_string()))?;
        // Spreadsheets leave empty rows above a table.
        if header.iter().any(|cell| !cell.trim().is_empty()) {
            break Columns::of(header.iter());
        }
    };
    if !columns.has(Column::Title) {
        return Err(Unreadable::NoTitles);
    }
    let mut table = Table::new(&options.stem);
    for cells in rows {
        let cells = cells.map_err(|error| Unreadable::Table(error.to_string()))?;
        table.row(
            Row::read(&columns, cells.iter(), &mut imported),
            &mut imported,
        );
    }
    imported.document = table.finish(options, &mut imported);
    Ok(imported)
}

/// Whether a text begins with the header of a table of topics.
pub(super) fn is_table(text: &str) -> bool {
    let line = text.lines().find(|line| !line.trim().is_empty());
    line.is_some_and(|line| {
        let cells: Vec<&str> = line.split(char::from(separator(line))).collect();
        let unquoted = cells.iter().map(|cell| cell.trim().trim_matches('"'));
        cells.len() > 1 && Columns::of(unquoted).has(Column::Title)
    })
}

/// What parts the cells: what the header has most of outside of quotes.
fn separator(text: &str) -> u8 {
    let header = text.lines().find(|line| !line.trim().is_empty());
    let mut in_quotes = false;
    let mut counts = [0_usize; SEPARATORS.len()];
    for byte in header.unwrap_or_default().bytes() {
        in_quotes ^= byte == b'"';
        if !in_quotes && let Some(at) = SEPARATORS.iter().position(|known| *known == byte) {
            counts[at] += 1;
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let at = counts.iter().position(|count| *count == most);
    SEPARATORS[at.unwrap_or_default()]
}

/// The roadmap as far as it has been read.
struct Table {
    document: Document,
    /// Where the section of a part and a title is.
    places: HashMap<(String, String), usize>,
    /// What each topic requires, in its own words.
    requires: Vec<Vec<String>>,
    /// Where the topic of an id of the table's is, for the items below it.
    topics: HashMap<String, (usize, usize)>,
}

impl Table {
    fn new(title: &str) -> Self {
        Self {
            document: Document {
                title: title.to_owned(),
                ..Document::default()
            },
            places: HashMap::new(),
            requires: Vec::new(),
            topics: HashMap::new(),
        }
    }

    fn row(&mut self, row: Row, imported: &mut Imported) {
        if row.is_empty() {
            return;
        }
        if row.topic.title.is_empty() {
            imported.leave_out("rows without a title", 1);
            return;
        }
        if row.is_item && self.item(&row) {
            return;
        }
        let place = self.section(&row);
        let section = &mut self.document.sections[place];
        if let Some(id) = &row.full_id {
            self.topics
                .insert(id.clone(), (place, section.topics.len()));
        }
        section.topics.push(row.topic);
        self.requires[place].push(row.requires);
    }

    /// Puts an item below its topic; whether that is there is the answer.
    fn item(&mut self, row: &Row) -> bool {
        let Some((topic, items)) = row.item_path() else {
            return false;
        };
        let Some(&(section, at)) = self.topics.get(topic) else {
            return false;
        };
        let mut below = &mut self.document.sections[section].topics[at].items;
        let (id, holders) = match items.split_last() {
            Some((id, holders)) => (*id, holders),
            None => return false,
        };
        for holder in holders {
            match below.iter_mut().position(|item| item.id == *holder) {
                Some(found) => below = &mut below[found].items,
                None => break,
            }
        }
        below.push(row.as_item(id));
        true
    }

    /// The place of the section that a row belongs to.
    fn section(&mut self, row: &Row) -> usize {
        let title = if row.section.is_empty() {
            &self.document.title
        } else {
            &row.section
        };
        let key = (row.part.clone(), title.clone());
        if let Some(&place) = self.places.get(&key) {
            return place;
        }
        let place = self.document.sections.len();
        self.document.sections.push(Section {
            id: row.section_id.clone(),
            title: title.clone(),
            part: row.part.clone(),
            ..Section::default()
        });
        self.requires.push(Vec::new());
        self.places.insert(key, place);
        place
    }

    /// The roadmap with its ids, and with what its topics require under these.
    fn finish(mut self, options: &Options, imported: &mut Imported) -> Document {
        self.document.id = options.id.clone().unwrap_or_default();
        ids::assign(&mut self.document);
        let names = names(&self.document);
        let named = |name: &str| {
            let last = name.rsplit('/').next().unwrap_or(name);
            names.get(&fold(name)).or_else(|| names.get(&fold(last)))
        };
        let mut unknown = 0;
        let topics = self
            .document
            .sections
            .iter_mut()
            .flat_map(|s| &mut s.topics);
        for (topic, written) in topics.zip(self.requires.iter().flatten()) {
            // A title may have a comma in it.
            let found = match named(written) {
                Some(id) => vec![Some(id)],
                None => list(written).iter().map(|name| named(name)).collect(),
            };
            unknown += found.iter().filter(|found| found.is_none()).count();
            topic.requires = found.into_iter().flatten().cloned().collect();
        }
        imported.leave_out("prerequisites that are no topics of the plan", unknown);
        self.document
    }
}

/// The ids of topics by what these may be called: the id, else the title of just one.
fn names(document: &Document) -> HashMap<String, String> {
    let topics = || document.sections.iter().flat_map(|section| &section.topics);
    let mut names: HashMap<String, String> = HashMap::new();
    let mut several = Vec::new();
    for topic in topics() {
        for name in [fold(&topic.title), slug(&topic.title)] {
            let known = names.insert(name.clone(), topic.id.clone());
            if known.is_some_and(|known| known != topic.id) {
                several.push(name);
            }
        }
    }
    for name in several {
        names.remove(&name);
    }
    names.extend(topics().map(|topic: &Topic| (topic.id.clone(), topic.id.clone())));
    names
}

#[cfg(test)]
mod tests;
