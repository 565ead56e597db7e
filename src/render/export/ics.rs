//! `ics`: the weeks ahead as a calendar (RFC 5545), with an event a topic over the weeks that it
//! takes. Imported again, an event is the same one, wherever it lies by then.

use std::collections::HashMap;

use jiff::civil::Date;
use roadmap_core::safe::safe_but;

use super::entries;
use super::uid::uuid;
use crate::query::export::ExportView;
use crate::query::view::TopicView;

/// The most bytes of a line, without its end.
const WIDTH: usize = 75;

/// An event: a topic and the days it is planned for.
struct Event<'v> {
    id: &'v str,
    from: Date,
    to: Date,
    minutes: u64,
}

/// The text of the calendar.
pub(super) fn write(view: &ExportView<'_>) -> String {
    let topics: HashMap<&str, &TopicView<'_>> = entries(view)
        .map(|entry| (entry.topic.id.as_str(), entry.topic))
        .collect();
    let mut calendar = Calendar::default();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//roadmap//roadmap//EN");
    let stamp = view.now.strftime("%Y%m%dT%H%M%SZ").to_string();
    for event in events(view) {
        if let Some(topic) = topics.get(event.id) {
            calendar.event(&event, topic, &stamp);
        }
    }
    calendar.line("END", "VCALENDAR");
    calendar.text
}

/// The topics of the weeks, in the order in which they begin.
fn events<'v>(view: &'v ExportView<'_>) -> Vec<Event<'v>> {
    let mut events: Vec<Event<'v>> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for week in view.plan.iter().flat_map(|plan| &plan.weeks) {
        for topic in &week.topics {
            let place = *places.entry(&topic.id).or_insert(events.len());
            if place == events.len() {
                events.push(Event {
                    id: &topic.id,
                    from: week.from,
                    to: week.to,
                    minutes: 0,
                });
            }
            events[place].to = week.to;
            events[place].minutes += topic.minutes;
        }
    }
    events
}

#[derive(Default)]
struct Calendar {
    text: String,
}

impl Calendar {
    fn event(&mut self, event: &Event<'_>, topic: &TopicView<'_>, stamp: &str) {
        let day = |day: Date| day.strftime("%Y%m%d").to_string();
        self.line("BEGIN", "VEVENT");
        self.line("UID", &uuid(event.id));
        self.line("DTSTAMP", stamp);
        self.line("DTSTART;VALUE=DATE", &day(event.from));
        // The end is the first day that is no longer part of it.
        let after = event.to.tomorrow().unwrap_or(event.to);
        self.line("DTEND;VALUE=DATE", &day(after));
        self.line("SUMMARY", &escaped(topic.title));
        self.line("DESCRIPTION", &escaped(&description(event, topic)));
        self.line("CATEGORIES", &escaped(topic.section));
        // The day stays free for what else is in the calendar.
        self.line("TRANSP", "TRANSPARENT");
        self.line("END", "VEVENT");
    }

    /// Adds a line, folded where it is long: what goes on begins with a blank.
    fn line(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let mut width = 0;
        for c in line.chars() {
            if width + c.len_utf8() > WIDTH {
                self.text += "\r\n ";
                width = 1;
            }
            self.text.push(c);
            width += c.len_utf8();
        }
        self.text += "\r\n";
    }
}

/// How long it takes, what it is about and where to read about it.
fn description(event: &Event<'_>, topic: &TopicView<'_>) -> String {
    let (hours, minutes) = (event.minutes / 60, event.minutes % 60);
    let time = match (hours, minutes) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    };
    let mut lines = vec![time];
    lines.extend(topic.summary.map(str::to_owned));
    lines.extend(topic.links.first().map(|link| link.url.to_owned()));
    lines.push(topic.id.clone());
    lines.join("\n")
}

/// A text as a value: no sign of it ends the value or the line.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in safe_but(text, &['\n']).chars() {
        match c {
            '\n' => written += "\\n",
            '\\' | ';' | ',' => written.extend(['\\', c]),
            _ => written.push(c),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_ends_where_it_ends() {
        assert_eq!(escaped("a, b; c\\d\ne\r"), r"a\, b\; c\\d\ne\\r");
    }

    #[test]
    fn a_long_line_is_folded_between_letters() {
        let mut calendar = Calendar::default();
        calendar.line("SUMMARY", &"é".repeat(80));
        let lines: Vec<&str> = calendar.text.split_terminator("\r\n").collect();
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.len() <= 75));
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        let unfolded = calendar.text.replace("\r\n ", "");
        assert_eq!(unfolded, format!("SUMMARY:{}\r\n", "é".repeat(80)));
    }
}
