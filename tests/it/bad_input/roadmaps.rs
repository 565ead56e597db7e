//! Roadmap files that say something wrong: where, what, and what to do.

use super::refused;

/// A file whose one topic says this too.
fn topic(more: &str) -> String {
    format!(
        "title = \"Course\"\n[[section]]\ntitle = \"S\"\n[[section.topic]]\ntitle = \"Loops\"\n{more}\n"
    )
}

#[test]
fn no_toml() {
    refused(
        "title = \"Course\n",
        "syntax",
        "\
invalid basic string, expected `\"`
 --> [FILE]:1:16
  |
1 | title = \"Course
  |                ^
",
    );
}

#[test]
fn a_value_of_another_type() {
    refused(
        "title = 3\n",
        "wrong-type",
        "\
`title` must be a text in quotes, but this is a whole number
 --> [FILE]:1:9
  |
1 | title = 3
  |         ^
",
    );
    refused(
        topic("requires = \"basics\""),
        "wrong-type",
        "\
`requires` must be a list of texts, but this is a text
 --> [FILE]:6:12
  |
6 | requires = \"basics\"
  |            ^^^^^^^^
",
    );
}

#[test]
fn an_unknown_key_and_what_may_have_been_meant() {
    refused(
        topic("minuts = 90"),
        "unknown-key",
        "\
unknown key `minuts` in a topic
 --> [FILE]:6:1
  |
6 | minuts = 90
  | ^^^^^^
  |
  = help: did you mean `minutes`?
",
    );
    refused(
        topic("colour = \"red\""),
        "unknown-key",
        "\
unknown key `colour` in a topic
 --> [FILE]:6:1
  |
6 | colour = \"red\"
  | ^^^^^^
  |
  = help: keys of your own begin with `x-` and are left alone
",
    );
}

