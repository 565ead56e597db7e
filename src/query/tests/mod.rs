//! What the queries answer, one file a subject.

mod marks;
mod percent;
mod statuses;
mod support;
