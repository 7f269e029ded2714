"""The lines of laid-out pages, each with its column, so that an indent or a short end can be seen.

Knows places, sizes and the text of a line; knows nothing of what a line is for. Lengths are in points,
indents in ems of the line's own size.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from tuinews.edition import LaidLine, Source
from tuinews.parsing.lines import Line as Inked
from tuinews.parsing.lines import read_lines
from tuinews.parsing.marks import mark

_T = TypeVar("_T")

_SAME = 0.35  # of an em: how exactly lines of one column are set
_FIRST = (1.2, 3.5)  # ems: how deep a paragraph's first line is indented
_FULL_LINES = 4  # lines that end at one place, to make it the column's end
_FEW, _MANY = 0.02, 0.9  # shares of indented lines between which an indent says that a paragraph begins
_BODY = 0.12  # how far from the commonest size body type may be


@dataclass(frozen=True, slots=True)
class Line:
    """A line, its text without layout space, and the column it stands in (`first` and `last` points of it).

    `number` is its place in `Layout.inked`, `page` counts from 1, `mark` is what the line says of itself
    (see `parsing.marks`).
    """

    number: int
    text: str
    mark: str
    page: int
    left: float
    top: float
    right: float
    bottom: float
    size: float
    weight: int
    font: str
    first: float
    last: float

    @property
    def indent(self) -> float:
        """How far the line begins from its column's edge, in ems."""
        return (self.left - self.first) / self.size

    @property
    def space(self) -> float:
        """How much room is left at the line's end, in ems."""
        return (self.last - self.right) / self.size

    @property
    def height(self) -> float:
        """The line's height in points."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Layout:
    """All lines of a source in reading order; `size`, `font` and `weight` are those most of its text is set in.

    `inked` are the same lines as lines of text, `leading` is the usual distance from a line to the next in ems,
    `indented` whether paragraphs begin with an indent.
    """

    lines: tuple[Line, ...]
    inked: tuple[Inked, ...]
    size: float
    font: str
    weight: int
    leading: float
    indented: bool

    def is_body(self, line: Line) -> bool:
        """Whether a line is of the size the text is set in."""
        return abs(line.size - self.size) <= _BODY * self.size


def read_layout(source: Source) -> Layout:
    """The lines of a source that has a layout."""
    inked = tuple(read_lines(source.text))
    starts = [line.span[0] for line in source.layout]
    places = [max(bisect_right(starts, line.start) - 1, 0) for line in inked]
    laid = [
        replace(source.layout[place], span=(line.start, line.end)) for place, line in zip(places, inked, strict=True)
    ]
    number_at = {line.start: number for number, line in enumerate(inked)}
    size = _commonest((round(line.size, 1), line.span[1] - line.span[0]) for line in laid) or 10.0
    near: dict[int, list[LaidLine]] = {}
    for line in laid:
        if abs(line.size - size) <= _BODY * size:
            near.setdefault(line.page, []).append(line)
    styles = (((line.font, line.weight), line.span[1] - line.span[0]) for page in near.values() for line in page)
    font, weight = _commonest(styles) or ("", 0)
    lines = []
    for column in _columns(laid):
        first, last = _edges(column, near.get(column[0].page, []), size)
        for line in column:
            number = number_at[line.span[0]]
            lines.append(_line(line, number, inked[number].text, first, last))
    text = [line for line in lines if abs(line.size - size) <= _BODY * size]
    return Layout(tuple(lines), inked, size, font, weight, _leading(text), _uses_indents(text))


def _leading(lines: Sequence[Line]) -> float:
    steps = [
        (round((below.top - above.top) / below.size, 1), 1)
        for above, below in pairwise(lines)
        if above.page == below.page and 0 < below.top - above.top < 3 * below.size
    ]
    return _commonest(steps) or 1.5


def _uses_indents(lines: Sequence[Line]) -> bool:
    deep = sum(is_indented(line) for line in lines)
    return _FEW * len(lines) < deep < _MANY * len(lines)


def _line(laid: LaidLine, number: int, text: str, first: float, last: float) -> Line:
    return Line(
        number, text, mark(text), laid.page, laid.left, laid.top, laid.right, laid.bottom,
        max(laid.size, 1.0), laid.weight, laid.font, min(first, laid.left), max(last, laid.right),
    )  # fmt: skip


def is_indented(line: Line) -> bool:
    """Whether a line begins as far from its column's edge as paragraphs do."""
    return _FIRST[0] <= line.indent <= _FIRST[1]


def _commonest(pairs: Iterable[tuple[_T, int]]) -> _T | None:
    counts: Counter[_T] = Counter()
    for value, weight in pairs:
        counts[value] += weight
    return counts.most_common(1)[0][0] if counts else None


def _columns(lines: Sequence[LaidLine]) -> list[list[LaidLine]]:
    """Stretches of lines that stand one below the other."""
    columns: list[list[LaidLine]] = []
    for line in lines:
        if columns and _below(columns[-1], line):
            columns[-1].append(line)
        else:
            columns.append([line])
    return columns


def _below(column: Sequence[LaidLine], line: LaidLine) -> bool:
    last = column[-1]
    left, right = min(one.left for one in column[-8:]), max(one.right for one in column[-8:])
    return (
        line.page == last.page
        and line.top > last.top - 0.2 * last.size
        and abs(line.size - last.size) <= _BODY * last.size
        and line.left < right
        and left < line.right
    )


def _edges(column: Sequence[LaidLine], near: Sequence[LaidLine], size: float) -> tuple[float, float]:
    """Where a column begins and ends, by its own lines or, where none of them tells, by the page's."""
    left, right = min(line.left for line in column), _right(column)
    if abs(column[0].size - size) > _BODY * size:
        return left, right
    reach = _SAME * size
    same = [line for line in near if line.left < right and left < line.right]
    last = _commonest(
        (round(line.right), 1) for line in same if line.left >= left - reach and line.right >= right - reach
    )
    right = max(right, float(last if last is not None else right))
    if any(_FIRST[0] * size <= line.left - left <= _FIRST[1] * size for line in column):
        return left, right
    # all begin at one place: the column's edge, or its paragraphs' indent where each is one line
    full = [
        line.left for line in same if abs(line.right - right) < size and left - _FIRST[1] * size <= line.left <= left
    ]
    return min((place for place in full if _often(place, full, reach)), default=left), right


def _right(column: Sequence[LaidLine]) -> float:
    """Where most full lines of a column end; one line that runs on says nothing."""
    ends = Counter(round(line.right) for line in column)
    end, count = max(ends.items(), key=lambda item: (item[1], item[0]))
    return float(end) if count >= _FULL_LINES else max(line.right for line in column)


def _often(place: float, places: Sequence[float], reach: float) -> bool:
    return sum(abs(place - other) <= reach for other in places) >= 2
