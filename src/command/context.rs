//! What commands work with: the library, the learner's progress, the store, the time and the
//! roadmaps that the call sees.
//!
//! It must not decide what a command does with them.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use jiff::Timestamp;
use roadmap_core::library::{Library, Node, Origin, TopicRef};
use roadmap_core::model::{Change, Progress};
use roadmap_core::safe::safe;

use super::left_out::note_of;
use super::{Exit, Failure, Globals, Note};
use crate::library::{self, Cache, LeftOut, Loaded};
use crate::query::View;
use crate::query::change::{self, Plan};
use crate::query::filter::{Filter, FilterRequest};
use crate::query::name;
use crate::query::scope::Scope;
use crate::query::standing::Standing;
use crate::query::stats::Today;
use crate::store::{Occasion, Paths, Store, Warning};
use crate::sys::environment::{Folders, variable};
use crate::sys::{clock, file, streams};

use super::Outcome;

/// The program's name, as folders and messages have it.
const PROGRAM: &str = "roadmap";

/// The word that restricts a call to no roadmap.
const ALL: &str = "all";

/// The name that reads names from standard input.
const FROM_INPUT: &str = "-";

/// What a command works with.
#[derive(Debug)]
pub struct Context {
    /// What the call was told.
    pub globals: Globals,
    /// The home; none where the user has none.
    pub home: Option<PathBuf>,
    /// The learner's file.
    pub store: Store,
    /// Now.
    pub now: Timestamp,
    /// Where compiled roadmaps are kept.
    pub cache: Cache,
    command_line: String,
    loaded: OnceCell<Loaded>,
    progress: OnceCell<Progress>,
}

/// The library with the learner's records, as one call sees them.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The library and the records.
    pub standing: Rc<Standing<'a>>,
    /// The roadmaps that the call sees.
    pub scope: Scope,
    /// The place of the chosen roadmap.
    pub active: Option<usize>,
    /// What is to be said beside any answer.
    pub notes: Vec<Note>,
}

impl Context {
    /// Finds the home and the progress file: flags, else the environment, else the platform's
    /// folders. Nothing is read yet.
    pub fn new(globals: Globals, command_line: String) -> Result<Self, Failure> {
        let folders = Folders::of(PROGRAM);
        let from_environment = |name: &str| variable(name).map(PathBuf::from);
        let home = globals
            .home
            .clone()
            .or_else(|| from_environment("ROADMAP_HOME"))
            .or(folders.data);
        let progress = globals
            .progress
            .clone()
            .or_else(|| from_environment("ROADMAP_PROGRESS"))
            .or_else(|| home.as_ref().map(|home| home.join("progress.toml")));
        let progress = progress.ok_or_else(no_home)?;
        let paths = Paths {
            progress,
            state: folders.state,
        };
        Ok(Self {
            store: Store::new(paths, globals.lock_timeout),
            globals,
            home,
            now: clock::now(),
            command_line,
            cache: Cache::new(folders.cache),
            loaded: OnceCell::new(),
            progress: OnceCell::new(),
        })
    }

    /// The library, loaded when it is first asked for.
    pub fn loaded(&self) -> &Loaded {
        self.loaded
            .get_or_init(|| library::load(self.home.as_deref(), &self.globals.files, &self.cache))
    }

    /// All the roadmaps.
    pub fn library(&self) -> &Library {
        &self.loaded().library
    }

    /// The learner's records, read when they are first asked for.
    pub fn progress(&self) -> Result<&Progress, Failure> {
        if let Some(progress) = self.progress.get() {
            return Ok(progress);
        }
        let progress = self.store.read()?;
        Ok(self.progress.get_or_init(|| progress))
    }

    /// These records laid over the library.
    pub fn standing<'a>(&'a self, progress: &'a Progress) -> Standing<'a> {
        Standing::new(self.library(), progress, self.globals.sharing)
    }

