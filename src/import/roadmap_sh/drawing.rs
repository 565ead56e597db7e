//! The JSON of a drawing: nodes with their places, and the lines between them.

use serde::Deserialize;
use serde_json::Value;

use super::{one_line, resource};
use crate::import::{Imported, Unreadable};
use roadmap_core::document::Resource;

/// The most things that are looked at: no drawing that anyone could read has more.
const MAX_NODES: usize = 20_000;

/// A drawing.
#[derive(Debug, Deserialize)]
pub(super) struct Drawing {
    #[serde(default)]
    nodes: Vec<Shape>,
    #[serde(default)]
    edges: Vec<Edge>,
    #[serde(default)]
    title: Value,
    /// What it leads to, in the API's shape.
    #[serde(default, deserialize_with = "text")]
    pub(super) description: String,
}

/// Something that is drawn.
#[derive(Debug, Deserialize)]
struct Shape {
    #[serde(default, deserialize_with = "text")]
    id: String,
    #[serde(rename = "type", default, deserialize_with = "text")]
    kind: String,
    #[serde(default)]
    position: Option<Point>,
    #[serde(default, rename = "positionAbsolute")]
    absolute: Option<Point>,
    #[serde(default)]
    data: Data,
    width: Option<f64>,
    height: Option<f64>,
    #[serde(default)]
    measured: Size,
    #[serde(default)]
    style: Value,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
struct Point {
    #[serde(default)]
    x: f64,
    #[serde(default)]
    y: f64,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
struct Size {
    width: Option<f64>,
    height: Option<f64>,
}

#[derive(Debug, Default, Deserialize)]
struct Data {
    #[serde(default, deserialize_with = "text")]
    label: String,
    #[serde(default, deserialize_with = "text")]
    href: String,
    #[serde(default, deserialize_with = "text")]
    badge: String,
    legend: Option<Label>,
    #[serde(default)]
    checklists: Vec<Label>,
    #[serde(default)]
    links: Vec<Label>,
}

/// Something with a name, and an address where it is a link.
#[derive(Debug, Default, Deserialize)]
struct Label {
    #[serde(default, deserialize_with = "text")]
    id: String,
    #[serde(default, rename = "label", deserialize_with = "text")]
    text: String,
    #[serde(default, deserialize_with = "text")]
    url: String,
}

/// A line from one to another.
#[derive(Debug, Deserialize)]
pub(super) struct Edge {
    /// Where it begins.
    #[serde(default, deserialize_with = "text")]
    pub(super) source: String,
    /// Where it ends.
    #[serde(default, deserialize_with = "text")]
    pub(super) target: String,
}

/// Something that can be ticked.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// The id in the drawing.
    pub(super) id: String,
    /// What it says.
    pub(super) title: String,
    /// What its colour means.
    pub(super) legend: Option<String>,
    /// Whether others hang on it.
    pub(super) is_topic: bool,
    /// Where it is.
    pub(super) area: Area,
}

/// A rectangle; `y` grows downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// Where something stands in the reading order.
pub(super) struct ReadingPlace(f64, f64);

impl ReadingPlace {
    /// Which of two is read first: the upper one, of equally high ones the left one.
    pub(super) fn total_cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0).then(self.1.total_cmp(&other.1))
    }
}

impl Node {
    pub(super) fn place(&self) -> ReadingPlace {
        // Zero has two signs, which a total order tells apart.
        ReadingPlace(self.area.y + 0.0, self.area.x + 0.0)
    }
}

impl Area {
    /// Its middle.
    pub(super) fn middle(self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Whether a point lies in it.
    pub(super) fn holds(self, (x, y): (f64, f64)) -> bool {
        (self.x..=self.x + self.width).contains(&x) && (self.y..=self.y + self.height).contains(&y)
    }
}

impl Drawing {
    /// Reads the JSON of a drawing.
    pub(super) fn read(text: &str) -> Result<Self, Unreadable> {
        let json = |error: serde_json::Error| Unreadable::Json(error.to_string());
        let value: Value = serde_json::from_str(text).map_err(json)?;
        if value.get("mockup").is_some() {
            return Err(Unreadable::Balsamiq);
        }
        let drawing: Self = serde_json::from_value(value).map_err(json)?;
        if drawing.nodes.len() > MAX_NODES {
            return Err(Unreadable::TooMuch { most: MAX_NODES });
        }
        Ok(drawing)
    }

