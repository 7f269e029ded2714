"""Body lines to paragraphs, by indents, short last lines and the space between them.

A paragraph goes on across columns, pages, captions and furniture. Knows the geometry of lines and how a
sentence ends; knows nothing of articles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from tuinews.parsing.geometry.lines import Layout, Line, is_indented
from tuinews.parsing.marks import ending

# In ems of the line's size; see docs/pdf.md.
_FULL = 1.6  # a line with no more room than this was broken by its column
_SHORT = 2.6  # a line with more room than this ends a paragraph where nothing is indented
_SET_APART = 6.0  # a line with more room than this ends a paragraph whatever follows
_DEEP = 3.5  # a line further in than this is centred or set at the right
_APART = 0.25  # more than the usual leading: perhaps space between paragraphs
_FAR = 0.45  # more than the usual leading: surely space between paragraphs
_TYPE = 0.06  # of the size: other type is another paragraph
_SURE, _LIKELY = 0.98, 0.85  # how sure a start is with an indent, and without; set by hand
_WORD = re.compile(r"[\x21-\x7e]+")
_STOPPED = frozenset(".!)q")


def paragraphs(lines: Sequence[Line], layout: Layout) -> list[list[Line]]:
    """The paragraphs of consecutive body lines of one article."""
    found: list[list[Line]] = []
    for line in lines:
        if found and not _starts(found[-1], line, layout):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def confidence(line: Line) -> float:
    """How sure it is that a block begins with a line: an indent or other type leaves little doubt."""
    return _SURE if is_indented(line) or line.indent > _DEEP else _LIKELY


def _starts(paragraph: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Whether a line begins a paragraph, given the lines of the one before it."""
    above = paragraph[-1]
    if abs(above.size - line.size) > _TYPE * above.size:
        return True
    if layout.indented and is_indented(line):
        return not _is_block(paragraph, line)
    stopped = ending(above.text) in _STOPPED
    if line.indent > _DEEP:
        return stopped or above.space > _FULL
    wider = (line.top - above.top) / line.size - layout.leading if above.page == line.page else 0.0
    if wider > _APART:
        return wider > _FAR or above.space > _FULL or stopped
    if layout.indented:
        return above.indent > _DEEP or above.space > _SET_APART + _first_word(line)
    return above.space > _SHORT + (0.0 if stopped else _first_word(line))


def _first_word(line: Line) -> float:
    """The width of the Latin word or number that a line begins with, in ems: it may not have fitted above."""
    found = _WORD.match(line.text)
    return 0.6 * found.end() if found else 0.0


def _is_block(paragraph: Sequence[Line], line: Line) -> bool:
    """Whether all of a paragraph is set in from its column, so that an indent says nothing."""
    above = paragraph[-1]
    level = abs(above.indent - line.indent) < 0.3
    return level and above.space < _FULL and ending(above.text) not in ".!;:" and len(paragraph) > 1
