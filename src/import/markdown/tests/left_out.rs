//! What is left out, and that it is counted.

use super::*;

#[test]
fn a_table_of_contents_is_left_out_unless_it_has_a_box() {
    let imported = import("# Bread\n- [Rye](#rye)\n- [Oats](#oats)\n- Spelt\n\n## Rye\n- Bran\n");
    assert_eq!(drawn(&imported), "Bread\n§ Rye\n- Bran\n");
    assert_eq!(left_out(&imported, "items of a table of contents"), 3);
    let boxes = import("# Bread\n- [ ] [Rye](#rye)\n- [x] [Oats](#oats)\n");
    assert_eq!(drawn(&boxes), "Bread\n§ Bread\n- Rye\n- done Oats\n");
    assert_eq!(left_out(&boxes, "links to places in the document"), 2);
}

#[test]
fn translations_are_left_out() {
    let imported =
        import("# Bread\n- [日本語](README-ja.md)\n- [فارسی](README-fa.md)\n\n## Rye\n- Bran\n");
    assert_eq!(drawn(&imported), "Bread\n§ Rye\n- Bran\n");
    assert_eq!(left_out(&imported, "items of a list of translations"), 2);
}

#[test]
fn sections_about_the_document_are_left_out_unless_they_have_boxes_or_tables() {
    let imported = import(
        "# Bread\n- Rye\n\n## Contributing\n- Fork it\n### How\n- So\n\n## Team\n- [ ] Find a baker\n",
    );
    assert_eq!(left_out(&imported, "items about the document itself"), 2);
    let whole = with(
        "# Bread\n- Rye\n\n## Team\n- [ ] Find a baker\n",
        Items::All,
    );
    assert_eq!(
        drawn(&whole),
        "Bread\n§ Bread\n- Rye\n§ Team\n- Find a baker\n"
    );
}

#[test]
fn an_mdbook_summary_is_content() {
    let imported =
        import("# Summary\n- [Rye](rye.md)\n  - [Bran](rye/bran.md)\n- [Oats](oats.md)\n");
    assert_eq!(
        drawn(&imported),
        "Summary\n§ Summary\n- Rye\n  - Bran\n- Oats\n"
    );
}

#[test]
fn everything_that_has_no_place_is_counted() {
    let imported = import(
        "# [Bread](https://h.example)\n\n![logo](l.png) [![b](b.svg)](https://ci.example)\n\n\
         <p><a href=x>y</a><img src=z></p>\n\n- Rye <b>bold</b> <!-- hm -->\n\n      code\n\n\
         ```\ncode\n```\n\n> Said [so](https://s.example).\n\nOne.\n\nTwo.\n\n## Empty\n\n[^n]: Unused.\n",
    );
    let counts: Vec<(&str, usize)> = imported
        .left_out
        .iter()
        .map(|left| (left.what.as_str(), left.count))
        .collect();
    for expected in [
        ("links in headings and texts", 1),
        ("images", 2),
        ("badges", 1),
        ("HTML links", 1),
        ("pieces of HTML", 1),
        ("HTML comments", 1),
        ("code blocks", 2),
        ("links in what was left out", 1),
        ("headings without topics", 1),
        ("footnotes", 1),
    ] {
        assert!(counts.contains(&expected), "{expected:?} in {counts:?}");
    }
}

#[test]
fn items_in_quotations_are_left_out_and_boxes_are_not() {
    let imported = import("# Bread\n- [ ] Rye\n\n> - [x] Oats\n\n> - Spelt\n");
    assert_eq!(drawn(&imported), "Bread\n§ Bread\n- Rye\n- done Oats\n");
    assert_eq!(left_out(&imported, "items in quotations"), 1);
}

#[test]
fn nothing_to_learn_makes_an_empty_roadmap() {
    for text in ["", "\n\n", "Only words.\n", "```\n- [ ] code\n```\n"] {
        let imported = import(text);
        assert!(imported.document.sections.is_empty(), "{text}");
        assert_eq!(imported.document.title, "notes");
    }
}

#[test]
fn letters_that_were_decoded_wrongly_are_mended_and_told_of() {
    let imported = import("# Flour â†’ Bread\n- CafÃ© rolls\n");
    assert_eq!(
        drawn(&imported),
        "Flour → Bread\n§ Flour → Bread\n- Café rolls\n"
    );
    assert_eq!(imported.remarks.len(), 1);
}
