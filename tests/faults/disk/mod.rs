//! Disks: cut off, full, write-protected, shared by several owners.

mod full;
mod images;
mod model;
mod mount;
mod power;
mod trace;
mod tree;
