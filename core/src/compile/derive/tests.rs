use super::super::{Base, File, compile, compile_concepts};
use super::*;
use crate::index::{Index as Roadmap, Need};
use proptest::prelude::*;
use proptest::sample::Index;

const CONCEPTS: &str = "
[[concept]]
title = 'flour'
[[concept]]
title = 'water'
[[concept]]
title = 'dough'
requires = ['flour', 'water']
[[concept]]
title = 'bread'
requires = ['dough']
";

fn concepts(text: &str) -> Concepts {
    let compiled = compile_concepts("c", text, &Concepts::default());
    compiled.concepts.unwrap()
}

fn index(topics: &str, concepts: &Concepts) -> Roadmap {
    let text = format!("title = 'R'\n[[section]]\ntitle = 'S'\ntopic = [\n{topics}\n]\n");
    let file = File {
        name: "f",
        stem: "f",
        text: &text,
    };
    let compiled = compile(&file, &Base::Nothing, concepts);
    let found = compiled.diagnostics;
    compiled.index.unwrap_or_else(|| panic!("{found:?}"))
}

/// The needs of the last topic: `a` where it is written, `b by bread -> dough` where it follows.
fn needs(topics: &str) -> Vec<String> {
    let index = index(topics, &concepts(CONCEPTS));
    let last = index.topics().last().unwrap();
    let one = |need: Need<'_>| {
        let by: Vec<String> = need
            .by()
            .map(|by| format!(" by {} -> {}", by.concept, by.requires))
            .collect();
        assert_eq!(need.is_written(), by.is_empty());
        format!("{}{}", need.topic().id(), by.concat())
    };
    last.needs().map(one).collect()
}

#[test]
fn the_first_topic_that_teaches_a_required_concept_is_needed() {
    let topics = "
        { title = 'a', concepts = ['flour'] },
        { title = 'b', concepts = ['flour', 'water'] },
        { title = 'c', concepts = ['dough'] },";
    assert_eq!(
        needs(topics),
        ["a by dough -> flour", "b by dough -> water"]
    );
}

#[test]
fn one_topic_may_be_needed_by_several_concepts() {
    let topics = "
        { title = 'a', concepts = ['water', 'flour'] },
        { title = 'b', concepts = ['dough'] },";
    assert_eq!(needs(topics), ["a by dough -> flour by dough -> water"]);
}

#[test]
fn what_a_topic_teaches_itself_it_does_not_need() {
    let topics = "
        { title = 'a', concepts = ['flour'] },
        { title = 'b', concepts = ['water'] },
        { title = 'c', concepts = ['dough', 'flour'] },";
    assert_eq!(needs(topics), ["b by dough -> water"]);
}

#[test]
fn only_direct_requirements_count() {
    let topics = "{ title = 'a', concepts = ['flour'] }, { title = 'b', concepts = ['bread'] }";
    assert_eq!(needs(topics), [""; 0]);
}

#[test]
fn what_comes_later_is_not_needed() {
    let topics = "{ title = 'a', concepts = ['bread'] }, { title = 'b', concepts = ['dough'] }";
    let index = index(topics, &concepts(CONCEPTS));
    assert_eq!(index.topic(0).needs().count(), 0);
    assert_eq!(index.topic(1).unlocks().count(), 0);
}

#[test]
fn what_the_written_needs_put_first_comes_earlier() {
    // `b` is written later, but must be learnt before `a`.
    let topics = "
        { title = 'a', concepts = ['bread'], requires = ['b'] },
        { title = 'b', concepts = ['dough'] },
        { title = 'c', concepts = ['bread'] },";
    assert_eq!(needs(topics), ["b by bread -> dough"]);
    let index = index(topics, &concepts(CONCEPTS));
    let first: Vec<bool> = index.topic(0).needs().map(Need::is_written).collect();
    assert_eq!(first, [true], "what is written is not derived again");
}

#[test]
fn written_needs_come_first_and_are_told_as_written() {
    let topics = "
        { title = 'a', concepts = ['flour'] },
        { title = 'b', concepts = ['water'] },
        { title = 'c', concepts = ['dough'], requires = ['b'] },";
    assert_eq!(needs(topics), ["b", "a by dough -> flour"]);
}

