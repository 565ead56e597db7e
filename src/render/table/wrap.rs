//! Breaks a text into lines: between words, between the letters of scripts that have none, and
//! inside a word only where it alone is longer than a line. What is whole is never broken.
//!
//! It must not indent or align.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::text::{Ink, Span, Text};

/// The narrowest that a text becomes, whatever stands before it.
const NARROWEST: usize = 8;

/// What stays together on a line, and the blanks before it.
struct Word {
    blanks: usize,
    text: Text,
    width: usize,
}

impl Word {
    /// Whether it has to be broken on lines of a width; what is whole can't be.
    fn is_too_wide_for(&self, width: usize) -> bool {
        let (whole, loose): (Vec<&Span>, Vec<&Span>) =
            self.text.spans().iter().partition(|span| span.whole);
        let has_room = |span: &&Span| span.text.width() <= width;
        self.width > width && !loose.is_empty() && whole.iter().all(has_room)
    }
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
        // Blanks at a break go; those before the first line stay where there is room for them.
        let stay =
            self.taken > 0 || (self.done.is_empty() && word.blanks + word.width <= self.width);
        let blanks = if stay { word.blanks } else { 0 };
        if word.is_too_wide_for(self.width) {
            self.put_in_pieces(&word);
            return;
        }
        let line = std::mem::take(&mut self.line);
        self.line = line.with(Ink::Plain, &" ".repeat(blanks)).then(word.text);
        self.taken += blanks + word.width;
    }

    fn put_in_pieces(&mut self, word: &Word) {
        for span in word.text.spans() {
            if span.whole {
                self.put_piece(Text::whole(span.ink, &span.text));
            } else {
                let letters = span.text.graphemes(true);
                letters.for_each(|letter| self.put_piece(Text::of(span.ink, letter)));
            }
        }
    }

    fn put_piece(&mut self, piece: Text) {
        let width = piece.width();
        if self.taken > 0 && self.taken + width > self.width {
            self.end_line();
        }
        self.line = std::mem::take(&mut self.line).then(piece);
        self.taken += width;
    }

    fn end_line(&mut self) {
        if !self.line.is_empty() {
            self.done.push(std::mem::take(&mut self.line));
        }
        self.taken = 0;
    }
}

fn words(text: &Text) -> Vec<Word> {
    let mut words = Words::default();
    for span in text.spans() {
        if span.whole {
            words.word = std::mem::take(&mut words.word).with_whole(span.ink, &span.text);
            words.last = None;
            continue;
        }
        for letter in span.text.graphemes(true) {
            words.letter(letter, span.ink);
        }
    }
    words.end_word();
    words.done
}

/// The words found so far, and the one that is being read.
#[derive(Default)]
struct Words<'t> {
    done: Vec<Word>,
    blanks: usize,
    word: Text,
    last: Option<&'t str>,
}

impl<'t> Words<'t> {
    fn letter(&mut self, letter: &'t str, ink: Ink) {
        if letter == " " {
            self.end_word();
            self.blanks += 1;
            return;
        }
        if self.last.is_some_and(|last| may_part(last, letter)) {
            self.end_word();
        }
        self.word = std::mem::take(&mut self.word).with(ink, letter);
        self.last = Some(letter);
    }

    fn end_word(&mut self) {
        self.last = None;
        if self.word.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.word);
        self.done.push(Word {
            blanks: std::mem::take(&mut self.blanks),
            width: text.width(),
            text,
        });
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_before_a_word_that_fills_the_line_go() {
        let lines = wrap(&Text::plain(" abcdef gh"), Some(6));
        let lines: Vec<String> = lines.iter().map(|line| line.paint(false)).collect();
        assert_eq!(lines, ["abcdef", "gh"]);
    }

    #[test]
    fn blanks_that_fit_stay_as_an_indent() {
        let lines = wrap(&Text::plain("  ab cd"), Some(5));
        let lines: Vec<String> = lines.iter().map(|line| line.paint(false)).collect();
        assert_eq!(lines, ["  ab", "cd"]);
    }
}
