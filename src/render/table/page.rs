//! The page that a table is written on: lines, wrapped paragraphs, blank lines between blocks.
//!
//! It must not know a view.

use std::io::{self, Write};

use super::text::{Ink, Text};
use super::wrap::hang;
use crate::render::Screen;

/// A page of a screen's width.
pub(super) struct Page<'p> {
    /// How people see it.
    pub screen: &'p Screen,
    out: &'p mut dyn Write,
    is_begun: bool,
}

impl<'p> Page<'p> {
    /// An empty page.
    pub(super) fn new(screen: &'p Screen, out: &'p mut dyn Write) -> Self {
        Self {
            screen,
            out,
            is_begun: false,
        }
    }

    /// How many columns there are.
    pub(super) fn width(&self) -> Option<usize> {
        self.screen.width.map(usize::from)
    }

    /// One line or another, as the screen has more than ASCII or not.
    pub(super) fn sign(&self, unicode: &'static str, ascii: &'static str) -> &'static str {
        if self.screen.unicode { unicode } else { ascii }
    }

    /// What stands between facts on a line.
    pub(super) fn dot(&self) -> &'static str {
        self.sign(" · ", ", ")
    }

    /// A line as it is.
    pub(super) fn line(&mut self, text: &Text) -> io::Result<()> {
        self.is_begun = true;
        let line = text.paint(self.screen.color);
        writeln!(self.out, "{line}")
    }

    /// A line that is painted already, without the blanks at its end.
    pub(super) fn painted(&mut self, line: &str) -> io::Result<()> {
        self.is_begun = true;
        writeln!(self.out, "{}", line.trim_end_matches(' '))
    }

    /// A blank line, but not at the top.
    pub(super) fn blank(&mut self) -> io::Result<()> {
        if self.is_begun {
            writeln!(self.out)?;
        }
        Ok(())
    }

    /// A paragraph, wrapped.
    pub(super) fn paragraph(&mut self, text: &Text) -> io::Result<()> {
        self.hung(&Text::new(), text)
    }

    /// A paragraph with something before its first line; later lines are indented as far.
    pub(super) fn hung(&mut self, lead: &Text, text: &Text) -> io::Result<()> {
        self.hung_on(lead, &Text::blank(lead.width()), text)
    }

    /// A paragraph with something before its first line and something as wide before the others.
    pub(super) fn hung_on(&mut self, lead: &Text, others: &Text, text: &Text) -> io::Result<()> {
        let lines = hang(lead, others, text, self.width());
        lines.iter().try_for_each(|line| self.line(line))
    }

    /// A heading.
    pub(super) fn heading(&mut self, text: &str) -> io::Result<()> {
        self.paragraph(&Text::of(Ink::Strong, text))
    }

    /// Text that is laid out already.
    pub(super) fn raw(&mut self, text: &str) -> io::Result<()> {
        self.is_begun |= !text.is_empty();
        self.out.write_all(text.as_bytes())
    }
}
