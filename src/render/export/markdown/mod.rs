//! `markdown`: a checklist that people read and tick, and that `import` reads back whole.
//!
//! The boxes and marks show where the learner stands. What can't be read from the text (ids,
//! estimates, prerequisites, dates, and a record from which a box does not follow) stands in a
//! comment at the end of its line.

mod text;

use roadmap_core::document::{Document, Item, LearningPath, Link, MustKnow, Section, Topic};
use roadmap_core::model::{Record, Status};
use roadmap_core::text::slug;

use self::text::{Comment, block, heading, inline, lines, target};

/// The text of a document. The statuses are those of its topics and items, in their order.
pub(super) fn write(document: &Document, statuses: impl Iterator<Item = Status>) -> String {
    let mut page = Page {
        text: String::new(),
        statuses,
    };
    let mut head = Comment::of("roadmap");
    head.text("id", &document.id);
    head.texts("levels", &document.levels);
    page.heading(1, &document.title, &head);
    page.paragraph("", &document.summary);
    let mut part = "";
    for section in &document.sections {
        if section.part != part && !section.part.is_empty() {
            page.heading(2, &section.part, &Comment::of("part"));
        }
        part = &section.part;
        page.section(section);
    }
    let resources = document.resources.iter();
    let resources = resources.map(|one| (&one.title, &one.url, &one.kind, &one.summary));
    page.extras("Resources", "resources", resources.collect());
    let projects = document.projects.iter();
    let projects = projects.map(|one| (&one.title, &one.url, &one.level, &one.summary));
    page.extras("Projects", "projects", projects.collect());
    page.paths(&document.paths);
    page.must_know(&document.must_know);
    page.text
}

struct Page<S> {
    text: String,
    statuses: S,
}

impl<S: Iterator<Item = Status>> Page<S> {
    fn section(&mut self, section: &Section) {
        let level = if section.part.is_empty() { 2 } else { 3 };
        let mut comment = Comment::default();
        comment.text("id", &section.id);
        self.heading(level, &section.title, &comment);
        self.fact("Level", &section.level);
        if section.optional {
            self.block("", "*Optional*");
        }
        self.paragraph("", &section.summary);
        if !section.topics.is_empty() {
            self.gap();
        }
        for topic in &section.topics {
            self.topic(topic);
        }
    }

    fn topic(&mut self, topic: &Topic) {
        let mut comment = Comment::default();
        comment.text("id", &topic.id);
        comment.texts("aliases", &topic.aliases);
        comment.text("level", &topic.level);
        comment.texts("requires", &topic.requires);
        comment.texts("concepts", &topic.concepts);
        if let Some(optional) = topic.optional {
            comment.text("optional", &optional.to_string());
        }
        if let Some(minutes) = topic.minutes {
            comment.text("minutes", &minutes.to_string());
        }
        comment.texts("tags", &topic.tags);
        let (title, links) = match &topic.links[..] {
            [link] if link.title == topic.title => (linked(link), &[][..]),
            links => (inline(&topic.title), links),
        };
        self.boxed("", &title, &topic.record, comment);
        self.paragraph("  ", &topic.summary);
        self.note("  ", &topic.record);
        for link in links {
            self.line("  ", &format!("- {}", linked(link)));
        }
        self.items("  ", &topic.items);
        if !topic.summary.is_empty() || has_note(&topic.record) {
            self.gap();
        }
    }

    fn items(&mut self, indent: &str, items: &[Item]) {
        for item in items {
            let mut comment = Comment::default();
            if item.id != slug(&item.title) {
                comment.text("id", &item.id);
            }
            comment.texts("aliases", &item.aliases);
            comment.texts("concepts", &item.concepts);
            self.boxed(indent, &inline(&item.title), &item.record, comment);
            let deeper = format!("{indent}  ");
            self.note(&deeper, &item.record);
            self.items(&deeper, &item.items);
        }
    }

