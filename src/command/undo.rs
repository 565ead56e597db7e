//! `roadmap undo`: takes back whole commands.

use super::{Context, Failure, Outcome};
use crate::query::View;
use crate::query::view::{UndoneCommandView, UndoneView};

/// How much to take back.
#[derive(Clone, Copy, Debug)]
pub struct Request {
    /// How many commands.
    pub count: usize,
}

/// Takes commands back.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    if request.count == 0 {
        return Err(Failure::usage("at least one command must be taken back"));
    }
    let dry_run = context.globals.dry_run;
    let undone = if dry_run {
        context.store.preview_undo(request.count)?
    } else {
        let occasion = context.occasion();
        context
            .store
            .undo(request.count, &occasion, &super::context::say_waiting)?
    };
    let view = UndoneView {
        undone: undone
            .commands
            .into_iter()
            .map(|taken| UndoneCommandView {
                command: taken.command,
                at: Some(taken.at),
                ids: taken.ids,
            })
            .collect(),
        dry_run,
    };
    let warnings = super::context::warnings(undone.warnings);
    Ok(Outcome::of(View::Undone(view)).with_notes(warnings))
}
