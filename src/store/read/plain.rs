//! Progress files that are written just as `roadmap` itself writes them, which nearly all are and
//! nearly every call reads: line by line, at a tenth of the cost of a reader for any TOML.
//!
//! It must not guess, nor complain: of a file with a single line of another making nothing is
//! told, and the other reader reads all of it.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use roadmap_core::model::{Progress, Record};

/// What a file says, if every line of it is one that is known here.
pub(super) fn read(text: &str) -> Option<Progress> {
    let mut progress = Progress::default();
    let mut lines = text.split('\n');
    let mut has_version = false;
    loop {
        let line = lines.next()?;
        if is_idle(line) {
            continue;
        }
        match line.split_once(" = ") {
            Some(("version", "1")) if !has_version => has_version = true,
            Some(("active", id)) if progress.active.is_none() => {
                let (id, "") = quoted(id)? else { return None };
                progress.active = Some(id.to_owned()).filter(|id| !id.trim().is_empty());
                progress.active.as_ref()?;
            }
            None if line == "[topics]" => break,
            _ => return None,
        }
    }
    let mut records = Vec::new();
    for line in lines.filter(|line| !is_idle(line)) {
        let (id, rest) = quoted(line)?;
        let record = record(rest.strip_prefix(" = { ")?.strip_suffix(" }")?)?;
        // Without a slash it may be somebody's own key, which is no record.
        if !id.contains('/') {
            return None;
        }
        records.push((id.to_owned(), record));
    }
    let count = records.len();
    // They come in order, in which a map is made at once.
    progress.records = records.into_iter().collect();
    if progress.records.len() != count {
        return None;
    }
    Some(progress)
}

/// Whether a line is empty or a comment.
fn is_idle(line: &str) -> bool {
    line.is_empty() || line.starts_with('#') && is_clean(line)
}

/// Whether a text holds no control character, most of which TOML forbids.
fn is_clean(text: &str) -> bool {
    !text.bytes().any(|byte| byte < b' ' || byte == 0x7f)
}

/// A string without escapes that a text begins with, and what follows it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let (inner, rest) = text.strip_prefix('"')?.split_once('"')?;
    (is_clean(inner) && !inner.contains('\\')).then_some((inner, rest))
}

/// What stands between the braces of a record: the keys in the order in which they are written.
fn record(fields: &str) -> Option<Record> {
    let mut record = Record::default();
    let mut rest = fields;
    if let Some(value) = value_of("status", fields, rest) {
        let (word, after) = quoted(value)?;
        record.status = Some(word.parse().ok()?);
        rest = after;
    }
    if let Some(value) = value_of("started", fields, rest) {
        let (time, after) = moment(value)?;
        record.started = Some(time);
        rest = after;
    }
    if let Some(value) = value_of("completed", fields, rest) {
        let (time, after) = moment(value)?;
        record.completed = Some(time);
        rest = after;
    }
    if let Some(value) = value_of("note", fields, rest) {
        let (note, after) = quoted(value)?;
        record.note = Some(note.to_owned());
        rest = after;
    }
    rest.is_empty().then_some(record)
}

/// What follows a key where it comes next: at once if no field has been read, else after a comma.
fn value_of<'t>(key: &str, fields: &str, rest: &'t str) -> Option<&'t str> {
    let next = if rest.len() == fields.len() {
        rest
    } else {
        rest.strip_prefix(", ")?
    };
    next.strip_prefix(key)?.strip_prefix(" = ")
}