    /// The library with the learner's records, as this call sees them. It fails where a roadmap
    /// that the call is about could not be loaded; other files that could not are told of.
    pub fn scene(&self) -> Result<Scene<'_>, Failure> {
        let progress = self.progress()?;
        let library = self.library();
        let mut notes = Vec::new();
        let active = self.active(progress, &mut notes)?;
        let scope = Scope::new(library, self.restriction()?, active);
        for left_out in &self.loaded().left_out {
            let is_it = |named: &PathBuf| file::is_same(named, &left_out.file);
            if self.globals.files.iter().any(is_it) {
                return Err(Failure::damaged(left_out.diagnostics.clone()));
            }
            notes.push(note_of(left_out));
        }
        Ok(Scene {
            standing: self.standing(progress).into(),
            scope,
            active,
            notes,
        })
    }

    /// The day it is, where the learner is.
    pub fn today(&self) -> Today {
        Today {
            now: self.now,
            zone: clock::zone(),
        }
    }

    /// The home, which a command that makes a file needs.
    pub fn home(&self) -> Result<&Path, Failure> {
        self.home.as_deref().ok_or_else(no_home)
    }

    /// The names that were given, with those read from standard input in the place of `-`.
    pub fn names(&self, given: &[String]) -> Result<Vec<String>, Failure> {
        let mut names = Vec::new();
        for name in given {
            if name == FROM_INPUT {
                names.extend(names_from_input(self.globals.nul)?);
            } else {
                names.push(name.clone());
            }
        }
        Ok(names)
    }

    /// The one name that was given, be it on standard input.
    pub fn one_name(&self, given: &str) -> Result<String, Failure> {
        let mut names = self.names(&[given.to_owned()])?;
        match names.pop() {
            Some(name) if names.is_empty() => Ok(name),
            _ => Err(Failure::usage(
                "exactly one topic is expected on standard input",
            )),
        }
    }

    /// Writes a plan that is made from the records as they stand under the lock, or only tries it.
    /// `read` is how they stood when they were read.
    pub fn carry_out(
        &self,
        read: &Standing<'_>,
        nodes: &[Node],
        mut plan: impl FnMut(&Standing<'_>) -> Plan,
    ) -> Result<(Outcome<'_>, Plan), Failure> {
        let mut think = |progress: &Progress| {
            // Most often nobody has changed them since they were read.
            let anew = (progress != read.progress).then(|| self.standing(progress));
            let before = anew.as_ref().unwrap_or(read);
            let plan = plan(before);
            let known: Vec<TopicRef> = before.known_elsewhere().collect();
            let after = change::apply(progress, &plan.change);
            (plan, known, after)
        };
        let mut notes = Vec::new();
        let (plan, known, after) = if self.globals.dry_run {
            think(self.progress()?)
        } else {
            let written = self.write(|progress| {
                let thought = think(progress);
                (thought.0.change.clone(), thought)
            })?;
            notes.extend(written.1);
            written.0
        };
        let after = self.standing(&after);
        let dry_run = self.globals.dry_run;
        let view = change::outcome(&after, nodes, plan.clone(), &known, dry_run);
        Ok((Outcome::of(View::Change(view)).with_notes(notes), plan))
    }

    /// Writes a change to the learner's file, and says what the store warns of.
    pub fn write<T>(
        &self,
        mut change: impl FnMut(&Progress) -> (Change, T),
    ) -> Result<(T, Vec<Note>), Failure> {
        let outcome = self.store.change(
            &self.occasion(),
            &say_waiting,
            |progress| -> Result<_, Failure> { Ok(change(progress)) },
        )?;
        Ok((outcome.value, warnings(outcome.warnings)))
    }

    /// What the history says of this call.
    pub fn occasion(&self) -> Occasion {
        Occasion {
            command: self.command_line.clone(),
            now: self.now,
            zone: clock::zone(),
        }
    }

    fn active(&self, progress: &Progress, notes: &mut Vec<Note>) -> Result<Option<usize>, Failure> {
        let Some(id) = &progress.active else {
            return Ok(None);
        };
        let place = self.library().place_of(id);
        if !self.globals.roadmaps.is_empty() {
            return Ok(place);
        }
        self.refuse_left_out(id)?;
        if place.is_none() {
            notes.push(Note::Warning(format!(
                "the active roadmap `{id}` is not in the library; `roadmap use` chooses another"
            )));
        }
        Ok(place)
    }

    fn restriction(&self) -> Result<Option<Vec<usize>>, Failure> {
        let library = self.library();
        if self.globals.roadmaps.is_empty() {
            return Ok(None);
        }
        let mut places = BTreeSet::new();
        for name in &self.globals.roadmaps {
            if name == ALL {
                places.extend(0..library.entries().len());
            } else {
                places.insert(self.roadmap(name)?);
            }
        }
        Ok(Some(places.into_iter().collect()))
    }

    /// The place of the roadmap that is called `name`; one whose file has errors fails with them.
    pub fn roadmap(&self, name: &str) -> Result<usize, Failure> {
        let id = self.roadmap_id(name)?;
        self.refuse_left_out(id)?;
        let place = self.library().place_of(id);
        place.ok_or_else(|| name::no_roadmap(self.roadmap_ids(), name).into())
    }

    /// The id of the roadmap that is called `name`, be it one that was left out.
    pub fn roadmap_id(&self, name: &str) -> Result<&str, Failure> {
        Ok(name::roadmap(self.roadmap_ids(), name)?)
    }

    /// The file that was left out and would be the roadmap of this id. Where a user's file is that
    /// roadmap already, none is missing.
    pub fn left_out(&self, id: &str) -> Option<&LeftOut> {
        let is_there = self
            .library()
            .place_of(id)
            .is_some_and(|place| matches!(self.library().entries()[place].origin, Origin::File(_)));
        let mut left_out = self.loaded().left_out.iter();
        left_out.find(|left_out| left_out.id == id && !is_there)
    }

    /// What is to be said of the files that were left out.
    pub fn left_out_notes(&self) -> Vec<Note> {
        self.loaded().left_out.iter().map(note_of).collect()
    }

    /// The ids of all the roadmaps, also of those that were left out.
    fn roadmap_ids(&self) -> impl Iterator<Item = &str> + Clone {
        let loaded = self.library().entries().iter();
        let left_out = self.loaded().left_out.iter().map(|left_out| &*left_out.id);
        let is_missing = |id: &&str| !id.is_empty() && self.library().place_of(id).is_none();
        loaded
            .map(|entry| entry.index.id())
            .chain(left_out.filter(is_missing))
    }

    /// A bundled roadmap must not stand in for the user's own one that could not be loaded.
    fn refuse_left_out(&self, id: &str) -> Result<(), Failure> {
        match self.left_out(id) {
            Some(left_out) => Err(Failure::damaged(left_out.diagnostics.clone())),
            None => Ok(()),
        }
    }
}

