//! Three versions of a progress file, parted by lines: what git would have joined.

use roadmap::store::{DriverError, drive};
use roadmap_core::reader;

use super::{checks, parted};

/// Joins two versions of a progress file that come from a third.
pub fn run(input: &[u8]) {
    let text = match reader::decode("progress.toml", input.to_vec()) {
        Ok(text) => text,
        Err(found) => {
            return checks::messages(vec![*found], &String::from_utf8_lossy(input));
        }
    };
    let (base, rest) = parted(&text);
    let (ours, theirs) = parted(rest.unwrap_or_default());
    let theirs = theirs.unwrap_or_default();
    let all = || drive(("base", base), ("ours", ours), ("theirs", theirs));
    match all() {
        Ok(joined) => {
            assert_eq!(all().ok().as_ref(), Some(&joined), "the same every time");
            // It can be read, and joining it with itself finds nothing to join.
            let again = drive(("", &joined), ("", &joined), ("", &joined));
            assert_eq!(again.ok().as_ref(), Some(&joined));
            // Where only one side has changed anything, it is that side's.
            let alone = drive(("", base), ("", ours), ("", base));
            assert_eq!(
                alone.ok().as_deref(),
                Some(ours),
                "unchanged there: ours, to the byte"
            );
        }
        Err(DriverError::Damaged(found)) => {
            assert!(checks::has_errors(&found));
        }
        Err(DriverError::Clash(clashes)) => assert!(!clashes.is_empty()),
        Err(error @ DriverError::Miswritten) => checks::harmless(&error.to_string()),
    }
}
