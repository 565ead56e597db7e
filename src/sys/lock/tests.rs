use std::cell::Cell;

use super::*;

const NO_WAIT: Duration = Duration::ZERO;

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn try_now(target: &Path) -> Result<Lock, LockError> {
    acquire(target, NO_WAIT, &|_| {})
}

#[test]
fn a_second_holder_is_kept_out_until_the_first_lets_go() {
    let folder = folder();
    let target = folder.path().join("progress.toml");
    let held = try_now(&target).unwrap();
    let refused = try_now(&target).unwrap_err();
    assert!(matches!(refused, LockError::TimedOut { path, .. } if path == target));
    drop(held);
    try_now(&target).unwrap();
}

#[cfg(unix)]
#[test]
fn locking_a_folder_leaves_nothing_behind() {
    let folder = folder();
    drop(try_now(&folder.path().join("progress.toml")).unwrap());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_lock_file_stands_in_for_a_folder_that_cannot_be_locked() {
    let folder = folder();
    let refused = std::io::Error::from(std::io::ErrorKind::Unsupported);
    let means = Means::Folder(folder.path().to_owned())
        .fallback(refused)
        .unwrap();
    let first = means.open().unwrap();
    first.try_lock().unwrap();
    assert!(is_still_at(&first, means.path()));
    let second = means.open().unwrap();
    assert!(matches!(second.try_lock(), Err(TryLockError::WouldBlock)));
    assert!(folder.path().join(LOCK_FILE).is_file());
}

#[test]
fn a_missing_folder_cannot_be_locked() {
    let folder = folder();
    let refused = try_now(&folder.path().join("gone/progress.toml")).unwrap_err();
    assert!(matches!(refused, LockError::NoFolder { .. }));
}

#[cfg(unix)]
#[test]
fn a_lock_on_a_folder_that_was_replaced_does_not_count() {
    let outer = folder();
    let path = outer.path().join("home");
    fs::create_dir(&path).unwrap();
    let handle = File::open(&path).unwrap();
    fs::rename(&path, outer.path().join("old")).unwrap();
    assert!(!is_still_at(&handle, &path));
    fs::create_dir(&path).unwrap();
    assert!(!is_still_at(&handle, &path));
}

#[test]
fn whoever_waits_gets_the_lock_and_a_short_wait_is_silent() {
    let folder = folder();
    let target = folder.path().join("progress.toml");
    let held = try_now(&target).unwrap();
    let said = Cell::new(0);
    thread::scope(|scope| {
        scope.spawn(move || {
            thread::sleep(Duration::from_millis(20));
            drop(held);
        });
        acquire(&target, DEFAULT_TIMEOUT, &|_| said.set(said.get() + 1)).unwrap();
    });
    assert_eq!(said.get(), 0);
}

#[test]
fn before_whom_others_get_on_waits_longer() {
    let folder = folder();
    let target = folder.path().join("progress.toml");
    let timeout = Duration::from_secs(1);
    let held = try_now(&target).unwrap();
    thread::scope(|scope| {
        scope.spawn(|| {
            for change in 0..15 {
                thread::sleep(timeout / 10);
                fs::write(&target, "x".repeat(change)).unwrap();
            }
            drop(held);
        });
        acquire(&target, timeout, &|_| {}).unwrap();
    });
}
