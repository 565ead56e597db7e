//! Texts as titles: what of a text names the thing, what more is said of it, and where it leads.
//!
//! It must not know whether the thing is a topic, a section or a resource.

use roadmap_core::document::Link;

use super::number;
use super::text::{Mark, Span, Text};

/// The longest text that is a title as a whole, in characters.
const LONGEST: usize = 120;

/// The longest title of a section, in characters.
const LONGEST_SECTION: usize = 200;

/// The longest part of a list within a line, in characters.
const LONGEST_PART: usize = 60;

/// A text, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Titled {
    pub(super) title: String,
    /// What is said besides.
    pub(super) summary: String,
    /// Where it leads: links within the document are none.
    pub(super) links: Vec<Link>,
    /// What it lists behind its title.
    pub(super) items: Vec<String>,
    /// Whether a mark such as ✅ says that it is done.
    pub(super) marked: bool,
}

/// Takes a text of a list or a table apart.
pub(super) fn take_apart(text: &Text) -> Titled {
    let (start, marked) = begin(&text.plain);
    let (end, marked_behind) = end(&text.plain, start);
    let mut taken = Titled {
        links: links(text),
        marked: marked || marked_behind,
        ..Titled::default()
    };
    let whole = &text.plain[start..end];
    if let Some((lead, at)) = lead(text, start) {
        let rest = &text.plain[at.min(end)..end];
        let is_link = lead.kind != Mark::Bold;
        let breaks = text
            .spans
            .iter()
            .any(|span| span.kind == Mark::Break && span.at.start == at);
        match behind(rest, text.of(lead), lead.kind == Mark::Bold) {
            Behind::More if breaks => {
                taken.title = heading(text.of(lead));
                taken.summary = tidy(rest);
            }
            Behind::Nothing => taken.title = heading(text.of(lead)),
            Behind::Apart(rest) => {
                taken.title = heading(text.of(lead));
                taken.summary = tidy(rest);
            }
            Behind::Listed(rest) => {
                taken.title = heading(text.of(lead));
                match parts(rest) {
                    Some(items) => taken.items = items,
                    None => taken.summary = tidy(rest),
                }
            }
            // `[Ovens](…) ([another](…))`: the others are among the links.
            Behind::More
                if is_link && rest.trim_start().starts_with('(') && are_links(text, at) =>
            {
                taken.title = heading(text.of(lead));
            }
            Behind::More if is_short(text, start, end) => taken.title = heading(whole),
            Behind::More => {
                taken.title = heading(text.of(lead));
                taken.summary = tidy(whole);
            }
        }
    } else if let Some(named) = before_address(text, start, end) {
        taken.title = heading(named);
        if let [link] = &mut taken.links[..] {
            link.title.clone_from(&taken.title);
        }
    } else if is_short(text, start, end) {
        taken.title = heading(whole);
    } else {
        taken.title = heading(cut(text, start, end));
        taken.summary = tidy(whole);
    }
    taken
}

/// Whether a text can be a title as a whole. Addresses that stand in it don't make it long.
fn is_short(text: &Text, start: usize, end: usize) -> bool {
    let bare = text
        .spans
        .iter()
        .filter(|span| matches!(span.kind, Mark::Bare(_)));
    let addresses: usize = bare.map(|span| text.of(span).chars().count()).sum();
    text.plain[start..end].chars().count() <= LONGEST + addresses
}

/// Whether nothing is said from a place on but what links are called.
fn are_links(text: &Text, from: usize) -> bool {
    let said = |part: &str| part.chars().filter(|c| c.is_alphanumeric()).count();
    let behind = text.links().filter(|(span, _)| span.at.start >= from);
    let linked: usize = behind.map(|(span, _)| said(text.of(span))).sum();
    linked > 0 && linked == said(&text.plain[from..])
}

/// The links of a text, each with a title; those to places in the document are left out.
pub(super) fn links(text: &Text) -> Vec<Link> {
    text.links()
        .filter(|(_, url)| !url.starts_with('#') && !url.is_empty())
        .map(|(span, url)| {
            let title = tidy(text.of(span));
            Link {
                title: if title.is_empty() {
                    url.to_owned()
                } else {
                    title
                },
                url: tidy(url),
            }
        })
        .collect()
}

