"""Homes to measure in: folders with roadmaps and progress, and an environment without anything of the
machine's own."""

import os
import shutil
import tempfile
from pathlib import Path

from measuring.build import TARGET, output, tool

# The moment at which everything takes place.
NOW = "2026-11-20T18:00:00Z"


class Home:
    """A folder that holds a home and nothing of the machine's own."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.roadmaps = self.folder / "home" / "roadmaps"
        self.progress = self.folder / "home" / "progress.toml"
        self.topics = []
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "ROADMAP_HOME": str(self.folder / "home"),
            "XDG_STATE_HOME": str(self.folder / "state"),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "ROADMAP_NOW": NOW,
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
        }
        self.roadmaps.mkdir(parents=True)

    def learn(self, done):
        """Makes so many of the topics done, and nothing else."""
        ids = "".join(f"{topic}\n" for topic in self.topics)
        self.progress.write_text(output(tool("generate"), "progress", str(done), input=ids))
        self.forget("state")
        self.forget("kept")
        return self

    def forget(self, name="cache"):
        """Takes away what a run has left in the folder of its state or its cache."""
        shutil.rmtree(self.folder / name, ignore_errors=True)

    def is_kept(self):
        """Whether there is something for `again` to bring back."""
        return (self.folder / "kept").is_dir()

    def keep(self):
        """Notes the progress with its history, so that `again` can bring it back."""
        kept = self.folder / "kept"
        kept.mkdir()
        shutil.copy2(self.progress, kept)
        shutil.copytree(self.folder / "state", kept / "state")

    def again(self):
        """Makes the progress with its history what it was when it was kept."""
        kept = self.folder / "kept"
        shutil.copy2(kept / self.progress.name, self.progress)
        self.forget("state")
        shutil.copytree(kept / "state", self.folder / "state")

    def bytes(self):
        """How large the roadmap files are."""
        return sum(file.stat().st_size for file in self.files())

    def files(self):
        """The roadmap files."""
        return sorted(self.roadmaps.iterdir())


class Homes:
    """Homes of all kinds, made when they are first asked for and gone at the end."""

    def __init__(self, program):
        self.program = program
        self.made = {}

    def __enter__(self):
        (TARGET / "benches").mkdir(parents=True, exist_ok=True)
        self.folder = tempfile.TemporaryDirectory(prefix="homes.", dir=TARGET / "benches")
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def bundled(self, done=0):
        """A home without roadmaps of its own."""
        home = self.known(f"bundled-{done}")
        if not home.topics:
            listed = output(self.program, "list", "--ids", env=home.environment)
            home.topics = listed.splitlines()
            if done:
                home.learn(done)
        return home

    def generated(self, topics, done, shape="ordinary"):
        """A home with generated roadmaps."""
        home = self.known(f"{shape}-{topics}-{done}")
        if not home.topics:
            arguments = ["roadmaps", str(home.roadmaps), shape, str(topics)]
            home.topics = output(tool("generate"), *arguments).splitlines()
            home.learn(done)
        return home

    def known(self, name):
        """The home of a name, which may be a new one."""
        if name not in self.made:
            self.made[name] = Home(Path(self.folder.name) / name)
        return self.made[name]

    def drop(self, home):
        """Takes a large home away that is not needed any more."""
        self.made = {name: other for name, other in self.made.items() if other is not home}
        shutil.rmtree(home.folder)
