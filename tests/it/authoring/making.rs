//! New roadmap files.

use crate::support::Home;

#[test]
fn a_new_roadmap_is_fine_as_it_stands() {
    let home = Home::new();
    home.run("new \"Bread & Butter\"")
        .prints("[HOME]/home/roadmaps/bread-butter.toml\tcreated\n");
    home.run("check").prints("");
    home.run("check home/roadmaps/bread-butter.toml --json")
        .prints("{\"version\":1,\"problems\":[],\"records\":[]}\n");
    home.run("show --field title bread-butter/the-first-topic")
        .prints("The first topic\n");
    home.run("list -r bread --ids --items").prints(
        "bread-butter/the-first-topic\n\
         bread-butter/the-first-topic/a-point-with-a-tick-of-its-own\n\
         bread-butter/the-first-topic/another-one\n\
         bread-butter/the-second-topic\n",
    );
    home.run("next -r bread --ids")
        .done()
        .exits(0)
        .says("bread-butter/the-first-topic\n");
}

#[test]
fn any_title_makes_a_roadmap() {
    let home = Home::new();
    for (title, id) in [
        ("Über \\ \"alles\" # {id}", "über-alles-id"),
        ("日本語", "日本語"),
        ("'''", "topic"),
        ("[[section]]", "section"),
    ] {
        let made = home
            .run_words(&["new", title, "--json"])
            .done()
            .exits(0)
            .json();
        let file = made["target"].as_str().unwrap().to_owned();
        assert!(
            file.ends_with(&format!("/home/roadmaps/{id}.toml")),
            "{file}"
        );
        home.run("check").prints("");
        let about = home
            .run_words(&["about", id, "--json"])
            .done()
            .exits(0)
            .json();
        assert_eq!(about["roadmaps"][0]["title"], title);
    }
}

#[test]
fn what_is_there_is_not_made_again() {
    let home = Home::new();
    home.run("new Bread -q").prints("");
    let before = home.tree("");
    let twice = home.run("new Bread").done().exits(1).says("");
    assert!(
        twice
            .stderr()
            .starts_with("error: there is a roadmap `bread` already\n")
    );
    assert!(twice.stderr().contains("`roadmap edit bread`"));
    home.run("new Sourdough --id bread")
        .done()
        .exits(1)
        .says("");
    home.run("new \"Python Mastery\"").done().exits(1).says("");
    assert_eq!(home.tree(""), before);
    home.run("new Bread --id bread-2")
        .prints("[HOME]/home/roadmaps/bread-2.toml\tcreated\n");
}

#[test]
fn not_even_where_its_file_has_errors() {
    let home = Home::new();
    home.roadmap("a.toml", "id = 'bread'\ntitel = 'Bread'\n");
    let taken = home.run("new Bread").done().exits(1).says("");
    assert!(
        taken
            .stderr()
            .starts_with("error: there is a roadmap `bread` already\n")
    );
    home.run("new Cake --id \"a cake\"")
        .done()
        .exits(2)
        .says("");
}
