//! `roadmap`: learning roadmaps in the terminal.

pub mod store;
pub mod sys;
