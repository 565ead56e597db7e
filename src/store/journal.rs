//! The undo history: for each progress file one journal in the state folder, of which each line is
//! a command.
//!
//! The history is a convenience. It may be deleted at any time, and nothing that is wrong with it
//! keeps a change from being made. It is synced all the same: after a power cut it must not take an
//! older command for the newest. The caller holds the lock of the progress file.
//!
//! It must not know how a command is taken back.

mod entry;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub(super) use entry::Entry;

use super::error::Warning;
use crate::sys::file::{self, Content, FileError};
use crate::sys::hash::fnv1a;
use crate::sys::replace::{self, Audience, Expected, Written};

/// How many commands are kept.
const MOST_ENTRIES: usize = 100;

/// How many bytes of commands are kept; the newest is kept even if it alone is more.
const MOST_BYTES: usize = 16 * 1024 * 1024;

/// A journal larger than any that this module writes, even for the largest progress file.
const READ_LIMIT: u64 = 512 * 1024 * 1024;

/// The version of the journal's format.
const VERSION: u32 = 1;

/// The first line: whose history this is.
#[derive(Serialize, Deserialize)]
struct Head {
    version: u32,
    file: String,
}

/// The history of one progress file.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    file: String,
    /// Oldest first.
    entries: Vec<Entry>,
}

impl Journal {
    /// The history of the progress file `target`, which must be resolved. What can't be read of it
    /// is left out, with a warning.
    pub(super) fn open(state: &Path, target: &Path) -> Result<(Self, Option<Warning>), FileError> {
        let name = format!(
            "{:016x}.jsonl",
            fnv1a(target.as_os_str().as_encoded_bytes())
        );
        let mut journal = Self {
            path: state.join("undo").join(name),
            file: target.display().to_string(),
            entries: Vec::new(),
        };
        let entries = match file::read(&journal.path, READ_LIMIT)? {
            Content::Missing => return Ok((journal, None)),
            Content::TooLarge => None,
            Content::Bytes(bytes) => String::from_utf8(bytes)
                .ok()
                .and_then(|text| journal.parse(&text)),
        };
        let warning = entries
            .is_none()
            .then(|| Warning::HistoryDamaged(journal.path.clone()));
        journal.entries = entries.unwrap_or_default();
        Ok((journal, warning))
    }

    /// The commands, oldest first.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether a command was cut off while it was written down, and so did nothing.
    pub(super) fn was_cut_off(&self) -> bool {
        replace::has_leftovers(&self.path)
    }

    /// Forgets a command that was cut off while it was written down.
    pub(super) fn forget_cut_off(&self) {
        replace::sweep(&self.path);
    }

    /// Writes down a command that is about to be carried out.
    pub(super) fn push(&mut self, entry: Entry) -> Result<(), FileError> {
        self.entries.push(entry);
        self.save()
    }

    /// Forgets the newest commands.
    pub(super) fn forget_newest(&mut self, count: usize) -> Result<(), FileError> {
        self.entries
            .truncate(self.entries.len().saturating_sub(count));
        self.save()
    }

    /// Forgets one command, counted from the oldest.
    pub(super) fn forget(&mut self, entry: usize) -> Result<(), FileError> {
        self.entries.remove(entry);
        self.save()
    }

    /// The commands of a journal's text. One line that can't be understood makes the whole
    /// history worthless, since a command can only be taken back when all later ones were.
    fn parse(&self, text: &str) -> Option<Vec<Entry>> {
        let mut lines = text.lines();
        let head: Head = serde_json::from_str(lines.next()?).ok()?;
        if head.version != VERSION || head.file != self.file {
            return None;
        }
        lines.map(Entry::from_line).collect()
    }

    fn save(&self) -> Result<(), FileError> {
        let head = Head {
            version: VERSION,
            file: self.file.clone(),
        };
        // Nothing of this can fail to become JSON: there are no maps with keys other than text.
        let mut text = serde_json::to_string(&head).unwrap_or_default();
        text.push('\n');
        for line in self.kept_lines() {
            text.push_str(&line);
            text.push('\n');
        }
        file::create_folder(file::folder_of(&self.path))?;
        replace::sweep(&self.path);
        // The caller's lock keeps others away, so the file is what it was.
        let written = replace::replace(
            &self.path,
            Expected::Anything,
            text.as_bytes(),
            Audience::Owner,
        )?;
        match written {
            Written::Done | Written::Unsynced(_) => Ok(()),
            Written::Stale => Err(FileError::NotAFile {
                path: self.path.clone(),
                kind: "a symbolic link",
            }),
        }
    }

    /// The lines of the newest commands, oldest first, as many as are kept.
    fn kept_lines(&self) -> Vec<String> {
        let mut bytes = 0;
        let mut lines: Vec<String> = self
            .entries
            .iter()
            .rev()
            .take(MOST_ENTRIES)
            .map(Entry::to_line)
            .take_while(|line| {
                let is_newest = bytes == 0;
                bytes += line.len();
                is_newest || bytes <= MOST_BYTES
            })
            .collect();
        lines.reverse();
        lines
    }
}

#[cfg(test)]
mod tests;
