//! Links in the browser, for which a script stands in.

use crate::support::Home;

const LINKS: &str = r#"
title = "Links"
[[section]]
title = "All"
[[section.topic]]
title = "Two"
links = [
  { title = "One", url = "https://example.org/one?a=1&b=$HOME" },
  { title = "Other", url = "http://example.org/other" },
]
[[section.topic]]
title = "Odd"
links = [{ title = "File", url = "file:///etc/passwd" }]
[[section.topic]]
title = "None"
"#;

#[test]
fn a_link_is_opened_in_the_browser_as_it_stands() {
    let home = Home::new();
    home.roadmap("links.toml", LINKS);
    let browser = home.script(
        "browser.sh",
        "printf '%s\\n' \"$#\" \"$1\" > opened; echo noise",
    );
    let open = |line: &str| home.run(line).env("BROWSER", &browser);
    open("open two --dry-run").prints("https://example.org/one?a=1&b=$HOME\topened\n");
    assert!(!home.path("opened").exists());
    open("open two").prints("https://example.org/one?a=1&b=$HOME\topened\n");
    let opened = || std::fs::read_to_string(home.path("opened")).unwrap();
    assert_eq!(opened(), "1\nhttps://example.org/one?a=1&b=$HOME\n");
    open("open two -n 2 -q").prints("");
    assert_eq!(opened(), "1\nhttp://example.org/other\n");
    open("open two -n 3").fails(1, "error: links/two has only 2 links\n");
    open("open two -n 0").fails(2, "error: links are counted from one\n");
    open("open none").fails(1, "error: links/none has no link\n");
    open("open odd").fails(
        1,
        "error: `file:///etc/passwd` is not opened: only http and https links are\n",
    );
    assert_eq!(opened(), "1\nhttp://example.org/other\n");
    assert!(!home.path("home/progress.toml").exists());
}
