//! Tables of courses.

use super::*;

#[test]
fn rows_are_topics_with_estimates_prerequisites_and_links() {
    let imported = import(
        "# Bread\n## Core\n\
         Courses | Duration | Effort | Prerequisites | Notes\n\
         :-- | :--: | :--: | :--: | --\n\
         [Doughs 1: Rye](https://a.example) ([other](https://b.example)) | 4 weeks | 6-10 hours/week | none | -\n\
         Doughs 2 | 90 min | | Doughs 1, patience | with [chat](https://c.example)\n",
    );
    assert_eq!(
        drawn(&imported),
        "Bread\n§ Core\n- Doughs 1: Rye\n- Doughs 2\n"
    );
    let [first, second] = topics(&imported)[..] else {
        panic!("{imported:?}");
    };
    assert_eq!(first.minutes, Some(4 * 8 * 60));
    assert_eq!(first.summary, "");
    assert_eq!(
        links(first),
        [
            "Doughs 1: Rye <https://a.example>",
            "other <https://b.example>"
        ]
    );
    assert_eq!(second.minutes, Some(90));
    assert_eq!(second.requires, ["doughs-1-rye"]);
    assert_eq!(second.summary, "Notes: with chat; Needs patience");
    assert_eq!(imported.left_out, []);
}

#[test]
fn a_column_says_the_status() {
    let imported = import(
        "Topic | Status\n--|--\nRye | Done\nOats | ✅\nSpelt | in progress\nWheat | skip\nBarley |\nMillet | [x]\nTeff | soon\n",
    );
    assert_eq!(
        drawn(&imported),
        "notes\n§ notes\n- done Rye\n- done Oats\n- learning Spelt\n- skipped Wheat\n- Barley\n- done Millet\n- Teff\n"
    );
    assert_eq!(topics(&imported)[6].summary, "Status: soon");
}

#[test]
fn a_table_of_something_else_is_left_out_unless_there_is_nothing_else() {
    let table = "Flour | Protein\n--|--\nRye | 8\nSpelt | 12\n";
    let with_list = import(&format!("# Bread\n- Bake\n\n{table}"));
    assert_eq!(drawn(&with_list), "Bread\n§ Bread\n- Bake\n");
    assert_eq!(left_out(&with_list, "rows of tables"), 2);
    let alone = import(&format!("# Bread\n\n{table}"));
    assert_eq!(drawn(&alone), "Bread\n§ Bread\n- Rye\n- Spelt\n");
    assert_eq!(topics(&alone)[0].summary, "Protein: 8");
}

#[test]
fn nothing_requires_what_comes_later_or_itself() {
    let imported = import("Course | Prerequisites\n--|--\nRye | Oats, Rye\nOats | rye\n");
    assert_eq!(topics(&imported)[0].requires, [""; 0]);
    assert_eq!(topics(&imported)[1].requires, ["rye"]);
}
