//! The two sides of a text in which `git` has marked what it could not join.
//!
//! It must not know what the sides say.

/// The two sides of a text with merge marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sides {
    pub(super) ours: Side,
    pub(super) theirs: Side,
}

/// One side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Side {
    /// Its text.
    pub(super) text: String,
    /// The same, with an empty line for each line of the marked text that is not of this side, so
    /// that every line has the number that it has there.
    pub(super) in_place: String,
}

/// Which part of a conflict a line stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Both,
    Ours,
    /// The version that both come from, which some ways of marking show between the sides.
    Base,
    Theirs,
}

/// The sides, if there are marks in the text and all of them belong together.
pub(super) fn sides(text: &str) -> Option<Sides> {
    let mut sides = Sides {
        ours: Side::default(),
        theirs: Side::default(),
    };
    let mut part = Part::Both;
    let mut marked = false;
    for line in text.split_inclusive('\n') {
        let next = match (part, mark(line)) {
            (Part::Both, Some('<')) => Part::Ours,
            (Part::Ours, Some('|')) => Part::Base,
            (Part::Ours | Part::Base, Some('=')) => Part::Theirs,
            (Part::Theirs, Some('>')) => Part::Both,
            (Part::Both | Part::Theirs, Some('=' | '|')) | (_, None) => {
                sides
                    .ours
                    .line(line, matches!(part, Part::Both | Part::Ours));
                sides
                    .theirs
                    .line(line, matches!(part, Part::Both | Part::Theirs));
                continue;
            }
            (_, Some(_)) => return None,
        };
        sides.ours.line(line, false);
        sides.theirs.line(line, false);
        part = next;
        marked = true;
    }
    (marked && part == Part::Both).then_some(sides)
}

impl Side {
    fn line(&mut self, line: &str, is_mine: bool) {
        if is_mine {
            self.text.push_str(line);
            self.in_place.push_str(line);
        } else {
            self.in_place.push('\n');
        }
    }
}

/// The character of a mark, of which a line has exactly seven, then a blank or nothing.
fn mark(line: &str) -> Option<char> {
    let line = line.trim_end_matches(['\r', '\n']);
    let first = line.chars().next().filter(|c| "<|=>".contains(*c))?;
    let rest = line.trim_start_matches(first);
    let is_mark = line.len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '));
    is_mark.then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Option<(String, String)> {
        sides(text).map(|sides| (sides.ours.text, sides.theirs.text))
    }

    #[test]
    fn each_side_has_what_is_common_and_what_is_its_own() {
        let text = "a\n<<<<<<< HEAD\nb\n=======\nc\nd\n>>>>>>> theirs\ne\n<<<<<<< HEAD\n=======\nf\n>>>>>>> theirs\n";
        let expected = ("a\nb\ne\n".to_owned(), "a\nc\nd\ne\nf\n".to_owned());
        assert_eq!(texts(text), Some(expected));
    }

    #[test]
    fn the_version_before_is_of_no_side() {
        let text = "<<<<<<< ours\r\na\r\n||||||| base\r\n<<<<<<<<< older\r\nb\r\n=========\r\nc\r\n>>>>>>>>> older\r\n=======\r\nd\r\n>>>>>>> theirs\r\n";
        assert_eq!(texts(text), Some(("a\r\n".into(), "d\r\n".into())));
    }

    #[test]
    fn a_side_in_place_keeps_the_numbers_of_its_lines() {
        let text = "a\n<<<<<<< x\nb\n=======\nc\n>>>>>>> y\nd\n";
        let sides = sides(text).unwrap();
        assert_eq!(sides.ours.in_place, "a\n\nb\n\n\n\nd\n");
        assert_eq!(sides.theirs.in_place, "a\n\n\n\nc\n\nd\n");
    }

    #[test]
    fn marks_that_do_not_belong_together_have_no_sides() {
        for text in [
            "",
            "a\n",
            "<<<<<<< x\na\n",
            "<<<<<<< x\na\n=======\nb\n",
            "<<<<<<< x\n<<<<<<< y\n=======\n>>>>>>> z\n",
            "a\n>>>>>>> y\n",
            "<<<<<<< x\n>>>>>>> y\n",
            "<<<<<<<x\n=======\n>>>>>>>y\n",
        ] {
            assert_eq!(sides(text), None, "{text}");
        }
    }
}
