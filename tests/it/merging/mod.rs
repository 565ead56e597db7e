//! Progress of several machines made one: copies of the file, merge marks, and git.

mod copies;
mod files;
mod marks;
