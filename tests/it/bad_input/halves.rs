//! A progress file that was cut off or overwritten at any place: refused with the place, or as whole
//! as it looks.

use std::fs;

use crate::support::{Done, Home};

const TEXT: &str = "\
# Mine.
version = 1
active = \"python-proficiency\"

[topics]
\"python-proficiency/asyncio\" = { status = \"done\", note = \"é\", completed = 2026-11-20 }
\"python-proficiency/pathlib\" = { status = \"learning\" } # to go on with
";

/// A change of a damaged file, which must be refused, with a place, and change nothing.
#[track_caller]
fn refused(home: &Home, text: &[u8]) {
    let done = change(home, text);
    let told = done.stderr();
    let mut place = told
        .split("[HOME]/home/progress.toml:")
        .nth(1)
        .unwrap_or_default()
        .split([':', '\n'])
        .map(|number| number.parse().unwrap_or(0));
    let (line, column): (u32, u32) = (place.next().unwrap_or(0), place.next().unwrap_or(0));
    assert!(line > 0 && column > 0, "{told}");
    assert!(
        told.starts_with("error: ") && told.contains("= help: "),
        "{told}"
    );
    done.exits(1);
    assert_eq!(fs::read(home.path("home/progress.toml")).unwrap(), text);
}

fn change(home: &Home, text: &[u8]) -> Done {
    home.progress(text);
    home.run("done python-proficiency/threading -q").done()
}

#[test]
fn cut_off_anywhere() {
    let home = Home::new();
    let mut whole = 0;
    for end in (0..TEXT.len()).step_by(3) {
        let text = &TEXT.as_bytes()[..end];
        let is_refused = !change(&home, text).stderr().starts_with("warning: ");
        if is_refused {
            refused(&home, text);
        } else {
            whole += 1;
            // What was left looks like a whole file, and all of it stays.
            assert!(
                home.progress_text()
                    .contains(std::str::from_utf8(text).unwrap().trim_end())
            );
        }
    }
    assert!((1..TEXT.len() / 6).contains(&whole), "{whole}");
}

#[test]
fn overwritten_anywhere() {
    let home = Home::new();
    for at in (0..TEXT.len()).step_by(5) {
        // Neither a NUL nor this byte is part of any text.
        for byte in [0, 0xff] {
            let mut text = TEXT.as_bytes().to_vec();
            text[at] = byte;
            refused(&home, &text);
        }
    }
}

#[test]
fn marks_of_every_kind_of_merge() {
    let home = Home::new();
    let line =
        |status: &str| format!("\"python-proficiency/asyncio\" = {{ status = \"{status}\" }}\n");
    let (ours, base, theirs) = (line("done"), line("learning"), line("known"));
    for end in ["\n", "\r\n"] {
        for middle in [format!("||||||| base\n{base}"), String::new()] {
            let text = format!(
                "version = 1\n\n[topics]\n<<<<<<< ours\n{ours}{middle}=======\n{theirs}>>>>>>> theirs\n"
            );
            refused(&home, text.replace('\n', end).as_bytes());
        }
    }
}
