//! What is said of good, odd and bad files.

use crate::support::Home;

const ODD: &str = "\
title = \"Odd\"
[[section]]
title = \"Only\"
[[section.topic]]
title = \"First\"
requires = [\"second\"]
[[section.topic]]
title = \"Second\"
";

#[test]
fn odd_files_are_warned_of_and_bad_ones_refused() {
    let home = Home::new();
    home.write("odd.toml", ODD);
    home.run("check odd.toml").prints(
        "odd.toml\t6\t13\twarning\trequires-later\ttopic `first` requires `second`, which is \
         written later\n",
    );
    home.write(
        "bad.toml",
        ODD.replace(
            "Second\"",
            "Second\"\nrequires = [\"first\", \"thrid\"]\nminute = 5",
        ),
    );
    let bad = home
        .run("check bad.toml odd.toml --json")
        .done()
        .exits(1)
        .complains("")
        .json();
    let codes: Vec<(&str, &str)> = bad["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| {
            (
                problem["file"].as_str().unwrap(),
                problem["code"].as_str().unwrap(),
            )
        })
        .collect();
    for code in ["unknown-requires", "unknown-key"] {
        assert!(codes.contains(&("bad.toml", code)), "{codes:?}");
    }
    assert!(codes.contains(&("odd.toml", "requires-later")), "{codes:?}");
    let table = home
        .run("check bad.toml --format table")
        .done()
        .exits(1)
        .stdout();
    assert!(table.contains("bad.toml:"), "{table}");
    home.run("check missing.toml")
        .done()
        .exits(1)
        .says("missing.toml\t\t\terror\tunreadable\tthere is no such file\n");
}

#[test]
fn a_circle_is_named_whole() {
    let home = Home::new();
    home.write(
        "circle.toml",
        ODD.replace("Second\"", "Second\"\nrequires = [\"first\"]"),
    );
    let done = home.run("check circle.toml").done().exits(1);
    assert!(
        done.stdout()
            .contains("topics require each other in a circle: first -> second -> first"),
        "{}",
        done.stdout()
    );
}

#[test]
fn check_without_a_file_looks_at_all_of_the_home() {
    let home = Home::new();
    home.run("check").prints("");
    home.roadmap("odd.toml", ODD);
    home.roadmap("bad.toml", "titel = 1\n");
    home.progress(
        "version = 1\nactive = \"od\"\n[topics]\n\"odd/third\" = { status = \"done\" }\n",
    );
    let rows = home.run("check").done().exits(1).stdout();
    let files: Vec<&str> = rows
        .lines()
        .map(|row| row.split('\t').next().unwrap())
        .collect();
    let last = |name: &str| files.iter().filter(|file| file.ends_with(name)).count();
    assert!(last("bad.toml") >= 1, "{rows}");
    assert_eq!((last("odd.toml"), last("progress.toml")), (1, 2), "{rows}");
}
