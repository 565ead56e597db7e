//! What the queries answer, one file a subject.

mod assess;
mod backups;
mod carried;
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
mod plans;
mod properties;
mod search;
mod search_quality;
mod sieve;
mod since;
mod statuses;
mod support;
mod ways;
