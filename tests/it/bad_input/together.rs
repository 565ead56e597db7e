//! Several faults at once, and what is said of files that a command is not about.

use super::BUNDLED;
use crate::support::Home;

const GOOD: &str =
    "title = \"Good\"\n[[section]]\ntitle = \"S\"\n[[section.topic]]\ntitle = \"T\"\n";

#[test]
fn all_the_errors_of_a_file_are_told() {
    let home = Home::new();
    home.roadmap(
        "course.toml",
        "titel = \"Course\"\n[[section]]\ntitle = \"S\"\nlevel = 1\n[[section.topic]]\n\
         title = \"A\"\nrequires = [\"b\"]\n",
    );
    home.run("list -r course").fails(
        1,
        "\
error: unknown key `titel` in a roadmap
 --> [HOME]/home/roadmaps/course.toml:1:1
  |
1 | titel = \"Course\"
  | ^^^^^
  |
  = help: did you mean `title`?

error: the roadmap has no `title`
 --> [HOME]/home/roadmaps/course.toml:1:1
  |
1 | titel = \"Course\"
  | ^
  |
  = help: give it one, as in `title = \"…\"`

error: `level` must be a text in quotes, but this is a whole number
 --> [HOME]/home/roadmaps/course.toml:4:9
  |
4 | level = 1
  |         ^

error: topic `a` requires `b`, which this roadmap does not have
 --> [HOME]/home/roadmaps/course.toml:7:13
  |
7 | requires = [\"b\"]
  |             ^^^
  |
  = help: did you mean `a`?
",
    );
}

#[test]
fn a_note_tells_the_first_error_and_how_many_more_there_are() {
    let home = Home::new();
    home.roadmap("course.toml", "summary = 1\ntags = 2\n");
    home.run("roadmaps --ids")
        .done()
        .exits(0)
        .says(BUNDLED)
        .complains(
            "\
warning: left out: the roadmap has no `title`
 --> [HOME]/home/roadmaps/course.toml:1:1
  |
1 | summary = 1
  | ^
  |
  = help: give it one, as in `title = \"…\"`; `roadmap check` tells of 2 more
",
        );
}

#[test]
fn a_broken_file_leaves_its_neighbours_alone() {
    let home = Home::new();
    home.roadmap("bad.toml", "title = 1\n")
        .roadmap("good.toml", GOOD);
    home.run("list -r good --ids")
        .done()
        .exits(0)
        .says("good/t\n")
        .complains(
            "\
warning: left out: `title` must be a text in quotes, but this is a whole number
 --> [HOME]/home/roadmaps/bad.toml:1:9
  |
1 | title = 1
  |         ^
",
        );
}

#[test]
fn what_is_not_found_may_stand_in_the_file_that_was_left_out() {
    let home = Home::new();
    home.roadmap("course.toml", "title = 1\n");
    home.run("show my-topic").fails(
        3,
        "\
warning: left out: `title` must be a text in quotes, but this is a whole number
 --> [HOME]/home/roadmaps/course.toml:1:9
  |
1 | title = 1
  |         ^
error: no topic is called `my-topic`
 |
 = help: `roadmap search WORDS` finds topics
",
    );
}

#[test]
fn a_bundled_roadmap_does_not_stand_in_for_ones_own() {
    let home = Home::new();
    home.roadmap("python-mastery.toml", "title = 1\n");
    home.run("list -r python-m").fails(
        1,
        "\
error: `title` must be a text in quotes, but this is a whole number
 --> [HOME]/home/roadmaps/python-mastery.toml:1:9
  |
1 | title = 1
  |         ^
",
    );
}

#[test]
fn the_second_file_of_one_id_is_left_out() {
    let home = Home::new();
    home.roadmap("a.toml", format!("id = \"good\"\n{GOOD}"))
        .roadmap("b.toml", format!("id = \"good\"\n{GOOD}"));
    let told = "\
roadmap `good` is already made by `[HOME]/home/roadmaps/a.toml`
--> [HOME]/home/roadmaps/b.toml
 = help: give it another `id`
";
    // The first is what it says, so a call for it goes on.
    home.run("list -r good --ids")
        .done()
        .exits(0)
        .says("good/t\n")
        .complains(&format!("warning: left out: {told}"));
    home.run("list --file home/roadmaps/b.toml")
        .fails(1, &format!("error: {told}"));
    home.run("check").done().exits(1).complains("").says(
        "\
[HOME]/home/roadmaps/a.toml\t\t\terror\tsame-roadmap\troadmap `good` is already made by `[HOME]/home/roadmaps/b.toml`
[HOME]/home/roadmaps/b.toml\t\t\terror\tsame-roadmap\troadmap `good` is already made by `[HOME]/home/roadmaps/a.toml`
",
    );
}

#[test]
fn a_file_of_the_home_that_is_named_too_is_one_file() {
    let home = Home::new();
    home.roadmap("good.toml", GOOD);
    home.run("list -r good --ids --file home/roadmaps/good.toml")
        .prints("good/t\n");
}

#[test]
fn a_file_without_an_id_is_called_by_its_name_even_if_it_can_not_be_read() {
    let home = Home::new();
    home.roadmap("My Course.toml", b"\xff");
    home.run("list -r my-course").fails(
        1,
        "\
error: the file is not UTF-8 text
 --> [HOME]/home/roadmaps/My Course.toml:1:1
  |
1 | \u{fffd}
  | ^
  |
  = help: save it as UTF-8
",
    );
}

#[test]
fn a_broken_file_is_what_one_edits() {
    let home = Home::new();
    home.roadmap("course.toml", "title = 1\n");
    home.run("edit cour --dry-run")
        .prints("[HOME]/home/roadmaps/course.toml\tedited\n");
}
