//! A whole course, walked by asking what is next until nothing is.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::Home;

#[test]
fn a_course_is_walked_to_its_end() {
    let home = Home::new();
    home.run("use python-proficiency -q").prints("");
    let listed = home.run("list --json").done().exits(0).json();
    let topics = listed["topics"].as_array().unwrap();
    assert_eq!(topics.len(), 43);

    let mut named: Vec<String> = Vec::new();
    for day in 0.. {
        let now = format!("2027-{:02}-{:02}T18:00:00Z", day / 28 + 1, day % 28 + 1);
        let next = home.run("next --json").at(&now).done().exits(0).json();
        let Some(topic) = next["topics"].get(0) else {
            assert_eq!(next["empty"], "finished");
            assert_eq!(next["blocked_by"], Value::Array(Vec::new()));
            break;
        };
        let id = topic["id"].as_str().unwrap().to_owned();
        assert!(!named.contains(&id), "{id} is named twice");
        let shown = home
            .run(&format!("show {id} --json"))
            .done()
            .exits(0)
            .json();
        let shown = &shown["topics"][0];
        assert_eq!(shown["blocked_by"], Value::Array(Vec::new()), "{id}");
        assert_eq!(shown["ready"], true, "{id}");
        for required in shown["requires"].as_array().unwrap() {
            let done = named.iter().any(|id| required == id);
            assert!(done, "{id} comes before {required}, which it requires");
        }
        home.run(&format!("done {id} -q")).at(&now).prints("");
        named.push(id);
    }

    let all: BTreeSet<&str> = topics
        .iter()
        .map(|topic| topic["id"].as_str().unwrap())
        .collect();
    let found: BTreeSet<&str> = named.iter().map(String::as_str).collect();
    assert_eq!(found, all);
    home.run("next --exit-code")
        .at("2027-03-01T18:00:00Z")
        .fails(4, "");
    home.run("list --status pending,learning --exit-code")
        .fails(4, "");
    let about = home.run("about --json").done().exits(0).json();
    assert_eq!(about["roadmaps"][0]["percent"], 100);
    // One line a topic, under three lines and a blank one of head and one of the table.
    assert_eq!(home.progress_text().lines().count(), 5 + 43);
    // And all of it can be taken back.
    home.run("undo 43 -q").prints("");
    home.run("list --status pending --ids --limit 1")
        .prints("python-proficiency/basic-syntax\n");
    home.run("list --status done").prints("");
}
