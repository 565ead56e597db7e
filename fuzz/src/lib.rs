//! What the fuzzer feeds, and how much memory that may take.

use std::alloc::System;
use std::panic;
use std::sync::Once;

use cap::Cap;

pub mod targets;

/// What a run may take whatever the input is: tables that are made once, buffers of files.
const MEMORY: usize = 16 << 20;

/// What it may take for each byte of the input.
const MEMORY_PER_BYTE: usize = 4 << 10;

/// Every allocation counts; one past the limit ends the process.
#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// Feeds an input to a target, within the memory that its length allows.
///
/// # Panics
///
/// Where the target finds something that must not be.
pub fn feed(target: fn(&[u8]), input: &[u8]) {
    static ONCE: Once = Once::new();
    ONCE.call_once(lift_limit_on_panic);
    let allowed = ALLOCATOR.allocated() + MEMORY + input.len() * MEMORY_PER_BYTE;
    limit_memory(allowed);
    target(input);
    limit_memory(usize::MAX);
}

fn limit_memory(bytes: usize) {
    ALLOCATOR
        .set_limit(bytes)
        .expect("more is allowed than is taken");
}

/// To tell of a panic takes more memory than the input may.
fn lift_limit_on_panic() {
    let tell = panic::take_hook();
    panic::set_hook(Box::new(move |found| {
        limit_memory(usize::MAX);
        tell(found);
    }));
}
