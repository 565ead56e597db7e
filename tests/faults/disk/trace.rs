//! The calls of a run that change files and folders, or make them last, as strace tells them.
//!
//! It must not know what they do to a disk. A call that may change a file, and that is not one of
//! those here, is an error: nothing is overlooked.

use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};

/// What strace is asked for: the calls that are understood, and those that must not occur. One
/// that begins with `?` is missing on some processors.
pub(crate) const TRACED: &str = "\
    ?open,openat,?openat2,?creat,?mkdir,mkdirat,?rename,?renameat,renameat2,?unlink,unlinkat,?rmdir,\
    ?link,linkat,?symlink,symlinkat,write,pwrite64,ftruncate,truncate,fsync,fdatasync,close,\
    writev,pwritev,pwritev2,fallocate,sync,syncfs,?sync_file_range,copy_file_range,?sendfile,\
    splice,lseek,dup,?dup2,dup3,ioctl";

/// A call that did what it was to do. Paths are absolute; `file` is the number of an open file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    MakeFolder(PathBuf),
    Open { file: u32, path: PathBuf, how: How },
    Write { file: u32, bytes: Vec<u8> },
    Resize { file: u32, length: usize },
    Sync { file: u32 },
    Close { file: u32 },
    Rename { from: PathBuf, to: PathBuf },
    Exchange(PathBuf, PathBuf),
    Link { from: PathBuf, to: PathBuf },
    Remove(PathBuf),
}

/// What opening a file may do to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct How {
    pub(crate) creates: bool,
    pub(crate) empties: bool,
}

/// The calls below `folder` in what strace wrote with `-f -y -xx`.
pub(crate) fn calls(trace: &str, folder: &Path) -> Vec<Call> {
    whole_lines(trace)
        .iter()
        .filter_map(|line| call(line, folder))
        .collect()
}

/// The lines of one call each: one that another thread broke in on is told in two halves.
fn whole_lines(trace: &str) -> Vec<String> {
    let mut begun: Vec<(&str, &str)> = Vec::new();
    let mut lines = Vec::new();
    for line in trace.lines() {
        let (thread, rest) = line.split_once(' ').unwrap();
        let rest = rest.trim_start();
        if let Some(head) = rest.strip_suffix(" <unfinished ...>") {
            begun.push((thread, head));
        } else if rest.starts_with("<... ") {
            let at = begun.iter().position(|(of, _)| *of == thread).unwrap();
            let (_, head) = begun.remove(at);
            let (_, tail) = rest.split_once(" resumed>").unwrap();
            lines.push(format!("{head}{tail}"));
        } else {
            lines.push(rest.to_owned());
        }
    }
    lines
}

fn call(line: &str, folder: &Path) -> Option<Call> {
    let (name, rest) = line.split_once('(')?;
    let (arguments, result) = rest.rsplit_once(" = ")?;
    let arguments = arguments.trim_end().strip_suffix(')')?;
    // What failed did nothing, and neither did what strace answered in the system's place.
    if result.starts_with(['-', '?']) || result.contains("(INJECTED)") {
        return None;
    }
    let all: Vec<&str> = arguments.split(", ").collect();
    let path = |at: usize| folder.join(text(all[at]));
    let path_in = |at: usize| folder.join(text(between(all[at]))).join(text(all[at + 1]));
    let file = || number(all[0]);
    let call = match name {
        "mkdir" => Call::MakeFolder(path(0)),
        "mkdirat" => Call::MakeFolder(path_in(0)),
        "open" => Call::Open {
            file: number(result),
            path: path(0),
            how: how(all[1]),
        },
        "openat" => Call::Open {
            file: number(result),
            path: path_in(0),
            how: how(all[2]),
        },
        "write" => {
            let mut bytes = bytes(all[1]);
            bytes.truncate(number(result) as usize);
            let file = file();
            Call::Write { file, bytes }
        }
        "ftruncate" => Call::Resize {
            file: file(),
            length: number(all[1]) as usize,
        },
        "fsync" | "fdatasync" => Call::Sync { file: file() },
        "close" => Call::Close { file: file() },
        "rename" => Call::Rename {
            from: path(0),
            to: path(1),
        },
        "renameat2" if all[4] == "RENAME_EXCHANGE" => Call::Exchange(path_in(0), path_in(2)),
        "renameat" | "renameat2" => Call::Rename {
            from: path_in(0),
            to: path_in(2),
        },
        "link" => Call::Link {
            from: path(0),
            to: path(1),
        },
        "linkat" => Call::Link {
            from: path_in(0),
            to: path_in(2),
        },
        "unlink" | "rmdir" => Call::Remove(path(0)),
        "unlinkat" => Call::Remove(path_in(0)),
        _ => {
            let plain = String::from_utf8_lossy(&bytes(line)).into_owned();
            let is_ours = plain.contains(folder.to_str().unwrap());
            assert!(!is_ours, "what this does to the disk is not known: {plain}");
            return None;
        }
    };
    Some(call)
}

