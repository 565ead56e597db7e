//! `dot`: the prerequisites as Graphviz draws them, coloured by status.

use std::fmt::Write;

use roadmap_core::safe::safe;

use super::graph::{Graph, Node, look};
use crate::query::export::ExportView;

/// The text of the graph.
pub(super) fn write(view: &ExportView<'_>) -> String {
    let graph = Graph::of(view);
    let mut text = String::from(
        "digraph roadmap {\n  \
         rankdir=LR;\n  \
         graph [fontname=\"Helvetica\", style=\"rounded\", color=\"#adb5bd\"];\n  \
         node [fontname=\"Helvetica\", shape=box, style=\"rounded,filled\"];\n  \
         edge [color=\"#868e96\"];\n",
    );
    for (number, group) in graph.groups.iter().enumerate() {
        let title = quoted(&group.title);
        // Writing to a string does not fail.
        let _ = writeln!(text, "  subgraph cluster_{number} {{\n    label={title};");
        for node in &group.nodes {
            text += &drawn(node);
        }
        text += "  }\n";
    }
    for (required, by) in &graph.edges {
        let _ = writeln!(text, "  t{required} -> t{by};");
    }
    text + "}\n"
}

fn drawn(node: &Node<'_>) -> String {
    let look = look(node.status);
    format!(
        "    t{} [label={}, fillcolor=\"{}\", color=\"{}\", tooltip=\"{}\"];\n",
        node.number,
        quoted(node.title),
        look.fill,
        look.stroke,
        node.status
    )
}

/// A text in quotes. Graphviz reads names of characters (`&lt;`) and escapes (`\n`) in it.
fn quoted(text: &str) -> String {
    let text = safe(text).replace('&', "&amp;");
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_text_is_no_more_than_text() {
        assert_eq!(quoted(r#"a "b" \N &lt;"#), r#""a \"b\" \\N &amp;lt;""#);
        assert_eq!(quoted("a\nb\u{202e}"), r#""a\\nb\\u{202e}""#);
    }
}
