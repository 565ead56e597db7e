//! Roadmap files past a limit, or so far from being one that not everything can be told.

use std::fs;

use crate::support::Home;

#[test]
fn more_than_64_mib() {
    let home = Home::new();
    let file = fs::File::create(home.path("huge.toml")).unwrap();
    file.set_len((64 << 20) + 1).unwrap();
    home.run("list --file huge.toml").fails(
        1,
        "\
error: the file is larger than 64 MiB
--> huge.toml
 = help: is it the file that you meant?
",
    );
}

/// A roadmap with one topic, whose items hold items so many levels deep.
fn nested(levels: usize) -> String {
    let (open, close) = ("[{ title = \"i\", items = ", "}]");
    format!(
        "title = \"Course\"\n[[section]]\ntitle = \"S\"\n[[section.topic]]\ntitle = \"T\"\n\
         items = {}[\"i\"]{}\n",
        open.repeat(levels - 1),
        close.repeat(levels - 1)
    )
}

#[test]
fn more_than_32_levels_of_items() {
    let home = Home::new();
    home.write("deep.toml", nested(32));
    home.run("list -r deep --ids --file deep.toml")
        .prints("deep/t\n");

    home.write("deep.toml", nested(33));
    let done = home.run("list --file deep.toml").done().exits(1).says("");
    let said = done.stderr();
    let mut lines = said.lines();
    assert_eq!(
        lines.next(),
        Some("error: items are nested deeper than 32 levels")
    );
    assert_eq!(lines.next(), Some(" --> deep.toml:6:754"));
}

#[test]
fn more_than_a_million_topics() {
    let home = Home::new();
    let topics = "{},".repeat(1_000_001);
    home.write(
        "many.toml",
        format!("title = \"Many\"\nsection = [{{ title = \"S\", topic = [{topics}] }}]\n"),
    );
    home.run("list --file many.toml").fails(
        1,
        "\
error: there are more than 1000000 topics in all
 --> many.toml:1:1
  |
1 | title = \"Many\"
  | ^
",
    );
}

#[test]
fn lists_in_lists_past_all_sense() {
    let deep = format!("x-deep = {}{}\n", "[".repeat(200), "]".repeat(200));
    let home = Home::new();
    home.write("deep.toml", &deep);
    let done = home.run("list --file deep.toml").done().exits(1).says("");
    assert!(
        done.stderr()
            .starts_with("error: lists and tables are nested too deep here\n --> deep.toml:1:90\n"),
        "{}",
        done.stderr()
    );
}

/// A file of something else has an error on every line. What is told stays short, and is told at
/// once however long the file is.
#[test]
fn a_file_of_something_else() {
    let home = Home::new();
    home.write("table.csv", "name,when\n".repeat(100_000));
    let done = home.run("list --file table.csv").done().exits(1).says("");
    let said = done.stderr();
    let first = "\
error: key with no value, expected `=`
 --> table.csv:1:5
  |
1 | name,when
  |     ^

error: key with no value, expected `=`
 --> table.csv:2:5
";
    let last = "
error: 99900 more errors are not told
--> table.csv
";
    assert!(said.starts_with(first) && said.ends_with(last), "{said}");
    assert_eq!(said.matches("error: ").count(), 101);
}

#[test]
fn a_very_long_line_is_shown_in_part() {
    let home = Home::new();
    let long = "x".repeat(10_000);
    home.write(
        "long.toml",
        format!("title = \"Long\"\nlevels = [\"{long}\", 1]\n"),
    );
    let done = home.run("list --file long.toml").done().exits(1).says("");
    let said = done.stderr();
    assert!(
        said.starts_with(
            "\
error: `levels` must be a text in quotes, but this is a whole number
 --> long.toml:2:10015
"
        ) && said.contains("xxxxx\", 1]\n"),
        "{said}"
    );
    assert!(said.lines().all(|line| line.len() < 200), "{said}");
}
