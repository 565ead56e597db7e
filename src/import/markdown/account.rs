//! What became of every block: so that nothing of a document is dropped in silence.
//!
//! It must not know why anything was left out beyond the words it is given.

use std::ops::Range;

use super::text::{Lost, Text};
use super::tree::{Kind, Tree};
use crate::import::Imported;

/// What became of a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Fate {
    /// Nothing yet.
    #[default]
    Open,
    /// It is in the roadmap, with its links.
    Taken,
    /// What it says is in the roadmap, but not where its links lead.
    Said,
    /// It was left out, as one of these.
    Left(&'static str),
}

/// The fates of a document's blocks.
#[derive(Debug)]
pub(super) struct Account {
    fates: Vec<Fate>,
}

impl Account {
    pub(super) fn of(tree: &Tree) -> Self {
        Self {
            fates: vec![Fate::Open; tree.blocks.len()],
        }
    }

    /// Notes what became of a block.
    pub(super) fn set(&mut self, block: usize, fate: Fate) {
        self.fates[block] = fate;
    }

    /// Notes that the items in a range of blocks were left out.
    pub(super) fn leave_items(&mut self, tree: &Tree, range: Range<usize>, what: &'static str) {
        for block in range {
            if matches!(tree.blocks[block].kind, Kind::Item(_)) && self.fates[block] == Fate::Open {
                self.fates[block] = Fate::Left(what);
            }
        }
    }

    /// Counts what is not in the roadmap. `exact` says whether comments were read as what the
    /// document itself says.
    pub(super) fn settle(&self, tree: &Tree, exact: bool, out: &mut Imported) {
        let mut said_by_item = None;
        let mut header = false;
        let mut footnote = 0..0;
        for (at, block) in tree.blocks.iter().enumerate() {
            let fate = self.fates[at];
            match &block.kind {
                Kind::Heading(_, text) => {
                    settle_text(text, fate, "headings without topics", exact, out);
                }
                Kind::Paragraph(text) => {
                    // What an item says went the way of the item, unless it went its own.
                    let fate = match (said_by_item.take(), fate) {
                        (Some(Fate::Left(_) | Fate::Open), Fate::Open) => {
                            settle_links(text, "links in what was left out", out);
                            settle_lost(text.lost, exact, out);
                            continue;
                        }
                        (Some(item), Fate::Open) => item,
                        (_, own) => own,
                    };
                    let what = if footnote.contains(&at) {
                        "footnotes"
                    } else {
                        "paragraphs"
                    };
                    settle_text(text, fate, what, exact, out);
                    continue;
                }
                Kind::Item(_) => {
                    match fate {
                        Fate::Open => out.leave_out("items of lists", 1),
                        Fate::Left(what) => out.leave_out(what, 1),
                        Fate::Taken | Fate::Said => {}
                    }
                    said_by_item = Some(fate);
                    continue;
                }
                Kind::Table => header = true,
                Kind::Row(cells) => {
                    let is_header = std::mem::take(&mut header);
                    match fate {
                        Fate::Open if !is_header => out.leave_out("rows of tables", 1),
                        Fate::Left(what) => out.leave_out(what, 1),
                        _ => {}
                    }
                    for cell in cells {
                        if matches!(fate, Fate::Open | Fate::Left(_)) {
                            settle_links(cell, "links in what was left out", out);
                        }
                        settle_lost(cell.lost, exact, out);
                    }
                }
                Kind::Code if fate == Fate::Open => out.leave_out("code blocks", 1),
                Kind::Html(html) => {
                    if html.summary.is_some() && fate == Fate::Open {
                        out.leave_out("headings without topics", 1);
                    }
                    settle_lost(html.lost, exact, out);
                }
                Kind::Footnote(_) => footnote = at..block.end,
                Kind::Code | Kind::List { .. } | Kind::Quote | Kind::Rule => {}
            }
            said_by_item = None;
        }
    }
}

fn settle_text(text: &Text, fate: Fate, what: &'static str, exact: bool, out: &mut Imported) {
    match fate {
        Fate::Taken => {}
        Fate::Said => settle_links(text, "links in headings and texts", out),
        Fate::Open | Fate::Left(_) => {
            let what = if let Fate::Left(what) = fate {
                what
            } else {
                what
            };
            if !text.plain.trim().is_empty() {
                out.leave_out(what, 1);
            }
            settle_links(text, "links in what was left out", out);
        }
    }
    // In our own form such a link is taken as any other.
    if fate == Fate::Taken && !exact {
        let inner = text.links().filter(|(_, url)| url.starts_with('#')).count();
        out.leave_out("links to places in the document", inner);
    }
    settle_lost(text.lost, exact, out);
}

fn settle_links(text: &Text, what: &str, out: &mut Imported) {
    let outer = text
        .links()
        .filter(|(_, url)| !url.starts_with('#'))
        .count();
    out.leave_out(what, outer);
}

fn settle_lost(lost: Lost, exact: bool, out: &mut Imported) {
    out.leave_out("images", lost.images);
    out.leave_out("badges", lost.badges);
    out.leave_out("HTML links", lost.html_links);
    out.leave_out("pieces of HTML", lost.html);
    if !exact {
        out.leave_out("HTML comments", lost.comments);
    }
}