impl Scene<'_> {
    /// The topics and items that are called so; where one is not found, none is.
    pub fn nodes(&self, names: &[String]) -> Result<Vec<Node>, Failure> {
        let mut seen = HashSet::with_capacity(names.len());
        let mut nodes = Vec::with_capacity(names.len());
        let mut failures = Vec::new();
        for name in names {
            match name::topic_or_item(self.standing.library, &self.scope, name) {
                Ok(node) if !seen.insert(node) => {}
                Ok(node) => nodes.push(node),
                Err(error) => failures.push(Failure::from(error)),
            }
        }
        match Failure::all(failures) {
            Some(failure) => Err(failure),
            None => Ok(nodes),
        }
    }

    /// The topics that are called so, or those of the items that are.
    pub fn topics(&self, names: &[String]) -> Result<Vec<TopicRef>, Failure> {
        Ok(self
            .nodes(names)?
            .into_iter()
            .map(|node| node.topic)
            .collect())
    }

    /// The topic that a goal names, be it on standard input.
    pub fn goal(&self, name: Option<&str>, context: &Context) -> Result<Option<TopicRef>, Failure> {
        let Some(name) = name else {
            return Ok(None);
        };
        Ok(self.topics(&[context.one_name(name)?])?.pop())
    }

    /// A filter over what the call sees.
    pub fn filter(&self, request: &FilterRequest) -> Result<Filter, Failure> {
        Ok(Filter::new(self.standing.library, &self.scope, request)?)
    }
}

/// Asks whether something is to be done; anything but a yes fails.
pub(super) fn agree(question: &str) -> Result<(), Failure> {
    if streams::ask(question) {
        return Ok(());
    }
    let message = "nothing was changed";
    Err(Failure::new(Exit::Failure, "declined", message))
}

fn no_home() -> Failure {
    let hint = "set ROADMAP_HOME, or say `--home DIR`".to_owned();
    Failure::new(Exit::Failure, "no-home", "there is no home folder").hint(hint)
}

fn names_from_input(nul: bool) -> Result<Vec<String>, Failure> {
    let bytes = streams::read_input().map_err(|error| {
        Failure::new(
            Exit::Failure,
            "input",
            format!("can't read standard input: {error}"),
        )
    })?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Failure::new(Exit::Failure, "input", "standard input is not UTF-8 text"))?;
    let ends = if nul { '\0' } else { '\n' };
    let names = text.split(ends).map(|name| name.trim_end_matches('\r'));
    Ok(names
        .filter(|name| !name.trim().is_empty())
        .map(str::to_owned)
        .collect())
}

/// What the store warns of, to be said beside the answer.
pub(super) fn warnings(warnings: Vec<Warning>) -> Vec<Note> {
    warnings
        .into_iter()
        .map(|warning| Note::Warning(warning.to_string()))
        .collect()
}

/// Says that another process is writing.
pub(super) fn say_waiting(path: &Path) {
    let errors = streams::Output {
        terminal: false,
        color: false,
        width: None,
    };
    let text = format!(
        "waiting for another process that writes {}\n",
        safe(&path.display().to_string())
    );
    streams::tell(errors, &text);
}
