//! Which roadmaps and concepts there are: the bundled ones and the user's files, read, compiled and put in
//! order. A file with errors is left out and told of.
//!
//! It must not know the learner, nor what a command is.

mod concepts;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use roadmap_core::compile::{Base, File, Head, MAX_FILE_BYTES, MAX_TOPICS, compile, head};
use roadmap_core::concepts::Concepts;
use roadmap_core::error::{Diagnostic, Fault, Place, Severity};
use roadmap_core::index::Index;
use roadmap_core::library::{Entry, Library, Origin};
use roadmap_core::reader;
use roadmap_core::text::{nearest, slug};

pub use concepts::CONCEPTS;

use crate::sys::file::{self, Content};

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

/// A user's file on its way into the library.
struct UserFile {
    path: PathBuf,
    name: String,
    stem: String,
    text: String,
    head: Head,
    state: State,
}

/// How far a user's file has come.
enum State {
    /// It was read.
    Read,
    /// What it extends is being compiled: meeting it again is a circle.
    Begun,
    /// It is a roadmap.
    Compiled(Box<Index>, Vec<Diagnostic>),
    /// It is none.
    Failed(Vec<Diagnostic>),
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
pub fn load(home: Option<&Path>, named: &[PathBuf]) -> Loaded {
    let (mut left_out, mut files) = (Vec::new(), Vec::new());
    let found = home
        .map(|home| in_folder(&home.join(FOLDER), &mut left_out))
        .unwrap_or_default();
    // A file that is named and stands in the folder too is one file all the same.
    let is_found = |path: &Path| found.iter().any(|known| file::is_same(known, path));
    let more = named.iter().filter(|path| !is_found(path));
    for path in found.iter().chain(more) {
        match read(path) {
            Ok(file) => files.push(file),
            Err(failed) => left_out.push(failed),
        }
    }
    refuse_repeated_ids(&mut files);
    let concepts = concepts::load(home, &mut left_out);
    let mut entries = bundled();
    for place in 0..files.len() {
        compile_with_bases(&mut files, place, &entries, &concepts);
    }
    let mut topics: usize = entries
        .iter()
        .map(|entry| entry.index.topic_count() as usize)
        .sum();
    for file in files {
        let (path, id) = (file.path, file.head.id);
        let index = match file.state {
            State::Compiled(index, _) => *index,
            State::Failed(diagnostics) => {
                left_out.push(LeftOut {
                    file: path,
                    id,
                    diagnostics,
                });
                continue;
            }
            State::Read | State::Begun => continue,
        };
        let more = index.topic_count() as usize;
        if topics + more > MAX_TOPICS {
            let fault = Fault::TooManyTopics { limit: MAX_TOPICS };
            let diagnostics = vec![error(&file.name, fault)];
            left_out.push(LeftOut {
                file: path,
                id,
                diagnostics,
            });
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

/// All that is wrong or odd with one file, as it stands beside the others of a home. A file of
/// concepts is known by its name.
pub fn check(home: Option<&Path>, path: &Path) -> Vec<Diagnostic> {
    if path.file_name().is_some_and(|name| name == CONCEPTS) {
        return concepts::check(path);
    }
    let file = match read(path) {
        Ok(file) => file,
        Err(failed) => return failed.diagnostics,
    };
    match beside_others(home, file, |other| file::is_same(&other.path, path)) {
        State::Compiled(_, diagnostics) | State::Failed(diagnostics) => diagnostics,
        State::Read | State::Begun => Vec::new(),
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
    let file = UserFile::of(PathBuf::from(name), name.to_owned(), stem.to_owned(), text);
    let id = file.head.id.clone();
    match beside_others(home, file, |other| other.head.id == id) {
        State::Compiled(index, _) => Ok(*index),
        State::Failed(diagnostics) => Err(diagnostics),
        State::Read | State::Begun => Err(Vec::new()),
    }
}

/// What becomes of a file beside the others of a home, but for those that are left out.
fn beside_others(
    home: Option<&Path>,
    file: UserFile,
    is_left_out: impl Fn(&UserFile) -> bool,
) -> State {
    let beside = home
        .map(|home| in_folder(&home.join(FOLDER), &mut Vec::new()))
        .unwrap_or_default();
    let mut files: Vec<UserFile> = beside
        .iter()
        .filter_map(|other| read(other).ok())
        .filter(|other| !is_left_out(other))
        .collect();
    refuse_repeated_ids(&mut files);
    files.push(file);
    let place = files.len() - 1;
    refuse_repeated_ids(&mut files);
    let concepts = concepts::load(home, &mut Vec::new());
    compile_with_bases(&mut files, place, &bundled(), &concepts);
    files.swap_remove(place).state
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

fn read(path: &Path) -> Result<UserFile, LeftOut> {
    let name = path.display().to_string();
    let stem = path
        .file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let failed = |diagnostic| LeftOut {
        file: path.to_owned(),
        id: slug(&stem),
        diagnostics: vec![diagnostic],
    };
    let text = match read_text(path, &name) {
        Ok(Some(text)) => text,
        Ok(None) => {
            let fault = Fault::Unreadable("there is no such file".to_owned());
            return Err(failed(error(&name, fault)));
        }
        Err(unreadable) => return Err(failed(*unreadable)),
    };
    Ok(UserFile::of(path.to_owned(), name, stem, text))
}

impl UserFile {
    fn of(path: PathBuf, name: String, stem: String, text: String) -> Self {
        let head = head(&File {
            name: &name,
            stem: &stem,
            text: &text,
        });
        Self {
            path,
            name,
            stem,
            text,
            head,
            state: State::Read,
        }
    }
}

/// The text of a file called `name`; nothing where there is none.
fn read_text(path: &Path, name: &str) -> Result<Option<String>, Box<Diagnostic>> {
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
fn refuse_repeated_ids(files: &mut [UserFile]) {
    let mut seen: HashMap<String, String> = HashMap::new();
    for file in files
        .iter_mut()
        .filter(|file| matches!(file.state, State::Read))
    {
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

/// Compiles a file, after the files that it extends, one by one.
fn compile_with_bases(
    files: &mut [UserFile],
    place: usize,
    bundled: &[Entry],
    concepts: &Concepts,
) {
    let mut way = vec![place];
    while let Some(&at) = way.last() {
        if !matches!(files[at].state, State::Read | State::Begun) {
            way.pop();
            continue;
        }
        let wanted = base_file(files, at);
        if let Some(base) = wanted
            && matches!(files[base].state, State::Read)
            && base != at
        {
            files[at].state = State::Begun;
            way.push(base);
            continue;
        }
        let base = base(files, &way, at, wanted, bundled);
        let file = &files[at];
        let name = File {
            name: &file.name,
            stem: &file.stem,
            text: &file.text,
        };
        let compiled = compile(&name, &base, concepts);
        files[at].state = match compiled.index {
            Some(index) => State::Compiled(Box::new(index), compiled.diagnostics),
            None => State::Failed(compiled.diagnostics),
        };
        way.pop();
    }
}

/// The user's file that another one extends. One that extends its own id means the bundled
/// roadmap below it.
fn base_file(files: &[UserFile], at: usize) -> Option<usize> {
    let head = &files[at].head;
    let extends = head
        .extends
        .as_ref()
        .filter(|extends| **extends != head.id)?;
    let is_base = |file: &UserFile| file.head.id == *extends;
    let mut bases = files.iter().enumerate().filter(|(_, file)| is_base(file));
    let usable = bases
        .clone()
        .find(|(_, file)| !matches!(file.state, State::Failed(_)));
    usable.or_else(|| bases.next()).map(|(place, _)| place)
}

fn base<'a>(
    files: &'a [UserFile],
    way: &[usize],
    at: usize,
    wanted: Option<usize>,
    bundled: &'a [Entry],
) -> Base<'a> {
    let Some(id) = &files[at].head.extends else {
        return Base::Nothing;
    };
    if let Some(place) = wanted {
        return match &files[place].state {
            State::Compiled(index, _) => Base::Roadmap(index),
            State::Failed(found) => Base::Fault(
                circle_through(found, &files[at].head.id)
                    .unwrap_or_else(|| Fault::ExtendsBroken { id: id.clone() }),
            ),
            State::Read | State::Begun => {
                let from = way.iter().position(|&begun| begun == place).unwrap_or(0);
                let circle = way[from..].iter().chain([&place]);
                let names = circle.map(|&place| files[place].head.id.clone()).collect();
                Base::Fault(Fault::ExtendsCycle(names))
            }
        };
    }
    if let Some(entry) = bundled.iter().find(|entry| entry.index.id() == id) {
        return Base::Roadmap(&entry.index);
    }
    let own = files[at].head.id.as_str();
    if id == own {
        return Base::Fault(Fault::ExtendsCycle(vec![id.clone(), id.clone()]));
    }
    let known = bundled.iter().map(|entry| entry.index.id());
    let known = known.chain(files.iter().map(|file| file.head.id.as_str()));
    let near = nearest(id, known.filter(|known| *known != own));
    Base::Fault(Fault::ExtendsUnknown {
        id: id.clone(),
        near,
    })
}

/// The circle that was found in another file, where this one is a part of it.
fn circle_through(found: &[Diagnostic], id: &str) -> Option<Fault> {
    let through = |fault: &&Fault| matches!(fault, Fault::ExtendsCycle(names) if names.iter().any(|name| name == id));
    found
        .iter()
        .map(|found| &found.fault)
        .find(through)
        .cloned()
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
