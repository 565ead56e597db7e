//! Roadmaps that start from what is not there, or is broken, and take away what it does not have.

use super::refused;
use crate::support::Home;

#[test]
fn a_roadmap_that_is_not_there() {
    refused(
        "title = \"Mine\"\nextends = \"python-learnin\"\n",
        "unknown-extends",
        "\
this extends `python-learnin`, but there is no such roadmap
 --> [FILE]:2:11
  |
2 | extends = \"python-learnin\"
  |           ^^^^^^^^^^^^^^^^
  |
  = help: did you mean `python-learning`?
",
    );
    refused(
        "title = \"Mine\"\nextends = \"haskell\"\n",
        "unknown-extends",
        "\
this extends `haskell`, but there is no such roadmap
 --> [FILE]:2:11
  |
2 | extends = \"haskell\"
  |           ^^^^^^^^^
  |
  = help: `roadmap roadmaps -r all` lists the roadmaps there are
",
    );
}

#[test]
fn itself() {
    refused(
        "title = \"Mine\"\nextends = \"course\"\n",
        "extends-cycle",
        "\
roadmaps extend each other in a circle: course -> course
 --> [FILE]:2:11
  |
2 | extends = \"course\"
  |           ^^^^^^^^
  |
  = help: one of these `extends` must go
",
    );
}

#[test]
fn a_circle_is_named_whole_in_each_of_its_files() {
    let home = Home::new();
    home.roadmap("a.toml", "title = \"A\"\nextends = \"b\"\n")
        .roadmap("b.toml", "title = \"B\"\nextends = \"c\"\n")
        .roadmap("c.toml", "title = \"C\"\nextends = \"a\"\n");
    let told = |file: &str, extends: &str| {
        format!(
            "\
error: roadmaps extend each other in a circle: a -> b -> c -> a
 --> [HOME]/home/roadmaps/{file}.toml:2:11
  |
2 | extends = \"{extends}\"
  |           ^^^
  |
  = help: one of these `extends` must go
"
        )
    };
    home.run("list -r a").fails(1, &told("a", "b"));
    home.run("list -r b").fails(1, &told("b", "c"));
    home.run("list -r c").fails(1, &told("c", "a"));
    home.run("check --format tsv").done().exits(1).complains("").says(
        "\
[HOME]/home/roadmaps/a.toml\t2\t11\terror\textends-cycle\troadmaps extend each other in a circle: a -> b -> c -> a
[HOME]/home/roadmaps/b.toml\t2\t11\terror\textends-cycle\troadmaps extend each other in a circle: b -> c -> a -> b
[HOME]/home/roadmaps/c.toml\t2\t11\terror\textends-cycle\troadmaps extend each other in a circle: c -> a -> b -> c
",
    );
}

#[test]
fn a_roadmap_with_errors_of_its_own() {
    let home = Home::new();
    home.roadmap("base.toml", "title = 1\n")
        .roadmap("course.toml", "title = \"Mine\"\nextends = \"base\"\n");
    home.run("list -r course").fails(
        1,
        "\
error: this extends `base`, which has errors of its own
 --> [HOME]/home/roadmaps/course.toml:2:11
  |
2 | extends = \"base\"
  |           ^^^^^^
  |
  = help: mend `base` first
",
    );
}

#[test]
fn nothing_to_remove() {
    refused(
        "title = \"Mine\"\nextends = \"python-proficiency\"\nremove = [\"asynci\"]\n",
        "unknown-remove",
        "\
nothing to remove: the extended roadmap has no topic `asynci`
 --> [FILE]:3:11
  |
3 | remove = [\"asynci\"]
  |           ^^^^^^^^
  |
  = help: did you mean `asyncio`?
",
    );
    refused(
        "title = \"Mine\"\nextends = \"python-proficiency\"\nremove = [\"zebra\"]\n",
        "unknown-remove",
        "\
nothing to remove: the extended roadmap has no topic `zebra`
 --> [FILE]:3:11
  |
3 | remove = [\"zebra\"]
  |           ^^^^^^^
  |
  = help: `remove` names topics of the extended roadmap by id, its sections as `section:ID`
",
    );
    refused(
        "title = \"Mine\"\nextends = \"python-proficiency\"\nremove = [\"section:zebra\"]\n",
        "unknown-remove",
        "\
nothing to remove: the extended roadmap has no section `zebra`
 --> [FILE]:3:11
  |
3 | remove = [\"section:zebra\"]
  |           ^^^^^^^^^^^^^^^
  |
  = help: `roadmap about` lists the sections of a roadmap
",
    );
}

#[test]
fn nothing_to_remove_from() {
    refused(
        "title = \"Mine\"\nremove = [\"asyncio\"]\n",
        "remove-without-extends",
        "\
`remove` takes things away from an extended roadmap, but this file extends none
 --> [FILE]:2:11
  |
2 | remove = [\"asyncio\"]
  |           ^^^^^^^^^
  |
  = help: say which it starts from, as in `extends = \"python-learning\"`
",
    );
}

#[test]
fn what_another_file_removed_is_not_there_to_be_removed() {
    let home = Home::new();
    home.roadmap(
        "python-proficiency.toml",
        "id = \"python-proficiency\"\nextends = \"python-proficiency\"\nremove = [\"asyncio\"]\n",
    )
    .roadmap(
        "course.toml",
        "title = \"Mine\"\nextends = \"python-proficiency\"\nremove = [\"asyncio\"]\n",
    );
    home.run("list -r course").fails(
        1,
        "\
error: nothing to remove: the extended roadmap has no topic `asyncio`
 --> [HOME]/home/roadmaps/course.toml:3:11
  |
3 | remove = [\"asyncio\"]
  |           ^^^^^^^^^
  |
  = help: `remove` names topics of the extended roadmap by id, its sections as `section:ID`
",
    );
}
