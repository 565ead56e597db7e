//! The text of a plan, and the pages that stand beside it.
//!
//! It must not open an address: what stands behind one has to be fetched by another program.

use std::path::{Path, PathBuf};

use roadmap_core::compile::MAX_FILE_BYTES;
use roadmap_core::reader;
use roadmap_core::text::slug;

use super::Request;
use crate::command::{Exit, Failure};
use crate::import::{Form, Page};
use crate::sys::file::{self, Content};
use crate::sys::streams;

/// The name of standard input.
const INPUT: &str = "-";

/// What a plan is called that comes from standard input and has no id.
const NAMELESS: &str = "plan";

/// The folder of the pages that belong to a drawing of roadmap.sh.
const PAGES: &str = "content";

/// How many pages are read at most.
const MOST_PAGES: usize = 20_000;

/// Parts of addresses that say nothing of what is there.
const HOLLOW: [&str; 7] = ["readme", "index", "main", "master", "head", "blob", "raw"];

/// A plan as it was found.
pub(super) struct Source {
    /// What it is called in messages.
    pub(super) name: String,
    /// What the roadmap file says that it comes from.
    pub(super) title: String,
    /// What its file is called without the ending.
    pub(super) stem: String,
    /// The ending of its file, without the dot.
    pub(super) ending: String,
    /// What it says.
    pub(super) text: String,
    path: Option<PathBuf>,
}

/// Reads a plan.
pub(super) fn read(request: &Request) -> Result<Source, Failure> {
    let name = request.plan.display().to_string();
    if name == INPUT {
        let bytes = streams::read_input_up_to(MAX_FILE_BYTES)
            .map_err(|error| failure(format!("can't read standard input: {error}")))?;
        let bytes = bytes.ok_or_else(|| too_large("standard input"))?;
        return Ok(Source {
            title: "standard input".to_owned(),
            stem: request.id.clone().unwrap_or_else(|| NAMELESS.to_owned()),
            ending: String::new(),
            text: decode("standard input", bytes)?,
            name: "standard input".to_owned(),
            path: None,
        });
    }
    if let Some((scheme, _)) = name.split_once("://")
        && scheme.len() > 1
        && scheme.chars().all(|c| c.is_ascii_alphanumeric())
    {
        return Err(address(&name, request.form));
    }
    let part =
        |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let bytes = match file::read(&request.plan, MAX_FILE_BYTES)? {
        Content::Bytes(bytes) => bytes,
        Content::TooLarge => return Err(too_large(&name)),
        Content::Missing => return Err(failure(format!("there is no file `{name}`"))),
    };
    Ok(Source {
        title: part(request.plan.file_name()),
        stem: part(request.plan.file_stem()),
        ending: part(request.plan.extension()),
        text: decode(&name, bytes)?,
        name,
        path: Some(request.plan.clone()),
    })
}

impl Source {
    /// The pages that belong to a plan of this form.
    pub(super) fn pages(&self, form: Form) -> Result<Vec<Page>, Failure> {
        let Some(path) = self.path.as_ref().filter(|_| form == Form::RoadmapSh) else {
            return Ok(Vec::new());
        };
        let mut files = file::list(&file::folder_of(path).join(PAGES))?;
        files.retain(|file| file.extension().is_some_and(|ending| ending == "md"));
        files.sort();
        files.truncate(MOST_PAGES);
        let mut pages = Vec::with_capacity(files.len());
        let mut left = MAX_FILE_BYTES;
        for file in files {
            let page = page(&file, left)?;
            left = left.saturating_sub(page.text.len() as u64);
            pages.push(page);
        }
        Ok(pages)
    }
}

fn page(file: &Path, limit: u64) -> Result<Page, Failure> {
    let name = file.display().to_string();
    let bytes = match file::read(file, limit)? {
        Content::Bytes(bytes) => bytes,
        Content::TooLarge => return Err(too_large(&name)),
        Content::Missing => Vec::new(),
    };
    let stem = file.file_stem().unwrap_or_default();
    Ok(Page {
        name: stem.to_string_lossy().into_owned(),
        text: decode(&name, bytes)?,
    })
}

fn decode(name: &str, bytes: Vec<u8>) -> Result<String, Failure> {
    reader::decode(name, bytes).map_err(|found| Failure::damaged([*found]))
}

/// An address is refused with what fetches it.
fn address(url: &str, form: Option<Form>) -> Failure {
    let url = raw(url);
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let ending = path
        .rsplit('/')
        .next()
        .and_then(|name| name.rsplit_once('.'));
    let form = form.unwrap_or(match ending.map(|(_, ending)| ending) {
        Some("json") => Form::RoadmapSh,
        Some("csv" | "tsv") => Form::Csv,
        _ => Form::Markdown,
    });
    let stems = path
        .split('/')
        .skip(3)
        .map(|part| part.rsplit_once('.').map_or(part, |(stem, _)| stem));
    let is_telling = |stem: &&str| !stem.is_empty() && !HOLLOW.contains(&&*stem.to_lowercase());
    let id = slug(stems.filter(is_telling).last().unwrap_or(NAMELESS));
    let quoted = shlex::try_quote(&url).map_or_else(|_| url.clone(), std::borrow::Cow::into_owned);
    let hint = format!(
        "`curl -fsSL {quoted} | roadmap import - --from {} --id {id}` does",
        form.as_str()
    );
    Failure::usage("`import` opens no connection to fetch a plan").hint(hint)
}

/// The address of a file itself, where it is one of the page that shows the file.
fn raw(url: &str) -> String {
    let shown = url.strip_prefix("https://github.com/").and_then(|path| {
        let mut parts = path.splitn(4, '/');
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some(owner), Some(name), Some("blob"), Some(file)) => Some((owner, name, file)),
            _ => None,
        }
    });
    match shown {
        Some((owner, name, file)) => {
            format!("https://raw.githubusercontent.com/{owner}/{name}/{file}")
        }
        None => url.to_owned(),
    }
}

fn too_large(name: &str) -> Failure {
    failure(format!(
        "`{name}` is larger than {} MiB",
        MAX_FILE_BYTES >> 20
    ))
}

fn failure(message: String) -> Failure {
    Failure::new(Exit::Failure, "import", message)
}
