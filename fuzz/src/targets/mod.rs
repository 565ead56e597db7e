//! What must hold of any input: a module for each kind of input, whose `run` panics where it does
//! not hold.
//!
//! They use what the crates offer to everyone, and nothing of the fuzzer: the tests of the project
//! run them too, over the inputs that are kept.

mod checks;
pub mod concepts;
pub mod index;
pub mod merge;
pub mod names;
pub mod progress;
pub mod roadmap;
pub mod search;
mod small;

/// What a target does with an input.
pub type Run = fn(&[u8]);

/// Every target, after what it is called.
pub const ALL: [(&str, Run); 7] = [
    ("roadmap", roadmap::run),
    ("concepts", concepts::run),
    ("index", index::run),
    ("progress", progress::run),
    ("merge", merge::run),
    ("names", names::run),
    ("search", search::run),
];

/// Parts the texts of one input: a line of which this is all.
const PARTING: &str = "\n####\n";

/// The parts of an input that holds two: what stands before the parting line and after it.
fn parted(input: &str) -> (&str, Option<&str>) {
    match input.split_once(PARTING) {
        Some((first, second)) => (first, Some(second)),
        None => (input, None),
    }
}
