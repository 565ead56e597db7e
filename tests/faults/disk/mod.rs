//! Disks: cut off, full, write-protected, shared by several owners.

mod full;
mod mount;
