"""What stands near a line: text or menus, a list of links, the same line elsewhere, the page's own title.

Knows marks and ends of the lines around; knows nothing of their geometry.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from tuinews.parsing.lines import Line

_SHORT = 60
_REACH = 8


class Seen(Protocol):
    """What must be known of each line."""

    @property
    def end(self) -> str:
        """The kind of its end."""

    @property
    def mark(self) -> str:
        """Its mark."""

    @property
    def gap(self) -> str:
        """What parts it from the line above."""


def tenths(share: float) -> str:
    """A share (-1 to 1) in a few steps."""
    if share < 0:
        return "-" + tenths(-share)
    return "0" if share < 0.04 else "1" if share < 0.15 else "2" if share < 0.3 else "3" if share < 0.5 else "4"


def company(lines: Sequence[Line], seen: Sequence[Seen]) -> list[tuple[str, ...]]:
    """The names of what stands near each line."""
    repeated = Counter(_shape(line.text) for line in lines if len(line.text) < _SHORT)
    prose = _prose(lines, seen)
    listed = _listed(seen)
    titles = "\n".join(line.text for line in lines[:3] if len(line.text) > 8)
    return [
        (*_around(index, prose), *_again(index, lines, repeated, titles), *_edges(index, seen), listed[index])
        for index in range(len(lines))
    ]


def _shape(text: str) -> str:
    return "".join("0" if char.isdigit() else char for char in text)


def _prose(lines: Sequence[Line], seen: Sequence[Seen]) -> list[int]:
    """Running count of lines that read like text: ended or broken in mid-sentence, not short."""
    total = 0
    counts = [0]
    for line, here in zip(lines, seen, strict=True):
        total += len(line.text) > 12 and (here.end == "." or "，" in line.text or "。" in line.text)
        counts.append(total)
    return counts


def _listed(seen: Sequence[Seen]) -> list[str]:
    """How far above each line a list of links was announced, and how far above it text was last ended or signed."""
    result: list[str] = []
    links = ended = -99
    for index, here in enumerate(seen):
        far = "1" if index - links < 3 else "2" if index - links < 14 else ""
        closed = "c" if ended > links and index - ended < 6 else ""
        result.append(f"listed={far}{closed}")
        if here.mark in ("related", "rights", "web"):
            links = index
        if here.mark in ("editors", "report"):
            ended = index
    return result


def _around(index: int, prose: Sequence[int]) -> tuple[str, ...]:
    count = len(prose) - 1
    ahead = tenths((prose[min(count, index + _REACH + 1)] - prose[min(count, index + 1)]) / _REACH)
    behind = tenths((prose[index] - prose[max(0, index - _REACH)]) / _REACH)
    names = [f"ahead={ahead}", f"behind={behind}", f"around={behind}|{ahead}"]
    if prose[index] == 0:
        names.append("no text yet")
    if prose[count] == prose[min(count, index + 1)]:
        names.append("no text more")
    return tuple(names)


def _again(index: int, lines: Sequence[Line], repeated: Counter[str], titles: str) -> tuple[str, ...]:
    text = lines[index].text
    names = []
    if len(text) < _SHORT and repeated[_shape(text)] > 2:
        names.append("repeated")
    if index > 0 and len(text) > 6 and text in titles:
        names.append("the page's title" if index > 2 else "title again")
    return tuple(names)


def _edges(index: int, seen: Sequence[Seen]) -> tuple[str, ...]:
    here = seen[index]
    last = ("last of all",) if index == len(seen) - 1 else ()
    return (*last, f"edge{here.gap}|{here.mark}|{here.end}") if here.gap in "ef" else last
