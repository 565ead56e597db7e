//! What `task export` prints → a roadmap: a task a topic, a project a section.
//!
//! It must not know the program that it comes from beyond the attributes it reads; any other
//! attribute is counted as left out.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap};

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use roadmap_core::document::{Document, Link, Section, Topic};
use roadmap_core::model::{Record, Status};
use serde::Deserialize;
use serde_json::Value;

use super::words;
use super::{Imported, Options, Unreadable, ids};

/// The section of the tasks that belong to no project.
const NO_PROJECT: &str = "Tasks";

/// Attributes that every task has and that say nothing to a learner.
const SILENT: [&str; 9] = [
    "id", "modified", "urgency", "mask", "imask", "parent", "rtype", "template", "last",
];

/// A task as it is exported.
#[derive(Debug, Deserialize)]
struct Task {
    #[serde(default)]
    uuid: String,
    description: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    project: String,
    #[serde(default)]
    tags: Texts,
    #[serde(default)]
    depends: Texts,
    #[serde(default)]
    annotations: Vec<Annotation>,
    entry: Option<String>,
    start: Option<String>,
    end: Option<String>,
    estimate: Option<Value>,
    #[serde(flatten)]
    rest: BTreeMap<String, Value>,
}

#[derive(Debug, Deserialize)]
struct Annotation {
    description: String,
}

/// Some texts: a list, or one text that is parted by commas.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Texts {
    List(Vec<String>),
    Joined(String),
}

impl Default for Texts {
    fn default() -> Self {
        Self::List(Vec::new())
    }
}

impl Texts {
    fn list(&self) -> impl Iterator<Item = &str> {
        let (texts, joined) = match self {
            Self::List(texts) => (&texts[..], ""),
            Self::Joined(text) => (&[][..], text.as_str()),
        };
        let parted = joined.split(',').map(str::trim);
        let parted = parted.filter(|part| !part.is_empty());
        texts.iter().map(String::as_str).chain(parted)
    }

    fn to_list(&self) -> Vec<String> {
        self.list().map(str::to_owned).collect()
    }
}

/// Reads tasks.
pub(super) fn read(text: &str, options: &Options) -> Result<Imported, Unreadable> {
    let mut tasks = tasks(text)?;
    let mut imported = Imported::default();
    let before = tasks.len();
    tasks.retain(|task| task.status != "deleted");
    imported.leave_out("deleted tasks", before - tasks.len());
    let before = tasks.len();
    tasks.retain(|task| task.status != "recurring");
    imported.leave_out("templates of recurring tasks", before - tasks.len());
    let tasks = in_order(tasks);

    let mut document = Document {
        id: options.id.clone().unwrap_or_default(),
        title: options.stem.clone(),
        ..Document::default()
    };
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut depends: Vec<Vec<(String, Vec<String>)>> = Vec::new();
    for task in tasks {
        let place = *places.entry(task.project.clone()).or_insert_with(|| {
            document.sections.push(section(&task.project));
            depends.push(Vec::new());
            document.sections.len() - 1
        });
        let (uuid, needs, topic) = topic(task, &mut imported);
        document.sections[place].topics.push(topic);
        depends[place].push((uuid, needs));
    }
    ids::assign(&mut document);
    require(&mut document, &depends, &mut imported);
    imported.document = document;
    Ok(imported)
}

/// The tasks of a text: a list, or a task a line.
fn tasks(text: &str) -> Result<Vec<Task>, Unreadable> {
    if text.trim_start().starts_with('[') {
        return serde_json::from_str(text).map_err(|error| Unreadable::Json(error.to_string()));
    }
    let tasks = serde_json::Deserializer::from_str(text).into_iter();
    tasks
        .collect::<Result<_, _>>()
        .map_err(|error| Unreadable::Json(error.to_string()))
}

