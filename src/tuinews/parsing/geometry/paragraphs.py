"""Body lines to paragraphs, by indents, short last lines and the space between them.

A paragraph goes on across columns, pages, captions and furniture. Knows the geometry of lines and how a
sentence ends; knows nothing of articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from tuinews.parsing.geometry.lines import Line
from tuinews.parsing.marks import ending

# In ems of the line's size; see docs/pdf.md.
_INDENTED = (1.2, 3.5)  # how deep a first line is indented
_FULL = 1.6  # a line with no more room than this was broken by its column
_SHORT = 2.6  # a line with more room than this ends a paragraph where nothing is indented
_APART = 0.35  # more than the usual leading: space between paragraphs
_SHARE = 0.7  # where more lines than this are indented, they are set narrower and not indented
_TYPE = 0.06  # of the size: other type is another paragraph
_SURE, _LIKELY = 0.98, 0.85  # how sure a start is with an indent, and without; set by hand
_STOPPED = frozenset(".)q")


def paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """The paragraphs of consecutive body lines of one article."""
    indented = _uses_indents(lines)
    leading = _leading(lines)
    found: list[list[Line]] = []
    for line in lines:
        if found and not _starts(found[-1], line, indented, leading):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _uses_indents(lines: Sequence[Line]) -> bool:
    deep = sum(_is_indented(line) for line in lines)
    return 0 < deep <= max(_SHARE * len(lines), 1) or len(lines) < 3


def _is_indented(line: Line) -> bool:
    return _INDENTED[0] <= line.indent <= _INDENTED[1]


def _leading(lines: Sequence[Line]) -> float:
    """The usual distance from a line to the next, in points."""
    steps = [
        below.top - above.top
        for above, below in pairwise(lines)
        if above.page == below.page and 0 < below.top - above.top < 3 * below.size
    ]
    return median(steps) if steps else 0.0


def _starts(paragraph: Sequence[Line], line: Line, indented: bool, leading: float) -> bool:
    """Whether a line begins a paragraph, given the lines of the one before it."""
    above = paragraph[-1]
    if abs(above.size - line.size) > _TYPE * above.size:
        return True
    if indented and _is_indented(line):
        return not _is_block(paragraph, line)
    if line.indent > _INDENTED[1]:
        return ending(above.text) in _STOPPED or above.space > _FULL
    stopped = ending(above.text) in _STOPPED
    if leading and above.page == line.page and 0 < line.top - above.top > leading + _APART * line.size:
        return above.space > _FULL or stopped
    if indented:
        return above.indent > _INDENTED[1]
    return stopped and above.space > _SHORT


def _is_block(paragraph: Sequence[Line], line: Line) -> bool:
    """Whether all of a paragraph is set in from its column, so that an indent says nothing."""
    above = paragraph[-1]
    level = abs(above.indent - line.indent) < 0.3
    return level and above.space < _FULL and ending(above.text) not in ".;:" and len(paragraph) > 1


def confidence(line: Line) -> float:
    """How sure it is that a block begins with a line: an indent or other type leaves little doubt."""
    return _SURE if _is_indented(line) or line.indent > _INDENTED[1] else _LIKELY
