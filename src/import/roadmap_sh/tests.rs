//! Small drawings, in both shapes.

use serde_json::json;

use super::*;

fn node(id: &str, kind: &str, label: &str, (x, y): (i32, i32)) -> serde_json::Value {
    json!({
        "id": id, "type": kind, "position": {"x": x, "y": y}, "width": 200, "height": 50,
        "data": {"label": label},
    })
}

fn edge(source: &str, target: &str) -> serde_json::Value {
    json!({"source": source, "target": target})
}

fn drawing(nodes: &[serde_json::Value], edges: &[serde_json::Value]) -> String {
    json!({"nodes": nodes, "edges": edges}).to_string()
}

fn read_drawing(text: &str, pages: &[(&str, &str)]) -> Imported {
    let options = Options {
        stem: "bread".to_owned(),
        ..Options::default()
    };
    let page = |&(name, text): &(&str, &str)| Page {
        name: name.to_owned(),
        text: text.to_owned(),
    };
    let pages: Vec<Page> = pages.iter().map(page).collect();
    read(text, &options, &pages).unwrap()
}

fn outline(imported: &Imported) -> Vec<(String, Vec<String>)> {
    let titles = |section: &Section| section.topics.iter().map(|t| t.title.clone()).collect();
    let sections = imported.document.sections.iter();
    sections
        .map(|section| (section.title.clone(), titles(section)))
        .collect()
}

fn outlined(sections: &[(&str, &[&str])]) -> Vec<(String, Vec<String>)> {
    let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
    sections
        .iter()
        .map(|&(title, topics)| (title.to_owned(), texts(topics)))
        .collect()
}

fn left_out(imported: &Imported) -> Vec<(&str, usize)> {
    let left = imported.left_out.iter();
    left.map(|left| (left.what.as_str(), left.count)).collect()
}

#[test]
fn topics_come_downwards_and_then_to_the_right_with_what_hangs_on_them() {
    let text = drawing(
        &[
            node("oven", "topic", "Oven", (0, 300)),
            node("flour", "topic", "Flour", (0, 0)),
            node("salt", "topic", "Salt", (100, 0)),
            node("steam", "subtopic", "Steam", (300, 300)),
            node("rye", "subtopic", "Rye\n flour", (300, 20)),
            node("wheat", "subtopic", "Wheat", (300, -40)),
        ],
        &[
            edge("flour", "rye"),
            edge("wheat", "flour"),
            edge("oven", "steam"),
        ],
    );
    assert_eq!(
        outline(&read_drawing(&text, &[])),
        outlined(&[
            ("Flour", &["Flour", "Wheat", "Rye flour"]),
            ("Salt", &["Salt"]),
            ("Oven", &["Oven", "Steam"]),
        ])
    );
}

#[test]
fn what_no_line_leads_to_hangs_on_what_its_box_or_its_stack_hangs_on_or_on_what_is_near() {
    let mut frame = node("frame", "section", "", (1000, 0));
    frame["width"] = json!(300);
    frame["height"] = json!(200);
    let text = drawing(
        &[
            node("flour", "topic", "Flour", (0, 0)),
            node("oven", "topic", "Oven", (0, 1000)),
            frame,
            node("boxed", "subtopic", "Boxed", (1050, 50)),
            node("upper", "subtopic", "Upper", (300, 1000)),
            node("stacked", "subtopic", "Stacked", (303, 1053)),
            node("below", "subtopic", "Below", (300, 1106)),
            node("near", "todo", "Near", (0, 800)),
            node("behind", "subtopic", "Behind", (600, 1000)),
        ],
        &[
            edge("flour", "frame"),
            edge("oven", "below"),
            edge("below", "behind"),
        ],
    );
    assert_eq!(
        outline(&read_drawing(&text, &[])),
        outlined(&[
            ("Flour", &["Flour", "Boxed"]),
            (
                "Oven",
                &["Oven", "Near", "Upper", "Behind", "Stacked", "Below"]
            ),
        ])
    );
}

