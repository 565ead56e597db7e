//! Items of lists as topics, items, links and notes.

use super::*;

#[test]
fn in_a_checklist_every_box_is_a_topic_and_its_tick_is_done() {
    let imported = import(
        "# Bread\n- [x] Rye\n  - [ ] Bran\n  - [X] Germ\n- [ ] ~~Spelt~~\n- [x] ~~Wheat~~\n1. [ ] Oats\n",
    );
    assert_eq!(
        drawn(&imported),
        "Bread\n§ Bread\n- done Rye\n- Bran\n- done Germ\n- skipped Spelt\n- done Wheat\n- Oats\n"
    );
    assert_eq!(topics(&imported)[1].tags, ["rye"]);
    assert_eq!(imported.left_out, []);
}

#[test]
fn all_items_keeps_boxes_in_boxes_as_items() {
    let text = "# Bread\n- [x] Rye\n  - [ ] Bran\n- Oats\n";
    assert_eq!(
        drawn(&with(text, Items::All)),
        "Bread\n§ Bread\n- done Rye\n  - Bran\n- Oats\n"
    );
    assert_eq!(drawn(&with("- Rye\n", Items::Boxes)), "notes\n");
}

#[test]
fn boxes_rule_where_a_fifth_of_the_items_has_one() {
    let outline = import("- [x] a\n- b\n- c\n- d\n- e\n- f\n");
    assert_eq!(topics(&outline).len(), 6);
    assert_eq!(topics(&outline)[0].record.status, Some(Status::Done));
    let checklist = import("- [x] a\n- b\n- c\n- d\n- e\n");
    assert_eq!(topics(&checklist).len(), 1);
    assert_eq!(left_out(&checklist, "items without boxes"), 4);
    let contents = "- [a](#a)\n- [b](#b)\n- [c](#c)\n- [d](#d)\n- [e](#e)\n\n## a\n- [ ] x\n";
    assert_eq!(topics(&import(contents)).len(), 1);
}

#[test]
fn what_has_no_box_says_more_of_the_box_above_it() {
    let topic = topic(
        "- [ ] Rye\n\n  Dark and dense.\n\n  > Ask Ada.\n\n  - keep it warm\n    - at 24 degrees\n  \
         - [Starter](https://a.example)\n  - Talk: https://b.example/x.\n",
    );
    assert_eq!(topic.summary, "Dark and dense.");
    assert_eq!(
        topic.record.note.as_deref(),
        Some("Ask Ada.\nkeep it warm\n  at 24 degrees")
    );
    assert_eq!(
        links(&topic),
        ["Starter <https://a.example>", "Talk <https://b.example/x>"]
    );
    assert_eq!(topic.items, []);
}

#[test]
fn groups_of_boxes_are_sections_where_all_are_in_groups_else_tags() {
    let imported = import(
        "# Bread\n## Flours\n- Dark\n  - [ ] Rye\n- Light\n  - [x] Wheat\n\n## Salts\n- [ ] Sea\n",
    );
    assert_eq!(
        drawn(&imported),
        "Bread\n§ Flours: Dark\n- Rye\n§ Flours: Light\n- done Wheat\n§ Salts\n- Sea\n"
    );
    let mixed = import("# Bread\n- C++ flours\n  - [ ] Rye\n- [x] Wheat\n");
    assert_eq!(drawn(&mixed), "Bread\n§ Bread\n- Rye\n- done Wheat\n");
    assert_eq!(topics(&mixed)[0].tags, ["c++-flours"]);
}

#[test]
fn headings_within_a_list_name_groups_as_other_texts_do() {
    let text = "# Bread\n## More\n- ### Rye\n\t- [ ] Bran\n\t- when it is dark\n\n- ### Oats\n\t- [x] Germ\n\n## Less\n- [ ] Sea\n";
    let imported = import(text);
    assert_eq!(
        drawn(&imported),
        "Bread\n§ More: Rye\n- Bran\n§ More: Oats\n- done Germ\n§ Less\n- Sea\n"
    );
    assert_eq!(left_out(&imported, "items without boxes"), 1);
}

