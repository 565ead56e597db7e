//! A roadmap that was edited, beside an older version of it: a file, or a revision of git.

use crate::support::Home;

const BEFORE: &str = r#"
title = "Bread"
[[section]]
title = "Basics"
[[section.topic]]
title = "Flour"
[[section.topic]]
title = "Dough"
items = ["Kneading"]
[[section.topic]]
title = "Yeast"
"#;

const AFTER: &str = r#"
title = "Bread"
[[section]]
title = "Basics"
[[section.topic]]
title = "Grain"
aliases = ["flour"]
[[section]]
title = "By hand"
[[section.topic]]
title = "Dough"
items = ["Kneading"]
[[section.topic]]
title = "Salt"
[[section.topic]]
title = "Oven"
"#;

const ROWS: &str = "\
bread/flour\trenamed\tbread/grain\talias\tGrain
bread/dough\tmoved\tBy hand\tid\tDough
bread/yeast\tremoved\t\t\tYeast
bread/salt\tadded\t\t\tSalt
bread/oven\tadded\t\t\tOven
bread/flour\tcarried\tbread/grain\talias\tGrain
bread/yeast\tresting\t\t\t
";

/// A home with an edited roadmap, and its older version as `old.toml` beside it.
fn edited() -> Home {
    let home = Home::new();
    home.roadmap("bread.toml", BEFORE);
    home.run("done flour yeast -q").done().exits(0);
    home.roadmap("bread.toml", AFTER);
    home.write("old.toml", format!("id = \"bread\"{BEFORE}"));
    home
}

#[test]
fn an_older_file_is_known_by_its_id() {
    let home = edited();
    let before = home.tree("");
    home.run("check --since old.toml").prints(ROWS);
    home.run("check --since old.toml --format table").prints(
        "\
bread  66% → 25% · 3 topics → 4 · since old.toml

Topics
  renamed   bread/flour → bread/grain, by an alias  Grain
  moved     bread/dough → By hand  Dough
  removed   bread/yeast  Yeast
  added     bread/salt  Salt
  added     bread/oven  Oven

Records
  carried   bread/flour → bread/grain, by an alias
  resting   bread/yeast
",
    );
    let json = home
        .run("check --since old.toml --json")
        .done()
        .exits(0)
        .json();
    assert_eq!(
        (&json["percent_before"], &json["percent"]),
        (&66.into(), &25.into())
    );
    assert_eq!(json["changes"].as_array().unwrap().len(), 7);
    assert_eq!(home.tree(""), before);
}

#[test]
fn a_file_without_an_id_is_of_the_roadmap_that_is_named() {
    let home = edited();
    home.write("old.toml", BEFORE);
    home.run("check home/roadmaps/bread.toml --since old.toml")
        .prints(ROWS);
    home.run("check -r bread --since old.toml").prints(ROWS);
    home.run("check --since old.toml").fails(
        3,
        "error: no roadmap is called `old`\n |\n = help: `roadmap roadmaps -r all` lists them\n",
    );
}

#[test]
fn what_can_not_be_compared_is_said() {
    let home = edited();
    home.run("check --since home/roadmaps/bread.toml --format table")
        .prints(
            "bread  25% → 25% · 4 topics → 4 · since home/roadmaps/bread.toml\n\
             no topic and no record is affected\n",
        );
    home.run("check -r python-mastery --since old.toml").fails(
        1,
        "error: `old.toml` is of the roadmap `bread`, not of `python-mastery`\n |\n \
         = help: records stand under a roadmap's id: give it its old one back\n",
    );
    home.run("check -r bread,python-mastery --since old.toml")
        .fails(2, "error: `--since` compares one roadmap at a time\n");
    home.run("check --since HEAD").fails(
        1,
        "error: `HEAD` is neither a file nor a revision of git\n |\n \
         = help: say whose: `roadmap check FILE --since VERSION`\n",
    );
    home.run("check -r python-mastery --since HEAD").fails(
        1,
        "error: `python-mastery` comes with the program: git has no `HEAD` of it\n |\n \
         = help: `--since` takes an older roadmap file, too\n",
    );
    home.write("bad.toml", "id = \"bread\"\ntitel = 1\n");
    let bad = home.run("check --since bad.toml").done().exits(1).says("");
    assert!(bad.stderr().contains("bad.toml:2:1"), "{}", bad.stderr());
}

#[test]
fn a_revision_is_asked_of_git() {
    let home = edited();
    if home.shell("git --version").done().stdout().is_empty() {
        assert!(std::env::var_os("CI").is_none(), "`git` is not installed");
        return;
    }
    home.shell("roadmap check -r bread --since HEAD").fails(
        1,
        "error: `HEAD` is neither a file nor a revision of git\n |\n \
         = help: `home/roadmaps/bread.toml` is in no git repository\n"
            .replace("`home", "`[HOME]/home")
            .as_str(),
    );
    let git = |line: &str| {
        let who = "git -C home -c user.name=a -c user.email=a@example.org";
        home.shell(&format!("{who} {line}")).done().exits(0);
    };
    home.roadmap("bread.toml", BEFORE);
    git("init -q");
    git("add .");
    git("commit -qm first");
    home.roadmap("bread.toml", AFTER);
    git("commit -qam second");
    for revision in ["HEAD~1", "HEAD^", "HEAD~1^{tree}^{}"] {
        let line = format!("roadmap check -r bread --since {revision}");
        let done = home.shell(&line).done();
        if revision.ends_with('}') {
            done.exits(1);
        } else {
            done.exits(0).says(ROWS);
        }
    }
    home.shell("roadmap use bread -q").prints("");
    home.shell("roadmap check --since HEAD~1").prints(ROWS);
    home.shell("cd home/roadmaps && roadmap check bread.toml --since HEAD~1")
        .prints(ROWS);
    home.shell("roadmap check -r bread --since no-such-thing")
        .fails(
            1,
            "error: `no-such-thing` is neither a file nor a revision of git\n",
        );
    // What looks like an option of git is none.
    home.shell("roadmap check -r bread --since=--output=written")
        .fails(
            1,
            "error: `--output=written` is neither a file nor a revision of git\n",
        );
    assert!(!home.path("home/roadmaps/written").exists());
    home.roadmap("cake.toml", BEFORE);
    home.shell("roadmap check -r cake --since HEAD").fails(
        1,
        "error: `[HOME]/home/roadmaps/cake.toml` is not in `HEAD`\n",
    );
}

#[test]
fn check_counts_the_records_of_each_roadmap() {
    let home = edited();
    home.run("done salt -q").prints("");
    let table = home.run("check --format table").done().exits(0).stdout();
    assert!(
        table.ends_with("progress.toml\nbread: 3 records, 1 by an alias, 1 at rest\n"),
        "{table}"
    );
    let json = home.run("check --json").done().exits(0).json();
    assert_eq!(
        json["records"],
        serde_json::json!([{
            "roadmap": "bread", "records": 3, "by_alias": 1, "by_title": 0, "resting": 1
        }])
    );
}
