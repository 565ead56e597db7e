//! The inputs that fuzzing starts from, and those that it found something with, through the same
//! checks: so they hold without the fuzzer too.

use std::fs;
use std::path::Path;

#[allow(
    unreachable_pub,
    missing_docs,
    reason = "it is part of another crate too, which others use"
)]
#[path = "../../fuzz/src/targets/mod.rs"]
mod targets;

#[test]
fn the_kept_inputs_of_every_target_hold() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    for (name, run) in targets::ALL {
        let mut count = 0;
        for kept in ["seeds", "regressions"] {
            let inputs = fs::read_dir(fuzz.join(kept).join(name));
            for input in inputs.into_iter().flatten() {
                let path = input.unwrap().path();
                let bytes = fs::read(&path).unwrap();
                let held = std::panic::catch_unwind(|| run(&bytes));
                assert!(held.is_ok(), "{} is a finding", path.display());
                count += 1;
            }
        }
        assert!(count > 1, "{name} has no seeds");
        let built = fuzz.join("fuzz_targets").join(name).with_extension("rs");
        assert!(built.exists(), "{name} is fed by nothing");
    }
}
