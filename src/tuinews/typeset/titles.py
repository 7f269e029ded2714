"""Titles: lines of about the same width, ending where the text pauses.

Knows the same rules as running text; but the places to break are chosen for all lines together (least total
badness, as Knuth and Plass 1981), where running text fills one line after another.
"""

from __future__ import annotations

from itertools import accumulate

from tuinews.typeset.kinsoku import HANGING, NO_END, SPACES, glued, may_break
from tuinews.typeset.lines import Line, wrap
from tuinews.typeset.width import advances, cell_width

LONGEST = 100
"""Characters of a title at most; what is longer is set as running text."""

_TORN = 30.0
"""How bad it is to break where the text does not pause: as bad as two lines of which each is some 8 cells off."""

_WITHIN = 20.0
"""How much worse it is between two characters that stand together elsewhere, for each time up to `_TIMES`."""

_TIMES = 3

_Way = tuple[float, tuple[int, ...]]


def wrap_title(
    text: str, width: int, *, indent: int = 0, first_indent: int = 0, ambiguous: int = 1, body: str = ""
) -> list[Line]:
    """The title in as few lines of at most `width` cells as `wrap` would make, but even ones.

    `body` is the text below: characters that stand together there are a word, and are kept together.
    """
    lines = wrap(text, width, first_indent=first_indent, indent=indent, ambiguous=ambiguous)
    if not 1 < len(lines) <= len(text) <= LONGEST or "\n" in text:
        return lines
    room = width - max(indent, first_indent)
    ends = _even_ends(text, len(lines), room, ambiguous, body)
    if ends is None:
        return lines
    starts = (0, *ends[:-1])
    return [
        Line(start, end, indent if start else first_indent, cell_width(text[start:end].rstrip(SPACES), ambiguous))
        for start, end in zip(starts, ends, strict=True)
    ]


def _even_ends(text: str, count: int, room: int, ambiguous: int, body: str) -> tuple[int, ...] | None:
    """Where `count` lines end that are as even as can be; None where the rules leave no such places."""
    apart = glued(text)
    cells = list(accumulate(advances(text, ambiguous), initial=0))
    shown = [cells[len(text[:place].rstrip(SPACES))] for place in range(len(text) + 1)]
    places = [place for place in range(1, len(text)) if may_break(text, place, apart)]
    torn = {place: _torn(text, place, body) for place in places}
    target = cells[-1] / count
    ways: dict[int, _Way] = {0: (0.0, ())}
    for line in range(count):
        last = line == count - 1
        found: dict[int, _Way] = {}
        for end in [len(text)] if last else places:
            cost = 0.0 if last else torn[end]
            fitting = (
                (badness + cost + (shown[end] - cells[start] - target) ** 2 / 4, (*ends, end))
                for start, (badness, ends) in ways.items()
                if start < end and shown[end] - cells[start] <= room
            )
            best = min(fitting, default=None)
            if best is not None:
                found[end] = best
        ways = found
    return ways[len(text)][1] if ways else None


def _torn(text: str, place: int, body: str) -> float:
    """How bad it is to break before the character at `place`: not at all where the text pauses."""
    before, after = text[place - 1], text[place]
    if before in HANGING or before in SPACES or after in NO_END:
        return 0.0
    return _TORN + _WITHIN * min(body.count(before + after), _TIMES)
