//! Tables as spreadsheets save them.

use roadmap_core::model::Status;

use super::*;
use crate::import::{Form, read as read_plan};

fn read_table(text: &str) -> Imported {
    let options = Options {
        stem: "Baking".to_owned(),
        ..Options::default()
    };
    let mut plans = read_plan(Form::Csv, text, &options, &[]).unwrap();
    plans.pop().unwrap()
}

fn left_out(imported: &Imported) -> Vec<(&str, usize)> {
    let left = imported.left_out.iter();
    left.map(|left| (left.what.as_str(), left.count)).collect()
}

const PLAN: &str = "\
Section,Topic,Level,Status,Duration (min),Prerequisites,Tags,URL,Notes,Rating
Flour,Rye,easy,done,90,,grain;dark,https://rye.example/,\"dense, and
sour\",5
Flour,Wheat,,in progress,1 h,Rye,,,,
Oven,\"Steam, and heat\",Advanced,,soon,\"Wheat; rye; spelt\",,ask a baker,,4
";

#[test]
fn a_header_names_the_columns_in_any_order() {
    let imported = read_table(PLAN);
    let document = &imported.document;
    assert_eq!((&*document.id, &*document.title), ("baking", "Baking"));
    let titles: Vec<&str> = document.sections.iter().map(|s| s.title.as_str()).collect();
    assert_eq!(titles, ["Flour", "Oven"]);
    let [rye, wheat] = &document.sections[0].topics[..] else {
        panic!("{document:?}");
    };
    assert_eq!((rye.minutes, wheat.minutes), (Some(90), Some(60)));
    assert_eq!(rye.level, "beginner");
    assert_eq!(rye.tags, ["grain", "dark"]);
    assert_eq!(rye.links[0].url, "https://rye.example/");
    assert_eq!(rye.record.status, Some(Status::Done));
    assert_eq!(rye.record.completed, None);
    assert_eq!(rye.record.note.as_deref(), Some("dense, and\nsour"));
    assert_eq!(wheat.record.status, Some(Status::Learning));
    assert_eq!(wheat.requires, ["rye"]);
    let steam = &document.sections[1].topics[0];
    assert_eq!(
        (&*steam.id, &*steam.title),
        ("steam-and-heat", "Steam, and heat")
    );
    assert_eq!(steam.requires, ["wheat", "rye"]);
}

#[test]
fn what_has_no_place_is_counted() {
    assert_eq!(
        left_out(&read_table(PLAN)),
        [
            ("cells of the column `Rating`", 2),
            ("estimates that name no minutes or hours", 1),
            ("words beside links", 3),
            ("prerequisites that are no topics of the plan", 1),
        ]
    );
}

#[test]
fn cells_are_parted_by_what_the_header_has_most_of() {
    for text in [
        "Topic;Done\nRye, dark;x\n",
        "Topic\tDone\r\nRye, dark\tx\r\n",
        "\"Topic\",\"Done\"\n\"Rye, dark\",x\n",
    ] {
        let topic = read_table(text).document.sections[0].topics[0].clone();
        assert_eq!(topic.title, "Rye, dark", "{text:?}");
        assert_eq!(topic.record.status, Some(Status::Done), "{text:?}");
    }
}

#[test]
fn a_section_goes_on_where_its_title_comes_again() {
    let document = read_table("section,title\nA,One\nB,Two\nA,Three\n,Four\n").document;
    let topics: Vec<Vec<&str>> = document
        .sections
        .iter()
        .map(|section| {
            section
                .topics
                .iter()
                .map(|topic| topic.title.as_str())
                .collect()
        })
        .collect();
    assert_eq!(topics, [vec!["One", "Three"], vec!["Two"], vec!["Four"]]);
    assert_eq!(document.sections[2].title, "Baking");
}

#[test]
fn a_listing_of_the_program_itself_comes_back_with_its_items() {
    let text = "\
id,roadmap,topic,title,kind,section,section_id,part,level,status,items,completed,ready
bread/rye,bread,bread/rye,Rye,topic,Flour,flour,Basics,beginner,learning,1/2,,true
bread/rye/sour,bread,bread/rye,Sour,item,Flour,flour,Basics,beginner,done,0/0,2026-11-20T18:00:00Z,false
bread/rye/sour/feed,bread,bread/rye,Feed,item,Flour,flour,Basics,beginner,pending,0/0,
bread/formula,bread,bread/formula,'=SUM(1),topic,Flour,flour,Basics,beginner,pending,0/0,
";
    let imported = read_table(text);
    assert_eq!(left_out(&imported), []);
    let document = imported.document;
    let [section] = &document.sections[..] else {
        panic!("{document:?}");
    };
    assert_eq!((&*section.id, &*section.part), ("flour", "Basics"));
    assert_eq!(section.topics.len(), 2);
    let rye = &section.topics[0];
    assert_eq!((&*rye.id, rye.items.len()), ("rye", 1));
    let sour = &rye.items[0];
    assert_eq!((&*sour.id, &*sour.items[0].id), ("sour", "feed"));
    assert_eq!(sour.record.status, Some(Status::Done));
    assert_eq!(sour.record.completed, "2026-11-20T18:00:00Z".parse().ok());
    assert_eq!(section.topics[1].title, "=SUM(1)");
}

#[test]
fn prerequisites_that_would_make_a_circle_are_dropped_and_counted() {
    let imported = read_table("title,requires\nA,C\nB,A\nC,B\nD,D\n");
    let topics = &imported.document.sections[0].topics;
    let requires: Vec<&[String]> = topics.iter().map(|topic| &topic.requires[..]).collect();
    assert_eq!(
        requires,
        [&[][..], &["a".to_owned()], &["b".to_owned()], &[]]
    );
    assert_eq!(
        left_out(&imported),
        [("prerequisites that would make a circle", 2)]
    );
}

#[test]
fn a_table_without_titles_is_refused() {
    let read = |text| read(text, &Options::default()).map(|_| ());
    assert_eq!(read(""), Err(Unreadable::NoTitles));
    assert_eq!(read("a,b\n1,2\n"), Err(Unreadable::NoTitles));
    assert_eq!(read("Rye\nWheat\n"), Err(Unreadable::NoTitles));
}

#[test]
fn rows_without_a_title_are_counted_and_empty_ones_are_nothing() {
    let imported = read_table("title,section\n,,\nRye,Flour\n,Flour\n");
    assert_eq!(left_out(&imported), [("rows without a title", 1)]);
    assert_eq!(imported.document.sections[0].topics.len(), 1);
}
