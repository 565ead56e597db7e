//! `roadmap`: learning roadmaps in the terminal.
//!
//! Values flow one way: arguments → request → library and progress loaded → index → query → view
//! → rendered bytes. ARCHITECTURE.md says what each module does and what it must not know.

pub mod library;
pub mod query;
pub mod sys;
