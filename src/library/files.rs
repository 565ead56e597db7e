//! The user's roadmap files: found, looked at, and read where no earlier call has left what came
//! of them.
//!
//! It must not know how one is compiled.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use roadmap_core::compile::{File, Head, MAX_FILE_BYTES, head};
use roadmap_core::error::{Diagnostic, Fault};
use roadmap_core::index::Index;
use roadmap_core::reader;
use roadmap_core::text::slug;

use super::cache::{Cache, Found, Spot};
use super::{ENDING, LeftOut, error};
use crate::sys::file::{self, Content};

/// A user's file on its way into the library.
#[derive(Debug)]
pub(super) struct UserFile {
    pub(super) path: PathBuf,
    pub(super) name: String,
    pub(super) stem: String,
    pub(super) head: Head,
    /// What it says, where it had to be read.
    pub(super) text: Option<String>,
    /// Where what comes of it is kept.
    pub(super) spot: Option<Spot>,
    /// What an earlier call kept of it.
    pub(super) found: Option<Found>,
    pub(super) state: State,
}

/// How far a user's file has come.
#[derive(Debug)]
pub(super) enum State {
    /// It is known what it is called and extends.
    Met,
    /// What it extends is being compiled: meeting it again is a circle.
    Begun,
    /// It is a roadmap, compiled with what is told, where that can be.
    Compiled {
        index: Box<Index>,
        diagnostics: Vec<Diagnostic>,
        with: Option<String>,
    },
    /// It is none.
    Failed(Vec<Diagnostic>),
}

impl UserFile {
    /// The file at a path, from what an earlier call kept of it, else from itself.
    pub(super) fn meet(path: &Path, cache: &Cache) -> Result<Self, LeftOut> {
        let spot = cache.spot(path);
        match spot.as_ref().and_then(Spot::find) {
            Some(found) => Ok(Self {
                head: Head {
                    id: found.id.clone(),
                    extends: found.extends.clone(),
                },
                found: Some(found),
                spot,
                text: None,
                ..Self::at(path)
            }),
            None => Ok(Self {
                spot,
                ..Self::read(path)?
            }),
        }
    }

    /// The file at a path, read.
    pub(super) fn read(path: &Path) -> Result<Self, LeftOut> {
        let file = Self::at(path);
        let failed = |diagnostic| LeftOut {
            file: path.to_owned(),
            id: slug(&file.stem),
            diagnostics: vec![diagnostic],
        };
        match read_text(path, &file.name) {
            Ok(Some(text)) => Ok(file.saying(text)),
            Ok(None) => {
                let fault = Fault::Unreadable("there is no such file".to_owned());
                Err(failed(error(&file.name, fault)))
            }
            Err(unreadable) => Err(failed(*unreadable)),
        }
    }

    /// A file that is called so in messages, and says this.
    pub(super) fn of(name: &str, stem: &str, text: String) -> Self {
        let file = Self {
            stem: stem.to_owned(),
            ..Self::at(Path::new(name))
        };
        file.saying(text)
    }

    /// Its text, which is then no longer held: that was read before, or is read now.
    pub(super) fn take_text(&mut self) -> Result<String, Vec<Diagnostic>> {
        match self.text.take() {
            Some(text) => Ok(text),
            None => match Self::read(&self.path) {
                Ok(file) => Ok(file.text.unwrap_or_default()),
                Err(left_out) => Err(left_out.diagnostics),
            },
        }
    }

    fn at(path: &Path) -> Self {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        Self {
            path: path.to_owned(),
            name: path.display().to_string(),
            stem: stem.into_owned(),
            head: Head {
                id: String::new(),
                extends: None,
            },
            text: None,
            spot: None,
            found: None,
            state: State::Met,
        }
    }

    fn saying(self, text: String) -> Self {
        let head = head(&File {
            name: &self.name,
            stem: &self.stem,
            text: &text,
        });
        Self {
            head,
            text: Some(text),
            ..self
        }
    }
}

/// The roadmap files of a folder, in the order of their names. A folder that is not there holds
/// none.
pub fn in_folder(folder: &Path, left_out: &mut Vec<LeftOut>) -> Vec<PathBuf> {
    match file::list(folder) {
        Ok(mut paths) => {
            paths.retain(|path| path.extension().is_some_and(|ending| ending == ENDING));
            paths.sort();
            paths
        }
        Err(failed) => {
            let name = folder.display().to_string();
            let diagnostics = vec![error(&name, Fault::Unreadable(failed.to_string()))];
            left_out.push(LeftOut {
                file: folder.to_owned(),
                id: String::new(),
                diagnostics,
            });
            Vec::new()
        }
    }
}

/// The text of a file called `name`; nothing where there is none.
pub(super) fn read_text(path: &Path, name: &str) -> Result<Option<String>, Box<Diagnostic>> {
    let limit = MAX_FILE_BYTES >> 20;
    match file::read(path, MAX_FILE_BYTES) {
        Ok(Content::Bytes(bytes)) => reader::decode(name, bytes).map(Some),
        Ok(Content::TooLarge) => Err(Box::new(error(name, Fault::TooLarge { limit }))),
        Ok(Content::Missing) => Ok(None),
        Err(unreadable) => {
            let fault = Fault::Unreadable(unreadable.to_string());
            Err(Box::new(error(name, fault)))
        }
    }
}

/// Two files can't both be one roadmap: the later one is left out.
pub(super) fn refuse_repeated_ids(files: &mut [UserFile]) {
    let mut seen: HashMap<String, String> = HashMap::new();
    let is_met = |file: &&mut UserFile| matches!(file.state, State::Met);
    for file in files.iter_mut().filter(is_met) {
        if let Some(first) = seen.get(&file.head.id) {
            let fault = Fault::SameRoadmap {
                id: file.head.id.clone(),
                file: first.clone(),
            };
            file.state = State::Failed(vec![error(&file.name, fault)]);
        } else {
            seen.insert(file.head.id.clone(), file.name.clone());
        }
    }
}
