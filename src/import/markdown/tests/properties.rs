//! What holds of every text.

use proptest::prelude::*;

use super::super::front;
use super::super::tree::{DEEPEST, Kind, Tree};
use super::*;

/// Texts that are full of what Markdown means something by.
fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "\n",
        "\n\n",
        "- ",
        "  - ",
        "    - ",
        "1. ",
        "- [ ] ",
        "  - [x] ",
        "# ",
        "## ",
        "> ",
        "**",
        "__",
        "~~",
        "`",
        "[",
        "](u)",
        "](#a)",
        "![",
        "<!-- ",
        " -->",
        "<details>",
        "<summary>",
        "</details>",
        "|",
        "|--|--|\n",
        "a",
        "Rye",
        ": ",
        ", ",
        "https://a.b/c",
        "[^1]",
        "[^1]: ",
        "\t",
        "\r\n",
        "パン",
        "خمیر",
        "✅",
        "roadmap",
        "Resources:",
        "License",
        "Beginner",
        "&#10;",
        "\\",
        "\u{feff}",
        "---\n",
        "    ",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

/// How many topics and items a document has.
fn all(imported: &Imported) -> usize {
    fn below(items: &[Item]) -> usize {
        items.iter().map(|item| 1 + below(&item.items)).sum()
    }
    topics(imported)
        .iter()
        .map(|topic| 1 + below(&topic.items))
        .sum()
}

fn boxes(text: &str) -> usize {
    let blocks = Tree::parse(text).blocks;
    blocks
        .iter()
        .filter(|block| matches!(block.kind, Kind::Item(Some(_))))
        .count()
}

proptest! {
    #[test]
    fn any_text_is_read_and_always_the_same_way(text in prop_oneof![texts(), any::<String>()]) {
        for items in [Items::Auto, Items::All, Items::Boxes] {
            prop_assert_eq!(with(&text, items), with(&text, items));
        }
    }

    #[test]
    fn every_box_of_a_checklist_is_a_topic_or_counted(text in texts()) {
        let imported = with(&text, Items::Boxes);
        let counted: usize = ["boxes without text", "items of lists", "items without text", "items without boxes", "footnotes"]
            .map(|what| left_out(&imported, what)).iter().sum();
        let (_, body) = front::split(&text);
        prop_assert!(all(&imported) + counted >= boxes(body), "{:?}", imported);
    }

    #[test]
    fn titles_and_ids_are_never_empty(text in texts()) {
        let imported = import(&text);
        for section in &imported.document.sections {
            prop_assert!(!section.title.is_empty() && !section.id.is_empty());
        }
        for topic in topics(&imported) {
            prop_assert!(!topic.title.is_empty() && !topic.id.is_empty());
            prop_assert!(!topic.title.contains('\n'));
        }
    }
}

#[test]
fn lists_without_end_are_flattened_where_they_are_too_deep() {
    let mut text: String = (0..100_000)
        .map(|at| if at % 2 == 0 { "- " } else { "* " })
        .collect();
    text += "end";
    // Every item before the last is empty, and gives way to it.
    assert_eq!(all(&import(&text)), 1);
    let lines: Vec<String> = (0..200)
        .map(|at| format!("{}- {at}\n", "  ".repeat(at)))
        .collect();
    let deep = lines.concat();
    let imported = import(&deep);
    assert_eq!(all(&imported), 200);
    let mut items = &topics(&imported)[0].items;
    let mut depth = 0;
    while let Some(item) = items.first() {
        depth += 1;
        items = &item.items;
    }
    assert_eq!(depth, DEEPEST - 1);
    assert_eq!(
        imported.remarks,
        ["167 items were nested deeper than 32 levels and are less deep now"]
    );
}

#[test]
fn quotes_and_footnotes_around_lists_that_are_too_deep_end_where_they_should() {
    let text = format!("{}a\n\n# After\n\n- [ ] b\n", "- > ".repeat(100));
    let imported = with(&text, Items::All);
    assert_eq!(imported.document.title, "After");
    assert_eq!(topics(&imported).len(), 1);
}
