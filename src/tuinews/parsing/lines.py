"""The lines of a dump as they stand on the page: their text, their width, the gap above them.

Knows geometry that survives in plain text; knows nothing of what a line is for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tuinews.parsing.spacing import INK, ZERO_WIDTH, squeezed, stretched

_LINE = re.compile(rf"{INK}[^\n\r\f]*")
_EDGE = re.compile(r"[\n\r\f]")

# How many em an ASCII character and a blank lack of a full one, in the usual newspaper faces.
_ASCII_LACKS = 0.46
_BLANK_LACKS = 0.72


class Line(NamedTuple):
    """A line with ink on it.

    `start` and `end` are characters of the source, without the blanks at the line's ends. `text` has no
    layout blanks. `width` is in em (full-width characters), `gap` counts the empty lines above, `lead` the
    blanks before the ink in em, `feed` says that a form feed stands before it, `loose` that it was justified
    by blanks between all characters (its width is then that of its column, whatever `width` says).
    """

    start: int
    end: int
    text: str
    width: float
    gap: int
    lead: int
    feed: bool
    loose: bool


def read_lines(text: str, start: int = 0, stop: int | None = None) -> Iterator[Line]:
    """The lines of a text between two of its characters, without the empty ones."""
    before = start
    for found in _LINE.finditer(text, start, len(text) if stop is None else stop):
        raw = _trimmed(found.group())
        begin = found.start()
        between = text[before:begin]
        before = begin + len(raw)
        yield _line(begin, before, raw, between)


def _trimmed(raw: str) -> str:
    """A line without the blanks and the marks of no width at its end, in whatever order they stand."""
    text = raw.rstrip()
    while text[-1:] and text[-1] in ZERO_WIDTH:
        text = text.rstrip(ZERO_WIDTH).rstrip()
    return text


def _line(start: int, end: int, raw: str, between: str) -> Line:
    gap = between.count("\n") or between.count("\r")
    lead = _EDGE.split(between)[-1]
    feed = "\f" in between
    if raw.isascii():
        blanks = raw.count(" ")
        return Line(start, end, squeezed(raw), _width(raw, blanks), max(0, gap - 1), len(lead), feed, False)
    blanks = raw.count(" ")
    loose = blanks > 3 and stretched(raw)
    return Line(start, end, squeezed(raw), _width(raw, blanks), max(0, gap - 1), len(lead), feed, loose)


def _width(raw: str, blanks: int) -> float:
    """The width of a line in em, from how many of its characters are ASCII (UTF-8 tells without looking)."""
    narrow = (3 * len(raw) - len(raw.encode("utf-8", "replace"))) / 2 - blanks
    return len(raw) - _ASCII_LACKS * max(0.0, narrow) - _BLANK_LACKS * blanks
