//! A roadmap file as it is written: every key optional, every value with its place.
//!
//! It must not know what makes a roadmap whole: types and keys are checked here, meaning is
//! checked when the draft is resolved.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::DeValue;

use crate::error::Fault;
use crate::reader::{At, Fields, Part, Source, Span, table_of, text_of, wrong_type};

/// How deep items may hold items.
pub const MAX_ITEM_LEVELS: usize = 32;

/// The most minutes an estimate may name: ten weeks of days and nights.
pub const MAX_MINUTES: u32 = 100_000;

pub(super) type Words<'t> = At<Cow<'t, str>>;

/// A roadmap file, or a roadmap that is extended.
#[derive(Clone, Debug, Default)]
pub struct Draft<'t> {
    pub(super) id: Option<Words<'t>>,
    pub(super) title: Option<Words<'t>>,
    pub(super) summary: Option<Words<'t>>,
    pub(super) levels: Option<Vec<Words<'t>>>,
    pub(super) extends: Option<Words<'t>>,
    pub(super) remove: Vec<Words<'t>>,
    pub(super) sections: Vec<SectionDraft<'t>>,
    pub(super) resources: Option<Vec<ResourceDraft<'t>>>,
    pub(super) projects: Option<Vec<ProjectDraft<'t>>>,
    pub(super) paths: Option<Vec<PathDraft<'t>>>,
    pub(super) must_know: Option<Vec<MustKnowDraft<'t>>>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct SectionDraft<'t> {
    pub(super) place: Option<Span>,
    pub(super) id: Option<Words<'t>>,
    pub(super) title: Option<Words<'t>>,
    pub(super) summary: Option<Words<'t>>,
    pub(super) level: Option<Words<'t>>,
    pub(super) part: Option<Words<'t>>,
    pub(super) optional: Option<bool>,
    pub(super) topics: Vec<TopicDraft<'t>>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct TopicDraft<'t> {
    pub(super) place: Option<Span>,
    pub(super) id: Option<Words<'t>>,
    pub(super) aliases: Option<Vec<Words<'t>>>,
    pub(super) title: Option<Words<'t>>,
    pub(super) summary: Option<Words<'t>>,
    pub(super) level: Option<Words<'t>>,
    pub(super) requires: Option<Vec<Words<'t>>>,
    pub(super) concepts: Option<Vec<Words<'t>>>,
    pub(super) optional: Option<bool>,
    pub(super) minutes: Option<u32>,
    pub(super) tags: Option<Vec<Words<'t>>>,
    pub(super) links: Option<Vec<LinkDraft<'t>>>,
    pub(super) items: Option<Vec<ItemDraft<'t>>>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct ItemDraft<'t> {
    pub(super) place: Option<Span>,
    pub(super) id: Option<Words<'t>>,
    pub(super) title: Option<Words<'t>>,
    pub(super) aliases: Vec<Words<'t>>,
    pub(super) concepts: Vec<Words<'t>>,
    pub(super) items: Vec<ItemDraft<'t>>,
}

#[derive(Clone, Debug)]
pub(super) struct LinkDraft<'t> {
    pub(super) title: Cow<'t, str>,
    pub(super) url: Cow<'t, str>,
}

#[derive(Clone, Debug)]
pub(super) struct ResourceDraft<'t> {
    pub(super) title: Cow<'t, str>,
    pub(super) kind: Cow<'t, str>,
    pub(super) url: Cow<'t, str>,
    pub(super) summary: Cow<'t, str>,
}

#[derive(Clone, Debug)]
pub(super) struct ProjectDraft<'t> {
    pub(super) title: Cow<'t, str>,
    pub(super) level: Option<Words<'t>>,
    pub(super) summary: Cow<'t, str>,
    pub(super) url: Cow<'t, str>,
}

#[derive(Clone, Debug)]
pub(super) struct PathDraft<'t> {
    pub(super) title: Cow<'t, str>,
    pub(super) level: Option<Words<'t>>,
    pub(super) duration: Cow<'t, str>,
    pub(super) steps: Vec<Words<'t>>,
}

#[derive(Clone, Debug)]
pub(super) struct MustKnowDraft<'t> {
    pub(super) level: Option<Words<'t>>,
    pub(super) items: Vec<Words<'t>>,
}

impl<'t> Draft<'t> {
    /// Reads a roadmap file. What is wrong with it is noted in the source; what could be read is
    /// returned all the same, unless the text is no TOML at all.
    pub fn read(source: &mut Source<'t>) -> Option<Self> {
        source.read_in_parts(["section", "topic"], Self::add)
    }

