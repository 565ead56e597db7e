"""How many instructions a command takes: the same binary with the same input takes the same, but for some
in a thousand and whatever else the machine does, so that this can be held to a budget."""

import re
import subprocess
import sys

from measuring.build import FOLDER, installed
from measuring.cost import Run
from measuring.targets import marking

BUDGETS = FOLDER / "instructions.toml"
# How much more than its budget a command may take: compilers and libraries differ that much.
MARGIN = 1.05
TOPICS = 20_000


def counted(run):
    """The instructions of a run, after one that has left what is kept for the next."""
    run.cost()
    if run.before:
        run.before()
    valgrind = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    done = subprocess.run(
        [*valgrind, *map(str, run.command)],
        capture_output=True,
        text=True,
        env=run.home.environment,
        cwd=run.home.folder,
    )
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, run.command))}: failed under valgrind:\n{done.stderr}")
    return collected(done.stderr)


def collected(said):
    """The number that callgrind says at the end.

    >>> collected("==7== Events    : Ir\\n==7== Collected : 1234567\\n")
    1234567
    """
    found = re.search(r"Collected\s*:\s*(\d+)", said)
    if not found:
        sys.exit(f"valgrind counted nothing:\n{said}")
    return int(found[1])


def commands(homes, program):
    """What has a budget, by name."""
    learnt = homes.bundled(200)
    large = homes.generated(TOPICS, 200)
    topic = learnt.topics[0]

    def run(home, *words, **more):
        return Run(home, [program, *words], **more)

    yield "next", run(learnt, "next")
    yield "show", run(learnt, "show", topic)
    yield "ids", run(learnt, "list", "--ids")
    yield "search", run(learnt, "search", "decorators")
    yield "stats", run(learnt, "stats")
    yield "list", run(learnt, "list")
    yield "done", marking(learnt, program)
    yield "next-20000", run(large, "next")


def counts(homes, programs):
    """The instructions of each command, and of an empty program."""
    found = {"empty": counted(Run(homes.bundled(), [programs.empty]))}
    for name, run in commands(homes, programs.roadmap):
        found[name] = counted(run)
    return found


def budgets(target):
    """The budgets of a target, by name; none where it has none.

    Read by hand, since not every Python has a reader of TOML.
    """
    found, inside = {}, False
    for line in BUDGETS.read_text(encoding="utf-8").splitlines() if BUDGETS.exists() else []:
        if line.startswith("["):
            inside = line == f"[{target}]"
        elif inside and "=" in line:
            name, number = line.split("=")
            found[name.strip()] = int(number.replace("_", ""))
    return found


def written(target, found):
    """The file of the budgets.

    >>> print(written("x", {"next": 1234567}).splitlines()[-1])
    next = 1_234_567
    """
    lines = "".join(f"{name} = {number:_}\n" for name, number in found.items())
    return (
        "# The instructions that each command may take; `benches/instructions` says where one takes more.\n"
        "# They are written by `benches/instructions --renew`.\n\n"
        f"[{target}]\n{lines}"
    )


def over(found, allowed):
    """The commands that take more than they may.

    >>> over({"a": 104, "b": 106, "c": 5}, {"a": 100, "b": 100})
    ['b']
    """
    return [name for name, count in found.items() if count > MARGIN * allowed.get(name, count)]


def is_possible():
    """Whether instructions can be counted here."""
    return installed("valgrind") is not None
