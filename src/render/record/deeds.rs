//! The records of what was done, and of what was found wrong.
//!
//! They must not know a format, as all records.

use super::{Record, text};
use crate::query::backup::BackupView;
use crate::query::import::ImportedView;
use crate::query::merge::MergedView;
use crate::query::problem::ProblemView;
use crate::query::since::ShiftView;
use crate::query::view::{ChangedView, DeedView, UndoneCommandView};

impl Record for ProblemView {
    fn kind(&self) -> &'static str {
        "problem"
    }

    fn ids(&self) -> Vec<&str> {
        Vec::new()
    }

    fn columns(&self) -> Vec<String> {
        vec![
            text(self.file.as_deref()),
            text(self.line),
            text(self.column),
            self.severity.to_owned(),
            self.code.to_owned(),
            self.message.clone(),
        ]
    }
}

impl Record for ShiftView {
    fn kind(&self) -> &'static str {
        "shift"
    }

    fn ids(&self) -> Vec<&str> {
        vec![&self.id]
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.id.clone(),
            self.change.as_str().to_owned(),
            text(self.to.as_deref()),
            text(self.by),
            text(self.title.as_deref()),
        ]
    }
}

impl Record for ChangedView {
    fn kind(&self) -> &'static str {
        "change"
    }

    fn ids(&self) -> Vec<&str> {
        vec![&self.id]
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.id.clone(),
            self.from.to_string(),
            self.to.to_string(),
            text(self.at),
            self.title.clone(),
        ]
    }
}

impl Record for MergedView {
    fn kind(&self) -> &'static str {
        self.change.kind()
    }

    fn ids(&self) -> Vec<&str> {
        self.change.ids()
    }

    fn columns(&self) -> Vec<String> {
        let mut columns = self.change.columns();
        // The title stays the last.
        columns.insert(columns.len() - 1, self.sources.join("; "));
        columns
    }
}

impl Record for ImportedView {
    fn kind(&self) -> &'static str {
        "imported"
    }

    fn ids(&self) -> Vec<&str> {
        vec![&self.id]
    }

    fn columns(&self) -> Vec<String> {
        let left_out: usize = self.left_out.iter().map(|left| left.count).sum();
        let counts = [
            self.counts.sections,
            self.counts.topics,
            self.counts.items,
            self.counts.done,
            self.counts.links,
            left_out,
        ];
        let mut columns = vec![self.id.clone(), self.deed.to_owned()];
        columns.extend(counts.map(|count| count.to_string()));
        columns.push(self.title.clone());
        columns
    }
}

impl Record for UndoneCommandView {
    fn kind(&self) -> &'static str {
        "undone"
    }

    fn ids(&self) -> Vec<&str> {
        self.ids.iter().map(String::as_str).collect()
    }

    fn columns(&self) -> Vec<String> {
        vec![self.ids.join("; "), text(self.at), self.command.clone()]
    }
}

impl Record for BackupView {
    fn kind(&self) -> &'static str {
        "backup"
    }

    /// The day, by which it is put back.
    fn ids(&self) -> Vec<&str> {
        vec![&self.day]
    }

    fn columns(&self) -> Vec<String> {
        vec![
            self.day.clone(),
            self.at.to_string(),
            self.records.to_string(),
            text(self.difference.added),
            text(self.difference.removed),
            text(self.difference.changed),
            self.file.clone(),
        ]
    }
}

impl Record for DeedView {
    fn kind(&self) -> &'static str {
        "deed"
    }

    fn ids(&self) -> Vec<&str> {
        self.target.iter().map(String::as_str).collect()
    }

    fn columns(&self) -> Vec<String> {
        vec![text(self.target.as_deref()), self.deed.to_owned()]
    }
}