    fn add(source: &mut Source<'t>, draft: &mut Self, part: Part<'t>) {
        if let (Some(more), Some(last)) = (part.more, draft.sections.last_mut()) {
            let mut fields = Fields::new("a section", Span::default(), more);
            last.topics.extend(topics(source, &mut fields));
        }
        let mut fields = Fields::new("a roadmap", Span::default(), part.table);
        replace(&mut draft.id, fields.text(source, "id"));
        replace(&mut draft.title, fields.filled_text(source, "title"));
        replace(&mut draft.summary, fields.text(source, "summary"));
        replace(&mut draft.levels, fields.texts(source, "levels"));
        replace(&mut draft.extends, fields.text(source, "extends"));
        let remove = fields.texts(source, "remove");
        draft.remove.extend(remove.into_iter().flatten());
        let sections = each(&mut fields, source, "section", "a section", section);
        draft.sections.extend(sections.into_iter().flatten());
        let resources = each(&mut fields, source, "resource", "a resource", resource);
        replace(&mut draft.resources, resources);
        let projects = each(&mut fields, source, "project", "a project", project);
        replace(&mut draft.projects, projects);
        let paths = each(&mut fields, source, "path", "a path", path);
        replace(&mut draft.paths, paths);
        let of = "a must-know list";
        let must_know = each(&mut fields, source, "must_know", of, must_know);
        replace(&mut draft.must_know, must_know);
        fields.finish(source);
    }

    /// The id of the roadmap that this one starts from.
    pub(super) fn extends(&self) -> Option<&Words<'t>> {
        self.extends.as_ref()
    }

    /// The first thing that it takes away from what it extends.
    pub(super) fn removes(&self) -> Option<&Words<'t>> {
        self.remove.first()
    }
}

/// Puts what was said in the place of what stood there.
pub(super) fn replace<T>(stood: &mut Option<T>, said: Option<T>) {
    if said.is_some() {
        *stood = said;
    }
}

pub(super) fn each<'t, T>(
    fields: &mut Fields<'t>,
    source: &mut Source<'_>,
    key: &'static str,
    of: &'static str,
    read: impl Fn(&mut Source<'_>, &mut Fields<'t>) -> T,
) -> Option<Vec<T>> {
    let tables = fields.tables(source, key, of)?;
    let mut read_whole = |mut table: Fields<'t>| {
        let value = read(source, &mut table);
        table.finish(source);
        value
    };
    let mut read = Vec::with_capacity(tables.len());
    read.extend(tables.into_iter().map(&mut read_whole));
    Some(read)
}

fn section<'t>(source: &mut Source<'_>, fields: &mut Fields<'t>) -> SectionDraft<'t> {
    SectionDraft {
        place: Some(fields.span),
        id: fields.text(source, "id"),
        title: fields.filled_text(source, "title"),
        summary: fields.text(source, "summary"),
        level: fields.text(source, "level"),
        part: fields.text(source, "part"),
        optional: fields.truth(source, "optional"),
        topics: topics(source, fields),
    }
}

fn topics<'t>(source: &mut Source<'_>, fields: &mut Fields<'t>) -> Vec<TopicDraft<'t>> {
    each(fields, source, "topic", "a topic", topic).unwrap_or_default()
}

fn topic<'t>(source: &mut Source<'_>, fields: &mut Fields<'t>) -> TopicDraft<'t> {
    TopicDraft {
        place: Some(fields.span),
        id: fields.text(source, "id"),
        aliases: fields.texts(source, "aliases"),
        title: fields.filled_text(source, "title"),
        summary: fields.text(source, "summary"),
        level: fields.text(source, "level"),
        requires: fields.texts(source, "requires"),
        concepts: fields.texts(source, "concepts"),
        optional: fields.truth(source, "optional"),
        minutes: minutes(source, fields),
        tags: fields.texts(source, "tags"),
        links: each(fields, source, "links", "a link", link),
        items: items(source, fields, 1),
    }
}

fn minutes(source: &mut Source<'_>, fields: &mut Fields<'_>) -> Option<u32> {
    let minutes = fields.integer(source, "minutes")?;
    let number = u32::try_from(minutes.value).ok();
    let allowed = number.filter(|number| (1..=MAX_MINUTES).contains(number));
    if allowed.is_none() {
        source.error(Fault::BadMinutes { limit: MAX_MINUTES }, minutes.span);
    }
    allowed
}

