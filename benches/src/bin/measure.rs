//! Runs a program once and says what it cost.
//!
//! ```text
//! measure INPUT PROGRAM [ARGUMENT…]
//! ```
//!
//! The program reads the file `INPUT`, writes into a pipe that is read to its end, and complains to
//! no one. What is printed: microseconds of CPU in user mode, microseconds in the kernel, the most
//! memory it had in KiB, its exit code. A small program has to do this, since the kernel counts
//! what a process was before it became another one: measured from a large one, all look large.

use std::fs::File;
use std::process::{Command, ExitCode, Stdio};
use std::{env, io};

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

fn main() -> io::Result<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let (Some(input), Some(program)) = (arguments.next(), arguments.next()) else {
        eprintln!("usage: measure INPUT PROGRAM [ARGUMENT…]");
        return Ok(ExitCode::from(2));
    };
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(File::open(input)?)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut output) = child.stdout.take() {
        io::copy(&mut output, &mut io::sink())?;
    }
    let code = child.wait()?.code().unwrap_or(-1);
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let (user, system) = (usage.user_time(), usage.system_time());
    let (user, system) = (user.num_microseconds(), system.num_microseconds());
    println!("{user} {system} {} {code}", usage.max_rss());
    Ok(ExitCode::SUCCESS)
}
