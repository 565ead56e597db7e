//! Addresses that stand in a text as they are, as GitHub finds them.
//!
//! It must not know what the addresses lead to.

use super::text::{Mark, Span, Text};

/// Notes the addresses that begin with `http://`, `https://` or `www.` and stand outside of links
/// and code.
pub(super) fn find_bare(text: &mut Text) {
    if !text.plain.contains("://") && !text.plain.contains("www.") {
        return;
    }
    let mut closed: Vec<(usize, usize)> = text
        .spans
        .iter()
        .filter(|span| matches!(span.kind, Mark::Link(_) | Mark::Code))
        .map(|span| (span.at.start, span.at.end))
        .collect();
    closed.sort_unstable();
    let mut closed = closed.into_iter().peekable();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = next_start(&text.plain, from) {
        while closed.next_if(|&(_, end)| end <= at).is_some() {}
        if let Some(&(start, end)) = closed.peek()
            && start <= at
        {
            from = end;
            continue;
        }
        let length = length(&text.plain[at..]);
        let url = &text.plain[at..at + length];
        let begins_word = text.plain[..at]
            .chars()
            .next_back()
            .is_none_or(|c| !c.is_ascii_alphanumeric());
        // Behind the scheme, or `www.`, something has to stand.
        if begins_word && url.len() > url.find("://").map_or(4, |scheme| scheme + 3) {
            let address = if url.starts_with("www.") {
                format!("http://{url}")
            } else {
                url.to_owned()
            };
            found.push(Span {
                kind: Mark::Bare(address),
                at: at..at + length,
            });
        }
        from = at + length.max(1);
    }
    if !found.is_empty() {
        text.spans.extend(found);
        text.spans.sort_by_key(|span| (span.at.end, span.at.start));
    }
}

/// Where the next address may begin.
fn next_start(plain: &str, from: usize) -> Option<usize> {
    const STARTS: [&str; 3] = ["http://", "https://", "www."];
    let mut at = from;
    while let Some(step) = plain.as_bytes()[at..]
        .iter()
        .position(|b| matches!(b, b'h' | b'w'))
    {
        at += step;
        if STARTS
            .iter()
            .any(|start| plain.as_bytes()[at..].starts_with(start.as_bytes()))
        {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// How long the address is that a text begins with: to a blank, a `<` or the end, less the
/// punctuation of the sentence around it.
fn length(text: &str) -> usize {
    let mut url = text
        .split(|c: char| {
            c.is_whitespace() || c.is_control() || matches!(c, '<' | '、' | '。' | '，' | '）')
        })
        .next()
        .unwrap_or_default();
    // Counted once: a thousand brackets at the end must not be counted a thousand times.
    let mut unmatched = url
        .matches(')')
        .count()
        .saturating_sub(url.matches('(').count());
    while let Some(last) = url.chars().next_back() {
        match last {
            '?' | '!' | '.' | ',' | ':' | '*' | '_' | '~' | '\'' | '"' | ';' | ']' => {}
            ')' if unmatched > 0 => unmatched -= 1,
            _ => break,
        }
        url = &url[..url.len() - last.len_utf8()];
    }
    url.len()
}
