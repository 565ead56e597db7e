//! One small roadmap in every form.

use insta::assert_snapshot;
use jiff::tz::TimeZone;
use roadmap_core::compile::{Base, File, compile};
use roadmap_core::concepts::Concepts;
use roadmap_core::library::{Entry, Library, Origin};
use roadmap_core::model::{Progress, Record, Status};

use crate::query::export::{Form, export};
use crate::query::filter::Filter;
use crate::query::knowledge::Sharing;
use crate::query::plan::{PlanOptions, plan};
use crate::query::scope::Scope;
use crate::query::standing::Standing;
use crate::query::stats::Today;
use crate::render::exported;

const BREAD: &str = r#"
id = "bread"
title = "Bread & *butter*"
summary = "From flour to a loaf."
levels = ["low", "high"]
[[section]]
title = "Dough"
part = "Basics"
[[section.topic]]
title = "Flour"
summary = "Choose it, then weigh it."
minutes = 90
tags = ["dry goods"]
items = ["Wheat", { title = "Other", items = ["Rye; spelt"] }]
links = [{ title = "Flour", url = "https://example.org/flour_(food)" }]
[[section.topic]]
title = "Yeast"
requires = ["flour"]
level = "high"
aliases = ["leaven"]
links = [{ title = "Wild", url = "https://example.org/w" }, { url = "https://example.org/y" }]
[[section]]
title = "Baking"
level = "high"
optional = true
[[section.topic]]
title = "1. Steam | \"heat\""
requires = ["yeast", "flour"]
[[section.topic]]
title = "Serving"
[[resource]]
title = "The mill"
kind = "place"
url = "https://example.org/mill"
summary = "Ask there."
[[project]]
title = "A loaf"
level = "low"
[[path]]
title = "For the hungry"
duration = "1 day"
steps = ["Mix", "2. Bake"]
[[must_know]]
level = "low"
items = ["Salt"]
"#;

const NOW: &str = "2026-03-01T12:00:00Z";

/// A library of these roadmap files. Whatever they name is a concept.
fn library(texts: &[&str]) -> Library {
    let concepts = Concepts::default().incomplete();
    let entry = |text: &&str| {
        let file = File {
            name: "test.toml",
            stem: "test",
            text,
        };
        let compiled = compile(&file, &Base::Nothing, &concepts);
        let index = compiled.index;
        Entry {
            index: index.unwrap_or_else(|| panic!("{:?}\n{text}", compiled.diagnostics)),
            origin: Origin::Bundled,
        }
    };
    Library::new(texts.iter().map(entry).collect(), concepts)
}

fn records() -> Progress {
    let at = |text: &str| Some(text.parse().unwrap());
    let record = |status, started, completed, note: Option<&str>| Record {
        status,
        started,
        completed,
        note: note.map(str::to_owned),
    };
    let of = |id: &str, record| (format!("bread/{id}"), record);
    let done = at("2026-02-20T08:00:00Z");
    let flour = record(Some(Status::Done), None, done, None);
    let begun = at("2026-02-21T08:00:00Z");
    let note = Some("slow, and cold\n# overnight");
    let yeast = record(Some(Status::Learning), begun, None, note);
    let serving = record(Some(Status::Skipped), None, None, None);
    Progress {
        active: None,
        records: [
            of("flour", flour),
            of("yeast", yeast),
            of("serving", serving),
        ]
        .into(),
    }
}

fn written(library: &Library, progress: &Progress, form: Form) -> String {
    let standing = Standing::new(library, progress, Sharing::Everywhere);
    let now = NOW.parse().unwrap();
    let today = Today {
        now,
        zone: TimeZone::UTC,
    };
    let options = PlanOptions {
        minutes_per_week: 60,
        until: None,
        goal: None,
        limit: None,
    };
    let scope = Scope::new(library, None, None);
    let weeks = plan(&standing, &scope, &Filter::default(), options, &today);
    let weeks = Some(weeks).filter(|_| form == Form::Ics);
    let view = export(&standing, &scope.listed, form, weeks, now);
    String::from_utf8(exported(&view).unwrap()).unwrap()
}

fn bread(form: Form) -> String {
    written(&library(&[BREAD]), &records(), form)
}

