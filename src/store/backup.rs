//! Backups: for each progress file a folder in the state folder, which holds the file as it was
//! before the first change of each of the last ten days of use, and whatever a backup took the
//! place of that was no progress file.
//!
//! Like the history they are a convenience: they may be deleted at any time, and nothing that is
//! wrong with them keeps a change from being made. The caller holds the lock of the progress file.
//!
//! It must not know what a progress file says.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::fmt::strtime;
use jiff::{Timestamp, Zoned};

use crate::sys::file::{self, Content, FileError};
use crate::sys::hash::fnv1a;
use crate::sys::replace::{self, Audience, Expected};

/// Of how many days a backup is kept.
const MOST_DAYS: usize = 10;

/// How a backup is called: by the moment at which it was made, with the day and the offset from
/// UTC that held where the learner was.
const NAME: &str = "%Y-%m-%dT%H%M%S%z.toml";

/// How the name of what was put aside begins.
const ASIDE: &str = "damaged-";

/// The backups of one progress file.
#[derive(Debug)]
pub(super) struct Shelf {
    folder: PathBuf,
}

/// One backup, as its name tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// The day, where the learner was.
    pub(super) day: Date,
    /// The moment.
    pub(super) at: Timestamp,
    /// Where it is.
    pub(super) path: PathBuf,
}

impl Shelf {
    /// The backups of the progress file `target`, which must be resolved.
    pub(super) fn of(state: &Path, target: &Path) -> Self {
        let name = format!("{:016x}", fnv1a(target.as_os_str().as_encoded_bytes()));
        Self {
            folder: state.join("backups").join(name),
        }
    }

    /// The backups there are, the newest first.
    pub(super) fn slots(&self) -> Result<Vec<Slot>, FileError> {
        let mut slots: Vec<Slot> = file::list(&self.folder)?
            .into_iter()
            .filter_map(Slot::at)
            .collect();
        slots.sort_unstable_by_key(|slot| std::cmp::Reverse((slot.day, slot.at)));
        Ok(slots)
    }

    /// Keeps the text of the progress file, if this day has no backup yet and there is something
    /// in it `worth_keeping`.
    pub(super) fn keep(
        &self,
        text: &str,
        now: &Zoned,
        worth_keeping: impl FnOnce() -> bool,
    ) -> Result<(), FileError> {
        let mut slots = self.slots()?;
        let today = now.date();
        if slots.iter().any(|slot| slot.day == today) || !worth_keeping() {
            return Ok(());
        }
        self.write(&now.strftime(NAME).to_string(), text.as_bytes())?;
        // A day that is yet to come was made by a clock that went wrong, or the clock is wrong
        // now. Either way it came before today, in which order they go.
        slots.sort_by_key(|slot| (slot.day <= today, slot.day, slot.at));
        let too_many = (slots.len() + 1).saturating_sub(MOST_DAYS);
        for slot in slots.iter().take(too_many) {
            file::discard(&slot.path);
        }
        Ok(())
    }

    /// Keeps what a backup is about to take the place of, whatever bytes they are, and says where.
    pub(super) fn put_aside(&self, bytes: &[u8], now: &Zoned) -> Result<PathBuf, FileError> {
        let taken = file::list(&self.folder)?;
        let name = |number: usize| {
            let more = if number > 1 {
                format!("-{number}")
            } else {
                String::new()
            };
            format!("{ASIDE}{}{more}.toml", now.strftime("%Y-%m-%dT%H%M%S%z"))
        };
        let mut names = (1..).map(name);
        let free = |name: &String| !taken.contains(&self.folder.join(name));
        // There are more numbers than files.
        let name = names.find(free).unwrap_or_else(|| name(1));
        self.write(&name, bytes)?;
        Ok(self.folder.join(name))
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), FileError> {
        file::create_folder(&self.folder)?;
        self.sweep();
        let path = self.folder.join(name);
        // The caller's lock keeps others away, and the name is a new one.
        let _ = replace::replace(&path, Expected::Anything, bytes, Audience::Owner)?;
        Ok(())
    }

    /// Removes what was left by writes that were cut off.
    fn sweep(&self) {
        let left = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().as_encoded_bytes();
            name.starts_with(b".") && name.ends_with(b".tmp")
        };
        let files = file::list(&self.folder).unwrap_or_default();
        files
            .iter()
            .filter(|path| left(path))
            .for_each(|path| file::discard(path));
    }
}

impl Slot {
    fn at(path: PathBuf) -> Option<Self> {
        let made = strtime::parse(NAME, path.file_name()?.to_str()?).ok()?;
        Some(Self {
            day: made.to_date().ok()?,
            at: made.to_timestamp().ok()?,
            path,
        })
    }

