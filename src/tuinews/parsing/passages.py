"""Lines made into passages: joined, layout blanks dropped, every character with its place in the source."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tuinews.edition import Span
from tuinews.parsing.lines import Line
from tuinews.parsing.spacing import joint, pieces, shown

_EVEN = 1.2
"""Lines of a wrapped heading differ by less than this many em, but for the last."""


def flowing(source: str, lines: Sequence[Line]) -> tuple[str, tuple[Span, ...]]:
    """The text of a paragraph broken into lines, and its spans.

    Words of an alphabet that stood on two lines are parted by a blank, made from the line's end.
    """
    return _joined(source, lines, [joint(a.text[-1], b.text[0]) for a, b in pairwise(lines)])


def titled(source: str, lines: Sequence[Line]) -> tuple[str, tuple[Span, ...]]:
    """The text of a heading and its spans: lines broken by sense, not by width, are parted by a blank."""
    widths = [line.width for line in lines]
    wrapped = len(lines) > 1 and max(widths[:-1]) - min(widths[:-1]) < _EVEN and widths[-1] <= widths[0] + _EVEN
    if not wrapped or (len(lines) == 2 and widths[1] > 0.8 * widths[0]):
        return _joined(source, lines, [True] * (len(lines) - 1))
    return flowing(source, lines)


def apart(source: str, line: Line) -> tuple[str, tuple[Span, ...]]:
    """The text of a line of furniture and its spans: blanks part what stands on it."""
    parts = pieces(source[line.start : line.end], chunks=True)
    spans = tuple((line.start + start, line.start + end) for start, end in parts)
    return shown("".join(source[start:end] for start, end in spans)), spans


def _joined(source: str, lines: Sequence[Line], parted: Sequence[bool]) -> tuple[str, tuple[Span, ...]]:
    spans: list[Span] = []
    for number, line in enumerate(lines):
        if number and parted[number - 1]:
            # the first character behind a line is white space: the blank is made from it
            _add(spans, lines[number - 1].end, lines[number - 1].end + 1)
        if len(line.text) == line.end - line.start:
            _add(spans, line.start, line.end)
        else:
            for start, end in pieces(source[line.start : line.end]):
                _add(spans, line.start + start, line.start + end)
    return shown("".join(source[start:end] for start, end in spans)), tuple(spans)


def _add(spans: list[Span], start: int, end: int) -> None:
    if spans and spans[-1][1] == start:
        spans[-1] = (spans[-1][0], end)
    else:
        spans.append((start, end))
