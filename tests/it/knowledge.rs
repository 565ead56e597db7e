//! One knowledge behind several roadmaps, as a learner meets it.

use serde_json::json;

use crate::support::Home;

const CONCEPTS: &str = r#"
[[concept]]
id = "flour"
title = "Kinds of flour"
summary = "Tell flours apart by touch."
[[concept]]
id = "dough"
title = "Dough"
requires = ["flour"]
"#;

const BAKER: &str = r#"
title = "Baker"
[[section]]
title = "S"
topic = [
    { title = "Grain", concepts = ["flour"], minutes = 30 },
    { title = "Kneading", concepts = ["dough"], minutes = 60 },
]
"#;

const COOK: &str = r#"
title = "Cook"
[[section]]
title = "S"
topic = [{ title = "Flour", concepts = ["flour"] }, { title = "Pastry", concepts = ["dough"] }]
"#;

/// Two small roadmaps that share two concepts; the baker's is the active one.
fn kitchen() -> Home {
    let home = Home::new();
    home.write("home/concepts.toml", CONCEPTS);
    home.roadmap("baker.toml", BAKER);
    home.roadmap("cook.toml", COOK);
    home.run("use baker -q").prints("");
    home
}

#[test]
fn what_is_learnt_once_counts_everywhere() {
    let home = kitchen();
    let done = home.run("done grain --format table").done().exits(0);
    assert_eq!(
        done.stdout(),
        "✓ Grain  baker/grain  pending → done\n\
         ● also known now: cook/flour\n\
         \n\
         baker  █████░░░░░  50%  1 of 2\n\
         next: Kneading  baker/kneading\n"
    );
    assert_eq!(done.stderr(), "");
    home.run("list -r cook").prints(
        "cook/flour\tknown\tbeginner\t\tS\tFlour\ncook/pastry\tpending\tbeginner\t\tS\tPastry\n",
    );
    home.run("show cook/flour --field known_via")
        .prints("baker/grain\n");
    home.run("roadmaps -r cook")
        .prints("cook\t50\t1\t2\t\tCook\n");
    home.run("next -r cook --ids").prints("cook/pastry\n");
    home.run("next -r cook --ids --only-here")
        .prints("cook/flour\n");
    home.run("roadmaps -r cook --only-here")
        .prints("cook\t0\t0\t2\t\tCook\n");
    // Nothing of it was written: it follows from the one record.
    assert!(!home.progress_text().contains("cook"));
}

#[test]
fn a_change_says_to_scripts_what_else_is_known() {
    let home = kitchen();
    let changed = home.run("known grain --json").done().exits(0).json();
    assert_eq!(changed["also_known"], json!(["cook/flour"]));
    let unchanged = home.run("known cook/flour --json").done().exits(0).json();
    assert_eq!(unchanged["unchanged"], json!(["cook/flour"]));
    home.run("reset cook/flour -q").prints("");
    home.run("show cook/flour --field status")
        .prints("pending\n");
}

#[test]
fn needs_that_follow_from_concepts_are_shown_with_where_they_come_from() {
    let home = kitchen();
    let shown = home.run("show kneading --format table").done().exits(0);
    assert!(
        shown
            .stdout()
            .contains("needs       ○ Grain  baker/grain  by concept dough\n"),
        "{}",
        shown.stdout()
    );
    let shown = home.run("show kneading --json").done().exits(0).json();
    assert_eq!(
        shown["topics"][0]["prerequisites"],
        json!([{
            "id": "baker/grain", "title": "Grain", "status": "pending", "met": false,
            "by": [{"concept": "dough", "requires": "flour"}],
        }])
    );
    home.run("list --blocked --ids").prints("baker/kneading\n");
    home.run("path kneading --ids")
        .prints("baker/grain\nbaker/kneading\n");
    let went_past = home.run("done kneading").done().exits(0);
    assert_eq!(
        went_past.stderr(),
        "warning: baker/kneading is done before what it needs: baker/grain\n"
    );
}

