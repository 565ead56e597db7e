//! What is printed, of which roadmaps, in which form.

use super::{BREAD, PROGRESS};
use crate::support::Home;

fn baker() -> Home {
    let home = Home::new();
    home.roadmap("bread.toml", BREAD).progress(PROGRESS);
    home
}

#[test]
fn the_active_roadmap_is_a_checklist() {
    baker().run("export").prints(
        r#"# Bread <!-- roadmap id=bread -->

## Dough <!-- id=dough -->

- [x] [Flour](https://example.org/flour) <!-- id=flour minutes=60 completed=2026-11-19T12:00:00Z -->
  - [x] Wheat <!-- record=none -->
  - [x] Rye <!-- record=none -->
- [ ] Yeast & "co" \<b> *(learning)* <!-- id=yeast requires=flour started=2026-11-20T09:00:00Z -->

  > \=slow

- [ ] ~~Salt~~ <!-- id=salt -->
"#,
    );
}

#[test]
fn the_roadmap_file_says_nothing_of_the_progress() {
    baker().run("export bre --to toml").prints(
        r#"id = "bread"
title = "Bread"

[[section]]
id = "dough"
title = "Dough"

[[section.topic]]
id = "flour"
title = "Flour"
minutes = 60
links = [{ title = "Flour", url = "https://example.org/flour" }]
items = ["Wheat", "Rye"]

[[section.topic]]
id = "yeast"
title = 'Yeast & "co" <b>'
requires = ["flour"]

[[section.topic]]
id = "salt"
title = "Salt"
"#,
    );
}

#[test]
fn the_exported_file_is_the_same_roadmap() {
    let home = baker();
    let listed = |home: &Home| home.run("list --items --json").done().exits(0).stdout();
    let before = listed(&home);
    home.run("export -o home/roadmaps/bread.toml --force -q")
        .prints("");
    home.run("check").prints("");
    assert_eq!(listed(&home), before);
    let first = home.run("export --to toml").done().exits(0).stdout();
    let file = std::fs::read_to_string(home.path("home/roadmaps/bread.toml")).unwrap();
    assert_eq!(file, first);
}

#[test]
fn spreadsheets_get_what_list_gives_them() {
    let home = baker();
    let listed = home.run("list --items --format csv").done().exits(0);
    home.run("export --to csv").prints(&listed.stdout());
    home.run("export --format csv").prints(&listed.stdout());
    assert!(listed.stdout().contains(",'=slow,"));
}

#[test]
fn json_has_every_roadmap_that_is_asked_for() {
    let home = baker();
    let ids = |line: &str| {
        let json = home.run(line).done().exits(0).json();
        let documents = json["documents"].as_array().unwrap();
        let ids = documents
            .iter()
            .map(|one| one["id"].as_str().unwrap().to_owned());
        ids.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(ids("export --to json"), "bread");
    assert_eq!(ids("export --json"), "bread");
    assert_eq!(
        ids("export python-exp bread python-exp --json"),
        "python-experienced bread"
    );
    assert_eq!(ids("export --json -r all").split(' ').count(), 6);
    home.run("use --none -q").prints("");
    assert_eq!(ids("export --json").split(' ').count(), 6);
}

#[test]
fn json_holds_records_and_nothing_that_follows_from_them() {
    let json = baker().run("export --json").done().exits(0).json();
    let topics = &json["documents"][0]["sections"][0]["topics"];
    assert_eq!(topics[0]["record"]["status"], "done");
    assert_eq!(topics[0]["record"]["completed"], "2026-11-19T12:00:00Z");
    assert!(topics[0]["items"][0]["record"].is_null());
    assert_eq!(topics[1]["record"]["note"], "=slow");
    assert!(topics[1]["level"].is_null());
}

#[test]
fn a_record_under_an_old_name_goes_with_its_topic() {
    let home = Home::new();
    home.roadmap(
        "bread.toml",
        BREAD.replace("id = \"yeast\"", "id = \"yeast\"\naliases = [\"leaven\"]"),
    );
    home.progress("version = 1\n[topics]\n'bread/leaven' = { status = 'known' }\n'bread/gone' = { status = 'done' }\n");
    let text = home.run("export bread").done().exits(0).stdout();
    assert!(
        text.contains(
            "- [x] Yeast & \"co\" \\<b> *(known)* <!-- id=yeast aliases=leaven requires=flour -->\n"
        ),
        "{text}"
    );
    assert!(!text.contains("gone"));
}

#[test]
fn what_is_known_from_elsewhere_is_shown_but_is_no_record() {
    let home = Home::new();
    home.run("known functions -r python-proficiency -q")
        .done()
        .exits(0);
    let text = home.run("export python-mastery").done().exits(0).stdout();
    let line = text
        .lines()
        .find(|line| line.contains(" id=return-statements "));
    assert!(
        line.unwrap()
            .starts_with("- [x] Return statements *(known)* <!--"),
        "{line:?}"
    );
    assert!(line.unwrap().contains(" record=none "), "{line:?}");
    let text = home
        .run("export python-mastery --only-here")
        .done()
        .exits(0)
        .stdout();
    assert!(!text.contains("*(known)*"));
}

#[test]
fn one_roadmap_is_one_document() {
    let home = Home::new();
    let hint = "name one of `python-proficiency`, `python-mastery`";
    home.run("export python-prof python-mast").fails(
        2,
        &format!("error: `--to markdown` takes one roadmap, not 2\n |\n = help: {hint}\n"),
    );
    home.run("export --to toml")
        .done()
        .exits(2)
        .says("")
        .stderr()
        .starts_with("error: `--to toml` takes one roadmap, not 5\n")
        .then_some(())
        .unwrap();
}

#[test]
fn a_calendar_asks_for_the_hours() {
    let home = baker();
    home.run("export --to ics").fails(
        2,
        "error: a calendar needs to know how many hours you learn a week\n |\n \
         = help: add `--hours-per-week 5`, as for `roadmap plan`\n",
    );
    home.run("export --to dot --hours-per-week 5")
        .fails(2, "error: `--hours-per-week` is for `--to ics` alone\n");
    let calendar = home
        .run("export --to ics --hours-per-week 1")
        .done()
        .exits(0)
        .stdout();
    assert_eq!(
        calendar,
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//roadmap//roadmap//EN\r\n\
         BEGIN:VEVENT\r\nUID:a49fab24-8e63-86f8-9675-306db5d2acf4\r\nDTSTAMP:20261120T180000Z\r\n\
         DTSTART;VALUE=DATE:20261120\r\nDTEND;VALUE=DATE:20261127\r\n\
         SUMMARY:Yeast & \"co\" <b>\r\nDESCRIPTION:1 h\\nbread/yeast\r\nCATEGORIES:Dough\r\n\
         TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
}

#[test]
fn a_roadmap_or_a_form_that_there_is_not_is_told_of() {
    let home = Home::new();
    let done = home.run("export python-masterly").done().exits(3).says("");
    assert!(
        done.stderr().contains("did you mean `python-mastery`?"),
        "{}",
        done.stderr()
    );
    let done = home.run("export --to pdf").done().exits(2).says("");
    assert!(done.stderr().contains("mermaid"), "{}", done.stderr());
}

#[test]
fn a_roadmap_that_could_not_be_loaded_is_no_export() {
    let home = baker();
    home.roadmap("bread.toml", "titel = 'x'\n");
    let done = home.run("export --json").done().exits(1).says("");
    assert!(done.stderr().contains("titel"), "{}", done.stderr());
}
