//! What other versions of the progress brought, record by record.
//!
//! It must not leave open where anything comes from.

use std::io;

use super::change::{also_known, line, outlook};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::merge::{MergeView, MergedFileView};

/// Writes what changed and from where, what each version had, and how far the roadmaps are now.
pub(super) fn write(view: &MergeView, page: &mut Page<'_>) -> io::Result<()> {
    let is_change = !view.changed.is_empty() || view.active.is_some();
    if view.dry_run && is_change {
        page.line(&Text::of(Ink::Warning, "would change"))?;
    }
    for merged in &view.changed {
        let (lead, text) = line(&merged.change, page);
        let from: Vec<&str> = merged.sources.iter().map(|source| name(source)).collect();
        let text = match &view.files[..] {
            // Said below.
            [_] => text,
            _ => text
                .with(Ink::Plain, "  ")
                .with(Ink::Faint, &format!("from {}", from.join(", "))),
        };
        page.hung(&lead, &text)?;
    }
    if let Some(active) = &view.active {
        page.hung(&Text::plain("active: "), &Text::whole(Ink::Strong, active))?;
    }
    if view.files.is_empty() {
        page.line(&Text::plain("nothing to merge"))?;
    }
    for file in &view.files {
        let text = Text::whole(Ink::Strong, name(&file.file)).with(Ink::Plain, &told(file));
        page.hung(&Text::default(), &text)?;
    }
    also_known(&view.also_known, page)?;
    outlook(&view.outlook, page)
}

/// The last part of a path, by which people know it.
fn name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

fn told(file: &MergedFileView) -> String {
    let records = |count: usize| match count {
        1 => "1 record".to_owned(),
        count => format!("{count} records"),
    };
    match (file.changed, file.unchanged) {
        (0, 0) => ": no records".to_owned(),
        (0, _) => format!(": nothing new in {}", records(file.unchanged)),
        (_, 0) => format!(": {} changed", records(file.changed)),
        _ => format!(
            ": {} changed, {} unchanged",
            records(file.changed),
            file.unchanged
        ),
    }
}