#[test]
fn a_page_gives_its_topic_a_summary_and_links_that_say_what_they_are() {
    let text = drawing(
        &[
            node("a-_1", "topic", "Starter", (0, 0)),
            node("b", "topic", "Rye", (0, 90)),
        ],
        &[],
    );
    let page = "# Starter\n\nFlour and water, *alive*.\nFed daily.\n\nVisit the following resources to learn more:\n\n\
                - [@video@Starter [part 1]](https://a.example/v?x=1&y=2)\n\
                - [@offical@Board](https://b.example/)\n- [Plain](https://c.example/)\n- a point\n";
    let imported = read_drawing(
        &text,
        &[
            ("starter@a-_1", page),
            ("old@gone", "# Old"),
            ("readme", ""),
        ],
    );
    let starter = &imported.document.sections[0].topics[0];
    assert_eq!(starter.summary, "Flour and water, alive. Fed daily.");
    let links: Vec<(&str, &str)> = starter.links.iter().map(|l| (&*l.title, &*l.url)).collect();
    assert_eq!(
        links,
        [
            ("Starter [part 1] (video)", "https://a.example/v?x=1&y=2"),
            ("Board (official)", "https://b.example/"),
            ("Plain", "https://c.example/"),
        ]
    );
    assert_eq!(
        left_out(&imported),
        [
            ("points of lists on pages", 1),
            ("pages of topics that are not drawn", 1)
        ]
    );
}

#[test]
fn the_shape_of_the_api_has_a_title_and_a_description() {
    let text = json!({
        "title": {"card": "Bread", "page": "Bread Baking"}, "description": "All of it.",
        "nodes": [node("a", "topic", "Rye", (0, 0))], "edges": [],
    });
    let document = read_drawing(&text.to_string(), &[]).document;
    assert_eq!(document.title, "Bread Baking");
    assert_eq!(document.id, "bread-baking");
    assert_eq!(document.summary, "All of it.");
}

#[test]
fn the_title_is_what_is_drawn_as_such_or_else_the_name_of_the_file() {
    let topic = || node("a", "topic", "Rye", (0, 0));
    let drawn = drawing(&[node("t", "title", "Loaves", (0, -90)), topic()], &[]);
    assert_eq!(read_drawing(&drawn, &[]).document.title, "Loaves");
    assert_eq!(
        read_drawing(&drawing(&[topic()], &[]), &[]).document.title,
        "bread"
    );
}

#[test]
fn legends_are_tags_checklists_topics_and_link_groups_resources() {
    let mut rye = node("a", "topic", "Rye", (0, 0));
    rye["data"]["legend"] = json!({"label": "Pick this / or that"});
    let mut list = node("c", "checklist", "", (300, 0));
    list["data"]["checklists"] =
        json!([{"id": "1", "label": "oven hot "}, {"id": "2", "label": ""}]);
    let mut group = node("g", "linksgroup", "Related", (0, 90));
    group["data"]["links"] = json!([{"label": "Pizza", "url": "https://p.example/"}]);
    let mut book = node("r", "resourceButton", "A book", (0, 90));
    book["data"]["href"] = json!("https://book.example/");
    book["data"]["badge"] = json!("Books");
    let text = drawing(
        &[
            rye,
            list,
            group,
            book,
            node("p", "paragraph", "Hello", (0, 0)),
            node("?", "cloud", "", (0, 0)),
        ],
        &[edge("a", "gone"), json!({"source": "a"})],
    );
    let imported = read_drawing(&text, &[]);
    let document = &imported.document;
    assert_eq!(
        outline(&imported),
        outlined(&[("Rye", &["Rye", "oven hot"])])
    );
    assert_eq!(document.sections[0].topics[0].tags, ["pick-this-or-that"]);
    let resources: Vec<(&str, &str)> = document
        .resources
        .iter()
        .map(|r| (&*r.title, &*r.kind))
        .collect();
    assert_eq!(resources, [("Pizza", "Related"), ("A book", "Books")]);
    assert_eq!(
        left_out(&imported),
        [
            ("lines that lead nowhere", 2),
            ("paragraphs", 1),
            ("drawings of the kind `cloud`", 1)
        ]
    );
}

#[test]
fn the_older_shape_is_refused_with_a_clear_word() {
    let read = |text: &str| read(text, &Options::default(), &[]).map(|_| ());
    assert_eq!(
        read("{\"mockup\":{\"controls\":{}}}"),
        Err(Unreadable::Balsamiq)
    );
    assert_eq!(read("{\"nodes\":[]}"), Err(Unreadable::Nothing));
    assert!(matches!(read("{\"nodes\":{}}"), Err(Unreadable::Json(_))));
    assert!(matches!(read("["), Err(Unreadable::Json(_))));
}
