//! What `git` asks of a merge driver: one text from three.
//!
//! It must not know whose the files are, and touches none but those.

use std::path::Path;

use roadmap_core::error::Diagnostic;
use thiserror::Error;

use super::content::Content;
use super::join::{self, Clash};
use super::lay::{self, Version};
use crate::store::disk::{self, ProgressFile};
use crate::store::error::StoreError;
use crate::sys::replace::Written;

/// Why three versions can't be made one.
#[derive(Debug, Error)]
pub enum DriverError {
    /// One of them has errors of its own, at least one.
    #[error("a version of the progress is damaged")]
    Damaged(Vec<Diagnostic>),
    /// Both sides have changed what no rule joins, at least one thing.
    #[error("{}", tell(.0))]
    Clash(Vec<Clash>),
    /// The change can't be laid into the text of ours.
    #[error("the other side's changes could not be written into ours as it is")]
    Miswritten,
}

/// The text of a file; nothing where there is none.
pub fn read_text(path: &Path) -> Result<Option<String>, StoreError> {
    let file = ProgressFile {
        path: path.to_owned(),
    };
    let target = file.resolve()?;
    file.load(&target)
}

/// Puts the new text of a file in the place of the old one.
pub fn write_text(path: &Path, old: Option<&str>, new: &str) -> Result<(), StoreError> {
    let file = ProgressFile {
        path: path.to_owned(),
    };
    let target = file.resolve()?;
    match disk::save(&target, old.map(str::as_bytes), Some(new))? {
        // Git reads it at once, and keeps it in its own way.
        Written::Done | Written::Unsynced(_) => Ok(()),
        Written::Stale => Err(file.busy()),
    }
}

/// The text of ours with what theirs has changed since `base`, each under the name by which errors
/// in it are told of.
pub fn drive(
    base: (&str, &str),
    ours: (&str, &str),
    theirs: (&str, &str),
) -> Result<String, DriverError> {
    let read = |(name, text): (&str, &str)| -> Result<Version, DriverError> {
        let content = Content::read(name, text).map_err(DriverError::Damaged)?;
        Ok(Version::of(text, content))
    };
    let (base, ours, theirs) = (read(base)?, read(ours)?, read(theirs)?);
    let joined = join::join(&base.content, &ours.content, &theirs.content);
    if !joined.clashes.is_empty() {
        return Err(DriverError::Clash(joined.clashes));
    }
    lay::lay(&base, &ours, &theirs, &joined.content).map_err(|_| DriverError::Miswritten)
}

impl std::fmt::Display for Clash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Active { ours, theirs } => {
                let name = |id: &Option<String>| match id {
                    Some(id) => format!("`{id}`"),
                    None => "none".to_owned(),
                };
                write!(
                    f,
                    "the active roadmap is {} here and {} there",
                    name(ours),
                    name(theirs)
                )
            }
            Self::OwnKey { id: Some(id), key } => write!(f, "`{key}` of `{id}` has two values"),
            Self::OwnKey { id: None, key } => write!(f, "`{key}` has two values"),
        }
    }
}

fn tell(clashes: &[Clash]) -> String {
    let told: Vec<String> = clashes.iter().map(ToString::to_string).collect();
    told.join("; ")
}

#[cfg(test)]
mod tests;
