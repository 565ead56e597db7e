//! Texts as Markdown: whatever they hold, they are read back as they are.
//!
//! It must not know what a text says.

use std::fmt::{self, Write};

use roadmap_core::safe::is_unsafe;

/// The signs that mean something wherever they stand. A `$` begins a formula on some pages.
const SIGNS: [char; 10] = ['\\', '`', '*', '[', ']', '<', '~', '|', '$', '_'];

/// A text within a line that something else begins.
pub(super) fn inline(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    let is_blank = char::is_whitespace;
    let body = text.trim_start_matches(is_blank);
    let start = text.len() - body.len();
    let end = start + body.trim_end_matches(is_blank).len();
    for (at, c) in text.char_indices() {
        let before = text[..at].chars().next_back();
        let after = &text[at + c.len_utf8()..];
        let is_outside = at < start || at >= end;
        match c {
            _ if is_outside || is_unsafe(c) => written += &by_number(c),
            '_' if is_in_word(before, after) => written.push(c),
            '&' if is_reference(after) => written += "&amp;",
            _ if SIGNS.contains(&c) => written.extend(['\\', c]),
            _ => written.push(c),
        }
    }
    written
}

/// A text that begins a line: what would begin a heading, a list, a quote or a rule there does not.
pub(super) fn block(text: &str) -> String {
    let written = inline(text);
    let digits = written.bytes().take_while(u8::is_ascii_digit).count();
    let at = match written.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => digits,
        Some(b'#' | b'>' | b'-' | b'+' | b'=' | b':') if digits == 0 => 0,
        _ => return written,
    };
    format!("{}\\{}", &written[..at], &written[at..])
}

/// A text that is all of a heading, or the beginning of it: no `#` at its end closes that.
pub(super) fn heading(text: &str) -> String {
    let written = inline(text);
    match written.strip_suffix('#') {
        Some(start) => format!("{start}\\#"),
        None => written,
    }
}

/// A text of several lines, one by one, each but the last with the sign that breaks it.
pub(super) fn lines(text: &str) -> Vec<String> {
    // A break must have something before and after it; the others are written out.
    let body = text.trim_start_matches('\n');
    let start = "&#10;".repeat(text.len() - body.len());
    let inner = body.trim_end_matches('\n');
    let end = "&#10;".repeat(body.len() - inner.len());
    let mut lines: Vec<String> = inner.split('\n').map(block).collect();
    let last = lines.len() - 1;
    for line in &mut lines[..last] {
        line.push('\\');
    }
    if !start.is_empty() {
        lines[0].insert_str(0, &start);
    }
    lines[last] += &end;
    lines
}

/// An address as the target of a link.
pub(super) fn target(url: &str) -> String {
    let mut written = String::with_capacity(url.len());
    for (at, c) in url.char_indices() {
        match c {
            '\\' | '<' | '>' | '`' => written.extend(['\\', c]),
            '&' if is_reference(&url[at + 1..]) => written += "&amp;",
            _ if is_unsafe(c) => written += &by_number(c),
            _ => written.push(c),
        }
    }
    let would_end = |c: char| c.is_whitespace() || matches!(c, '(' | ')');
    if written.is_empty() || written.contains(would_end) {
        format!("<{written}>")
    } else {
        written
    }
}

/// A character by its number.
fn by_number(c: char) -> String {
    format!("&#{};", u32::from(c))
}

/// Whether a `_` stands within a word, where it is no sign.
fn is_in_word(before: Option<char>, after: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric();
    before.is_some_and(is_letter) && after.chars().next().is_some_and(is_letter)
}

/// Whether an `&` followed by this would be read as the name or number of a character.
fn is_reference(after: &str) -> bool {
    let name = after
        .split(|c: char| c != '#' && !c.is_ascii_alphanumeric())
        .next();
    name.is_some_and(|name| !name.is_empty() && after[name.len()..].starts_with(';'))
}

/// What stands in the comment at the end of a line: words, and keys with values.
#[derive(Default)]
pub(super) struct Comment(Vec<String>);

impl Comment {
    /// One that begins with a word.
    pub(super) fn of(word: &str) -> Self {
        Self(vec![word.to_owned()])
    }

