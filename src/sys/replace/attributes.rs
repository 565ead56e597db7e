//! What else a file carries: who may read it beside its owner and group, and notes that other
//! programs left on it.
//!
//! The list of rights (POSIX ACL) has to come along with the mode: where there is one, the mode's
//! group bits are no longer the group's own rights. What the system itself writes on a file
//! (labels, capabilities) it writes on the new one as it sees fit.
//!
//! It must not know what an attribute means.

use std::fs::File;
use std::io;
use std::path::Path;

/// The name of the list of rights.
#[cfg(target_os = "linux")]
const RIGHTS: &str = "system.posix_acl_access";

/// How the names of other programs' notes begin.
#[cfg(target_os = "linux")]
const NOTES: &[u8] = b"user.";

/// Gives a new file the rights of an old one, and of the notes what the file system takes.
#[cfg(target_os = "linux")]
pub(super) fn pass_on(old: &Path, new: &File) -> io::Result<()> {
    use xattr::FileExt;

    let names: Vec<_> = known(xattr::list(old))?.into_iter().flatten().collect();
    // The folder may have handed down rights that the old file does not give.
    let is_handed_down = known(new.get_xattr(RIGHTS))?.flatten().is_some();
    if is_handed_down && !names.iter().any(|name| name == RIGHTS) {
        new.remove_xattr(RIGHTS)?;
    }
    for name in names {
        if name == RIGHTS {
            if let Some(rights) = xattr::get(old, RIGHTS)? {
                new.set_xattr(RIGHTS, &rights)?;
            }
        } else if name.as_encoded_bytes().starts_with(NOTES) {
            // Some file systems show notes that nobody can write: what they hold is not the
            // learner's, and no reason to refuse a change.
            if let Ok(Some(note)) = xattr::get(old, &name) {
                let _ = new.set_xattr(&name, &note);
            }
        }
    }
    Ok(())
}

#[cfg(not(target_os = "linux"))]
pub(super) fn pass_on(_old: &Path, _new: &File) -> io::Result<()> {
    // Elsewhere they are lost.
    Ok(())
}

/// Nothing where the file system has no attributes.
#[cfg(target_os = "linux")]
fn known<T>(answer: io::Result<T>) -> io::Result<Option<T>> {
    match answer {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(None),
        answer => answer.map(Some),
    }
}
