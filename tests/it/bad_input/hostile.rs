//! A roadmap, a progress file and names of files that were made to do harm: whatever is shown, in
//! whatever format, to whatever stream, is text and nothing else.

use std::fmt::Write as _;

use crate::support::{Done, Home};

/// What would steer a terminal: titles, colours, links, the clipboard, the cursor, in the
/// characters of one byte and of two; and what would turn a line or break it.
const STEERING: [&str; 10] = [
    "\u{1b}]0;owned\u{7}",
    "\u{1b}[7m\u{1b}[2J",
    "\u{1b}]8;;https://evil.example/\u{1b}\\here\u{1b}]8;;\u{1b}\\",
    "\u{1b}]52;c;ZXZpbA==\u{7}",
    "\u{9b}7m\u{9d}52;c;ZXZpbA==\u{9c}",
    "\u{1b}P$q\u{1b}\\\u{8}\u{7f}\u{0}",
    "\u{202e}live\u{202c}\u{2066}\u{2069}\u{200f}",
    "one\ntwo\r\nthree\rfour",
    "\tcell\u{b}\u{c}\u{85}\u{2028}\u{2029}",
    "\u{61c}\u{206a}\u{206f}",
];

/// What would be something else to a shell, a program, a path or a spreadsheet.
const MISTAKEN: [&str; 9] = [
    "$(touch pwned)",
    "`touch pwned`; touch pwned",
    "-rf",
    "--help",
    "../../../pwned",
    "=cmd|'/C calc'!A0",
    "@SUM(1)",
    "+1-1",
    "x;=cmd|'/C calc'!A0",
];

/// What must be shown as it stands.
const HONEST: &str = "e\u{301}tude שלום العربية हिन्दी 👩\u{200d}💻 非同期 'a' \\n";

const FORMATS: [&str; 6] = ["table", "tsv", "csv", "json", "jsonl", "ids"];

/// A text as TOML has it.
fn toml(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            _ if c.is_control() => write!(quoted, "\\u{:04X}", u32::from(c)).unwrap(),
            _ => quoted.push(c),
        }
    }
    quoted + "\""
}

fn texts() -> impl Iterator<Item = String> {
    let steering = STEERING.into_iter().map(str::to_owned);
    let all = STEERING.concat();
    steering
        .chain(MISTAKEN.map(str::to_owned))
        .chain([all, HONEST.to_owned()])
}

/// A roadmap in which every text there can be is a hostile one.
fn roadmap() -> String {
    let mut file = format!(
        "id = \"hostile\"\ntitle = {all}\nsummary = {all}\nlevels = [{all}, \"two\"]\n",
        all = toml(&STEERING.concat())
    );
    for (number, raw) in texts().enumerate() {
        let text = toml(&raw);
        write!(
            file,
            "[[section]]\ntitle = {text}\nsummary = {text}\npart = {text}\n\
             [[section.topic]]\nid = \"t{number}\"\ntitle = {text}\nsummary = {text}\n\
             tags = [{text}, \"tag\"]\nminutes = 5\naliases = [\"old{number}\"]\n\
             links = [{{ title = {text}, url = {url} }}]\nitems = [{{ id = \"i\", title = {text} }}]\n\
             [[resource]]\ntitle = {text}\nkind = {text}\nurl = {text}\nsummary = {text}\n\
             [[project]]\ntitle = {text}\nlevel = \"two\"\nsummary = {text}\nurl = {text}\n\
             [[path]]\ntitle = {text}\nlevel = \"two\"\nduration = {text}\nsteps = [{text}]\n\
             [[must_know]]\nlevel = \"two\"\nitems = [{text}]\n",
            url = toml(&format!("https://example.org/{raw}")),
        )
        .unwrap();
    }
    file
}

/// A home that holds nothing good.
fn home() -> Home {
    let home = Home::new();
    home.roadmap("hostile.toml", roadmap());
    let mut progress = "active = \"hostile\"\n[topics]\n".to_owned();
    for (number, text) in texts().enumerate() {
        let (note, unknown) = (toml(&text), toml(&format!("hostile/{text}")));
        let status = ["learning", "done", "known"][number % 3];
        writeln!(
            progress,
            "\"hostile/t{number}\" = {{ status = \"{status}\", started = 2026-11-19, note = {note} }}\n\
             {unknown} = {{ note = {note} }}"
        )
        .unwrap();
    }
    writeln!(progress, "\"hostile/old1\" = {{ note = \"shadowed\" }}").unwrap();
    home.progress(progress);
    // A file that is left out, and says so beside every answer.
    home.roadmap(
        "\u{1b}]0;owned\u{7}\n\u{202e}.toml",
        "titel = \"\u{202e}\" \u{1b}\n",
    );
    home.roadmap("--help.toml", "title = \"\u{202e}\"\nlevels = 1\n");
    home.write(
        "-rf \u{1b}]0;owned\u{7}.toml",
        roadmap().replace("hostile", "older"),
    );
    home
}

