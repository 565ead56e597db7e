//! What every change can be told: to stay quiet, to change nothing, and to do as a filter says.

use super::{BREAD, CHANGES};
use crate::support::Home;

/// A home with some records, and a command that can be taken back.
fn begun() -> Home {
    let home = Home::new();
    home.roadmap("bread.toml", BREAD);
    home.run("start bread/flour -q").prints("");
    home.run("done bread/flour/wheat -q").prints("");
    home
}

#[test]
fn a_dry_run_writes_nothing_and_prints_what_would_change() {
    let home = begun();
    for line in CHANGES {
        let before = home.tree("");
        let tried = home.run(&format!("{line} --dry-run")).done().exits(0);
        assert_eq!(home.tree(""), before, "{line}");
        let json = home
            .run(&format!("--json {line} --dry-run"))
            .done()
            .exits(0)
            .json();
        assert_eq!(json["dry_run"], true, "{line}");
        assert_eq!(home.tree(""), before, "{line}");
        // Then it is carried out, and that is what happens.
        let done = home.run(line).done().exits(0);
        assert_ne!(home.tree(""), before, "{line}");
        assert_eq!(done.stdout(), tried.stdout(), "{line}");
        assert_eq!(done.stderr(), tried.stderr(), "{line}");
    }
}

#[test]
fn a_dry_run_in_an_empty_home_makes_not_even_a_folder() {
    let home = Home::new();
    for line in CHANGES.iter().filter(|line| !line.starts_with("undo")) {
        home.run(&format!("{line} --dry-run")).done().exits(0);
        assert!(home.tree("").is_empty(), "{line}");
    }
    home.run("edit --dry-run").done().exits(0);
    home.run("edit python-mastery --dry-run").done().exits(0);
    assert!(home.tree("").is_empty());
}

#[test]
fn a_dry_run_fails_where_the_change_would() {
    let home = begun();
    home.run("undo 3 --dry-run").done().exits(1).says("");
    home.run("done bread/yeast --dry-run")
        .done()
        .exits(3)
        .says("");
    home.run("new Bread --dry-run").done().exits(1).says("");
    home.roadmap("cake.toml", BREAD.replace("bread", "torte"));
    let new = home.run("new Cake --dry-run").done().exits(1).says("");
    assert!(
        new.stderr()
            .contains("home/roadmaps/cake.toml` is there already")
    );
}

#[test]
fn what_changes_nothing_writes_nothing() {
    let home = begun();
    home.run("use bread -q").prints("");
    let before = home.tree("");
    for line in [
        "start flour",
        "done flour/wheat",
        "use bread",
        "reset dough",
        "note flour \"\"",
    ] {
        home.run(line).done().exits(0);
        assert_eq!(home.tree(""), before, "{line}");
    }
    let json = home.run("done flour/wheat --json").done().exits(0).json();
    assert_eq!(json["unchanged"], serde_json::json!(["bread/flour/wheat"]));
    assert_eq!(json["changed"], serde_json::json!([]));
}

#[test]
fn starting_what_is_complete_changes_nothing_and_says_so() {
    let home = begun();
    home.run("start flour/wheat").done().exits(0).says("").complains(
        "hint: bread/flour/wheat is complete already; `roadmap reset bread/flour/wheat` opens it \
         again\n",
    );
}

#[test]
fn quiet_silences_success() {
    let home = begun();
    for line in CHANGES {
        home.run(&format!("{line} --quiet")).prints("");
    }
}

#[test]
fn quiet_silences_nothing_else() {
    let home = begun();
    home.run("list -q -r bread --ids")
        .prints("bread/flour\nbread/dough\n");
    home.run("use bread -q").prints("");
    home.run("-q use").prints("bread\tactive\n");
    home.run("note flour fine -q").prints("");
    home.run("-q note flour").prints("fine\n");
    let passed = "warning: bread/dough is done before what it needs: bread/flour\n";
    home.run("done dough -q")
        .done()
        .exits(0)
        .says("")
        .complains(passed);
    let unknown = home.run("done yeast -q").done().exits(3).says("");
    assert!(
        unknown
            .stderr()
            .starts_with("error: no topic is called `yeast`\n")
    );
    home.run("list --no-such-flag -q").done().exits(2).says("");
    home.roadmap("bad.toml", "titel = 'x'\n");
    let left_out = home.run("list -q --ids").done().exits(0);
    assert!(left_out.stderr().starts_with("warning: left out: "));
    assert!(
        home.run("check -q")
            .done()
            .exits(1)
            .stdout()
            .contains("unknown-key")
    );
}

#[test]
fn a_change_of_nothing_in_particular_is_a_usage_error() {
    let home = begun();
    for command in ["start", "done", "known", "skip", "reset"] {
        let done = home.run(command).done().exits(2).says("");
        assert!(
            done.stderr()
                .starts_with("error: there is no topic to change\n"),
            "{command}"
        );
    }
}

#[test]
fn a_change_by_filter_needs_a_yes() {
    let home = begun();
    let before = home.tree("");
    let asked = home
        .run("done -r bread --level beginner")
        .done()
        .exits(2)
        .says("");
    assert!(
        asked
            .stderr()
            .starts_with("error: this would mark done 2 topics by filter\n")
    );
    assert!(asked.stderr().contains("`--yes`") && asked.stderr().contains("`--dry-run`"));
    assert_eq!(home.tree(""), before);
    home.run("done -r bread --level beginner --yes --ids")
        .prints("bread/flour\nbread/dough\n");
}

#[test]
fn names_and_filters_intersect_and_need_no_yes() {
    let home = begun();
    home.run("skip bread/flour bread/dough --status learning --ids")
        .prints("bread/flour\n");
    home.run("skip bread/dough --status learning").prints("");
}

#[test]
fn a_change_by_a_filter_that_nothing_passes_is_a_success() {
    let home = begun();
    home.run("done -r bread --status skipped").prints("");
}
