//! Processes and system calls: many at once, killed, refused, held up.

mod halves;
mod killed;
mod scene;
mod together;
