//! What time it is, and where.
//!
//! It must not be asked below the commands: they pass the time on as a value.

use std::path::{Component, Path};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::environment::variable;

/// The variable that stops the clock, for tests and demonstrations.
const FIXED: &str = "ROADMAP_NOW";

/// Where Unix keeps the zones, each in a file of its name.
const ZONES: &str = "/usr/share/zoneinfo";

/// Now, in whole seconds.
pub fn now() -> Timestamp {
    let fixed = variable(FIXED).and_then(|text| text.to_str()?.parse().ok());
    let now: Timestamp = fixed.unwrap_or_else(Timestamp::now);
    Timestamp::from_second(now.as_second()).unwrap_or(now)
}

/// The zone whose days are the learner's.
pub fn zone() -> TimeZone {
    from_file().unwrap_or_else(TimeZone::system)
}

/// The zone as the one file says that holds it: that of the machine, or of the zone that `TZ` names.
/// To look a zone up by its name in any spelling, the whole database would be gone through first.
fn from_file() -> Option<TimeZone> {
    let path = match std::env::var_os("TZ") {
        None => "/etc/localtime".into(),
        Some(name) => {
            let name = Path::new(&name);
            let is_plain = name
                .components()
                .all(|part| matches!(part, Component::Normal(_)));
            is_plain.then(|| Path::new(ZONES).join(name))?
        }
    };
    let bytes = std::fs::read(path).ok()?;
    TimeZone::tzif("Local", &bytes).ok()
}
