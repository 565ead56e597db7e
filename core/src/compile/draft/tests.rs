use super::*;
use proptest::prelude::*;
use proptest::sample::select;

/// Lines of a file as it may be written by hand, those that can't stand everywhere too.
const LINES: [&str; 16] = [
    "[[section]]",
    "[[section]] # 1",
    "[[ section ]]",
    "[section]",
    "[[section.topic]]",
    "[[section.topic.items]]",
    "[section.x-more]",
    "[[resource]]",
    "[x-mine]",
    "title = 'é'",
    "title = 1",
    "odd = true",
    "section = [{ title = 'S' }]",
    "x-note = '''\n[[section]]\n[[section.topic]]\n'''",
    "x-note = '''",
    "x-list = [[\n[[section]]\n]]",
];

/// What is read, with its places, and what is found wrong.
fn told(draft: Option<&Draft<'_>>, source: Source<'_>) -> (String, Vec<String>) {
    let found = source.into_found();
    let found = found.iter().map(ToString::to_string).collect();
    (format!("{draft:#?}"), found)
}

fn in_parts(text: &str) -> (String, Vec<String>) {
    let mut source = Source::new("f.toml", text);
    told(Draft::read(&mut source).as_ref(), source)
}

fn as_a_whole(text: &str) -> (String, Vec<String>) {
    let mut source = Source::new("f.toml", text);
    let draft = source.parse().map(|table| {
        let mut draft = Draft::default();
        let table = table.into_inner();
        Draft::add(&mut source, &mut draft, Part { table, more: None });
        draft
    });
    told(draft.as_ref(), source)
}

#[test]
fn a_fault_in_a_later_part_is_placed_in_the_file() {
    let section = "[[section]]\ntitle = 'a section of some length'\n";
    let text = format!("title = 'T'\n{}odd = 1\n", section.repeat(100));
    let (_, found) = in_parts(&text);
    assert_eq!(found, ["f.toml:202:1: unknown key `odd` in a section"]);
}

#[test]
fn what_only_the_whole_shows_to_be_wrong_is_found() {
    let (section, topic) = ("[[section]]\ntitle = 'S'", "[[section.topic]]\ntitle = 'T'");
    // Nothing of it goes into the part before.
    let long = format!("# {}\n", "-".repeat(200));
    for (before, after) in [
        ("section = [{ title = 'S' }]".to_owned(), section.to_owned()),
        (format!("{section}\ntopic = []"), topic.to_owned()),
        (
            format!("{section}\nx-own = 1\n{topic}"),
            format!("{topic}\n[section.x-own]"),
        ),
        ("x-own = 1".to_owned(), format!("{section}\n[x-own]")),
        ("x-note = '''".to_owned(), section.to_owned()),
        ("title = 'T'".to_owned(), topic.to_owned()),
    ] {
        let text = format!("{before}\n{long}{after}\n");
        let told = in_parts(&text);
        assert!(!told.1.is_empty(), "{text}");
        assert_eq!(told, as_a_whole(&text));
    }
}

proptest! {
    #[test]
    fn parts_say_what_the_whole_says(lines in proptest::collection::vec(select(&LINES[..]), 0..40)) {
        let text = lines.join("\n");
        prop_assert_eq!(in_parts(&text), as_a_whole(&text));
    }

    #[test]
    fn many_sections_say_what_the_whole_says(
        head in proptest::collection::vec(select(&LINES[..]), 0..3),
        sections in proptest::collection::vec(
            proptest::collection::vec(select(&LINES[4..]), 0..3), 0..20,
        ),
        topics in 0..8_usize,
    ) {
        let topics = "[[section.topic]]\ntitle = 'T'\n".repeat(topics);
        let section = |lines: &Vec<&str>| {
            let lines = lines.join("\n");
            format!("[[section]]\ntitle = 'S'\n{topics}{lines}\n{topics}")
        };
        let sections: Vec<String> = sections.iter().map(section).collect();
        let text = format!("{}\n{}", head.join("\n"), sections.concat());
        prop_assert_eq!(in_parts(&text), as_a_whole(&text));
    }
}
