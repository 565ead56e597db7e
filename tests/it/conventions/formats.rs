//! The six formats: what each command prints in each, and that they say the same.

use serde_json::Value;

use super::{BREAD, CHANGES, FORMATS, READS};
use crate::support::Home;

/// Commands that print records, and the key under which JSON has them.
const LISTINGS: [(&str, &str); 11] = [
    ("", "roadmaps"),
    ("roadmaps", "roadmaps"),
    ("list -r bread --items", "topics"),
    ("search dough", "topics"),
    ("show bread/dough bread/flour/rye", "topics"),
    ("next -n 2", "topics"),
    ("path bread/dough", "topics"),
    ("log -r all", "log"),
    ("stats", "stats"),
    ("check", "problems"),
    ("done bread/flour bread/dough --dry-run", "changed"),
];

/// A home in which every one of [`LISTINGS`] has something to say.
fn full_home() -> Home {
    let home = Home::new();
    home.roadmap("bread.toml", BREAD).progress(
        "version = 1\n[topics]\n\"bread/flour/wheat\" = { status = \"done\", completed = 2026-11-19 }\n\
         \"bread/yeast\" = { status = \"learning\" }\n",
    );
    home
}

#[track_caller]
fn records(home: &Home, line: &str, key: &str) -> Vec<Value> {
    let text = home.run(&format!("{line} --json")).done().exits(0).stdout();
    let json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["version"], 1, "{line}");
    let records = json[key].as_array().unwrap().clone();
    assert!(!records.is_empty(), "`{line}` has nothing to say");
    records
}

/// What a run prints, which must succeed.
#[track_caller]
fn printed(home: &Home, line: &str) -> String {
    home.run(line).done().exits(0).stdout()
}

#[test]
fn every_command_prints_in_every_format_from_an_empty_home() {
    let home = Home::new();
    let changes = CHANGES.map(|line| format!("{line} --dry-run"));
    let lines = READS
        .iter()
        .copied()
        .chain(changes.iter().map(String::as_str))
        .chain(["check", "schema", "completions bash"])
        // There is nothing to take back, and this says so by failing.
        .filter(|line| !line.starts_with("undo"));
    for line in lines {
        for format in FORMATS {
            let done = home
                .run(&format!("{line} --format {format}"))
                .done()
                .exits(0);
            let text = done.stdout();
            assert!(
                !text.contains('\x1b'),
                "{line} --format {format} is coloured"
            );
            let is_text = line == "schema" || line.starts_with("completions");
            match format {
                "json" if !is_text => assert_eq!(done.json()["version"], 1, "{line}"),
                "jsonl" if !is_text => {
                    for line in text.lines() {
                        let record: Value = serde_json::from_str(line).unwrap();
                        assert!(record["type"].is_string(), "{line}");
                    }
                }
                _ => {}
            }
        }
    }
}

#[test]
fn on_a_pipe_it_is_tsv() {
    let home = full_home();
    for (line, _) in LISTINGS {
        let tsv = printed(&home, &format!("{line} --format tsv"));
        assert_eq!(printed(&home, line), tsv, "{line}");
        assert_ne!(tsv, "", "{line}");
    }
}

#[test]
fn tsv_is_a_record_a_row_without_a_header() {
    let home = full_home();
    for (line, key) in LISTINGS {
        let rows = printed(&home, line);
        let records = records(&home, line, key);
        assert_eq!(rows.lines().count(), records.len(), "{line}");
        let columns: Vec<usize> = rows.lines().map(|row| row.split('\t').count()).collect();
        assert!(columns.iter().all(|&count| count == columns[0]), "{line}");
    }
}

#[test]
fn tsv_cuts_nothing() {
    let home = Home::new();
    let title = "A title that goes on and on ".repeat(40);
    let title = title.trim();
    home.roadmap("long.toml", BREAD.replace("Dough", title));
    for line in ["list --items -r all", "path asyncio"] {
        let rows: Vec<String> = printed(&home, line).lines().map(str::to_owned).collect();
        let records = records(&home, line, "topics");
        assert_eq!(rows.len(), records.len());
        for (row, topic) in rows.iter().zip(&records) {
            let text = |key: &str| topic[key].as_str().unwrap();
            let minutes = topic["minutes"]
                .as_u64()
                .map_or_else(String::new, |m| m.to_string());
            let expected = [
                text("id"),
                text("status"),
                text("level"),
                &minutes,
                text("section"),
                text("title"),
            ];
            assert_eq!(*row, expected.join("\t"));
        }
    }
    assert!(printed(&home, "list -r bread").contains(title));
}

