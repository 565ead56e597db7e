//! `anki`: a card a topic, in columns parted by tabs under the lines that tell Anki what they are.
//! Imported again, a card is the same one.

use std::collections::HashMap;

use roadmap_core::safe::safe_but;

use super::{Entry, called, entries};
use crate::query::export::ExportView;

/// What the columns are: Anki's own id of a note, the deck, both sides and the tags.
const HEAD: &str = "#separator:tab\n#html:false\n#notetype:Basic\n#guid column:1\n#deck column:2\n\
                    #tags column:5\n";

/// The text of the file.
pub(super) fn write(view: &ExportView<'_>) -> String {
    let decks: HashMap<&str, &str> = view
        .documents
        .iter()
        .map(|document| (document.id.as_str(), document.title.as_str()))
        .collect();
    let mut text = String::from(HEAD);
    for entry in entries(view) {
        let topic = entry.topic;
        let deck = decks.get(topic.roadmap).copied().unwrap_or(topic.roadmap);
        let columns = [
            topic.id.clone(),
            // Two of them would part a deck from one within it.
            deck.replace("::", ":"),
            topic.title.to_owned(),
            back(&entry),
            tags(&entry),
        ];
        text += &columns.map(|column| cell(&column)).join("\t");
        text.push('\n');
    }
    text
}

/// What the card tells: summary, items and links, each on its line.
fn back(entry: &Entry<'_>) -> String {
    let topic = entry.topic;
    let mut lines: Vec<String> = topic.summary.iter().map(|&text| text.to_owned()).collect();
    for item in entry.items {
        lines.push(format!("{}• {}", "  ".repeat(item.depth - 1), item.title));
    }
    lines.extend(topic.links.iter().map(called));
    lines.join("\n")
}

/// The tags, parted by blanks, so that there is none in any. The level is one of them.
fn tags(entry: &Entry<'_>) -> String {
    let topic = entry.topic;
    let tags = topic.tags.iter().copied().chain([topic.level]);
    let tags = tags.filter(|tag| !tag.is_empty());
    let joined = |tag: &str| tag.split_whitespace().collect::<Vec<_>>().join("-");
    tags.map(joined).collect::<Vec<_>>().join(" ")
}

/// A cell, in quotes where its text would end it or be taken for quotes.
fn cell(text: &str) -> String {
    let text = safe_but(text, &['\n']);
    if text.contains(['\n', '"']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_is_one_cell() {
        assert_eq!(cell("plain <b>"), "plain <b>");
        assert_eq!(cell("a\tb"), "a\\tb");
        assert_eq!(cell("a \"b\"\nc"), "\"a \"\"b\"\"\nc\"");
    }
}
