//! What is next, and why, in a plain sentence.
//!
//! It must not explain more than the comparison says that decided.

use std::io;

use jiff::Timestamp;

use super::marks::{day, duration, id, some_ids, topic_mark};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::next::{Empty, NextTopicView, NextView, Reason, Rule, Value};
use crate::query::view::TopicView;

/// Writes what is next.
pub(super) fn write(view: &NextView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    match view.empty {
        Some(Empty::Finished) => {
            return page.paragraph(&Text::plain("All done: nothing is open."));
        }
        Some(Empty::Filtered) => {
            return page.paragraph(&Text::plain(
                "Nothing that is open fits what was asked for.",
            ));
        }
        Some(Empty::Blocked) => {
            let blocked = Text::plain("Nothing is ready: blocked by ");
            return page.paragraph(&blocked.then(some_ids(&view.blocked_by)));
        }
        None => {}
    }
    for next in &view.topics {
        page.blank()?;
        topic(next, 0, page)?;
    }
    Ok(())
}

/// A topic with the reason for it, this far from the left edge.
pub(super) fn topic(
    next: &NextTopicView<'_>,
    indent: usize,
    page: &mut Page<'_>,
) -> io::Result<()> {
    let topic = &next.topic;
    let lead = Text::blank(indent)
        .then(topic_mark(page, topic))
        .with(Ink::Plain, " ");
    let indent = Text::blank(lead.width());
    page.hung(&lead, &Text::of(Ink::Strong, topic.title))?;
    page.hung(&indent, &id(&topic.id))?;
    page.hung(&indent, &facts(page, topic))?;
    if let Some(summary) = topic.summary {
        page.blank()?;
        page.hung(&indent, &Text::plain(summary))?;
    }
    page.blank()?;
    page.hung(&indent.with(Ink::Next, "why: "), &why(page, &next.reason))
}

/// `intermediate · 4 h · Core Python`.
fn facts(page: &Page<'_>, topic: &TopicView<'_>) -> Text {
    let minutes = topic.minutes.map(|minutes| duration(minutes.into()));
    let facts = [
        Some(topic.level),
        minutes.as_deref(),
        topic.optional.then_some("optional"),
        Some(topic.section),
    ];
    facts.into_iter().flatten().fold(Text::new(), |text, fact| {
        text.joined(page.dot(), Text::of(Ink::Plain, fact))
    })
}

/// The reason as a sentence.
fn why(page: &Page<'_>, reason: &Reason) -> Text {
    let (Some(value), Some(other)) = (&reason.value, &reason.other) else {
        return Text::plain("nothing else that fits is ready");
    };
    // Of a roadmap that was never worked on there is no date.
    let never = Value::Text(String::new());
    let other_value = reason.other_value.as_ref().unwrap_or(&never);
    let say = |words: String| Text::plain(&words);
    let with_other = |words: &str| Text::plain(words).with_whole(Ink::Plain, other);
    let (mine, its) = (words(value), words(other_value));
    match reason.rule {
        Rule::Only => say("nothing else that fits is ready".to_owned()),
        Rule::Roadmap => match (moment(value), moment(other_value)) {
            (Some(last), None) => say(format!(
                "you worked on its roadmap last, on {}",
                day(page, last)
            )),
            (Some(last), Some(before)) => say(format!(
                "you worked on its roadmap last, on {}; on that of ",
                day(page, last)
            ))
            .with_whole(Ink::Plain, other)
            .with(Ink::Plain, &format!(" on {}", day(page, before))),
            _ => say(format!("{mine} comes before {its} in the library")),
        },
        Rule::Learning => match (moment(value), moment(other_value)) {
            (Some(started), Some(later)) => with_other(&format!(
                "you started it on {}, before ",
                day(page, started)
            ))
            .with(Ink::Plain, &format!(" ({})", day(page, later))),
            (Some(started), None) if its == "learning" => {
                with_other(&format!("you started it on {}; ", day(page, started)))
                    .with(Ink::Plain, " has no start date")
            }
            (Some(started), None) => with_other(&format!(
                "you started it on {}, and have not started ",
                day(page, started)
            )),
            _ => with_other("you have started it, and not "),
        },
        Rule::Level => with_other(&format!("{mine} comes before {its} (")).with(Ink::Plain, ")"),
        Rule::Required => Text::plain("it is required, while ")
            .with_whole(Ink::Plain, other)
            .with(Ink::Plain, " is optional"),
        Rule::Section => say(format!("same section as what you did last: {mine}")),
        Rule::Chain => {
            let topics = if mine == "1" { "topic" } else { "topics" };
            let than = match &other_value {
                Value::Number(0) => "none".to_owned(),
                _ => format!("one of {its}"),
            };
            with_other(&format!(
                "a chain of {mine} {topics} builds on it, {than} on "
            ))
        }
        Rule::Order => with_other("it is written before "),
    }
}

fn words(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
    }
}

fn moment(value: &Value) -> Option<Timestamp> {
    match value {
        Value::Text(text) => text.parse().ok(),
        Value::Number(_) => None,
    }
}
