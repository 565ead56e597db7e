//! What is next: the ready topics, best first, by one comparison whose first difference decides;
//! and the reason, which is that difference itself.
//!
//! It must not weigh or draw lots: the same files give the same answer.

mod asked;
mod best;

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeSet, HashSet};

use jiff::Timestamp;
use roadmap_core::library::{Library, TopicRef};
use roadmap_core::model::Status;
use serde::Serialize;

use super::filter::Filter;
use super::path::way;
use super::row::row;
use super::scope::Scope;
use super::standing::Standing;
use super::view::TopicView;
use asked::Asked;
pub(super) use asked::asked_for;

/// What is asked for, beyond the filters.
#[derive(Clone, Debug, Default)]
pub struct NextOptions {
    /// Only what this topic needs, and the topic itself.
    pub goal: Option<TopicRef>,
    /// Not these, this time.
    pub not: Vec<TopicRef>,
    /// Only those with an estimate of at most so many minutes.
    pub minutes: Option<u32>,
    /// How many to name.
    pub count: usize,
}

/// What is next, and why.
#[derive(Debug, Default, Serialize)]
pub struct NextView<'a> {
    /// The topics, best first.
    pub topics: Vec<NextTopicView<'a>>,
    /// Why there are none.
    pub empty: Option<Empty>,
    /// The topics that block what is open, where none is ready.
    pub blocked_by: Vec<String>,
}

/// A topic that is next.
#[derive(Debug, Default, Serialize)]
pub struct NextTopicView<'a> {
    /// The topic.
    #[serde(flatten)]
    pub topic: TopicView<'a>,
    /// Why it comes before the one after it.
    pub reason: Reason,
}

/// Why nothing is next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Empty {
    /// Nothing is open.
    Finished,
    /// Something is open, but nothing that was asked for.
    Filtered,
    /// All that is open waits for something else.
    Blocked,
}

/// The rule that decided between a topic and the one after it, and what it compared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// The rule.
    pub rule: Rule,
    /// What the topic has.
    pub value: Option<Value>,
    /// The full id of the topic that came second.
    pub other: Option<String>,
    /// What that one has; nothing where its roadmap was never worked on.
    pub other_value: Option<Value>,
}

/// What two topics can differ in, in the order in which it decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// Its roadmap was worked on last, or comes first in the library.
    Roadmap,
    /// It is already being learnt, and for longer.
    Learning,
    /// It is of a lower level.
    Level,
    /// It is required, the other optional.
    Required,
    /// It is in the section of what was done last.
    Section,
    /// A longer chain of topics builds on it.
    Chain,
    /// It is written earlier.
    Order,
    /// There is no other.
    #[default]
    Only,
}

/// A value that was compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A word, a title or a date.
    Text(String),
    /// A number.
    Number(u32),
}

/// All that the comparison looks at. What comes first is less.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) topic: TopicRef,
    roadmap: (Reverse<Option<Timestamp>>, usize),
    learning: Option<Learning>,
    level: u32,
    optional: bool,
    /// Whether it is in the section of what was done last.
    pub(super) same_section: bool,
    chain: u32,
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        compare(self, other).0
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// Since when a topic is being learnt; undated ones come last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Learning {
    Since(Timestamp),
    Undated,
}

/// What is next.
pub fn next<'a>(
    standing: &Standing<'a>,
    scope: &Scope,
    filter: &Filter,
    options: &NextOptions,
) -> NextView<'a> {
    let asked = Asked::new(standing, filter, options);
    // With one more, which the last one is told from.
    let wanted = options.count.saturating_add(1);
    let ready: Vec<Candidate> = match options.goal {
        Some(goal) => best::on_the_way(&asked, scope, goal),
        None => best::in_order(&asked, scope).take(wanted).collect(),
    };
    if ready.is_empty() {
        let asked = asked_for(standing, scope, filter, options);
        return nothing(standing, scope, options.goal, &asked);
    }
    let topics = (0..ready.len().min(options.count))
        .map(|place| NextTopicView {
            topic: row(standing, ready[place].topic.into()),
            reason: reason(standing, &ready[place], ready.get(place + 1)),
        })
        .collect();
    NextView {
        topics,
        empty: None,
        blocked_by: Vec::new(),
    }
}

/// What was done last in a roadmap.
#[derive(Clone, Copy, Debug)]
pub(super) struct Latest {
    /// When something was begun or completed.
    pub(super) activity: Option<Timestamp>,
    /// The section of the topic that was done last.
    pub(super) section: Option<u32>,
}

impl Latest {
    /// By what one roadmap comes before another.
    fn order(&self, roadmap: usize) -> (Reverse<Option<Timestamp>>, usize) {
        (Reverse(self.activity), roadmap)
    }
}

/// What was done last in each roadmap.
pub(super) fn latest(standing: &Standing<'_>) -> Vec<Latest> {
    (0..standing.library.entries().len())
        .map(|roadmap| Latest {
            activity: standing.last_activity(roadmap),
            section: done_section(standing, roadmap),
        })
        .collect()
}

/// A topic as the comparison sees it.
pub(super) fn candidate(
    standing: &Standing<'_>,
    latest: &[Latest],
    topic_ref: TopicRef,
) -> Candidate {
    let topic = standing.library.topic(topic_ref);
    let latest = latest[topic_ref.roadmap];
    Candidate {
        topic: topic_ref,
        roadmap: latest.order(topic_ref.roadmap),
        learning: learning(standing, topic_ref),
        level: topic.level_rank(),
        optional: topic.is_optional(),
        same_section: latest.section == Some(topic.section().number()),
        chain: topic.chain(),
    }
}

