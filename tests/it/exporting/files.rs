//! The file that an export is written into.

use std::fs;

use super::{BREAD, PROGRESS};
use crate::support::Home;

fn baker() -> Home {
    let home = Home::new();
    home.roadmap("bread.toml", BREAD).progress(PROGRESS);
    home
}

fn text(home: &Home, name: &str) -> String {
    fs::read_to_string(home.path(name)).unwrap()
}

#[test]
fn a_file_is_written_and_named() {
    let home = baker();
    let printed = home.run("export").done().stdout();
    home.run("export -o bread.md")
        .prints("bread.md\texported\n");
    assert_eq!(text(&home, "bread.md"), printed);
    home.run("export --output - bread").prints(&printed);
    home.run("export -o two.md -q").prints("");
    home.run("export -o three.md --json").prints(
        "{\"version\":1,\"deed\":\"exported\",\"target\":\"three.md\",\"dry_run\":false}\n",
    );
    assert_eq!(text(&home, "three.md"), printed);
}

#[test]
fn its_ending_tells_the_form() {
    let home = baker();
    for (file, begins) in [
        ("a.md", "# Bread"),
        ("a.Markdown", "# Bread"),
        ("a", "# Bread"),
        ("a.json", "{\"version\":1,"),
        ("a.toml", "id = "),
        ("a.csv", "id,roadmap,"),
        ("a.dot", "digraph "),
        ("a.gv", "digraph "),
        ("a.mmd", "flowchart "),
    ] {
        home.run(&format!("export -o {file} -q")).prints("");
        assert!(text(&home, file).starts_with(begins), "{file}");
    }
    home.run("export -o a.txt --to anki -q").prints("");
    assert!(text(&home, "a.txt").starts_with("#separator:tab\n"));
    home.run("export -o a.pdf").fails(
        2,
        "error: no form goes by the ending `.pdf`\n |\n = help: say which is meant with `--to`\n",
    );
    assert!(!home.path("a.pdf").exists());
}

#[test]
fn what_is_there_stays_unless_it_is_to_be_replaced() {
    let home = baker();
    home.write("bread.md", "mine\n");
    home.run("export -o bread.md").fails(
        1,
        "error: `bread.md` is there already\n |\n = help: `--force` replaces it\n",
    );
    home.run("export -o bread.md --dry-run")
        .done()
        .exits(1)
        .says("");
    home.run("export -o bread.md --force --dry-run")
        .prints("bread.md\texported\n");
    assert_eq!(text(&home, "bread.md"), "mine\n");
    home.run("export -o bread.md --force")
        .prints("bread.md\texported\n");
    assert!(text(&home, "bread.md").starts_with("# Bread"));
    home.run("export --force").done().exits(2).says("");
}

#[test]
fn trying_writes_nothing() {
    let home = baker();
    let before = home.tree("");
    home.run("export -o new.md --dry-run")
        .prints("new.md\texported\n");
    assert_eq!(home.tree(""), before);
}

#[test]
fn nothing_is_written_where_the_request_fails() {
    let home = baker();
    let before = home.tree("");
    home.run("export nothing -o new.md")
        .done()
        .exits(3)
        .says("");
    home.run("export -o no/such/folder/new.md")
        .fails(1, "error: there is no folder `[HOME]/no/such/folder`\n");
    home.run("export -o home/progress.toml --force")
        .fails(1, "error: `home/progress.toml` is the progress file\n");
    assert_eq!(home.tree(""), before);
}

#[test]
fn a_folder_is_no_file() {
    let home = baker();
    home.run("export -o home --force")
        .fails(1, "error: `[HOME]/home` is a folder, not a file\n");
}

#[cfg(unix)]
#[test]
fn a_link_stays_and_its_file_is_written() {
    let home = baker();
    fs::create_dir(home.path("shared")).unwrap();
    std::os::unix::fs::symlink("shared/bread.md", home.path("link.md")).unwrap();
    home.run("export -o link.md").prints("link.md\texported\n");
    assert!(text(&home, "shared/bread.md").starts_with("# Bread"));
    assert!(
        fs::symlink_metadata(home.path("link.md"))
            .unwrap()
            .is_symlink()
    );
    home.run("export -o link.md").done().exits(1).says("");
    home.run("export -o link.md --force -q").prints("");
    assert!(
        fs::symlink_metadata(home.path("link.md"))
            .unwrap()
            .is_symlink()
    );
}

#[cfg(unix)]
#[test]
fn a_device_or_a_pipe_is_written_to_as_it_is() {
    let home = baker();
    home.run("export -o /dev/null")
        .prints("/dev/null\texported\n");
    let piped = home
        .shell("mkfifo pipe; roadmap export -q -o pipe & cat pipe; wait")
        .done()
        .exits(0);
    assert_eq!(piped.stdout(), home.run("export").done().stdout());
}

#[cfg(unix)]
#[test]
fn the_old_mode_stays_and_a_read_only_file_too() {
    use std::os::unix::fs::PermissionsExt;
    let home = baker();
    home.write("bread.md", "mine\n");
    let set = |mode| {
        fs::set_permissions(home.path("bread.md"), fs::Permissions::from_mode(mode)).unwrap();
    };
    set(0o600);
    home.run("export -o bread.md --force -q").prints("");
    let mode = fs::metadata(home.path("bread.md"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    set(0o400);
    home.run("export -o bread.md --force")
        .fails(1, "error: `[HOME]/bread.md` is read-only\n");
}