#[test]
fn csv_has_the_json_keys_as_its_header() {
    let home = full_home();
    for (line, key) in LISTINGS {
        let csv = printed(&home, &format!("{line} --format csv"));
        let records = records(&home, line, key);
        let keys: Vec<&str> = records[0]
            .as_object()
            .unwrap()
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(csv.lines().next(), Some(&*keys.join(",")), "{line}");
        assert_eq!(csv.lines().count(), 1 + records.len(), "{line}");
    }
}

#[test]
fn csv_has_its_header_where_nothing_is_listed() {
    let home = Home::new();
    let empty = printed(&home, "list --status skipped --format csv");
    let full = printed(&home, "list --format csv");
    assert_eq!(
        empty.lines().collect::<Vec<_>>(),
        [full.lines().next().unwrap()]
    );
}

#[test]
fn ids_are_those_of_the_records() {
    let home = full_home();
    for (line, key) in LISTINGS {
        if ["stats", "check"].contains(&line) {
            continue;
        }
        let ids = printed(&home, &format!("{line} --ids"));
        let records = records(&home, line, key);
        let expected: Vec<_> = records.iter().map(|record| record["id"].as_str()).collect();
        let ids: Vec<_> = ids.lines().map(Some).collect();
        assert_eq!(ids, expected, "{line}");
    }
}

#[test]
fn jsonl_has_a_record_a_line() {
    let home = full_home();
    for (line, key) in LISTINGS {
        let text = printed(&home, &format!("{line} --format jsonl"));
        let mut found = Vec::new();
        for line in text.lines() {
            let mut record: Value = serde_json::from_str(line).unwrap();
            let kind = record
                .as_object_mut()
                .unwrap()
                .shift_remove("type")
                .unwrap();
            if kind != "summary" {
                found.push(record);
            }
        }
        assert_eq!(found, records(&home, line, key), "{line}");
    }
}

#[test]
fn the_shorthands_are_the_formats() {
    let home = full_home();
    for (short, long) in [("--json", "--format json"), ("--ids", "--format ids")] {
        for (line, _) in LISTINGS {
            assert_eq!(
                printed(&home, &format!("{line} {short}")),
                printed(&home, &format!("{line} {long}")),
            );
        }
    }
}

#[test]
fn two_formats_at_once_are_a_usage_error() {
    let home = Home::new();
    for flags in [
        "--json --ids",
        "--json --format csv",
        "--format json --ids",
        "--format xml",
    ] {
        let done = home.run(&format!("list {flags}")).done().exits(2);
        assert_eq!(done.stdout(), "", "{flags}");
        assert!(done.stderr().contains("error"), "{flags}");
    }
}

#[test]
fn an_empty_list_is_a_success_unless_the_exit_code_is_to_tell() {
    let home = Home::new();
    home.roadmap("bread.toml", BREAD);
    home.run("skip bread/flour bread/dough -q").prints("");
    for line in [
        "list --status learning",
        "search qqqqqqqqqqqqqqqq",
        "next -r bread",
        "path bread/dough",
        "log --since 2030-01-01",
    ] {
        home.run(line).prints("");
        home.run(&format!("{line} --exit-code")).fails(4, "");
        let json = home
            .run(&format!("{line} --exit-code --json"))
            .done()
            .exits(4);
        assert_eq!(json.json()["version"], 1, "an empty answer is an answer");
    }
    home.run("list -r bread --exit-code --ids")
        .prints("bread/flour\nbread/dough\n");
}

#[test]
fn times_are_rfc_3339_in_utc() {
    let home = Home::new();
    home.roadmap("bread.toml", BREAD);
    let started = home
        .run("start bread/flour --at 2026-11-20T17:03:10.75+02:00 --json")
        .env("TZ", "America/New_York")
        .done()
        .exits(0);
    assert_eq!(started.json()["changed"][0]["at"], "2026-11-20T15:03:10Z");
    home.run("done bread/flour --at 2026-11-21 -q").prints("");
    home.run("show bread/flour --field started")
        .prints("2026-11-20T15:03:10Z\n");
    home.run("show bread/flour --field completed")
        .prints("2026-11-21T12:00:00Z\n");
    home.run("log").env("TZ", "Asia/Tokyo").prints(
        "bread/flour\tdone\t2026-11-21T12:00:00Z\tFlour\n\
         bread/flour\tstarted\t2026-11-20T15:03:10Z\tFlour\n",
    );
}
