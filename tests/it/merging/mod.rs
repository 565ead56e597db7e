//! Progress of several machines made one: copies of the file, merge marks, and git.

mod copies;
mod driver;
mod files;
#[cfg(unix)]
mod git;
mod marks;
