//! The form that `export` writes.

use super::*;

const WRITTEN: &str = r"# Bread\: 1. \*all\* <!-- roadmap id=loaves levels=low,high -->

How to bake.

## Basics: <!-- part -->

### 1. Flour <!-- id=flour -->

*Level: low*

*Optional*

What it is.

- [x] [Rye](https://rye.example) *(known)* <!-- id=rye aliases=r,old%2Crye level=high requires=a,b concepts=c optional=false minutes=90 tags=dark%20ones,x started=2026-11-19T08:00:00Z completed=2026-11-20T08:00:00Z -->

  Dark: see https://no.link

  > first\
  > second&#10;

  - [Docs](https://d.example)
  - [Talk](<https://e.example/a b>)
  - [ ] Bran <!-- id=b -->

    > warm

    - [x] Inner
  - [ ] ~~Germ~~
- [ ] Oats *(learning)* <!-- id=oats -->
- [x] Spelt <!-- id=spelt record=pending -->
  - [x] **Bold** by hand
- [ ] Wheat <!-- id=wheat record=done -->

## Ovens <!-- id=resources -->

- [ ] \~\~Steam\~\~ &#32; <!-- id=steam note= -->

## Resources <!-- resources -->

- [Rye times](https://t.example) *(news, \*monthly\*)*

  Good.

- Crumbs

## Projects <!-- projects -->

- Cake *(high)*

## Learning paths <!-- paths -->

### Fast

*Level: low*

*Duration: 2 weeks*

1. Bake
2. 1\. Eat

## Must know <!-- must_know -->

### low

- Heat
";

#[test]
fn every_text_is_read_as_it_stands() {
    let imported = import(WRITTEN);
    assert_eq!(imported.left_out, []);
    let document = &imported.document;
    assert_eq!(
        [document.id.as_str(), &document.title],
        ["loaves", "Bread: 1. *all*"]
    );
    assert_eq!(document.summary, "How to bake.");
    assert_eq!(document.levels, ["low", "high"]);
    let [flour, ovens] = &document.sections[..] else {
        panic!("{document:?}");
    };
    assert_eq!(
        [flour.title.as_str(), &flour.part, &flour.level],
        ["1. Flour", "Basics:", "low"]
    );
    assert!(flour.optional && flour.summary == "What it is.");
    assert_eq!(
        [ovens.id.as_str(), &ovens.part, &ovens.level],
        ["resources", "", ""]
    );
    assert_eq!(ovens.topics[0].title, "~~Steam~~  ");
    assert_eq!(ovens.topics[0].record.note.as_deref(), Some(""));
}

#[test]
fn a_topic_has_all_that_its_lines_say() {
    let imported = import(WRITTEN);
    let rye = &imported.document.sections[0].topics[0];
    assert_eq!(
        [rye.id.as_str(), &rye.title, &rye.level],
        ["rye", "Rye", "high"]
    );
    assert_eq!(rye.aliases, ["r"]);
    assert_eq!(
        [&rye.requires[..], &rye.concepts],
        [&["a".to_owned(), "b".to_owned()][..], &["c".to_owned()]]
    );
    assert_eq!(rye.tags, ["dark ones", "x"]);
    assert_eq!((rye.minutes, rye.optional), (Some(90), Some(false)));
    assert_eq!(rye.summary, "Dark: see https://no.link");
    assert_eq!(
        links(rye),
        [
            "Rye <https://rye.example>",
            "Docs <https://d.example>",
            "Talk <https://e.example/a b>"
        ]
    );
    assert_eq!(rye.record.status, Some(Status::Known));
    assert_eq!(rye.record.note.as_deref(), Some("first\nsecond\n"));
    assert_eq!(
        rye.record.started.unwrap().to_string(),
        "2026-11-19T08:00:00Z"
    );
    assert_eq!(
        rye.record.completed.unwrap().to_string(),
        "2026-11-20T08:00:00Z"
    );
    assert_eq!(rye.items[0].id, "b");
    assert_eq!(rye.items[0].record.note.as_deref(), Some("warm"));
}

#[test]
fn boxes_in_boxes_are_items_and_marks_are_statuses() {
    assert_eq!(
        drawn(&import(WRITTEN)),
        "Bread: 1. *all*\n§ Basics:: 1. Flour @low\n- known Rye\n  - Bran\n    - done Inner\n  - skipped Germ\n\
         - learning Oats\n- pending Spelt\n  - done Bold by hand\n- Wheat\n§ Ovens\n- ~~Steam~~  \n"
    );
}

#[test]
fn resources_projects_paths_and_key_concepts_come_back() {
    let document = import(WRITTEN).document;
    let [times, crumbs] = &document.resources[..] else {
        panic!("{document:?}");
    };
    assert_eq!(
        [
            times.title.as_str(),
            &times.kind,
            &times.url,
            &times.summary
        ],
        ["Rye times", "news, *monthly*", "https://t.example", "Good."]
    );
    assert_eq!([crumbs.title.as_str(), &crumbs.url], ["Crumbs", ""]);
    assert_eq!(
        [
            document.projects[0].title.as_str(),
            &document.projects[0].level
        ],
        ["Cake", "high"]
    );
    let path = &document.paths[0];
    assert_eq!(
        [path.title.as_str(), &path.level, &path.duration],
        ["Fast", "low", "2 weeks"]
    );
    assert_eq!(path.steps, ["Bake", "1. Eat"]);
    assert_eq!(
        [
            document.must_know[0].level.as_str(),
            &document.must_know[0].items[0]
        ],
        ["low", "Heat"]
    );
}

#[test]
fn what_was_ticked_by_hand_counts() {
    let status = |line: &str| {
        let text = format!("# Bread <!-- roadmap id=b -->\n\n## Rye <!-- id=r -->\n\n{line}\n");
        topics(&import(&text))[0].record.status
    };
    assert_eq!(
        status("- [x] Bran *(learning)* <!-- id=a -->"),
        Some(Status::Done)
    );
    assert_eq!(status("- [ ] Bran *(known)* <!-- id=a -->"), None);
    assert_eq!(status("- [x] ~~Bran~~ <!-- id=a -->"), Some(Status::Done));
    assert_eq!(
        status("- [x] Bran <!-- id=a record=pending -->"),
        Some(Status::Done)
    );
    assert_eq!(status("- [x] Bran <!-- id=a record=none -->"), None);
}

#[test]
fn what_is_written_into_it_by_hand_has_a_place_or_is_counted() {
    let imported = import(
        "# Bread <!-- roadmap id=b -->\n\n## New\n\n- [ ] Bran\n  - a thought\n\n  ```\n  x\n  ```\n\n![i](i.png)\n",
    );
    assert_eq!(drawn(&imported), "Bread\n§ New\n- Bran\n  - a thought\n");
    assert_eq!(topics(&imported)[0].id, "bran");
    assert_eq!(
        [
            left_out(&imported, "code blocks"),
            left_out(&imported, "images")
        ],
        [1, 1]
    );
}
