//! The words that are understood, and what is said of those that are not.

use crate::support::Home;

#[test]
fn words_of_other_tools_are_brought_to_ours() {
    let home = Home::new();
    home.run("finish asyncio").fails(
        2,
        "error: unrecognized subcommand 'finish'\n\n  \
         tip: a similar subcommand exists: 'done'\n\n\
         Usage: roadmap [OPTIONS] [COMMAND]\n\n\
         For more information, try '--help'.\n",
    );
    for (theirs, ours) in [
        ("todo", "next"),
        ("status", "stats"),
        ("find", "search"),
        ("complete", "done"),
        ("begin", "start"),
        ("switch", "use"),
        ("info", "show"),
        ("history", "log"),
        ("create", "new"),
        ("validate", "check"),
    ] {
        let tip = format!("\n  tip: a similar subcommand exists: '{ours}'\n");
        let done = home.run(theirs).done().exits(2).says("");
        assert!(done.stderr().contains(&tip), "{theirs}: {}", done.stderr());
    }
}

#[test]
fn what_a_new_learner_may_try_first_leads_on() {
    let home = Home::new();
    let help = home.run("--help").done().exits(0).complains("");
    home.run("help").prints(&help.stdout());
    let of_next = home.run("next --help").done().exits(0).complains("");
    home.run("help next").prints(&of_next.stdout());
    home.run("list python-mastery").fails(
        2,
        "error: unexpected argument 'python-mastery' found\n\n  \
         tip: '-r python-mastery' if that is a roadmap, 'roadmap search python-mastery' if it is \
         a word to look for\n\n\
         Usage: roadmap list [OPTIONS]\n\n\
         For more information, try '--help'.\n",
    );
}

#[test]
fn commands_and_flags_are_not_abbreviated() {
    let home = Home::new();
    for line in [
        "sea async",
        "nex",
        "roadmap",
        "don asyncio",
        "list --stat done",
        "list --js",
    ] {
        home.run(line).done().exits(2).says("");
    }
}

#[test]
fn global_flags_stand_before_and_after_the_command() {
    let home = Home::new();
    home.roadmap("bread.toml", super::BREAD);
    home.write("other.toml", super::BREAD.replace("bread", "cake"));
    home.write("mine.toml", "version = 1\nactive = \"bread\"\n");
    for (flag, line) in [
        ("--json", "list"),
        ("--ids", "list"),
        ("-0", "list"),
        ("--format csv", "list"),
        ("-r bread", "list"),
        ("--roadmap bread", "about"),
        ("--file other.toml", "check"),
        ("--file other.toml", "list -r cake"),
        ("--home elsewhere", "roadmaps"),
        ("--progress mine.toml", "list"),
        ("--color always", "next --format table"),
        ("-q", "done bread/flour --dry-run"),
        ("--lock-timeout 1", "list"),
    ] {
        let after = home.run(&format!("{line} {flag}")).done().exits(0);
        let before = home.run(&format!("{flag} {line}")).done().exits(0);
        assert_eq!(before.stdout(), after.stdout(), "{flag} {line}");
        assert_eq!(before.stderr(), after.stderr(), "{flag} {line}");
    }
    home.run("--ids list -r cake --file other.toml")
        .prints("cake/flour\ncake/dough\n");
    home.run("--ids --progress mine.toml list")
        .prints("bread/flour\nbread/dough\n");
}
