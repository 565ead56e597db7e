"""What was measured, as tables of Markdown, and the page that holds them."""

import os
import platform

from measuring.build import installed, output
from measuring.cost import milliseconds
from measuring.growth import SIZES, faster, of_curve


def table(head, rows):
    """A table of Markdown.

    >>> print(table(["a", "b"], [["1", "2"]]))
    | a | b |
    |---|---|
    | 1 | 2 |
    """
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(
        f"|{'|'.join(line)}|" if line[0] == "---" else f"| {' | '.join(line)} |" for line in lines
    )


def targets(results):
    """The targets: a list of the results of each library, all in the same order."""
    libraries = list(results)
    head = ["what", "against", "target", *libraries]
    rows = []
    for found in zip(*results.values()):
        row = found[0].row
        limit = f"{'≥' if row.least else '≤'} {row.limit:g}"
        rows.append([row.what, row.against, limit, *(result.cell() for result in found)])
    missed = sum(not result.met for found in results.values() for result in found)
    whole = sum(len(found) for found in results.values())
    return f"{table(head, rows)}\n\n{whole - missed} of {whole} met."


def others(found):
    """What others take for the same: the question, our cost, and theirs by name."""
    rows = []
    for question, ours, theirs in found:
        for name, cost in theirs.items():
            ratio = cost.seconds / ours.seconds
            rows.append(
                [question, milliseconds(ours.seconds), name, milliseconds(cost.seconds), f"{ratio:.1f}"]
            )
    return table(["what", "roadmap", "another", "takes", "times ours"], rows)


def growth(points):
    """The points, a line a curve."""
    sizes = [size for size in SIZES if any(point.topics == size for point in points)]
    curves = []
    for point in points:
        if point.topics and (point.shape, point.query) not in curves:
            curves.append((point.shape, point.query))
    rows = []
    for shape, query in curves:
        seconds = {point.topics: point.seconds for point in of_curve(points, shape, query)}
        cells = [milliseconds(seconds[size]) if size in seconds else "–" for size in sizes]
        rows.append([shape, query, *cells])
    grown = faster(points)
    judged = f"Faster than N log N: {', '.join(grown)}." if grown else "None grows faster than N log N."
    return f"{table(['shape', 'query', *(f'{size:,}' for size in sizes)], rows)}\n\n{judged}"


def instructions(counts, budgets):
    """How many instructions each command takes, and how many it may.

    >>> print(instructions({"next": 1234567}, {}).splitlines()[-1])
    | next | 1,234,567 | – |
    """
    rows = [
        [name, f"{count:,}", f"{budgets[name]:,}" if name in budgets else "–"]
        for name, count in counts.items()
    ]
    return table(["command", "instructions", "budget"], rows)


def machine():
    """Where it was measured, and with which versions."""
    model = platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
        model = names[0] if names else model
    system = f"{platform.system()} {platform.release().split('-')[0]}"
    versions = [output("rustc", "--version").split(" (")[0].strip()]
    for name, flag in (("task", "_version"), ("rg", "--version"), ("fzf", "--version"), ("jq", "--version")):
        if installed(name):
            first = output(name, flag, env=os.environ | {"TASKRC": "/dev/null"}).split("\n")[0]
            number = first.removeprefix("ripgrep ").removeprefix("jq-").split()[0]
            versions.append(f"{name} {number}")
    return f"{model}, {os.cpu_count()} cores, {system}; {', '.join(versions)}."


def placed(page, name, text):
    """The page with a text between its marks of that name.

    >>> placed("a\\n<!-- begin x -->\\nold\\n<!-- end x -->\\nb\\n", "x", "new")
    'a\\n<!-- begin x -->\\n\\nnew\\n\\n<!-- end x -->\\nb\\n'
    """
    begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
    before, rest = page.split(begin)
    after = rest.split(end)[1]
    return f"{before}{begin}\n\n{text}\n\n{end}{after}"
