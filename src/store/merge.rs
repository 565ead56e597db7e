//! Other versions of the progress, brought into this one: copies of the file, the two sides of
//! merge marks in it, and the versions that `git` has to make one of.
//!
//! Records are joined one by one, and never by the time of a file. It must not know which roadmaps
//! there are: which ids mean one thing is a parameter.

mod content;
mod copies;
mod driver;
mod join;
mod lay;
mod lines;
mod marks;
mod notes;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use roadmap_core::model::{Progress, Record};

pub use driver::{DriverError, drive, read_text, write_text};
pub use join::Clash;

use super::disk::{self, ProgressFile};
use super::error::StoreError;
use super::splice;
use super::write::{Patch, Step};
use super::{Occasion, Outcome, Store};
use crate::sys::file;
use content::Content;
use lay::Version;
use marks::{Side, Sides};

/// Tells the current id of what a record's id means, where anything is known of it.
pub type IdOf<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Another version of the progress.
#[derive(Clone, Debug)]
pub struct Copy {
    /// The file, as it was named.
    pub file: PathBuf,
    version: Version,
}

/// What bringing other versions in has come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// What the file said before; with merge marks in it, what our side says.
    pub before: Progress,
    /// What it says now.
    pub after: Progress,
    /// What each version brought, in the order in which they came in.
    pub sources: Vec<Source>,
}

/// What one version brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The file it comes from.
    pub file: PathBuf,
    /// Whether it is the other side of merge marks.
    pub is_side: bool,
    /// The ids of all its records, by which they stand in the end.
    pub ids: BTreeSet<String>,
    /// Those of the records that it changed, comments and keys of one's own included.
    pub changed: BTreeSet<String>,
    /// Whether it changed anything at all.
    pub is_new: bool,
    /// What could not be joined, where ours was kept.
    pub clashes: Vec<Clash>,
}

impl Store {
    /// Reads another version of the progress, which must be a progress file without errors.
    pub fn copy(&self, path: &Path) -> Result<Copy, StoreError> {
        let file = ProgressFile {
            path: path.to_owned(),
        };
        let target = file.resolve()?;
        let text = file.load(&target)?.ok_or_else(|| StoreError::NoCopy {
            path: path.to_owned(),
        })?;
        let content = Content::read(&file.name(), &text).map_err(StoreError::Damaged)?;
        Ok(Copy {
            file: path.to_owned(),
            version: Version::of(&text, content),
        })
    }

    /// The files beside the progress file whose names say that they are other versions of it, in
    /// the order of their names. A folder that can't be read has none.
    pub fn copies(&self) -> Vec<PathBuf> {
        let Ok(target) = self.file.resolve() else {
            return Vec::new();
        };
        let name_of = |path: &Path| {
            path.file_name()
                .and_then(|name| name.to_str())
                .map(str::to_owned)
        };
        let Some(original) = name_of(&target) else {
            return Vec::new();
        };
        let is_there = |path: &PathBuf| {
            let copy = self.copy(path);
            !matches!(copy, Err(StoreError::File(_) | StoreError::NoCopy { .. }))
        };
        // Named as the progress file is, unless a link leads elsewhere.
        let as_named = |name: &str, path: PathBuf| {
            let named = file::folder_of(&self.file.path).join(name);
            if file::is_same(&named, &path) {
                named
            } else {
                path
            }
        };
        let beside = file::list(file::folder_of(&target)).unwrap_or_default();
        let mut found: Vec<PathBuf> = beside
            .into_iter()
            .filter_map(|path| Some((name_of(&path)?, path)))
            .filter(|(name, _)| copies::is_copy(&original, name))
            .map(|(name, path)| as_named(&name, path))
            .filter(is_there)
            .collect();
        found.sort_unstable();
        found
    }

    /// Whether a copy holds anything that the file does not. One that can't be read may.
    pub fn is_new(&self, path: &Path, id_of: IdOf<'_>) -> bool {
        let Ok(copy) = self.copy(path) else {
            return true;
        };
        self.preview_merge(std::slice::from_ref(&copy), id_of)
            .map_or(true, |merged| {
                merged.sources.iter().any(|source| source.is_new)
            })
    }

    /// Whether the file has merge marks that show two sides.
    pub fn has_sides(&self) -> Result<bool, StoreError> {
        let target = self.file.resolve()?;
        let text = self.file.load(&target)?;
        Ok(text.is_some_and(|text| has_sides(&text) && Content::read("", &text).is_err()))
    }

    /// Brings copies into the file; without any, joins the two sides of merge marks in it. It is
    /// one command to [`undo`](Self::undo).
    pub fn merge(
        &self,
        copies: &[Copy],
        id_of: IdOf<'_>,
        occasion: &Occasion,
        on_wait: &dyn Fn(&Path),
    ) -> Result<Outcome<Merged>, StoreError> {
        self.write_with(occasion, on_wait, &mut |text| {
            let woven = self.weave(text, copies, id_of)?;
            let patch = woven.patch(text.unwrap_or_default());
            Ok((woven.merged.before.clone(), patch, woven.merged))
        })
    }

    /// What [`merge`](Self::merge) would do, without doing it.
    pub fn preview_merge(&self, copies: &[Copy], id_of: IdOf<'_>) -> Result<Merged, StoreError> {
        let target = self.file.resolve()?;
        let text = self.file.load(&target)?;
        Ok(self.weave(text.as_deref(), copies, id_of)?.merged)
    }

