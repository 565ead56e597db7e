use super::*;
use crate::error::Severity;
use crate::index::{Item, NameKind, Topic};

/// Whatever is named is a concept.
fn any() -> Concepts {
    Concepts::default().incomplete()
}

fn file(text: &str) -> File<'_> {
    File {
        name: "f.toml",
        stem: "f",
        text,
    }
}

fn index(text: &str) -> Index {
    let compiled = compile(&file(text), &Base::Nothing, &any());
    compiled
        .index
        .unwrap_or_else(|| panic!("{:?}", compiled.diagnostics))
}

/// Every diagnostic as `line:column code`.
fn found(text: &str) -> Vec<String> {
    found_over(text, &Base::Nothing)
}

fn found_over(text: &str, base: &Base<'_>) -> Vec<String> {
    let compiled = compile(&file(text), base, &any());
    let errors = compiled
        .diagnostics
        .iter()
        .any(|found| found.severity == Severity::Error);
    assert_eq!(
        compiled.index.is_none(),
        errors,
        "an index exactly where no error is"
    );
    let place = |place: &crate::error::Place| {
        format!("{}:{}", place.line.unwrap_or(0), place.column.unwrap_or(0))
    };
    compiled
        .diagnostics
        .iter()
        .map(|found| format!("{} {}", place(&found.place), found.fault.code()))
        .collect()
}

const BREAD: &str = r#"
title = "Bread"

[[section]]
title = "Basics"

[[section.topic]]
title = "Flour & Water"
minutes = 20
tags = ["dough"]
concepts = ["dough"]
items = ["Ratio", { title = "Kinds", items = ["Wheat", "Rye"] }, "Ratio"]

[[section.topic]]
title = "Starter"
requires = ["flour-water"]
aliases = ["leaven"]

[[section]]
title = "Baking"
level = "advanced"
optional = true

[[section.topic]]
title = "Starter"
requires = ["leaven", "flour-water"]
level = "expert"
optional = false
"#;

#[test]
fn ids_come_from_titles_and_repeats_are_numbered() {
    let index = index(BREAD);
    assert_eq!(index.id(), "f");
    let ids: Vec<_> = index.topics().map(|topic| topic.id().to_owned()).collect();
    assert_eq!(ids, ["flour-water", "starter", "starter-2"]);
    let items: Vec<_> = index.topic(0).items().map(Item::path).collect();
    assert_eq!(
        items,
        ["ratio", "kinds", "kinds/wheat", "kinds/rye", "ratio-2"]
    );
}

#[test]
fn explicit_ids_are_given_before_made_ones() {
    let text = "title='t'\n[[section]]\ntitle='s'\n[[section.topic]]\ntitle='A'\n\
                [[section.topic]]\ntitle='B'\nid='a'\n";
    let ids: Vec<_> = index(text)
        .topics()
        .map(|topic| topic.id().to_owned())
        .collect();
    assert_eq!(ids, ["a-2", "a"]);
}

#[test]
fn levels_and_optional_come_from_the_section_unless_the_topic_says_so() {
    let index = index(BREAD);
    let levels: Vec<_> = index
        .topics()
        .map(|topic| topic.level().to_owned())
        .collect();
    assert_eq!(levels, ["beginner", "beginner", "expert"]);
    assert!(index.section(1).is_optional());
    assert!(!index.topic(2).is_optional());
}

#[test]
fn prerequisites_stand_both_ways_and_chains_are_counted() {
    let index = index(BREAD);
    let requires: Vec<_> = index.topic(2).requires().map(Topic::id).collect();
    assert_eq!(requires, ["starter", "flour-water"]);
    let unlocks: Vec<_> = index.topic(0).unlocks().map(Topic::id).collect();
    assert_eq!(unlocks, ["starter", "starter-2"]);
    let chains: Vec<_> = index.topics().map(Topic::chain).collect();
    assert_eq!(chains, [2, 1, 0]);
}

#[test]
fn names_are_ids_aliases_and_slugs_of_titles() {
    let index = index(BREAD);
    let named = |name| -> Vec<_> { index.named(name).collect() };
    let (id, alias, title) = (NameKind::Id, NameKind::Alias, NameKind::Title);
    assert_eq!(named("starter"), [(id, 1), (title, 2)]);
    assert_eq!(named("leaven"), [(alias, 1)]);
    assert_eq!(named("water"), []);
}

#[test]
fn the_same_text_gives_the_same_bytes_and_they_open_again() {
    let made = index(BREAD);
    assert_eq!(made.bytes(), index(BREAD).bytes());
    let opened = Index::open(made.bytes().to_vec()).unwrap();
    assert_eq!(opened.topic(2).section().title(), "Baking");
    assert_eq!(opened.topic(1).folded().next(), Some("starter"));
}

