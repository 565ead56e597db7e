//! `mermaid`: the prerequisites as Mermaid draws them, also on pages of GitHub, coloured by status.

use std::fmt::Write;

use roadmap_core::model::Status;
use roadmap_core::safe::safe;

use super::graph::{Graph, look};
use crate::query::export::ExportView;

/// The text of the graph.
pub(super) fn write(view: &ExportView<'_>) -> String {
    let graph = Graph::of(view);
    let mut text = String::from("flowchart LR\n");
    for status in Status::ALL {
        let look = look(status);
        let (fill, stroke) = (look.fill, look.stroke);
        // Writing to a string does not fail.
        let _ = writeln!(
            text,
            "  classDef {status} fill:{fill},stroke:{stroke},color:#000"
        );
    }
    for (number, group) in graph.groups.iter().enumerate() {
        let _ = writeln!(text, "  subgraph s{number}[\"{}\"]", coded(&group.title));
        for node in &group.nodes {
            let title = coded(node.title);
            let _ = writeln!(text, "    t{}[\"{title}\"]:::{}", node.number, node.status);
        }
        text += "  end\n";
    }
    for (required, by) in &graph.edges {
        let _ = writeln!(text, "  t{required} --> t{by}");
    }
    text
}

/// A text in which every sign that Mermaid or the Markdown in its labels may take for its own is
/// written as its number.
fn coded(text: &str) -> String {
    let text = safe(text);
    let is_number = |end: usize| text[..end].bytes().all(|byte| byte.is_ascii_digit());
    let mut written = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let begins_list = matches!(c, '-' | '+' | '.' | ')') && is_number(at);
        let is_harmless = matches!(c, '-' | '+' | '.' | ')' | '(' | ',' | '/' | ':' | '!' | '?');
        if c.is_ascii_punctuation() && (begins_list || !is_harmless) {
            let _ = write!(written, "#{};", u32::from(c));
        } else {
            written.push(c);
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::coded;

    #[test]
    fn a_label_is_no_more_than_text() {
        assert_eq!(coded("__init__"), "#95;#95;init#95;#95;");
        assert_eq!(coded("a \"b\" <i>"), "a #34;b#34; #60;i#62;");
        assert_eq!(coded("1. C++ (a/b)"), "1#46; C++ (a/b)");
        assert_eq!(coded("- a - b"), "#45; a - b");
        assert_eq!(coded("日本 #1;"), "日本 #35;1#59;");
    }
}