/// Commands that can be given in that home; what each ends with is not the matter here.
const COMMANDS: [&str; 36] = [
    "",
    "roadmaps",
    "about",
    "about --part sections,paths,projects,must-know,resources",
    "list",
    "list --items",
    "list --tree",
    "list --sort title",
    "search touch",
    "search tuch",
    "search \u{1b}]0;owned\u{7}",
    "show t0 t1 t2 t3 t4 t5 t6 t7 t8 t9 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20",
    "show t10 --field title",
    "show t19 --field note",
    "show t19 --field links",
    "show \u{1b}]0;owned\u{7}\u{202e}",
    "next -n 30",
    "path t20",
    "note t19",
    "log",
    "stats",
    "use",
    "use \u{1b}]0;owned\u{7}",
    "check",
    "check hostile.toml \u{1b}]0;owned\u{7}",
    "check --since home/roadmaps/hostile.toml",
    "check --since \u{1b}]0;owned\u{7}",
    "restore --list",
    "restore 2026-11-01",
    "open t0 --dry-run",
    "open t18 --dry-run",
    "list --level \u{1b}]0;owned\u{7}",
    "list --\u{1b}]0;owned\u{7}",
    "list --section \u{1b}]0;owned\u{7}",
    "done --at \u{1b}]0;owned\u{7}\u{202e} t1",
    "\u{1b}]0;owned\u{7}\u{202e}",
];

/// Changes, one after the other.
const CHANGES: [&str; 9] = [
    "start t0 t1 t2",
    "done t0 t19 t20",
    "note t3 \u{1b}]0;owned\u{7}",
    "skip --tag tag --yes",
    "reset t19",
    "undo",
    "undo 2 --dry-run",
    "restore --yes",
    "new \u{1b}]0;owned\u{7}\u{202e}../pwned",
];

/// Whether a character is something else than text.
fn acts(c: char) -> bool {
    let turns = matches!(
        c,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{206f}'
    );
    turns || c.is_control() && c != '\n'
}

/// What is left of a text in colour. No colour of the program is the reverse, which the hostile
/// texts ask for.
fn without_colors(text: &str) -> String {
    let mut plain = String::new();
    let mut parts = text.split("\u{1b}[");
    plain.push_str(parts.next().unwrap());
    for part in parts {
        let (code, rest) = part.split_once('m').unwrap();
        let is_color = code.chars().all(|c| c.is_ascii_digit() || c == ';') && code != "7";
        assert!(is_color, "{code:?} in {text:?}");
        plain.push_str(rest);
    }
    plain
}

#[track_caller]
fn is_text(line: &str, format: &str, done: &Done) {
    // Tabs part cells, and are themselves in a cell of csv and in a note that people read.
    let tabs =
        format == "tsv" || format == "csv" || line.contains("--field") || line.contains("note");
    for text in [done.stdout(), done.stderr()] {
        let text = without_colors(&text);
        let found = text.chars().find(|&c| acts(c) && !(tabs && c == '\t'));
        assert_eq!(found, None, "{line} --format {format}:\n{text:?}");
    }
}

/// The words of a line, and these before them, so that what looks like an option is one.
fn words<'l>(line: &'l str, format: &'l str) -> Vec<&'l str> {
    let words = line.split(' ').filter(|word| !word.is_empty());
    ["--format", format].into_iter().chain(words).collect()
}

#[test]
fn nothing_that_is_read_is_more_than_text() {
    let home = home();
    for line in COMMANDS {
        for format in FORMATS {
            let done = home.run_words(&words(line, format)).done();
            is_text(line, format, &done);
            assert_ne!(
                done.code(),
                101,
                "{line} --format {format}: {}",
                done.stderr()
            );
        }
        let done = home
            .run_words(&words(line, "table"))
            .env("CLICOLOR_FORCE", "1");
        is_text(line, "table", &done.done());
    }
    assert!(!home.path("pwned").exists());
}

#[cfg(unix)]
#[test]
fn a_terminal_gets_text_and_colors_of_our_own() {
    let home = home();
    for line in [
        "roadmap",
        "roadmap list --items",
        "roadmap list --tree",
        "roadmap show t0 t1 t6 t7 t8 t9 t19",
        "roadmap about",
        "roadmap next -n 30",
        "roadmap search touch",
        "roadmap check",
        "roadmap restore --list",
        "roadmap skip --tag tag",
    ] {
        let Some(text) = crate::conventions::terminal::shown(&home, line, "n\n") else {
            return;
        };
        let found = without_colors(&text).chars().find(|&c| acts(c));
        assert_eq!(found, None, "{line}: {text:?}");
    }
}

