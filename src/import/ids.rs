//! Ids for a document whose sections, topics and items have only titles, or ids that can't be.
//!
//! It must not know the form that the document was in. What it leaves behind compiles: every id is
//! one, and none is there twice where it must be unique.

use std::collections::{HashMap, HashSet};
use std::mem;

use roadmap_core::document::{Document, Item};
use roadmap_core::text::{is_id, slug};

/// Gives an id to everything in a document that has none, or one that can't be or is taken: the
/// slug of its title, with `-2`, `-3` where that is taken. The ids and then the aliases that are
/// there come first, in order, so that no new title takes them away.
pub fn assign(document: &mut Document) {
    if !is_id(&document.id) {
        document.id = slug(&document.title);
    }
    let sections = document.sections.iter_mut();
    fill(
        sections
            .map(|section| Named {
                id: &mut section.id,
                title: &section.title,
                aliases: None,
            })
            .collect(),
    );
    let mut lists: Vec<&mut [Item]> = Vec::new();
    let mut topics = Vec::new();
    for topic in document.sections.iter_mut().flat_map(|s| &mut s.topics) {
        topics.push(Named {
            id: &mut topic.id,
            title: &topic.title,
            aliases: Some(&mut topic.aliases),
        });
        lists.push(&mut topic.items);
    }
    fill(topics);
    while let Some(items) = lists.pop() {
        let mut named = Vec::with_capacity(items.len());
        for item in items {
            named.push(Named {
                id: &mut item.id,
                title: &item.title,
                aliases: Some(&mut item.aliases),
            });
            if !item.items.is_empty() {
                lists.push(&mut item.items);
            }
        }
        fill(named);
    }
}

/// One of those among which an id must be unique.
struct Named<'a> {
    id: &'a mut String,
    title: &'a str,
    aliases: Option<&'a mut Vec<String>>,
}

/// The ids that are taken. A few are looked through faster than hashed, and most lists are short.
#[derive(Default)]
struct Taken {
    few: Vec<String>,
    many: HashSet<String>,
}

impl Taken {
    const FEW: usize = 8;

    /// Takes an id; says whether it was free.
    fn insert(&mut self, id: &str) -> bool {
        let free = !self.few.iter().any(|taken| taken == id) && !self.many.contains(id);
        if free && self.few.len() < Self::FEW {
            self.few.push(id.to_owned());
        } else if free {
            self.many.insert(id.to_owned());
        }
        free
    }
}

fn fill(mut all: Vec<Named<'_>>) {
    let mut taken = Taken::default();
    let mut wanted: Vec<Option<String>> = Vec::with_capacity(all.len());
    for one in &mut all {
        let given = mem::take(one.id);
        if is_id(&given) && taken.insert(&given) {
            *one.id = given;
            wanted.push(None);
        } else if given.is_empty() {
            wanted.push(Some(slug(one.title)));
        } else {
            // What was meant for an id still says more than the title.
            wanted.push(Some(slug(&given)));
        }
    }
    for aliases in all.iter_mut().filter_map(|one| one.aliases.as_deref_mut()) {
        aliases.retain(|alias| is_id(alias) && taken.insert(alias));
    }
    let mut repeats: HashMap<String, usize> = HashMap::new();
    for (one, wanted) in all.into_iter().zip(wanted) {
        if let Some(wanted) = wanted {
            *one.id = free(wanted, &mut taken, &mut repeats);
        }
    }
}

fn free(slug: String, taken: &mut Taken, repeats: &mut HashMap<String, usize>) -> String {
    if taken.insert(&slug) {
        return slug;
    }
    // Counted per slug: a thousand equal titles must not try a thousand numbers each.
    let repeat = repeats.entry(slug.clone()).or_insert(1);
    loop {
        *repeat += 1;
        let id = format!("{slug}-{repeat}");
        if taken.insert(&id) {
            return id;
        }
    }
}

#[cfg(test)]
mod tests {
    use roadmap_core::document::{Section, Topic};

    use super::*;

    fn topic(id: &str, title: &str) -> Topic {
        Topic {
            id: id.to_owned(),
            title: title.to_owned(),
            ..Topic::default()
        }
    }

    fn ids_of(topics: Vec<Topic>) -> Vec<String> {
        let section = Section {
            title: "Section".to_owned(),
            topics,
            ..Section::default()
        };
        let mut document = Document {
            title: "Bread".to_owned(),
            sections: vec![section],
            ..Document::default()
        };
        assign(&mut document);
        assert_eq!(document.id, "bread");
        let topics = &document.sections[0].topics;
        topics.iter().map(|topic| topic.id.clone()).collect()
    }

    #[test]
    fn an_id_is_the_slug_of_the_title_in_any_script() {
        let topics = ["Flour & Water", "小麦粉", "`rye`", "خمیر ترش", "***"];
        let ids = ids_of(topics.map(|title| topic("", title)).to_vec());
        assert_eq!(ids, ["flour-water", "小麦粉", "rye", "خمیر-ترش", "topic"]);
    }

    #[test]
    fn equal_titles_are_told_apart_and_given_ids_come_first() {
        let topics = vec![
            topic("", "Rye"),
            topic("", "Rye"),
            topic("rye", "Dark rye"),
            topic("", "Rye 2"),
            topic("rye", "Light rye"),
        ];
        assert_eq!(
            ids_of(topics),
            ["rye-2", "rye-3", "rye", "rye-2-2", "rye-4"]
        );
    }

    #[test]
    fn an_id_that_cannot_be_becomes_one() {
        assert_eq!(
            ids_of(vec![topic("../up and/away", "Crust")]),
            ["up-and-away"]
        );
    }

    #[test]
    fn an_alias_keeps_its_name_where_no_id_has_it() {
        let mut old = topic("", "Starter");
        old.aliases = ["levain", "rye", "no id", "levain"]
            .map(str::to_owned)
            .to_vec();
        let section = Section {
            topics: vec![old, topic("rye", "Rye"), topic("", "Levain")],
            ..Section::default()
        };
        let mut document = Document {
            sections: vec![section],
            ..Document::default()
        };
        assign(&mut document);
        let topics = &document.sections[0].topics;
        assert_eq!(topics[0].aliases, ["levain"]);
        assert_eq!(topics[2].id, "levain-2");
    }

    #[test]
    fn items_need_ids_of_their_own_only_among_their_siblings() {
        let item = |title: &str, items: Vec<Item>| Item {
            title: title.to_owned(),
            items,
            ..Item::default()
        };
        let mut whole = topic("", "Bake");
        whole.items = vec![
            item("Heat", vec![item("Heat", vec![]), item("Heat", vec![])]),
            item("Heat", vec![]),
        ];
        let mut document = Document {
            sections: vec![Section {
                topics: vec![whole],
                ..Section::default()
            }],
            ..Document::default()
        };
        assign(&mut document);
        let items = &document.sections[0].topics[0].items;
        assert_eq!([&items[0].id, &items[1].id], ["heat", "heat-2"]);
        let below = &items[0].items;
        assert_eq!([&below[0].id, &below[1].id], ["heat", "heat-2"]);
    }

    #[test]
    fn a_hundred_thousand_equal_titles_do_not_take_for_ever() {
        let ids = ids_of(vec![topic("", "Same"); 100_000]);
        assert_eq!(ids[99_999], "same-100000");
    }
}
