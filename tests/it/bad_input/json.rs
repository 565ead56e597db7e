//! The same errors for scripts: one JSON object on standard error, and nothing on standard output.

use crate::support::Home;

/// Expects one error with these values; those that are not named are null or empty.
#[track_caller]
fn fails(home: &Home, line: &str, code: i32, error: &str) {
    let told = format!("{{\"version\":1,\"errors\":[{{{error}}}]}}\n");
    home.run(line).fails(code, &told);
}

const NOWHERE: &str = "\"file\":null,\"line\":null,\"column\":null,\"suggestions\"";

#[test]
fn names() {
    let home = Home::new();
    fails(
        &home,
        "--json show zebra",
        3,
        &format!("\"code\":\"not-found\",\"message\":\"no topic is called `zebra`\",{NOWHERE}:[]"),
    );
    fails(
        &home,
        "use python --format jsonl",
        3,
        &format!(
            "\"code\":\"ambiguous\",\"message\":\"`python` names more than one roadmap\",{NOWHERE}:\
             [\"python-proficiency\",\"python-mastery\",\"python-developer\",\"python-learning\",\
             \"python-experienced\"]"
        ),
    );
}

#[test]
fn usage() {
    let home = Home::new();
    fails(
        &home,
        "list --level begginer --json",
        2,
        &format!(
            "\"code\":\"unknown-level\",\"message\":\"no roadmap here has the level \
             `begginer`\",{NOWHERE}:[\"beginner\"]"
        ),
    );
    fails(
        &home,
        "--format=json list --sort size",
        2,
        &format!(
            "\"code\":\"usage\",\"message\":\"invalid value 'size' for '--sort <KEY>'\",{NOWHERE}:[]"
        ),
    );
    fails(
        &home,
        "done --json",
        2,
        &format!("\"code\":\"usage\",\"message\":\"there is no topic to change\",{NOWHERE}:[]"),
    );
}

#[test]
fn files() {
    let home = Home::new();
    home.roadmap("course.toml", "titel = \"Course\"\n");
    let (file, rest) = (
        "\"file\":\"[HOME]/home/roadmaps/course.toml\"",
        "\"line\":1,\"column\":1,\"suggestions\"",
    );
    fails(
        &home,
        "list -r course --json",
        1,
        &format!(
            "\"code\":\"unknown-key\",\"message\":\"unknown key `titel` in a roadmap\",{file},{rest}:\
             [\"title\"]}},{{\"code\":\"missing-key\",\"message\":\"the roadmap has no `title`\",\
             {file},{rest}:[]"
        ),
    );
    home.progress("version = 2\n");
    fails(
        &home,
        "done asyncio --json",
        1,
        "\"code\":\"newer-version\",\"message\":\"this progress file is of version 2; this program \
         knows version 1\",\"file\":\"[HOME]/home/progress.toml\",\"line\":1,\"column\":11,\
         \"suggestions\":[]",
    );
    assert_eq!(home.progress_text(), "version = 2\n");
}

/// What is said to people beside an error would make the object unreadable.
#[test]
fn an_error_stands_alone() {
    let home = Home::new();
    home.roadmap("course.toml", "title = 1\n");
    fails(
        &home,
        "show zebra --json",
        3,
        &format!("\"code\":\"not-found\",\"message\":\"no topic is called `zebra`\",{NOWHERE}:[]"),
    );
}
