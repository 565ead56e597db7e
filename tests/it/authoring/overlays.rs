//! Roadmaps that begin with another one.

use crate::support::Home;

#[test]
fn an_overlay_changes_adds_and_removes() {
    let home = Home::new();
    home.run("done python-proficiency/asyncio python-proficiency/threading -q")
        .done()
        .exits(0);
    home.roadmap(
        "mine.toml",
        "id = \"python-proficiency\"\n\
         extends = \"python-proficiency\"\n\
         title = \"My Python\"\n\
         remove = [\"multiprocessing\", \"section:key-third-party-libraries\"]\n\
         [[section]]\n\
         id = \"concurrency-async\"\n\
         [[section.topic]]\n\
         id = \"asyncio\"\n\
         title = \"asyncio, in depth\"\n\
         minutes = 90\n\
         [[section.topic]]\n\
         title = \"Trio\"\n\
         requires = [\"asyncio\"]\n\
         [[section]]\n\
         title = \"Games\"\n\
         level = \"expert\"\n\
         [[section.topic]]\n\
         title = \"Pygame\"\n",
    );
    home.run("check").prints("");
    // What required something that went requires only the rest.
    home.run("show python-proficiency/advanced-testing --field requires")
        .prints("python-proficiency/advanced-functions\n");
    home.run("list -r python-prof --section concurrency-async,games")
        .prints(
            "python-proficiency/threading\tdone\tadvanced\t480\tConcurrency & Async\tThreading\n\
         python-proficiency/asyncio\tdone\tadvanced\t90\tConcurrency & Async\tasyncio, in depth\n\
         python-proficiency/coroutines\tpending\tadvanced\t240\tConcurrency & Async\tCoroutines\n\
         python-proficiency/trio\tpending\tadvanced\t\tConcurrency & Async\tTrio\n\
         python-proficiency/pygame\tpending\texpert\t\tGames\tPygame\n",
        );
    home.run("show web-development -r python-prof")
        .done()
        .exits(3)
        .says("");
    let roadmaps = home
        .run("roadmaps --json -r python-prof")
        .done()
        .exits(0)
        .json();
    let mine = &roadmaps["roadmaps"][0];
    assert_eq!(mine["title"], "My Python");
    assert_eq!(mine["topics"], 43 - 1 - 8 + 2);
    assert_eq!(mine["done"], 2);
    assert!(
        mine["origin"]
            .as_str()
            .unwrap()
            .ends_with("/home/roadmaps/mine.toml")
    );
}

#[test]
fn an_extension_of_another_id_is_a_course_of_its_own() {
    let home = Home::new();
    home.run("done python-proficiency/asyncio -q")
        .done()
        .exits(0);
    home.roadmap("short.toml", "title = \"Short\"\nextends = \"python-proficiency\"\nremove = [\"section:devops-tooling\"]\n");
    // It has a progress of its own, to which counts what was learnt elsewhere.
    home.run("show short/asyncio --field known_via")
        .prints("python-proficiency/asyncio\n");
    home.run("show short/asyncio --field status --only-here")
        .prints("pending\n");
    home.run("show python-proficiency/asyncio --field status")
        .prints("done\n");
    assert_eq!(
        home.run("list -r short --ids")
            .done()
            .stdout()
            .lines()
            .count(),
        43 - 4
    );
}
