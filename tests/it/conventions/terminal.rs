//! What is so on a terminal alone: tables, colour, and questions. `script` of util-linux makes one.

use super::BREAD;
use crate::support::{Home, left_out};

/// What a line of shell shows on a terminal, with this typed into it; nothing where there is no
/// `script` to make one.
pub(crate) fn shown(home: &Home, line: &str, typed: &str) -> Option<String> {
    let found = home.shell("script --version").done();
    if !found.stdout().contains("util-linux") {
        left_out(line, "`script` of util-linux is not installed");
        return None;
    }
    let run = home
        .shell(&format!("script -qec '{line}' /dev/null"))
        .env("TERM", "xterm");
    Some(run.types(typed).done().stdout().replace("\r\n", "\n"))
}

#[test]
fn a_terminal_is_shown_tables_in_color() {
    let home = Home::new();
    let Some(text) = shown(&home, "roadmap roadmaps", "") else {
        return;
    };
    assert!(text.contains('\x1b'), "{text}");
    assert!(text.contains("Complete Python Mastery"), "{text}");
    assert!(!text.contains('\t'), "{text}");
    let plain = |line: &str| shown(&home, line, "").unwrap();
    assert!(!plain("NO_COLOR=1 roadmap roadmaps").contains('\x1b'));
    assert!(!plain("TERM=dumb roadmap roadmaps").contains('\x1b'));
    assert!(!plain("roadmap roadmaps --color never").contains('\x1b'));
    assert!(plain("NO_COLOR=1 roadmap roadmaps --color always").contains('\x1b'));
    assert_eq!(
        plain("roadmap next --ids -r all 2>/dev/null"),
        "python-proficiency/basic-syntax\n"
    );
}

#[test]
fn a_change_by_filter_asks() {
    let home = Home::new();
    home.roadmap("bread.toml", BREAD);
    let line = "roadmap done -r bread --level beginner --color never";
    for no in ["n\n", "\n", "what?\n"] {
        let Some(text) = shown(&home, &format!("{line}; echo $?"), no) else {
            return;
        };
        assert!(
            text.contains("mark done 2 topics (bread/flour, bread/dough)? [y/N] "),
            "{text}"
        );
        assert!(text.ends_with("error: nothing was changed\n1\n"), "{text}");
        assert!(
            home.tree("home")
                .keys()
                .all(|path| !path.ends_with("progress.toml"))
        );
    }
    let yes = shown(&home, &format!("{line} --ids; echo $?"), "y\n").unwrap();
    assert!(yes.ends_with("bread/flour\nbread/dough\n0\n"), "{yes}");
    assert!(home.progress_text().contains("bread/dough"));
}

#[test]
fn nothing_is_asked_where_the_answer_is_known() {
    let home = Home::new();
    home.roadmap("bread.toml", BREAD);
    for line in [
        "roadmap skip -r bread --level beginner --dry-run --ids",
        "roadmap skip -r bread --level beginner --yes --ids",
    ] {
        let Some(text) = shown(&home, line, "") else {
            return;
        };
        assert_eq!(text, "bread/flour\nbread/dough\n");
    }
}