    fn weave(
        &self,
        text: Option<&str>,
        copies: &[Copy],
        id_of: IdOf<'_>,
    ) -> Result<Woven, StoreError> {
        let name = self.file.name();
        let text = text.unwrap_or_default();
        let content = match (Content::read(&name, text), marks::sides(text)) {
            (Ok(content), _) => content,
            (Err(_), Some(sides)) if copies.is_empty() => return self.weave_sides(&sides),
            (Err(problems), _) => {
                let problems = disk::with_sides(Some(text), problems);
                return Err(StoreError::Damaged(problems));
            }
        };
        let mut woven = Woven::of(Version::of(text, content));
        for copy in copies {
            let source = Source {
                file: copy.file.clone(),
                ..Source::default()
            };
            woven
                .add(source, copy.version.clone(), id_of)
                .map_err(|_| self.file.internal())?;
        }
        Ok(woven)
    }

    /// Brings the other side of merge marks into ours. That both go back to one version is not
    /// made use of: what one side has taken away comes back, so that nothing drops out.
    fn weave_sides(&self, sides: &Sides) -> Result<Woven, StoreError> {
        let read = |side: &Side| -> Result<Version, StoreError> {
            // Told of where it stands in the file.
            let content = Content::read(&self.file.name(), &side.in_place);
            let content = content.map_err(StoreError::Damaged)?;
            Ok(Version::of(&side.text, content))
        };
        let mut woven = Woven::of(read(&sides.ours)?);
        let source = Source {
            file: self.file.path.clone(),
            is_side: true,
            ..Source::default()
        };
        woven
            .add(source, read(&sides.theirs)?, &|_| None)
            .map_err(|_| self.file.internal())?;
        Ok(woven)
    }
}

/// Whether a text has merge marks that show two sides.
pub(super) fn has_sides(text: &str) -> bool {
    marks::sides(text).is_some()
}

/// The file while others are being brought in.
struct Woven {
    ours: Version,
    merged: Merged,
}

impl Woven {
    fn of(ours: Version) -> Self {
        let progress = ours.content.progress();
        Self {
            ours,
            merged: Merged {
                before: progress.clone(),
                after: progress,
                sources: Vec::new(),
            },
        }
    }

    fn add(
        &mut self,
        mut source: Source,
        mut theirs: Version,
        id_of: IdOf<'_>,
    ) -> Result<(), super::write::Miswritten> {
        rename(&self.ours.content, &mut theirs, id_of);
        let nothing = Version::default();
        let joined = join::join(&nothing.content, &self.ours.content, &theirs.content);
        let text = lay::lay(&nothing, &self.ours, &theirs, &joined.content)?;
        let new = Version::of(&text, joined.content);
        source.is_new = new.text != self.ours.text;
        source.ids = theirs.content.records.into_keys().collect();
        let is_same = |id: &&String| {
            let (old, new) = (&self.ours, &new);
            old.content.records.get(*id) == new.content.records.get(*id)
                && comments_of(old, id) == comments_of(new, id)
        };
        source.changed = new
            .content
            .records
            .keys()
            .filter(|id| !is_same(id))
            .cloned()
            .collect();
        source.clashes = joined.clashes;
        self.merged.after = new.content.progress();
        self.merged.sources.push(source);
        self.ours = new;
        Ok(())
    }

    /// The change of the text that it was begun from; none where it stays as it is.
    fn patch(&self, old: &str) -> Option<Patch> {
        if old == self.ours.text {
            return None;
        }
        let (before, after) = (&self.merged.before, &self.merged.after);
        let ids: BTreeSet<&String> = before.records.keys().chain(after.records.keys()).collect();
        let record =
            |progress: &Progress, id: &str| -> Option<Record> { progress.records.get(id).cloned() };
        let step = |id: &String| Step {
            id: id.clone(),
            stood_under: None,
            before: record(before, id),
            after: record(after, id),
        };
        Some(Patch {
            splices: splice::between(old, &self.ours.text),
            text: self.ours.text.clone(),
            after: after.clone(),
            steps: ids
                .into_iter()
                .map(step)
                .filter(|s| s.before != s.after)
                .collect(),
        })
    }
}

fn comments_of<'v>(version: &'v Version, id: &str) -> (&'v [String], Option<&'v str>) {
    let lines = version.lines.records.get(id);
    let above = lines.map_or(&[][..], |lines| &lines.above);
    (above, version.lines.trailing(id))
}

/// Brings the ids of theirs to those of ours that mean the same: an alias, an old title.
fn rename(ours: &Content, theirs: &mut Version, id_of: IdOf<'_>) {
    let is_missing = |id: &&String| !ours.records.contains_key(*id);
    let missing: Vec<&String> = theirs.content.records.keys().filter(is_missing).collect();
    if missing.is_empty() {
        return;
    }
    let meant: BTreeMap<String, &String> = ours
        .records
        .keys()
        .filter(|id| !theirs.content.records.contains_key(*id))
        .filter_map(|id| Some((id_of(id)?, id)))
        .collect();
    let mut renamed: BTreeMap<String, String> = BTreeMap::new();
    let mut taken: BTreeSet<&String> = BTreeSet::new();
    for id in missing {
        let same = id_of(id).and_then(|id| meant.get(&id));
        if let Some(same) = same.filter(|same| taken.insert(**same)) {
            renamed.insert(id.clone(), (*same).clone());
        }
    }
    for (old, new) in renamed {
        if let Some(entry) = theirs.content.records.remove(&old) {
            theirs.content.records.insert(new.clone(), entry);
        }
        if let Some(lines) = theirs.lines.records.remove(&old) {
            theirs.lines.records.insert(new, lines);
        }
    }
}

#[cfg(test)]
mod tests;