/// A text as a title: one line, without emoji names and a colon at its ends.
pub(super) fn heading(text: &str) -> String {
    let (start, _) = begin(text);
    let (end, _) = end(text, start);
    let text = text[start..end]
        .trim()
        .trim_end_matches([':', '：'])
        .trim_end();
    tidy(text)
}

/// A title of a section: also without the number that it has in a list of them. `dotted` says
/// whether the document numbers its headings as in `1.2 Flour`.
pub(super) fn section(text: &str, dotted: bool) -> String {
    let title = heading(text);
    let mut rest = number::without(&title, dotted);
    if !rest.chars().any(char::is_alphanumeric) {
        rest = &title;
    }
    // It is repeated in every section that it is a part of.
    match rest.char_indices().nth(LONGEST_SECTION) {
        Some((end, _)) => {
            let words = rest[..end].rfind(' ').unwrap_or(end);
            format!("{}…", &rest[..words])
        }
        None => rest.to_owned(),
    }
}

/// A text in one line: every run of blanks and controls is one blank.
pub(super) fn tidy(text: &str) -> String {
    // Most texts are so already.
    let mut before = b' ';
    let is_tidy = text.bytes().all(|byte| {
        let parts_again = byte == b' ' && before == b' ';
        before = byte;
        (b' '..0x7f).contains(&byte) && !parts_again
    });
    if is_tidy && before != b' ' {
        return text.to_owned();
    }
    let mut tidy = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()) {
        if !word.is_empty() {
            if !tidy.is_empty() {
                tidy.push(' ');
            }
            tidy.push_str(word);
        }
    }
    tidy
}

/// What stands behind the part that a text begins with.
enum Behind<'t> {
    Nothing,
    /// Something that is told of it, behind a dash or on the next line.
    Apart(&'t str),
    /// What stands behind its colon.
    Listed(&'t str),
    /// More of the same sentence.
    More,
}

/// The link or the bold words that a text begins with, and where what follows them begins.
fn lead(text: &Text, start: usize) -> Option<(&Span, usize)> {
    let lead = text
        .spans
        .iter()
        .filter(|span| span.at.start <= start && span.at.end > start)
        .filter(|span| matches!(span.kind, Mark::Link(_) | Mark::Bare(_) | Mark::Bold))
        .max_by_key(|span| span.at.end)?;
    Some((lead, lead.at.end))
}

fn behind<'t>(rest: &'t str, lead: &str, bold: bool) -> Behind<'t> {
    let trimmed = rest.trim();
    if trimmed
        .trim_matches(|c: char| c.is_ascii_punctuation())
        .is_empty()
        && trimmed.len() < 3
    {
        return Behind::Nothing;
    }
    if bold && lead.trim_end().ends_with([':', '：']) {
        return Behind::Listed(rest);
    }
    if let Some(rest) = trimmed.strip_prefix([':', '：']) {
        return if bold {
            Behind::Listed(rest)
        } else {
            Behind::Apart(rest)
        };
    }
    for dash in ["- ", "– ", "— ", "-- ", "| "] {
        if let Some(rest) = trimmed.strip_prefix(dash) {
            return Behind::Apart(rest);
        }
    }
    if bold && rest.starts_with('.') {
        return Behind::Apart(trimmed.trim_start_matches('.'));
    }
    Behind::More
}

