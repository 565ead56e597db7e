//! What must hold of the whole, in one test binary: a module for each concern.

#![allow(
    clippy::disallowed_methods,
    reason = "tests set up a world of their own"
)]
#![allow(
    clippy::unwrap_used,
    reason = "a test that can't go on has failed, wherever in it that is"
)]

mod architecture;
mod authoring;
mod backups;
mod bad_input;
mod benches;
mod completions;
mod conventions;
mod data;
mod exporting;
mod importing;
mod knowledge;
mod learner;
mod links;
mod merging;
mod readme;
mod schema;
mod seeds;
mod support;
mod ways;
