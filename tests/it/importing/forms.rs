//! The other forms of plans, through the program: how they are known, and what comes with them.

use super::PLAN;
use crate::support::Home;

#[test]
fn everything_comes_back_whole_by_way_of_json() {
    let home = Home::new();
    home.write("bread.md", PLAN);
    home.run("import bread.md -q").prints("");
    home.run("note bread/wheat \"white\" -q").prints("");
    home.run("done python-mastery/match-case-structural-pattern-matching -q")
        .done();
    home.run("known python-learning/defining-functions -q")
        .prints("");
    let all = "export bread python-learning --to json";
    let before = home.run(all).done().exits(0).stdout();
    home.write("all.json", &before);
    std::fs::remove_dir_all(home.path("home")).unwrap();
    home.run("import all.json")
        .done()
        .exits(0)
        .says(
            "bread\tcreated\t2\t4\t0\t1\t1\t0\tBread\n\
             python-learning\tunchanged\t52\t154\t735\t1\t0\t0\tComplete Python Learning Roadmap: From Basics to Expert\n",
        );
    assert!(!home.path("home/roadmaps/python-learning.toml").exists());
    assert_eq!(home.run(all).done().stdout(), before);
    // All of it is one command.
    home.run("undo").done().exits(0);
    home.run("list -r all --status done,known").prints("");
}

#[test]
fn a_drawing_comes_with_the_pages_beside_it() {
    let home = Home::new();
    home.write(
        "plans/bread.json",
        r#"{"nodes":[
            {"id":"n1","type":"topic","position":{"x":0,"y":0},"data":{"label":"Flour"}},
            {"id":"n2","type":"subtopic","position":{"x":300,"y":0},"data":{"label":"Rye"}}],
            "edges":[{"source":"n1","target":"n2"}]}"#,
    );
    home.write(
        "plans/content/rye@n2.md",
        "# Rye\n\nA dark grain.\n\n- [@article@On rye](https://rye.example/)\n",
    );
    home.write("plans/content/notes.txt", "nobody's");
    home.run("import plans/bread.json -q").prints("");
    home.run("show bread/rye --field summary")
        .prints("A dark grain.\n");
    home.run("show bread/rye --field links")
        .prints("https://rye.example/\n");
    home.run("about bread --part sections --json")
        .done()
        .exits(0);
    home.run("list -r bread --ids")
        .prints("bread/flour\nbread/rye\n");
}

#[test]
fn tasks_are_known_by_their_json() {
    let home = Home::new();
    let tasks = r#"[
{"id":1,"description":"Bake","entry":"20261102T080000Z","status":"pending","uuid":"b","depends":["a"],"project":"bread"},
{"id":0,"description":"Feed the starter","entry":"20261103T080000Z","status":"completed","uuid":"a","end":"20261105T120000Z","project":"bread"}
]"#;
    home.run("import - --id baking --ids")
        .input(tasks)
        .done()
        .exits(0)
        .says("baking\n");
    home.run("list -r baking").prints(
        "baking/feed-the-starter\tdone\tbeginner\t\tbread\tFeed the starter\n\
             baking/bake\tpending\tbeginner\t\tbread\tBake\n",
    );
    home.run("show baking/feed-the-starter --field completed")
        .prints("2026-11-05T12:00:00Z\n");
}

#[test]
fn a_form_that_was_named_is_taken_at_its_word() {
    let home = Home::new();
    home.write("table.txt", "Topic;Done\nRye;x\n");
    home.run("import table.txt -q").prints("");
    home.run("list -r table --status done --ids")
        .prints("table/rye\n");
    home.run("import table.txt --from json")
        .done()
        .exits(1)
        .says("");
}

/// What the real program exports, where it is installed.
#[test]
fn tasks_of_the_real_program_come_in() {
    let home = Home::new();
    if !crate::support::has_tool("task", "tasks of the real program") {
        return;
    }
    home.write("rc", "confirmation=off\nverbose=nothing\n");
    let task = "TASKRC=$PWD/rc TASKDATA=$PWD/tasks task";
    let lines = [
        format!("{task} add project:bread.oven +hot Bake"),
        format!("{task} add project:bread Starter"),
        format!("{task} 1 modify depends:2"),
        format!("{task} 1 annotate https://bread.example/"),
        format!("{task} 2 done"),
        format!("{task} export > tasks.json"),
    ];
    home.shell(&lines.join(" >/dev/null && ")).done().exits(0);
    home.run("import tasks.json -q").prints("");
    home.run("check").prints("");
    home.run("show tasks/bake --field requires")
        .prints("tasks/starter\n");
    home.run("list -r tasks --status done --ids")
        .prints("tasks/starter\n");
}