#[test]
fn bytes_that_are_no_index_are_refused_and_damaged_ones_never_panic() {
    let bytes = index(BREAD).bytes().to_vec();
    assert!(Index::open(&b"roadmap"[..]).is_err());
    assert!(Index::open(bytes[..bytes.len() - 1].to_vec()).is_err());
    for at in 100..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0xff;
        let Ok(index) = Index::open(damaged) else {
            continue;
        };
        for topic in index.topics() {
            let _ = (topic.title(), topic.section().title(), topic.level());
            assert!(topic.requires().chain(topic.unlocks()).count() < 9);
            assert!(
                topic
                    .items()
                    .map(|item| item.below().count())
                    .sum::<usize>()
                    < 99
            );
            let _ = topic.items().map(Item::path).collect::<Vec<_>>();
            for taught in topic.concepts().flat_map(|concept| index.teaching(concept)) {
                assert!(taught < index.topic_count());
            }
        }
        for section in index.sections() {
            assert!(section.topics().count() < 9);
        }
    }
}

#[test]
fn all_the_errors_of_a_file_are_reported() {
    let text = r#"title = 3
levels = ["low", "high"]
colour = "red"
x-mine = "kept"

[[section]]
title = "S"
level = "hihg"

[[section.topic]]
id = "a b"
title = "A"

[[section.topic]]
titel = "B"

[[section.topic]]
id = "c"
title = " "
minutes = -5
requires = ["d"]
items = [1, { title = "x", items = "y" }]
"#;
    assert_eq!(
        found(text),
        [
            "1:9 wrong-type",
            "3:1 unknown-key",
            "8:9 unknown-level",
            "11:6 bad-id",
            "14:1 missing-key",
            "15:1 unknown-key",
            "19:9 empty",
            "20:11 bad-minutes",
            "21:13 unknown-requires",
            "22:10 wrong-type",
            "22:36 wrong-type",
        ],
    );
}

#[test]
fn duplicates_name_the_first_line() {
    let text = "title='t'\n[[section]]\ntitle='s'\n[[section.topic]]\nid='a'\ntitle='A'\n\
                [[section.topic]]\nid='b'\naliases=['a']\ntitle='B'\n";
    let compiled = compile(&file(text), &Base::Nothing, &any());
    assert_eq!(
        compiled.diagnostics[0].to_string(),
        "f.toml:9:10: topic `a` is there twice, first on line 5",
    );
}

#[test]
fn a_circle_is_an_error_and_a_later_prerequisite_a_warning() {
    let text = |b: &str| {
        format!(
            "title='t'\n[[section]]\ntitle='s'\n[[section.topic]]\ntitle='A'\nrequires=['b']\n\
             [[section.topic]]\ntitle='B'\n{b}\n"
        )
    };
    assert_eq!(found(&text("")), ["6:11 requires-later"]);
    let circle = compile(&file(&text("requires=['a']")), &Base::Nothing, &any());
    let message = "f.toml:4:1: topics require each other in a circle: a -> b -> a";
    assert_eq!(circle.diagnostics[0].to_string(), message);
}

#[test]
fn an_empty_section_is_a_warning_and_an_empty_file_has_no_title() {
    assert_eq!(
        found("title='t'\n[[section]]\ntitle='s'\n"),
        ["2:1 empty-section"]
    );
    assert_eq!(found(""), ["1:1 missing-key"]);
}

#[test]
fn bom_and_crlf_are_read() {
    let text = format!("\u{feff}{}", BREAD.replace('\n', "\r\n"));
    assert_eq!(index(&text).bytes(), index(BREAD).bytes());
    assert_eq!(found("\u{feff}titel = 'x'\r\n")[0], "1:1 unknown-key");
}

#[test]
fn items_may_be_nested_thirty_two_levels_and_no_deeper() {
    let nested = |levels: usize| {
        let mut items = "'leaf'".to_owned();
        for _ in 1..levels {
            items = format!("{{ title = 'i', items = [{items}] }}");
        }
        format!("title='t'\n[[section]]\ntitle='s'\n[[section.topic]]\ntitle='a'\nitems=[{items}]")
    };
    assert_eq!(index(&nested(32)).item_count(), 32);
    assert_eq!(index(&nested(32)).item(31).depth(), 31);
    assert_eq!(found(&nested(33)).len(), 1);
    assert!(found(&nested(33))[0].ends_with("too-deep"));
}

