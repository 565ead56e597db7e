//! Whatever stands in titles and notes, each form stays what it is.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use roadmap_core::document::Document;
use roadmap_core::safe::is_unsafe;

use super::documents::{library, progress};
use super::generated::documents;
use roadmap::form;
use roadmap::query::export::{Form, export};
use roadmap::query::filter::Filter;
use roadmap::query::knowledge::Sharing;
use roadmap::query::plan::{PlanOptions, plan};
use roadmap::query::scope::Scope;
use roadmap::query::standing::Standing;
use roadmap::query::stats::Today;
use roadmap::render::exported;

fn written(document: &Document, form: Form) -> String {
    let library = library(&[&form::toml::write(document)]);
    let progress = progress(document);
    let standing = Standing::new(&library, &progress, Sharing::Everywhere);
    let today = Today {
        now: Timestamp::from_second(1_800_000_000).unwrap(),
        zone: TimeZone::UTC,
    };
    let options = PlanOptions {
        minutes_per_week: 600,
        until: None,
        goal: None,
        limit: None,
    };
    let scope = Scope::new(&library, None, None);
    let weeks = plan(&standing, &scope, &Filter::default(), options, &today);
    let view = export(&standing, &[0], form, Some(weeks), today.now);
    String::from_utf8(exported(&view).unwrap()).unwrap()
}

fn topics(document: &Document) -> usize {
    let sections = document.sections.iter();
    sections.map(|section| section.topics.len()).sum()
}

/// The rows of a text whose cells are parted by tabs and may stand in quotes.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut is_quoted = false;
    for c in text.chars() {
        let row = rows.last_mut().unwrap();
        match c {
            '"' => is_quoted = !is_quoted,
            '\t' if !is_quoted => row.push(String::new()),
            '\n' if !is_quoted => rows.push(vec![String::new()]),
            _ => row.last_mut().unwrap().push(c),
        }
    }
    rows.pop();
    rows
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_form_steers_a_terminal(document in documents()) {
        for (form, own) in [
            (Form::Markdown, "\n"),
            (Form::Json, "\n"),
            (Form::Toml, "\n"),
            (Form::Csv, "\n\t"),
            (Form::Taskwarrior, "\n"),
            (Form::Ics, "\r\n"),
            (Form::Dot, "\n"),
            (Form::Mermaid, "\n"),
            (Form::Anki, "\n\t"),
        ] {
            let text = written(&document, form);
            let found = text.chars().find(|&c| is_unsafe(c) && !own.contains(c));
            prop_assert_eq!(found, None, "{}: {}", form.as_str(), text);
        }
    }

    #[test]
    fn taskwarrior_gets_a_task_a_topic(document in documents()) {
        let tasks: serde_json::Value =
            serde_json::from_str(&written(&document, Form::Taskwarrior)).unwrap();
        let tasks = tasks.as_array().unwrap();
        prop_assert_eq!(tasks.len(), topics(&document));
        let is_there = |id: &serde_json::Value| tasks.iter().any(|task| task["uuid"] == *id);
        for task in tasks {
            let depends = task["depends"].as_array().into_iter().flatten();
            prop_assert!({ depends }.all(is_there), "{}", task);
        }
    }

    #[test]
    fn anki_gets_five_columns_a_topic(document in documents()) {
        let text = written(&document, Form::Anki);
        let rows = rows(text.split_once("#tags column:5\n").unwrap().1);
        prop_assert_eq!(rows.len(), topics(&document));
        prop_assert!(rows.iter().all(|row| row.len() == 5), "{:?}", rows);
    }

    #[test]
    fn a_calendar_has_short_lines_that_name_what_they_say(document in documents()) {
        let text = written(&document, Form::Ics);
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75));
        let unfolded = text.replace("\r\n ", "");
        prop_assert!(!unfolded.replace("\r\n", "").contains(['\r', '\n']));
        for line in unfolded.split_terminator("\r\n") {
            let name = line.split([':', ';']).next().unwrap();
            prop_assert!(name.bytes().all(|b| b.is_ascii_uppercase()), "{}", line);
        }
    }

    #[test]
    fn a_graph_has_a_line_a_topic(document in documents()) {
        let is_node = |line: &&str| line.starts_with("    t");
        let dot = written(&document, Form::Dot);
        prop_assert_eq!(dot.lines().filter(is_node).count(), topics(&document));
        for line in dot.lines().filter(is_node) {
            let bare = line.replace(r"\\", "").replace("\\\"", "");
            prop_assert_eq!(bare.matches('"').count(), 8, "{}", line);
        }
        let mermaid = written(&document, Form::Mermaid);
        prop_assert_eq!(mermaid.lines().filter(is_node).count(), topics(&document));
        for line in mermaid.lines().filter(is_node) {
            prop_assert_eq!(line.matches(['"', '[', ']']).count(), 4, "{}", line);
        }
    }
}
