"""What a run of a program costs.

That is the CPU time of a whole process, user and system, as the kernel adds it up when the process has
ended. Linux knows that sum exactly and only guesses how it divides into the two, so that the sum is the one
thing that is looked at.
"""

import sys
import time
from statistics import median
from typing import NamedTuple

from measuring.build import output, tool
from measuring.homes import Home

NOTHING = "/dev/null"


class Cost(NamedTuple):
    """What a run cost: seconds of CPU, and the most memory it had in KiB."""

    seconds: float
    memory: int


class Run(NamedTuple):
    """A command in a home, what has to be done before each of its runs, and how it may end."""

    home: Home
    command: list
    input: str = NOTHING
    before: object = None
    codes: tuple = (0,)

    def cost(self):
        """Runs it and says what that cost."""
        if self.before:
            self.before()
        command = [tool("measure"), self.input, *map(str, self.command)]
        user, system, memory, code = map(
            int, output(*command, env=self.home.environment, cwd=self.home.folder).split()
        )
        if code not in self.codes:
            sys.exit(f"{' '.join(map(str, self.command))}: failed with {code}")
        return Cost((user + system) / 1e6, memory)


class Sample(NamedTuple):
    """The median of some runs."""

    seconds: float
    memory: int
    runs: int


def sample(costs):
    """The median of what some runs cost.

    >>> sample([Cost(3.0, 10), Cost(1.0, 30), Cost(2.0, 20)])
    Sample(seconds=2.0, memory=20, runs=3)
    """
    return Sample(
        median(cost.seconds for cost in costs),
        round(median(cost.memory for cost in costs)),
        len(costs),
    )


def measured(runs, patience, fewest=3, most=201):
    """Measures some runs in turns, A B A B and so on, until `patience` seconds are over; what goes
    on beside it meets all of them alike."""
    for run in runs:
        run.cost()
    costs = [[] for _ in runs]
    begun = time.monotonic()
    while len(costs[0]) < fewest or (
        len(costs[0]) < most and time.monotonic() - begun < patience
    ):
        for run, found in zip(runs, costs):
            found.append(run.cost())
    return [sample(found) for found in costs]


def milliseconds(seconds):
    """A time as it is shown.

    >>> [milliseconds(t) for t in (0.000752, 0.0123, 0.4567, 12.3456)]
    ['0.75 ms', '12.3 ms', '457 ms', '12.3 s']
    """
    value = 1000 * seconds
    if value >= 10000:
        return f"{seconds:.1f} s"
    return f"{value:.2f} ms" if value < 10 else f"{value:.1f} ms" if value < 100 else f"{value:.0f} ms"