/// The tasks in the order in which they were entered, but for those that wait for later ones: their
/// numbers change as others are completed and say nothing.
fn in_order(mut tasks: Vec<Task>) -> Vec<Task> {
    tasks.sort_by_cached_key(|task| task.entry.clone());
    let places: HashMap<&str, usize> = (0..)
        .zip(&tasks)
        .map(|(at, task)| (&*task.uuid, at))
        .collect();
    let mut waiting = vec![0_usize; tasks.len()];
    let mut opens: Vec<Vec<usize>> = vec![Vec::new(); tasks.len()];
    for (at, task) in tasks.iter().enumerate() {
        for before in task.depends.list().filter_map(|uuid| places.get(uuid)) {
            waiting[at] += 1;
            opens[*before].push(at);
        }
    }
    let free = (0..tasks.len()).filter(|&at| waiting[at] == 0);
    let mut ready: BinaryHeap<Reverse<usize>> = free.map(Reverse).collect();
    let mut rank = vec![usize::MAX; tasks.len()];
    let mut next = 0;
    while let Some(Reverse(at)) = ready.pop() {
        rank[at] = next;
        next += 1;
        for &then in &opens[at] {
            waiting[then] -= 1;
            if waiting[then] == 0 {
                ready.push(Reverse(then));
            }
        }
    }
    // Those in a circle come last, in the order of their entry.
    let mut ranked: Vec<(usize, Task)> = rank.into_iter().zip(tasks).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, task)| task).collect()
}

/// The section of a project; `study.rust` is the section `rust` of the part `study`.
fn section(project: &str) -> Section {
    let (part, title) = match project.rsplit_once('.') {
        Some((part, title)) if !part.is_empty() && !title.is_empty() => (part, title),
        _ => ("", project),
    };
    let title = if title.is_empty() { NO_PROJECT } else { title };
    Section {
        title: one_line(title),
        part: one_line(&part.replace('.', " · ")),
        ..Section::default()
    }
}

/// The topic that a task is, its own id and those of the tasks that it waits for.
fn topic(task: Task, imported: &mut Imported) -> (String, Vec<String>, Topic) {
    for (name, value) in &task.rest {
        if !SILENT.contains(&name.as_str()) && !value.is_null() {
            imported.leave_out(&format!("values of `{name}`"), 1);
        }
    }
    let mut topic = Topic {
        title: one_line(&task.description),
        tags: task.tags.to_list(),
        minutes: task.estimate.as_ref().and_then(estimate),
        ..Topic::default()
    };
    if task.estimate.is_some() && topic.minutes.is_none() {
        imported.leave_out("estimates that name no minutes or hours", 1);
    }
    let mut notes = Vec::new();
    for annotation in task.annotations {
        let text = annotation.description.trim();
        if text.contains("://") && !text.contains(char::is_whitespace) {
            topic.links.push(Link {
                title: text.to_owned(),
                url: text.to_owned(),
            });
        } else if !text.is_empty() {
            notes.push(text.to_owned());
        }
    }
    let started = task.start.as_deref().and_then(moment);
    let is_done = task.status == "completed";
    topic.record = Record {
        status: if is_done {
            Some(Status::Done)
        } else {
            started.map(|_| Status::Learning)
        },
        started,
        completed: task.end.as_deref().and_then(moment).filter(|_| is_done),
        note: (!notes.is_empty()).then(|| notes.join("\n")),
    };
    (task.uuid, task.depends.to_list(), topic)
}

/// Gives the topics what their tasks wait for.
fn require(
    document: &mut Document,
    depends: &[Vec<(String, Vec<String>)>],
    imported: &mut Imported,
) {
    let topics = document.sections.iter().flat_map(|section| &section.topics);
    let ids: HashMap<&str, String> = depends
        .iter()
        .flatten()
        .zip(topics)
        .map(|((uuid, _), topic)| (uuid.as_str(), topic.id.clone()))
        .collect();
    let topics = document.sections.iter_mut().flat_map(|s| &mut s.topics);
    for (topic, (_, needs)) in topics.zip(depends.iter().flatten()) {
        let known = needs.iter().filter_map(|uuid| ids.get(uuid.as_str()));
        topic.requires = known.cloned().collect();
        let gone = needs.len() - topic.requires.len();
        imported.leave_out("prerequisites that are no topics of the plan", gone);
    }
}

/// A number of minutes, or a duration as `PT1H30M`.
fn estimate(value: &Value) -> Option<u32> {
    match value {
        Value::String(text) => words::minutes(text, 1.0).or_else(|| {
            let duration: SignedDuration = text.parse().ok()?;
            u32::try_from(duration.as_mins()).ok()
        }),
        Value::Number(number) => words::minutes(&number.to_string(), 1.0),
        _ => None,
    }
}

