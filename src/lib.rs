//! `roadmap`: learning roadmaps in the terminal.

pub mod sys;
