//! Text that would steer a terminal, break a line or turn its direction is written out wherever it
//! is shown.

use crate::support::Home;

/// In titles: a colour, an override of the direction, a new line and a line separator.
const TITLE: &str = "A\\u001b[31mred \\u202eevil\\nnew\\u2028\\u0000end";

/// The same as it is shown.
const SHOWN: &str = r"A\u{1b}[31mred \u{202e}evil\nnew\u{2028}\u{0}end";

fn home() -> Home {
    let home = Home::new();
    home.roadmap(
        "course.toml",
        format!(
            "id = \"course\"\ntitle = \"{TITLE}\"\nsummary = \"{TITLE}\"\n[[section]]\n\
             title = \"{TITLE}\"\npart = \"{TITLE}\"\n[[section.topic]]\nid = \"t\"\n\
             title = \"{TITLE}\"\nsummary = \"{TITLE}\"\ntags = [\"{TITLE}\"]\n\
             links = [{{ title = \"{TITLE}\", url = \"https://example.org/{TITLE}\" }}]\n\
             items = [\"{TITLE}\"]\n"
        ),
    );
    home.progress(format!(
        "[topics]\n\"course/t\" = {{ status = \"learning\", note = \"{TITLE}\" }}\n"
    ));
    home
}

#[test]
fn rows_show_what_is_there() {
    let home = home();
    home.run("list -r course --format tsv").prints(&format!(
        "course/t\tlearning\tbeginner\t\t{SHOWN}\t{SHOWN}\n"
    ));
    home.run("roadmaps -r course --format tsv")
        .prints(&format!("course\t0\t0\t1\t\t{SHOWN}\n"));
    home.run("show course/t --field title")
        .prints(&format!("{SHOWN}\n"));
}

#[test]
fn no_format_of_any_command_passes_it_on() {
    let home = home();
    for command in [
        "list -r course --items",
        "list -r course --tree",
        "search red -r course",
        "show course/t",
        "show course/t --field note",
        "show course/t --field links",
        "note course/t",
        "next -r course",
        "path course/t",
        "roadmaps -r course",
        "about course",
        "stats -r course",
        "log -r course",
        "done course/t --dry-run",
        "open course/t --dry-run",
        "check",
    ] {
        for format in ["table", "tsv", "csv", "json", "jsonl", "ids"] {
            let line = format!("{command} --format {format}");
            let done = home.run(&line).done().exits(0);
            for text in [done.stdout(), done.stderr()] {
                let raw = |c: char| {
                    c.is_control() && c != '\n' && c != '\t' || matches!(c, '\u{202e}' | '\u{2028}')
                };
                assert!(!text.contains(raw), "{line}: {text:?}");
            }
        }
    }
}

#[test]
fn errors_show_it_too() {
    let home = Home::new();
    home.roadmap("course.toml", "title = \"Course\" x # \u{202e}evil\n");
    home.run("list -r course").fails(
        1,
        "\
error: unexpected key or value, expected newline, `#`
 --> [HOME]/home/roadmaps/course.toml:1:18
  |
1 | title = \"Course\" x # \\u{202e}evil
  |                  ^
",
    );
    home.run_words(&["show", "\u{1b}[31mred\n"]).fails(
        3,
        r#"warning: left out: unexpected key or value, expected newline, `#`
 --> [HOME]/home/roadmaps/course.toml:1:18
  |
1 | title = "Course" x # \u{202e}evil
  |                  ^
error: no topic is called `\u{1b}[31mred\n`
 |
 = help: `roadmap search WORDS` finds topics
"#,
    );
}

#[cfg(unix)]
#[test]
fn so_do_names_of_files() {
    let home = Home::new();
    home.roadmap("a\n\u{1b}[31m.toml", "title = 1\n");
    home.run("list -r a-31m").fails(
        1,
        r"error: `title` must be a text in quotes, but this is a whole number
 --> [HOME]/home/roadmaps/a\n\u{1b}[31m.toml:1:9
  |
1 | title = 1
  |         ^
",
    );
}
