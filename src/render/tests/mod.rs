//! What comes out, view by view and format by format.

mod kitchen;
mod machines;
mod people;
mod properties;
mod topics;

use self::kitchen::Kitchen;
use super::*;

/// A screen of a width, without colours.
fn screen(width: u16) -> Screen {
    Screen {
        width: Some(width),
        color: false,
        unicode: true,
        zone: || TimeZone::UTC,
    }
}

/// A view as people see it on a screen.
fn on(screen: &Screen, view: &View<'_>) -> String {
    written(view, Format::Table, screen, End::Line)
}

/// A view in a format.
fn as_format(format: Format, view: &View<'_>) -> String {
    written(view, format, &screen(80), End::Line)
}

fn written(view: &View<'_>, format: Format, screen: &Screen, end: End) -> String {
    let style = Style {
        format,
        screen: screen.clone(),
        end,
    };
    let mut out = Vec::new();
    render(view, &style, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A view of a used library as people see it.
fn seen(which: &str, width: u16) -> String {
    Kitchen::used().see(which, |view| on(&screen(width), view))
}

/// The same on a screen that has only ASCII.
fn ascii(which: &str, width: u16) -> String {
    let screen = Screen {
        unicode: false,
        ..screen(width)
    };
    Kitchen::used().see(which, |view| on(&screen, view))
}

/// A view of a library without records.
fn untouched(which: &str, width: u16) -> String {
    Kitchen::new().see(which, |view| on(&screen(width), view))
}
