//! The numbers that headings have in a list of them: `2. Flour`, `1.2 Water`, `Section 3: Salt`.
//!
//! It must not know whether anything else is numbered.

/// Whether a title begins with a number as in `1.2 Flour`, and whether that is a first one.
pub(super) fn dotted(title: &str) -> Option<bool> {
    let number = title.split_whitespace().next()?;
    let mut parts = number.split('.');
    let counts = parts.clone().count() > 1
        && parts
            .all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    counts.then(|| number.ends_with(".1"))
}

/// A title without the number or the word with a number that it begins with.
pub(super) fn without(title: &str, are_dotted: bool) -> &str {
    for word in ["section", "chapter", "part", "module", "unit", "lesson"] {
        let named = title
            .get(..word.len())
            .filter(|start| start.eq_ignore_ascii_case(word));
        if named.is_some() && title[word.len()..].starts_with(' ') {
            let behind = title[word.len()..].trim_start();
            let stripped = behind.trim_start_matches(|c: char| c.is_ascii_digit());
            // `Part 1` alone, or `Part 2 Flour`, is a name; `Part 1: Flour` has one.
            return match stripped.strip_prefix(['.', ':']) {
                Some(named) if stripped.len() < behind.len() && named.starts_with(' ') => {
                    named.trim()
                }
                _ => title,
            };
        }
    }
    if are_dotted && dotted(title).is_some() {
        let number = title.split_whitespace().next().unwrap_or_default();
        return title[number.len()..].trim_start();
    }
    let behind = title.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number = &title[..title.len() - behind.len()];
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return title;
    }
    let sign = behind
        .chars()
        .next()
        .filter(|c| !number.ends_with('.') && ")],、．".contains(*c));
    let rest = match sign {
        Some(sign) => &behind[sign.len_utf8()..],
        None if number.ends_with('.') => behind,
        None => return title,
    };
    let name = rest.trim();
    let apart = rest.starts_with(char::is_whitespace);
    // `1.Flour` is numbered; `2.5D` and `10, 20 or 30` are names.
    let joined = name.starts_with(|c: char| c.is_uppercase() || !c.is_ascii());
    let counts = sign == Some(',') && name.starts_with(|c: char| c.is_ascii_digit());
    if (apart || joined) && !counts {
        name
    } else {
        title
    }
}
