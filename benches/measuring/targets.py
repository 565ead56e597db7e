"""The targets: what the program may cost, each as a ratio within one run."""

from typing import NamedTuple

from measuring.build import output
from measuring.cost import Run, Sample, milliseconds
from measuring.others import Taskwarrior

# Words of the generated roadmaps: one that every topic has, one that one in a thousand has, the same
# with a slip, and one that is nowhere, nor anything like it.
COMMON, RARE, SLIP, NOWHERE = "learn", "quaternion", "quaternoin", "zwxzwxzw"

# How programs that search end.
FOUND_OR_NOT = (0, 1)


class Row(NamedTuple):
    """A target: what is run, and what it is held to.

    `limit` is the most that our cost may be of the other's; where `least` is set, the least that the
    other's must be of ours. Where `memory` is set it is the most memory: of `memory` bytes, that many
    times as much, in place of what another program takes.
    """

    what: str
    limit: float
    ours: Run
    theirs: Run = None
    against: str = "empty"
    least: bool = False
    memory: int = 0


class Result(NamedTuple):
    """What came of a target with one library."""

    row: Row
    ours: Sample
    theirs: Sample

    @property
    def value(self):
        """What is held to the limit.

        >>> ours, theirs = Sample(0.003, 2048, 5), Sample(0.002, 1024, 5)
        >>> Result(Row("", 2, None), ours, theirs).value
        1.5
        >>> round(Result(Row("", 2, None, least=True), ours, theirs).value, 3)
        0.667
        >>> Result(Row("", 2, None, memory=1 << 20), ours, None).value
        2.0
        """
        if self.row.memory:
            return 1024 * self.ours.memory / self.row.memory
        if self.row.least:
            return self.theirs.seconds / self.ours.seconds
        return self.ours.seconds / self.theirs.seconds

    @property
    def met(self):
        """Whether the target is met.

        >>> Result(Row("", 1.5, None), Sample(0.003, 9, 5), Sample(0.002, 9, 5)).met
        True
        >>> Result(Row("", 80, None, least=True), Sample(1, 9, 5), Sample(79, 9, 5)).met
        False
        """
        return self.value >= self.row.limit if self.row.least else self.value <= self.row.limit

    def cell(self):
        """What a table says of it.

        >>> Result(Row("", 1.4, None), Sample(0.003, 9, 5), Sample(0.002, 9, 5)).cell()
        '**1.50**, missed (3.00 ms : 2.00 ms)'
        """
        met = "" if self.met else ", missed"
        digits = 0 if self.value >= 100 else 1 if self.value >= 10 else 2
        value = f"**{self.value:.{digits}f}**{met}"
        if self.row.memory:
            return f"{value} ({self.ours.memory / 1024:.1f} MiB)"
        return f"{value} ({milliseconds(self.ours.seconds)} : {milliseconds(self.theirs.seconds)})"


def marking(home, program):
    """A run that makes one more topic done, of which there are as many done each time."""
    if home.is_kept():
        home.again()
    else:
        Run(home, [program, "done", home.topics[1]]).cost()
        home.keep()
    return Run(home, [program, "done", home.topics[2]], before=home.again)


def bundled(homes, programs):
    """The roadmaps that come with the program."""
    home, learnt = homes.bundled(), homes.bundled(200)

    def run(home, *words):
        return Run(home, [programs.roadmap, *words])

    empty = Run(home, [programs.empty])
    some = home.topics[0]
    for words in (["next"], ["show", some], ["list", "--ids"]):
        what = "`next`" if words == ["next"] else "`show`" if words[0] == "show" else "ids for a TAB"
        yield Row(f"bundled, empty home: {what}", 1.5, run(home, *words), empty)
        yield Row(f"bundled, 200 done: {what}", 1.7, run(learnt, *words), empty)
    yield Row("bundled, 200 done: `search`", 1.8, run(learnt, "search", "decorators"), empty)
    yield Row("bundled, 200 done: `stats`", 1.8, run(learnt, "stats"), empty)
    yield Row("bundled, 200 done: `list` of all", 2.0, run(learnt, "list"), empty)
    yield Row("bundled, 200 done: `done`", 2.5, marking(learnt, programs.roadmap), empty)


def generated(homes, programs, topics, limit):
    """A user's own roadmaps of so many topics."""
    some = homes.generated(topics, 200)
    tenth = homes.generated(topics, topics // 10)
    empty = Run(some, [programs.empty])
    middle = some.topics[topics // 2]
    size = f"{topics:,} topics"

    def run(home, *words, **more):
        return Run(home, [programs.roadmap, *words], **more)

    yield Row(f"{size}, 200 done: `next`", limit, run(some, "next"), empty)
    yield Row(f"{size}, 200 done: `show`", limit, run(some, "show", middle), empty)
    cat = Run(tenth, ["cat", *tenth.files()])
    yield Row(f"{size}, 10% done: `next`", 1.0, run(tenth, "next"), cat, "`cat` of the files")
    first = run(some, "next", before=some.forget)
    toml = Run(some, [programs.deserialise, *some.files()])
    yield Row(f"{size}, 200 done: first `next`", 1.3, first, toml, "the `toml` crate")
    memory = {"memory": some.bytes(), "against": "size of the files"}
    yield Row(f"{size}, 200 done: first `next`, memory", 4.0, first, **memory)


def large(homes, programs, topics):
    """What is asked of the largest library besides."""
    home = homes.generated(topics, 200)
    tenth = homes.generated(topics, topics // 10)
    size = f"{topics:,} topics"

    def search(word):
        return Run(home, [programs.roadmap, "search", word])

    def rg(word):
        return Run(home, ["rg", "-i", word, home.roadmaps], codes=FOUND_OR_NOT)

    lines = home.folder / "lines"
    lines.write_text(output(programs.roadmap, "list", env=home.environment))
    fzf = Run(home, ["fzf", "--filter", SLIP], input=str(lines), codes=FOUND_OR_NOT)
    yield Row(f"{size}: `search`, nowhere", 0.7, search(NOWHERE), rg(NOWHERE), "`rg -i`")
    yield Row(f"{size}: `search`, everywhere", 1.2, search(COMMON), rg(COMMON), "`rg -i`")
    yield Row(f"{size}: `search`, with a slip", 0.3, search(SLIP), fzf, "`fzf --filter`")
    next_run = Run(home, [programs.roadmap, "next"])
    memory = {"memory": 1_000_000, "against": "a megabyte"}
    yield Row(f"{size}: `next`, memory", 8.0, next_run, **memory)
    empty = Run(home, [programs.empty])
    done = marking(tenth, programs.roadmap)
    yield Row(f"{size}, 10% done: `done`", 30.0, done, empty)


def taskwarrior(homes, programs, topics):
    """The same topics as tasks of Taskwarrior."""
    home = homes.generated(topics, topics // 10)
    tasks = Taskwarrior(homes, home)
    size = f"{topics:,} topics, 10% done"
    next_run = Run(home, [programs.roadmap, "next"])
    done = marking(home, programs.roadmap)
    against = {"against": "Taskwarrior", "least": True}
    yield Row(f"{size}: `next`", 80.0, next_run, tasks.next(), **against)
    yield Row(f"{size}: `done`", 80.0, done, tasks.done(), **against)
