//! What the queries answer, one file a subject.

mod assess;
mod compare;
mod filters;
mod generated;
mod histories;
mod knowledge;
mod lists;
mod marks;
mod names;
mod next;
mod paths;
mod percent;
mod properties;
mod search;
mod search_quality;
mod statuses;
pub(super) mod support;
