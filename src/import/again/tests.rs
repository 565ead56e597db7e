//! A plan that grows while its learner edits the roadmap that came of it.

use roadmap_core::document::{Item, Link, Section, Topic};
use roadmap_core::model::{Record, Status};

use super::*;

/// A plan in a few words: sections end with a colon, topics begin with `-`, items with `+`.
fn plan(text: &str) -> Document {
    let mut document = Document {
        id: "bread".to_owned(),
        title: "Bread".to_owned(),
        ..Document::default()
    };
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(title) = line.strip_suffix(':') {
            document.sections.push(Section {
                title: title.to_owned(),
                ..Section::default()
            });
            continue;
        }
        let topics = &mut document.sections.last_mut().unwrap().topics;
        match line.split_once(' ').unwrap() {
            ("-", title) => topics.push(Topic {
                title: title.to_owned(),
                ..Topic::default()
            }),
            (_, title) => topics.last_mut().unwrap().items.push(Item {
                title: title.to_owned(),
                ..Item::default()
            }),
        }
    }
    crate::import::ids::assign(&mut document);
    document
}

/// The document as the plan's words, with ids.
fn outline(document: &Document) -> String {
    let mut lines = Vec::new();
    for section in &document.sections {
        lines.push(format!("{}:", section.title));
        for topic in &section.topics {
            lines.push(format!("- {} = {}", topic.id, topic.title));
            lines.extend(
                topic
                    .items
                    .iter()
                    .map(|item| format!("+ {} = {}", item.id, item.title)),
            );
        }
    }
    lines.join("\n")
}

fn told(again: &Again) -> Vec<String> {
    let told = |shift: &Shift| {
        let was = shift.was.as_ref().map(|was| format!(", was {was}"));
        format!("{:?} {}{}", shift.kind, shift.path, was.unwrap_or_default())
    };
    again.shifts.iter().map(told).collect()
}

fn joined(base: &Document, mine: &Document, theirs: Document, records: &[&str]) -> Again {
    let has_record = |path: &str| records.contains(&path);
    let past = Past {
        base: Some(base),
        mine,
        has_record: &has_record,
    };
    again(&past, theirs)
}

const OLD: &str = "
    Flour:
    - Rye
    + Sour
    + Dark
    - Intro
    Oven:
    - Intro
    - Steam";

#[test]
fn the_same_plan_changes_nothing() {
    let old = plan(OLD);
    let again = joined(&old, &old, old.clone(), &[]);
    assert_eq!(again.document, old);
    assert_eq!(again.plan, old);
    assert_eq!(told(&again), [""; 0]);
}

#[test]
fn new_topics_come_in_and_old_ones_keep_their_ids() {
    let old = plan(OLD);
    let new = plan(
        "
        Preface:
        - Intro
        Flour:
        - Rye
        + Wild
        + Sour
        - Intro
        Heat:
        - Steam
        - Stone
        - Intro",
    );
    let again = joined(&old, &old, new, &["rye/dark"]);
    assert_eq!(
        outline(&again.document),
        "Preface:\n- intro-3 = Intro\nFlour:\n- rye = Rye\n+ wild = Wild\n+ sour = Sour\n\
         + dark = Dark\n- intro = Intro\nHeat:\n- steam = Steam\n- stone = Stone\n- intro-2 = Intro"
    );
    assert_eq!(
        told(&again),
        ["New intro-3", "New rye/wild", "Kept rye/dark", "New stone"]
    );
    assert_eq!(again.document.sections[2].id, "oven");
}

#[test]
fn gone_topics_go_unless_they_were_changed_or_have_a_record() {
    let old = plan(OLD);
    let mut mine = old.clone();
    mine.sections[1].topics[1].minutes = Some(20);
    let again = joined(&old, &mine, plan("Flour:\n- Salt"), &["rye"]);
    assert_eq!(
        outline(&again.document),
        "Flour:\n- rye = Rye\n+ sour = Sour\n+ dark = Dark\n- salt = Salt\nOven:\n- steam = Steam"
    );
    assert_eq!(
        told(&again),
        [
            "New salt",
            "Kept rye",
            "Gone intro",
            "Gone intro-2",
            "Kept steam"
        ]
    );
}

#[test]
fn a_renamed_topic_keeps_its_id_and_takes_the_new_title() {
    let old = plan("Flour:\n- Rye\n- Feeding a starter\n- Salt");
    let new = plan("Flour:\n- Rye\n- Feed the starter\n- Salt");
    let again = joined(&old, &old, new, &[]);
    let topic = &again.document.sections[0].topics[1];
    assert_eq!(
        (&*topic.id, &*topic.title),
        ("feeding-a-starter", "Feed the starter")
    );
    assert!(topic.aliases.is_empty());
    assert_eq!(
        told(&again),
        ["Renamed feeding-a-starter, was Feeding a starter"]
    );
}

