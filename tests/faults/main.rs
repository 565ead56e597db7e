//! What must hold whatever happens to the machine, to the file and to the other programs that touch
//! it. Every fault is made from outside, on the program as it is built.
//!
//! A test that finds no fault proves nothing unless it would have found one: each kind is also run
//! against a store that is broken from outside, and must see that.

#![cfg(target_os = "linux")]
#![allow(
    clippy::disallowed_methods,
    reason = "tests set up a world of their own"
)]
#![allow(
    clippy::unwrap_used,
    reason = "a test that can't go on has failed, wherever in it that is"
)]

mod disk;
#[allow(dead_code, reason = "the other tests need more of it")]
#[path = "../it/support.rs"]
mod home;
mod process;
#[allow(dead_code, unused_imports, reason = "not every fault needs all of it")]
mod support;