#[test]
fn concepts_are_listed_shown_and_filtered_by() {
    let home = kitchen();
    home.run("done grain -q").prints("");
    home.run("concepts")
        .prints("flour\tdone\t2\tKinds of flour\ndough\tpending\t2\tDough\n");
    home.run("concepts \"kinds of flour\" --format table")
        .prints(
            "✓ Kinds of flour\n  flour\n\n  Tell flours apart by touch.\n\n  status      done\n  \
         opens       ○ Dough  dough\n  taught in   ✓ Grain  baker/grain\n              \
         ● Flour  cook/flour\n",
        );
    home.run("list --concept dough -r all --ids")
        .prints("baker/kneading\ncook/pastry\n");
    home.run("search kinds --ids").prints("baker/grain\n");
    let unknown = home.run("concepts flower").done().exits(3);
    assert_eq!(
        unknown.stderr(),
        "error: no concept is called `flower`\n |\n = help: did you mean `flour`?\n"
    );
    home.run("list --concept flower").done().exits(3);
}

#[test]
fn what_two_roadmaps_share_is_told() {
    let home = kitchen();
    home.run("compare baker cook").prints(
        "flour\tbeginner\tbeginner\tbaker/grain\tcook/flour\tKinds of flour\n\
         dough\tbeginner\tbeginner\tbaker/kneading\tcook/pastry\tDough\n",
    );
    let view = home
        .run("compare baker python-mastery --json")
        .done()
        .exits(0)
        .json();
    assert_eq!(view["left"]["alone"], 2);
    home.run("compare baker baking").done().exits(3);
}

#[test]
fn an_assessment_from_a_file_marks_only_what_was_agreed_to() {
    let home = kitchen();
    home.write("answers.toml", "dough = true\n");
    let line = "assess --answers answers.toml";
    let view = home.run(&format!("{line} --json")).done().exits(0).json();
    assert_eq!(view["questions"], json!([]));
    assert_eq!(view["known"], json!(["flour", "dough"]));
    assert_eq!(view["topics"], json!(["baker/grain", "baker/kneading"]));
    home.run("log").prints("");
    home.run(&format!("{line} --yes --ids"))
        .prints("baker/grain\nbaker/kneading\n");
    home.run("show cook/pastry --field status")
        .prints("known\n");
    home.run("undo --ids")
        .prints("baker/grain\nbaker/kneading\n");
}

#[test]
fn scripts_are_told_the_next_question() {
    let home = kitchen();
    let view = home.run("assess --json").done().exits(0).json();
    assert_eq!(
        view["questions"],
        json!([{
            "concept": "flour", "title": "Kinds of flour",
            "summary": "Tell flours apart by touch.", "if_yes": 1, "if_no": 2,
        }])
    );
    let asked = home.run("assess --format table").done().exits(2);
    assert_eq!(
        asked.stderr(),
        "error: there is no terminal to ask on\n |\n \
         = help: `--answers FILE` answers instead, and `--json` tells the next question\n"
    );
}

#[test]
fn answers_that_can_t_be_read_are_refused_where_they_stand() {
    let home = kitchen();
    home.write("answers.toml", "flower = true\ndough = \"yes\"\n");
    let refused = home.run("assess --answers answers.toml").done().exits(1);
    let told = refused.stderr();
    for expected in [
        "there is no concept `flower`",
        "answers.toml:1:1",
        "did you mean `flour`?",
        "`dough` must be true or false, but this is a text",
        "answers.toml:2:9",
    ] {
        assert!(told.contains(expected), "{expected} in {told}");
    }
    home.run("assess --answers none.toml").done().exits(1);
}

#[test]
fn a_bad_file_of_concepts_is_left_out_and_the_rest_goes_on() {
    let home = kitchen();
    home.write("home/concepts.toml", "[[concept]]\nid = \"flour\"\n");
    let listed = home.run("list --ids").done().exits(0);
    assert_eq!(listed.stdout(), "baker/grain\nbaker/kneading\n");
    assert!(
        listed.stderr().contains("concepts.toml:1:1"),
        "{}",
        listed.stderr()
    );
    let checked = home.run("check").done().exits(1);
    assert!(
        checked
            .stdout()
            .contains("\t1\t1\terror\tmissing-key\tthe concept has no `title`\n")
    );
    home.write("home/concepts.toml", CONCEPTS);
    home.roadmap("cook.toml", COOK.replace("dough", "doug"));
    let refused = home.run("list -r cook").done().exits(1);
    assert!(refused.stderr().contains("there is no concept `doug`"));
    assert!(refused.stderr().contains("did you mean `dough`?"));
}
