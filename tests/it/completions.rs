//! The completion scripts under `completions/`: they are the ones that the program prints.

use std::fs;
use std::path::Path;

use crate::support::Home;

const SCRIPTS: [(&str, &str); 5] = [
    ("bash", "roadmap.bash"),
    ("zsh", "_roadmap"),
    ("fish", "roadmap.fish"),
    ("powershell", "_roadmap.ps1"),
    ("elvish", "roadmap.elv"),
];

#[test]
fn the_scripts_are_the_generated_ones() {
    let home = Home::new();
    for (shell, file) in SCRIPTS {
        let kept = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("completions")
            .join(file);
        let kept = fs::read_to_string(&kept).unwrap_or_default();
        let printed = home.run(&format!("completions {shell}")).done().exits(0);
        assert!(
            printed.stdout() == kept,
            "completions/{file} is old: `roadmap completions {shell} > completions/{file}`"
        );
    }
}

#[test]
fn a_shell_that_is_none_is_a_usage_error() {
    let done = Home::new().run("completions tcsh").done().exits(2);
    assert!(
        done.stderr()
            .contains("[possible values: bash, elvish, fish, powershell, zsh]")
    );
}
