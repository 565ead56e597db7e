//! What the cards of topics and concepts share: a line a fact, and topics or concepts that are
//! related.
//!
//! It must not know a view of its own. A fact that is empty is none.

use std::io;

use super::fit::{Column, GAP, Give};
use super::grid::Grid;
use super::marks::{id, mark, titled};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::view::{LinkView, RelatedView};

/// How many columns the names of facts take.
const LABEL: usize = 10;

/// How far everything but the head stands from the left edge.
const INDENT: usize = 2;

/// The narrowest that titles become beside ids.
const TITLE: usize = 16;

/// Writes the head of a card: a mark and a title, the id, a summary.
pub(super) fn head(
    sign: Text,
    title: &str,
    full_id: &str,
    summary: Option<&str>,
    page: &mut Page<'_>,
) -> io::Result<()> {
    let lead = sign.with(Ink::Plain, " ");
    page.hung(&lead, &Text::of(Ink::Strong, title))?;
    page.hung(&Text::blank(INDENT), &id(full_id))?;
    if let Some(summary) = summary {
        page.blank()?;
        page.hung(&Text::blank(INDENT), &Text::plain(summary))?;
    }
    page.blank()
}

/// What stands before a fact.
pub(super) fn label(name: &str) -> Text {
    let name = Text::of(Ink::Faint, name).padded(LABEL);
    Text::blank(INDENT).then(name).then(Text::blank(GAP))
}

/// Writes a fact.
pub(super) fn fact(name: &str, value: &Text, page: &mut Page<'_>) -> io::Result<()> {
    if value.is_empty() {
        return Ok(());
    }
    page.hung(&label(name), value)
}

/// Writes several facts under one name.
pub(super) fn list(name: &str, values: &[Text], page: &mut Page<'_>) -> io::Result<()> {
    let mut name = name;
    for value in values {
        page.hung(&label(name), value)?;
        name = "";
    }
    Ok(())
}

/// Writes links.
pub(super) fn links(links: &[LinkView<'_>], page: &mut Page<'_>) -> io::Result<()> {
    let link = |link: &LinkView<'_>| {
        if link.title.is_empty() || link.title == link.url {
            Text::whole(Ink::Plain, link.url)
        } else {
            titled(Text::plain(link.title), link.url)
        }
    };
    let links: Vec<Text> = links.iter().map(link).collect();
    list("links", &links, page)
}

/// Writes topics or concepts that have to do with this one.
pub(super) fn related(
    name: &str,
    related: &[RelatedView<'_>],
    page: &mut Page<'_>,
) -> io::Result<()> {
    let mut grid = Grid::new([
        Column::left(Give::Nothing),
        Column::mark(),
        Column::left(Give::Wraps(TITLE)),
        Column::left(Give::Tail),
    ])
    .indented(INDENT);
    let mut name = name;
    for one in related {
        let concepts: Vec<&str> = one.by.iter().map(|by| by.concept).collect();
        let because = match &concepts[..] {
            [] => Text::new(),
            [concept] => Text::of(Ink::Faint, &format!("  by concept {concept}")),
            several => Text::of(Ink::Faint, &format!("  by concepts {}", several.join(", "))),
        };
        grid.row([
            Text::of(Ink::Faint, name).padded(LABEL),
            mark(page, one.status),
            Text::plain(one.title),
            id(&one.id).then(because),
        ]);
        name = "";
    }
    grid.write(page)
}
