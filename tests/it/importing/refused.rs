//! What can't be brought in, and what is said then.

use super::PLAN;
use crate::support::Home;

#[test]
fn an_address_is_refused_with_what_fetches_it() {
    let home = Home::new();
    for (url, command) in [
        (
            "https://a.example/plans/bread.md",
            "curl -fsSL https://a.example/plans/bread.md | roadmap import - --from markdown --id bread",
        ),
        (
            "https://github.com/baker/loaves/blob/main/README.md",
            "curl -fsSL https://raw.githubusercontent.com/baker/loaves/main/README.md | roadmap import - --from markdown --id loaves",
        ),
        (
            "http://a.example/x.json?a=1&b=$(id)",
            "curl -fsSL 'http://a.example/x.json?a=1&b=$(id)' | roadmap import - --from roadmap.sh --id x",
        ),
    ] {
        let expected = format!(
            "error: `import` opens no connection to fetch a plan\n |\n = help: `{command}` does\n"
        );
        home.run(&format!("import {url}")).fails(2, &expected);
    }
}

#[test]
fn what_is_no_plan_is_told_as_what_it_is() {
    let home = Home::new();
    home.write("empty.md", "");
    home.write("old.json", "{\"mockup\":{}}");
    home.write("other.json", "{\"a\":1}");
    home.write("half.json", "{\"nodes\":");
    home.write("table.csv", "a,b\n1,2\n");
    home.write("bread.toml", "id = 'bread'\n");
    home.write("latin.md", b"# Caf\xe9\n");
    std::fs::create_dir_all(home.path("folder")).unwrap();
    for (file, code, message) in [
        (
            "empty.md",
            1,
            "`empty.md`: there is nothing in it that could be a topic",
        ),
        (
            "old.json",
            1,
            "`old.json`: this is the older form of roadmap.sh (Balsamiq), which doesn't say what belongs to what",
        ),
        (
            "other.json",
            1,
            "`other.json`: this JSON is of no form that is known",
        ),
        (
            "half.json",
            1,
            "`half.json`: this is not the JSON that was expected: EOF while parsing a value at line 1 column 9",
        ),
        (
            "table.csv",
            1,
            "`table.csv`: no column of this table has the titles of topics",
        ),
        (
            "bread.toml",
            1,
            "`bread.toml`: this is a roadmap file already",
        ),
        ("latin.md", 1, "the file is not UTF-8 text"),
        ("folder", 1, "`folder` is a folder, not a file"),
        ("nothing.md", 1, "there is no file `nothing.md`"),
    ] {
        let done = home
            .run(&format!("import {file} --json"))
            .done()
            .exits(code)
            .says("");
        let errors: serde_json::Value = serde_json::from_str(&done.stderr()).unwrap();
        assert_eq!(errors["errors"][0]["message"], message, "{file}");
    }
    assert!(!home.path("home").exists());
}

#[test]
fn a_roadmap_that_was_not_imported_is_not_touched() {
    let home = Home::new();
    home.write("bread.md", PLAN);
    home.roadmap(
        "bread.toml",
        "id = 'bread'\ntitle = 'Mine'\n[[section]]\ntitle = 'S'\n[[section.topic]]\ntitle = 'T'\n",
    );
    let before = home.tree("home");
    home.run("import bread.md --yes").fails(
        1,
        "error: there is a roadmap `bread` already, which was not imported: \
         `[HOME]/home/roadmaps/bread.toml`\n |\n = help: `--id` gives this one another id\n",
    );
    assert_eq!(home.tree("home"), before);
    home.roadmap("bread.toml", "id = 'bread'\ntitel = 'Mine'\n");
    home.run("import bread.md --yes").done().exits(1).says("");
    home.roadmap(
        "bread.toml",
        "id = 'cake'\ntitle = 'Mine'\n[[section]]\ntitle = 'S'\n[[section.topic]]\ntitle = 'T'\n",
    );
    home.run("import bread.md --yes").fails(
        1,
        "error: `[HOME]/home/roadmaps/bread.toml` is there already\n |\n \
         = help: `--id` gives this roadmap another id, and so another file\n",
    );
}

#[test]
fn a_roadmap_that_comes_with_the_program_is_not_replaced() {
    let home = Home::new();
    home.write("plan.md", "# Python Mastery\n\n- [x] One\n- [ ] Two\n");
    home.run("import plan.md").fails(
        1,
        "error: the roadmap `python-mastery` comes with the program and is another one\n |\n \
         = help: `--id` gives this one an id of its own, such as `my-python-mastery`\n",
    );
    assert!(!home.path("home").exists());
}

#[test]
fn switches_that_mean_nothing_are_refused() {
    let home = Home::new();
    home.write("bread.csv", "title\nRye\n");
    home.run("import bread.csv --all-items").fails(
        2,
        "error: `--all-items` and `--boxes-only` are about the lists of Markdown\n",
    );
    home.run("import bread.csv --id ../up").fails(
        2,
        "error: `../up` can't be an id\n |\n \
         = help: an id is letters, digits, `.`, `_` and `-`, such as `up`\n",
    );
    assert!(!home.path("home").exists());
}
