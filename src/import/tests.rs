//! What must hold of every form: any text is an error or a roadmap that passes every check, and the
//! same text is the same roadmap.

use proptest::prelude::*;
use roadmap_core::compile::{Base, File, compile};
use roadmap_core::concepts::Concepts;
use roadmap_core::error::Severity;

use super::*;
use crate::form::toml;

fn options() -> Options {
    Options {
        stem: "bread".to_owned(),
        ..Options::default()
    }
}

/// What a text comes to in a form, read twice, and that it passes every check.
fn sound(form: Form, text: &str) -> Result<(), TestCaseError> {
    let pages = [Page {
        name: "page@a".to_owned(),
        text: text.to_owned(),
    }];
    let read = || read(form, text, &options(), &pages);
    let plans = read();
    prop_assert_eq!(&plans, &read());
    for plan in plans.into_iter().flatten() {
        let written = toml::write(&plan.document);
        let file = File {
            name: "bread.toml",
            stem: "bread",
            text: &written,
        };
        // Which concepts there are is not known here.
        let concepts = Concepts::default().incomplete();
        let compiled = compile(&file, &Base::Nothing, &concepts);
        let is_error = |found: &&roadmap_core::error::Diagnostic| found.severity == Severity::Error;
        let errors: Vec<String> = compiled
            .diagnostics
            .iter()
            .filter(is_error)
            .map(ToString::to_string)
            .collect();
        prop_assert!(errors.is_empty(), "{:?}\n{}", errors, written);
        let topics = plan
            .document
            .sections
            .iter()
            .map(|s| s.topics.len())
            .sum::<usize>();
        prop_assert_eq!(
            compiled.index.map(|index| index.topic_count() as usize),
            Some(topics)
        );
    }
    Ok(())
}

/// Words that mean something in one form or another.
fn words(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let word = prop::sample::select(words).prop_map(str::to_owned);
    prop::collection::vec(word, 0..60).prop_map(|words| words.concat())
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::{Map, Value, json};
    let keys = prop::sample::select(
        &[
            "nodes",
            "edges",
            "id",
            "type",
            "data",
            "label",
            "position",
            "x",
            "y",
            "source",
            "target",
            "title",
            "page",
            "links",
            "url",
            "legend",
            "checklists",
            "description",
            "uuid",
            "depends",
            "project",
            "status",
            "tags",
            "annotations",
            "entry",
            "start",
            "end",
            "version",
            "documents",
            "sections",
            "topics",
            "items",
            "requires",
            "level",
            "minutes",
            "record",
        ][..],
    );
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(
            &[
                "a",
                "b",
                "topic",
                "subtopic",
                "section",
                "completed",
                "",
                " ",
                "\n"
            ][..]
        )
        .prop_map(|text| json!(text)),
        ".{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((keys.clone(), inner), 0..6).prop_map(|pairs| {
                let pairs = pairs
                    .into_iter()
                    .map(|(key, value)| (key.to_owned(), value));
                Value::Object(pairs.collect::<Map<_, _>>())
            }),
        ]
    })
}

proptest! {
    #[test]
    fn any_text_is_an_error_or_a_roadmap(text in any::<String>()) {
        for form in Form::ALL {
            sound(form, &text)?;
        }
        let _ = Form::of("", &text);
    }

    #[test]
    fn any_table_is_an_error_or_a_roadmap(
        header in words(&["title", "id", "kind", "section", "level", "done", "requires", "items", "link",
            "minutes", "hours", "status", "part", ",", ",", ",", ";"]),
        rows in words(&["a", "b", "=1", "x/y", "x/y/z", "item", "hard", "x", "90", "1:30", ",", ",", ",",
            "\n", "\n", "\"", ";", " ", "http://a.example"]),
    ) {
        sound(Form::Csv, &format!("title,{header}\n{rows}"))?;
    }

    #[test]
    fn any_json_is_an_error_or_a_roadmap(value in json()) {
        for form in [Form::RoadmapSh, Form::Taskwarrior, Form::Json] {
            sound(form, &value.to_string())?;
        }
        let _ = Form::of("json", &value.to_string());
    }

    #[test]
    fn any_drawing_is_an_error_or_a_roadmap(
        nodes in prop::collection::vec(
            (0_u8..12, prop::sample::select(&["topic", "subtopic", "todo", "section"][..]), "[ab ]{0,2}",
             any::<f64>(), -200_i32..200),
            0..20,
        ),
        edges in prop::collection::vec((0_u8..12, 0_u8..12), 0..30),
    ) {
        let node = |(id, kind, label, x, y): &(u8, &str, String, f64, i32)| serde_json::json!({
            "id": id.to_string(), "type": kind, "position": {"x": x, "y": y}, "width": 200,
            "data": {"label": label},
        });
        let edge = |(source, target): &(u8, u8)| serde_json::json!({
            "source": source.to_string(), "target": target.to_string(),
        });
        let drawing = serde_json::json!({
            "nodes": nodes.iter().map(node).collect::<Vec<_>>(),
            "edges": edges.iter().map(edge).collect::<Vec<_>>(),
        });
        sound(Form::RoadmapSh, &drawing.to_string())?;
    }

    #[test]
    fn any_tasks_are_an_error_or_a_roadmap(
        tasks in prop::collection::vec(
            (0_u8..6, "[ab.]{0,3}", prop::collection::vec(0_u8..6, 0..4), "\\PC{0,4}",
             prop::sample::select(&["pending", "completed", "deleted", "recurring", "?"][..])),
            0..12,
        ),
    ) {
        let task = |(uuid, project, depends, description, status): &(u8, String, Vec<u8>, String, &str)| {
            let depends: Vec<String> = depends.iter().map(ToString::to_string).collect();
            serde_json::json!({
                "uuid": uuid.to_string(), "project": project, "depends": depends,
                "description": description, "status": status, "entry": "20260101T000000Z",
            })
        };
        let tasks: Vec<_> = tasks.iter().map(task).collect();
        sound(Form::Taskwarrior, &serde_json::Value::from(tasks).to_string())?;
    }
}
