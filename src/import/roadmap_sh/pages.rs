//! The pages of topics: Markdown files beside the drawing, each named by its topic.

use std::collections::HashMap;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use roadmap_core::document::Link;
use roadmap_core::text::nearest;

use super::one_line;
use crate::import::Page;

/// What a link may lead to.
const KINDS: [&str; 9] = [
    "article",
    "book",
    "course",
    "feed",
    "official",
    "opensource",
    "podcast",
    "roadmap",
    "video",
];

/// What a page says.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Its text.
    pub(super) summary: String,
    /// Its links, in order.
    pub(super) links: Vec<Link>,
    /// What has no place.
    pub(super) left_out: Vec<(&'static str, usize)>,
}

/// The pages by the id of their topic: `starter@Abc-123.md` is that of `Abc-123`. A page without
/// such a name is nobody's.
pub(super) fn by_node(pages: &[Page]) -> HashMap<&str, &str> {
    let named = pages.iter().filter_map(|page| {
        let (_, id) = page.name.split_once('@')?;
        (!id.is_empty()).then_some((id, page.text.as_str()))
    });
    named.collect()
}

/// Reads a page: what stands before its links is the summary.
pub(super) fn read(text: &str) -> Said {
    let mut said = Said::default();
    let mut paragraphs: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut link: Option<(String, String)> = None;
    let (mut in_heading, mut images, mut points) = (false, 0, 0);
    let mut links_before = 0;
    for event in Parser::new_ext(text, Options::empty()) {
        match event {
            Event::Start(Tag::Heading { .. }) => in_heading = true,
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Start(Tag::Link { dest_url, .. }) => {
                link = Some((String::new(), dest_url.into_string()));
            }
            Event::End(TagEnd::Link) => {
                if let Some((title, url)) = link.take() {
                    line.push_str(&title);
                    said.links.push(titled(&title, url));
                }
            }
            Event::Start(Tag::Image { .. }) => images += 1,
            Event::Text(text) | Event::Code(text) => match &mut link {
                Some((title, _)) => title.push_str(&text),
                None if !in_heading => line.push_str(&text),
                None => {}
            },
            Event::SoftBreak | Event::HardBreak => line.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock) => {
                paragraphs.push(one_line(&std::mem::take(&mut line)));
            }
            Event::Start(Tag::Item) => links_before = said.links.len(),
            Event::End(TagEnd::Item) => {
                let is_link = said.links.len() > links_before;
                let text = std::mem::take(&mut line);
                points += usize::from(!is_link && !text.trim().is_empty());
            }
            _ => {}
        }
    }
    // The last paragraph announces the links.
    paragraphs.retain(|paragraph| !paragraph.is_empty() && !announces(paragraph));
    said.summary = paragraphs.join(" ");
    said.left_out = vec![
        ("pictures on pages", images),
        ("points of lists on pages", points),
    ];
    said
}

/// Whether a paragraph only leads over to the links.
fn announces(paragraph: &str) -> bool {
    paragraph.ends_with(':')
        && (paragraph.contains("resources") || paragraph.contains("links"))
        && paragraph.chars().count() < 80
}

/// A link: `@video@Starter from scratch` is called `Starter from scratch (video)`.
fn titled(text: &str, url: String) -> Link {
    let text = one_line(text);
    let parted = text.strip_prefix('@').and_then(|rest| rest.split_once('@'));
    let title = match parted {
        Some((kind, title)) if !kind.contains(' ') && !kind.is_empty() => {
            let kind = kind.to_lowercase();
            let known = nearest(&kind, KINDS).into_iter().next();
            format!("{} ({})", title.trim(), known.unwrap_or(kind))
        }
        _ => text,
    };
    let title = if title.is_empty() { url.clone() } else { title };
    Link { title, url }
}
