//! `path` and `plan` as people and scripts use them.

use crate::support::Home;

const CONCEPTS: &str = r#"
[[concept]]
title = "Flour"
[[concept]]
title = "Dough"
requires = ["flour"]
"#;

const BREAD: &str = r#"
title = "Bread"
[[section]]
title = "Basics"
topic = [
    { title = "Grain", concepts = ["flour"], minutes = 240 },
    { title = "Mills", concepts = ["flour"], minutes = 90 },
    { title = "Kneading", concepts = ["dough"], minutes = 60 },
]
"#;

const CAKE: &str = r#"
title = "Cake"
[[section]]
title = "Basics"
topic = [{ title = "White flour", concepts = ["flour"], minutes = 30 }]
"#;

fn bakery() -> Home {
    let home = Home::new();
    home.write("home/concepts.toml", CONCEPTS);
    home.roadmap("bread.toml", BREAD);
    home.roadmap("cake.toml", CAKE);
    home.run("use bread").done().exits(0);
    home
}

#[test]
fn a_path_takes_the_shortest_way_to_a_concept() {
    let home = bakery();
    let path = home.run("path kneading --format table").done().exits(0);
    assert_eq!(
        path.stdout(),
        "1  ○ Mills  for flour  1 h 30 min  bread/mills\n\
         2  ◌ Kneading                 1 h  bread/kneading\n\
         \n\
         2 topics · 2 h 30 min\n"
    );
    let path = home
        .run("path kneading -r all --json")
        .done()
        .exits(0)
        .json();
    assert_eq!(path["topics"][0]["id"], "cake/white-flour");
    assert_eq!(
        path["topics"][0]["for_concepts"],
        serde_json::json!(["flour"])
    );
    assert_eq!(path["total_minutes"], 90);
    let next = home.run("next --goal kneading --ids").done().exits(0);
    assert_eq!(next.stdout(), "bread/mills\n");
    let next = home.run("next --goal kneading --ids -r bread,cake").done();
    assert_eq!(next.exits(0).stdout(), "cake/white-flour\n");
}

#[test]
fn a_plan_lays_a_goal_into_weeks() {
    let home = bakery();
    let plan = home.run("plan --hours-per-week 2 --goal kneading --format table");
    assert_eq!(
        plan.done().exits(0).stdout(),
        "2026-11-20 to 2026-11-26 · 2 h\n\
         \u{20} Mills     1 h 30 min  bread/mills\n\
         \u{20} Kneading      30 min  bread/kneading\n\
         \n\
         2026-11-27 to 2026-12-03 · 30 min\n\
         \u{20} Kneading      30 min  bread/kneading\n\
         \n\
         2 topics · 2 h 30 min · 2 h a week, as estimated\n\
         1 to 2 weeks: done between 2026-11-26 and 2026-12-01\n"
    );
    let rows = home.run("plan --hours-per-week 2 --goal kneading --until 2026-11-26");
    assert_eq!(
        rows.done().exits(0).stdout(),
        "bread/mills\t2026-11-20\t90\tMills\nbread/kneading\t2026-11-20\t30\tKneading\n"
    );
    home.run("done grain mills kneading").done().exits(0);
    let done = home.run("plan --hours-per-week 2 --exit-code --format table");
    assert_eq!(
        done.done().exits(4).stdout(),
        "All done: nothing is open.\n"
    );
}

#[test]
fn a_plan_that_makes_no_sense_is_refused() {
    let home = bakery();
    for hours in ["0", "-2", "169", "NaN", "five"] {
        let line = format!("plan --hours-per-week {hours}");
        let refused = home.run(&line).done().exits(2);
        assert_eq!(refused.stdout(), "");
        let expected = "a week has more than 0 and at most 168 hours to learn";
        assert!(refused.stderr().contains(expected), "{}", refused.stderr());
    }
    home.run("plan").done().exits(2);
    home.run("plan --hours-per-week 5 -n 0").done().exits(2);
    let past = home
        .run("plan --hours-per-week 5 --until 2026-11-19")
        .done();
    assert_eq!(
        past.exits(2).stderr(),
        "error: the day `2026-11-19` is past\n\
         \u{20}|\n\
         \u{20}= help: today is 2026-11-20: name that day or a later one\n"
    );
}
