//! Files that a person writes in an editor: drafts that go away, and new files that stay.
//!
//! It must not know what is written in them.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

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

/// Whether [`create`] would find something there.
pub fn is_taken(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// A file that was made, and what was made for it.
#[derive(Debug)]
pub struct Created {
    path: PathBuf,
    text: String,
    /// The folders that were not there before, the innermost first.
    folders: Vec<PathBuf>,
}

/// Makes a file and the folders it stands in. Where something is there already, that stays, and
/// there is no answer.
pub fn create(path: &Path, text: &str) -> Result<Option<Created>, FileError> {
    let is_new = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
    let folders = folder_of(path).ancestors().take_while(is_new);
    let folders = folders.map(Path::to_owned).collect();
    create_folder(folder_of(path))?;
    let failed = |source| FileError::Io {
        doing: "write",
        path: path.to_owned(),
        source,
    };
    let mut file = match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::AlreadyExists => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(failed)?;
    Ok(Some(Created {
        path: path.to_owned(),
        text: text.to_owned(),
        folders,
    }))
}

impl Created {
    /// Takes the file away again, with the folders that were made for it, if it still says just
    /// what it began with. Whether it did is the answer.
    pub fn discard_unchanged(self) -> Result<bool, FileError> {
        if fs::read(&self.path).ok().as_deref() != Some(self.text.as_bytes()) {
            return Ok(false);
        }
        fs::remove_file(&self.path).map_err(|source| FileError::Io {
            doing: "remove",
            path: self.path.clone(),
            source,
        })?;
        for folder in &self.folders {
            // One that holds something else by now stays.
            let _ = fs::remove_dir(folder);
        }
        Ok(true)
    }
}
