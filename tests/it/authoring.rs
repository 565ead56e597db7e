//! Roadmaps of one's own: made, edited, laid over bundled ones, checked; and links opened.

#![cfg(unix)]

use crate::support::Home;

#[test]
fn a_new_roadmap_is_fine_as_it_stands() {
    let home = Home::new();
    home.run("new \"Bread & Butter\"")
        .prints("[HOME]/home/roadmaps/bread-butter.toml\tcreated\n");
    home.run("check").prints("");
    home.run("check home/roadmaps/bread-butter.toml --json")
        .prints("{\"version\":1,\"problems\":[]}\n");
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

const EMPTY_OVERLAY: &str = "\
id = \"python-proficiency\"
extends = \"python-proficiency\"
";

#[test]
fn editing_a_bundled_roadmap_makes_an_overlay() {
    let home = Home::new();
    home.run("done asyncio -q").done().exits(0);
    let editor = home.script(
        "editor.sh",
        "cp \"$1\" seen.toml\n\
         printf '[[section]]\\nid = \"concurrency-async\"\\n[[section.topic]]\\ntitle = \"Trio\"\\n' >> \"$1\"",
    );
    home.run("edit python-prof")
        .env("EDITOR", &editor)
        .prints("[HOME]/home/roadmaps/python-proficiency.toml\tedited\n");
    let seen = std::fs::read_to_string(home.path("seen.toml")).unwrap();
    assert!(seen.contains(EMPTY_OVERLAY), "{seen}");
    home.run("check").prints("");
    home.run("list --section concurrency-async -r python-prof --ids")
        .prints(
            "python-proficiency/threading\npython-proficiency/multiprocessing\n\
         python-proficiency/asyncio\npython-proficiency/coroutines\npython-proficiency/trio\n",
        );
    home.run("list --status done --ids")
        .prints("python-proficiency/asyncio\n");
    // The next time it is that file.
    let editor = home.script("second.sh", "cp \"$1\" seen.toml");
    home.run("edit python-proficiency -q")
        .env("EDITOR", &editor)
        .prints("");
    assert!(
        std::fs::read_to_string(home.path("seen.toml"))
            .unwrap()
            .contains("Trio")
    );
}

#[test]
fn what_was_only_looked_at_leaves_nothing_behind() {
    let home = Home::new();
    let looking = home.script("looking.sh", "true");
    let failing = home.script("failing.sh", "exit 3");
    for line in ["edit python-mastery", "edit"] {
        home.run(line).env("EDITOR", &looking).done().exits(0);
        assert!(!home.path("home").exists(), "{line}");
        let failed = home
            .run(line)
            .env("EDITOR", &failing)
            .done()
            .exits(1)
            .says("");
        assert_eq!(
            failed.stderr(),
            "error: `[HOME]/failing.sh` ended with exit status: 3\n"
        );
        assert!(!home.path("home").exists(), "{line}");
        let missing = home
            .run(line)
            .env("EDITOR", "no-such-editor-here")
            .done()
            .exits(1)
            .says("");
        assert!(
            missing
                .stderr()
                .starts_with("error: can't start `no-such-editor-here`: ")
        );
        assert!(!home.path("home").exists(), "{line}");
    }
}

#[test]
fn errors_after_editing_are_told() {
    let home = Home::new();
    let editor = home.script("editor.sh", "printf 'titel = 1\\n[[sektion]]\\n' >> \"$1\"");
    let bad = home
        .run("edit python-learning")
        .env("EDITOR", &editor)
        .done()
        .exits(1)
        .complains("");
    let rows: Vec<String> = bad.stdout().lines().map(str::to_owned).collect();
    assert_eq!(rows.len(), 2, "all of them: {rows:?}");
    assert!(rows[0].contains("python-learning.toml\t") && rows[0].contains("`titel`"));
    assert!(rows[1].contains("`sektion`"));
    // The bundled one must not stand in for it, and what mends it is near.
    home.run("next -r python-learning").done().exits(1).says("");
    let editor = home.script("mending.sh", "sed -i '/titel/d; /sektion/d' \"$1\"");
    for name in ["python-learn", "python-learning"] {
        let done = home.run(&format!("edit {name}")).env("EDITOR", &editor);
        done.prints("[HOME]/home/roadmaps/python-learning.toml\tedited\n");
    }
    home.run("list -r python-learning --ids -n 1")
        .prints("python-learning/introduction-to-python\n");
}

#[test]
fn the_progress_file_is_edited_and_checked() {
    let home = Home::new();
    let line = "\"python-proficiency/asyncio\" = { status = \"doing\" }";
    let editor = home.script("editor.sh", &format!("echo '{line}' >> \"$1\""));
    let bad = home
        .run("edit --json")
        .env("VISUAL", &editor)
        .env("EDITOR", "unused")
        .done()
        .exits(1);
    let problem = &bad.json()["problems"][0];
    assert_eq!(problem["code"], "unknown-status");
    assert_eq!(problem["line"], 5);
    home.run("list --json").done().exits(1).says("");
    let editor = home.script("mending.sh", "sed -i s/doing/done/ \"$1\"");
    home.run("edit")
        .env("EDITOR", &editor)
        .prints("[HOME]/home/progress.toml\tedited\n");
    home.run("list --status done --ids")
        .prints("python-proficiency/asyncio\n");
    // An editor may be given arguments of its own.
    let editor = format!(
        "{} -w",
        home.script("recording.sh", "echo \"$@\" > arguments")
            .display()
    );
    home.run("edit -q").env("EDITOR", editor).prints("");
    let arguments = std::fs::read_to_string(home.path("arguments")).unwrap();
    assert!(arguments.starts_with("-w ") && arguments.ends_with("home/progress.toml\n"));
}

#[test]
fn an_overlay_changes_adds_and_removes() {
    let home = Home::new();
    home.run("done python-proficiency/asyncio python-proficiency/threading -q")
        .done()
        .exits(0);
    home.roadmap(
        "mine.toml",
        "id = \"python-proficiency\"\n\
         extends = \"python-proficiency\"\n\
         title = \"My Python\"\n\
         remove = [\"multiprocessing\", \"section:key-third-party-libraries\"]\n\
         [[section]]\n\
         id = \"concurrency-async\"\n\
         [[section.topic]]\n\
         id = \"asyncio\"\n\
         title = \"asyncio, in depth\"\n\
         minutes = 90\n\
         [[section.topic]]\n\
         title = \"Trio\"\n\
         requires = [\"asyncio\"]\n\
         [[section]]\n\
         title = \"Games\"\n\
         level = \"expert\"\n\
         [[section.topic]]\n\
         title = \"Pygame\"\n",
    );
    home.run("check").prints("");
    // What required something that went requires only the rest.
    home.run("show python-proficiency/concurrent-futures --field requires")
        .prints("python-proficiency/error-handling\n");
    home.run("list -r python-prof --section concurrency-async,games")
        .prints(
            "python-proficiency/threading\tdone\tadvanced\t480\tConcurrency & Async\tThreading\n\
         python-proficiency/asyncio\tdone\tadvanced\t90\tConcurrency & Async\tasyncio, in depth\n\
         python-proficiency/coroutines\tpending\tadvanced\t240\tConcurrency & Async\tCoroutines\n\
         python-proficiency/trio\tpending\tadvanced\t\tConcurrency & Async\tTrio\n\
         python-proficiency/pygame\tpending\texpert\t\tGames\tPygame\n",
        );
    home.run("show web-development -r python-prof")
        .done()
        .exits(3)
        .says("");
    let roadmaps = home
        .run("roadmaps --json -r python-prof")
        .done()
        .exits(0)
        .json();
    let mine = &roadmaps["roadmaps"][0];
    assert_eq!(mine["title"], "My Python");
    assert_eq!(mine["topics"], 43 - 1 - 8 + 2);
    assert_eq!(mine["done"], 2);
    assert!(
        mine["origin"]
            .as_str()
            .unwrap()
            .ends_with("/home/roadmaps/mine.toml")
    );
}

#[test]
fn an_extension_of_another_id_is_a_course_of_its_own() {
    let home = Home::new();
    home.run("done python-proficiency/asyncio -q")
        .done()
        .exits(0);
    home.roadmap("short.toml", "title = \"Short\"\nextends = \"python-proficiency\"\nremove = [\"section:devops-tooling\"]\n");
    home.run("show short/asyncio --field status")
        .prints("pending\n");
    home.run("show python-proficiency/asyncio --field status")
        .prints("done\n");
    assert_eq!(
        home.run("list -r short --ids")
            .done()
            .stdout()
            .lines()
            .count(),
        43 - 4
    );
}

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

const LINKS: &str = r#"
title = "Links"
[[section]]
title = "All"
[[section.topic]]
title = "Two"
links = [
  { title = "One", url = "https://example.org/one?a=1&b=$HOME" },
  { title = "Other", url = "http://example.org/other" },
]
[[section.topic]]
title = "Odd"
links = [{ title = "File", url = "file:///etc/passwd" }]
[[section.topic]]
title = "None"
"#;

#[test]
fn a_link_is_opened_in_the_browser_as_it_stands() {
    let home = Home::new();
    home.roadmap("links.toml", LINKS);
    let browser = home.script(
        "browser.sh",
        "printf '%s\\n' \"$#\" \"$1\" > opened; echo noise",
    );
    let open = |line: &str| home.run(line).env("BROWSER", &browser);
    open("open two --dry-run").prints("https://example.org/one?a=1&b=$HOME\topened\n");
    assert!(!home.path("opened").exists());
    open("open two").prints("https://example.org/one?a=1&b=$HOME\topened\n");
    let opened = || std::fs::read_to_string(home.path("opened")).unwrap();
    assert_eq!(opened(), "1\nhttps://example.org/one?a=1&b=$HOME\n");
    open("open two -n 2 -q").prints("");
    assert_eq!(opened(), "1\nhttp://example.org/other\n");
    open("open two -n 3").fails(1, "error: links/two has only 2 links\n");
    open("open two -n 0").fails(2, "error: links are counted from one\n");
    open("open none").fails(1, "error: links/none has no link\n");
    open("open odd").fails(
        1,
        "error: `file:///etc/passwd` is not opened: only http and https links are\n",
    );
    assert_eq!(opened(), "1\nhttp://example.org/other\n");
    assert!(!home.path("home/progress.toml").exists());
}
