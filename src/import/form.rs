//! Which form a plan is in, where that is not said: by the ending of its name, else by how it
//! begins.

use serde::Deserialize;
use serde_json::Value;

use super::{Unreadable, csv};

/// The form of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Headings, lists and tables of Markdown.
    Markdown,
    /// The JSON of a drawing on roadmap.sh.
    RoadmapSh,
    /// A table with a header.
    Csv,
    /// What `roadmap export --to json` prints.
    Json,
    /// What `task export` prints.
    Taskwarrior,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Markdown,
        Self::RoadmapSh,
        Self::Csv,
        Self::Json,
        Self::Taskwarrior,
    ];

    /// Its name, as it is typed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::RoadmapSh => "roadmap.sh",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Taskwarrior => "taskwarrior",
        }
    }

    /// The form of a text. `ending` is that of its file's name, without the dot; empty where it has
    /// none.
    pub fn of(ending: &str, text: &str) -> Result<Self, Unreadable> {
        match ending.to_lowercase().as_str() {
            "md" | "markdown" | "mdown" | "mkd" | "mkdn" | "mdx" => Ok(Self::Markdown),
            "csv" | "tsv" | "tab" => Ok(Self::Csv),
            "toml" => Err(Unreadable::RoadmapFile),
            "html" | "htm" => Err(Unreadable::Unknown {
                ending: ending.to_owned(),
            }),
            "json" | "jsonl" | "ndjson" => json(text),
            _ => Ok(Self::of_text(text)),
        }
    }

    fn of_text(text: &str) -> Self {
        let begins = text.trim_start();
        if begins.starts_with(['{', '[']) {
            // Markdown may begin so as well, but hardly goes on as JSON does.
            if let Ok(form) = json(text) {
                return form;
            }
        }
        if csv::is_table(text) {
            return Self::Csv;
        }
        Self::Markdown
    }
}

/// The form of some JSON, by what its first value has.
fn json(text: &str) -> Result<Form, Unreadable> {
    let mut values = serde_json::Deserializer::from_str(text);
    let value =
        Value::deserialize(&mut values).map_err(|error| Unreadable::Json(error.to_string()))?;
    let has = |value: &Value, keys: &[&str]| keys.iter().any(|key| value.get(key).is_some());
    match &value {
        Value::Array(tasks) if tasks.iter().all(|task| has(task, &["description"])) => {
            Ok(Form::Taskwarrior)
        }
        value if has(value, &["nodes", "mockup"]) => Ok(Form::RoadmapSh),
        value if has(value, &["documents"]) => Ok(Form::Json),
        value if has(value, &["description"]) && has(value, &["uuid", "entry"]) => {
            Ok(Form::Taskwarrior)
        }
        _ => Err(Unreadable::UnknownJson),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_says_the_form() {
        assert_eq!(Form::of("md", "{}"), Ok(Form::Markdown));
        assert_eq!(Form::of("CSV", "# Bread"), Ok(Form::Csv));
        assert_eq!(Form::of("toml", ""), Err(Unreadable::RoadmapFile));
    }

    #[test]
    fn json_is_known_by_its_keys() {
        for (text, form) in [
            ("{\"nodes\":[],\"edges\":[]}", Form::RoadmapSh),
            ("{\"mockup\":{}}", Form::RoadmapSh),
            ("{\"version\":1,\"documents\":[]}", Form::Json),
            (
                "[{\"description\":\"Bake\",\"uuid\":\"a\"}]",
                Form::Taskwarrior,
            ),
            ("[]", Form::Taskwarrior),
            (
                "{\"description\":\"A\",\"uuid\":\"a\"}\n{\"description\":\"B\"}",
                Form::Taskwarrior,
            ),
        ] {
            assert_eq!(Form::of("json", text), Ok(form), "{text}");
            assert_eq!(Form::of("", text), Ok(form), "{text}");
        }
        assert_eq!(Form::of("json", "{\"a\":1}"), Err(Unreadable::UnknownJson));
        assert!(matches!(Form::of("json", "{"), Err(Unreadable::Json(_))));
    }

    #[test]
    fn a_text_without_a_name_is_a_table_where_its_header_says_so_and_else_markdown() {
        assert_eq!(
            Form::of("", "Section;Topic;Done\nBread;Rye;x\n"),
            Ok(Form::Csv)
        );
        assert_eq!(
            Form::of("", "# Bread\n\n- [x] Rye, wheat\n"),
            Ok(Form::Markdown)
        );
        assert_eq!(Form::of("txt", "{curly} Markdown"), Ok(Form::Markdown));
        assert_eq!(Form::of("", ""), Ok(Form::Markdown));
    }
}
