//! Which topic or item is meant by a name (§6), and what is said where none or several are.

use super::support::Desk;
use crate::query::name::{NameError, roadmap, sections, topic_or_item};
use crate::query::scope::Scope;

const BREAD: &str = r#"
id = "bread"
title = "Bread"
[[section]]
title = "Basics"
[[section.topic]]
title = "Flour"
items = ["Wheat", { title = "Rye", aliases = ["secale"], items = ["Dark"] }]
[[section.topic]]
id = "leaven"
title = "Sourdough Starter"
aliases = ["starter"]
[[section.topic]]
title = "Salt/Water"
[[section]]
title = "Baking"
[[section.topic]]
id = "oven-1"
title = "The Oven"
[[section.topic]]
id = "oven-2"
title = "the oven"
"#;

const CAKE: &str = r#"
id = "cake"
title = "Cake"
[[section]]
title = "Basics"
[[section.topic]]
title = "Flour"
[[section.topic]]
title = "Starter"
[[section.topic]]
id = "frosting"
title = "Leaven"
[[section]]
id = "decoration"
title = "To Decorate"
[[section.topic]]
id = "sugar"
title = "Sugar"
items = ["Wheat"]
"#;

const CALZONE: &str = r#"
id = "calzone"
title = "Calzone"
[[section]]
title = "Basics"
[[section.topic]]
id = "bread"
title = "Bread dough"
items = [{ title = "F", id = "flour" }]
"#;

fn desk() -> Desk {
    Desk::new(&[BREAD, CAKE, CALZONE], "")
}

/// The full id of what is meant, or the ids of all that may be.
fn meant(active: Option<usize>, restricted: Option<Vec<usize>>, name: &str) -> String {
    let desk = desk();
    let scope = Scope::new(&desk.library, restricted, active);
    match topic_or_item(&desk.library, &scope, name) {
        Ok(node) => desk.library.node_id(node),
        Err(NameError::Empty { .. }) => "empty".to_owned(),
        Err(NameError::Ambiguous { candidates, .. }) => format!("any of {}", candidates.join(" ")),
        Err(NameError::Unknown { near, .. }) => format!("near {}", near.join(" ")),
    }
}

#[test]
fn a_full_id_is_enough_everywhere() {
    for active in [None, Some(0), Some(1)] {
        assert_eq!(meant(active, None, "cake/starter"), "cake/starter");
        assert_eq!(
            meant(active, None, "bread/flour/rye/dark"),
            "bread/flour/rye/dark"
        );
        assert_eq!(meant(active, None, "bread/starter"), "bread/leaven");
        assert_eq!(meant(active, None, "bread/flour/secale"), "bread/flour/rye");
    }
}

#[test]
fn a_full_id_comes_before_a_path_in_the_active_roadmap() {
    assert_eq!(meant(Some(2), None, "bread/flour"), "bread/flour");
}

#[test]
fn the_active_roadmap_comes_first() {
    assert_eq!(meant(Some(0), None, "flour"), "bread/flour");
    assert_eq!(meant(Some(1), None, "flour"), "cake/flour");
    assert_eq!(meant(None, None, "flour"), "any of bread/flour cake/flour");
    assert_eq!(
        meant(Some(2), None, "flour"),
        "any of bread/flour cake/flour"
    );
}

#[test]
fn an_id_comes_before_an_alias_and_that_before_a_title() {
    assert_eq!(meant(None, None, "starter"), "cake/starter");
    assert_eq!(meant(None, None, "leaven"), "bread/leaven");
    // In the active roadmap even a title comes before the ids of others.
    assert_eq!(meant(Some(1), None, "leaven"), "cake/frosting");
    assert_eq!(meant(Some(0), None, "starter"), "bread/leaven");
}

#[test]
fn a_title_is_matched_whole_and_in_any_case() {
    assert_eq!(meant(None, None, "sourdough STARTER"), "bread/leaven");
    assert_eq!(meant(None, None, "Salt/Water"), "bread/salt-water");
    assert_eq!(
        meant(None, None, "The oven"),
        "any of bread/oven-1 bread/oven-2"
    );
    assert_eq!(meant(None, None, "sourdough"), "near bread/leaven");
}