    /// What it is called: in the API's shape on its page, else where it is drawn.
    pub(super) fn title(&self) -> Option<String> {
        let said = |value: &Value| {
            value
                .as_str()
                .map(one_line)
                .filter(|title| !title.is_empty())
        };
        let drawn = || {
            let title = self.nodes.iter().find(|node| node.kind == "title");
            title
                .map(|node| one_line(&node.data.label))
                .filter(|title| !title.is_empty())
        };
        said(&self.title)
            .or_else(|| said(&self.title["page"]))
            .or_else(|| said(&self.title["card"]))
            .or_else(drawn)
    }

    /// All that can be ticked, as it is written.
    pub(super) fn trackable(&self) -> Vec<Node> {
        let mut nodes = Vec::new();
        for shape in &self.nodes {
            let node = |id: &str, label: &str| Node {
                id: id.to_owned(),
                title: one_line(label),
                legend: shape.data.legend.as_ref().map(|legend| legend.text.clone()),
                is_topic: shape.kind == "topic",
                area: shape.area(),
            };
            match shape.kind.as_str() {
                "topic" | "subtopic" | "todo" => nodes.push(node(&shape.id, &shape.data.label)),
                "checklist" => {
                    let points = shape.data.checklists.iter();
                    let id = |point: &Label| format!("{}#{}", shape.id, point.id);
                    nodes.extend(points.map(|point| node(&id(point), &point.text)));
                }
                _ => {}
            }
        }
        nodes.retain(|node| !node.title.is_empty());
        nodes
    }

    /// The lines.
    pub(super) fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// The boxes that hold several things: their ids and where they are.
    pub(super) fn boxes(&self) -> impl Iterator<Item = (&str, Area)> {
        let boxes = self.nodes.iter().filter(|shape| shape.kind == "section");
        boxes.map(|shape| (shape.id.as_str(), shape.area()))
    }

    /// How many lines lack an end.
    pub(super) fn lost_lines(&self) -> usize {
        let ids: std::collections::HashSet<&str> =
            self.nodes.iter().map(|shape| shape.id.as_str()).collect();
        let is_lost = |edge: &&Edge| {
            !ids.contains(edge.source.as_str()) || !ids.contains(edge.target.as_str())
        };
        self.edges.iter().filter(is_lost).count()
    }

    /// What is drawn and can't be ticked: links become resources, what else says something is
    /// counted.
    pub(super) fn rest(&self, resources: &mut Vec<Resource>, imported: &mut Imported) {
        for shape in &self.nodes {
            let data = &shape.data;
            match shape.kind.as_str() {
                "resourceButton" => {
                    resources.extend(resource(&data.label, &data.badge, &data.href));
                }
                "linksgroup" => {
                    let links = data.links.iter();
                    let links = links.map(|link| resource(&link.text, &data.label, &link.url));
                    resources.extend(links.flatten());
                }
                "topic" | "subtopic" | "todo" if one_line(&data.label).is_empty() => {
                    imported.leave_out("topics without a title", 1);
                }
                // Legends are the tags of what they colour.
                "topic" | "subtopic" | "todo" | "checklist" | "title" | "section" | "vertical"
                | "horizontal" | "legend" => {}
                "label" => imported.leave_out("labels", 1),
                "paragraph" => imported.leave_out("paragraphs", 1),
                "button" => imported.leave_out("buttons", 1),
                kind => imported.leave_out(&format!("drawings of the kind `{kind}`"), 1),
            }
        }
    }
}

impl Shape {
    fn area(&self) -> Area {
        let at = self.absolute.or(self.position).unwrap_or_default();
        let styled = |key: &str| self.style[key].as_f64();
        let width = self
            .width
            .or(self.measured.width)
            .or_else(|| styled("width"));
        let height = self
            .height
            .or(self.measured.height)
            .or_else(|| styled("height"));
        Area {
            x: at.x,
            y: at.y,
            width: width.unwrap_or_default(),
            height: height.unwrap_or_default(),
        }
    }
}

/// A text; nothing where there is none, or something else.
fn text<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    })
}