#[test]
fn in_an_outline_what_is_nested_are_items_and_their_links_the_topics() {
    let imported = import("- Rye\n  - Bran\n    - [Germ](https://a.example)\n- Oats\n");
    assert_eq!(
        drawn(&imported),
        "notes\n§ notes\n- Rye\n  - Bran\n    - Germ\n- Oats\n"
    );
    assert_eq!(links(topics(&imported)[0]), ["Germ <https://a.example>"]);
}

#[test]
fn a_numbered_list_of_bold_entries_is_one_of_sections() {
    let imported = import(
        "# Bread\n## Contents\n1. **Basics**\n   - Flour\n2. **Rye (Optional)**:\n   - Bran\n     - Germ\n",
    );
    assert_eq!(
        drawn(&imported),
        "Bread\n§ Basics @beginner\n- Flour\n§ Rye (Optional)\n- Bran\n  - Germ\n"
    );
    let bulleted = import("# Bread\n- **Basics**\n  - Flour\n- **Rye**\n  - Bran\n");
    assert_eq!(
        drawn(&bulleted),
        "Bread\n§ Bread\n- Basics\n  - Flour\n- Rye\n  - Bran\n"
    );
}

#[test]
fn marks_are_ticks_and_told_of() {
    let imported = import("- ✅ Rye\n- Oats ✔️\n- ⬜ Spelt\n");
    assert_eq!(
        drawn(&imported),
        "notes\n§ notes\n- done Rye\n- done Oats\n- Spelt\n"
    );
    assert_eq!(imported.remarks, ["took 2 marks such as ✅ for ticks"]);
}

#[test]
fn a_strike_is_done_only_where_there_are_no_boxes() {
    assert_eq!(
        drawn(&import("- ~~**Rye**: bran, germ~~\n- Oats ~~and~~ more\n")),
        "notes\n§ notes\n- done Rye\n  - bran\n  - germ\n- Oats and more\n"
    );
    let boxes = with("- ~~Rye~~\n- [ ] Oats\n", Items::All);
    assert_eq!(drawn(&boxes), "notes\n§ notes\n- Rye\n- Oats\n");
}

#[test]
fn a_bold_lead_lists_its_items_behind_a_colon() {
    let items = |text: &str| -> Vec<String> {
        topic(text)
            .items
            .into_iter()
            .map(|item| item.title)
            .collect()
    };
    assert_eq!(
        items("- **Rye**: bran, flakes (rolled, cut), `germ`\n"),
        ["bran", "flakes (rolled, cut)", "germ"]
    );
    assert_eq!(items("- [ ] **Rye:** bran\n"), ["bran"]);
    assert_eq!(items("- **ライ**：ふすま、胚芽\n"), ["ふすま", "胚芽"]);
    let prose = topic("- **Rye**: It is dark, and dense. Try it.\n");
    assert_eq!(
        [prose.title.as_str(), &prose.summary],
        ["Rye", "It is dark, and dense. Try it."]
    );
    assert_eq!(items("- Rye: bran, germ\n"), [""; 0]);
}

#[test]
fn links_are_taken_with_what_they_are_called() {
    let one = topic("- :book: [Rye](https://a.example) - all of it\n");
    assert_eq!([one.title.as_str(), &one.summary], ["Rye", "all of it"]);
    assert_eq!(links(&one), ["Rye <https://a.example>"]);
    let below = topic("- [Rye](https://a.example)\n  all of it\n");
    assert_eq!([below.title.as_str(), &below.summary], ["Rye", "all of it"]);
    let several = topic("- [ ] [Rye](https://a.example) and [oats](https://b.example)\n");
    assert_eq!(several.title, "Rye and oats");
    assert_eq!(
        links(&several),
        ["Rye <https://a.example>", "oats <https://b.example>"]
    );
    let bare = topic("- https://a.example/x_y_z?a=b&c=(d).\n");
    assert_eq!(
        links(&bare),
        ["https://a.example/x_y_z?a=b&c=(d) <https://a.example/x_y_z?a=b&c=(d)>"]
    );
    let named = topic("- C++ talk: www.a.example\n");
    assert_eq!(links(&named), ["C++ talk <http://www.a.example>"]);
    let reference = topic("- [Rye][r]\n\n[r]: https://a.example\n");
    assert_eq!(links(&reference), ["Rye <https://a.example>"]);
    let other = topic("- [Rye](https://a.example) ([more](https://b.example))\n");
    assert_eq!(other.title, "Rye");
    assert_eq!(other.links.len(), 2);
}

