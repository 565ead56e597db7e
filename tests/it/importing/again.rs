//! A newer version of a plan that was brought in before.

use std::fs;

use super::PLAN;
use crate::conventions::terminal::shown;
use crate::support::Home;

/// The plan as its author has it later: nothing ticked but one, one renamed, one new, one gone.
const NEWER: &str = "\
# Bread

Bake it well.

## Flour

- [ ] Rye
- [x] [White wheat](https://wheat.example/)
- [ ] Salt

## Oven

- [ ] Stone
";

/// A home into which the plan was brought and in which its learner went on.
fn begun() -> Home {
    let home = Home::new();
    home.write("bread.md", PLAN);
    home.run("import bread.md -q").prints("");
    home.run("done bread/steam -q --at 2026-11-19").prints("");
    let file = fs::read_to_string(home.path("home/roadmaps/bread.toml")).unwrap();
    let edited = file.replace(
        "[[section.topic]]\nid = \"stone\"\n",
        "# the one of grandmother\n[[section.topic]]\nid = \"stone\"\nminutes = 30\n",
    );
    assert_ne!(edited, file);
    home.roadmap("bread.toml", edited);
    home.write("bread.md", NEWER);
    home
}

#[test]
fn what_is_new_gone_and_renamed_is_shown_and_asked_for() {
    let home = begun();
    let before = home.tree("home");
    home.run("import bread.md").fails(
        2,
        "error: this would change `bread`: 1 added, 1 renamed, 1 kept\n |\n \
         = help: say `--yes` to do it, `--dry-run` to see it\n",
    );
    assert_eq!(home.tree("home"), before);
    let line = "roadmap import bread.md --color never; echo $?";
    let Some(text) = shown(&home, line, "n\n") else {
        return;
    };
    let question = "renamed  Wheat → White wheat  wheat\n\
                    added    Salt  salt\n\
                    kept     Steam  steam\n\
                    change `bread`: 1 added, 1 renamed, 1 kept? [y/N] ";
    assert!(text.contains(question), "{text}");
    assert!(text.ends_with("error: nothing was changed\n1\n"), "{text}");
    assert_eq!(home.tree("home"), before);
    let text = shown(&home, line, "y\n").unwrap();
    assert!(text.ends_with("\n0\n"), "{text}");
    assert_ne!(home.tree("home"), before);
}

#[test]
fn ids_progress_and_edits_are_kept() {
    let home = begun();
    home.run("import bread.md --yes --format table").prints(
        "updated: Bread  bread\n  \
         2 sections · 4 topics · 0 items · 1 done · 1 link\n  \
         [HOME]/home/roadmaps/bread.toml\n  \
         1 record changed\n\n\
         Changes\n  \
         renamed   Wheat → White wheat  bread/wheat\n  \
         added     Salt  bread/salt\n  \
         kept      Steam  bread/steam\n\n\
         bread  ██████░░░░  60%  3 of 5\n\
         next: Stone  bread/stone\n",
    );
    let progress = home.progress_text();
    let records = progress.split_once("[topics]\n").unwrap().1;
    assert_eq!(
        records,
        "\"bread/rye\" = { status = \"done\" }\n\
         \"bread/steam\" = { status = \"done\", completed = 2026-11-19T12:00:00Z }\n\
         \"bread/wheat\" = { status = \"done\" }\n"
    );
    let file = fs::read_to_string(home.path("home/roadmaps/bread.toml")).unwrap();
    let own = "# the one of grandmother\n[[section.topic]]\nid = \"stone\"\nminutes = 30\ntitle = \"Stone\"\n";
    assert!(file.ends_with(own), "{file}");
    assert!(
        file.contains("id = \"wheat\"\ntitle = \"White wheat\"\n"),
        "{file}"
    );
    home.run("check").prints("");
    // Once more there is nothing to say, and not a byte changes.
    let before = home.tree("home");
    home.run("import bread.md")
        .prints("bread\tunchanged\t2\t4\t0\t1\t1\t0\tBread\n");
    assert_eq!(home.tree("home"), before);
}

#[test]
fn a_topic_that_is_gone_from_the_plan_goes_where_nothing_is_known_of_it() {
    let home = begun();
    home.run("undo -q").prints("");
    let json = home
        .run("import bread.md --yes --json")
        .done()
        .exits(0)
        .json();
    let changes: Vec<String> = json["imported"][0]["changes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|change| {
            format!(
                "{} {}",
                change["change"].as_str().unwrap(),
                change["id"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(
        changes,
        [
            "renamed bread/wheat",
            "added bread/salt",
            "removed bread/steam"
        ]
    );
    home.run("list -r bread --ids")
        .prints("bread/rye\nbread/wheat\nbread/salt\nbread/stone\n");
}

#[test]
fn without_what_the_plan_said_all_that_stands_there_is_kept() {
    let home = begun();
    fs::remove_dir_all(home.path("home/imported")).unwrap();
    let done = home
        .run("import bread.md --yes --format table")
        .done()
        .exits(0);
    assert!(
        done.stdout().contains("\n  kept      Steam  bread/steam\n"),
        "{}",
        done.stdout()
    );
    assert!(
        done.stdout()
            .contains("all that stands in the roadmap was taken for your own"),
        "{}",
        done.stdout()
    );
    home.run("list -r bread --ids")
        .prints("bread/rye\nbread/wheat\nbread/salt\nbread/steam\nbread/stone\n");
}

#[test]
fn another_plan_does_not_take_the_place_of_the_first() {
    let home = begun();
    home.write("other.md", "# Bread\n\n- [ ] Yeast\n- [ ] Butter\n");
    let before = home.tree("home");
    home.run("import other.md --yes").fails(
        1,
        "error: the roadmap `bread` has no topic of this plan: it came from another one\n |\n \
         = help: `--id` gives this one an id of its own\n",
    );
    assert_eq!(home.tree("home"), before);
    home.run("import other.md --id rolls -q").prints("");
    home.run("list -r rolls --ids")
        .prints("rolls/yeast\nrolls/butter\n");
}
