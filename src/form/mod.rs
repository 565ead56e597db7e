//! Documents ↔ text that reads back just as they are: the roadmap file, and JSON, which has the
//! records too.
//!
//! It must not know files, the library or what a document is written for.

pub mod json;
pub mod toml;
pub mod weave;
