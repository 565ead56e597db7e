//! A roadmap that its author goes on working at: progress follows topics that are renamed.

use serde_json::Value;

use crate::support::Home;

const BEFORE: &str = r#"
id = "bread"
title = "Bread"
[[section]]
title = "Basics"
[[section.topic]]
id = "flour"
title = "Flour"
[[section.topic]]
title = "Making dough"
items = ["Kneading"]
[[section.topic]]
title = "Yeast"
"#;

/// `flour` is called `grain` now, the second title has another word, and yeast is gone.
const AFTER: &str = r#"
id = "bread"
title = "Bread"
[[section]]
title = "Basics"
[[section.topic]]
id = "grain"
title = "Grain and flour"
aliases = ["flour"]
[[section.topic]]
id = "dough"
title = "Making dough"
items = ["Kneading"]
"#;

fn renamed() -> Home {
    let home = Home::new();
    home.roadmap("bread.toml", BEFORE);
    home.run("done flour making-dough/kneading -q")
        .done()
        .exits(0);
    home.run("start yeast -q").prints("");
    home.roadmap("bread.toml", AFTER);
    home
}

#[test]
fn progress_follows() {
    let home = renamed();
    home.run("list -r bread").prints(
        "bread/grain\tdone\tbeginner\t\tBasics\tGrain and flour\n\
         bread/dough\tdone\tbeginner\t\tBasics\tMaking dough\n",
    );
    home.run("show flour --field id").prints("bread/grain\n");
    home.run("log --ids")
        .done()
        .exits(0)
        .says("bread/grain\nbread/dough/kneading\n");
}

#[test]
fn check_tells_of_it_and_succeeds() {
    let home = renamed();
    home.run("check").prints(
        "[HOME]/home/progress.toml\t5\t1\twarning\tcarried-record\tthe record of `bread/flour` \
         belongs to `bread/grain`, by an alias\n\
         [HOME]/home/progress.toml\t6\t1\twarning\tcarried-record\tthe record of \
         `bread/making-dough/kneading` belongs to `bread/dough/kneading`, by its title\n\
         [HOME]/home/progress.toml\t7\t1\twarning\tunknown-record\tno roadmap here has \
         `bread/yeast`; its record is kept\n",
    );
    let json = home.run("check --json").done().exits(0).json();
    let problems = json["problems"].as_array().unwrap();
    let severe = |problem: &&Value| problem["severity"] != "warning";
    assert_eq!(problems.iter().find(severe), None);
}

#[test]
fn the_next_write_uses_the_id() {
    let home = renamed();
    home.run("note grain \"rye, too\" -q").prints("");
    home.run("reset dough/kneading -q").prints("");
    home.run("start dough/kneading -q").prints("");
    assert_eq!(
        home.progress_text(),
        "# Progress of roadmap. One line a topic; edit it freely, comments stay.\n\
         version = 1\n\
         \n\
         [topics]\n\
         \"bread/dough/kneading\" = { status = \"learning\", started = 2026-11-20T18:00:00Z }\n\
         \"bread/grain\" = { status = \"done\", completed = 2026-11-20T18:00:00Z, note = \"rye, too\" }\n\
         \"bread/yeast\" = { status = \"learning\", started = 2026-11-20T18:00:00Z }\n",
    );
    let check = home.run("check").done().exits(0).stdout();
    assert_eq!(check.lines().count(), 1, "only yeast is unknown: {check}");
}

#[test]
fn a_roadmap_that_is_gone_takes_no_progress_along() {
    let home = renamed();
    home.run("use bread -q").prints("");
    let file = std::fs::read(home.path("home/roadmaps/bread.toml")).unwrap();
    std::fs::remove_file(home.path("home/roadmaps/bread.toml")).unwrap();
    let done = home.run("list --ids -n 1").done().exits(0);
    done.says("python-proficiency/basic-syntax\n").complains(
        "warning: the active roadmap `bread` is not in the library; `roadmap use` chooses another\n",
    );
    let check = home.run("check").done().exits(0).stdout();
    assert_eq!(
        check.lines().count(),
        4,
        "the choice and three records: {check}"
    );
    home.roadmap("bread.toml", file);
    home.run("list --ids --status done")
        .prints("bread/grain\nbread/dough\n");
}
