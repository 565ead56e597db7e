//! What kind of a list a list is, before anything is made of it.
//!
//! It must not know what topics are made of it.

use super::text::{Mark, Text};
use super::tree::{Kind, Tree};
use super::words;

/// What a list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    /// Where what is in the document.
    Contents,
    /// The same document in other languages.
    Translations,
    /// Sections, each with its topics below it.
    Sections,
    /// Things to learn.
    Topics,
}

/// What a list is.
pub(super) fn nature(tree: &Tree, list: usize) -> Nature {
    let end = tree.blocks[list].end;
    let (mut items, mut inner, mut languages, mut boxes) = (0, 0, 0, 0);
    for block in list..end {
        let Kind::Item(ticked) = tree.blocks[block].kind else {
            continue;
        };
        items += 1;
        boxes += usize::from(ticked.is_some());
        let Some(text) = tree.lead(block).and_then(|lead| tree.text(lead)) else {
            continue;
        };
        inner += usize::from(text.links().any(|(_, url)| url.starts_with('#')));
        languages += usize::from(is_language(text));
    }
    if boxes == 0 && items > 0 {
        if inner * 2 >= items {
            return Nature::Contents;
        }
        // A plan for learning languages has lists of them as well, but these lead nowhere near.
        if languages > 1 && languages * 2 >= items {
            return Nature::Translations;
        }
    }
    let ordered = matches!(tree.blocks[list].kind, Kind::List { ordered: true });
    if ordered
        && tree
            .inside(list)
            .all(|item| is_bold_with_children(tree, item))
    {
        return Nature::Sections;
    }
    Nature::Topics
}

/// The lists directly in an item.
pub(super) fn lists_in(tree: &Tree, item: usize) -> impl Iterator<Item = usize> {
    tree.inside(item)
        .filter(|&block| matches!(tree.blocks[block].kind, Kind::List { .. }))
}

/// How many items there are outside of tables of contents, and how many of them have boxes.
pub(super) fn count_boxes(tree: &Tree) -> (usize, usize) {
    let (mut items, mut boxes) = (0, 0);
    let mut at = 0;
    while at < tree.blocks.len() {
        match tree.blocks[at].kind {
            Kind::List { .. } if nature(tree, at) == Nature::Contents => {
                at = tree.blocks[at].end;
                continue;
            }
            // The lists in this one are of its kind.
            Kind::List { .. } => {
                for block in &tree.blocks[at..tree.blocks[at].end] {
                    if let Kind::Item(ticked) = block.kind {
                        items += 1;
                        boxes += usize::from(ticked.is_some());
                    }
                }
                at = tree.blocks[at].end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    (items, boxes)
}

/// Whether an item is the name of a language that leads to another file.
fn is_language(text: &Text) -> bool {
    text.wholly(|mark| matches!(mark, Mark::Link(url) if is_near(url)))
        .is_some_and(|link| words::is_language(text.of(link)))
}

fn is_near(url: &str) -> bool {
    !url.contains("://") || url.to_ascii_lowercase().ends_with(".md")
}

fn is_bold_with_children(tree: &Tree, item: usize) -> bool {
    let bold = tree
        .lead(item)
        .and_then(|lead| tree.text(lead))
        .is_some_and(|text| text.wholly(|mark| *mark == Mark::Bold).is_some());
    bold && lists_in(tree, item).next().is_some()
}
