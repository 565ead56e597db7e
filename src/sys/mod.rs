//! The world outside: the only place that touches files, locks, the environment, the clock, the
//! streams, the editor and the browser.
//!
//! It must not know what a file is for: paths and bytes go in, bytes and plain errors come out.

#![allow(
    clippy::disallowed_methods,
    reason = "what is banned elsewhere is the job of this module"
)]

pub mod clock;
pub mod draft;
pub mod environment;
pub mod file;
pub mod hash;
pub mod kept;
pub mod lock;
pub mod replace;
pub mod signal;
pub mod spawn;
pub mod streams;
