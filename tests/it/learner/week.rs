//! The first week: choosing, learning, marking, taking back, looking back.

use crate::support::Home;

/// What the file of a beginner begins with.
const HEAD: &str = "\
# Progress of roadmap. One line a topic; edit it freely, comments stay.
version = 1
active = \"python-proficiency\"

[topics]
";

/// Types a line at a moment, and expects what it prints and that nothing is said beside it.
#[track_caller]
fn types(home: &Home, at: &str, line: &str, prints: &str) {
    home.run(line).at(at).prints(prints);
}

#[track_caller]
fn file_says(home: &Home, records: &str) {
    let expected = format!("{HEAD}{records}");
    let found = home.progress_text();
    assert!(
        found == expected,
        "the file says:\n{found}\nbut should say:\n{expected}"
    );
}

#[test]
fn a_week() {
    let home = Home::new();
    monday(&home);
    tuesday(&home);
    thursday(&home);
    looking_back(&home);
    second_thoughts(&home);
}

const THURSDAY: &str = "2026-11-19T08:00:00Z";

/// A roadmap is chosen, and what comes first in it begun.
fn monday(home: &Home) {
    let monday = "2026-11-16T19:00:00Z";
    types(
        home,
        monday,
        "use python-prof",
        "python-proficiency\tactive\n",
    );
    assert_eq!(
        home.progress_text(),
        HEAD.strip_suffix("\n[topics]\n").unwrap()
    );
    types(
        home,
        monday,
        "next",
        "python-proficiency/basic-syntax\tpending\tbeginner\t260\tPrerequisites\tBasic Syntax\n",
    );
    types(
        home,
        monday,
        "start basic-syntax",
        "python-proficiency/basic-syntax\tpending\tlearning\t2026-11-16T19:00:00Z\tBasic Syntax\n",
    );
    types(
        home,
        "2026-11-16T20:30:00Z",
        "done basic-syntax/variables basic-syntax/data-types",
        "python-proficiency/basic-syntax/variables\tpending\tdone\t2026-11-16T20:30:00Z\tVariables\n\
         python-proficiency/basic-syntax/data-types\tpending\tdone\t2026-11-16T20:30:00Z\tdata types\n",
    );
    file_says(
        home,
        "\"python-proficiency/basic-syntax\" = { status = \"learning\", started = 2026-11-16T19:00:00Z }\n\
         \"python-proficiency/basic-syntax/data-types\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n\
         \"python-proficiency/basic-syntax/variables\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n",
    );
}

/// What was learnt the evening before is noted, and the topic finished.
fn tuesday(home: &Home) {
    let tuesday = "2026-11-17T19:00:00Z";
    types(
        home,
        tuesday,
        "note basic-syntax \"match comes later\" -q",
        "",
    );
    types(
        home,
        tuesday,
        "note basic-syntax \"so does the walrus\" -q",
        "",
    );
    types(
        home,
        tuesday,
        "note basic-syntax",
        "match comes later\\nso does the walrus\n",
    );
    types(
        home,
        tuesday,
        "done basic-syntax",
        "python-proficiency/basic-syntax\tlearning\tdone\t2026-11-17T19:00:00Z\tBasic Syntax\n",
    );
    types(home, tuesday, "done basic-syntax", "");
    file_says(
        home,
        "\"python-proficiency/basic-syntax\" = { status = \"done\", started = 2026-11-16T19:00:00Z, completed = 2026-11-17T19:00:00Z, note = \"match comes later\\nso does the walrus\" }\n\
         \"python-proficiency/basic-syntax/data-types\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n\
         \"python-proficiency/basic-syntax/variables\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n",
    );
}

