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
    local_file().unwrap_or_else(TimeZone::system)
}

/// The zone of the file that says where a Unix machine is. Where no variable names another one, it
/// is all there is to know; to find out its name too, the whole database would be gone through.
fn local_file() -> Option<TimeZone> {
    if variable("TZ").is_some() {
        return None;
    }
    let bytes = std::fs::read("/etc/localtime").ok()?;
    TimeZone::tzif("Local", &bytes).ok()
}
