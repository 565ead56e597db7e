//! All that a text says, also what the program does not know but keeps: the keys of the learner's
//! own, which begin with `x-`.
//!
//! It must not know where in the text anything stands.

use std::collections::BTreeMap;

use roadmap_core::error::Diagnostic;
use roadmap_core::model::{Progress, Record};
use roadmap_core::reader::Source;
use toml::de::{DeTable, DeValue};

use crate::store::read;
use crate::store::write::{plain_key, string};

/// Keys of the learner's own, each with its value in the one way in which such a value is written
/// on one line; that two values are the same is known by this.
pub(super) type OwnKeys = BTreeMap<String, String>;

/// What a text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Content {
    /// The id of the active roadmap.
    pub(super) active: Option<String>,
    /// The records, by the id they stand under.
    pub(super) records: BTreeMap<String, Entry>,
    /// The learner's own keys outside of all tables.
    pub(super) at_root: OwnKeys,
    /// Those among the records.
    pub(super) in_topics: OwnKeys,
}

/// A record with the learner's own keys in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) record: Record,
    pub(super) own: OwnKeys,
}

impl Content {
    /// Reads a text; `name` is the file as the user named it. One with errors is refused.
    pub(super) fn read(name: &str, text: &str) -> Result<Self, Vec<Diagnostic>> {
        let reading = read::read(name, text);
        if reading.has_errors() {
            return Err(reading.problems);
        }
        let entry = |(id, record)| {
            let own = OwnKeys::new();
            (id, Entry { record, own })
        };
        let mut content = Self {
            active: reading.progress.active,
            records: reading.progress.records.into_iter().map(entry).collect(),
            ..Self::default()
        };
        if let Some(table) = Source::new(name, text).parse() {
            content.take_own_keys(table.get_ref());
        }
        Ok(content)
    }

    /// What the program knows of it.
    pub(super) fn progress(&self) -> Progress {
        let record = |(id, entry): (&String, &Entry)| (id.clone(), entry.record.clone());
        Progress {
            active: self.active.clone(),
            records: self.records.iter().map(record).collect(),
        }
    }

    fn take_own_keys(&mut self, root: &DeTable<'_>) {
        self.at_root = own_keys(root);
        let topics = root
            .get("topics")
            .and_then(|topics| table(topics.get_ref()));
        let Some(topics) = topics else {
            return;
        };
        // A key with a slash is the id of a record, however it begins.
        self.in_topics = own_keys(topics);
        self.in_topics.retain(|key, _| !key.contains('/'));
        for (id, value) in topics {
            if let Some(entry) = self.records.get_mut(id.get_ref().as_ref())
                && let Some(fields) = table(value.get_ref())
            {
                entry.own = own_keys(fields);
            }
        }
    }
}

fn table<'v, 't>(value: &'v DeValue<'t>) -> Option<&'v DeTable<'t>> {
    match value {
        DeValue::Table(table) => Some(table),
        _ => None,
    }
}

fn own_keys(table: &DeTable<'_>) -> OwnKeys {
    let own = table
        .iter()
        .filter(|(key, _)| key.get_ref().starts_with("x-"));
    own.map(|(key, value)| (key.get_ref().to_string(), on_one_line(value.get_ref())))
        .collect()
}

/// A value of any type on one line.
fn on_one_line(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => string(text),
        DeValue::Integer(number) => number.to_string().replace('_', ""),
        DeValue::Float(number) => number.to_string().replace('_', ""),
        DeValue::Boolean(truth) => truth.to_string(),
        DeValue::Datetime(date) => date.to_string(),
        DeValue::Array(values) => {
            let values: Vec<String> = values.iter().map(|v| on_one_line(v.get_ref())).collect();
            format!("[{}]", values.join(", "))
        }
        DeValue::Table(pairs) if pairs.is_empty() => "{}".to_owned(),
        DeValue::Table(pairs) => {
            let mut pairs: Vec<String> = pairs
                .iter()
                .map(|(name, value)| {
                    format!(
                        "{} = {}",
                        plain_key(name.get_ref()),
                        on_one_line(value.get_ref())
                    )
                })
                .collect();
            pairs.sort_unstable();
            format!("{{ {} }}", pairs.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "x-a = { b = [1_000, 2.5, true], 'c d' = \"e\\n\" }\n[topics]\nx-f = 2026-11-20\n\"r/t\" = { status = \"done\", x-g = '''\nh''' }\n\"x-r/t\" = {}\n[x-i]\nj = 0xff\n[[x-i.k]]\n";

    #[test]
    fn own_keys_are_found_wherever_they_may_stand() {
        let content = Content::read("", TEXT).unwrap();
        let pairs = |own: &OwnKeys| -> Vec<String> {
            own.iter()
                .map(|(key, value)| format!("{key} = {value}"))
                .collect()
        };
        assert_eq!(
            pairs(&content.at_root),
            [
                "x-a = { \"c d\" = \"e\\n\", b = [1000, 2.5, true] }",
                "x-i = { j = 0xff, k = [{}] }"
            ]
        );
        assert_eq!(pairs(&content.in_topics), ["x-f = 2026-11-20"]);
        assert_eq!(pairs(&content.records["r/t"].own), ["x-g = \"h\""]);
        assert!(content.records["x-r/t"].own.is_empty());
    }

    #[test]
    fn a_value_on_one_line_is_the_same_value() {
        let content = Content::read("", TEXT).unwrap();
        let lines = content.at_root.iter();
        let lines: Vec<String> = lines
            .map(|(key, value)| format!("{key} = {value}"))
            .collect();
        assert_eq!(
            Content::read("", &lines.join("\n")).unwrap().at_root,
            content.at_root
        );
    }

    #[test]
    fn a_damaged_text_is_refused_with_its_places() {
        let problems =
            Content::read("copy.toml", "[topics]\n\"a/b\" = { status = 1 }\n").unwrap_err();
        assert_eq!(problems[0].place.to_string(), "copy.toml:2:20");
    }
}
