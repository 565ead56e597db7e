//! Three versions of a roadmap under the same ids → one.

use std::collections::HashMap;

use roadmap_core::document::{Document, Item, Link, Section, Topic};
use roadmap_core::model::Record;

use super::values::{list, order, pick};
use super::{Again, Past, Shift, ShiftKind};

/// A field of the three versions, as [`pick`] takes it.
macro_rules! picked {
    ($each:ident, $field:ident) => {{
        let (base, mine, theirs) = &$each;
        let base = base.as_ref().map(|base| &base.$field);
        pick(base, mine.$field.clone(), theirs.$field.clone())
    }};
}

/// A list of the three versions, as [`list`] takes it.
macro_rules! listed {
    ($each:ident, $field:ident) => {{
        let (base, mine, theirs) = &$each;
        let base = base.as_ref().map(|base| &base.$field[..]);
        list(base, &mine.$field, &theirs.$field)
    }};
}

/// Joins the three; `theirs` has the ids of the other two.
pub(super) fn join(past: &Past<'_>, theirs: Document) -> Again {
    let mut work = Work {
        past,
        shifts: Vec::new(),
        taken_out: 0,
    };
    let (base, mine) = (past.base, past.mine);
    let each = (base, mine, &theirs);
    let document = Document {
        id: mine.id.clone(),
        title: picked!(each, title),
        summary: picked!(each, summary),
        levels: picked!(each, levels),
        sections: sections(&theirs, &mut work),
        resources: picked!(each, resources),
        projects: picked!(each, projects),
        paths: picked!(each, paths),
        must_know: picked!(each, must_know),
    };
    Again {
        document,
        plan: theirs,
        shifts: work.shifts,
        taken_out: work.taken_out,
    }
}

/// What is collected on the way.
struct Work<'a> {
    past: &'a Past<'a>,
    shifts: Vec<Shift>,
    taken_out: usize,
}

impl Work<'_> {
    fn shift(&mut self, kind: ShiftKind, path: String, title: &str, was: Option<&str>) {
        self.shifts.push(Shift {
            kind,
            path,
            title: title.to_owned(),
            was: was.map(str::to_owned),
        });
    }
}

/// A topic or an item.
trait Piece: Clone + PartialEq {
    fn id(&self) -> &str;
    fn title(&self) -> &str;
    /// It without the records, which are no part of a roadmap file.
    fn bare(&self) -> Self;
    /// Its version from now on.
    fn joined(
        base: Option<&Self>,
        mine: &Self,
        theirs: &Self,
        path: &str,
        work: &mut Work<'_>,
    ) -> Self;
}

/// What there is from now on, by id.
fn pieces<T: Piece>(
    [base, mine, theirs]: [&[T]; 3],
    holder: &str,
    work: &mut Work<'_>,
) -> HashMap<String, T> {
    let by_id = |pieces: &'_ [T]| -> HashMap<String, usize> {
        pieces
            .iter()
            .enumerate()
            .map(|(at, piece)| (piece.id().to_owned(), at))
            .collect()
    };
    let (in_base, in_mine, in_theirs) = (by_id(base), by_id(mine), by_id(theirs));
    let mut joined = HashMap::with_capacity(theirs.len() + mine.len());
    for piece in theirs {
        let id = piece.id();
        let path = format!("{holder}{id}");
        let old = in_base.get(id).map(|&at| &base[at]);
        let Some(own) = in_mine.get(id).map(|&at| &mine[at]) else {
            if old.is_some() {
                work.taken_out += 1;
            } else {
                work.shift(ShiftKind::New, path, piece.title(), None);
                joined.insert(id.to_owned(), piece.clone());
            }
            continue;
        };
        if let Some(old) = old.filter(|old| old.title() != piece.title()) {
            work.shift(
                ShiftKind::Renamed,
                path.clone(),
                piece.title(),
                Some(old.title()),
            );
        }
        joined.insert(id.to_owned(), T::joined(old, own, piece, &path, work));
    }
    for own in mine.iter().filter(|own| !in_theirs.contains_key(own.id())) {
        let path = format!("{holder}{}", own.id());
        let old = in_base.get(own.id()).map(|&at| &base[at]);
        let is_as_it_was = old.is_some_and(|old| old.bare() == own.bare());
        if is_as_it_was && !(work.past.has_record)(&path) {
            work.shift(ShiftKind::Gone, path, own.title(), None);
            continue;
        }
        if old.is_some() || work.past.base.is_none() {
            work.shift(ShiftKind::Kept, path, own.title(), None);
        }
        joined.insert(own.id().to_owned(), own.bare());
    }
    joined
}

/// The pieces in the order that is wanted.
fn ordered<T: Piece>(
    [base, mine, theirs]: [Option<&[T]>; 3],
    joined: &mut HashMap<String, T>,
) -> Vec<T> {
    let ids = |pieces: &[T]| -> Vec<String> {
        let there = pieces
            .iter()
            .map(Piece::id)
            .filter(|id| joined.contains_key(*id));
        there.map(str::to_owned).collect()
    };
    let mine = ids(mine.unwrap_or_default());
    let all = order(
        base.map(ids).as_deref(),
        &mine,
        &ids(theirs.unwrap_or_default()),
    );
    all.iter().filter_map(|id| joined.remove(id)).collect()
}

