//! Two roadmaps beside each other: how much they share, then a row a concept.
//!
//! It must not compare.

use std::io;

use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::plural;
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::compare::{ComparedView, ComparisonView, Levels, PlaceView, SideView, TaughtBy};

/// The narrowest that titles become beside other columns.
const TITLE: usize = 20;

/// Writes the comparison.
pub(super) fn write(view: &ComparisonView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    let shared = view.left.concepts - view.left.alone;
    let heading = format!("Both teach {}.", plural(shared, "concept"));
    page.paragraph(&Text::of(Ink::Strong, &heading))?;
    for side in [&view.left, &view.right] {
        page.hung(&Text::blank(2), &summary(side, shared))?;
    }
    let of = |taught_by: TaughtBy| {
        let all = view.comparison.iter();
        all.filter(move |one| one.taught_by == taught_by)
            .collect::<Vec<_>>()
    };
    let both = of(TaughtBy::Both);
    let (same, other): (Vec<_>, Vec<_>) = both
        .into_iter()
        .partition(|one| one.levels == Some(Levels::Same));
    part("In both, at different levels", &other, view, page)?;
    part("In both, at the same level", &same, view, page)?;
    for (side, taught_by) in [(&view.left, TaughtBy::Left), (&view.right, TaughtBy::Right)] {
        part(&format!("Only in {}", side.id), &of(taught_by), view, page)?;
    }
    Ok(())
}

/// `python-mastery: 193 concepts, 61 of them alone, in 204 topics`.
fn summary(side: &SideView<'_>, shared: usize) -> Text {
    let percent = (shared * 100).checked_div(side.concepts).unwrap_or(0);
    let concepts = plural(side.concepts, "concept");
    let topics = plural(side.topics, "topic");
    let words = format!(": {concepts} in {topics}, {percent}% of them shared");
    let text = Text::whole(Ink::Plain, side.id).with(Ink::Plain, &words);
    match side.without_concepts {
        0 => text,
        without => text.with(Ink::Plain, &format!("; {without} can't be compared")),
    }
}

fn part(
    heading: &str,
    concepts: &[&ComparedView<'_>],
    view: &ComparisonView<'_>,
    page: &mut Page<'_>,
) -> io::Result<()> {
    if concepts.is_empty() {
        return Ok(());
    }
    page.blank()?;
    let count = Text::of(Ink::Faint, &concepts.len().to_string());
    page.line(&Text::of(Ink::Strong, heading).joined(page.dot(), count))?;
    let mut grid = Grid::new([
        Column::left(Give::Wraps(TITLE)),
        Column::left(Give::Nothing),
        Column::left(Give::Tail),
    ])
    .indented(2);
    for concept in concepts {
        grid.row([
            Text::plain(concept.title),
            levels(concept, page),
            where_taught(concept, view),
        ]);
    }
    grid.write(page)
}

fn levels(concept: &ComparedView<'_>, page: &Page<'_>) -> Text {
    let level =
        |place: &Option<PlaceView<'_>>| place.as_ref().map_or("", |place| place.level).to_owned();
    let (left, right) = (level(&concept.left), level(&concept.right));
    let text = if left == right || right.is_empty() {
        left
    } else if left.is_empty() {
        right
    } else {
        format!("{left}{}{right}", page.sign(" → ", " -> "))
    };
    Text::of(Ink::Faint, &text)
}

/// The topics, less the roadmaps that are named above.
fn where_taught(concept: &ComparedView<'_>, view: &ComparisonView<'_>) -> Text {
    let topic = |place: &Option<PlaceView<'_>>, roadmap: &str| {
        let place = place.as_ref()?;
        let id = place.topic.strip_prefix(roadmap)?.strip_prefix('/')?;
        Some(id.to_owned())
    };
    let left = topic(&concept.left, view.left.id);
    let right = topic(&concept.right, view.right.id).filter(|right| Some(right) != left.as_ref());
    let topics: Vec<String> = left.into_iter().chain(right).collect();
    let text = |id: &String| Text::whole(Ink::Faint, id);
    let mut texts = topics.iter().map(text);
    let first = texts.next().unwrap_or_default();
    texts.fold(first, |line, next| line.with(Ink::Faint, ", ").then(next))
}
