//! What holds of every table, whatever stands in the files.

use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::kitchen::{Kitchen, VIEWS};
use super::{on, screen, written};
use crate::query::View;
use crate::query::view::{ItemTally, TopicView, TopicsView};
use crate::render::{End, Format, Screen};
use roadmap_core::safe::is_unsafe;

const FORMATS: [Format; 6] = [
    Format::Table,
    Format::Tsv,
    Format::Csv,
    Format::Json,
    Format::Jsonl,
    Format::Ids,
];

/// Whether a line holds nothing that could be broken: an id, an address or a word that alone is
/// too wide, after signs and labels.
fn is_one_word(line: &str) -> bool {
    line.split(' ')
        .any(|word| word.contains('/') || word.width() >= 20)
}

#[test]
fn no_line_is_wider_than_the_screen() {
    for kitchen in [Kitchen::new(), Kitchen::used()] {
        for which in VIEWS.iter().filter(|which| !which.contains("problems")) {
            for width in [40, 60, 80, 120] {
                let table = kitchen.see(which, |view| on(&screen(width), view));
                for line in table.lines() {
                    let fits = line.width() <= usize::from(width) || is_one_word(line);
                    assert!(fits, "{which} at {width}: {line}");
                }
            }
        }
    }
}

#[test]
fn no_line_ends_in_blanks_and_no_table_in_an_empty_line() {
    for which in VIEWS {
        for width in [40, 60, 80, 120] {
            let table = Kitchen::used().see(which, |view| on(&screen(width), view));
            assert!(!table.contains(" \n"), "{which} at {width}: {table}");
            assert!(!table.starts_with('\n'), "{which} at {width}: {table}");
            assert!(!table.ends_with("\n\n"), "{which} at {width}: {table}");
            assert!(!table.contains("\n\n\n"), "{which} at {width}: {table}");
            assert!(table.ends_with('\n'), "{which} at {width}: {table}");
        }
    }
}

#[test]
fn colours_change_nothing_but_colours() {
    let colored = Screen {
        color: true,
        ..screen(80)
    };
    for which in VIEWS {
        let plain = Kitchen::used().see(which, |view| on(&screen(80), view));
        let bright = Kitchen::used().see(which, |view| on(&colored, view));
        assert!(!plain.contains('\u{1b}'), "{which}: {plain}");
        assert_eq!(without_escapes(&bright), plain, "{which}");
    }
}

#[test]
fn ascii_is_ascii() {
    let plain = Screen {
        unicode: false,
        ..screen(80)
    };
    for which in VIEWS {
        let table = Kitchen::used().see(which, |view| on(&plain, view));
        assert!(table.is_ascii(), "{which}: {table}");
    }
}

#[test]
fn an_unlimited_screen_wraps_nothing() {
    let endless = Screen {
        width: None,
        ..screen(0)
    };
    let table = Kitchen::used().see("list", |view| on(&endless, view));
    assert!(
        table
            .lines()
            .all(|line| !line.trim_start().starts_with("bread/"))
    );
}

#[test]
fn no_text_of_a_file_steers_a_terminal() {
    for which in VIEWS {
        for format in FORMATS {
            let write = |view: &View<'_>| written(view, format, &screen(60), End::Line);
            let text = Kitchen::hostile().see(which, write);
            assert_eq!(
                text.find(|c| is_wrong(c, format)),
                None,
                "{which}: {text:?}"
            );
        }
    }
}

/// Whether a character must not be in a format.
fn is_wrong(c: char, format: Format) -> bool {
    match (format, c) {
        (_, '\n') | (Format::Tsv | Format::Csv, '\t') => false,
        _ => is_unsafe(c),
    }
}

#[test]
fn a_title_without_end_is_written_all_the_same() {
    let title = "x".repeat(70_000);
    for width in [None, Some(80)] {
        let screen = Screen {
            width,
            ..screen(80)
        };
        let table = on(&screen, &rows(std::slice::from_ref(&title)));
        let written = table.chars().filter(|&c| c == 'x').count();
        assert_eq!(written, title.len(), "{width:?}");
    }
}

#[test]
fn the_same_view_gives_the_same_bytes() {
    for which in VIEWS {
        for format in FORMATS {
            let bytes = || {
                let write = |view: &View<'_>| written(view, format, &screen(80), End::Line);
                Kitchen::used().see(which, write)
            };
            assert_eq!(bytes(), bytes(), "{which} as {format:?}");
        }
    }
}

fn without_escapes(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once('m').map_or("", |(_, rest)| rest)
    })
}

/// A title as a file may have it: words, wide letters, joined emoji, and what is unsafe.
fn titles() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-z ]{0,60}",
        "[\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{61c}\u{2028}\u{2029}\u{1b}\u{9b}\t\r\n a-z]{0,40}",
        "[非同期処理入門、。a-z ]{0,60}",
        "(👩\u{200d}💻|e\u{301}|ab| ){0,30}",
    ]
}

proptest! {
    #[test]
    fn nothing_unsafe_is_ever_written(
        titles in prop::collection::vec(titles(), 1..5),
        width in 10_u16..130,
    ) {
        let view = rows(&titles);
        for format in FORMATS {
            let text = written(&view, format, &screen(width), End::Line);
            prop_assert!(!text.contains(|c| is_wrong(c, format)), "{format:?}: {text:?}");
        }
    }

    #[test]
    fn titles_fit_whatever_they_are_made_of(
        titles in prop::collection::vec(titles(), 1..5),
        width in 30_u16..130,
    ) {
        for line in on(&screen(width), &rows(&titles)).lines() {
            prop_assert!(line.width() <= usize::from(width), "{width}: {line:?}");
        }
    }
}

fn rows(titles: &[String]) -> View<'_> {
    let row = |title| TopicView {
        id: "a/b".to_owned(),
        title,
        level: "beginner",
        section: title,
        minutes: Some(90),
        items: ItemTally::default(),
        ..TopicView::default()
    };
    View::Topics(TopicsView {
        topics: titles
            .iter()
            .map(|title| row(title.as_str()))
            .collect::<Vec<_>>()
            .into(),
        ..TopicsView::default()
    })
}
