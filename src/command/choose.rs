//! `roadmap use`: the choice of the active roadmap.

use roadmap_core::model::{Change, Progress};

use super::{Context, Failure, Outcome};
use crate::query::View;
use crate::query::view::DeedView;

/// What to choose.
#[derive(Clone, Debug)]
pub enum Request {
    /// This roadmap, by id or its beginning.
    Roadmap(String),
    /// None.
    Nothing,
    /// Nothing new: say what is chosen.
    Tell,
}

/// Chooses the active roadmap.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    let chosen = match request {
        Request::Roadmap(name) => {
            let place = context.roadmap(&context.one_name(name)?)?;
            Some(context.library().roadmap(place).id().to_owned())
        }
        Request::Nothing => None,
        Request::Tell => {
            let target = context.progress()?.active.clone();
            return Ok(Outcome::of(View::Chosen(DeedView {
                deed: "active",
                target,
                dry_run: false,
            })));
        }
    };
    let dry_run = context.globals.dry_run;
    let mut notes = Vec::new();
    if dry_run {
        context.progress()?;
    } else {
        let change = |progress: &Progress| {
            let active = (progress.active != chosen).then(|| chosen.clone());
            (
                Change {
                    records: Vec::new(),
                    active,
                },
                (),
            )
        };
        notes = context.write(change)?.1;
    }
    let view = DeedView {
        deed: "active",
        target: chosen,
        dry_run,
    };
    Ok(Outcome::of(View::Deed(view)).with_notes(notes))
}
