//! Markdown → its blocks, in one row: each with where what it holds ends.
//!
//! The parser is one of `CommonMark` with GitHub's extensions. It must not know what a block means. Lists
//! in lists are followed [`DEEPEST`] deep, and quotes in quotes are one quote, so that whoever
//! walks the blocks may call itself.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::text::{Lost, Mark, Text, Writer, is_tag};

/// How deep lists in lists are followed: a topic, and 32 levels of items. What is deeper stands
/// beside the deepest.
pub(super) const DEEPEST: usize = 33;

/// A document's blocks.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// The blocks in the order in which they begin.
    pub(super) blocks: Vec<Block>,
    /// How many items were too deep and stand less deep than they were.
    pub(super) raised: usize,
}

/// A block.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) kind: Kind,
    /// Behind the last block inside it.
    pub(super) end: usize,
}

/// What a block is.
#[derive(Debug)]
pub(super) enum Kind {
    /// A heading that stands in no list and no quote, with its level.
    Heading(u8, Box<Text>),
    Paragraph(Box<Text>),
    List {
        ordered: bool,
    },
    /// An item of a list, with its box's tick. Its text is the paragraph that it begins with.
    Item(Option<bool>),
    /// A table: rows, the first of them its header.
    Table,
    Row(Vec<Text>),
    Code,
    Html(Box<Html>),
    Quote,
    /// A footnote, with its label.
    Footnote(String),
    Rule,
}

/// What is said in a piece of HTML.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Html {
    pub(super) lost: Lost,
    /// What an element `summary` says, where it is there.
    pub(super) summary: Option<String>,
    /// What its first-level heading says.
    pub(super) title: Option<String>,
    /// Whether it is a closing `</details>`.
    pub(super) closes: bool,
}

impl Tree {
    pub(super) fn parse(text: &str) -> Self {
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_GFM;
        let mut grower = Grower {
            source: text,
            ..Grower::default()
        };
        grower.tree.blocks.reserve(text.len() / 32);
        for (event, at) in Parser::new_ext(text, options).into_offset_iter() {
            grower.take(event, at);
        }
        grower.close_text();
        grower.tree
    }

    /// The blocks directly in a range of blocks.
    pub(super) fn within(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        let mut at = range.start;
        std::iter::from_fn(move || {
            let here = (at < range.end).then_some(at)?;
            at = self.blocks[here].end;
            Some(here)
        })
    }

    /// The blocks directly in a block.
    pub(super) fn inside(&self, block: usize) -> impl Iterator<Item = usize> {
        self.within(block + 1..self.blocks[block].end)
    }

    /// The paragraph that an item begins with: what it says.
    pub(super) fn lead(&self, item: usize) -> Option<usize> {
        let first = self.inside(item).next()?;
        matches!(self.blocks[first].kind, Kind::Paragraph(_)).then_some(first)
    }

    /// The text of a paragraph or a heading.
    pub(super) fn text(&self, block: usize) -> Option<&Text> {
        match &self.blocks[block].kind {
            Kind::Paragraph(text) | Kind::Heading(_, text) => Some(text),
            _ => None,
        }
    }
}

/// Takes the parser's events.
#[derive(Default)]
struct Grower<'t> {
    source: &'t str,
    tree: Tree,
    /// The blocks that are open, outermost first.
    open: Vec<usize>,
    /// The inline content that is open.
    writer: Option<Writer>,
    /// The level of the heading that the open content is of.
    heading: Option<u8>,
    /// How deep in lists this is.
    lists: usize,
    /// How many of those lists are too deep to be blocks.
    too_deep: usize,
    /// The open quotes: whether each has no block of its own.
    quotes: Vec<bool>,
    cells: Vec<Text>,
    html: Option<String>,
    in_code: bool,
}

