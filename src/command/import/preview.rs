//! What a newer version of a plan would do to a roadmap, shown before it is done.

use roadmap_core::safe::safe;

use super::target::Target;
use crate::command::context::agree;
use crate::command::{Context, Failure};
use crate::import::again::{Shift, ShiftKind};
use crate::sys::streams;

/// How many changes are shown at most before a question: nobody reads on.
const MOST_SHOWN: usize = 40;

/// A change, as machines and people read it.
pub(super) fn word(kind: ShiftKind) -> &'static str {
    match kind {
        ShiftKind::New => "added",
        ShiftKind::Renamed => "renamed",
        ShiftKind::Gone => "removed",
        ShiftKind::Kept => "kept",
    }
}

/// Asks before a roadmap that is there becomes another one.
pub(super) fn agree_to(targets: &[Target], context: &Context) -> Result<(), Failure> {
    let changed: Vec<&Target> = targets
        .iter()
        .filter(|target| target.deed() == "updated")
        .collect();
    if changed.is_empty() || context.globals.yes {
        return Ok(());
    }
    let deeds: Vec<String> = changed
        .iter()
        .map(|target| format!("change `{}`: {}", target.index.id(), tally(&target.shifts)))
        .collect();
    let deed = deeds.join("; ");
    if !streams::can_ask() {
        let hint = "say `--yes` to do it, `--dry-run` to see it".to_owned();
        return Err(Failure::usage(format!("this would {deed}")).hint(hint));
    }
    let lines: String = changed.iter().flat_map(|target| lines(target)).collect();
    let errors = streams::Output {
        terminal: true,
        color: false,
        width: None,
    };
    streams::tell(errors, &lines);
    agree(&format!("{deed}?"))
}

/// `3 added, 1 removed`.
fn tally(shifts: &[Shift]) -> String {
    let kinds = [
        ShiftKind::New,
        ShiftKind::Renamed,
        ShiftKind::Gone,
        ShiftKind::Kept,
    ];
    let count = |kind: ShiftKind| {
        let count = shifts.iter().filter(|shift| shift.kind == kind).count();
        (count > 0).then(|| format!("{count} {}", word(kind)))
    };
    let counts: Vec<String> = kinds.into_iter().filter_map(count).collect();
    if counts.is_empty() {
        "details of topics".to_owned()
    } else {
        counts.join(", ")
    }
}

fn lines(target: &Target) -> Vec<String> {
    let line = |shift: &Shift| {
        let was = shift.was.as_ref().map(|was| format!("{} → ", safe(was)));
        let title = safe(&shift.title);
        let path = safe(&shift.path);
        format!(
            "{:<8} {}{title}  {path}\n",
            word(shift.kind),
            was.unwrap_or_default()
        )
    };
    let mut lines: Vec<String> = target.shifts.iter().take(MOST_SHOWN).map(line).collect();
    let more = target.shifts.len().saturating_sub(MOST_SHOWN);
    if more > 0 {
        lines.push(format!("… and {more} more, which `--dry-run` shows\n"));
    }
    lines
}
