//! Files in the editor, for which small scripts stand in.

use crate::support::Home;

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
