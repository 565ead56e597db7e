//! What stands before a Markdown document, and how its letters were meant: a byte order mark,
//! front matter, letters that were decoded wrongly once.
//!
//! It must not know Markdown.

use std::borrow::Cow;

/// A document's title as its front matter says it, and the rest of it.
pub(super) fn split(text: &str) -> (Option<String>, &str) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let Some(first) = text.lines().next() else {
        return (None, text);
    };
    let fence = first.trim_end();
    if fence != "---" && fence != "+++" {
        return (None, text);
    }
    let mut at = first_line(text).len();
    let mut title = None;
    while at < text.len() {
        let line = first_line(&text[at..]);
        at += line.len();
        match line.trim_end() {
            end if end == fence || (fence == "---" && end == "...") => return (title, &text[at..]),
            // What follows a rule is not front matter, which begins at once.
            "" if title.is_none() && at == first_line(text).len() + line.len() => break,
            line => {
                let value = line.strip_prefix("title").map(str::trim_start);
                let value = value.and_then(|rest| rest.strip_prefix([':', '=']));
                if let Some(value) = value.map(str::trim).filter(|value| !value.is_empty()) {
                    title = title.or_else(|| Some(scalar(value)));
                }
            }
        }
    }
    (None, text)
}

/// A text whose letters were UTF-8 and were taken for Windows' western ones: `â†’` is `→`.
/// Also how many letters were mended.
pub(super) fn mend(text: &str) -> (Cow<'_, str>, usize) {
    // All the letters that such a sequence can begin with are written with this byte.
    let Some(first) = text.bytes().position(|byte| byte == 0xc3) else {
        return (Cow::Borrowed(text), 0);
    };
    let mut mended = String::new();
    let (mut from, mut at, mut count) = (0, first, 0);
    loop {
        if let Some((letter, length)) = garbled(&text[at..]) {
            mended.push_str(&text[from..at]);
            mended.push(letter);
            at += length;
            from = at;
            count += 1;
        } else {
            at += 'Ã'.len_utf8();
        }
        match text.as_bytes()[at..].iter().position(|&byte| byte == 0xc3) {
            Some(next) => at += next,
            None => break,
        }
    }
    if count == 0 {
        return (Cow::Borrowed(text), 0);
    }
    mended.push_str(&text[from..]);
    (Cow::Owned(mended), count)
}

/// The letter that a text's first few were meant for, and how many bytes they take.
fn garbled(text: &str) -> Option<(char, usize)> {
    let mut letters = text.chars();
    let first = letters.next()?;
    let lead = western(first)?;
    let more = match lead {
        0xc2..=0xdf => 1,
        0xe0..=0xef => 2,
        0xf0..=0xf4 => 3,
        _ => return None,
    };
    let mut bytes = vec![lead];
    let mut length = first.len_utf8();
    for letter in letters.by_ref().take(more) {
        let byte = western(letter).filter(|byte| (0x80..=0xbf).contains(byte))?;
        // `Ã ` at the end of a word may well be meant.
        if more == 1 && letter.is_whitespace() {
            return None;
        }
        bytes.push(byte);
        length += letter.len_utf8();
    }
    let meant = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    Some((meant, length))
}

/// The byte that a letter is in Windows' western code page.
fn western(letter: char) -> Option<u8> {
    const UPPER: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    if let Ok(byte) = u8::try_from(u32::from(letter)) {
        return (byte >= 0x80).then_some(byte);
    }
    let place = UPPER.chars().position(|upper| upper == letter)?;
    u8::try_from(0x80 + place).ok()
}

fn first_line(text: &str) -> &str {
    text.split_inclusive('\n').next().unwrap_or_default()
}

/// A value of front matter that is a text.
fn scalar(value: &str) -> String {
    for quote in ['"', '\''] {
        let inner = value
            .strip_prefix(quote)
            .and_then(|rest| rest.split_once(quote));
        if let Some((inner, _)) = inner {
            return inner.to_owned();
        }
    }
    let value = value.split(" #").next().unwrap_or_default();
    value.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_says_the_title() {
        let yaml = "\u{feff}---\r\nlayout: page\r\ntitle: \"Bread, slowly\"\r\n---\r\n# Rye\r\n";
        assert_eq!(split(yaml), (Some("Bread, slowly".to_owned()), "# Rye\r\n"));
        let toml = "+++\ntitle = 'Bread'\n+++\nRye";
        assert_eq!(split(toml), (Some("Bread".to_owned()), "Rye"));
        assert_eq!(
            split("---\ntitle: Bread # slowly\n...\n").0.as_deref(),
            Some("Bread")
        );
    }

    #[test]
    fn a_rule_at_the_beginning_is_no_front_matter() {
        for text in [
            "---\n\ntitle: Bread\n\n---\n",
            "---\ntitle: Bread\n",
            "----\ntitle: x\n----\n",
            "",
        ] {
            assert_eq!(split(text), (None, text));
        }
    }

    #[test]
    fn letters_that_were_decoded_wrongly_are_mended() {
        assert_eq!(mend("Flour â†’ bread"), (Cow::Borrowed("Flour → bread"), 1));
        assert_eq!(mend("CafÃ©Ã© â€“ ðŸ˜€"), (Cow::Borrowed("Caféé – 😀"), 4));
        for fine in [
            "Ça et là",
            "São Paulo",
            "ÃO",
            "naïve Ãpfel",
            "日本語",
            "Ã",
            "â†",
        ] {
            assert_eq!(mend(fine), (Cow::Borrowed(fine), 0), "{fine}");
        }
    }
}
