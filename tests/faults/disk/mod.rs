//! Disks: cut off, full, write-protected, shared by several owners.

mod full;
mod images;
mod links;
mod model;
mod mount;
mod owners;
mod power;
mod trace;
mod tree;
