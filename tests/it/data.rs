//! What must hold of the bundled roadmaps.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use roadmap_core::compile::{Base, File, compile, compile_concepts};
use roadmap_core::concepts::{Concept, Concepts};
use roadmap_core::index::{Index, Item, Section, Topic};
use roadmap_core::text::slug;

/// How much a bundled roadmap has of each.
#[derive(Debug, PartialEq, Eq)]
struct Counts {
    sections: usize,
    topics: usize,
    items: u32,
    paths: usize,
    steps: usize,
    projects: usize,
    must_know_lists: usize,
    must_know: usize,
    resources: usize,
}

/// Nothing but sections, topics and items.
const fn outline(sections: usize, topics: usize, items: u32) -> Counts {
    Counts {
        sections,
        topics,
        items,
        paths: 0,
        steps: 0,
        projects: 0,
        must_know_lists: 0,
        must_know: 0,
        resources: 0,
    }
}

const EXPECTED: [(&str, Counts); 5] = [
    ("python-proficiency", outline(7, 43, 107)),
    ("python-mastery", outline(31, 204, 0)),
    (
        "python-developer",
        Counts {
            resources: 5,
            ..outline(16, 86, 0)
        },
    ),
    (
        "python-learning",
        Counts {
            paths: 4,
            steps: 21,
            projects: 20,
            must_know_lists: 4,
            must_know: 20,
            resources: 9,
            ..outline(52, 154, 735)
        },
    ),
    ("python-experienced", outline(18, 113, 9)),
];

/// The topics whose titles stand twice in their roadmap, so that their ids say more.
const DOUBLES: [&str; 4] = [
    "python-experienced/dockerizing-python-applications-deployment",
    "python-experienced/dockerizing-python-applications-devops",
    "python-learning/concurrency-patterns-design",
    "python-learning/concurrency-patterns-workers",
];

/// The bundled concepts, compiled as the build script does it.
static CONCEPTS: LazyLock<Concepts> = LazyLock::new(|| {
    let name = "concepts.toml";
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let text = fs::read_to_string(data.join(name)).unwrap();
    let compiled = compile_concepts(name, &text, &Concepts::default());
    assert_eq!(compiled.diagnostics, [], "{name} must not even be odd");
    compiled.concepts.unwrap()
});

/// The bundled roadmaps, compiled as the build script does it.
static ROADMAPS: LazyLock<Vec<Index>> = LazyLock::new(|| {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let compiled = EXPECTED.iter().map(|(id, _)| {
        let name = format!("{id}.toml");
        let text = fs::read_to_string(data.join(&name)).unwrap();
        let file = File {
            name: &name,
            stem: id,
            text: &text,
        };
        let compiled = compile(&file, &Base::Nothing, &CONCEPTS);
        assert_eq!(compiled.diagnostics, [], "{name} must not even be odd");
        compiled.index.unwrap()
    });
    compiled.collect()
});

fn topics() -> impl Iterator<Item = (String, Topic<'static>)> {
    ROADMAPS.iter().flat_map(|roadmap| {
        let full_id = |topic: Topic<'_>| format!("{}/{}", roadmap.id(), topic.id());
        roadmap.topics().map(move |topic| (full_id(topic), topic))
    })
}

#[test]
fn each_has_all_that_its_source_has() {
    for (roadmap, (id, expected)) in ROADMAPS.iter().zip(&EXPECTED) {
        let found = Counts {
            sections: roadmap.sections().len(),
            topics: roadmap.topics().len(),
            items: roadmap.item_count(),
            paths: roadmap.learning_paths().count(),
            steps: roadmap.learning_paths().map(|path| path.steps.len()).sum(),
            projects: roadmap.projects().count(),
            must_know_lists: roadmap.must_know().count(),
            must_know: roadmap.must_know().map(|list| list.items.len()).sum(),
            resources: roadmap.resources().count(),
        };
        assert_eq!(roadmap.id(), *id);
        assert_eq!(found, *expected, "{id}");
    }
}

#[test]
fn each_topic_says_what_it_is_about_how_hard_and_how_long() {
    for (id, topic) in topics() {
        let summary = topic.summary();
        assert!(
            !summary.contains('\n') && summary.ends_with('.'),
            "{id}: {summary}"
        );
        assert!(summary.chars().count() <= 110, "{id}: {summary}");
        assert!(topic.minutes().is_some(), "{id}");
        assert!(!topic.level().is_empty(), "{id}");
    }
}

#[test]
fn summaries_do_not_open_alike() {
    let assert_varied = |what: &str, summaries: Vec<&str>| {
        let mut openings: BTreeMap<String, usize> = BTreeMap::new();
        for summary in &summaries {
            let words: Vec<&str> = summary.split_whitespace().take(2).collect();
            *openings.entry(words.join(" ").to_lowercase()).or_default() += 1;
        }
        for (opening, count) in openings {
            let many = count * 20 > summaries.len();
            assert!(
                !many,
                "{what}: {count} of {} begin with `{opening}`",
                summaries.len()
            );
        }
    };
    for roadmap in ROADMAPS.iter() {
        assert_varied(roadmap.id(), roadmap.topics().map(Topic::summary).collect());
    }
    assert_varied("all", topics().map(|(_, topic)| topic.summary()).collect());
}

#[test]
fn topics_require_others_and_none_that_is_implied() {
    let mut edges = 0;
    for (id, topic) in topics() {
        for required in topic.needs().filter(|need| need.is_written()) {
            let required = required.topic();
            edges += 1;
            let others = topic
                .requires()
                .filter(|other| other.number() != required.number());
            for other in others {
                let implied = all_before(other).contains(required.id());
                assert!(
                    !implied,
                    "{id}: `{}` implies `{}`",
                    other.id(),
                    required.id()
                );
            }
        }
    }
    assert!(edges >= 150, "only {edges} edges");
}

