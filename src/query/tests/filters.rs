//! Which topics and items pass the filters (§9).

use roadmap_core::library::Node;
use roadmap_core::model::Status;

use super::support::Desk;
use crate::query::filter::{Filter, FilterError, FilterRequest};
use crate::query::name::NameError;
use crate::query::scope::Scope;

const A: &str = r#"
id = "a"
title = "A"
[[section]]
title = "First"
level = "beginner"
[[section.topic]]
title = "one"
tags = ["x"]
items = [{ title = "i", concepts = ["k"] }, "j"]
[[section.topic]]
title = "two"
level = "intermediate"
tags = ["x", "y"]
requires = ["one"]
concepts = ["k"]
[[section]]
title = "Second"
level = "advanced"
[[section.topic]]
title = "three"
optional = true
requires = ["one"]
[[section.topic]]
title = "four"
level = "expert"
tags = ["y"]
"#;

const B: &str = r#"
id = "b"
title = "B"
levels = ["basic", "advanced"]
[[section]]
title = "First"
[[section.topic]]
title = "one"
[[section.topic]]
title = "two"
level = "advanced"
"#;

/// The expert comes before the beginner here.
const C: &str = r#"
id = "c"
title = "C"
levels = ["expert", "advanced", "beginner"]
[[section]]
title = "First"
[[section.topic]]
title = "one"
[[section.topic]]
title = "two"
level = "advanced"
[[section.topic]]
title = "three"
level = "beginner"
"#;

const LACKING: &str = r#"
id = "d"
title = "D"
levels = ["novice", "expert"]
[[section]]
title = "First"
[[section.topic]]
title = "one"
[[section.topic]]
title = "two"
level = "expert"
"#;