fn done_section(standing: &Standing<'_>, roadmap: usize) -> Option<u32> {
    let done = standing.done_last(roadmap)?;
    Some(standing.library.topic(done).section().number())
}

fn learning(standing: &Standing<'_>, topic: TopicRef) -> Option<Learning> {
    if standing.topic(topic) != Status::Learning {
        return None;
    }
    let started = standing
        .record(topic.into())
        .and_then(|placed| placed.record.started);
    Some(started.map_or(Learning::Undated, Learning::Since))
}

/// Which of two topics comes first, and by which rule.
fn compare(a: &Candidate, b: &Candidate) -> (Ordering, Rule) {
    let rules = [
        (Rule::Roadmap, a.roadmap.cmp(&b.roadmap)),
        // Being learnt comes before not being learnt.
        (
            Rule::Learning,
            b.learning.is_some().cmp(&a.learning.is_some()),
        ),
        (Rule::Learning, a.learning.cmp(&b.learning)),
        (Rule::Level, a.level.cmp(&b.level)),
        (Rule::Required, a.optional.cmp(&b.optional)),
        (Rule::Section, b.same_section.cmp(&a.same_section)),
        (Rule::Chain, b.chain.cmp(&a.chain)),
        (Rule::Order, a.topic.number.cmp(&b.topic.number)),
    ];
    let decisive = rules.into_iter().find(|(_, ordering)| ordering.is_ne());
    decisive.map_or((Ordering::Equal, Rule::Only), |(rule, ordering)| {
        (ordering, rule)
    })
}

fn reason(standing: &Standing<'_>, first: &Candidate, second: Option<&Candidate>) -> Reason {
    let Some(second) = second else {
        return Reason::default();
    };
    let rule = compare(first, second).1;
    Reason {
        rule,
        value: value(standing.library, rule, first, second),
        other: Some(standing.library.topic_id(second.topic)),
        other_value: value(standing.library, rule, second, first),
    }
}

/// What a topic has of what decided between it and another.
fn value(library: &Library, rule: Rule, candidate: &Candidate, other: &Candidate) -> Option<Value> {
    let topic = library.topic(candidate.topic);
    let text = |text: &str| Value::Text(text.to_owned());
    Some(match rule {
        // Worked on at the same time or never: the order of the library decided.
        Rule::Roadmap if candidate.roadmap.0 == other.roadmap.0 => {
            text(library.roadmap(candidate.topic.roadmap).id())
        }
        Rule::Roadmap => Value::Text(candidate.roadmap.0.0?.to_string()),
        Rule::Learning => match candidate.learning {
            Some(Learning::Since(started)) => Value::Text(started.to_string()),
            Some(Learning::Undated) => text("learning"),
            None => text("pending"),
        },
        Rule::Level => text(topic.level()),
        Rule::Required => text(if candidate.optional {
            "optional"
        } else {
            "required"
        }),
        Rule::Section => text(topic.section().title()),
        Rule::Chain => Value::Number(candidate.chain),
        Rule::Order | Rule::Only => Value::Number(candidate.topic.number + 1),
    })
}

/// Why nothing is ready: nothing is open, nothing that is open was asked for, or all that was
/// waits for others. What blocks are those that wait for nothing themselves; before a goal, those
/// of the way to it.
fn nothing<'a>(
    standing: &Standing<'_>,
    scope: &Scope,
    goal: Option<TopicRef>,
    asked: &[TopicRef],
) -> NextView<'a> {
    let empty = why_empty(standing, scope, goal, asked);
    let roots = match goal {
        Some(goal) if !asked.is_empty() => {
            let stages = way(standing, scope, goal).into_iter();
            let on_the_way = stages.map(|stage| stage.topic);
            on_the_way
                .filter(|&topic| standing.is_ready(topic))
                .collect()
        }
        _ => roots(standing, asked),
    };
    NextView {
        topics: Vec::new(),
        empty: Some(empty),
        blocked_by: roots
            .into_iter()
            .map(|topic| standing.library.topic_id(topic))
            .collect(),
    }
}

/// Why nothing is next, where nothing is.
pub(super) fn why_empty(
    standing: &Standing<'_>,
    scope: &Scope,
    goal: Option<TopicRef>,
    asked: &[TopicRef],
) -> Empty {
    let is_open = |topic: TopicRef| standing.topic(topic).is_open();
    match goal {
        _ if !asked.is_empty() => Empty::Blocked,
        Some(goal) if is_open(goal) => Empty::Filtered,
        None if scope.topics(standing.library).any(is_open) => Empty::Filtered,
        Some(_) | None => Empty::Finished,
    }
}

/// The topics that others wait for, and that wait for nothing themselves.
fn roots(standing: &Standing<'_>, blocked: &[TopicRef]) -> BTreeSet<TopicRef> {
    let mut seen: HashSet<TopicRef> = HashSet::new();
    let mut to_visit: Vec<TopicRef> = blocked.to_vec();
    let mut roots = BTreeSet::new();
    while let Some(topic) = to_visit.pop() {
        for open in standing.blocked_by(topic).filter(|&open| seen.insert(open)) {
            if standing.is_ready(open) {
                roots.insert(open);
            } else {
                to_visit.push(open);
            }
        }
    }
    roots
}
