//! Text from files and from the command line as it may reach a terminal: what would steer the terminal or reorder the line
//! is written out, all else stays as it is.
//!
//! It must not judge honest text: combining marks, right-to-left letters and joined emoji pass.

use std::borrow::Cow;
use std::fmt::Write;

/// Whether a character could steer a terminal, break a line or reorder what stands around it:
/// control characters, bidi controls, and the separators of lines and paragraphs.
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2066}'..='\u{206f}'
        )
}

/// A text with every such character written out: `\n`, `\t`, `\u{202e}`.
pub fn safe(text: &str) -> Cow<'_, str> {
    safe_but(text, &[])
}

/// The same, but with some characters left as they are.
pub fn safe_but<'t>(text: &'t str, allowed: &[char]) -> Cow<'t, str> {
    // Most text is plain, and is told so at once.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let is_shown = |c: char| is_unsafe(c) && !allowed.contains(&c);
    if !text.contains(is_shown) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            _ if !is_shown(c) => shown.push(c),
            '\n' => shown.push_str("\\n"),
            '\t' => shown.push_str("\\t"),
            '\r' => shown.push_str("\\r"),
            _ => {
                // Writing to a string does not fail.
                let _ = write!(shown, "\\u{{{:x}}}", u32::from(c));
            }
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_steers_a_terminal_is_written_out() {
        assert_eq!(safe("a\u{1b}[31mb"), "a\\u{1b}[31mb");
        assert_eq!(safe("two\nlines\tand\r"), "two\\nlines\\tand\\r");
        assert_eq!(safe("\u{9b}2J\u{7f}"), "\\u{9b}2J\\u{7f}");
        assert_eq!(safe("abc\u{202e}def\u{2066}"), "abc\\u{202e}def\\u{2066}");
        assert_eq!(safe("a\u{2028}b\u{2029}c"), "a\\u{2028}b\\u{2029}c");
    }

    #[test]
    fn honest_text_is_not_touched() {
        for text in [
            "e\u{301}tude",
            "שלום עולם",
            "العربية",
            "👩\u{200d}💻 non\u{a0}breaking",
            "हिन्दी पाठ",
            "C:\\new",
        ] {
            assert!(matches!(safe(text), Cow::Borrowed(same) if same == text));
        }
    }

    proptest! {
        #[test]
        fn nothing_unsafe_is_left(text in any::<String>()) {
            prop_assert!(!safe(&text).contains(is_unsafe));
        }

        #[test]
        fn safe_text_stays_the_same(text in any::<String>()) {
            let once = safe(&text).into_owned();
            prop_assert_eq!(safe(&once), once.as_str());
        }
    }
}
