//! A small library and a learner's records of it, and every view over them.

use std::rc::Rc;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use roadmap_core::compile::{Base, File, compile};
use roadmap_core::concepts::Concepts;
use roadmap_core::library::{Entry, Library, Node, Origin};
use roadmap_core::model::{Progress, Record, Status};

use crate::query::View;
use crate::query::backup::{BackupView, BackupsView, Difference, RestoredView};
use crate::query::change::{self, Mark};
use crate::query::filter::Filter;
use crate::query::knowledge::Sharing;
use crate::query::list::{ListOptions, Sort};
use crate::query::log::LogOptions;
use crate::query::merge::{Brought, merge};
use crate::query::name::topic_or_item;
use crate::query::next::NextOptions;
use crate::query::overview::overview;
use crate::query::path::path;
use crate::query::plan::{PlanOptions, plan};
use crate::query::problem::{ProblemView, ProblemsView};
use crate::query::scope::Scope;
use crate::query::show::{FieldView, show};
use crate::query::standing::Standing;
use crate::query::stats::Today;
use crate::query::view::{DeedView, Layout, UndoneCommandView, UndoneView};
use crate::query::{about, list, log, next, search, since, stats};

const BREAD: &str = r#"
id = "bread"
title = "Bread"
summary = "From flour to a loaf that others ask for."

[[section]]
title = "Dough"
level = "beginner"
part = "Basics"

[[section.topic]]
title = "Flour and water"
summary = "Mix a dough, and tell by touch when it has had enough."
minutes = 45
tags = ["dough"]
items = ["Weighing", { title = "Mixing", items = ["By hand", "By machine"] }]
links = [{ title = "Flours", url = "https://example.org/flours" }]

[[section.topic]]
title = "Yeast"
requires = ["flour-and-water"]
minutes = 90

[[section]]
title = "Baking"
level = "advanced"
part = "The oven"

[[section.topic]]
title = "Steam and heat"
requires = ["yeast"]
minutes = 630

[[section.topic]]
title = "Sourdough"
requires = ["yeast"]
optional = true
level = "expert"

[[resource]]
title = "The mill"
kind = "place"
url = "https://example.org/mill"

[[project]]
title = "A loaf"
level = "beginner"
summary = "One loaf, eaten the same day."

[[path]]
title = "For the hungry"
duration = "1 day"
steps = ["Mix", "Bake"]

[[must_know]]
level = "beginner"
items = ["Salt", "Time"]
"#;

const TEA: &str = r#"
id = "tea"
title = "Tea"
[[section]]
title = "Water"
[[section.topic]]
title = "Boiling"
"#;

const BROKEN: &str = r#"title = "Bread"
colour = "brown"
[[section]]
title = "Dough"
level = "beginer"
[[section.topic]]
title = "Flour"
"#;

/// A library with the records of a learner, or with none.
pub(super) struct Kitchen {
    library: Library,
    progress: Progress,
}

impl Kitchen {
    /// The library, untouched.
    pub(super) fn new() -> Self {
        Self::of(&[BREAD, TEA])
    }

    /// The library with records, its texts full of what steers terminals and reorders lines.
    pub(super) fn hostile() -> Self {
        let hostile = |text: &str| {
            let spoilt = "\\u0007\\u009B\\u202E\\u200F\\n\\t\\u2028";
            let keys = [
                "title", "summary", "kind", "duration", "url", "part", "tags", "steps",
            ];
            keys.iter().fold(text.to_owned(), |text, key| {
                let text = text.replace(&format!("{key} = \""), &format!("{key} = \"{spoilt}"));
                text.replace(&format!("{key} = [\""), &format!("{key} = [\"{spoilt}"))
            })
        };
        Self::of(&[&hostile(BREAD), &hostile(TEA)]).with_records()
    }

    /// A library of some roadmaps.
    fn of(texts: &[&str]) -> Self {
        let entries = texts.iter().map(|text| {
            let (name, stem) = ("a.toml", "a");
            let compiled = compile(
                &File { name, stem, text },
                &Base::Nothing,
                &Concepts::default().incomplete(),
            );
            Entry {
                index: compiled.index.unwrap(),
                origin: Origin::Bundled,
            }
        });
        Self {
            library: Library::new(entries.collect(), Concepts::default()),
            progress: Progress::default(),
        }
    }

    /// The library with some records.
    pub(super) fn used() -> Self {
        Self::new().with_records()
    }

    fn with_records(mut self) -> Self {
        self.record("bread/flour-and-water", Status::Done, 18, 20);
        self.record("bread/yeast", Status::Learning, 21, 0);
        self.record("tea/boiling", Status::Known, 0, 19);
        let note = Some("warm water\nnot hot".to_owned());
        let yeast = self.progress.records.get_mut("bread/yeast").unwrap();
        yeast.note = note;
        self
    }

