"""The width of the column each line stands in, and how surely lines were broken at it.

The width is the commonest one of the lines near by, and it changes from page to page, so each line takes,
of the widths found before, around and after it, the one that it fits.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tuinews.parsing.lines import Line

_REACH = 12
"""Lines looked at on each side."""
_STRIDE = 3
"""A window is counted afresh every so many lines."""
_OVER = 1.3
"""A justified line may be wider than its column by this many em (hanging or squeezed punctuation)."""
_SHORTEST = 5
"""Lines of fewer em than this say nothing about the column."""


class Column(NamedTuple):
    """A column: `width` in em, and the share (0 to 1) of the lines near by that reach it."""

    width: float
    share: float


_NONE = Column(0.0, 0.0)


def columns(lines: Sequence[Line]) -> list[Column]:
    """The column of each line."""
    rounded = [round(line.width) for line in lines]
    count = len(lines)
    found = [_window(lines, rounded, start, start + _REACH) for start in range(0, max(1, count), _STRIDE)]
    result: list[Column] = []
    steps = _REACH // _STRIDE
    for index, line in enumerate(lines):
        here = index // _STRIDE
        after = found[here]
        around = found[max(0, here - steps // 2)]
        before = found[max(0, here - steps)]
        result.append(_fitting(line, around, before, after))
    return result


def _window(lines: Sequence[Line], rounded: Sequence[int], start: int, stop: int) -> Column:
    """The commonest width of the wide lines in a window, and its share."""
    widths = [width for width in rounded[start:stop] if width >= _SHORTEST]
    if not widths:
        return _NONE
    counts = Counter(widths)
    best = max(counts, key=lambda width: (counts[width] + counts[width - 1] + 0.5 * counts[width + 1]) * (width + 8))
    near = [line.width for line in lines[start:stop] if best - 1.6 <= line.width <= best + _OVER and not line.loose]
    width = sorted(near)[3 * len(near) // 4] if near else float(best)
    return Column(width, (counts[best] + counts[best - 1] + counts[best + 1]) / len(widths))


def _fitting(line: Line, around: Column, before: Column, after: Column) -> Column:
    """The column that a line fits: the narrowest that holds it, the surest of those near that."""
    if around.width == before.width == after.width:
        return around
    holding = [column for column in (around, before, after) if line.width <= column.width + _OVER and column.width]
    if not holding:
        return max((around, before, after), key=lambda column: column.width)
    return min(holding, key=lambda column: (round(column.width - line.width > 2.6), -column.share))