    /// What it holds, if that is at most `limit` bytes; nothing where it is gone.
    pub(super) fn read(&self, limit: u64) -> Result<Option<Vec<u8>>, FileError> {
        Ok(match file::read(&self.path, limit)? {
            Content::Bytes(bytes) => Some(bytes),
            Content::Missing | Content::TooLarge => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Zoned {
        text.parse().unwrap()
    }

    fn noon(day: &str) -> Zoned {
        moment(&format!("{day}T12:00:00+00:00[UTC]"))
    }

    fn shelf(state: &tempfile::TempDir) -> Shelf {
        Shelf::of(state.path(), Path::new("/home/progress.toml"))
    }

    fn days(shelf: &Shelf) -> Vec<String> {
        let slots = shelf.slots().unwrap();
        slots.iter().map(|slot| slot.day.to_string()).collect()
    }

    #[test]
    fn the_first_text_of_a_day_is_kept() {
        let state = tempfile::tempdir().unwrap();
        let shelf = shelf(&state);
        for (text, at) in [("first", "09"), ("second", "10")] {
            let now = moment(&format!("2026-11-20T{at}:30:00+01:00[+01:00]"));
            shelf.keep(text, &now, || true).unwrap();
        }
        let [slot] = &shelf.slots().unwrap()[..] else {
            panic!("{:?}", shelf.slots());
        };
        assert_eq!(slot.read(100).unwrap().as_deref(), Some(&b"first"[..]));
        assert_eq!(slot.at, "2026-11-20T08:30:00Z".parse().unwrap());
        assert!(slot.path.ends_with("2026-11-20T093000+0100.toml"));
    }

    #[test]
    fn the_day_is_the_learners_own() {
        let state = tempfile::tempdir().unwrap();
        let shelf = shelf(&state);
        let late = moment("2026-11-20T23:30:00-08:00[-08:00]");
        shelf.keep("late", &late, || true).unwrap();
        assert_eq!(days(&shelf), ["2026-11-20"]);
    }

    #[test]
    fn ten_days_of_use_are_kept_and_days_without_do_not_count() {
        let state = tempfile::tempdir().unwrap();
        let shelf = shelf(&state);
        for day in (1..=24).step_by(2) {
            let now = noon(&format!("2026-11-{day:02}"));
            shelf.keep("text", &now, || true).unwrap();
        }
        let days = days(&shelf);
        assert_eq!(days.len(), 10);
        assert_eq!((&*days[0], &*days[9]), ("2026-11-23", "2026-11-05"));
    }

    #[test]
    fn what_is_not_worth_keeping_takes_no_days_place() {
        let state = tempfile::tempdir().unwrap();
        let shelf = shelf(&state);
        shelf.keep("", &noon("2026-11-20"), || false).unwrap();
        assert!(days(&shelf).is_empty());
        assert_eq!(
            file::list(state.path()).unwrap(),
            [""; 0].map(PathBuf::from)
        );
        shelf.keep("later", &noon("2026-11-20"), || true).unwrap();
        assert_eq!(days(&shelf), ["2026-11-20"]);
    }

    #[test]
    fn a_clock_that_ran_ahead_takes_no_days_place_for_long() {
        let state = tempfile::tempdir().unwrap();
        let shelf = shelf(&state);
        for day in 1..=10 {
            let now = noon(&format!("2099-01-{day:02}"));
            shelf.keep("ahead", &now, || true).unwrap();
        }
        for day in 1..=10 {
            let now = noon(&format!("2026-11-{day:02}"));
            shelf.keep("right", &now, || true).unwrap();
            assert_eq!(days(&shelf).len(), 10);
            assert!(days(&shelf).contains(&format!("2026-11-{day:02}")));
        }
        assert!(days(&shelf).iter().all(|day| day.starts_with("2026")));
    }

    #[test]
    fn a_clock_that_fell_back_costs_the_oldest_day_first() {
        let state = tempfile::tempdir().unwrap();
        let shelf = shelf(&state);
        for day in 1..=10 {
            let now = noon(&format!("2026-11-{day:02}"));
            shelf.keep("right", &now, || true).unwrap();
        }
        shelf.keep("back", &noon("1970-01-01"), || true).unwrap();
        let days = days(&shelf);
        assert_eq!((&*days[0], &*days[8]), ("2026-11-10", "2026-11-02"));
        assert_eq!(days[9], "1970-01-01");
    }

    #[test]
    fn what_is_put_aside_is_no_backup_and_never_overwritten() {
        let state = tempfile::tempdir().unwrap();
        let shelf = shelf(&state);
        let now = noon("2026-11-20");
        let first = shelf.put_aside(b"\xff", &now).unwrap();
        let second = shelf.put_aside(b"\xfe", &now).unwrap();
        assert!(second.ends_with("damaged-2026-11-20T120000+0000-2.toml"));
        let bytes = |path: &Path| file::read(path, 100).unwrap();
        assert_eq!(bytes(&first), Content::Bytes(vec![0xff]));
        assert_eq!(bytes(&second), Content::Bytes(vec![0xfe]));
        assert!(days(&shelf).is_empty());
    }

    #[test]
    fn what_a_write_left_that_was_cut_off_is_swept() {
        let state = tempfile::tempdir().unwrap();
        let shelf = shelf(&state);
        file::create_folder(&shelf.folder).unwrap();
        let left = shelf
            .folder
            .join(".2026-11-19T120000+0000.toml.roadmap-x1.tmp");
        std::fs::write(&left, "half").unwrap();
        shelf.keep("text", &noon("2026-11-20"), || true).unwrap();
        assert_eq!(file::list(&shelf.folder).unwrap().len(), 1);
        assert_eq!(days(&shelf), ["2026-11-20"]);
    }
}
