//! Writes roadmaps, or progress.
//!
//! ```text
//! generate roadmaps FOLDER SHAPE TOPICS    writes FOLDER/*.toml and prints the topics' full ids
//! generate progress DONE < IDS             prints a progress file in which DONE of them are done
//! ```

use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use roadmap_benches::{progress, roadmaps};

fn main() -> io::Result<ExitCode> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut out = BufWriter::new(io::stdout().lock());
    match arguments[..] {
        ["roadmaps", folder, shape, topics] => {
            let (Ok(shape), Ok(topics)) = (shape.parse(), topics.parse()) else {
                return Ok(usage());
            };
            fs::create_dir_all(folder)?;
            for roadmap in roadmaps(shape, topics) {
                let file = Path::new(folder).join(roadmap.id).with_extension("toml");
                fs::write(file, roadmap.text)?;
                for id in roadmap.topics {
                    writeln!(out, "{id}")?;
                }
            }
        }
        ["progress", done] => {
            let Ok(done) = done.parse() else {
                return Ok(usage());
            };
            let mut ids = String::new();
            io::stdin().read_to_string(&mut ids)?;
            let ids: Vec<String> = ids.lines().map(str::to_owned).collect();
            out.write_all(progress(&ids, done).as_bytes())?;
        }
        _ => return Ok(usage()),
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn usage() -> ExitCode {
    eprintln!("usage: generate roadmaps FOLDER SHAPE TOPICS\n       generate progress DONE < IDS");
    ExitCode::from(2)
}
