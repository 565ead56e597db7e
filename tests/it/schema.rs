//! Every JSON output against the schema that `roadmap schema` prints.

use jsonschema::Validator;
use serde_json::Value;

use crate::support::Home;

fn validator() -> Validator {
    let schema = Home::new().run("schema").done().exits(0).json();
    jsonschema::draft202012::new(&schema).unwrap()
}

#[track_caller]
fn holds(validator: &Validator, value: &Value, line: &str) {
    let faults: Vec<String> = validator
        .iter_errors(value)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect();
    assert!(
        faults.is_empty(),
        "`{line}` prints\n{value:#}\nwhich is not in the schema: {faults:?}"
    );
}

/// A roadmap that has all that one can have.
const BREAD: &str = r#"
title = "Bread"
[[section]]
title = "Basics"
part = "One"
[[section.topic]]
title = "Flour"
minutes = 20
tags = ["dough"]
links = [{ title = "Flour", url = "https://example.org/flour" }]
items = ["Wheat", { title = "Other", items = ["Rye"] }]
[[section.topic]]
title = "Dough"
requires = ["flour"]
"#;

#[test]
fn every_answer_is_in_the_schema() {
    let validator = validator();
    let home = Home::new();
    home.roadmap("bread.toml", BREAD);
    home.write(
        "other.toml",
        "active = 'bread'\n[topics]\n'bread/dough' = { status = 'known' }\n'a/b' = { note = 'n' }\n",
    );
    home.write("plan.md", "# Plan\n\n- [x] One\n- [ ] Two\n- [ ] Three\n");
    home.write("newer.md", "# Plan\n\n<b>x</b>\n\n- [x] Two\n- [ ] Four\n");
    home.shell("mkdir home; git init -q home").done();
    let lines = [
        "",
        "roadmaps",
        "about bread",
        "about python-learning",
        "list",
        "list --items -r bread",
        "list --status skipped",
        "search async",
        "search no-such-word-anywhere",
        "show flour asyncio bread/flour/other",
        "show flour --field links",
        "next",
        "next -n 5 -r all",
        "path bread/dough",
        "path asyncio -r all",
        "plan --hours-per-week 5",
        "plan --hours-per-week 2.5 --until 2027-01-31 --goal bread/dough",
        "plan --hours-per-week 5 -r bread --status done",
        "use bread",
        "use",
        "start flour",
        "done flour/wheat --dry-run",
        "done flour/wheat --at 2026-11-19",
        "note flour \"needs a scale\"",
        "note flour",
        "done dough flour",
        "next",
        "path flour",
        "skip dough",
        "known flour/other/rye",
        "reset flour dough",
        "log",
        "stats",
        "stats -r all",
        "undo",
        "undo 2 --dry-run",
        "restore --list",
        "restore --dry-run",
        "restore --yes",
        "import plan.md --dry-run",
        "import plan.md",
        "import newer.md --id plan --yes",
        "merge other.toml --dry-run",
        "merge other.toml",
        "merge",
        "merge-driver --install --dry-run",
        "check",
        "check --since home/roadmaps/bread.toml",
        "new \"Other things\"",
        "new \"More things\" --dry-run",
        "use --none",
        "list --items",
        "concepts",
        "concepts coroutines generators",
        "compare python-mastery python-learning",
        "assess",
        "assess -r bread",
        "known functions -r python-proficiency",
        "show python-mastery/asyncio-fundamentals",
        "export bread",
        "export --to json",
        "export bread -o bread.md",
    ];
    for line in lines {
        let done = home.run(&format!("{line} --json")).done().exits(0);
        holds(&validator, &done.json(), line);
    }
}

#[test]
fn problems_and_errors_are_in_the_schema() {
    let validator = validator();
    let home = Home::new();
    home.roadmap("bad.toml", "titel = 'x'\n[[section]]\n");
    let check = home.run("check --json").done().exits(1);
    holds(&validator, &check.json(), "check");
    for (line, code) in [
        ("show nothing-like-it --json", 3),
        ("show concurrency-patterns --json", 3),
        ("list --level highest --json", 2),
        ("list --status lerning --json", 2),
        ("list --no-such-flag --json", 2),
        ("list -r bad --json", 1),
        ("undo --json", 1),
    ] {
        let done = home.run(line).done().exits(code);
        assert_eq!(done.stdout(), "");
        let errors: Value = serde_json::from_str(done.stderr().lines().last().unwrap()).unwrap();
        holds(&validator, &errors, line);
        assert!(!errors["errors"].as_array().unwrap().is_empty(), "{line}");
    }
}

#[test]
fn every_line_of_jsonl_has_its_type() {
    let home = Home::new();
    let done = home
        .run("list --items -r python-prof --format jsonl")
        .done()
        .exits(0);
    let types: Vec<String> = done
        .stdout()
        .lines()
        .map(|line| {
            let value: Value = serde_json::from_str(line).unwrap();
            value["type"].as_str().unwrap().to_owned()
        })
        .collect();
    assert_eq!(types.iter().filter(|kind| *kind == "topic").count(), 43);
    assert_eq!(types.iter().filter(|kind| *kind == "item").count(), 107);
}
