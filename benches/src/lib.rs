//! Libraries of any size to measure the program with, and the progress of someone who learns from
//! them. The same arguments make the same bytes, on every machine and at any time.
//!
//! It must not know the program: what it makes are texts, which anything may read.

mod random;
mod roadmaps;
mod words;

use std::fmt::Write as _;

pub use roadmaps::{MOST_TOPICS_A_FILE, Roadmap, Shape, roadmaps};
pub use words::{COMMON, RARE};

/// The text of a progress file in which `done` of the topics are done, spread evenly.
pub fn progress(topics: &[String], done: usize) -> String {
    let done = done.min(topics.len());
    let mut ids: Vec<&String> = (0..done)
        .map(|place| &topics[place * topics.len() / done])
        .collect();
    ids.sort();
    let mut text = String::from("version = 1\n\n[topics]\n");
    for (place, id) in ids.iter().enumerate() {
        let (day, minute) = (1 + place % 28, place % 60);
        let _ = writeln!(
            text,
            "\"{id}\" = {{ status = \"done\", completed = 2026-10-{day:02}T18:{minute:02}:00Z }}"
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(count: usize) -> Vec<String> {
        (0..count).map(|number| format!("r/t{number}")).collect()
    }

    #[test]
    fn what_is_done_is_spread_over_all_topics() {
        let text = progress(&ids(1000), 4);
        let ids: Vec<&str> = text
            .lines()
            .skip(3)
            .filter_map(|line| line.split('"').nth(1))
            .collect();
        assert_eq!(ids, ["r/t0", "r/t250", "r/t500", "r/t750"]);
    }

    #[test]
    fn no_more_than_all_can_be_done() {
        assert_eq!(progress(&ids(3), 5).lines().count(), 3 + 3);
        assert_eq!(progress(&[], 5).lines().count(), 3);
    }
}
