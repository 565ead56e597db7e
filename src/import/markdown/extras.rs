//! Sections of resources, projects, paths and key concepts.
//!
//! It must not know how a section is told to be one.

use std::ops::Range;

use roadmap_core::document::{LearningPath, MustKnow, Project, Resource};
use roadmap_core::model::DEFAULT_LEVELS;

use super::Reading;
use super::account::Fate;
use super::outline::add_line;
use super::places::without_brackets;
use super::title::{self, Titled};
use super::tree::Kind;
use super::words::{self, Purpose};

impl Reading {
    /// Takes what stands in a place that is not of topics.
    pub(super) fn extra(&mut self, place: usize) {
        let (purpose, body) = {
            let place = &self.places.all[place];
            (place.purpose, place.body.clone())
        };
        let named = self.items_said(body.clone());
        if named.is_empty() {
            return;
        }
        // A resource and a project have one address, a step and a concept none.
        let places_for_links =
            usize::from(matches!(purpose, Purpose::Resources | Purpose::Projects));
        let homeless: usize = named
            .iter()
            .map(|named| named.links.len().saturating_sub(places_for_links))
            .sum();
        self.out.leave_out("links in headings and texts", homeless);
        let level = self.places.all[place].level.unwrap_or_default().to_owned();
        match purpose {
            Purpose::Resources => {
                let kind = self.kind_of(place);
                let resources = named.into_iter().map(|named| Resource {
                    url: url_of(&named),
                    title: named.title,
                    kind: kind.clone(),
                    summary: named.summary,
                });
                self.out.document.resources.extend(resources);
            }
            Purpose::Projects => {
                let projects = named.into_iter().map(|named| Project {
                    url: url_of(&named),
                    title: named.title,
                    level: level.clone(),
                    summary: named.summary,
                });
                self.out.document.projects.extend(projects);
            }
            Purpose::Paths => self.path(place, level, titles(named)),
            Purpose::MustKnow => {
                let level = if level.is_empty() {
                    DEFAULT_LEVELS[0].to_owned()
                } else {
                    level
                };
                let items = titles(named);
                let all = &mut self.out.document.must_know;
                match all.iter_mut().find(|must_know| must_know.level == level) {
                    Some(must_know) => must_know.items.extend(items),
                    None => all.push(MustKnow { level, items }),
                }
            }
            Purpose::Content | Purpose::About | Purpose::Translations | Purpose::Contents => {}
        }
        if let Some(heading) = self.places.all[place].heading {
            self.account.set(heading, Fate::Said);
        }
        for above in self.places.path(place) {
            if let Some(heading) = self.places.all[above].heading {
                self.account.set(heading, Fate::Said);
            }
        }
    }

    fn path(&mut self, place: usize, level: String, steps: Vec<String>) {
        let title = &self.places.all[place].title;
        let bare = without_brackets(title);
        let duration = title[bare.len()..]
            .trim()
            .trim_matches(['(', ')', '（', '）']);
        self.out.document.paths.push(LearningPath {
            title: bare.to_owned(),
            level,
            duration: duration.to_owned(),
            steps,
        });
    }

    /// What the items of the lists in a range of blocks say, and the paragraphs that are links.
    fn items_said(&mut self, blocks: Range<usize>) -> Vec<Titled> {
        let mut said: Vec<Titled> = Vec::new();
        let mut inside = 0;
        for block in blocks {
            match &self.tree.blocks[block].kind {
                Kind::Item(_) => {
                    let text = self.tree.lead(block).and_then(|lead| self.tree.text(lead));
                    let Some(text) = text else { continue };
                    let mut taken = title::take_apart(text);
                    if taken.title.is_empty() {
                        continue;
                    }
                    if !taken.items.is_empty() {
                        taken.title = title::heading(&text.plain);
                    }
                    self.account.set(block, Fate::Taken);
                    inside = self.tree.blocks[block].end;
                    said.push(taken);
                }
                Kind::Paragraph(_) if matches!(self.tree.blocks[block - 1].kind, Kind::Item(_)) => {
                }
                Kind::Paragraph(text) if block < inside => {
                    if let Some(last) = said.last_mut() {
                        add_line(&mut last.summary, &title::tidy(&text.plain));
                        last.links.extend(title::links(text));
                        self.account.set(block, Fate::Taken);
                    }
                }
                Kind::Paragraph(text) => {
                    let links = title::links(text);
                    if !links.is_empty() {
                        self.account.set(block, Fate::Taken);
                    }
                    said.extend(links.into_iter().map(|link| Titled {
                        title: link.title.clone(),
                        links: vec![link],
                        ..Titled::default()
                    }));
                }
                _ => {}
            }
        }
        said
    }

    /// What kind of resources stand in a place: what it is called below `Resources`.
    fn kind_of(&self, place: usize) -> String {
        let place = &self.places.all[place];
        let own =
            words::purpose(&place.title, &self.own) == Purpose::Content && place.heading.is_some();
        let below = place
            .parent
            .is_some_and(|parent| self.places.all[parent].purpose == Purpose::Resources);
        if own && below {
            place.title.to_lowercase()
        } else {
            String::new()
        }
    }
}

fn titles(named: Vec<Titled>) -> Vec<String> {
    let whole = |named: Titled| {
        if named.summary.is_empty() {
            named.title
        } else {
            format!("{}: {}", named.title, named.summary)
        }
    };
    named.into_iter().map(whole).collect()
}

fn url_of(named: &Titled) -> String {
    named
        .links
        .first()
        .map(|link| link.url.clone())
        .unwrap_or_default()
}
