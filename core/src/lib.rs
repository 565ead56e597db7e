//! The pure heart of `roadmap`: plain values, the checks of a roadmap file, and the dense index
//! that every question is answered from.
//!
//! Nothing here knows of files, clocks, terminals or the learner's home: text goes in, checked
//! values or diagnostics come out. The program's build script uses this crate too, to compile the
//! bundled roadmaps into the binary.

pub mod compile;
pub mod concepts;
pub mod document;
pub mod error;
pub mod flat;
pub mod index;
pub mod library;
pub mod model;
pub mod reader;
pub mod safe;
pub mod text;