    /// A box with what it is for, ticked and marked as the learner stands with it.
    fn boxed(&mut self, indent: &str, title: &str, record: &Record, mut comment: Comment) {
        let status = self.statuses.next().unwrap_or_default();
        let (tick, text) = match status {
            Status::Pending => (' ', title.to_owned()),
            Status::Learning => (' ', format!("{title} *(learning)*")),
            Status::Done => ('x', title.to_owned()),
            Status::Known => ('x', format!("{title} *(known)*")),
            Status::Skipped => (' ', format!("~~{title}~~")),
        };
        let shown = Some(status).filter(|&status| status != Status::Pending);
        if record.status != shown {
            comment.text("record", record.status.map_or("none", Status::as_str));
        }
        for (key, moment) in [("started", record.started), ("completed", record.completed)] {
            if let Some(moment) = moment {
                comment.text(key, &moment.to_string());
            }
        }
        if record.note.as_deref() == Some("") {
            comment.texts("note", &[String::new()]);
        }
        self.line(indent, &format!("- [{tick}] {text}{comment}"));
    }

    fn note(&mut self, indent: &str, record: &Record) {
        let note = record.note.as_deref().unwrap_or_default();
        if note.is_empty() {
            return;
        }
        self.gap();
        for line in lines(note) {
            self.line(indent, &format!("> {line}"));
        }
        self.gap();
    }

    /// Resources or projects: a list of titles, each with its address, a word on it and a summary.
    fn extras(
        &mut self,
        title: &str,
        flag: &str,
        extras: Vec<(&String, &String, &String, &String)>,
    ) {
        if extras.is_empty() {
            return;
        }
        self.heading(2, title, &Comment::of(flag));
        self.gap();
        for (title, url, word, summary) in extras {
            let mut line = if url.is_empty() {
                format!("- {}", block(title))
            } else {
                format!("- [{}]({})", inline(title), target(url))
            };
            if !word.is_empty() {
                line += &[" *(", &inline(word), ")*"].concat();
            }
            self.line("", &line);
            self.paragraph("  ", summary);
            if !summary.is_empty() {
                self.gap();
            }
        }
    }

    fn paths(&mut self, paths: &[LearningPath]) {
        if !paths.is_empty() {
            self.heading(2, "Learning paths", &Comment::of("paths"));
        }
        for path in paths {
            self.heading(3, &path.title, &Comment::default());
            self.fact("Level", &path.level);
            self.fact("Duration", &path.duration);
            self.gap();
            for (number, step) in (1..).zip(&path.steps) {
                self.line("", &format!("{number}. {}", block(step)));
            }
        }
    }

    fn must_know(&mut self, lists: &[MustKnow]) {
        if !lists.is_empty() {
            self.heading(2, "Must know", &Comment::of("must_know"));
        }
        for list in lists {
            self.heading(3, &list.level, &Comment::default());
            self.gap();
            for item in &list.items {
                self.line("", &format!("- {}", block(item)));
            }
        }
    }

    fn heading(&mut self, level: usize, title: &str, comment: &Comment) {
        self.block(
            "",
            &format!("{} {}{comment}", "#".repeat(level), heading(title)),
        );
    }

    /// A word that a heading has, such as its level, on a line of its own.
    fn fact(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.block("", &format!("*{name}: {}*", inline(value)));
        }
    }

    fn paragraph(&mut self, indent: &str, text: &str) {
        if !text.is_empty() {
            self.block(indent, &block(text));
        }
    }

    /// A line with an empty one before it.
    fn block(&mut self, indent: &str, line: &str) {
        self.gap();
        self.line(indent, line);
    }

    fn line(&mut self, indent: &str, line: &str) {
        self.text += &[indent, line, "\n"].concat();
    }

    /// An empty line, where none is yet.
    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }
}

fn linked(link: &Link) -> String {
    format!("[{}]({})", inline(&link.title), target(&link.url))
}

fn has_note(record: &Record) -> bool {
    record.note.as_deref().is_some_and(|note| !note.is_empty())
}
