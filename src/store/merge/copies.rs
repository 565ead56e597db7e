//! The names that programs which keep folders alike give to a second version of a file.
//!
//! It must not look at a file.

/// Whether `name` is that of a second version of the file called `original`.
pub(super) fn is_copy(original: &str, name: &str) -> bool {
    let (stem, ending) = match original.rsplit_once('.') {
        Some((stem, ending)) => (stem, format!(".{ending}")),
        None => (original, String::new()),
    };
    let added = name
        .strip_prefix(stem)
        .and_then(|rest| rest.strip_suffix(ending.as_str()));
    added.is_some_and(|added| says_conflict(added) || is_numbered(added) || is_machine(added))
}

/// Syncthing's `.sync-conflict-…`, Dropbox's ` (Anna's conflicted copy …)`, Nextcloud's
/// ` (conflicted copy …)`, and what they say in other languages.
fn says_conflict(added: &str) -> bool {
    let added = added.to_lowercase();
    let is_apart = added.starts_with(|c: char| !c.is_alphanumeric());
    is_apart
        && ["conflict", "conflit", "konflikt"]
            .iter()
            .any(|word| added.contains(word))
}

/// ` (1)`, as browsers and Google Drive have it.
fn is_numbered(added: &str) -> bool {
    let number = added
        .strip_prefix(" (")
        .and_then(|rest| rest.strip_suffix(')'));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}

/// Microsoft's `-DESKTOP-A1B2`: the name of the other machine, which is in capitals.
fn is_machine(added: &str) -> bool {
    let Some(machine) = added.strip_prefix('-') else {
        return false;
    };
    let is_capital = |c: char| c.is_ascii_uppercase();
    machine.contains(is_capital)
        && machine
            .chars()
            .all(|c| is_capital(c) || c.is_ascii_digit() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_known_by_their_names() {
        for name in [
            "progress.sync-conflict-20261120-101112-ABCDEFG.toml",
            "progress (Anna's conflicted copy 2026-11-20).toml",
            "progress (conflicted copy 2026-11-20 101112).toml",
            "progress_conflict-20261120-101112.toml",
            "progress (In Konflikt stehende Kopie von Anna 2026-11-20).toml",
            "progress (Copie en conflit de Anna 2026-11-20).toml",
            "progress (SFConflict anna@example.org 2026-11-20).toml",
            "progress-DESKTOP-A1B2C3.toml",
            "progress (1).toml",
        ] {
            assert!(is_copy("progress.toml", name), "{name}");
        }
        assert!(is_copy(
            "mine",
            "mine.sync-conflict-20261120-101112-ABCDEFG"
        ));
    }

    #[test]
    fn other_files_are_none() {
        for name in [
            "progress.toml",
            "progress-2025.toml",
            "progress-old.toml",
            "progress.toml.bak",
            "progress.toml~",
            "progress2.toml",
            "progress (draft).toml",
            "progressconflict.toml",
            "progress-.toml",
            "concepts (conflicted copy).toml",
            ".progress.toml.roadmap-abc.tmp",
            "progress (conflicted copy).txt",
        ] {
            assert!(!is_copy("progress.toml", name), "{name}");
        }
    }
}
