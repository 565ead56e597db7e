//! `roadmap`: learning roadmaps in the terminal.
//!
//! Values flow one way: arguments → request → library and progress loaded → index → query → view
//! → rendered bytes. ARCHITECTURE.md says what each module does and what it must not know.

#![cfg_attr(
    test,
    allow(
        clippy::disallowed_methods,
        reason = "tests set up a world of their own"
    )
)]

pub mod cli;
pub mod command;
pub mod form;
pub mod import;
pub mod library;
pub mod query;
pub mod render;
pub mod store;
pub mod sys;
