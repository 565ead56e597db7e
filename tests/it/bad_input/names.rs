//! Names that name nothing, or more than one thing: the nearest ones or all candidates are named,
//! and nothing is changed.

use crate::support::Home;

const SEARCH: &str = " |\n = help: `roadmap search WORDS` finds topics\n";

#[test]
fn an_unknown_topic_and_the_nearest_ones() {
    Home::new().run("show asincio").fails(
        3,
        "\
error: no topic is called `asincio`
 |
 = help: did you mean one of `python-proficiency/asyncio`, `python-experienced/asyncio-and-asynchronous-programming`, `python-mastery/asyncio-fundamentals`?
",
    );
}

#[test]
fn names_that_look_like_paths_are_names() {
    let home = Home::new();
    home.progress("version = 1\n");
    for name in [
        "/",
        "//",
        "..",
        "../progress",
        "../../etc/passwd",
        "python-proficiency/",
        "python-proficiency/asyncio/../threading",
        "python-proficiency/asyncio/zebra",
    ] {
        let told = format!("error: no topic is called `{name}`\n{SEARCH}");
        home.run(&format!("show {name}")).fails(3, &told);
        home.run(&format!("done {name}")).fails(3, &told);
    }
    assert_eq!(home.progress_text(), "version = 1\n");
}

#[test]
fn an_empty_name() {
    let home = Home::new();
    let told = format!("error: the name of a topic is empty\n{SEARCH}");
    for words in [
        &["show", ""][..],
        &["done", ""],
        &["done", " \t"],
        &["note", "", "text"],
        &["path", ""],
        &["open", ""],
        &["next", "--goal", ""],
        &["next", "--not", ""],
    ] {
        home.run_words(words).fails(3, &told);
    }
    let told = "\
error: the name of a roadmap is empty
 |
 = help: `roadmap roadmaps -r all` lists them
";
    for words in [
        &["use", ""][..],
        &["about", ""],
        &["edit", ""],
        &["list", "-r", ""],
        &["list", "-r", "python-mastery,"],
    ] {
        home.run_words(words).fails(3, told);
    }
    home.run_words(&["list", "--section", ""]).fails(
        3,
        "\
error: the name of a section is empty
 |
 = help: `roadmap about` lists them
",
    );
}

#[test]
fn a_name_of_two_topics() {
    let home = Home::new();
    for line in [
        "done basic-syntax",
        "show basic-syntax",
        "note basic-syntax text",
    ] {
        home.run(line).fails(
            3,
            "\
error: `basic-syntax` names more than one topic
 |
 = help: say which: `python-proficiency/basic-syntax`, `python-learning/basic-syntax`
",
        );
    }
    assert!(!home.path("home").exists());
    // In the roadmap that the call is about there is one.
    home.run("known basic-syntax -r python-learning -q")
        .prints("");
}

#[test]
fn one_unknown_name_among_several_and_nothing_is_done() {
    let home = Home::new();
    home.progress("version = 1\n");
    for line in ["done", "known", "start", "skip", "reset", "show"] {
        home.run(&format!("{line} asyncio zebra basic-syntax"))
            .fails(
                3,
                "\
error: no topic is called `zebra`
 |
 = help: `roadmap search WORDS` finds topics

error: `basic-syntax` names more than one topic
 |
 = help: say which: `python-proficiency/basic-syntax`, `python-learning/basic-syntax`
",
            );
    }
    home.run("done -")
        .input("asyncio\nzebra\n")
        .fails(3, &format!("error: no topic is called `zebra`\n{SEARCH}"));
    assert_eq!(home.progress_text(), "version = 1\n");
    assert!(!home.path("state").exists());
}

#[test]
fn an_unknown_roadmap() {
    let home = Home::new();
    for line in [
        "list -r haskell",
        "use haskell",
        "about haskell",
        "edit haskell",
    ] {
        home.run(line).fails(
            3,
            "\
error: no roadmap is called `haskell`
 |
 = help: `roadmap roadmaps -r all` lists them
",
        );
    }
    home.run("use python-mastry").fails(
        3,
        "\
error: no roadmap is called `python-mastry`
 |
 = help: did you mean `python-mastery`?
",
    );
    assert!(!home.path("home").exists());
}

#[test]
fn the_beginning_of_two_roadmaps() {
    let home = Home::new();
    for line in [
        "list -r python-pr,python-m,python",
        "use python",
        "about python",
    ] {
        home.run(line).fails(
            3,
            "\
error: `python` names more than one roadmap
 |
 = help: say which: `python-proficiency`, `python-mastery`, `python-developer`, `python-learning`, `python-experienced`
",
        );
    }
}

/// Half of them would be a guess: the broken one may be the one that was meant.
#[test]
fn the_beginning_of_a_roadmap_and_of_one_that_was_left_out() {
    let home = Home::new();
    home.roadmap("python-mine.toml", "title = 1\n");
    home.run("use python-m").fails(
        3,
        "\
warning: left out: `title` must be a text in quotes, but this is a whole number
 --> [HOME]/home/roadmaps/python-mine.toml:1:9
  |
1 | title = 1
  |         ^
error: `python-m` names more than one roadmap
 |
 = help: say which: `python-mastery`, `python-mine`
",
    );
}

#[test]
fn an_unknown_section() {
    let home = Home::new();
    home.run("list --section concurency").fails(
        3,
        "\
error: no section is called `concurency`
 |
 = help: did you mean `concurrency`?
",
    );
    home.run("done --section zebra --yes").fails(
        3,
        "\
error: no section is called `zebra`
 |
 = help: `roadmap about` lists them
",
    );
    assert!(!home.path("home").exists());
}

#[test]
fn an_active_roadmap_that_is_gone_is_told_of() {
    let home = Home::new();
    home.progress("active = \"gone\"\n");
    home.run("show python-proficiency/asyncio --field status")
        .done()
        .exits(0)
        .says("pending\n")
        .complains(
            "warning: the active roadmap `gone` is not in the library; `roadmap use` chooses another\n",
        );
}