#[test]
fn nothing_that_is_changed_is_more_than_text() {
    for format in FORMATS {
        let home = home();
        for line in CHANGES {
            let done = home.run_words(&words(line, format)).done();
            is_text(line, format, &done);
            assert_ne!(
                done.code(),
                101,
                "{line} --format {format}: {}",
                done.stderr()
            );
        }
        let made = home.tree("home/roadmaps");
        assert_eq!(
            made.len(),
            4,
            "one is made, in its folder: {:?}",
            made.keys()
        );
        let beside = home.tree("");
        assert!(
            beside.keys().all(|path| !path.ends_with("pwned")),
            "{beside:?}"
        );
    }
}

#[test]
fn honest_text_is_shown_as_it_stands() {
    let home = home();
    for format in ["table", "tsv", "json", "jsonl"] {
        let list = home
            .run_words(&words("list", format))
            .done()
            .exits(0)
            .stdout();
        let shown = if format.starts_with("json") {
            HONEST.replace('\\', "\\\\")
        } else {
            HONEST.to_owned()
        };
        assert!(list.contains(&shown), "{format}: {list}");
    }
}

#[test]
fn no_cell_is_a_formula_and_none_is_two() {
    let home = home();
    for line in [
        "list --items",
        "show t15 t16 t17 t18",
        "about --part projects",
        "check",
        "log",
    ] {
        let csv = home.run_words(&words(line, "csv")).done().stdout();
        for cell in cells(&csv) {
            assert!(
                !cell.starts_with(['=', '+', '@', '\t', '\r', '\n']),
                "{line}: {cell:?}"
            );
            let is_number = cell.parse::<f64>().is_ok();
            assert!(!cell.starts_with('-') || is_number, "{line}: {cell:?}");
        }
        // Where `;` parts cells too, those that have one are in quotes.
        let unquoted = csv.split('"').step_by(2);
        assert!(
            unquoted.into_iter().all(|text| !text.contains(';')),
            "{line}: {csv}"
        );
    }
}

/// The cells of a csv text.
fn cells(csv: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_quoted = false;
    for c in csv.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            ',' | '\n' if !is_quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(c),
        }
    }
    cells
}

#[test]
fn an_option_that_looks_like_a_file_is_no_option() {
    let home = home();
    let editor = home.script("editor.sh", "printf '%s\\n' \"$@\" > edited");
    let edit = |words: &[&str]| home.run_words(words).env("EDITOR", &editor).done();
    edit(&["edit", "--progress=-c:!touch pwned"]).exits(0);
    let edited = std::fs::read_to_string(home.path("edited")).unwrap();
    assert_eq!(edited, "./-c:!touch pwned\n");
    let odd = "--file=-rf \u{1b}]0;owned\u{7}.toml";
    home.run_words(&[odd, "list", "-r", "older", "--ids", "-n", "1"])
        .done()
        .exits(0)
        .says("older/t0\n");
}

#[test]
fn a_browser_gets_one_address_and_no_shell_gets_any() {
    let home = home();
    let browser = home.script("browser.sh", "printf '%s\\n' \"$@\" > opened");
    let browser = format!("no-such-browser:'{}' '--url=%s' -x", browser.display());
    let open = |topic: &str| {
        let run = home.run(&format!("open {topic}")).env("BROWSER", &browser);
        run.done().exits(0);
        std::fs::read_to_string(home.path("opened")).unwrap()
    };
    assert_eq!(
        open("t10"),
        "--url=https://example.org/$(touch%20pwned)\n-x\n"
    );
    assert_eq!(open("t0"), "--url=https://example.org/%1B]0;owned%07\n-x\n");
    assert!(!home.path("pwned").exists());
}

#[test]
fn lines_without_end_are_shown_to_their_end() {
    let home = Home::new();
    let full = std::env::var_os("ROADMAP_TESTS").is_some_and(|tests| tests == "full");
    let length = if full { 1 << 20 } else { 1 << 17 };
    let long = "x".repeat(length);
    let words = "word ".repeat(length / 16);
    home.roadmap(
        "long.toml",
        format!(
            "title = \"Long\"\n[[section]]\ntitle = \"{long}\"\n[[section.topic]]\nid = \"t\"\n\
             title = \"{words}\"\nsummary = \"{long}\"\ntags = [\"{long}\"]\n"
        ),
    );
    home.progress(format!(
        "[topics]\n\"long/t\" = {{ note = \"{long}\" }}\n\"long/{long}\" = {{}}\n"
    ));
    for (line, format) in [
        ("list -r long", "table"),
        ("show long/t", "csv"),
        ("check", "json"),
    ] {
        let line = format!("{line} --format {format}");
        home.run(&line).done().exits(0);
    }
    home.run("show -").input(long).done().exits(3);
}
