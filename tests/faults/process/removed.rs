//! The home goes away and is made again while marks are made: no mark is lost, nothing crashes.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::support::{Home, cases, course, program, report};

/// Moves the home away, or removes it, and makes it again, until told to stop.
fn keep_removing(home: &Path, stop: &AtomicBool, remove: fn(&Path, usize)) {
    for round in 0.. {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        // Longer and shorter than a mark takes.
        thread::sleep(Duration::from_millis([1, 30, 7, 80][round % 4]));
        if home.exists() {
            remove(home, round);
        }
        if round % 2 == 0 {
            // The program may have made it already.
            let _ = fs::create_dir(home);
        }
    }
}

/// Makes marks while the home goes away again and again, and gives those that were reported.
fn marks_meanwhile(home: &Home, marks: usize, remove: fn(&Path, usize)) -> Vec<String> {
    // The roadmap stays.
    let roadmap = home.path("course.toml");
    fs::rename(home.path("home/roadmaps/course.toml"), &roadmap).unwrap();
    let stop = AtomicBool::new(false);
    let mut reported = Vec::new();
    thread::scope(|scope| {
        let folder = home.path("home");
        scope.spawn(|| {
            let folder = folder;
            keep_removing(&folder, &stop, remove);
        });
        for mark in 0..marks {
            let id = format!("course/t{mark}");
            let mut command = home.command(program());
            command.arg("--file").arg(&roadmap).args(["done", &id]);
            let done = command.output().unwrap();
            let said = String::from_utf8_lossy(&done.stderr);
            match done.status.code() {
                Some(0) => reported.push(id),
                Some(1) => assert!(said.starts_with("error: "), "{done:?}"),
                _ => panic!("{done:?}"),
            }
        }
        stop.store(true, Ordering::Relaxed);
    });
    report(&format!(
        "{} of {marks} marks were reported as stored",
        reported.len()
    ));
    reported
}

#[test]
fn a_home_that_is_moved_away_takes_no_mark_with_it_unsaid() {
    let marks = cases(60, 1000);
    let home = course(marks);
    let reported = marks_meanwhile(&home, marks, |home, round| {
        fs::rename(home, home.with_file_name(format!("home-{round}"))).unwrap();
    });
    // Every home that ever was is still there.
    let homes = fs::read_dir(home.path(""))
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let texts: String = homes
        .filter_map(|folder| fs::read_to_string(folder.join("progress.toml")).ok())
        .collect();
    let lost: Vec<_> = reported
        .iter()
        .filter(|id| !texts.contains(&format!("\"{id}\" = {{ status = \"done\"")))
        .collect();
    assert!(
        lost.is_empty(),
        "{} of {}: {lost:?}",
        lost.len(),
        reported.len()
    );
    assert!(
        reported.len() * 10 >= marks * 9,
        "{} of {marks}",
        reported.len()
    );
}

#[test]
fn a_home_that_is_removed_is_made_again() {
    let marks = cases(60, 1000);
    let home = course(marks + 1);
    let reported = marks_meanwhile(&home, marks, |home, _| {
        // What is put into it meanwhile keeps it from going.
        let _ = fs::remove_dir_all(home);
    });
    assert!(
        reported.len() * 10 >= marks * 9,
        "{} of {marks}",
        reported.len()
    );
    // When it stays at last, a mark stays with it, and nothing else.
    let last = format!("--file course.toml done t{marks}");
    home.run(&last).done().exits(0);
    assert!(home.progress_text().contains(&format!("course/t{marks}")));
    assert!(
        home.tree("home")
            .keys()
            .all(|name| name.ends_with("progress.toml"))
    );
}