fn items<'t>(
    source: &mut Source<'_>,
    fields: &mut Fields<'t>,
    level: usize,
) -> Option<Vec<ItemDraft<'t>>> {
    let list = fields.list(source, "items", "a list of texts or tables")?;
    if level > MAX_ITEM_LEVELS {
        source.error(
            Fault::TooDeep {
                limit: MAX_ITEM_LEVELS,
            },
            Some(fields.span),
        );
        return None;
    }
    let mut items = Vec::with_capacity(list.len());
    items.extend(
        list.into_iter()
            .filter_map(|value| item(source, value, level)),
    );
    Some(items)
}

fn item<'t>(
    source: &mut Source<'_>,
    value: Spanned<DeValue<'t>>,
    level: usize,
) -> Option<ItemDraft<'t>> {
    let place = Some(source.span(value.span()));
    match value.get_ref() {
        DeValue::String(_) => {
            let title = text_of(source, "items", value)?;
            if title.value.trim().is_empty() {
                source.error(
                    Fault::Empty {
                        key: "items".to_owned(),
                    },
                    title.span,
                );
                return None;
            }
            Some(ItemDraft {
                place,
                title: Some(title),
                ..ItemDraft::default()
            })
        }
        DeValue::Table(_) => {
            let mut fields = table_of(source, "items", "an item", value)?;
            let item = ItemDraft {
                place,
                id: fields.text(source, "id"),
                title: fields.filled_text(source, "title"),
                aliases: fields.texts(source, "aliases").unwrap_or_default(),
                concepts: fields.texts(source, "concepts").unwrap_or_default(),
                items: items(source, &mut fields, level + 1).unwrap_or_default(),
            };
            fields.finish(source);
            Some(item)
        }
        _ => {
            wrong_type(source, "items", "a list of texts or tables", &value);
            None
        }
    }
}

pub(super) fn link<'t>(source: &mut Source<'_>, fields: &mut Fields<'t>) -> LinkDraft<'t> {
    let url = required(source, fields, "url", "a link");
    // An address may stand for its own title.
    let title = optional(source, fields, "title");
    LinkDraft {
        title: if title.is_empty() { url.clone() } else { title },
        url,
    }
}

fn resource<'t>(source: &mut Source<'_>, fields: &mut Fields<'t>) -> ResourceDraft<'t> {
    ResourceDraft {
        title: required(source, fields, "title", "a resource"),
        kind: optional(source, fields, "kind"),
        url: optional(source, fields, "url"),
        summary: optional(source, fields, "summary"),
    }
}

fn project<'t>(source: &mut Source<'_>, fields: &mut Fields<'t>) -> ProjectDraft<'t> {
    ProjectDraft {
        title: required(source, fields, "title", "a project"),
        level: fields.text(source, "level"),
        summary: optional(source, fields, "summary"),
        url: optional(source, fields, "url"),
    }
}

fn path<'t>(source: &mut Source<'_>, fields: &mut Fields<'t>) -> PathDraft<'t> {
    PathDraft {
        title: required(source, fields, "title", "a path"),
        level: fields.text(source, "level"),
        duration: optional(source, fields, "duration"),
        steps: fields.texts(source, "steps").unwrap_or_default(),
    }
}

fn must_know<'t>(source: &mut Source<'_>, fields: &mut Fields<'t>) -> MustKnowDraft<'t> {
    let span = fields.span;
    let level = fields.text(source, "level");
    let items = fields.texts(source, "items").unwrap_or_default();
    if level.is_none() {
        let of = "a must-know list".to_owned();
        source.error(Fault::Missing { key: "level", of }, Some(span));
    }
    MustKnowDraft { level, items }
}

fn optional<'t>(
    source: &mut Source<'_>,
    fields: &mut Fields<'t>,
    key: &'static str,
) -> Cow<'t, str> {
    fields
        .text(source, key)
        .map(|text| text.value)
        .unwrap_or_default()
}

fn required<'t>(
    source: &mut Source<'_>,
    fields: &mut Fields<'t>,
    key: &'static str,
    of: &str,
) -> Cow<'t, str> {
    let span = fields.span;
    let text = fields.filled_text(source, key);
    if text.is_none() {
        let of = of.to_owned();
        source.error(Fault::Missing { key, of }, Some(span));
    }
    text.map(|text| text.value).unwrap_or_default()
}

#[cfg(test)]
mod tests;
