//! Records that a hand wrote in other forms than one line each: each is changed in its own form.

use super::*;

#[test]
fn records_under_headers_are_changed_in_their_form() {
    let text = "[topics.\"a/b\"] # h\n# since\nstatus = \"learning\" # s\nx-n = 1\n\n[topics.\"a/b\".x-more]\nm = 1\n";
    assert_eq!(
        finish_ab(text),
        text.replace(
            "\"learning\" # s\n",
            "\"done\" # s\ncompleted = 2026-11-20T10:00:00Z\n"
        )
    );
    assert_eq!(
        changed(
            text,
            &records(vec![rename("a/b", "a/c", status(Status::Learning))])
        ),
        text.replace("a/b", "a/c")
    );
    assert_eq!(
        changed(text, &records(vec![drop_record("a/b")])),
        "# since\n"
    );
    let started = Record {
        started: Some(at()),
        ..Record::default()
    };
    assert_eq!(
        changed(text, &records(vec![set("a/b", started)])),
        text.replace("status = \"learning\" # s\n", "")
            .replace("# h\n", "# h\nstarted = 2026-11-20T10:00:00Z\n")
    );
}

#[test]
fn a_section_that_goes_takes_its_blank_line_with_it() {
    let text = "version = 1\n\n[topics.\"a/b\"]\nstatus = \"done\"\n\n[topics.\"a/c\"]\nstatus = \"done\"\n";
    assert_eq!(
        changed(text, &records(vec![drop_record("a/b")])),
        "version = 1\n\n[topics.\"a/c\"]\nstatus = \"done\"\n"
    );
    assert_eq!(
        changed(text, &records(vec![drop_record("a/c")])),
        "version = 1\n\n[topics.\"a/b\"]\nstatus = \"done\"\n"
    );
}

#[test]
fn a_section_at_the_very_start_goes_and_leaves_the_byte_order_mark() {
    assert_eq!(
        changed(
            "\u{feff}[topics.\"a/b\"]\nstatus = \"done\"\n",
            &records(vec![drop_record("a/b")])
        ),
        "\u{feff}"
    );
}

#[test]
fn records_with_dotted_keys_are_changed_in_their_form() {
    let text = "[topics]\n  \"a/b\".status = \"learning\" # s\n  \"a/b\".x-n = 1\n\"a/c\" = {}\n";
    assert_eq!(
        finish_ab(text),
        text.replace(
            "\"learning\" # s\n",
            "\"done\" # s\n  \"a/b\".completed = 2026-11-20T10:00:00Z\n"
        )
    );
    assert_eq!(
        changed(text, &records(vec![rename("a/b", "a/z", done())])),
        "[topics]\n  \"a/z\".status = \"done\" # s\n  \"a/z\".completed = 2026-11-20T10:00:00Z\n  \"a/z\".x-n = 1\n\"a/c\" = {}\n"
    );
    assert_eq!(
        changed(text, &records(vec![drop_record("a/b")])),
        "[topics]\n\"a/c\" = {}\n"
    );
    let alone = "[topics]\n\"a/b\".status = \"learning\" # s\n\"a/b\".note = \"n\"\n";
    assert_eq!(
        changed(
            alone,
            &records(vec![rename("a/b", "a/c", Record::default())])
        ),
        "[topics]\n\"a/c\" = {} # s\n"
    );
    let own_alone = "[topics]\n\"a/b\".x-n.m = 1\n";
    assert_eq!(
        changed(own_alone, &records(vec![set("a/b", status(Status::Known))])),
        "[topics]\n\"a/b\".x-n.m = 1\n\"a/b\".status = \"known\"\n"
    );
}

#[test]
fn dotted_topics_at_the_root_take_new_lines_in_their_form() {
    let text = "topics.\"a/b\".status = \"learning\"\n'topics'.\"a/d\" = {}\n[x-own]\n";
    assert_eq!(
        changed(
            text,
            &records(vec![
                set("a/c", Record::default()),
                set("a/e", Record::default())
            ])
        ),
        "topics.\"a/b\".status = \"learning\"\n'topics'.\"a/c\" = {}\n'topics'.\"a/d\" = {}\n'topics'.\"a/e\" = {}\n[x-own]\n"
    );
    assert_eq!(
        finish_ab(text),
        text.replace(
            "\"learning\"\n",
            "\"done\"\ntopics.\"a/b\".completed = 2026-11-20T10:00:00Z\n"
        )
    );
}

#[test]
fn topics_in_one_inline_table_are_changed_in_their_form() {
    let text = "topics = { \"a/b\" = { status = \"learning\" }, \"a/d\".status = \"done\" } # t\n";
    assert_eq!(
        finish_ab(text),
        text.replace("\"learning\"", "\"done\", completed = 2026-11-20T10:00:00Z")
    );
    assert_eq!(
        changed(text, &records(vec![set("a/c", Record::default())])),
        text.replace("\"a/d\"", "\"a/c\" = {}, \"a/d\"")
    );
    assert_eq!(
        changed(text, &records(vec![set("a/e", Record::default())])),
        text.replace("\"done\"", "\"done\", \"a/e\" = {}")
    );
    assert_eq!(
        changed(text, &records(vec![drop_record("a/d")])),
        text.replace(", \"a/d\".status = \"done\"", "")
    );
    assert_eq!(
        changed(text, &records(vec![drop_record("a/b"), drop_record("a/d")])),
        "topics = {} # t\n"
    );
    assert_eq!(
        changed(
            "topics = {}\n",
            &records(vec![set("a/b", Record::default())])
        ),
        "topics = { \"a/b\" = {} }\n"
    );
    assert_eq!(
        changed(text, &records(vec![rename("a/d", "a/z", done())])),
        text.replace(
            "\"a/d\".status = \"done\"",
            "\"a/z\".status = \"done\", \"a/z\".completed = 2026-11-20T10:00:00Z"
        )
    );
}

#[test]
fn a_record_of_sub_tables_alone_gets_a_header_of_its_own() {
    let text = "[topics.\"b/b\".x-more]\nm = 1\n[topics.\"a/a\"]\nstatus = \"done\"\n# more\n[topics.\"a/b\".x-more]\nm = 1\n";
    let change = records(vec![
        set("a/a", done()),
        set("a/b", done()),
        set("a/c", Record::default()),
    ]);
    assert_eq!(
        changed(text, &change),
        "[topics.\"b/b\".x-more]\nm = 1\n[topics.\"a/a\"]\nstatus = \"done\"\ncompleted = 2026-11-20T10:00:00Z\n\
         [topics.\"a/b\"]\nstatus = \"done\"\ncompleted = 2026-11-20T10:00:00Z\n\n# more\n[topics.\"a/b\".x-more]\nm = 1\n\
         \n[topics]\n\"a/c\" = {}\n"
    );
}
