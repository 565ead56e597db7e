//! Clocks that go back or far ahead, and zones that change: nothing refuses to work.

use crate::support::{cases, course};

/// Moments in no order.
const MOMENTS: [&str; 8] = [
    "2026-11-20T18:00:00Z",
    "1970-01-01T00:00:00Z",
    "2099-12-31T23:59:59Z",
    "2026-11-20T17:59:59Z",
    "1901-02-03T04:05:06Z",
    "9999-12-30T22:00:00Z",
    "2024-02-29T12:00:00Z",
    "0001-01-02T00:00:00Z",
];

/// Zones far apart, with days that end at other hours; the last two are none.
const ZONES: [&str; 6] = [
    "UTC",
    "Pacific/Kiritimati",
    "America/Anchorage",
    "Asia/Kathmandu",
    "Mars/Olympus",
    "",
];

#[test]
fn a_wrong_clock_makes_nothing_refuse() {
    let topics = cases(12, 480);
    let home = course(topics);
    let mut marks = Vec::new();
    for topic in 0..topics {
        let (moment, zone) = (MOMENTS[topic % 8], ZONES[topic / 2 % 6]);
        let run = |line: &str| home.run(line).at(moment).env("TZ", zone).done().exits(0);
        run(&format!("start course/t{topic}")).complains("");
        run(&format!("done course/t{topic}")).complains("");
        run(&format!("note course/t{topic} at-{topic}")).complains("");
        for reading in ["list", "next", "log", "stats"] {
            run(reading).complains("");
        }
        // Every third is taken back, whatever the clock says by now.
        if topic % 3 == 0 {
            let line = home.run("undo 3").at(MOMENTS[(topic + 1) % 8]).done();
            line.exits(0).complains("");
        } else {
            marks.push(format!("course/t{topic}"));
        }
    }
    let text = home.progress_text();
    let records: Vec<_> = text.lines().filter(|line| line.starts_with('"')).collect();
    assert_eq!(records.len(), marks.len());
    for id in marks {
        let record = format!("\"{id}\" = {{ status = \"done\", started = ");
        assert!(text.contains(&record), "{id}:\n{text}");
    }
}
