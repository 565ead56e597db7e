//! Files that a person writes in an editor: drafts that go away, and new files that stay.
//!
//! It must not know what is written in them.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::file::{FileError, create_folder, folder_of};

/// A file that exists as long as it is held.
#[derive(Debug)]
pub struct Draft(NamedTempFile);

impl Draft {
    /// A draft that begins with a text; only its owner may read it.
    pub fn new(text: &str) -> Result<Self, FileError> {
        let folder = std::env::temp_dir();
        let failed = |source| FileError::Io {
            doing: "write",
            path: folder.clone(),
            source,
        };
        let mut file = tempfile::Builder::new()
            .prefix("roadmap-")
            .suffix(".txt")
            .tempfile()
            .map_err(failed)?;
        file.write_all(text.as_bytes())
            .and_then(|()| file.flush())
            .map_err(failed)?;
        Ok(Self(file))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// What it says now. An editor may have put another file in its place.
    pub fn text(&self) -> Result<String, FileError> {
        let path = self.path();
        fs::read_to_string(path).map_err(|source| FileError::Io {
            doing: "read",
            path: path.to_owned(),
            source,
        })
    }
}

/// Makes a file and the folders it stands in. Where something is there already, that stays, and
/// the answer is no.
pub fn create(path: &Path, text: &str) -> Result<bool, FileError> {
    create_folder(folder_of(path))?;
    let failed = |source| FileError::Io {
        doing: "write",
        path: path.to_owned(),
        source,
    };
    let mut file = match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(false),
        Err(error) => return Err(failed(error)),
    };
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(failed)?;
    Ok(true)
}

/// Removes a file that was made and not used, if it still says just this.
pub fn discard_unchanged(path: &Path, text: &str) -> Result<bool, FileError> {
    if fs::read(path).ok().as_deref() != Some(text.as_bytes()) {
        return Ok(false);
    }
    fs::remove_file(path).map_err(|source| FileError::Io {
        doing: "remove",
        path: path.to_owned(),
        source,
    })?;
    Ok(true)
}
