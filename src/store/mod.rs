//! The learner's records.

mod layout;
mod read;
mod splice;
mod write;