/// What was done on Wednesday is told with its date; something was known before.
fn thursday(home: &Home) {
    types(
        home,
        THURSDAY,
        "done functions --at 2026-11-18",
        "python-proficiency/functions\tpending\tdone\t2026-11-18T12:00:00Z\tFunctions\n",
    );
    types(
        home,
        THURSDAY,
        "known basic-data-structures",
        "python-proficiency/basic-data-structures\tpending\tknown\t2026-11-19T08:00:00Z\tBasic Data Structures\n",
    );
    types(
        home,
        THURSDAY,
        "skip pathlib",
        "python-proficiency/pathlib\tpending\tskipped\t2026-11-19T08:00:00Z\tPathlib\n",
    );
    file_says(
        home,
        "\"python-proficiency/basic-data-structures\" = { status = \"known\", completed = 2026-11-19T08:00:00Z }\n\
         \"python-proficiency/basic-syntax\" = { status = \"done\", started = 2026-11-16T19:00:00Z, completed = 2026-11-17T19:00:00Z, note = \"match comes later\\nso does the walrus\" }\n\
         \"python-proficiency/basic-syntax/data-types\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n\
         \"python-proficiency/basic-syntax/variables\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n\
         \"python-proficiency/functions\" = { status = \"done\", completed = 2026-11-18T12:00:00Z }\n\
         \"python-proficiency/pathlib\" = { status = \"skipped\", completed = 2026-11-19T08:00:00Z }\n",
    );
}

/// Dates and numbers, as they are on Thursday.
fn looking_back(home: &Home) {
    types(
        home,
        THURSDAY,
        "log",
        "python-proficiency/basic-data-structures\tknown\t2026-11-19T08:00:00Z\tBasic Data Structures\n\
         python-proficiency/pathlib\tskipped\t2026-11-19T08:00:00Z\tPathlib\n\
         python-proficiency/functions\tdone\t2026-11-18T12:00:00Z\tFunctions\n\
         python-proficiency/basic-syntax\tdone\t2026-11-17T19:00:00Z\tBasic Syntax\n\
         python-proficiency/basic-syntax/variables\tdone\t2026-11-16T20:30:00Z\tVariables\n\
         python-proficiency/basic-syntax/data-types\tdone\t2026-11-16T20:30:00Z\tdata types\n\
         python-proficiency/basic-syntax\tstarted\t2026-11-16T19:00:00Z\tBasic Syntax\n",
    );
    types(
        home,
        THURSDAY,
        "log --since 2026-11-17 --until 2026-11-18",
        "python-proficiency/functions\tdone\t2026-11-18T12:00:00Z\tFunctions\n\
         python-proficiency/basic-syntax\tdone\t2026-11-17T19:00:00Z\tBasic Syntax\n",
    );
    // Nothing was done on Thursday; but that is not over yet.
    let stats = home.run("stats --json").at(THURSDAY).done().exits(0).json();
    assert_eq!(stats["streak_days"], 3);
    assert_eq!(stats["longest_streak_days"], 3);
    assert_eq!(stats["done_last_7_days"], 4);
    assert_eq!(stats["minutes_done"], 260 + 225);
    let whole = &stats["stats"][0];
    assert_eq!(
        (&whole["done"], &whole["known"], &whole["skipped"]),
        (&2.into(), &1.into(), &1.into())
    );
    assert_eq!(whole["percent"], 7, "3 of 42");
    let on_saturday = home
        .run("stats --json")
        .at("2026-11-21T08:00:00Z")
        .done()
        .exits(0)
        .json();
    assert_eq!(on_saturday["streak_days"], 0);
}

/// What was skipped is wanted after all; what was reset leaves no line.
fn second_thoughts(home: &Home) {
    types(
        home,
        THURSDAY,
        "reset pathlib functions",
        "python-proficiency/pathlib\tskipped\tpending\t\tPathlib\n\
         python-proficiency/functions\tdone\tpending\t\tFunctions\n",
    );
    file_says(
        home,
        "\"python-proficiency/basic-data-structures\" = { status = \"known\", completed = 2026-11-19T08:00:00Z }\n\
         \"python-proficiency/basic-syntax\" = { status = \"done\", started = 2026-11-16T19:00:00Z, completed = 2026-11-17T19:00:00Z, note = \"match comes later\\nso does the walrus\" }\n\
         \"python-proficiency/basic-syntax/data-types\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n\
         \"python-proficiency/basic-syntax/variables\" = { status = \"done\", completed = 2026-11-16T20:30:00Z }\n",
    );
}
