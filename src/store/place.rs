//! Where records stand in the text of a progress file, for messages about them.
//!
//! It must not know what is odd about a record.

use roadmap_core::error::Place;
use roadmap_core::reader::{Fields, Source, Span};

/// The places of some records' ids, in their order; the file as a whole for one that can't be
/// found. An empty id means the choice of the active roadmap.
pub(super) fn places_of(name: &str, text: &str, ids: &[&str]) -> Vec<Place> {
    let mut source = Source::new(name, text);
    let spans = spans(&mut source, ids);
    let place = |span: Option<Span>| match span {
        Some(span) => source.place(span),
        None => Place::file(name),
    };
    spans.into_iter().map(place).collect()
}

fn spans(source: &mut Source<'_>, ids: &[&str]) -> Vec<Option<Span>> {
    let Some(table) = source.parse() else {
        return vec![None; ids.len()];
    };
    let span = table.span();
    let mut root = Fields::new("the progress file", span, table.into_inner());
    let active = root.take("active").map(|active| active.span().into());
    let topics = root.take("topics");
    let topics = topics
        .as_ref()
        .and_then(|topics| topics.get_ref().as_table());
    ids.iter()
        .map(|&id| {
            if id.is_empty() {
                return active;
            }
            let (key, _) = topics?.get_key_value(id)?;
            Some(key.span().into())
        })
        .collect()
}
