//! What someone may type to name a topic, a section or a roadmap.

use roadmap::query::name::{self, NameError};
use roadmap::query::scope::Scope;

use super::checks;
use super::small::LIBRARY;

/// Resolves a name, the whole of the input, in one of the scopes there are.
pub fn run(input: &[u8]) {
    let name = String::from_utf8_lossy(input);
    let scope = match checks::choice(input, 4) {
        3 => Scope::new(&LIBRARY, Some(vec![0]), Some(1)),
        active => Scope::new(&LIBRARY, None, active.checked_sub(1)),
    };
    topic(&scope, &name);
    if let Err(error) = name::sections(&LIBRARY, &scope, &name) {
        sound(&error);
    }
    let ids = LIBRARY.entries().iter().map(|entry| entry.index.id());
    match name::roadmap(ids, &name) {
        Ok(id) => assert!(id.starts_with(&*name)),
        Err(error) => sound(&error),
    }
}

/// What a name means is also what its full id means, and what is suggested can be used.
fn topic(scope: &Scope, name: &str) {
    let one = |id: &str| name::topic_or_item(&LIBRARY, scope, id);
    match one(name) {
        Ok(node) => assert_eq!(one(&LIBRARY.node_id(node)), Ok(node)),
        Err(error) => {
            sound(&error);
            if let NameError::Unknown { near: ids, .. }
            | NameError::Ambiguous {
                candidates: ids, ..
            } = error
            {
                for id in ids {
                    let node = one(&id).expect("a full id names something");
                    assert_eq!(LIBRARY.node_id(node), id);
                }
            }
        }
    }
}

fn sound(error: &NameError) {
    match error {
        NameError::Empty { .. } => {}
        NameError::Unknown { near, .. } => assert!(near.len() <= 3, "{error}"),
        NameError::Ambiguous { candidates, .. } => assert!(candidates.len() > 1, "{error}"),
    }
}
