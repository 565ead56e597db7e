//! A roadmap: what it leads to, how far one is, and what it consists of.
//!
//! It must not list topics.

use std::io;

use super::fit::{Column, Give};
use super::grid::Grid;
use super::marks::{BAR, bar, counts, percent, plural, titled};
use super::page::Page;
use super::text::{Ink, Text};
use crate::query::about::{AboutRoadmapView, AboutView, Part, SectionView};

/// How many columns the bar of a whole roadmap has.
const WIDE_BAR: usize = 24;

/// The narrowest that titles become beside other columns.
const TITLE: usize = 20;

const PARTS: [Part; 5] = [
    Part::Sections,
    Part::Paths,
    Part::Projects,
    Part::MustKnow,
    Part::Resources,
];

/// Writes the roadmaps. Where parts are named they alone are written.
pub(super) fn write(view: &AboutView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    for about in &view.roadmaps {
        page.blank()?;
        if view.parts.is_empty() {
            head(about, page)?;
        }
        let parts = if view.parts.is_empty() {
            &PARTS
        } else {
            &view.parts[..]
        };
        for part in parts {
            match part {
                Part::Sections => sections(&about.section_list, page)?,
                Part::Paths => paths(about, page)?,
                Part::Projects => projects(about, page)?,
                Part::MustKnow => must_know(about, page)?,
                Part::Resources => resources(about, page)?,
            }
        }
    }
    Ok(())
}

fn head(about: &AboutRoadmapView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    let roadmap = &about.roadmap;
    page.heading(roadmap.title)?;
    let id = Text::whole(Ink::Faint, roadmap.id);
    let active = Text::of(Ink::Next, if roadmap.active { "active" } else { "" });
    let origin = match roadmap.origin {
        "bundled" => Text::new(),
        file => Text::whole(Ink::Faint, file),
    };
    page.paragraph(&id.joined(page.dot(), active).joined(page.dot(), origin))?;
    if let Some(summary) = roadmap.summary {
        page.blank()?;
        page.paragraph(&Text::plain(summary))?;
    }
    page.blank()?;
    let progress = bar(page, roadmap.tally.percent, WIDE_BAR)
        .with(Ink::Plain, "  ")
        .then(percent(roadmap.tally.percent))
        .with(Ink::Plain, "  ")
        .then(counts(&roadmap.tally));
    page.paragraph(&progress)?;
    let mut size = vec![
        plural(about.section_list.len(), "section"),
        plural(number(roadmap.topics), "topic"),
    ];
    if roadmap.items > 0 {
        size.push(plural(number(roadmap.items), "item"));
    }
    page.paragraph(&Text::plain(&size.join(page.dot())))?;
    let arrow = page.sign(" → ", " < ");
    page.paragraph(&Text::of(Ink::Faint, &roadmap.levels.join(arrow)))
}

fn sections(sections: &[SectionView<'_>], page: &mut Page<'_>) -> io::Result<()> {
    title("Sections", sections.is_empty(), page)?;
    let mut grid = Grid::new([
        Column::left(Give::Wraps(TITLE)),
        Column::left(Give::Goes(1)),
        Column::left(Give::Goes(2)),
        Column::right(Give::Nothing),
        Column::right(Give::Goes(3)),
    ])
    .indented(2);
    let mut part = None;
    for section in sections {
        if part != section.part {
            part = section.part;
            grid.blank();
            grid.heading(Text::plain("  ").with(Ink::Faint, part.unwrap_or("Other")));
        }
        let level = Text::whole(Ink::Faint, section.level);
        let optional = if section.optional { "optional" } else { "" };
        grid.row([
            Text::plain(section.title),
            level.joined(page.dot(), Text::whole(Ink::Faint, optional)),
            bar(page, section.tally.percent, BAR),
            percent(section.tally.percent),
            counts(&section.tally),
        ]);
    }
    grid.write(page)
}

fn paths(about: &AboutRoadmapView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    title("Paths", about.paths.is_empty(), page)?;
    for (place, path) in about.paths.iter().enumerate() {
        if place > 0 {
            page.blank()?;
        }
        let heading = [path.level, path.duration]
            .into_iter()
            .flatten()
            .fold(Text::plain(path.title), |text, fact| {
                text.joined(page.dot(), Text::of(Ink::Faint, fact))
            });
        page.hung(&Text::plain("  "), &heading)?;
        for (number, step) in (1..).zip(&path.steps) {
            let lead = Text::plain("    ").with(Ink::Faint, &format!("{number:>2}. "));
            page.hung(&lead, &Text::plain(step))?;
        }
    }
    Ok(())
}

fn projects(about: &AboutRoadmapView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    title("Projects", about.projects.is_empty(), page)?;
    let mut level = None;
    for project in &about.projects {
        if level.replace(project.level) != Some(project.level)
            && let Some(level) = project.level
        {
            page.hung(&Text::plain("  "), &Text::of(Ink::Faint, level))?;
        }
        bullet(
            page,
            Text::plain(project.title),
            project.url,
            project.summary,
        )?;
    }
    Ok(())
}

fn must_know(about: &AboutRoadmapView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    title("Must know", about.must_know.is_empty(), page)?;
    for list in &about.must_know {
        page.hung(&Text::plain("  "), &Text::of(Ink::Faint, list.level))?;
        for item in &list.items {
            bullet(page, Text::plain(item), None, None)?;
        }
    }
    Ok(())
}

fn resources(about: &AboutRoadmapView<'_>, page: &mut Page<'_>) -> io::Result<()> {
    title("Resources", about.resources.is_empty(), page)?;
    for resource in &about.resources {
        let kind = Text::of(Ink::Faint, resource.kind.unwrap_or_default());
        let title = Text::plain(resource.title).joined(page.dot(), kind);
        bullet(page, title, resource.url, resource.summary)?;
    }
    Ok(())
}

fn bullet(
    page: &mut Page<'_>,
    title: Text,
    url: Option<&str>,
    summary: Option<&str>,
) -> io::Result<()> {
    let lead = Text::plain("    ").with(Ink::Faint, page.sign("• ", "- "));
    let title = match url {
        Some(url) => titled(title, url),
        None => title,
    };
    page.hung(&lead, &title)?;
    match summary {
        Some(summary) => page.hung(&Text::plain("      "), &Text::of(Ink::Faint, summary)),
        None => Ok(()),
    }
}

/// The title of a part; what is empty has none.
fn title(title: &str, is_empty: bool, page: &mut Page<'_>) -> io::Result<()> {
    if is_empty {
        return Ok(());
    }
    page.blank()?;
    page.heading(title)
}

fn number(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
