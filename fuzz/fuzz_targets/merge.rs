#![no_main]

use roadmap_fuzz::{feed, targets};

libfuzzer_sys::fuzz_target!(|input: &[u8]| feed(targets::merge::run, input));
