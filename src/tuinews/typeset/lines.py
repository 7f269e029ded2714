"""A text cut into lines of a width, by the rules of Chinese typesetting.

Knows widths and kinsoku; knows nothing of articles. Greedy: each line takes as much as it may. Where no
permitted place is left in a line, first the words and numbers are broken, then, at last, the rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tuinews.edition import Span
from tuinews.typeset.kinsoku import HANGING, SPACES, glued, may_break
from tuinews.typeset.width import EMOJI_STYLE, JOINER, advances, cell_width, fitting

# Wide by any table, none of them a special case: what makes up most lines.
_PLAIN_WIDE = re.compile("[\u3001\u3002\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff5d]*")
_NOTHING_GLUED: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Line:
    """A line: the characters of the text that it holds (half-open), and where it stands.

    The lines of a text follow on one another without a gap. White space at the end of a line belongs to it
    but is not shown; `width` counts the cells of what is shown, without the `indent` (cells before it).
    """

    start: int
    end: int
    indent: int
    width: int

    @property
    def span(self) -> Span:
        """The characters of the text that the line holds, half-open."""
        return self.start, self.end

    def shown(self, text: str) -> str:
        """What the line shows of the text it was made from."""
        return text[self.start : self.end].rstrip(SPACES + "\n")


def wrap(
    text: str, width: int, *, first_indent: int = 0, indent: int = 0, ambiguous: int = 1, hang: int = 0
) -> list[Line]:
    """The text in lines of at most `width` cells, indents included.

    Punctuation may stand up to `hang` cells beyond. A newline ends a line. An empty text has no lines. Only
    a single character wider than the width makes a wider line.
    """
    lines: list[Line] = []
    start = 0
    while start < len(text):
        newline = text.find("\n", start)
        stop = len(text) if newline < 0 else newline + 1
        paragraph = text[start:stop].rstrip("\n")
        lead = first_indent
        for begin, end, cells in _lines(paragraph, width, first_indent, indent, ambiguous, hang):
            lines.append(Line(start + begin, start + end, lead, cells))
            lead = indent
        if len(paragraph) < stop - start:
            last = lines.pop() if paragraph else Line(start, start, first_indent, 0)
            lines.append(Line(last.start, stop, last.indent, last.width))
        start = stop
    return lines


def _lines(
    text: str, width: int, first_indent: int, indent: int, ambiguous: int, hang: int
) -> Iterator[tuple[int, int, int]]:
    """(start, end, cells shown) of each line of one paragraph."""
    apart = glued(text)
    start = 0
    room = max(width - first_indent, 1)
    while start < len(text):
        # A line of nothing but wide characters, and another after it, needs no measuring.
        limit = start + room // 2
        if room < 2 or _wide_up_to(text, start, limit + 1) <= limit:
            limit = fitting(text, start, room, ambiguous)
        end = _line_end(text, start, limit, room + hang, ambiguous, apart)
        yield start, end, _shown_cells(text, start, end, ambiguous)
        start = end
        room = max(width - indent, 1)


def _wide_up_to(text: str, start: int, stop: int) -> int:
    """The end of the plainly wide characters from `start`, `stop` at most."""
    found = _PLAIN_WIDE.match(text, start, stop)
    return found.end() if found else start


def _shown_cells(text: str, start: int, end: int, ambiguous: int) -> int:
    if _wide_up_to(text, start, end) == end:
        return 2 * (end - start)
    return cell_width(text[start:end].rstrip(SPACES), ambiguous)


def _line_end(text: str, start: int, limit: int, most: int, ambiguous: int, apart: frozenset[int]) -> int:
    """Where the line from `start` ends, of which `limit` is the first character that does not fit."""
    limit = max(limit, _cluster_end(text, start))
    if limit >= len(text):
        return len(text)
    if text[limit] in SPACES:
        limit = _past_spaces(text, limit)
        if limit == len(text):
            return limit
    if text[limit] in HANGING:
        limit = _hung(text, start, limit, most, ambiguous)
        if limit == len(text):
            return limit
    for held in (apart, _NOTHING_GLUED):
        for place in range(limit, start, -1):
            if may_break(text, place, held):
                return place
    return _cluster_start(text, start, limit)


def _past_spaces(text: str, place: int) -> int:
    while place < len(text) and text[place] in SPACES:
        place += 1
    return place


def _hung(text: str, start: int, limit: int, most: int, ambiguous: int) -> int:
    """The end of the line with the punctuation that may hang in the margin, up to `most` cells in all."""
    room = most - cell_width(text[start:limit], ambiguous)
    place = limit
    for cells in advances(text[limit : limit + 4], ambiguous):
        if text[place] not in HANGING or cells > room:
            break
        room -= cells
        place += 1
    return place


def _cluster_end(text: str, start: int) -> int:
    """The end of the character at `start` with what is drawn into it."""
    end = start + 1
    while end < len(text) and _joins(text, end):
        end += 1
    return end


def _cluster_start(text: str, start: int, place: int) -> int:
    """The nearest place at or before `place` that parts no character from what is drawn into it."""
    while place > start + 1 and _joins(text, place):
        place -= 1
    return max(place, _cluster_end(text, start)) if _joins(text, place) else place


def _joins(text: str, place: int) -> bool:
    """Whether the character at `place` is drawn into the one before."""
    return text[place] == EMOJI_STYLE or text[place - 1] == JOINER or cell_width(text[place]) == 0
