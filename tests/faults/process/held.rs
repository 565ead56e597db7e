//! A lock whose holder does not go on: whoever wants it waits, says so, and gives up in the end.

use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::{Home, course, has_tools, is_full, program, tracer};

/// A mark that was stopped in the middle of its write.
struct Stopped {
    tracer: Child,
    marking: String,
}

impl Stopped {
    fn begin(home: &Home) -> Self {
        let log = home.path("stopped");
        let mut command = tracer(home);
        command.args(["-o", log.to_str().unwrap()]);
        command.args(["-e", "inject=fsync:signal=STOP:when=1", "--"]);
        command
            .arg(program())
            .args(["done", "course/t0"])
            .stdout(Stdio::null());
        let tracer = command.spawn().unwrap();
        // A line of what was traced begins with the number of the process.
        let marking = loop {
            let text = std::fs::read_to_string(&log).unwrap_or_default();
            let stopped = text
                .lines()
                .find(|line| line.contains("stopped by SIGSTOP"));
            if let Some(line) = stopped {
                break line.split(' ').next().unwrap().to_owned();
            }
            thread::sleep(Duration::from_millis(5));
        };
        Self { tracer, marking }
    }

    /// Lets it go on, and expects it to succeed.
    fn go_on(mut self) {
        let sent = Command::new("kill").args(["-CONT", &self.marking]).status();
        assert!(sent.unwrap().success());
        assert!(self.tracer.wait().unwrap().success());
    }
}

#[test]
fn a_stopped_holder_is_waited_for_as_long_as_was_said() {
    if !has_tools(&["strace"], "a holder that is stopped") {
        return;
    }
    let home = course(3);
    home.run("use course").done().exits(0);
    let stopped = Stopped::begin(&home);

    // Reading needs no lock.
    home.run("show t0 --field status").prints("pending\n");

    let (option, seconds) = if is_full() {
        ("", 10)
    } else {
        (" --lock-timeout 2", 2)
    };
    let begun = Instant::now();
    let refused = home.run(&format!("done t1{option}"));
    refused.fails(
        1,
        &format!(
            "waiting for another process that writes [HOME]/home/progress.toml\n\
             error: another program kept `[HOME]/home/progress.toml` locked for {seconds} s\n \
             |\n = help: nothing was changed; try again when it is done\n"
        ),
    );
    assert!(begun.elapsed() >= Duration::from_secs(seconds));

    thread::scope(|scope| {
        let waiting = scope.spawn(|| home.run("done t2 --lock-timeout 60").done());
        thread::sleep(Duration::from_millis(1500));
        stopped.go_on();
        let told = "waiting for another process that writes [HOME]/home/progress.toml\n";
        waiting.join().unwrap().exits(0).complains(told);
    });
    let text = home.progress_text();
    assert!(
        text.contains("course/t0") && text.contains("course/t2"),
        "{text}"
    );
    assert!(!text.contains("course/t1"), "{text}");
}
