//! Names on the command line and on standard input, and which roadmaps they are looked up in.

use super::BREAD;
use crate::support::Home;

fn bakery() -> Home {
    let home = Home::new();
    home.roadmap("bread.toml", BREAD);
    home
}

#[cfg(unix)]
#[test]
fn ids_go_from_one_command_to_the_next() {
    let home = bakery();
    home.shell("roadmap list -r bread --ids | roadmap done - --ids")
        .prints("bread/flour\nbread/dough\n");
    home.run("list -r bread --status done --ids")
        .prints("bread/flour\nbread/dough\n");
}

#[cfg(unix)]
#[test]
fn ids_go_on_ended_by_nul() {
    let home = bakery();
    home.run("list -r bread --items --ids -0")
        .prints("bread/flour\0bread/flour/wheat\0bread/flour/rye\0bread/dough\0");
    home.shell("roadmap list -r bread --items --ids -0 | roadmap show - -0 --ids")
        .prints("bread/flour\0bread/flour/wheat\0bread/flour/rye\0bread/dough\0");
    home.shell("roadmap list -r bread --ids --null | xargs -0 roadmap show --field title")
        .prints("Flour\nDough\n");
    home.run("list -r bread -0").prints(
        "bread/flour\tpending\tbeginner\t20\tBasics\tFlour\0\
         bread/dough\tpending\tbeginner\t40\tBasics\tDough\0",
    );
}

#[test]
fn a_dash_reads_names_from_standard_input() {
    let home = bakery();
    home.run("show - --field title")
        .input("bread/dough\r\n\nbread/flour\n")
        .prints("Dough\nFlour\n");
    home.run("show bread/dough - --field title")
        .input("bread/flour")
        .prints("Dough\nFlour\n");
    home.run("next -r bread --not - --exit-code")
        .input("bread/flour\n")
        .fails(4, "");
    home.run("path - --ids")
        .input("bread/dough\n")
        .prints("bread/flour\nbread/dough\n");
    home.run("next --goal - --ids")
        .input("bread/dough\n")
        .prints("bread/flour\n");
    home.run("done - -q")
        .input("bread/flour\nbread/dough\n")
        .prints("");
    home.run("note - \"with salt\" -q")
        .input("bread/dough")
        .prints("");
    home.run("note bread/dough").prints("with salt\n");
}

#[test]
fn no_names_on_standard_input_are_no_names() {
    let home = bakery();
    home.run("show -").input("").prints("");
    home.run("done -").input("\n\n").prints("");
    let one = "error: exactly one topic is expected on standard input\n";
    home.run("path -").input("").fails(2, one);
    home.run("path -")
        .input("bread/flour\nbread/dough\n")
        .fails(2, one);
}

#[test]
fn where_one_name_is_wrong_nothing_is_changed_or_printed() {
    let home = bakery();
    for line in ["show - bread/flour", "done - bread/flour"] {
        let done = home
            .run(line)
            .input("bread/dough\nbread/duogh\n")
            .done()
            .exits(3);
        assert_eq!(done.stdout(), "");
        assert!(
            done.stderr()
                .starts_with("error: no topic is called `bread/duogh`\n")
        );
        assert!(done.stderr().contains("did you mean `bread/dough`?"));
    }
    assert!(!home.path("home/progress.toml").exists());
}

#[test]
fn what_begins_with_a_dash_stands_after_two() {
    let home = bakery();
    home.roadmap(
        "flags.toml",
        "title = 'Flags'\n[[section]]\ntitle = 'All'\n[[section.topic]]\ntitle = '-O3'\n",
    );
    home.run("show --field id -- -O3").prints("flags/o3\n");
    home.run("done -q -- -O3").prints("");
    home.run("search --ids -- -O3").prints("flags/o3\n");
    let unknown = home.run("show -- --json").done().exits(3);
    assert!(
        unknown
            .stderr()
            .starts_with("error: no topic is called `--json`\n")
    );
    home.run("show -O3").done().exits(2).says("");
}

#[test]
fn roadmaps_are_named_by_the_beginning_of_their_ids() {
    let home = bakery();
    home.run("list -r b --ids")
        .prints("bread/flour\nbread/dough\n");
    let ambiguous = home.run("list -r python").done().exits(3).says("");
    assert!(
        ambiguous
            .stderr()
            .starts_with("error: `python` names more than one roadmap\n")
    );
    for id in [
        "proficiency",
        "mastery",
        "developer",
        "learning",
        "experienced",
    ] {
        assert!(ambiguous.stderr().contains(&format!("`python-{id}`")));
    }
    let unknown = home.run("list -r braed").done().exits(3).says("");
    assert!(unknown.stderr().contains("did you mean `bread`?"));
}

#[test]
fn several_roadmaps_come_in_library_order_each_once() {
    let home = bakery();
    let listed = |flags: &str| {
        home.run(&format!("roadmaps --ids {flags}"))
            .done()
            .exits(0)
            .stdout()
    };
    assert_eq!(
        listed("-r bread -r python-m -r bread"),
        "python-mastery\nbread\n"
    );
    assert_eq!(listed("-r bread,python-m"), "python-mastery\nbread\n");
    assert_eq!(listed("-r all"), listed(""));
    assert_eq!(listed("-r all").lines().count(), 6);
}

#[test]
fn the_active_roadmap_is_what_lists_show_and_where_names_are_looked_up_first() {
    let home = bakery();
    home.run("use b").prints("bread\tactive\n");
    home.run("list --ids").prints("bread/flour\nbread/dough\n");
    home.run("next --ids").prints("bread/flour\n");
    home.run("search asyncio").prints("");
    home.run("about --ids").prints("basics\n");
    home.run("show dough --field id").prints("bread/dough\n");
    home.run("show asyncio --field id")
        .prints("python-proficiency/asyncio\n");
    home.run("path asyncio -r all --ids").done().exits(0);
    let stats = home.run("stats --ids").done().exits(0).stdout();
    assert_eq!(stats, "bread\n");
    let roadmaps = home.run("roadmaps").done().exits(0).stdout();
    let marked: Vec<&str> = roadmaps
        .lines()
        .filter(|row| row.split('\t').nth(4) == Some("*"))
        .collect();
    assert_eq!(marked, ["bread\t0\t0\t2\t*\tBread"]);
    assert_eq!(
        home.run("list -r all --ids")
            .done()
            .stdout()
            .lines()
            .count(),
        602
    );
    home.run("use").prints("bread\tactive\n");
    home.run("use --none").prints("\tactive\n");
    home.run("use").prints("\tactive\n");
    assert_eq!(home.run("list --ids").done().stdout().lines().count(), 602);
}

#[test]
fn a_call_that_is_restricted_sees_no_other_roadmap() {
    let home = bakery();
    let done = home.run("show asyncio -r bread").done().exits(3).says("");
    assert!(
        done.stderr()
            .starts_with("error: no topic is called `asyncio`\n")
    );
    home.run("show python-proficiency/asyncio -r bread")
        .done()
        .exits(3)
        .says("");
    home.run("done dough -r python-mastery")
        .done()
        .exits(3)
        .says("");
}
