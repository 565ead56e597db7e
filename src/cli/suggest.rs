//! Words of other tools, brought to ours.

use clap::error::{ContextKind, ContextValue, ErrorKind};

/// What other tools call a command, and what it is called here.
const OTHER_WORDS: [(&str, &str); 24] = [
    ("add", "new"),
    ("begin", "start"),
    ("cat", "show"),
    ("check-off", "done"),
    ("complete", "done"),
    ("create", "new"),
    ("deps", "path"),
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

/// Adds the command that may have been meant to an error about one that there is not.
pub(super) fn other_words(mut error: clap::Error) -> clap::Error {
    if error.kind() != ErrorKind::InvalidSubcommand {
        return error;
    }
    if let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand) {
        let ours = OTHER_WORDS.iter().find(|(theirs, _)| theirs == word);
        if let Some((_, ours)) = ours {
            let suggestion = ContextValue::Strings(vec![(*ours).to_owned()]);
            error.insert(ContextKind::SuggestedSubcommand, suggestion);
        }
    }
    error
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
