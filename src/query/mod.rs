//! What the program can answer: index and records in, finished views out.
//!
//! Everything here is pure. It must not touch a file, a clock, a terminal or the environment.

pub mod about;
pub mod change;
mod edits;
pub mod filter;
mod fit;
pub mod list;
pub mod log;
pub mod name;
pub mod next;
pub mod overview;
pub mod path;
pub mod problem;
pub mod row;
pub mod search;
pub mod show;
pub mod standing;
pub mod stats;
mod status;
pub mod view;

#[cfg(test)]
mod tests;
