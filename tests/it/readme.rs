//! The examples of the README and the documents, run as they stand: every `console` block, line by line, in one
//! fresh home, with what is printed compared to what is shown there.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{Home, NOW, has_tool};

/// A command of an example, and what it shows.
struct Example {
    line: usize,
    command: String,
    shown: String,
}

/// The commands of all `console` blocks: a line that begins with `$ `, then what it prints.
fn examples(markdown: &str) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    let mut inside = false;
    for (number, line) in (1..).zip(markdown.lines()) {
        if line.starts_with("```") {
            inside = line == "```console";
        } else if let Some(command) = line.strip_prefix("$ ").filter(|_| inside) {
            examples.push(Example {
                line: number,
                command: command.to_owned(),
                shown: String::new(),
            });
        } else if inside {
            let example = examples.last_mut().expect("a block begins with a command");
            example.shown += line;
            example.shown.push('\n');
        }
    }
    examples
}

/// Runs a command in a shell that finds the program, on a terminal of 80 columns without colour, as
/// a reader would; what it prints to either stream counts.
fn run(home: &Home, command: &str) -> String {
    let program = assert_cmd::cargo::cargo_bin!("roadmap");
    let folder = program.parent().expect("a program stands in a folder");
    let path = std::env::var("PATH").unwrap_or_default();
    let mut child = Command::new("script")
        .args(["--quiet", "--return", "--command", command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .current_dir(home.path(""))
        .env_clear()
        .env("PATH", format!("{}:{path}", folder.display()))
        .env("HOME", home.path(""))
        .env("ROADMAP_HOME", home.path("home"))
        .env("XDG_STATE_HOME", home.path("state"))
        .env("ROADMAP_NOW", NOW)
        .env("TZ", "UTC")
        .env("LC_ALL", "C.UTF-8")
        .env("NO_COLOR", "1")
        .spawn()
        .expect("`script` of util-linux is there");
    // A reader stays at the terminal: where the input ends, `script` may end before the program.
    let typing = child.stdin.take();
    let output = child.wait_with_output().expect("it ends");
    drop(typing);
    let printed = String::from_utf8(output.stdout).expect("text");
    // Where the reader's folder is says nothing.
    let folder = home.path("").display().to_string();
    printed.replace("\r\n", "\n").replace(&folder, "")
}

/// Whether the tools that an example needs beside the program are there.
fn has_tools(command: &str, place: &str) -> bool {
    let is_needed = |tool: &&str| command.split(['|', ' ']).any(|word| word == *tool);
    let mut needed = ["jq", "fzf"].into_iter().filter(is_needed);
    needed.all(|tool| has_tool(tool, place))
}

fn run_document(document: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(document);
    let examples = examples(&fs::read_to_string(path).unwrap());
    assert!(!examples.is_empty(), "{document} has examples");
    let home = Home::new();
    for example in examples {
        if !has_tools(&example.command, &format!("{document}:{}", example.line)) {
            continue;
        }
        let printed = run(&home, &example.command);
        assert!(
            printed == example.shown,
            "{document}:{}: `{}` prints:\n{printed}\nbut is said to print:\n{}",
            example.line,
            example.command,
            example.shown,
        );
    }
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "`script` is another program elsewhere"
)]
fn the_readme_tells_the_truth() {
    run_document("README.md");
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "`script` is another program elsewhere"
)]
fn the_page_on_concepts_tells_the_truth() {
    run_document("docs/knowledge.md");
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "`script` is another program elsewhere"
)]
fn the_page_on_other_tools_tells_the_truth() {
    run_document("docs/export.md");
}

#[test]
#[cfg_attr(
    not(target_os = "linux"),
    ignore = "`script` is another program elsewhere"
)]
fn the_page_on_plans_tells_the_truth() {
    run_document("docs/import.md");
}
