//! The tools themselves, given what is for them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{BREAD, PROGRESS};
use crate::support::{Home, has_tool, left_out};

fn baker() -> Home {
    let home = Home::new();
    home.roadmap("bread.toml", BREAD).progress(PROGRESS);
    home
}

/// What Taskwarrior answers, in a world of its own.
fn task(home: &Home, words: &str) -> Value {
    home.write("taskrc", "confirmation=off\n");
    let line = format!("task rc.data.location=tasks rc.verbose=nothing {words}");
    let done = home.shell(&line).env("TASKRC", "taskrc").done().exits(0);
    serde_json::from_str(&done.stdout()).unwrap_or_default()
}

/// The tasks by their title.
fn tasks(home: &Home) -> BTreeMap<String, Value> {
    let all = task(home, "export");
    let by_title = |task: &Value| {
        (
            task["description"].as_str().unwrap().to_owned(),
            task.clone(),
        )
    };
    all.as_array().unwrap().iter().map(by_title).collect()
}

#[test]
fn taskwarrior_imports_the_tasks_with_what_they_depend_on() {
    if !has_tool("task", "exporting to Taskwarrior") {
        return;
    }
    let home = baker();
    home.run("export -o bread.json --to taskwarrior -q")
        .prints("");
    task(&home, "import bread.json");
    let first = tasks(&home);
    assert_eq!(first.len(), 3);
    let (flour, yeast) = (&first["Flour"], &first["Yeast & \"co\" <b>"]);
    assert_eq!(flour["status"], "completed");
    assert_eq!(flour["end"], "20261119T120000Z");
    assert_eq!(flour["annotations"][0]["description"], "[x] Wheat");
    assert_eq!(yeast["status"], "pending");
    assert_eq!(yeast["start"], "20261120T090000Z");
    assert_eq!(yeast["project"], "bread.dough");
    assert_eq!(yeast["depends"][0], flour["uuid"]);
    assert_eq!(first["Salt"]["status"], "deleted");

    // Later it is the same tasks that change.
    home.run("done yeast -q").prints("");
    home.run("export -o bread.json --to taskwarrior -q --force")
        .prints("");
    task(&home, "import bread.json");
    let second = tasks(&home);
    assert_eq!(second.len(), 3);
    assert_eq!(second["Yeast & \"co\" <b>"]["status"], "completed");
    assert_eq!(second["Yeast & \"co\" <b>"]["uuid"], yeast["uuid"]);
}

#[test]
fn taskwarrior_imports_all_the_bundled_roadmaps() {
    if !has_tool("task", "exporting to Taskwarrior") {
        return;
    }
    let home = Home::new();
    home.run("export -o all.json --to taskwarrior -q")
        .prints("");
    task(&home, "import all.json");
    let all = task(&home, "export");
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 600);
    let blocked = task(&home, "+BLOCKED export");
    let listed = home
        .run("list --blocked -r all --ids")
        .done()
        .exits(0)
        .stdout();
    assert_eq!(blocked.as_array().unwrap().len(), listed.lines().count());
}

#[test]
fn graphviz_draws_every_topic_and_prerequisite() {
    if !has_tool("dot", "exporting to Graphviz") {
        return;
    }
    let home = baker();
    let drawn = |roadmap: &str| {
        let line = format!("roadmap export {roadmap} --to dot | dot -Tsvg");
        home.shell(&line).done().exits(0).complains("").stdout()
    };
    let bread = drawn("bread");
    assert_eq!(bread.matches("class=\"node\"").count(), 3);
    assert_eq!(bread.matches("class=\"edge\"").count(), 1);
    assert!(
        bread.contains(">Yeast &amp; &quot;co&quot; &lt;b&gt;</text>"),
        "{bread}"
    );
    assert!(
        bread.contains("fill=\"#b2f2bb\""),
        "the colour of what is done"
    );
    let mastery = drawn("python-mastery");
    assert_eq!(mastery.matches("class=\"node\"").count(), 204);
    assert_eq!(mastery.matches("class=\"cluster\"").count(), 31);
}

/// Where `tests/run` puts Mermaid, which is no package of the system's.
fn mermaid() -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    target.join("tools/node_modules/mermaid/dist/mermaid.min.js")
}

/// A page on which Mermaid draws a graph, and says in its title what came of it.
const PAGE: &str = r#"<!doctype html><meta charset="utf-8"><div id="drawing"></div>
<script src="MERMAID"></script>
<script>
  const say = text => { document.title = text; };
  mermaid.initialize({startOnLoad: false});
  mermaid.render("graph", GRAPH).then(drawn => {
    document.getElementById("drawing").innerHTML = drawn.svg;
    const all = what => [...document.querySelectorAll(what)];
    const labels = all("g.node .nodeLabel").map(label => label.textContent);
    say(["nodes", all("g.node").length, "edges", all(".edgePaths path").length, labels[1]].join(" "));
  }).catch(error => say("refused: " + error));
</script>"#;

#[test]
fn mermaid_draws_every_topic_and_prerequisite() {
    let test = "exporting to Mermaid";
    if !has_tool("chromium", test) {
        return;
    }
    if !mermaid().exists() {
        left_out(test, "Mermaid is not installed");
        return;
    }
    let home = baker();
    let drawn = |roadmap: &str| {
        let graph = home.run(&format!("export {roadmap} --to mermaid"));
        let graph = Value::from(graph.done().exits(0).stdout()).to_string();
        let page = PAGE
            .replace("MERMAID", mermaid().to_str().unwrap())
            .replace("GRAPH", &graph.replace('<', "\\u003c"));
        home.write("page.html", page);
        let browser = "chromium --headless --no-sandbox --disable-gpu --allow-file-access-from-files \
                       --virtual-time-budget=60000 --dump-dom \"file://$PWD/page.html\" 2>/dev/null";
        let page = home.shell(browser).done().exits(0).stdout();
        let title = page.split_once("<title>").expect("a title").1;
        title.split_once("</title>").unwrap().0.to_owned()
    };
    assert_eq!(
        drawn("bread"),
        "nodes 3 edges 1 Yeast &amp; \"co\" &lt;b&gt;"
    );
    let mastery = drawn("python-mastery");
    assert!(mastery.starts_with("nodes 204 edges "), "{mastery}");
}
