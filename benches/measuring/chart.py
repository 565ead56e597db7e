"""Draws the growth of each query: a panel a query, a line a shape, both axes logarithmic."""

import html
import math

from measuring.build import PROJECT
from measuring.growth import QUERIES, SIZES, of_curve

CHART = PROJECT / "docs" / "growth.svg"

# How each line is called, and its colour on a light and on a dark ground.
LINES = {
    "ordinary": ("as people write", "#0969da", "#58a6ff"),
    "chain": ("chain", "#bc4c00", "#f0883e"),
    "star": ("all require the first", "#1a7f37", "#3fb950"),
    "fan": ("the last requires all", "#bf3989", "#f778ba"),
    "dense": ("20 a topic", "#6639ba", "#a371f7"),
    "Taskwarrior": ("Taskwarrior", "#6e7781", "#8b949e"),
}
COLUMNS, WIDTH, HEIGHT, LEFT, GAP, TOP, BELOW = 3, 216, 150, 58, 44, 84, 46
TIMES = [(0.001, "1 ms"), (0.01, "10 ms"), (0.1, "100 ms"), (1, "1 s"), (10, "10 s"), (100, "100 s")]
LOWEST, HIGHEST = 0.0005, 150


def across(topics):
    """Where a number of topics stands in a panel.

    >>> across(SIZES[0]), across(SIZES[-1]) == WIDTH
    (0.0, True)
    """
    low, high = SIZES[0], SIZES[-1]
    return round(WIDTH * math.log(topics / low) / math.log(high / low), 1)


def down(seconds):
    """Where a time stands in a panel.

    >>> down(HIGHEST), down(LOWEST) == HEIGHT
    (0.0, True)
    """
    inside = min(max(seconds, LOWEST), HIGHEST)
    return round(HEIGHT * math.log(HIGHEST / inside) / math.log(HIGHEST / LOWEST), 1)


def count(topics):
    """A number of topics as it is shown.

    >>> [count(topics) for topics in (200, 20_000, 1_000_000)]
    ['200', '20k', '1M']
    """
    if topics >= 1_000_000:
        return f"{topics // 1_000_000}M"
    return f"{topics // 1000}k" if topics >= 1000 else str(topics)


def line(points, shape):
    """A curve."""
    name = f"line{list(LINES).index(shape)}"
    places = [(across(point.topics), down(point.seconds)) for point in points]
    path = " ".join(f"{x:g},{y:g}" for x, y in places)
    dots = "".join(f'<circle class="{name}" cx="{x:g}" cy="{y:g}" r="2.5"/>' for x, y in places)
    return f'<polyline class="{name}" points="{path}"/>{dots}'


def panel(points, query, place, empty):
    """The panel of a query."""
    x = LEFT + place % COLUMNS * (WIDTH + GAP)
    y = TOP + place // COLUMNS * (HEIGHT + BELOW)
    parts = [f'<g transform="translate({x} {y})">', f'<text class="title" y="-8">{query}</text>']
    for seconds, label in TIMES:
        height = down(seconds)
        parts.append(f'<line class="grid" x2="{WIDTH}" y1="{height:g}" y2="{height:g}"/>')
        if place % COLUMNS == 0:
            parts.append(f'<text class="tick" x="-6" y="{height + 4:g}" text-anchor="end">{label}</text>')
    for size in SIZES:
        parts.append(
            f'<text class="tick" x="{across(size):g}" y="{HEIGHT + 15}" text-anchor="middle">'
            f"{count(size)}</text>"
        )
    height = down(empty)
    parts.append(f'<line class="empty" x2="{WIDTH}" y1="{height:g}" y2="{height:g}"/>')
    for shape in reversed(LINES):
        curve = of_curve(points, shape, query)
        if curve:
            parts.append(line(curve, shape))
    return "\n".join([*parts, "</g>"])


def legend(points):
    """What each line is, four names a row."""
    there = {point.shape for point in points}
    names = [(f"line{place}", LINES[shape][0]) for place, shape in enumerate(LINES) if shape in there]
    parts = []
    for place, (kind, name) in enumerate([*names, ("empty", "an empty program")]):
        x, y = LEFT + place % 4 * (COLUMNS * (WIDTH + GAP) // 4), 22 + place // 4 * 20
        parts.append(
            f'<polyline class="{kind}" points="{x},{y} {x + 18},{y}"/>'
            f'<text class="tick" x="{x + 24}" y="{y + 4}">{html.escape(name)}</text>'
        )
    return "\n".join(parts)


def svg(points):
    """The whole chart.

    >>> from measuring.growth import Point
    >>> points = [Point("empty", "empty", 0, 0.0008, 1, 9), Point("ordinary", "next", 200, 0.001, 1, 9)]
    >>> import xml.etree.ElementTree as tree
    >>> texts = [e.text for e in tree.fromstring(svg(points)).iter() if e.tag.endswith("text")]
    >>> "next" in texts, "Taskwarrior" in texts
    (True, False)
    """
    empty = next(point.seconds for point in points if point.shape == "empty")
    rows = math.ceil(len(QUERIES) / COLUMNS)
    width = LEFT + COLUMNS * (WIDTH + GAP)
    height = TOP + rows * (HEIGHT + BELOW)

    def colors(place):
        return "\n".join(
            f"circle.line{number} {{ fill: {line[place]} }} polyline.line{number} {{ stroke: {line[place]} }}"
            for number, line in enumerate(LINES.values())
        )

    panels = [panel(points, query, place, empty) for place, query in enumerate(QUERIES)]
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" \
viewBox="0 0 {width} {height}" role="img" aria-label="CPU time of each query by number of topics">
<style>
text {{ font: 12px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; fill: #24292f }}
.title {{ font-weight: 600 }} .tick {{ font-size: 11px; fill: #57606a }}
.page {{ fill: #ffffff; stroke: #d0d7de }} .grid {{ stroke: #d0d7de; stroke-width: .6 }}
.empty {{ stroke: #57606a; stroke-dasharray: 3 3 }}
polyline {{ fill: none; stroke-width: 2; stroke-linejoin: round }}
{colors(1)}
@media (prefers-color-scheme: dark) {{
text {{ fill: #c9d1d9 }} .tick {{ fill: #8b949e }}
.page {{ fill: #0d1117; stroke: #30363d }} .grid {{ stroke: #30363d }} .empty {{ stroke: #8b949e }}
{colors(2)}
}}
</style>
<rect x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="9" class="page"/>
{legend(points)}
{chr(10).join(panels)}
</svg>
"""


def write(points):
    """Draws the chart into its file."""
    CHART.write_text(svg(points), encoding="utf-8")
