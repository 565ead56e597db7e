//! Where an assessment stands: the next question, and what is concluded so far.
//!
//! It must not ask.

use std::io;

use super::marks::{plural, titled};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::assess::AssessmentView;

/// Writes where it stands.
pub(super) fn write(view: &AssessmentView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    let facts = [
        plural(view.answered, "answer"),
        format!("{} known", plural(view.known.len(), "concept")),
        format!("{} not", view.unknown.len()),
        format!("{} open", view.open),
    ];
    let facts = facts.iter().fold(Text::new(), |line, fact| {
        line.joined(page.dot(), Text::plain(fact))
    });
    page.paragraph(&facts)?;
    for question in &view.questions {
        page.blank()?;
        let lead = Text::of(Ink::Next, "next question: ");
        page.hung(
            &lead,
            &titled(Text::of(Ink::Strong, question.title), question.concept),
        )?;
        page.paragraph(&Text::plain(question.summary.unwrap_or_default()))?;
    }
    if view.topics.is_empty() {
        return Ok(());
    }
    page.blank()?;
    let topics = plural(view.topics.len(), "topic");
    page.paragraph(&Text::plain(&format!("Known by that: {topics}")))?;
    for id in &view.topics {
        page.hung(&Text::blank(2), &Text::whole(Ink::Faint, id))?;
    }
    Ok(())
}
