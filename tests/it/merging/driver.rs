//! What git asks of a merge driver, without git.

use std::fs;

use crate::support::Home;

const BASE: &str =
    "[topics]\n\"a/a\" = { status = \"learning\" }\n\"a/b\" = { status = \"learning\" }\n";

fn versions(ours: &str, theirs: &str) -> Home {
    let home = Home::new();
    home.write("O", BASE).write("A", ours).write("B", theirs);
    home
}

#[test]
fn the_result_takes_the_place_of_ours() {
    let ours = BASE.replace(
        "\"a/a\" = { status = \"learning\" }",
        "\"a/a\" = { status = \"done\" } # yes",
    );
    let theirs = BASE.replace("\"a/b\" = { status = \"learning\" }\n", "");
    let home = versions(&ours, &theirs);
    home.run("merge-driver O A B").prints("");
    assert_eq!(
        fs::read_to_string(home.path("A")).unwrap(),
        "[topics]\n\"a/a\" = { status = \"done\" } # yes\n"
    );
    // No home and no history are made.
    let names: Vec<_> = home.tree("").into_keys().collect();
    assert_eq!(names, ["A", "B", "O"].map(std::path::PathBuf::from));
}

#[test]
fn a_true_conflict_leaves_ours_as_it_is() {
    for (ours, theirs, said) in [
        (
            format!("active = \"a\"\n{BASE}"),
            format!("active = \"b\"\n{BASE}"),
            "error: the active roadmap is `a` here and `b` there\n",
        ),
        (
            format!("x-a = 1\n{BASE}"),
            format!("x-a = 2\n{BASE}"),
            "error: `x-a` has two values\n",
        ),
    ] {
        let home = versions(&ours, &theirs);
        home.run("merge-driver O A B").fails(1, said);
        assert_eq!(fs::read_to_string(home.path("A")).unwrap(), ours);
    }
    for damaged in [
        "[topics\n",
        "version = 2\n",
        "<<<<<<< a\n=======\n>>>>>>> b\n",
    ] {
        let home = versions(BASE, damaged);
        let refused = home.run("merge-driver O A B").done().exits(1).says("");
        assert!(
            refused.stderr().contains("--> B:1:"),
            "{}",
            refused.stderr()
        );
        assert_eq!(fs::read_to_string(home.path("A")).unwrap(), BASE);
    }
}

#[test]
fn three_versions_or_none_are_named() {
    let home = versions(BASE, BASE);
    home.run("merge-driver").done().exits(2).says("");
    home.run("merge-driver O A").done().exits(2).says("");
    home.run("merge-driver O A B --install")
        .done()
        .exits(2)
        .says("");
}
