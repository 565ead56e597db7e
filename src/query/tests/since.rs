//! What an edit of a roadmap did.

use super::support::{library, progress};
use crate::query::knowledge::Sharing;
use crate::query::since::{ShiftView, SinceView, since};
use crate::query::standing::Standing;

const OLD: &str = r#"
id = "r"
title = "R"
[[section]]
title = "One"
[[section.topic]]
title = "Flour"
[[section.topic]]
title = "Dough"
items = ["Knead"]
[[section.topic]]
title = "Yeast"
[[section.topic]]
title = "Oven"
"#;

/// Flour and dough have other ids, yeast is gone, the oven stands elsewhere and is called
/// otherwise, and there is salt.
const NEW: &str = r#"
id = "r"
title = "R"
[[section]]
title = "One"
[[section.topic]]
id = "grain"
title = "Grain"
aliases = ["flour"]
[[section.topic]]
id = "mix"
title = "Dough"
items = ["Knead"]
[[section]]
title = "Two"
[[section.topic]]
title = "Hot oven"
id = "oven"
[[section.topic]]
title = "Salt"
"#;

fn seen(records: &str, old: &str, new: &str) -> (SinceView, Vec<String>) {
    let (old, new, progress) = (library(&[old]), library(&[new]), progress(records));
    let (before, now) = (
        Standing::new(&old, &progress, Sharing::default()),
        Standing::new(&new, &progress, Sharing::default()),
    );
    let view = since(&before, &now, "r", "old");
    let line = |shift: &ShiftView| {
        let to = shift.to.as_deref().unwrap_or("-");
        format!(
            "{} {} {to} {}",
            shift.change.as_str(),
            shift.id,
            shift.by.unwrap_or("-")
        )
    };
    let lines = view.changes.iter().map(line).collect();
    (view, lines)
}

#[test]
fn every_topic_and_record_is_accounted_for() {
    let records = "r/dough/knead done\nr/flour done\nr/salt done\nr/yeast done\nother/yeast done";
    let (view, lines) = seen(records, OLD, NEW);
    assert_eq!(
        lines,
        [
            "renamed r/flour r/grain alias",
            "renamed r/dough r/mix title",
            "removed r/yeast - -",
            "retitled r/oven r/oven id",
            "moved r/oven Two id",
            "added r/salt - -",
            "carried r/dough/knead r/mix/knead title",
            "carried r/flour r/grain alias",
            "regained r/salt r/salt id",
            "resting r/yeast - -",
        ]
    );
    assert_eq!((view.topics_before, view.topics), (4, 4));
    // Dough, flour and yeast of four; then dough, grain and salt of four.
    assert_eq!((view.percent_before, view.percent), (75, 75));
}

#[test]
fn percent_moves_with_what_is_added() {
    let (view, lines) = seen(
        "r/flour done",
        "id='r'\ntitle='R'\n[[section]]\ntitle='S'\n[[section.topic]]\ntitle='Flour'\n",
        OLD,
    );
    assert_eq!((view.percent_before, view.percent), (100, 25));
    assert_eq!(lines.len(), 4, "one moved, three new: {lines:?}");
}

#[test]
fn of_the_same_roadmap_there_is_nothing_to_say() {
    let (view, lines) = seen("r/flour done\nr/gone done", OLD, OLD);
    assert_eq!(lines, [""; 0]);
    assert_eq!((view.percent_before, view.percent), (25, 25));
}