/// The parts of a list in a line: between commas outside of brackets and quotes. Prose has none.
fn parts(list: &str) -> Option<Vec<String>> {
    let list = list.trim();
    let sentence = |end: char| list.ends_with(end) || list.contains(&format!("{end} "));
    if list.is_empty() || ['.', '!', '?', ';'].into_iter().any(sentence) && !list.contains("e.g.") {
        return None;
    }
    let mut parts = Vec::new();
    let (mut depth, mut from) = (0_usize, 0);
    for (at, c) in list.char_indices() {
        match c {
            '(' | '[' | '{' | '（' => depth += 1,
            ')' | ']' | '}' | '）' => depth = depth.saturating_sub(1),
            ',' | '،' | '、' if depth == 0 => {
                parts.push(tidy(&list[from..at]));
                from = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(tidy(&list[from..]));
    parts.retain(|part| !part.is_empty());
    let short = |part: &String| part.chars().count() <= LONGEST_PART;
    (!parts.is_empty() && parts.iter().all(short)).then_some(parts)
}

/// What stands before the one address that a text ends with: `Talk: https://…`.
fn before_address(text: &Text, start: usize, end: usize) -> Option<&str> {
    let mut links = text.links();
    let (span, _) = links.next()?;
    let (Mark::Bare(_), None) = (&span.kind, links.next()) else {
        return None;
    };
    let named = text.plain.get(start..span.at.start)?.trim();
    let behind = text.plain.get(span.at.end..end)?.trim();
    let bracketed = named.starts_with('(') && named.ends_with(')');
    let named = named
        .trim_end_matches([':', '-', '–', '—', '(', '：'])
        .trim_end();
    let says = named.chars().filter(|c| c.is_alphanumeric()).count() > 0;
    (says
        && !bracketed
        && behind
            .trim_matches(|c: char| c.is_ascii_punctuation())
            .is_empty()
        && named.chars().count() <= LONGEST)
        .then_some(named)
}

/// The beginning of a text that is too long for a title: its first sentence, else up to where its
/// first link ends, else the words that fit.
fn cut(text: &Text, start: usize, end: usize) -> &str {
    let whole = &text.plain[start..end];
    let fits = whole
        .char_indices()
        .nth(LONGEST)
        .map_or(whole.len(), |(at, _)| at);
    let within = &whole[..fits];
    let sentence = [". ", "! ", "? ", "。", "！", "？"]
        .into_iter()
        .filter_map(|stop| within.find(stop).map(|at| at + stop.trim_end().len()))
        .filter(|&at| whole[..at].chars().count() > 10)
        .min();
    if let Some(sentence) = sentence {
        return whole[..sentence].trim_end_matches(['.', '。']);
    }
    let link = text
        .links()
        .map(|(span, _)| span.at.clone())
        .find(|at| at.len() > 4 && at.start >= start && at.end <= start + fits);
    if let Some(link) = link {
        return &text.plain[start..link.end];
    }
    let words = within.rfind(char::is_whitespace).unwrap_or(fits);
    whole[..words].trim_end_matches([',', ';', ' '])
}

/// Where a text begins, past blanks, emoji names and marks, and whether there was a mark.
fn begin(text: &str) -> (usize, bool) {
    let (mut rest, mut marked) = (text, false);
    loop {
        rest = rest.trim_start();
        if let Some(behind) = rest.strip_prefix(OPEN_MARKS) {
            rest = behind.trim_start_matches('\u{fe0f}');
        } else if let Some(behind) = rest.strip_prefix(MARKS) {
            rest = behind.trim_start_matches('\u{fe0f}');
            marked = true;
        } else if let Some(behind) = after_emoji_name(rest)
            && !behind.trim().is_empty()
        {
            rest = behind;
        } else {
            return (text.len() - rest.len(), marked);
        }
    }
}

/// Where a text ends, before blanks, emoji names and marks.
fn end(text: &str, start: usize) -> (usize, bool) {
    let (mut rest, mut marked) = (&text[start..], false);
    loop {
        rest = rest.trim_end();
        let bare = rest.trim_end_matches('\u{fe0f}');
        if let Some(before) = bare.strip_suffix(MARKS) {
            rest = before;
            marked = true;
        } else if let Some(name) = emoji_name_behind(rest) {
            rest = &rest[..rest.len() - name];
        } else {
            return (start + rest.len(), marked);
        }
    }
}

/// Signs that people put to what they have done.
const MARKS: [char; 4] = ['✔', '✓', '✅', '☑'];

/// Signs that they put to what is still to do.
const OPEN_MARKS: [char; 4] = ['☐', '⬜', '🔲', '◻'];

fn after_emoji_name(text: &str) -> Option<&str> {
    let name = text.strip_prefix(':')?;
    let end = name.find(|c: char| !is_of_emoji_name(c))?;
    (end > 1 && name.as_bytes()[end] == b':').then(|| &name[end + 1..])
}

fn emoji_name_behind(text: &str) -> Option<usize> {
    let name = text.strip_suffix(':')?;
    let from = name.rfind(|c: char| !is_of_emoji_name(c))?;
    (name.as_bytes()[from] == b':' && from + 2 < name.len() && from > 0).then(|| text.len() - from)
}

fn is_of_emoji_name(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '+')
}