#[test]
fn what_the_learner_edited_stays_and_what_he_left_alone_follows_the_plan() {
    let old = plan(OLD);
    let mut mine = old.clone();
    let rye = &mut mine.sections[0].topics[0];
    rye.title = "Rye, dark and wet".to_owned();
    rye.tags = vec!["grain".to_owned()];
    rye.items.remove(1);
    let intro = mine.sections[0].topics.remove(1);
    mine.sections[1].topics.insert(0, intro);
    mine.sections[1].topics[2].requires = vec!["rye".to_owned()];
    mine.sections[1].topics.push(Topic {
        id: "own".to_owned(),
        title: "My own".to_owned(),
        ..Topic::default()
    });
    let mut new = plan(OLD);
    new.sections[0].topics[0].summary = "A grain.".to_owned();
    new.sections[0].topics[0].links = vec![Link {
        title: "Rye".to_owned(),
        url: "https://rye.example/".to_owned(),
    }];
    let again = joined(&old, &mine, new, &[]);
    assert_eq!(
        outline(&again.document),
        "Flour:\n- rye = Rye, dark and wet\n+ sour = Sour\nOven:\n- intro = Intro\n\
         - intro-2 = Intro\n- steam = Steam\n- own = My own"
    );
    let rye = &again.document.sections[0].topics[0];
    assert_eq!((&*rye.summary, rye.links.len()), ("A grain.", 1));
    assert_eq!(rye.tags, ["grain"]);
    assert_eq!(again.document.sections[1].topics[2].requires, ["rye"]);
    assert_eq!(again.taken_out, 1);
    assert_eq!(told(&again), [""; 0]);
    // What was taken out is still what the plan says: the next time it is no news either.
    assert_eq!(again.plan.sections[0].topics[0].items.len(), 2);
}

#[test]
fn without_a_base_all_that_stands_there_is_the_learners() {
    let mine = plan("Flour:\n- Rye\n- Wheat");
    let mut new = plan("Flour:\n- rye\n- Salt");
    new.sections[0].topics[0].summary = "A grain.".to_owned();
    let past = Past {
        base: None,
        mine: &mine,
        has_record: &|_| false,
    };
    let again = again(&past, new);
    assert_eq!(
        outline(&again.document),
        "Flour:\n- rye = Rye\n- salt = Salt\n- wheat = Wheat"
    );
    assert_eq!(again.document.sections[0].topics[0].summary, "A grain.");
    assert_eq!(told(&again), ["New salt", "Kept wheat"]);
}

#[test]
fn what_the_plan_ticks_comes_along_under_the_old_ids() {
    let old = plan(OLD);
    let mut new = plan("Oven:\n- Intro\n- Steam");
    new.sections[0].topics[0].record = Record {
        status: Some(Status::Done),
        ..Record::default()
    };
    let again = joined(&old, &old, new, &[]);
    let topics = &again.document.sections[0].topics;
    assert_eq!(
        (&*topics[0].id, topics[0].record.status),
        ("intro-2", Some(Status::Done))
    );
}

#[test]
fn a_topic_that_moved_in_the_plan_moves_and_one_moved_by_hand_stays() {
    let old = plan("Flour:\n- Rye\n- Wheat\nOven:\n- Steam");
    let new = plan("Flour:\n- Wheat\nOven:\n- Rye\n- Steam");
    let moved = joined(&old, &old, new.clone(), &[]);
    assert_eq!(
        outline(&moved.document),
        "Flour:\n- wheat = Wheat\nOven:\n- rye = Rye\n- steam = Steam"
    );
    let by_hand = plan("Flour:\n- Rye\nOven:\n- Steam\n- Wheat");
    let again = joined(&old, &by_hand, new, &[]);
    assert_eq!(
        outline(&again.document),
        "Oven:\n- rye = Rye\n- steam = Steam\n- wheat = Wheat"
    );
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    fn text() -> impl Strategy<Value = String> {
        let line = prop_oneof![
            "[ABC]".prop_map(|title| format!("{title}:")),
            "[a-f]{1,2}".prop_map(|title| format!("- {title}")),
            "[a-f]{1,2}".prop_map(|title| format!("- {title}")),
            "[a-f]{1,2}".prop_map(|title| format!("+ {title}")),
        ];
        prop::collection::vec(line, 0..24).prop_map(|lines| {
            format!("Z:\n- z\n{}", {
                // An item needs a topic of its section.
                let mut after_section = false;
                let mut kept = Vec::new();
                for line in lines {
                    let is_orphan = after_section && line.starts_with('+');
                    after_section = line.ends_with(':') || is_orphan;
                    if !is_orphan {
                        kept.push(line);
                    }
                }
                kept.join("\n")
            })
        })
    }

    fn ids(document: &Document) -> Vec<String> {
        let topics = document.sections.iter().flat_map(|section| &section.topics);
        topics.map(|topic| topic.id.clone()).collect()
    }

    proptest! {
        #[test]
        fn nothing_is_there_twice_nor_lost_that_has_a_record(a in text(), b in text(), c in text()) {
            let (base, mine, theirs) = (plan(&a), plan(&b), plan(&c));
            let past = Past { base: Some(&base), mine: &mine, has_record: &|_| true };
            let again = again(&past, theirs.clone());
            let all = ids(&again.document);
            let mut once = all.clone();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(once.len(), all.len());
            for id in ids(&mine) {
                prop_assert!(all.contains(&id), "{} is lost", id);
            }
            prop_assert_eq!(ids(&again.plan).len(), ids(&theirs).len());
        }

        #[test]
        fn the_second_time_nothing_is_news(a in text(), b in text()) {
            let (base, theirs) = (plan(&a), plan(&b));
            let past = Past { base: Some(&base), mine: &base, has_record: &|_| false };
            let first = again(&past, theirs.clone());
            let past = Past { base: Some(&first.plan), mine: &first.document, has_record: &|_| false };
            let second = again(&past, theirs);
            prop_assert_eq!(told(&second), Vec::<String>::new());
            prop_assert_eq!(second.document, first.document);
            prop_assert_eq!(second.plan, first.plan);
        }
    }
}
