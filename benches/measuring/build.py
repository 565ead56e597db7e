"""Builds the program, and what it is compared with, for each target that this machine can build for."""

import functools
import os
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent.parent
PROJECT = FOLDER.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", PROJECT / "target"))
# How the library of a target is called here.
LIBRARIES = {"gnu": "glibc", "musl": "musl"}


class Programs(NamedTuple):
    """What is measured, built for one target."""

    library: str
    roadmap: str
    empty: str
    deserialise: str


def output(*command, **more):
    """What a command prints; it must succeed."""
    return subprocess.run(command, check=True, capture_output=True, text=True, **more).stdout


def cargo(*arguments):
    """Runs cargo in the project's folder."""
    subprocess.run(["cargo", *arguments], cwd=PROJECT, check=True)


@functools.cache
def host():
    """The target that this machine builds for, such as `x86_64-unknown-linux-gnu`."""
    lines = output("rustc", "--version", "--verbose").splitlines()
    return next(line.removeprefix("host: ") for line in lines if line.startswith("host: "))


def known_targets():
    """The machine's own target and, where its standard library is installed, the one with musl."""
    own = host()
    other = own.replace("-gnu", "-musl")
    root = output("rustc", "--print", "target-libdir", "--target", other).strip()
    return [own] + ([other] if other != own and Path(root).is_dir() else [])


def built(target):
    """The program and what it is compared with, built for a target with the same profile."""
    flags = ["build", "--quiet", "--release", "--locked"]
    folder = Path("release")
    if target != host():
        flags += ["--target", target]
        folder = target / folder
    cargo(*flags, "--bin", "roadmap")
    own = TARGET / "benches"
    cargo(*flags, "--manifest-path", FOLDER / "Cargo.toml", "--target-dir", own, "--bins")
    library = LIBRARIES.get(target.rsplit("-", 1)[-1], target)
    programs = [TARGET / folder / "roadmap", own / folder / "empty", own / folder / "deserialise"]
    return Programs(library, *(copied(program, target) for program in programs))


def copied(program, target):
    """A program as it is once it is installed: written in one go, it lies in memory in larger pieces than as
    the linker leaves it, and starts sooner."""
    folder = TARGET / "benches" / "installed" / target
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / program.name
    copy.unlink(missing_ok=True)
    shutil.copyfile(program, copy)
    copy.chmod(0o755)
    return str(copy)


def tool(name):
    """A program of this crate, built for this machine."""
    return str(TARGET / "benches" / "release" / name)


def installed(*names):
    """The first of some programs that is there.

    >>> installed("no-such-program", "sh")
    'sh'
    """
    return next((name for name in names if shutil.which(name)), None)
