//! Tables of courses → topics, a row each.
//!
//! It must not know where a table stands.

use roadmap_core::document::Topic;
use roadmap_core::model::{Record, Status};
use roadmap_core::text::slug;

use super::Reading;
use super::account::Fate;
use super::text::Text;
use super::time;
use super::title;
use super::tree::Kind;
use super::words::has_word;

/// What a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Title,
    Duration,
    Effort,
    Requires,
    Status,
    Other,
}

/// A topic of a table, and what it says must come before.
pub(super) struct Row {
    pub(super) topic: Topic,
    pub(super) requires: Vec<String>,
}

impl Reading {
    /// The topics that the rows of a table are; none where it isn't a table of courses. `sole`
    /// says that the document has nothing else.
    pub(super) fn rows(&mut self, table: usize, sole: bool) -> Vec<Row> {
        let rows: Vec<usize> = self.tree.inside(table).collect();
        let Some((&header, rows)) = rows.split_first() else {
            return Vec::new();
        };
        let Kind::Row(header) = &self.tree.blocks[header].kind else {
            return Vec::new();
        };
        let names: Vec<String> = header
            .iter()
            .map(|cell| title::heading(&cell.plain))
            .collect();
        let mut columns: Vec<Column> = names.iter().map(|name| column(name)).collect();
        if columns.iter().all(|column| *column == Column::Other) && !sole {
            return Vec::new();
        }
        if !columns.contains(&Column::Title) {
            let free = columns.iter().position(|column| *column == Column::Other);
            match free {
                Some(free) => columns[free] = Column::Title,
                None => return Vec::new(),
            }
        }
        let mut topics = Vec::new();
        for &row in rows {
            let Kind::Row(cells) = &self.tree.blocks[row].kind else {
                continue;
            };
            match read_row(cells, &columns, &names) {
                Some(topic) => {
                    topics.push(topic);
                    self.account.set(row, Fate::Taken);
                }
                None => self.account.set(row, Fate::Left("rows without a title")),
            }
        }
        topics
    }
}

fn column(name: &str) -> Column {
    let slug = slug(name);
    let mut words = slug.split('-');
    let has = |wanted: &str| words.clone().any(|word| has_word(wanted, word));
    if has(DURATION) {
        Column::Duration
    } else if has(EFFORT) {
        Column::Effort
    } else if has(REQUIRES) {
        Column::Requires
    } else if has(STATUS) {
        Column::Status
    } else if words.next().is_some_and(|word| has_word(TITLE, word)) {
        Column::Title
    } else {
        Column::Other
    }
}

fn read_row(cells: &[Text], columns: &[Column], names: &[String]) -> Option<Row> {
    let mut topic = Topic::default();
    let (mut duration, mut effort, mut requires) = (None, None, Vec::new());
    let mut said = Vec::new();
    for ((cell, &column), name) in cells.iter().zip(columns).zip(names) {
        let text = title::tidy(&cell.plain);
        let empty = text.trim_matches(['-', '–', '—', '/']).trim().is_empty();
        topic.links.extend(title::links(cell));
        match column {
            // A second column of titles says more.
            Column::Title if topic.title.is_empty() => {
                let taken = title::take_apart(cell);
                topic.title = taken.title;
                topic.summary = taken.summary;
                if taken.marked {
                    topic.record = done();
                }
            }
            Column::Status => match status(cell) {
                Some(status) => topic.record.status = status,
                None if empty => {}
                None => said.push((column, name, text)),
            },
            Column::Duration if !empty => {
                duration = time::span(&text);
                said.push((column, name, text));
            }
            Column::Effort if !empty => {
                effort = time::span(&text);
                said.push((column, name, text));
            }
            Column::Requires if !empty => requires.extend(names_in(&text)),
            // What only leads somewhere is among the links.
            Column::Other | Column::Title if !empty && !is_all_links(cell) => {
                said.push((column, name, text));
            }
            _ => {}
        }
    }
    topic.minutes = time::minutes(duration, effort);
    // The estimate says what these do.
    let told = |column: Column| {
        matches!(column, Column::Duration | Column::Effort) && topic.minutes.is_some()
    };
    for (_, name, text) in said.into_iter().filter(|(column, ..)| !told(*column)) {
        if !topic.summary.is_empty() {
            topic.summary.push_str("; ");
        }
        if !name.is_empty() {
            topic.summary.push_str(name);
            topic.summary.push_str(": ");
        }
        topic.summary.push_str(&text);
    }
    (!topic.title.is_empty()).then_some(Row { topic, requires })
}

fn done() -> Record {
    Record {
        status: Some(Status::Done),
        ..Record::default()
    }
}

/// What a cell says of the status; none where it says something else.
#[allow(
    clippy::option_option,
    reason = "a cell may say that nothing is done, or nothing"
)]
fn status(cell: &Text) -> Option<Option<Status>> {
    let marked = title::take_apart(cell).marked;
    let text = title::heading(&cell.plain);
    let bare = text.trim().trim_start_matches(['-', '*']).trim();
    Some(match bare.to_lowercase().as_str() {
        "[x]" | "x" | "done" | "yes" | "complete" | "completed" | "finished" | "100%" | "完了"
        | "済" => Some(Status::Done),
        "" if marked => Some(Status::Done),
        "in progress" | "started" | "learning" | "ongoing" | "doing" | "wip" => {
            Some(Status::Learning)
        }
        "skipped" | "skip" => Some(Status::Skipped),
        "known" => Some(Status::Known),
        "[ ]" | "no" | "todo" | "to do" | "not started" | "pending" | "open" | "☐" | "⬜"
        | "❌" | "0%" => None,
        _ => return None,
    })
}

/// The names in a list of what must come before.
fn names_in(text: &str) -> Vec<String> {
    let parted = text.replace(" and ", ",").replace(['、', '،', ';'], ",");
    let names = parted.split(',').map(title::heading);
    let none = ["none", "no", "n/a", "nothing", "なし", "无", "無"];
    names
        .filter(|name| !name.is_empty() && !none.contains(&name.to_lowercase().as_str()))
        .collect()
}

fn is_all_links(cell: &Text) -> bool {
    let mut links = cell.links().peekable();
    if links.peek().is_none() {
        return false;
    }
    let linked: usize = links
        .map(|(span, _)| {
            cell.of(span)
                .chars()
                .filter(|c| c.is_alphanumeric())
                .count()
        })
        .sum();
    let all = cell.plain.chars().filter(|c| c.is_alphanumeric()).count();
    // `chat: part 1 / part 2` says no more than its links.
    (all - linked.min(all)) * 2 <= linked
}

const TITLE: &str = "\
    course courses topic topics title name subject subjects lecture lectures lesson lessons \
    book books chapter chapters problem problems module modules task tasks skill skills \
    project projects video class item unit content exercise exercises what コース 科目 講義 タイトル \
    トピック 内容 课程 课程名称 主题 題目 题目 عنوان درس موضوع curso tema cours thema kurs fach विषय";
const DURATION: &str = "\
    duration length hours minutes weeks 期間 時間 时长 مدت زمان duración duração durée dauer \
    estimate estimated";
const EFFORT: &str = "\
    effort workload 労力 تلاش esfuerzo esforço aufwand";
const REQUIRES: &str = "\
    prerequisite prerequisites prereq prereqs requires requirements required 前提 前提条件 先修 先修课程 \
    پیش پیش‌نیاز پیشنیاز prerrequisitos voraussetzungen";
const STATUS: &str = "\
    status done progress completed complete finished state 状態 進捗 完了 状态 完成 وضعیت estado \
    statut stand";
