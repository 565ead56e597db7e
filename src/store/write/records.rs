//! Whole records: new lines in their place among the others, and old ones taken away.
//!
//! It must not know the keys of a record.

use super::draft::Draft;
use super::inline::Beside;
use super::spots::Reach;
use super::{Step, TOPICS_HEADER, record_line};
use crate::store::layout::{Layout, Within};

/// The table of records, by how it is written.
enum Topics {
    /// `topics = { … }`: the pair that has it.
    Inline(usize),
    /// `[topics]`: the header.
    Section(usize),
    /// `topics.… = …` at the root.
    Dotted,
    /// There is none that could take a line.
    Nowhere,
}

/// Takes a record away, with all its lines and headers; the comment lines above them stay.
pub(super) fn remove(draft: &mut Draft<'_>, id: &str) {
    let spot = draft.spots.take(id);
    for pair in spot.top {
        draft.remove_pair(pair);
    }
    for header in spot.headers {
        remove_section(draft, header);
    }
}

fn remove_section(draft: &mut Draft<'_>, header: usize) {
    let layout = draft.layout;
    let at = layout.headers[header].at;
    let start = layout.line_start(at);
    // The blank line that set the section off goes with it.
    let blank_above = layout
        .line_above(start)
        .filter(|above| layout.text[*above..start].trim().is_empty());
    draft.replace(blank_above.unwrap_or(start)..layout.line_end(at), "");
    let first = layout.pairs.partition_point(|pair| pair.start() < at);
    for (pair, found) in layout.pairs.iter().enumerate().skip(first) {
        match found.within {
            Within::Header(other) if other != header => break,
            Within::Header(_) => draft.remove_pair(pair),
            Within::Root | Within::Inline(_) => {}
        }
    }
}

/// Writes the records that were not there before, each before the first greater id.
pub(super) fn insert_new(draft: &mut Draft<'_>, steps: &[Step]) {
    let lines: Vec<(&str, String)> = steps
        .iter()
        .filter(|step| step.before.is_none())
        .filter_map(|step| {
            let record = step.after.as_ref()?;
            Some((step.id.as_str(), record_line(&step.id, record)))
        })
        .collect();
    insert_lines(draft, lines);
}

/// Writes lines of new keys, each before the first greater one.
pub(super) fn insert_lines(draft: &mut Draft<'_>, lines: Vec<(&str, String)>) {
    if lines.is_empty() {
        return;
    }
    let layout = draft.layout;
    let topics = Topics::of(layout);
    let entries = topics.entries(layout);
    let greatest = greatest_so_far(draft, &entries);
    for (id, line) in &lines {
        let place = greatest.partition_point(|greatest| *greatest <= *id);
        let beside = entries
            .get(place)
            .map(|entry| Beside::Before(*entry))
            .or_else(|| entries.last().map(|entry| Beside::After(*entry)));
        match (beside, &topics) {
            (Some(beside), _) => draft.add_pair(beside, Reach::Topics, line),
            (None, Topics::Inline(table)) => draft.add_to_inline(*table, line.clone()),
            (None, Topics::Section(header)) => {
                let at = layout.line_end(layout.headers[*header].at);
                draft.add_line(at, line);
            }
            (None, Topics::Dotted | Topics::Nowhere) => {}
        }
    }
    if matches!(topics, Topics::Nowhere) {
        let blank = layout
            .text
            .lines()
            .last()
            .is_none_or(|line| line.trim().is_empty());
        let mut section = if blank {
            Vec::new()
        } else {
            vec![String::new()]
        };
        section.push(TOPICS_HEADER.to_owned());
        section.extend(lines.into_iter().map(|(_, line)| line));
        draft.add_section(layout.text.len(), section);
    }
}

impl Topics {
    fn of(layout: &Layout<'_>) -> Self {
        let is_topics = |name: &str| name == "topics";
        let section = layout
            .headers
            .iter()
            .position(|header| matches!(header.keys.as_slice(), [key] if is_topics(&key.name)));
        if let Some(header) = section {
            return Self::Section(header);
        }
        let pair = layout.pairs.iter().position(|pair| {
            pair.within == Within::Root && pair.keys.first().is_some_and(|key| is_topics(&key.name))
        });
        match pair {
            Some(pair) if layout.pairs[pair].keys.len() == 1 => Self::Inline(pair),
            Some(_) => Self::Dotted,
            None => Self::Nowhere,
        }
    }

    /// The pairs beside which a new one can stand, in the order of the text.
    fn entries(&self, layout: &Layout<'_>) -> Vec<usize> {
        let within = match self {
            Self::Inline(table) => Within::Inline(*table),
            Self::Section(header) => Within::Header(*header),
            Self::Dotted => Within::Root,
            Self::Nowhere => return Vec::new(),
        };
        let belongs = |pair: usize| match self {
            Self::Dotted => layout.pairs[pair].keys[0].name == "topics",
            _ => true,
        };
        (0..layout.pairs.len())
            .filter(|pair| layout.pairs[*pair].within == within && belongs(*pair))
            .collect()
    }
}

/// For each entry the greatest id up to it. The first entry at which this passes an id is the
/// first that has a greater one, and since it only grows, that can be searched for by halves.
fn greatest_so_far<'a>(draft: &Draft<'a>, entries: &[usize]) -> Vec<&'a str> {
    let layout = draft.layout;
    entries
        .iter()
        .map(|entry| {
            let path = layout.path(&layout.pairs[*entry]);
            path.get(1).map_or("", |id| draft.spots.new_id(id))
        })
        .scan("", |greatest, id| {
            *greatest = (*greatest).max(id);
            Some(*greatest)
        })
        .collect()
}
