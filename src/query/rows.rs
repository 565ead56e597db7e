//! Rows of a list that are made one after the other, as they are written: there may be hundreds of
//! thousands, of which no writer holds more than one, and most writers want but a little of each.
//!
//! It must not choose or order them.

use std::fmt;
use std::ops::Range;
use std::rc::Rc;

use roadmap_core::library::Node;
use roadmap_core::model::Status;
use serde::{Serialize, Serializer};

use super::row::{row, title};
use super::standing::Standing;
use super::view::{Kind, TopicView};

/// Which parts of a title the words are found in that were searched for.
type Marks<'a> = Box<dyn Fn(&str) -> Vec<Range<usize>> + 'a>;

/// The rows of a list.
pub struct Rows<'a>(Content<'a>);

enum Content<'a> {
    /// All of them, made.
    Made(Vec<TopicView<'a>>),
    /// What they are made from.
    Listed {
        standing: Rc<Standing<'a>>,
        nodes: Vec<Node>,
        marks: Option<Marks<'a>>,
    },
}

/// What a row says at a glance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance<'a> {
    /// The full id.
    pub id: String,
    /// Whether it is a topic or an item.
    pub kind: Kind,
    /// Where the learner stands with it.
    pub status: Status,
    /// The level.
    pub level: &'a str,
    /// The estimate.
    pub minutes: Option<u32>,
    /// The title of its section.
    pub section: &'a str,
    /// The title.
    pub title: &'a str,
}

/// One row: serialized it is all that there is to know.
pub struct Row<'r, 'a> {
    rows: &'r Rows<'a>,
    place: usize,
    /// What it says at a glance.
    pub glance: Glance<'a>,
}

impl<'a> Rows<'a> {
    /// The rows of these topics and items, in this order; `marks` finds the words of a search in
    /// their titles.
    pub(super) fn listed(
        standing: &Rc<Standing<'a>>,
        nodes: Vec<Node>,
        marks: Option<Marks<'a>>,
    ) -> Self {
        Self(Content::Listed {
            standing: Rc::clone(standing),
            nodes,
            marks,
        })
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        match &self.0 {
            Content::Made(made) => made.len(),
            Content::Listed { nodes, .. } => nodes.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Each of them, made when its turn comes.
    pub fn iter(&self) -> impl Iterator<Item = Row<'_, 'a>> {
        (0..self.len()).map(|place| Row {
            rows: self,
            place,
            glance: self.glance(place),
        })
    }

    /// All of them with all that they say, for who has to see them together.
    pub fn whole(&self) -> Vec<TopicView<'a>> {
        (0..self.len()).map(|place| self.view(place)).collect()
    }

    fn glance(&self, place: usize) -> Glance<'a> {
        let (standing, node) = match &self.0 {
            Content::Made(made) => return glance_of(&made[place]),
            Content::Listed {
                standing, nodes, ..
            } => (standing, nodes[place]),
        };
        let library = standing.library;
        let topic = library.topic(node.topic);
        let is_topic = node.item.is_none();
        Glance {
            id: library.node_id(node),
            kind: if is_topic { Kind::Topic } else { Kind::Item },
            status: standing.node(node),
            level: topic.level(),
            minutes: topic.minutes().filter(|_| is_topic),
            section: topic.section().title(),
            title: title(library, node),
        }
    }

    fn view(&self, place: usize) -> TopicView<'a> {
        match &self.0 {
            Content::Made(made) => made[place].clone(),
            Content::Listed {
                standing,
                nodes,
                marks,
            } => {
                let mut view = row(standing, nodes[place]);
                if let Some(marks) = marks {
                    view.marks = marks(view.title);
                }
                view
            }
        }
    }
}

fn glance_of<'a>(view: &TopicView<'a>) -> Glance<'a> {
    Glance {
        id: view.id.clone(),
        kind: view.kind,
        status: view.status,
        level: view.level,
        minutes: view.minutes,
        section: view.section,
        title: view.title,
    }
}

impl<'a> From<Vec<TopicView<'a>>> for Rows<'a> {
    fn from(made: Vec<TopicView<'a>>) -> Self {
        Self(Content::Made(made))
    }
}

impl Default for Rows<'_> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl fmt::Debug for Rows<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.whole()).finish()
    }
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((0..self.len()).map(|place| self.view(place)))
    }
}

impl Serialize for Row<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.rows.view(self.place).serialize(serializer)
    }
}
