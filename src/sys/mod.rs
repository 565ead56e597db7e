//! The world outside: the only place that touches files and locks.
//!
//! It must not know what a file is for: paths and bytes go in, bytes and plain errors come out.

pub mod file;
pub mod lock;
