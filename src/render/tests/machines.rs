//! What machines read.

use insta::assert_snapshot;

use super::kitchen::{Kitchen, broken};
use super::{as_format, screen, written};
use crate::query::View;
use crate::query::problem::ProblemView;
use crate::query::view::{TopicView, TopicsView};
use crate::render::{End, Format, errors_json};

fn read(which: &str, format: Format) -> String {
    Kitchen::used().see(which, |view| as_format(format, view))
}

fn topic(title: &str) -> View<'_> {
    View::Topics(TopicsView {
        topics: vec![TopicView {
            id: "a/b".to_owned(),
            title,
            ..TopicView::default()
        }]
        .into(),
        ..TopicsView::default()
    })
}

#[test]
fn json_is_one_object_on_one_line() {
    assert_snapshot!(read("change", Format::Json), @r#"{"version":1,"changed":[{"id":"bread/yeast","from":"learning","to":"done","at":"2026-11-22T17:03:10Z"}],"unchanged":["tea/boiling"],"also_known":[],"dry_run":false}"#);
    assert_snapshot!(read("merge", Format::Json), @r#"{"version":1,"changed":[{"id":"bread/yeast","from":"learning","to":"done","at":"2026-11-22T17:03:10Z","sources":["home/progress (1).toml","old.toml"]},{"id":"cake/icing","from":"pending","to":"pending","at":null,"sources":["old.toml"]}],"unchanged":["tea/boiling"],"also_known":[],"dry_run":false,"active":"tea","files":[{"file":"home/progress (1).toml","changed":1,"unchanged":0},{"file":"old.toml","changed":2,"unchanged":1}]}"#);
    assert_snapshot!(read("undone", Format::Json), @r#"{"version":1,"undone":[{"command":"done yeast","at":"2026-11-22T17:03:10Z","ids":["bread/yeast"]}],"dry_run":false}"#);
    assert_snapshot!(read("deed", Format::Json), @r#"{"version":1,"deed":"created","target":"roadmaps/bread.toml","dry_run":false}"#);
    assert_snapshot!(read("field", Format::Json), @r#"{"version":1,"values":["warm water\nnot hot","=1+1"]}"#);
    assert_snapshot!(read("log", Format::Json), @r#"{"version":1,"log":[{"at":"2026-11-21T17:03:10Z","event":"started","id":"bread/yeast","title":"Yeast","note":"warm water\nnot hot"},{"at":"2026-11-20T17:03:10Z","event":"done","id":"bread/flour-and-water","title":"Flour and water","note":null},{"at":"2026-11-19T17:03:10Z","event":"known","id":"tea/boiling","title":"Boiling","note":null},{"at":"2026-11-18T17:03:10Z","event":"started","id":"bread/flour-and-water","title":"Flour and water","note":null}]}"#);
    assert_snapshot!(read("none", Format::Json), @r#"{"version":1,"topics":[]}"#);
}

#[test]
fn every_key_of_a_topic_is_always_there() {
    assert_snapshot!(as_format(Format::Json, &topic("A")), @r#"{"version":1,"topics":[{"id":"a/b","roadmap":"","topic":"","title":"A","kind":"topic","section":"","section_id":"","part":null,"level":"","status":"pending","known_via":[],"ready":false,"optional":false,"minutes":null,"tags":[],"concepts":[],"requires":[],"blocked_by":[],"unlocks":[],"links":[],"items":{"complete":0,"total":0},"started":null,"completed":null,"note":null,"summary":null}]}"#);
}

#[test]
fn a_plan_is_weeks_in_json_and_topics_in_rows() {
    assert_snapshot!(read("plan", Format::Tsv), @r"
    bread/yeast	2026-11-21	90	Yeast
    bread/steam-and-heat	2026-11-21	210	Steam and heat
    bread/steam-and-heat	2026-11-28	300	Steam and heat
    ");
    assert_snapshot!(read("plan", Format::Ids), @r"
    bread/yeast
    bread/steam-and-heat
    ");
    assert_snapshot!(read("plan", Format::Jsonl), @r#"
    {"type":"week","from":"2026-11-21","to":"2026-11-27","minutes":300,"topics":[{"id":"bread/yeast","title":"Yeast","minutes":90},{"id":"bread/steam-and-heat","title":"Steam and heat","minutes":210}]}
    {"type":"week","from":"2026-11-28","to":"2026-12-04","minutes":300,"topics":[{"id":"bread/steam-and-heat","title":"Steam and heat","minutes":300}]}
    {"type":"summary","plan":{"goal":null,"from":"2026-11-21","until":null,"hours_per_week":5.0,"pace":1.0,"completions":0,"topics":3,"minutes":810,"without_estimate":1,"fit":1,"blocked":0,"least_weeks":3,"most_weeks":4,"earliest":"2026-12-06","latest":"2026-12-16","empty":null}}
    "#);
}

#[test]
fn every_line_of_jsonl_has_its_type_first() {
    assert_snapshot!(read("change", Format::Jsonl), @r#"
    {"type":"change","id":"bread/yeast","from":"learning","to":"done","at":"2026-11-22T17:03:10Z"}
    {"type":"summary","unchanged":["tea/boiling"],"also_known":[],"dry_run":false}
    "#);
    assert_snapshot!(read("deed", Format::Jsonl), @r#"{"type":"deed","deed":"created","target":"roadmaps/bread.toml","dry_run":false}"#);
    assert_snapshot!(read("field", Format::Jsonl), @r#"
    {"type":"value","value":"warm water\nnot hot"}
    {"type":"value","value":"=1+1"}
    "#);
    assert_snapshot!(read("roadmaps", Format::Jsonl), @r#"
    {"type":"roadmap","id":"bread","title":"Bread","summary":"From flour to a loaf that others ask for.","levels":["beginner","amateur","intermediate","advanced","expert"],"sections":2,"topics":4,"items":4,"pending":2,"learning":1,"done":1,"known":0,"skipped":0,"percent":25,"active":true,"origin":"bundled"}
    {"type":"roadmap","id":"tea","title":"Tea","summary":null,"levels":["beginner","amateur","intermediate","advanced","expert"],"sections":1,"topics":1,"items":0,"pending":0,"learning":0,"done":0,"known":1,"skipped":0,"percent":100,"active":false,"origin":"bundled"}
    "#);
    assert_snapshot!(read("log", Format::Jsonl), @r#"
    {"type":"event","at":"2026-11-21T17:03:10Z","event":"started","id":"bread/yeast","title":"Yeast","note":"warm water\nnot hot"}
    {"type":"event","at":"2026-11-20T17:03:10Z","event":"done","id":"bread/flour-and-water","title":"Flour and water","note":null}
    {"type":"event","at":"2026-11-19T17:03:10Z","event":"known","id":"tea/boiling","title":"Boiling","note":null}
    {"type":"event","at":"2026-11-18T17:03:10Z","event":"started","id":"bread/flour-and-water","title":"Flour and water","note":null}
    "#);
}

#[test]
fn the_summary_of_jsonl_comes_last() {
    let stats = read("stats", Format::Jsonl);
    assert_snapshot!(stats.lines().last().unwrap_or_default(), @r#"{"type":"summary","streak_days":1,"longest_streak_days":1,"done_last_7_days":1,"done_last_30_days":1,"minutes_done":45,"minutes_left":720}"#);
    let next = read("next", Format::Jsonl);
    assert_snapshot!(next.lines().last().unwrap_or_default(), @r#"{"type":"summary","empty":null,"blocked_by":[]}"#);
}

#[test]
fn the_start_screen_is_the_library_to_machines() {
    for format in [
        Format::Json,
        Format::Jsonl,
        Format::Csv,
        Format::Tsv,
        Format::Ids,
    ] {
        assert_eq!(read("overview", format), read("roadmaps", format));
    }
}

#[test]
fn tsv_has_the_id_first_and_the_title_last() {
    assert_snapshot!(read("list", Format::Tsv).replace('\t', "|"), @"
    bread/flour-and-water|done|beginner|45|Dough|Flour and water
    bread/yeast|learning|beginner|90|Dough|Yeast
    bread/steam-and-heat|pending|advanced|630|Baking|Steam and heat
    bread/sourdough|pending|expert||Baking|Sourdough
    tea/boiling|known|beginner||Water|Boiling
    ");
    assert_snapshot!(read("roadmaps", Format::Tsv).replace('\t', "|"), @"
    bread|25|1|4|*|Bread
    tea|100|1|1||Tea
    ");
    assert_snapshot!(read("about", Format::Tsv).replace('\t', "|"), @"
    dough|50|1|2|beginner|bread|Dough
    baking|0|0|2|advanced|bread|Baking
    ");
    assert_snapshot!(read("about parts", Format::Tsv).replace('\t', "|"), @"
    For the hungry||1 day|Mix; Bake
    beginner|Salt; Time
    ");
    assert_snapshot!(read("change", Format::Tsv).replace('\t', "|"), @"bread/yeast|learning|done|2026-11-22T17:03:10Z|Yeast");
    assert_snapshot!(read("merge", Format::Tsv).replace('\t', "|"), @"
    bread/yeast|learning|done|2026-11-22T17:03:10Z|home/progress (1).toml; old.toml|Yeast
    cake/icing|pending|pending||old.toml|icing
    ");
    assert_snapshot!(read("undone", Format::Tsv).replace('\t', "|"), @"bread/yeast|2026-11-22T17:03:10Z|done yeast");
    assert_snapshot!(read("log", Format::Tsv).replace('\t', "|"), @"
    bread/yeast|started|2026-11-21T17:03:10Z|Yeast
    bread/flour-and-water|done|2026-11-20T17:03:10Z|Flour and water
    tea/boiling|known|2026-11-19T17:03:10Z|Boiling
    bread/flour-and-water|started|2026-11-18T17:03:10Z|Flour and water
    ");
    assert_snapshot!(read("stats", Format::Tsv).replace('\t', "|"), @"
    bread|roadmap|bread|25|1|4|Bread
    bread|level|beginner|50|1|2|beginner
    bread|level|advanced|0|0|1|advanced
    bread|level|expert|0|0|1|expert
    bread|section|dough|50|1|2|Dough
    bread|section|baking|0|0|2|Baking
    tea|roadmap|tea|100|1|1|Tea
    tea|level|beginner|100|1|1|beginner
    tea|section|water|100|1|1|Water
    ");
    assert_snapshot!(read("problems", Format::Tsv).replace('\t', "|"), @"
    bread.toml|2|1|error|unknown-key|unknown key `colour` in a roadmap
    bread.toml|5|9|error|unknown-level|unknown level `beginer`
    ");
    assert_snapshot!(read("deed", Format::Tsv).replace('\t', "|"), @"roadmaps/bread.toml|created");
}

#[test]
fn csv_has_a_header_even_without_rows() {
    assert_snapshot!(read("none", Format::Csv), @"id,roadmap,topic,title,kind,section,section_id,part,level,status,known_via,ready,optional,minutes,tags,concepts,requires,blocked_by,unlocks,links,items,started,completed,note,summary");
}

#[test]
fn csv_joins_lists_and_shortens_tallies() {
    assert_snapshot!(read("show", Format::Csv), @r#"
    id,roadmap,topic,title,kind,section,section_id,part,level,status,known_via,ready,optional,minutes,tags,concepts,requires,blocked_by,unlocks,links,items,started,completed,note,summary,item_tree,taught_in,prerequisites
    bread/flour-and-water,bread,bread/flour-and-water,Flour and water,topic,Dough,dough,Basics,beginner,done,,false,false,45,dough,,,,bread/yeast,https://example.org/flours,3/3,2026-11-18T17:03:10Z,2026-11-20T17:03:10Z,,"Mix a dough, and tell by touch when it has had enough.","[{""id"":""bread/flour-and-water/weighing"",""title"":""Weighing"",""status"":""done"",""completed"":null,""note"":null,""items"":[]},{""id"":""bread/flour-and-water/mixing"",""title"":""Mixing"",""status"":""done"",""completed"":null,""note"":null,""items"":[{""id"":""bread/flour-and-water/mixing/by-hand"",""title"":""By hand"",""status"":""done"",""completed"":null,""note"":null,""items"":[]},{""id"":""bread/flour-and-water/mixing/by-machine"",""title"":""By machine"",""status"":""done"",""completed"":null,""note"":null,""items"":[]}]}]",,
    "#);
    assert_snapshot!(read("next", Format::Csv), @r#"
    id,roadmap,topic,title,kind,section,section_id,part,level,status,known_via,ready,optional,minutes,tags,concepts,requires,blocked_by,unlocks,links,items,started,completed,note,summary,reason
    bread/yeast,bread,bread/yeast,Yeast,topic,Dough,dough,Basics,beginner,learning,,true,false,90,,,bread/flour-and-water,,"bread/steam-and-heat; bread/sourdough",,0/0,2026-11-21T17:03:10Z,,"warm water
    not hot",,"{""rule"":""only"",""value"":null,""other"":null,""other_value"":null}"
    "#);
}

#[test]
fn csv_parts_several_tables() {
    assert_snapshot!(read("about parts", Format::Csv), @r#"
    title,level,duration,steps
    For the hungry,,1 day,"Mix; Bake"

    level,items
    beginner,"Salt; Time"
    "#);
}

#[test]
fn csv_guards_formulas_but_not_numbers() {
    let cell = |title: &str| {
        let csv = as_format(Format::Csv, &topic(title));
        let row = csv.lines().nth(1).unwrap_or_default();
        row.split(',').nth(3).unwrap_or_default().to_owned()
    };
    assert_eq!(cell("=1+1"), "'=1+1");
    assert_eq!(cell("+cmd"), "'+cmd");
    assert_eq!(cell("@sum"), "'@sum");
    assert_eq!(cell("- a"), "'- a");
    assert_eq!(cell("-3.5"), "-3.5");
    assert_eq!(cell("+7"), "+7");
    assert_eq!(cell("-inf"), "'-inf");
    assert_eq!(cell("a=b"), "a=b");
    assert_eq!(cell("\u{202e}x"), "\\u{202e}x");
}

#[test]
fn ids_are_those_of_what_the_view_is_about() {
    assert_snapshot!(read("items", Format::Ids), @"
    bread/flour-and-water
    bread/flour-and-water/weighing
    bread/flour-and-water/mixing
    bread/flour-and-water/mixing/by-hand
    bread/flour-and-water/mixing/by-machine
    bread/yeast
    bread/steam-and-heat
    bread/sourdough
    tea/boiling
    ");
    assert_snapshot!(read("change", Format::Ids), @"bread/yeast");
    assert_snapshot!(read("about", Format::Ids), @"
    dough
    baking
    ");
    assert_snapshot!(read("stats", Format::Ids), @"
    bread
    tea
    ");
}

#[test]
fn ids_and_rows_can_end_in_nul() {
    let nul = |which, format| {
        Kitchen::used().see(which, |view| written(view, format, &screen(80), End::Nul))
    };
    assert_eq!(nul("roadmaps", Format::Ids), "bread\0tea\0");
    let rows = nul("roadmaps", Format::Tsv);
    assert_eq!(rows.matches('\0').count(), 2);
    assert!(!rows.contains('\n'));
    assert_eq!(nul("field", Format::Tsv), "warm water\\nnot hot\0=1+1\0");
}

#[test]
fn a_field_is_a_value_a_line() {
    for format in [Format::Tsv, Format::Ids] {
        assert_eq!(read("field", format), "warm water\\nnot hot\n=1+1\n");
    }
    // To people it reads as it was written.
    assert_eq!(read("field", Format::Table), "warm water\nnot hot\n=1+1\n");
    assert_eq!(
        read("field", Format::Csv),
        "value\n\"warm water\nnot hot\"\n'=1+1\n"
    );
}

#[test]
fn text_is_the_same_in_every_format() {
    for format in [Format::Table, Format::Json, Format::Csv] {
        assert_eq!(read("text", format), "as\tit stands\n");
    }
}

#[test]
fn tabs_and_lines_in_a_title_do_not_break_a_row() {
    let row = as_format(Format::Tsv, &topic("a\tb\nc\u{1b}[31m"));
    assert_eq!(row, "a/b\tpending\t\t\t\ta\\tb\\nc\\u{1b}[31m\n");
}

#[test]
fn json_says_the_same_without_steering_a_terminal() {
    let title = "a\u{9b}31m \u{202e}b\u{7f} \"quoted\" \u{2028}";
    let json = as_format(Format::Json, &topic(title));
    assert!(json.contains(r#""a\u009b31m \u202eb\u007f \"quoted\" \u2028""#));
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(read["topics"][0]["title"], title);
}

#[test]
fn errors_are_one_json_object() {
    let odd = ProblemView {
        code: "not-utf8",
        message: "the file is not UTF-8 text".to_owned(),
        ..ProblemView::default()
    };
    let problems = [broken().remove(1), odd];
    let out = errors_json(&problems);
    assert_snapshot!(out, @r#"{"version":1,"errors":[{"code":"unknown-level","message":"unknown level `beginer`","file":"bread.toml","line":5,"column":9,"suggestions":["beginner"]},{"code":"not-utf8","message":"the file is not UTF-8 text","file":null,"line":null,"column":null,"suggestions":[]}]}"#);
}
