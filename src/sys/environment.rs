//! What the environment says: variables, and the platform's folders.
//!
//! It must not know what the folders are used for.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;

use etcetera::AppStrategy;
use etcetera::app_strategy::{AppStrategyArgs, choose_native_strategy};

/// A variable; an empty one counts as none, as the conventions have it.
pub fn variable(name: &str) -> Option<OsString> {
    env::var_os(name).filter(|value| !value.is_empty())
}

/// The arguments of the process, the program's own name first, whatever bytes they are.
pub fn arguments() -> impl Iterator<Item = OsString> {
    env::args_os()
}

/// The folders that the platform gives a program of this name. On Linux these are the XDG ones,
/// of which a relative one is ignored, as their specification says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folders {
    /// For what the user keeps.
    pub data: Option<PathBuf>,
    /// For what is worth keeping but may be lost.
    pub state: Option<PathBuf>,
    /// For what is only kept to save work.
    pub cache: Option<PathBuf>,
}

impl Folders {
    /// The folders of this user; none where the user has no home.
    pub fn of(program: &str) -> Self {
        let strategy = choose_native_strategy(AppStrategyArgs {
            app_name: program.to_owned(),
            ..AppStrategyArgs::default()
        });
        let Ok(strategy) = strategy else {
            return Self::default();
        };
        let data = strategy.data_dir();
        // Where the platform has no folder for state, it stands below the data.
        let state = strategy.state_dir().unwrap_or_else(|| data.join("state"));
        Self {
            data: Some(data),
            state: Some(state),
            cache: Some(strategy.cache_dir()),
        }
    }
}
