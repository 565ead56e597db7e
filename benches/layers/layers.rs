//! What each layer of the program takes, below its processes: load, index, next, path, search, render.
//!
//! ```sh
//! cargo bench --manifest-path benches/layers/Cargo.toml -- next    # those with `next` in their names
//! ```

use std::hint::black_box;
use std::io::sink;
use std::rc::Rc;
use std::time::Duration;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use roadmap::query::View;
use roadmap::query::filter::Filter;
use roadmap::query::knowledge::Sharing;
use roadmap::query::list::{ListOptions, list};
use roadmap::query::next::{NextOptions, next};
use roadmap::query::path::path;
use roadmap::query::scope::Scope;
use roadmap::query::search::search;
use roadmap::query::standing::Standing;
use roadmap::render::{End, Format, Screen, Style, render};
use roadmap_benches::{COMMON, RARE, Roadmap, Shape, roadmaps};
use roadmap_core::compile::{Base, File, compile};
use roadmap_core::concepts::Concepts;
use roadmap_core::index::Index;
use roadmap_core::library::{Entry, Library, Origin, TopicRef};
use roadmap_core::model::{Progress, Record, Status};

/// How many topics there are.
const SIZES: [usize; 2] = [2_000, 20_000];

/// How many of them are done.
const DONE: usize = 200;

/// A library and the records of someone who learns from it.
struct Desk {
    library: Library,
    progress: Progress,
    scope: Scope,
}

impl Desk {
    fn new(shape: Shape, topics: usize) -> Self {
        let roadmaps: Vec<Roadmap> = roadmaps(shape, topics).collect();
        let ids: Vec<&String> = roadmaps
            .iter()
            .flat_map(|roadmap| &roadmap.topics)
            .collect();
        let done = ids.iter().step_by(topics / DONE);
        let record = Record {
            status: Some(Status::Done),
            completed: Some(Timestamp::UNIX_EPOCH),
            ..Record::default()
        };
        let progress = Progress {
            active: None,
            records: done.map(|id| ((*id).clone(), record.clone())).collect(),
        };
        let entries = roadmaps.iter().map(|roadmap| Entry {
            index: index(roadmap),
            origin: Origin::Bundled,
        });
        let library = Library::new(entries.collect(), Concepts::default());
        let scope = Scope::new(&library, None, None);
        Self {
            library,
            progress,
            scope,
        }
    }

    fn standing(&self) -> Rc<Standing<'_>> {
        let standing = Standing::new(&self.library, &self.progress, Sharing::Everywhere);
        Rc::new(standing)
    }

    fn last(&self) -> TopicRef {
        let topics = self.scope.topics(&self.library);
        topics.last().expect("there are topics")
    }
}

fn index(roadmap: &Roadmap) -> Index {
    let file = File {
        name: "generated",
        stem: &roadmap.id,
        text: &roadmap.text,
    };
    let compiled = compile(&file, &Base::Nothing, &Concepts::default());
    compiled.index.expect("what is generated has no faults")
}

fn load(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load");
    for size in SIZES {
        let files: Vec<Roadmap> = roadmaps(Shape::Ordinary, size).collect();
        let bytes = files.iter().map(|file| file.text.len() as u64).sum();
        group.throughput(Throughput::Bytes(bytes));
        group.bench_with_input(
            BenchmarkId::from_parameter(size),
            &files,
            |bencher, files| {
                bencher.iter(|| files.iter().map(index).collect::<Vec<_>>());
            },
        );
    }
}

fn opened(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("index");
    for size in SIZES {
        let roadmap = roadmaps(Shape::Ordinary, size)
            .next()
            .expect("there is one");
        let index = index(&roadmap);
        let bytes = index.bytes().to_vec();
        group.bench_with_input(BenchmarkId::new("open", size), &bytes, |bencher, bytes| {
            let copy = || bytes.clone();
            bencher.iter_batched(copy, Index::open, BatchSize::LargeInput);
        });
        let id = index.topic(index.topic_count() / 2).id();
        group.bench_with_input(BenchmarkId::new("lookup", size), &id, |bencher, id| {
            bencher.iter(|| index.named(black_box(id)).next());
        });
    }
}

fn queries(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("query");
    let options = NextOptions {
        count: 1,
        ..NextOptions::default()
    };
    let shapes = [
        ("ordinary", Shape::Ordinary),
        ("chain", Shape::Chain),
        ("dense", Shape::Dense),
    ];
    for size in SIZES {
        for (name, shape) in shapes {
            let desk = Desk::new(shape, size);
            let at = |query: &str| BenchmarkId::new(format!("{query}/{name}"), size);
            group.bench_function(at("standing"), |bencher| bencher.iter(|| desk.standing()));
            let standing = desk.standing();
            let filter = Filter::default();
            group.bench_function(at("next"), |bencher| {
                bencher.iter(|| next(&standing, &desk.scope, &filter, &options));
            });
            let goal = desk.last();
            group.bench_function(at("path"), |bencher| {
                bencher.iter(|| path(&standing, &desk.scope, goal));
            });
            if shape != Shape::Ordinary {
                continue;
            }
            for word in [COMMON, RARE, "quaternoin", "zwxzwxzw"] {
                let words = [word.to_lowercase()];
                group.bench_function(
                    BenchmarkId::new(format!("search/{word}"), size),
                    |bencher| {
                        bencher.iter(|| search(&standing, &desk.scope, &filter, &words, None));
                    },
                );
            }
        }
    }
}

fn rendered(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("render");
    let formats = [
        ("table", Format::Table),
        ("tsv", Format::Tsv),
        ("json", Format::Json),
        ("ids", Format::Ids),
    ];
    for size in SIZES {
        let desk = Desk::new(Shape::Ordinary, size);
        let standing = desk.standing();
        let all = ListOptions::default();
        let view = View::Topics(list(&standing, &desk.scope, &Filter::default(), all));
        for (name, format) in formats {
            let screen = Screen {
                width: Some(80),
                color: true,
                unicode: true,
                zone: || TimeZone::UTC,
            };
            let end = End::Line;
            let style = Style {
                format,
                screen,
                end,
            };
            group.bench_function(BenchmarkId::new(name, size), |bencher| {
                bencher.iter(|| render(&view, &style, &mut sink()));
            });
        }
    }
}

/// Few runs of each, since the largest of them take long.
fn patient() -> Criterion {
    Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_secs(1))
        .measurement_time(Duration::from_secs(3))
}

criterion_group!(name = layers; config = patient(); targets = load, opened, queries, rendered);
criterion_main!(layers);
