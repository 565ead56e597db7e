//! The learner's records.

mod read;