#[test]
fn no_title() {
    refused(
        "summary = \"What it is about.\"\n",
        "missing-key",
        "\
the roadmap has no `title`
 --> [FILE]:1:1
  |
1 | summary = \"What it is about.\"
  | ^
  |
  = help: give it one, as in `title = \"…\"`
",
    );
    refused(
        "title = \"Course\"\n[[section]]\ntitle = \"S\"\n[[section.topic]]\nid = \"loops\"\n",
        "missing-key",
        "\
the topic has no `title`
 --> [FILE]:4:1
  |
4 | [[section.topic]]
  | ^^^^^^^^^^^^^^^^^
  |
  = help: give it one, as in `title = \"…\"`
",
    );
    refused(
        topic("items = [\"  \"]"),
        "empty",
        "\
`items` is empty
 --> [FILE]:6:10
  |
6 | items = [\"  \"]
  |          ^^^^
",
    );
}

#[test]
fn nothing_in_it() {
    refused(
        "",
        "missing-key",
        "\
the roadmap has no `title`
 --> [FILE]:1:1
  |
1 |
  | ^
  |
  = help: give it one, as in `title = \"…\"`
",
    );
}

#[test]
fn an_id_that_can_be_none() {
    refused(
        topic("id = \"../loops\""),
        "bad-id",
        "\
`../loops` can't be an id
 --> [FILE]:6:6
  |
6 | id = \"../loops\"
  |      ^^^^^^^^^^
  |
  = help: an id is letters, digits, `.`, `_` and `-`, and begins with a letter or digit: `loops`
",
    );
}

#[test]
fn one_id_for_two_topics() {
    refused(
        topic("id = \"a\"\n[[section.topic]]\nid = \"a\"\ntitle = \"More loops\""),
        "duplicate-id",
        "\
topic `a` is there twice, first on line 6
 --> [FILE]:8:6
  |
8 | id = \"a\"
  |      ^^^
  |
  = help: give one of them another `id`
",
    );
    refused(
        topic("id = \"a\"\n[[section.topic]]\naliases = [\"a\"]\ntitle = \"More loops\""),
        "duplicate-id",
        "\
topic `a` is there twice, first on line 6
 --> [FILE]:8:12
  |
8 | aliases = [\"a\"]
  |            ^^^
  |
  = help: give one of them another `id`
",
    );
}

#[test]
fn one_id_for_two_sections() {
    refused(
        "title = \"Course\"\nsection = [\n\
         \x20 { id = \"s\", title = \"S\", topic = [{ title = \"A\" }] },\n\
         \x20 { id = \"s\", title = \"T\", topic = [{ title = \"B\" }] },\n]\n",
        "duplicate-id",
        "\
section `s` is there twice, first on line 3
 --> [FILE]:4:10
  |
4 |   { id = \"s\", title = \"T\", topic = [{ title = \"B\" }] },
  |          ^^^
  |
  = help: give one of them another `id`
",
    );
}

#[test]
fn one_id_for_two_items() {
    refused(
        topic("items = [{ id = \"x\", title = \"X\" }, { id = \"x\", title = \"Y\" }]"),
        "duplicate-id",
        "\
item `x` is there twice, first on line 6
 --> [FILE]:6:44
  |
6 | items = [{ id = \"x\", title = \"X\" }, { id = \"x\", title = \"Y\" }]
  |                                            ^^^
  |
  = help: give one of them another `id`
",
    );
}

#[test]
fn a_requirement_that_is_not_there() {
    refused(
        topic("[[section.topic]]\ntitle = \"Generators\"\nrequires = [\"lops\"]"),
        "unknown-requires",
        "\
topic `generators` requires `lops`, which this roadmap does not have
 --> [FILE]:8:13
  |
8 | requires = [\"lops\"]
  |             ^^^^^^
  |
  = help: did you mean `loops`?
",
    );
    refused(
        topic("requires = [\"python-proficiency/asyncio\"]"),
        "unknown-requires",
        "\
topic `loops` requires `python-proficiency/asyncio`, which this roadmap does not have
 --> [FILE]:6:13
  |
6 | requires = [\"python-proficiency/asyncio\"]
  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: `requires` names other topics of this roadmap, by id
",
    );
}

#[test]
fn requirements_in_a_circle_are_named_whole() {
    refused(
        "title = \"Course\"\n[[section]]\ntitle = \"S\"\ntopic = [\n\
         \x20 { title = \"A\", requires = [\"c\"] },\n\
         \x20 { title = \"B\", requires = [\"a\"] },\n\
         \x20 { title = \"C\", requires = [\"b\"] },\n]\n",
        "cycle",
        "\
topics require each other in a circle: a -> c -> b -> a
 --> [FILE]:5:3
  |
5 |   { title = \"A\", requires = [\"c\"] },
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: one of these `requires` must go
",
    );
    refused(
        topic("requires = [\"loops\"]"),
        "cycle",
        "\
topic `loops` requires itself
 --> [FILE]:4:1
  |
4 | [[section.topic]]
  | ^^^^^^^^^^^^^^^^^
  |
  = help: one of these `requires` must go
",
    );
}

#[test]
fn an_unknown_level() {
    refused(
        topic("level = \"begginer\""),
        "unknown-level",
        "\
unknown level `begginer`
 --> [FILE]:6:9
  |
6 | level = \"begginer\"
  |         ^^^^^^^^^^
  |
  = help: did you mean `beginner`?
",
    );
    refused(
        format!(
            "levels = [\"one\", \"two\"]\n{}",
            topic("level = \"beginner\"")
        ),
        "unknown-level",
        "\
unknown level `beginner`
 --> [FILE]:7:9
  |
7 | level = \"beginner\"
  |         ^^^^^^^^^^
  |
  = help: the levels of this roadmap are one, two
",
    );
}

#[test]
fn an_estimate_past_all_sense() {
    refused(
        topic("minutes = 0"),
        "bad-minutes",
        "\
`minutes` must lie between 1 and 100000
 --> [FILE]:6:11
  |
6 | minutes = 0
  |           ^
",
    );
}

#[test]
fn merge_marks() {
    refused(
        "title = \"Course\"\n<<<<<<< HEAD\nsummary = \"a\"\n=======\nsummary = \"b\"\n>>>>>>> theirs\n",
        "merge-marks",
        "\
merge marks: two versions of the file were joined and not settled
 --> [FILE]:2:1
  |
2 | <<<<<<< HEAD
  | ^^^^^^^^^^^^
  |
  = help: keep the lines you want from both sides and delete those that begin with <<<<<<<, =======, >>>>>>>
",
    );
}

#[test]
fn bytes_that_are_no_text() {
    refused(
        b"title = \"Cours\xe9\"\n",
        "not-utf8",
        "\
the file is not UTF-8 text
 --> [FILE]:1:15
  |
1 | title = \"Cours\u{fffd}\"
  |               ^
  |
  = help: save it as UTF-8
",
    );
    refused(
        b"title = \"Course\"\n\0\0\0\0",
        "not-text",
        "\
the file is not text: there is a NUL byte in it
--> [FILE]:2:1
 = help: it is another kind of file, or was damaged: take it from a backup
",
    );
}
