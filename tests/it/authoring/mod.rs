//! Roadmaps of one's own: made, edited, laid over bundled ones, checked; and links opened.

mod checking;
#[cfg(unix)]
mod editing;
mod making;
#[cfg(unix)]
mod opening;
mod overlays;
