//! What the queries answer, one file a subject.

mod percent;
mod statuses;
mod support;
