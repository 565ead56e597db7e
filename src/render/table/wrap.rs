//! Breaks a text into lines: between words, between the letters of scripts that have none, and
//! inside a word only where it alone is longer than a line. What is whole is never broken.
//!
//! It must not indent or align.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::text::{Ink, Text};

/// The narrowest that a text becomes, whatever stands before it.
const NARROWEST: usize = 8;

/// What stays together on a line, and the blanks before it.
struct Word {
    blanks: usize,
    text: Text,
    width: usize,
    whole: bool,
}

/// The lines of a text; one, where there is nothing in it.
pub(super) fn wrap(text: &Text, width: Option<usize>) -> Vec<Text> {
    let Some(width) = width.filter(|&width| width < text.width()) else {
        return vec![text.clone()];
    };
    let mut lines = Lines {
        width: width.max(1),
        done: Vec::new(),
        line: Text::new(),
        taken: 0,
    };
    for word in words(text) {
        lines.put(word);
    }
    lines.end_line();
    lines.done
}

/// The lines of a text with something before the first and something as wide before the others.
pub(super) fn hang(first: &Text, others: &Text, text: &Text, width: Option<usize>) -> Vec<Text> {
    let room = width.map(|width| width.saturating_sub(first.width()).max(NARROWEST));
    let leads = std::iter::once(first).chain(std::iter::repeat(others));
    let lines = wrap(text, room).into_iter();
    leads
        .zip(lines)
        .map(|(lead, line)| lead.clone().then(line))
        .collect()
}

/// The widest word of a text: narrower than that it can't become without breaking one.
pub(super) fn widest_word(text: &Text) -> usize {
    words(text)
        .iter()
        .map(|word| word.width)
        .max()
        .unwrap_or_default()
}

struct Lines {
    width: usize,
    done: Vec<Text>,
    line: Text,
    taken: usize,
}

impl Lines {
    fn put(&mut self, word: Word) {
        if self.taken > 0 && self.taken + word.blanks + word.width > self.width {
            self.end_line();
        }
        // Blanks at a break go; those before the first line stay.
        let blanks = if self.taken > 0 || self.done.is_empty() {
            word.blanks
        } else {
            0
        };
        if word.width > self.width && !word.whole {
            self.put_in_pieces(&word);
            return;
        }
        let line = std::mem::take(&mut self.line);
        self.line = line.with(Ink::Plain, &" ".repeat(blanks)).then(word.text);
        self.taken += blanks + word.width;
    }

    fn put_in_pieces(&mut self, word: &Word) {
        for span in word.text.spans() {
            for letter in span.text.graphemes(true) {
                if self.taken > 0 && self.taken + letter.width() > self.width {
                    self.end_line();
                }
                self.line = std::mem::take(&mut self.line).with(span.ink, letter);
                self.taken += letter.width();
            }
        }
    }

    fn end_line(&mut self) {
        if !self.line.is_empty() {
            self.done.push(std::mem::take(&mut self.line));
        }
        self.taken = 0;
    }
}

fn words(text: &Text) -> Vec<Word> {
    let mut words = Vec::new();
    let mut blanks = 0;
    let mut word = Text::new();
    let mut whole = false;
    let mut last: Option<&str> = None;
    let mut end_word = |blanks: &mut usize, word: &mut Text, whole: &mut bool| {
        if !word.is_empty() {
            let text = std::mem::take(word);
            words.push(Word {
                blanks: std::mem::take(blanks),
                width: text.width(),
                text,
                whole: std::mem::take(whole),
            });
        }
    };
    for span in text.spans() {
        if span.whole {
            word = word.with_whole(span.ink, &span.text);
            whole = true;
            last = None;
            continue;
        }
        let mut from = 0;
        for (at, letter) in span.text.grapheme_indices(true) {
            if letter == " " || last.is_some_and(|last| may_part(last, letter)) {
                word = word.with(span.ink, &span.text[from..at]);
                end_word(&mut blanks, &mut word, &mut whole);
                from = at;
            }
            last = Some(letter);
            if letter == " " {
                blanks += 1;
                from = at + 1;
                last = None;
            }
        }
        word = word.with(span.ink, &span.text[from..]);
    }
    end_word(&mut blanks, &mut word, &mut whole);
    words
}

/// Whether a line may end between two letters: between the wide ones of scripts that are written
/// without blanks, but not before or after a mark that belongs to its neighbour.
fn may_part(before: &str, after: &str) -> bool {
    let is_wide = |letter: &str| letter.width() > 1 && !letter.is_ascii();
    let clings_to_next = before.starts_with(['「', '『', '（', '【', '〈', '《']);
    let clings_to_last = after.starts_with([
        '、', '。', '，', '．', '」', '』', '）', '】', '〉', '》', '！', '？', '：', '；', 'ー',
    ]);
    let joins = |letter: &str| letter.starts_with(|c: char| c.is_ascii_punctuation());
    (is_wide(before) || is_wide(after))
        && !clings_to_next
        && !clings_to_last
        && !joins(before)
        && !joins(after)
}
