//! Two roadmaps beside each other.

use super::support::Desk;
use crate::query::compare::{Levels, TaughtBy, compare};

const CONCEPTS: &str = "
[[concept]]
title = 'flour'
[[concept]]
title = 'dough'
[[concept]]
title = 'heat'
[[concept]]
title = 'salt'
[[concept]]
title = 'nobody teaches this'
";

const BAKER: &str = r#"
id = "baker"
title = "Baker"
[[section]]
title = "S"
topic = [
    { title = "Grain", concepts = ["flour"] },
    { title = "Kneading", concepts = ["dough", "flour"], level = "advanced" },
    { title = "Oven", concepts = ["heat"] },
    { title = "Selling" },
]
"#;

const COOK: &str = r#"
id = "cook"
title = "Cook"
levels = ["start", "beginner", "advanced"]
[[section]]
title = "S"
level = "beginner"
topic = [
    { title = "Pastry", concepts = ["dough", "flour"] },
    { title = "Fire", concepts = ["heat"], level = "start" },
    { title = "Taste", concepts = ["salt"] },
]
"#;

#[test]
fn what_both_teach_is_told_with_its_levels_and_what_one_teaches_alone() {
    let desk = Desk::with_concepts(&[BAKER, COOK], CONCEPTS, "");
    let view = compare(&desk.library, 0, 1);
    let row = |at: usize| {
        let one = &view.comparison[at];
        let topic = |place: &Option<_>| {
            let place: Option<&crate::query::compare::PlaceView<'_>> = place.as_ref();
            place.map_or("", |place| place.topic.as_str()).to_owned()
        };
        (
            one.id,
            one.taught_by,
            one.levels,
            topic(&one.left),
            topic(&one.right),
        )
    };
    let text = str::to_owned;
    assert_eq!(view.comparison.len(), 4);
    assert_eq!(
        row(0),
        (
            "flour",
            TaughtBy::Both,
            Some(Levels::Same),
            text("baker/grain"),
            text("cook/pastry")
        )
    );
    assert_eq!(
        row(1),
        (
            "dough",
            TaughtBy::Both,
            Some(Levels::Higher),
            text("baker/kneading"),
            text("cook/pastry")
        )
    );
    // Only the cook's roadmap has both levels, and there `start` is the lower one.
    assert_eq!(
        row(2),
        (
            "heat",
            TaughtBy::Both,
            Some(Levels::Higher),
            text("baker/oven"),
            text("cook/fire")
        )
    );
    assert_eq!(
        row(3),
        ("salt", TaughtBy::Right, None, text(""), text("cook/taste"))
    );
    assert_eq!(
        (
            view.left.concepts,
            view.left.alone,
            view.left.without_concepts
        ),
        (3, 0, 1)
    );
    assert_eq!(
        (view.right.concepts, view.right.alone, view.right.topics),
        (4, 1, 3)
    );
}

#[test]
fn compared_the_other_way_round_it_is_the_same() {
    let desk = Desk::with_concepts(&[BAKER, COOK], CONCEPTS, "");
    let (there, back) = (compare(&desk.library, 0, 1), compare(&desk.library, 1, 0));
    for (one, other) in there.comparison.iter().zip(&back.comparison) {
        let turned = match one.levels {
            Some(Levels::Lower) => Some(Levels::Higher),
            Some(Levels::Higher) => Some(Levels::Lower),
            same => same,
        };
        assert_eq!((one.id, turned), (other.id, other.levels));
    }
    assert_eq!(
        (there.left.alone, there.right.alone),
        (back.right.alone, back.left.alone)
    );
}
