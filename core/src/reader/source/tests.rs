use super::*;
use crate::reader::Fields;

fn faults(text: &str) -> Vec<String> {
    let mut source = Source::new("f.toml", text);
    if let Some(table) = source.parse() {
        let span = table.span();
        Fields::new("the file", span, table.into_inner()).finish(&mut source);
    }
    source
        .into_found()
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn a_byte_that_is_no_text_is_placed() {
    for (bytes, place) in [
        (&b"a = \"\xff\"\n"[..], "1:6"),
        (b"\xef\xbb\xbfa = 1\nb = \"\xff\"\n", "2:6"),
        (b"# \xc3\xa9\nb = \"\xc3\xa9\xff\"\n", "2:7"),
        (b"\xef\xbb\xbfa\xff", "1:2"),
        (b"\xff\xfea\0", "1:1"),
    ] {
        let found = decode("f.toml", bytes.to_vec()).unwrap_err();
        assert_eq!(
            found.to_string(),
            format!("f.toml:{place}: the file is not UTF-8 text")
        );
    }
}

#[test]
fn bytes_that_are_none_of_a_text_are_placed() {
    let found = decode("f.toml", b"\xef\xbb\xbfa = 1\n\0\0".to_vec()).unwrap_err();
    assert_eq!(found.place.to_string(), "f.toml:2:1");
    assert_eq!((found.fault, found.place.excerpt), (Fault::NotText, None));
}

#[test]
fn a_file_that_is_something_else_is_told_of_in_short() {
    let found = faults(&"hello world\n".repeat(50_000));
    assert_eq!(found.len(), MAX_TOLD + 1);
    assert_eq!(found[0], "f.toml:1:7: key with no value, expected `=`");
    assert_eq!(found[MAX_TOLD], "f.toml: 49900 more errors are not told");
}

#[test]
fn a_conflict_is_all_that_is_told_of_it() {
    let text = "a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> theirs\n";
    let said = "merge marks: two versions of the file were joined and not settled";
    assert_eq!(faults(text), [format!("f.toml:2:1: {said}")]);
}

#[test]
fn nesting_past_all_sense_is_refused_in_plain_words() {
    let text = format!("a = {}{}\n", "[".repeat(200), "]".repeat(200));
    assert_eq!(
        faults(&text),
        ["f.toml:1:85: lists and tables are nested too deep here"]
    );
}

#[test]
fn a_key_of_too_many_parts_is_placed() {
    let long = vec!["a"; 99].join(".");
    for (text, place) in [
        (format!("b = 1\n  x.{long} = 1\n"), "2:3"),
        (format!("b = 1.5\n[x.{long}]\n"), "2:1"),
    ] {
        let found = format!("f.toml:{place}: lists and tables are nested too deep here");
        assert_eq!(faults(&text), [found]);
    }
}

#[test]
fn columns_count_characters() {
    let found = faults("# ü\nx-a = { \"é\" = 1, b = 1, b = 2 }\n");
    assert_eq!(found, ["f.toml:2:25: duplicate key"]);
}

#[test]
fn one_byte_order_mark_is_enough() {
    assert!(faults("\u{feff}x-a = 1\n").is_empty());
    assert_eq!(
        faults("\u{feff}\u{feff}x-a = 1\n"),
        ["f.toml:1:1: a second byte order mark, expected none"]
    );
}

#[test]
fn an_unclosed_list_is_one_error() {
    assert_eq!(faults("a = [1,\nb = 2\nc = 3\n").len(), 1);
}

#[test]
fn two_lines_with_an_error_each_are_both_reported() {
    assert_eq!(faults("a = \nb = 1\nc = \n").len(), 2);
}

#[test]
fn a_long_line_is_cut_round_the_fault() {
    let text = format!("a = \"{}\"\n", "x".repeat(5000));
    let source = Source::new("f.toml", &text);
    let place = source.place(Span {
        start: 4000,
        end: 4001,
    });
    let excerpt = place.excerpt.unwrap();
    assert!(excerpt.text.len() < 200);
    assert_eq!(excerpt.marked.len(), 1);
    assert_eq!(place.column, Some(4001));
}
