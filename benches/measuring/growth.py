"""How what a query costs grows with the number of topics."""

import math
from typing import NamedTuple

from measuring.build import FOLDER, installed
from measuring.cost import Run, measured, sample
from measuring.others import Taskwarrior
from measuring.targets import RARE, marking

# Where the points are kept.
TABLE = FOLDER / "growth.tsv"
# The library may have a million topics in all, of which some come with the program.
MOST = 1_000_000
SIZES = [200, 2_000, 20_000, 200_000, MOST]
QUERIES = ["first read", "next", "show", "search", "list", "path", "check", "stats", "done"]
# All of these topics stand in one file, which may have 64 MiB.
SHAPES = ["chain", "star", "fan", "dense"]
MOST_OF_SHAPE = 200_000
SHAPE_QUERIES = ["next", "path", "check"]
# Seconds: longer than that is not waited for.
ENDLESS = 60
# What may come of measuring alone.
MARGIN = 1.1


class Point(NamedTuple):
    """What a query costs at a size: seconds of CPU, and memory in KiB."""

    shape: str
    query: str
    topics: int
    seconds: float
    memory: int
    runs: int


def curves(homes, programs, most, patience):
    """Every point, from the smallest size to the largest."""
    empty = homes.bundled()
    cost = measured([Run(empty, [programs.empty])], patience)[0]
    yield Point("empty", "empty", 0, *cost)
    bundled = len(empty.topics)
    for size in (size for size in SIZES if size <= most):
        home = homes.generated(min(size, MOST - bundled), done_of(size))
        yield from points(home, programs, "ordinary", QUERIES, size, patience)
        homes.drop(home)
        for shape in SHAPES if size <= MOST_OF_SHAPE else []:
            home = homes.generated(size, 0, shape)
            yield from points(home, programs, shape, SHAPE_QUERIES, size, patience)
            homes.drop(home)
    if installed("task"):
        yield from of_taskwarrior(homes, most, patience)


def done_of(topics):
    """How many topics are done: 200, or a tenth of few."""
    return min(200, topics // 10)


def points(home, programs, shape, queries, size, patience):
    """What each query costs in a home."""
    for query in queries:
        yield Point(shape, query, size, *cost_of(run_of(home, programs.roadmap, query), patience))


def run_of(home, program, query):
    """A query as a command."""
    if query == "first read":
        return Run(home, [program, "next"], before=home.forget)
    if query == "done":
        return marking(home, program)
    words = {
        "show": [home.topics[len(home.topics) // 2]],
        "search": [RARE],
        "path": [home.topics[-1]],
    }
    return Run(home, [program, query, *words.get(query, [])])


def cost_of(run, patience):
    """The median of some runs, or a single one where that takes long."""
    first = run.cost()
    if first.seconds > patience:
        return sample([first])
    return measured([run], patience)[0]


def of_taskwarrior(homes, most, patience):
    """The same of Taskwarrior, as far as one can wait for it."""
    curves = {"next": [], "done": []}
    for size in (size for size in SIZES if size <= most):
        if all(is_endless(curve) for curve in curves.values()):
            return
        home = homes.generated(size, done_of(size))
        tasks = Taskwarrior(homes, home)
        for query, run in (("next", tasks.next()), ("done", tasks.done())):
            if not is_endless(curves[query]):
                cost = cost_of(run, patience)
                curves[query].append(cost.seconds)
                yield Point("Taskwarrior", query, size, *cost)
        homes.drop(home)


def is_endless(seconds):
    """Whether what comes next would take too long, going by the last step.

    >>> is_endless([0.1, 1.0]), is_endless([0.1, 10.0]), is_endless([0.5]), is_endless([])
    (False, True, False, False)
    """
    return len(seconds) > 1 and seconds[-1] ** 2 / seconds[-2] > ENDLESS


def of_curve(points, shape, query):
    """The points of a curve."""
    return [point for point in points if (point.shape, point.query) == (shape, query)]


def growths(points, empty):
    """How much more each step of a curve costs than N log N would, less what starting costs.

    >>> even = [Point("", "", n, 0.001 + n * math.log(n) / 1e6, 0, 1) for n in (2_000, 20_000)]
    >>> [round(growth, 3) for growth in growths(even, 0.001)]
    [1.0]
    >>> square = [Point("", "", n, 0.001 + n**2 / 1e6, 0, 1) for n in (2_000, 20_000)]
    >>> [round(growth, 1) for growth in growths(square, 0.001)]
    [7.7]
    """
    found = []
    for smaller, larger in zip(points, points[1:]):
        # What is no more than starting a program may vary freely.
        paid = max(smaller.seconds - empty, empty)
        steps = [point.topics * math.log(point.topics) for point in (smaller, larger)]
        found.append((larger.seconds - empty) / paid * steps[0] / steps[1])
    return found


def faster(points):
    """The curves that grow faster than N log N."""
    empty = next(point.seconds for point in points if point.shape == "empty")
    found = []
    for shape in ["ordinary", *SHAPES]:
        for query in QUERIES:
            curve = growths(of_curve(points, shape, query), empty)
            if max(curve, default=0) > MARGIN:
                found.append(f"{shape} `{query}`")
    return found


def written(points):
    """The points as a table of columns parted by tabs.

    >>> text = written([Point("chain", "next", 200, 0.0015, 2048, 9)])
    >>> read(text) == [Point("chain", "next", 200, 0.0015, 2048, 9)]
    True
    """
    rows = [Point._fields, *(point._replace(seconds=f"{point.seconds:.6f}") for point in points)]
    return "".join("\t".join(map(str, row)) + "\n" for row in rows)


def write(points):
    """Keeps the points."""
    TABLE.write_text(written(points), encoding="utf-8")


def read(text):
    """The points of such a table."""
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    return [
        Point(shape, query, int(topics), float(seconds), int(memory), int(runs))
        for shape, query, topics, seconds, memory, runs in rows
    ]
