//! What time it is, and where.
//!
//! It must not be asked below the commands: they pass the time on as a value.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::environment::variable;

/// The variable that stops the clock, for tests and demonstrations.
const FIXED: &str = "ROADMAP_NOW";

/// Now, in whole seconds.
pub fn now() -> Timestamp {
    let fixed = variable(FIXED).and_then(|text| text.to_str()?.parse().ok());
    let now: Timestamp = fixed.unwrap_or_else(Timestamp::now);
    Timestamp::from_second(now.as_second()).unwrap_or(now)
}

/// The zone whose days are the learner's.
pub fn zone() -> TimeZone {
    TimeZone::system()
}
