//! What putting a backup back would change.

use super::support::progress;
use crate::query::backup::Difference;

#[test]
fn records_are_told_apart_by_id_and_by_what_they_say() {
    let now = progress("r/same done\nr/other done\nr/new done\nr/newer done");
    let then = progress("r/same done\nr/other learning\nr/old done");
    let difference = Difference::of(Some(&now), &then);
    let counts = [difference.added, difference.removed, difference.changed];
    assert_eq!(counts, [Some(1), Some(2), Some(1)]);
    assert_eq!(difference.is_none(), Some(false));
    assert_eq!(Difference::of(Some(&now), &now).is_none(), Some(true));
    assert_eq!(Difference::of(None, &then).is_none(), None);
}
