//! Documents ↔ JSON, with the learner's records: every key always there, a scalar that is empty is
//! null, a list `[]`.
//!
//! It must not judge what a document says: whatever has the right keys and types is read.

use jiff::Timestamp;
use roadmap_core::document as doc;
use roadmap_core::model::{self, Status};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// The version that is read.
const VERSION: u32 = 1;

/// Why a text holds no documents.
#[derive(Debug, Error)]
pub enum JsonError {
    /// It is no JSON, or has other keys or values than documents have.
    #[error("{0}")]
    Wrong(#[from] serde_json::Error),
    /// It is written for another version of the program.
    #[error("the documents are of version {0}, and only version {VERSION} can be read")]
    Version(u32),
}

/// Documents as they are written: the body of the JSON object, beside its version.
#[derive(Debug, Serialize)]
pub struct Documents {
    documents: Vec<Document>,
}

impl Documents {
    /// These documents.
    pub fn of(documents: &[doc::Document]) -> Self {
        let documents = documents.iter().cloned().map(Document::from).collect();
        Self { documents }
    }
}

/// The documents of a text. Keys that are not there are empty; unknown ones are an error.
pub fn read(text: &str) -> Result<Vec<doc::Document>, JsonError> {
    /// What of a text has to be the same in every version.
    #[derive(Deserialize)]
    struct Head {
        version: u32,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Whole {
        #[serde(rename = "version")]
        _version: u32,
        documents: Vec<Document>,
    }

    let Head { version } = serde_json::from_str(text)?;
    if version != VERSION {
        return Err(JsonError::Version(version));
    }
    let whole: Whole = serde_json::from_str(text)?;
    Ok(whole.documents.into_iter().map(Into::into).collect())
}

/// A text, null where it is empty.
#[derive(Debug, Default)]
struct Text(String);

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let filled = (!self.0.is_empty()).then_some(&self.0);
        filled.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        Ok(Self(text.unwrap_or_default()))
    }
}

/// What the learner's file says, with the status as its word.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    #[serde(default)]
    status: Option<Word>,
    #[serde(default)]
    started: Option<Timestamp>,
    #[serde(default)]
    completed: Option<Timestamp>,
    #[serde(default)]
    note: Option<String>,
}

/// A record, null where it is empty.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
struct Said(Option<Record>);

impl From<model::Record> for Said {
    fn from(record: model::Record) -> Self {
        Self((!record.is_empty()).then(|| Record {
            status: record.status.map(Word),
            started: record.started,
            completed: record.completed,
            note: record.note,
        }))
    }
}

impl From<Said> for model::Record {
    fn from(Said(record): Said) -> Self {
        record.map_or_else(Self::default, |record| Self {
            status: record.status.map(|Word(status)| status),
            started: record.started,
            completed: record.completed,
            note: record.note,
        })
    }
}

#[derive(Debug)]
struct Word(Status);

impl Serialize for Word {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.as_str())
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        word.parse().map(Self).map_err(serde::de::Error::custom)
    }
}

/// A part of a document as it is written, made from the one it mirrors and back. The keys stand in
/// their order; after `of` come those that are lists of other parts.
macro_rules! mirror {
    ($name:ident { $($key:ident: $kind:ty),+ $(,)? } $(of { $($list:ident: $part:ident),+ })?) => {
        #[derive(Debug, Default, Serialize, Deserialize)]
        #[serde(deny_unknown_fields, default)]
        struct $name {
            $($key: $kind,)+
            $($($list: Vec<$part>,)+)?
        }

        impl From<doc::$name> for $name {
            fn from(part: doc::$name) -> Self {
                Self {
                    $($key: part.$key.into(),)+
                    $($($list: part.$list.into_iter().map(Into::into).collect(),)+)?
                }
            }
        }

        impl From<$name> for doc::$name {
            fn from(part: $name) -> Self {
                Self {
                    $($key: part.$key.into(),)+
                    $($($list: part.$list.into_iter().map(Into::into).collect(),)+)?
                }
            }
        }
    };
}

mirror!(Document {
    id: Text,
    title: Text,
    summary: Text,
    levels: Vec<String>,
} of {
    sections: Section,
    resources: Resource,
    projects: Project,
    paths: LearningPath,
    must_know: MustKnow
});