fn how(flags: &str) -> How {
    assert!(!flags.contains("O_TMPFILE"), "a file without a name");
    assert!(!flags.contains("O_APPEND"), "a file that is appended to");
    How {
        creates: flags.contains("O_CREAT"),
        empties: flags.contains("O_TRUNC"),
    }
}

/// The number that an argument begins with; what stands behind it says which file that is.
fn number(argument: &str) -> u32 {
    let end = argument.find(|c: char| !c.is_ascii_digit());
    argument[..end.unwrap_or(argument.len())].parse().unwrap()
}

/// The path that strace adds to an open file, or to the current folder.
fn between(argument: &str) -> &str {
    let (_, path) = argument.split_once('<').unwrap();
    path.split_once('>').unwrap().0
}

fn text(argument: &str) -> PathBuf {
    PathBuf::from(OsString::from_vec(bytes(argument)))
}

/// What a text with each byte as `\x2f` stands for. All else stays as it is, but for the quotes.
fn bytes(text: &str) -> Vec<u8> {
    assert!(!text.ends_with("\"..."), "strace left out a part");
    let mut bytes = Vec::new();
    let mut rest = text.trim_matches('"').as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        if let [b'x', high, low, after @ ..] = tail
            && *first == b'\\'
        {
            let digits = [*high, *low];
            let digits = std::ffi::OsStr::from_bytes(&digits).to_str().unwrap();
            bytes.push(u8::from_str_radix(digits, 16).unwrap());
            rest = after;
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    bytes
}

#[test]
fn calls_are_read_with_their_paths_and_bytes() {
    let trace = r#"7  mkdir("\x2f\x68", 0777) = -1 EEXIST (File exists)
7  openat(AT_FDCWD<\x2f\x68>, "\x61", O_RDWR|O_CREAT|O_EXCL|O_CLOEXEC, 0666) = 4<\x2f\x68\x2f\x61>
7  write(4<\x2f\x68\x2f\x61>, "\x22\x2c\x20\x29", 4 <unfinished ...>
8  close(3<\x2f>) = 0
7  <... write resumed>) = 3
7  fsync(4<\x2f\x68\x2f\x61>) = 0 (INJECTED)
7  renameat2(5<\x2f\x68>, "\x61", AT_FDCWD<\x2f>, "\x2f\x62", RENAME_EXCHANGE) = 0
7  +++ exited with 0 +++
"#;
    let (a, b) = (PathBuf::from("/h/a"), PathBuf::from("/b"));
    let how = How {
        creates: true,
        empties: false,
    };
    let expected = [
        Call::Open {
            file: 4,
            path: a.clone(),
            how,
        },
        Call::Close { file: 3 },
        Call::Write {
            file: 4,
            bytes: b"\", ".to_vec(),
        },
        Call::Exchange(a, b),
    ];
    assert_eq!(calls(trace, Path::new("/h")), expected);
}