fn strings(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn passing(desk: &Desk, request: &FilterRequest) -> Vec<String> {
    let scope = desk.all();
    let filter = Filter::new(&desk.library, &scope, request).unwrap();
    let standing = desk.standing();
    let ids = filter
        .topics(&standing, &scope)
        .map(|topic| desk.library.topic_id(topic));
    ids.collect()
}

fn of_levels(roadmaps: &[&str], levels: &[&str]) -> Vec<String> {
    let request = FilterRequest {
        levels: strings(levels),
        ..FilterRequest::default()
    };
    passing(&Desk::new(roadmaps, ""), &request)
}

#[test]
fn nothing_asked_is_everything() {
    let request = FilterRequest::default();
    assert!(request.is_empty());
    assert_eq!(passing(&Desk::new(&[A, B], ""), &request).len(), 6);
}

#[test]
fn any_within_one_filter_all_between_different_ones() {
    let desk = Desk::new(&[A], "a/one done");
    let tags = |tags: &[&str]| FilterRequest {
        tags: strings(tags),
        ..FilterRequest::default()
    };
    assert_eq!(passing(&desk, &tags(&["x"])), ["a/one", "a/two"]);
    assert_eq!(
        passing(&desk, &tags(&["x", "y"])),
        ["a/one", "a/two", "a/four"]
    );
    assert_eq!(passing(&desk, &tags(&["z"])), [""; 0]);
    let open = FilterRequest {
        statuses: vec![Status::Pending, Status::Learning],
        ..tags(&["x", "y"])
    };
    assert_eq!(passing(&desk, &open), ["a/two", "a/four"]);
    let advanced = FilterRequest {
        levels: strings(&["beginner", "advanced.."]),
        ..open
    };
    assert_eq!(passing(&desk, &advanced), ["a/four"]);
}

#[test]
fn ready_blocked_optional_and_concept() {
    let desk = Desk::new(&[A], "");
    let request = FilterRequest::default;
    let ready = FilterRequest {
        ready: true,
        ..request()
    };
    assert_eq!(passing(&desk, &ready), ["a/one", "a/four"]);
    let blocked = FilterRequest {
        blocked: true,
        ..request()
    };
    assert_eq!(passing(&desk, &blocked), ["a/two", "a/three"]);
    let both = FilterRequest {
        ready: true,
        ..blocked
    };
    assert_eq!(passing(&desk, &both), [""; 0]);
    let optional = FilterRequest {
        optional: true,
        ..request()
    };
    assert_eq!(passing(&desk, &optional), ["a/three"]);
    let concept = FilterRequest {
        concepts: strings(&["k"]),
        ..request()
    };
    assert_eq!(passing(&desk, &concept), ["a/two"]);
}

#[test]
fn complete_topics_are_neither_ready_nor_blocked() {
    let desk = Desk::new(&[A], "a/two done\n a/four skipped");
    let ready = FilterRequest {
        ready: true,
        ..FilterRequest::default()
    };
    assert_eq!(passing(&desk, &ready), ["a/one"]);
}

#[test]
fn an_item_has_its_own_status_and_concepts_and_its_topics_place() {
    let desk = Desk::new(&[A], "a/one/i done");
    let takes = |request: &FilterRequest, id: &str| {
        let filter = Filter::new(&desk.library, &desk.all(), request).unwrap();
        let node: Node = desk.node(id);
        filter.takes(&desk.standing(), node)
    };
    let done = FilterRequest {
        statuses: vec![Status::Done],
        levels: strings(&["beginner"]),
        sections: strings(&["first"]),
        tags: strings(&["x"]),
        ..FilterRequest::default()
    };
    assert!(takes(&done, "a/one/i") && !takes(&done, "a/one/j") && !takes(&done, "a/one"));
    let ready = FilterRequest {
        ready: true,
        ..FilterRequest::default()
    };
    assert!(!takes(&ready, "a/one/i") && takes(&ready, "a/one/j"));
    let concept = FilterRequest {
        concepts: strings(&["k"]),
        ..FilterRequest::default()
    };
    assert!(takes(&concept, "a/one/i") && !takes(&concept, "a/one"));
}

#[test]
fn sections_are_meant_in_every_roadmap() {
    let desk = Desk::new(&[A, B], "");
    let request = |names: &[&str]| FilterRequest {
        sections: strings(names),
        ..FilterRequest::default()
    };
    assert_eq!(
        passing(&desk, &request(&["FIRST"])),
        ["a/one", "a/two", "b/one", "b/two"]
    );
    assert_eq!(passing(&desk, &request(&["second"])), ["a/three", "a/four"]);
    let unknown = Filter::new(&desk.library, &desk.all(), &request(&["third"]));
    assert!(matches!(
        unknown,
        Err(FilterError::Name(NameError::Unknown {
            what: "section",
            ..
        }))
    ));
}

#[test]
fn ranges_of_levels() {
    assert_eq!(of_levels(&[A], &["advanced.."]), ["a/three", "a/four"]);
    assert_eq!(of_levels(&[A], &["..intermediate"]), ["a/one", "a/two"]);
    assert_eq!(
        of_levels(&[A], &["amateur..advanced"]),
        ["a/two", "a/three"]
    );
    assert_eq!(of_levels(&[A], &["expert..expert"]), ["a/four"]);
    assert_eq!(of_levels(&[A], &[".."]).len(), 4);
    // A level without topics is one all the same.
    assert_eq!(of_levels(&[A], &["amateur"]), [""; 0]);
}

#[test]
fn a_roadmap_that_has_the_ends_of_a_range_orders_it_itself() {
    assert_eq!(
        of_levels(&[A, B, C], &["advanced.."]),
        ["a/three", "a/four", "b/two", "c/two", "c/three"]
    );
}

#[test]
fn a_roadmap_that_lacks_an_end_goes_by_what_the_others_say() {
    assert_eq!(
        of_levels(&[A, LACKING], &["advanced.."]),
        ["a/three", "a/four", "d/two"]
    );
    assert_eq!(of_levels(&[A, LACKING], &["novice"]), ["d/one"]);
    assert_eq!(
        of_levels(&[B, LACKING], &["basic..advanced"]),
        ["b/one", "b/two"]
    );
}

#[test]
fn a_level_that_the_active_roadmap_lacks_is_no_mistake() {
    let desk = Desk::new(&[A, B], "");
    let b = Scope::new(&desk.library, None, Some(1));
    let request = FilterRequest {
        levels: strings(&["expert"]),
        ..FilterRequest::default()
    };
    let filter = Filter::new(&desk.library, &b, &request).unwrap();
    let standing = desk.standing();
    assert_eq!(filter.topics(&standing, &b).count(), 0);
}

#[test]
fn levels_that_are_none_are_refused() {
    let desk = Desk::new(&[A, B], "");
    let refused = |scope: &Scope, level: &str| {
        let request = FilterRequest {
            levels: strings(&[level]),
            ..FilterRequest::default()
        };
        Filter::new(&desk.library, scope, &request).unwrap_err()
    };
    let near = |error: FilterError| match error {
        FilterError::UnknownLevel {
            level,
            near,
            levels,
        } => (level, near, levels.len()),
        other => panic!("{other}"),
    };
    let all = desk.all();
    let advanced = strings(&["advanced"]);
    assert_eq!(
        near(refused(&all, "advnced")),
        ("advnced".to_owned(), advanced, 6)
    );
    assert_eq!(
        near(refused(&all, "..guru")),
        ("guru".to_owned(), vec![], 6)
    );
    // What the call is restricted to says what there is.
    let b = Scope::new(&desk.library, Some(vec![1]), None);
    assert_eq!(
        near(refused(&b, "expert")),
        ("expert".to_owned(), vec![], 2)
    );
    // A variable of a script that was never set.
    assert_eq!(near(refused(&all, "")), (String::new(), vec![], 6));
    assert_eq!(
        refused(&all, "advanced..beginner"),
        FilterError::EmptyRange("advanced..beginner".to_owned())
    );
}
