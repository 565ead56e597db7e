use super::*;
use proptest::prelude::*;

const BREAD: &str = r#"
[[concept]]
id = "flour"
title = "Kinds of flour"
summary = "Tell flours apart."
links = [{ title = "Flour", url = "https://example.org/flour" }]
[[concept]]
title = "Dough"
requires = ["flour", "flour"]
"#;

fn compiled(text: &str, known: &Concepts) -> CompiledConcepts {
    compile_concepts("concepts.toml", text, known)
}

fn concepts(text: &str) -> Concepts {
    let compiled = compiled(text, &Concepts::default());
    let found = compiled.diagnostics;
    compiled.concepts.unwrap_or_else(|| panic!("{found:?}"))
}

/// Every diagnostic as `line:column code`.
fn found(text: &str, known: &Concepts) -> Vec<String> {
    let told = compiled(text, known).diagnostics;
    let one = |found: &Diagnostic| {
        let (line, column) = (found.place.line, found.place.column);
        let code = found.fault.code();
        format!("{}:{} {code}", line.unwrap_or(0), column.unwrap_or(0))
    };
    told.iter().map(one).collect()
}

fn ids<'a>(concepts: impl Iterator<Item = Concept<'a>>) -> Vec<&'a str> {
    concepts.map(Concept::id).collect()
}

#[test]
fn a_file_of_concepts_is_read() {
    let bread = concepts(BREAD);
    assert_eq!(ids(bread.iter()), ["flour", "dough"]);
    let (flour, dough) = (bread.concept(0), bread.named("dough").unwrap());
    assert_eq!(
        (flour.title(), flour.summary()),
        ("Kinds of flour", "Tell flours apart.")
    );
    assert_eq!(
        flour.links().next().unwrap().url,
        "https://example.org/flour"
    );
    assert_eq!(ids(dough.requires()), ["flour"]);
    assert_eq!(ids(flour.opens()), ["dough"]);
    assert_eq!(
        (dough.number(), dough.summary(), dough.links().len()),
        (1, "", 0)
    );
    assert!(bread.named("bread").is_none());
}

#[test]
fn a_file_without_concepts_is_one() {
    assert!(concepts("# none yet").is_empty());
}

#[test]
fn own_concepts_stand_beside_those_that_are_known() {
    let text =
        "[[concept]]\ntitle = 'Bread'\nrequires = ['dough', 'heat']\n[[concept]]\ntitle = 'Heat'\n";
    let all = compiled(text, &concepts(BREAD)).concepts.unwrap();
    assert_eq!(ids(all.iter()), ["flour", "dough", "bread", "heat"]);
    assert_eq!(
        ids(all.named("bread").unwrap().requires()),
        ["dough", "heat"]
    );
    assert_eq!(ids(all.named("dough").unwrap().opens()), ["bread"]);
    assert_eq!(all.named("flour").unwrap().links().len(), 1);
}

#[test]
fn a_concept_that_comes_with_the_program_stays_as_it_is() {
    let text = "[[concept]]\nid = 'flour'\ntitle = 'My flour'\n";
    let known = concepts(BREAD);
    assert_eq!(found(text, &known), ["2:6 bundled-concept"]);
    let all = compiled(text, &known).concepts.unwrap();
    assert_eq!(all.named("flour").unwrap().title(), "Kinds of flour");
    assert_eq!(all.len(), 2);
}

#[test]
fn everything_that_is_wrong_is_found_at_once_and_where_it_stands() {
    let text = "\
[[concept]]
id = 'two words'
[[concept]]
id = 'a'
title = 'A'
requires = ['flower', 'b']
colour = 'red'
[[concept]]
id = 'b'
title = ''
requires = ['b', 3]
[[concept]]
id = 'a'
title = 'A again'
links = ['https://example.org']
[other]
";
    let expected = [
        "1:1 missing-key",
        "2:6 bad-id",
        "6:13 unknown-concept",
        "7:1 unknown-key",
        "8:1 cycle",
        "10:9 empty",
        "11:18 wrong-type",
        "13:6 duplicate-id",
        "15:10 wrong-type",
        "16:2 unknown-key",
    ];
    assert_eq!(found(text, &concepts(BREAD)), expected);
}

#[test]
fn a_circle_is_named_whole() {
    let text = "[[concept]]\nid='a'\ntitle='A'\nrequires=['b']\n[[concept]]\nid='b'\ntitle='B'\nrequires=['a']\n";
    let told = compiled(text, &Concepts::default()).diagnostics;
    assert_eq!(told.len(), 1);
    assert_eq!(
        told[0].fault.to_string(),
        "concepts require each other in a circle: a -> b -> a"
    );
}

#[test]
fn what_is_no_toml_is_told_of_with_its_place() {
    assert_eq!(
        found("[[concept]]\nid = \n", &Concepts::default()),
        ["2:6 syntax"]
    );
}

proptest! {
    #[test]
    fn damaged_bytes_give_empty_answers(damage in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 0..40)) {
        let mut bytes = concepts(BREAD).bytes().to_vec();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(damaged) = Concepts::open(bytes) {
            for concept in damaged.iter().take(9) {
                let _ = (concept.id(), concept.title(), concept.summary());
                let _ = concept.requires().chain(concept.opens()).take(9).map(Concept::id).count();
                let _ = concept.links().take(9).count();
            }
            let _ = damaged.named("dough");
        }
    }

    #[test]
    fn the_order_of_the_file_changes_nothing_but_the_order(shift in 0..4_usize) {
        let tables = [
            "[[concept]]\nid='a'\ntitle='A'\n",
            "[[concept]]\nid='b'\ntitle='B'\nrequires=['a']\n",
            "[[concept]]\nid='c'\ntitle='C'\nrequires=['b', 'a']\n",
            "[[concept]]\nid='d'\ntitle='D'\nrequires=['c']\n",
        ];
        let mut turned = tables;
        turned.rotate_left(shift);
        let (straight, turned) = (concepts(&tables.concat()), concepts(&turned.concat()));
        for concept in straight.iter() {
            let other = turned.named(concept.id()).unwrap();
            prop_assert_eq!(ids(concept.requires()), ids(other.requires()));
            let sorted = |mut ids: Vec<String>| { ids.sort(); ids };
            let all = |opens: Vec<&str>| opens.into_iter().map(str::to_owned).collect::<Vec<_>>();
            prop_assert_eq!(sorted(all(ids(concept.opens()))), sorted(all(ids(other.opens()))));
        }
    }
}