#[test]
fn markdown_is_a_checklist_with_marks_notes_and_links() {
    assert_snapshot!(bread(Form::Markdown), @r##"
    # Bread & \*butter\* <!-- roadmap id=bread levels=low,high -->

    From flour to a loaf.

    ## Basics <!-- part -->

    ### Dough <!-- id=dough -->

    *Level: low*

    - [x] [Flour](<https://example.org/flour_(food)>) <!-- id=flour minutes=90 tags=dry%20goods completed=2026-02-20T08:00:00Z -->

      Choose it, then weigh it.
      - [x] Wheat <!-- record=none -->
      - [x] Other <!-- record=none -->
        - [x] Rye; spelt <!-- record=none -->

    - [ ] Yeast *(learning)* <!-- id=yeast aliases=leaven level=high requires=flour started=2026-02-21T08:00:00Z -->

      > slow, and cold\
      > \# overnight

      - [Wild](https://example.org/w)
      - [https://example.org/y](https://example.org/y)

    ## Baking <!-- id=baking -->

    *Level: high*

    *Optional*

    - [ ] 1. Steam \| "heat" <!-- id=1-steam-heat requires=yeast,flour -->
    - [ ] ~~Serving~~ <!-- id=serving -->

    ## Resources <!-- resources -->

    - [The mill](https://example.org/mill) *(place)*

      Ask there.

    ## Projects <!-- projects -->

    - A loaf *(low)*

    ## Learning paths <!-- paths -->

    ### For the hungry

    *Duration: 1 day*

    1. Mix
    2. 2\. Bake

    ## Must know <!-- must_know -->

    ### low

    - Salt
    "##);
}

#[test]
fn taskwarrior_gets_tasks_with_what_they_depend_on() {
    assert_snapshot!(bread(Form::Taskwarrior), @r##"
    [
    {"uuid":"acdad397-5363-86f8-9675-324165af0f12","description":"Flour","status":"completed","entry":"20260220T080000Z","end":"20260220T080000Z","project":"bread.dough","tags":["dry_goods"],"annotations":[{"entry":"20260220T080000Z","description":"[x] Wheat"},{"entry":"20260220T080001Z","description":"[x] Other"},{"entry":"20260220T080002Z","description":"[x] Other / Rye; spelt"},{"entry":"20260220T080003Z","description":"Flour: https://example.org/flour_(food)"}]},
    {"uuid":"a49fab24-8e63-86f8-9675-306db5d2acf4","description":"Yeast","status":"pending","entry":"20260221T080000Z","start":"20260221T080000Z","project":"bread.dough","depends":["acdad397-5363-86f8-9675-324165af0f12"],"annotations":[{"entry":"20260221T080000Z","description":"Wild: https://example.org/w"},{"entry":"20260221T080001Z","description":"slow, and cold"},{"entry":"20260221T080002Z","description":"# overnight"}]},
    {"uuid":"66b853c7-63b3-8069-9e97-d9be626f30ad","description":"1. Steam | \"heat\"","status":"pending","entry":"20260301T120000Z","project":"bread.baking","depends":["a49fab24-8e63-86f8-9675-306db5d2acf4","acdad397-5363-86f8-9675-324165af0f12"]},
    {"uuid":"c168225a-3c2b-8438-a7ce-762f15b7e612","description":"Serving","status":"deleted","entry":"20260301T120000Z","end":"20260301T120000Z","project":"bread.baking"}
    ]
    "##);
}

#[test]
fn a_calendar_has_an_event_a_topic_over_its_weeks() {
    assert_snapshot!(bread(Form::Ics).replace("\r\n", "\n"), @r##"
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//roadmap//roadmap//EN
    BEGIN:VEVENT
    UID:a49fab24-8e63-86f8-9675-306db5d2acf4
    DTSTAMP:20260301T120000Z
    DTSTART;VALUE=DATE:20260301
    DTEND;VALUE=DATE:20260315
    SUMMARY:Yeast
    DESCRIPTION:1 h 30 min\nhttps://example.org/w\nbread/yeast
    CATEGORIES:Dough
    TRANSP:TRANSPARENT
    END:VEVENT
    BEGIN:VEVENT
    UID:66b853c7-63b3-8069-9e97-d9be626f30ad
    DTSTAMP:20260301T120000Z
    DTSTART;VALUE=DATE:20260308
    DTEND;VALUE=DATE:20260322
    SUMMARY:1. Steam | "heat"
    DESCRIPTION:1 h 30 min\nbread/1-steam-heat
    CATEGORIES:Baking
    TRANSP:TRANSPARENT
    END:VEVENT
    END:VCALENDAR
    "##);
}

#[test]
fn graphviz_gets_sections_and_colours() {
    assert_snapshot!(bread(Form::Dot), @r##"
    digraph roadmap {
      rankdir=LR;
      graph [fontname="Helvetica", style="rounded", color="#adb5bd"];
      node [fontname="Helvetica", shape=box, style="rounded,filled"];
      edge [color="#868e96"];
      subgraph cluster_0 {
        label="Dough";
        t0 [label="Flour", fillcolor="#b2f2bb", color="#2b8a3e", tooltip="done"];
        t1 [label="Yeast", fillcolor="#ffec99", color="#e67700", tooltip="learning"];
      }
      subgraph cluster_1 {
        label="Baking";
        t2 [label="1. Steam | \"heat\"", fillcolor="#ffffff", color="#495057", tooltip="pending"];
        t3 [label="Serving", fillcolor="#e9ecef", color="#adb5bd", tooltip="skipped"];
      }
      t0 -> t1;
      t1 -> t2;
      t0 -> t2;
    }
    "##);
}

#[test]
fn mermaid_gets_sections_and_colours() {
    assert_snapshot!(bread(Form::Mermaid), @r##"
    flowchart LR
      classDef pending fill:#ffffff,stroke:#495057,color:#000
      classDef learning fill:#ffec99,stroke:#e67700,color:#000
      classDef done fill:#b2f2bb,stroke:#2b8a3e,color:#000
      classDef known fill:#a5d8ff,stroke:#1864ab,color:#000
      classDef skipped fill:#e9ecef,stroke:#adb5bd,color:#000
      subgraph s0["Dough"]
        t0["Flour"]:::done
        t1["Yeast"]:::learning
      end
      subgraph s1["Baking"]
        t2["1#46; Steam #124; #34;heat#34;"]:::pending
        t3["Serving"]:::skipped
      end
      t0 --> t1
      t1 --> t2
      t0 --> t2
    "##);
}

#[test]
fn anki_gets_cards() {
    assert_snapshot!(bread(Form::Anki), @r##"
    #separator:tab
    #html:false
    #notetype:Basic
    #guid column:1
    #deck column:2
    #tags column:5
    bread/flour	Bread & *butter*	Flour	"Choose it, then weigh it.
    • Wheat
    • Other
      • Rye; spelt
    Flour: https://example.org/flour_(food)"	dry-goods low
    bread/yeast	Bread & *butter*	Yeast	"Wild: https://example.org/w
    https://example.org/y"	high
    bread/1-steam-heat	Bread & *butter*	"1. Steam | ""heat"""		high
    bread/serving	Bread & *butter*	Serving		high
    "##);
}

#[test]
fn sections_of_several_roadmaps_are_told_apart_in_a_graph() {
    let other = "id = 'tea'\ntitle = 'Tea'\n[[section]]\ntitle = 'Dough'\n[[section.topic]]\ntitle = 'Leaf'\n";
    let library = library(&[BREAD, other]);
    let graph = written(&library, &Progress::default(), Form::Dot);
    assert!(
        graph.contains("label=\"Bread &amp; *butter*: Dough\""),
        "{graph}"
    );
    assert!(graph.contains("label=\"Tea: Dough\""), "{graph}");
    let cards = written(&library, &Progress::default(), Form::Anki);
    assert!(
        cards.contains("\ntea/leaf\tTea\tLeaf\t\tbeginner\n"),
        "{cards}"
    );
}

#[test]
fn items_are_ticked_where_their_topic_is_done() {
    let text = bread(Form::Markdown);
    assert!(
        text.contains("  - [x] Wheat <!-- record=none -->\n"),
        "{text}"
    );
    let new = written(&library(&[BREAD]), &Progress::default(), Form::Markdown);
    assert!(new.contains("  - [ ] Wheat\n"), "{new}");
}
