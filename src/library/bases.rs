//! How the user's files are compiled: each after the one that it extends.
//!
//! It must not know where files are found.

use std::path::PathBuf;

use roadmap_core::compile::{Base, File, compile};
use roadmap_core::concepts::Concepts;
use roadmap_core::error::{Diagnostic, Fault};
use roadmap_core::library::Entry;
use roadmap_core::text::nearest;

use super::cache::Remake;
use super::files::{State, UserFile};

/// What the files are compiled with.
pub(super) struct Workshop<'a> {
    /// The roadmaps that a file may extend beside others of the user's.
    pub(super) bundled: &'a [Entry],
    /// The concepts that there are.
    pub(super) concepts: &'a Concepts,
    /// What the concepts are known again by, where what is compiled with them may be kept.
    pub(super) concepts_key: Option<String>,
    /// How the roadmap of a file is made anew.
    pub(super) remake: &'a dyn Fn(PathBuf) -> Remake,
}

impl Workshop<'_> {
    /// Compiles a file, after the files that it extends, one by one.
    pub(super) fn compile(&self, files: &mut [UserFile], place: usize) {
        let mut way = vec![place];
        while let Some(&at) = way.last() {
            if !matches!(files[at].state, State::Met | State::Begun) {
                way.pop();
                continue;
            }
            let wanted = base_file(files, at);
            if let Some(base) = wanted
                && matches!(files[base].state, State::Met)
                && base != at
            {
                files[at].state = State::Begun;
                way.push(base);
                continue;
            }
            files[at].state = self.compiled(files, &way, at, wanted);
            way.pop();
        }
    }

    fn compiled(
        &self,
        files: &mut [UserFile],
        way: &[usize],
        at: usize,
        wanted: Option<usize>,
    ) -> State {
        let with = self.with(files, at, wanted);
        let remake = |file: &UserFile| (self.remake)(file.path.clone());
        if let (Some(with), Some(found)) = (&with, files[at].found.take())
            && let Some(index) = found.open(with, remake(&files[at]))
        {
            let (index, with) = (Box::new(index), Some(with.clone()));
            return State::Compiled {
                index,
                diagnostics: Vec::new(),
                with,
            };
        }
        let text = match files[at].take_text() {
            Ok(text) => text,
            Err(diagnostics) => return State::Failed(diagnostics),
        };
        let base = base(files, way, at, wanted, self.bundled);
        let file = &files[at];
        let name = File {
            name: &file.name,
            stem: &file.stem,
            text: &text,
        };
        let compiled = compile(&name, &base, self.concepts);
        let Some(index) = compiled.index else {
            return State::Failed(compiled.diagnostics);
        };
        // From where it is kept no more of it is held than is needed.
        let kept = file
            .spot
            .as_ref()
            .zip(with.as_ref())
            .and_then(|(spot, with)| {
                spot.keep(&index, file.head.extends.as_deref(), with, remake(file))
            });
        State::Compiled {
            index: Box::new(kept.unwrap_or(index)),
            diagnostics: compiled.diagnostics,
            with,
        }
    }

    /// What a file is compiled with, to be known again; none where nothing may be kept.
    fn with(&self, files: &[UserFile], at: usize, wanted: Option<usize>) -> Option<String> {
        let concepts = self.concepts_key.as_ref()?;
        let base = match (&files[at].head.extends, wanted) {
            (None, _) => String::new(),
            // The bundled ones are the program's own.
            (Some(id), None) => format!("bundled {id}"),
            (Some(id), Some(place)) => match (&files[place].state, &files[place].spot) {
                (
                    State::Compiled {
                        with: Some(with), ..
                    },
                    Some(spot),
                ) => {
                    format!("{id} {}", spot.told(with))
                }
                _ => return None,
            },
        };
        Some(format!("{concepts} {base}"))
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
            State::Compiled { index, .. } => Base::Roadmap(index),
            State::Failed(found) => Base::Fault(
                circle_through(found, &files[at].head.id)
                    .unwrap_or_else(|| Fault::ExtendsBroken { id: id.clone() }),
            ),
            State::Met | State::Begun => {
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