#[test]
fn a_long_item_is_cut_where_its_first_sentence_or_link_ends() {
    let rest = "and then turn it over, cover it, let it rise, and do all of that once more, as slowly as you can bear";
    let sentence = topic(&format!("- Knead the dough well. Rest {rest}, {rest}.\n"));
    assert_eq!(sentence.title, "Knead the dough well");
    assert!(
        sentence
            .summary
            .starts_with("Knead the dough well. Rest and")
    );
    let link = topic(&format!(
        "- Do as [the baker](https://a.example) says {rest}, {rest}\n"
    ));
    assert_eq!(link.title, "Do as the baker");
    let bold = topic(&format!("- **Knead** {rest}, {rest}\n"));
    assert_eq!(bold.title, "Knead");
    let words = topic(&format!("- knead {rest}, {rest}\n"));
    assert!(
        words.title.chars().count() <= 120
            && rest.contains(words.title.rsplit(' ').next().unwrap())
    );
}

#[test]
fn names_in_double_underscores_keep_them_and_bold_ones_do_not() {
    let titles = |text: &str| topic(text).title;
    assert_eq!(
        titles("- __init__ and __eq__, *args, **kwargs\n"),
        "__init__ and __eq__, *args, **kwargs"
    );
    assert_eq!(titles("- __Flour first__\n"), "Flour first");
    assert_eq!(titles("- `map` &amp; _filter_\n"), "map & filter");
}

#[test]
fn a_line_of_resources_gives_its_links_to_the_topic_above() {
    let imported =
        import("# Bread\n- Rye\n\nResources:\n\n- [Talk](https://a.example)\n- a book\n");
    assert_eq!(drawn(&imported), "Bread\n§ Bread\n- Rye\n");
    let rye = topics(&imported)[0];
    assert_eq!(links(rye), ["Talk <https://a.example>"]);
    assert_eq!(rye.record.note.as_deref(), Some("a book"));
    let nested = topic("- Rye\n  - Bran\n  - **Links**\n    - [Talk](https://a.example)\n");
    assert_eq!(nested.items.len(), 1);
    assert_eq!(links(&nested), ["Talk <https://a.example>"]);
}

#[test]
fn links_written_as_html_are_links() {
    let topic = topic(
        "- [ ] <a href=\"https://a.example?b&amp;c\">Rye **bran**</a> <a name=x></a><a href=y>**all\n",
    );
    assert_eq!(topic.title, "Rye bran **all");
    assert_eq!(
        links(&topic),
        ["Rye bran <https://a.example?b&c>", "**all <y>"]
    );
}

#[test]
fn footnotes_are_notes() {
    let topic = topic("- Rye[^1]\n\n[^1]: Dark, see [here](https://a.example).\n");
    assert_eq!(topic.title, "Rye");
    assert_eq!(topic.record.note.as_deref(), Some("Dark, see here."));
    assert_eq!(links(&topic), ["here <https://a.example>"]);
}

#[test]
fn same_titles_stay_apart() {
    let imported = import("- Rye\n  - Bran\n  - Bran\n- Rye\n");
    let [first, second] = topics(&imported)[..] else {
        panic!("{imported:?}");
    };
    assert_eq!([first.id.as_str(), &second.id], ["rye", "rye-2"]);
    assert_eq!(first.items[1].id, "bran-2");
}

#[test]
fn items_without_text_give_way_to_what_is_below_them() {
    let imported = import("- - Rye\n  - Oats\n-\n- ![](a.png)\n");
    assert_eq!(drawn(&imported), "notes\n§ notes\n- Rye\n- Oats\n");
    assert_eq!(left_out(&imported, "items without text"), 3);
    assert_eq!(left_out(&imported, "images"), 1);
}
