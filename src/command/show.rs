//! `roadmap show`: all that is known of topics or items.

use serde_json::Value;

use super::{Context, Exit, Failure, Outcome};
use crate::query::View;
use crate::query::show::{FieldView, show};

/// What to show.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The topics and items.
    pub names: Vec<String>,
    /// The one field of them that is wanted, by its JSON key.
    pub field: Option<String>,
}

/// Answers all that is known.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let scene = context.scene()?;
    let nodes = scene.nodes(&context.names(&request.names)?)?;
    let view = show(&scene.standing, &nodes);
    let Some(field) = &request.field else {
        return Ok(Outcome::of(View::Details(view)).with_notes(scene.notes));
    };
    let mut values = Vec::new();
    for topic in &view.topics {
        let topic = serde_json::to_value(topic).map_err(|error| {
            Failure::new(
                Exit::Failure,
                "internal",
                format!("can't show `{field}`: {error}"),
            )
        })?;
        let Some(value) = topic.get(field) else {
            let keys = topic
                .as_object()
                .into_iter()
                .flat_map(|object| object.keys());
            let near = roadmap_core::text::nearest(field, keys.map(String::as_str));
            let hint = near.first().map_or_else(
                || "the fields are the keys of `roadmap show --json`".to_owned(),
                |one| format!("did you mean `{one}`?"),
            );
            let message = format!("`{field}` is no field of a topic");
            return Err(Failure::new(Exit::Usage, "unknown-field", message)
                .suggesting(near)
                .hint(hint));
        };
        raw(value, &mut values);
    }
    Ok(Outcome::of(View::Field(FieldView { values })).with_notes(scene.notes))
}

/// A value as a script wants it: texts bare, each entry of a list by itself, nothing for null.
fn raw(value: &Value, values: &mut Vec<String>) {
    match value {
        Value::Null => {}
        Value::String(text) => values.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|entry| raw(entry, values)),
        Value::Object(object) if object.contains_key("url") => raw(&object["url"], values),
        Value::Object(_) | Value::Bool(_) | Value::Number(_) => values.push(value.to_string()),
    }
}
