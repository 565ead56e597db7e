//! What must hold of the whole, in one test binary: a module for each concern.

#![allow(
    clippy::disallowed_methods,
    reason = "tests set up a world of their own"
)]

mod architecture;
mod bad_input;
mod completions;
mod data;
mod readme;
mod schema;
mod support;
