//! How records come to what they belong to, roadmap by roadmap.

use super::support::Desk;
use crate::query::carried::{CarriedView, carried};

const R: &str = r#"
id = "r"
title = "R"
[[section]]
title = "S"
[[section.topic]]
id = "a"
title = "Title"
aliases = ["old", "older"]
[[section.topic]]
title = "b"
"#;

#[test]
fn each_record_is_counted_once() {
    let desk = Desk::new(
        &[R],
        "r/b done\nr/title done\nr/gone done\ngone/x done\nodd done",
    );
    let counts = |view: &CarriedView| {
        let roadmap = view.roadmap.clone();
        (
            roadmap,
            view.records,
            view.by_alias,
            view.by_title,
            view.resting,
        )
    };
    let views = carried(&desk.standing());
    let counts: Vec<_> = views.iter().map(counts).collect();
    assert_eq!(
        counts,
        [
            ("gone".to_owned(), 1, 0, 0, 1),
            ("odd".to_owned(), 1, 0, 0, 1),
            ("r".to_owned(), 3, 0, 1, 1),
        ]
    );
}

#[test]
fn of_two_for_one_topic_the_second_rests() {
    let desk = Desk::new(&[R], "r/old done\nr/older done");
    let [view] = &carried(&desk.standing())[..] else {
        panic!("one roadmap");
    };
    assert_eq!((view.records, view.by_alias, view.resting), (2, 1, 1));
}
