//! Roadmaps handed out, and the tools that they are handed out to.

mod documents;
mod exact;
mod files;
mod forms;
mod generated;
mod hostile;
mod tools;

/// A roadmap with prerequisites, items and a title that means something in every form.
const BREAD: &str = r#"
id = "bread"
title = "Bread"
[[section]]
title = "Dough"
[[section.topic]]
title = "Flour"
minutes = 60
items = ["Wheat", "Rye"]
links = [{ title = "Flour", url = "https://example.org/flour" }]
[[section.topic]]
title = "Yeast & \"co\" <b>"
id = "yeast"
requires = ["flour"]
[[section.topic]]
title = "Salt"
"#;

/// What a learner has of it.
const PROGRESS: &str = r#"version = 1
active = "bread"

[topics]
"bread/flour" = { status = "done", completed = 2026-11-19T12:00:00Z }
"bread/salt" = { status = "skipped" }
"bread/yeast" = { status = "learning", started = 2026-11-20T09:00:00Z, note = "=slow" }
"#;
