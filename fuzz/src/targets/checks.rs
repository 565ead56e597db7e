//! What holds of every roadmap, every name and every message.

use std::rc::Rc;

use std::io;

use jiff::tz::TimeZone;
use roadmap::query::View;
use roadmap::query::about::about;
use roadmap::query::filter::Filter;
use roadmap::query::list::{ListOptions, list};
use roadmap::query::name;
use roadmap::query::next::{NextOptions, next};
use roadmap::query::path::path;
use roadmap::query::problem::ProblemView;
use roadmap::query::scope::Scope;
use roadmap::query::show::show;
use roadmap::query::standing::Standing;
use roadmap::query::view::Layout;
use roadmap::render::{self, End, Format, Screen, Style};
use roadmap_core::error::{Diagnostic, Severity};
use roadmap_core::index::Index;
use roadmap_core::library::{Library, Node, TopicRef};
use roadmap_core::safe::safe;

/// Whether one of these is an error.
pub(super) fn has_errors(found: &[Diagnostic]) -> bool {
    found.iter().any(|found| found.severity == Severity::Error)
}

/// Every message stands in the text that it is about, and can be shown.
pub(super) fn messages(found: Vec<Diagnostic>, text: &str) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for one in &found {
        let Some(line) = one.place.line else { continue };
        let line = text.split('\n').nth(line - 1).expect("the line is there");
        let column = one.place.column.expect("a line has a column");
        assert!((1..=line.chars().count() + 1).contains(&column), "{one}");
        // Of bytes that are no text no line is shown.
        let Some(excerpt) = &one.place.excerpt else {
            continue;
        };
        assert!(line.contains(&excerpt.text), "{one}");
        assert!(excerpt.text.get(excerpt.marked.clone()).is_some(), "{one}");
        assert!(excerpt.text.chars().count() <= 200, "{one}");
    }
    let problems: Vec<ProblemView> = found.into_iter().map(ProblemView::from).collect();
    for width in [None, Some(40)] {
        let shown = render::problems_to_people(&problems, &screen(width));
        harmless(&shown);
    }
    harmless(&render::errors_json(&problems));
}

/// Nothing in a text steers a terminal.
pub(super) fn harmless(text: &str) {
    let steers =
        |c: char| c != '\n' && c != '\t' && safe(c.encode_utf8(&mut [0; 4])) != c.to_string();
    assert_eq!(text.find(steers), None, "{text:?}");
}

fn screen(width: Option<u16>) -> Screen {
    Screen {
        width,
        color: false,
        unicode: true,
        zone: || TimeZone::UTC,
    }
}

/// Asks all that can be asked of an index.
pub(super) fn walk(index: &Index) {
    let mut bytes = index.id().len() + index.title().len() + index.summary().len();
    bytes += index.levels().map(str::len).sum::<usize>();
    for section in index.sections() {
        bytes += [
            section.id(),
            section.title(),
            section.summary(),
            section.part(),
            section.level(),
        ]
        .map(str::len)
        .iter()
        .sum::<usize>();
        bytes += section.topics().count();
    }
    for topic in index.topics() {
        bytes += [
            topic.id(),
            topic.title(),
            topic.summary(),
            topic.level(),
            topic.section().id(),
        ]
        .map(str::len)
        .iter()
        .sum::<usize>();
        let texts = topic.aliases().chain(topic.tags()).chain(topic.concepts());
        bytes += texts.chain(topic.folded()).map(str::len).sum::<usize>();
        bytes += topic
            .links()
            .map(|link| link.title.len() + link.url.len())
            .sum::<usize>();
        bytes += topic
            .requires()
            .chain(topic.unlocks())
            .map(|other| other.id().len())
            .sum::<usize>();
        bytes += topic
            .items()
            .map(|item| item.path().len() + item.depth() + item.below().count())
            .sum::<usize>();
        bytes += index.named(topic.id()).count();
    }
    bytes += index.resources().map(|one| one.title.len()).sum::<usize>();
    bytes += index.projects().map(|one| one.level.len()).sum::<usize>();
    bytes += index
        .learning_paths()
        .map(|one| one.steps.len())
        .sum::<usize>();
    bytes += index.must_know().map(|one| one.items.len()).sum::<usize>();
    std::hint::black_box(bytes);
}

/// Shows the library in one of the ways there are, in one of the formats; the input decides which.
pub(super) fn views(standing: &Rc<Standing<'_>>, input: &[u8]) {
    let scope = Scope::new(standing.library, None, None);
    let filter = Filter::default();
    let topics: Vec<TopicRef> = scope.topics(standing.library).collect();
    let listed = |layout| {
        let options = ListOptions {
            items: true,
            layout,
            ..ListOptions::default()
        };
        View::Topics(list(standing, &scope, &filter, options))
    };
    let view = match (choice(input, 6), topics.last()) {
        (0, _) => listed(Layout::Tree),
        (1, _) => listed(Layout::Rows),
        (2, _) => View::About(about(standing, &scope.listed, None, Vec::new())),
        (3, _) => View::Next(next(standing, &scope, &filter, &NextOptions::default())),
        (4, Some(&last)) => View::Path(path(standing, &scope, last)),
        _ => {
            let nodes: Vec<Node> = topics.into_iter().map(Node::from).collect();
            View::Details(show(standing, &nodes))
        }
    };
    shown(&view, input);
}

/// Writes a view in one of the formats; the input decides which. Nothing steers a terminal.
pub(super) fn shown(view: &View<'_>, input: &[u8]) {
    use Format::{Csv, Ids, Json, Jsonl, Table, Tsv};
    let style = Style {
        format: [Table, Tsv, Table, Csv, Json, Table, Jsonl, Ids][choice(input, 8)],
        screen: screen(Some(40)),
        end: End::Line,
    };
    let mut out: Vec<u8> = Vec::new();
    let written: io::Result<()> = render::render(view, &style, &mut out);
    written.expect("a buffer takes everything");
    harmless(std::str::from_utf8(&out).expect("all output is text"));
}

/// A number below `end` that differs from input to input.
pub(super) fn choice(input: &[u8], end: usize) -> usize {
    let sum = |sum: usize, byte: &u8| sum.wrapping_mul(31).wrapping_add(usize::from(*byte));
    input.iter().fold(end, sum) % end
}

/// The full id of every topic and every item names it and nothing else.
pub(super) fn full_ids(library: &Library) {
    let scope = Scope::new(library, None, None);
    for (roadmap, entry) in library.entries().iter().enumerate() {
        for topic in entry.index.topics() {
            let items = topic.items().map(|item| Some(item.number()));
            let number = topic.number();
            for item in items.chain([None]) {
                let topic = TopicRef { roadmap, number };
                let node = Node { topic, item };
                let id = library.node_id(node);
                assert_eq!(name::topic_or_item(library, &scope, &id), Ok(node), "{id}");
            }
        }
    }
}
