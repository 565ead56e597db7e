//! `roadmap open`: a topic's link in the browser.

use std::fmt::Write;

use roadmap_core::safe::is_unsafe;

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
    let address = address(link.url);
    if !context.globals.dry_run {
        spawn::browse(&address)?;
    }
    let view = DeedView {
        deed: "opened",
        target: Some(address),
        dry_run: context.globals.dry_run,
    };
    Ok(Outcome::of(View::Deed(view)).with_notes(scene.notes))
}

/// An address without what can't stand in one, which browsers and what they are started by may
/// understand otherwise: blanks, quotes and the like are encoded. Letters of all scripts stay.
fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for c in url.chars() {
        let is_foreign = c.is_whitespace() || is_unsafe(c) || "\"<>\\^`{|}".contains(c);
        if is_foreign {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                // Writing to a string does not fail.
                let _ = write!(address, "%{byte:02X}");
            }
        } else {
            address.push(c);
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_stand_in_an_address_stays() {
        let url = "https://example.org/a?b=$HOME&c=(d);e='f'#%20é/非同期";
        assert_eq!(address(url), url);
    }

    #[test]
    fn all_else_is_encoded() {
        assert_eq!(
            address("http://x/ `id`\"\n\u{1b}]8;;\u{202e}|\\"),
            "http://x/%20%60id%60%22%0A%1B]8;;%E2%80%AE%7C%5C"
        );
    }
}