impl Grower<'_> {
    fn take(&mut self, event: Event<'_>, at: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            Event::Text(words) if self.in_code => drop(words),
            Event::Text(words) | Event::InlineMath(words) | Event::DisplayMath(words) => {
                self.writer().say(&words);
            }
            Event::Code(words) => self.writer().code(&words),
            Event::Html(html) => self.html.get_or_insert_default().push_str(&html),
            Event::InlineHtml(html) => self.writer().html(&html),
            Event::FootnoteReference(label) => self.writer().footnote(&label),
            Event::SoftBreak | Event::HardBreak => self.writer().line_break(),
            Event::TaskListMarker(ticked) => self.tick(ticked),
            Event::Rule => self.leaf(Kind::Rule),
        }
    }

    fn start(&mut self, tag: Tag<'_>, at: Range<usize>) {
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.close_text(),
            Tag::Heading { level, .. } => {
                self.close_text();
                // A heading in a list or a quote is a line of it.
                self.heading = self.open.is_empty().then_some(level as u8);
            }
            Tag::BlockQuote(_) => {
                let within = self.open.last().map(|&last| &self.tree.blocks[last].kind);
                let nested = self.too_deep > 0 || matches!(within, Some(Kind::Quote));
                self.quotes.push(nested);
                if !nested {
                    self.begin(Kind::Quote);
                }
            }
            Tag::CodeBlock(_) => {
                self.close_text();
                self.in_code = true;
            }
            Tag::List(first) => self.begin_list(first.is_some()),
            Tag::Item => self.begin_item(),
            Tag::FootnoteDefinition(label) => self.begin(Kind::Footnote(label.into_string())),
            Tag::Table(_) => self.begin(Kind::Table),
            Tag::Emphasis => self.writer().begin(Mark::Emphasis, false),
            Tag::Strong => {
                let underscores = self.source.as_bytes().get(at.start) == Some(&b'_');
                self.writer().begin(Mark::Bold, underscores);
            }
            Tag::Strikethrough => self.writer().begin(Mark::Strike, false),
            Tag::Link { dest_url, .. } => {
                self.writer()
                    .begin(Mark::Link(dest_url.into_string()), false);
            }
            Tag::Image { .. } => self.writer().begin_image(),
            Tag::TableHead
            | Tag::TableRow
            | Tag::TableCell
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) => self.close_text(),
            TagEnd::BlockQuote(_) => {
                if self.quotes.pop() == Some(false) {
                    self.finish();
                } else {
                    self.close_text();
                }
            }
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.leaf(Kind::Code);
            }
            TagEnd::HtmlBlock => {
                let html = read_html(&self.html.take().unwrap_or_default());
                self.leaf(Kind::Html(Box::new(html)));
            }
            TagEnd::List(_) => self.end_list(),
            TagEnd::Item if self.too_deep > 0 => self.close_text(),
            TagEnd::FootnoteDefinition if !self.in_footnote() => self.close_text(),
            TagEnd::Item | TagEnd::FootnoteDefinition | TagEnd::Table => self.finish(),
            TagEnd::TableCell => {
                let cell = self.writer.take().unwrap_or_default().finish();
                self.cells.push(cell);
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                let cells = std::mem::take(&mut self.cells);
                self.leaf(Kind::Row(cells));
            }
            TagEnd::Image => self.writer().end_image(),
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link => {
                self.writer().end();
            }
            TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    /// Where inline content goes. An item of a tight list has no paragraph of its own.
    fn writer(&mut self) -> &mut Writer {
        self.writer.get_or_insert_default()
    }

    /// Whether what is open is a footnote: one around lists that are too deep ends with them.
    fn in_footnote(&self) -> bool {
        let last = self.open.last().map(|&last| &self.tree.blocks[last].kind);
        matches!(last, Some(Kind::Footnote(_)))
    }

    fn close_text(&mut self) {
        let level = self.heading.take();
        let Some(writer) = self.writer.take() else {
            return;
        };
        let text = Box::new(writer.finish());
        self.push(match level {
            Some(level) => Kind::Heading(level, text),
            None => Kind::Paragraph(text),
        });
    }

    fn begin_list(&mut self, ordered: bool) {
        self.close_text();
        self.lists += 1;
        if self.lists > DEEPEST {
            self.too_deep += 1;
        } else {
            self.begin(Kind::List { ordered });
        }
    }

    fn end_list(&mut self) {
        self.close_text();
        self.lists -= 1;
        if self.too_deep > 0 {
            self.too_deep -= 1;
        } else {
            self.finish();
        }
    }

    fn begin_item(&mut self) {
        self.close_text();
        if self.too_deep > 0 {
            // The item that it is in ends here, and this one follows it.
            self.tree.raised += 1;
            while let Some(last) = self.open.pop() {
                self.tree.blocks[last].end = self.tree.blocks.len();
                match self.tree.blocks[last].kind {
                    Kind::Item(_) => break,
                    // Its end is still to come, and then closes nothing.
                    Kind::Quote => {
                        let open = self.quotes.iter_mut().rev().find(|nested| !**nested);
                        if let Some(nested) = open {
                            *nested = true;
                        }
                    }
                    _ => {}
                }
            }
        }
        self.begin(Kind::Item(None));
    }

    fn tick(&mut self, ticked: bool) {
        let item = self
            .open
            .last()
            .map(|&last| &mut self.tree.blocks[last].kind);
        if let Some(Kind::Item(tick)) = item {
            *tick = Some(ticked);
        }
    }

    fn begin(&mut self, kind: Kind) {
        self.close_text();
        self.open.push(self.tree.blocks.len());
        self.push(kind);
    }

    fn finish(&mut self) {
        self.close_text();
        if let Some(block) = self.open.pop() {
            self.tree.blocks[block].end = self.tree.blocks.len();
        }
    }

    fn leaf(&mut self, kind: Kind) {
        self.close_text();
        self.push(kind);
    }

    fn push(&mut self, kind: Kind) {
        let end = self.tree.blocks.len() + 1;
        self.tree.blocks.push(Block { kind, end });
    }
}

fn read_html(html: &str) -> Html {
    let mut read = Html::default();
    for (at, _) in html.match_indices('<') {
        let tag = &html[at..];
        if tag.starts_with("<!--") {
            read.lost.comments += 1;
        } else if is_tag(tag, "a") {
            read.lost.html_links += 1;
        } else if is_tag(tag, "img") {
            read.lost.images += 1;
        } else if tag.starts_with("</details") {
            read.closes = true;
        } else if is_tag(tag, "summary") && read.summary.is_none() {
            read.summary = Some(inner_text(tag, "</summary"));
        } else if is_tag(tag, "h1") && read.title.is_none() {
            read.title = Some(inner_text(tag, "</h1"));
        }
    }
    if read.lost == Lost::default() && !html.trim().is_empty() {
        read.lost.html += 1;
    }
    read
}

/// What an element says, without the elements in it.
fn inner_text(element: &str, end: &str) -> String {
    let inner = element.split_once('>').map_or("", |(_, rest)| rest);
    let inner = inner.split(end).next().unwrap_or_default();
    let mut text = String::new();
    let mut in_tag = false;
    for c in inner.chars() {
        match c {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if in_tag => {}
            _ => text.push(c),
        }
    }
    text.trim().to_owned()
}
