//! `roadmap open`: a topic's link in the browser.

use super::{Context, Exit, Failure, Outcome};
use crate::query::View;
use crate::query::row::row;
use crate::query::view::DeedView;
use crate::sys::spawn;

/// What to open.
#[derive(Clone, Debug)]
pub struct Request {
    /// The topic.
    pub name: String,
    /// Which of its links, counted from one.
    pub number: usize,
}

/// Opens a link.
pub fn run<'a>(request: &Request, context: &'a Context) -> Result<Outcome<'a>, Failure> {
    if request.number == 0 {
        return Err(Failure::usage("links are counted from one"));
    }
    let scene = context.scene()?;
    let Some(&topic) = scene.topics(&[context.one_name(&request.name)?])?.first() else {
        return Ok(Outcome::default());
    };
    let row = row(&scene.standing, topic.into());
    let chosen = request
        .number
        .checked_sub(1)
        .and_then(|place| row.links.get(place));
    let Some(link) = chosen else {
        let id = &row.id;
        let message = match row.links.len() {
            0 => format!("{id} has no link"),
            1 => format!("{id} has only 1 link"),
            links => format!("{id} has only {links} links"),
        };
        return Err(Failure::new(Exit::Failure, "no-link", message));
    };
    let is_web = |scheme: &str| {
        link.url
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    if !is_web("http://") && !is_web("https://") {
        let message = format!(
            "`{}` is not opened: only http and https links are",
            link.url
        );
        return Err(Failure::new(Exit::Failure, "unsafe-link", message));
    }
    if !context.globals.dry_run {
        spawn::browse(link.url)?;
    }
    let view = DeedView {
        deed: "opened",
        target: Some(link.url.to_owned()),
        dry_run: context.globals.dry_run,
    };
    Ok(Outcome::of(View::Deed(view)).with_notes(scene.notes))
}
