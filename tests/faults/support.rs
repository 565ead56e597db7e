//! What the tests of faults share: how many cases they try, and the library that breaks the program
//! from outside.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

pub(crate) use crate::home::{Done, Home, has_tool, left_out, program};

/// How many cases are tried: `full` of them where `ROADMAP_TESTS=full` asks for that, as
/// `tests/run --full` does.
pub(crate) fn cases(sampled: usize, full: usize) -> usize {
    if is_full() { full } else { sampled }
}

/// Whether the full counts are asked for.
pub(crate) fn is_full() -> bool {
    std::env::var_os("ROADMAP_TESTS").is_some_and(|asked| asked == "full")
}

/// Says what was counted, where the full counts are asked for.
pub(crate) fn report(counted: &str) {
    if is_full() {
        #[expect(clippy::print_stderr, reason = "a full run is kept as a record")]
        {
            eprintln!("{counted}");
        }
    }
}

/// Whether all the tools are there that `test` needs.
pub(crate) fn has_tools(tools: &[&str], test: &str) -> bool {
    tools.iter().all(|tool| has_tool(tool, test))
}

/// The library of `shim.c`, to be named in `LD_PRELOAD`; it is built once, with `cc`.
pub(crate) fn shim() -> &'static Path {
    static SHIM: OnceLock<PathBuf> = OnceLock::new();
    SHIM.get_or_init(|| {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/shim.c");
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let name = format!("shim-{}.so", std::process::id());
        let library = folder.join(name);
        let built = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o"])
            .args([&library, &source])
            .output()
            .unwrap();
        assert!(
            built.status.success(),
            "{}",
            String::from_utf8_lossy(&built.stderr)
        );
        // One name for every run, so that nothing gathers there.
        let kept = folder.join("shim.so");
        std::fs::rename(&library, &kept).unwrap();
        kept
    })
}

/// A run of the program that is broken from outside; `how` is what `shim.c` calls it. Where that is
/// nothing the program is whole.
pub(crate) fn broken(home: &Home, how: &str) -> Command {
    let mut command = home.command(program());
    if !how.is_empty() {
        command.env("LD_PRELOAD", shim()).env("ROADMAP_BREAK", how);
    }
    command
}

/// A run of the program under `strace`, with rules such as `inject=fsync:retval=0`. What it traces
/// is written nowhere.
pub(crate) fn strace(home: &Home, rules: &[&str]) -> Command {
    let mut command = tracer(home);
    command.args(["-o", "/dev/null"]);
    for rule in rules {
        command.args(["-e", rule]);
    }
    command.arg("--").arg(program());
    command
}

/// `strace` in a world, ready for its options and a program to trace.
pub(crate) fn tracer(home: &Home) -> Command {
    let mut command = home.command("strace");
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.env("PATH", path).args(["-f", "-qq"]);
    command
}

/// An empty world in memory, where there is one: what is tested in it is the order of the calls,
/// and a disk would only take its time.
pub(crate) fn world() -> Home {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        Home::new_in(memory)
    } else {
        Home::new()
    }
}

/// A world with a roadmap of so many topics, which need nothing: `course/t0`, `course/t1` and on.
pub(crate) fn course(topics: usize) -> Home {
    let head = "id = \"course\"\ntitle = \"Course\"\n\n[[section]]\ntitle = \"All\"\n";
    let topic = |at| format!("\n[[section.topic]]\nid = \"t{at}\"\ntitle = \"Topic {at}\"\n");
    let home = world();
    let text = format!("{head}{}", (0..topics).map(topic).collect::<String>());
    home.roadmap("course.toml", text);
    home
}