    /// Adds a key, unless its value is empty.
    pub(super) fn text(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.0.push(format!("{key}={}", encoded(value)));
        }
    }

    /// Adds a key with several values, unless there is none.
    pub(super) fn texts(&mut self, key: &str, values: &[String]) {
        if !values.is_empty() {
            let values: Vec<String> = values.iter().map(|value| encoded(value)).collect();
            self.0.push(format!("{key}={}", values.join(",")));
        }
    }
}

impl fmt::Display for Comment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return Ok(());
        }
        write!(f, " <!-- {} -->", self.0.join(" "))
    }
}

/// A value with all that could end it, its list or the comment as `%XX`.
fn encoded(value: &str) -> String {
    let mut written = String::with_capacity(value.len());
    for c in value.chars() {
        let ends_comment = c == '-' && written.ends_with('-');
        let is_plain = c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | ':' | '/' | '+');
        if is_plain && !ends_comment {
            written.push(c);
        } else {
            let mut bytes = [0; 4];
            // Writing to a string does not fail.
            for byte in c.encode_utf8(&mut bytes).bytes() {
                let _ = write!(written, "%{byte:02X}");
            }
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stay_signs() {
        for (text, written) in [
            ("*args, **kwargs", r"\*args, \*\*kwargs"),
            ("__init__ and snake_case", r"\_\_init\_\_ and snake_case"),
            ("`a` [b](c) <d>", r"\`a\` \[b\](c) \<d>"),
            ("AT&T, &lt; &#35;", "AT&T, &amp;lt; &amp;#35;"),
            ("a | b ~~c~~ $5", r"a \| b \~\~c\~\~ \$5"),
            (" two\nlines ", "&#32;two&#10;lines&#32;"),
            ("a\u{1b}[31m\u{202e}", r"a&#27;\[31m&#8238;"),
            ("1. C++ - #1", "1. C++ - #1"),
        ] {
            assert_eq!(inline(text), written);
        }
    }

    #[test]
    fn no_text_begins_a_block() {
        for (text, written) in [
            ("1. one", r"1\. one"),
            ("2) two", r"2\) two"),
            ("# head", r"\# head"),
            ("- a", r"\- a"),
            ("+ a", r"\+ a"),
            ("> a", r"\> a"),
            ("===", r"\==="),
            ("3.14 is pi", r"3\.14 is pi"),
            ("a - b", "a - b"),
        ] {
            assert_eq!(block(text), written);
        }
    }

    #[test]
    fn no_sign_closes_a_heading() {
        assert_eq!(heading("a ##"), r"a #\#");
        assert_eq!(heading("C#"), r"C\#");
        assert_eq!(heading("# a"), "# a");
    }

    #[test]
    fn lines_are_broken_where_something_stands_on_both_sides() {
        assert_eq!(lines("a\nb"), ["a\\", "b"]);
        assert_eq!(lines("a\n\n- b"), ["a\\", "\\", "\\- b"]);
        assert_eq!(lines("\na\n\n"), ["&#10;a&#10;&#10;"]);
        assert_eq!(lines("\n"), ["&#10;"]);
        assert_eq!(lines("  a "), ["&#32;&#32;a&#32;"]);
    }

    #[test]
    fn an_address_is_whole() {
        for (url, written) in [
            ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
            ("https://a.example/b_(c)", "<https://a.example/b_(c)>"),
            ("a b>\\", r"<a b\>\\>"),
            ("?a=1&copy=2&lt;", "?a=1&copy=2&amp;lt;"),
            ("a_*`b`", r"a_*\`b\`"),
            ("a\nb", "a&#10;b"),
            ("", "<>"),
        ] {
            assert_eq!(target(url), written);
        }
    }

    #[test]
    fn a_comment_ends_where_it_ends() {
        let mut comment = Comment::of("part");
        comment.text("id", "a--b");
        comment.texts(
            "tags",
            &["x y".to_owned(), "-->,".to_owned(), "日".to_owned()],
        );
        comment.text("level", "");
        let written = " <!-- part id=a-%2Db tags=x%20y,-%2D%3E%2C,日 -->";
        assert_eq!(comment.to_string(), written);
        assert_eq!(Comment::default().to_string(), "");
    }
}