#[test]
fn two_hundred_nested_lists_are_an_error_not_a_crash() {
    let text = format!("title = 't'\na = {}{}", "[".repeat(200), "]".repeat(200));
    assert!(found(&text)[0].ends_with("syntax"));
}

#[test]
fn the_head_of_a_file_is_its_id_and_what_it_extends() {
    let head_of = |text| head(&file(text));
    let says = |id: &str, extends: Option<&str>| Head {
        id: id.to_owned(),
        extends: extends.map(str::to_owned),
    };
    assert_eq!(head_of(BREAD), says("f", None));
    assert_eq!(
        head_of("id='x'\nextends='y'\n[[section]]\nbad ="),
        says("x", Some("y"))
    );
    assert_eq!(head_of("levels = [\n['a'\n]\n]\nid='x'\n"), says("x", None));
    let note = "x-note='''\n[[section]]\n'''\nextends='y'\n  [[section]]\nbad =";
    assert_eq!(head_of(note), says("f", Some("y")));
    assert_eq!(head_of("="), says("f", None));
    assert_eq!(head_of("id='x'\nlevels=[\n[[section]]\n"), says("f", None));
}

#[test]
fn an_overlay_overrides_adds_moves_and_removes() {
    let base = index(BREAD);
    let text = r#"
id = "mine"
extends = "f"
remove = ["flour-water"]

[[section]]
id = "baking"
title = "The oven"

[[section.topic]]
id = "starter"
minutes = 45

[[section.topic]]
title = "Steam"
requires = ["starter"]

[[section]]
title = "Last"
[[section.topic]]
title = "Slicing"
"#;
    let over = compile(&file(text), &Base::Roadmap(&base), &any());
    assert_eq!(over.diagnostics, []);
    let index = over.index.unwrap();
    assert_eq!((index.id(), index.title()), ("mine", "Bread"));
    let topics: Vec<_> = index
        .topics()
        .map(|topic| (topic.section().title(), topic.id()))
        .collect();
    assert_eq!(
        topics,
        [
            ("The oven", "starter-2"),
            ("The oven", "starter"),
            ("The oven", "steam"),
            ("Last", "slicing"),
        ],
    );
    let starter = index.topic(index.named("starter").next().unwrap().1);
    assert_eq!(
        (starter.minutes(), starter.requires().count()),
        (Some(45), 0)
    );
    assert_eq!(starter.aliases().collect::<Vec<_>>(), ["leaven"]);
}

#[test]
fn a_checked_roadmap_is_a_draft_that_makes_the_same_bytes() {
    let base = index(BREAD);
    let over = compile(
        &file("id = 'f'\nextends = 'f'\n"),
        &Base::Roadmap(&base),
        &any(),
    );
    assert_eq!(over.index.unwrap().bytes(), base.bytes());
}

#[test]
fn what_extends_nothing_can_remove_nothing() {
    assert_eq!(
        found("title='t'\nremove=['x']\n"),
        ["2:9 remove-without-extends"]
    );
    let base = index(BREAD);
    let text = "extends='f'\nremove=['startr', 'section:x']\n";
    let over = compile(&file(text), &Base::Roadmap(&base), &any());
    assert_eq!(over.diagnostics[0].fault.suggestions(), ["starter"]);
    assert_eq!(
        found_over(text, &Base::Roadmap(&base)),
        ["2:9 unknown-remove", "2:19 unknown-remove"]
    );
}

#[test]
fn a_base_that_can_not_be_extended_is_told_at_the_key() {
    let fault = Fault::ExtendsUnknown {
        id: "g".to_owned(),
        near: Vec::new(),
    };
    assert_eq!(
        found_over("title='t'\nextends='g'\n", &Base::Fault(fault)),
        ["2:9 unknown-extends"]
    );
}

#[test]
fn levels_that_an_overlay_leaves_out_are_told_once_each_where_it_names_its_own() {
    let base = index(BREAD);
    let text = "id='f'\nextends='f'\nlevels=['beginner', 'high']\n";
    let over = compile(&file(text), &Base::Roadmap(&base), &any());
    let found: Vec<String> = over.diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "f.toml:3:9: unknown level `advanced`",
            "f.toml:3:9: unknown level `expert`",
        ],
    );
}

#[test]
fn an_empty_level_is_an_error_and_never_a_suggestion() {
    let text = "title='t'\nlevels=['a', '']\n[[section]]\ntitle='s'\nlevel='b'\n";
    let compiled = compile(&file(text), &Base::Nothing, &any());
    let unknown = compiled
        .diagnostics
        .iter()
        .find(|found| found.fault.code() == "unknown-level");
    assert_eq!(unknown.unwrap().fault.suggestions(), ["a"]);
}
