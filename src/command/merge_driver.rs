//! `roadmap merge-driver`: three versions of a progress file made one, as `git` asks for it; and
//! what makes a home that is kept in git ready for that.
//!
//! Joining versions must not touch the home, nor any file but the one that `git` names.

use std::path::{Path, PathBuf};

use super::{Context, Exit, Failure, Note, Outcome};
use crate::query::View;
use crate::query::view::DeedView;
use crate::store::{DriverError, StoreError, drive, read_text, write_text};
use crate::sys::file;
use crate::sys::spawn::{self, Ran};

/// What `git` calls the driver.
const NAME: &str = "roadmap";

/// What `git` says of the driver.
const TITLE: &str = "Progress of roadmap, record by record";

/// What `git` runs. Where the program is missing, or can't join the versions, the usual merge marks
/// are made.
const DRIVER: &str =
    "roadmap merge-driver %O %A %B || git merge-file -L ours -L base -L theirs %A %O %B";

/// What to do.
#[derive(Clone, Debug)]
pub enum Request {
    /// Make one of three versions.
    Merge {
        /// What both others come from.
        base: PathBuf,
        /// Ours, which becomes the result.
        ours: PathBuf,
        /// The other one.
        theirs: PathBuf,
    },
    /// Have `git` use this for the progress file.
    Install,
}

/// Joins versions, or sees to it that `git` has them joined.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    match request {
        Request::Merge { base, ours, theirs } => join(base, ours, theirs),
        Request::Install => install(context),
    }
}

fn join(base: &Path, ours: &Path, theirs: &Path) -> Result<Outcome<'static>, Failure> {
    let (old, mine, other) = (read_text(base)?, read_text(ours)?, read_text(theirs)?);
    let name = |path: &Path| path.display().to_string();
    let joined = drive(
        (&name(base), old.as_deref().unwrap_or_default()),
        (&name(ours), mine.as_deref().unwrap_or_default()),
        (&name(theirs), other.as_deref().unwrap_or_default()),
    )?;
    if mine.as_ref() != Some(&joined) {
        write_text(ours, mine.as_deref(), &joined)?;
    }
    Ok(Outcome::default())
}

impl From<DriverError> for Failure {
    fn from(error: DriverError) -> Self {
        let message = error.to_string();
        match error {
            DriverError::Damaged(problems) => StoreError::Damaged(problems).into(),
            DriverError::Clash(_) | DriverError::Miswritten => {
                Self::new(Exit::Failure, "conflict", message)
            }
        }
    }
}

/// Where the progress file is kept, as `git` sees it.
struct Repository {
    folder: PathBuf,
    name: String,
    top: String,
}

fn install(context: &Context) -> Result<Outcome<'static>, Failure> {
    let dry_run = context.globals.dry_run;
    let repository = Repository::of(context)?;
    let mut changes = false;
    if repository.attribute()? != NAME {
        changes = true;
        if !dry_run {
            repository.add_attribute()?;
        }
    }
    for (key, value) in [
        ("merge.roadmap.name", TITLE),
        ("merge.roadmap.driver", DRIVER),
    ] {
        if repository.git(&["config", "--get", key])?.stdout.trim_end() != value {
            changes = true;
            if !dry_run {
                repository.must(&["config", key, value])?;
            }
        }
    }
    let view = View::Deed(DeedView {
        deed: if changes { "installed" } else { "unchanged" },
        target: Some(repository.top.clone()),
        dry_run: dry_run && changes,
    });
    let next =
        "commit `.gitattributes`; on each other machine, run `roadmap merge-driver --install` once";
    let hint = (changes && !dry_run).then(|| Note::Hint(next.to_owned()));
    Ok(Outcome::of(view).with_notes(hint))
}

impl Repository {
    fn of(context: &Context) -> Result<Self, Failure> {
        let file = file::resolve(context.store.path())?;
        let folder = file::folder_of(&file).to_owned();
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let none = || {
            let message = format!("`{}` is in no git repository", folder.display());
            let hint = format!("`git init {}` makes it one", folder.display());
            Failure::new(Exit::Failure, "no-repository", message).hint(hint)
        };
        if !file::is_folder(&folder) {
            return Err(none());
        }
        let mut repository = Self {
            folder: folder.clone(),
            name,
            top: String::new(),
        };
        let found = repository.git(&["rev-parse", "--show-toplevel"])?;
        if !found.success && !found.stderr.contains("not a git repository") {
            return Err(refused(&found));
        }
        found
            .stdout
            .trim_end_matches('\n')
            .clone_into(&mut repository.top);
        if !found.success || repository.top.is_empty() {
            return Err(none());
        }
        Ok(repository)
    }

    /// The driver that is to merge the progress file.
    fn attribute(&self) -> Result<String, Failure> {
        let told = self.must(&["check-attr", "-z", "merge", "--", &self.name])?;
        Ok(told.split('\0').nth(2).unwrap_or_default().to_owned())
    }

    /// Adds the line that says so, the last of which wins.
    fn add_attribute(&self) -> Result<(), Failure> {
        let path = self.folder.join(".gitattributes");
        let old = read_text(&path)?;
        let mut new = old.clone().unwrap_or_default();
        if !new.is_empty() && !new.ends_with('\n') {
            new.push('\n');
        }
        let line = format!("{} merge={NAME}\n", pattern(&self.name));
        new.push_str(&line);
        Ok(write_text(&path, old.as_deref(), &new)?)
    }

    fn git(&self, arguments: &[&str]) -> Result<Ran, Failure> {
        Ok(spawn::run("git", arguments, &self.folder)?)
    }

    fn must(&self, arguments: &[&str]) -> Result<String, Failure> {
        let ran = self.git(arguments)?;
        if ran.success {
            Ok(ran.stdout)
        } else {
            Err(refused(&ran))
        }
    }
}

/// What `git` says of why it could not do something.
fn refused(ran: &Ran) -> Failure {
    let said = ran.stderr.lines().next().unwrap_or("it failed");
    Failure::new(
        Exit::Failure,
        "git",
        format!("git: {}", said.trim_start_matches("fatal: ")),
    )
}

/// A file name as a pattern of `.gitattributes` that means no other.
fn pattern(name: &str) -> String {
    let mut escaped = String::new();
    for c in name.chars() {
        if "*?[\\".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    let is_plain = !escaped.contains([' ', '\t', '"']) && !escaped.starts_with(['#', '!']);
    if is_plain {
        return escaped;
    }
    format!("\"{}\"", escaped.replace('\\', "\\\\").replace('"', "\\\""))
}
