//! What someone may search for, and a note to find it in.

use roadmap::query::View;
use roadmap::query::filter::Filter;
use roadmap::query::knowledge::Sharing;
use roadmap::query::scope::Scope;
use roadmap::query::search::search;
use roadmap::query::standing::Standing;
use roadmap_core::model::{Progress, Record};

use super::small::LIBRARY;
use super::{checks, parted};

/// Searches for the words of the input, one a line; after a parting line comes a note.
pub fn run(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let (words, note) = parted(&input);
    let words: Vec<String> = words.lines().map(str::to_owned).collect();
    let record = Record {
        note: note.map(str::to_owned),
        ..Record::default()
    };
    let progress = Progress {
        active: None,
        records: [("course/twice".to_owned(), record)].into(),
    };
    let standing = Standing::new(&LIBRARY, &progress, Sharing::Everywhere).into();
    let scope = Scope::new(&LIBRARY, None, None);
    let found = search(&standing, &scope, &Filter::default(), &words, None);
    for topic in found.topics.whole() {
        let mut end = 0;
        for mark in &topic.marks {
            assert!(end <= mark.start && mark.start < mark.end, "{}", topic.id);
            assert!(topic.title.get(mark.clone()).is_some(), "{}", topic.id);
            end = mark.end;
        }
    }
    checks::shown(&View::Topics(found), input.as_bytes());
}
