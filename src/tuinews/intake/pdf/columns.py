"""Where the columns of a page begin, and which gaps in a line part two of them.

Columns are told by where lines begin one under the other, and by strips that no line crosses. Knows
places and sizes; never looks at what a line says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tuinews.intake.pdf.limits import PAGE_LINES
from tuinews.intake.pdf.page import Page, Run

# In ems of body type; read off pages of several layouts, see docs/pdf.md.
_WIDEST_GUTTER = 3.5  # the widest space between columns
_MARGIN = 0.3  # how exactly columns are set
_TYPE = 0.1  # how far from the commonest size body type may be, in sizes
_COLUMN_LINES = 3  # lines that must begin at one place to make it a column's edge
_NARROW = 0.8  # the narrowest space between columns
_ROWS_REACH = 5.0  # how far off a row may be to show that a gap is a gutter
_BESIDE = 3.0  # how far above and below a line its neighbours are looked at
_COLUMN_EMS = 6.0  # and how long they must be
_INDENT = (1.2, 3.5)  # a place this far behind a column's edge is where paragraphs begin


def column_edges(page: Page) -> list[float]:
    """Where the columns of a page begin: places at which several long runs of body size do."""
    runs = [run.trimmed() for run in page.runs if not (run.turned or run.stacked)]
    if len(runs) > PAGE_LINES:
        return []
    body = body_size((run.size, len(run.text)) for run in runs)
    text = [run for run in runs if abs(run.size - body) < _TYPE * body]
    long = sorted((run for run in text if run.right - run.left > _COLUMN_EMS * body), key=lambda run: run.left)
    margin = _MARGIN * body
    down = sorted(text, key=lambda run: run.baseline)
    groups = [group for group in _aligned(long, margin) if _is_edge(group, down, margin)]
    return [_place(group) for group in groups if not any(_is_indent(group, other, body) for other in groups)]


def _place(group: Sequence[Run]) -> float:
    return group[len(group) // 2].left


def _is_indent(group: Sequence[Run], other: Sequence[Run], body: float) -> bool:
    """Whether a group's runs begin paragraphs of the column that another group makes."""
    if not _INDENT[0] * body <= _place(group) - _place(other) <= _INDENT[1] * body:
        return False
    heights = sorted(run.baseline for run in other)
    beside = 0
    for run in group:
        reach = _BESIDE * run.size
        beside += bisect_left(heights, run.baseline + reach) > bisect_left(heights, run.baseline - reach)
    return 2 * beside > len(group)


def _aligned(runs: Sequence[Run], reach: float) -> Iterator[list[Run]]:
    """Groups of runs, given from left to right, that begin within `reach` points of each other."""
    group: list[Run] = []
    for run in runs:
        if group and run.left - group[0].left > reach:
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def _is_edge(group: Sequence[Run], down: Sequence[Run], margin: float) -> bool:
    """Whether enough of a group's runs begin where no line just above or below runs on. `down` is sorted so."""
    if len(group) < _COLUMN_LINES:
        return False
    edge = _place(group)
    clear = 0
    for run in group:
        reach = _BESIDE * run.size
        first = bisect_left(down, run.baseline - reach, key=lambda other: other.baseline)
        last = bisect_left(down, run.baseline + reach, key=lambda other: other.baseline)
        beside = down[first:last]
        clear += not any(other.left < edge - margin and other.right > edge + margin for other in beside)
        if clear >= _COLUMN_LINES:
            return True
    return False


def common_grid(pages: Sequence[Page]) -> list[float]:
    """Where columns begin on more than one page, or on the only one that shows it."""
    found = [{round(edge) for edge in column_edges(page)} for page in pages]
    counts = Counter(place for edges in found for place in edges)
    shown = sum(bool(edges) for edges in found)
    return [float(place) for place, count in counts.items() if count > 1 or shown == 1]


def body_size(sizes: Iterable[tuple[float, int]]) -> float:
    """The size most characters have, of (size, characters) pairs; 10 where there are none."""
    counts: Counter[float] = Counter()
    for size, characters in sizes:
        counts[round(size * 2) / 2] += characters
    return max(counts, key=lambda size: (counts[size], -size)) if counts else 10.0


def is_gutter(left: Run, right: Run, near: Sequence[Sequence[Run]]) -> bool:
    """Whether the gap between two runs of a row goes on, clear, through the rows above and below."""
    size = max(left.size, right.size)
    if right.left - left.right < _NARROW * size:
        return False
    beside = [
        [run for run in row if abs(run.size - size) < _TYPE * size]
        for row in near
        if abs(row[0].baseline - left.baseline) <= _ROWS_REACH * size
    ]
    half = _NARROW / 2 * size
    places = (left.right + half, (left.right + right.left) / 2, right.left - half)
    return any(_is_clear(place, beside, size) for place in places)


def _is_clear(place: float, rows: Sequence[Sequence[Run]], size: float) -> bool:
    """Whether no row crosses a place, and enough of them have type on both sides of it, well apart."""
    clear = 0
    for row in rows:
        if any(run.left < place < run.right for run in row):
            return False
        before = [run.right for run in row if run.right <= place]
        after = [run.left for run in row if run.left >= place]
        clear += bool(before and after) and min(after) - max(before) >= _NARROW * size
    return clear >= _COLUMN_LINES


def are_two(start: float, end: float, after: float, edges: Sequence[float], body: float) -> bool:
    """Whether large type from `start` to `end` and more of it at `after` are two headlines over columns.

    A headline's own blank may lie over a gutter; two headlines are each centred over their columns, or begin
    with them. The last of `edges` is the one between them.
    """
    margin, edge = _MARGIN * body, edges[-1]
    for first in edges[:-1]:
        if abs(start - first) < margin and abs(after - edge) < margin:
            return True
        if first < start + margin and _NARROW * body < (edge - end) - (start - first) < _WIDEST_GUTTER * body:
            return True
    return False
