//! Calls that do what they say by halves: a write that takes a few bytes, a close that complains
//! though everything is safe by then.

use crate::support::{broken, course, has_tools};

#[test]
fn writes_that_take_a_few_bytes_at_a_time_write_everything() {
    assert_stored("short-writes");
}

#[test]
fn a_close_that_fails_after_the_sync_loses_nothing() {
    assert_stored("bad-close");
}

#[track_caller]
fn assert_stored(how: &str) {
    if !has_tools(&["cc"], how) {
        return;
    }
    let whole = course(1);
    whole.run("done t0").done().exits(0);
    let home = course(1);
    let done = broken(&home, how).args(["done", "t0"]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&done.stderr), "");
    assert!(done.status.success(), "{how}: {:?}", done.status);
    assert_eq!(home.progress_text(), whole.progress_text());
    home.run("undo").done().exits(0);
}