#[test]
fn chains_and_what_is_unlocked_count_derived_needs() {
    let topics = "
        { title = 'a', concepts = ['flour'] },
        { title = 'b', concepts = ['dough'] },
        { title = 'c', concepts = ['bread'] },";
    let index = index(topics, &concepts(CONCEPTS));
    assert_eq!(index.topic(0).chain(), 2);
    let unlocked: Vec<&str> = index
        .topic(0)
        .unlocks()
        .map(crate::index::Topic::id)
        .collect();
    assert_eq!(unlocked, ["b"]);
}

#[test]
fn the_order_of_the_concepts_makes_no_difference() {
    let mut tables: Vec<&str> = CONCEPTS.split("[[concept]]").skip(1).collect();
    tables.reverse();
    let reversed = tables
        .iter()
        .fold(String::new(), |text, table| text + "[[concept]]" + table);
    let topics = "
        { title = 'a', concepts = ['water', 'flour'] },
        { title = 'b', concepts = ['dough'] },
        { title = 'c', concepts = ['bread', 'dough'] },";
    let straight = index(topics, &concepts(CONCEPTS));
    let turned = index(topics, &concepts(&reversed));
    assert_eq!(straight.bytes(), turned.bytes());
}

#[test]
fn an_unknown_concept_is_an_error_unless_some_could_not_be_read() {
    let text =
        "title = 'R'\n[[section]]\ntitle = 'S'\ntopic = [{ title = 'a', concepts = ['doug'] }]\n";
    let file = File {
        name: "f",
        stem: "f",
        text,
    };
    let compiled = |concepts: &Concepts| compile(&file, &Base::Nothing, concepts);
    let told = compiled(&concepts(CONCEPTS)).diagnostics;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].to_string(), "f:4:37: there is no concept `doug`");
    assert_eq!(told[0].fault.suggestions(), ["dough"]);
    let lenient = compiled(&concepts(CONCEPTS).incomplete());
    let taught: Vec<&str> = lenient
        .index
        .as_ref()
        .unwrap()
        .topic(0)
        .concepts()
        .collect();
    assert_eq!(taught, ["doug"]);
}

#[test]
fn an_overlay_keeps_what_is_written_and_derives_anew() {
    let topics = "
        { title = 'a', concepts = ['flour'] },
        { title = 'b', concepts = ['dough'] },";
    let concepts = concepts(CONCEPTS);
    let base = index(topics, &concepts);
    let text =
        "extends = 'f'\nid = 'f'\n[[section]]\nid = 's'\ntopic = [{ id = 'a', concepts = [] }]\n";
    let file = File {
        name: "f",
        stem: "f",
        text,
    };
    let over = compile(&file, &Base::Roadmap(&base), &concepts)
        .index
        .unwrap();
    assert_eq!(
        over.topic(1).needs().count(),
        0,
        "nothing teaches flour any more"
    );
}

proptest! {
    #[test]
    fn taking_a_concept_away_never_keeps_a_roadmap_from_loading(
        topics in proptest::collection::vec(proptest::collection::vec(0..4_usize, 0..4), 1..8),
        topic: Index,
        taught: Index,
    ) {
        const NAMES: [&str; 4] = ["flour", "water", "dough", "bread"];
        let text = |topics: &[Vec<usize>]| {
            let lines = topics.iter().enumerate().map(|(number, taught)| {
                let taught: Vec<&str> = taught.iter().map(|&concept| NAMES[concept]).collect();
                format!("{{ title = 't{number}', concepts = {taught:?} }},\n")
            });
            lines.collect::<Vec<_>>().concat()
        };
        let concepts = concepts(CONCEPTS);
        index(&text(&topics), &concepts);
        let mut fewer = topics.clone();
        let one = topic.index(topics.len());
        if !fewer[one].is_empty() {
            let at = taught.index(fewer[one].len());
            fewer[one].remove(at);
        }
        let after = index(&text(&fewer), &concepts);
        prop_assert_eq!(after.topics().len(), topics.len());
    }
}