/// A second as it is written here, `2026-11-20T17:03:10Z`, that a text begins with, and what
/// follows it.
fn moment(text: &str) -> Option<(Timestamp, &str)> {
    let (written, rest) = text.split_at_checked("2026-11-20T17:03:10Z".len())?;
    let written = written.as_bytes();
    let are_apart = [
        (4, b'-'),
        (7, b'-'),
        (10, b'T'),
        (13, b':'),
        (16, b':'),
        (19, b'Z'),
    ];
    if are_apart.iter().any(|&(at, sign)| written[at] != sign) {
        return None;
    }
    let number = |from: usize, to: usize| {
        written[from..to].iter().try_fold(0_i16, |number, byte| {
            let digit = byte.is_ascii_digit().then(|| i16::from(byte - b'0'))?;
            Some(number * 10 + digit)
        })
    };
    let small = |from: usize| i8::try_from(number(from, from + 2)?).ok();
    let date = Date::new(number(0, 4)?, small(5)?, small(8)?).ok()?;
    let time = Time::new(small(11)?, small(14)?, small(17)?, 0).ok()?;
    let at = Offset::UTC.to_timestamp(date.to_datetime(time)).ok()?;
    Some((at, rest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::store::read::read_any;

    /// A file as `roadmap` writes it.
    const FILE: &str = "# Progress of \"me\", C:\\too.\n\nversion = 1\nactive = \"python-learning\"\n\n\
        [topics]\n# Basics\n\
        \"p/asyncio\" = { status = \"done\", started = 2026-11-18T09:12:44Z, completed = 2026-11-20T17:03:10Z }\n\
        \"p/threading\" = { status = \"learning\", note = \"locks # next\" }\n\
        \"p/日本\" = { note = \"é\" }\n";

    #[test]
    fn a_file_as_it_is_written_is_read_here() {
        let progress = read(FILE).unwrap();
        assert_eq!(progress.active.as_deref(), Some("python-learning"));
        assert_eq!(progress.records.len(), 3);
        let done = &progress.records["p/asyncio"];
        assert_eq!(
            done.completed,
            Some("2026-11-20T17:03:10Z".parse().unwrap())
        );
        assert_eq!(progress, read_any("p.toml", FILE).progress);
    }

    #[test]
    fn a_file_of_another_making_is_not() {
        for text in [
            "",
            "version = 2\n[topics]\n",
            "version = 1\nversion = 1\n[topics]\n",
            "[topics]\n\"a/b\" = {}\n",
            "[topics]\n'a/b' = { status = \"done\" }\n",
            "[topics]\n\"a/b\" = { status = \"done\" } \n",
            "[topics]\n\"a/b\" = { status = \"finished\" }\n",
            "[topics]\n\"a/b\" = { completed = 2026-11-20 }\n",
            "[topics]\n\"a/b\" = { completed = 2026-13-20T17:03:10Z }\n",
            "[topics]\n\"a/b\" = { note = \"a\\tb\" }\n",
            "[topics]\n\"a/b\" = { note = \"a\", status = \"done\" }\n",
            "[topics]\n\"a/b\" = { status = \"done\", }\n",
            "[topics]\n\"a/b\" = { , note = \"a\" }\n",
            "[topics]\n\"a/b\" = { note = \"a\" }\n\"a/b\" = { note = \"b\" }\n",
            "[topics]\r\n\"a/b\" = { note = \"a\" }\r\n",
            "[topics]\n[other]\n",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn what_is_read_here_is_what_any_reader_reads(
            at in any::<prop::sample::Index>(),
            more in any::<prop::sample::Index>(),
            with in prop_oneof![
                "[ -~\t\r\n\u{7f}é]{0,3}",
                prop::sample::select(vec!["\"", "#", " = ", ", ", "{ ", " }", "[topics]\n", "note", "x-"])
                    .prop_map(str::to_owned),
            ],
            cut in 0_usize..4,
        ) {
            let mut text: Vec<char> = FILE.chars().collect();
            let at = at.index(text.len());
            text.splice(at..(at + cut).min(text.len()), with.chars());
            let at = more.index(text.len());
            text.splice(at..(at + cut / 2).min(text.len()), None);
            let text: String = text.into_iter().collect();
            if let Some(progress) = read(&text) {
                let reading = read_any("p.toml", &text);
                prop_assert!(reading.problems.is_empty(), "{text}\n{:?}", reading.problems);
                prop_assert_eq!(progress, reading.progress);
            }
        }
    }
}
