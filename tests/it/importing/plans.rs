//! A plan that is brought in for the first time.

use super::PLAN;
use crate::support::Home;

const HINT: &str = "hint: `roadmap use bread` follows it; `roadmap undo` takes its ticks back; it \
                    is gone again once `[HOME]/home/roadmaps/bread.toml` is deleted\n";

#[test]
fn a_plan_becomes_a_roadmap_file_and_its_ticks_records() {
    let home = Home::new();
    home.write("bread.md", PLAN);
    home.run("import bread.md --format table")
        .done()
        .exits(0)
        .says(
            "imported: Bread  bread\n  \
             2 sections · 4 topics · 0 items · 1 done · 1 link\n  \
             [HOME]/home/roadmaps/bread.toml\n\n\
             bread  ██▌░░░░░░░  25%  1 of 4\n\
             next: Wheat  bread/wheat\n",
        )
        .complains(HINT);
    let file = std::fs::read_to_string(home.path("home/roadmaps/bread.toml")).unwrap();
    assert_eq!(
        file,
        r#"# Imported from bread.md on 2026-11-20.
# Edit it freely: when a newer version of the plan is imported, your changes stay.

id = "bread"
title = "Bread"
summary = "Bake it well."

[[section]]
id = "flour"
title = "Flour"

[[section.topic]]
id = "rye"
title = "Rye"

[[section.topic]]
id = "wheat"
title = "Wheat"
links = [{ title = "Wheat", url = "https://wheat.example/" }]

[[section]]
id = "oven"
title = "Oven"

[[section.topic]]
id = "steam"
title = "Steam"

[[section.topic]]
id = "stone"
title = "Stone"
"#
    );
    home.run("check").prints("");
    // A tick of a plan tells no day: it counts as done, but as done at no time.
    let progress = home.progress_text();
    assert!(
        progress.ends_with("[topics]\n\"bread/rye\" = { status = \"done\" }\n"),
        "{progress}"
    );
    let stats = home.run("stats -r bread --json").done().json();
    assert_eq!(stats["stats"][0]["done"], 1);
    assert_eq!(stats["streak_days"], 0);
    assert_eq!(stats["done_last_7_days"], 0);
}

#[test]
fn a_dry_run_says_the_same_and_writes_nothing() {
    let home = Home::new();
    home.write("bread.md", PLAN);
    let before = home.tree("");
    home.run("import bread.md --dry-run --format table").prints(
        "would import: Bread  bread\n  \
         2 sections · 4 topics · 0 items · 1 done · 1 link\n  \
         [HOME]/home/roadmaps/bread.toml\n\n\
         bread  ██▌░░░░░░░  25%  1 of 4\n\
         next: Wheat  bread/wheat\n",
    );
    assert_eq!(home.tree(""), before);
}

#[test]
fn scripts_get_a_row_and_the_whole_report_as_json() {
    let home = Home::new();
    home.write("bread.md", format!("{PLAN}\n![a loaf](loaf.png)\n"));
    home.run("import bread.md")
        .done()
        .exits(0)
        .says("bread\tcreated\t2\t4\t0\t1\t1\t1\tBread\n")
        .complains(HINT);
    let json = home.run("import bread.md --json").done().exits(0).json();
    let imported = &json["imported"][0];
    assert_eq!(imported["deed"], "unchanged");
    assert_eq!(imported["from"], "markdown");
    assert_eq!(imported["left_out"][0]["count"], 1);
    home.run("import bread.md --ids").prints("bread\n");
    home.run("import bread.md -q").prints("");
}

#[test]
fn undo_takes_the_ticks_back_and_the_roadmap_stays() {
    let home = Home::new();
    home.write("bread.md", PLAN);
    home.run("import bread.md -q").prints("");
    home.run("undo --format table")
        .prints("undone: roadmap import bread.md -q  2026-11-20\n  bread/rye\n");
    home.run("list -r bread --status done").prints("");
    // The same plan says nothing new, and what was taken back stays so.
    home.run("import bread.md --format table").prints(
        "unchanged: Bread  bread\n  \
         2 sections · 4 topics · 0 items · 1 done · 1 link\n  \
         [HOME]/home/roadmaps/bread.toml\n  \
         1 tick of the plan stays open here, as you left it\n\n\
         bread  ░░░░░░░░░░  0%  0 of 4\n\
         next: Rye  bread/rye\n",
    );
}

#[test]
fn standard_input_is_a_plan_too() {
    let home = Home::new();
    home.run("import - --format ids")
        .input(PLAN)
        .done()
        .exits(0)
        .says("bread\n");
    home.run("import - --id mine -q")
        .input("- [x] One\n- [ ] Two\n")
        .prints("");
    home.run("roadmaps --json -r mine").done().exits(0);
    let file = std::fs::read_to_string(home.path("home/roadmaps/mine.toml")).unwrap();
    assert!(
        file.starts_with("# Imported from standard input on 2026-11-20.\n"),
        "{file}"
    );
    assert!(file.contains("title = \"mine\"\n"), "{file}");
}

#[test]
fn where_the_records_cant_be_written_no_roadmap_is_left() {
    let home = Home::new();
    home.write("bread.md", PLAN);
    std::fs::create_dir_all(home.path("elsewhere/progress.toml")).unwrap();
    home.run("import bread.md")
        .env("ROADMAP_PROGRESS", home.path("elsewhere/progress.toml"))
        .done()
        .exits(1)
        .says("");
    assert!(!home.path("home/roadmaps/bread.toml").exists());
}

#[test]
fn prerequisites_in_a_circle_are_opened_and_told() {
    let home = Home::new();
    home.write(
        "bread.csv",
        "title,requires\nRye,Oven\nDough,Rye\nOven,Dough\n",
    );
    home.run("import bread.csv --format table -q").prints("");
    home.run("check").prints("");
    home.run("import bread.csv --format table").prints(
        "unchanged: bread  bread\n  \
         1 section · 3 topics · 0 items · 0 done · 0 links\n  \
         [HOME]/home/roadmaps/bread.toml\n\n\
         Left out\n  1  prerequisites that would make a circle\n\n\
         bread  ░░░░░░░░░░  0%  0 of 3\n\
         next: Rye  bread/rye\n",
    );
}

#[test]
fn an_import_that_was_cut_short_is_finished_by_the_next() {
    let home = Home::new();
    home.write("bread.md", PLAN);
    home.run("import bread.md -q").prints("");
    let whole = home.tree("home");
    // As a kill between the roadmap file and the records leaves it.
    std::fs::remove_file(home.path("home/progress.toml")).unwrap();
    std::fs::remove_dir_all(home.path("home/imported")).unwrap();
    home.run("import bread.md -q").prints("");
    assert_eq!(home.tree("home"), whole);
}