fn sections(theirs: &Document, work: &mut Work<'_>) -> Vec<Section> {
    let documents = [work.past.base, Some(work.past.mine), Some(theirs)];
    let topics = documents.map(|document| {
        let sections = document.map_or(&[][..], |document| &document.sections);
        sections
            .iter()
            .flat_map(|section| section.topics.clone())
            .collect::<Vec<Topic>>()
    });
    let mut joined = pieces(topics.each_ref().map(Vec::as_slice), "", work);
    let [in_base, in_mine, in_theirs] = documents.map(places);
    let mut held: HashMap<&str, HashMap<String, Topic>> = HashMap::new();
    for (id, topic) in joined.drain() {
        let [base, mine, theirs] = [&in_base, &in_mine, &in_theirs].map(|places| places.get(&*id));
        // One that was moved by hand stays where it was put.
        let is_moved = base != mine;
        let place = match (mine, theirs) {
            (Some(mine), None) => mine,
            (Some(mine), Some(_)) if is_moved => mine,
            (_, Some(theirs)) => theirs,
            (None, None) => continue,
        };
        held.entry(place).or_default().insert(id, topic);
    }
    let by_id = documents.map(|document| {
        let sections = document.into_iter().flat_map(|document| &document.sections);
        sections
            .map(|section| (&*section.id, section))
            .collect::<HashMap<&str, &Section>>()
    });
    let ids = |document: &Document| -> Vec<String> {
        document
            .sections
            .iter()
            .map(|section| section.id.clone())
            .collect()
    };
    let all = order(
        work.past.base.map(ids).as_deref(),
        &ids(work.past.mine),
        &ids(theirs),
    );
    let mut sections = Vec::new();
    for id in &all {
        let Some(mut topics) = held.remove(&**id) else {
            continue;
        };
        let versions = by_id
            .each_ref()
            .map(|sections| sections.get(&**id).copied());
        let lists = versions.map(|section| section.map(|section| &section.topics[..]));
        sections.extend(section(versions).map(|section| Section {
            topics: ordered(lists, &mut topics),
            ..section
        }));
    }
    sections
}

/// Which section each topic stands in.
fn places<'a>(document: Option<&'a Document>) -> HashMap<&'a str, &'a str> {
    let sections = document.into_iter().flat_map(|document| &document.sections);
    let each = |section: &'a Section| {
        let id = section.id.as_str();
        section
            .topics
            .iter()
            .map(move |topic| (topic.id.as_str(), id))
    };
    sections.flat_map(each).collect()
}

/// A section without its topics.
fn section([base, mine, theirs]: [Option<&Section>; 3]) -> Option<Section> {
    let (Some(mine), Some(theirs)) = (mine, theirs) else {
        return mine.or(theirs).cloned();
    };
    let each = (base, mine, theirs);
    Some(Section {
        id: mine.id.clone(),
        title: picked!(each, title),
        summary: picked!(each, summary),
        part: picked!(each, part),
        level: picked!(each, level),
        optional: picked!(each, optional),
        topics: Vec::new(),
    })
}

impl Piece for Topic {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn bare(&self) -> Self {
        Self {
            items: self.items.iter().map(Piece::bare).collect(),
            record: Record::default(),
            ..self.clone()
        }
    }

    fn joined(
        base: Option<&Self>,
        mine: &Self,
        theirs: &Self,
        path: &str,
        work: &mut Work<'_>,
    ) -> Self {
        let each = (base, mine, theirs);
        Self {
            id: mine.id.clone(),
            title: picked!(each, title),
            aliases: listed!(each, aliases),
            summary: picked!(each, summary),
            level: picked!(each, level),
            requires: listed!(each, requires),
            concepts: listed!(each, concepts),
            optional: picked!(each, optional),
            minutes: picked!(each, minutes),
            tags: listed!(each, tags),
            links: links(base, mine, theirs),
            items: items(
                base.map(|base| &base.items[..]),
                &mine.items,
                &theirs.items,
                path,
                work,
            ),
            record: theirs.record.clone(),
        }
    }
}

impl Piece for Item {
    fn id(&self) -> &str {
        &self.id
    }

    fn title(&self) -> &str {
        &self.title
    }

    fn bare(&self) -> Self {
        Self {
            items: self.items.iter().map(Piece::bare).collect(),
            record: Record::default(),
            ..self.clone()
        }
    }

    fn joined(
        base: Option<&Self>,
        mine: &Self,
        theirs: &Self,
        path: &str,
        work: &mut Work<'_>,
    ) -> Self {
        let each = (base, mine, theirs);
        Self {
            id: mine.id.clone(),
            title: picked!(each, title),
            aliases: listed!(each, aliases),
            concepts: listed!(each, concepts),
            items: items(
                base.map(|base| &base.items[..]),
                &mine.items,
                &theirs.items,
                path,
                work,
            ),
            record: theirs.record.clone(),
        }
    }
}

fn items(
    base: Option<&[Item]>,
    mine: &[Item],
    theirs: &[Item],
    path: &str,
    work: &mut Work<'_>,
) -> Vec<Item> {
    let versions = [base.unwrap_or_default(), mine, theirs];
    let mut joined = pieces(versions, &format!("{path}/"), work);
    ordered([base, Some(mine), Some(theirs)], &mut joined)
}

fn links(base: Option<&Topic>, mine: &Topic, theirs: &Topic) -> Vec<Link> {
    let parted = |topic: &Topic| -> Vec<(String, String)> {
        topic
            .links
            .iter()
            .map(|link| (link.title.clone(), link.url.clone()))
            .collect()
    };
    let base = base.map(parted);
    let links = list(base.as_deref(), &parted(mine), &parted(theirs));
    links
        .into_iter()
        .map(|(title, url)| Link { title, url })
        .collect()
}
