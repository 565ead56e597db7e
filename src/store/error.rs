//! What keeps a progress file from being read or changed, and what goes wrong beside a change
//! that succeeds.
//!
//! It must not know how a message is shown.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use roadmap_core::error::Diagnostic;
use thiserror::Error;

use crate::sys::file::FileError;
use crate::sys::lock::LockError;

/// Why a progress file could not be read, or was not changed. Whatever it is, the file is as it
/// was.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The file has errors of its own, at least one.
    #[error("{}", damage(.0))]
    Damaged(Vec<Diagnostic>),
    /// The file can't be reached, read or replaced.
    #[error(transparent)]
    File(#[from] FileError),
    /// A file that was to be brought in is not there.
    #[error("there is no `{}`", path.display())]
    NoCopy {
        /// The file.
        path: PathBuf,
    },
    /// Another program was at it for the whole time that there was to wait.
    #[error("another program kept `{}` locked for {seconds} s", path.display())]
    Locked {
        /// The progress file.
        path: PathBuf,
        /// How long the wait was.
        seconds: u64,
    },
    /// Each time the change was ready, something that takes no lock had changed the file.
    #[error("`{}` was changed by another program again and again", path.display())]
    Busy {
        /// The progress file.
        path: PathBuf,
    },
    /// The new text would not have said what it was to say: a mistake of this program.
    #[error("the change could not be written into `{}` as it is", path.display())]
    Internal {
        /// The progress file.
        path: PathBuf,
    },
    /// What was done can't be told.
    #[error("{0}")]
    History(Warning),
    /// No command has changed this file, or its history is gone.
    #[error("nothing to undo")]
    NothingToUndo,
    /// More commands were to be taken back than there are.
    #[error("only {there} {} to undo", if *there == 1 { "command" } else { "commands" })]
    TooFew {
        /// How many there are.
        there: usize,
    },
    /// What a command left is no longer what the file says.
    #[error("`{command}` can't be undone: {} changed since", list(ids))]
    ChangedSince {
        /// The command that was to be taken back.
        command: String,
        /// The ids of the records, and `active` for the active roadmap.
        ids: Vec<String>,
    },
    /// What a command put in the place of a damaged file is no longer what the file says.
    #[error("`{command}` can't be undone: the file has changed since, and before it was damaged")]
    Replaced {
        /// The command that was to be taken back.
        command: String,
        /// Where the damaged file is kept.
        aside: String,
    },
    /// There is no backup, or none of the day that was asked for.
    #[error("{}", no_backup(path, *day))]
    NoBackup {
        /// The progress file.
        path: PathBuf,
        /// The day, where one was named.
        day: Option<Date>,
        /// Whether there are backups of other days.
        others: bool,
    },
    /// A backup is damaged itself.
    #[error("this backup can't be used: {problem}")]
    BadBackup {
        /// What is wrong with it.
        problem: Box<Diagnostic>,
    },
    /// What is in the backup's place can't be kept, and would be lost.
    #[error("the damaged file can't be kept aside: {0}")]
    NotPutAside(FileError),
    /// The history knows of a command whose change the file does not have: the program was cut
    /// off just before writing it, or the change was taken back by other means.
    #[error("the change of `{command}` is not in the file")]
    NeverReached {
        /// The command, which the history has now forgotten.
        command: String,
    },
    /// The newest command was cut off before the history knew of it, so it never reached the file.
    #[error("the last command was cut off before it changed anything")]
    CutOff,
}

impl StoreError {
    /// What to do about it, where that is not plain from the message.
    pub fn hint(&self) -> Option<String> {
        let hint = match self {
            Self::Damaged(problems) => {
                return problems
                    .last()
                    .and_then(|problem| problem.fault.hint())
                    .or_else(|| Some("mend it with `roadmap edit`, or take a backup with `roadmap restore`; until then nothing is read or written".to_owned()));
            }
            Self::File(FileError::ReadOnly { .. }) => {
                "make it writable, or name another file with `--progress`"
            }
            Self::File(FileError::NotAFile { .. } | FileError::LinkLoop { .. }) => {
                "name a file with `--progress`"
            }
            Self::File(FileError::NotAFolder { .. }) => "name a folder with `--home`",
            Self::File(FileError::Owner { .. }) => "let its owner make the change",
            Self::Locked { .. } | Self::Busy { .. } => {
                "nothing was changed; try again when it is done"
            }
            Self::Internal { .. } => {
                "nothing was changed; write the record as one line of `[topics]` and try again"
            }
            Self::File(FileError::Io { .. }) | Self::NoCopy { .. } | Self::NothingToUndo => {
                return None;
            }
            Self::History(_) => "nothing was changed; the next change begins a new history",
            Self::TooFew { there } => {
                return Some(format!("`roadmap undo {there}` takes back all of them"));
            }
            Self::Replaced { aside, .. } => {
                return Some(format!(
                    "nothing was changed; what it was before is `{aside}`"
                ));
            }
            Self::NoBackup { others: true, .. } => {
                "`roadmap restore --list` shows the days that have one"
            }
            Self::NoBackup { .. } => "one is made before the first change of each day",
            Self::BadBackup { .. } => "`roadmap restore --list` shows those of other days",
            Self::NotPutAside(_) => {
                "nothing was changed; move it away by hand, and `roadmap restore` takes its place"
            }
            Self::ChangedSince { .. } => "nothing was changed; edit the file by hand instead",
            Self::NeverReached { .. } | Self::CutOff => {
                "nothing was changed; `roadmap undo` now takes back the command before it"
            }
        };
        Some(hint.to_owned())
    }
}

impl From<LockError> for StoreError {
    fn from(error: LockError) -> Self {
        match error {
            LockError::TimedOut { path, waited } => Self::Locked {
                path,
                seconds: waited.as_secs(),
            },
            LockError::NoFolder { path } => Self::Busy { path },
            LockError::File(error) => Self::File(error),
        }
    }
}

/// What went wrong beside a change that succeeded.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Warning {
    /// The command can't be taken back later.
    #[error("this can't be undone later, since the history can't be kept: {0}")]
    HistoryNotKept(String),
    /// The history could not be understood, wholly or in part.
    #[error("the undo history `{}` is damaged; what can't be read of it is forgotten", .0.display())]
    HistoryDamaged(PathBuf),
    /// The change is in the file, but not safe yet.
    #[error("this is stored, but a power cut may undo it: {0}")]
    NotSynced(String),
    /// The history still holds commands that were taken back.
    #[error("the undo history still holds what was undone: {0}")]
    HistoryNotShortened(String),
    /// There will be no backup of this day, or not from its beginning.
    #[error("no backup is kept of the progress before this: {0}")]
    BackupNotKept(String),
    /// A backup is damaged.
    #[error("left out a backup that can't be used: {0}")]
    BackupDamaged(String),
}

fn damage(problems: &[Diagnostic]) -> String {
    match problems {
        [] => "the progress file is damaged".to_owned(),
        [one] => one.to_string(),
        [first, more @ ..] => format!("{first} (and {} more)", more.len()),
    }
}

fn no_backup(path: &Path, day: Option<Date>) -> String {
    match day {
        Some(day) => format!("there is no backup of {day}"),
        None => format!("there is no backup of `{}`", path.display()),
    }
}

fn list(ids: &[String]) -> String {
    let quoted: Vec<_> = ids.iter().map(|id| format!("`{id}`")).collect();
    let has = if ids.len() == 1 { "has" } else { "have" };
    format!("{} {has}", quoted.join(", "))
}
