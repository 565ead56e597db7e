//! Documents as text that reads back just as they are: the roadmap file.
//!
//! It must not know files, the library or what a document is written for.

pub mod toml;
