//! Which roadmaps and concepts there are: the bundled ones and the user's files, read, compiled and put in
//! order. A file with errors is left out and told of.
//!
//! It must not know the learner, nor what a command is.

mod bases;
mod cache;
mod concepts;
mod files;

use std::path::{Path, PathBuf};

use roadmap_core::compile::MAX_TOPICS;
use roadmap_core::error::{Diagnostic, Fault, Place, Severity};
use roadmap_core::index::Index;
use roadmap_core::library::{Entry, Library, Origin};
use roadmap_core::reader;

use bases::Workshop;
pub use cache::Cache;
pub use concepts::CONCEPTS;
pub use files::in_folder;
use files::{State, UserFile, refuse_repeated_ids};

use crate::sys::file;

/// The bundled roadmaps, compiled by the build script, in library order.
const BUNDLED: [&[u8]; 5] = include!(concat!(env!("OUT_DIR"), "/bundled.rs"));

/// The folder of the home that holds the user's roadmaps.
pub const FOLDER: &str = "roadmaps";

/// How a roadmap file is called.
pub const ENDING: &str = "toml";

/// All that could be loaded, and what could not.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The library.
    pub library: Library,
    /// The files that were left out.
    pub left_out: Vec<LeftOut>,
}

/// A file that was left out of the library.
#[derive(Debug)]
pub struct LeftOut {
    /// The file.
    pub file: PathBuf,
    /// The id of the roadmap that it would be.
    pub id: String,
    /// What is wrong with it, and what is odd.
    pub diagnostics: Vec<Diagnostic>,
}

/// The bundled roadmaps alone.
pub fn bundled() -> Vec<Entry> {
    BUNDLED
        .iter()
        // The build script wrote them with the same code: none can fail to open.
        .filter_map(|&bytes| Index::open(bytes).ok())
        .map(|index| Entry {
            index,
            origin: Origin::Bundled,
        })
        .collect()
}

/// Loads the library: the bundled roadmaps, the files of the home's folder in the order of their
/// names, and the files that were named. A user's file takes the place of a bundled roadmap with
/// its id.
pub fn load(home: Option<&Path>, named: &[PathBuf], cache: &Cache) -> Loaded {
    let (mut left_out, mut files) = (Vec::new(), Vec::new());
    let found = home
        .map(|home| in_folder(&home.join(FOLDER), &mut left_out))
        .unwrap_or_default();
    // A file that is named and stands in the folder too is one file all the same.
    let is_found = |path: &Path| found.iter().any(|known| file::is_same(known, path));
    let more = named.iter().filter(|path| !is_found(path));
    for path in found.iter().chain(more) {
        match UserFile::meet(path, cache) {
            Ok(file) => files.push(file),
            Err(failed) => left_out.push(failed),
        }
    }
    refuse_repeated_ids(&mut files);
    let (concepts, concepts_key) = concepts::load(home, &mut left_out);
    let mut entries = bundled();
    let workshop = Workshop {
        bundled: &entries,
        concepts: &concepts,
        concepts_key,
        remake: &|path| remake(home, named, path),
    };
    for place in 0..files.len() {
        workshop.compile(&mut files, place);
    }
    let mut topics: usize = entries
        .iter()
        .map(|entry| entry.index.topic_count() as usize)
        .sum();
    for file in files {
        let leave_out = |diagnostics| LeftOut {
            file: file.path,
            id: file.head.id,
            diagnostics,
        };
        let index = match file.state {
            State::Compiled { index, .. } => *index,
            State::Failed(diagnostics) => {
                left_out.push(leave_out(diagnostics));
                continue;
            }
            State::Met | State::Begun => continue,
        };
        let more = index.topic_count() as usize;
        if topics + more > MAX_TOPICS {
            let fault = Fault::TooManyTopics { limit: MAX_TOPICS };
            left_out.push(leave_out(vec![error(&file.name, fault)]));
            continue;
        }
        topics += more;
        let entry = Entry {
            index,
            origin: Origin::File(file.name),
        };
        match entries
            .iter_mut()
            .find(|known| known.index.id() == entry.index.id())
        {
            Some(known) => *known = entry,
            None => entries.push(entry),
        }
    }
    Loaded {
        library: Library::new(entries, concepts),
        left_out,
    }
}

/// How the roadmap of a file is made anew, beside the others of a home.
fn remake(home: Option<&Path>, named: &[PathBuf], path: PathBuf) -> cache::Remake {
    let (home, named) = (home.map(Path::to_owned), named.to_vec());
    Box::new(move || {
        let loaded = load(home.as_deref(), &named, &Cache::default());
        let origin = Origin::File(path.display().to_string());
        let mut entries = loaded.library.entries().iter();
        let entry = entries.find(|entry| entry.origin == origin)?;
        Some(entry.index.bytes().into_owned())
    })
}

/// All that is wrong or odd with one file, as it stands beside the others of a home. A file of
/// concepts is known by its name.
pub fn check(home: Option<&Path>, path: &Path, cache: &Cache) -> Vec<Diagnostic> {
    if path.file_name().is_some_and(|name| name == CONCEPTS) {
        return concepts::check(path);
    }
    let file = match UserFile::read(path) {
        Ok(file) => file,
        Err(failed) => return failed.diagnostics,
    };
    match beside_others(home, file, cache, |other| file::is_same(&other.path, path)) {
        State::Compiled { diagnostics, .. } | State::Failed(diagnostics) => diagnostics,
        State::Met | State::Begun => Vec::new(),
    }
}

/// The roadmap of a text that is another version of a file of the home: it takes the place of the
/// home's. `name` is what messages call it, `stem` what its file is called without the ending.
pub fn version(
    home: Option<&Path>,
    name: &str,
    stem: &str,
    bytes: Vec<u8>,
) -> Result<Index, Vec<Diagnostic>> {
    let text = reader::decode(name, bytes).map_err(|found| vec![*found])?;
    let file = UserFile::of(name, stem, text);
    let id = file.head.id.clone();
    match beside_others(home, file, &Cache::default(), |other| other.head.id == id) {
        State::Compiled { index, .. } => Ok(*index),
        State::Failed(diagnostics) => Err(diagnostics),
        State::Met | State::Begun => Err(Vec::new()),
    }
}

/// What becomes of a file beside the others of a home, but for those that are left out.
fn beside_others(
    home: Option<&Path>,
    file: UserFile,
    cache: &Cache,
    is_left_out: impl Fn(&UserFile) -> bool,
) -> State {
    let beside = home
        .map(|home| in_folder(&home.join(FOLDER), &mut Vec::new()))
        .unwrap_or_default();
    let mut files: Vec<UserFile> = beside
        .iter()
        .filter_map(|other| UserFile::meet(other, cache).ok())
        .filter(|other| !is_left_out(other))
        .collect();
    refuse_repeated_ids(&mut files);
    files.push(file);
    let place = files.len() - 1;
    refuse_repeated_ids(&mut files);
    let (concepts, _) = concepts::load(home, &mut Vec::new());
    let workshop = Workshop {
        bundled: &bundled(),
        concepts: &concepts,
        concepts_key: None,
        remake: &|path| remake(home, &[], path),
    };
    workshop.compile(&mut files, place);
    files.swap_remove(place).state
}

fn error(name: &str, fault: Fault) -> Diagnostic {
    Diagnostic {
        severity: Severity::Error,
        fault,
        place: Place::file(name),
    }
}

#[cfg(test)]
mod tests;