/// A moment as Taskwarrior writes it: `20261120T180000Z`.
fn moment(text: &str) -> Option<Timestamp> {
    let read = |text: &str| DateTime::strptime("%Y%m%dT%H%M%SZ", text).ok();
    match read(text) {
        Some(moment) => Some(moment.to_zoned(TimeZone::UTC).ok()?.timestamp()),
        None => Timestamp::from_second(text.parse::<Timestamp>().ok()?.as_second()).ok(),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_tasks(text: &str) -> Imported {
        let options = Options {
            stem: "baking".to_owned(),
            ..Options::default()
        };
        read(text, &options).unwrap()
    }

    fn left_out(imported: &Imported) -> Vec<(&str, usize)> {
        let left = imported.left_out.iter();
        left.map(|left| (left.what.as_str(), left.count)).collect()
    }

    const TASKS: &str = r#"[
{"id":2,"description":"Bake a  loaf","entry":"20261102T080000Z","status":"pending","uuid":"b",
 "project":"bread.oven","tags":["loaf"],"depends":["a","gone"],"urgency":3.1,"due":"20261201T000000Z",
 "annotations":[{"entry":"20261103T080000Z","description":"hot stone"},
  {"entry":"20261103T080001Z","description":"https://bread.example/loaf"},
  {"entry":"20261103T080002Z","description":"steam"}],"start":"20261104T070000Z","estimate":"PT2H"},
{"id":0,"description":"Feed the starter","entry":"20261101T080000Z","status":"completed","uuid":"a",
 "end":"20261105T120000Z"},
{"id":0,"description":"Buy yeast","entry":"20261101T090000Z","status":"deleted","uuid":"c"},
{"id":3,"description":"Feed","entry":"20261101T100000Z","status":"recurring","uuid":"d","recur":"daily"}
]"#;

    #[test]
    fn projects_are_sections_and_tasks_topics_in_the_order_of_their_entry() {
        let imported = read_tasks(TASKS);
        let sections = &imported.document.sections;
        assert_eq!(sections.len(), 2);
        assert_eq!((&*sections[0].title, &*sections[0].part), ("Tasks", ""));
        assert_eq!((&*sections[1].title, &*sections[1].part), ("oven", "bread"));
        let loaf = &sections[1].topics[0];
        assert_eq!(loaf.title, "Bake a loaf");
        assert_eq!(loaf.requires, ["feed-the-starter"]);
        assert_eq!(loaf.tags, ["loaf"]);
        assert_eq!(loaf.minutes, Some(120));
        assert_eq!(loaf.links[0].url, "https://bread.example/loaf");
    }

    #[test]
    fn what_was_done_and_begun_keeps_its_dates_and_annotations_are_the_note() {
        let imported = read_tasks(TASKS);
        let [starter, loaf] = [0, 1].map(|at| &imported.document.sections[at].topics[0].record);
        assert_eq!(starter.status, Some(Status::Done));
        assert_eq!(starter.completed, "2026-11-05T12:00:00Z".parse().ok());
        assert_eq!(loaf.status, Some(Status::Learning));
        assert_eq!(loaf.started, "2026-11-04T07:00:00Z".parse().ok());
        assert_eq!(loaf.note.as_deref(), Some("hot stone\nsteam"));
    }

    #[test]
    fn what_has_no_place_is_counted() {
        assert_eq!(
            left_out(&read_tasks(TASKS)),
            [
                ("deleted tasks", 1),
                ("templates of recurring tasks", 1),
                ("values of `due`", 1),
                ("prerequisites that are no topics of the plan", 1),
            ]
        );
    }

    #[test]
    fn older_exports_have_a_task_a_line_and_dependencies_in_one_text() {
        let text = "{\"description\":\"A\",\"uuid\":\"a\",\"entry\":\"20260101T000000Z\"}\n\
                    {\"description\":\"B\",\"uuid\":\"b\",\"entry\":\"20260102T000000Z\"}\n\
                    {\"description\":\"C\",\"uuid\":\"c\",\"entry\":\"20260103T000000Z\",\"depends\":\"a,b\"}\n";
        let topics = &read_tasks(text).document.sections[0].topics;
        assert_eq!(topics[2].requires, ["a", "b"]);
    }

    #[test]
    fn what_is_no_task_is_an_error() {
        for text in ["", "[{}]", "[1]", "[", "nothing"] {
            let imported = read(text, &Options::default());
            let is_empty = imported
                .as_ref()
                .is_ok_and(|imported| imported.document.sections.is_empty());
            assert!(imported.is_err() || is_empty, "{text}");
        }
    }
}
