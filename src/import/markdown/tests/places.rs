//! Titles, headings, sections, parts and levels.

use super::*;

fn title(text: &str) -> String {
    import(text).document.title
}

#[test]
fn the_title_is_the_front_matters_or_the_only_or_leading_heading_or_the_stem() {
    assert_eq!(title("---\ntitle: Bread\n---\n# Rye\n- Flour\n"), "Bread");
    assert_eq!(title("## Before\n\n# Rye\n\n## Flour\n- Bran\n"), "Rye");
    assert_eq!(title("# Rye\n\nA book.\n\n# Flour\n- Bran\n"), "Rye");
    assert_eq!(
        title("# Contents\n- [Rye](#rye)\n\n# Rye\n- Bran\n"),
        "notes"
    );
    assert_eq!(title("# Day 1\n- Flour\n\n# Day 2\n- Bran\n"), "notes");
    assert_eq!(
        title("<h1 align=center>Our <b>Bread</b></h1>\n\n## Rye\n- Bran\n"),
        "Our Bread"
    );
    assert_eq!(title("- Flour\n"), "notes");
}

#[test]
fn first_level_headings_are_sections_where_none_is_the_title() {
    let imported = import("# Day 1\n- Flour\n\n# Day 2\n- Bran\n");
    assert_eq!(
        drawn(&imported),
        "notes\n§ Day 1\n- Flour\n§ Day 2\n- Bran\n"
    );
}

#[test]
fn headings_become_parts_and_sections_by_their_depth_in_each_other() {
    let imported = import(
        "# Bread\n\n## Basics\n\n#### Flour\n- Bran\n\n### Water\n\n## Later\n- Salt\n\n### Ovens\n- Steam\n",
    );
    assert_eq!(
        drawn(&imported),
        "Bread\n§ Basics: Flour @beginner\n- Bran\n§ Later\n- Salt\n§ Later: Ovens\n- Steam\n"
    );
    assert_eq!(left_out(&imported, "headings without topics"), 1);
}

#[test]
fn a_heading_around_all_sections_is_no_part() {
    let imported = import("# Bread\n\n## Course\n\n### Flour\n- Bran\n\n### Water\n- Salt\n");
    assert_eq!(
        drawn(&imported),
        "Bread\n§ Flour\n- Bran\n§ Water\n- Salt\n"
    );
    assert_eq!(left_out(&imported, "headings without topics"), 1);
}

#[test]
fn numbers_colons_emphasis_and_emoji_names_are_no_part_of_a_title() {
    let imported = import(
        "# **Bread** :bread:\n\n## 1. Flour:\n- a\n\n## Section 2. `Water`\n- b\n\n## 3) Salt\n- c\n\n\
         ## 2.5D crusts\n- d\n\n## Part 1\n- e\n\n## 16+ ovens\n- f\n\n## 4.Rye\n- g\n",
    );
    let titles: Vec<&str> = imported
        .document
        .sections
        .iter()
        .map(|s| s.title.as_str())
        .collect();
    assert_eq!(imported.document.title, "Bread");
    assert_eq!(
        titles,
        [
            "Flour",
            "Water",
            "Salt",
            "2.5D crusts",
            "Part 1",
            "16+ ovens",
            "Rye"
        ]
    );
}

#[test]
fn numbers_in_headings_may_have_several_parts() {
    let imported = import("# Bread\n## 1.1 Flour\n- a\n## 1.2 Water\n- b\n");
    assert_eq!(drawn(&imported), "Bread\n§ Flour\n- a\n§ Water\n- b\n");
}

#[test]
fn levels_come_from_headings_that_name_one() {
    let imported = import(
        "# Bread\n## Advanced Bread\n### Rye\n- a\n## Fundamentals\n- b\n## Intermediate doughs\n- c\n",
    );
    assert_eq!(
        drawn(&imported),
        "Bread\n§ Advanced Bread: Rye @advanced\n- a\n§ Fundamentals @beginner\n- b\n§ Intermediate doughs\n- c\n"
    );
}

