//! `roadmap`: learning roadmaps in the terminal.

pub mod query;
pub mod render;