#[test]
fn an_item_is_named_by_its_path_alone() {
    assert_eq!(meant(None, None, "sugar/wheat"), "cake/sugar/wheat");
    assert_eq!(
        meant(Some(0), None, "flour/rye/dark"),
        "bread/flour/rye/dark"
    );
    assert_eq!(meant(None, None, "leaven/wheat"), "near ");
    assert_eq!(meant(Some(0), None, "wheat"), "near ");
}

#[test]
fn a_restricted_call_sees_nothing_else() {
    assert_eq!(meant(Some(0), Some(vec![1]), "flour"), "cake/flour");
    assert_eq!(
        meant(Some(0), Some(vec![0, 1]), "flour"),
        "any of bread/flour cake/flour"
    );
    assert_eq!(
        meant(None, Some(vec![1]), "bread/leaven"),
        "near cake/frosting"
    );
    assert_eq!(meant(None, Some(vec![2]), "leaven"), "near ");
}

#[test]
fn the_slug_of_an_old_title_names_last_of_all() {
    assert_eq!(meant(None, None, "bread/sourdough-starter"), "bread/leaven");
}

#[test]
fn what_is_near_is_suggested_by_full_id() {
    assert_eq!(meant(None, None, "flourr"), "near bread/flour cake/flour");
    assert_eq!(
        meant(None, None, "satrter"),
        "near bread/leaven cake/starter"
    );
    assert_eq!(meant(None, None, "cake/flor"), "near cake/flour");
    assert_eq!(
        meant(None, None, "bred/leavn"),
        "near bread/leaven cake/frosting"
    );
    assert_eq!(
        meant(None, None, "bread/flour/whaet"),
        "near bread/flour/wheat"
    );
    assert_eq!(meant(Some(0), None, "flour/ry"), "near bread/flour/rye");
    assert_eq!(meant(None, None, "entirely-else"), "near ");
}

#[test]
fn half_names_name_nothing() {
    for name in ["", "  "] {
        assert_eq!(meant(None, None, name), "empty");
    }
    for name in ["/", "bread/", "/flour", "flour/", "bread/flour/"] {
        let meant = meant(None, None, name);
        assert!(meant.starts_with("near"), "{name:?}: {meant}");
    }
}

#[test]
fn a_roadmap_is_named_by_id_or_by_the_only_beginning() {
    let ids = ["bread", "cake", "calzone"];
    let called = |name| roadmap(ids.into_iter(), name);
    assert_eq!(called("cake"), Ok("cake"));
    assert_eq!(called("b"), Ok("bread"));
    assert_eq!(called("cal"), Ok("calzone"));
    assert_eq!(called(" "), Err(NameError::Empty { what: "roadmap" }));
    let Err(NameError::Ambiguous { candidates, .. }) = called("ca") else {
        panic!("`ca` begins two");
    };
    assert_eq!(candidates, ["cake", "calzone"]);
    for name in ["caek", "Cake "] {
        let Err(NameError::Unknown { near, .. }) = called(name) else {
            panic!("`{name}` is none");
        };
        assert_eq!(near, ["cake"], "{name:?}");
    }
}

#[test]
fn a_section_is_named_by_id_or_title_in_every_listed_roadmap() {
    let library = desk().library;
    let all = Scope::new(&library, None, None);
    assert_eq!(
        sections(&library, &all, "basics"),
        Ok(vec![(0, 0), (1, 0), (2, 0)])
    );
    assert_eq!(sections(&library, &all, "to decorate"), Ok(vec![(1, 1)]));
    assert_eq!(sections(&library, &all, "decoration"), Ok(vec![(1, 1)]));
    let cake = Scope::new(&library, None, Some(1));
    assert_eq!(sections(&library, &cake, "Basics"), Ok(vec![(1, 0)]));
    let Err(NameError::Unknown { near, .. }) = sections(&library, &cake, "baisics") else {
        panic!("no such section");
    };
    assert_eq!(near, ["basics"]);
}
