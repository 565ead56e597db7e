//! File systems of their own: in memory, or in a file that is mounted as a disk. They are gone when
//! the test is over, however it ends.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support::left_out;

/// A file system that is mounted somewhere.
pub(crate) struct Mount {
    at: PathBuf,
}

impl Mount {
    /// Mounts with the arguments that `mount` takes, in front of the folder where.
    pub(crate) fn new(arguments: &[&str], at: &Path) -> Self {
        let output = mount(arguments, at);
        assert!(output.status.success(), "{output:?}");
        Self { at: at.to_owned() }
    }

    /// A file system in memory, of so many bytes and files.
    pub(crate) fn memory(bytes: usize, files: usize, at: &Path) -> Self {
        let options = format!("size={bytes},nr_inodes={files},mode=0755");
        Self::new(&["-t", "tmpfs", "-o", &options, "tmpfs"], at)
    }

    /// Mounts it anew with other options.
    pub(crate) fn remount(&self, options: &str) {
        let output = mount(&["-o", &format!("remount,{options}")], &self.at);
        assert!(output.status.success(), "{output:?}");
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        // What is still in use is let go of later.
        if !run(Command::new("umount").arg(&self.at)).status.success() {
            run(Command::new("umount").arg("-l").arg(&self.at));
        }
    }
}

/// A folder in memory, for files that are mounted as disks: syncing takes no time there.
pub(crate) struct Shelf {
    // Unmounted before the folder is removed.
    _mount: Mount,
    folder: TempDir,
}

impl Shelf {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self {
            _mount: Mount::memory(1 << 30, 100, folder.path()),
            folder,
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// Whether this process may mount; `test` needs that. Where it may not, that is said.
pub(crate) fn may_mount(test: &str) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let probe = ["-t", "tmpfs", "tmpfs"];
    let may = mount(&probe, folder.path()).status.success();
    if may {
        drop(Mount {
            at: folder.path().to_owned(),
        });
    } else {
        left_out(test, "nothing may be mounted here: that takes root");
    }
    may
}

/// Makes a file system in a new file of a size such as `16M`.
pub(crate) fn make(maker: &[&str], size: &str, image: &Path) {
    let output = run(Command::new("truncate").args(["-s", size]).arg(image));
    assert!(output.status.success(), "{output:?}");
    let output = run(Command::new(maker[0]).args(&maker[1..]).arg(image));
    assert!(output.status.success(), "{output:?}");
}

/// Whether a file can be mounted as a disk; `test` needs that. Where it can't, that is said.
pub(crate) fn may_mount_files(test: &str) -> bool {
    if !may_mount(test) {
        return false;
    }
    let folder = tempfile::tempdir().unwrap();
    let image = folder.path().join("probe");
    let at = folder.path().join("at");
    std::fs::create_dir(&at).unwrap();
    make(&["mkfs.ext4", "-q", "-F"], "2M", &image);
    let may = mount(&["-o", "loop", image.to_str().unwrap()], &at)
        .status
        .success();
    if may {
        drop(Mount { at });
    } else {
        left_out(test, "no file can be mounted here as a disk");
    }
    may
}

fn mount(arguments: &[&str], at: &Path) -> Output {
    run(Command::new("mount").args(arguments).arg(at))
}

fn run(command: &mut Command) -> Output {
    command.output().unwrap()
}
