//! Concepts, as rows or as cards.
//!
//! It must not sort or choose them.

use std::io;

use super::card::{fact, head, links, related};
use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::{ink, mark};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::concepts::{ConceptView, ConceptsView};

/// The narrowest that titles become beside other columns.
const TITLE: usize = 24;

/// Writes the concepts.
pub(super) fn write(view: &ConceptsView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    if view.concepts.is_empty() {
        return page.line(&Text::plain("no concepts"));
    }
    if !view.as_cards {
        return rows(&view.concepts, page);
    }
    for concept in &view.concepts {
        page.blank()?;
        card(concept, page)?;
    }
    Ok(())
}

fn rows(concepts: &[ConceptView<'_>], page: &mut Page<'_>) -> io::Result<()> {
    let mut grid = Grid::new([
        Column::mark(),
        Column::left(Give::Wraps(TITLE)),
        Column::right(Give::Goes(1)),
        Column::left(Give::Tail),
    ]);
    for concept in concepts {
        let taught = match concept.topics.len() {
            1 => "1 topic".to_owned(),
            topics => format!("{topics} topics"),
        };
        grid.row([
            mark(page, concept.status),
            Text::plain(concept.title),
            Text::whole(Ink::Faint, &taught),
            Text::whole(Ink::Faint, concept.id),
        ]);
    }
    grid.write(page)
}

fn card(concept: &ConceptView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    let sign = mark(page, concept.status);
    head(sign, concept.title, concept.id, concept.summary, page)?;
    let status = Text::of(ink(concept.status), concept.status.as_str());
    fact("status", &status, page)?;
    related("needs", &concept.needs, page)?;
    related("opens", &concept.dependents, page)?;
    related("taught in", &concept.teachers, page)?;
    links(&concept.links, page)
}