mirror!(Section {
    id: Text,
    title: Text,
    summary: Text,
    part: Text,
    level: Text,
    optional: bool,
} of { topics: Topic });

mirror!(Topic {
    id: Text,
    title: Text,
    record: Said,
    aliases: Vec<String>,
    summary: Text,
    level: Text,
    requires: Vec<String>,
    concepts: Vec<String>,
    optional: Option<bool>,
    minutes: Option<u32>,
    tags: Vec<String>,
} of { links: Link, items: Item });

mirror!(Item {
    id: Text,
    title: Text,
    record: Said,
    aliases: Vec<String>,
    concepts: Vec<String>,
} of { items: Item });

mirror!(Link {
    title: Text,
    url: Text
});

mirror!(Resource {
    title: Text,
    kind: Text,
    url: Text,
    summary: Text
});

mirror!(Project {
    title: Text,
    level: Text,
    summary: Text,
    url: Text
});

mirror!(LearningPath {
    title: Text,
    level: Text,
    duration: Text,
    steps: Vec<String>,
});

mirror!(MustKnow {
    level: Text,
    items: Vec<String>,
});

#[cfg(test)]
mod tests {
    use super::*;

    fn written(documents: &[doc::Document]) -> String {
        let body = serde_json::to_string(&Documents::of(documents)).unwrap();
        format!("{{\"version\":1,{}", &body[1..])
    }

    fn topic(record: model::Record) -> doc::Topic {
        doc::Topic {
            id: "a".to_owned(),
            title: "A".to_owned(),
            optional: Some(false),
            record,
            ..doc::Topic::default()
        }
    }

    fn document(topic: doc::Topic) -> doc::Document {
        doc::Document {
            sections: vec![doc::Section {
                topics: vec![topic],
                ..doc::Section::default()
            }],
            ..doc::Document::default()
        }
    }

    #[test]
    fn every_key_is_there_and_what_is_empty_is_null() {
        let text = written(&[document(topic(model::Record::default()))]);
        assert_eq!(
            text,
            concat!(
                r#"{"version":1,"documents":[{"id":null,"title":null,"summary":null,"levels":[],"#,
                r#""sections":[{"id":null,"title":null,"summary":null,"part":null,"level":null,"#,
                r#""optional":false,"topics":[{"id":"a","title":"A","record":null,"aliases":[],"#,
                r#""summary":null,"level":null,"requires":[],"concepts":[],"optional":false,"#,
                r#""minutes":null,"tags":[],"links":[],"items":[]}]}],"resources":[],"#,
                r#""projects":[],"paths":[],"must_know":[]}]}"#,
            )
        );
    }

    #[test]
    fn what_is_written_reads_back_with_its_record() {
        let record = model::Record {
            status: Some(Status::Known),
            started: Some("2026-11-19T08:00:00Z".parse().unwrap()),
            completed: None,
            note: Some("two\nlines".to_owned()),
        };
        let documents = [document(topic(record)), doc::Document::default()];
        assert_eq!(read(&written(&documents)).unwrap(), documents);
    }

    #[test]
    fn keys_that_are_not_there_are_empty() {
        let text = r#"{"version": 1, "documents": [{"sections": [{"topics": [{"title": "A"}]}]}]}"#;
        let documents = read(text).unwrap();
        assert_eq!(documents[0].sections[0].topics[0].title, "A");
    }

    #[test]
    fn other_keys_words_and_versions_are_told_of() {
        let fault = |text: &str| read(text).unwrap_err().to_string();
        let unknown = fault("{\"version\": 1, \"documents\": [\n{\"titel\": \"A\"}]}");
        assert!(
            unknown.starts_with("unknown field `titel`, expected"),
            "{unknown}"
        );
        assert!(unknown.ends_with("at line 2 column 8"), "{unknown}");
        let text = r#"{"version":1,"documents":[{"sections":[{"topics":[{"record":{"status":"finished"}}]}]}]}"#;
        assert!(fault(text).starts_with("`finished` is no status"));
        assert_eq!(
            fault(r#"{"version": 2, "more": []}"#),
            "the documents are of version 2, and only version 1 can be read"
        );
        assert!(read("[]").is_err());
    }
}