#[test]
fn optional_sections_and_topics_say_so_in_brackets() {
    let imported = import("# Bread\n## Rye (Optional)\n- Bran (optional)\n- Crust\n");
    let section = &imported.document.sections[0];
    assert!(section.optional && section.title == "Rye (Optional)");
    assert_eq!(section.topics[0].optional, Some(true));
    assert_eq!(section.topics[1].optional, None);
}

#[test]
fn a_paragraph_below_a_heading_is_its_summary() {
    let imported =
        import("# Bread\n\nAll of\nit.\n\nMore.\n\n## Rye\n\nDark.\n\nRead:\n\n- Bran\n");
    assert_eq!(imported.document.summary, "All of it.");
    assert_eq!(imported.document.sections[0].summary, "Dark.");
    assert_eq!(left_out(&imported, "paragraphs"), 2);
}

#[test]
fn what_is_folded_away_is_a_section_and_what_follows_goes_on_above() {
    let imported = import(
        "# Bread\n\n## Rye\n\n- a\n\n<details>\n<summary><b>Week 1</b></summary>\n\n- b\n\n</details>\n\n- c\n",
    );
    assert_eq!(
        drawn(&imported),
        "Bread\n§ Rye\n- a\n- c\n§ Rye: Week 1\n- b\n"
    );
}

#[test]
fn sections_of_resources_projects_paths_and_key_concepts_become_these() {
    let imported = import(
        "# Bread\n## Rye\n- Bran\n\n## Learning Path Recommendations\n### For Beginners (2-3 weeks):\n1. Bake\n2. Eat\n\n\
         ## Practice Projects by Level\n### Advanced:\n- A [wedding cake](https://cake.example)\n\n\
         ## Resources\n- [Rye times](https://rye.example) - monthly\n### Books\n- Crumbs\n\n\
         ## Key Concepts to Master\n### Expert Must-Know:\n- Steam\n",
    );
    assert_eq!(drawn(&imported), "Bread\n§ Rye\n- Bran\n");
    let document = &imported.document;
    let path = &document.paths[0];
    assert_eq!(path.title, "For Beginners");
    assert_eq!(
        [path.level.as_str(), &path.duration],
        ["beginner", "2-3 weeks"]
    );
    assert_eq!(path.steps, ["Bake", "Eat"]);
    let project = &document.projects[0];
    assert_eq!(
        [project.title.as_str(), &project.level],
        ["A wedding cake", "advanced"]
    );
    assert_eq!(project.url, "https://cake.example");
    let [times, crumbs] = &document.resources[..] else {
        panic!("{:?}", document.resources);
    };
    assert_eq!(
        [times.title.as_str(), &times.summary],
        ["Rye times", "monthly"]
    );
    assert_eq!([crumbs.title.as_str(), &crumbs.kind], ["Crumbs", "books"]);
    assert_eq!(document.must_know[0].level, "expert");
    assert_eq!(document.must_know[0].items, ["Steam"]);
    assert_eq!(imported.left_out, []);
}

#[test]
fn resources_that_are_the_whole_document_are_topics() {
    let imported = import("# Bread resources\n## Resources\n- [Rye](https://rye.example)\n");
    assert_eq!(drawn(&imported), "Bread resources\n§ Resources\n- Rye\n");
}

#[test]
fn byte_order_marks_carriage_returns_and_tabs_change_nothing() {
    let plain = "# Bread\n\n- [x] Rye\n    - [ ] Bran\n\n## Salt\n\n- [ ] Sea\n";
    let other = format!(
        "\u{feff}{}",
        plain.replace('\n', "\r\n").replace("    ", "\t")
    );
    assert_eq!(import(plain), import(&other));
}

#[test]
fn every_script_makes_readable_ids() {
    let imported = import("# 製パン\n\n## 中級\n- [x] 小麦粉\n\n## مقدماتی\n- [ ] خمیر ترش\n");
    assert_eq!(
        drawn(&imported),
        "製パン\n§ 中級 @intermediate\n- done 小麦粉\n§ مقدماتی @beginner\n- خمیر ترش\n"
    );
    assert_eq!(imported.document.id, "製パン");
    let ids: Vec<&str> = topics(&imported)
        .iter()
        .map(|topic| topic.id.as_str())
        .collect();
    assert_eq!(ids, ["小麦粉", "خمیر-ترش"]);
}