#[test]
fn topics_require_none_that_follows_from_concepts() {
    for roadmap in ROADMAPS.iter() {
        for topic in roadmap.topics() {
            let follows: BTreeSet<&str> = needed_by(topic)
                .filter_map(|concept| roadmap.topics().find(|other| teaches(*other, concept)))
                .map(Topic::id)
                .collect();
            for need in topic.needs().filter(|need| need.is_written()) {
                let required = need.topic().id();
                assert!(!follows.contains(required), "{}: `{required}`", topic.id());
            }
        }
    }
}

fn teaches(topic: Topic<'_>, concept: &str) -> bool {
    topic.concepts().any(|taught| taught == concept)
}

/// The concepts that a topic's own require and that it does not teach itself.
fn needed_by(topic: Topic<'_>) -> impl Iterator<Item = &str> {
    topic
        .concepts()
        .flat_map(|id| CONCEPTS.named(id).unwrap().requires())
        .map(Concept::id)
        .filter(move |concept| !teaches(topic, concept))
}

#[test]
fn each_topic_names_its_concepts_and_each_concept_is_taught() {
    for (id, topic) in topics() {
        assert!(topic.concepts().len() > 0, "{id} names no concept");
    }
    let taught: BTreeSet<String> = topics()
        .flat_map(|(_, topic)| topic.concepts().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let concepts: BTreeSet<String> = CONCEPTS
        .iter()
        .map(|concept| concept.id().to_owned())
        .collect();
    assert_eq!(taught, concepts);
    assert!((250..=400).contains(&concepts.len()), "{}", concepts.len());
}

#[test]
fn no_topic_teaches_just_what_another_of_its_roadmap_teaches() {
    for roadmap in ROADMAPS.iter() {
        let mut teachers: BTreeMap<BTreeSet<&str>, &str> = BTreeMap::new();
        for topic in roadmap.topics() {
            if let Some(other) = teachers.insert(topic.concepts().collect(), topic.id()) {
                panic!("{}: `{other}` and `{}`", roadmap.id(), topic.id());
            }
        }
    }
}

#[test]
fn concepts_say_what_they_are_and_require_what_stands_before_them() {
    let mut titles = BTreeSet::new();
    for concept in CONCEPTS.iter() {
        let (id, summary) = (concept.id(), concept.summary());
        assert!(titles.insert(concept.title().to_lowercase()), "{id}");
        assert!(summary.ends_with('.'), "{id}: {summary}");
        assert!(summary.chars().count() <= 110, "{id}: {summary}");
        for required in concept.requires() {
            assert!(required.number() < concept.number(), "{id}");
            let others = concept
                .requires()
                .filter(|other| other.number() != required.number());
            for other in others {
                let implied = concepts_before(other).contains(required.id());
                assert!(
                    !implied,
                    "{id}: `{}` implies `{}`",
                    other.id(),
                    required.id()
                );
            }
        }
    }
}

/// The ids of all that must be known before a concept.
fn concepts_before<'a>(concept: Concept<'a>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut to_visit: Vec<Concept<'a>> = concept.requires().collect();
    while let Some(concept) = to_visit.pop() {
        if found.insert(concept.id()) {
            to_visit.extend(concept.requires());
        }
    }
    found
}

/// The ids of all that must come before a topic.
fn all_before<'a>(topic: Topic<'a>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut to_visit: Vec<Topic<'a>> = topic.requires().collect();
    while let Some(topic) = to_visit.pop() {
        if found.insert(topic.id()) {
            to_visit.extend(topic.requires());
        }
    }
    found
}

#[test]
fn only_what_is_called_optional_may_be_left_out() {
    let sections = ROADMAPS.iter().flat_map(Index::sections);
    let optional: Vec<&str> = sections
        .filter(|section| section.is_optional())
        .map(Section::title)
        .collect();
    assert_eq!(optional, ["Advanced Topics (Optional)"]);
    for (id, topic) in topics() {
        assert_eq!(topic.is_optional(), topic.section().is_optional(), "{id}");
    }
}

#[test]
fn ids_are_made_from_titles_where_those_are_unique() {
    let others = topics().filter(|(_, topic)| topic.id() != slug(topic.title()));
    let others: BTreeSet<String> = others.map(|(id, _)| id).collect();
    assert_eq!(others, BTreeSet::from(DOUBLES.map(str::to_owned)));
}

#[test]
fn asyncio_names_one_topic() {
    let named = |topic: &Topic<'_>| {
        topic.id() == "asyncio"
            || topic.aliases().any(|alias| alias == "asyncio")
            || topic.title().to_lowercase() == "asyncio"
    };
    let found: Vec<String> = topics()
        .filter(|(_, topic)| named(topic))
        .map(|(id, _)| id)
        .collect();
    assert_eq!(found, ["python-proficiency/asyncio"]);
}

#[test]
fn titles_keep_the_names_of_code_whole() {
    let titles: Vec<&str> = topics()
        .flat_map(|(_, topic)| {
            let items = topic.items().map(Item::title);
            items.chain([topic.title()]).collect::<Vec<_>>()
        })
        .collect();
    for name in [
        "__init__",
        "*args",
        "**kwargs",
        "__str__",
        "__getattr__",
        "__enter__",
    ] {
        assert!(titles.iter().any(|title| title.contains(name)), "{name}");
    }
    for title in titles {
        let pairs = title.matches("**").count() - title.matches("**kwargs").count();
        assert!(
            pairs == 0 && !title.contains('`'),
            "marks are left in: {title}"
        );
        assert_eq!(title.matches("__").count() % 2, 0, "half a name: {title}");
        assert_eq!(title.trim_end_matches(':').trim(), title);
    }
}
