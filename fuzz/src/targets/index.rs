//! Damaged indexes: the bytes of a good one with some others in between.

use roadmap::query::View;
use roadmap::query::filter::Filter;
use roadmap::query::knowledge::Sharing;
use roadmap::query::scope::Scope;
use roadmap::query::search::search;
use roadmap::query::standing::Standing;
use roadmap_core::index::Index;
use roadmap_core::library::{Entry, Library, Origin};
use roadmap_core::model::{Progress, Record, Status};

use super::checks;
use super::small::LIBRARY;

/// Replaces bytes of an index, each by three bytes of the input: two of place and one of what
/// stands there then. Rows refer to each other by numbers of four bytes, of which the lowest is
/// likeliest to mean something.
pub fn run(input: &[u8]) {
    let good = LIBRARY.roadmap(0);
    let mut bytes = good.bytes().to_vec();
    for damage in input.chunks_exact(3) {
        let at = usize::from(u16::from_le_bytes([damage[0], damage[1]]));
        if let Some(byte) = bytes.get_mut(at) {
            *byte = damage[2];
        }
    }
    let Ok(index) = Index::open(bytes) else {
        return;
    };
    checks::walk(&index);
    let entry = Entry {
        index,
        origin: Origin::Bundled,
    };
    let library = Library::new(vec![entry], LIBRARY.concepts().clone());
    let done = Record {
        status: Some(Status::Done),
        ..Record::default()
    };
    let ids = [
        "course/sour-dough",
        "course/sour-dough/water/cold",
        "course/levain/flour",
    ];
    let progress = Progress {
        active: None,
        records: ids.map(|id| (id.to_owned(), done.clone())).into(),
    };
    let standing = Standing::new(&library, &progress, Sharing::Everywhere).into();
    checks::views(&standing, input);
    let scope = Scope::new(&library, None, None);
    let words = ["dough".to_owned(), "sae".to_owned()];
    let found = search(&standing, &scope, &Filter::default(), &words, None);
    checks::shown(&View::Topics(found), input);
}