    fn record(&mut self, id: &str, status: Status, started: i8, completed: i8) {
        let at = |day: i8| (day > 0).then(|| at(day));
        let record = Record {
            status: Some(status),
            started: at(started),
            completed: at(completed),
            note: None,
        };
        self.progress.records.insert(id.to_owned(), record);
    }

    /// Hands a view to a function that renders it.
    pub(super) fn see<T>(&self, which: &str, then: impl FnOnce(&View<'_>) -> T) -> T {
        let standing = Standing::new(&self.library, &self.progress, Sharing::Everywhere).into();
        then(&self.view(&standing, which))
    }

    fn node(&self, name: &str) -> Node {
        topic_or_item(&self.library, &self.scope(), name).unwrap()
    }

    fn scope(&self) -> Scope {
        Scope::new(&self.library, None, None)
    }

    fn view<'a>(&'a self, standing: &Rc<Standing<'a>>, which: &str) -> View<'a> {
        let scope = &self.scope();
        let all = Filter::default();
        let listed = |options| View::Topics(list::list(standing, scope, &all, options));
        let ask = |count| {
            let options = NextOptions {
                count,
                ..NextOptions::default()
            };
            View::Next(next::next(standing, scope, &all, &options))
        };
        let items = true;
        match which {
            "list" => listed(ListOptions::default()),
            "items" => listed(ListOptions {
                items,
                ..ListOptions::default()
            }),
            "by title" => listed(ListOptions {
                sort: Sort::Title,
                ..ListOptions::default()
            }),
            "tree" => listed(ListOptions {
                items,
                layout: Layout::Tree,
                ..ListOptions::default()
            }),
            "none" => listed(ListOptions {
                limit: Some(0),
                ..ListOptions::default()
            }),
            "search" => {
                let words = ["dough".to_owned()];
                View::Topics(search::search(standing, scope, &all, &words, None))
            }
            "show" => View::Details(show(standing, &[self.node("bread/flour-and-water")])),
            "show two" => {
                let item = self.node("bread/flour-and-water/mixing/by-hand");
                View::Details(show(standing, &[self.node("bread/yeast"), item]))
            }
            "field" => View::Field(FieldView {
                values: vec!["warm water\nnot hot".to_owned(), "=1+1".to_owned()],
            }),
            "next" => ask(1),
            "next two" => ask(2),
            "path" => View::Path(path(
                standing,
                scope,
                self.node("bread/steam-and-heat").topic,
            )),
            "no path" => View::Path(path(standing, scope, self.node("tea/boiling").topic)),
            "plan" => weeks(standing, scope),
            "roadmaps" => View::Roadmaps(about::roadmaps(standing, &[0, 1], Some(0))),
            "about" => View::About(about::about(standing, &[0], Some(0), Vec::new())),
            "about parts" => {
                let parts = vec![about::Part::Paths, about::Part::MustKnow];
                View::About(about::about(standing, &[0], Some(0), parts))
            }
            "overview" => View::Overview(overview(standing, scope, Some(0))),
            "log" => View::Log(log::log(standing, scope, LogOptions::default())),
            "stats" => {
                let (now, zone) = (at(21), TimeZone::UTC);
                View::Stats(stats::stats(standing, scope, &Today { now, zone }))
            }
            "change" => self.change(standing, false),
            "dry change" => self.change(standing, true),
            "merge" => self.merge(standing, false),
            "dry merge" => self.merge(standing, true),
            "undone" => undone(),
            "backups" => View::Backups(BackupsView {
                backups: self.backups(),
            }),
            "restored" => View::Restored(RestoredView {
                restored: self.backups(),
                aside: Some("state/damaged.toml".to_owned()),
                dry_run: true,
            }),
            "since" => self.since(standing),
            "problems" => problems(),
            "no problems" => View::Problems(ProblemsView {
                problems: Vec::new(),
                records: Vec::new(),
                checked: vec!["bread.toml".to_owned()],
            }),
            "deed" => View::Deed(DeedView {
                deed: "created",
                target: Some("roadmaps/bread.toml".to_owned()),
                dry_run: false,
            }),
            "text" => View::Text("as\tit stands\n".to_owned()),
            other => panic!("no view is called {other}"),
        }
    }

    /// Of a day before anything was noted, and of one that was as now.
    fn backups(&self) -> Vec<BackupView> {
        let backup = |day: i8, then: &Progress| BackupView {
            day: format!("2026-11-{day}"),
            at: at(day),
            records: then.records.len(),
            difference: Difference::of(Some(&self.progress), then),
            file: "state/backups/one.toml".to_owned(),
        };
        vec![backup(20, &self.progress), backup(19, &Progress::default())]
    }

    /// The first roadmap, since it was another one of the same id.
    fn since<'a>(&'a self, standing: &Standing<'a>) -> View<'a> {
        let id = self.library.roadmap(0).id();
        let text = TEA.replace("\"tea\"", &format!("{id:?}"));
        let (name, stem, text) = ("older.toml", "older", text.as_str());
        let compiled = compile(
            &File { name, stem, text },
            &Base::Nothing,
            self.library.concepts(),
        );
        let older = Entry {
            index: compiled.index.unwrap(),
            origin: Origin::Bundled,
        };
        let older = Library::new(vec![older], Concepts::default());
        let before = Standing::new(&older, &self.progress, Sharing::Everywhere);
        View::Since(since::since(&before, standing, id, "older.toml"))
    }

    fn change(&self, standing: &Standing<'_>, dry_run: bool) -> View<'static> {
        let nodes = [self.node("bread/yeast"), self.node("tea/boiling")];
        let mut plan = change::mark(standing, &nodes[..1], Mark::Done, at(22));
        plan.unchanged.push("tea/boiling".to_owned());
        let after = change::apply(&self.progress, &plan.change);
        let after = Standing::new(&self.library, &after, Sharing::Everywhere);
        View::Change(change::outcome(&after, &nodes, plan, &[], dry_run))
    }

    /// Two copies that say something of the yeast, of which one has a topic that is not here, too.
    fn merge(&self, standing: &Standing<'_>, dry_run: bool) -> View<'static> {
        let plan = change::mark(standing, &[self.node("bread/yeast")], Mark::Done, at(22));
        let mut after = change::apply(&self.progress, &plan.change);
        let elsewhere = Record {
            note: Some("odd".to_owned()),
            ..Record::default()
        };
        after.records.insert("cake/icing".to_owned(), elsewhere);
        after.active = Some("tea".to_owned());
        let brought = [
            Brought {
                file: "home/progress (1).toml",
                changed: &["bread/yeast"],
                unchanged: &[],
            },
            Brought {
                file: "old.toml",
                changed: &["bread/yeast", "cake/icing"],
                unchanged: &["tea/boiling"],
            },
        ];
        let after = Standing::new(&self.library, &after, Sharing::Everywhere);
        View::Merge(merge(standing, &after, &brought, dry_run))
    }
}

/// Two weeks of five hours.
fn weeks<'a>(standing: &Standing<'a>, scope: &Scope) -> View<'a> {
    let options = PlanOptions {
        minutes_per_week: 300,
        until: None,
        goal: None,
        limit: Some(2),
    };
    let (now, zone) = (at(21), TimeZone::UTC);
    let today = Today { now, zone };
    View::Plan(plan(standing, scope, &Filter::default(), options, &today))
}

/// All the views there are.
pub(super) const VIEWS: [&str; 31] = [
    "list",
    "items",
    "by title",
    "tree",
    "none",
    "search",
    "show",
    "show two",
    "field",
    "next",
    "next two",
    "path",
    "no path",
    "plan",
    "roadmaps",
    "about",
    "about parts",
    "overview",
    "log",
    "stats",
    "change",
    "dry change",
    "merge",
    "dry merge",
    "undone",
    "backups",
    "restored",
    "since",
    "problems",
    "no problems",
    "deed",
];

/// Some hour of a day in November.
pub(super) fn at(day: i8) -> Timestamp {
    let date = jiff::civil::date(2026, 11, day).at(17, 3, 10, 0);
    date.to_zoned(TimeZone::UTC).unwrap().timestamp()
}

/// What is wrong with a broken file.
pub(super) fn broken() -> Vec<ProblemView> {
    let (name, stem) = ("bread.toml", "bread");
    let text = BROKEN;
    let compiled = compile(
        &File { name, stem, text },
        &Base::Nothing,
        &Concepts::default().incomplete(),
    );
    compiled
        .diagnostics
        .into_iter()
        .map(ProblemView::from)
        .collect()
}

fn problems() -> View<'static> {
    View::Problems(ProblemsView {
        problems: broken(),
        records: Vec::new(),
        checked: vec!["bread.toml".to_owned(), "tea.toml".to_owned()],
    })
}

fn undone() -> View<'static> {
    View::Undone(UndoneView {
        undone: vec![UndoneCommandView {
            command: "done yeast".to_owned(),
            at: Some(at(22)),
            ids: vec!["bread/yeast".to_owned()],
        }],
        dry_run: false,
    })
}
