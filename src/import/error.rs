//! Why a plan could not be read.

use thiserror::Error;

/// What keeps a plan from becoming a roadmap.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// It is no JSON, or not of the shape that was asked for; with what the reader says.
    #[error("this is not the JSON that was expected: {0}")]
    Json(String),
    /// It is JSON of another program.
    #[error("this JSON is of no form that is known")]
    UnknownJson,
    /// The ending names a form that can't be read.
    #[error("`.{ending}` is of no form that is known")]
    Unknown {
        /// The ending, without its dot.
        ending: String,
    },
    /// It is what an import would write.
    #[error("this is a roadmap file already")]
    RoadmapFile,
    /// Rows or quotes of a table that don't fit together.
    #[error("this is no table: {0}")]
    Table(String),
    /// The header of a table has no column for titles.
    #[error("no column of this table has the titles of topics")]
    NoTitles,
    /// The shape that roadmap.sh had before its editor.
    #[error(
        "this is the older form of roadmap.sh (Balsamiq), which doesn't say what belongs to what"
    )]
    Balsamiq,
    /// A drawing that is larger than any is.
    #[error("there are more than {most} things in this drawing")]
    TooMuch {
        /// The most that are read.
        most: usize,
    },
    /// There is no topic in it.
    #[error("there is nothing in it that could be a topic")]
    Nothing,
}

impl Unreadable {
    /// What to do about it.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::UnknownJson | Self::Unknown { .. } => {
                Some("`--from` says what it is: markdown, roadmap.sh, csv, json or taskwarrior")
            }
            Self::RoadmapFile => Some(
                "`roadmap check FILE` says what is in it; in the folder `roadmaps` of the home it \
                 is part of the library",
            ),
            Self::NoTitles => Some(
                "the first row names the columns: `title` has to be there, `section`, `status`, \
                 `minutes`, `requires`, `tags`, `url` and `note` may be",
            ),
            Self::Balsamiq => Some(
                "the newer form has `nodes` and `edges`: look for the roadmap's JSON as it is now",
            ),
            Self::Nothing => Some("`--all-items` makes topics of items without boxes, too"),
            Self::Json(_) | Self::Table(_) | Self::TooMuch { .. } => None,
        }
    }
}
