//! Text as ids and as searches see it.
//!
//! It must not know what a text is the title of.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// The longest name that is compared with others letter by letter, in characters: nobody slips in
/// a longer one.
pub const LONGEST_NAME: usize = 200;

/// The id that a title makes: NFC, lower case, runs of letters, marks and digits joined by `-`.
/// A title without any makes `topic`.
///
/// ```
/// use roadmap_core::text::slug;
/// assert_eq!(slug("Datetime & Time"), "datetime-time");
/// assert_eq!(slug("__init__.py files"), "init-py-files");
/// assert_eq!(slug("非同期 処理"), "非同期-処理");
/// assert_eq!(slug("???"), "topic");
/// ```
pub fn slug(title: &str) -> String {
    // Most titles are ASCII, which is composed as it stands.
    if title.is_ascii() {
        joined(title.chars().map(|c| c.to_ascii_lowercase()), title.len())
    } else {
        let letters = title.nfc().flat_map(char::to_lowercase).nfc();
        joined(letters, title.len())
    }
}

/// Runs of letters, marks and digits, joined by `-`.
fn joined(letters: impl Iterator<Item = char>, length: usize) -> String {
    let mut slug = String::with_capacity(length);
    let mut gap = false;
    for letter in letters {
        // A mark has nothing to stand on at the start of a word.
        let kept = is_letter_or_digit(letter) || (is_mark(letter) && !gap && !slug.is_empty());
        if !kept {
            gap = true;
            continue;
        }
        if gap && !slug.is_empty() {
            slug.push('-');
        }
        gap = false;
        slug.push(letter);
    }
    if slug.is_empty() {
        "topic".to_owned()
    } else {
        slug
    }
}

/// Whether a text can be an id: `[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*`.
pub fn is_id(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(is_letter_or_digit)
        && letters.all(|c| is_letter_or_digit(c) || is_mark(c) || matches!(c, '.' | '_' | '-'))
}

/// A text as searches compare it: compatibility forms, case and the accents of Latin letters
/// folded, control characters as blanks.
///
/// ```
/// use roadmap_core::text::fold;
/// assert_eq!(fold("Ünïcode Handling"), "unicode handling");
/// ```
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text
            .chars()
            .map(|c| blank_control(c.to_ascii_lowercase()))
            .collect();
    }
    let mut on_latin = false;
    text.nfkd()
        .filter(|&c| {
            if is_mark(c) {
                return !on_latin;
            }
            on_latin = c.is_ascii_alphabetic();
            true
        })
        .nfc()
        .flat_map(char::to_lowercase)
        .map(blank_control)
        .collect()
}

/// The words of `candidates` that someone who typed `word` may have meant, nearest first, at most
/// three.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let word = fold(word);
    let length = word.chars().count();
    if length > LONGEST_NAME {
        return Vec::new();
    }
    let allowed = (length / 3).clamp(1, 4);
    let mut near: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter(|candidate| !candidate.trim().is_empty())
        .filter_map(|candidate| {
            let folded = fold(candidate);
            let begins = length >= 3 && folded.starts_with(&word);
            let apart = folded.chars().count().abs_diff(length);
            // Comparing takes as long as the product of both lengths.
            if apart > allowed {
                return begins.then_some((apart, candidate));
            }
            let distance = strsim::osa_distance(&word, &folded);
            (distance <= allowed || begins).then_some((distance, candidate))
        })
        .collect();
    near.sort_unstable();
    near.dedup_by_key(|(_, candidate)| *candidate);
    near.into_iter()
        .take(3)
        .map(|(_, candidate)| candidate.to_owned())
        .collect()
}

fn is_letter_or_digit(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || !c.is_ascii()
            && matches!(
                c.general_category_group(),
                GeneralCategoryGroup::Letter | GeneralCategoryGroup::Number
            )
}

fn is_mark(c: char) -> bool {
    !c.is_ascii() && c.general_category_group() == GeneralCategoryGroup::Mark
}

fn blank_control(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_mark_stays_with_its_letter_and_never_begins_an_id() {
        assert_eq!(slug("हिन्दी पाठ"), "हिन्दी-पाठ");
        assert_eq!(slug("\u{301}abc"), "abc");
        assert_eq!(slug("e\u{301}tude"), "étude");
    }

    #[test]
    fn what_is_near_is_found_fast_however_long_it_is() {
        let long = "l".repeat(1 << 20);
        let near = |word: &str| nearest(word, ["learning", long.as_str()]);
        assert_eq!(near("lerning"), ["learning"]);
        assert_eq!(near("lea"), ["learning"]);
        assert_eq!(near("lll"), [long.as_str()]);
        assert!(near(&long[1..]).is_empty());
    }

    #[test]
    fn capital_dotted_i_makes_a_valid_id() {
        assert!(is_id(&slug("İstanbul")));
    }

    #[test]
    fn ids_are_refused_where_a_shell_or_a_path_would_stumble() {
        for bad in ["", "-x", ".x", "a/b", "a b", "a\u{202e}b", "$(x)"] {
            assert!(!is_id(bad), "{bad:?}");
        }
        for good in ["a", "3.12", "a_b", "c-c", "非同期"] {
            assert!(is_id(good), "{good:?}");
        }
    }

    #[test]
    fn the_nearest_word_comes_first() {
        let words = ["asyncio", "async", "syntax"];
        assert_eq!(nearest("asincio", words), ["asyncio"]);
        assert_eq!(nearest("asyn", words), ["async", "asyncio"]);
    }

    #[test]
    fn what_only_begins_so_comes_after_what_is_nearer() {
        let words = ["asynchronous-generators", "asynch"];
        assert_eq!(
            nearest("async", words),
            ["asynch", "asynchronous-generators"]
        );
    }

    #[test]
    fn a_text_without_end_is_near_to_nothing() {
        let (text, other) = ("x".repeat(1 << 20), "x".repeat((1 << 20) + 1));
        assert_eq!(nearest(&text, [other.as_str()]), [""; 0]);
        assert_eq!(nearest("xyz", [other.as_str()]), [""; 0]);
    }

    proptest! {
        #[test]
        fn every_title_makes_a_valid_id(title in "\\PC{0,40}") {
            prop_assert!(is_id(&slug(&title)), "{:?}", slug(&title));
        }

        #[test]
        fn a_slug_is_its_own_slug(title in "\\PC{0,40}") {
            prop_assert_eq!(slug(&slug(&title)), slug(&title));
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }
    }
}
