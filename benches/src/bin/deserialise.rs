//! Deserialises roadmap files with the `toml` crate and does nothing with them: what a program pays
//! that reads its files anew whenever it is called.
//!
//! ```text
//! deserialise FILE…
//! ```

use std::hint::black_box;
use std::{env, fs, io};

use serde::Deserialize;

/// A roadmap, as far as the generated files go.
#[derive(Deserialize)]
#[expect(dead_code, reason = "only reading it counts")]
struct Roadmap {
    id: String,
    title: String,
    section: Vec<Section>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only reading it counts")]
struct Section {
    title: String,
    level: String,
    topic: Vec<Topic>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "only reading it counts")]
struct Topic {
    id: String,
    title: String,
    summary: String,
    minutes: u32,
    tags: Vec<String>,
    requires: Vec<String>,
}

fn main() -> io::Result<()> {
    for file in env::args_os().skip(1) {
        let text = fs::read_to_string(file)?;
        let roadmap: Roadmap = toml::from_str(&text).map_err(io::Error::other)?;
        black_box(roadmap);
    }
    Ok(())
}
