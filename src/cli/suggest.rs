//! Words of other tools, brought to ours.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What other tools call a command, and what it is called here.
const OTHER_WORDS: [(&str, &str); 27] = [
    ("add", "new"),
    ("backup", "restore"),
    ("backups", "restore"),
    ("begin", "start"),
    ("cat", "show"),
    ("check-off", "done"),
    ("complete", "done"),
    ("create", "new"),
    ("deps", "path"),
    ("dump", "export"),
    ("find", "search"),
    ("finish", "done"),
    ("grep", "search"),
    ("history", "log"),
    ("info", "show"),
    ("init", "new"),
    ("lint", "check"),
    ("progress", "stats"),
    ("revert", "undo"),
    ("select", "use"),
    ("status", "stats"),
    ("stop", "reset"),
    ("switch", "use"),
    ("todo", "next"),
    ("topics", "list"),
    ("validate", "check"),
    ("view", "show"),
];

/// Adds what may have been meant to an error about a command that there is not, or about a word
/// where none is expected.
pub(super) fn other_words(mut error: clap::Error) -> clap::Error {
    let word = |kind| match error.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        _ => String::new(),
    };
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let word = word(ContextKind::InvalidSubcommand);
            let ours = OTHER_WORDS.iter().find(|(theirs, _)| *theirs == word);
            if let Some((_, ours)) = ours {
                let suggestion = ContextValue::Strings(vec![(*ours).to_owned()]);
                error.insert(ContextKind::SuggestedSubcommand, suggestion);
            }
        }
        ErrorKind::UnknownArgument => {
            let word = word(ContextKind::InvalidArg);
            if !word.starts_with('-') {
                let of_roadmap = format!("'-r {word}' if that is a roadmap");
                let of_words = format!("'roadmap search {word}' if it is a word to look for");
                tip(&mut error, format!("{of_roadmap}, {of_words}"));
            }
        }
        _ => {}
    }
    error
}

fn tip(error: &mut clap::Error, text: String) {
    let tips = ContextValue::StyledStrs(vec![text.into()]);
    error.insert(ContextKind::Suggested, tips);
}

/// What clap thinks may have been meant.
pub(super) fn suggestions(error: &clap::Error) -> Vec<String> {
    [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .filter_map(|kind| error.get(kind))
    .flat_map(|value| match value {
        ContextValue::String(word) => vec![word.clone()],
        ContextValue::Strings(words) => words.clone(),
        _ => Vec::new(),
    })
    .collect()
}
