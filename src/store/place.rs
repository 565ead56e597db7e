//! Where a record stands in the text of a progress file, for messages about it.
//!
//! It must not know what is odd about the record.

use roadmap_core::error::Place;
use roadmap_core::reader::{Fields, Source, Span};

/// The place of a record's id, or of the file as a whole where it can't be found. An empty id
/// means the choice of the active roadmap.
pub(super) fn place_of(name: &str, text: &str, id: &str) -> Place {
    let mut source = Source::new(name, text);
    find(&mut source, id).map_or_else(|| Place::file(name), |span| source.place(span))
}

fn find(source: &mut Source<'_>, id: &str) -> Option<Span> {
    let table = source.parse()?;
    let span = table.span();
    let mut root = Fields::new("the progress file", span, table.into_inner());
    if id.is_empty() {
        return root.take("active").map(|active| active.span().into());
    }
    let topics = root.take("topics")?;
    let (key, _) = topics.get_ref().as_table()?.get_key_value(id)?;
    Some(key.span().into())
}
