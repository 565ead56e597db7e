//! Few questions tell what someone knows, and nothing counts as known that does not follow.

use proptest::prelude::*;
use roadmap_core::concepts::Concept;
use roadmap_core::library::{Library, TopicRef};

use super::generated::desks;
use super::support::{Desk, bundled, progress};
use crate::query::assess::Assessment;
use crate::query::filter::Filter;
use crate::query::knowledge::Sharing;
use crate::query::standing::Standing;

const CONCEPTS: &str = r#"
[[concept]]
title = "values"
[[concept]]
title = "functions"
requires = ["values"]
[[concept]]
title = "closures"
requires = ["functions"]
[[concept]]
title = "decorators"
requires = ["closures"]
[[concept]]
title = "files"
requires = ["values"]
"#;

const COURSE: &str = r#"
id = "course"
title = "Course"
[[section]]
title = "S"
topic = [
    { title = "Values", concepts = ["values"] },
    { title = "Functions", concepts = ["functions", "closures"] },
    { title = "Decorators", concepts = ["decorators"], level = "advanced" },
    { title = "Files", concepts = ["files"] },
    { title = "Project" },
]
"#;

fn desk(records: &str) -> Desk {
    Desk::with_concepts(&[COURSE], CONCEPTS, records)
}

/// The ids of what is known, of what is not, and of the topics, after some answers.
fn concluded(records: &str, answers: &[(&str, bool)]) -> [String; 3] {
    let desk = desk(records);
    let standing = desk.standing();
    let mut assessment = Assessment::new(&standing, &desk.all(), &Filter::default());
    for &(concept, knows) in answers {
        assessment.answer(desk.library.concepts().named(concept).unwrap(), knows);
    }
    let view = assessment.view(&standing);
    [
        view.known.join(" "),
        view.unknown.join(" "),
        view.topics.join(" "),
    ]
}

#[test]
fn who_knows_a_concept_knows_what_it_requires() {
    let [known, unknown, topics] = concluded("", &[("closures", true)]);
    assert_eq!(known, "values functions closures");
    assert_eq!(
        (unknown.as_str(), topics.as_str()),
        ("", "course/values course/functions")
    );
}

#[test]
fn who_does_not_know_a_concept_knows_nothing_that_requires_it() {
    let [known, unknown, topics] = concluded("", &[("functions", false)]);
    assert_eq!(unknown, "functions closures decorators");
    assert_eq!((known.as_str(), topics.as_str()), ("", ""));
}

#[test]
fn what_was_answered_is_so_and_what_is_in_doubt_is_not_known() {
    let answers = [("decorators", true), ("functions", false)];
    let [known, unknown, topics] = concluded("", &answers);
    assert_eq!(known, "values decorators");
    assert_eq!(unknown, "functions closures");
    assert_eq!(topics, "course/values course/decorators");
}

#[test]
fn a_later_answer_takes_the_place_of_an_earlier_one() {
    let [known, ..] = concluded("", &[("files", false), ("files", true)]);
    assert_eq!(known, "values files");
}

#[test]
fn what_was_learnt_is_not_asked_for() {
    let [known, unknown, _] = concluded("course/functions done", &[]);
    assert_eq!((known.as_str(), unknown.as_str()), ("values", ""));
    let desk = desk("course/functions done");
    let standing = desk.standing();
    let question = Assessment::new(&standing, &desk.all(), &Filter::default()).question();
    assert_eq!(question.unwrap().concept, "decorators");
}

#[test]
fn the_first_question_settles_most() {
    let desk = desk("");
    let standing = desk.standing();
    let assessment = Assessment::new(&standing, &desk.all(), &Filter::default());
    // A no to `values` settles all five, a yes only itself: three in the middle; as much as
    // `functions` (2 and 3) or `decorators` (4 and 1) less.
    let question = assessment.question().unwrap();
    assert_eq!(
        (question.concept, question.if_yes, question.if_no),
        ("values", 1, 5)
    );
}

/// Asks until nothing is open, with answers from what is known; the number of questions.
fn interview(assessment: &mut Assessment<'_>, library: &Library, known: &[bool]) -> usize {
    let mut questions = 0;
    while let Some(question) = assessment.question() {
        let concept = library.concepts().named(question.concept).unwrap();
        assessment.answer(concept, known[concept.number() as usize]);
        questions += 1;
    }
    questions
}

/// What is known when these draws say which concepts may be, each only with all that it requires.
fn closed(library: &Library, mut may_be_known: impl FnMut(Concept<'_>) -> bool) -> Vec<bool> {
    let mut known = vec![false; library.concepts().len()];
    for concept in library.concepts().iter() {
        let mut required = concept.requires();
        let has_all = required.all(|required| known[required.number() as usize]);
        known[concept.number() as usize] = has_all && may_be_known(concept);
    }
    known
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn true_answers_end_in_the_truth(desk in desks(), may: [bool; 6]) {
        let desk = Desk { progress: progress(""), ..desk };
        let known = closed(&desk.library, |concept| may[concept.number() as usize]);
        let standing = desk.standing();
        let mut assessment = Assessment::new(&standing, &desk.all(), &Filter::default());
        let questions = interview(&mut assessment, &desk.library, &known);
        prop_assert!(questions <= 6, "none is asked twice");
        let is_known = |id: &str| desk.library.concepts().named(id).is_some_and(|concept| known[concept.number() as usize]);
        let expected: Vec<TopicRef> = desk.all().topics(&desk.library)
            .filter(|&topic| desk.library.topic(topic).concepts().len() > 0)
            .filter(|&topic| desk.library.topic(topic).concepts().all(is_known))
            .collect();
        prop_assert_eq!(assessment.known_topics(), expected);
    }
}

/// The questions for each concept that is asked for, over learners of every level: below their
/// level they know nearly all, above it nearly nothing.
#[test]
fn a_learner_of_any_level_is_asked_of_well_under_half_the_concepts() {
    let library = bundled();
    let nothing = progress("");
    let standing = Standing::new(&library, &nothing, Sharing::Everywhere);
    let desk = Desk {
        library: library.clone(),
        progress: nothing.clone(),
        sharing: Sharing::Everywhere,
    };
    let level_of = |concept: Concept<'_>| {
        let levels = library.teaching(concept.id());
        let levels: Vec<f64> = levels
            .map(|topic| f64::from(library.topic(topic).level_rank()))
            .collect();
        levels.iter().sum::<f64>() / f64::from(u32::try_from(levels.len().max(1)).unwrap())
    };
    let mut state = 7_u64;
    let mut draw = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        f64::from(u32::try_from(state >> 33).unwrap()) / f64::from(1_u32 << 31)
    };
    let (mut questions, mut learners) = (0, 0);
    for step in [0, 3, 6, 9, 12_u32] {
        let level = f64::from(step) / 2.0 - 1.0;
        let chance = |concept: Concept<'_>| 1.0 / (1.0 + (3.0 * (level_of(concept) - level)).exp());
        let known = closed(&library, |concept| draw() < chance(concept));
        let mut assessment = Assessment::new(&standing, &desk.all(), &Filter::default());
        questions += interview(&mut assessment, &library, &known);
        learners += 1;
    }
    let concepts = Assessment::new(&standing, &desk.all(), &Filter::default())
        .view(&standing)
        .open;
    let asked_of = questions * 100 / (learners * concepts);
    assert!(asked_of < 45, "{asked_of} questions for a hundred concepts");
}
